//! A row's date is of another year than the heading above it.
//!
//! A heading inside a table (`**2024**` with blank cells behind it, the year in every cell) says the year of the rows below it, or a
//! year and a month. A row of another one stands below the wrong heading, or its date is wrong.
//!
//! ```markdown
//! | 名称     | 时间    | 机构 |
//! | -------- | ------- | ---- |
//! | **2024** |         |      |
//! | GLM-Edge | 2024.11 | 智谱 |
//! | LOVA3    | 2025.5  | 新国大 |
//! | YOPO     | 2024.10 | Adobe |
//! ```
//!
//! Where many rows are of other years, the headings are of something else, such as a congress, and nothing
//! is said. No fix moves such a row by its date.
//!
//! There is no fix: only a person knows which of the two is right.

use super::rule::{Check, Context, Findings, Rule};
use crate::diagnostic::Severity;
use crate::entry::{DateFault, Field, ListTable, WrittenDate};
use crate::language::{Key, Message};
use crate::masked::{Masked, shorten};

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "date-against-heading",
    severity: Severity::Error,
    fixable: false,
    check: Check::List(check),
    source: super::rule::documentation!("date_against_heading.rs"),
    chinese: include_str!("zh-CN/date-against-heading.md"),
};

fn check(_: &Context<'_>, list: &ListTable, findings: &mut Findings<'_>) {
    let Some(column) = list.columns.date() else { return };
    for (row, heading) in list.structure.strangers() {
        let entry = &list.rows[*row];
        let words = Message::new(Key::Rules("date-against-heading"))
            .with("entry", entry.name())
            .with("date", written(list.date(entry)))
            .with("heading", shorten(&heading.replace('`', "'"), 40));
        findings.report_cell(list, *row, column, words);
    }
}

fn written(date: &Field<WrittenDate, DateFault>) -> Masked {
    match date {
        Field::Parsed(date) => shorten(&date.text.replace('`', "'"), 40),
        _ => Masked::from(""),
    }
}
