//! A link carries parameters that only tell who shared it.
//!
//! A link pasted from a phone names the person who shared it, the app, and the time (`mpshare`, `scene`,
//! `srcid`, `utm_*`, `spm_id_from`, `usp=sharing`, `casa_token`, …), also behind `#`, and `ref` with the value of `utm_source`. The page is the same without. Which parameters these are is known by
//! host and path; a parameter that is not known is kept. On a WeChat article the fragment (`#rd`) goes with them,
//! and `chksm` stays: without it the article opens on a verification page.
//!
//! A campaign of the list's own is no tracking: `utm_*` stay where `utm_source` has one value in 20 links or more to 10 hosts or
//! more (or in 100, which are a third of all links), and it is not that of an app (of a second value to fewer hosts); where a value is the name of the
//! list, as its first heading has it, or says that it is one (`awesome…`, `…_repo`) or a badge of one (`trend-badge`); where it is the host of a site to whose home page
//! the text around the tables leads, in links to two hosts or more; or where `links.campaigns` names it in the
//! configuration.
//!
//! ```markdown
//! [InternVid](https://zhuanlan.zhihu.com/p/929138634?utm_medium=social&utm_source=wechat_session)
//! ```
//!
//! The fix takes them out of the address, and changes no other byte of it.

use super::rule::{Check, Rule, UrlFinding};
use crate::diagnostic::Severity;
use crate::language::{Key, Message};
use crate::link::ProblemKind;

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "tracking-parameter",
    severity: Severity::Error,
    fixable: true,
    check: Check::Url(words),
    source: super::rule::documentation!("tracking_parameter.rs"),
    chinese: include_str!("zh-CN/tracking-parameter.md"),
};

fn words(finding: &UrlFinding<'_>) -> Message {
    let ProblemKind::Tracking { keys, fragment } = &finding.problem.kind else { return Message::default() };
    let mut shown: Vec<String> = keys.iter().take(SHOWN).map(|key| format!("`{key}`")).collect();
    if keys.len() > SHOWN {
        shown.push("…".to_owned());
    }
    let key = match (shown.is_empty(), fragment) {
        (true, _) => Key::Rules("tracking-parameter-fragment"),
        (false, true) => Key::Rules("tracking-parameter-with-fragment"),
        (false, false) => Key::Rules("tracking-parameter"),
    };
    Message::new(key).with("link", finding.subject()).with("count", keys.len()).with("keys", shown)
}

/// So many keys are named; a share link has a dozen.
const SHOWN: usize = 4;
