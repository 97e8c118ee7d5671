//! A link expires.
//!
//! Links from Sogou's search (`src`, `timestamp`, `signature`, or `weixin.sogou.com/link`) work for hours, previews of
//! drafts (`tempkey`) for a while, invitations to groups for days. Then readers find an error page.
//!
//! There is no fix: open the article in WeChat and copy its own link (复制链接).

use super::rule::{Check, Rule, UrlFinding, Words};
use crate::diagnostic::Severity;
use crate::link::{ProblemKind, Temporary};

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "temporary-url",
    severity: Severity::Error,
    fixable: false,
    check: Check::Url(words),
    source: include_str!("temporary_url.rs"),
};

fn words(finding: &UrlFinding<'_>) -> Words {
    let ProblemKind::Temporary(kind) = &finding.problem.kind else { return Words::default() };
    let (what, label, help) = match kind {
        Temporary::Sogou => ("a search result of Sogou", "works for hours", ARTICLE),
        Temporary::Preview => ("the preview of a draft", "works until it is published", ARTICLE),
        Temporary::GroupInvite => ("an invitation to a group", "works for days", "link to a page that stays"),
    };
    Words {
        message: format!("{} is {what} and expires", finding.subject()),
        label: label.into(),
        help: help.into(),
    }
}

const ARTICLE: &str = "open the article in WeChat and copy its own link (复制链接)";
