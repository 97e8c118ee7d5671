//! A link is called otherwise than its address.
//!
//! Where links of a column are called as the last part of their address
//! (`[reef_sounds](…/datasets/lab/reef_sounds)`), and one is called nearly so, its name or its address is
//! mistyped. Where the titles of a column share words with their addresses (`…/waves-in-grey-water`), and one
//! of several words shares none, the link leads to another work.
//!
//! ```markdown
//! | Dataset | Date |
//! | --- | --- |
//! | [harbour_tabel_readings](https://huggingface.co/datasets/lab/harbour_table_readings) | 2024.5 |
//! | [tide_gauge_photos](https://huggingface.co/datasets/lab/tide_gauge_photos) | 2024.4 |
//! | [reef_sounds](https://huggingface.co/datasets/lab/reef_sounds) | 2024.3 |
//! ```
//!
//! Only links of one site in one column are compared. A name is told where most of them are called as their
//! address says, a title where it is the only one whose address does not hold most of its words. Names that
//! differ at an end, in a number or by a word (`glm-4v`, `glm-4v-chat`) are no slips.
//!
//! There is no fix: only a person knows which of the two is right.

use std::collections::{BTreeMap, BTreeSet};

use super::rule::{Check, Context, Findings, Rule};
use crate::diagnostic::Severity;
use crate::document::{Link, LinkKind};
use crate::language::{Key, Message};
use crate::link::percent_decoded;
use crate::masked::{Masked, shorten};
use crate::text::near::is_slip;

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "title-against-address",
    severity: Severity::Note,
    fixable: false,
    check: Check::Document(check),
    source: super::rule::documentation!("title_against_address.rs"),
    chinese: include_str!("zh-CN/title-against-address.md"),
};

fn check(context: &Context<'_>, findings: &mut Findings<'_>) {
    let mut groups: BTreeMap<(usize, usize, &str), Vec<Named<'_>>> = BTreeMap::new();
    for link in &context.document.links {
        let cell = link.cell.filter(|cell| cell.row.is_some() && link.kind == LinkKind::Inline);
        if let Some((cell, named)) = cell.zip(Named::read(link)) {
            groups.entry((cell.table, cell.column, named.host)).or_default().push(named);
        }
    }
    for group in groups.into_values() {
        let slip = Key::Rules("title-against-address-slip");
        report(&group, Named::is_same, Named::is_mistyped, slip, findings);
        let group: Vec<Named<'_>> = group.into_iter().filter(Named::has_words).collect();
        let agreeing = group.iter().filter(|named| named.is_title()).count();
        if agreeing + 1 == group.len() {
            let other = Key::Rules("title-against-address");
            report(&group, Named::is_title, Named::shares_none, other, findings);
        }
    }
}

/// Reports the links of which `is_odd` holds, where so few are odd among those that agree that they are
/// slips.
fn report<'d>(
    group: &[Named<'d>],
    agrees: fn(&Named<'d>) -> bool,
    is_odd: fn(&Named<'d>) -> bool,
    key: Key,
    findings: &mut Findings<'_>,
) {
    let agreeing = group.iter().filter(|named| agrees(named)).count();
    let odd: Vec<&Named<'_>> = group.iter().filter(|named| is_odd(named)).collect();
    if odd.len() * 2 > agreeing || agreeing * 2 < group.len() {
        return;
    }
    for named in odd {
        let words =
            Message::new(key).with("title", quotable(&named.text)).with("name", quotable(&named.name));
        findings.report(named.link.span, words);
    }
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

fn quotable(text: &str) -> Masked {
    shorten(&text.replace('`', "'"), 60)
}
