//! A row has fewer cells than the table has columns.
//!
//! GitHub shows the missing cells empty, at the end of the row. Often a pipe was forgotten, and the cells
//! behind it stand in the wrong columns.
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
use crate::entry::{Entry, ListTable};
use crate::language::{Key, Message};
use crate::text::Span;

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "missing-cell",
    severity: Severity::Warning,
    fixable: true,
    check: Check::Entry(check),
    source: super::rule::documentation!("missing_cell.rs"),
    chinese: include_str!("zh-CN/missing-cell.md"),
};

fn check(context: &Context<'_>, list: &ListTable, entry: &Entry, findings: &mut Findings<'_>) {
    let table = &context.document.tables[list.table];
    let row = &table.rows[entry.row];
    if row.cells.len() >= table.columns {
        return;
    }
    let end = Span::new(row.span.end(), row.span.end());
    let words = words(entry, row.cells.len(), table.columns);
    let action = Action::Complete { table: list.table, row: entry.row };
    findings.report(end, words).fix(action);
}

fn words(entry: &Entry, cells: usize, columns: usize) -> Message {
    Message::new(Key::Rules("missing-cell"))
        .with("entry", entry.name())
        .with("cells", cells)
        .with("columns", columns)
        .with("missing", columns - cells)
}
