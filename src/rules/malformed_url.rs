//! An address is broken.
//!
//! No host, a blank inside, full-width `？＆＝：` from a Chinese keyboard, `https:/x`, a scheme typed twice, Chinese
//! punctuation behind the end: the browser opens nothing, or something else.
//!
//! ```markdown
//! [YOPO](https:/arxiv.org/abs/2410.01234)
//! ```
//!
//! The fix repairs the address where there is only one way to, and the repaired address passes every check.

use super::rule::{Check, Rule, UrlFinding, Words};
use crate::diagnostic::Severity;
use crate::link::{Malformed, ProblemKind};

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "malformed-url",
    severity: Severity::Error,
    fixable: true,
    check: Check::Url(words),
    source: include_str!("malformed_url.rs"),
};

fn words(finding: &UrlFinding<'_>) -> Words {
    let ProblemKind::Malformed(kind) = &finding.problem.kind else { return Words::default() };
    let (what, label, help) = match kind {
        Malformed::NoHost => ("an address without a host", "no host", "write the whole address"),
        Malformed::BadHost => ("a host that cannot be", "no host name", "correct the host"),
        Malformed::MissingScheme => (
            "an address without `https://`",
            "leads to a file of this repository",
            "write `https://` in front",
        ),
        Malformed::SchemeSlashes => {
            ("an address with a broken `https://`", "not `https://`", "write `https://`")
        }
        Malformed::SchemeTypo => {
            ("an address with a mistyped `https://`", "not `https://`", "write `https://`")
        }
        Malformed::DoubleScheme => {
            ("an address with two schemes", "stands here twice", "remove the first one")
        }
        Malformed::Space => ("an address with a blank inside", "a blank", "remove the blank, or write `%20`"),
        Malformed::InvisibleChar => {
            ("an address with an invisible character", "an invisible character", "remove it")
        }
        Malformed::Fullwidth => {
            ("an address with full-width punctuation", "full-width", "write `?`, `&`, `=` and `:`")
        }
        Malformed::TrailingPunctuation => {
            ("an address with punctuation behind its end", "not part of the address", "remove it")
        }
        Malformed::BackslashEscape => ("an address with a backslash", "a backslash", "remove the backslash"),
    };
    Words { message: format!("{} has {what}", finding.subject()), label: label.into(), help: help.into() }
}
