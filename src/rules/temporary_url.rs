//! A link expires.
//!
//! Links from Sogou's search (`src`, `timestamp`, `signature`, or `weixin.sogou.com/link`) work for hours, previews of
//! drafts (`tempkey`) for a while, invitations to groups for days. A link to a file that carries a signature works for hours or
//! days: of Amazon S3, Google Cloud Storage, Azure Storage, Alibaba Cloud OSS and Facebook's file server
//! (`X-Amz-Signature`, `Signature` with `Expires`, `sig` with `se`, `oh` with `oe`), of GitHub's private files and pictures (`token`,
//! `jwt`) and of Discord (`hm` with `ex`). Then readers find an error page. A link of a shortener that is closed (`goo.gl`) is a note.
//!
//! Reports show no signature.
//!
//! There is no fix: open the article in WeChat and copy its own link (复制链接), and link to the page that offers the file.

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
        Temporary::Signed => Key::Rules("temporary-url-signed"),
        Temporary::ClosedShortener => Key::Rules("temporary-url-closed-shortener"),
    };
    Message::new(key).with("link", finding.subject())
}
