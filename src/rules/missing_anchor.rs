//! A link within the page leads to no place of it.
//!
//! `[News](#new)` leads to the heading `News` only if GitHub makes that anchor of it: in lower case, with a
//! hyphen for each blank and without punctuation and emoji, whose blanks stay (`## 🔥 News` has `#-news`). The
//! second of two headings alike has `-1` at its end. A name in HTML (`<a id="new">`, `<a name="new">`) is a
//! place as well. A reader who follows a link to no place stays where he is.
//!
//! ```markdown
//! - [Warm water](#warm_water)
//!
//! ## Warm water
//! ```
//!
//! Capitals do not matter, and `#top`, `#readme`, lines (`#L10`) and footnotes are not asked for. Of a
//! definition it is told where a link uses it. Nothing is told of a link that shows no word: `[](#new)`, or a
//! sign with a title (`[💻](#code "Code")`), as programs that list contributors write them.
//!
//! There is no fix: only a person knows which place was meant.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound::{Excluded, Included, Unbounded};

use super::rule::{Check, Context, Findings, Rule, subject};
use crate::diagnostic::Severity;
use crate::document::{Document, Link, LinkKind, anchor_of};
use crate::language::{Key, Message};
use crate::link::percent_decoded;
use crate::masked::shorten;
use crate::neighbours::Question;
use crate::text::near::differ_in_one_place;

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "missing-anchor",
    severity: Severity::Warning,
    fixable: false,
    check: Check::Document(check),
    source: super::rule::documentation!("missing_anchor.rs"),
    chinese: include_str!("zh-CN/missing-anchor.md"),
};

fn check(context: &Context<'_>, findings: &mut Findings<'_>) {
    let document = context.document;
    let near = OnceCell::new();
    let references = document.links.iter().filter(|link| link.kind == LinkKind::Reference);
    let used: BTreeSet<&str> = references.map(|link| link.url.as_str()).collect();
    for link in &document.links {
        let Some(written) = link.url.strip_prefix('#') else { continue };
        let fragment = percent_decoded(written).unwrap_or(written.into());
        let is_followed = match link.kind {
            LinkKind::Reference => false,
            LinkKind::Definition => used.contains(link.url.as_str()),
            _ => !document.is_in_comment(link.span) && !is_mark(document, link),
        };
        let is_waived = || context.styles.neighbours.waives(Question::Anchors, link.span);
        if !is_followed || document.anchors.lead(&fragment) || is_waived() {
            continue;
        }
        let near = near.get_or_init(|| Near::new(document)).of(&fragment, &link.text);
        let words = match near {
            Some(near) => Message::new(Key::Rules("missing-anchor-near")).with("near", quotable(near)),
            None => Message::new(Key::Rules("missing-anchor")),
        };
        findings
            .report(link.destination, words.with("link", subject(link)).with("anchor", quotable(written)));
    }
}

/// Whether a link shows no word of its own: nothing at all, or a sign that says in a title what it stands
/// for. Nobody follows it to a place of the page, and programs that list contributors write many.
fn is_mark(document: &Document<'_>, link: &Link) -> bool {
    let text = document.source.text();
    let behind = &text[link.destination.end()..];
    let (shown, has_title) = match link.kind {
        LinkKind::Html => {
            let tag = behind.split('<').next().unwrap_or_default();
            let (tag, shown) = tag.split_once('>').unwrap_or((tag, ""));
            (shown, tag.contains("title"))
        }
        _ if link.span.of(text).starts_with("[]") => return true,
        _ => (link.text.as_str(), behind[..link.span.end() - link.destination.end()].contains(['"', '\''])),
    };
    has_title && !shown.is_empty() && !shown.contains(char::is_alphanumeric)
}

fn quotable(text: &str) -> crate::masked::Masked {
    shorten(&text.replace('`', "'"), 60)
}

/// Finds the anchor that was meant by one that is none.
struct Near<'a> {
    names: BTreeMap<String, &'a str>,
    /// What the page itself is called: nobody means that by something like it.
    title: Option<String>,
}

impl<'a> Near<'a> {
    fn new(document: &'a Document<'_>) -> Self {
        let title = document.headings.first().filter(|heading| heading.level == 1);
        let names = document.anchors.writable().map(|name| (plain(name), name)).collect();
        Self { names, title: title.map(|title| plain(&anchor_of(&title.text))) }
    }

    /// The anchor with the same letters and numbers, else the one of a heading that says what the link says,
    /// else the shortest that begins so, else a neighbour in the alphabet that differs in one place.
    fn of(&self, fragment: &str, text: &str) -> Option<&'a str> {
        let (fragment, text) = (plain(fragment), plain(&anchor_of(text)));
        if let Some(name) = [&fragment, &text].into_iter().find_map(|plain| self.names.get(plain)) {
            return Some(name);
        }
        let is_other = |(name, _): &(&String, &&str)| Some(*name) != self.title.as_ref();
        let before = self.names.range::<str, _>((Unbounded, Excluded(fragment.as_str()))).next_back();
        let mut behind = self.names.range::<str, _>((Included(fragment.as_str()), Unbounded));
        let begins = |(name, _): &(&String, &&str)| name.starts_with(&fragment);
        let begun = behind.clone().take_while(begins).filter(is_other).min_by_key(|(name, _)| name.len());
        if let Some((_, name)) = begun.filter(|_| fragment.len() > 2) {
            return Some(name);
        }
        let behind = behind.next();
        let is_near = |(name, _): &(&String, &&str)| differ_in_one_place(&fragment, name);
        before.into_iter().chain(behind).filter(is_other).find(is_near).map(|(_, name)| *name)
    }
}

/// The letters and numbers alone.
fn plain(anchor: &str) -> String {
    anchor.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
