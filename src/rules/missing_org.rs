//! A row names no organisation.
//!
//! The cell of the organisation column is empty, or holds a placeholder such as `-`, `N/A` or `未知`. Where each kind
//! of organisation has a column (`高校`, `公司`), all of them are. A long list in which more than a quarter
//! of the rows name none is not asked. Where such a sign stands in three cells or more (in a list of less than 20 entries
//! the same sign), a row with one is only a note: it says that nobody is known. So it is in a table of three rows or more
//! in which the column is empty, and among three rows or more of a table of six columns that say next to nothing.
//! `missing-org = "error"` in the configuration makes it an error again. In a row with too many cells they may stand in wrong columns: `excess-cell` says so. So
//! they may in one that has no date where it should and nothing in its last column.
//!
//! ```markdown
//! |                                                | 时间    | 机构 |
//! | ---------------------------------------------- | ------- | ---- |
//! | [MME-Survey](https://arxiv.org/abs/2411.15296) | 2024.11 |      |
//! ```
//!
//! A row without a word in any cell is reported by `missing-title` alone.
//!
//! There is no fix: only a person knows who made it.

use super::rule::{Check, Context, Findings, Rule};
use crate::diagnostic::Severity;
use crate::entry::{Entry, ListTable, Signs};
use crate::language::{Key, Message};

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "missing-org",
    severity: Severity::Error,
    fixable: false,
    check: Check::Entry(check),
    source: super::rule::documentation!("missing_org.rs"),
    chinese: include_str!("zh-CN/missing-org.md"),
};

fn check(context: &Context<'_>, list: &ListTable, entry: &Entry, findings: &mut Findings<'_>) {
    let Some(column) = list.columns.orgs().next() else { return };
    // Nearly every row names somebody: the cells are read again only for the others.
    let is_sign = || list.has_sign(context.document, entry.row, list.columns.orgs());
    // Where the organisation is what the row is about, a sign stands for all others.
    let is_other = || is_sign() && list.columns.title().is_none();
    if list.usual.orgs && entry.names_nobody() && list.asks(entry) && !is_other() {
        let separator = &context.style(list).org_separator;
        let mut reported = findings.report_cell(list, entry.row, column, words(entry, separator));
        let unused = list.usual.unused;
        let is_bare = unused.most && list.is_bare(context.document, entry.row);
        if unused.orgs || is_bare || (list.usual.signs == Signs::Meant && is_sign()) {
            reported.as_note();
        }
    }
}

fn words(entry: &Entry, separator: &str) -> Message {
    Message::new(Key::Rules("missing-org")).with("entry", entry.name()).with("separator", separator)
}
