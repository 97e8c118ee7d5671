//! Dates as the cells of a list hold them.

use super::date_place::{Place, place};
use super::{Field, is_placeholder};
use crate::date::{self, Date, DateOrder, Day, End, FaultKind, Given, Said};
use crate::document::{Cell, Document, is_note};

/// A date that was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenDate {
    /// What was written, markup taken off.
    pub text: String,
    /// The date.
    pub date: Date,
    /// Whether `text` is a date and nothing else; otherwise it is one with something beside it, such as a
    /// venue or a time of day, and is left as it is.
    pub is_plain: bool,
    /// Whether its parts stand in the order year, month, day, or its month has a name: then writing it another
    /// way is only a matter of form.
    pub is_year_first: bool,
    /// Whether a part of the date stands in a heading above the table.
    pub is_completed: bool,
    /// Where it ends, if it is a span of time that begins with `date`.
    pub end: Option<End>,
    /// Where it stands.
    pub place: Place,
}

/// Why something is no date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateFault {
    /// What was written, markup taken off.
    pub text: String,
    /// What is wrong with it.
    pub kind: FaultKind,
}

impl DateFault {
    /// Whether it may be a day without a year, or says in its own words what time of a year is meant.
    pub(super) fn may_lack_year(&self) -> bool {
        match self.kind {
            FaultKind::NoYear | FaultKind::YearOrDay(..) => true,
            FaultKind::NotADate => date::names_time(&self.text),
            _ => false,
        }
    }

    /// Whether nothing is wrong with it: it says that there is no day, not yet or no more.
    pub(super) fn is_meant(&self) -> bool {
        matches!(self.kind, FaultKind::LongAgo | FaultKind::Unknown | FaultKind::Planned | FaultKind::Off)
    }
}

impl WrittenDate {
    /// The date that a heading gives all rows below it.
    pub(super) fn of_heading(text: &str, date: Date) -> Self {
        let text = text.to_owned();
        Self {
            text,
            date,
            is_plain: false,
            is_year_first: false,
            is_completed: true,
            end: None,
            place: Place::Pieces,
        }
    }

    /// Whether it is written in some form that could be another: it is a date and nothing else, and more than the
    /// digits of a year.
    pub fn has_form(&self) -> bool {
        let is_year = self.date.month().is_none() && self.text.bytes().all(|b| b.is_ascii_digit());
        self.is_plain && self.date.has_forms() && self.place != Place::Pieces && !is_year && !self.is_korean()
    }

    /// Whether it is the year of a venue that is named beside it: `CVPR 2024`.
    pub fn names_venue(&self) -> bool {
        let has_name = || self.text.contains(|c: char| c.is_ascii_alphabetic());
        !self.is_plain && self.date.month().is_none() && has_name()
    }

    /// Whether it is written as it is in Korean, `2011. 5.`: a form that we do not write, and leave alone.
    pub fn is_korean(&self) -> bool {
        self.text.ends_with('.') && self.text.contains(". ")
    }

    /// Its first day and its last. They order the row: rows whose days overlap are in order either way.
    pub fn days(&self) -> (Day, Day) {
        let last = match self.end {
            None => self.date.last(),
            Some(End::Date(end)) => end.last(),
            Some(End::Open) => (u16::MAX, 12, 31),
        };
        (self.date.first(), last)
    }
}

/// What a cell shows but for notes, marks that nobody sees, and what is struck out, which is no more said: `~~2024-05~~ 2024-06`,
/// `<del>2024-05</del> 2024-06`. A cell of which all is struck out says it still.
fn said(document: &Document<'_>, cell: Cell) -> String {
    const MARK: &str = "~~";
    let written = cell.span.of(document.source.text());
    let marks = written.matches(MARK).count();
    let is_struck = |tag: &str| ["del", "s", "strike"].iter().any(|name| tag.eq_ignore_ascii_case(name));
    let is_out = |tag: &str, held: &str| is_struck(tag) || is_note(tag, held);
    let shown = |cell: Cell| document.visible_outside(cell, is_out).replace(is_unseen, "");
    let whole = || shown(cell);
    if marks == 0 || marks % 2 == 1 {
        return whole();
    }
    let mut at = 0;
    let mut kept = String::new();
    for (n, piece) in written.split(MARK).enumerate() {
        if n % 2 == 0 {
            let span = cell.span.narrow(at..at + piece.len());
            kept.push_str(&shown(Cell { span, slot: span }));
            kept.push(' ');
        }
        at += piece.len() + MARK.len();
    }
    if kept.trim().is_empty() { whole() } else { kept }
}

/// Whether a character has no shape of its own: what tells the direction of a text, or stands between letters.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// Reads a date cell.
pub(super) fn read(
    document: &Document<'_>,
    cell: Cell,
    order: DateOrder,
    given: Option<Given>,
) -> Field<WrittenDate, DateFault> {
    let shown = said(document, cell);
    let text = shown.trim();
    if is_placeholder(text) {
        return Field::Absent;
    }
    match date::read(text, order, given) {
        Ok(Said { date, end, is_plain, is_year_first, is_completed }) => Field::Parsed(WrittenDate {
            text: text.to_owned(),
            date,
            is_plain,
            is_year_first,
            is_completed,
            end,
            place: place(document, cell, text),
        }),
        Err(kind) => Field::Malformed(DateFault { text: text.to_owned(), kind }),
    }
}
