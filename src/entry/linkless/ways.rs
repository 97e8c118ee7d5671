//! Where the rows of a list have their links, and what stands there in one that has none.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::super::{Entry, ListTable, is_link_word, is_placeholder};
use crate::document::{Document, Link};
use crate::habit::{Habit, Tally, Verdict};

/// Whether a link has neither words nor an address: `[]()`.
fn is_left(link: &Link) -> bool {
    link.url.is_empty() && link.text.is_empty()
}

/// Where the rows of a list that have links have them.
pub(super) struct Ways<'d> {
    document: &'d Document<'d>,
    list: &'d ListTable,
    /// The columns of the links that lead to the entries. Where no row has one, the headers say where they would be.
    columns: BTreeSet<usize>,
    /// The one of them in which most have theirs.
    main: Option<usize>,
    /// Whether that is blank in a row that has a link elsewhere.
    is_left_blank: bool,
    /// The columns in which rows have links that have one that leads to the entry.
    linked: BTreeSet<usize>,
    /// Whether `[]()` says in so many cells that there is no link that it is meant.
    are_left: bool,
    /// What the links of `columns` are called.
    texts: HashSet<(usize, &'d str)>,
}

impl<'d> Ways<'d> {
    pub(super) fn read(document: &'d Document<'d>, list: &'d ListTable) -> Self {
        let rows = &document.tables[list.table].rows;
        let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
        let (mut linked, mut texts) = (BTreeSet::new(), HashSet::new());
        let links = rows.iter().flat_map(|row| document.links_in(row.span));
        let left = Tally { followers: 0, deviants: links.filter(|link| is_left(link)).count() };
        for entry in list.entries().filter(|entry| entry.link.is_some()) {
            if let Some(own) = entry.link.and_then(|link| document.links[link].cell) {
                *counts.entry(own.column).or_default() += 1;
            }
            for link in document.links_in(rows[entry.row].span) {
                if let Some(cell) = link.cell {
                    linked.insert(cell.column);
                    texts.insert((cell.column, link.text.trim()));
                }
            }
        }
        let columns: BTreeSet<usize> = if counts.is_empty() {
            (0..list.columns.count()).filter(|n| list.columns.is_of_links(*n)).collect()
        } else {
            counts.keys().copied().collect()
        };
        let main = counts.iter().rev().max_by_key(|(_, count)| **count).map(|(column, _)| *column);
        let is_blank = |entry: &Entry| {
            let cell = main.and_then(|main| rows[entry.row].cells.get(main));
            entry.link.is_some() && cell.is_none_or(|cell| cell.span.is_empty())
        };
        let is_left_blank = list.entries().any(is_blank);
        let are_left = left.judge(Habit::Addresses) == Verdict::Way;
        Self { document, list, columns, main, is_left_blank, linked, are_left, texts }
    }

    /// The column in which most rows have their links, if it is another than that of their titles.
    pub(super) fn beside(&self) -> Option<usize> {
        self.main.filter(|main| Some(*main) != self.list.columns.title())
    }

    /// Whether a row without a link that leads to it needs none: words or a sign stand where the others have theirs, or it has one
    /// where rows with such a link have none, or its description is one.
    pub(super) fn tell(&self, entry: &Entry) -> bool {
        self.links_otherwise(entry) || self.says_something(entry)
    }

    fn links_otherwise(&self, entry: &Entry) -> bool {
        let document = self.document;
        let row = &document.tables[self.list.table].rows[entry.row];
        document.links_in(row.span).iter().filter(|link| link.url.contains("://")).any(|link| {
            let Some(column) = link.cell.map(|cell| cell.column) else { return false };
            let is_whole = row.cells.get(column).is_some_and(|cell| cell.span == link.span);
            !self.linked.contains(&column) || (is_whole && self.list.columns.description() == Some(column))
        })
    }

    fn says_something(&self, entry: &Entry) -> bool {
        let title = self.list.columns.title();
        let mut beside = self.columns.iter().copied().filter(|column| Some(*column) != title).peekable();
        let is_sign = |column| self.shown(entry, column).is_some_and(|shown| is_placeholder(&shown));
        match self.main {
            Some(main) if Some(main) != title => {
                let is_left = || self.is_left_blank && self.shown(entry, main).is_none();
                self.says(entry, main)
                    || self.is_left(entry, main)
                    || (is_left() && self.has_sign_elsewhere(entry))
            }
            Some(_) => beside.peek().is_some() && beside.all(is_sign),
            None => beside.peek().is_some() && beside.all(|column| self.says(entry, column)),
        }
    }

    /// Whether a link without words or address stands in a cell, as a sign for none.
    fn is_left(&self, entry: &Entry, column: usize) -> bool {
        let cell = self.document.tables[self.list.table].rows[entry.row].cells.get(column);
        self.are_left && cell.is_some_and(|cell| self.document.links_in(cell.span).iter().any(is_left))
    }

    /// Whether a sign stands in another column of links: `❌`.
    fn has_sign_elsewhere(&self, entry: &Entry) -> bool {
        let columns = &self.list.columns;
        let is_other = |column: usize| {
            Some(column) == columns.title()
                || Some(column) == columns.description()
                || columns.is_of_orgs(column)
        };
        self.linked.iter().filter(|column| !is_other(**column)).any(|column| {
            let shown = self.shown(entry, *column);
            shown.is_some_and(|shown| is_placeholder(&shown) || !shown.contains(char::is_alphanumeric))
        })
    }

    /// Whether a cell says something that is not what a link is called.
    fn says(&self, entry: &Entry, column: usize) -> bool {
        let is_name = |shown: &str| is_link_word(shown) || self.texts.contains(&(column, shown));
        let is_of_links = self.list.columns.is_of_links(column);
        self.shown(entry, column).is_some_and(|shown| !is_of_links || !is_name(shown.trim()))
    }

    /// What a reader sees of a cell, if it is anything.
    fn shown(&self, entry: &Entry, column: usize) -> Option<String> {
        let cell = self.document.tables[self.list.table].rows[entry.row].cells.get(column)?;
        Some(self.document.visible_text(*cell)).filter(|shown| !shown.trim().is_empty())
    }
}
