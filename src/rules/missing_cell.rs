//! A row has fewer cells than the table has columns.
//!
//! GitHub shows the missing cells empty, at the end of the row. Often a pipe was forgotten, and the cells
//! behind it stand in the wrong columns. Where so many rows have fewer that this is the list's way (`--explain judgement`), nothing is
//! said, and where that is in doubt, one note for the table; cells that no row writes empty and several leave off may be the empty ones. Tables of one header are
//! counted together. Where rows end without a pipe, one that lacks its last cell and ends with
//! a pipe is only a note, too: an empty cell stands there to its writer.
//!
//! A row that a line break tore in two is reported once, without a fix, and its two halves are asked for nothing else; so is one
//! whose pipes are full-width (`｜`).
//!
//! ```markdown
//! |      | 时间    | 说明      | 机构 |
//! | ---- | ------- | --------- | ---- |
//! | YOPO | 2024.10 | LLaVA剪枝 |
//! ```
//!
//! The fix writes the empty cells; GitHub shows the same page. There is none where a date or a link of the row shows that the
//! cell is missing before it, and such a row keeps its table from being put in order. It is unsafe where dates or numbers
//! leave open which cell is missing, and where the row may go on in the line below.

use super::rule::{Check, Context, Findings, Rule};
use crate::diagnostic::{Action, Scope, Severity};
use crate::document::Stray;
use crate::entry::{Entry, Holes, ListTable, judge_tables};
use crate::habit::{Habit, Tally, Verdict};
use crate::language::{Key, Message};
use crate::neighbours::Question;
use crate::text::Span;

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "missing-cell",
    severity: Severity::Warning,
    fixable: true,
    check: Check::Document(check),
    source: super::rule::documentation!("missing_cell.rs"),
    chinese: include_str!("zh-CN/missing-cell.md"),
};

fn check(context: &Context<'_>, findings: &mut Findings<'_>) {
    let lists: Vec<(&ListTable, Vec<usize>)> =
        context.lists.iter().map(|list| (list, list.short_rows(context.document))).collect();
    let tally = |(list, short): &(&ListTable, Vec<usize>)| {
        Tally::of(list.whole_rows().map(|row| short.binary_search(&row).is_err()))
    };
    let tallies: Vec<Tally> = lists.iter().map(tally).collect();
    let judged = judge_tables(context.document, context.lists, &tallies, Habit::Cells);
    let of_ends = judge_tables(context.document, context.lists, &tallies, Habit::FilledEnds);
    for ((list, short), (judged, of_ends)) in lists.iter().zip(judged.iter().zip(of_ends)) {
        // Where nobody writes an empty last cell, those that are left off may be all the empty ones.
        let left_off = if of_ends.verdict == Verdict::Way && judged.verdict != Verdict::Way {
            list.left_off(context.document, short)
        } else {
            Vec::new()
        };
        let is_waived = |row: &usize| {
            let row = &context.document.tables[list.table].rows[*row];
            context.styles.neighbours.waives(Question::Cells, row.span)
        };
        let is_meant = |row: &usize| left_off.binary_search(row).is_ok() || is_waived(row);
        let short: Vec<usize> = short.iter().copied().filter(|row| !is_meant(row)).collect();
        if short.is_empty() {
            continue;
        }
        match judged.verdict {
            Verdict::Way => {}
            Verdict::Doubt => report_many(context, list, &short, findings),
            Verdict::Slip => {
                let holes = Holes::new(context.document, list);
                let is_closed = context.styles.lays_out(list.table) || list.is_closed(context.document);
                for row in &short {
                    let verdict = if is_closed || !list.has_room(context.document, *row) {
                        Verdict::Slip
                    } else {
                        Verdict::Doubt
                    };
                    report(context, list, (&holes, &list.rows[*row]), verdict, findings);
                }
            }
        }
    }
    for list in context.lists {
        report_broken(context, list, findings);
    }
}

/// Reports the rows that a line break tore in two, and those with full-width pipes.
fn report_broken(context: &Context<'_>, list: &ListTable, findings: &mut Findings<'_>) {
    let rows = &context.document.tables[list.table].rows;
    for (entry, row) in list.rows.iter().zip(rows) {
        if row.stray == Some(Stray::Broken) {
            let end = row.span.end();
            let words = Message::new(Key::Rules("missing-cell-broken")).with("entry", entry.name());
            findings.report(Span::new(end, end), words);
        } else if row.stray == Some(Stray::Wide) {
            findings.report(row.span, Message::new(Key::Rules("missing-cell-wide")));
        }
    }
}

fn report_many(context: &Context<'_>, list: &ListTable, short: &[usize], findings: &mut Findings<'_>) {
    let table = &context.document.tables[list.table];
    let words = Message::new(Key::Rules("missing-cell-many"))
        .with("rows", short.len())
        .with("all", list.whole_rows().count())
        .with("columns", table.columns);
    let rows = short.iter().map(|row| (list.table, *row)).collect();
    let mut reported = findings.report(table.header.span, words);
    reported.as_note();
    reported.fix(Scope::Nothing, Action::Complete { rows });
}

fn report(
    context: &Context<'_>,
    list: &ListTable,
    (holes, entry): (&Holes<'_>, &Entry),
    verdict: Verdict,
    findings: &mut Findings<'_>,
) {
    let table = &context.document.tables[list.table];
    let row = &table.rows[entry.row];
    let end = row.span.end();
    let mut reported = findings.report(Span::new(end, end), words(entry, row.cells.len(), table.columns));
    if verdict == Verdict::Doubt {
        reported.as_note();
    }
    // At the end an empty cell would hide that the others stand in wrong columns.
    let action = || Action::Complete { rows: vec![(list.table, entry.row)] };
    // What ends the table may be the rest of the row: a tag on a line of its own.
    let goes_on = entry.row + 1 == table.rows.len() && !context.document.is_blank_line(row.line + 1);
    if (goes_on || holes.may_have(entry)) && !holes.has(entry) {
        reported.unsafe_fix(Scope::Nothing, action());
    } else if !holes.has(entry) {
        reported.fix(Scope::Nothing, action());
    }
}

fn words(entry: &Entry, cells: usize, columns: usize) -> Message {
    Message::new(Key::Rules("missing-cell"))
        .with("entry", entry.name())
        .with("cells", cells)
        .with("columns", columns)
        .with("missing", columns - cells)
}
