//! What speaks for two rows of one title to be one entry, besides that title.

use std::collections::{BTreeMap, HashSet};

use super::Twins;
use super::differences::{Contents, Difference};
use crate::entry::Entry;
use crate::habit::{Habit, Tally, Verdict};

/// How like two rows of one title are in what else they say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Likeness {
    /// Something else is the same: who made it, another link, the date.
    Same,
    /// Nothing else is, and nothing tells them apart.
    Alike,
    /// They say something else of themselves, as two do.
    Apart,
}

impl<'a> Twins<'a> {
    /// How like two rows are, but for their titles and the links that lead to them.
    pub(super) fn likeness(
        &self,
        one: (usize, &'a Entry),
        other: (usize, &'a Entry),
        contents: &Contents,
    ) -> Likeness {
        let (Some(list), Some(twin)) = (self.list(one.0), self.list(other.0)) else { return Likeness::Alike };
        let linked = |entry: &Entry| entry.link.and_then(|link| self.document.links[link].cell);
        let is_of = |entry: &Entry, column: usize| linked(entry).is_some_and(|cell| cell.column == column);
        let is_left = |column: usize, place: usize| {
            list.columns.date() == Some(column)
                || list.columns.is_of_orgs(column)
                || twin.columns.is_of_orgs(place)
                || is_of(one.1, column)
                || is_of(other.1, place)
        };
        let differences = self.differences_beside(one, other, contents, is_left);
        if differences.has(Difference::Other) || differences.has(Difference::Words) {
            Likeness::Apart
        } else if self.are_of_one_maker(one, other)
            || self.share_link(one, other)
            || are_of_one_day(one.1, other.1)
        {
            Likeness::Same
        } else {
            Likeness::Alike
        }
    }
}

/// Whether the dates of both have a day in common.
pub(super) fn are_of_one_day(one: &Entry, other: &Entry) -> bool {
    let (Some(one), Some(other)) = (one.days(), other.days()) else { return false };
    one.0 <= other.1 && other.0 <= one.1
}

/// The titles of each table, and how many rows have one that stands above them already.
#[derive(Debug, Default)]
pub(super) struct Names {
    seen: HashSet<(usize, String)>,
    tallies: BTreeMap<usize, Tally>,
}

impl Names {
    pub(super) fn add(&mut self, table: usize, title: &str) {
        let is_new = self.seen.insert((table, title.to_owned()));
        let tally = self.tallies.entry(table).or_default();
        *tally = [*tally, Tally::of([is_new])].into_iter().sum();
    }

    /// What a row is whose title another has, in one table or in two.
    pub(super) fn judge(&self, one: usize, other: usize) -> Verdict {
        let of = |table: usize| self.tallies.get(&table).copied().unwrap_or_default();
        let tables = if one == other { vec![one] } else { vec![one, other] };
        tables.into_iter().map(of).sum::<Tally>().judge(Habit::OwnTitles)
    }
}
