//! Which rows of a list are out of order, and where they belong.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::blame;
use super::key::Key;
use super::obstacle::{Obstacle, obstacle};
use super::ranking::Ranking;
use super::slip::{Known, days_for_months, meant};
use crate::date::Date;
use crate::document::Document;
use crate::entry::ListTable;
use crate::habit::{Habit, Tally};

/// What is out of order in a list.
#[derive(Debug)]
pub(crate) struct Disorder {
    /// How its rows are ranked, without those that keep their places.
    pub ranking: Ranking,
    /// Rows that belong before the first row of their unit, which they cannot leave, and that row.
    pub torn: Vec<(usize, usize)>,
    /// Other rows that keep their places though the others in order would not put them there, and the first rows of their
    /// units.
    pub pinned: Vec<(usize, usize)>,
    /// The rows in order: `order[new place] = old place`.
    pub order: Arc<[usize]>,
    /// What stands against that.
    pub obstacle: Option<Obstacle>,
    /// How many rows are in order.
    pub tally: Tally,
    /// The same of rows one below the other that may stand either way: what was added in one go shows no more of an order than
    /// one row does.
    pub blocks: Tally,
    /// Whether the rows stand wholly the other way round, and how surely that is no chance.
    pub turned: Option<Turned>,
    /// The rows out of order and where they belong.
    pub rows: Vec<(usize, Belongs)>,
    /// Whether a date among them may be a slip, or is of another year than the heading above the table.
    pub has_slips: bool,
}

/// How surely a table stands the other way round, as many rows as it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Turned {
    /// They are many.
    Surely,
    /// They are few.
    Perhaps,
    /// Two or three stand so by chance, unless an order is wished for.
    Hardly,
}

/// Where a row out of order belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Belongs {
    /// Before another row.
    Before(usize),
    /// Behind another row.
    Behind(usize),
    /// Where it stands, if its date is a slip and this one was meant.
    Here(Date),
}

impl Disorder {
    /// Whether the rows out of order stand at one end of their groups and belong to the other one: what was added at the wrong end.
    /// What belongs between others may stand apart from them for a reason.
    pub(crate) fn is_at_wrong_ends(&self, list: &ListTable) -> bool {
        let is_out: BTreeSet<usize> = self.rows.iter().map(|(row, _)| *row).collect();
        let mut place = vec![0; self.order.len()];
        for (new, old) in self.order.iter().enumerate() {
            place[*old] = new;
        }
        self.ranking.units.groups().iter().all(|group| {
            // The first row that stays, and the last one.
            let stays = |row: &usize| list.structure.is_entry(*row) && !is_out.contains(row);
            let begins = group.clone().find(|row| stays(row)).unwrap_or(group.end);
            let ends = group.clone().rev().find(|row| stays(row)).unwrap_or(group.start);
            let is_above = |row: usize, other: usize| place.get(row) < place.get(other);
            is_out
                .range(group.clone())
                .all(|row| *row > ends && is_above(*row, begins) || *row < begins && is_above(ends, *row))
        })
    }
}

/// What is out of order in a list that `ranking` ranks.
///
/// `is_pinned` says of which rows the text itself allows it, and `places` are the places of the rows in an older text.
pub(crate) fn disorder(
    document: &Document<'_>,
    list: &ListTable,
    ranking: Ranking,
    is_pinned: impl Fn(usize) -> bool,
    places: &[Option<usize>],
) -> Disorder {
    let torn: Vec<(usize, usize)> = ranking.torn().collect();
    let (ranking, mut pinned) = with_pins(ranking, &is_pinned);
    let is_torn: BTreeSet<usize> = torn.iter().map(|(row, _)| *row).collect();
    pinned.retain(|(row, _)| !is_torn.contains(row));
    let order: Arc<[usize]> = ranking.sorted().into();
    let obstacle = obstacle(document, list);
    let (tally, rows) = (Tally::default(), Vec::new());
    let mut found = Disorder {
        ranking,
        torn,
        pinned,
        order,
        obstacle,
        tally,
        blocks: tally,
        turned: None,
        rows,
        has_slips: false,
    };
    if found.order.iter().enumerate().all(|(new, old)| new == *old) {
        return found;
    }
    if found.ranking.is_reversed() {
        // Few may stand so by chance.
        let rows = found.ranking.keys.iter().flatten().count();
        found.turned = Some(match () {
            () if Habit::OwnOrder.is_shown_by(rows) => Turned::Surely,
            () if Habit::OldestFirst.is_shown_by(rows.saturating_sub(1)) => Turned::Perhaps,
            () => Turned::Hardly,
        });
        return found;
    }
    let out_of_order = place_rows(document, list, &mut found, places);
    // Of a row that says so itself all is said; it needs that no more once the others stand in order.
    found.rows.retain(|(row, _)| found.obstacle.is_some() || !is_pinned(*row));
    found.tally.deviants = out_of_order;
    found
}

/// Finds out where the rows that are out of order belong; gives how many there are.
fn place_rows(
    document: &Document<'_>,
    list: &ListTable,
    found: &mut Disorder,
    places: &[Option<usize>],
) -> usize {
    let ranking = &found.ranking;
    let ordered: Vec<usize> =
        found.order.iter().copied().filter(|old| ranking.keys[*old].is_some()).collect();
    let ranks = ranking.ranks();
    let out_of_order = blame::to_move(&ranks, places);
    let is_old = blame::is_old(&ranks, places);
    let movers: Vec<usize> = out_of_order.iter().copied().filter(|row| !is_old[*row]).collect();
    // What is not reported is not fixed: a row that was out of order before stays where it is.
    if !movers.is_empty() && movers.len() != out_of_order.len() {
        found.order = inserted(ranking, &ranks, &out_of_order, &movers).into();
    }
    let mut stays = vec![true; ranking.keys.len()];
    for row in &out_of_order {
        stays[*row] = false;
    }
    // Beside one that stays where it is: another that moves says nothing.
    let wanted_beside = beside(&ordered, &stays);
    let keyed: Vec<usize> = (0..stays.len()).filter(|row| ranking.keys[*row].is_some()).collect();
    let stands_beside = beside(&keyed, &stays);
    found.tally.followers = keyed.len() - out_of_order.len();
    found.blocks = blocks(ranking, &keyed, &stays);
    let known = Known::of(document, list);
    let days: BTreeMap<usize, Date> =
        days_for_months(list, ranking, &out_of_order).into_iter().flatten().collect();
    let meant = |row: &usize| {
        let one = || meant(document, list, ranking, *row, stands_beside[*row], known);
        Some((*row, days.get(row).copied().or_else(one)?))
    };
    let slips: BTreeMap<usize, Date> = out_of_order.iter().filter_map(meant).collect();
    let belongs = |row: usize| {
        let group = ranking.units.group_of(row);
        let (previous, next) = wanted_beside[row];
        let in_group = |other: &usize| group.contains(other);
        match (slips.get(&row), previous.filter(in_group), next.filter(in_group)) {
            (Some(meant), ..) => Belongs::Here(*meant),
            // What it stands above already says nothing.
            (_, Some(previous), next) if next.is_none_or(|next| next > row) => Belongs::Behind(previous),
            (_, _, Some(next)) => Belongs::Before(next),
            (_, previous, None) => Belongs::Behind(previous.unwrap_or(row)),
        }
    };
    found.rows = out_of_order.iter().map(|row| (*row, belongs(*row))).collect();
    found.has_slips =
        !slips.is_empty() || out_of_order.iter().any(|row| known.is_of_other_year(document, list, *row));
    out_of_order.len()
}

/// How many blocks of rows that may stand either way are in order, and how many are not.
fn blocks(ranking: &Ranking, keyed: &[usize], stays: &[bool]) -> Tally {
    let key = |row: usize| ranking.keys[row].as_ref();
    let are_alike = |one: &usize, other: &usize| {
        let is_equal = |(own, key)| ranking.compare(*one, own, key) == Ordering::Equal;
        stays[*one] == stays[*other] && key(*one).zip(key(*other)).is_some_and(is_equal)
    };
    Tally::of(keyed.chunk_by(are_alike).filter_map(|block| stays.get(*block.first()?).copied()))
}

/// An order that moves the units that begin with `movers` and no others, each within its group.
fn inserted(
    ranking: &Ranking,
    ranks: &[Option<usize>],
    out_of_order: &[usize],
    movers: &[usize],
) -> Vec<usize> {
    let heads: Vec<usize> = ranking.units.heads().collect();
    let mut order = Vec::new();
    for group in ranking.units.groups() {
        let place = |row: usize| heads.partition_point(|head| *head < row);
        let (first, end) = (place(group.start), place(group.end));
        let own = |rows: &[usize]| -> Vec<usize> {
            rows.iter().filter(|row| group.contains(row)).map(|row| place(*row) - first).collect()
        };
        let keys: Vec<Option<usize>> = heads[first..end].iter().map(|head| ranks[*head]).collect();
        let moved = blame::inserted(&keys, &own(out_of_order), &own(movers));
        order.extend(moved.into_iter().map(|unit| heads[first + unit]));
    }
    ranking.units.expand(order.into_iter())
}

/// For each row the nearest ones that stay where they are before it and behind it, of `rows` in some order.
fn beside(rows: &[usize], stays: &[bool]) -> Vec<(Option<usize>, Option<usize>)> {
    let mut found = vec![(None, None); stays.len()];
    let mut last = None;
    for &row in rows {
        found[row].0 = last;
        last = if stays[row] { Some(row) } else { last };
    }
    last = None;
    for &row in rows.iter().rev() {
        found[row].1 = last;
        last = if stays[row] { Some(row) } else { last };
    }
    found
}

/// A pinned row keeps its place with all that moves with it, as if they had no key, if the other rows in order would not put them
/// there. Gives the rows of which that is so, each with the first row of its unit.
fn with_pins(mut ranking: Ranking, is_pinned: &impl Fn(usize) -> bool) -> (Ranking, Vec<(usize, usize)>) {
    let rows = (0..ranking.keys.len()).filter(|row| is_pinned(*row));
    let pinned: Vec<(usize, usize)> = rows.map(|row| (row, ranking.units.head_of(row))).collect();
    if pinned.is_empty() {
        return (ranking, pinned);
    }
    let mut around = ranking.clone();
    for (_, head) in &pinned {
        around.keys[*head] = None;
    }
    // A pinned one keeps its place among the units.
    let heads: Vec<usize> = ranking.units.heads().collect();
    let full: Vec<Option<Key>> =
        around.sorted_units().into_iter().map(|head| ranking.keys[head].clone()).collect();
    let place = |row: usize| heads.partition_point(|head| *head < row);
    let is_out = |(row, head): &(usize, usize)| {
        let Some(key) = &ranking.keys[*head] else { return false };
        let is = |other: &Option<Key>, side: Ordering| {
            other.as_ref().is_some_and(|other| ranking.compare(*row, other, key) == side)
        };
        let group = ranking.units.group_of(*row);
        let (first, own, end) = (place(group.start), place(*head), place(group.end));
        full[first..own].iter().any(|other| is(other, Ordering::Greater))
            || full[own..end].iter().any(|other| is(other, Ordering::Less))
    };
    let stay: Vec<(usize, usize)> = pinned.into_iter().filter(is_out).collect();
    for (_, head) in &stay {
        ranking.keys[*head] = None;
    }
    (ranking, stay)
}
