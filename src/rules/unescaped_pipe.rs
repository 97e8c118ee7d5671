//! A pipe tears a link, code, a formula or what stands in brackets in several cells.
//!
//! In a table a pipe ends the cell even in an address, in code and in a formula, so the link is none, and the words
//! behind it stand in the wrong column. Code, formulas and brackets are reported where the row has more cells than the
//! table has columns and fewer with the pipes in them escaped. Nothing else is said of what the
//! pipe tears.
//!
//! ```markdown
//! | 名称                                   | 时间    | 机构 |
//! | -------------------------------------- | ------- | ---- |
//! | [GLM-Edge](https://example.com/?a=1|2) | 2024.11 | 智谱 |
//! ```
//!
//! The fix writes `\|`, which GitHub shows as a pipe, in code, too. It moves cells from one column to another, so only
//! `--unsafe-fixes` applies it.

use super::rule::{Check, Context, Findings, Rule};
use crate::diagnostic::{Action, Edit, Scope, Severity};
use crate::document::{Stray, Torn};
use crate::language::{Key, Message};
use crate::masked::shorten;
use crate::text::Span;

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: crate::rule_names::UNESCAPED_PIPE,
    severity: Severity::Error,
    fixable: true,
    check: Check::Document(check),
    source: super::rule::documentation!("unescaped_pipe.rs"),
    chinese: include_str!("zh-CN/unescaped-pipe.md"),
};

fn check(context: &Context<'_>, findings: &mut Findings<'_>) {
    let text = context.document.source.text();
    for table in &context.document.tables {
        for row in [&table.header].into_iter().chain(&table.rows) {
            if row.stray != Some(Stray::Torn) {
                continue;
            }
            for torn in context.document.torn(row) {
                let Some(pipe) = torn.pipes.first() else { continue };
                let reported = findings.report(*pipe, words(text, &torn));
                // A header with fewer cells than the row of dashes is none.
                if row.line > table.header.line {
                    reported.unsafe_fix(
                        Scope::Pipes,
                        Action::Edit(torn.pipes.iter().copied().map(escape).collect()),
                    );
                }
            }
        }
    }
}

fn escape(pipe: Span) -> Edit {
    Edit { span: Span::new(pipe.start(), pipe.start()), replacement: "\\".to_owned() }
}

fn words(text: &str, torn: &Torn) -> Message {
    // Marks of code would end the quotation.
    let words = torn.span.of(text).trim_matches('`');
    Message::new(Key::Rules("unescaped-pipe"))
        .with("torn", shorten(words, 40))
        .with("pipes", torn.pipes.len())
        .with("cells", torn.pipes.len() + 1)
}
