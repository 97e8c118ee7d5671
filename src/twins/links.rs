//! Entries that link to the same page, and whether their keeper means it.

use std::collections::HashSet;

use super::Twins;
use super::differences::{Difference, Differences};
use super::names::{Kinship, is_sentence, kinship};
use super::pairs::{Page, Place};
use super::titles::{are_of_years, key};
use super::ways::Ways;
use crate::entry::{Entry, Field};
use crate::habit;
use crate::link::Identity;

/// Two entries that link to the same page.
#[derive(Clone, Copy, Debug)]
pub struct Pair<'a> {
    /// The later one.
    pub place: Place<'a>,
    /// The one before it.
    pub other: Place<'a>,
    /// Whether the keeper may well mean it, and yet want to know.
    pub is_doubtful: bool,
    /// Whether the table of one is that of the other, pasted again: this pair stands for all of theirs.
    pub is_pasted: bool,
}

/// What a keeper means by two entries with one link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    /// Two entries.
    Meant,
    /// Perhaps two entries.
    Doubtful,
    /// One of them is too many, or its link is wrong.
    Slip,
}

impl<'a> Twins<'a> {
    /// The pairs that the keeper does not mean; `entries` are all, each with its table, the one first that is the first
    /// of two.
    pub fn by_link(&self, entries: impl Iterator<Item = (usize, &'a Entry)>) -> Vec<Pair<'a>> {
        let places = self.places(entries);
        let copies = self.copies();
        let is_pasted = |place: Place<'_>, other: Place<'_>| {
            place.table != other.table
                && copies.get(&place.table).is_some_and(|first| copies.get(&other.table) == Some(first))
        };
        let pair =
            |(place, other)| Pair { place, other, is_doubtful: false, is_pasted: is_pasted(place, other) };
        let mut pairs: Vec<Pair<'a>> = self.pairs(&places).into_iter().map(pair).collect();
        // The same people belong to several groups.
        pairs.retain(|pair| pair.is_in_one_table() || !pair.place.identity.is_profile());
        let mut told = HashSet::new();
        pairs.retain(|pair| !pair.is_pasted || told.insert((pair.place.table, pair.other.table)));
        let ways = self.ways(&places, &pairs);
        pairs.retain_mut(|pair| {
            if pair.is_pasted {
                return true;
            }
            let verdict = match pair.verdict(self, &ways) {
                Verdict::Doubtful if !pair.speaks_for_itself(self) => Verdict::Meant,
                verdict => verdict,
            };
            pair.is_doubtful = verdict == Verdict::Doubtful;
            verdict != Verdict::Meant
        });
        pairs
    }
}

impl Pair<'_> {
    fn verdict(&self, twins: &Twins<'_>, ways: &Ways<'_>) -> Verdict {
        if self.page() != Page::Shared && self.has_own_titles(twins) {
            return self.of_two_names(twins, ways);
        }
        let differences = twins.differences(self.place.row(), self.other.row(), &ways.contents);
        if self.is_own() {
            self.of_one_name(twins, ways, &differences)
        } else {
            self.of_things(ways, &differences)
        }
    }

    /// Of entries with titles of their own.
    fn of_two_names(&self, twins: &Twins<'_>, ways: &Ways<'_>) -> Verdict {
        let is_rare = || self.shares_page(twins) && !ways.sharing.contains(&self.place.table);
        let is_meant = match self.page() {
            Page::Plain | Page::Shared => !is_rare() || self.kinship(twins) == Kinship::Editions,
            Page::Own if self.have_own_works(twins) || self.names_versions() => true,
            Page::Own if !self.is_in_one_table() => ways.across == habit::Verdict::Way || twins.is_long,
            Page::Own => self.cites_by_name(twins) || self.kinship(twins) == Kinship::Editions,
        };
        let are_of_maker = || twins.are_of_one_maker(self.place.row(), self.other.row());
        let is_family = || self.is_in_one_table() && self.kinship(twins) == Kinship::Family;
        let is_work = self.place.identity.is_work();
        let may_share = || is_family() || !is_rare() || are_of_maker();
        // One repository holds several tools of one family.
        let is_held = || is_family() && self.place.identity.is_repository();
        if is_meant || is_held() || (self.page() == Page::Own && twins.is_long && !is_work && may_share()) {
            return Verdict::Meant;
        }
        let are_results = || {
            let differences = twins.differences(self.place.row(), self.other.row(), &ways.contents);
            self.have_names() && differences.has(Difference::Measure)
        };
        let is_change =
            |place: Place<'_>| twins.identities(place.table, place.entry).any(Identity::is_change);
        let is_doubtful = self.page() == Page::Plain
            || (self.place.identity.is_page() && are_of_maker())
            || (twins.is_long && !is_work)
            || twins.are_topics(self.place.table, self.other.table)
            || is_change(self.place) != is_change(self.other)
            || (is_family() && (twins.is_long || !is_work))
            || are_results();
        if is_doubtful { Verdict::Doubtful } else { Verdict::Slip }
    }

    /// Of entries of lists with one title.
    fn of_one_name(&self, twins: &Twins<'_>, ways: &Ways<'_>, differences: &Differences) -> Verdict {
        let (own, other) = (self.place.row(), self.other.row());
        let is_work = self.place.identity.is_work();
        let are_told_apart = || twins.are_told_apart(own, other);
        let has_titles = [self.place, self.other].iter().all(|place| place.entry.title != Field::Absent);
        let may_be_two = differences.are_other() && !has_titles;
        // A yearly event has one site.
        let is_edition = || !is_work && are_of_years(self.place.entry, self.other.entry);
        let is_meant = if self.is_in_one_table() {
            (twins.is_long && (may_be_two || (!is_work && self.is_series(twins)) || are_told_apart()))
                || twins.is_index(own, other)
                || self.kinship(twins) == Kinship::Editions
        } else {
            ways.across == habit::Verdict::Way
                || is_edition()
                || twins.are_topics(self.place.table, self.other.table)
        };
        if is_meant {
            return Verdict::Meant;
        }
        let is_doubtful = differences.has(Difference::Measure)
            || differences.has(Difference::Group)
            || may_be_two
            || (differences.has(Difference::Time) && !is_work)
            || (differences.has(Difference::Words) && !is_work && ways.shared.contains(self.place.identity))
            || (twins.is_long && self.is_in_one_table() && self.kinship(twins) == Kinship::Family)
            || (!self.is_in_one_table() && ways.across == habit::Verdict::Doubt)
            || (ways.repeating.contains(&self.place.table) && self.is_in_one_table());
        if is_doubtful { Verdict::Doubtful } else { Verdict::Slip }
    }

    /// Of things with one name whose link is not their own, or of which nobody says when they came out.
    fn of_things(&self, ways: &Ways<'_>, differences: &Differences) -> Verdict {
        if differences.tell_apart() {
            Verdict::Meant
        } else if self.is_in_one_table() {
            let is_doubtful =
                differences.has(Difference::Words) || ways.repeating.contains(&self.place.table);
            if is_doubtful { Verdict::Doubtful } else { Verdict::Slip }
        } else if ways.across_plain == habit::Verdict::Way {
            Verdict::Meant
        } else {
            Verdict::Doubtful
        }
    }

    /// What the page is to both.
    pub(super) fn page(&self) -> Page {
        self.place.page.max(self.other.page)
    }

    pub(super) fn is_own(&self) -> bool {
        self.page() == Page::Own
    }

    /// Whether two things of one table, each with a name, share what is no work of its own.
    pub(super) fn shares_page(&self, twins: &Twins<'_>) -> bool {
        self.page() != Page::Shared
            && self.is_in_one_table()
            && self.has_own_titles(twins)
            && !self.place.identity.is_work()
    }

    /// What the titles of two rows of one table tell, or the names beside them where the titles are the same. A title
    /// that has both names is that of a work on both.
    fn kinship(&self, twins: &Twins<'_>) -> Kinship {
        let (Field::Parsed(own), Field::Parsed(other)) = (&self.place.entry.title, &self.other.entry.title)
        else {
            return Kinship::Strangers;
        };
        if key(&own.text) != key(&other.text) {
            return kinship(&own.text, &other.text);
        }
        let names = twins.names(self.place.table, self.place.entry);
        let pairs = names.iter().zip(twins.names(self.other.table, self.other.entry));
        let title = own.text.to_lowercase();
        let of = |(one, other): (&String, String)| match kinship(one, &other) {
            Kinship::Family if [one, &other].iter().all(|name| title.contains(&name.to_lowercase())) => {
                Kinship::Editions
            }
            kin => kin,
        };
        pairs.map(of).find(|kin| *kin != Kinship::Strangers).unwrap_or(Kinship::Strangers)
    }

    /// Whether it stands in two tables, each of which was written.
    pub(super) fn is_of_choice(&self) -> bool {
        !self.is_in_one_table() && !self.is_pasted
    }

    pub(super) fn is_in_one_table(&self) -> bool {
        self.place.table == self.other.table
    }

    /// Whether the entries are not called the same.
    pub(super) fn has_own_titles(&self, twins: &Twins<'_>) -> bool {
        twins.name_of(self.place) != twins.name_of(self.other)
    }

    /// Whether both titles are names: one work has results under several, but a sentence is the title of one.
    fn have_names(&self) -> bool {
        let is_name = |place: &Place<'_>| matches!(&place.entry.title, Field::Parsed(title) if !is_sentence(&title.text));
        [self.place, self.other].iter().all(is_name)
    }

    /// Whether the entries stand one below the other and differ in what they say.
    fn is_series(&self, twins: &Twins<'_>) -> bool {
        let said = |place: Place<'_>| twins.said(place.table, place.entry);
        let is_below = self.place.entry.row.abs_diff(self.other.entry.row) == 1;
        is_below && said(self.place) != said(self.other)
    }

    /// Whether the cells with the links say the same, and more than `pdf`.
    fn cites_by_name(&self, twins: &Twins<'_>) -> bool {
        let text = |place: Place<'_>| {
            // An address is no name.
            if place.link.text.contains("://") {
                return None;
            }
            let cell = twins.document.cell(place.link.cell?)?;
            Some(twins.document.visible_text(cell))
        };
        text(self.place).is_some_and(|said| said.chars().count() >= 20 && text(self.other) == Some(said))
    }
}
