//! The source of a table is not laid out as its rows are.
//!
//! A layout that all rows of a table share is its layout, whatever it is: padded
//! behind the cells, before them or on both sides, with blanks or without, with or
//! without a pipe at an end. Columns may be padded by the widths that any of a
//! dozen formatters and editors count, such as Prettier, markdownlint and Typora;
//! a cell that is wider than 60 may stand unpadded, as Typora writes it. Rows off
//! it are reported.
//!
//! ```markdown
//! | 名称 | 时间 | 机构 |
//! | --- | --- | --- |
//! | [MME-Survey](https://arxiv.org/abs/2411.15296) | 2024.12 | 中科大 |
//! | [LOVA3](https://arxiv.org/abs/2405.14974) | 2024.5 | 新国大 |
//! |[GLM-Edge](https://github.com/THUDM/GLM-Edge)  | 2024.11|智谱
//! ```
//!
//! Where no layout is that of most rows, the one that most rows of the document
//! have is asked for, and where there is none, the reference list's is proposed in
//! a note: every row begins and ends with a pipe, each cell has one blank at its
//! sides, and columns are padded to their widest cell, Chinese characters counting
//! two, but never wider than 60 where the list keeps to that. It is a note, too,
//! where only the header or the delimiter row is off, or so many rows are that
//! their keeper writes them otherwise by now. A table of mostly compact rows with
//! a blank too many here or there stays as it is, and so does one of rows with one
//! too many, or one or two too few. So does one that another program is told to
//! leave alone (`<!-- prettier-ignore -->`, `<!-- mdformat off -->` and their
//! like), or that a program writes (between two comments, or `DO NOT EDIT`). In a
//! list of 20 entries or more, where neither most rows nor most tables share a
//! layout, `mixed-layouts` says so once for all tables.
//!
//! A cell that begins or ends with a blank that is no space, such as U+00A0 or
//! U+3000, is reported, too: nobody sees it, and it parts equal names. Before a
//! title, or a wide one before several cells of a column, it indents what is part
//! of the row above, and stays.
//!
//! The fix lays out the rows that are off, and no more; GitHub shows the same
//! page. Blanks that are no spaces go.

use super::rule::{Check, Context, Findings, Rule};
use crate::diagnostic::{Action, Edit, Scope, Severity};
use crate::document::{Cell, Document, Table};
use crate::entry::ListTable;
use crate::habit::Tally;
use crate::language::{Key, Message};
use crate::style::{Layout, Untidy};
use crate::text::width_model::WidthModel;
use crate::text::{Span, is_blank};

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "unaligned-table",
    severity: Severity::Warning,
    fixable: true,
    check: Check::Document(check),
    source: super::rule::documentation!("unaligned_table.rs"),
    chinese: include_str!("zh-CN/unaligned-table.md"),
};

fn check(context: &Context<'_>, findings: &mut Findings<'_>) {
    for untidy in &context.styles.untidy {
        // What a comment allows is said in any case, so that the comment is of use.
        if !context.styles.mixes_layouts || context.allows(RULE.name, untidy.table) {
            let header = context.document.tables[untidy.table].header.span;
            let action = Action::Layout { tables: vec![untidy.table] };
            let mut reported = findings.report(header, words(untidy, context.styles.of(untidy.table).layout));
            if let Some(off) = untidy.rows_off {
                let rows = context.document.tables[untidy.table].rows.len();
                reported.by_habit(Tally { followers: rows.saturating_sub(off), deviants: off });
            }
            if untidy.is_meant || !context.styles.has_layout {
                reported.as_note();
            }
            reported.fix(Scope::Nothing, action);
        }
    }
    for list in context.lists {
        let table = &context.document.tables[list.table];
        if table.disputed.is_none() && !context.styles.neighbours.keeps(table) {
            check_blanks(context, list, table, findings);
        }
    }
}

fn words(untidy: &Untidy, layout: Layout) -> Message {
    match untidy.rows_off {
        Some(0) => Message::new(Key::Rules("unaligned-table-head")),
        Some(rows) => Message::new(Key::Rules("unaligned-table-rows")).with("rows", rows),
        None if layout == Layout::Compact => Message::new(Key::Rules("unaligned-table-compact")),
        None => Message::new(Key::Rules("unaligned-table")),
    }
}

/// Whether `end`, what a cell holds without the blanks behind it, ends in the middle of an address.
fn is_glued(document: &Document<'_>, cell: &Cell, end: &str) -> bool {
    let links = document.links_in(cell.span);
    end.len() < cell.span.len() && links.iter().any(|link| link.span.end() > cell.span.start() + end.len())
}

/// Reports the cells of a table that begin or end with a blank that is no space, but for those that it indents: a title, a first
/// cell, and cells of a column of which several begin so.
fn check_blanks(context: &Context<'_>, list: &ListTable, table: &Table, findings: &mut Findings<'_>) {
    let text = context.document.source.text();
    let (mut titled, mut indented) = (vec![false; table.columns], vec![0; table.columns]);
    let mut edges: Vec<(usize, bool, Span)> = Vec::new();
    // Where most cells have a blank beside their pipe, what goes leaves one.
    let (mut spaced, mut tight) = (0, 0);
    let rows = std::iter::once(&table.header).chain(&table.rows).filter(|row| !row.is_fixed);
    for (column, cell) in rows.flat_map(|row| row.cells.iter().enumerate()) {
        let written = cell.span.of(text);
        let (start, end) = (written.trim_start_matches(is_blank), written.trim_end_matches(is_blank));
        // Those of ASCII are no part of the cell on GitHub, and what is glued to an address is a part of it.
        let is_odd =
            written.contains(|c: char| c.is_ascii_control()) || is_glued(context.document, cell, end);
        if start.is_empty() || is_odd {
            continue;
        }
        let (before, after) = (written.len() - start.len(), end.len());
        if before == 0 {
            *(if cell.slot.start() < cell.span.start() { &mut spaced } else { &mut tight }) += 1;
        }
        if before > 0 {
            let is_in_body = cell.span.start() > table.header.span.end();
            let is_title = is_in_body && (list.columns.title() == Some(column) || column == 0);
            // A figure space is as wide as a digit: it is there for those of other rows.
            let blanks = &written[..before];
            let is_indent =
                is_title || blanks.contains('\u{2007}') || WidthModel::Display.columns(blanks) > 1;
            titled[column] |= is_title;
            indented[column] += usize::from(is_indent);
            edges.push((column, is_indent, cell.span.narrow(0..before)));
        }
        if after < written.len() {
            edges.push((column, false, cell.span.narrow(after..written.len())));
        }
    }
    edges.retain(|(column, is_indent, _)| !(*is_indent && (titled[*column] || indented[*column] > 1)));
    let Some((_, _, first)) = edges.first().copied() else { return };
    let sign = first.of(text).chars().find(|c| *c != ' ').unwrap_or(' ');
    let words = Message::new(Key::Rules("unaligned-table-blank"))
        .with("cells", edges.len())
        .with("sign", format!("U+{:04X}", u32::from(sign)));
    let is_at_pipe = |span: Span| text[..span.start()].ends_with('|') || text[span.end()..].starts_with('|');
    let left = |span: Span| if spaced > tight && is_at_pipe(span) { " " } else { "" };
    let edits = edges.into_iter().map(|(_, _, span)| Edit { span, replacement: left(span).to_owned() });
    findings.report(first, words).fix(Scope::Blanks, Action::Edit(edits.collect()));
}
