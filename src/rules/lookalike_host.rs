//! A link leads to a host that looks like another.
//!
//! `mp.weixin.qq.com.evil.example`, `mp.weixin.qq.cn`, a Cyrillic letter among Latin ones, a name in front of an `@`:
//! the address is made, or mistyped, so that a reader takes it for a site they trust.
//!
//! There is no fix: look where the link was meant to lead, and write that address.

use super::rule::{Check, Rule, UrlFinding};
use crate::diagnostic::Severity;
use crate::language::{Key, Message};
use crate::link::ProblemKind;

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "lookalike-host",
    severity: Severity::Error,
    fixable: false,
    check: Check::Url(words),
    source: super::rule::documentation!("lookalike_host.rs"),
    chinese: include_str!("zh-CN/lookalike-host.md"),
};

fn words(finding: &UrlFinding<'_>) -> Message {
    let ProblemKind::LookalikeHost { real, imitates } = &finding.problem.kind else {
        return Message::default();
    };
    Message::new(Key::Rules("lookalike-host"))
        .with("link", finding.subject())
        .with("real", real.as_str())
        .with("imitates", imitates.as_str())
}
