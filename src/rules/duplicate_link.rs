//! Two entries link to the same article.
//!
//! Addresses are compared by what they lead to, not by their letters: a WeChat
//! article by account, message and position, a paper by its arXiv id or DOI, a
//! repository by owner and name, a video by its id. A WeChat short link and the
//! long link of the same article cannot be told to be the same without opening
//! them.
//!
//! ```markdown
//! |                                               | 时间    | 机构  |
//! | --------------------------------------------- | ------- | ----- |
//! | [YOPO](https://arxiv.org/abs/2410.01234)      | 2024.10 | Adobe |
//! | [YOPO v2](https://arxiv.org/pdf/2410.01234v2) | 2024.10 | Adobe |
//! ```
//!
//! What a keeper means is not reported: rows of a table that cite the same work by
//! its name and have titles of their own; a meeting of two years with one site; in
//! a list of 20 entries or more also neighbours, and entries with titles of their
//! own, that link to the repository or page they share, and entries that stand
//! under several topics. Sizes and editions of one work (`Sail-7B` and `Sail-13B`)
//! share what is written of it. Versions of a paper and searches are no article.
//!
//! What a keeper may mean is a note if rows of one title differ in a score or, in
//! such a list, in a column such as `Version`, or stand in two groups of rows, or
//! link to a page that is no work and have dates with no day in common, or one that
//! three rows share, each with words of its own. Where titles differ it is one
//! only if one has all words of the other, the dates of a page below the front of
//! a site agree, or each row has that link alone and another maker: it was copied.
//!
//! Many entries may link to the home page of a company, and a table without dates
//! and organisations may be no list at all: there two rows are told if they have
//! one title and differ in nothing but their numbers, as a note if they stand in
//! two tables or describe it in other words.
//!
//! There is no fix: only a person knows which row to keep, or which link is the
//! wrong one.

use super::rule::{Check, Context, Findings, Rule};
use crate::diagnostic::Severity;
use crate::language::{Key, Message};
use crate::twins::Pair;

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "duplicate-link",
    severity: Severity::Error,
    fixable: false,
    check: Check::Document(check),
    source: super::rule::documentation!("duplicate_link.rs"),
    chinese: include_str!("zh-CN/duplicate-link.md"),
};

fn check(context: &Context<'_>, findings: &mut Findings<'_>) {
    let twins = context.twins();
    for pair in twins.by_link(context.by_age(&twins.tables)) {
        let (own, other) = (pair.place.link.destination, pair.other.link.destination);
        let line = context.document.source.lines().line_of(other.start()) + 1;
        let mut reported = findings.report(own, words(&pair, line));
        reported.related(other);
        if pair.is_doubtful {
            reported.as_note();
        }
    }
}

fn words(pair: &Pair<'_>, line: usize) -> Message {
    let key = if pair.is_pasted { Key::Rules("duplicate-link-pasted") } else { Key::Rules("duplicate-link") };
    Message::new(key)
        .with("entry", pair.place.entry.name())
        .with("other", pair.other.entry.name())
        .with("page", pair.place.identity.to_string())
        .with("line", line)
}
