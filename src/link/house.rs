//! Whose list it is: what it is called, and who keeps it where.

use std::collections::BTreeMap;

use super::hosts::within;
use super::parts::Parts;
use super::repository::repository;

/// What a list is called, and the repository that holds it, as far as that is known.
#[derive(Clone, Debug, Default)]
pub struct House {
    title: Words,
    /// The names of the repository and of who owns it.
    names: Vec<String>,
    /// Who owns it, as GitHub spells it, in lower case.
    owner: Option<String>,
    /// The same without words such as `team`, as it may stand in the name of a site.
    site: Option<String>,
}

impl House {
    /// Of a list with such a title: its repository is the one in whose issues, stars and the like most of its links outside tables,
    /// `around`, lead.
    pub fn of<'u>(title: &str, around: impl Iterator<Item = &'u str>) -> Self {
        let mut pages: BTreeMap<String, usize> = BTreeMap::new();
        for repository in around.filter_map(home_of) {
            *pages.entry(repository).or_default() += 1;
        }
        let most = pages.values().max().copied();
        let mut first = pages.into_iter().filter(|(_, pages)| Some(*pages) == most).map(|(name, _)| name);
        // Of two nobody knows which.
        let known = first.next().filter(|_| first.next().is_none());
        let end = title.char_indices().nth(LONGEST_TITLE).map_or(title.len(), |(end, _)| end);
        let title = Words::of(&title[..end]);
        let Some((owner, name)) = known.as_deref().and_then(|known| known.split_once('/')) else {
            return Self { title, ..Self::default() };
        };
        let (owners, names) = (Words::of(owner), Words::of(name));
        let is_name = |name: &String| !name.is_empty() && !says_kind(name) && !is_of_app(name);
        let site = owners.without(says_kind);
        Self {
            title,
            names: [owners.joined, names.joined].into_iter().filter(is_name).collect(),
            owner: Some(owner.to_lowercase()),
            site: Some(site).filter(is_name),
        }
    }

    /// Whether a value names the list or who keeps it, or says that it is a list on GitHub.
    pub(super) fn is_named_in(&self, value: &str) -> bool {
        let words = Words::of(value);
        let bare = ["github", "gh"].iter().find_map(|host| words.joined.strip_prefix(host));
        let bare = bare.unwrap_or(&words.joined);
        let is_repo = ["repo", "repository"].iter().any(|kind| words.ends_with(kind));
        let is_title = || !is_of_app(bare) && !says_kind(bare) && self.title.hold_some(bare);
        is_repo
            || LISTS.iter().any(|word| words.joined.contains(word))
            || self.names.iter().any(|name| words.hold(name))
            || is_title()
    }

    /// Whether an address is on the site of who keeps the list, or in their account.
    pub(super) fn holds(&self, parts: &Parts<'_>) -> bool {
        let is_site = |site: &String| Words::of(&parts.name).hold(site);
        let first = || parts.path().trim_start_matches('/').split('/').next().unwrap_or_default();
        let is_account =
            |owner: &String| within(&parts.name, "github.com") && first().eq_ignore_ascii_case(owner);
        self.site.as_ref().is_some_and(is_site) || self.owner.as_ref().is_some_and(is_account)
    }
}

/// The repository, `OWNER/NAME`, on whose page somebody takes part in it.
fn home_of(url: &str) -> Option<String> {
    let parts = Parts::new(url).filter(|parts| within(&parts.name, "github.com"))?;
    let path = parts.path().strip_prefix('/')?;
    let (owner, rest) = path.split_once('/')?;
    let (name, page) = rest.split_once('/')?;
    let page = page.split('/').next()?;
    let known = parts.path().get(..owner.len() + name.len() + 2)?;
    (HOMES.contains(&page) && repository(known).is_some()).then(|| format!("{owner}/{name}").to_lowercase())
}

/// The words of a name: `Dev-Event`, `devEvent` and `dev_event` have two.
#[derive(Clone, Debug, Default)]
pub(super) struct Words {
    /// All of them in lower case, with nothing between.
    pub(super) joined: String,
    /// Where each begins, and where the last ends.
    bounds: Vec<usize>,
}

impl Words {
    pub(super) fn of(text: &str) -> Self {
        let mut words = Self::default();
        let (mut is_apart, mut was_lower) = (true, false);
        for c in text.chars() {
            if !c.is_alphanumeric() {
                is_apart = true;
                continue;
            }
            if is_apart || (was_lower && c.is_uppercase()) {
                words.bounds.push(words.joined.len());
            }
            (is_apart, was_lower) = (false, c.is_lowercase());
            words.joined.extend(c.to_lowercase());
        }
        words.bounds.push(words.joined.len());
        words
    }

    /// Each of them.
    fn each(&self) -> impl Iterator<Item = &str> {
        self.bounds.windows(2).filter_map(|ends| self.joined.get(ends[0]..ends[1]))
    }

    /// Each row of so many of them at most, joined; the longest at a place first.
    pub(super) fn runs(&self, most: usize) -> impl Iterator<Item = &str> {
        let words = self.bounds.len() - 1;
        (0..words).flat_map(move |from| {
            let to = (from + 1..=words.min(from + most)).rev();
            to.filter_map(move |to| self.joined.get(self.bounds[from]..self.bounds[to]))
        })
    }

    /// All but those that `goes` names, joined.
    fn without(&self, goes: impl Fn(&str) -> bool) -> String {
        self.each().filter(|word| !goes(word)).collect()
    }

    fn ends_with(&self, word: &str) -> bool {
        self.each().last() == Some(word) && self.joined.len() > word.len()
    }

    /// Whether some of the words are `name`.
    pub(super) fn hold(&self, name: &str) -> bool {
        self.places(name).next().is_some()
    }

    /// Whether two or more of the words are `name`: a single one may be so by chance.
    fn hold_some(&self, name: &str) -> bool {
        self.places(name).any(|(start, end)| end - start > 1)
    }

    /// Where `name` stands, from which word to which.
    fn places<'w>(&'w self, name: &'w str) -> impl Iterator<Item = (usize, usize)> {
        let bound = |at: usize| self.bounds.binary_search(&at).ok();
        let found = self.joined.match_indices(name).filter(|_| !name.is_empty());
        found.filter_map(move |(at, name)| bound(at).zip(bound(at + name.len())))
    }
}

/// Whether apps write the value into links that are copied from them.
pub(super) fn is_of_app(value: &str) -> bool {
    let value = value.to_ascii_lowercase();
    APPS.iter().any(|app| value.contains(app))
}

/// Whether a name only says what kind of thing it is.
pub(super) fn says_kind(name: &str) -> bool {
    KINDS.iter().any(|kind| name.eq_ignore_ascii_case(kind))
}

/// No title has more letters that say what a list is called; each value is looked for in them.
const LONGEST_TITLE: usize = 200;

/// What says that a link stands in a list, or is a badge on one.
const LISTS: &[&str] = &["awesome", "ghlist", "readme", "githubrepo", "githublist", "badge"];

/// Pages of a repository on which people take part in it.
#[rustfmt::skip]
const HOMES: &[&str] = &[
    "issues", "pulls", "stargazers", "watchers", "network", "graphs", "fork", "forks", "commits", "edit", "discussions",
    "contribute", "actions", "wiki", "subscription",
];

#[rustfmt::skip]
const KINDS: &[&str] = &[
    "team", "org", "group", "labs", "official", "inc", "hq", "web", "website", "site", "page", "home", "blog", "docs", "post", "article", "app",
    "mobile", "desktop", "link", "list", "jobs", "referral", "organic", "cpc", "banner", "feed", "www", "com", "io",
    "partner", "partners", "affiliate",
];

#[rustfmt::skip]
const APPS: &[&str] = &[
    "chatgpt", "openai", "perplexity", "copilot", "gemini", "claude", "deepseek", "kimi", "substack", "newsletter", "beehiiv",
    "email", "twitter", "t.co", "facebook", "instagram", "linkedin", "reddit", "youtube", "telegram", "whatsapp", "slack",
    "discord", "wechat", "weixin", "weibo", "zhihu", "feishu", "dingtalk", "google", "bing", "baidu", "catalyzex",
    "hackernews", "producthunt", "rss", "share", "social",
];
