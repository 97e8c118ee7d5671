//! A link runs a script instead of opening a page.
//!
//! `javascript:` and `vbscript:` are programs, and `data:` brings its own page with it. GitHub takes such links away,
//! so on GitHub they lead nowhere; whoever shows the list elsewhere may run them.
//!
//! ```markdown
//! [demo](javascript:alert(1))
//! ```
//!
//! There is no fix: link to a page. An image that is written as `data:image/…` is no link and is left alone.

use super::rule::{Check, Rule, UrlFinding};
use crate::diagnostic::Severity;
use crate::language::{Key, Message};
use crate::link::ProblemKind;

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "script-url",
    severity: Severity::Error,
    fixable: false,
    check: Check::Url(words),
    source: super::rule::documentation!("script_url.rs"),
    chinese: include_str!("zh-CN/script-url.md"),
};

fn words(finding: &UrlFinding<'_>) -> Message {
    let ProblemKind::Script(scheme) = &finding.problem.kind else { return Message::default() };
    let key = if *scheme == "data" { Key::Rules("script-url-data") } else { Key::Rules("script-url-runs") };
    Message::new(key).with("link", finding.subject()).with("scheme", *scheme)
}
