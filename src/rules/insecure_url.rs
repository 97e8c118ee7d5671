//! A link uses `http`, though its host serves `https`.
//!
//! Only hosts that are known to serve `https` are reported. A bare address among the words of a cell is left to its author,
//! and what stands between comments of which the first forbids to write there is left to its program.
//!
//! ```markdown
//! [MME-Survey](http://arxiv.org/abs/2411.15296)
//! ```
//!
//! The fix writes `https`.

use super::rule::{Check, Rule, UrlFinding};
use crate::diagnostic::Severity;
use crate::language::{Key, Message};

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "insecure-url",
    severity: Severity::Warning,
    fixable: true,
    check: Check::Url(words),
    source: super::rule::documentation!("insecure_url.rs"),
    chinese: include_str!("zh-CN/insecure-url.md"),
};

fn words(finding: &UrlFinding<'_>) -> Message {
    Message::new(Key::Rules("insecure-url")).with("link", finding.subject())
}
