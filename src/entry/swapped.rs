//! Rows in which the cells of two columns changed places.
//!
//! What stands in one of them fits only the other column, and the other way round: a name under the header of dates beside a
//! date under that of names, words where addresses belong beside an address among the words, an organisation that the list
//! knows beside what only the other column says. A row that says so little that one of the two cells may be right is none.

use std::collections::HashMap;
use std::ops::Range;

use super::content::{covers, is_link_word};
use super::shifted::ends_early;
use super::structure::Body;
use super::{Columns, Entry, Field, Headers, Role, Swap, is_placeholder};
use crate::date::{self, DateOrder, FaultKind, names_time, plain_date};
use crate::document::{Cell, Document, Row};
use crate::habit::{Habit, Tally};

/// For each row, one of `entries`, the columns whose cells changed places; `order` is how the list's dates are read.
pub(super) fn find(
    document: &Document<'_>,
    table: usize,
    columns: &Columns,
    body: &Body<'_>,
    entries: &[Entry],
    order: DateOrder,
) -> Vec<(usize, Swap)> {
    let rows = &document.tables[table].rows;
    let is_sound = |row: &usize| {
        let row = &rows[*row];
        row.excess.is_empty()
            && row.stray.is_none()
            && row.cells.len() == columns.count()
            && !ends_early(columns, row)
    };
    let places = body.places().filter(is_sound).collect();
    let table = Table { document, rows, columns, entries, places, order };
    let mut found = table.dates();
    found.extend(table.addresses());
    found.extend(table.orgs());
    found.sort_unstable();
    // Of a row that may be mended in two ways nothing is known.
    let is_only = |(row, _): &(usize, Swap)| {
        let of_row: Range<usize> =
            found.partition_point(|(other, _)| other < row)..found.partition_point(|(other, _)| other <= row);
        of_row.len() == 1
    };
    found.iter().copied().filter(is_only).collect()
}

/// The row with the cells of two columns in each other's place.
pub(super) fn mended(row: &Row, (one, other): Swap) -> Row {
    let mut row = row.clone();
    if one.max(other) < row.cells.len() {
        row.cells.swap(one, other);
    }
    row
}

struct Table<'a, 's> {
    document: &'a Document<'s>,
    rows: &'a [Row],
    columns: &'a Columns,
    entries: &'a [Entry],
    /// The rows that may be asked: all cells are there, and no others. Where the last is empty, one may be missing before it.
    places: Vec<usize>,
    order: DateOrder,
}

fn pair(one: usize, other: usize) -> Swap {
    (one.min(other), one.max(other))
}

impl<'a> Table<'a, '_> {
    fn written(&self, row: usize, column: usize) -> &'a str {
        self.cell(row, column).span.of(self.document.source.text()).trim()
    }

    fn cell(&self, row: usize, column: usize) -> Cell {
        self.rows[row].cells[column]
    }

    /// Whether the header says that a column holds words: what the entry is called, who made it, what there is to say.
    fn is_of_words(&self, column: usize) -> bool {
        let is = |other: Option<usize>| other == Some(column);
        self.is_of_titles(column) || is(self.columns.description()) || self.columns.is_of_orgs(column)
    }

    /// Whether a column holds what the entries are called, or would by its header alone, whatever stands below it.
    fn is_of_titles(&self, column: usize) -> bool {
        let header = || self.columns.name(column).map(|name| Headers::default().read(name));
        match self.columns.title() {
            Some(title) => title == column,
            None => header().is_some_and(|header| header.role == Some(Role::Title)),
        }
    }

    /// Rows with a date in a column of words and words in that of dates.
    fn dates(&self) -> Vec<(usize, Swap)> {
        let Some(dates) = self.columns.date().filter(|_| self.columns.asks_for_date()) else { return vec![] };
        let (is_wrong, mut is_right): (Vec<usize>, Vec<usize>) =
            self.places.iter().partition(|row| says_words(&self.entries[**row]));
        // Where the headers changed places, a row that lacks one of the two cells says nothing else.
        let is_blank = |row: &usize| self.entries[*row].date == Field::Absent;
        let (mut blank, right): (Vec<usize>, Vec<usize>) = is_right.iter().copied().partition(is_blank);
        let sides = Tally { followers: is_wrong.len(), deviants: right.len() };
        if is_wrong.len() > blank.len() && sides.keeps(Habit::ExchangedHeaders) {
            is_right = right;
        } else {
            blank.clear();
        }
        if is_wrong.is_empty() {
            return Vec::new();
        }
        let only_years = is_right.iter().all(|row| match &self.entries[*row].date {
            Field::Parsed(written) => written.date.month().is_none(),
            _ => true,
        });
        let is_date = |row: usize, column: usize| {
            let shown = self.document.visible_text(self.cell(row, column));
            let shown = shown.trim();
            plain_date(shown, self.order).is_some_and(|date| date.month().is_some() || only_years)
                || says_no_such_day(shown, self.order)
        };
        // A column of days without a year holds dates, too.
        let may_be_date = |row: usize, column: usize| {
            is_date(row, column) || says_time(&self.document.visible_text(self.cell(row, column)), self.order)
        };
        let has_words = |row: usize, column: usize| self.written(row, column).contains(char::is_alphabetic);
        let may_be = |column: &usize| {
            let (is_other, has_right) = (*column != dates, !is_right.is_empty());
            is_other
                && (!self.columns.is_of_links(*column) || self.is_of_titles(*column))
                && is_right.iter().all(|row| !may_be_date(*row, *column))
                && (self.is_of_words(*column)
                    || (has_right && is_right.iter().all(|row| has_words(*row, *column))))
        };
        let others: Vec<usize> = (0..self.columns.count()).filter(may_be).collect();
        // Who made it belongs into no other column, and a link only into that of titles.
        let makers: Vec<_> = self.columns.orgs().map(|orgs| (orgs, self.counts(orgs))).collect();
        let fits = |row: usize, column: usize| {
            let said = self.written(row, dates);
            let is_link = || !self.document.links_in(self.cell(row, dates).span).is_empty();
            makers.iter().all(|(orgs, known)| *orgs == column || !known.contains_key(said))
                && (self.is_of_titles(column) || !is_link())
        };
        let swapped = |row: usize| {
            let mut with_date = others.iter().filter(|column| is_date(row, **column));
            let other = *with_date.next().filter(|_| with_date.next().is_none())?;
            fits(row, other).then(|| (row, pair(dates, other)))
        };
        is_wrong.into_iter().chain(blank).filter_map(swapped).collect()
    }

    /// Rows with an address in a column of words, and words in one of links.
    fn addresses(&self) -> Vec<(usize, Swap)> {
        let is_link = |column: &usize| self.columns.is_of_links(*column);
        let (links, others): (Vec<usize>, Vec<usize>) = (0..self.columns.count()).partition(is_link);
        let mut found = Vec::new();
        for link in links {
            let wrong: Vec<usize> =
                self.places.iter().copied().filter(|row| self.says_no_address(*row, link)).collect();
            for &other in &others {
                let has_address = |row: &&usize| self.is_address(**row, other);
                let swapped: Vec<usize> = wrong.iter().filter(has_address).copied().collect();
                // A column that has other addresses is one of links itself.
                let is_of_words = !swapped.is_empty()
                    && self.places.iter().filter(has_address).count() == swapped.len()
                    && (self.is_of_words(other) || swapped.len() < self.places.len());
                if is_of_words {
                    found.extend(swapped.into_iter().map(|row| (row, pair(link, other))));
                }
            }
        }
        found
    }

    /// Whether a cell holds one address and nothing else, or a link that says no more than that it is one.
    fn is_address(&self, row: usize, column: usize) -> bool {
        let written = self.written(row, column);
        let bare = written.trim_start_matches('<');
        let begins = |start: &str| bare.get(..start.len()).is_some_and(|it| it.eq_ignore_ascii_case(start));
        if begins("http://") || begins("https://") {
            return !bare.contains(char::is_whitespace);
        }
        written.starts_with('[') && {
            let shown = self.document.visible_text(self.cell(row, column));
            let links = self.document.links_in(self.cell(row, column).span);
            matches!(links, [link] if covers(link, &shown)) && is_link_word(&shown)
        }
    }

    /// Whether a cell says something that is no address and leads nowhere.
    fn says_no_address(&self, row: usize, column: usize) -> bool {
        let written = self.written(row, column);
        written.contains(char::is_whitespace)
            && written.contains(char::is_alphabetic)
            && !is_placeholder(written)
            && !written.contains("://")
            && self.document.links_in(self.cell(row, column).span).is_empty()
    }

    /// Rows in which an organisation that other rows name stands in another column, and what only that column says, or can
    /// say, in the column of organisations.
    fn orgs(&self) -> Vec<(usize, Swap)> {
        let mut columns = self.columns.orgs();
        let Some(orgs) = columns.next().filter(|_| columns.next().is_none()) else { return Vec::new() };
        let known = self.counts(orgs);
        let may_be = |column: &usize| {
            *column != orgs && Some(*column) != self.columns.date() && !self.columns.is_of_links(*column)
        };
        let others: Vec<usize> = (0..self.columns.count()).filter(may_be).collect();
        let mut said: HashMap<usize, HashMap<&str, usize>> = HashMap::new();
        let mut found = Vec::new();
        for &row in &self.places {
            let own = self.written(row, orgs);
            if known.get(own) != Some(&1) || is_placeholder(own) {
                continue;
            }
            for &other in &others {
                let beside = self.written(row, other);
                if beside == own || !known.contains_key(beside) || is_placeholder(beside) {
                    continue;
                }
                let said = said.entry(other).or_insert_with(|| self.counts(other));
                let is_new_there = said.get(beside) == Some(&1);
                if is_new_there && (said.contains_key(own) || self.fits_by_length(row, orgs, other)) {
                    found.push((row, pair(orgs, other)));
                }
            }
        }
        found
    }

    /// How often each text stands in a column.
    fn counts(&self, column: usize) -> HashMap<&'a str, usize> {
        let mut counts = HashMap::new();
        for &row in &self.places {
            *counts.entry(self.written(row, column)).or_default() += 1;
        }
        counts
    }

    /// Whether what stands in column `one` is longer than all others there, and no shorter than all others in column `other`,
    /// and what stands in that is shorter than all others: a name among descriptions, and one of them among names.
    fn fits_by_length(&self, row: usize, one: usize, other: usize) -> bool {
        let length = |row: usize, column: usize| self.written(row, column).chars().count();
        let beside = |column: usize| {
            let rows = self.places.iter().filter(move |place| **place != row);
            rows.map(move |row| length(*row, column)).filter(|length| *length > 0)
        };
        let (Some(longest), Some(shortest)) = (beside(one).max(), beside(other).min()) else { return false };
        longest < shortest && length(row, one) >= shortest && length(row, other) <= longest
    }
}

/// Whether a text is a date but for its day or month, which there is not: `2024-02-31`.
fn says_no_such_day(text: &str, order: DateOrder) -> bool {
    matches!(date::read(text, order, None), Err(FaultKind::NoSuchMonth(_) | FaultKind::NoSuchDay(_)))
}

/// Whether a text is a month and a day, or a span of them, without their year.
fn says_time(text: &str, order: DateOrder) -> bool {
    matches!(date::read(text.trim(), order, None), Err(FaultKind::NoYear | FaultKind::YearOrDay(..)))
}

/// Whether words stand for a date, at most with the year that is part of a name: `GammaCup2015`. What names a month or a day says
/// more of a time.
fn says_words(entry: &Entry) -> bool {
    let are_words = |text: &str| text.contains(char::is_alphabetic) && !names_time(text);
    match &entry.date {
        Field::Malformed(fault) => fault.kind == FaultKind::NotADate && are_words(&fault.text),
        Field::Parsed(written) => {
            !written.is_plain
                && written.date.has_forms()
                && written.date.month().is_none()
                && are_words(&written.text)
        }
        Field::Absent | Field::Above(_) => false,
    }
}
