//! The same title stands in two rows, with different links.
//!
//! Either one work is listed twice, or two works need telling apart.
//!
//! ```markdown
//! |                                          | 时间    | 机构  |
//! | ---------------------------------------- | ------- | ----- |
//! | [YOPO](https://arxiv.org/abs/2410.01234) | 2024.10 | Adobe |
//! | [YOPO](https://arxiv.org/abs/2411.04321) | 2024.11 | Adobe |
//! ```
//!
//! There is no fix: only a person knows whether they are the same. Two rows with the same link are
//! reported by `duplicate-link` alone. Titles that only name a kind of link (`Paper`, `链接`) are no titles, and in a list
//! of 20 entries or more short names may be those of several works, or of one in several sizes.

use std::collections::HashMap;

use super::rule::{Check, Context, Findings, Rule};
use crate::diagnostic::Severity;
use crate::entry::{Entry, Field, Title, is_link_word};
use crate::language::{Key, Message};
use crate::text::{Span, width};

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "duplicate-title",
    severity: Severity::Warning,
    fixable: false,
    check: Check::Document(check),
    source: super::rule::documentation!("duplicate_title.rs"),
    chinese: include_str!("zh-CN/duplicate-title.md"),
};

fn check(context: &Context<'_>, findings: &mut Findings<'_>) {
    let mut seen: HashMap<String, (Span, &Entry)> = HashMap::new();
    // `DINO` may be two works, or one in two sizes; a sentence is hardly the title of two.
    let is_long = context.is_long();
    let tells = |title: &Title| !is_long || width::display_width(&title.text) >= SENTENCE;
    for (_, entry) in context.by_age() {
        let Field::Parsed(title) = &entry.title else { continue };
        let key = title.text.to_lowercase();
        if key.is_empty() || is_link_word(&key) {
            continue;
        }
        match seen.get(&key) {
            None => {
                seen.insert(key, (title.span, entry));
            }
            Some((first, other)) if tells(title) && lead_apart(context, entry, other) => {
                let at = context.document.source.lines().line_of(first.start()) + 1;
                findings.report(title.span, words(entry, at)).related(*first);
            }
            Some(_) => {}
        }
    }
}

/// From so many display columns on a title is no mere name.
const SENTENCE: usize = 24;

/// Whether both lead somewhere, and not to one page.
fn lead_apart(context: &Context<'_>, one: &Entry, other: &Entry) -> bool {
    let (one, other) = (address(context, one), address(context, other));
    one.is_some() && other.is_some() && one != other
}

fn address(context: &Context<'_>, entry: &Entry) -> Option<String> {
    let n = entry.link?;
    let identity = context.inspections[n].identity.as_ref();
    identity.map(ToString::to_string).or_else(|| Some(context.document.links[n].url.clone()))
}

fn words(entry: &Entry, line: usize) -> Message {
    Message::new(Key::Rules("duplicate-title")).with("title", entry.name()).with("line", line)
}
