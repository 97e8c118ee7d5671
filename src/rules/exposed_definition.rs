//! The definition of a link is shown as text.
//!
//! A definition (`[label]: address`) directly above a table is no definition to GitHub: it is shown, and links that name it are none.
//!
//! ```markdown
//! [glm]: https://github.com/THUDM/GLM-Edge
//! | 名称            | 时间    | 机构 |
//! | --------------- | ------- | ---- |
//! | [GLM-Edge][glm] | 2024.11 | 智谱 |
//! ```
//!
//! There is no fix: a blank line would change what is shown.

use super::rule::{Check, Context, Findings, Rule};
use crate::diagnostic::Severity;
use crate::language::{Key, Message};
use crate::masked::shorten;

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "exposed-definition",
    severity: Severity::Warning,
    fixable: false,
    check: Check::Document(check),
    source: super::rule::documentation!("exposed_definition.rs"),
    chinese: include_str!("zh-CN/exposed-definition.md"),
};

fn check(context: &Context<'_>, findings: &mut Findings<'_>) {
    let document = context.document;
    let text = document.source.text();
    for table in &document.tables {
        let Some(above) = table.header.line.checked_sub(1) else { continue };
        let line = document.source.lines().content(above, text);
        let indent = line.of(text).len() - line.of(text).trim_start_matches([' ', '\t', '>']).len();
        let line = line.narrow(indent..line.len());
        if is_definition(line.of(text)) && document.is_plain(line.start()) {
            findings.report(line, words(line.of(text)));
        }
    }
}

fn is_definition(line: &str) -> bool {
    let rest = line.strip_prefix('[').and_then(|rest| rest.split_once("]:"));
    rest.is_some_and(|(label, address)| {
        let is_label = !label.is_empty() && !label.starts_with('^') && !label.contains(['[', ']']);
        let address = address.trim();
        is_label
            && !address.is_empty()
            && address.split_whitespace().next().is_some_and(|first| first.contains(['/', '#', '.']))
    })
}

fn words(line: &str) -> Message {
    Message::new(Key::Rules("exposed-definition")).with("line", shorten(&line.replace('`', "'"), 40))
}
