//! Rows that are no entries: empty ones, lines between others, patterns to be filled in.

use super::header::Headers;
use super::{DateFault, Entry, Field, ListTable, NoEntry, Title, WrittenDate, is_placeholder};
use crate::document::{Cell, Document, Link, Row};
use crate::text::is_blank;

/// What a row is, one of `rows` in its table, whose title and date were read, if its cells make no entry of it. `named` is what the
/// header calls the date.
pub(super) fn of(
    document: &Document<'_>,
    row: &Row,
    rows: usize,
    named: Option<&str>,
    title: &Field<Title>,
    date: &Field<WrittenDate, DateFault>,
) -> Option<NoEntry> {
    match date {
        Field::Malformed(fault) if is_pattern(&fault.text, named) => return Some(NoEntry::Pattern),
        Field::Malformed(_) | Field::Absent => {}
        Field::Parsed(_) | Field::Above(_) => return None,
    }
    // `2025.00` in a row that says nothing else is a date to be.
    let no_date = match date {
        Field::Malformed(fault) if fault.text.starts_with(|c: char| c.is_ascii_digit()) => {
            fault.text.as_str()
        }
        _ => "",
    };
    let shown = |cell: &Cell| document.visible_text(*cell);
    if row.cells.len() > 1 && are_line(row.cells.iter().map(shown)) {
        return Some(NoEntry::Divider);
    }
    // Who writes blanks that are shown, or links without a word that lead nowhere (`[]()`), makes room between rows.
    let (mut is_silent, mut is_room) = (true, false);
    for shown in row.cells.iter().map(shown) {
        is_silent &= shown.trim_matches(is_blank).is_empty();
        is_room |= shown.contains(|c: char| is_blank(c) && !c.is_ascii());
    }
    let links = document.links_in(row.span);
    is_room |= rows > 1 && !links.is_empty();
    if is_silent && is_room && links.iter().all(|link| link.url.is_empty()) {
        return Some(NoEntry::Divider);
    }
    if rows == 1 && *title != Field::Absent && *date == Field::Absent && is_stub(document, row) {
        return Some(NoEntry::Pattern);
    }
    let says_word = |cell: &Cell| {
        let shown = shown(cell);
        !is_placeholder(&shown) && !is_number(&shown) && shown.trim() != no_date
    };
    // One number counts the rows.
    let has_number = |cell: &&Cell| {
        let shown = shown(cell);
        shown.trim() != no_date && shown.contains(|c: char| c.is_ascii_digit())
    };
    let has_values = || row.cells.iter().filter(has_number).count() > 1;
    let links = || document.links_in(row.span);
    if *title != Field::Absent
        || row.cells.iter().any(says_word)
        || has_values()
        || links().iter().any(|link| !link.url.is_empty())
    {
        return None;
    }
    Some(if rows == 1 { NoEntry::Pattern } else { NoEntry::Blank })
}

impl ListTable {
    /// Whether a row without a title has links, and all are yet to be written: `[paper]()`.
    pub fn is_open(&self, document: &Document<'_>, entry: &Entry) -> bool {
        let links = document.links_in(document.tables[self.table].rows[entry.row].span);
        let is_open = |link: &Link| link.url.is_empty() && !link.text.is_empty();
        entry.title == Field::Absent && !links.is_empty() && links.iter().all(is_open)
    }
}

/// Whether a row without a link has a title and else only its number and signs, such as `-`: the only one of a table, it shows what
/// one is to look like.
fn is_stub(document: &Document<'_>, row: &Row) -> bool {
    let mut said: Vec<String> = row.cells.iter().map(|cell| document.visible_text(*cell)).collect();
    said.retain(|shown| !is_number(shown) || is_placeholder(shown));
    let signs = said.iter().filter(|shown| is_placeholder(shown) && !shown.trim().is_empty()).count();
    signs > 0 && signs + 1 == said.len() && document.links_in(row.span).is_empty()
}

/// Whether a cell counts the rows, or holds nothing but signs.
fn is_number(shown: &str) -> bool {
    !shown.contains(char::is_alphabetic) && !shown.trim().contains([' ', '.', '/', '-'])
}

/// Whether a date cell says what belongs there: the name of a column of dates, or of a form of dates.
fn is_pattern(shown: &str, named: Option<&str>) -> bool {
    let is_date = |words: &str| Headers::default().read(words).is_sure_date();
    // `Deadline Date` below `Deadline`.
    let is_name = || {
        let (shown, named) = (shown.trim().to_lowercase(), named?.trim().to_lowercase());
        let rest = shown.strip_prefix(&named).or_else(|| shown.strip_suffix(&named))?.trim();
        Some(rest.is_empty() || is_date(rest))
    };
    // Nearly all dates begin with a digit.
    shown.starts_with(char::is_alphabetic) && (is_date(shown) || is_form(shown) || is_name() == Some(true))
}

/// Whether it is put together of the letters for year, month and day: `YYYY-MM`, `yyyy年mm月`.
fn is_form(shown: &str) -> bool {
    let is_part = |c: char| {
        matches!(c.to_ascii_lowercase(), 'y' | 'm' | 'd' | '.' | '-' | '/' | '年' | '月' | '日' | ' ')
    };
    shown.to_ascii_lowercase().contains("yy") && shown.chars().all(is_part)
}

/// Whether each cell is drawn through, or some are with arrows and the others are blank.
fn are_line(cells: impl Iterator<Item = String>) -> bool {
    let (mut blank, mut arrows) = (false, false);
    for cell in cells {
        let cell = cell.trim();
        let is_drawn =
            |c: char| matches!(c, '-' | ':' | '=' | '_' | '—' | '─' | '━' | '~' | '<' | '>' | '←' | '→');
        blank |= cell.is_empty();
        arrows |= cell.contains(['<', '>', '←', '→']);
        if !cell.is_empty() && (cell.chars().count() < 2 || !cell.chars().all(is_drawn)) {
            return false;
        }
    }
    arrows || !blank
}
