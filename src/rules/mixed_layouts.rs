//! The tables of a list are laid out in many ways.
//!
//! It is a list of 20 entries or more. Either its rows share no layout, or rows are off in many of its tables: there are no exceptions to
//! report. Tables of which each has a layout of its own are none of these. GitHub shows all layouts alike, so it may well stay so:
//! then say `layout = "keep"` in the configuration. With `layout = "aligned"` or `layout = "compact"` instead,
//! `unaligned-table` holds each table to it. It is said once for the list.
//!
//! ```markdown
//! | 名称 | 时间 | 机构 |
//! |---|---|---|
//! |[MME-Survey](https://arxiv.org/abs/2411.15296)|2024.12| 中科大
//! | [GLM-Edge](https://github.com/THUDM/GLM-Edge)  |2024.11|智谱 |
//!
//! 名称 | 时间 | 机构
//! --- | --- | ---
//! [LOVA3](https://arxiv.org/abs/2405.14974) | 2024.5 | 新国大
//! ```
//!
//! The fix lays out these tables, but for those for which a comment allows `unaligned-table`: as most of their own rows are, else compact where
//! most rows of the document are, else aligned. As this is a note, only `--fix-notes` applies it. GitHub shows the same page.

use super::rule::{Check, Context, Findings, Rule};
use crate::diagnostic::{Action, Scope, Severity};
use crate::language::{Key, Message};
use crate::rule_names::UNALIGNED_TABLE;

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "mixed-layouts",
    severity: Severity::Note,
    fixable: true,
    check: Check::File(check),
    source: super::rule::documentation!("mixed_layouts.rs"),
    chinese: include_str!("zh-CN/mixed-layouts.md"),
};

fn check(context: &Context<'_>, findings: &mut Findings<'_>) {
    if !context.styles.mixes_layouts {
        return;
    }
    let untidy = context.styles.untidy.iter().map(|untidy| untidy.table);
    let untidy = untidy.filter(|table| !context.allows(UNALIGNED_TABLE, *table));
    let (allowed, others): (Vec<usize>, Vec<usize>) =
        untidy.partition(|table| context.allows(RULE.name, *table));
    // What a comment allows is said in any case, so that the comment is of use.
    for tables in allowed.into_iter().map(|table| vec![table]).chain([others]) {
        if let Some(first) = tables.first() {
            let header = context.document.tables[*first].header.span;
            findings
                .report(header, words(context.lists.len()))
                .fix(Scope::Nothing, Action::Layout { tables });
        }
    }
}

fn words(tables: usize) -> Message {
    Message::new(if tables == 1 { Key::Rules("mixed-layouts-rows") } else { Key::Rules("mixed-layouts") })
}
