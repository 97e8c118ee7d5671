//! Two entries link to the same article.
//!
//! Addresses are compared by what they lead to, not by their letters: a WeChat article by account, message and
//! position, a paper by its arXiv id or DOI, a repository by owner and name, a video by its id. A WeChat
//! short link and the long link of the same article cannot be told to be the same without opening them.
//!
//! ```markdown
//! |                                               | 时间    | 机构  |
//! | --------------------------------------------- | ------- | ----- |
//! | [YOPO](https://arxiv.org/abs/2410.01234)      | 2024.10 | Adobe |
//! | [YOPO v2](https://arxiv.org/pdf/2410.01234v2) | 2024.10 | Adobe |
//! ```
//!
//! What a keeper means is not reported: rows of a table that cite the same work by its name and have titles of their own;
//! in a list of 20 entries or more also neighbours, and entries with titles of their own, that link to the repository or page
//! they share, and, where that is the list's habit, entries that stand under several topics. Two versions of a paper, the home
//! page of a company and what a search finds are no article that two entries share.
//!
//! There is no fix: only a person knows which row to keep, or which link is the wrong one.

use std::collections::{HashMap, HashSet};

use super::rule::{Check, Context, Findings, Rule};
use crate::diagnostic::Severity;
use crate::document::Link;
use crate::entry::{Entry, Field};
use crate::language::{Key, Message};
use crate::link::Identity;

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "duplicate-link",
    severity: Severity::Error,
    fixable: false,
    check: Check::Document(check),
    source: super::rule::documentation!("duplicate_link.rs"),
    chinese: include_str!("zh-CN/duplicate-link.md"),
};

/// An entry, and where it links to.
#[derive(Clone, Copy)]
struct Place<'a> {
    table: usize,
    entry: &'a Entry,
    identity: &'a Identity,
    link: &'a Link,
}

/// Two entries that link to the same page.
struct Pair<'a> {
    place: Place<'a>,
    other: Place<'a>,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) {
    let (pairs, linked) = pairs(context);
    let is_long = context.is_long();
    let repeated = pairs.iter().filter(|pair| !pair.is_in_one_table()).count();
    // Lists that put entries under several topics do so with 0.7 % of them and more (132 lists).
    let has_topics =
        (is_long && repeated >= 3 && repeated * 200 >= linked) || (repeated >= 8 && repeated * 5 >= linked);
    for pair in pairs {
        if !pair.is_meant(context, is_long, has_topics) {
            let line = context.document.source.lines().line_of(pair.other.link.destination.start()) + 1;
            findings
                .report(pair.place.link.destination, pair.words(line))
                .related(pair.other.link.destination);
        }
    }
}

/// The pairs, each of an entry and the first one before it, preferably in the same table; and how many entries link
/// somewhere.
fn pairs<'a>(context: &Context<'a>) -> (Vec<Pair<'a>>, usize) {
    let mut seen: HashMap<&Identity, Vec<Place<'_>>> = HashMap::new();
    let (mut pairs, mut linked) = (Vec::new(), 0);
    for place in context.by_age().filter_map(|(table, entry)| place(context, table, entry)) {
        linked += 1;
        // One of each table is enough.
        let earlier = seen.entry(place.identity).or_default();
        let twin = earlier.iter().find(|other| other.table == place.table).copied();
        pairs.extend(twin.or(earlier.first().copied()).map(|other| Pair { place, other }));
        if twin.is_none() {
            earlier.push(place);
        }
    }
    (pairs, linked)
}

fn place<'a>(context: &Context<'a>, table: usize, entry: &'a Entry) -> Option<Place<'a>> {
    let link = entry.link?;
    let identity = context.inspections[link].identity.as_ref().filter(|identity| !identity.is_overview())?;
    Some(Place { table, entry, identity, link: &context.document.links[link] })
}

impl Pair<'_> {
    /// Whether the keeper knows of it, in a list that `is_long` or not; `has_topics` where it puts entries under several.
    fn is_meant(&self, context: &Context<'_>, is_long: bool, has_topics: bool) -> bool {
        let has_own_titles = self.has_own_titles();
        if has_own_titles && (self.have_own_works(context) || self.names_versions()) {
            return true;
        }
        if !self.is_in_one_table() {
            return has_topics || (is_long && has_own_titles);
        }
        let is_family = is_long && !self.place.identity.is_work() && self.is_series(context);
        is_family || (has_own_titles && self.cites_by_name(context))
    }

    fn is_in_one_table(&self) -> bool {
        self.place.table == self.other.table
    }

    /// Whether the entries are not called the same, as far as that can be told.
    fn has_own_titles(&self) -> bool {
        match (&self.place.entry.title, &self.other.entry.title) {
            (Field::Parsed(one), Field::Parsed(other)) => !one.text.eq_ignore_ascii_case(&other.text),
            _ => true,
        }
    }

    /// Whether the entries are not called the same, or stand one below the other and differ in what they say.
    fn is_series(&self, context: &Context<'_>) -> bool {
        let said = |place: Place<'_>| {
            let cells = context.document.tables[place.table].rows[place.entry.row].cells.iter();
            cells.map(|cell| context.document.visible_text(*cell)).collect::<Vec<_>>()
        };
        let is_below = self.place.entry.row.abs_diff(self.other.entry.row) == 1;
        self.has_own_titles() || (is_below && said(self.place) != said(self.other))
    }

    /// Whether each row also links to works that the other does not.
    fn have_own_works(&self, context: &Context<'_>) -> bool {
        let works = |place: Place<'_>| {
            let row = context.document.tables[place.table].rows[place.entry.row].span;
            let first = context.document.links.partition_point(|link| link.span.start() < row.start());
            let links = context.document.links_in(row).iter().zip(&context.inspections[first..]);
            let works = links.filter_map(|(_, inspection)| inspection.identity.as_ref());
            works.filter(|identity| identity.is_work()).collect::<HashSet<_>>()
        };
        let (own, other) = (works(self.place), works(self.other));
        own.difference(&other).next().is_some() && other.difference(&own).next().is_some()
    }

    /// Whether the addresses name two versions, as `…v1` and `…v2` of a paper on arXiv.
    fn names_versions(&self) -> bool {
        let version = |place: Place<'_>| {
            let (_, version) =
                place.link.url.strip_suffix(".pdf").unwrap_or(&place.link.url).rsplit_once('v')?;
            version.parse::<u32>().ok()
        };
        matches!((version(self.place), version(self.other)), (Some(one), Some(other)) if one != other)
    }

    /// Whether the cells with the links say the same, and more than `pdf`.
    fn cites_by_name(&self, context: &Context<'_>) -> bool {
        let text = |place: Place<'_>| {
            let cell = context.document.cell(place.link.cell?)?;
            Some(context.document.visible_text(cell))
        };
        text(self.place).is_some_and(|said| said.chars().count() >= 20 && text(self.other) == Some(said))
    }

    fn words(&self, line: usize) -> Message {
        Message::new(Key::Rules("duplicate-link"))
            .with("entry", self.place.entry.name())
            .with("other", self.other.entry.name())
            .with("page", self.place.identity.to_string())
            .with("line", line)
    }
}
