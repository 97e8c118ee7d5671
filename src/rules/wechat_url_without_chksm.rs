//! A long WeChat link without `chksm` opens on a verification page.
//!
//! Outside WeChat, an article's long link without `chksm` is sent to a page that wants to know whether the reader is
//! a person. The short link that WeChat copies (复制链接, `https://mp.weixin.qq.com/s/…`) opens at once.
//!
//! There is no fix: `chksm` cannot be worked out, and WeChat closed its service that shortens links in 2021.

use super::rule::{Check, Rule, UrlFinding};
use crate::diagnostic::Severity;
use crate::language::{Key, Message};

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "wechat-url-without-chksm",
    severity: Severity::Note,
    fixable: false,
    check: Check::Url(words),
    source: super::rule::documentation!("wechat_url_without_chksm.rs"),
    chinese: include_str!("zh-CN/wechat-url-without-chksm.md"),
};

fn words(finding: &UrlFinding<'_>) -> Message {
    Message::new(Key::Rules("wechat-url-without-chksm")).with("link", finding.subject())
}
