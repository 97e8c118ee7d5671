//! A link does not use the canonical address of its page.
//!
//! The same page has many addresses, and readers and tools compare them by their letters: `www.github.com`, `.git`
//! or a slash behind a repository, `?tab=readme-ov-file`, `dx.doi.org`, `www.arxiv.org`, `arxiv.org/pdf/ID.pdf`,
//! `hf.co`, old hosts of the ACL Anthology, WeChat's keys in another order. Versions (`v2`) and mirrors are left
//! as they are.
//!
//! ```markdown
//! [LLM notes](https://github.com/wdndev/llm_interview_note?tab=readme-ov-file)
//! ```
//!
//! The fix writes the canonical address; it leads to the same page.

use super::rule::{Check, Rule, UrlFinding, Words};
use crate::diagnostic::Severity;
use crate::link::{Form, ProblemKind};

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "noncanonical-url",
    severity: Severity::Warning,
    fixable: true,
    check: Check::Url(words),
    source: include_str!("noncanonical_url.rs"),
};

fn words(finding: &UrlFinding<'_>) -> Words {
    let ProblemKind::Noncanonical(form) = &finding.problem.kind else { return Words::default() };
    let (label, help) = match form {
        Form::Www => ("`www.` is not needed", "remove `www.`"),
        Form::HostAlias => ("another name of the host", "write the host's own name"),
        Form::LetterCase => ("upper case", "write scheme and host in lower case"),
        Form::DefaultPort => ("the port that is used anyway", "remove the port"),
        Form::GitSuffix => ("the address for `git clone`", "remove `.git`"),
        Form::TrailingSlash => ("a slash too many", "remove the slash at the end"),
        Form::MissingSlash => ("a slash is missing", "add a slash at the end"),
        Form::DefaultTab => ("the tab that opens anyway", "remove `?tab=readme-ov-file`"),
        Form::ReadmeAnchor => ("where the page opens anyway", "remove `#readme`"),
        Form::PdfSuffix => ("arXiv's address has no `.pdf`", "remove `.pdf`"),
        Form::KeyOrder => ("keys in another order", "write the keys in WeChat's order"),
        Form::PercentEncoding => ("needs no percent-encoding", "write the characters themselves"),
        Form::RepeatedKey => ("stands here twice", "remove the second one"),
        Form::EmptyParameter => ("holds nothing", "remove the empty parameter"),
    };
    Words {
        message: format!("{} does not use the canonical address of its page", finding.subject()),
        label: label.into(),
        help: help.into(),
    }
}
