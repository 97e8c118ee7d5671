//! A WeChat link names no article.
//!
//! A long link needs `__biz` (the account, base64 of a number), `mid` and `idx` (numbers), `sn` (32 hexadecimal digits)
//! and has `chksm` (76 of them); a short one ends in 22 characters. What was cut, doubled or escaped on its way
//! through phones and editors opens an error page.
//!
//! ```markdown
//! [YOPO](https://mp.weixin.qq.com/s?__biz=MjM5MTY0Njg0MA==)
//! ```
//!
//! The fix undoes escapes (`&amp;amp;`, `\n`, `s%3F__biz`) where the repaired address passes every check. What was
//! cut off is lost: copy the link again.

use super::rule::{Check, Rule, UrlFinding};
use crate::diagnostic::Severity;
use crate::language::{Key, Message};
use crate::link::{MalformedWechat, ProblemKind};

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "malformed-wechat-url",
    severity: Severity::Error,
    fixable: true,
    check: Check::Url(words),
    source: super::rule::documentation!("malformed_wechat_url.rs"),
    chinese: include_str!("zh-CN/malformed-wechat-url.md"),
};

fn words(finding: &UrlFinding<'_>) -> Message {
    let ProblemKind::MalformedWechat(kind) = &finding.problem.kind else { return Message::default() };
    let message = match kind {
        MalformedWechat::BadBiz => Message::new(Key::Rules("malformed-wechat-url-biz")),
        MalformedWechat::BadMid => Message::new(Key::Rules("malformed-wechat-url-mid")),
        MalformedWechat::BadIdx => Message::new(Key::Rules("malformed-wechat-url-idx")),
        MalformedWechat::BadSn => Message::new(Key::Rules("malformed-wechat-url-sn")),
        MalformedWechat::BadChksm => Message::new(Key::Rules("malformed-wechat-url-chksm")),
        MalformedWechat::MissingKeys(keys) => {
            let keys: Vec<String> = keys.iter().map(|key| format!("`{key}`")).collect();
            Message::new(Key::Rules("malformed-wechat-url-missing-keys")).with("keys", keys)
        }
        MalformedWechat::ConflictingKey(key) => {
            Message::new(Key::Rules("malformed-wechat-url-conflicting-key")).with("key", *key)
        }
        MalformedWechat::ShortIdShape => Message::new(Key::Rules("malformed-wechat-url-short-id")),
        MalformedWechat::ShortIdLastChar => Message::new(Key::Rules("malformed-wechat-url-short-id-end")),
        MalformedWechat::HtmlEntity => Message::new(Key::Rules("malformed-wechat-url-html-entity")),
        MalformedWechat::LiteralNewline => Message::new(Key::Rules("malformed-wechat-url-newline")),
        MalformedWechat::MissingQuestionMark => {
            Message::new(Key::Rules("malformed-wechat-url-question-mark"))
        }
        MalformedWechat::EncodedDelimiter => Message::new(Key::Rules("malformed-wechat-url-encoded")),
    };
    let cure = if finding.problem.edits.is_empty() {
        Key::Rules("wechat-copy-again")
    } else {
        Key::Rules("wechat-unescape")
    };
    message.with("link", finding.subject()).with("cure", Message::new(cure))
}
