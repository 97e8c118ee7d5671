//! Rows are not in the order of their list.
//!
//! The order is the list's own, table by table: by date with the newest or the oldest row first, or by title.
//! A table of few rows follows the others, and else the reference list, newest first. A table in no order is
//! left alone (`unordered-table` says so once), and so is one that is ordered by hand.
//!
//! Dates are compared as dates: 2024.10 is later than 2024.9, and a year alone is earlier than any month of it.
//! Titles are compared without regard to case, by code point. Rows of the same date keep their order, and a row
//! without a usable date keeps its place. The finding names each row that stands out of line, and the row that
//! it belongs before.
//!
//! ```markdown
//! |                                               | 时间    | 机构   |
//! | --------------------------------------------- | ------- | ------ |
//! | [LOVA3](https://arxiv.org/abs/2405.14974)     | 2024.5  | 新国大 |
//! | [GLM-Edge](https://github.com/THUDM/GLM-Edge) | 2024.11 | 智谱   |
//! | [YOPO](https://arxiv.org/abs/2410.01234)      | 2024.10 | Adobe  |
//! ```
//!
//! The fix moves the rows. A table that is wholly the other way round is one finding; turning it round is an
//! unsafe fix, because its keeper may want it so. Rows are not moved where that would change more than
//! their order: footnotes (their numbers follow the text), tags that are opened in one row and closed
//! in another, and cells that refer to the row above (`同上`, `ditto`).

use std::sync::Arc;

use super::rule::{Check, Context, Findings, Rule, Words};
use crate::diagnostic::{Action, Severity};
use crate::entry::ListTable;
use crate::rewrite::obstacle::{Obstacle, obstacle};
use crate::rewrite::ranking::Ranking;
use crate::style::RowOrder;

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "unsorted-rows",
    severity: Severity::Error,
    fixable: true,
    check: Check::List(check),
    source: include_str!("unsorted_rows.rs"),
};

fn check(context: &Context<'_>, list: &ListTable, findings: &mut Findings<'_>) {
    let wanted = context.style(list).order;
    let Some(ranking) = Ranking::new(list, wanted) else { return };
    let order: Arc<[usize]> = ranking.sorted().into();
    if order.iter().enumerate().all(|(new, old)| new == *old) {
        return;
    }
    let table = &context.document.tables[list.table];
    let obstacle = obstacle(context.document, list.table);
    let action = Action::Order { table: list.table, order: Arc::clone(&order) };
    if ranking.is_reversed() {
        let reported = findings.report(table.header.span, reversed(wanted, obstacle));
        if obstacle.is_none() {
            reported.unsafe_fix("Turn the table round", action);
        }
        return;
    }
    let ordered: Vec<usize> = order.iter().copied().filter(|old| ranking.keys[*old].is_some()).collect();
    let mut places = vec![0; ranking.keys.len()];
    for (place, old) in ordered.iter().enumerate() {
        places[*old] = place;
    }
    for row in ranking.misplaced() {
        let name = list.entries[row].name();
        let name_at = |place: usize| ordered.get(place).map(|old| list.entries[*old].name());
        let words = if let Some(next) = name_at(places[row] + 1) {
            misplaced(&name, &next, obstacle)
        } else {
            let previous = places[row].checked_sub(1).and_then(name_at);
            last(&name, &previous.unwrap_or_default(), obstacle)
        };
        let reported = findings.report_cell(list, row, ranking.column, words);
        if obstacle.is_none() {
            reported.fix("Put the rows in order", action.clone());
        }
    }
}

fn reversed(wanted: RowOrder, obstacle: Option<Obstacle>) -> Words {
    let found = match wanted {
        RowOrder::NewestFirst => "oldest first",
        RowOrder::OldestFirst => "newest first",
        RowOrder::TitleAscending => "Z to A",
        _ => "A to Z",
    };
    Words {
        message: format!("this table is ordered {found}"),
        label: found.into(),
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
