//! What holds for every input of a fuzzer. The fuzzers call it with new inputs, and the tests with the saved ones.

use std::collections::BTreeMap;
use std::path::Path;

use learnvlm_lint::config::Config;
use learnvlm_lint::date::Date;
use learnvlm_lint::diagnostic::Wanted;
use learnvlm_lint::document::Document;
use learnvlm_lint::entry::{Field, Headers, lists};
use learnvlm_lint::link::{Problem, ProblemKind, inspect};
use learnvlm_lint::rewrite::Alone;
use learnvlm_lint::source::Source;
use learnvlm_lint::{Outcome, Passes, Settings, fix_wholly};

/// All fixes.
const ALL: Wanted = Wanted { notes_too: true, unsafe_too: true };

fn today() -> Date {
    Date::new(2026, Some(11), Some(23)).expect("a date")
}

fn fixed(source: &Source, settings: &Settings) -> Outcome {
    learnvlm_lint::fix(&learnvlm_lint::check(source, settings), ALL)
}

/// Checking any bytes: no panic, and findings that are sorted, in bounds and the same twice.
pub(crate) fn check(bytes: &[u8]) {
    let Ok(source) = Source::decode(bytes.to_vec()) else { return };
    let settings = Settings::new(today());
    let report = learnvlm_lint::check(&source, &settings);
    let text = source.text();
    let mut last = None;
    let alone = Alone::new(&report.document, &report.styles);
    for found in &report.diagnostics {
        assert!(text.get(found.span.range()).is_some(), "{found:?}");
        assert!(last <= Some((found.span, found.rule)), "{found:?}");
        last = Some((found.span, found.rule));
        for edit in found.fix.iter().flat_map(|fix| alone.edits_of(fix)) {
            assert!(text.get(edit.span.range()).is_some(), "{edit:?}");
        }
    }
    let again = learnvlm_lint::check(&source, &settings);
    assert_eq!(format!("{:?}", report.diagnostics), format!("{:?}", again.diagnostics));
}

/// The letters beyond ASCII that GitHub shows, each as often as it does, but for those that dates are written with.
fn letters(source: &Source) -> BTreeMap<char, usize> {
    let mut options = comrak::Options::default();
    options.extension.table = true;
    options.extension.strikethrough = true;
    options.extension.autolink = true;
    options.extension.tasklist = true;
    options.extension.footnotes = true;
    let arena = comrak::Arena::new();
    let mut letters = BTreeMap::new();
    for node in comrak::parse_document(&arena, source.body(), &options).descendants() {
        let comrak::nodes::NodeValue::Text(text) = &node.data().value else { continue };
        let is_of_date = |c: char| matches!(c, '年' | '月' | '日' | '号' | '０'..='９');
        for c in text.chars().filter(|&c| !c.is_ascii() && c.is_alphanumeric() && !is_of_date(c)) {
            *letters.entry(c).or_insert(0) += 1;
        }
    }
    letters
}

/// Fixing any text: no word goes, and fixing twice is fixing once.
pub(crate) fn fix(bytes: &[u8]) {
    let Ok(source) = Source::decode(bytes.to_vec()) else { return };
    let settings = Settings::new(today());
    if let Some(safe) =
        learnvlm_lint::fix(&learnvlm_lint::check(&source, &settings), Wanted::default()).rewrite
    {
        let new = Source::decode(safe.new_text().as_bytes().to_vec()).expect("still a text");
        let (before, after) = (letters(&source), letters(&new));
        let is_kept = |(c, count): (&char, &usize)| after.get(c).is_some_and(|left| left >= count);
        assert!(before.iter().all(is_kept), "{:?}\n{:?}", source.text(), new.text());
    }
    let passes = Passes::default();
    let report = learnvlm_lint::check(&source, &settings);
    fix_wholly(report, ALL, &passes, |new| learnvlm_lint::check(new.source, &settings));
    let Some(rewrite) = passes.rewrite() else { return };
    assert!(
        Document::parse(&source).conflicts().is_empty(),
        "a conflict was written beside: {:?}",
        source.text()
    );
    let new = Source::decode(rewrite.new_text().as_bytes().to_vec()).expect("still a text");
    let report = learnvlm_lint::check(&new, &settings);
    let again = learnvlm_lint::fix(&report, ALL).rewrite;
    assert!(
        again.is_none(),
        "{:?}\n{:?}\n{:?}",
        source.text(),
        new.text(),
        again.map(learnvlm_lint::verify::Rewrite::into_new_text)
    );
}

/// Any string as a URL: repairs compose, and a repaired URL needs no repair.
pub(crate) fn url(url: &str) {
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
    let is_wrapper = |problem: &Problem| matches!(problem.kind, ProblemKind::Wrapped { .. });
    if !inspection.problems.iter().any(is_wrapper) {
        let again = inspect(&repaired);
        assert!(
            again.problems.iter().all(|problem| problem.edits.is_empty()),
            "{url:?} {repaired:?} {again:?}"
        );
    }
}

/// Any text in a date cell: what is understood is a date that exists, and its canonical form is understood as the
/// same date.
pub(crate) fn date(cell: &str) {
    let Some((written, date)) = read_date(cell) else { return };
    let canonical = date.to_string();
    let Some((again, same)) = read_date(&canonical) else {
        panic!("{cell:?} is {canonical}, which is no date")
    };
    assert_eq!((again, same), (canonical, date), "{cell:?} as {written:?}");
}

fn read_date(cell: &str) -> Option<(String, Date)> {
    let text = format!("| Title | Date |\n| --- | --- |\n| a | {cell} |\n");
    let source = Source::decode(text.into_bytes()).ok()?;
    let document = Document::parse(&source);
    let list = lists(&document, &Headers::default()).into_iter().next()?;
    match &list.rows.first()?.date {
        Field::Parsed(date) => Some((date.text.clone(), date.date)),
        _ => None,
    }
}

const LIST: &str = "\
| Title | Date | Org | Link |
| --- | --- | --- | --- |
| a | 2024.05 | x&y | [p](http://arxiv.org/abs/2411.14228?utm_source=z) |
| b | May 2025 | 同济、y | [q](https://example.com/?x=1&y=2) |
";

/// Any text as `learnvlm-lint.toml`: it is refused with words, or it is in force, no fix of a list is refused, and
/// fixing twice is fixing once.
pub(crate) fn config(text: &str) {
    let config = match Config::parse("learnvlm-lint.toml", text) {
        Ok(config) => config,
        Err(error) => {
            return assert!(error.message != learnvlm_lint::language::Message::default(), "{text:?}");
        }
    };
    let source = Source::decode(LIST.as_bytes().to_vec()).expect("a text");
    for path in ["README.md", "docs/a b/列表.md", "../x.markdown"].map(Path::new) {
        let _ = config.is_excluded(path);
        let settings = config.settings(path, today());
        let outcome = fixed(&source, &settings);
        assert!(outcome.refused.is_empty(), "{text:?}: {:?}", outcome.refused);
        let Some(rewrite) = outcome.rewrite else { continue };
        let new = Source::decode(rewrite.new_text().as_bytes().to_vec()).expect("still a text");
        assert!(fixed(&new, &settings).rewrite.is_none(), "{text:?}\n{:?}", new.text());
    }
}
