//! A list writes its dates in many ways.
//!
//! It is a list of 40 dates or more, or most of its dates name their month, and no form is that of nearly all of them, so there
//! are no exceptions from one to report. Names of months in another language are no other form, nor are cut ones in a
//! shorter list. That may be meant. Or choose a form in the configuration (`dates = "YYYY-MM"`): then `noncanonical-date` holds
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
use crate::date::{DateForm, pattern};
use crate::diagnostic::Severity;
use crate::entry::{Field, ListTable};
use crate::habit::Habit;
use crate::language::{Key, Message};
use crate::masked::shorten;

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
    let Some((one, other)) = unlike(&dates) else { return };
    findings.report(cell.span, words(one, other));
}

/// The first date that is written in no way in which all before it are, and one of those.
fn unlike<'d>(dates: &[&'d str]) -> Option<(&'d str, &'d str)> {
    let is_short = !Habit::DateWays.is_shown_by(dates.len());
    let mut common = ways(dates.first()?, is_short);
    let other = dates.iter().find(|date| {
        let own = ways(date, is_short);
        common.retain(|way| own.contains(way));
        common.is_empty()
    })?;
    let own = ways(other, is_short);
    let has_none = |date: &&&str| !ways(date, is_short).iter().any(|way| own.contains(way));
    Some((dates.iter().find(has_none).or(dates.first())?, other))
}

/// A way to write dates.
#[derive(PartialEq, Eq)]
enum Way {
    Form(DateForm),
    /// As no form that we know has it, or with the name of the month in some language, whole or cut.
    Pattern(String),
}

/// The ways in which a date is written. In a short list zeros in front of a number are none, and how much is written of a name.
fn ways(date: &str, is_short: bool) -> Vec<Way> {
    let form = |form: DateForm| Way::Form(if is_short { form.plain() } else { form });
    let mut ways: Vec<Way> = DateForm::of(date).map(|(own, _)| form(own)).collect();
    let (pattern, names_month) = pattern(date);
    if ways.is_empty() || (is_short && names_month) {
        ways.push(Way::Pattern(pattern));
    }
    ways
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
