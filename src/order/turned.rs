//! A group of a table that has a direction of its own: what is ahead is told oldest first above a past that is told newest first.
//!
//! No clock says which it is: what is ahead lies after all that the other groups have, and stands below a heading of its own.

use std::ops::Range;

use super::fewest::misplaced;
use super::key::Key;
use super::ranking::Ranking;
use crate::date::Day;
use crate::entry::{Kind, ListTable};

/// The group whose rows stand the other way round than those of all others, by date: where these are newest first, the one whose
/// dates lie after all of theirs, else the one whose dates lie before.
pub(super) fn turned(ranking: &Ranking, list: &ListTable) -> Option<Range<usize>> {
    let times = ranking.units.groups().iter().filter_map(|rows| time(ranking, rows));
    let times: Vec<(&Range<usize>, Day, Day)> = times.collect();
    let (group, since, until) = if ranking.descending {
        times.iter().max_by_key(|(_, since, _)| *since)?
    } else {
        times.iter().min_by_key(|(_, _, until)| *until)?
    };
    let heading = group.start.checked_sub(1)?;
    let is_apart = |(other, begin, end): &(&Range<usize>, Day, Day)| {
        other == group || if ranking.descending { end <= since } else { until <= begin }
    };
    if !matches!(list.structure.kind(heading), Kind::Heading(_)) || !times.iter().all(is_apart) {
        return None;
    }
    let ways = [ranking.descending, !ranking.descending]
        .map(|descending| Ranking { descending, ..ranking.clone() }.ranks());
    let [own, other] = ways.map(|ranks| {
        let (mut inside, mut outside) = (0, 0);
        for (rows, ..) in &times {
            let count = if rows == group { &mut inside } else { &mut outside };
            *count += misplaced(&ranks[(*rows).clone()]).len();
        }
        (inside, outside)
    });
    (other.0 < own.0 && own.1 < other.1).then(|| (*group).clone())
}

/// The rows of a group with the first and the last of the days with which their dates begin.
fn time<'g>(ranking: &Ranking, rows: &'g Range<usize>) -> Option<(&'g Range<usize>, Day, Day)> {
    let days = || {
        ranking.keys[rows.clone()].iter().filter_map(|key| match key {
            Some(Key::Days(first, _)) => Some(*first),
            _ => None,
        })
    };
    Some((rows, days().min()?, days().max()?))
}
