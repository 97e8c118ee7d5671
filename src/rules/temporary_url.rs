//! A link expires.
//!
//! Links from Sogou's search (`src`, `timestamp`, `signature`, or `weixin.sogou.com/link`) work for hours, previews of
//! drafts (`tempkey`) for a while, invitations to groups for days. Then readers find an error page.
//!
//! There is no fix: open the article in WeChat and copy its own link (复制链接).

use super::rule::{Check, Rule, UrlFinding};
use crate::diagnostic::Severity;
use crate::language::{Key, Message};
use crate::link::{ProblemKind, Temporary};

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "temporary-url",
    severity: Severity::Error,
    fixable: false,
    check: Check::Url(words),
    source: super::rule::documentation!("temporary_url.rs"),
    chinese: include_str!("zh-CN/temporary-url.md"),
};

fn words(finding: &UrlFinding<'_>) -> Message {
    let ProblemKind::Temporary(kind) = &finding.problem.kind else { return Message::default() };
    let key = match kind {
        Temporary::Sogou => Key::Rules("temporary-url-sogou"),
        Temporary::Preview => Key::Rules("temporary-url-preview"),
        Temporary::GroupInvite => Key::Rules("temporary-url-group-invite"),
    };
    Message::new(key).with("link", finding.subject())
}
