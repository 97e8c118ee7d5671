//! Comments that tell the formatter Prettier to leave a table as it is: its keeper laid it out by hand, or a program writes it.
// source: https://prettier.io/docs/ignore#markdown, read 2026-11-26

use crate::document::{Document, Table};
use crate::text::Span;

/// The parts of a document that are left alone, in their order.
pub(super) fn left_alone(document: &Document<'_>) -> Vec<Span> {
    let text = document.source.text();
    let mut parts = Vec::new();
    let mut open = None;
    for comment in &document.comments {
        let end = comment.span.end();
        match comment.span.of(text).trim_start_matches("<!--").trim_end_matches("-->").trim() {
            // What follows directly, be it a table or not.
            "prettier-ignore" => {
                let blanks = text[end..].len() - text[end..].trim_start().len();
                parts.push(Span::new(end, end + blanks));
            }
            "prettier-ignore-start" => open = open.or(Some(end)),
            "prettier-ignore-end" => parts.extend(open.take().map(|start| Span::new(start, end))),
            _ => {}
        }
    }
    parts.sort_unstable();
    parts
}

/// Whether a table begins in one of the `parts`.
pub(super) fn is_left_alone(parts: &[Span], table: &Table) -> bool {
    let start = table.span.start();
    let before = parts.partition_point(|part| part.start() <= start);
    parts[..before].last().is_some_and(|part| start <= part.end())
}
