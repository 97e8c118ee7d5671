//! What a cell says, however it is written.

use super::Subjects;
use crate::date::numbers_alone;
use crate::document::{Cell, Inline, InlineKind};
use crate::entry::folded;
use crate::text::{Span, is_blank};

impl Subjects<'_, '_> {
    /// What a cell of a body row says, however it and the rows beside it are written: a date by its numbers, all else by
    /// its letters and digits, and where its links lead.
    pub(crate) fn said(&self, place: (usize, usize), column: usize, cell: Cell) -> String {
        let leads = self.destinations_in(cell.span).map(|n| self.address(*n)).collect::<Vec<_>>().join("\n");
        // A date that is read here and not beside other rows has the same numbers.
        let words = || self.value(place, column, cell).unwrap_or_else(|| self.words(cell, |_| true));
        // Where a link leads is not shown, so a secret in it hides nothing else.
        let shown = if self.is_secret(cell.span) { self.words(cell, is_read) } else { self.shown(cell) };
        let numbers = numbers_alone(&shown).or_else(|| numbers_alone(&words()));
        let said = numbers.map_or_else(|| letters(&words()), |numbers| format!("{numbers:?}"));
        if leads.is_empty() { said } else { format!("{said}\n{leads}") }
    }

    /// What a cell shows, its links named by where they lead, and the marks in it that nobody sees: of its pieces those that are asked for.
    fn words(&self, cell: Cell, is_asked: impl Fn(&Inline) -> bool) -> String {
        let pieces = self.report.document.inlines_in(cell.slot).iter().filter(|piece| is_asked(piece));
        let mut last = None;
        let mut word = |piece: &Inline| match &piece.kind {
            // An address that is shown may be in several pieces.
            InlineKind::Text | InlineKind::Decoded(_) if self.around(piece.span).is_some() => {
                let link = self.around(piece.span);
                let is_new = std::mem::replace(&mut last, link) != link;
                link.filter(|_| is_new).map(|link| self.address(link)).unwrap_or_default()
            }
            InlineKind::Decoded(shown) | InlineKind::Code(shown) if !self.is_secret(piece.span) => {
                shown.clone()
            }
            InlineKind::Html if self.is_comment(piece.span) => String::new(),
            _ => self.text(piece.span),
        };
        pieces.map(&mut word).collect()
    }

    fn is_comment(&self, span: Span) -> bool {
        let comments = &self.report.document.comments;
        comments.binary_search_by_key(&span.start(), |comment| comment.span.start()).is_ok()
    }

    fn destinations_in(&self, span: Span) -> impl Iterator<Item = &usize> {
        let first = self.destinations.partition_point(|n| self.destination(*n).start() < span.start());
        self.destinations[first..].iter().take_while(move |n| self.destination(**n).start() < span.end())
    }

    /// [`Self::text`] with its entities and escapes read.
    pub(super) fn decoded(&self, span: Span) -> String {
        let (mut text, mut at) = (String::new(), span.start());
        for piece in self.report.document.inlines_in(span) {
            if let InlineKind::Decoded(shown) = &piece.kind
                && span.contains(piece.span)
                && !self.is_secret(piece.span)
                && self.around(piece.span).is_none()
            {
                text.push_str(&self.text(Span::new(at, piece.span.start())));
                text.push_str(shown);
                at = piece.span.end();
            }
        }
        text.push_str(&self.text(Span::new(at, span.end())));
        text
    }
}

/// Whether a piece is text that is read.
fn is_read(piece: &Inline) -> bool {
    matches!(piece.kind, InlineKind::Text | InlineKind::Decoded(_) | InlineKind::Code(_))
}

/// The letters and digits of a text, as names are compared; all of it where it has none.
fn letters(text: &str) -> String {
    let letters: String = folded(text).chars().filter(|c| c.is_alphanumeric()).collect();
    if letters.is_empty() { text.trim_matches(is_blank).to_owned() } else { letters }
}
