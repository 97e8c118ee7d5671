//! What is known of hosts: who serves `https`, whose name is imitated, who wraps links.
//!
//! Facts only, each group with its source; what is inferred says so.

/// Whether the host `name` is `domain` or lies below it.
pub(super) fn within(name: &str, domain: &str) -> bool {
    name.strip_suffix(domain).is_some_and(|below| below.is_empty() || below.ends_with('.'))
}

/// Whether the host is one of those that this room knows, all of which serve `https`.
pub(super) fn is_known(name: &str) -> bool {
    KNOWN.iter().any(|domain| within(name, domain)) && name != OAUTH
}

/// WeChat's article server.
pub(super) const WECHAT: &str = "mp.weixin.qq.com";

/// WeChat's login pages; their links work only as they are.
// source: developers.weixin.qq.com, web page authorization ("#wechat_redirect: 必须带此参数")
pub(super) const OAUTH: &str = "open.weixin.qq.com";

/// Hosts that serve every page over `https`, with what lies below them.
// source: WeChat, RSSHub `wechat-mp.ts` and every og:url of a saved page; arXiv, its own
// `Link: rel=canonical`; DOI, Crossref display guidelines; ACL, acl-anthology #480; the others, their
// own redirect to https.
const KNOWN: &[&str] = &[
    "36kr.com",
    "aclanthology.coli.uni-saarland.de",
    "aclanthology.info",
    "aclanthology.org",
    "aclweb.org",
    "alphaxiv.org",
    "arxiv.org",
    "b23.tv",
    "bilibili.com",
    "csdn.net",
    "docs.microsoft.com",
    "doi.org",
    "douyin.com",
    "github.com",
    "hf.co",
    "huggingface.co",
    "jianshu.com",
    "juejin.cn",
    "learn.microsoft.com",
    "linkedin.com",
    "medium.com",
    "nbviewer.ipython.org",
    "nbviewer.jupyter.org",
    "nbviewer.org",
    "openaccess.thecvf.com",
    "openreview.net",
    "reddit.com",
    "substack.com",
    "toutiao.com",
    "twitter.com",
    "weibo.cn",
    "weibo.com",
    "weixin.qq.com",
    "x.com",
    "xxx.lanl.gov",
    "xiaohongshu.com",
    "youtu.be",
    "youtube.com",
    "zhihu.com",
];

/// Hosts that readers trust by name, so that another host with that name inside is no accident.
// source: inference; short names (x.com, doi.org) are left out, other hosts hold them by chance
pub(super) const TRUSTED: &[&str] = &[
    WECHAT,
    "weixin.qq.com",
    "arxiv.org",
    "bilibili.com",
    "github.com",
    "huggingface.co",
    "juejin.cn",
    "openreview.net",
    "youtube.com",
    "zhihu.com",
];

/// Parts of host names that repeat another host's name openly: library proxies and translations.
// source: inference (EZproxy writes `arxiv-org.ezproxy.example.edu`, Google `arxiv-org.translate.goog`)
pub(super) const RELAYS: &[&str] = &["proxy", "translate.goog", "webvpn"];

/// A page that stands before a real address, which one of its parameters holds.
pub(super) struct Wrapper {
    /// The host, with those below it.
    pub(super) host: &'static str,
    /// The path, without a slash at its end.
    pub(super) path: &'static str,
    /// The parameters that may hold the address.
    pub(super) keys: &'static [&'static str],
}

const fn wrapper(host: &'static str, path: &'static str, keys: &'static [&'static str]) -> Wrapper {
    Wrapper { host, path, keys }
}

/// The wrappers that can be taken off without asking a server.
// source: OldPanda/Open-the-F-king-URL-Right-Now, ClearURLs (facts), links seen in public lists; the captcha
// page, LeiDeMing/reading; Microsoft, "Safe Links"
pub(super) const WRAPPERS: &[Wrapper] = &[
    wrapper(WECHAT, "/mp/wappoc_appmsgcaptcha", &["target_url"]),
    wrapper("link.zhihu.com", "", &["target"]),
    wrapper("link.juejin.cn", "", &["target"]),
    wrapper("link.csdn.net", "", &["target"]),
    wrapper("link.gitcode.com", "", &["target"]),
    wrapper("gitee.com", "/link", &["target"]),
    wrapper("google.com", "/url", &["q", "url"]),
    wrapper("google.com.hk", "/url", &["q", "url"]),
    wrapper("youtube.com", "/redirect", &["q"]),
    wrapper("jianshu.com", "/go-wild", &["url"]),
    wrapper("linkedin.com", "/safety/go", &["url"]),
    wrapper("developer.aliyun.com", "/redirect", &["target"]),
    wrapper("cloud.tencent.com", "/developer/tools/blog-entry", &["target"]),
    wrapper("sspai.com", "/link", &["target"]),
    wrapper("oschina.net", "/action/GoToLink", &["url"]),
    wrapper("leetcode.cn", "/link", &["target"]),
    wrapper("infoq.cn", "/link", &["target"]),
    wrapper("c.pc.qq.com", "/middlem.html", &["pfurl"]),
    wrapper("douban.com", "/link2", &["url"]),
    wrapper("yuque.com", "/r/goto", &["url"]),
    wrapper("weibo.cn", "/sinaurl", &["u"]),
    wrapper("medium.com", "/m/global-identity", &["redirectUrl"]),
    wrapper("medium.com", "/m/global-identity-2", &["redirectUrl"]),
    wrapper("idp.springer.com", "/authorize", &["redirect_uri"]),
    wrapper("idp.springer.com", "/authorize/casa", &["redirect_uri"]),
    wrapper("safelinks.protection.outlook.com", "", &["url"]),
    wrapper("bing.com", "/ck/a", &["u"]),
    wrapper("duckduckgo.com", "/l", &["uddg"]),
    wrapper("scholar.google.com", "/scholar_url", &["url"]),
    wrapper("facebook.com", "/l.php", &["u"]),
    wrapper("l.instagram.com", "", &["u"]),
    wrapper("out.reddit.com", "", &["url"]),
    wrapper("vk.com", "/away.php", &["to"]),
    wrapper("steamcommunity.com", "/linkfilter", &["u", "url"]),
    wrapper("slack-redir.net", "/link", &["url"]),
    wrapper("t.umblr.com", "/redirect", &["z"]),
    wrapper("mail.qq.com", "/xmspamcheck/xmsafejump", &["url"]),
    wrapper("afdian.com", "/link", &["target"]),
    wrapper("afdian.net", "/link", &["target"]),
    wrapper("kdocs.cn", "/office/link", &["target"]),
    wrapper("docs.qq.com", "/scenario/link.html", &["url"]),
];
