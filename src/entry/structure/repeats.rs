//! Columns that are filled in only where what they say changes, so that an empty cell repeats the one above it.
//!
//! It is a way of the column, and the whole table is asked for it: many cells are empty, each below one that is not, and what
//! stands in the others is always something new. One empty cell among full ones is one that somebody forgot.

use std::collections::HashSet;

use crate::habit::{Habit, Tally, Verdict};

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
    let judge = |followers: usize, deviants: usize, habit| Tally { followers, deviants }.judge(habit);
    let are_many = judge(filled, empty, Habit::Repeats) < Verdict::Slip;
    let are_new = judge(filled - alike, alike, Habit::NewValues) == Verdict::Slip;
    let are_below_all =
        empty >= filled && judge(runs, filled.saturating_sub(runs), Habit::Repeats) > Verdict::Way;
    // Of a single run the rest of the table tells too little.
    runs > 1 && are_many && are_new && (!is_often_left || are_below_all)
}
