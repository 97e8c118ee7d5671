//! Two entries link to the same article.
//!
//! Addresses are compared by what they lead to, not by their letters: a WeChat article by account, message and
//! position, a paper by its arXiv id or DOI, a repository by owner and name, a video by its id. A WeChat
//! short link and the long link of the same article cannot be told to be the same without opening them.
//!
//! ```markdown
//! |                                               | 时间    | 机构  |
//! | --------------------------------------------- | ------- | ----- |
//! | [YOPO](https://arxiv.org/abs/2410.01234)      | 2024.10 | Adobe |
//! | [YOPO v2](https://arxiv.org/pdf/2410.01234v2) | 2024.10 | Adobe |
//! ```
//!
//! There is no fix: only a person knows which row to keep, or which link is the wrong one.

use std::collections::HashMap;

use super::rule::{Check, Context, Findings, Rule};
use crate::diagnostic::Severity;
use crate::entry::Entry;
use crate::language::{Key, Message};
use crate::link::Identity;
use crate::text::Span;

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "duplicate-link",
    severity: Severity::Error,
    fixable: false,
    check: Check::Document(check),
    source: include_str!("duplicate_link.rs"),
    chinese: include_str!("zh-CN/duplicate-link.md"),
};

fn check(context: &Context<'_>, findings: &mut Findings<'_>) {
    let mut seen: HashMap<&Identity, (&Entry, Span)> = HashMap::new();
    for entry in context.by_age() {
        let Some(n) = entry.link else { continue };
        let Some(identity) = context.inspections[n].identity.as_ref() else { continue };
        let link = &context.document.links[n];
        if let Some((other, first)) = seen.get(identity) {
            let at = context.document.source.lines().line_of(first.start()) + 1;
            let words = words(entry, other, identity, at);
            findings.report(link.destination, words).related(*first);
        } else {
            seen.insert(identity, (entry, link.destination));
        }
    }
}

fn words(entry: &Entry, other: &Entry, identity: &Identity, line: usize) -> Message {
    Message::new(Key::Rules("duplicate-link"))
        .with("entry", entry.name())
        .with("other", other.name())
        .with("page", identity.to_string())
        .with("line", line)
}
