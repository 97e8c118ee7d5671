//! A link is called otherwise than its address.

use std::collections::{BTreeMap, BTreeSet};

use super::Contradiction;
use crate::document::{Document, Link, LinkKind};
use crate::link::percent_decoded;
use crate::text::near::is_slip;

/// How a title and its address differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Difference {
    /// One is the other with a slip.
    Slip,
    /// They have nothing in common.
    Other,
}

/// The links of table columns that are called otherwise than their addresses, where the others of their site are called so.
pub(crate) fn titles<'d>(document: &'d Document<'_>) -> Vec<(Contradiction<'d>, Difference)> {
    let mut groups: BTreeMap<(usize, usize, &str), Vec<Named<'_>>> = BTreeMap::new();
    for link in &document.links {
        let cell = link.cell.filter(|cell| cell.row.is_some() && link.kind == LinkKind::Inline);
        if let Some((cell, named)) = cell.zip(Named::read(link)) {
            groups.entry((cell.table, cell.column, named.host)).or_default().push(named);
        }
    }
    let mut found = Vec::new();
    for group in groups.into_values() {
        let slips = odd(&group, Named::is_same, Named::is_mistyped);
        found.extend(slips.map(|named| (named.contradiction(), Difference::Slip)));
        let group: Vec<Named<'_>> = group.into_iter().filter(Named::has_words).collect();
        let agreeing = group.iter().filter(|named| named.is_title()).count();
        if agreeing + 1 == group.len() {
            let others = odd(&group, Named::is_title, Named::shares_none);
            found.extend(others.map(|named| (named.contradiction(), Difference::Other)));
        }
    }
    found
}

/// The links of which `is_odd` holds, where so few are odd among those that agree that they are slips.
fn odd<'g, 'd>(
    group: &'g [Named<'d>],
    agrees: fn(&Named<'d>) -> bool,
    is_odd: fn(&Named<'d>) -> bool,
) -> impl Iterator<Item = &'g Named<'d>> {
    let agreeing = group.iter().filter(|named| agrees(named)).count();
    let count = group.iter().filter(|named| is_odd(named)).count();
    let are_slips = count * 2 <= agreeing && agreeing * 2 >= group.len();
    group.iter().filter(move |named| are_slips && is_odd(named))
}

/// A link of a table with what it is called, and how its address calls it.
struct Named<'d> {
    link: &'d Link,
    host: &'d str,
    text: String,
    /// The last part of the path, decoded.
    name: String,
}

impl<'d> Named<'d> {
    fn read(link: &'d Link) -> Option<Self> {
        let (host, path) = link.url.split_once("://")?.1.split_once('/')?;
        let path = path.split(['?', '#']).next()?.trim_end_matches('/');
        let name = percent_decoded(path.rsplit('/').next()?)?.into_owned();
        let text = link.text.trim().to_owned();
        let is_name = |text: &str| text.contains(char::is_alphabetic);
        (is_name(&name) && is_name(&text)).then_some(Self { link, host, text, name })
    }

    fn contradiction(&self) -> Contradiction<'d> {
        let (said, address) = (self.text.clone(), self.name.clone());
        Contradiction { span: self.link.span, link: self.link, said, address }
    }

    fn is_same(&self) -> bool {
        plain(&self.text) == plain(&self.name)
    }

    fn is_mistyped(&self) -> bool {
        is_slip(&plain(&self.text), &plain(&self.name))
    }

    /// Whether it and its address, without an ending, are several words each, in one script.
    fn has_words(&self) -> bool {
        let is_word = |word: &&String| word.chars().all(char::is_alphabetic);
        let several = |text: &str| words(text).iter().filter(is_word).count() > 2;
        let name = self.name.rsplit_once('.').map_or(self.name.as_str(), |(name, _)| name);
        several(&self.text) && several(name) && words(&self.text).iter().all(|word| word.is_ascii())
    }

    /// Whether the address holds most words of the title.
    fn is_title(&self) -> bool {
        let (title, name) = (words(&self.text), words(&self.name));
        title.intersection(&name).count() * 2 >= title.len()
    }

    /// Whether no word of one begins as one of the other.
    fn shares_none(&self) -> bool {
        let starts = |text: &str| words(text).iter().map(|word| start(word)).collect::<BTreeSet<String>>();
        starts(&self.text).is_disjoint(&starts(&self.name))
    }
}

/// The letters and digits alone, in lower case.
fn plain(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The words of a title that tell it from others, in lower case.
fn words(text: &str) -> BTreeSet<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() > 2);
    words.map(str::to_lowercase).filter(|word| !COMMON.contains(&word.as_str())).collect()
}

/// They stand in every title.
const COMMON: &[&str] = &["and", "for", "from", "the", "via", "with"];

/// The beginning of a word, which its other forms share.
fn start(word: &str) -> String {
    word.chars().take(4).collect()
}
