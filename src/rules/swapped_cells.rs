//! The cells of two columns changed places.
//!
//! What stands in one fits only the other column, and the other way round: a date under the header of names and a name under that
//! of dates, an address among words and words where links belong, an organisation that the list knows in another column and what
//! only that column says in its own.
//!
//! ```markdown
//! | 名称 | 时间 | 机构 |
//! | --- | --- | --- |
//! | [YOPO](https://arxiv.org/abs/2410.01234) | 2024.10 | Adobe |
//! | [MME-Survey](https://arxiv.org/abs/2411.15296) | 中科大 | 2024.11 |
//! ```
//!
//! Rows below each other whose cells of the same two columns changed places are one finding. Where nearly all rows of a table do so,
//! its two headers changed places, and the finding is at the header. Nothing else is said of these rows. Their
//! dates are read as they will stand, but do not tell the order of the rows, and the rows are not put in order by them.
//!
//! The fix swaps the two cells, or the two headers. It changes the words that GitHub shows in them, so only `--unsafe-fixes` applies it: the headers may be
//! what is wrong. Cells with links, addresses or marks such as `**` are left for a person to swap.

use super::rule::{Check, Context, Findings, Rule};
use crate::diagnostic::{Action, Edit, Scope, Severity};
use crate::document::{Cell, Row};
use crate::entry::{Columns, Entry, ListTable, Swap};
use crate::habit::{Habit, Tally};
use crate::language::{Key, Message};
use crate::masked::shorten;

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "swapped-cells",
    severity: Severity::Error,
    fixable: true,
    check: Check::List(check),
    source: super::rule::documentation!("swapped_cells.rs"),
    chinese: include_str!("zh-CN/swapped-cells.md"),
};

fn check(context: &Context<'_>, list: &ListTable, findings: &mut Findings<'_>) {
    let table = &context.document.tables[list.table];
    let exchanged = exchanged(list);
    if let Some((swap, rows)) = exchanged
        && let Some(pair) = cells(&table.header, swap)
    {
        let message = words(Key::Rules("swapped-cells-headers"), &list.columns, swap, rows);
        report(context, findings, message, &[pair]);
    }
    let is_told = |swap: Swap| exchanged.is_some_and(|(other, _)| other == swap);
    for run in list.rows.chunk_by(|above, below| above.swapped == below.swapped) {
        let [Entry { swapped: Some(swap), .. }, ..] = run else { continue };
        if is_told(*swap) {
            continue;
        }
        let pairs: Vec<Pair> = run.iter().filter_map(|entry| cells(&table.rows[entry.row], *swap)).collect();
        let message = words(Key::Rules("swapped-cells"), &list.columns, *swap, pairs.len());
        report(context, findings, message, &pairs);
    }
}

/// The two columns whose headers changed places, as the cells of nearly all rows say, and how many rows do. Of one row nothing
/// says which of them did.
fn exchanged(list: &ListTable) -> Option<(Swap, usize)> {
    let swaps = || list.entries().filter_map(|entry| entry.swapped);
    let swap = swaps().next()?;
    let followers = swaps().filter(|other| *other == swap).count();
    let tally = Tally { followers, deviants: list.count() - followers };
    (swaps().nth(1).is_some() && tally.keeps(Habit::ExchangedHeaders)).then_some((swap, followers))
}

/// Two cells that changed places.
type Pair = (Cell, Cell);

fn report(context: &Context<'_>, findings: &mut Findings<'_>, message: Message, pairs: &[Pair]) {
    let Some((place, _)) = pairs.first() else { return };
    let reported = findings.report(place.span, message);
    let text = context.document.source.text();
    // An address becomes a link where it comes to stand, and marks go with their words, which no fix of words may make.
    let is_words = |cell: Cell| {
        let written = cell.span.of(text);
        context.document.links_in(cell.span).is_empty()
            && !written.contains("://")
            && !written.contains("www.")
            && context.document.is_unmarked(cell.span)
    };
    if pairs.iter().all(|(one, other)| is_words(*one) && is_words(*other)) {
        let edit = |cell: Cell, by: Cell| Edit { span: cell.span, replacement: by.span.of(text).to_owned() };
        let edits = pairs.iter().flat_map(|(one, other)| [edit(*one, *other), edit(*other, *one)]);
        reported.unsafe_fix(Scope::Words, Action::Edit(edits.collect()));
    }
}

fn cells(row: &Row, (one, other): Swap) -> Option<Pair> {
    let cell = |column: usize| row.cells.get(column).copied();
    cell(one).zip(cell(other))
}

fn words(key: Key, columns: &Columns, (one, other): Swap, rows: usize) -> Message {
    let name = |column: usize| match columns.name(column) {
        Some(name) if !name.is_empty() => shorten(name, 40).quoted().into(),
        _ => Message::new(Key::Rules("column-named")).with("column", column + 1),
    };
    Message::new(key).with("one", name(one)).with("other", name(other)).with("rows", rows)
}
