//! What the rows of a table are, once it is known what its columns hold.

use super::body::{Body, Part};
use super::idle::says_none_held;
use super::marks::{self, Mark};
use super::repeats::{Seen, fills_changes};
use super::ties::Ties;
use super::wordless::{Wordless, wordless};
use super::{Kind, NoEntry, Structure};
use crate::date::Date;
use crate::document::{Cell, Document, Row, Stray, Table};
use crate::entry::{Columns, Entry, Field, WrittenDate, fill};
use crate::habit::{Habit, Tally, Verdict};
use crate::text::is_unseen;

/// Settles the structure of table `table`, whose rows were read as entries, and lets what repeats a cell above say so.
pub(in crate::entry) fn settle(
    document: &Document<'_>,
    table: usize,
    columns: &Columns,
    body: &Body<'_>,
    entries: &mut [Entry],
) -> Structure {
    let Table { header, rows, .. } = &document.tables[table];
    let date = columns.date().and_then(|column| header.cells.get(column));
    let named = date.map(|cell| document.visible_text(*cell));
    let table = Settling { document, rows, columns, named };
    let mut kinds: Vec<Kind> =
        body.parts.iter().enumerate().map(|(n, part)| table.own(n, part.as_ref(), entries)).collect();
    table.find_headings(&mut kinds, entries);
    let openers = table.openers(&kinds);
    let ties = Ties::read(&table, &kinds);
    let ways = table.ways(&kinds, &ties);
    let mut sources: Vec<Option<usize>> = vec![None; columns.count()];
    let mut has_loose_mark = ties.are_loose;
    for n in 0..kinds.len() {
        if kinds[n] != Kind::Entry {
            sources.fill(None);
            continue;
        }
        let is_led = n > 0 && matches!(kinds[n - 1], Kind::Entry | Kind::Joined | Kind::Continues);
        let mut above = vec![None; columns.count()];
        for column in 0..columns.count() {
            let is_mark = table.is_mark(n, column);
            let repeats = is_mark || ties.is_sign(n, column) || (ways[column] && table.is_empty(n, column));
            above[column] = sources[column].filter(|_| repeats && is_led);
            has_loose_mark |= is_mark && above[column].is_none();
            if above[column].is_none() {
                sources[column] = Some(n);
            }
        }
        if is_led {
            kinds[n] = table.kind(n, &entries[n], &above, ties.holds(n));
            has_loose_mark |= table.may_head(n);
        }
        table.let_repeat(&mut entries[n], &above);
    }
    table.set_planned_apart(&mut kinds, entries);
    table.date_by_headings(&kinds, entries);
    let idle = table.idle(&kinds);
    let mut structure = Structure::new(kinds, has_loose_mark);
    structure.idle = idle;
    structure.stay_with(openers);
    structure.strangers = strangers(&structure, entries);
    structure
}

/// The rows whose dates are of another time than the heading above them. Where they are many, the headings are of something
/// else, such as the year of a congress.
fn strangers(structure: &Structure, entries: &[Entry]) -> Vec<(usize, String)> {
    let (mut followers, mut strangers) = (0, Vec::new());
    for (entry, section) in entries.iter().zip(structure.sections()) {
        let heading = section.iter().rev().find(|heading| heading.year().is_some());
        let (Some(heading), Some((first, last))) = (heading, entry.days()) else { continue };
        if !structure.is_entry(entry.row) {
            continue;
        }
        let is_month = |day: (u16, u8, u8)| heading.month().is_none_or(|month| day.1 == month);
        let is_in = |year: u16| (first.0..=last.0).contains(&year);
        let is_of_it = heading.year().is_some_and(is_in) && (first.1 != last.1 || is_month(first));
        if is_of_it {
            followers += 1;
        } else {
            strangers.push((entry.row, heading.text.clone()));
        }
    }
    let dated = Tally { followers, deviants: strangers.len() };
    if dated.judge(Habit::DatesOfHeadings) == Verdict::Slip { strangers } else { Vec::new() }
}

/// A table while its structure is settled.
pub(super) struct Settling<'a, 's> {
    pub(super) document: &'a Document<'s>,
    pub(super) rows: &'a [Row],
    pub(super) columns: &'a Columns,
    /// What the header calls the date.
    named: Option<String>,
}

impl Settling<'_, '_> {
    /// What a row is by itself.
    fn own(&self, n: usize, part: Option<&Part>, entries: &[Entry]) -> Kind {
        match part {
            Some(Part::Heading(heading)) => return Kind::Heading(heading.clone()),
            Some(Part::NoEntry(reason)) => return Kind::NoEntry(*reason),
            None => {}
        }
        let has_mark = || (0..self.columns.count()).any(|column| self.is_mark(n, column));
        let (row, rows) = (&self.rows[n], self.rows.len());
        match fill::of(self.document, row, rows, self.named.as_deref(), &entries[n].title, &entries[n].date) {
            Some(reason) if !has_mark() => Kind::NoEntry(reason),
            _ => Kind::Entry,
        }
    }

    /// The entries with a blank cell, of which another says that nothing took place.
    fn idle(&self, kinds: &[Kind]) -> Vec<usize> {
        let says_so = |cell: &Cell| {
            self.document.links_in(cell.span).is_empty() && says_none_held(&self.document.visible_text(*cell))
        };
        let is_idle = |n: &usize| {
            let has_gap = || (0..self.columns.count()).any(|column| self.is_empty(*n, column));
            kinds[*n] == Kind::Entry && has_gap() && self.rows[*n].cells.iter().any(says_so)
        };
        (0..kinds.len()).filter(is_idle).collect()
    }

    /// For each column whether it is filled in only where it changes.
    fn ways(&self, kinds: &[Kind], ties: &Ties) -> Vec<bool> {
        let text = self.document.source.text();
        let mut orgs = self.columns.orgs();
        let only_orgs = orgs.next().filter(|_| orgs.next().is_none());
        let is_way = |column: usize| {
            let is_title = self.columns.title() == Some(column);
            let is_date = self.columns.date() == Some(column);
            if !is_title && !is_date && only_orgs != Some(column) {
                return false;
            }
            let is_blank = |n: usize| kinds[n] == Kind::Entry && self.is_empty(n, column);
            if !(0..kinds.len()).any(is_blank) {
                return false;
            }
            let seen = |n: usize| {
                if kinds[n] != Kind::Entry {
                    return Some(Seen::Wall);
                }
                let has_title = || self.columns.title().is_none_or(|title| !self.is_empty(n, title));
                if self.is_empty(n, column) {
                    (is_title || has_title()).then_some(Seen::Empty)
                } else if self.is_mark(n, column) || ties.is_sign(n, column) {
                    None
                } else {
                    Some(Seen::Said(self.rows[n].cells.get(column)?.span.of(text)))
                }
            };
            let seen: Vec<Seen<'_>> = (0..kinds.len()).filter_map(seen).collect();
            seen.contains(&Seen::Empty) && fills_changes(&seen, !is_date && (is_title || column > 0))
        };
        (0..self.columns.count()).map(is_way).collect()
    }

    /// What a row is below another; `above` has for each column the row whose cell it repeats, and `is_tied` where something else
    /// in it refers to the row above.
    fn kind(&self, n: usize, entry: &Entry, above: &[Option<usize>], is_tied: bool) -> Kind {
        let row = &self.rows[n];
        if row.stray == Some(Stray::Rest) {
            return Kind::Continues;
        }
        let says_nothing = |column: usize| above[column].is_some() || self.is_empty(n, column);
        let is_untitled = self.columns.title().is_some_and(says_nothing);
        let is_words = || {
            let said = (0..self.columns.count()).filter(|column| !self.is_empty(n, *column));
            matches!(&entry.date, Field::Malformed(_)) && said.count() == 1
        };
        let is_undated = match self.columns.date() {
            // Words in no other cell than that of the date say more of the entry above.
            Some(column) => says_nothing(column) || is_words(),
            // Then what made it is not said again, either.
            None => self.columns.orgs().all(says_nothing),
        };
        let goes_on = || {
            let title = self.columns.title().unwrap_or_default();
            row.cells.get(title).is_some_and(|cell| marks::goes_on(&self.document.visible_text(*cell)))
        };
        if is_untitled && is_undated && (!entry.is_shifted || is_words()) {
            Kind::Continues
        } else if is_tied || above.iter().any(Option::is_some) || goes_on() {
            Kind::Joined
        } else {
            Kind::Entry
        }
    }

    /// Whether a row says words in its first cell only, which names no maker and is no link, and stands above another: it may be an entry that was
    /// begun or say more of the one above it, or head the one below.
    fn may_head(&self, n: usize) -> bool {
        let has_role = self.columns.date() == Some(0) || self.columns.is_of_orgs(0);
        !has_role
            && n + 1 < self.rows.len()
            && self.rows[n].stray.is_none()
            && !self.is_empty(n, 0)
            && (1..self.columns.count()).all(|column| self.is_empty(n, column))
            && self.document.links_in(self.rows[n].span).is_empty()
    }

    /// Lets the values of a row say that they stand above.
    fn let_repeat(&self, entry: &mut Entry, above: &[Option<usize>]) {
        if let Some(row) = self.columns.title().and_then(|column| above[column]) {
            entry.title = Field::Above(row);
        }
        if let Some(row) = self.columns.date().and_then(|column| above[column]) {
            entry.date = Field::Above(row);
        }
        for (column, orgs) in &mut entry.orgs {
            if let Some(row) = above[*column] {
                *orgs = Field::Above(row);
            }
        }
    }

    /// Takes rows at an end of the table, where it grows, that say nothing but their date, for entries to be. One alone may have
    /// lost the rest.
    fn set_planned_apart(&self, kinds: &mut [Kind], entries: &[Entry]) {
        let Some(date) = self.columns.date() else { return };
        let others = || (0..self.columns.count()).filter(|column| *column != date);
        let is_planned = |n: &usize| {
            kinds[*n] == Kind::Entry
                && matches!(entries[*n].date, Field::Parsed(_))
                && others().all(|column| self.is_empty(*n, column))
        };
        let first = (0..kinds.len()).take_while(is_planned).count();
        let last = (0..kinds.len()).rev().take_while(is_planned).count();
        for run in [0..first, kinds.len() - last..kinds.len()] {
            if run.len() > 1 && others().next().is_some() {
                kinds[run].fill(Kind::NoEntry(NoEntry::Blank));
            }
        }
    }

    /// Gives entries the date of the heading above them, where none of its entries has one.
    fn date_by_headings(&self, kinds: &[Kind], entries: &mut [Entry]) {
        let Some(column) = self.columns.date() else { return };
        let mut n = 0;
        while n < kinds.len() {
            let Kind::Heading(heading) = &kinds[n] else {
                n += 1;
                continue;
            };
            let below = n + 1;
            let end =
                (below..kinds.len()).find(|row| matches!(kinds[*row], Kind::Heading(_) | Kind::NoEntry(_)));
            n = end.unwrap_or(kinds.len());
            let date = heading.year().and_then(|year| Date::new(year, heading.month(), None));
            let is_empty = |row: usize| self.is_empty(row, column);
            let Some(date) = date.filter(|_| (below..n).all(is_empty)) else { continue };
            for entry in entries[below..n].iter_mut().filter(|entry| entry.date == Field::Absent) {
                entry.date = Field::Parsed(WrittenDate::of_heading(&heading.text, date));
            }
        }
    }

    /// Whether nothing is seen in a column of a row. A cell that is missing is an empty one: it is once it has been completed.
    fn is_empty(&self, n: usize, column: usize) -> bool {
        let is_hidden = |cell: &Cell| {
            let shown = || self.document.visible_text(*cell);
            cell.span.of(self.document.source.text()).starts_with(['<', '&'])
                && wordless(self.document, *cell, &shown()) == Some(Wordless::Nothing)
        };
        let cell = self.rows[n].cells.get(column);
        cell.is_none_or(|cell| is_unseen(cell.span.of(self.document.source.text())) || is_hidden(cell))
    }

    /// Whether a cell says that it holds what the one above it does. The cells of a row that was torn say nothing.
    fn is_mark(&self, n: usize, column: usize) -> bool {
        let is_of = |other: Option<usize>| other == Some(column);
        let cell = self.rows[n].cells.get(column).filter(|_| self.rows[n].stray.is_none());
        let is_linked = |cell: &Cell| !self.document.links_in(cell.span).is_empty();
        let mark = cell.filter(|cell| !cell.span.is_empty());
        match mark.and_then(|cell| marks::mark(&self.document.visible_text(*cell), is_linked(cell))) {
            Some(Mark::Sure | Mark::Continued) => true,
            Some(_) if is_of(self.columns.date()) || self.columns.is_of_orgs(column) => true,
            Some(Mark::Arrow) => is_of(self.columns.title()),
            Some(Mark::Word) | None => false,
        }
    }
}
