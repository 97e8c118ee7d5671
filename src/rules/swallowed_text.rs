//! A bare address takes in the Chinese text behind it.
//!
//! GitHub ends a bare address at a blank. Chinese punctuation does not end it, so the sentence that follows is part of the link,
//! which then leads nowhere.
//!
//! ```markdown
//! 见 https://github.com/THUDM/GLM-Edge，模型已开源
//! ```
//!
//! Where nothing but punctuation is taken in, at the very end of an address, it is `malformed-url`.
//!
//! There is no fix: only you know where the address ends. Until you part the two, nothing else that `--fix` does reaches the end
//! of the address, so that none of these words go.

use super::rule::{Check, Context, Findings, Rule};
use crate::diagnostic::Severity;
use crate::document::LinkKind;
use crate::language::{Key, Message};
use crate::link::{Problem, ProblemKind, end_of_address};
use crate::masked::shorten;

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "swallowed-text",
    severity: Severity::Error,
    fixable: false,
    check: Check::Document(check),
    source: super::rule::documentation!("swallowed_text.rs"),
    chinese: include_str!("zh-CN/swallowed-text.md"),
};

fn check(context: &Context<'_>, findings: &mut Findings<'_>) {
    let text = context.document.source.text();
    for (link, inspection) in context.document.links.iter().zip(context.inspections) {
        if link.kind != LinkKind::Bare || inspection.problems.iter().any(is_malformed) {
            continue;
        }
        let written = link.destination.of(text);
        if let Some(at) = end_of_address(written) {
            let behind = link.destination.narrow(at..written.len());
            findings.report(behind, words(behind.of(text)));
        }
    }
}

fn is_malformed(problem: &Problem) -> bool {
    matches!(problem.kind, ProblemKind::Malformed(_))
}

fn words(behind: &str) -> Message {
    Message::new(Key::Rules("swallowed-text")).with("behind", shorten(&behind.replace('`', "'"), 30))
}
