//! A row links nowhere.
//!
//! Its title is no link, and no other column holds one, but for the description, organisations (where those hold all links, they lead
//! to the entries) and authors; `[title]()`
//! and `[title](#)` lead nowhere, either. Of a link that is broken `broken-link` tells. A reader has to search for the article. A list in which many
//! rows have none is not asked (`--explain judgement`).
//!
//! Nor is a row that has none to have: a sign for nothing (`-`, `N/A`, `coming soon`) stands in each column in which the
//! others have theirs, or words do because the column is one of something else (`Trained on`), its description is a link
//! and nothing else, `closed` or 🔒 says that it is closed, or its title says that it is no work (`Human`, `Random`, `Average`, a
//! holiday in a timetable).
//!
//! ```markdown
//! |             | 时间    | 机构         |
//! | ----------- | ------- | ------------ |
//! | BlueLM-V-3B | 2024.11 | vivo & MMLab |
//! ```
//!
//! There is no fix: only a person knows the address.

use std::collections::BTreeSet;

use super::rule::{Check, Context, Findings, Rule};
use crate::diagnostic::Severity;
use crate::document::Row;
use crate::entry::{Entry, Field, ListTable, is_placeholder};
use crate::habit::Verdict;
use crate::language::{Key, Message};
use crate::link::mistyped;

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
    let Some(column) = list.columns.title().filter(|_| list.usual.links > Verdict::Way) else { return };
    let rows = &context.document.tables[list.table].rows;
    let cell_of = |entry: &Entry| context.document.links[entry.link?].cell;
    let columns: BTreeSet<usize> = list.entries().filter_map(cell_of).map(|cell| cell.column).collect();
    for entry in list.entries() {
        // A row without a title is reported for that alone.
        if entry.link.is_none()
            && entry.title != Field::Absent
            && list.asks(entry)
            && rows[entry.row].stray.is_none()
            && !says_none(context, list, entry, &columns)
            && !says_something_else(context, list, entry, &columns)
        {
            let mut reported = findings.report_cell(list, entry.row, column, words(entry));
            if list.usual.links == Verdict::Doubt {
                reported.as_note();
            }
        }
    }
}

/// Whether the row says that it has no link: it is closed, no work, or a sign for nothing stands in each of `columns`,
/// where the others have theirs.
fn says_none(context: &Context<'_>, list: &ListTable, entry: &Entry, columns: &BTreeSet<usize>) -> bool {
    let row = &context.document.tables[list.table].rows[entry.row];
    let is_sign = |column: &usize| {
        row.cells.get(*column).is_some_and(|cell| {
            let shown = context.document.visible_text(*cell);
            !shown.trim().is_empty() && (is_placeholder(&shown) || is_to_come(&shown))
        })
    };
    // Where no row has one, the headers say where they would be.
    let of_links = || (0..list.columns.count()).filter(|n| list.columns.is_of_links(*n)).collect();
    let columns = if columns.is_empty() { &of_links() } else { columns };
    let mut beside = columns.iter().filter(|n| Some(**n) != list.columns.title()).peekable();
    is_closed(context, row)
        || holds_address(context, list, row)
        || matches!(&entry.title, Field::Parsed(title) if is_no_work(&title.text))
        || is_described_by_link(context, list, entry)
        || (beside.peek().is_some() && beside.all(is_sign))
}

/// Whether a row says that what it leads to is closed.
fn is_closed(context: &Context<'_>, row: &Row) -> bool {
    row.span.of(context.document.source.text()).contains('🔒')
        || row.cells.iter().any(|cell| {
            let shown = context.document.visible_text(*cell).to_lowercase();
            CLOSED.contains(&shown.trim_matches(|c: char| !c.is_alphanumeric()))
        })
}

const CLOSED: &[&str] = &["closed", "expired", "filled", "已关闭", "已结束", "已截止", "已下线", "关闭"];

/// Whether an address stands in a cell that may lead to the entry: it links, or `broken-link` says why it does not.
fn holds_address(context: &Context<'_>, list: &ListTable, row: &Row) -> bool {
    let others = |n: usize| Some(n) == list.columns.description() || list.columns.orgs().any(|org| org == n);
    let text = context.document.source.text();
    let cells = row.cells.iter().enumerate().filter(|(n, _)| !others(*n));
    let holds = |written: &str| written.contains("://") || mistyped(written).next().is_some();
    cells.into_iter().any(|(_, cell)| holds(cell.span.of(text)))
}

/// Whether words stand in each of `columns`, where the others have their links, and these are of neither titles nor links.
fn says_something_else(
    context: &Context<'_>,
    list: &ListTable,
    entry: &Entry,
    columns: &BTreeSet<usize>,
) -> bool {
    let cells = &context.document.tables[list.table].rows[entry.row].cells;
    let is_other = |n: usize| Some(n) != list.columns.title() && !list.columns.is_of_links(n);
    let has_words =
        |n: usize| cells.get(n).is_some_and(|cell| !is_placeholder(&context.document.visible_text(*cell)));
    !columns.is_empty() && columns.iter().all(|n| is_other(*n) && has_words(*n))
}

/// Whether the description is a link and nothing else.
fn is_described_by_link(context: &Context<'_>, list: &ListTable, entry: &Entry) -> bool {
    let cells = &context.document.tables[list.table].rows[entry.row].cells;
    let cell = list.columns.description().and_then(|column| cells.get(column));
    cell.is_some_and(|cell| {
        let links = context.document.links_in(cell.span);
        links.iter().any(|link| link.span == cell.span && link.url.contains("://"))
    })
}

/// Whether a cell says that its link is still to come: `[🤗]() (TBA)`.
pub(super) fn is_to_come(shown: &str) -> bool {
    let said = shown.trim().to_lowercase();
    TO_COME.iter().any(|word| said.contains(word))
}

const TO_COME: &[&str] = &[
    "tba",
    "tbd",
    "coming soon",
    "to be released",
    "即将",
    "敬请期待",
    "待发布",
    "待公开",
    "待更新",
    "待开源",
];

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
