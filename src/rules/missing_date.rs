//! A row has no date.
//!
//! The cell of the date column is empty, or holds a placeholder such as `-`, `N/A`, `TBD` or `未知`. The row
//! cannot be put in its place, and a reader cannot tell how old the work is. A list in which many rows have none is not
//! asked (`--explain judgement`), nor a column whose header does not speak of dates (`Venue`), nor a row with such a sign where it stands in three
//! cells or more (in a list of less than 20 entries the same sign): it says that the date is not known. A sign that there is none
//! (`-`, `n/a`) is meant where it stands twice, and else a note. Under a header of
//! deadlines (`截稿日期`), which are announced one by one, a row is only a note, and so is one with a date in another column of dates,
//! one without a link where the others have one or that says `TBA` or `TBD`, or of a table of six columns that says next to nothing. `missing-date = "error"` in the configuration makes it an error again. In a row
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
use crate::date::Date;
use crate::diagnostic::Severity;
use crate::entry::{Entry, Field, ListTable, Signs};
use crate::habit::Verdict;
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
    let is_asked =
        list.usual.dates.verdict > Verdict::Way && list.columns.asks_for_date() && list.asks(entry);
    let is_meant =
        || list.usual.signs == Signs::Meant && list.has_sign(context.document, entry.row, Some(column));
    let is_none = || list.says_none(context.document, entry.row, column);
    let nones = if entry.date == Field::Absent && is_none() { list.usual.nones } else { Verdict::Slip };
    if entry.date != Field::Absent || !is_asked || nones == Verdict::Way || is_meant() {
        return;
    }
    let month = context.today.month().filter(|_| !list.says_only_years());
    let today = Date::new(context.today.year(), month, None).unwrap_or(context.today);
    let example = context.style(list).example(today);
    let words = words(entry, &example).with("months", usize::from(month.is_some()));
    let mut reported = findings.report_cell(list, entry.row, column, words);
    reported.by_habit(list.usual.dates.tally);
    let is_doubt = list.usual.dates.verdict == Verdict::Doubt || list.columns.awaits_dates();
    // What has no page where all others have may have no date either: a classical work, a method of old.
    let is_unlinked =
        list.columns.title().is_some() && list.usual.links.verdict == Verdict::Slip && entry.link.is_none();
    // `TBA` for what has no page is of an event to come.
    let is_to_come = || entry.link.is_none() && list.says_open(context.document, entry.row, column);
    let has_other = || list.is_dated_elsewhere(context.document, entry.row);
    let is_bare = || list.is_bare(context.document, entry.row);
    if is_doubt || nones == Verdict::Doubt || is_unlinked || is_bare() || is_to_come() || has_other() {
        reported.as_note();
    }
}

fn words(entry: &Entry, example: &str) -> Message {
    Message::new(Key::Rules("missing-date")).with("entry", entry.name()).with("example", example)
}
