//! Which entries link to the same page.

use std::collections::HashMap;

use super::Twins;
use super::titles::key;
use crate::document::Link;
use crate::entry::{Entry, Field, Kind, is_link_word};
use crate::link::Identity;
use crate::text::by_place;

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
    /// What the page is to the entry.
    pub(super) page: Page,
}

/// What the page is to which an entry links.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Page {
    /// The entry's own, in a list.
    Own,
    /// That of something in another table of links.
    Plain,
    /// One that others may have, too: the home page of a company, what leads to who made the entry, or a link that is not the
    /// entry's.
    Shared,
}

impl<'a> Place<'a> {
    /// Table and entry.
    pub(super) fn row(self) -> (usize, &'a Entry) {
        (self.table, self.entry)
    }
}

impl<'a> Twins<'a> {
    /// Where the entries link to.
    pub(super) fn places(&self, entries: impl Iterator<Item = (usize, &'a Entry)>) -> Vec<Place<'a>> {
        entries.filter_map(|(table, entry)| self.place(table, entry)).collect()
    }

    fn place(&self, table: usize, entry: &'a Entry) -> Option<Place<'a>> {
        let list = self.list(table)?;
        let identity = |n: usize| self.inspections[n].identity.as_ref();
        let own = entry.link.filter(|n| identity(*n).is_some());
        let is_of_maker =
            |n: usize| self.document.links[n].cell.is_some_and(|cell| list.columns.is_of_orgs(cell.column));
        let is_own = own
            .is_some_and(|n| identity(n).is_some_and(|identity| !identity.is_overview()) && !is_of_maker(n));
        // A row that goes with the one above it is said of the same thing.
        let stands_alone = *list.structure.kind(entry.row) == Kind::Entry;
        let first = || {
            let mut links = self.document.link_places(self.row(table, entry).span);
            links.find(|n| identity(*n).is_some()).filter(|_| stands_alone)
        };
        let n = own.filter(|_| is_own || stands_alone).or_else(first)?;
        let page = match (is_own, list.is_plain()) {
            (true, false) => Page::Own,
            (true, true) => Page::Plain,
            (false, _) => Page::Shared,
        };
        Some(Place { table, entry, identity: identity(n)?, link: &self.document.links[n], page })
    }

    /// The pairs, each of an entry and one before it that links to the same page: preferably in the same table, and with the
    /// same title.
    pub(super) fn pairs(&self, places: &[Place<'a>]) -> Vec<(Place<'a>, Place<'a>)> {
        let mut group_of: HashMap<&Identity, usize> = HashMap::new();
        let mut groups: Vec<Vec<usize>> = Vec::new();
        for (n, place) in places.iter().enumerate() {
            let group = *group_of.entry(place.identity).or_insert(groups.len());
            match groups.get_mut(group) {
                Some(group) => group.push(n),
                None => groups.push(vec![n]),
            }
        }
        let mut pairs = Vec::new();
        for group in groups.iter().filter(|group| group.len() > 1) {
            let mut of_table: HashMap<usize, Place<'a>> = HashMap::new();
            let mut called: HashMap<String, Place<'a>> = HashMap::new();
            let mut called_in: HashMap<(usize, String), Place<'a>> = HashMap::new();
            let mut first = None;
            for &n in group {
                let place = places[n];
                let name = self.name_of(place);
                let own = || of_table.get(&place.table).filter(|_| place.page != Page::Shared);
                let any = || first.as_ref().filter(|_| place.page == Page::Own);
                let other = called_in.get(&(place.table, name.clone()));
                let other = other.or_else(own).or_else(|| called.get(&name)).or_else(any);
                pairs.extend(other.map(|other| (n, (place, *other))));
                if place.page != Page::Shared {
                    of_table.entry(place.table).or_insert(place);
                }
                if place.page == Page::Own {
                    first.get_or_insert(place);
                }
                called.entry(name.clone()).or_insert(place);
                called_in.entry((place.table, name)).or_insert(place);
            }
        }
        by_place(pairs, |(n, _)| *n).into_iter().map(|(_, pair)| pair).collect()
    }

    /// What an entry is called; without a title, who made it and what its link is called, or else all that its row says.
    pub(super) fn name_of(&self, place: Place<'a>) -> String {
        if let Field::Parsed(title) = &place.entry.title {
            return key(&title.text);
        }
        let Some(list) = self.list(place.table) else { return String::new() };
        let said = self.said(place.table, place.entry);
        let called = place.link.text.trim();
        if called.is_empty() || called.contains("://") || is_link_word(called) {
            return said.join("|");
        }
        let columns = list.columns.called().into_iter().chain(list.columns.orgs());
        let makers = columns.filter_map(|column| said.get(column)).map(|said| said.trim());
        makers.chain([called]).collect::<Vec<_>>().join("|").to_lowercase()
    }
}
