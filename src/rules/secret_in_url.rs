//! A link publishes somebody's session.
//!
//! A link copied from the address bar of WeChat's client carries the keys of the session it was opened in (`key`,
//! `uin`, `pass_ticket`, `exportkey`, `appmsg_token`, `wxtoken`), one from the back office its `token`, others
//! `user:password@`. Whoever reads the list can use them until they expire.
//!
//! The fix takes them out of the address. That does not take them out of the repository's history, so consider
//! them leaked: log out, or change the password. No report ever prints the secret.

use super::rule::{Check, Rule, UrlFinding, Words};
use crate::diagnostic::Severity;
use crate::link::ProblemKind;

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "secret-in-url",
    severity: Severity::Error,
    fixable: true,
    check: Check::Url(words),
    source: include_str!("secret_in_url.rs"),
};

fn words(finding: &UrlFinding<'_>) -> Words {
    let ProblemKind::Secret { keys } = &finding.problem.kind else { return Words::default() };
    let mut names: Vec<&str> = keys.iter().map(|key| key.name).collect();
    names.dedup();
    let is_password = names == ["password"];
    let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    let what = if is_password {
        "somebody's password".to_owned()
    } else {
        format!("somebody's session: {}", names.join(", "))
    };
    Words {
        message: format!("{} publishes {what}", finding.subject()),
        label: "a secret".into(),
        help: "remove it and consider it leaked: the repository's history keeps it".into(),
    }
}
