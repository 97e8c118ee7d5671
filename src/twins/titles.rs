//! Entries with the same title.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::Twins;
use super::evidence::{Likeness, Names};
use crate::entry::{Entry, Field, Title, folded, is_link_word, is_placeholder};
use crate::habit::{Habit, Verdict};
use crate::text::width;

/// Two entries with the same title.
#[derive(Clone, Copy, Debug)]
pub struct Titles<'a> {
    /// The title of the later one.
    pub title: &'a Title,
    /// The title of the one before it.
    pub other: &'a Title,
    /// What both are called.
    pub called: &'a str,
    /// Whether they may be two: they stand under two topics, name other organisations or years, say other things, or have only their
    /// title to speak for them.
    pub is_doubtful: bool,
}

/// Whether two rows are of two years, such as a prize that was won twice.
pub(super) fn are_of_years(one: &Entry, other: &Entry) -> bool {
    let (Some(one), Some(other)) = (one.days(), other.days()) else { return false };
    one.1.0 < other.0.0 || other.1.0 < one.0.0
}

/// From so many display columns on a title is no mere name.
const SENTENCE: usize = 24;

impl<'a> Twins<'a> {
    /// The entries that have the title of one before them, lead elsewhere, and are not told apart. `entries` are all, each
    /// with its table, the one first that is the first of two.
    pub fn by_title(&self, entries: impl Iterator<Item = (usize, &'a Entry)>) -> Vec<Titles<'a>> {
        let mut titled: HashMap<String, Vec<(usize, &'a Entry, &'a Title)>> = HashMap::new();
        let mut order: Vec<String> = Vec::new();
        let mut names = Names::default();
        for (table, entry) in entries {
            let Field::Parsed(title) = &entry.title else { continue };
            let (_, name) = parted(&title.text);
            let key = key(&title.text);
            if key.is_empty() || is_link_word(name) {
                continue;
            }
            names.add(table, &key);
            // In a long list `DINO` may be two works, or one in two sizes; a sentence is hardly the title of two.
            if self.is_long && width::display_width(name) < SENTENCE {
                continue;
            }
            let alike = titled.entry(key.clone()).or_default();
            if alike.is_empty() {
                order.push(key);
            }
            alike.push((table, entry, title));
        }
        let mut found = Vec::new();
        for key in order {
            let alike = &titled[&key];
            let numbers: BTreeSet<_> = alike.iter().map(|(_, _, title)| parted(&title.text).0).collect();
            let are_many = self.is_long && Habit::Series.is_shown_by(alike.len());
            if are_many || Habit::Series.is_shown_by(numbers.len()) {
                continue;
            }
            let ((table, first, other), others) = (alike[0], &alike[1..]);
            for &(own, entry, title) in others {
                let is_one =
                    self.lead_apart(entry, first) && !self.are_told_apart((own, entry), (table, first));
                let called = if numbers.len() > 1 { parted(&title.text).1 } else { &title.text };
                let pair = Titles { title, other, called, is_doubtful: false };
                found.extend(is_one.then_some((pair, (own, entry), (table, first))));
            }
        }
        let contents = self.contents_of(found.iter().flat_map(|(_, own, other)| [own.0, other.0]));
        let judged = found.into_iter().filter_map(|(pair, own, other)| {
            let own_names = names.judge(own.0, other.0);
            let is_doubtful = match self.likeness(own, other, &contents) {
                Likeness::Apart if own_names == Verdict::Way => return None,
                Likeness::Alike => own_names != Verdict::Slip,
                Likeness::Same => false,
                Likeness::Apart => true,
            };
            let are_topics = self.are_topics(own.0, other.0) && !self.are_two_papers(own.1, other.1);
            let may_be_two = are_topics
                || self.are_of_others(own, other)
                || (are_of_years(own.1, other.1) && !self.are_two_papers(own.1, other.1));
            let are_jobs = self.names_jobs(own.0) && self.are_of_others(own, other);
            let is_meant = are_jobs || (are_topics && self.share_link(own, other));
            (!is_meant).then_some(Titles { is_doubtful: is_doubtful || may_be_two, ..pair })
        });
        judged.collect()
    }

    /// Whether both lead somewhere, and not to one page.
    fn lead_apart(&self, one: &Entry, other: &Entry) -> bool {
        let (one, other) = (self.address(one), self.address(other));
        one.is_some() && other.is_some() && one != other
    }

    /// Whether one of the links of both rows leads to the same page, as to the code of the work.
    pub(super) fn share_link(&self, one: (usize, &Entry), other: (usize, &Entry)) -> bool {
        let pages = |(table, entry): (usize, &Entry)| -> HashSet<_> {
            self.identities(table, entry).filter(|identity| !identity.is_overview()).collect()
        };
        !pages(one).is_disjoint(&pages(other))
    }

    /// Whether both name organisations, and none is of both.
    pub(super) fn are_of_others(&self, one: (usize, &Entry), other: (usize, &Entry)) -> bool {
        let (one, other) = (self.makers(one), self.makers(other));
        !one.is_empty() && !other.is_empty() && one.is_disjoint(&other)
    }

    /// Whether a table calls its entries by what companies look for: many of them look for the same.
    fn names_jobs(&self, table: usize) -> bool {
        let name = self.list(table).and_then(|list| list.columns.name(list.columns.title()?));
        name.is_some_and(|name| JOBS.contains(&name.trim().to_lowercase().as_str()))
    }

    /// Whether both name the same organisations.
    pub(super) fn are_of_one_maker(&self, one: (usize, &Entry), other: (usize, &Entry)) -> bool {
        let makers = self.makers(one);
        !makers.is_empty() && makers == self.makers(other)
    }

    fn makers(&self, (table, entry): (usize, &Entry)) -> HashSet<String> {
        let orgs = self.list(table).into_iter().flat_map(|list| list.orgs(entry));
        orgs.flat_map(|orgs| &orgs.names).map(|name| folded(name)).collect()
    }

    /// Whether both lead to a paper on arXiv: not both have the title.
    fn are_two_papers(&self, one: &Entry, other: &Entry) -> bool {
        let paper = |entry: &Entry| self.inspections[entry.link?].identity.as_ref()?.arxiv();
        matches!((paper(one), paper(other)), (Some(one), Some(other)) if one != other)
    }

    fn address(&self, entry: &Entry) -> Option<String> {
        entry.link.map(|link| self.leads_to(link))
    }

    /// Whether the rows say what tells them apart: another version (`v1`, `v2`), another name in a column of names
    /// beside the title, another size, language or data set, a day of about another year.
    pub(super) fn are_told_apart(&self, one: (usize, &Entry), other: (usize, &Entry)) -> bool {
        let differ = |one: &BTreeSet<String>, other: &BTreeSet<String>| {
            !one.is_empty() && !other.is_empty() && one != other
        };
        come_again(one.1, other.1)
            || self.appeared_twice(one, other)
            || differ(&self.versions(one), &self.versions(other))
            || differ(&self.marks(one), &self.marks(other))
    }

    /// Whether the rows name two venues and two years: a paper of a congress became one of a journal.
    fn appeared_twice(&self, one: (usize, &Entry), other: (usize, &Entry)) -> bool {
        let year = |entry: &Entry| match &entry.date {
            Field::Parsed(written) => Some(written.date.year()),
            _ => None,
        };
        let venue = |(table, entry): (usize, &Entry)| {
            let list = self.list(table)?;
            let is_venue =
                |name: &str| name.to_lowercase().split('/').any(|part| VENUES.contains(&part.trim()));
            let said = self.said(table, entry);
            let mut venues = said.into_iter().enumerate().filter(|(column, said)| {
                list.columns.name(*column).is_some_and(is_venue) && !is_placeholder(said)
            });
            venues.next().map(|(_, said)| said.trim().to_lowercase())
        };
        let differ = matches!((year(one.1), year(other.1)), (Some(one), Some(other)) if one != other);
        differ && matches!((venue(one), venue(other)), (Some(one), Some(other)) if one != other)
    }

    /// The versions that a row names.
    fn versions(&self, (table, entry): (usize, &Entry)) -> BTreeSet<String> {
        let is_version = |word: &&str| {
            word.strip_prefix(['v', 'V'])
                .is_some_and(|number| number.starts_with(|c: char| c.is_ascii_digit()))
        };
        let said = self.said(table, entry);
        let words = said.iter().flat_map(|cell| cell.split(|c: char| !c.is_alphanumeric() && c != '.'));
        words.filter(is_version).map(str::to_lowercase).collect()
    }

    /// What stands in the columns that tell works of one title apart, each with its header.
    fn marks(&self, (table, entry): (usize, &Entry)) -> BTreeSet<String> {
        let Some(list) = self.list(table) else { return BTreeSet::new() };
        let said = self.said(table, entry);
        let mark = |(column, said): (usize, &String)| {
            let name = list.columns.name(column)?.to_lowercase();
            let plain = name.split(['(', '（']).next().unwrap_or_default().trim();
            let tells = list.columns.works().any(|work| work == column) || TELLING.contains(&plain);
            (tells && !is_placeholder(said) && !is_link_word(said))
                .then(|| format!("{name}: {}", said.trim().to_lowercase()))
        };
        said.iter().enumerate().filter_map(mark).collect()
    }
}

/// Whether both have a day, and so long lies between that they are of a series: statistics of each year, a yearly congress.
fn come_again(one: &Entry, other: &Entry) -> bool {
    // About; no calendar is needed.
    let day = |entry: &Entry| match &entry.date {
        Field::Parsed(written) => {
            let date = written.date;
            Some(u32::from(date.year()) * 365 + u32::from(date.month()?) * 30 + u32::from(date.day()?))
        }
        _ => None,
    };
    matches!((day(one), day(other)), (Some(one), Some(other)) if one.abs_diff(other) >= SERIES_DAYS)
}

/// In days.
const SERIES_DAYS: u32 = 300;

/// Headers of where a paper appeared, in lower case.
const VENUES: &[&str] = &["venue", "conference", "journal", "publication", "会议", "期刊"];

/// Headers of what tells apart works of one title, in lower case.
#[rustfmt::skip]
const TELLING: &[&str] = &[
    "版本", "文号", "发文字号", "标准号", "规模", "参数", "参数量", "大小", "尺寸", "数据集", "语言", "语种", "卷", "期",
    "version", "size", "params", "parameters", "scale", "dataset", "datasets", "language", "lang", "split", "volume", "issue",
    "edition", "backbone", "track", "赛道", "location", "locations", "city", "country", "position", "role", "job", "job title", "职位", "岗位", "職位", "役職", "地点", "城市", "工作地点", "国家",
];

/// Headers of what companies look for, in lower case.
const JOBS: &[&str] = &[
    "role",
    "roles",
    "position",
    "positions",
    "job",
    "jobs",
    "job title",
    "职位",
    "岗位",
    "職位",
    "役職",
    "職種",
    "직무",
];

/// A title as it is compared: in lower case, and without its number.
pub(super) fn key(title: &str) -> String {
    match parted(title) {
        ("", name) => name.to_lowercase(),
        (_, name) => format!("1. {}", name.to_lowercase()),
    }
}

/// The number before a title, with what marks it as one, and the title behind it: `07.`, `[3]`, `#12`. One of more than three
/// digits is a year.
fn parted(title: &str) -> (&str, &str) {
    let start = title.trim_start_matches(|c: char| !c.is_alphanumeric());
    let behind = start.trim_start_matches(|c: char| c.is_ascii_digit());
    let name = behind.trim_start_matches(|c: char| c.is_whitespace() || BEHIND.contains(c));
    let digits = start.len() - behind.len();
    let marks = &behind[..behind.len() - name.len()];
    // `3-D` is a word.
    let is_marked = title[..title.len() - start.len()].contains(|c: char| BEFORE.contains(c))
        || (marks.contains(|c: char| BEHIND.contains(c)) && marks != "-");
    let names = name.chars().filter(|c| c.is_alphabetic()).count() >= 2;
    // A section (`1.2`) is no number of a title.
    let is_whole = !name.starts_with(|c: char| c.is_ascii_digit());
    if matches!(digits, 1..=3) && is_marked && names && is_whole {
        title.split_at(title.len() - name.len())
    } else {
        ("", title)
    }
}

/// What marks a number behind it.
const BEFORE: &str = "#＃№([（【";
/// What marks a number before it.
const BEHIND: &str = ".．、:：)）]】-–—|_";
