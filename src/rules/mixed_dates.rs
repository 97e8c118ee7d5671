//! A list writes its dates in many ways.
//!
//! It is a list of 40 dates or more, or most of its dates name their month, and no form is that of nearly all of them, so there
//! are no exceptions from one to report. That may be meant. Or choose a form in the configuration (`dates = "YYYY-MM"`): then `noncanonical-date` holds
//! the list to it, and `--fix` writes all dates so. It is said once for the list.
//!
//! ```markdown
//! | Title                                          | Date       |
//! | ---------------------------------------------- | ---------- |
//! | [MME-Survey](https://arxiv.org/abs/2411.15296) | 2024-12    |
//! | [GLM-Edge](https://github.com/THUDM/GLM-Edge)  | 2024年11月 |
//! | [YOPO](https://arxiv.org/abs/2410.01234)       | Oct 2024   |
//! | [LOVA3](https://arxiv.org/abs/2405.14974)      | 2024.5     |
//! ```
//!
//! There is no fix: only a person knows the form that is wanted.

use super::rule::{Check, Context, Findings, Rule};
use crate::diagnostic::Severity;
use crate::entry::{Field, ListTable};
use crate::language::{Key, Message};
use crate::masked::shorten;
use crate::style::DateForm;

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "mixed-dates",
    severity: Severity::Note,
    fixable: false,
    check: Check::Document(check),
    source: super::rule::documentation!("mixed_dates.rs"),
    chinese: include_str!("zh-CN/mixed-dates.md"),
};

fn check(context: &Context<'_>, findings: &mut Findings<'_>) {
    let mut mixed = context.lists.iter().filter(|list| context.style(list).dates.is_none());
    let Some(first) = mixed.next() else { return };
    let header = &context.document.tables[first.table].header;
    let Some(cell) = first.columns.date().and_then(|column| header.cells.get(column)) else { return };
    let dates: Vec<&str> = std::iter::once(first).chain(mixed).flat_map(written).collect();
    // The first that is in none of the forms that all dates above it have, and one of those.
    let mut forms: Vec<DateForm> = DateForm::all().to_vec();
    let other = dates.iter().find(|date| {
        forms.retain(|form| form.read(date).is_some());
        forms.is_empty()
    });
    let Some(other) = other.or(dates.last()).copied() else { return };
    let is_other = |date: &&&str| !DateForm::of(other).any(|(form, _)| form.read(date).is_some());
    let one = dates.iter().find(is_other).or(dates.first()).copied().unwrap_or_default();
    findings.report(cell.span, words(one, other));
}

/// The dates of a list that have a form.
fn written(list: &ListTable) -> impl Iterator<Item = &str> {
    list.entries().filter_map(|entry| match &entry.date {
        Field::Parsed(written) if written.has_form() => Some(written.text.as_str()),
        _ => None,
    })
}

fn words(one: &str, other: &str) -> Message {
    Message::new(Key::Rules("mixed-dates")).with("one", shorten(one, 40)).with("other", shorten(other, 40))
}
