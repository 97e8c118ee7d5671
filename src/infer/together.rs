//! Whether rows that stand together would no longer do so in another order: rows of one topic or one label, rows that tell of each
//! other, steps of a scale, and what its keeper set at the top.

use std::collections::HashSet;
use std::ops::Range;

use super::columns::{are_by_name, are_ranked, others, said};
use super::declared::has_other_order;
use super::ordinary::are_ordinary;
use super::ranks::may_be_numbered;
use super::related::are_parted;
use crate::document::{Cell, Document};
use crate::entry::{Field, Kind, ListTable};
use crate::order::{Disorder, Ranking};
use crate::text::{Span, is_blank};

/// Whether the rows out of order may go to their places: nothing shows that something is said by where rows stand.
pub(crate) fn may_move(document: &Document<'_>, list: &ListTable, found: &Disorder) -> bool {
    stand_alone(document, list, found.rows.iter().map(|(row, _)| *row))
        && !has_other_order(document, list.table)
        && !found.ranking.units.groups().iter().any(|group| is_top_moved(found, group))
        && !found.rows.iter().any(|(row, _)| takes_many(list, found.ranking.units.unit_of(*row)))
        && !would_part(document, list, &found.ranking, &found.order)
        && are_ordinary(document, list, found)
}

/// Whether rows in `order`, which is that of `dates` or between it and theirs, would be parted from what they stand beside, if that may be
/// meant. That rows stand together may be chance in a short table; nobody knows then which of both is meant.
fn would_part(document: &Document<'_>, list: &ListTable, dates: &Ranking, order: &[usize]) -> bool {
    let title = list.columns.title();
    let groups = || dates.units.groups().iter().filter(|group| !is_kept(order, group));
    are_by_name(document, list, dates)
        || may_be_numbered(document, list)
        || are_parted(document, list, dates.units.groups(), order)
        || groups().any(|group| order[group.start] != group.start && is_marked(document, list, group))
        || others(document, list).filter(|column| title != Some(*column)).any(|column| {
            said(document, list, column).is_some_and(|said| {
                are_ranked(list, &said, dates)
                    || groups().any(|group| {
                        let rows: Vec<usize> =
                            group.clone().filter(|row| list.structure.is_entry(*row)).collect();
                        parts_blocks(&said, &rows, &order[group.clone()]) || parts_labels(&said, &rows, order)
                    })
            })
        })
}

/// Whether `rows` are entries of their own, so that nothing is said by where they stand: they have links that lead somewhere, as most
/// rows of their table do. Rows that lead nowhere may be the legs of a journey, questions and answers, or a sum and its parts.
fn stand_alone(document: &Document<'_>, list: &ListTable, mut rows: impl Iterator<Item = usize>) -> bool {
    let leads = |row: usize| {
        let span = document.tables[list.table].rows[row].span;
        document.links_in(span).iter().any(|link| !link.url.is_empty() && !link.url.starts_with('#'))
    };
    let entries: Vec<usize> =
        (0..list.rows.len()).filter(|row| *list.structure.kind(*row) == Kind::Entry).collect();
    rows.all(leads) && entries.iter().filter(|row| leads(**row)).count() * 2 > entries.len()
}

/// Whether several entries without a date would move with the one above them: of one nobody knows that it belongs there, of many rather not.
fn takes_many(list: &ListTable, unit: Range<usize>) -> bool {
    let is_undated =
        |row: &usize| *list.structure.kind(*row) == Kind::Entry && list.rows[*row].date == Field::Absent;
    unit.skip(1).filter(is_undated).nth(1).is_some()
}

fn is_kept(order: &[usize], rows: &Range<usize>) -> bool {
    rows.clone().all(|row| order[row] == row)
}

/// Whether each value of a column stands in one run of rows, at least two of them in several, and no longer so in `order`.
fn parts_blocks(said: &[Option<String>], rows: &[usize], order: &[usize]) -> bool {
    let runs = |rows: &[usize]| {
        let said: Vec<&String> = rows.iter().filter_map(|row| said[*row].as_ref()).collect();
        said.chunk_by(|one, other| one == other).map(<[_]>::len).collect::<Vec<_>>()
    };
    let own = runs(rows);
    let known = own.iter().sum::<usize>();
    let values = rows.iter().filter_map(|row| said[*row].as_ref()).collect::<HashSet<_>>().len();
    let several = own.iter().filter(|run| **run > 1).count();
    let are_blocks = own.len() == values && values * 2 <= known && several > 1;
    are_blocks && known * 2 > rows.len() && runs(order).len() > values
}

/// Whether a column is filled in at one row of each group of rows, where each label is new and none stands right below another, and a
/// row would leave its group in `order`. Where the first row says nothing nobody knows of which rows a label is.
fn parts_labels(said: &[Option<String>], rows: &[usize], order: &[usize]) -> bool {
    let labels: Vec<usize> = (0..rows.len()).filter(|n| said[rows[*n]].is_some()).collect();
    let are_apart = labels.windows(2).all(|pair| pair[0] + 1 < pair[1]);
    let are_new =
        labels.iter().map(|n| said[rows[*n]].as_ref()).collect::<HashSet<_>>().len() == labels.len();
    if labels.len() < 2 || !are_apart || !are_new {
        return false;
    }
    let stays = |n: &usize| order[rows[*n]] == rows[*n];
    let mut ends = labels.iter().skip(1).copied().chain([rows.len()]);
    let is_within = |(first, end): (&usize, usize)| {
        let range = rows[*first]..=rows[end - 1];
        stays(first) && range.clone().all(|row| range.contains(&order[row]))
    };
    labels[0] > 0 || !labels.iter().all(|first| ends.next().is_some_and(|end| is_within((first, end))))
}

/// Whether the first row of a group is out of order itself, or may be: no others come to stand above it than those right below it,
/// as they stand. What is pinned or introduces the others looks the same.
fn is_top_moved(found: &Disorder, group: &Range<usize>) -> bool {
    let above = || found.order[group.clone()].iter().take_while(|row| **row != group.start);
    let is_moved = above().next().is_some();
    is_moved
        && (found.rows.iter().any(|(row, _)| *row == group.start)
            || above().zip(group.start + 1..).all(|(row, next)| *row == next))
}

/// Whether the first row of a group has what none below it has: type or a mark before its title, words beside its link, brackets, a note.
fn is_marked(document: &Document<'_>, list: &ListTable, group: &Range<usize>) -> bool {
    let own = marks(document, list, group.start);
    let mut others = vec![false; own.len()];
    for row in group.clone().skip(1).filter(|row| list.structure.is_entry(*row)) {
        for (other, has) in others.iter_mut().zip(marks(document, list, row)) {
            *other |= has;
        }
    }
    own.iter().zip(others).any(|(own, other)| *own && !other)
}

/// What marks a row.
fn marks(document: &Document<'_>, list: &ListTable, row: usize) -> Vec<bool> {
    let cells = &document.tables[list.table].rows[row].cells;
    let text = document.source.text();
    let title = list.columns.title();
    let notes = (0..list.columns.count())
        .map(|column| title != Some(column) && cells.get(column).is_some_and(|cell| !cell.span.is_empty()));
    let mut marks: Vec<bool> = notes.collect();
    let Some(cell) = title.and_then(|title| cells.get(title)) else { return marks };
    let shown = document.visible_text(*cell);
    let beside = |start: usize, end: usize| {
        let span = Span::new(start, end.max(start));
        document.visible_text(Cell { slot: span, span }).contains(char::is_alphanumeric)
    };
    let links = document.links_in(cell.span);
    let ends = links.first().map(|first| first.span).zip(links.last().map(|last| last.span));
    marks.extend([
        cell.span.of(text).starts_with(['*', '_', '<']),
        !shown.trim_start_matches(is_blank).starts_with(char::is_alphanumeric),
        shown.contains(['(', '（', '[', '【']),
        ends.is_some_and(|(first, _)| beside(cell.span.start(), first.start())),
        ends.is_some_and(|(_, last)| beside(last.end(), cell.span.end())),
    ]);
    marks
}
