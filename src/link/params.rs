//! Query keys that tell who shared a link, and keys that are somebody's secret.
//!
//! A list of what goes, never of what stays: an unknown key is kept, because that is how `chksm`
//! would have been lost. Keys are compared exactly, after percent-decoding; `*` at the end of a
//! pattern stands for any rest.

use super::hosts::within;
use super::wechat::KEYS;

/// Whether a parameter of a page tells only who shared it. `name` is the host in lower case.
///
/// WeChat articles have their own list, [`is_wechat_tracking`].
pub(super) fn is_tracking(name: &str, path: &str, key: &str) -> bool {
    // transfernow.net needs its utm_* for the download. source: ClearURLs/Rules #75
    if within(name, "transfernow.net") {
        return false;
    }
    any(EVERYWHERE, key)
        || SITES.iter().any(|site| within(name, site.host) && path.contains(site.path) && any(site.keys, key))
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

struct Site {
    host: &'static str,
    /// What the path must hold; empty for every path.
    path: &'static str,
    keys: &'static [&'static str],
}

const fn site(host: &'static str, path: &'static str, keys: &'static [&'static str]) -> Site {
    Site { host, path, keys }
}

// source: utm_psn and utm_oi (Zhihu) are in no published list, hence the prefix; click ids, Brave
// clean-urls (facts), Firefox StripOnShare
const EVERYWHERE: &[&str] = &[
    "utm_*", "fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "ysclid", "twclid",
    "ttclid", "igshid", "igsh", "mc_cid", "mc_eid", "_hsenc", "_hsmi", "mkt_tok",
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

const SITES: &[Site] = &[
    // source: adfilt #1216; hybrid_search_*, links seen in public lists
    site("zhihu.com", "", &["share_code", "hybrid_search_source", "hybrid_search_extra"]),
    // source: AdGuard, ClearURLs, adfilt (facts). `mid` and `from` are content off /video/: AdGuard
    // scopes them so, ClearURLs breaks medialist?mid=
    site("bilibili.com", "", &["spm_id_from", "vd_source", "from_spmid", "unique_k"]),
    site(
        "bilibili.com",
        "/video/",
        &[
            "spmid",
            "share_*",
            "seid",
            "msource",
            "refer_from",
            "from",
            "from_source",
            "is_story_h5",
            "buvid",
            "up_id",
            "plat_id",
            "bbid",
            "ts",
            "timestamp",
            "mid",
            "trackid",
        ],
    ),
    // source: AdGuard, ClearURLs (facts); a b23.tv/BV… link carries the same
    site("b23.tv", "/BV", &["spm_id_from", "vd_source", "from_spmid", "unique_k", "share_*"]),
    // source: inference
    site("juejin.cn", "", &["searchId"]),
    // source: user script cilxe and links in public lists; share* and fromshare, inference
    site(
        "csdn.net",
        "/article/details/",
        &[
            "spm",
            "ops_request_misc",
            "request_id",
            "biz_id",
            "depth_1-utm_*",
            "dist_request_id",
            "sharetype",
            "shareId",
            "sharerefer",
            "sharesource",
            "fromshare",
        ],
    ),
    // source: inference
    site("36kr.com", "", &["f"]),
    // source: inference; the id is in the path
    site("toutiao.com", "/article/", TOUTIAO),
    site("toutiao.com", "/i", TOUTIAO),
    // source: ClearURLs, AdGuard (facts)
    site("weibo.com", "", &["weibo_id", "dt_dapp"]),
    site("weibo.cn", "", &["weibo_id", "dt_dapp"]),
    // source: ClearURLs, adfilt (facts). xsec_token, xsec_source and type stay: a bare note link does
    // not open (XHS-Downloader #186)
    site(
        "xiaohongshu.com",
        "",
        &[
            "app_platform",
            "app_version",
            "share_from_user_hidden",
            "xhsshare",
            "appuid",
            "apptime",
            "share_id",
            "author_share",
            "shareRedId",
            "ignoreEngage",
        ],
    ),
    // source: AdGuard (facts); modal_id is content
    site("douyin.com", "", &["previous_page", "extra_params"]),
    // source: Brave clean-urls, AdGuard, adfilt (facts)
    site(
        "github.com",
        "",
        &[
            "email_token",
            "email_source",
            "notification_referrer_id",
            "reference_location",
            "ref_cta",
            "ref_loc",
            "ref_page",
        ],
    ),
    // source: arXiv redirects every query of /pdf/ away, arxiv-browse #685; /abs/, inference
    site("arxiv.org", "/pdf/", &["*"]),
    site("arxiv.org", "/abs/", &["context", "ref"]),
    // source: inference
    site("openreview.net", "", &["referrer"]),
    // source: Brave clean-urls, Firefox StripOnShare, AdGuard (facts); ab_channel, tracking-params
    site("youtube.com", "", YOUTUBE),
    site("youtu.be", "", YOUTUBE),
    // source: Brave clean-urls, AdGuard, ClearURLs (facts)
    site("x.com", "/status/", TWITTER),
    site("twitter.com", "/status/", TWITTER),
    // source: Brave clean-urls, ClearURLs (facts); sk and gi open the article, they stay
    site("medium.com", "", &["source"]),
    // source: AdGuard, uBlock Origin (facts); the last two, inference
    site("substack.com", "", &["triedRedirect", "showWelcomeOnShare", "isFreemail"]),
    // source: AdGuard, Brave clean-urls (facts)
    site(
        "linkedin.com",
        "",
        &["trk", "trackingId", "refId", "lipi", "rcm", "original_referer", "trackingCode"],
    ),
    // source: AdGuard, Brave clean-urls (facts)
    site(
        "reddit.com",
        "",
        &["share_id", "ref", "ref_source", "ref_campaign", "correlation_id", "post_fullname", "rdt"],
    ),
];

const TOUTIAO: &[&str] = &[
    "app",
    "timestamp",
    "share_token",
    "req_id",
    "use_new_style",
    "wxshare_count",
    "tt_from",
    "category_new",
    "share_did",
    "share_uid",
];

const YOUTUBE: &[&str] =
    &["si", "feature", "pp", "ab_channel", "app", "kw", "embeds_referring_*", "source_ve_path"];

const TWITTER: &[&str] = &["s", "t", "ref_src", "ref_url", "cxt", "refsrc"];
