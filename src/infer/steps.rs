//! How rows go on in an order, one after the other.

use std::cmp::Ordering;

use crate::habit::{Habit, Tally, Verdict};
use crate::order::{Key, Ranking};

/// Whether rows out of order are slips.
pub(super) fn are_slips(followers: usize, deviants: usize) -> bool {
    Tally { followers, deviants }.judge(Habit::Order) == Verdict::Slip
}

/// Whether steps from row to row go along an order, but for slips. It is what tells a table of few different dates, such as years,
/// from one in no order.
pub(super) fn go_along(along: usize, against: usize) -> bool {
    Tally { followers: along, deviants: against }.keeps(Habit::Steps)
}

/// How often a row has another key than the row above it in its group: along the order, and against it.
pub(super) fn steps(ranking: &Ranking) -> (usize, usize) {
    let (mut along, mut against) = (0, 0);
    for group in ranking.units.groups() {
        let known: Vec<&Key> = ranking.keys[group.clone()].iter().flatten().collect();
        for pair in known.windows(2) {
            match ranking.compare(group.start, pair[0], pair[1]) {
                Ordering::Less => along += 1,
                Ordering::Greater => against += 1,
                Ordering::Equal => {}
            }
        }
    }
    (along, against)
}
