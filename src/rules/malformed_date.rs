//! What stands in the date column is no date.
//!
//! `2024.13` has no such month, `2o18` is a typo, `soon` says nothing, `24.5` leaves the century open, and in
//! `11/12/2024` day and month cannot be told apart. The row cannot be put in its place.
//!
//! ```markdown
//! |                                                | 时间    | 机构     |
//! | ---------------------------------------------- | ------- | -------- |
//! | [GLM-Edge](https://github.com/THUDM/GLM-Edge)  | 2024.13 | 智谱     |
//! ```
//!
//! There is no fix: only a person knows which date was meant. A date with something beside it (`CVPR 2024`,
//! `2024-09-16 04:24`) is understood and left alone.

use super::rule::{Check, Context, Findings, Rule, Words};
use crate::diagnostic::Severity;
use crate::entry::date_text::FaultKind;
use crate::entry::{Date, DateFault, Entry, Field, ListTable};
use crate::style::DateForm;
use crate::text::width::shorten;

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "malformed-date",
    severity: Severity::Error,
    fixable: false,
    check: Check::Entry(check),
    source: include_str!("malformed_date.rs"),
};

fn check(context: &Context<'_>, list: &ListTable, entry: &Entry, findings: &mut Findings<'_>) {
    let Some(column) = list.columns.date() else { return };
    if let Field::Malformed(fault) = &entry.date {
        findings.report_cell(list, entry.row, column, words(fault, context.style(list).dates));
    }
}

fn words(fault: &DateFault, form: DateForm) -> Words {
    let text = shorten(&fault.text, 40);
    let (message, label) = match fault.kind {
        FaultKind::NotADate => (format!("`{text}` is no date"), "no date".into()),
        FaultKind::NoSuchMonth(month) => {
            (format!("`{text}` has no such month"), format!("there is no month {month}"))
        }
        FaultKind::NoSuchDay(day) => (format!("`{text}` has no such day"), format!("there is no day {day}")),
        FaultKind::TwoDigitYear => (format!("`{text}` leaves the century open"), "year of two digits".into()),
        FaultKind::DayOrMonth(a, b) => {
            (format!("`{text}` may be month {a} or month {b}"), "day or month first?".into())
        }
        FaultKind::NoYear => (format!("`{text}` has no year"), "no year".into()),
    };
    let example = Date::new(2024, Some(5), None).map(|date| form.write(date)).unwrap_or_default();
    Words { message, label, help: format!("write year and month, such as `{example}`") }
}
