//! The file is longer than GitHub shows.
//!
//! GitHub cuts a README at 512,000 bytes: the rows behind that are not shown. Padding counts, too. `--fix` makes no
//! file so long: it leaves out the fixes that lengthen it. Of a file that is no README, or a translation of it
//! such as `README.es.md`, it is a note.
//!
//! There is no fix. Cleaned links help most; the message says how much the padding of tables takes.

use super::rule::{Check, Context, Findings, Rule};
use crate::diagnostic::Severity;
use crate::document::{Document, Row};
use crate::language::{Key, Message};
use crate::text::Span;

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: crate::rule_names::OVERSIZED_README,
    severity: Severity::Warning,
    fixable: false,
    check: Check::File(check),
    source: super::rule::documentation!("oversized_readme.rs"),
    chinese: include_str!("zh-CN/oversized-readme.md"),
};

/// Bytes of source that GitHub renders on a repository's page (isaacs/github#1610).
pub(crate) const SHOWN: usize = 512_000;

fn check(context: &Context<'_>, findings: &mut Findings<'_>) {
    let text = context.document.source.text();
    if text.len() <= SHOWN {
        return;
    }
    let cut = (0..=SHOWN).rev().find(|i| text.is_char_boundary(*i)).unwrap_or(0);
    let next = text[cut..].chars().next().map_or(0, char::len_utf8);
    findings.report(Span::new(cut, cut + next), words(text.len(), padding(context.document)));
}

/// Bytes of blanks beyond one at each side of a cell.
fn padding(document: &Document<'_>) -> usize {
    let of_row = |row: &Row| -> usize {
        let cells = row.cells.iter().chain(&row.excess);
        cells.map(|cell| (cell.slot.len() - cell.span.len()).saturating_sub(2)).sum()
    };
    let tables = document.tables.iter();
    tables.map(|table| of_row(&table.header) + table.rows.iter().map(of_row).sum::<usize>()).sum()
}

fn words(len: usize, padding: usize) -> Message {
    Message::new(Key::Rules("oversized-readme"))
        .with("bytes", len)
        .with("padding", padding)
        .with("limit", SHOWN)
}
