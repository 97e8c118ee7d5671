//! Two pipes at the beginning of a row put every cell one column too far to the right.
//!
//! The first cell is empty, the title stands in the second column, and so on; the last cell has no column and is not shown.
//!
//! ```markdown
//! | 名称     | 时间    | 机构  |
//! | -------- | ------- | ----- |
//! | GLM-Edge | 2024.11 | 智谱  |
//! || YOPO    | 2024.10 | Adobe |
//! ```
//!
//! What other rules would say of such a row is not said.
//!
//! There is no fix: it would change what every column of the row shows, and it is one key to press.

use super::rule::{Check, Context, Findings, Rule};
use crate::diagnostic::Severity;
use crate::document::Stray;
use crate::language::{Key, Message};
use crate::masked::shorten;

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "shifted-row",
    severity: Severity::Error,
    fixable: false,
    check: Check::Document(check),
    source: super::rule::documentation!("shifted_row.rs"),
    chinese: include_str!("zh-CN/shifted-row.md"),
};

fn check(context: &Context<'_>, findings: &mut Findings<'_>) {
    let text = context.document.source.text();
    for row in context.document.tables.iter().flat_map(|table| &table.rows) {
        if row.stray == Some(Stray::Shifted) {
            let lost = row.excess.first().map_or("", |cell| cell.span.of(text));
            findings.report(row.span.narrow(0..2), words(lost));
        }
    }
}

fn words(lost: &str) -> Message {
    Message::new(Key::Rules("shifted-row")).with("lost", shorten(&lost.replace('`', "'"), 40))
}
