//! What the rows of a list have, as a rule.

use std::collections::HashMap;

use super::{Entry, Field, ListTable, NoEntry, is_long, is_placeholder};
use crate::document::{Document, Row};

/// What nearly all rows of a table have; what many rows do without is not missed.
///
/// A longer table tells for itself, shorter ones together, and a short list is taken to have everything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Usual {
    /// Dates.
    pub dates: bool,
    /// Organisations.
    pub orgs: bool,
    /// Links.
    pub links: bool,
    /// Signs such as `-` where nothing is known.
    pub signs: Signs,
    /// What stands empty so often that a row is not at fault; nothing in a table of one or two rows.
    pub unused: Unused,
}

/// What stands empty in many rows or in all: the table is still to be filled in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Unused {
    /// The column of dates, in every row.
    pub dates: bool,
    /// Those of organisations, in every row.
    pub orgs: bool,
    /// All columns but one or two, in rows that [`ListTable::is_bare`] tells.
    pub most: bool,
}

/// What a sign such as `-` says in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signs {
    /// That something is still to be written.
    Open,
    /// That it is not known: so many cells have one that it is meant.
    Meant,
}

/// Whether the dates of a table say their year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Years {
    /// Nearly all do themselves, and no heading does it for them.
    Said,
    /// So many are months and days without a year that these are no slips: most of the table's dates and at least three, or
    /// more than a fifth and at least ten.
    Missing,
    /// None does, and in another table of the list they are missing as a rule.
    MissingElsewhere,
    /// Some do.
    #[default]
    Some,
}

/// Fewer rows do not tell what a list does without.
const LEAST: usize = 20;
/// Fewer rows do not tell that a list does without links; of more books half may be on paper.
const LEAST_LINKED: usize = 10;
/// So many rows without a single link are no list of links.
const LINKLESS: usize = 6;
/// Of fewer rows all may lack something by oversight.
const LEAST_UNUSED: usize = 3;
/// So many signs that nothing is known are meant.
// source: 250 lists; where fewer stand, some were left by contributors
const LEAST_SIGNS: usize = 3;
/// In percent.
const NEARLY_ALL: usize = 75;

impl Default for Usual {
    fn default() -> Self {
        Self { dates: true, orgs: true, links: true, signs: Signs::Open, unused: Unused::default() }
    }
}

/// Settles what each of the tables has.
pub(super) fn settle(document: &Document<'_>, lists: &mut [ListTable]) {
    let dates =
        usual(lists, LEAST, |list| list.columns.date().is_some(), |entry| entry.date != Field::Absent);
    let orgs =
        usual(lists, LEAST, |list| list.columns.orgs().next().is_some(), |entry| !entry.names_nobody());
    let links =
        usual(lists, LEAST_LINKED, |list| list.columns.title().is_some(), |entry| entry.link.is_some());
    let signs = signs(document, lists);
    for (list, ((dates, orgs), links)) in lists.iter_mut().zip(dates.into_iter().zip(orgs).zip(links)) {
        let has_links = list.count() < LINKLESS || list.entries().any(|entry| entry.link.is_some());
        let unused = unused(document, list);
        list.usual = Usual { dates, orgs, links: links && has_links, signs, unused };
        list.years = years(list);
    }
    if lists.iter().any(|list| list.years == Years::Missing) {
        for list in lists.iter_mut().filter(|list| list.years == Years::Some && says_no_year(list)) {
            list.years = Years::MissingElsewhere;
        }
    }
}

/// The columns that stand empty. A sign is something, and so is a cell that was left off.
fn unused(document: &Document<'_>, list: &ListTable) -> Unused {
    let all = &document.tables[list.table].rows;
    // Also those to be.
    let is_asked =
        |entry: &&Entry| !list.structure.is_wall(entry.row) || list.structure.is(entry.row, NoEntry::Blank);
    let rows: Vec<&Row> = list.rows.iter().filter(is_asked).map(|entry| &all[entry.row]).collect();
    let is_empty =
        |column: usize| rows.iter().all(|row| row.cells.get(column).is_some_and(|cell| cell.span.is_empty()));
    let is_long = rows.len() >= LEAST_UNUSED;
    let bare = || list.rows.iter().filter(is_asked).filter(|entry| list.is_bare(document, entry.row)).count();
    Unused {
        most: is_long && bare() >= LEAST_UNUSED,
        dates: is_long && list.columns.date().is_some_and(is_empty),
        orgs: is_long && list.columns.orgs().all(is_empty),
    }
}

/// What a sign says in these lists. In a short one it must be the same sign again and again.
fn signs(document: &Document<'_>, lists: &[ListTable]) -> Signs {
    // As they are written: a sign has seldom any markup.
    let text = document.source.text();
    let rows = lists.iter().flat_map(|list| {
        let rows = &document.tables[list.table].rows;
        list.entries().map(|entry| &rows[entry.row])
    });
    let written = rows.flat_map(|row| &row.cells).map(|cell| cell.span.of(text));
    let is_long = is_long(lists);
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for sign in written.filter(|written| !written.is_empty() && is_placeholder(written)) {
        let count = counts.entry(if is_long { "" } else { sign }).or_default();
        *count += 1;
        if *count >= LEAST_SIGNS {
            return Signs::Meant;
        }
    }
    Signs::Open
}

fn years(list: &ListTable) -> Years {
    let yearless = yearless(list);
    let most = if yearless >= MANY_YEARLESS { PER_SHORT } else { 2 };
    if yearless >= LEAST_YEARLESS && yearless * most > dated(list) {
        return Years::Missing;
    }
    let dates = list.entries().filter_map(|entry| match &entry.date {
        Field::Parsed(date) => Some(date),
        _ => None,
    });
    let (short, whole): (Vec<_>, Vec<_>) = dates.partition(|date| date.is_completed);
    let whole = whole.iter().filter(|date| date.has_form()).count();
    let are_said = whole >= LEAST_DATED && short.len() * PER_SHORT <= whole + short.len();
    if are_said { Years::Said } else { Years::Some }
}

/// How many rows say anything for a date.
fn dated(list: &ListTable) -> usize {
    list.entries().filter(|entry| entry.date != Field::Absent).count()
}

/// How many dates are a month and a day without a year.
fn yearless(list: &ListTable) -> usize {
    list.entries().filter(|entry| entry.lacks_year()).count()
}

/// Whether there are dates, and none says its year.
fn says_no_year(list: &ListTable) -> bool {
    let dated = dated(list);
    dated > 0 && yearless(list) == dated
}

/// Fewer dates without a year are exceptions.
const LEAST_YEARLESS: usize = 3;
/// So many are no slips, even if they are no more than a fifth of the dates.
const MANY_YEARLESS: usize = 10;
/// Fewer whole dates do not make one without a year an exception.
const LEAST_DATED: usize = 4;
/// Of so many dates one may be without a year, and one more of each as many again.
const PER_SHORT: usize = 5;

/// For each table whether nearly all rows have something, as far as `least` rows tell; tables that are not asked for it have no say.
fn usual(
    lists: &[ListTable],
    least: usize,
    is_asked: fn(&ListTable) -> bool,
    has: fn(&Entry) -> bool,
) -> Vec<bool> {
    let count = |list: &ListTable| {
        let entries = || list.entries().filter(|_| is_asked(list));
        (entries().count(), entries().filter(|entry| has(entry)).count())
    };
    let is_usual = |(rows, having): (usize, usize)| rows < least || having * 100 >= rows * NEARLY_ALL;
    let counts: Vec<(usize, usize)> = lists.iter().map(count).collect();
    let short = counts.iter().filter(|(rows, _)| *rows < least);
    let together = is_usual(short.fold((0, 0), |sum, count| (sum.0 + count.0, sum.1 + count.1)));
    counts.into_iter().map(|count| if count.0 < least { together } else { is_usual(count) }).collect()
}
