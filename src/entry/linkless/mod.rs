//! Rows that link nowhere, and whether they were to.

mod reasons;
mod ways;

pub(super) use reasons::is_to_come;

use super::content::has_picture;
use super::structure::is_to_come as is_planned;
use super::{Entry, Field, ListTable};
use crate::document::{Cell, Document, Row};
use crate::habit::{Habit, Tally, Verdict};
use crate::link::mistyped;
use reasons::{ends_with_reason, is_reason};
use ways::Ways;

/// The entries of a list that miss a link.
#[derive(Debug)]
pub(crate) struct Linkless<'l> {
    /// The entries, each with whether that may be meant.
    pub entries: Vec<(&'l Entry, bool)>,
    /// How many entries have a link, of those that do not say why they have none.
    pub tally: Tally,
    /// The column in which the others have theirs, where it is not that of the titles.
    pub beside: Option<usize>,
}

/// The entries of a list that link nowhere and do not say why; none where that is the way of the list.
pub(crate) fn linkless<'l>(document: &Document<'_>, list: &'l ListTable) -> Linkless<'l> {
    let mut missed = Linkless { entries: Vec::new(), tally: Tally::default(), beside: None };
    if list.entries().all(|entry| entry.link.is_some()) {
        return missed;
    }
    let ways = Ways::read(document, list);
    missed.beside = ways.beside();
    let has_reason = |entry: &Entry| says_none(document, list, entry) || ways.tell(entry);
    let rows = &document.tables[list.table].rows;
    let asked = list.entries().filter(|entry| rows[entry.row].stray.is_none());
    // Who says why there is none has no say in whether one is missed.
    let asked: Vec<&Entry> = asked.filter(|entry| entry.link.is_some() || !has_reason(entry)).collect();
    missed.tally = Tally::in_runs(asked.iter().map(|entry| entry.link.is_some()));
    let verdict = missed.tally.judge(Habit::Links).max(list.usual.links.verdict);
    // A row without a title is reported for that alone.
    let lacks = |entry: &&&Entry| entry.link.is_none() && entry.title != Field::Absent && list.asks(entry);
    if verdict == Verdict::Way {
        return missed;
    }
    let head = asked.iter().take_while(|entry| entry.link.is_none()).count();
    // Several at the head of a table that has a column for links may stand there to be filled in.
    let to_fill_in = match &asked[..head] {
        [_, .., end] if missed.beside.is_some() => Some(end.row),
        _ => None,
    };
    let is_doubtful = |entry: &Entry| verdict == Verdict::Doubt || Some(entry.row) <= to_fill_in;
    missed.entries = asked.iter().filter(lacks).map(|entry| (*entry, is_doubtful(entry))).collect();
    missed
}

/// Whether the row says that it has no link: it is closed or no work, or its title is struck out.
fn says_none(document: &Document<'_>, list: &ListTable, entry: &Entry) -> bool {
    let row = &document.tables[list.table].rows[entry.row];
    let text = document.source.text();
    let is_closed = |(column, cell): (usize, &Cell)| {
        Some(column) != list.columns.title() && is_reason(&document.visible_text(*cell))
    };
    let title = match &entry.title {
        Field::Parsed(title) => Some(title),
        _ => None,
    };
    let date = list.columns.date().and_then(|date| row.cells.get(date));
    row.span.of(text).contains('🔒')
        || date.is_some_and(|date| is_open_date(date.span.of(text)))
        || row.cells.iter().enumerate().any(is_closed)
        || holds_address(document, list, row)
        || title.is_some_and(|title| {
            is_no_work(&title.text)
                || is_planned(&title.text)
                || ends_with_reason(&title.text)
                || title.span.of(text).starts_with("~~")
        })
}

/// Whether a date is still open, so that the entry is only planned: `202?-??`.
fn is_open_date(written: &str) -> bool {
    let is_part =
        |c: char| c.is_ascii_digit() || matches!(c, '?' | '？' | '-' | '.' | '/' | ' ' | '年' | '月');
    written.contains(['?', '？'])
        && written.contains(|c: char| c.is_ascii_digit())
        && written.chars().all(is_part)
}

/// Whether an address stands in a cell that may lead to the entry: it links, or `broken-link` says why it does not.
fn holds_address(document: &Document<'_>, list: &ListTable, row: &Row) -> bool {
    let others = |n: usize| Some(n) == list.columns.description() || list.columns.is_of_orgs(n);
    let text = document.source.text();
    let cells = row.cells.iter().enumerate().filter(|(n, _)| !others(*n));
    let holds = |written: &str| written.contains("://") || mistyped(written).next().is_some();
    // The address of a cover leads nowhere; what is called by a picture is a heading.
    let is_picture = |cell: Cell| has_picture(document, cell) && document.links_in(cell.span).is_empty();
    let is_title = |n: usize| Some(n) == list.columns.title();
    cells.into_iter().any(|(n, cell)| holds(cell.span.of(text)) && (is_title(n) || !is_picture(*cell)))
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
