//! Campaigns that a list runs itself.
//!
//! A list of jobs may put `utm_source=…` with its own name into every link, so that companies see where applicants
//! come from, and one that belongs to a site the name of that site. A parameter that came along when a link was copied has the name of an app, or stands in links to one
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
/// What tracks by itself stands in links to fewer sites,
const LEAST_HOSTS: usize = 10;
/// that of the list's own site to so few,
const LEAST_OF_SITE: usize = 2;
/// or else the list's keeper has put it into so many links,
const MANY: usize = 100;
/// and into one of so many at least.
const MOST: usize = 3;

/// The campaigns that the links of a list show, in the order of their names. `title` is what the list is called, and among
/// `around`, the links around its tables, may be one to its own site.
pub fn campaigns<'u>(
    urls: impl Iterator<Item = &'u str>,
    title: &str,
    around: impl Iterator<Item = &'u str>,
) -> Vec<Campaign> {
    let (mut found, mut all): (BTreeMap<&str, Vec<&str>>, usize) = (BTreeMap::new(), 0);
    for url in urls {
        all += usize::from(url.starts_with("http"));
        if let Some(source) = source(url) {
            found.entry(source).or_default().push(url);
        }
    }
    let title = letters(title);
    let sites: BTreeSet<String> = around.filter_map(home).collect();
    found.retain(|source, _| !is_of_app(source));
    // Beside a campaign that leads to many sites one that leads to few is the list's own, too.
    let is_clear =
        |urls: &[&str]| leads_to(urls, LEAST_HOSTS) || (urls.len() >= MANY && urls.len() * MOST >= all);
    let has_campaigns = found.values().any(|urls| urls.len() >= LEAST && is_clear(urls));
    let is_own = |(source, urls): &(&str, Vec<&str>)| {
        (has_campaigns && urls.len() >= LEAST)
            || names_list(source, &title)
            || (sites.contains(&letters(source)) && leads_to(urls, LEAST_OF_SITE))
            || urls.iter().flat_map(|url| values(url)).any(|value| names_list(value, &title))
    };
    let campaign =
        |(source, urls): (&str, Vec<&str>)| Campaign { source: source.to_owned(), links: urls.len() };
    found.into_iter().filter(is_own).map(campaign).collect()
}

fn leads_to(urls: &[&str], least: usize) -> bool {
    let mut hosts = BTreeSet::new();
    urls.iter().filter_map(|url| Parts::new(url)).any(|parts| {
        hosts.insert(parts.name);
        hosts.len() >= least
    })
}

/// The host of a home page, as [`letters`].
fn home(url: &str) -> Option<String> {
    let parts = Parts::new(url)?;
    let is_home = matches!(parts.path(), "" | "/");
    is_home.then(|| letters(parts.name.strip_prefix("www.").unwrap_or(&parts.name)))
}

/// The values of the campaign's other parameters in an address.
fn values(url: &str) -> impl Iterator<Item = &str> {
    let query = url.split_once('?').map_or("", |(_, query)| query).split('#').next().unwrap_or_default();
    query
        .split('&')
        .filter_map(|param| param.strip_prefix("utm_medium=").or_else(|| param.strip_prefix("utm_campaign=")))
}

/// Whether a value is the name of the list, or says that it is one on GitHub.
fn names_list(value: &str, title: &str) -> bool {
    let value = letters(value);
    let says_list = ["awesome", "ghlist", "readme", "githubrepo", "githublist", "badge"];
    let bare = ["github", "gh"].iter().find_map(|host| value.strip_prefix(host)).unwrap_or(&value);
    let is_repo = value.len() > REPO.len() && (value.ends_with(REPO) || value.ends_with("repository"));
    is_repo
        || says_list.iter().any(|word| value.contains(word))
        || (bare.len() >= LEAST_NAME && title.contains(bare))
}

const REPO: &str = "repo";
/// A shorter value may stand in a title by chance. In bytes.
const LEAST_NAME: usize = 8;

/// The letters and digits of a text, in lower case.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
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
