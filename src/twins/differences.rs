//! What two rows say that is not the same: an entry said twice differs in words, two entries differ in more.

use std::collections::{BTreeMap, BTreeSet};

use super::columns::Content;
use super::{Said, Twins};
use crate::entry::{Entry, ListTable};

/// What two rows may differ in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Difference {
    /// What is said of the entry: a description, or other cells of many words.
    Words,
    /// Dates that have no day in common.
    Time,
    /// The result of a measurement.
    Measure,
    /// The group of rows in which they stand.
    Group,
    /// The kind of thing that they are.
    Kind,
    /// Anything else.
    Other,
}

/// What two rows differ in, besides their titles and what counts them. What only one of them says is no difference.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Differences(BTreeSet<Difference>);

impl Differences {
    /// Whether they differ in it.
    pub(super) fn has(&self, difference: Difference) -> bool {
        self.0.contains(&difference)
    }

    /// Whether they differ in what neither describes nor measures them, nor groups them.
    pub(super) fn are_other(&self) -> bool {
        self.has(Difference::Other) || self.has(Difference::Kind)
    }

    /// Whether they differ in more than words, as two entries do whose link is not their own.
    pub(super) fn tell_apart(&self) -> bool {
        self.0.iter().any(|difference| *difference != Difference::Words)
    }
}

/// What the columns of some tables hold, and under which of its headings each row stands.
#[derive(Debug, Default)]
pub(super) struct Contents(BTreeMap<usize, (Vec<Content>, Vec<String>)>);

impl Contents {
    fn column(&self, table: usize, column: usize) -> Content {
        self.0.get(&table).and_then(|(columns, _)| columns.get(column)).copied().unwrap_or_default()
    }

    fn heading(&self, table: usize, row: usize) -> &str {
        self.0.get(&table).and_then(|(_, rows)| rows.get(row)).map_or("", String::as_str)
    }
}

impl<'a> Twins<'a> {
    /// What the columns of these tables hold.
    pub(super) fn contents_of(&self, tables: impl Iterator<Item = usize>) -> Contents {
        let mut contents = BTreeMap::new();
        for table in tables {
            if let Some(list) = self.list(table) {
                contents.entry(table).or_insert_with(|| (self.contents(list), super::topics::of_rows(list)));
            }
        }
        Contents(contents)
    }

    /// What two rows differ in; columns of two tables are the same if they have one name.
    pub(super) fn differences(
        &self,
        one: (usize, &'a Entry),
        other: (usize, &'a Entry),
        contents: &Contents,
    ) -> Differences {
        self.differences_beside(one, other, contents, |_, _| false)
    }

    /// What two rows differ in, but for the columns of the first of which `is_left` says so.
    pub(super) fn differences_beside(
        &self,
        one: (usize, &'a Entry),
        other: (usize, &'a Entry),
        contents: &Contents,
        is_left: impl Fn(usize, usize) -> bool,
    ) -> Differences {
        let mut found = BTreeSet::new();
        let (Some(list), Some(twin)) = (self.list(one.0), self.list(other.0)) else {
            return Differences::default();
        };
        let is_one_table = list.table == twin.table;
        if is_one_table && contents.heading(one.0, one.1.row) != contents.heading(other.0, other.1.row) {
            found.insert(Difference::Group);
        }
        let same = |column: usize| if is_one_table { Some(column) } else { same_column(list, twin, column) };
        let (cells, other_cells) = (self.cells(one.0, one.1), self.cells(other.0, other.1));
        let has_title = |column| list.columns.title() == Some(column);
        for (column, said) in cells.iter().enumerate().filter(|(column, _)| !has_title(*column)) {
            let Some((place, other_said)) = same(column).and_then(|n| Some((n, other_cells.get(n)?))) else {
                continue;
            };
            if said == other_said || said.is_nothing() || other_said.is_nothing() || is_left(column, place) {
                continue;
            }
            let is_date = list.columns.date() == Some(column);
            if let Some(are_apart) = is_date.then(|| are_apart(one.1, other.1)).flatten() {
                found.extend(are_apart.then_some(Difference::Time));
                continue;
            }
            let is_described = list.columns.description() == Some(column);
            let content = contents.column(list.table, column).max(contents.column(twin.table, place));
            found.extend(match content {
                Content::Groups => Some(Difference::Group),
                _ if is_described || (said.are_words() && other_said.are_words()) => Some(Difference::Words),
                Content::Counts => None,
                Content::Measures => Some(Difference::Measure),
                Content::Kinds => Some(Difference::Kind),
                Content::Other => Some(Difference::Other),
            });
        }
        // Each of two tables measures what the other does not.
        let measures_alone = |list: &ListTable, other: &ListTable, cells: &[Said]| {
            let is_said = |column: usize| cells.get(column).is_some_and(|said| !said.is_nothing());
            (0..list.columns.count()).any(|n| {
                contents.column(list.table, n) == Content::Measures
                    && is_said(n)
                    && same_column(list, other, n).is_none()
            })
        };
        let measure_apart =
            !is_one_table && measures_alone(list, twin, &cells) && measures_alone(twin, list, &other_cells);
        found.extend(measure_apart.then_some(Difference::Measure));
        Differences(found)
    }
}

/// The column of another table that has the name of a column.
fn same_column(list: &ListTable, other: &ListTable, column: usize) -> Option<usize> {
    let of_role = |list: &ListTable| [list.columns.title(), list.columns.date(), list.columns.description()];
    let roles = of_role(list).into_iter().zip(of_role(other));
    let name = list.columns.name(column)?;
    let named = || (0..other.columns.count()).find(|n| other.columns.name(*n) == Some(name));
    roles.filter(|(own, _)| *own == Some(column)).find_map(|(_, other)| other).or_else(named)
}

/// Whether two dates have no day in common, if both can be read.
fn are_apart(one: &Entry, other: &Entry) -> Option<bool> {
    let ((first, last), (other_first, other_last)) = (one.days()?, other.days()?);
    Some(last < other_first || other_last < first)
}
