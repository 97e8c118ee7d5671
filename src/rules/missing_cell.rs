//! A row has fewer cells than the table has columns.
//!
//! GitHub shows the missing cells empty, at the end of the row. Often a pipe was forgotten, and the cells
//! behind it stand in the wrong columns. Where more than a third of the rows of a table of 20 rows or more have fewer (of
//! five in a list of 20 entries), it is the list's way, and one note says so for the table; where more than a third of all
//! rows of a list of 20 entries have, one for the list; so it is where three rows and a fifth of a list of 10 entries have, and
//! no row of it ends with an empty cell. A row is only a note, too, that ends with a pipe under a header
//! without one: an empty cell stands there to its writer.
//!
//! A row that a line break tore in two is reported once, without a fix, and its two halves are asked for nothing else.
//!
//! ```markdown
//! |      | 时间    | 说明      | 机构 |
//! | ---- | ------- | --------- | ---- |
//! | YOPO | 2024.10 | LLaVA剪枝 |
//! ```
//!
//! The fix writes the empty cells; GitHub shows the same page.

use super::rule::{Check, Context, Findings, Rule};
use crate::diagnostic::{Action, Scope, Severity};
use crate::document::{Row, Stray};
use crate::entry::{Entry, ListTable, NoEntry};
use crate::language::{Key, Message};
use crate::text::Span;

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "missing-cell",
    severity: Severity::Warning,
    fixable: true,
    check: Check::Document(check),
    source: super::rule::documentation!("missing_cell.rs"),
    chinese: include_str!("zh-CN/missing-cell.md"),
};

/// A shorter table has no ways,
const LONG: usize = 20;
/// and neither has one of so few rows in a list of many.
const LEAST: usize = 5;
/// Of so many rows one may be short, and one more of each as many again: more are no slips.
const PER_SHORT: usize = 3;
/// A shorter list has no habits either, even if nobody writes an empty cell,
const HABIT_ROWS: usize = 10;
/// nor do so few rows make one,
const HABIT_SHORT: usize = 3;
/// nor less than one in so many.
const PER_HABIT: usize = 5;

fn check(context: &Context<'_>, findings: &mut Findings<'_>) {
    let lists = context.lists.iter().map(|list| (list, short(context, list)));
    let lists: Vec<(&ListTable, Vec<usize>)> = lists.filter(|(_, short)| !short.is_empty()).collect();
    let entries = context.lists.iter().map(|list| asked(list).count()).sum();
    let all_short = lists.iter().map(|(_, short)| short.len()).sum();
    let is_everywhere = has_ways(LONG, entries, all_short) || is_habit(context, entries, all_short);
    let mut all = Vec::new();
    for (list, short) in lists {
        let least = if context.is_long { LEAST } else { LONG };
        let is_allowed = context.allows(RULE.name, list.table);
        if is_everywhere && !is_allowed {
            all.extend(short.iter().map(|row| (list.table, *row)));
        } else if is_everywhere || has_ways(least, asked(list).count(), short.len()) {
            let words = table_words(list, short.len(), context.document.tables[list.table].columns);
            report_all(context, short.iter().map(|row| (list.table, *row)).collect(), words, findings);
        } else {
            for row in short {
                report(context, list, &list.rows[row], findings);
            }
        }
    }
    let words = Message::new(Key::Rules("missing-cell-list")).with("rows", all.len()).with("all", entries);
    report_all(context, all, words, findings);
    for list in context.lists {
        report_broken(context, list, findings);
    }
}

/// Reports the rows that a line break tore in two.
fn report_broken(context: &Context<'_>, list: &ListTable, findings: &mut Findings<'_>) {
    let rows = &context.document.tables[list.table].rows;
    for (entry, row) in list.rows.iter().zip(rows) {
        if row.stray == Some(Stray::Broken) {
            let end = row.span.end();
            let words = Message::new(Key::Rules("missing-cell-broken")).with("entry", entry.name());
            findings.report(Span::new(end, end), words);
        }
    }
}

/// The rows of a list that have fewer cells than there are columns. A line of text that became a row is reported for that.
fn short(context: &Context<'_>, list: &ListTable) -> Vec<usize> {
    let table = &context.document.tables[list.table];
    let is_short =
        |row: &usize| table.rows[*row].stray.is_none() && table.rows[*row].cells.len() < table.columns;
    asked(list).filter(is_short).collect()
}

/// The rows that have a cell for each column: all but headings and what is no entry. One to be has them, too.
fn asked(list: &ListTable) -> impl Iterator<Item = usize> + '_ {
    let is_asked = |row: &usize| !list.structure.is_wall(*row) || list.structure.is(*row, NoEntry::Blank);
    (0..list.rows.len()).filter(is_asked)
}

/// Whether so many of at least `least` rows are short that it is how the list is written.
fn has_ways(least: usize, rows: usize, short: usize) -> bool {
    rows >= least && short * PER_SHORT > rows
}

/// Whether so many rows leave the last cell off that nobody writes an empty one there.
fn is_habit(context: &Context<'_>, rows: usize, short: usize) -> bool {
    let writes_empty = |list: &ListTable| {
        let rows = &context.document.tables[list.table];
        rows.rows.iter().any(|row| row.cells.get(rows.columns - 1).is_some_and(|cell| cell.span.is_empty()))
    };
    rows >= HABIT_ROWS
        && short >= HABIT_SHORT
        && short * PER_HABIT >= rows
        && !context.lists.iter().any(writes_empty)
}

fn report_all(context: &Context<'_>, rows: Vec<(usize, usize)>, words: Message, findings: &mut Findings<'_>) {
    if let Some((table, _)) = rows.first() {
        let mut reported = findings.report(context.document.tables[*table].header.span, words);
        reported.as_note();
        reported.fix(Scope::Nothing, Action::Complete { rows });
    }
}

fn report(context: &Context<'_>, list: &ListTable, entry: &Entry, findings: &mut Findings<'_>) {
    let table = &context.document.tables[list.table];
    let row = &table.rows[entry.row];
    let end = row.span.end();
    let mut reported = findings.report(Span::new(end, end), words(entry, row.cells.len(), table.columns));
    let is_laid_out = context.styles.lays_out(list.table);
    if is_open(context, &table.header) && ends_with_pipe(row) && !is_laid_out {
        reported.as_note();
    }
    reported.fix(Scope::Nothing, Action::Complete { rows: vec![(list.table, entry.row)] });
}

/// Whether no pipe stands at the ends of a row.
fn is_open(context: &Context<'_>, row: &Row) -> bool {
    !row.span.of(context.document.source.text()).trim().starts_with('|') && !ends_with_pipe(row)
}

/// Whether a row's last cell is closed by a pipe.
fn ends_with_pipe(row: &Row) -> bool {
    let end = row.cells.last().map_or(row.span.start(), |cell| cell.slot.end());
    end < row.span.end()
}

fn table_words(list: &ListTable, short: usize, columns: usize) -> Message {
    Message::new(Key::Rules("missing-cell-many"))
        .with("rows", short)
        .with("all", asked(list).count())
        .with("columns", columns)
}

fn words(entry: &Entry, cells: usize, columns: usize) -> Message {
    Message::new(Key::Rules("missing-cell"))
        .with("entry", entry.name())
        .with("cells", cells)
        .with("columns", columns)
        .with("missing", columns - cells)
}
