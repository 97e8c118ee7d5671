//! Rows stand outside the table they belong to.
//!
//! A table ends at a blank line, at a comment, at a heading, at a tag, and at a row that is indented by four blanks. GitHub
//! shows the rows below it as text, pipes and all.
//!
//! ```markdown
//! | 名称     | 时间    | 机构  |
//! | -------- | ------- | ----- |
//! | GLM-Edge | 2024.11 | 智谱  |
//!
//! | YOPO     | 2024.10 | Adobe |
//! ```
//!
//! There is no fix: rows may also be the beginning of a table of their own, whose header is missing.

use super::rule::{Check, Context, Findings, Rule, Words};
use crate::diagnostic::Severity;
use crate::document::{Failure, RowsEnd};

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "cut-off-row",
    severity: Severity::Error,
    fixable: false,
    check: Check::Document(check),
    source: include_str!("cut_off_row.rs"),
};

fn check(context: &Context<'_>, findings: &mut Findings<'_>) {
    for failed in context.document.loose_rows() {
        if let Failure::NoHeader { rows, end: Some(end) } = failed.why {
            findings.report(failed.span, words(rows, end));
        }
    }
}

fn words(rows: usize, end: RowsEnd) -> Words {
    let (what, help) = match end {
        RowsEnd::Blank => {
            ("a blank line", "remove the blank line, or write a header and a row of dashes above the row")
        }
        RowsEnd::Comment => ("a comment", "put the comment above the table or into a cell"),
        RowsEnd::Line => (
            "the line above it",
            "write a header and a row of dashes above the row, or move it up to the table",
        ),
        RowsEnd::Indent => ("its indent", "write the row without the blanks before it"),
    };
    let below = match rows {
        1 => "this row is".to_owned(),
        2 => "this row and the one below it are".to_owned(),
        more => format!("this row and the {} below it are", more - 1),
    };
    Words {
        message: format!("{below} cut off from the table by {what}"),
        label: "shown as text".into(),
        help: help.into(),
    }
}
