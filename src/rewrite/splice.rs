//! A text with edits applied.

use crate::text::Edit;

/// `text`, whose first byte is byte `start` of the document, with `edits` applied; they are sorted and
/// disjoint and lie inside.
pub(super) fn splice<'e>(text: &str, start: usize, edits: impl Iterator<Item = &'e Edit>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for edit in edits {
        let (from, to) = (edit.span.start().saturating_sub(start), edit.span.end().saturating_sub(start));
        out.push_str(text.get(at..from).unwrap_or_default());
        out.push_str(&edit.replacement);
        at = to;
    }
    out.push_str(text.get(at..).unwrap_or_default());
    out
}
