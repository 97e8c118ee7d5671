//! What orders the rows of each table.
//!
//! A table with enough dated rows speaks for itself: newest first, oldest first, by title, or none. The others
//! follow the most rows of those, or, where there are none, each other. Rows that are numbered, or that another column
//! puts in order, are in that order, unless they stand in that of their dates as well; those of a bot's list in the order of
//! their papers.

use std::cell::LazyCell;
use std::collections::HashSet;

use super::Inferred;
use super::columns;
use super::declared::declares_other;
use super::papers;
use super::ranks::are_numbered;
use super::sections;
use super::steps::{are_slips, go_along, steps};
use super::titles;
use crate::document::Document;
use crate::entry::{Entry, Field, ListTable};
use crate::habit::{Habit, Tally};
use crate::order::Ranking;
use crate::order::days_for_months;
use crate::style::RowOrder;

/// The order of each list table with a column for dates.
pub(super) fn infer(document: &Document<'_>, lists: &[ListTable]) -> Vec<(usize, Inferred<RowOrder>)> {
    let (large, small): (Vec<&ListTable>, Vec<&ListTable>) =
        lists.iter().filter(|list| list.columns.date().is_some() && list.columns.asks_for_date()).partition(
            |list| Habit::OwnOrder.is_shown_by(list.entries().filter(|entry| entry.days().is_some()).count()),
        );
    let mut orders: Vec<(usize, Inferred<RowOrder>)> =
        large.iter().map(|list| (list.table, of_large(document, list))).collect();
    // Few different dates, such as years, do not show an order in which a row is out of line; the other tables do.
    if let Some(common) = commonest(&orders).map(|common| common.value) {
        for (list, (_, order)) in large.iter().zip(&mut orders) {
            if order.value == RowOrder::Unordered
                && let Some(said) = as_others(document, list, common)
            {
                *order = said;
            }
        }
    }
    // Tables under one header are of one kind: what is in no order there tells nothing here.
    let header = |table: usize| -> Vec<String> {
        let cells = &document.tables[table].header.cells;
        cells.iter().map(|cell| document.visible_text(*cell)).collect()
    };
    let in_none: HashSet<Vec<String>> = orders
        .iter()
        .filter(|(_, order)| order.value == RowOrder::Unordered)
        .map(|(table, _)| header(*table))
        .collect();
    let says_years = |list: &ListTable| list.entries().all(says_no_month);
    let are_mostly_in_none = commonest(&orders).is_some_and(|common| common.value == RowOrder::Unordered);
    let is_chance = |list: &ListTable, order: &Inferred<RowOrder>| {
        is_by_date(order.value)
            && order.agreeing < order.rows
            && ((!order.is_habit(Habit::OrderAmongNone)
                && (are_mostly_in_none || in_none.contains(&header(list.table))))
                || (!order.is_habit(Habit::OrderOfYears)
                    && says_years(list)
                    && in_none.contains(&header(list.table))))
    };
    for (list, (_, order)) in large.iter().zip(&mut orders) {
        if is_chance(list, order) || is_of_changes(list, order) {
            order.value = RowOrder::ByHand;
        }
    }
    let common = match commonest(&orders).map(|common| common.value) {
        // One says so already.
        Some(RowOrder::Unordered) => RowOrder::ByHand,
        Some(order) => order,
        None => of_small(document, &small),
    };
    let turned = sections::turned(document, lists, common);
    orders.extend(small.into_iter().map(|list| {
        let own = turned.binary_search(&list.table).map_or(common, |_| common.reversed());
        let common = if in_none.contains(&header(list.table)) { RowOrder::ByHand } else { own };
        let rows = Ranking::new(document, list, RowOrder::NewestFirst)
            .map_or(0, |ranking| ranking.keys.iter().flatten().count());
        let ranking = Ranking::new(document, list, common);
        let misplaced = ranking.as_ref().map_or(0, |ranking| ranking.misplaced().len());
        let is_by_other = misplaced > 0
            && (are_numbered(document, list) || columns::order_surely(document, list, ranking.as_ref()));
        let value = if is_by_other { RowOrder::ByHand } else { common };
        let said = Inferred { value, agreeing: rows.saturating_sub(misplaced), rows };
        let by_title = || {
            let said = titles::infer(document, list)?;
            (said.rows > rows * 2).then_some(said)
        };
        let said = if is_by_other { said } else { by_title().unwrap_or(said) };
        let value = if is_of_changes(list, &said) { RowOrder::ByHand } else { said.value };
        (list.table, Inferred { value, ..said })
    }));
    for (table, order) in &mut orders {
        let is_held = is_by_date(order.value) || order.value.is_by_title();
        if is_held && declares_other(document, *table, order.value) {
            order.value = RowOrder::ByHand;
        }
    }
    orders.sort_unstable_by_key(|(table, _)| *table);
    orders
}

/// The order of each list table that is not asked for dates, if it has one.
pub(super) fn infer_undated(document: &Document<'_>, lists: &[ListTable]) -> Vec<(usize, RowOrder)> {
    let is_undated = |list: &&ListTable| list.columns.date().is_none() || !list.columns.asks_for_date();
    let by_title = |list: &ListTable| {
        let said = titles::infer(document, list)?;
        let is_by_other = || are_numbered(document, list) || columns::order_surely(document, list, None);
        (said.agreeing == said.rows || !is_by_other()).then_some((list.table, said.value))
    };
    let is_so = |(table, order): &(usize, RowOrder)| !declares_other(document, *table, *order);
    lists.iter().filter(is_undated).filter_map(by_title).filter(is_so).collect()
}

/// Whether an entry has no date, or one that is only a year.
fn says_no_month(entry: &Entry) -> bool {
    !matches!(&entry.date, Field::Parsed(written) if written.date.month().is_some())
}

/// How many rows are in each order, and how many of its tables are not.
pub(super) fn by_order(orders: &[(usize, Inferred<RowOrder>)]) -> Vec<(RowOrder, Tally)> {
    let mut totals: Vec<(RowOrder, Tally)> = Vec::new();
    for (_, order) in orders {
        match totals.iter_mut().find(|(of, _)| *of == order.value) {
            Some((_, total)) => *total = [*total, order.tally()].into_iter().sum(),
            None => totals.push((order.value, order.tally())),
        }
    }
    totals
}

/// The order of the most rows.
pub(super) fn commonest(orders: &[(usize, Inferred<RowOrder>)]) -> Option<Inferred<RowOrder>> {
    let mut totals: Vec<Inferred<RowOrder>> = Vec::new();
    for (_, order) in orders {
        match totals.iter_mut().find(|total| total.value == order.value) {
            Some(total) => {
                total.agreeing += order.agreeing;
                total.rows += order.rows;
            }
            None => totals.push(*order),
        }
    }
    let all = totals.iter().map(|total| total.rows).sum();
    let best = totals.into_iter().rev().max_by_key(|total| total.rows)?;
    Some(Inferred { rows: all, ..best })
}

fn of_large(document: &Document<'_>, list: &ListTable) -> Inferred<RowOrder> {
    let mut rows = 0;
    let is_numbered = LazyCell::new(|| are_numbered(document, list));
    let is_by_other = |dates: Option<&Ranking>| *is_numbered || columns::order_surely(document, list, dates);
    let titles = LazyCell::new(|| titles::infer(document, list));
    for order in [RowOrder::NewestFirst, RowOrder::OldestFirst] {
        let Some(ranking) = Ranking::new(document, list, order) else { continue };
        rows = ranking.keys.iter().flatten().count();
        let out_of_line = ranking.misplaced();
        let misplaced = out_of_line.len();
        // Rows that all mean another date are one slip.
        let slips = days_for_months(list, &ranking, &out_of_line);
        let deviants = misplaced + slips.len() - slips.iter().map(Vec::len).sum::<usize>();
        let (along, against) = steps(&ranking);
        let are_few = misplaced == 0 || (are_slips(rows - misplaced, deviants) && go_along(along, against));
        // Dates that are all the same order nothing.
        let is_by_title = along + against == 0 && titles.is_some_and(|said| said.value.is_by_title());
        if are_few && (misplaced == 0 || !is_by_other(Some(&ranking))) && !is_by_title {
            let said = Inferred { value: order, agreeing: rows - misplaced, rows };
            let papers = (misplaced > 0).then(|| papers::infer(document, list));
            return papers.flatten().unwrap_or(said);
        }
    }
    if let Some(said) = papers::infer(document, list).filter(|_| !*is_numbered) {
        return said;
    }
    if let Some(said) = titles.filter(|said| said.agreeing == said.rows || !is_by_other(None)) {
        return said;
    }
    let is_by_hand = is_by_other(None) || columns::order(document, list);
    let value = if is_by_hand { RowOrder::ByHand } else { RowOrder::Unordered };
    Inferred { value, agreeing: rows, rows }
}

/// What small tables say together: those that stand wholly in one order have a say, with as many steps as they
/// have. Oldest first must be clear, or it is the reference list's order.
fn of_small(document: &Document<'_>, lists: &[&ListTable]) -> RowOrder {
    let (mut older, mut newer) = (0, 0);
    for ranking in lists.iter().filter_map(|list| Ranking::new(document, list, RowOrder::NewestFirst)) {
        match steps(&ranking) {
            (along, 0) => older += along,
            (0, against) => newer += against,
            _ => {}
        }
    }
    let are_older_first = Habit::OldestFirst.is_shown_by(newer) && go_along(newer, older);
    if are_older_first { RowOrder::OldestFirst } else { RowOrder::NewestFirst }
}

fn is_by_date(order: RowOrder) -> bool {
    matches!(order, RowOrder::NewestFirst | RowOrder::OldestFirst)
}

/// Whether rows are out of an order that their dates may have by chance: they say when each was last changed, and who changes a row
/// does not move it.
fn is_of_changes(list: &ListTable, order: &Inferred<RowOrder>) -> bool {
    list.columns.are_dates_of_change()
        && is_by_date(order.value)
        && order.agreeing < order.rows
        && !order.is_habit(Habit::OrderOfChanges)
}

/// The order of the other tables, by date, if this one has it but for slips.
fn as_others(document: &Document<'_>, list: &ListTable, order: RowOrder) -> Option<Inferred<RowOrder>> {
    let ranking = Ranking::new(document, list, order).filter(|_| is_by_date(order))?;
    let (rows, misplaced) = (ranking.keys.iter().flatten().count(), ranking.misplaced().len());
    let agreeing = rows - misplaced;
    are_slips(agreeing, misplaced).then_some(Inferred { value: order, agreeing, rows })
}
