//! A line of text under a table became a row of it.
//!
//! Without a blank line between them, GitHub takes a line below a table for one more row, with the text in its first cell.
//!
//! ```markdown
//! | 名称     | 时间    | 机构 |
//! | -------- | ------- | ---- |
//! | GLM-Edge | 2024.11 | 智谱 |
//! 以上按时间倒序排列
//! ```
//!
//! Only a line without any pipe under rows that all begin with one is taken for text, and one that is written for another program:
//! attributes (`{: .wide }`), a caption (`: Papers`, `Table: Papers`), a name (`^papers`), the end of a block (`:::`) or of a text
//! in a program (`"""`, `+++`), of which a note is enough. What other rules would say of it as a row is not said.
//!
//! There is no fix: a blank line would change what is shown, and the line may be a row whose pipes are missing.

use super::rule::{Check, Context, Findings, Rule};
use crate::diagnostic::Severity;
use crate::document::{Stray, is_markup};
use crate::language::{Key, Message};
use crate::masked::shorten;

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "text-row",
    severity: Severity::Warning,
    fixable: false,
    check: Check::Document(check),
    source: super::rule::documentation!("text_row.rs"),
    chinese: include_str!("zh-CN/text-row.md"),
};

fn check(context: &Context<'_>, findings: &mut Findings<'_>) {
    let text = context.document.source.text();
    for table in &context.document.tables {
        for row in table.rows.iter().filter(|row| row.stray == Some(Stray::Text)) {
            let line = row.span.of(text);
            let mut reported = findings.report(row.span, words(line));
            // Another program takes it for what it is.
            if is_markup(line) {
                reported.as_note();
            }
        }
    }
}

fn words(line: &str) -> Message {
    let key = if is_markup(line) { Key::Rules("text-row-markup") } else { Key::Rules("text-row") };
    Message::new(key).with("line", shorten(&line.trim().replace('`', "'"), 40))
}
