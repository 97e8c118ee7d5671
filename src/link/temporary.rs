//! Links that expire.

use std::ops::Range;

use super::hosts::WECHAT;
use super::kind::Temporary;
use super::parts::Parts;

/// Why the link expires, and the place that shows it.
pub(super) fn find(parts: &Parts<'_>) -> Option<(Temporary, Range<usize>)> {
    match parts.name.as_str() {
        WECHAT if parts.path().trim_end_matches('/') == "/s" => article(parts),
        // Answered by a script and an anti-bot check; it cannot be unwrapped without asking.
        "weixin.sogou.com" if parts.path().starts_with("/link") => {
            Some((Temporary::Sogou, parts.host.start..parts.path.end))
        }
        // source: inference; such an invitation works for seven days
        "weixin.qq.com" if parts.path().starts_with("/g/") => {
            Some((Temporary::GroupInvite, parts.path.clone()))
        }
        _ => None,
    }
}

fn article(parts: &Parts<'_>) -> Option<(Temporary, Range<usize>)> {
    let place = |key: &str| {
        let filled = |param: &&super::parts::Param| !param.value.is_empty() && parts.key(param) == key;
        parts.params.iter().find(filled).map(|param| param.range.clone())
    };
    // source: WeChat's page code, `is_temp_url = tempkey ? 1 : 0`
    if let Some(range) = place("tempkey") {
        return Some((Temporary::Preview, range));
    }
    // source: WechatSogou #185, wechat-spider #29: works for about six hours
    let signed = place("signature").filter(|_| place("sn").is_none());
    let dated = place("timestamp").or_else(|| place("src"));
    signed.zip(dated).map(|(range, _)| (Temporary::Sogou, range))
}
