//! A row has more cells than the table has columns.
//!
//! GitHub drops the cells behind the last column: their words are in the file, and nobody sees them. Often
//! a pipe in the text was not escaped as `\|`. Where nothing but a sign such as `-` is dropped, or words that
//! another cell of the row shows, it is a note.
//!
//! ```markdown
//! |      | 时间    | 机构  |
//! | ---- | ------- | ----- |
//! | YOPO | 2024.10 | Adobe | 大幅缩减计算量 |
//! ```
//!
//! There is no fix: cutting the cell would lose words, and only a person knows where they belong. They are
//! kept by every rewrite. A comment behind the last pipe, where some lists keep notes, is not reported. Where most rows have
//! more cells than the header, it is the header that is too short, and that is said once.

use std::collections::BTreeMap;

use super::rule::{Check, Context, Findings, Rule};
use crate::diagnostic::Severity;
use crate::document::{Cell, Document, Row, Table};
use crate::entry::is_placeholder;
use crate::language::{Key, Message};
use crate::masked::shorten;
use crate::text::Span;

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "excess-cell",
    severity: Severity::Error,
    fixable: false,
    check: Check::Document(check),
    source: super::rule::documentation!("excess_cell.rs"),
    chinese: include_str!("zh-CN/excess-cell.md"),
};

fn check(context: &Context<'_>, findings: &mut Findings<'_>) {
    for table in &context.document.tables {
        // A stray row has a rule of its own.
        let rows: Vec<&Row> = table.rows.iter().filter(|row| row.stray.is_none()).collect();
        let losses: Vec<Loss> = rows.iter().filter_map(|row| loss(context.document, row)).collect();
        if is_header_short(&losses, rows.len()) {
            report_header(table, &losses, rows.len(), findings);
            continue;
        }
        for loss in losses {
            let mut reported = findings.report(loss.span, words(context.document, &loss, table.columns));
            if loss.is_trifle {
                reported.as_note();
            }
        }
    }
}

/// Whether it is the header that is wrong, and not one row here and there: all of several `rows` have cells too many, or
/// most have as many as each other.
fn is_header_short(losses: &[Loss], rows: usize) -> bool {
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for loss in losses {
        *counts.entry(loss.cells).or_default() += 1;
    }
    let is_most = |count: &usize| count * 2 > rows;
    losses.len() > 1 && (losses.len() == rows || counts.values().any(is_most))
}

/// What these rows have too many of is what the header lacks.
fn report_header(table: &Table, losses: &[Loss], rows: usize, findings: &mut Findings<'_>) {
    let words = Message::new(Key::Rules("excess-cell-header"))
        .with("wide", losses.len())
        .with("rows", rows)
        .with("others", rows - losses.len())
        .with("columns", table.columns);
    let last = table.header.cells.last().map_or(table.header.span, |cell| cell.span);
    let mut reported = findings.report(if last.is_empty() { table.header.span } else { last }, words);
    if losses.iter().all(|loss| loss.is_trifle) {
        reported.as_note();
    }
}

/// What of a row nobody sees.
struct Loss {
    /// The worst of the cells.
    span: Span,
    /// Whether it is no loss: a sign, or words that the row shows.
    is_trifle: bool,
    /// The cells of the row.
    cells: usize,
}

fn loss(document: &Document<'_>, row: &Row) -> Option<Loss> {
    let text = document.source.text();
    let lost = document.lost_cells(row);
    let is_trifle = |cell: &&Cell| {
        let words = cell.span.of(text);
        is_placeholder(words) || shows(document, row, words)
    };
    let worst = lost.iter().find(|cell| !is_trifle(cell));
    let span = worst.or(lost.first())?.span;
    Some(Loss { span, is_trifle: worst.is_none(), cells: row.cells.len() + row.excess.len() })
}

/// Whether a cell of the row shows the same words; of a link without an address its text.
fn shows(document: &Document<'_>, row: &Row, words: &str) -> bool {
    let text = words.strip_prefix('[').and_then(|words| words.strip_suffix("]()"));
    let words = text.unwrap_or(words);
    row.cells.iter().any(|cell| document.visible_text(*cell).trim().eq_ignore_ascii_case(words.trim()))
}

fn words(document: &Document<'_>, loss: &Loss, columns: usize) -> Message {
    Message::new(Key::Rules("excess-cell"))
        .with("lost", shorten(loss.span.of(document.source.text()), 40))
        .with("cells", loss.cells)
        .with("columns", columns)
}
