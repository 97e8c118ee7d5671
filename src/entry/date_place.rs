//! Where in its cell a date stands.

use crate::document::{Cell, Document, InlineKind};
use crate::text::Span;

/// Where a date stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// These bytes are all of it, and can be replaced.
    Text(Span),
    /// It is code, which no fix changes.
    Code,
    /// It is in pieces, or in markup.
    Pieces,
}

impl Place {
    /// The bytes of the date, where it can be replaced.
    pub fn span(self) -> Option<Span> {
        if let Self::Text(span) = self { Some(span) } else { None }
    }
}

/// Where `value` stands in a cell.
pub(super) fn place(document: &Document<'_>, cell: Cell, value: &str) -> Place {
    match value_span(document, cell, value) {
        Some(span) => Place::Text(span),
        None if is_code(document, cell, value) => Place::Code,
        None => Place::Pieces,
    }
}

/// The bytes of `value`, where one piece of text holds all of it.
fn value_span(document: &Document<'_>, cell: Cell, value: &str) -> Option<Span> {
    let text = document.source.text();
    let pieces = document.inlines_in(cell.slot);
    let holders = pieces
        .iter()
        .filter(|piece| matches!(piece.kind, InlineKind::Text) && piece.span.of(text).trim() == value);
    let mut spans = holders.filter_map(|piece| {
        let start = piece.span.of(text).find(value)?;
        Some(piece.span.narrow(start..start + value.len()))
    });
    spans.next().filter(|_| spans.next().is_none())
}

/// Whether `value` is all of a piece of code.
fn is_code(document: &Document<'_>, cell: Cell, value: &str) -> bool {
    let mut pieces = document.inlines_in(cell.slot).iter();
    pieces.any(|piece| matches!(&piece.kind, InlineKind::Code(shown) if shown.trim() == value))
}
