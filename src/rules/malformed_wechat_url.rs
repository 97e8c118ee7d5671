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

use super::rule::{Check, Rule, UrlFinding, Words};
use crate::diagnostic::Severity;
use crate::link::{MalformedWechat, ProblemKind};

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "malformed-wechat-url",
    severity: Severity::Error,
    fixable: true,
    check: Check::Url(words),
    source: include_str!("malformed_wechat_url.rs"),
};

fn words(finding: &UrlFinding<'_>) -> Words {
    let ProblemKind::MalformedWechat(kind) = &finding.problem.kind else { return Words::default() };
    let (what, label) = match kind {
        MalformedWechat::BadBiz => ("its `__biz` names no account".to_owned(), "not base64 of a number"),
        MalformedWechat::BadMid => ("its `mid` is no message number".to_owned(), "not up to 11 digits"),
        MalformedWechat::BadIdx => ("its `idx` is no position".to_owned(), "not a number from 1"),
        MalformedWechat::BadSn => ("its `sn` is not whole".to_owned(), "not 32 hexadecimal digits"),
        MalformedWechat::BadChksm => ("its `chksm` is not whole".to_owned(), "not 76 hexadecimal digits"),
        MalformedWechat::MissingKeys(keys) => {
            let keys: Vec<String> = keys.iter().map(|key| format!("`{key}`")).collect();
            (format!("it lacks {}", keys.join(", ")), "incomplete")
        }
        MalformedWechat::ConflictingKey(key) => (format!("it has two values of `{key}`"), "another value"),
        MalformedWechat::ShortIdShape => ("its id is not 22 characters long".to_owned(), "not 22 characters"),
        MalformedWechat::ShortIdLastChar => {
            ("its id cannot end so".to_owned(), "ends in `A`, `Q`, `g` or `w`")
        }
        MalformedWechat::HtmlEntity => ("it holds escaped ampersands".to_owned(), "`&amp;` for `&`"),
        MalformedWechat::LiteralNewline => ("it ends in `\\n`".to_owned(), "not part of the address"),
        MalformedWechat::MissingQuestionMark => ("the `?` behind `/s` is missing".to_owned(), "no `?`"),
        MalformedWechat::EncodedDelimiter => ("its `?` is escaped as `%3F`".to_owned(), "escaped"),
    };
    let help = if finding.problem.edits.is_empty() {
        "copy the link from WeChat again (复制链接)"
    } else {
        "write the address without the escapes"
    };
    Words {
        message: format!("{} names no WeChat article: {what}", finding.subject()),
        label: label.into(),
        help: help.into(),
    }
}
