//! Edits of a URL, made in it.

use super::inspection::Inspection;
use super::kind::{ProblemKind, UrlEdit};
use crate::text::by_place;

/// Makes `edits`, which are sorted and disjoint, in `text`.
pub(super) fn apply<'e>(text: &str, edits: impl IntoIterator<Item = &'e UrlEdit>) -> String {
    let mut result = String::with_capacity(text.len());
    let mut done = 0;
    for edit in edits {
        result.push_str(text.get(done..edit.range.start).unwrap_or_default());
        result.push_str(&edit.replacement);
        done = edit.range.end;
    }
    result.push_str(text.get(done..).unwrap_or_default());
    result
}

impl Inspection {
    /// Says nothing of some problems of `url`, and reads it as it is without their repairs.
    pub fn leave(&mut self, url: &str, is_left: impl Fn(&ProblemKind) -> bool) {
        let before = self.problems.len();
        self.problems.retain(|problem| !is_left(&problem.kind));
        if self.problems.len() < before {
            let edits: Vec<_> = self.problems.iter().flat_map(|problem| &problem.edits).collect();
            let edits = by_place(edits, |edit| edit.place());
            self.canonical = (!edits.is_empty()).then(|| apply(url, edits));
        }
    }
}
