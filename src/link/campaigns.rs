//! Campaigns that a list runs itself.
//!
//! A list of jobs may put `utm_source=…` with its own name into every link, so that companies see where applicants
//! come from. A parameter that came along when a link was copied has the name of an app, or stands in links to one
//! or two sites.

use std::collections::{BTreeMap, BTreeSet};

use super::parts::Parts;

/// A value of `utm_source` that a list gives to its links.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Campaign {
    /// The value, as it is written.
    pub source: String,
    /// How many links have it.
    pub links: usize,
}

/// Fewer links are no campaign.
const LEAST: usize = 20;
/// What tracks by itself stands in links to fewer sites.
const LEAST_HOSTS: usize = 10;

/// The campaigns that the links of a list show, in the order of their names.
pub fn campaigns<'u>(urls: impl Iterator<Item = &'u str>) -> Vec<Campaign> {
    let mut found: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for url in urls {
        if let Some(source) = source(url) {
            found.entry(source).or_default().push(url);
        }
    }
    found.retain(|source, urls| urls.len() >= LEAST && !is_of_app(source));
    // Beside a campaign that leads to many sites one that leads to few is the list's own, too.
    if !found.values().any(|urls| leads_to_many(urls)) {
        return Vec::new();
    }
    let campaign =
        |(source, urls): (&str, Vec<&str>)| Campaign { source: source.to_owned(), links: urls.len() };
    found.into_iter().map(campaign).collect()
}

fn leads_to_many(urls: &[&str]) -> bool {
    let mut hosts = BTreeSet::new();
    urls.iter().filter_map(|url| Parts::new(url)).any(|parts| {
        hosts.insert(parts.name);
        hosts.len() >= LEAST_HOSTS
    })
}

/// The value of `utm_source` in an address.
pub(super) fn source(url: &str) -> Option<&str> {
    let (_, query) = url.split_once('?')?;
    let query = query.split('#').next()?;
    query.split('&').find_map(|param| param.strip_prefix("utm_source=")).filter(|source| !source.is_empty())
}

/// Whether the parameters of a campaign are somebody's contract: who put the link there is paid by what comes through it.
pub(super) fn is_paid(parts: &Parts<'_>) -> bool {
    parts.get("utm_medium").is_some_and(|medium| {
        ["affiliate", "affiliates", "banner"].iter().any(|paid| medium.eq_ignore_ascii_case(paid))
    })
}

/// Whether apps write the value into links that are copied from them.
fn is_of_app(source: &str) -> bool {
    let source = source.to_ascii_lowercase();
    APPS.iter().any(|app| source.contains(app))
}

#[rustfmt::skip]
const APPS: &[&str] = &[
    "chatgpt", "openai", "perplexity", "copilot", "gemini", "claude", "deepseek", "kimi", "substack", "newsletter", "beehiiv",
    "email", "twitter", "t.co", "facebook", "instagram", "linkedin", "reddit", "youtube", "telegram", "whatsapp", "slack",
    "discord", "wechat", "weixin", "weibo", "zhihu", "feishu", "dingtalk", "google", "bing", "baidu", "catalyzex",
    "hackernews", "producthunt", "rss", "share", "social",
];
