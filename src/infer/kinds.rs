//! Whether rows stand kind by kind where they are out of order: `NR`, `NR / Aesthetic`, then `FR`, each with its newest first.

use std::collections::HashSet;
use std::ops::Range;

use super::columns::{others, said};
use crate::document::Document;
use crate::entry::ListTable;
use crate::habit::{Verdict, beside_order};
use crate::order::{Disorder, Ranking, disorder};

/// What rows out of order are in each group of rows that has any: less than slips where each of them stands with others of its kind,
/// which are in order by themselves.
pub(crate) struct Kinds(Vec<(Range<usize>, Verdict)>);

impl Kinds {
    /// Whether a row may stand with others of its kind.
    pub(crate) fn may_hold(&self, row: usize) -> bool {
        self.judge(row) < Verdict::Slip
    }

    /// Whether no row does.
    pub(crate) fn are_none(&self) -> bool {
        self.0.iter().all(|(_, verdict)| *verdict == Verdict::Slip)
    }

    fn judge(&self, row: usize) -> Verdict {
        let n = self.0.partition_point(|(group, _)| group.end <= row);
        self.0.get(n).filter(|(group, _)| group.contains(&row)).map_or(Verdict::Slip, |(_, verdict)| *verdict)
    }
}

/// What is out of order in a list that `ranking` ranks, but for rows that stand with others of their kind, and what the others are.
pub(crate) fn disorder_of_kinds(
    document: &Document<'_>,
    list: &ListTable,
    ranking: Ranking,
    is_pinned: impl Fn(usize) -> bool,
    places: &[Option<usize>],
) -> (Disorder, Kinds) {
    let found = disorder(document, list, ranking.clone(), &is_pinned, places);
    let moved: Vec<usize> = found.rows.iter().map(|(row, _)| *row).collect();
    if moved.is_empty() {
        return (found, Kinds(Vec::new()));
    }
    let kinds = of_kinds(document, list, &found.ranking, &moved, &found.order);
    // What is not reported is not fixed.
    let kept: HashSet<usize> = moved.into_iter().filter(|row| kinds.judge(*row) == Verdict::Way).collect();
    if kept.is_empty() {
        return (found, kinds);
    }
    let stays = |row: usize| is_pinned(row) || kept.contains(&row);
    let mut others = disorder(document, list, ranking, stays, places);
    others.pinned.retain(|(row, _)| is_pinned(*row));
    (others, kinds)
}

fn of_kinds(
    document: &Document<'_>,
    list: &ListTable,
    dates: &Ranking,
    out_of_order: &[usize],
    order: &[usize],
) -> Kinds {
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
    Kinds(judged.collect())
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
