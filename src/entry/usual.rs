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
    let dates = usual(lists, |list| list.columns.date().is_some(), |entry| entry.date != Field::Absent);
    let orgs = usual(lists, |list| list.columns.orgs().next().is_some(), |entry| !entry.names_nobody());
    let links = usual(lists, |list| list.columns.title().is_some(), |entry| entry.link.is_some());
    for (list, ((dates, orgs), links)) in lists.iter_mut().zip(dates.into_iter().zip(orgs).zip(links)) {
        let has_links =
            list.entries.len() < LINKLESS || list.entries.iter().any(|entry| entry.link.is_some());
        list.usual = Usual { dates, orgs, links: links && has_links };
    }
}

/// For each table whether nearly all rows have something; tables that are not asked for it have no say.
fn usual(lists: &[ListTable], is_asked: fn(&ListTable) -> bool, has: fn(&Entry) -> bool) -> Vec<bool> {
    let count = |list: &ListTable| {
        let entries = if is_asked(list) { list.entries.as_slice() } else { &[] };
        (entries.len(), entries.iter().filter(|entry| has(entry)).count())
    };
    let is_usual = |(rows, having): (usize, usize)| rows < LEAST || having * 100 >= rows * NEARLY_ALL;
    let counts: Vec<(usize, usize)> = lists.iter().map(count).collect();
    let short = counts.iter().filter(|(rows, _)| *rows < LEAST);
    let together = is_usual(short.fold((0, 0), |sum, count| (sum.0 + count.0, sum.1 + count.1)));
    counts.into_iter().map(|count| if count.0 < LEAST { together } else { is_usual(count) }).collect()
}
