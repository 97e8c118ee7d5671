//! A row links nowhere.
//!
//! Its title is no link, and no other column holds one, but for the description and the organisations; `[title]()`
//! and `[title](#)` lead nowhere, either. A reader has to search for the article. A long list in which more
//! than a quarter of the rows have none is not asked, nor a table without any.
//!
//! ```markdown
//! |             | 时间    | 机构         |
//! | ----------- | ------- | ------------ |
//! | BlueLM-V-3B | 2024.11 | vivo & MMLab |
//! ```
//!
//! There is no fix: only a person knows the address.

use super::rule::{Check, Context, Findings, Rule};
use crate::diagnostic::Severity;
use crate::entry::{Entry, Field, ListTable};
use crate::language::{Key, Message};

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "missing-link",
    severity: Severity::Warning,
    fixable: false,
    check: Check::Entry(check),
    source: super::rule::documentation!("missing_link.rs"),
    chinese: include_str!("zh-CN/missing-link.md"),
};

fn check(_: &Context<'_>, list: &ListTable, entry: &Entry, findings: &mut Findings<'_>) {
    let Some(column) = list.columns.title() else { return };
    // A row without a title is reported for that alone.
    if entry.link.is_none() && list.usual.links && entry.title != Field::Absent {
        findings.report_cell(list, entry.row, column, words(entry));
    }
}

fn words(entry: &Entry) -> Message {
    Message::new(Key::Rules("missing-link")).with("entry", entry.name())
}
