//! Whether the cells of a column are dates.

use super::content::share;
use super::date_text::{self, WrittenDate};
use super::{Field, is_placeholder};
use crate::date::{DateOrder, FaultKind};
use crate::document::{Document, Row};
use crate::habit::Tally;

/// How far the cells of a column are dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dates {
    /// What a header that may mean a date asks for: most cells are something like one.
    Plausible,
    /// What it takes without a header: nearly all cells are dates that nothing else looks like.
    Certain,
}

impl Dates {
    /// Whether a column holds dates, of those rows of a table that may be entries.
    pub(super) fn are_in(self, document: &Document<'_>, rows: &[&Row], column: usize) -> bool {
        self.are_below("", document, rows, column)
    }

    /// The same of a column with this header, which may tell how they are read.
    pub(super) fn are_below(
        self,
        header: &str,
        document: &Document<'_>,
        rows: &[&Row],
        column: usize,
    ) -> bool {
        let order = DateOrder::default().told(header);
        let (least, percent) = if self == Self::Certain { (3, 80) } else { (1, 50) };
        let (mut filled, mut dates) = (0, 0);
        for cell in rows.iter().filter_map(|row| row.cells.get(column)) {
            let has_digits = cell.span.of(document.source.text()).bytes().any(|b| b.is_ascii_digit());
            let date = if has_digits {
                date_text::read(document, *cell, order, None)
            } else if cell.span.is_empty() || is_placeholder(&document.visible_text(*cell)) {
                Field::Absent
            } else {
                Field::Malformed(date_text::DateFault { text: String::new(), kind: FaultKind::NotADate })
            };
            filled += usize::from(date != Field::Absent);
            dates += usize::from(self.accept(&date));
            if (filled - dates) * 100 > rows.len() * (100 - percent) {
                return false;
            }
        }
        dates >= least && share(dates, filled, percent) && share(filled, rows.len(), 50)
    }

    /// How many cells of a column are dates, and how many say something else, with what they say about each other.
    pub(super) fn tally(document: &Document<'_>, rows: &[&Row], column: usize) -> Tally {
        let cells = || rows.iter().filter_map(|row| row.cells.get(column));
        let texts: Vec<String> = cells().map(|cell| document.visible_text(*cell)).collect();
        let order = DateOrder::settle(texts.iter().map(|text| text.trim()), None);
        let read = cells().map(|cell| date_text::read(document, *cell, order, None));
        Tally::of(read.filter(|date| *date != Field::Absent).map(|date| matches!(date, Field::Parsed(_))))
    }

    fn accept(self, date: &Field<WrittenDate, date_text::DateFault>) -> bool {
        match date {
            Field::Parsed(date) => self == Self::Plausible || is_certain(date),
            Field::Malformed(fault) => match self {
                Self::Plausible => fault.kind != FaultKind::NotADate,
                Self::Certain => matches!(fault.kind, FaultKind::Ambiguous(..)) && names_year(&fault.text),
            },
            Field::Absent | Field::Above(_) => false,
        }
    }
}

/// Whether the text can be nothing but a date, perhaps with a venue: `2024-05`, `May 2024`, `CVPR 2024`. A number of
/// four digits alone can be a score, and an arXiv identifier names a paper.
fn is_certain(date: &WrittenDate) -> bool {
    let year = date.date.year().to_string();
    if date.date.month().is_some() {
        let is_whole = date.is_plain || date.date.day().is_some() || date.end.is_some();
        return (is_whole && names_year(&date.text)) || date.text.starts_with(&year);
    }
    let digits = date.text.chars().filter(char::is_ascii_digit).count();
    !date.is_plain && matches!(digits, 2 | 4) && date.text.chars().count() <= LONGEST_VENUE
}

/// Whether a text has a year of four digits, as a version has not.
fn names_year(text: &str) -> bool {
    text.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() >= 4)
}

/// A venue and a year take no more characters; a title does.
const LONGEST_VENUE: usize = 24;
