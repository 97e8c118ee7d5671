//! What looks like a table is shown as text.
//!
//! GitHub makes a table of a header and a delimiter row only if both have the same number of cells, and only where text may
//! begin: not directly under a tag such as `<details>`, and not where the line goes on with a list item or a quote above. What makes
//! a table text is told once, whatever its rows look like.
//!
//! ```markdown
//! | 名称     | 时间    | 机构 |
//! | -------- | ------- |
//! | GLM-Edge | 2024.11 | 智谱 |
//! ```
//!
//! In a page of a generator of sites, whose front matter names a `layout` or `permalink`, it is a note: that one may show a table.
//!
//! There is no fix: it would turn text into a table, and only you know which row is right.

use super::rule::{Check, Context, Findings, Rule};
use crate::diagnostic::Severity;
use crate::document::Failure;
use crate::language::{Key, Message};
use crate::masked::shorten;

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "broken-table",
    severity: Severity::Error,
    fixable: false,
    check: Check::Document(check),
    source: super::rule::documentation!("broken_table.rs"),
    chinese: include_str!("zh-CN/broken-table.md"),
};

fn check(context: &Context<'_>, findings: &mut Findings<'_>) {
    let text = context.document.source.text();
    let is_of_site = is_of_site(&text[..context.document.source.body_start()]);
    let (tables, rows) = (context.document.failed_tables(), context.document.loose_rows());
    for failed in tables.into_iter().chain(rows) {
        if let Some(words) = words(failed.why, text) {
            let mut reported = findings.report(failed.span, words);
            if is_of_site {
                reported.as_note();
            }
        }
    }
}

/// Whether front matter says that a generator of sites shows the page, which may make a table where GitHub makes none.
fn is_of_site(front_matter: &str) -> bool {
    front_matter.lines().any(|line| line.starts_with("layout:") || line.starts_with("permalink:"))
}

fn words(why: Failure, text: &str) -> Option<Message> {
    Some(match why {
        Failure::Widths { header, delimiter } => Message::new(Key::Rules("broken-table-widths"))
            .with("header", header)
            .with("delimiter", delimiter),
        Failure::Html { opener } => {
            let tag = shorten(opener.of(text).trim(), 30).replace('`', "'");
            Message::new(Key::Rules("broken-table-html")).with("tag", tag)
        }
        Failure::Text => Message::new(Key::Rules("broken-table-text")),
        Failure::Comment => Message::new(Key::Rules("broken-table-comment")),
        Failure::NoHeader { rows, end: None } => {
            Message::new(Key::Rules("broken-table-no-dashes")).with("rows", rows)
        }
        Failure::DelimiterFirst => Message::new(Key::Rules("broken-table-dashes-first")),
        Failure::NoHeader { .. } => return None,
    })
}
