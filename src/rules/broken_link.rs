//! What is written as a link is text.
//!
//! `[text] (address)` with a blank, `[text]（address）` with brackets from a Chinese keyboard, `text](address)` without its
//! first bracket, `(text)[address]` with the wrong ones, `[text(address)` and `[text](address` without a bracket, `[text](address more)` with a blank in the address, also of an anchor (`[text](#my heading)`) or a file, and
//! `[text]([address](address))` with a link in its place are text to GitHub, which at best makes a link of the bare address.
//! So are `[text]((address)` with a bracket too many, an image with a blank in its address, and an address without `[text]` whose `https://` is mistyped (`hhttps://example.com`).
//!
//! `[text]()` has no address and leads nowhere; three in a column, or outside tables, are yet to be written, and one note, and so is a badge that leads nowhere, `[![words](picture)]()`. A bracket that is left over
//! behind a link in a table is a note, too.
//!
//! ```markdown
//! [GLM-Edge] (https://github.com/THUDM/GLM-Edge)
//! ```
//!
//! Numbers in brackets, as in a list of references, are not reported, and neither is what another linter was told to leave alone
//! (`<!-- markdownlint-disable-line MD042 -->`).
//!
//! There is no fix: it would turn text into a link.

use super::rule::{Check, Context, Findings, Rule};
use crate::diagnostic::Severity;
use crate::document::{Defect, Link, Unlinked};
use crate::entry::empty_links;
use crate::language::{Key, Message, first_lines};
use crate::masked::shorten;
use crate::neighbours::Question;

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "broken-link",
    severity: Severity::Error,
    fixable: false,
    check: Check::Document(check),
    source: super::rule::documentation!("broken_link.rs"),
    chinese: include_str!("zh-CN/broken-link.md"),
};

fn check(context: &Context<'_>, findings: &mut Findings<'_>) {
    let neighbours = &context.styles.neighbours;
    for unlinked in context.document.unlinked() {
        let is_reversed = unlinked.defect == Defect::Swapped;
        if is_reversed && neighbours.waives(Question::ReversedLinks, unlinked.span) {
            continue;
        }
        let mut reported = findings.report(unlinked.span, words(context, &unlinked));
        if unlinked.defect == Defect::LeftOver {
            reported.as_note();
        }
    }
    for mut links in empty_links(context.document, context.lists) {
        links.retain(|link| !neighbours.waives(Question::EmptyLinks, link.span));
        match links[..] {
            [link] => {
                let mut reported = findings.report(link.span, words_of_empty(link));
                if context.document.is_picture(link) {
                    reported.as_note();
                }
            }
            [first, ..] => findings.report(first.span, words_of_many(context, &links)).as_note(),
            [] => {}
        }
    }
}

fn words(context: &Context<'_>, unlinked: &Unlinked) -> Message {
    let key = match unlinked.defect {
        Defect::Blank => Key::Rules("broken-link-blank"),
        Defect::WideBrackets => Key::Rules("broken-link-wide"),
        Defect::BlankInside => Key::Rules("broken-link-blank-inside"),
        Defect::NoBracket => Key::Rules("broken-link-no-bracket"),
        Defect::Nested => Key::Rules("broken-link-nested"),
        Defect::Open => Key::Rules("broken-link-open"),
        Defect::OpenText => Key::Rules("broken-link-open-text"),
        Defect::Swapped => Key::Rules("broken-link-swapped"),
        Defect::TwoOpen => Key::Rules("broken-link-two-open"),
        Defect::Mistyped => Key::Rules("broken-link-mistyped"),
        Defect::LeftOver => Key::Rules("broken-link-left-over"),
        Defect::BlankInAnchor => Key::Rules("broken-link-anchor"),
    };
    let label = unlinked.label.map_or("", |label| label.of(context.document.source.text()));
    // Of an image, what stands for it.
    let image = label.strip_prefix("![").and_then(|image| image.split_once(']')).map(|(image, _)| image);
    Message::new(key).with("text", shorten(&image.unwrap_or(label).replace('`', "'"), 40))
}

fn words_of_empty(link: &Link) -> Message {
    Message::new(Key::Rules("broken-link-empty")).with("text", shorten(&link.text.replace('`', "'"), 40))
}

fn words_of_many(context: &Context<'_>, links: &[&Link]) -> Message {
    let line = |link: &&Link| context.document.source.lines().line_of(link.span.start()) + 1;
    Message::new(Key::Rules("broken-link-empty-many"))
        .with("count", links.len())
        .with("lines", first_lines(links.iter().map(line)))
}
