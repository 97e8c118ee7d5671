//! A date lies in the future.
//!
//! A row is added when its work is out, so a later date is nearly always a typo (`2025.12` for
//! `2024.12`). The current date is that of the system, or `--today`. A table with a column of ends (`Deadline`,
//! `Closes`, `截稿时间`) tells of what is to come and is not asked, nor is a table below words such as
//! `upcoming` or `schedule`, or one in which so many dates lie ahead that it is a plan (`--explain judgement`).
//! A day of the year to come may be that of an event which is announced: it is a note, but for a paper on arXiv.
//!
//! ```markdown
//! |                                               | 时间    | 机构 |
//! | --------------------------------------------- | ------- | ---- |
//! | [GLM-Edge](https://github.com/THUDM/GLM-Edge) | 2042.11 | 智谱 |
//! ```
//!
//! There is no fix: only a person knows the date.

use super::rule::{Check, Context, Findings, Rule};
use crate::date::Date;
use crate::diagnostic::Severity;
use crate::entry::{Entry, Field, ListTable, WrittenDate};
use crate::habit::{Habit, Tally, Verdict};
use crate::infer::tells_plans;
use crate::language::{Key, Message};
use crate::link::arxiv_number;

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "future-date",
    severity: Severity::Warning,
    fixable: false,
    check: Check::Document(check),
    source: super::rule::documentation!("future_date.rs"),
    chinese: include_str!("zh-CN/future-date.md"),
};

fn check(context: &Context<'_>, findings: &mut Findings<'_>) {
    let asked = |list: &&ListTable| {
        !list.columns.tells_ends() && !tells_deadlines(list) && !tells_plans(context.document, list)
    };
    for list in context.lists.iter().filter(asked) {
        let Some(column) = list.columns.date() else { continue };
        let is_ahead = |date: Date| date.is_after(context.today);
        let past = dates(list).map(|(_, written)| !is_ahead(written.date));
        let verdict = Tally::of(past).judge(Habit::PastDates);
        if verdict == Verdict::Way {
            continue;
        }
        for (entry, written) in dates(list) {
            let is_said = written.is_plain || written.is_completed || written.end.is_some();
            if is_said && is_ahead(written.date) {
                let words = words(&written.text, context.today);
                let mut reported = findings.report_cell(list, entry.row, column, words);
                if verdict == Verdict::Doubt || may_be_event(context, entry, written) {
                    reported.as_note();
                }
            }
        }
    }
}

/// Whether a date may be that of an event which is announced: a day or a span of time of the year to come, of what is no paper.
fn may_be_event(context: &Context<'_>, entry: &Entry, written: &WrittenDate) -> bool {
    let today = context.today;
    let is_near = Date::new(today.year() + 1, today.month(), today.day())
        .is_none_or(|in_a_year| written.date.first() <= in_a_year.last());
    let is_paper = entry.link.is_some_and(|link| arxiv_number(&context.document.links[link].url).is_some());
    is_near && (written.date.day().is_some() || written.end.is_some()) && !is_paper
}

/// The entries with a date.
fn dates(list: &ListTable) -> impl Iterator<Item = (&Entry, &WrittenDate)> {
    list.entries().filter_map(|entry| match &entry.date {
        Field::Parsed(written) => Some((entry, written)),
        _ => None,
    })
}

fn tells_deadlines(list: &ListTable) -> bool {
    let mut names = (0..).map_while(|column| list.columns.name(column));
    names.any(|name| {
        let name = name.to_lowercase();
        DEADLINES.iter().any(|deadline| name.contains(deadline))
    })
}

/// What headers of deadlines hold beside other words, in lower case.
const DEADLINES: &[&str] = &["deadline", "due date", "notification", "截止", "截稿", "投稿"];

fn words(text: &str, today: Date) -> Message {
    Message::new(Key::Rules("future-date")).with("date", text).with("today", today.to_string())
}
