//! Rows are not in the order of their list.
//!
//! The order is each table's own: by date, newest or oldest first, or by title.
//! Few rows follow the other tables, and else stand newest first. A table in no
//! order is left alone (`unordered-table` says so once), and so is one in another
//! order: by hand, by rank, score or topic, or by what all rows say in one column.
//! Where more dates are out of line than papers' numbers on arXiv, the numbers are
//! the order.
//!
//! ```markdown
//! |                                               | 时间    | 机构   |
//! | --------------------------------------------- | ------- | ------ |
//! | [LOVA3](https://arxiv.org/abs/2405.14974)     | 2024.5  | 新国大 |
//! | [GLM-Edge](https://github.com/THUDM/GLM-Edge) | 2024.11 | 智谱   |
//! | [YOPO](https://arxiv.org/abs/2410.01234)      | 2024.10 | Adobe  |
//! ```
//!
//! Each finding names a row and the row that it belongs before. Dates are compared
//! as dates: 2024.10 is later than 2024.9, and one that says less (`2024`,
//! `CVPR 2024`) stands well beside all of that time. Titles are compared by code
//! point, without case, and a row is out of order by its first letter only. What
//! is ahead may stand oldest first beside a past that is newest first.
//!
//! A date may be wrong, and not the place: it lies before its paper came to arXiv,
//! or with its neighbours' year or month, or one digit otherwise, it would be in
//! order. Both dates are named then, and the fix is unsafe.
//!
//! Rows stay below their heading of the table (`| **2024** | | |`), and an entry
//! that names its group before itself where it is. What continues a row, repeats
//! it (`同上`), refers to it (`see previous row`), hangs from it (`↳ code`) or
//! counts on from it (`Part 2`), and a row without a date, moves with it.
//!
//! The fix moves the rows. It is unsafe where a table is wholly the other way
//! round (of less than five rows a note), and where names from A to Z, topics,
//! labels, steps or a mark at the top may be meant. Rows stay where more than
//! their order would change: footnotes, tags over several rows, cells with the
//! number of a row. A row with `<!-- learnvlm-lint: allow unsorted-rows -->`
//! keeps its place, as does one with a pin in its title (`📌`, `(pinned)`).

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::malformed_date::reading;
use super::rule::{Check, Context, Findings, Rule};
use crate::date::Date;
use crate::diagnostic::{Action, Applicability, Scope, Severity};
use crate::entry::{Entry, Field, ListTable};
use crate::habit::{Habit, Tally};
use crate::language::{Key, Message};
use crate::masked::shorten;
use crate::rewrite::obstacle::{Obstacle, obstacle};
use crate::rewrite::ranking::{self, Ranking};
use crate::rewrite::slip::{days_for_months, meant, numbers_agree};
use crate::rule_names::UNSORTED_ROWS;
use crate::style::{RowOrder, would_part};
use crate::touched::order as blame;

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: UNSORTED_ROWS,
    severity: Severity::Error,
    fixable: true,
    check: Check::List(check),
    source: super::rule::documentation!("unsorted_rows.rs"),
    chinese: include_str!("zh-CN/unsorted-rows.md"),
};

fn check(context: &Context<'_>, list: &ListTable, findings: &mut Findings<'_>) {
    let wanted = context.style(list).order;
    let Some(mut ranking) = Ranking::new(context.document, list, wanted) else { return };
    let table = &context.document.tables[list.table];
    for (row, head) in ranking.torn() {
        let words = misplaced(list.rows[row].name(), &list.rows[head].name(), Some(Obstacle::AsAbove));
        findings.report_cell(list, row, ranking.column, words);
    }
    report_pinned(context, list, &mut ranking, findings);
    let order: Arc<[usize]> = ranking.sorted().into();
    if order.iter().enumerate().all(|(new, old)| new == *old) {
        return;
    }
    let obstacle = obstacle(context.document, list);
    let action = |order: &Arc<[usize]>| Action::Order { table: list.table, order: Arc::clone(order) };
    if ranking.is_reversed() {
        let mut reported = findings.report(table.header.span, reversed(wanted, obstacle));
        // Few may stand so by chance.
        if !Habit::OwnOrder.is_shown_by(ranking.keys.iter().flatten().count()) {
            reported.as_note();
        }
        if obstacle.is_none() {
            reported.unsafe_fix(Scope::Order, action(&order));
        }
        return;
    }
    let ordered: Vec<usize> = order.iter().copied().filter(|old| ranking.keys[*old].is_some()).collect();
    let places = context.ages.places(list.table);
    let ranks = ranking.ranks();
    let out_of_order = blame::to_move(&ranks, &places);
    let is_old = blame::is_old(&ranks, &places);
    let movers: Vec<usize> = out_of_order.iter().copied().filter(|row| !is_old[*row]).collect();
    // What is not reported is not fixed: a row that was out of order before stays where it is.
    let is_all = movers.is_empty() || movers.len() == out_of_order.len();
    let fixed = if is_all { order } else { inserted(&ranking, &ranks, &out_of_order, &movers).into() };
    // Of a row that says so itself all is said; it needs that no more once the others stand in order.
    let has_said = |row: usize| {
        obstacle.is_none() && context.directives.allowances.has_row(RULE.name, table.rows[row].line)
    };
    let mut stays = vec![true; ranking.keys.len()];
    for row in &out_of_order {
        stays[*row] = false;
    }
    // Beside one that stays where it is: another that moves says nothing.
    let wanted_beside = beside(&ordered, &stays);
    let keyed: Vec<usize> = (0..stays.len()).filter(|row| ranking.keys[*row].is_some()).collect();
    let stands_beside = beside(&keyed, &stays);
    let tally = Tally { followers: keyed.len() - out_of_order.len(), deviants: out_of_order.len() };
    let agree = numbers_agree(context.document, list);
    let days: BTreeMap<usize, Date> =
        days_for_months(list, &ranking, &out_of_order).into_iter().flatten().collect();
    let meant = |row: &usize| {
        let one = || meant(context.document, list, &ranking, *row, stands_beside[*row], agree);
        Some((*row, days.get(row).copied().or_else(one)?))
    };
    let slips: BTreeMap<usize, Date> = out_of_order.iter().filter_map(meant).collect();
    let is_sure = slips.is_empty()
        && (context.styles.orders_are_wished || !would_part(context.document, list, &ranking, &fixed));
    for row in out_of_order.into_iter().filter(|&row| !has_said(row)) {
        let entry = &list.rows[row];
        let named = |row: usize| ranking.name(context.document, list, row);
        let group = ranking.units.group_of(row);
        let (previous, next) = wanted_beside[row];
        let in_group = |other: &usize| group.contains(other);
        let words = match (slips.get(&row), previous.filter(in_group), next.filter(in_group)) {
            (Some(meant), ..) => slip(list, entry, *meant, obstacle),
            (_, _, Some(next)) => misplaced(named(row), &named(next), obstacle),
            (_, previous, None) => last(named(row), &named(previous.unwrap_or(row)), obstacle),
        };
        let mut reported = findings.report_cell(list, row, ranking.column, words);
        reported.by_habit(tally);
        if obstacle.is_none() {
            let sure = if is_sure { Applicability::Safe } else { Applicability::Unsafe };
            reported.offer(sure, Scope::Order, action(&fixed));
        }
    }
}

/// An order that moves the units that begin with `movers` and no others, each within its group.
fn inserted(
    ranking: &Ranking,
    ranks: &[Option<usize>],
    out_of_order: &[usize],
    movers: &[usize],
) -> Vec<usize> {
    let heads: Vec<usize> = ranking.units.heads().collect();
    let mut order = Vec::new();
    for group in ranking.units.groups() {
        let place = |row: usize| heads.partition_point(|head| *head < row);
        let (first, end) = (place(group.start), place(group.end));
        let own = |rows: &[usize]| -> Vec<usize> {
            rows.iter().filter(|row| group.contains(row)).map(|row| place(*row) - first).collect()
        };
        let keys: Vec<Option<usize>> = heads[first..end].iter().map(|head| ranks[*head]).collect();
        let moved = blame::inserted(&keys, &own(out_of_order), &own(movers));
        order.extend(moved.into_iter().map(|unit| heads[first + unit]));
    }
    ranking.units.expand(order.into_iter())
}

/// For each row the nearest ones that stay where they are before it and behind it, of `rows` in some order.
fn beside(rows: &[usize], stays: &[bool]) -> Vec<(Option<usize>, Option<usize>)> {
    let mut found = vec![(None, None); stays.len()];
    let mut last = None;
    for &row in rows {
        found[row].0 = last;
        last = if stays[row] { Some(row) } else { last };
    }
    last = None;
    for &row in rows.iter().rev() {
        found[row].1 = last;
        last = if stays[row] { Some(row) } else { last };
    }
    found
}

/// A row that allows this rule itself keeps its place with all that moves with it, as if they had no key, if the other rows in
/// order would not put them there. It is reported, so that its allowance is seen to be of use.
fn report_pinned(
    context: &Context<'_>,
    list: &ListTable,
    ranking: &mut Ranking,
    findings: &mut Findings<'_>,
) {
    let rows = &context.document.tables[list.table].rows;
    let is_pinned = |row: &usize| context.directives.allowances.has_row(RULE.name, rows[*row].line);
    let pinned: Vec<(usize, usize)> =
        (0..ranking.keys.len()).filter(is_pinned).map(|row| (row, ranking.units.head_of(row))).collect();
    if pinned.is_empty() {
        return;
    }
    let mut around = ranking.clone();
    for (_, head) in &pinned {
        around.keys[*head] = None;
    }
    // A pinned one keeps its place among the units.
    let heads: Vec<usize> = ranking.units.heads().collect();
    let full: Vec<Option<ranking::Key>> =
        around.sorted_units().into_iter().map(|head| ranking.keys[head].clone()).collect();
    let place = |row: usize| heads.partition_point(|head| *head < row);
    let is_torn: BTreeSet<usize> = ranking.torn().map(|(row, _)| row).collect();
    let mut stay = Vec::new();
    for (row, head) in pinned {
        let Some(key) = &ranking.keys[head] else { continue };
        let is = |other: &Option<ranking::Key>, side: Ordering| {
            other.as_ref().is_some_and(|other| ranking.compare(row, other, key) == side)
        };
        let group = ranking.units.group_of(row);
        let (first, own, end) = (place(group.start), place(head), place(group.end));
        let is_out = full[first..own].iter().any(|other| is(other, Ordering::Greater))
            || full[own..end].iter().any(|other| is(other, Ordering::Less));
        if is_out {
            stay.push(head);
            if !is_torn.contains(&row) {
                findings.report_cell(list, row, ranking.column, out_of_order(&list.rows[head]));
            }
        }
    }
    for head in stay {
        ranking.keys[head] = None;
    }
}

fn out_of_order(entry: &Entry) -> Message {
    Message::new(Key::Rules("unsorted-rows-pinned")).with("entry", entry.name())
}

fn reversed(wanted: RowOrder, obstacle: Option<Obstacle>) -> Message {
    let key = match wanted {
        RowOrder::NewestFirst | RowOrder::NewestPaperFirst => Key::Rules("unsorted-rows-oldest-first"),
        RowOrder::OldestFirst | RowOrder::OldestPaperFirst => Key::Rules("unsorted-rows-newest-first"),
        RowOrder::TitleAscending => Key::Rules("unsorted-rows-z-to-a"),
        _ => Key::Rules("unsorted-rows-a-to-z"),
    };
    let turn = || Message::new(Key::Rules("turn-round"));
    Message::new(key).with("cure", obstacle.map_or_else(turn, by_hand))
}

fn misplaced(entry: Message, next: &Message, obstacle: Option<Obstacle>) -> Message {
    let cure = || Message::new(Key::Rules("move-above")).with("next", next.clone());
    Message::new(Key::Rules("unsorted-rows-before"))
        .with("entry", entry)
        .with("next", next.clone())
        .with("cure", obstacle.map_or_else(cure, by_hand))
}

fn slip(list: &ListTable, entry: &Entry, meant: Date, obstacle: Option<Obstacle>) -> Message {
    let cure = || Message::new(Key::Rules("mend-date-or-move"));
    let own = match list.date(entry) {
        Field::Parsed(written) if written.date.month().is_some() => reading(written.date),
        Field::Parsed(written) => shorten(&written.text, 40).into(),
        _ => Message::default(),
    };
    Message::new(Key::Rules("unsorted-rows-or-date"))
        .with("entry", entry.name())
        .with("own", own)
        .with("meant", reading(meant))
        .with("cure", obstacle.map_or_else(cure, by_hand))
}

fn last(entry: Message, previous: &Message, obstacle: Option<Obstacle>) -> Message {
    let cure = || Message::new(Key::Rules("move-below")).with("previous", previous.clone());
    Message::new(Key::Rules("unsorted-rows-after"))
        .with("entry", entry)
        .with("previous", previous.clone())
        .with("cure", obstacle.map_or_else(cure, by_hand))
}

fn by_hand(obstacle: Obstacle) -> Message {
    let why = match obstacle {
        Obstacle::Footnote => Key::Rules("footnotes"),
        Obstacle::OpenTag => Key::Rules("open-tag"),
        Obstacle::AsAbove => Key::Rules("as-above"),
        Obstacle::Hole => Key::Rules("hole"),
        Obstacle::RowNumber => Key::Rules("row-number"),
        Obstacle::Pipe => Key::Rules("pipe"),
        Obstacle::Disputed => Key::Rules("disputed"),
    };
    Message::new(Key::Rules("move-by-hand")).with("why", Message::new(why))
}
