//! The source of a table is not laid out as the list is.
//!
//! The layout is the list's own, where most rows of the document share one, or where all do in three tables or
//! more, few as they are. Aligned: every row begins and ends with a pipe, each cell has one blank at its sides, and
//! columns are padded to their widest cell, Chinese characters counting two, but never wider than 60 where the list
//! keeps to that: a longer cell stands unpadded. This is what the editor Typora writes. Compact: the same without padding;
//! the header and the delimiter row stay as they are.
//!
//! ```markdown
//! 名称|时间|机构
//! ---|---|---
//! [GLM-Edge](https://github.com/THUDM/GLM-Edge)|2024.11|智谱
//! ```
//!
//! Where a list has no layout of its own, and the configuration names none, the aligned one is proposed in a note.
//! It is a note, too, where only the delimiter row is off, or the other rows all stand at the beginning or the end of the table, where its keeper writes them
//! otherwise by now, or all lack cells. Beside a layout of the list's own a table whose header is padded as other editors do it, such as on both sides, stays
//! as it is, and so does one of mostly compact rows with a blank too many here or there, or of
//! rows with one too many, or one or two too few. So does one that Prettier is told to leave alone by
//! `<!-- prettier-ignore -->`. In a list of 20 entries or more, where neither most rows nor most tables share a layout, `mixed-layouts` says so once
//! for all tables.
//!
//! The fix lays the table out; GitHub shows the same page.

use super::rule::{Check, Context, Findings, Rule};
use crate::diagnostic::{Action, Scope, Severity};
use crate::language::{Key, Message};
use crate::style::{Layout, Untidy};

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
    for &Untidy { table, is_meant } in &context.styles.untidy {
        // What a comment allows is said in any case, so that the comment is of use.
        if !context.styles.mixes_layouts || context.allows(RULE.name, table) {
            let header = context.document.tables[table].header.span;
            let action = Action::Layout { tables: vec![table] };
            let mut reported = findings.report(header, words(context.styles.of(table).layout));
            if is_meant || !context.styles.has_layout {
                reported.as_note();
            }
            reported.fix(Scope::Nothing, action);
        }
    }
}

fn words(layout: Layout) -> Message {
    Message::new(if layout == Layout::Compact {
        Key::Rules("unaligned-table-compact")
    } else {
        Key::Rules("unaligned-table")
    })
}
