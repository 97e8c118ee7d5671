//! Query keys that tell who shared a link, and keys that are somebody's secret.
//!
//! A list of what goes, never of what stays: an unknown key is kept, because that is how `chksm`
//! would have been lost. Keys are compared exactly, after percent-decoding; `*` at the end of a
//! pattern stands for any rest, and one with `=` is held against key and value.

use super::hosts::within;
use super::sites::SITES;

/// The keys of a long link, in WeChat's order. The first four name the article.
pub(super) const KEYS: [&str; 5] = ["__biz", "mid", "idx", "sn", "chksm"];

/// Whether a parameter of a page tells only who shared it. `name` is the host in lower case, `whole` is key and value.
///
/// WeChat articles have their own list, [`is_wechat_tracking`].
pub(super) fn is_tracking(name: &str, path: &str, key: &str, whole: &str) -> bool {
    // transfernow.net needs its utm_* for the download. source: ClearURLs/Rules #75
    if within(name, "transfernow.net") {
        return false;
    }
    let any = |patterns: &[&str]| {
        patterns.iter().any(|own| matches(own, if own.contains('=') { whole } else { key }))
    };
    any(EVERYWHERE)
        || SITES.iter().any(|site| site.is_for(name) && path.contains(site.path) && any(site.keys))
}

/// Whether a piece of a fragment tells only who shared the page: `utm_source=rss`.
pub(super) fn is_tracking_anywhere(piece: &str) -> bool {
    piece.split_once('=').is_some_and(|(key, _)| any(EVERYWHERE, key))
}

/// Whether a parameter of a WeChat article tells only who shared it, or what client it was.
pub(super) fn is_wechat_tracking(key: &str) -> bool {
    // Most parameters are these, which are in no list.
    !KEYS.contains(&key) && (any(WECHAT_SHARE, key) || any(WECHAT_CLIENT, key) || any(EVERYWHERE, key))
}

/// The name of the secret that a WeChat parameter publishes.
pub(super) fn wechat_secret(key: &str) -> Option<&'static str> {
    WECHAT_SECRETS.iter().copied().find(|&secret| secret == key)
}

/// Whether one of the patterns is `key`.
fn any(patterns: &[&str], key: &str) -> bool {
    patterns.iter().any(|pattern| matches(pattern, key))
}

/// Whether a pattern is `key`; `*` at its end stands for any rest.
pub(super) fn matches(pattern: &str, key: &str) -> bool {
    // By bytes: each parameter is held against a hundred patterns.
    match pattern.as_bytes() {
        [prefix @ .., b'*'] => key.as_bytes().starts_with(prefix),
        pattern => pattern == key.as_bytes(),
    }
}

// source: utm_psn and utm_oi (Zhihu) are in no published list, hence the prefix; click ids, Brave
// clean-urls (facts), Firefox StripOnShare; _gl, Google Analytics help 10071811, brave-browser #33188, ClearURLs (facts);
// hm*, Baidu Tongji, "指定广告跟踪"; WT.mc_id, Webtrends; mtm_* and pk_*, Matomo, "Track campaigns"; from and isappinstalled, what
// WeChat puts behind every address that is shared from it
#[rustfmt::skip]
const EVERYWHERE: &[&str] = &[
    "utm_*", "fbclid", "gclid", "dclid", "gbraid", "wbraid", "gclsrc", "gad_source", "gad_campaignid", "srsltid", "msclkid",
    "yclid", "ysclid", "twclid", "ttclid", "igshid", "igsh", "mc_cid", "mc_eid", "_hsenc", "_hsmi", "__hstc", "__hssc", "__hsfp",
    "hsCtaTracking", "mkt_tok", "_gl", "_ga", "_openstat", "oly_anon_id", "oly_enc_id", "vero_id", "mtm_*", "pk_campaign", "pk_kwd",
    "hmsr", "hmpl", "hmcu", "hmkw", "hmci", "WT.mc_id", "wt.mc_id", "WT.mc_ev", "WT.tsrc",
    "from=timeline", "from=singlemessage", "from=groupmessage", "isappinstalled=0", "isappinstalled=1",
];

// source: 3,411 published WeChat links; AdGuard #83136; ClearURLs/Rules #13
const WECHAT_SHARE: &[&str] = &[
    "mpshare",
    "scene",
    "srcid",
    "sharer_shareinfo",
    "sharer_shareinfo_first",
    "sharer_sharetime",
    "sharer_shareid",
    "share",
    "from",
    "isappinstalled",
    "subscene",
    "clicktime",
    "enterid",
    "sessionid",
    "click_id",
    "search_click_id",
    "scene_id",
    "from_msgid",
    "from_itemidx",
    "from_masonry",
    "scenenote",
    "weiboauthoruid",
    "wm",
    "v_p",
    "launchid",
    "aid",
    "WBAPIAnalysisOriUICodes",
];

// source: links copied whole out of WeChat's desktop and mobile clients (same 3,411)
const WECHAT_CLIENT: &[&str] = &[
    "ascene",
    "devicetype",
    "version",
    "platform",
    "nettype",
    "lang",
    "fontScale",
    "fontgear",
    "abtest_cookie",
    "wx_header",
    "session_us",
    "acctmode",
    "acct",
    "countrycode",
    "xtrack",
    "realreporttime",
    "rd2werd",
    "forceh5",
    "fasttmpl_type",
    "fasttmpl_fullversion",
    "fasttmpl_flag",
    "count",
    "nolastread",
];

// source: wechat-article-exporter CredentialsDialog.vue (a credential is biz + uin + key +
// pass_ticket + wap_sid2) and its issue #178; `token` is a session of the account's back office
const WECHAT_SECRETS: &[&str] = &[
    "appmsg_token",
    "exportkey",
    "key",
    "pass_ticket",
    "poc_token",
    "previewkey",
    "token",
    "uin",
    "wap_export_token",
    "wap_sid2",
    "wxtoken",
];
