//! A link does not use the canonical address of its page.
//!
//! The same page has many addresses, and readers and tools compare them by their letters: `www.github.com`, `.git`
//! or a slash behind a repository, `?tab=readme-ov-file`, `dx.doi.org`, `www.arxiv.org`, `arxiv.org/pdf/ID.pdf`,
//! `?context=cs` behind it, `hf.co`, hosts that moved
//! (`www.aclweb.org`, `docs.microsoft.com`), WeChat's keys in another order, `#rd` behind an article. Versions (`v2`) and mirrors are left
//! as they are, and so is a bare address among other words, which is its author's. Outside tables a picture that links (`[![Badge](…)](…)`)
//! is a note.
//!
//! How a list writes its addresses is its own way (`--explain judgement`): `.pdf` behind papers on arXiv, `.git` or a slash behind repositories, no slash
//! behind papers of the ACL and `www.` stay where all links that could have it do, if they are three, or about half of many. What came along
//! with a copy (`?tab=`, `?context=`) and hosts that moved are no way. `#readme` behind a repository stays: it leads to the same page, for
//! `duplicate-link`, too, but may be meant; it goes where the address is changed for another reason.
//!
//! ```markdown
//! [LLM notes](https://github.com/wdndev/llm_interview_note?tab=readme-ov-file)
//! ```
//!
//! The fix writes the canonical address; it leads to the same page.

use super::rule::{Check, Rule, UrlFinding};
use crate::diagnostic::Severity;
use crate::language::{Key, Message};
use crate::link::{Form, ProblemKind};

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "noncanonical-url",
    severity: Severity::Warning,
    fixable: true,
    check: Check::Url(words),
    source: super::rule::documentation!("noncanonical_url.rs"),
    chinese: include_str!("zh-CN/noncanonical-url.md"),
};

fn words(finding: &UrlFinding<'_>) -> Message {
    let ProblemKind::Noncanonical(form) = &finding.problem.kind else { return Message::default() };
    let key = match form {
        Form::Www => Key::Rules("noncanonical-url-www"),
        Form::HostAlias(host) => {
            let said =
                Message::new(Key::Rules("noncanonical-url-host-alias")).with("link", finding.subject());
            return said.with("host", *host);
        }
        Form::LetterCase => Key::Rules("noncanonical-url-letter-case"),
        Form::DefaultPort => Key::Rules("noncanonical-url-default-port"),
        Form::GitSuffix => Key::Rules("noncanonical-url-git-suffix"),
        Form::TrailingSlash => Key::Rules("noncanonical-url-trailing-slash"),
        Form::MissingSlash => Key::Rules("noncanonical-url-missing-slash"),
        Form::DefaultTab => Key::Rules("noncanonical-url-default-tab"),
        Form::WechatAnchor => Key::Rules("noncanonical-url-wechat-anchor"),
        Form::ListingContext => Key::Rules("noncanonical-url-listing-context"),
        Form::PdfSuffix => Key::Rules("noncanonical-url-pdf-suffix"),
        Form::KeyOrder => Key::Rules("noncanonical-url-key-order"),
        Form::PercentEncoding => Key::Rules("noncanonical-url-percent-encoding"),
        Form::RepeatedKey => Key::Rules("noncanonical-url-repeated-key"),
        Form::EmptyParameter => Key::Rules("noncanonical-url-empty-parameter"),
    };
    Message::new(key).with("link", finding.subject())
}
