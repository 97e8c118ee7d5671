//! Whether rows stand kind by kind where they are out of order: `NR`, `NR / Aesthetic`, then `FR`, each with its newest first.

use std::collections::HashSet;
use std::ops::Range;

use super::columns::{others, said};
use crate::document::Document;
use crate::entry::ListTable;
use crate::habit::{Verdict, beside_order};
use crate::order::Ranking;

/// What the rows `out_of_order` are in each group of rows that moves in `order`: less than slips where each of them stands with others of
/// its kind, which are in order by themselves.
pub fn of_kinds(
    document: &Document<'_>,
    list: &ListTable,
    dates: &Ranking,
    out_of_order: &[usize],
    order: &[usize],
) -> Vec<(Range<usize>, Verdict)> {
    let title = list.columns.title();
    let columns: Vec<usize> = others(document, list).filter(|column| title != Some(*column)).collect();
    let kinds: Vec<Vec<Option<String>>> =
        columns.iter().filter_map(|column| said(document, list, *column)).map(kinds).collect();
    let ranks = dates.ranks();
    let is_changed = |group: &&Range<usize>| (*group).clone().any(|row| order[row] != row);
    let groups = dates.units.groups().iter().filter(is_changed);
    let mut moved = out_of_order.to_vec();
    moved.sort_unstable();
    let judged = groups.map(|group| {
        let place = |row: usize| moved.partition_point(|other| *other < row);
        let moved = &moved[place(group.start)..place(group.end)];
        let of = |said: &Vec<Option<String>>| judge(said, group, moved, order, &ranks, columns.len());
        (group.clone(), kinds.iter().map(of).min().unwrap_or(Verdict::Slip))
    });
    judged.collect()
}

/// The first word or words of each value, which name the kind: `nr` of `NR / Aesthetic`.
fn kinds(said: Vec<Option<String>>) -> Vec<Option<String>> {
    let kind = |said: String| {
        let end =
            said.find(|c: char| !c.is_alphanumeric() && !matches!(c, ' ' | '-' | '_')).unwrap_or(said.len());
        Some(said[..end].trim().to_lowercase()).filter(|kind| !kind.is_empty())
    };
    said.into_iter().map(|said| said.and_then(kind)).collect()
}

fn judge(
    kinds: &[Option<String>],
    group: &Range<usize>,
    moved: &[usize],
    order: &[usize],
    ranks: &[Option<usize>],
    columns: usize,
) -> Verdict {
    let known = |row: &usize| kinds[*row].is_some();
    let rows: Vec<usize> = group.clone().filter(known).collect();
    let runs: Vec<&[usize]> = rows.chunk_by(|one, other| kinds[*one] == kinds[*other]).collect();
    let is_left = |run: &&[usize]| run.iter().any(|row| order[*row] != *row);
    let (Some(first), Some(last)) = (runs.iter().position(is_left), runs.iter().rposition(is_left)) else {
        return Verdict::Slip;
    };
    let runs = &runs[first..=last];
    let names: HashSet<&Option<String>> = runs.iter().map(|run| &kinds[run[0]]).collect();
    let is_sorted = |run: &&&[usize]| {
        run.len() > 1 && run.iter().filter_map(|row| ranks[*row]).is_sorted_by(|one, other| one >= other)
    };
    let stands: HashSet<usize> = runs.iter().filter(is_sorted).flat_map(|run| run.iter().copied()).collect();
    let places = runs[0][0]..=runs[runs.len() - 1].last().copied().unwrap_or_default();
    let later: Vec<usize> = places.map(|place| order[place]).filter(known).collect();
    let is_parted = later.chunk_by(|one, other| kinds[*one] == kinds[*other]).count() > runs.len();
    if names.len() != runs.len() || !is_parted || !moved.iter().all(|row| stands.contains(row)) {
        return Verdict::Slip;
    }
    let orders = (1..=runs.len()).fold(columns.max(1), usize::saturating_mul);
    beside_order([runs.iter().map(|run| run.len())], orders)
}
