//! What the text is made of outside tables: code, HTML, words.

use super::model::{Document, InlineKind, LinkKind};
use crate::text::Span;

/// Where things stand that are no table.
///
/// Invariant: each list is in the order of the text, and disjoint.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Blocks {
    /// Code blocks.
    pub code: Vec<Span>,
    /// Blocks of HTML.
    pub html: Vec<Span>,
    /// Words outside tables, links, code and HTML, whose bytes are what is shown.
    pub words: Vec<Span>,
    /// Lines, from 0, in which an even run of backslashes stands before a pipe.
    pub ambiguous_lines: Vec<usize>,
}

impl Document<'_> {
    /// Whether the byte at `at` is a letter or a mark that is shown as it is: no markup, no code, no part of a link.
    pub fn is_plain(&self, at: usize) -> bool {
        let is_at = |span: Span| span.start() <= at && at < span.end();
        if self.cell_at(at).is_none() {
            return span_at(&self.blocks.words, at).is_some();
        }
        let next = self.inlines.partition_point(|piece| piece.span.start() <= at);
        let piece = next.checked_sub(1).map(|piece| &self.inlines[piece]);
        let is_text = piece.is_some_and(|piece| piece.kind == InlineKind::Text && is_at(piece.span));
        let next = self.links.partition_point(|link| link.span.start() <= at);
        let is_linked = next.checked_sub(1).is_some_and(|link| {
            let link = &self.links[link];
            link.kind != LinkKind::Html && is_at(link.span)
        });
        is_text && !is_linked
    }

    /// The table that has a row on `line` (from 0).
    pub fn table_on(&self, line: usize) -> Option<usize> {
        let table = self.tables.partition_point(|table| table.header.line <= line).checked_sub(1)?;
        let rows = self.tables[table].rows.len();
        (line < self.tables[table].header.line + 2 + rows).then_some(table)
    }
}

/// The span of a list, in the order of the text, in which byte `at` stands.
pub(super) fn span_at(spans: &[Span], at: usize) -> Option<Span> {
    let next = spans.partition_point(|span| span.start() <= at);
    next.checked_sub(1).map(|n| spans[n]).filter(|span| at < span.end())
}
