//! A link publishes somebody's session.
//!
//! A link copied from the address bar of WeChat's client carries the keys of the session it was opened in (`key`,
//! `uin`, `pass_ticket`, `exportkey`, `appmsg_token`, `wxtoken`), one from the back office its `token`, others
//! `user:password@`, one from a page of WeChat's captcha its `poc_token`, one from a site where somebody was logged in a JSON web
//! token (`eyJ….eyJ….…`). Whoever reads the list can use them until they expire.
//!
//! So do parameters such as `access_token`, `api_key`, `client_secret` and `password`, values in the form of a known kind
//! of token (`ghp_…`, `hf_…`, `sk-…`), and the addresses of webhooks and bots. These the address may need, as it may
//! a JSON web token, so they are reported and stay. The password of an invitation to
//! a call (Zoom, Teams, Meet, Webex) is meant for all who read it and not reported; no output prints it all the same.
//!
//! What may be meant for all readers is a note, and stays: the key of a page that somebody shared with it, of a demo or a page to try
//! something out (`/explore?access_token=`, `demo-…`, `guest:guest`), the login of a stream (`.m3u8`), or a JSON web token that
//! names nobody, in a key without the name of a secret.
//!
//! The fix takes the others out of the address. That does not take them out of the repository's history, so consider
//! them leaked: log out, or change the password. No report ever prints the secret.

use super::rule::{Check, Rule, UrlFinding};
use crate::diagnostic::Severity;
use crate::language::{Key, Message};
use crate::link::ProblemKind;
use crate::rule_names::SECRET_IN_URL;

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: SECRET_IN_URL,
    severity: Severity::Error,
    fixable: true,
    check: Check::Url(words),
    source: super::rule::documentation!("secret_in_url.rs"),
    chinese: include_str!("zh-CN/secret-in-url.md"),
};

fn words(finding: &UrlFinding<'_>) -> Message {
    let ProblemKind::Secret { keys } = &finding.problem.kind else { return Message::default() };
    let mut names: Vec<&str> = keys.iter().map(|key| key.name).collect();
    names.dedup();
    if finding.problem.kind.is_doubtful() {
        let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
        return Message::new(Key::Rules("secret-in-url-doubt"))
            .with("link", finding.subject())
            .with("keys", names);
    }
    if names == ["password"] {
        return Message::new(Key::Rules("secret-in-url-password")).with("link", finding.subject());
    }
    let is_captcha = names == ["poc_token"];
    let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    let key = match () {
        () if is_captcha => Key::Rules("secret-in-url-captcha"),
        () if keys.iter().any(|key| key.is_of_session()) => Key::Rules("secret-in-url-session"),
        () => Key::Rules("secret-in-url-token"),
    };
    Message::new(key).with("link", finding.subject()).with("keys", names)
}
