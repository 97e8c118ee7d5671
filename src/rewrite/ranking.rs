//! In which order the rows of a list belong.

use std::cmp::Ordering;

use crate::entry::{Date, Entry, Field, ListTable};
use crate::style::RowOrder;

/// By what a row is ordered.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// Its date.
    Date(Date),
    /// Its title as a reader sees it, in lower case. Titles are compared by code point, so that Chinese ones
    /// stand in no order that a reader could name, but always in the same.
    Title(String),
}

/// The order of the rows of a list: their keys, and which end comes first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranking {
    /// The column in which the keys stand.
    pub column: usize,
    /// The key of each row; a row without one keeps its place.
    pub keys: Vec<Option<Key>>,
    /// Whether the greatest key comes first.
    pub descending: bool,
}

impl Ranking {
    /// How `order` ranks the rows of a list; `None` where it ranks none, for want of a column or because the
    /// keeper's hand orders them.
    pub fn new(list: &ListTable, order: RowOrder) -> Option<Self> {
        let title = |entry: &Entry| match &entry.title {
            // A title that is an address changes when the address is mended.
            Field::Parsed(title) if !title.text.is_empty() && !is_address(&title.text) => {
                Some(Key::Title(title.text.to_lowercase()))
            }
            _ => None,
        };
        let date = |entry: &Entry| entry.sort_date().map(Key::Date);
        let entries = list.entries.iter();
        let (column, keys) = match order {
            RowOrder::NewestFirst | RowOrder::OldestFirst => {
                (list.columns.date()?, entries.map(date).collect())
            }
            RowOrder::TitleAscending | RowOrder::TitleDescending => {
                (list.columns.title()?, entries.map(title).collect())
            }
            RowOrder::ByHand | RowOrder::Unordered => return None,
        };
        let descending = matches!(order, RowOrder::NewestFirst | RowOrder::TitleDescending);
        Some(Self { column, keys, descending })
    }

    /// The rows in order: `order[new place] = old place`. Rows of one key keep their order; rows without a key
    /// keep their place.
    pub fn sorted(&self) -> Vec<usize> {
        let mut rows: Vec<usize> = (0..self.keys.len()).filter(|row| self.keys[*row].is_some()).collect();
        rows.sort_by(|a, b| self.compare(&self.keys[*a], &self.keys[*b]));
        let mut rows = rows.into_iter();
        let place = |row: usize| if self.keys[row].is_some() { rows.next().unwrap_or(row) } else { row };
        (0..self.keys.len()).map(place).collect()
    }

    /// Whether the rows stand wholly the other way round, with at least two different keys.
    pub fn is_reversed(&self) -> bool {
        let known: Vec<&Key> = self.keys.iter().flatten().collect();
        known.is_sorted_by(|a, b| self.compare(a, b).is_ge()) && known.first() != known.last()
    }

    /// The keys as numbers, of which the greatest comes first; alike keys have the same.
    pub fn ranks(&self) -> Vec<Option<usize>> {
        let mut rows: Vec<usize> = (0..self.keys.len()).filter(|row| self.keys[*row].is_some()).collect();
        rows.sort_by(|a, b| self.compare(&self.keys[*b], &self.keys[*a]));
        let mut ranks = vec![None; self.keys.len()];
        for (rank, alike) in rows.chunk_by(|a, b| self.keys[*a] == self.keys[*b]).enumerate() {
            for row in alike {
                ranks[*row] = Some(rank);
            }
        }
        ranks
    }

    /// The fewest rows that have to move so that the rest is in order.
    pub fn misplaced(&self) -> Vec<usize> {
        misplaced(&self.ranks())
    }

    /// Which of two keys comes first.
    pub fn compare<K: Ord>(&self, a: &K, b: &K) -> Ordering {
        if self.descending { b.cmp(a) } else { a.cmp(b) }
    }
}

/// The fewest rows that have to move so that the rest is in order, the greatest key first: those outside a longest
/// subsequence that is.
pub fn misplaced<K: Ord + Copy>(keys: &[Option<K>]) -> Vec<usize> {
    let rows: Vec<(usize, K)> = keys.iter().enumerate().filter_map(|(n, key)| Some((n, (*key)?))).collect();
    // Patience sorting: `ends[k]` is the row that ends the best subsequence of length k + 1.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; rows.len()];
    for (n, (_, key)) in rows.iter().enumerate() {
        let length = ends.partition_point(|&end| rows[end].1 >= *key);
        before[n] = length.checked_sub(1).map(|k| ends[k]);
        if length == ends.len() {
            ends.push(n);
        } else {
            ends[length] = n;
        }
    }
    let mut stays = vec![false; rows.len()];
    let mut next = ends.last().copied();
    while let Some(n) = next {
        stays[n] = true;
        next = before[n];
    }
    rows.iter().zip(stays).filter(|(_, stays)| !stays).map(|((row, _), _)| *row).collect()
}

fn is_address(text: &str) -> bool {
    text.contains("://") || text.contains("www.")
}
