//! An address is broken.
//!
//! No host, a blank inside, full-width `？＆＝：` from a Chinese keyboard, `https:/x`, a scheme typed twice, another
//! address or the same one again behind it, a whole link in its place (`[text]([address](address))`), a query that is
//! escaped (`.pdf%3Fpage%3D2`), Chinese punctuation behind the end, `www.` without `https://`, brackets around it, a piece
//! of HTML, a number of too many digits on arXiv, a path glued to its host (`github.comme/it`): the browser opens nothing, or something else.
//!
//! Nor does what is no address lead anywhere: a word that holds its place (`TODO`, `url`), a path of somebody's own machine
//! (`/mnt/data/…`, `file:`), a host or a mailbox alone (`example.com`, `me@example.com`), which GitHub takes for files of the repository.
//!
//! An address in a parameter or in the path of an archive (`web.archive.org/web/2020/https://…`) is part of the address.
//!
//! ```markdown
//! [YOPO](https:/arxiv.org/abs/2410.01234)
//! ```
//!
//! The fix repairs the address where there is only one way to, and the repaired address passes every check.

use super::rule::{Check, Rule, UrlFinding};
use crate::diagnostic::Severity;
use crate::document::LinkKind;
use crate::language::{Key, Message};
use crate::link::{Malformed, ProblemKind};

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "malformed-url",
    severity: Severity::Error,
    fixable: true,
    check: Check::Url(words),
    source: super::rule::documentation!("malformed_url.rs"),
    chinese: include_str!("zh-CN/malformed-url.md"),
};

fn words(finding: &UrlFinding<'_>) -> Message {
    let ProblemKind::Malformed(kind) = &finding.problem.kind else { return Message::default() };
    let key = match kind {
        Malformed::NoHost => Key::Rules("malformed-url-no-host"),
        Malformed::BadHost => Key::Rules("malformed-url-bad-host"),
        Malformed::MissingScheme => Key::Rules("malformed-url-missing-scheme"),
        Malformed::MissingMailto => Key::Rules("malformed-url-missing-mailto"),
        Malformed::Placeholder => Key::Rules("malformed-url-placeholder"),
        Malformed::LocalPath => Key::Rules("malformed-url-local-path"),
        Malformed::GluedPath(ending) => {
            let said = Message::new(Key::Rules("malformed-url-glued-path")).with("link", finding.subject());
            return said.with("ending", format!(".{ending}"));
        }
        Malformed::SchemeSlashes => Key::Rules("malformed-url-scheme-slashes"),
        Malformed::SchemeTypo => Key::Rules("malformed-url-scheme-typo"),
        Malformed::DoubleScheme => Key::Rules("malformed-url-double-scheme"),
        Malformed::Several => Key::Rules("malformed-url-several"),
        Malformed::LinkInside => Key::Rules("malformed-url-link-inside"),
        Malformed::InBrackets => Key::Rules("malformed-url-in-brackets"),
        Malformed::ArxivNumber => Key::Rules("malformed-url-arxiv-number"),
        Malformed::Tag => Key::Rules("malformed-url-tag"),
        Malformed::EscapedQuery => Key::Rules("malformed-url-escaped-query"),
        Malformed::Space if is_beside(finding) => Key::Rules("malformed-url-space-beside"),
        Malformed::Space => Key::Rules("malformed-url-space"),
        Malformed::SpaceInHost => Key::Rules("malformed-url-space-in-host"),
        Malformed::InvisibleChar => Key::Rules("malformed-url-invisible-char"),
        Malformed::Fullwidth => Key::Rules("malformed-url-fullwidth"),
        Malformed::TrailingPunctuation if finding.link.kind == LinkKind::Bare => {
            Key::Rules("malformed-url-behind-bare")
        }
        Malformed::TrailingPunctuation => Key::Rules("malformed-url-trailing-punctuation"),
        Malformed::BackslashEscape => Key::Rules("malformed-url-backslash"),
    };
    Message::new(key).with("link", finding.subject())
}

/// Whether a blank stands behind the address or in `https: //`, where nothing but to take it out can be meant.
fn is_beside(finding: &UrlFinding<'_>) -> bool {
    let url = finding.link.url.as_str();
    let (before, behind) = (url.get(..finding.problem.range.start), url.get(finding.problem.range.start..));
    behind.is_some_and(|behind| behind.trim().is_empty())
        || before.is_some_and(|before| {
            before.trim_end_matches([':', '/']).chars().all(|c| c.is_ascii_alphabetic())
        })
}
