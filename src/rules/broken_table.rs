//! What looks like a table is shown as text.
//!
//! GitHub makes a table of a header and a delimiter row only if both have the same number of cells, and only where text may
//! begin: not directly under a tag such as `<details>`, and not where the line goes on with a list item or a quote above.
//!
//! ```markdown
//! | 名称     | 时间    | 机构 |
//! | -------- | ------- |
//! | GLM-Edge | 2024.11 | 智谱 |
//! ```
//!
//! There is no fix: it would turn text into a table, and only you know which row is right.

use super::rule::{Check, Context, Findings, Rule, Words};
use crate::diagnostic::Severity;
use crate::document::Failure;
use crate::text::width::shorten;

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "broken-table",
    severity: Severity::Error,
    fixable: false,
    check: Check::Document(check),
    source: include_str!("broken_table.rs"),
};

fn check(context: &Context<'_>, findings: &mut Findings<'_>) {
    let text = context.document.source.text();
    for failed in context.document.failed_tables() {
        if let Some(words) = words(failed.why, text) {
            findings.report(failed.span, words);
        }
    }
    for failed in context.document.loose_rows() {
        if let Some(words) = words(failed.why, text) {
            findings.report(failed.span, words);
        }
    }
}

fn words(why: Failure, text: &str) -> Option<Words> {
    let (why, help) = match why {
        Failure::Widths { header, delimiter } => (
            format!("the header has {}, the row of dashes {delimiter}", count(header, "cell")),
            "write as many cells in the row of dashes as in the header".to_owned(),
        ),
        Failure::Html { opener } => {
            let tag = shorten(opener.of(text).trim(), 30).replace('`', "'");
            (format!("it goes on with `{tag}`"), format!("write a blank line between `{tag}` and the table"))
        }
        Failure::Text => (
            "it goes on with the text above it".to_owned(),
            "write a blank line above it; in a list item or a quote, begin each row as its lines begin"
                .to_owned(),
        ),
        Failure::Comment => (
            "a comment stands between the header and the row of dashes".to_owned(),
            "put the comment above the header".to_owned(),
        ),
        Failure::NoHeader { rows, end: None } => (
            format!("{} and no row of dashes", count(rows, "row")),
            "write a row of dashes such as `| --- | --- |` under the header".to_owned(),
        ),
        Failure::NoHeader { .. } => return None,
    };
    Some(Words { message: format!("this table is shown as text: {why}"), label: "no table".into(), help })
}

/// `1 row`, `2 rows`.
fn count(n: usize, word: &str) -> String {
    format!("{n} {word}{}", if n == 1 { "" } else { "s" })
}
