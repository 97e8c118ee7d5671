//! A row names no organisation.
//!
//! The cell of the organisation column is empty, or holds a placeholder such as `-`, `N/A` or `未知`. Where each kind
//! of organisation has a column (`高校`, `公司`), all of them are. A list in which many rows name none is not asked (`--explain judgement`).
//! A row with such a sign is a note; where one stands in three cells or more (in a list of less than 20 entries the same sign), it says
//! that nobody is known, and all rows with one are a single note. A row of a table of six columns that says next to nothing is a note, too, and so is one that is the page of a person first (`github.com/NAME`), and one that stands
//! in the list twice and names nobody each time.
//! `missing-org = "error"` in the configuration makes them errors again. In a row with too many cells they may stand in wrong columns: `excess-cell` says so. So
//! they may in one that has no date where it should and nothing in its last column.
//!
//! ```markdown
//! |                                                | 时间    | 机构 |
//! | ---------------------------------------------- | ------- | ---- |
//! | [MME-Survey](https://arxiv.org/abs/2411.15296) | 2024.11 |      |
//! ```
//!
//! A row that asks for entries or leads to more (`Add your paper`, `See all`), or says that nothing took place (`no meeting`, `no award`), names nobody.
//! A row without a word in any cell is reported by `missing-title` alone.
//!
//! There is no fix: only a person knows who made it.

use std::collections::{HashMap, HashSet};

use super::rule::{Check, Context, Findings, Rule};
use crate::diagnostic::Severity;
use crate::entry::{Entry, Field, ListTable, Signs};
use crate::habit::Verdict;
use crate::language::{Key, Message, first_lines};
use crate::link::Identity;
use crate::masked::shorten;

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "missing-org",
    severity: Severity::Error,
    fixable: false,
    check: Check::Document(check),
    source: super::rule::documentation!("missing_org.rs"),
    chinese: include_str!("zh-CN/missing-org.md"),
};

/// A row that names nobody, the first of its organisation columns.
type Nobody<'l> = (&'l ListTable, &'l Entry, usize);

fn check(context: &Context<'_>, findings: &mut Findings<'_>) {
    // Those in which a sign says that nobody is known.
    let mut unknown: Vec<Nobody<'_>> = Vec::new();
    let twice = said_twice(context);
    for list in context.lists {
        let Some(column) = list.columns.orgs().next() else { continue };
        for entry in list.sound_entries(context.document) {
            // Nearly every row names somebody: the cells are read again only for the others.
            let is_sign = || list.has_sign(context.document, entry.row, list.columns.orgs());
            // Where the organisation is what the row is about, a sign stands for all others.
            let is_other = || is_sign() && list.columns.title().is_none();
            if list.usual.orgs.verdict == Verdict::Way
                || !entry.names_nobody()
                || !list.asks(entry)
                || is_other()
            {
                continue;
            }
            if list.usual.signs == Signs::Meant && is_sign() {
                unknown.push((list, entry, column));
                continue;
            }
            // Who somebody works for is theirs to say.
            let is_of_person = |row: usize| {
                let links = context.document.link_places(context.document.tables[list.table].rows[row].span);
                let mut pages = context.inspections[links].iter().filter_map(|link| link.identity.as_ref());
                pages.next().is_some_and(Identity::is_profile)
            };
            let mut reported = findings.report_cell(list, entry.row, column, words(context, list, entry));
            reported.by_habit(list.usual.orgs.tally);
            // Nobody leaves a sign by a slip.
            let is_doubtful = list.usual.orgs.verdict == Verdict::Doubt
                || is_sign()
                || title(entry).is_some_and(|title| twice.contains(title))
                || is_of_person(entry.row);
            if is_doubtful || list.is_bare(context.document, entry.row) {
                reported.as_note();
            }
        }
    }
    report_unknown(context, unknown, findings);
}

/// The titles under which nobody is named in each of several rows: who says so twice means it.
fn said_twice<'l>(context: &Context<'l>) -> HashSet<&'l str> {
    let mut nobody: HashMap<&str, (usize, bool)> = HashMap::new();
    let lists = context.lists.iter().filter(|list| list.columns.orgs().next().is_some());
    for entry in lists.flat_map(ListTable::entries) {
        let Some(title) = title(entry) else { continue };
        let (rows, all) = nobody.entry(title).or_insert((0, true));
        (*rows, *all) = (*rows + 1, *all && entry.names_nobody());
    }
    nobody.into_iter().filter(|(_, (rows, all))| *rows > 1 && *all).map(|(title, _)| title).collect()
}

fn title(entry: &Entry) -> Option<&str> {
    match &entry.title {
        Field::Parsed(title) => Some(title.text.trim()),
        _ => None,
    }
}

/// Reports rows in which a sign says that nobody is known: once, but for those of which the text allows it.
fn report_unknown(context: &Context<'_>, unknown: Vec<Nobody<'_>>, findings: &mut Findings<'_>) {
    let line = |(list, entry, _): &Nobody<'_>| context.document.tables[list.table].rows[entry.row].line;
    let is_allowed = |one: &Nobody<'_>| context.directives.allowances.allow((RULE.name, line(one)));
    let (allowed, open): (Vec<_>, Vec<_>) = unknown.into_iter().partition(is_allowed);
    let alone = if open.len() > 1 { &[] } else { &open[..] };
    for (list, entry, column) in allowed.iter().chain(alone) {
        findings.report_cell(list, entry.row, *column, words(context, list, entry)).as_note();
    }
    let [(list, entry, column), _, ..] = open[..] else { return };
    let (_, span) = list.place(context.document, entry.row, column);
    let words = Message::new(Key::Rules("missing-org-many"))
        .with("sign", shorten(span.of(context.document.source.text()), 40))
        .with("rows", open.len())
        .with("lines", first_lines(open.iter().map(|one| line(one) + 1)));
    findings.report_cell(list, entry.row, column, words).as_note();
}

fn words(context: &Context<'_>, list: &ListTable, entry: &Entry) -> Message {
    let separator = context.style(list).org_separator.as_str();
    Message::new(Key::Rules("missing-org")).with("entry", entry.name()).with("separator", separator)
}
