//! A link leads through a redirect page.
//!
//! Sites such as Zhihu wrap links to other sites (`link.zhihu.com/?target=…`), and WeChat's verification page
//! holds the address of the article it stands before. A reader is sent through a page that warns, counts or
//! fails.
//!
//! ```markdown
//! [paper](https://link.zhihu.com/?target=https%3A//arxiv.org/abs/1406.2661)
//! ```
//!
//! The fix writes the address that is wrapped, cleaned like any other link. Where one wraps
//! another, all are taken off.

use super::rule::{Check, Rule, UrlFinding};
use crate::diagnostic::Severity;
use crate::language::{Key, Message};
use crate::link::ProblemKind;

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "wrapped-url",
    severity: Severity::Error,
    fixable: true,
    check: Check::Url(words),
    source: super::rule::documentation!("wrapped_url.rs"),
    chinese: include_str!("zh-CN/wrapped-url.md"),
};

fn words(finding: &UrlFinding<'_>) -> Message {
    let ProblemKind::Wrapped { target } = &finding.problem.kind else { return Message::default() };
    Message::new(Key::Rules("wrapped-url")).with("link", finding.subject()).with("target", target.as_str())
}
