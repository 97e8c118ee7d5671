//! A row has no title.
//!
//! A reader cannot tell what the row is about, and nothing can refer to it. Where the cell says `N/A`, a column of the
//! thing beside it (`Paper`) may say what it is called. Rows without anything in any cell, or in any but that of the date, are one note for all that stand
//! one below the other, and so are rows whose links are yet to be written (`[paper]()`). It is a note where several rows have none (`--explain judgement`). Where rows begin with who made the
//! things, and three or more name a maker and nothing else, they mean all of its things, and no title is missed; nor is one that is
//! still to come (`TBA`, `待定`), nor that of a row of `[]()`, which makes room between others.
//!
//! ```markdown
//! |                | 时间   | 机构 |
//! | -------------- | ------ | ---- |
//! |                | 2024.5 | 清华 |
//! ```
//!
//! There is no fix: only a person knows the title. A picture or a placeholder-free link counts as one.

use super::rule::{Check, Context, Findings, Rule};
use crate::diagnostic::Severity;
use crate::entry::structure::is_to_come;
use crate::entry::{Entry, Field, ListTable, NoEntry, Signs};
use crate::habit::{Habit, Tally, Verdict};
use crate::language::{Key, Message};

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "missing-title",
    severity: Severity::Warning,
    fixable: false,
    check: Check::List(check),
    source: super::rule::documentation!("missing_title.rs"),
    chinese: include_str!("zh-CN/missing-title.md"),
};

fn check(context: &Context<'_>, list: &ListTable, findings: &mut Findings<'_>) {
    let Some(column) = list.columns.title() else { return };
    let is_empty = |entry: &Entry| is_empty(context, list, entry);
    let is_open = |entry: &Entry| list.is_open(context.document, entry);
    let are_alike =
        |one: &Entry, other: &Entry| (is_empty(one) && is_empty(other)) || (is_open(one) && is_open(other));
    let is_before = list.columns.orgs().next().is_some_and(|maker| maker < column);
    let is_of_maker = |entry: &Entry| is_before && entry.title == Field::Absent && !entry.names_nobody();
    let tally = Tally { followers: 0, deviants: list.entries().filter(|entry| is_of_maker(entry)).count() };
    let are_of_makers = tally.judge(Habit::Titles) == Verdict::Way;
    let titles = Tally::of(list.entries().map(|entry| entry.title != Field::Absent));
    for run in list.rows.chunk_by(are_alike) {
        let Some(entry) = run.first() else { continue };
        // A line of text that became a row is reported for that.
        let is_stray = context.document.tables[list.table].rows[entry.row].stray.is_some();
        let is_blank = list.structure.is(entry.row, NoEntry::Blank);
        let is_asked = (list.structure.is_entry(entry.row) || is_blank) && !is_stray;
        if entry.title != Field::Absent || !is_asked || (are_of_makers && is_of_maker(entry)) {
            continue;
        }
        let (_, cell) = list.place(context.document, entry.row, column);
        if is_to_come(cell.of(context.document.source.text())) {
            continue;
        }
        let (is_empty, is_open) = (is_empty(entry), is_open(entry));
        let words = match run.len() {
            rows if is_empty && matches!(entry.date, Field::Parsed(_)) => {
                Message::new(Key::Rules("missing-title-planned")).with("rows", rows)
            }
            rows if is_empty => Message::new(Key::Rules("missing-title-empty")).with("rows", rows),
            rows if is_open => Message::new(Key::Rules("missing-title-open")).with("rows", rows),
            _ => Message::new(Key::Rules("missing-title")).with("row", entry.row + 1),
        };
        let mut reported = findings.report_cell(list, entry.row, column, words);
        reported.by_habit(titles);
        let is_meant =
            list.usual.signs == Signs::Meant && list.has_sign(context.document, entry.row, Some(column));
        if is_meant || is_empty || is_open || !titles.keeps(Habit::Titles) {
            reported.as_note();
        }
    }
}

/// Whether nothing stands in any cell of a row, but perhaps its number in the first, and its date.
fn is_empty(context: &Context<'_>, list: &ListTable, entry: &Entry) -> bool {
    let text = context.document.source.text();
    let cells = &context.document.tables[list.table].rows[entry.row].cells;
    cells.iter().enumerate().all(|(column, cell)| {
        let is_number = || column == 0 && cell.span.of(text).bytes().all(|b| b.is_ascii_digit());
        cell.span.is_empty() || is_number() || list.columns.date() == Some(column)
    })
}
