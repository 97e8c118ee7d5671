//! Campaigns that a list runs itself.
//!
//! Who keeps a list may mark its links, so that companies see where applicants come from. What came along when a contributor copied
//! a link has the name of an app, or stands in few links. So a campaign is the list's own where its name says so, where it
//! leads to the site of who keeps the list, or where `crate::habit` takes it for a way of the list: of the links to the hosts
//! that it leads to, or of all if they lead to several. Several that a paste brought count as one, and so do several to one host, or one page. A site that
//! the list links to, too, speaks for the campaigns of its name.

use std::collections::{BTreeMap, BTreeSet};

use super::hosts::is_known;
use super::house::{House, Words, is_of_app, says_kind};
use super::kind::{Problem, ProblemKind, Purpose};
use super::params::matches;
use super::parts::{Param, Parts};
use crate::habit::{Habit, Tally, Verdict};

/// A value that a list gives to a parameter of its links.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Campaign {
    /// The value, as it is written.
    pub value: String,
    /// How many links have it.
    pub links: usize,
}

/// The campaigns that the links of a list show, in the order of their names. `urls` are all of them, in the order of the text.
pub fn campaigns<'u>(urls: impl Iterator<Item = &'u str>, house: &House) -> Vec<Campaign> {
    let urls: Vec<&str> = urls.filter(|url| url.starts_with("http")).collect();
    let marked = urls.iter().enumerate().filter_map(|(at, url)| Marked::of(at, url, house));
    let marked: Vec<Marked> = marked.collect();
    if marked.is_empty() {
        return Vec::new();
    }
    let web = Web::of(&urls);
    let (mut groups, mut links): (BTreeMap<Name<'_>, Vec<&Marked>>, BTreeMap<&str, usize>) =
        Default::default();
    for link in &marked {
        groups.entry(web.name(link.source())).or_default().push(link);
        for value in link.values.iter().collect::<BTreeSet<_>>() {
            *links.entry(value).or_default() += 1;
        }
    }
    let ways = groups.into_iter().filter(|(name, links)| web.shows_way(*name, links));
    let ways: BTreeSet<&str> = ways.flat_map(|(_, links)| links).map(Marked::source).collect();
    let own = links.into_iter().filter(|(value, _)| house.is_named_in(value) || ways.contains(value));
    own.map(|(value, links)| Campaign { value: value.to_owned(), links }).collect()
}

/// By what a campaign goes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Name<'n> {
    /// The site that it names, to which the list links.
    Site(&'n str),
    /// Its value.
    Value(&'n str),
}

/// A link with the parameters of a campaign.
struct Marked {
    /// Which one of all.
    at: usize,
    /// What they say, what names the campaign first.
    values: Vec<String>,
    host: String,
    /// Host and path.
    page: String,
    /// Whether it leads to a site of who keeps the list.
    is_home: bool,
}

impl Marked {
    fn of(at: usize, url: &str, house: &House) -> Option<Self> {
        let parts = Parts::new(url.contains('?').then_some(url)?)?;
        let values: Vec<String> = values(&parts).collect();
        let host = host(&parts);
        let page = format!("{host}{}", parts.path().trim_end_matches('/'));
        (!values.is_empty()).then(|| Self { at, values, page, host, is_home: house.holds(&parts) })
    }

    fn source(&self) -> &str {
        self.values.first().map_or("", String::as_str)
    }
}

/// Where all links of a list lead.
struct Web {
    links: usize,
    /// How many lead to each host.
    hosts: BTreeMap<String, usize>,
    /// The hosts, joined, but for those that everybody links to.
    sites: BTreeSet<String>,
}

impl Web {
    fn of(urls: &[&str]) -> Self {
        let mut hosts: BTreeMap<String, usize> = BTreeMap::new();
        for parts in urls.iter().filter_map(|url| Parts::new(url)) {
            *hosts.entry(host(&parts)).or_default() += 1;
        }
        let sites = hosts.keys().filter(|host| !is_known(host) && !is_of_app(host));
        let sites = sites.map(|host| Words::of(host).joined).collect();
        Self { links: urls.len(), hosts, sites }
    }

    fn name<'n>(&'n self, value: &'n str) -> Name<'n> {
        let words = Words::of(value);
        let site = words.runs(WORDS_OF_HOST).find_map(|run| self.sites.get(run));
        site.map_or(Name::Value(value), |site| Name::Site(site))
    }

    /// Whether the links of a campaign are a way of the list.
    fn shows_way(&self, name: Name<'_>, links: &[&Marked]) -> bool {
        let site = match name {
            Name::Site(_) => 1,
            Name::Value(value) if is_of_app(value) || says_kind(value) => return false,
            Name::Value(_) => 0,
        };
        let mut hosts: BTreeMap<&str, usize> = BTreeMap::new();
        for link in links {
            *hosts.entry(&link.host).or_default() += 1;
        }
        let is_of_one = hosts.len() == 1;
        let without =
            |(host, with): (&str, usize)| self.hosts.get(host).map_or(0, |all| all.saturating_sub(with));
        let of_hosts = Tally {
            followers: hosts.into_iter().map(without).sum(),
            deviants: self.events(links, |link| &link.host) + site,
        };
        let of_all =
            Tally { followers: self.links - links.len(), deviants: self.events(links, |link| &link.page) };
        let is_way = |tally: Tally| tally.judge(Habit::Unmarked) == Verdict::Way;
        // A site may write its own name into all links that are copied from it.
        links.iter().any(|link| link.is_home) || is_way(of_hosts) || (!is_of_one && is_way(of_all))
    }

    /// How many events brought the links, of which those that lead to the same `place` are one.
    fn events<'m>(&self, links: &[&'m Marked], place: fn(&'m Marked) -> &'m String) -> usize {
        let (mut runs, mut next, mut places) = (Vec::new(), 0, BTreeSet::new());
        for link in links {
            runs.push((true, link.at - next));
            runs.push((false, usize::from(places.insert(place(link)))));
            next = link.at + 1;
        }
        runs.push((true, self.links - next));
        Tally::of_runs(&runs).deviants
    }
}

/// The host without `www.`, in lower case.
fn host(parts: &Parts<'_>) -> String {
    let host = parts.at(&parts.host).to_ascii_lowercase();
    host.strip_prefix("www.").map(str::to_owned).unwrap_or(host)
}

/// What the parameters of a campaign say in an address, what names it first.
pub(super) fn values(parts: &Parts<'_>) -> impl Iterator<Item = String> {
    let said = move |key: &'static str| {
        let params = parts.params.iter().filter(move |param| parts.key(param) == key);
        params.map(|param| parts.value(param).into_owned()).filter(|value| !value.is_empty())
    };
    NAMES.iter().copied().flat_map(said)
}

/// Whether a parameter belongs to a campaign, so that it stays with it.
pub(super) fn is_part(key: &str) -> bool {
    PARTS.iter().any(|pattern| matches(pattern, key))
}

/// Whether one of these keys belongs to a campaign.
pub(super) fn holds_campaign(keys: &[String]) -> bool {
    keys.iter().any(|key| is_part(key))
}

/// Whether a campaign says that readers come from GitHub: it was made for this list, or for such lists.
pub(super) fn names_github(parts: &Parts<'_>) -> bool {
    let is_git = |value: &str| ["git", "gh"].iter().any(|name| value.eq_ignore_ascii_case(name));
    values(parts).any(|value| (is_git(&value) || Words::of(&value).hold("github")) && !is_of_app(&value))
}

/// Takes the campaign of a link around a picture for one that a sponsor may mean, unless an app wrote it.
pub fn take_for_banner(url: &str, problems: &mut [Problem]) {
    let Some(parts) = Parts::new(url.trim_start()) else { return };
    if values(&parts).next().is_none_or(|value| is_of_app(&value)) {
        return;
    }
    for problem in problems {
        if let ProblemKind::Tracking { keys, meant: meant @ None, .. } = &mut problem.kind {
            *meant = Some(Purpose::Banner).filter(|_| holds_campaign(keys));
        }
    }
}

/// The value of `utm_source` in an address.
pub(super) fn source<'p>(parts: &'p Parts<'_>) -> Option<std::borrow::Cow<'p, str>> {
    parts.get("utm_source").filter(|source| !source.is_empty())
}

/// Whether the parameters of a campaign are somebody's contract: who put the link there is paid by what comes through it, or
/// is credited with it by name.
pub(super) fn is_paid(parts: &Parts<'_>) -> bool {
    let is_paid = |medium: &str| {
        ["affiliate", "affiliates", "banner"].iter().any(|paid| medium.eq_ignore_ascii_case(paid))
    };
    let is_of_person = |param: &Param| {
        let value = || parts.value(param);
        is_key_of_persons(&parts.key(param)) && PERSONS.iter().any(|one| Words::of(&value()).hold(one))
    };
    parts.get("utm_medium").is_some_and(|medium| is_paid(&medium)) || parts.params.iter().any(is_of_person)
}

fn is_key_of_persons(key: &str) -> bool {
    key.eq_ignore_ascii_case("WT.mc_id")
}

/// What the mark of a person who is credited with the readers has in it: `studentamb_123`, `AZ-MVP-123`.
// source: learn.microsoft.com, "Contributor ID" of Microsoft's student ambassadors and MVPs
const PERSONS: &[&str] = &["studentamb", "mvp"];

/// No name of a site has more words: `jobs.my-list.co.uk`.
const WORDS_OF_HOST: usize = 5;

/// Keys by whose values a campaign goes, those that say it best first.
#[rustfmt::skip]
const NAMES: &[&str] = &[
    "utm_source", "mtm_source", "pk_source", "WT.mc_id", "wt.mc_id", "mc_cid", "hmsr", "utm_campaign", "mtm_campaign", "pk_campaign",
    "utm_medium", "mtm_medium", "ref", "via", "trk", "gh_src",
];

/// All keys of campaigns.
const PARTS: &[&str] =
    &["utm_*", "mtm_*", "pk_*", "WT.mc_id", "wt.mc_id", "mc_cid", "hmsr", "hmpl", "hmcu", "hmkw", "hmci"];
