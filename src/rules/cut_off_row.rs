//! Rows stand outside the table they belong to.
//!
//! A table ends at a blank line, at a comment, at a heading, at a tag, and at a row that is indented by four blanks or begins
//! with the mark of a list (`- `). GitHub shows the rows below it as text, pipes and all.
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

use super::rule::{Check, Context, Findings, Rule};
use crate::diagnostic::Severity;
use crate::document::{Failure, RowsEnd};
use crate::language::{Key, Message};

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "cut-off-row",
    severity: Severity::Error,
    fixable: false,
    check: Check::Document(check),
    source: super::rule::documentation!("cut_off_row.rs"),
    chinese: include_str!("zh-CN/cut-off-row.md"),
};

fn check(context: &Context<'_>, findings: &mut Findings<'_>) {
    for failed in context.document.loose_rows() {
        if let Failure::NoHeader { rows, end: Some(end) } = failed.why {
            findings.report(failed.span, words(rows, end));
        }
    }
}

fn words(rows: usize, end: RowsEnd) -> Message {
    let key = match end {
        RowsEnd::Blank => Key::Rules("cut-off-row-blank"),
        RowsEnd::Comment => Key::Rules("cut-off-row-comment"),
        RowsEnd::Line => Key::Rules("cut-off-row-line"),
        RowsEnd::Indent => Key::Rules("cut-off-row-indent"),
        RowsEnd::Item => Key::Rules("cut-off-row-item"),
    };
    Message::new(key).with("rows", rows)
}
