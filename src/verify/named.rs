//! The changes a rewrite names, arranged for asking.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::change::{Change, Wording};
use super::url::shown_text;
use crate::document::CellId;
use crate::text::Span;

/// What may differ, by place.
#[derive(Debug, Default)]
pub(super) struct Named<'c> {
    orders: BTreeMap<usize, &'c [usize]>,
    cells: BTreeMap<CellId, NamedCell<'c>>,
    /// Where directives change, and what is written there.
    pub(super) directives: Vec<(Span, &'c str)>,
    /// Which destinations may change.
    pub(super) urls: Urls<'c>,
}

/// What may differ in one cell.
#[derive(Clone, Copy, Debug)]
pub(super) struct NamedCell<'c> {
    /// Its bytes afterwards, without the blanks around them.
    pub(super) written: &'c str,
    /// The changes of its visible text, in order.
    pub(super) texts: &'c [Wording],
}

/// Pairs of destinations: from what, to what.
#[derive(Debug, Default)]
pub(super) struct Urls<'c> {
    /// In order, each once.
    pairs: Vec<(Cow<'c, str>, Cow<'c, str>)>,
    /// Lengths of what is left behind, in order, to find those that a given text begins with.
    lengths: Vec<usize>,
}

impl<'c> Named<'c> {
    /// Arranges `changes`.
    pub(super) fn new(changes: &'c [Change]) -> Self {
        let mut named = Self::default();
        for change in changes {
            match change {
                Change::Cell { cell, written, texts } => {
                    named.cells.insert(*cell, NamedCell { written, texts });
                }
                Change::Order { table, order } => {
                    named.orders.insert(*table, order);
                }
                Change::Directive { span, written } => named.directives.push((*span, written)),
                Change::Url { from, to } => named.urls.insert(from, to),
                // They are escaped before the texts are compared.
                Change::Pipe { .. } => {}
            }
        }
        named.directives.sort_unstable();
        named.urls.arrange();
        named
    }

    /// The old place of the body row that stands at `place` afterwards.
    pub(super) fn old_row(&self, table: usize, place: usize) -> usize {
        self.orders.get(&table).and_then(|order| order.get(place)).copied().unwrap_or(place)
    }

    /// Whether the order named for `table` is a permutation of `rows` rows.
    pub(super) fn has_sound_order(&self, table: usize, rows: usize) -> bool {
        let Some(order) = self.orders.get(&table) else { return true };
        let mut seen = vec![false; rows];
        for &row in *order {
            match seen.get_mut(row) {
                Some(seen) if !*seen => *seen = true,
                _ => return false,
            }
        }
        order.len() == rows
    }

    /// What may differ in a cell.
    pub(super) fn cell(&self, cell: CellId) -> Option<NamedCell<'c>> {
        self.cells.get(&cell).copied()
    }
}

impl<'c> Urls<'c> {
    /// Whether `from` may become `to`, or is it.
    pub(super) fn allow(&self, from: &str, to: &str) -> bool {
        let pair = |(named, becomes): &(Cow<'_, str>, Cow<'_, str>)| {
            named.as_ref().cmp(from).then_with(|| becomes.as_ref().cmp(to))
        };
        from == to || self.pairs.binary_search_by(pair).is_ok()
    }

    /// The named destinations that `text` begins with, the longest first, each with what it becomes: of two of which
    /// one begins with the other the longer.
    pub(super) fn beginning(&self, text: &str) -> impl Iterator<Item = (&str, &str)> {
        let short = self.lengths.partition_point(|length| *length <= text.len());
        let starts = self.lengths[..short].iter().rev().filter_map(|&length| text.get(..length));
        let named = starts.flat_map(|start| {
            let first = self.pairs.partition_point(|(from, _)| from.as_ref() < start);
            let behind = self.pairs.partition_point(|(from, _)| from.as_ref() <= start);
            self.pairs[first..behind].iter().rev()
        });
        named.map(|(from, to)| (from.as_ref(), to.as_ref()))
    }

    fn arrange(&mut self) {
        self.pairs.sort_unstable();
        self.pairs.dedup();
        self.lengths = self.pairs.iter().map(|(from, _)| from.len()).collect();
        self.lengths.sort_unstable();
        self.lengths.dedup();
    }

    fn insert(&mut self, from: &'c str, to: &'c str) {
        self.insert_pair(Cow::Borrowed(from), Cow::Borrowed(to));
        // Where a bare URL is only text, its entities and escapes are read.
        let (shown_from, shown_to) = (shown_text(from, false), shown_text(to, false));
        if shown_from != from {
            self.insert_pair(Cow::Owned(shown_from), Cow::Owned(shown_to));
        }
        // GitHub ends a bare URL before the semicolon of an entity at its end, such as `&#124;`.
        if from.rfind('&').is_some_and(|at| from[at + 1..].starts_with('#')) {
            let closed = |url: &str| shown_text(&format!("{url};"), false);
            self.insert_pair(Cow::Owned(closed(from)), Cow::Owned(closed(to)));
        }
        // A bare `www.…` shows without the scheme that its destination has.
        if let Some(from) = from.strip_prefix("http://").filter(|from| from.starts_with("www.")) {
            self.insert_pair(Cow::Borrowed(from), Cow::Borrowed(to));
            if let Some(to) = to.strip_prefix("http://") {
                self.insert_pair(Cow::Borrowed(from), Cow::Borrowed(to));
            }
        }
    }

    fn insert_pair(&mut self, from: Cow<'c, str>, to: Cow<'c, str>) {
        self.pairs.push((from, to));
    }
}
