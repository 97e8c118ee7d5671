//! What the rows of a list have, as a rule.

use super::{Entry, Field, ListTable};

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
}

/// Fewer rows do not tell what a list does without.
const LEAST: usize = 20;
/// Fewer rows do not tell that a list does without links; of more books half may be on paper.
const LEAST_LINKED: usize = 10;
/// So many rows without a single link are no list of links.
const LINKLESS: usize = 6;
/// In percent.
const NEARLY_ALL: usize = 75;

impl Default for Usual {
    fn default() -> Self {
        Self { dates: true, orgs: true, links: true }
    }
}

/// Settles what each of the tables has.
pub(super) fn settle(lists: &mut [ListTable]) {
    let dates =
        usual(lists, LEAST, |list| list.columns.date().is_some(), |entry| entry.date != Field::Absent);
    let orgs =
        usual(lists, LEAST, |list| list.columns.orgs().next().is_some(), |entry| !entry.names_nobody());
    let links =
        usual(lists, LEAST_LINKED, |list| list.columns.title().is_some(), |entry| entry.link.is_some());
    for (list, ((dates, orgs), links)) in lists.iter_mut().zip(dates.into_iter().zip(orgs).zip(links)) {
        let has_links =
            list.entries.len() < LINKLESS || list.entries.iter().any(|entry| entry.link.is_some());
        list.usual = Usual { dates, orgs, links: links && has_links };
        list.has_years = has_years(list);
    }
}

/// Whether of the dates of a table nearly all say their year, and no heading does it for them.
fn has_years(list: &ListTable) -> bool {
    let dates = list.entries.iter().filter_map(|entry| match &entry.date {
        Field::Parsed(date) => Some(date),
        _ => None,
    });
    let (short, whole): (Vec<_>, Vec<_>) = dates.partition(|date| date.is_completed);
    let whole = whole.iter().filter(|date| date.has_form()).count();
    whole >= LEAST_DATED && short.len() * PER_SHORT <= whole + short.len()
}

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
        let entries = if is_asked(list) { list.entries.as_slice() } else { &[] };
        (entries.len(), entries.iter().filter(|entry| has(entry)).count())
    };
    let is_usual = |(rows, having): (usize, usize)| rows < least || having * 100 >= rows * NEARLY_ALL;
    let counts: Vec<(usize, usize)> = lists.iter().map(count).collect();
    let short = counts.iter().filter(|(rows, _)| *rows < least);
    let together = is_usual(short.fold((0, 0), |sum, count| (sum.0 + count.0, sum.1 + count.1)));
    counts.into_iter().map(|count| if count.0 < least { together } else { is_usual(count) }).collect()
}
