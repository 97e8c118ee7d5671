//! What the rows of a list have, as a rule.

use std::collections::HashMap;

use super::signs::says_none;
use super::{Entry, Field, ListTable, is_placeholder};
use crate::date::FaultKind;
use crate::document::Document;
use crate::habit::{Habit, Judged, Tally, Verdict};

/// What a row of a table is that lacks something: what many rows do without is not missed.
///
/// Tables of one header tell for themselves, and where that leaves a doubt, all tables of the list tell together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Usual {
    /// One without a date.
    pub dates: Judged,
    /// One without an organisation.
    pub orgs: Judged,
    /// One without a link.
    pub links: Judged,
    /// Signs such as `-` where nothing is known.
    pub signs: Signs,
    /// A sign that says that there is none, such as `-` or `n/a`.
    pub nones: Verdict,
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
    /// So many are months and days without a year that these are no slips.
    Missing,
    /// They are missing as in another table of the list, of which it is said, or none does.
    MissingElsewhere,
    /// Some do.
    #[default]
    Some,
}

impl Default for Usual {
    fn default() -> Self {
        let nothing = Judged { verdict: Verdict::Slip, tally: Tally::default() };
        Self { dates: nothing, orgs: nothing, links: nothing, signs: Signs::Open, nones: Verdict::Slip }
    }
}

/// Settles what each of the tables has.
pub(super) fn settle(document: &Document<'_>, lists: &mut [ListTable]) {
    let (signs, nones) = (signs(document, lists), nones(document, lists));
    // Who means a sign by saying nothing has no say.
    let is_meant = |list: &ListTable, entry: &Entry, columns: &mut dyn Iterator<Item = usize>| {
        signs == Signs::Meant && list.has_sign(document, entry.row, columns)
    };
    let has_date = |list: &ListTable, entry: &Entry| {
        let date = list.columns.date()?;
        let has = entry.date != Field::Absent;
        let is_none = nones == Verdict::Way && list.says_none(document, entry.row, date);
        (has || !is_none && !is_meant(list, entry, &mut std::iter::once(date))).then_some(has)
    };
    let has_org = |list: &ListTable, entry: &Entry| {
        list.columns.orgs().next()?;
        let has = !entry.names_nobody();
        (has || !is_meant(list, entry, &mut list.columns.orgs())).then_some(has)
    };
    let has_link = |list: &ListTable, entry: &Entry| list.columns.title().map(|_| entry.link.is_some());
    let dates = judged(document, lists, Habit::Dates, has_date);
    let orgs = judged(document, lists, Habit::Orgs, has_org);
    let links = judged(document, lists, Habit::Links, has_link);
    for (list, ((dates, orgs), links)) in lists.iter_mut().zip(dates.into_iter().zip(orgs).zip(links)) {
        list.usual = Usual { dates, orgs, links, signs, nones };
        list.years = years(list);
    }
    // It is said once.
    for list in lists.iter_mut().filter(|list| list.years == Years::Missing).skip(1) {
        list.years = Years::MissingElsewhere;
    }
    if lists.iter().any(|list| list.years == Years::Missing) {
        for list in lists.iter_mut().filter(|list| list.years == Years::Some && says_no_year(list)) {
            list.years = Years::MissingElsewhere;
        }
    }
}

/// For each table what a row is that lacks something; `has` is `None` where nobody asks for it.
fn judged(
    document: &Document<'_>,
    lists: &[ListTable],
    habit: Habit,
    has: impl Fn(&ListTable, &Entry) -> Option<bool>,
) -> Vec<Judged> {
    let of = |list: &ListTable| {
        let rows = &document.tables[list.table].rows;
        let whole = list.entries().filter(|entry| rows[entry.row].stray.is_none());
        Tally::in_runs(whole.filter_map(|entry| has(list, entry)))
    };
    let tallies: Vec<Tally> = lists.iter().map(of).collect();
    super::judge_tables(document, lists, &tallies, habit)
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
    let is_long = super::list::is_long(lists);
    let mut counts: HashMap<&str, Tally> = HashMap::new();
    for sign in written.filter(|written| !written.is_empty() && is_placeholder(written)) {
        let count = counts.entry(if is_long { "" } else { sign }).or_default();
        count.deviants += 1;
        if count.judge(Habit::NoSigns) == Verdict::Way {
            return Signs::Meant;
        }
    }
    Signs::Open
}

/// What a sign is in these lists that says that there is none: one that stands there again is meant.
fn nones(document: &Document<'_>, lists: &[ListTable]) -> Verdict {
    let text = document.source.text();
    let rows = lists.iter().flat_map(|list| {
        let rows = &document.tables[list.table].rows;
        list.entries().map(|entry| &rows[entry.row])
    });
    let written = rows.flat_map(|row| &row.cells).map(|cell| cell.span.of(text));
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for sign in written.filter(|written| says_none(written)) {
        *counts.entry(sign).or_default() += 1;
    }
    let deviants = counts.into_values().max().unwrap_or_default();
    if deviants == 0 { Verdict::Slip } else { Tally { followers: 0, deviants }.judge(Habit::NoNones) }
}

fn years(list: &ListTable) -> Years {
    let deviants = yearless(list);
    let said = Tally { followers: dated(list) - deviants, deviants };
    if deviants > 0 && said.judge(Habit::Years) < Verdict::Slip {
        return Years::Missing;
    }
    let dates = list.entries().filter_map(|entry| match &entry.date {
        Field::Parsed(date) => Some(date),
        _ => None,
    });
    let (short, whole): (Vec<_>, Vec<_>) = dates.partition(|date| date.is_completed);
    let whole = whole.iter().filter(|date| date.has_form()).count();
    let said = Tally { followers: whole, deviants: short.len() };
    let are_said = said.judge(Habit::WholeDates) == Verdict::Slip;
    if are_said { Years::Said } else { Years::Some }
}

/// How many rows say anything for a date, but that there is none.
fn dated(list: &ListTable) -> usize {
    let says_none = |entry: &Entry| match &entry.date {
        Field::Malformed(fault) => fault.is_meant(),
        date => *date == Field::Absent,
    };
    list.entries().filter(|entry| !says_none(entry)).count()
}

/// How many dates are a month and a day without a year, or say otherwise what time of a year is meant. Where none has a year, those
/// that may be either have none.
fn yearless(list: &ListTable) -> usize {
    let is_said = list.entries().any(|entry| matches!(entry.date, Field::Parsed(_)));
    let is_open = |entry: &Entry| matches!(&entry.date, Field::Malformed(fault) if matches!(fault.kind, FaultKind::YearOrDay(..)));
    let lacks = |entry: &&Entry| entry.may_lack_year() && !(is_said && is_open(entry));
    // Those that lack it for sure tell.
    if list.entries().any(Entry::lacks_year) { list.entries().filter(lacks).count() } else { 0 }
}

/// Whether there are dates, and none says its year, but may: `31/05`.
fn says_no_year(list: &ListTable) -> bool {
    let dated = dated(list);
    dated > 0 && list.entries().filter(|entry| entry.may_lack_year()).count() == dated
}
