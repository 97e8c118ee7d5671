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
//! A number before a title is no part of it: `1. YOPO` and `7. YOPO` have one title, and three of them are a series.
//!
//! There is no fix: only a person knows whether they are the same. Two rows with the same link are
//! reported by `duplicate-link` alone. Titles that only name a kind of link (`Paper`, `链接`) are no titles, and in a list
//! of 20 entries or more short names may be those of several works, or of one in several sizes, and a title that three rows
//! have is that of a series.
//!
//! Rows that are told apart otherwise are left alone: they name other versions (`v1` and `v2`), or differ in a column of
//! names beside the title (`Method`) or one of `Version`, `Size`, `Dataset`, `Language`, `Position` and the like. Rows that name other
//! organisations or years are a note, and so are those with other words in a column that does not only say of what kind they are, such as
//! a description; where titles come again and again in a table, nothing is said of these. A title alone speaks for one entry only in
//! a table where hardly one comes again; elsewhere a row that has neither its organisation, nor its date, nor another link in common with
//! the other is a note. In a long list of three tables or more, rows under the headings of two topics are left alone if
//! another of their links is the same, such as that to the code, and are a note else, unless they link to two papers on arXiv.

use super::rule::{Check, Context, Findings, Rule};
use crate::diagnostic::Severity;
use crate::entry::ListTable;
use crate::language::{Key, Message};
use crate::masked::shorten;
use crate::twins::Titles;

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
    let lists: Vec<&ListTable> = context.lists.iter().collect();
    for twin in context.twins().by_title(context.by_age(&lists)) {
        let line = context.document.source.lines().line_of(twin.other.span.start()) + 1;
        let mut reported = findings.report(twin.title.span, words(&twin, line));
        reported.related(twin.other.span);
        if twin.is_doubtful {
            reported.as_note();
        }
    }
}

fn words(twin: &Titles<'_>, line: usize) -> Message {
    Message::new(Key::Rules("duplicate-title"))
        .with("title", shorten(twin.called, 40).quoted())
        .with("line", line)
}
