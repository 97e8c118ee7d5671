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
//! The fix writes the address that is wrapped, cleaned like any other link. One wrapper is taken off at a time:
//! where one wraps another, the next run takes off the rest.

use super::rule::{Check, Rule, UrlFinding, Words};
use crate::diagnostic::Severity;
use crate::link::ProblemKind;

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "wrapped-url",
    severity: Severity::Error,
    fixable: true,
    check: Check::Url(words),
    source: include_str!("wrapped_url.rs"),
};

fn words(finding: &UrlFinding<'_>) -> Words {
    let ProblemKind::Wrapped { target } = &finding.problem.kind else { return Words::default() };
    Words {
        message: format!("{} leads through a redirect page to `{target}`", finding.subject()),
        label: "a wrapper".into(),
        help: "link to the page itself".into(),
    }
}
