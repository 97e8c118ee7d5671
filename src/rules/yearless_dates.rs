//! Dates of a table have no year.
//!
//! So many of them are a month and a day, or what may be one, that these are no slips. A reader cannot tell how old the work is, and the
//! rows cannot be put in order. It is said once for the list, at the first such table; `malformed-date` leaves these dates alone, and those of
//! tables of one or two rows beside it.
//!
//! A heading above the table may give the year, or the year and the month: `## 2024`, `### 2024年5月`, `## Papers of
//! 2024`, `### March` below `## 2024`, also `<h2>2024</h2>`, `<summary>2024</summary>` for what is folded away, and
//! `**2024**` on a line directly above the table, and so may the header of the dates (`Start date (2018)`). Then nothing is reported. A heading that says more (`Top 100 of 2024 models`,
//! `CVPR 2024`, `2023–2024`) gives none.
//!
//! ```markdown
//! | Title                                          | Updated |
//! | ---------------------------------------------- | ------- |
//! | [YOPO](https://arxiv.org/abs/2410.01234)       | 10/12   |
//! | [LOVA3](https://arxiv.org/abs/2405.14974)      | 05/27   |
//! | [MME-Survey](https://arxiv.org/abs/2411.15296) | 12/08   |
//! ```
//!
//! There is no fix: only a person knows the years.

use super::rule::{Check, Context, Findings, Rule};
use crate::diagnostic::Severity;
use crate::entry::{ListTable, Years};
use crate::language::{Key, Message};

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "yearless-dates",
    severity: Severity::Note,
    fixable: false,
    check: Check::List(check),
    source: super::rule::documentation!("yearless_dates.rs"),
    chinese: include_str!("zh-CN/yearless-dates.md"),
};

fn check(context: &Context<'_>, list: &ListTable, findings: &mut Findings<'_>) {
    let Some(column) = list.columns.date() else { return };
    if list.years == Years::Missing
        && let Some(header) = context.document.tables[list.table].header.cells.get(column)
    {
        let count = list.entries().filter(|entry| entry.may_lack_year()).count();
        findings.report(header.span, words(count));
    }
}

fn words(count: usize) -> Message {
    Message::new(Key::Rules("yearless-dates")).with("count", count)
}
