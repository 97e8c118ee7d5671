//! What rows are that lack something, where tables of one header stand beside each other.

use std::collections::HashMap;

use super::ListTable;
use crate::document::{Document, Table};
use crate::habit::{Habit, Judged, Tally, Verdict};

/// For each table what a row is that does not follow a habit. What is clearly the way of the larger tables of its header is no slip in a
/// table in which no row shows the habit. Where a table leaves a doubt, all tables of the list tell.
pub(crate) fn judge_tables(
    document: &Document<'_>,
    lists: &[ListTable],
    tallies: &[Tally],
    habit: Habit,
) -> Vec<Judged> {
    let text = document.source.text();
    let header = |list: &ListTable| words(text, &document.tables[list.table]);
    let mut by_header: HashMap<Vec<&str>, Tally> = HashMap::new();
    for (list, tally) in lists.iter().zip(tallies).filter(|(_, tally)| tally.followers + tally.deviants > 1) {
        let sum = by_header.entry(header(list)).or_default();
        *sum = [*sum, *tally].into_iter().sum();
    }
    let all: Tally = tallies.iter().copied().sum();
    let of = |list: &ListTable| by_header.get(&header(list)).copied();
    let judge = |(list, own): (&ListTable, &Tally)| {
        let shows = own.followers > 0;
        let own = own.judge_within(all, habit);
        let beside = of(list).filter(|beside| !shows && beside.judge(habit) == Verdict::Way);
        beside.map_or(own, |beside| beside.judge_within(all, habit))
    };
    lists.iter().zip(tallies).map(judge).collect()
}

fn words<'t>(text: &'t str, table: &Table) -> Vec<&'t str> {
    table.header.cells.iter().map(|cell| cell.span.of(text).trim()).collect()
}
