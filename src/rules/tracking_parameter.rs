//! A link carries parameters that only tell who shared it.
//!
//! A link pasted from a phone names the person who shared it, the app, and the time (`mpshare`, `scene`,
//! `srcid`, `utm_*`, `spm_id_from`, `usp=sharing`, `casa_token`, …), also behind `#`, and `ref` with the value of `utm_source`. The page is the same without. Which parameters these are is known by
//! host and path; a parameter that is not known is kept. On a WeChat article the fragment (`#rd`) goes with them,
//! and `chksm` stays: without it the article opens on a verification page.
//!
//! A campaign of the list's own is no tracking, and its parameters stay (`utm_*`, `WT.mc_id`, `mc_cid`, `hmsr`, …): where a value names the list (its
//! first heading; `awesome…`, `…_repo`, `…badge`), its repository or who keeps it (both told from links to its issues, stars and the like); where it
//! leads to a site of who keeps it; where `links.campaigns` names it in the configuration; or where links show that it is a way of the
//! list (`--explain judgement`): three links to three hosts, if none to these does without, and more where many do; or half of all links. Links that
//! stand together among others, as a paste does, count as one. A site that the list links to counts as a host for a campaign of its
//! name. A value that is the name of an app, of a network or of a newsletter (`chatgpt.com`, `twitter`) is never the list's own. `utm_*` stay, too, where `utm_medium` says
//! that the link is paid for (`affiliate`, `banner`), and so does `WT.mc_id` that credits a person (`studentamb_…`, `AZ-MVP-…`). A campaign that names
//! GitHub (`utm_source=github`), or whose link is around a picture only, as a sponsor's banner is, may be meant: it is a note.
//!
//! ```markdown
//! [InternVid](https://zhuanlan.zhihu.com/p/929138634?utm_medium=social&utm_source=wechat_session)
//! ```
//!
//! The fix takes them out of the address, and changes no other byte of it. That of a note is unsafe: `--unsafe-fixes` applies it.

use super::rule::{Check, Rule, UrlFinding};
use crate::diagnostic::Severity;
use crate::language::{Key, Message};
use crate::link::{ProblemKind, Purpose};

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "tracking-parameter",
    severity: Severity::Error,
    fixable: true,
    check: Check::Url(words),
    source: super::rule::documentation!("tracking_parameter.rs"),
    chinese: include_str!("zh-CN/tracking-parameter.md"),
};

fn words(finding: &UrlFinding<'_>) -> Message {
    let ProblemKind::Tracking { keys, fragment, meant } = &finding.problem.kind else {
        return Message::default();
    };
    let mut shown: Vec<String> = keys.iter().take(SHOWN).map(|key| format!("`{key}`")).collect();
    if keys.len() > SHOWN {
        shown.push("…".to_owned());
    }
    let key = match (shown.is_empty(), fragment) {
        _ if *meant == Some(Purpose::NamesGithub) => Key::Rules("tracking-parameter-github"),
        _ if *meant == Some(Purpose::Banner) => Key::Rules("tracking-parameter-banner"),
        (true, _) => Key::Rules("tracking-parameter-fragment"),
        (false, true) => Key::Rules("tracking-parameter-with-fragment"),
        (false, false) => Key::Rules("tracking-parameter"),
    };
    Message::new(key).with("link", finding.subject()).with("count", keys.len()).with("keys", shown)
}

/// So many keys are named; a share link has a dozen.
const SHOWN: usize = 4;
