//! An organisation is spelled in more than one way.
//!
//! Names that differ in nothing but capitals, blanks, hyphens and width are those of one organisation. The spelling
//! that most rows have is the right one; of two that are as common as each other neither is reported. The
//! configuration can give an organisation other names (`[organisations.aliases]`): an alias is always reported, with
//! the name that the configuration has for it.
//!
//! ```markdown
//! |                                             | 时间    | 机构         |
//! | ------------------------------------------- | ------- | ------------ |
//! | [YOPO](https://arxiv.org/abs/2410.01234)    | 2024.10 | Hugging Face |
//! | [LOVA3](https://arxiv.org/abs/2405.14974)   | 2024.5  | Hugging Face |
//! | [MathQA](https://arxiv.org/abs/2405.14975)  | 2024.5  | HuggingFace  |
//! ```
//!
//! The fix writes that name. It changes the words that GitHub shows in that cell, so only `--unsafe-fixes` applies it;
//! a name in a link, in code or in other markup is left as it is, and one that might then be read as one with the
//! name beside it.

use std::collections::{BTreeMap, HashMap};

use super::rule::{Check, Context, Findings, Rule};
use crate::diagnostic::{Action, Edit, Scope, Severity};
use crate::document::Document;
use crate::entry::{Aliases, folded};
use crate::language::{Key, Message};
use crate::masked::shorten;
use crate::text::Span;

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "inconsistent-org",
    severity: Severity::Note,
    fixable: true,
    check: Check::Document(check),
    source: super::rule::documentation!("inconsistent_org.rs"),
    chinese: include_str!("zh-CN/inconsistent-org.md"),
};

/// A name in its place.
struct Mention<'a> {
    name: &'a str,
    span: Span,
    /// All names in its cell.
    all: &'a [String],
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) {
    let aliases = Aliases::new(context.aliases);
    let mentions = mentions(context);
    let usual = usual(&mentions);
    for Mention { name, span, all } in mentions {
        let key = folded(name);
        let (wanted, words) = match (aliases.name_of(&key), usual.get(&key)) {
            (Some(wanted), _) => (wanted, words(Key::Rules("inconsistent-org-alias"), name, wanted)),
            (None, Some((wanted, rows))) => {
                (*wanted, words(Key::Rules("inconsistent-org"), name, wanted).with("count", *rows))
            }
            (None, None) => continue,
        };
        if wanted == name {
            continue;
        }
        let reported = findings.report(span, words);
        if is_plain(context.document, span, name)
            && can_be_written(wanted)
            && (all.len() == 1 || ends_alike(name, wanted))
            // `Johnson & Johnson` is one name.
            && all.iter().filter(|other| folded(other) == key).count() == 1
        {
            reported
                .unsafe_fix(Scope::Words, Action::Edit(vec![Edit { span, replacement: wanted.to_owned() }]));
        }
    }
}

/// The names in the organisation columns of all lists, but for stray rows.
fn mentions<'a>(context: &Context<'a>) -> Vec<Mention<'a>> {
    let (document, mut mentions) = (context.document, Vec::new());
    for list in context.lists {
        let rows = &document.tables[list.table].rows;
        for entry in list.entries().filter(|entry| rows[entry.row].stray.is_none()) {
            for (column, orgs) in entry.known_orgs() {
                let spans = orgs.spans(document, rows[entry.row].cells[column]);
                let mention = |(name, span): (&'a String, Span)| Mention { name, span, all: &orgs.names };
                mentions.extend(orgs.names.iter().zip(spans).map(mention));
            }
        }
    }
    mentions
}

/// For each name, folded, of which there are several spellings, the commonest and how often it stands there; none
/// where two are the commonest.
fn usual<'a>(mentions: &[Mention<'a>]) -> HashMap<String, (&'a str, usize)> {
    let mut spellings: HashMap<String, BTreeMap<&str, usize>> = HashMap::new();
    for Mention { name, .. } in mentions {
        *spellings.entry(folded(name)).or_default().entry(name).or_default() += 1;
    }
    let commonest = |(key, counts): (String, BTreeMap<&'a str, usize>)| {
        let most = counts.values().copied().max()?;
        let mut usual = counts.iter().filter(|(_, count)| **count == most);
        let (name, _) = usual.next()?;
        let is_clear = !key.is_empty() && counts.len() > 1 && usual.next().is_none();
        is_clear.then_some((key, (*name, most)))
    };
    spellings.into_iter().filter_map(commonest).collect()
}

/// Whether the name is written as it is shown, and in no link.
fn is_plain(document: &Document<'_>, span: Span, name: &str) -> bool {
    span.of(document.source.text()) == name && document.links_in(span).is_empty()
}

/// Whether the name shows as itself and is read as one name wherever it is written.
fn can_be_written(name: &str) -> bool {
    let is_harmless = |c: char| {
        c.is_alphanumeric()
            || matches!(c, ' ' | '-' | '.' | ',' | '+' | '/' | '\'' | '’' | '(' | ')' | '（' | '）' | '·')
    };
    name.trim() == name && name.chars().all(is_harmless) && !name.contains("www.")
}

/// Whether what stands beside one name parts it from its neighbour as it parts the other: a tight `&` does not do so
/// between Latin letters.
fn ends_alike(one: &str, other: &str) -> bool {
    let is_latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    let ends = |name: &str| (is_latin(name.chars().next()), is_latin(name.chars().next_back()));
    ends(one) == ends(other)
}

fn words(key: Key, written: &str, usual: &str) -> Message {
    Message::new(key).with("written", shorten(written, 40)).with("usual", shorten(usual, 40))
}
