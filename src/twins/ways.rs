//! What a list does with pages to which several of its entries link.

use std::collections::{BTreeMap, HashSet};

use super::Twins;
use super::differences::Contents;
use super::links::Pair;
use super::pairs::{Page, Place};
use crate::habit::{self, Habit, Tally};
use crate::link::Identity;

/// What is the way of a list.
#[derive(Debug)]
pub(super) struct Ways<'a> {
    /// What an entry is that stands in two tables: where entries stand under several topics, it is meant.
    pub(super) across: habit::Verdict,
    /// What a thing of other tables is that does.
    pub(super) across_plain: habit::Verdict,
    /// The tables in which so many entries stand again that each may be another, such as its next run.
    pub(super) repeating: HashSet<usize>,
    /// The tables in which things with names of their own share pages.
    pub(super) sharing: HashSet<usize>,
    pub(super) contents: Contents,
    /// The pages that so many rows link to that none of them has it for itself.
    pub(super) shared: HashSet<&'a Identity>,
}

impl<'a> Twins<'a> {
    /// What is the way of a list: `places` are all entries, and `pairs` those of them that link to the same page.
    pub(super) fn ways(&self, places: &[Place<'a>], pairs: &[Pair<'a>]) -> Ways<'a> {
        let across = |is_own: bool| {
            let repeated = pairs.iter().filter(|pair| pair.is_own() == is_own && pair.is_of_choice()).count();
            let linked = places.iter().filter(|place| (place.page == Page::Own) == is_own).count();
            // Lists that put entries under several topics do so with 0.7 % of them and more (132 lists).
            if repeated < 3 {
                habit::Verdict::Slip
            } else if self.is_long && repeated * 200 >= linked {
                habit::Verdict::Way
            } else {
                let followers = linked.saturating_sub(repeated);
                Tally { followers, deviants: repeated }.judge(Habit::OwnPages)
            }
        };
        let mut rows: BTreeMap<&Identity, usize> = BTreeMap::new();
        for pair in pairs {
            // The first row of a page is the other one of all its pairs.
            *rows.entry(pair.place.identity).or_insert(1) += 1;
        }
        let is_shared =
            |rows: usize| Tally { followers: 0, deviants: rows }.judge(Habit::OwnPage) == habit::Verdict::Way;
        let of_many = rows.into_iter().filter(|(_, rows)| is_shared(*rows)).map(|(page, _)| page);
        // So many entries of one name stand again that this is no slip for sure.
        let is_again = |pair: &Pair<'_>| {
            pair.page() != Page::Shared && pair.is_in_one_table() && !pair.has_own_titles(self)
        };
        let repeating = tables(places, pairs, is_again)
            .filter(|(_, tally, verdict)| tally.deviants > 1 && *verdict < habit::Verdict::Slip);
        let sharing = tables(places, pairs, |pair| pair.shares_page(self))
            .filter(|(.., verdict)| *verdict == habit::Verdict::Way);
        Ways {
            across: across(true),
            across_plain: across(false),
            repeating: repeating.map(|(table, ..)| table).collect(),
            sharing: sharing.map(|(table, ..)| table).collect(),
            shared: of_many.collect(),
            contents: self.contents_of(pairs.iter().flat_map(|pair| [pair.place.table, pair.other.table])),
        }
    }
}

/// How many entries of each table have their page for themselves, how many are the later ones of pairs of which `is_one` says so,
/// and what these are.
fn tables<'p>(
    places: &[Place<'_>],
    pairs: &[Pair<'p>],
    is_one: impl Fn(&Pair<'p>) -> bool,
) -> impl Iterator<Item = (usize, Tally, habit::Verdict)> {
    let mut tallies: BTreeMap<usize, Tally> = BTreeMap::new();
    for place in places.iter().filter(|place| place.page != Page::Shared) {
        tallies.entry(place.table).or_default().followers += 1;
    }
    for pair in pairs.iter().filter(|pair| is_one(pair)) {
        let tally = tallies.entry(pair.place.table).or_default();
        tally.followers = tally.followers.saturating_sub(1);
        tally.deviants += 1;
    }
    tallies.into_iter().map(|(table, tally)| (table, tally, tally.judge(Habit::OwnPages)))
}
