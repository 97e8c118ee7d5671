//! Entries that link to the same page.

use std::collections::{HashMap, HashSet};

use super::Twins;
use super::names::{Kinship, kinship};
use crate::document::Link;
use crate::entry::{Entry, Field};
use crate::link::Identity;

/// An entry, and where it links to.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    /// Index of the table.
    pub table: usize,
    /// The entry.
    pub entry: &'a Entry,
    /// The page.
    pub identity: &'a Identity,
    /// The link that leads there.
    pub link: &'a Link,
}

/// Two entries that link to the same page.
#[derive(Clone, Copy, Debug)]
pub struct Pair<'a> {
    /// The later one.
    pub place: Place<'a>,
    /// The one before it.
    pub other: Place<'a>,
    /// Whether the keeper may well mean it, and yet want to know.
    pub is_doubtful: bool,
}

impl<'a> Twins<'a> {
    /// The pairs that the keeper does not mean; `entries` are all, each with its table, the one first that is the first
    /// of two.
    pub fn by_link(&self, entries: impl Iterator<Item = (usize, &'a Entry)>) -> Vec<Pair<'a>> {
        let (mut pairs, linked) = self.pairs(entries);
        let repeated = pairs.iter().filter(|pair| !pair.is_in_one_table()).count();
        // Lists that put entries under several topics do so with 0.7 % of them and more (132 lists).
        let has_topics = (self.is_long && repeated >= 3 && repeated * 200 >= linked)
            || (repeated >= 8 && repeated * 5 >= linked);
        pairs.retain(|pair| !pair.is_meant(self, has_topics));
        for pair in &mut pairs {
            pair.is_doubtful = pair.may_be_meant(self);
        }
        pairs
    }

    /// The pairs, each of an entry and the first one before it, preferably in the same table; and how many entries
    /// link somewhere.
    fn pairs(&self, entries: impl Iterator<Item = (usize, &'a Entry)>) -> (Vec<Pair<'a>>, usize) {
        let mut seen: HashMap<&Identity, Vec<Place<'_>>> = HashMap::new();
        let (mut pairs, mut linked) = (Vec::new(), 0);
        for place in entries.filter_map(|(table, entry)| self.place(table, entry)) {
            linked += 1;
            // One of each table is enough.
            let earlier = seen.entry(place.identity).or_default();
            let twin = earlier.iter().find(|other| other.table == place.table).copied();
            pairs.extend(twin.or(earlier.first().copied()).map(|other| Pair {
                place,
                other,
                is_doubtful: false,
            }));
            if twin.is_none() {
                earlier.push(place);
            }
        }
        (pairs, linked)
    }

    fn place(&self, table: usize, entry: &'a Entry) -> Option<Place<'a>> {
        let link = entry.link?;
        let identity = self.inspections[link].identity.as_ref().filter(|identity| !identity.is_overview())?;
        Some(Place { table, entry, identity, link: &self.document.links[link] })
    }
}

impl<'a> Place<'a> {
    fn row(self) -> (usize, &'a Entry) {
        (self.table, self.entry)
    }
}

impl Pair<'_> {
    /// Whether the keeper knows of it; `has_topics` where the list puts entries under several.
    fn is_meant(&self, twins: &Twins<'_>, has_topics: bool) -> bool {
        let has_own_titles = self.has_own_titles();
        if has_own_titles && (self.have_own_works(twins) || self.names_versions()) {
            return true;
        }
        if !self.is_in_one_table() {
            return has_topics || (twins.is_long && has_own_titles);
        }
        let is_family = twins.is_long && !self.place.identity.is_work() && self.is_series(twins);
        let is_told =
            !has_own_titles && twins.is_long && twins.are_told_apart(self.place.row(), self.other.row());
        is_family
            || is_told
            || (!has_own_titles && twins.is_index(self.place.row(), self.other.row()))
            || (has_own_titles && self.cites_by_name(twins))
            || self.kinship(twins) == Kinship::Editions
    }

    /// Whether the rows say that they may share the page: they stand under two topics, are called after one thing, or one is a change to a project that follows the page.
    fn may_be_meant(&self, twins: &Twins<'_>) -> bool {
        let is_change =
            |place: Place<'_>| twins.identities(place.table, place.entry).any(Identity::is_change);
        twins.are_topics(self.place.table, self.other.table)
            || (self.has_own_titles() && (is_change(self.place) != is_change(self.other)))
            || (twins.is_long && self.is_in_one_table() && self.kinship(twins) == Kinship::Family)
    }

    /// What the titles of two rows of one table tell, or the names beside them where the titles are the same. A title
    /// that has both names is that of a work on both.
    fn kinship(&self, twins: &Twins<'_>) -> Kinship {
        let (Field::Parsed(own), Field::Parsed(other)) = (&self.place.entry.title, &self.other.entry.title)
        else {
            return Kinship::Strangers;
        };
        if self.has_own_titles() {
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

    fn is_in_one_table(&self) -> bool {
        self.place.table == self.other.table
    }

    /// Whether the entries are not called the same, as far as that can be told.
    fn has_own_titles(&self) -> bool {
        match (&self.place.entry.title, &self.other.entry.title) {
            (Field::Parsed(one), Field::Parsed(other)) => !one.text.eq_ignore_ascii_case(&other.text),
            _ => true,
        }
    }

    /// Whether the entries are not called the same, or stand one below the other and differ in what they say.
    fn is_series(&self, twins: &Twins<'_>) -> bool {
        let said = |place: Place<'_>| twins.said(place.table, place.entry);
        let is_below = self.place.entry.row.abs_diff(self.other.entry.row) == 1;
        self.has_own_titles() || (is_below && said(self.place) != said(self.other))
    }

    /// Whether each row also links to works that the other does not.
    fn have_own_works(&self, twins: &Twins<'_>) -> bool {
        let works = |place: Place<'_>| {
            let identities = twins.identities(place.table, place.entry);
            identities.filter(|identity| identity.is_work()).collect::<HashSet<_>>()
        };
        let (own, other) = (works(self.place), works(self.other));
        own.difference(&other).next().is_some() && other.difference(&own).next().is_some()
    }

    /// Whether the addresses name two versions, as `…v1` and `…v2` of a paper on arXiv.
    fn names_versions(&self) -> bool {
        let version = |place: Place<'_>| {
            let (_, version) =
                place.link.url.strip_suffix(".pdf").unwrap_or(&place.link.url).rsplit_once('v')?;
            version.parse::<u32>().ok()
        };
        matches!((version(self.place), version(self.other)), (Some(one), Some(other)) if one != other)
    }

    /// Whether the cells with the links say the same, and more than `pdf`.
    fn cites_by_name(&self, twins: &Twins<'_>) -> bool {
        let text = |place: Place<'_>| {
            let cell = twins.document.cell(place.link.cell?)?;
            Some(twins.document.visible_text(cell))
        };
        text(self.place).is_some_and(|said| said.chars().count() >= 20 && text(self.other) == Some(said))
    }
}
