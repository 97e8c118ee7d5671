//! Any string as a URL: repairs compose, and a repaired URL needs no repair.

#![no_main]

use learnvlm_lint::link::{ProblemKind, inspect};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|url: &str| {
    let inspection = inspect(url);
    let mut edits: Vec<_> = inspection.problems.iter().flat_map(|problem| &problem.edits).collect();
    edits.sort_by_key(|edit| (edit.range.start, edit.range.end));
    let mut repaired = String::new();
    let mut from = 0;
    for edit in &edits {
        assert!(edit.range.start >= from, "{url:?}: {edits:?}");
        repaired += &url[from..edit.range.start];
        repaired += &edit.replacement;
        from = edit.range.end;
    }
    repaired += &url[from..];
    match &inspection.canonical {
        Some(canonical) => assert_eq!(&repaired, canonical, "{url:?}"),
        None => assert_eq!(repaired, url),
    }
    let is_wrapper = |problem: &learnvlm_lint::link::Problem| matches!(problem.kind, ProblemKind::Wrapped { .. });
    if !inspection.problems.iter().any(is_wrapper) {
        let again = inspect(&repaired);
        assert!(again.problems.iter().all(|problem| problem.edits.is_empty()), "{url:?} {repaired:?} {again:?}");
    }
});
