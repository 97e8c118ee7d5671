//! A row links nowhere.
//!
//! Its title is no link, and no other column holds one, but for the description, organisations (where those hold all links, they lead
//! to the entries) and authors; `[title]()`
//! and `[title](#)` lead nowhere, either. Of a link that is broken `broken-link` tells. A reader has to search for the article. A list in which many
//! rows have none is not asked (`--explain judgement`).
//!
//! Of several rows at the head of a table with a column for links a note says so: they may be left open on purpose.
//!
//! Nor is a row that has none to have. It says so: by words or a sign where the others have their links (`on request`, `❌`), by
//! words that say why in any cell or at the end of its title (`closed`, `coming soon`, `(not found)`), by 🔒, or by a title that is
//! struck out, still to come, or that of no work (`Human`, `Random`, `Average`, a holiday in a timetable). Or it has a link where the
//! others have none, or its description is a link and nothing else.
//!
//! ```markdown
//! |             | 时间    | 机构         |
//! | ----------- | ------- | ------------ |
//! | BlueLM-V-3B | 2024.11 | vivo & MMLab |
//! ```
//!
//! There is no fix: only a person knows the address.

mod reasons;
mod ways;

use super::rule::{Check, Context, Findings, Rule};
use crate::diagnostic::Severity;
use crate::document::{Cell, Row};
use crate::entry::structure::is_to_come as is_to_be;
use crate::entry::{Entry, Field, ListTable};
use crate::habit::{Habit, Tally, Verdict};
use crate::language::{Key, Message};
use crate::link::mistyped;

pub(super) use reasons::is_to_come;
use reasons::{ends_with_reason, is_reason};
use ways::Ways;

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "missing-link",
    severity: Severity::Warning,
    fixable: false,
    check: Check::List(check),
    source: super::rule::documentation!("missing_link.rs"),
    chinese: include_str!("zh-CN/missing-link.md"),
};

fn check(context: &Context<'_>, list: &ListTable, findings: &mut Findings<'_>) {
    let Some(column) = list.columns.title() else { return };
    if list.entries().all(|entry| entry.link.is_some()) {
        return;
    }
    let ways = Ways::read(context, list);
    let has_reason = |entry: &Entry| says_none(context, list, entry) || ways.tell(entry);
    let rows = &context.document.tables[list.table].rows;
    let asked = list.entries().filter(|entry| rows[entry.row].stray.is_none());
    // Who says why there is none has no say in whether one is missed.
    let asked: Vec<&Entry> = asked.filter(|entry| entry.link.is_some() || !has_reason(entry)).collect();
    let tally = Tally::in_runs(asked.iter().map(|entry| entry.link.is_some()));
    let verdict = tally.judge(Habit::Links).max(list.usual.links.verdict);
    // A row without a title is reported for that alone.
    let lacks = |entry: &&&Entry| entry.link.is_none() && entry.title != Field::Absent && list.asks(entry);
    if verdict == Verdict::Way {
        return;
    }
    let head = asked.iter().take_while(|entry| entry.link.is_none()).count();
    // Several at the head of a table that has a column for links may stand there to be filled in.
    let to_fill_in = match &asked[..head] {
        [_, .., end] if ways.are_beside() => Some(end.row),
        _ => None,
    };
    for entry in asked.iter().filter(lacks) {
        let mut reported = findings.report_cell(list, entry.row, column, words(entry));
        reported.by_habit(tally);
        if verdict == Verdict::Doubt || Some(entry.row) <= to_fill_in {
            reported.as_note();
        }
    }
}

/// Whether the row says that it has no link: it is closed or no work, or its title is struck out.
fn says_none(context: &Context<'_>, list: &ListTable, entry: &Entry) -> bool {
    let row = &context.document.tables[list.table].rows[entry.row];
    let text = context.document.source.text();
    let is_closed = |(column, cell): (usize, &Cell)| {
        Some(column) != list.columns.title() && is_reason(&context.document.visible_text(*cell))
    };
    let title = match &entry.title {
        Field::Parsed(title) => Some(title),
        _ => None,
    };
    row.span.of(text).contains('🔒')
        || row.cells.iter().enumerate().any(is_closed)
        || holds_address(context, list, row)
        || title.is_some_and(|title| {
            is_no_work(&title.text)
                || is_to_be(&title.text)
                || ends_with_reason(&title.text)
                || title.span.of(text).starts_with("~~")
        })
}

/// Whether an address stands in a cell that may lead to the entry: it links, or `broken-link` says why it does not.
fn holds_address(context: &Context<'_>, list: &ListTable, row: &Row) -> bool {
    let others = |n: usize| Some(n) == list.columns.description() || list.columns.is_of_orgs(n);
    let text = context.document.source.text();
    let cells = row.cells.iter().enumerate().filter(|(n, _)| !others(*n));
    let holds = |written: &str| written.contains("://") || mistyped(written).next().is_some();
    cells.into_iter().any(|(_, cell)| holds(cell.span.of(text)))
}

/// Whether a title is that of no work: of who is measured beside models, of a sum, of a day off.
fn is_no_work(title: &str) -> bool {
    let title = title.trim().to_lowercase();
    NO_WORKS.contains(&title.as_str()) || DAYS_OFF.iter().any(|word| title.contains(word))
}

#[rustfmt::skip]
const NO_WORKS: &[&str] = &[
    "人类", "人类水平", "人类表现", "人类专家", "随机", "随机猜测", "平均", "平均分", "平均值", "合计", "总计",
    "human", "humans", "human performance", "human level", "human baseline", "human expert", "human experts",
    "random", "random guess", "random guessing", "chance", "average", "avg", "avg.", "mean", "total",
];

#[rustfmt::skip]
const DAYS_OFF: &[&str] = &[
    "放假", "假期", "休息", "停课", "寒假", "暑假", "端午", "中秋节", "国庆", "清明节", "劳动节", "元旦", "春节", "学期总结", "期末考试",
    "期中考试", "holiday", "no class", "no lecture", "no meeting", "cancelled", "canceled", "spring break", "thanksgiving",
    "midterm exam", "final exam",
];

fn words(entry: &Entry) -> Message {
    Message::new(Key::Rules("missing-link")).with("entry", entry.name())
}
