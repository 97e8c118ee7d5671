//! Of rows that are out of order, which are to blame.

use std::cmp::Reverse;

use super::fewest::misplaced;
use crate::text::by_place;

/// The rows that have to move so that the rest is newest first: of the rows that stood in the old text the fewest,
/// and of the others the fewest that go with those. `places` are the places of the rows in the old text; with
/// none this is `misplaced`.
pub fn to_move(keys: &[Option<usize>], places: &[Option<usize>]) -> Vec<usize> {
    let is_old = |row: usize| places.get(row).is_some_and(Option::is_some);
    let mut left: Vec<Option<usize>> = keys.to_vec();
    let mut moved = Vec::new();
    let old: Vec<Option<usize>> =
        keys.iter().enumerate().map(|(row, key)| key.filter(|_| is_old(row))).collect();
    drop_all(&mut left, misplaced(&old), &mut moved);
    // A new row that does not go with the old ones that stay.
    let kept = |row: usize, left: &[Option<usize>]| left[row].filter(|_| is_old(row));
    let above = running(0..left.len(), |row| kept(row, &left).map(Reverse));
    let below = running((0..left.len()).rev(), |row| kept(row, &left));
    let strays = |row: &usize| {
        left[*row].is_some_and(|key| {
            above[*row].is_some_and(|Reverse(least)| key > least) || below[*row] > Some(key)
        })
    };
    let strays: Vec<usize> = (0..left.len()).filter(strays).collect();
    drop_all(&mut left, strays, &mut moved);
    let rest = misplaced(&left);
    drop_all(&mut left, rest, &mut moved);
    moved.sort_unstable();
    moved
}

fn drop_all<K>(keys: &mut [Option<K>], rows: Vec<usize>, moved: &mut Vec<usize>) {
    for row in &rows {
        keys[*row] = None;
    }
    moved.extend(rows);
}

/// The greatest key of the rows before each, in the order of `rows`.
fn running<K: Ord + Copy>(
    rows: impl ExactSizeIterator<Item = usize>,
    key: impl Fn(usize) -> Option<K>,
) -> Vec<Option<K>> {
    let mut greatest = vec![None; rows.len()];
    let mut seen = None;
    for row in rows {
        greatest[row] = seen;
        seen = seen.max(key(row));
    }
    greatest
}

/// For each row, whether it is out of order only as it was before: it stood in the old text, and stands on the
/// wrong side of no row that it stood on the right side of. A row that was not there says nothing against it: where the two do
/// not go together and the old one is no worse than it was, the new one has to move, or has its place although the old one is
/// out of order.
pub fn is_old(keys: &[Option<usize>], places: &[Option<usize>]) -> Vec<bool> {
    let count = keys.len();
    let place = |row: usize| places.get(row).copied().flatten();
    let counts = |row: &usize| keys[*row].is_some() && place(*row).is_some();
    let rows: Vec<usize> = (0..count).filter(counts).collect();
    let mut rows = by_place(rows, |row| falling(keys[*row]));
    // Newer rows below that were above.
    let was_above = |row: usize| place(row).map_or(usize::MAX, |place| usize::MAX - 1 - place);
    let falls = passed(keys, &rows, |row| count - 1 - row, was_above);
    // Older rows above that were below.
    rows.reverse();
    let was_below = |row: usize| place(row).unwrap_or(usize::MAX);
    let rises = passed(keys, &rows, |row| row, was_below);
    (0..count).map(|row| place(row).is_some() && !falls[row] && !rises[row]).collect()
}

/// For each row, whether a row with another key that comes before it in `rows` stands before it by `at` and has a
/// greater `value`. Takes time n log n.
fn passed(
    keys: &[Option<usize>],
    rows: &[usize],
    at: impl Fn(usize) -> usize,
    value: impl Fn(usize) -> usize,
) -> Vec<bool> {
    let mut is_passed = vec![false; keys.len()];
    let mut seen = Greatest(vec![0; keys.len() + 1]);
    for alike in rows.chunk_by(|a, b| keys[*a] == keys[*b]) {
        for row in alike {
            is_passed[*row] = seen.before(at(*row)) > value(*row);
        }
        for row in alike {
            seen.add(at(*row), value(*row));
        }
    }
    is_passed
}

/// The greatest value at the first so many places: a Fenwick tree.
struct Greatest(Vec<usize>);

impl Greatest {
    fn before(&self, mut end: usize) -> usize {
        let mut greatest = 0;
        while end > 0 {
            greatest = greatest.max(self.0[end]);
            end &= end - 1;
        }
        greatest
    }

    fn add(&mut self, at: usize, value: usize) {
        let mut node = at + 1;
        while let Some(greatest) = self.0.get_mut(node) {
            *greatest = value.max(*greatest);
            node += node & node.wrapping_neg();
        }
    }
}

/// An order that moves the rows of `movers` and no others: each comes before the first older row of those
/// that are not `out_of_order`. `order[new place] = old place`.
pub fn inserted(keys: &[Option<usize>], out_of_order: &[usize], movers: &[usize]) -> Vec<usize> {
    let (is_out, is_mover) = (marks(keys.len(), out_of_order), marks(keys.len(), movers));
    let fixed: Vec<usize> = (0..keys.len()).filter(|row| !is_out[*row] && keys[*row].is_some()).collect();
    // Each row with the row before which it stands, and its turn there: movers first, the newest first.
    let order: Vec<(usize, Option<usize>, usize)> = (0..keys.len())
        .map(|row| match keys[row].filter(|_| is_mover[row]) {
            Some(key) => {
                let next = fixed.partition_point(|fixed| keys[*fixed] >= Some(key));
                let place = fixed.get(next).copied();
                // Behind the last one that stays, not behind what follows it.
                (place.or(fixed.last().map(|last| last + 1)).unwrap_or(0), Some(key), row)
            }
            None => (row, None, row),
        })
        .collect();
    let order = by_place(by_place(order, |row| falling(row.1)), |row| row.0);
    order.into_iter().map(|(_, _, row)| row).collect()
}

/// A number that is the less, the greater the rank; none comes last.
fn falling(rank: Option<usize>) -> usize {
    rank.map_or(usize::MAX, |rank| usize::MAX - 1 - rank)
}

fn marks(count: usize, rows: &[usize]) -> Vec<bool> {
    let mut marks = vec![false; count];
    for row in rows {
        marks[*row] = true;
    }
    marks
}
