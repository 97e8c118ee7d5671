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

use super::rule::{Check, Rule, UrlFinding, Words};
use crate::diagnostic::Severity;
use crate::link::ProblemKind;

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "script-url",
    severity: Severity::Error,
    fixable: false,
    check: Check::Url(words),
    source: include_str!("script_url.rs"),
};

fn words(finding: &UrlFinding<'_>) -> Words {
    let ProblemKind::Script(scheme) = &finding.problem.kind else { return Words::default() };
    let does = if *scheme == "data" { "brings its own content" } else { "runs a script" };
    Words {
        message: format!("{} {does} instead of opening a page", finding.subject()),
        label: format!("`{scheme}:` opens no page"),
        help: "link to a page; GitHub takes this link away".into(),
    }
}
