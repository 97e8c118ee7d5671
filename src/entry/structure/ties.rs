//! What ties a row to its neighbour, besides a cell that repeats the one above it.
//!
//! It is asked of all cells of a table at once: what stands in the first row of a run cannot refer to a row above it, so
//! where it is a sign, that is the way of its column.

use super::Kind;
use super::marks::{Mark, mark};
use super::refers::{Refers, refers};
use super::settle::Settling;
use super::wordless::{Edge, Wordless, braces, edge, points, wordless};
use crate::document::Cell;
use crate::text::Span;

/// What ties the rows of a table to each other.
#[derive(Clone, Debug, Default)]
pub(super) struct Ties {
    /// For each row whether it means something only below the one above it.
    rows: Vec<bool>,
    /// The cells of which a sign repeats the cell above: row and column, sorted.
    signs: Vec<(usize, usize)>,
    /// Whether some cell refers to a neighbour that is not there.
    pub(super) are_loose: bool,
}

/// What stands in a column in the first rows of all runs.
#[derive(Clone, Copy, Debug, Default)]
struct Way {
    wordless: [bool; 4],
    points: bool,
    /// What its last cell began with.
    edge: Edge,
}

impl Ties {
    /// Whether a row is tied to the one above it.
    pub(super) fn holds(&self, row: usize) -> bool {
        self.rows[row]
    }

    /// Whether a cell shows nothing but a sign that repeats the cell above it.
    pub(super) fn is_sign(&self, row: usize, column: usize) -> bool {
        self.signs.binary_search(&(row, column)).is_ok()
    }

    /// The ties of rows of these kinds, which are entries or walls.
    pub(super) fn read(table: &Settling<'_, '_>, kinds: &[Kind]) -> Self {
        let is_entry = |n: usize| kinds.get(n) == Some(&Kind::Entry);
        let is_head = |n: usize| is_entry(n) && n.checked_sub(1).is_none_or(|above| !is_entry(above));
        let mut ways = vec![Way::default(); table.columns.count()];
        for n in (0..kinds.len()).filter(|n| is_head(*n)) {
            for (way, cell) in ways.iter_mut().zip(&table.rows[n].cells) {
                let shown = table.document.visible_text(*cell);
                if let Some(kind) = wordless(table.document, *cell, &shown) {
                    way.wordless[kind as usize] = true;
                }
                way.points |= points(&shown).is_some();
            }
        }
        let mut ties = Self { rows: vec![false; kinds.len()], ..Self::default() };
        for n in (0..kinds.len()).filter(|n| is_entry(*n)) {
            let (mut is_above, mut is_below) = (false, false);
            let row = &table.rows[n];
            let shown = row.cells.iter().zip(&mut ways).enumerate();
            let shown =
                shown.map(|(column, (cell, way))| (column, table.tie(column, *cell, way, is_head(n))));
            let beyond = row.excess.iter().map(|cell| (table.columns.count(), table.tie_beyond(*cell)));
            for (column, tie) in shown.chain(beyond) {
                match tie {
                    Some(Tie::Sign) => ties.signs.push((n, column)),
                    Some(Tie::To(Refers::Below)) => is_below = true,
                    Some(Tie::To(Refers::Above)) => is_above = true,
                    None => {}
                }
            }
            ties.are_loose |= (is_above && is_head(n)) || (is_below && !is_entry(n + 1));
            ties.rows[n] |= !is_head(n) && (is_above || ties.signs.last().is_some_and(|(row, _)| *row == n));
            if is_below && is_entry(n + 1) {
                ties.rows[n + 1] = true;
            }
        }
        ties
    }
}

/// How a cell ties its row to another.
enum Tie {
    /// By a sign that repeats the cell above it.
    Sign,
    To(Refers),
}

impl Settling<'_, '_> {
    /// How a cell ties its row to another; `is_head` where none stands above it.
    fn tie(&self, column: usize, cell: Cell, way: &mut Way, is_head: bool) -> Option<Tie> {
        let names = self.names(column);
        if cell.span.is_empty() && !names {
            return None;
        }
        let shown = self.document.visible_text(cell);
        if names {
            // What leads elsewhere does not lead to what stands behind it: `[↑](#top) Lantern`.
            let first = self.document.links_in(cell.span).first();
            let is_sign = first.is_some_and(|link| !link.text.contains(char::is_alphanumeric));
            let mut own = edge(&shown);
            own.sign = own.sign.filter(|_| !is_sign);
            if is_head {
                way.edge = own;
            }
            let kind = wordless(self.document, cell, &shown).filter(|kind| !way.wordless[*kind as usize]);
            match kind {
                Some(Wordless::Sign) => return Some(Tie::Sign),
                // Of a row without a title nothing says that it belongs anywhere else, whatever it refers to.
                Some(Wordless::Nothing | Wordless::Unknown) if self.columns.title() == Some(column) => {}
                Some(_) => return Some(Tie::To(Refers::Above)),
                None => {}
            }
            if own.blanks > way.edge.blanks || (own.sign.is_some() && own.sign != way.edge.sign) {
                return Some(Tie::To(Refers::Above));
            }
        } else if let Some(refers) = braces(&shown) {
            return Some(Tie::To(refers));
        } else if let Some(is_up) = points(&shown).filter(|_| !way.points)
            && self.document.links_in(cell.span).is_empty()
        {
            return Some(Tie::To(if is_up { Refers::Above } else { Refers::Below }));
        }
        let may_name = names || self.columns.is_of_orgs(column);
        let said = if self.document.links_in(cell.span).is_empty() {
            refers(&shown, may_name)
        } else {
            refers(&self.outside_links(column, cell), may_name)
        };
        said.map(Tie::To)
    }

    /// How a cell behind the last column ties its row to another. GitHub does not show it, but its keeper reads it.
    fn tie_beyond(&self, cell: Cell) -> Option<Tie> {
        let written = cell.span.of(self.document.source.text());
        let says_same = || matches!(mark(written, false), Some(Mark::Sure | Mark::Continued | Mark::Arrow));
        let said = refers(written, false).or_else(|| says_same().then_some(Refers::Above));
        said.map(Tie::To)
    }

    /// Whether a column says of what a row is: that of titles, and the first of those who made it.
    fn names(&self, column: usize) -> bool {
        let title = self.columns.title();
        let is_maker = || title.is_none() || self.columns.is_of_orgs(column);
        title == Some(column) || (column == 0 && self.columns.date() != Some(0) && is_maker())
    }

    /// What a reader sees of a cell besides links that are names or addresses.
    fn outside_links(&self, column: usize, cell: Cell) -> String {
        let (mut said, mut at) = (String::new(), cell.span.start());
        let mut say = |start: usize, end: usize| {
            if start < end {
                let span = Span::new(start, end);
                said.push_str(&self.document.visible_text(Cell { slot: span, span }));
                said.push(' ');
            }
        };
        let is_title = self.columns.title() == Some(column);
        for link in
            self.document.links_in(cell.span).iter().filter(|link| is_title || link.text.contains('/'))
        {
            say(at, link.span.start());
            at = link.span.end();
        }
        say(at, cell.span.end());
        said
    }
}
