//! Twins: two entries that link to the same page, or have the same title, and whether their keeper means it so.
//!
//! A long list repeats itself on purpose: a work stands under several topics, models share a repository, versions of
//! one patch have one title. And two rows may say what tells them apart: a score, a time, the group in which they stand.
//! What is left is reported by `duplicate-link` and `duplicate-title`, as a note where the rows themselves say why it may be
//! meant.

mod columns;
mod copies;
mod differences;
mod evidence;
mod links;
pub mod names;
mod pairs;
mod said;
mod sharing;
mod titles;
mod topics;
mod ways;

pub use links::Pair;
pub use pairs::Place;
pub use titles::Titles;

use said::Said;

use crate::document::{Document, Row};
use crate::entry::{Entry, ListTable, is_long};
use crate::link::{Identity, Inspection};
use crate::text::by_place;

/// The tables whose entries are compared.
#[derive(Clone, Debug)]
pub struct Twins<'a> {
    /// The text.
    pub document: &'a Document<'a>,
    /// Its lists and its other tables of links, in the order of the text.
    pub tables: Vec<&'a ListTable>,
    /// How many of them are lists.
    lists: usize,
    /// For each link of the document, what its URL is.
    inspections: &'a [Inspection],
    /// Whether the lists have so many entries that what is repeated may be meant.
    is_long: bool,
}

impl<'a> Twins<'a> {
    /// The entries of `lists` and of `plain`, the other tables of links.
    pub fn new(
        document: &'a Document<'a>,
        lists: &'a [ListTable],
        plain: &'a [ListTable],
        inspections: &'a [Inspection],
    ) -> Self {
        let tables = by_place(lists.iter().chain(plain).collect(), |list| list.table);
        Self { document, tables, lists: lists.len(), inspections, is_long: is_long(lists) }
    }

    /// The list of a table.
    fn list(&self, table: usize) -> Option<&'a ListTable> {
        let at = self.tables.binary_search_by_key(&table, |list| list.table).ok()?;
        self.tables.get(at).copied()
    }

    /// The row of an entry.
    fn row(&self, table: usize, entry: &Entry) -> &'a Row {
        &self.document.tables[table].rows[entry.row]
    }

    /// Where the links of an entry lead.
    fn identities(&self, table: usize, entry: &Entry) -> impl Iterator<Item = &'a Identity> + use<'a> {
        let row = self.row(table, entry).span;
        let inspections = &self.inspections[self.document.link_places(row)];
        inspections.iter().filter_map(|inspection| inspection.identity.as_ref())
    }

    /// Whether two rows of a table with one title are those of an index that begins with who made a work: one row for each of them.
    fn is_index(&self, one: (usize, &Entry), other: (usize, &Entry)) -> bool {
        let begins_with_orgs = self
            .list(one.0)
            .is_some_and(|list| list.columns.orgs().next() == Some(0) && list.columns.title().is_some());
        begins_with_orgs && self.said(one.0, one.1).first() != self.said(other.0, other.1).first()
    }

    /// What stands in the columns of names beside the title.
    fn names(&self, table: usize, entry: &Entry) -> Vec<String> {
        let Some(list) = self.list(table) else { return Vec::new() };
        let said = self.said(table, entry);
        list.columns
            .works()
            .filter_map(|column| said.get(column))
            .map(|said| said.trim().to_owned())
            .collect()
    }

    /// What a reader sees in the cells of an entry.
    fn said(&self, table: usize, entry: &Entry) -> Vec<String> {
        self.row(table, entry).cells.iter().map(|cell| self.document.visible_text(*cell)).collect()
    }
}
