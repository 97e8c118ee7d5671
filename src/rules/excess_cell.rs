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
//! kept by every rewrite. A comment behind the last pipe, where some lists keep notes, is not reported.

use super::rule::{Check, Context, Findings, Rule};
use crate::diagnostic::Severity;
use crate::document::{Document, Row};
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
    let text = context.document.source.text();
    for table in &context.document.tables {
        // A stray row has a rule of its own.
        for row in table.rows.iter().filter(|row| row.stray.is_none()) {
            let lost: Vec<Span> =
                row.excess.iter().map(|cell| cell.span).filter(|span| is_lost(span.of(text))).collect();
            // What the row shows besides is the least of the loss.
            let is_trifle = |span: &Span| {
                let words = span.of(text);
                is_placeholder(words) || shows(context.document, row, words)
            };
            let worst = lost.iter().find(|span| !is_trifle(span));
            if let Some(span) = worst.or(lost.first()) {
                let cells = row.cells.len() + row.excess.len();
                let mut reported = findings.report(*span, words(span.of(text), cells, table.columns));
                if worst.is_none() {
                    reported.as_note();
                }
            }
        }
    }
}

/// Whether a cell of the row shows the same words; of a link without an address its text.
fn shows(document: &Document<'_>, row: &Row, words: &str) -> bool {
    let text = words.strip_prefix('[').and_then(|words| words.strip_suffix("]()"));
    let words = text.unwrap_or(words);
    row.cells.iter().any(|cell| document.visible_text(*cell).trim().eq_ignore_ascii_case(words.trim()))
}

fn is_lost(words: &str) -> bool {
    let words = words.trim();
    let is_comment = words.starts_with("<!--") && words.ends_with("-->");
    !words.is_empty() && !is_comment
}

fn words(lost: &str, cells: usize, columns: usize) -> Message {
    Message::new(Key::Rules("excess-cell"))
        .with("lost", shorten(lost, 40))
        .with("cells", cells)
        .with("columns", columns)
}
