//! What is written as a link is text.
//!
//! `[text] (address)` with a blank, `[text]（address）` with brackets from a Chinese keyboard, `text](address)` without its first
//! bracket and `[text](address more)` with a blank in the address are text to GitHub, which at best makes a link of the bare
//! address.
//!
//! ```markdown
//! [GLM-Edge] (https://github.com/THUDM/GLM-Edge)
//! ```
//!
//! Numbers in brackets, as in a list of references, are not reported.
//!
//! There is no fix: it would turn text into a link.

use super::rule::{Check, Context, Findings, Rule};
use crate::diagnostic::Severity;
use crate::language::{Key, Message};
use std::sync::LazyLock;

use memchr::memchr_iter;
use regex::Regex;

use crate::document::Document;
use crate::text::Span;
use crate::text::width::shorten;

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
    let document = context.document;
    let text = document.source.text();
    for close in memchr_iter(b']', text.as_bytes()) {
        // Nearly every bracket is one of a whole link: to ask for that first takes a tenth of the time.
        let has_bracket = text[close + 1..].trim_start_matches([' ', '\t']).starts_with(['(', '（']);
        if !has_bracket || !document.is_plain(close) || text[..close].ends_with('\\') {
            continue;
        }
        let Some(found) = LINK.captures(&text[close..]) else { continue };
        let (Some(whole), Some(gap), Some(address)) = (found.get(0), found.get(1), found.get(2)) else {
            continue;
        };
        let open = opening(document, close);
        let label = open.map(|open| &text[open + 1..close]);
        let fault = match (gap.as_str(), label) {
            ("(", None) => Fault::NoBracket,
            ("(", Some(_)) if address.as_str().trim().contains([' ', '\t']) => Fault::BlankInside,
            ("(", Some(_)) | (_, None) => continue,
            _ if address.as_str().contains([' ', '\t']) => continue,
            (gap, _) if gap.ends_with('（') => Fault::WideBrackets,
            _ => Fault::Blank,
        };
        if label.is_none_or(is_title) {
            let start = open.unwrap_or(close);
            findings.report(Span::new(start, close + whole.end()), words(label, fault));
        }
    }
}

/// What is wrong with a link.
#[derive(Clone, Copy)]
enum Fault {
    Blank,
    WideBrackets,
    BlankInside,
    NoBracket,
}

/// A bracket, perhaps a blank, and an address in brackets of any width.
static LINK: LazyLock<Regex> = LazyLock::new(|| {
    let pattern = r"\A\]([ \t]*[(（])(https?:[^\r\n()（）<>|\[\]]+)[)）]";
    Regex::new(pattern).unwrap_or_else(|error| unreachable!("the pattern is constant: {error}"))
});

/// The bracket that is open before the one at `close`, on its line and, in a table, in its cell.
fn opening(document: &Document<'_>, close: usize) -> Option<usize> {
    let text = document.source.text();
    let line = document.source.lines().line(document.source.lines().line_of(close)).start();
    let from =
        document.cell_at(close).and_then(|cell| document.cell(cell)).map_or(line, |cell| cell.span.start());
    let mut closed = 0_usize;
    for (at, c) in text[from..close].char_indices().rev().take(LONGEST) {
        match c {
            ']' if document.is_plain(from + at) => closed += 1,
            '[' if closed > 0 && document.is_plain(from + at) => closed -= 1,
            '[' if document.is_plain(from + at) => return Some(from + at),
            _ => {}
        }
    }
    None
}

/// So many characters the text of a link may have; looking further for each would not be linear.
const LONGEST: usize = 1000;

/// Whether it names something: no number, no box, no footnote.
fn is_title(label: &str) -> bool {
    let label = label.trim();
    label.chars().count() > 1 && !label.starts_with('^') && label.chars().any(char::is_alphabetic)
}

fn words(label: Option<&str>, fault: Fault) -> Message {
    let key = match fault {
        Fault::Blank => Key::Rules("broken-link-blank"),
        Fault::WideBrackets => Key::Rules("broken-link-wide"),
        Fault::BlankInside => Key::Rules("broken-link-blank-inside"),
        Fault::NoBracket => Key::Rules("broken-link-no-bracket"),
    };
    Message::new(key).with("text", shorten(&label.unwrap_or_default().replace('`', "'"), 40))
}
