//! A row has fewer cells than the table has columns.
//!
//! GitHub shows the missing cells empty, at the end of the row. Often a pipe was forgotten, and the cells
//! behind it stand in the wrong columns. Where more than a third of the rows of a table of 20 rows or more have fewer (of
//! five in a list of 20 entries), it is the list's way, and one note says so for the table. A row is only a note, too,
//! that ends with a pipe under a header without one: an empty cell stands there to its writer.
//!
//! ```markdown
//! |      | 时间    | 说明      | 机构 |
//! | ---- | ------- | --------- | ---- |
//! | YOPO | 2024.10 | LLaVA剪枝 |
//! ```
//!
//! The fix writes the empty cells; GitHub shows the same page.

use super::rule::{Check, Context, Findings, Rule};
use crate::diagnostic::{Action, Severity};
use crate::document::Row;
use crate::entry::{Entry, ListTable};
use crate::language::{Key, Message};
use crate::text::Span;

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "missing-cell",
    severity: Severity::Warning,
    fixable: true,
    check: Check::List(check),
    source: super::rule::documentation!("missing_cell.rs"),
    chinese: include_str!("zh-CN/missing-cell.md"),
};

/// A shorter table has no ways,
const LONG: usize = 20;
/// and neither has one of so few rows in a list of many.
const LEAST: usize = 5;
/// Of so many rows one may be short, and one more of each as many again: more are no slips.
const PER_SHORT: usize = 3;

fn check(context: &Context<'_>, list: &ListTable, findings: &mut Findings<'_>) {
    let table = &context.document.tables[list.table];
    let cells = |entry: &Entry| table.rows[entry.row].cells.len();
    // A line of text that became a row is reported for that.
    let is_row = |entry: &&Entry| table.rows[entry.row].stray.is_none();
    let is_short = |entry: &&Entry| cells(entry) < table.columns;
    let short: Vec<&Entry> = list.entries.iter().filter(is_row).filter(is_short).collect();
    let has_ways = list.entries.len() >= LONG || (list.entries.len() >= LEAST && context.is_long());
    if has_ways && short.len() * PER_SHORT > list.entries.len() {
        let rows = short.iter().map(|entry| entry.row).collect();
        let mut reported = findings.report(table.header.span, table_words(list, short.len(), table.columns));
        reported.as_note();
        reported.fix(Action::Complete { table: list.table, rows });
        return;
    }
    for entry in short {
        let end = table.rows[entry.row].span.end();
        let words = words(entry, cells(entry), table.columns);
        let action = Action::Complete { table: list.table, rows: vec![entry.row] };
        let mut reported = findings.report(Span::new(end, end), words);
        if is_open(context, &table.header) && ends_with_pipe(&table.rows[entry.row]) {
            reported.as_note();
        }
        reported.fix(action);
    }
}

/// Whether no pipe stands at the ends of a row.
fn is_open(context: &Context<'_>, row: &Row) -> bool {
    !row.span.of(context.document.source.text()).trim().starts_with('|') && !ends_with_pipe(row)
}

/// Whether a row's last cell is closed by a pipe.
fn ends_with_pipe(row: &Row) -> bool {
    let end = row.cells.last().map_or(row.span.start(), |cell| cell.slot.end());
    end < row.span.end()
}

fn table_words(list: &ListTable, short: usize, columns: usize) -> Message {
    Message::new(Key::Rules("missing-cell-many"))
        .with("rows", short)
        .with("all", list.entries.len())
        .with("columns", columns)
}

fn words(entry: &Entry, cells: usize, columns: usize) -> Message {
    Message::new(Key::Rules("missing-cell"))
        .with("entry", entry.name())
        .with("cells", cells)
        .with("columns", columns)
        .with("missing", columns - cells)
}
