//! Twins: two entries that link to the same page, or have the same title, and whether their keeper means it so.
//!
//! A long list repeats itself on purpose: a work stands under several topics, models share a repository, versions of
//! one patch have one title. What is left is reported by `duplicate-link` and `duplicate-title`, as a note where the rows
//! themselves say why it may be meant.

mod links;
pub mod names;
mod titles;
mod topics;

pub use links::{Pair, Place};
pub use titles::Titles;

use crate::document::{Document, Row};
use crate::entry::{Entry, ListTable};
use crate::link::{Identity, Inspection};

/// The lists whose entries are compared.
#[derive(Clone, Copy, Debug)]
pub struct Twins<'a> {
    /// The text.
    pub document: &'a Document<'a>,
    /// Its list tables.
    pub lists: &'a [ListTable],
    /// For each link of the document, what its URL is.
    pub inspections: &'a [Inspection],
    /// Whether there are so many entries that what is repeated may be meant.
    pub is_long: bool,
}

impl<'a> Twins<'a> {
    /// The list of a table.
    fn list(&self, table: usize) -> Option<&'a ListTable> {
        let at = self.lists.binary_search_by_key(&table, |list| list.table).ok()?;
        self.lists.get(at)
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
