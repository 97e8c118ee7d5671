//! A link carries parameters that only tell who shared it.
//!
//! A link pasted from a phone names the person who shared it, the app, and the time (`mpshare`, `scene`,
//! `srcid`, `utm_*`, `spm_id_from`, …). The page is the same without. Which parameters these are is known by
//! host and path; a parameter that is not known is kept. On a WeChat article the fragment (`#rd`) goes, too,
//! and `chksm` stays: without it the article opens on a verification page.
//!
//! ```markdown
//! [InternVid](https://zhuanlan.zhihu.com/p/929138634?utm_medium=social&utm_source=wechat_session)
//! ```
//!
//! The fix takes them out of the address, and changes no other byte of it.

use super::rule::{Check, Rule, UrlFinding, Words};
use crate::diagnostic::Severity;
use crate::link::ProblemKind;

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "tracking-parameter",
    severity: Severity::Error,
    fixable: true,
    check: Check::Url(words),
    source: include_str!("tracking_parameter.rs"),
};

fn words(finding: &UrlFinding<'_>) -> Words {
    let ProblemKind::Tracking { keys, fragment } = &finding.problem.kind else { return Words::default() };
    let subject = finding.subject();
    let what = match keys.len() {
        0 => "a tracking fragment".to_owned(),
        1 => format!("the tracking parameter `{}`", keys[0]),
        n => format!("{n} tracking parameters"),
    };
    let shown: Vec<String> = keys.iter().take(SHOWN).map(|key| format!("`{key}`")).collect();
    let mut parts = shown.join(", ");
    if keys.len() > SHOWN {
        parts.push_str(", …");
    }
    if *fragment {
        parts.push_str(if keys.is_empty() { "the fragment" } else { " and the fragment" });
    }
    Words {
        message: format!("{subject} carries {what}"),
        label: "added when the link was shared".into(),
        help: format!("remove {parts}"),
    }
}

/// So many keys are named; a share link has a dozen.
const SHOWN: usize = 4;
