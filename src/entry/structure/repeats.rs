//! Columns that are filled in only where what they say changes, so that an empty cell repeats the one above it.
//!
//! It is a way of the column, and the whole table is asked for it: many cells are empty, each below one that is not, and what
//! stands in the others is always something new. One empty cell among full ones is one that somebody forgot.

use std::collections::HashSet;

/// What stands in a cell of the column, of a row that may repeat the one above it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Seen<'t> {
    /// Nothing.
    Empty,
    /// As it is written.
    Said(&'t str),
    /// A row with which something begins anew.
    Wall,
}

/// So many rows repeat the one above them, and below so many others; of fewer the rest of the table tells too little.
const LEAST: usize = 2;
/// So many cells say something.
const LEAST_FILLED: usize = 3;
/// Fewer are many only in a small table:
const FEW: usize = 3;
/// one of so many rows,
const PER_FEW: usize = 3;
/// and else one of so many.
const PER_EMPTY: usize = 4;
/// Of so many cells one may say what another says, and one more of each as many again.
const PER_ALIKE: usize = 10;
/// In quarters.
const NEARLY_ALL: usize = 3;

/// Whether a column is filled in only where it changes. Where names are often left out (`is_often_left`), the empty cells must
/// be most, and stand below nearly all others.
pub(super) fn fills_changes(column: &[Seen<'_>], is_often_left: bool) -> bool {
    let (mut empty, mut filled, mut run, mut runs) = (0, 0, 0, 0);
    let mut values: HashSet<&str> = HashSet::new();
    let mut above: Option<&str> = None;
    let mut alike = 0;
    for seen in column {
        run = if *seen == Seen::Empty { run + 1 } else { 0 };
        runs += usize::from(run == 1);
        match seen {
            Seen::Wall => above = None,
            // Nothing stands above it that it could repeat.
            Seen::Empty if above.is_none() => return false,
            Seen::Empty => empty += 1,
            Seen::Said(said) => {
                // Who writes it twice writes it each time.
                if above == Some(said) {
                    return false;
                }
                filled += 1;
                alike += usize::from(!values.insert(said));
                above = Some(said);
            }
        }
    }
    let rows = empty + filled;
    let are_many = empty >= LEAST && (empty * PER_FEW >= rows || (empty >= FEW && empty * PER_EMPTY >= rows));
    let are_runs = !is_often_left || (empty >= filled && runs * 4 >= filled * NEARLY_ALL);
    are_many && are_runs && filled >= LEAST_FILLED && runs >= LEAST && alike * PER_ALIKE <= filled
}
