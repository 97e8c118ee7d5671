//! Query keys that tell who shared a link, by the site on which they do.

use super::hosts::within;

pub(super) struct Site {
    /// The host, with those below it; empty for all.
    pub(super) host: &'static str,
    /// What the path must hold; empty for every path.
    pub(super) path: &'static str,
    /// The keys.
    pub(super) keys: &'static [&'static str],
}

impl Site {
    /// Whether the host `name` is one of its.
    pub(super) fn is_for(&self, name: &str) -> bool {
        self.host.is_empty() || within(name, self.host)
    }
}

const fn site(host: &'static str, path: &'static str, keys: &'static [&'static str]) -> Site {
    Site { host, path, keys }
}

/// What tracks where.
pub(super) const SITES: &[Site] = &[
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
    site("arxiv.org", "/abs/", &["ref"]),
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
    // source: AdGuard #99938 and ClearURLs (facts), Link-cleaner #1. Not on shops: there AdGuard found it to break the account
    site("aliyun.com", "", &["spm", "scm"]),
    // source: Greenhouse, "External Job Board Tracking Links Overview"
    site("greenhouse.io", "", &["gh_src"]),
    // source: Google Drive, the links that `Share` gives; `pp_url` and `resourcekey` are content
    site("drive.google.com", "", &["usp", "ouid"]),
    site("docs.google.com", "", DOCS),
    // source: Baidu's spider hands them on; the page is named by `id` or `context`
    site("baidu.com", "", &["wfr=spider", "for=pc"]),
    // source: AdGuard, ClearURLs (facts)
    site("spotify.com", "", &["si"]),
    site("facebook.com", "", &["mibextid", "__tn__", "__cft__*"]),
    site("microsoft.com", "", &["ocid"]),
    // source: the feeds of the publishers on Atypon's platform
    site("", "/doi/", &["af=R"]),
    // source: where a link in Elsevier's own pages was opened
    site("sciencedirect.com", "", &["via=ihub"]),
    // source: two readers of journals' feeds that compare addresses without it; the values name the feed or the mail
    site("sciencedirect.com", "", &["dgcid"]),
    // A token by which Google Scholar lets a subscriber in: for one article and some weeks, and to others the page is the
    // same. source: HighWire, "CASA FAQ"; ALA Library Technology Reports 58/1, chapter 5 (publishers); links in public lists
    site("sciencedirect.com", "", CASA),
    site("ieeexplore.ieee.org", "", CASA),
    site("dl.acm.org", "", CASA),
    site("onlinelibrary.wiley.com", "", CASA),
    site("tandfonline.com", "", CASA),
    site("epubs.siam.org", "", CASA),
    site("link.springer.com", "", CASA),
    site("jstor.org", "", CASA),
    site("muse.jhu.edu", "", CASA),
    site("emerald.com", "", CASA),
];

#[rustfmt::skip]
const DOCS: &[&str] = &[
    "usp=sharing", "usp=share_link", "usp=sf_link", "usp=drive*", "usp=docs*", "usp=gmail*", "usp=header", "usp=publish*", "ouid",
];

const CASA: &[&str] = &["casa_token"];

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
