//! Rows are not in the order of their list.
//!
//! The order is each table's own: by date, newest or oldest first, or by title.
//! Few rows follow the other tables, and else stand newest first. A table in no
//! order is left alone (`unordered-table` says so once), and so is one by hand,
//! rank, score, topic, what all rows say in one column, or numbers on arXiv, and
//! rows that stand kind by kind (`NR`, `FR`): notes where that may be chance.
//!
//! ```markdown
//! |                                               | 时间    | 机构   |
//! | --------------------------------------------- | ------- | ------ |
//! | [LOVA3](https://arxiv.org/abs/2405.14974)     | 2024.5  | 新国大 |
//! | [GLM-Edge](https://github.com/THUDM/GLM-Edge) | 2024.11 | 智谱   |
//! | [YOPO](https://arxiv.org/abs/2410.01234)      | 2024.10 | Adobe  |
//! ```
//!
//! Where fewer than some eleven rows show the order for one, it is a warning, and a
//! note where they were added in few goes. `2024` stands well beside all of 2024.
//! Titles are compared by their first letter's code point. What is ahead may be
//! oldest first; of two columns of dates either may order. A date may be wrong,
//! not the place: before its paper came to arXiv, or with the year of its heading,
//! its neighbours' year or month, or one digit otherwise in order. Then both are
//! named, and the fix is unsafe.
//!
//! Rows stay below their heading of the table (`| **2024** | | |`), and an entry
//! that names its group before itself where it is. What continues a row, repeats it
//! (`同上`), refers to it (`see previous row`), hangs from it (`↳ code`) or counts on
//! from it (`Part 2`), and a row without a date, moves with it.
//!
//! The fix is safe where a configuration asks for the order, else for ordinary rows
//! added at the wrong end, if some eleven show the order for each: the date cell
//! holds a date only, the title begins as others do, no number counts on, no word
//! is a neighbour's only, no remark is alone. It is unsafe by title, without a
//! link, beside a table in no order, below `reading order`, in a table the other
//! way round (a short one: a note), or where names, topics, sequels, the top row
//! may be meant. Rows stay beside footnotes, tags over rows, numbers of rows, with
//! `<!-- learnvlm-lint: allow unsorted-rows -->` or a pin (`📌`).

use std::sync::Arc;

use super::rule::{Check, Context, Findings, Rule, as_written, by_hand, in_words};
use crate::date::Date;
use crate::diagnostic::{Action, Applicability, Scope, Severity};
use crate::entry::{Entry, ListTable};
use crate::habit::Verdict;
use crate::infer::{disorder_of_kinds, may_move};
use crate::language::{Key, Message};
use crate::order::{Belongs, Disorder, Obstacle, Ranking, Turned};
use crate::rule_names::UNSORTED_ROWS;
use crate::style::RowOrder;

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
    let (document, wanted) = (context.document, context.style(list).order);
    let Some(ranking) = Ranking::new(document, list, wanted) else { return };
    let rows = &document.tables[list.table].rows;
    let is_pinned = |row: usize| context.directives.allowances.has_row(RULE.name, rows[row].line);
    let places = context.ages.places(list.table);
    let (found, kinds) = disorder_of_kinds(document, list, ranking, is_pinned, &places);
    for &(row, head) in &found.torn {
        findings.report_cell(list, row, found.ranking.column, torn(&list.rows[row], &list.rows[head]));
    }
    // It is reported, so that its allowance is seen to be of use.
    for &(row, head) in &found.pinned {
        let words = Message::new(Key::Rules("unsorted-rows-pinned")).with("entry", list.rows[head].name());
        findings.report_cell(list, row, found.ranking.column, words);
    }
    let action = || Action::Order { table: list.table, order: Arc::clone(&found.order) };
    if let Some(how) = found.turned.filter(|how| *how != Turned::Hardly || context.styles.orders_are_wished) {
        let mut reported =
            findings.report(document.tables[list.table].header.span, turned(wanted, found.obstacle));
        if how != Turned::Surely {
            reported.as_note();
        }
        if found.obstacle.is_none() {
            reported.unsafe_fix(Scope::Order, action());
        }
    }
    let [_, ..] = found.rows[..] else { return };
    let ordered = context.styles.how_ordered(found.tally, found.blocks);
    let show_order = || found.is_at_wrong_ends(list) && context.styles.show_order(list.table, found.tally);
    let may_move = || !context.styles.orders_are_told && show_order() && may_move(document, list, &found);
    let is_sure = !found.has_slips && kinds.are_none() && (context.styles.orders_are_wished || may_move());
    let sure = if is_sure { Applicability::Safe } else { Applicability::Unsafe };
    for &(row, belongs) in &found.rows {
        let said = words(context, list, &found, row, belongs);
        let mut reported = findings.report_cell(list, row, found.ranking.column, said);
        reported.by_habit(found.tally);
        reported.as_sure_as(if kinds.may_hold(row) { Verdict::Way } else { ordered });
        if found.obstacle.is_none() {
            reported.offer(sure, Scope::Order, action());
        }
    }
}

fn words(context: &Context<'_>, list: &ListTable, found: &Disorder, row: usize, belongs: Belongs) -> Message {
    let named = |row: usize| found.ranking.name(context.document, list, row);
    let (message, cure) = match belongs {
        Belongs::Before(next) => (
            Message::new(Key::Rules("unsorted-rows-before"))
                .with("entry", named(row))
                .with("next", named(next)),
            Message::new(Key::Rules("move-above")).with("next", named(next)),
        ),
        Belongs::Behind(above) => (
            Message::new(Key::Rules("unsorted-rows-after"))
                .with("entry", named(row))
                .with("previous", named(above)),
            Message::new(Key::Rules("move-below")).with("previous", named(above)),
        ),
        Belongs::Here(meant) => {
            (slip(list, &list.rows[row], meant), Message::new(Key::Rules("mend-date-or-move")))
        }
    };
    message.with("cure", found.obstacle.map_or(cure, by_hand))
}

fn slip(list: &ListTable, entry: &Entry, meant: Date) -> Message {
    Message::new(Key::Rules("unsorted-rows-or-date"))
        .with("entry", entry.name())
        .with("own", as_written(list.date(entry)))
        .with("meant", in_words(meant))
}

fn torn(entry: &Entry, head: &Entry) -> Message {
    Message::new(Key::Rules("unsorted-rows-before"))
        .with("entry", entry.name())
        .with("next", head.name())
        .with("cure", by_hand(Obstacle::AsAbove))
}

fn turned(wanted: RowOrder, obstacle: Option<Obstacle>) -> Message {
    let key = match wanted {
        RowOrder::NewestFirst | RowOrder::NewestPaperFirst => Key::Rules("unsorted-rows-oldest-first"),
        RowOrder::OldestFirst | RowOrder::OldestPaperFirst => Key::Rules("unsorted-rows-newest-first"),
        RowOrder::TitleAscending => Key::Rules("unsorted-rows-z-to-a"),
        _ => Key::Rules("unsorted-rows-a-to-z"),
    };
    let turn = || Message::new(Key::Rules("turn-round"));
    Message::new(key).with("cure", obstacle.map_or_else(turn, by_hand))
}
