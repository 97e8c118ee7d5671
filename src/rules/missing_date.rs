//! A row has no date.
//!
//! The cell of the date column is empty, or holds a placeholder such as `-`, `N/A`, `TBD` or `未知`. The row
//! cannot be put in its place, and a reader cannot tell how old the work is. A long list in which more than a
//! quarter of the rows have none is not asked, nor a column whose header does not speak of dates (`Venue`). Where such
//! a sign stands in three cells or more (in a list of less than 20 entries the same sign), a row with one is only a note:
//! it says that the date is not known. So it is in a table of three rows or more
//! in which the column is empty, under a header of deadlines (`截稿日期`), which are announced one by one, and among three
//! rows or more of a table of six columns that say next to nothing. `missing-date = "error"` in the configuration makes it an error again. In a row
//! with too many cells they may stand in wrong columns: `excess-cell` says so.
//!
//! ```markdown
//! |                                     | 时间 | 机构 |
//! | ----------------------------------- | ---- | ---- |
//! | [YOPO](https://arxiv.org/abs/1.234) | TBD  | 清华 |
//! ```
//!
//! A cell that says that it is as above (`同上`, `^^`, `ditto`), and a blank one in a column that is filled in only where the date changes, lack
//! nothing, nor do headings inside the table, sums and rows that only say more of the one above.
//!
//! A row without a word in any cell is reported by `missing-title` alone.
//!
//! There is no fix: only a person knows the date.

use super::rule::{Check, Context, Findings, Rule};
use crate::diagnostic::Severity;
use crate::entry::{Date, Entry, Field, ListTable, Signs};
use crate::language::{Key, Message};

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "missing-date",
    severity: Severity::Error,
    fixable: false,
    check: Check::Entry(check),
    source: super::rule::documentation!("missing_date.rs"),
    chinese: include_str!("zh-CN/missing-date.md"),
};

fn check(context: &Context<'_>, list: &ListTable, entry: &Entry, findings: &mut Findings<'_>) {
    let Some(column) = list.columns.date() else { return };
    let is_asked = list.usual.dates && list.columns.asks_for_date() && list.asks(entry);
    if entry.date == Field::Absent && is_asked {
        let month = context.today.month().filter(|_| !list.says_only_years());
        let today = Date::new(context.today.year(), month, None).unwrap_or(context.today);
        let example = context.style(list).example(today);
        let words = words(entry, &example).with("months", usize::from(month.is_some()));
        let mut reported = findings.report_cell(list, entry.row, column, words);
        let is_sign = list.has_sign(context.document, entry.row, Some(column));
        let unused = list.usual.unused;
        let is_to_come = unused.dates || list.columns.awaits_dates();
        let is_bare = unused.most && list.is_bare(context.document, entry.row);
        if is_to_come || is_bare || (list.usual.signs == Signs::Meant && is_sign) {
            reported.as_note();
        }
    }
}

fn words(entry: &Entry, example: &str) -> Message {
    Message::new(Key::Rules("missing-date")).with("entry", entry.name()).with("example", example)
}
