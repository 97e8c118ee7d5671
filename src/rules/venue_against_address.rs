//! A row names another venue, or another year of it, than the address of its link.
//!
//! Many addresses of papers say where and when it appeared (`…/content/ICCV2023/papers/…`,
//! `neurips.cc/paper/2022/…`). Where a cell says something else, one of the two is wrong: the venue was
//! mistyped, or the link is that of another row.
//!
//! ```markdown
//! | Paper | Published in |
//! | --- | --- |
//! | [Waves in colour](https://openaccess.thecvf.com/content/ICCV2023/papers/Doe_Waves_In_Colour.pdf) | CVPR 2023 |
//! | [Waves in grey](https://openaccess.thecvf.com/content/CVPR2023/papers/Roe_Waves_In_Grey.pdf) | CVPR 2023 |
//! ```
//!
//! Another year of the same venue is told of any address. Another venue is told only where that site's
//! addresses name the venue of other rows in the same place; nothing is told where more rows contradict their
//! addresses than agree.
//!
//! There is no fix: only a person knows which of the two is right.

use std::collections::BTreeMap;

use super::rule::{Check, Context, Findings, Rule};
use crate::diagnostic::Severity;
use crate::document::{Document, Link, Row};
use crate::language::{Key, Message};
use crate::masked::{Masked, shorten};
use crate::text::Span;

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "venue-against-address",
    severity: Severity::Note,
    fixable: false,
    check: Check::Document(check),
    source: super::rule::documentation!("venue_against_address.rs"),
    chinese: include_str!("zh-CN/venue-against-address.md"),
};

fn check(context: &Context<'_>, findings: &mut Findings<'_>) {
    let document = context.document;
    let mut agreeing = Places::new();
    let (mut contrary, mut agreed) = (Vec::new(), 0);
    for row in document.tables.iter().flat_map(|table| &table.rows) {
        match judge(document, row, &mut agreeing) {
            Judged::Silent => {}
            Judged::Agrees => agreed += 1,
            Judged::Contradicts(found) => contrary.push(found),
        }
    }
    let mut against: BTreeMap<Option<Place<'_>>, usize> = BTreeMap::new();
    for (.., place) in contrary.iter().flat_map(|found| &found.readings) {
        *against.entry(*place).or_default() += 1;
    }
    for Contrary { cell, named, readings } in &contrary {
        let is_evident = |(.., place): &&Reading<'_>| {
            let others = against.get(place).copied().unwrap_or_default();
            match place {
                Some(place) => agreeing.get(place).is_some_and(|agreeing| *agreeing >= others),
                None => others == 1 || others <= agreed,
            }
        };
        if let Some((link, other, _)) = readings.iter().find(is_evident) {
            let words = Message::new(Key::Rules("venue-against-address"))
                .with("venue", quotable(named))
                .with("other", quotable(other));
            findings.report(*cell, words).related(link.destination);
        }
    }
}

/// How many rows name the same in a place of the addresses of a site: its host, and which of
/// how many parts of the path.
type Places<'d> = BTreeMap<Place<'d>, usize>;

type Place<'d> = (&'d str, (usize, usize));

enum Judged<'d> {
    Silent,
    Agrees,
    Contradicts(Contrary<'d>),
}

/// A row that contradicts its address.
struct Contrary<'d> {
    cell: Span,
    named: String,
    /// What an address may name, and where; `None` where it is another year of the same venue, which is all
    /// then.
    readings: Vec<Reading<'d>>,
}

/// What an address may name, and where.
type Reading<'d> = (&'d Link, String, Option<Place<'d>>);

/// A venue and its year.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Venue {
    /// In lower case.
    name: String,
    year: u32,
}

fn judge<'d>(document: &'d Document<'_>, row: &Row, agreeing: &mut Places<'d>) -> Judged<'d> {
    let links = document.links_in(row.span).iter();
    let addresses: Vec<(&Link, Address<'d>)> =
        links.filter_map(|link| Some((link, Address::read(&link.url)?))).collect();
    if addresses.is_empty() {
        return Judged::Silent;
    }
    let shown = row.cells.iter().map(|cell| (cell.span, document.visible_text(*cell)));
    let mut venues = shown.filter_map(|(span, shown)| Some((span, venue(&shown)?, shown)));
    let (Some((cell, venue, named)), None) = (venues.next(), venues.next()) else { return Judged::Silent };
    if addresses.iter().any(|(_, address)| address.names(&venue)) {
        for (_, address) in &addresses {
            for pair in
                address.pairs().iter().filter(|pair| pair.is_of(&venue.name) && pair.year == venue.year)
            {
                *agreeing.entry((address.host, pair.place)).or_default() += 1;
            }
        }
        return Judged::Agrees;
    }
    let pairs = addresses.iter().flat_map(|(link, address)| {
        address
            .pairs()
            .into_iter()
            .chain(address.of_site(&venue))
            .map(move |pair| (*link, address.host, pair))
    });
    let pairs: Vec<(&Link, &str, Pair<'_>)> = pairs.collect();
    let is_same = |(_, _, pair): &&(&Link, &str, Pair<'_>)| pair.is_of(&venue.name);
    let same = pairs.iter().find(is_same).map(|(link, _, pair)| (*link, pair.said(), None));
    let others = pairs.iter().map(|(link, host, pair)| (*link, pair.said(), Some((*host, pair.place))));
    let readings: Vec<_> = if same.is_some() { same.into_iter().collect() } else { others.collect() };
    if readings.is_empty() {
        return Judged::Silent;
    }
    Judged::Contradicts(Contrary { cell, named: named.trim().to_owned(), readings })
}

/// The venue that a cell names, with its year and perhaps a word behind it: `CVPR 2023 (oral)`, `ICLR'24`.
fn venue(shown: &str) -> Option<Venue> {
    let tokens = tokens(shown);
    let [name, year, rest @ ..] = &tokens[..] else { return None };
    // What goes on behind the year is a number of something: `CVE-2024-1234`.
    let behind = shown.split_once(year)?.1;
    if behind.starts_with('-') || behind.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let is_acronym = name.chars().filter(|c| c.is_uppercase()).count() > 1 && name.is_ascii();
    let year = match year.len() {
        2 if shown.contains(['\'', '’']) || shown.trim().ends_with(&format!("{name}{year}")) => {
            Some(2000 + year.parse::<u32>().ok()?)
        }
        _ => self::year(year),
    };
    let is_venue = is_acronym && name.len() > 2 && rest.len() < 3;
    is_venue.then_some(Venue { name: name.to_lowercase(), year: year? })
}

fn year(token: &str) -> Option<u32> {
    let year = token.parse().ok().filter(|year| (1950..2100).contains(year));
    year.filter(|_| token.len() == 4)
}

/// The runs of letters and of digits of a text.
fn tokens(text: &str) -> Vec<&str> {
    let kind = |c: char| if c.is_alphabetic() { 1 } else { 2 * u8::from(c.is_ascii_digit()) };
    let (mut tokens, mut start, mut last) = (Vec::new(), 0, 0);
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        if kind(c) != last {
            if last > 0 {
                tokens.push(&text[start..at]);
            }
            (start, last) = (at, kind(c));
        }
    }
    tokens
}

/// An address that holds a year.
struct Address<'d> {
    host: &'d str,
    path: &'d str,
}

/// A name beside a year in an address; what is as short as `cc` does not part them.
struct Pair<'d> {
    /// Which part of the path, between slashes, holds the name, and how many parts there are.
    place: (usize, usize),
    name: &'d str,
    year: u32,
}

impl Pair<'_> {
    fn is_of(&self, venue: &str) -> bool {
        is_name(self.name, venue)
    }

    fn said(&self) -> String {
        format!("{} {}", self.name, self.year)
    }
}

impl<'d> Address<'d> {
    fn read(url: &'d str) -> Option<Self> {
        let (host, path) = url.split_once("://")?.1.split_once('/')?;
        let digits = path.as_bytes().windows(4).filter(|digits| digits.iter().all(u8::is_ascii_digit));
        let mut years = digits.filter(|year| year.starts_with(b"19") || year.starts_with(b"20"));
        years.next().map(|_| Self { host, path: path.split('#').next().unwrap_or_default() })
    }

    fn pairs(&self) -> Vec<Pair<'d>> {
        let count = self.path.split('/').count();
        let parts = self.path.split('/').enumerate();
        let tokens =
            parts.flat_map(|(index, part)| tokens(part).into_iter().map(move |token| (index, token)));
        let tokens: Vec<(usize, &str)> = tokens.filter(|(_, token)| token.len() > 2).collect();
        let of_two = |two: &[(usize, &'d str)]| {
            let [one, other] = two else { return None };
            let later = year(other.1).map(|year| (one, year));
            let ((index, name), year) = later.or_else(|| year(one.1).map(|year| (other, year)))?;
            let is_name = name.chars().all(|c| c.is_ascii_alphabetic());
            is_name.then_some(Pair { place: (*index, count), name, year })
        };
        tokens.windows(2).filter_map(of_two).collect()
    }

    /// The year in an address of the venue's own site, if it is one.
    fn of_site(&self, venue: &Venue) -> Option<Pair<'d>> {
        let name = tokens(self.host).into_iter().find(|label| label.eq_ignore_ascii_case(&venue.name))?;
        let mut years = self.path.split('/').filter_map(year);
        let (first, second) = (years.next()?, years.next());
        second.is_none().then_some(Pair { place: (0, 0), name, year: first })
    }

    /// Whether the venue and its year stand anywhere in it.
    fn names(&self, venue: &Venue) -> bool {
        let path = tokens(self.path);
        let is_named = self.of_site(venue).is_some() || path.iter().any(|token| is_name(token, &venue.name));
        is_named && path.iter().any(|token| year(token) == Some(venue.year))
    }
}

/// Whether a piece of an address is the name of a venue, perhaps with or without the mark of its workshops.
fn is_name(token: &str, venue: &str) -> bool {
    let token = token.to_lowercase();
    token.len() > 2 && (token.starts_with(venue) || venue.starts_with(&token))
}

fn quotable(text: &str) -> Masked {
    shorten(&text.replace('`', "'"), 40)
}
