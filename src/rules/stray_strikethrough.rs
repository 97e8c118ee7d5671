//! Two tildes strike out the words between them.
//!
//! To GitHub a single `~` that stands tight against words on both sides opens and ends strikethrough like `~~` does, so that of
//! two ranges in one cell the middle is struck out.
//!
//! ```markdown
//! | 名称     | 时间    | 说明               |
//! | -------- | ------- | ------------------ |
//! | GLM-Edge | 2024.11 | 3B~27B 和 1B~2B    |
//! ```
//!
//! Words that are struck out as a whole (`~old~`) are taken to be meant.
//!
//! There is no fix: it would change what is shown.

use super::rule::{Check, Context, Findings, Rule};
use crate::diagnostic::Severity;
use crate::language::{Key, Message};
use crate::masked::shorten;

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "stray-strikethrough",
    severity: Severity::Error,
    fixable: false,
    check: Check::Document(check),
    source: super::rule::documentation!("stray_strikethrough.rs"),
    chinese: include_str!("zh-CN/stray-strikethrough.md"),
};

fn check(context: &Context<'_>, findings: &mut Findings<'_>) {
    let document = context.document;
    let text = document.source.text();
    for table in &document.tables {
        for cell in [&table.header].into_iter().chain(&table.rows).flat_map(|row| &row.cells) {
            for struck in document.struck_by_single_tildes(*cell) {
                let before = text[..struck.start()].chars().next_back();
                let behind = text[struck.end()..].chars().next();
                let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
                if is_word(before) || is_word(behind) {
                    findings.report(struck, words(struck.of(text)));
                }
            }
        }
    }
}

fn words(struck: &str) -> Message {
    let inner = shorten(&struck.trim_matches('~').replace('`', "'"), 40);
    Message::new(Key::Rules("stray-strikethrough")).with("struck", inner)
}
