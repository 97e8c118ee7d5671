//! Rows are not ordered by date, newest first.
//!
//! Dates are compared as dates: 2024.10 is later than 2024.9, and a year alone is earlier than any month of it.
//! Rows of the same date keep their order, and a row without a usable date keeps its place. The finding names
//! each row that stands out of line, and the row that it belongs before.
//!
//! ```markdown
//! |                                               | 时间    | 机构   |
//! | --------------------------------------------- | ------- | ------ |
//! | [LOVA3](https://arxiv.org/abs/2405.14974)     | 2024.5  | 新国大 |
//! | [GLM-Edge](https://github.com/THUDM/GLM-Edge) | 2024.11 | 智谱   |
//! | [YOPO](https://arxiv.org/abs/2410.01234)      | 2024.10 | Adobe  |
//! ```
//!
//! The fix moves the rows. A table that is wholly oldest first is one finding; turning it round is an
//! unsafe fix, because its keeper may want it so. Rows are not moved where that would change more than
//! their order: footnotes (their numbers follow the text), tags that are opened in one row and closed
//! in another, and cells that refer to the row above (`同上`, `ditto`). A row with
//! `<!-- learnvlm-lint: allow unsorted-rows -->` in a cell keeps its place.

use std::sync::Arc;

use super::UNSORTED_ROWS;
use super::rule::{Check, Context, Findings, Rule, Words};
use crate::diagnostic::{Action, Severity};
use crate::entry::{Date, ListTable};
use crate::rewrite::order::{self, Obstacle};
use crate::touched::order as blame;

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: UNSORTED_ROWS,
    severity: Severity::Error,
    fixable: true,
    check: Check::List(check),
    source: include_str!("unsorted_rows.rs"),
};

fn check(context: &Context<'_>, list: &ListTable, findings: &mut Findings<'_>) {
    let Some(column) = list.columns.date() else { return };
    let table = &context.document.tables[list.table];
    let mut dates: Vec<Option<Date>> = list.entries.iter().map(crate::entry::Entry::sort_date).collect();
    report_pinned(context, list, &mut dates, column, findings);
    let order: Arc<[usize]> = order::newest_first(&dates).into();
    if order.iter().enumerate().all(|(new, old)| new == *old) {
        return;
    }
    let obstacle = order::obstacle(context.document, list.table);
    let action = |order: &Arc<[usize]>| Action::Order { table: list.table, order: Arc::clone(order) };
    if order::is_oldest_first(&dates) {
        let reported = findings.report(table.header.span, oldest_first(obstacle));
        if obstacle.is_none() {
            reported.unsafe_fix("Turn the table round", action(&order));
        }
        return;
    }
    let ordered: Vec<usize> = order.iter().copied().filter(|old| dates[*old].is_some()).collect();
    let mut turn = vec![0; dates.len()];
    for (place, old) in ordered.iter().enumerate() {
        turn[*old] = place;
    }
    let places = context.ages.places(list.table);
    let out_of_order = blame::to_move(&dates, &places);
    let is_old = blame::is_old(&dates, &places, &out_of_order);
    let movers: Vec<usize> = out_of_order.iter().copied().filter(|row| !is_old[*row]).collect();
    // What is not reported is not fixed: a row that was out of order before stays where it is.
    let is_all = movers.is_empty() || movers.len() == out_of_order.len();
    let fixed = if is_all { order } else { blame::inserted(&dates, &out_of_order, &movers).into() };
    // Of a row that says so itself all is said; it needs that no more once the others stand in order.
    let has_said = |row: usize| {
        obstacle.is_none() && context.directives.allowances.has_row(RULE.name, table.rows[row].line)
    };
    for row in out_of_order.into_iter().filter(|&row| !has_said(row)) {
        let name = list.entries[row].name();
        let name_at = |place: usize| ordered.get(place).map(|old| list.entries[*old].name());
        let words = if let Some(next) = name_at(turn[row] + 1) {
            misplaced(&name, &next, obstacle)
        } else {
            let previous = turn[row].checked_sub(1).and_then(name_at);
            last(&name, &previous.unwrap_or_default(), obstacle)
        };
        let reported = findings.report_cell(list, row, column, words);
        if obstacle.is_none() {
            reported.fix("Put the rows in order", action(&fixed));
        }
    }
}

/// A row that allows this rule itself keeps its place, as if it had no date, if the other rows in order would not put
/// it there. It is reported, so that its allowance is seen to be of use.
fn report_pinned(
    context: &Context<'_>,
    list: &ListTable,
    dates: &mut [Option<Date>],
    column: usize,
    findings: &mut Findings<'_>,
) {
    let rows = &context.document.tables[list.table].rows;
    let is_pinned = |row: &usize| context.directives.allowances.has_row(RULE.name, rows[*row].line);
    let pinned: Vec<usize> = (0..dates.len()).filter(is_pinned).collect();
    if pinned.is_empty() {
        return;
    }
    let mut around = dates.to_vec();
    for &row in &pinned {
        around[row] = None;
    }
    let sorted: Vec<Option<Date>> = order::newest_first(&around).into_iter().map(|old| around[old]).collect();
    let full: Vec<Option<Date>> = sorted.iter().zip(dates.iter()).map(|(new, old)| new.or(*old)).collect();
    for row in pinned {
        let Some(date) = dates[row] else { continue };
        let is_later = |other: &Option<Date>| other.is_some_and(|other| other > date);
        let is_earlier = |other: &Option<Date>| other.is_some_and(|other| other < date);
        if full[..row].iter().any(is_earlier) || full[row..].iter().any(is_later) {
            findings.report_cell(list, row, column, pinned_words(&list.entries[row].name()));
            dates[row] = None;
        }
    }
}

fn pinned_words(name: &str) -> Words {
    Words { message: format!("{name} is out of order"), label: "out of order".into(), help: String::new() }
}

fn oldest_first(obstacle: Option<Obstacle>) -> Words {
    Words {
        message: "this table is ordered oldest first".into(),
        label: "oldest first".into(),
        help: obstacle.map_or_else(|| "turn the rows round".to_owned(), by_hand),
    }
}

fn misplaced(name: &str, next: &str, obstacle: Option<Obstacle>) -> Words {
    Words {
        message: format!("{name} belongs before {next}"),
        label: "out of order".into(),
        help: obstacle.map_or_else(|| format!("move the row above {next}"), by_hand),
    }
}

fn last(name: &str, previous: &str, obstacle: Option<Obstacle>) -> Words {
    Words {
        message: format!("{name} belongs after {previous}"),
        label: "out of order".into(),
        help: obstacle.map_or_else(|| format!("move the row below {previous}"), by_hand),
    }
}

fn by_hand(obstacle: Obstacle) -> String {
    let why = match obstacle {
        Obstacle::Footnote => "the table holds footnotes, whose numbers follow the order",
        Obstacle::OpenTag => "a tag is opened in one row and closed in another",
        Obstacle::AsAbove => "a cell refers to the row above it",
        Obstacle::Pipe => "the parsers read a pipe behind backslashes differently",
        Obstacle::Disputed => "two parsers do not see the same table",
    };
    format!("move the row by hand: {why}")
}
