//! What was to be a link and is text.

use std::sync::LazyLock;

use memchr::memchr_iter;
use memchr::memmem;
use regex::Regex;

use super::model::{Document, LinkKind};
use crate::link::mistyped;
use crate::text::Span;

/// What was to be a link.
#[derive(Clone, Copy, Debug)]
pub struct Unlinked {
    /// All of it.
    pub span: Span,
    /// The text of the link, where its bracket is there.
    pub label: Option<Span>,
    /// What is wrong with it.
    pub defect: Defect,
}

/// What is wrong with what was to be a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Defect {
    /// `[text] (address)`
    Blank,
    /// `[text]（address）`
    WideBrackets,
    /// `[text](address more)`
    BlankInside,
    /// `text](address)`
    NoBracket,
    /// `[text]([address](address))`
    Nested,
    /// `[text](address`
    Open,
    /// `[text(address)`
    OpenText,
    /// `(text)[address]`
    Swapped,
    /// `[text]((address)`
    TwoOpen,
    /// `hhttps://example.com`
    Mistyped,
    /// `[text](address)]`
    LeftOver,
    /// `[text](#my heading)`
    BlankInAnchor,
}

impl Document<'_> {
    /// What was to be a link and is none, or has a bracket too many: of each kind in the order of the text.
    pub fn unlinked(&self) -> Vec<Unlinked> {
        let text = self.source.text();
        let mut found = behind_texts(self);
        let labelled = |open: usize, end: usize, length: usize, defect: Defect| Unlinked {
            span: Span::new(open, end + length),
            label: Some(Span::new(open + 1, end)),
            defect,
        };
        for bracket in memmem::find_iter(text.as_bytes(), "(http") {
            let open = unclosed_text(self, bracket);
            found.extend(open.map(|(open, length)| labelled(open, bracket, length, Defect::OpenText)));
        }
        for close in memmem::find_iter(text.as_bytes(), ")[http") {
            let open = swapped(self, close);
            found.extend(open.map(|(open, length)| labelled(open, close, length, Defect::Swapped)));
        }
        let bare = |span: Span, defect: Defect| Unlinked { span, label: None, defect };
        let mistyped = mistyped(text).filter(|address| self.is_plain(address.start));
        found.extend(mistyped.map(|address| bare(Span::new(address.start, address.end), Defect::Mistyped)));
        found.extend(self.leftover_brackets().into_iter().map(|bracket| bare(bracket, Defect::LeftOver)));
        found
    }
}

/// What stands behind the bracket that ends a text and was to be its address.
fn behind_texts(document: &Document<'_>) -> Vec<Unlinked> {
    let text = document.source.text();
    let mut found = Vec::new();
    for close in memchr_iter(b']', text.as_bytes()) {
        // Nearly every bracket is one of a whole link: to ask for that first takes a tenth of the time. To look for where
        // its text begins takes long.
        if !may_be_link(&text[close + 1..]) || text[..close].ends_with('\\') {
            continue;
        }
        // The text of a link may hold an image, and nothing else that could have been one.
        let image = if document.is_plain(close) { None } else { image_in_link(document, close) };
        if image.is_none() && !document.is_plain(close) {
            continue;
        }
        let open = image.or_else(|| opening(document, close));
        let label = open.map(|open| Span::new(open + 1, close));
        let shown = label.map(|label| label.of(text));
        let Some((defect, length)) = defect(&text[close..end(document, close)], shown) else { continue };
        let is_cut = || matches!(defect, Defect::Open) && is_cut(document, close + length);
        if shown.is_none_or(is_title) && !is_cut() {
            found.push(Unlinked { span: Span::new(open.unwrap_or(close), close + length), label, defect });
        }
    }
    found
}

/// Whether `behind`, which stands behind a bracket, begins with another one and an address, a text in brackets, or words.
fn may_be_link(behind: &str) -> bool {
    let local = behind.strip_prefix('(').and_then(|behind| behind.split(['[', ']', '|', '\r', '\n']).next());
    let behind = behind.trim_start_matches([' ', '\t']).strip_prefix(['(', '（']);
    behind.is_some_and(|behind| behind.starts_with("http") || behind.starts_with(['[', '(']))
        || local.is_some_and(|local| local.contains(' '))
}

/// What is wrong with the link whose text ends where `rest` begins; and how long it is from there.
fn defect(rest: &str, label: Option<&str>) -> Option<(Defect, usize)> {
    if label.is_some() {
        if let Some(found) = NESTED.captures(rest) {
            let (whole, inner) = (found.get(0)?, found.get(1)?.as_str());
            let behind = &rest[whole.end()..];
            let is_closed = behind.contains(')');
            // What is glued to it is the end of an address.
            let is_glued = behind.starts_with(char::is_alphanumeric);
            // A link in brackets behind a word in brackets may be meant so; an address is no text for one.
            let is_broken = inner.starts_with("http") || !is_closed || is_glued;
            return is_broken.then_some((Defect::Nested, whole.end()));
        }
        if let Some(found) = TWO_OPEN.find(rest) {
            return Some((Defect::TwoOpen, found.end()));
        }
        if let Some(length) = open_end(rest) {
            return Some((Defect::Open, length));
        }
        if let Some(found) = LOCAL.captures(rest) {
            let (whole, address) = (found.get(0)?, found.get(1)?.as_str().trim());
            let defect = if address.starts_with('#') { Defect::BlankInAnchor } else { Defect::BlankInside };
            return address.contains([' ', '\t']).then_some((defect, whole.end()));
        }
    }
    let found = LINK.captures(rest)?;
    let (whole, gap, address) = (found.get(0)?, found.get(1)?, found.get(2)?);
    let has_blank = address.as_str().contains([' ', '\t']);
    let defect = match (gap.as_str(), label) {
        ("(", None) => Defect::NoBracket,
        ("(", Some(_)) if address.as_str().trim().contains([' ', '\t']) => Defect::BlankInside,
        ("(", Some(_)) | (_, None) => return None,
        _ if has_blank => return None,
        (gap, _) if gap.ends_with('（') => Defect::WideBrackets,
        _ => Defect::Blank,
    };
    Some((defect, whole.end()))
}

/// A bracket, perhaps a blank, and an address in brackets of any width.
static LINK: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\A\]([ \t]*[(（])(https?:[^\r\n()（）<>|\[\]]+)[)）]"));

/// An anchor of the page or a file of the repository in brackets.
static LOCAL: LazyLock<Regex> = LazyLock::new(|| {
    const WORDS: &str = r"(?:[^\r\n()<>|\[\]]|\([^\r\n()<>|\[\]]*\))*";
    const FILE: &str = r"(?i-u:md|pdf|png|jpe?g|gif|svg|webp|ipynb|html?)";
    pattern(&format!(r"\A\]\(((?:#|\.\.?/){WORDS}|[^\r\n()<>|\[\]]*\.{FILE})\)"))
});

/// A link in brackets.
static NESTED: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\A\]\(\[+([^\r\n|\[\]]*)\]+\(https?:[^ \t\r\n()<>|\[\]]*\)"));

/// Two brackets before an address; were there two behind it, it would be a link.
static TWO_OPEN: LazyLock<Regex> = LazyLock::new(|| pattern(r"\A\]\(\(+https?:[^ \t\r\n()<>|\[\]]*\)?"));

fn pattern(pattern: &str) -> Regex {
    Regex::new(pattern).unwrap_or_else(|error| unreachable!("the pattern is constant: {error}"))
}

/// Where the address at the start of `rest`, behind `](`, ends, if no bracket closes it.
fn open_end(rest: &str) -> Option<usize> {
    let address = rest.strip_prefix("](").filter(|address| address.starts_with("http"))?;
    let is_end = |c: char| c.is_whitespace() || matches!(c, '<' | '>' | '[' | ']' | '（' | '）');
    let length = address.find(is_end).unwrap_or(address.len());
    let (address, behind) = address.split_at(length);
    let count = |mark: char| address.matches(mark).count();
    let ends =
        behind.trim().is_empty() || (behind.starts_with(' ') && behind.trim_start().starts_with("<br"));
    (ends && address.contains("://") && count('(') >= count(')')).then_some(length + 2)
}

/// Whether a pipe in the address, which ends at byte `at`, leaves its bracket to the next cell, of which something else is said, or
/// the line ends before it, as it may.
fn is_cut(document: &Document<'_>, at: usize) -> bool {
    let text = document.source.text();
    let line = document.source.lines().line(document.source.lines().line_of(at)).end();
    let behind = text[at..line].strip_prefix('|').unwrap_or_default();
    behind.find(['(', ')']).is_some_and(|mark| behind[mark..].starts_with(')'))
        || text[line..].trim_start_matches([' ', '\t', '>']).starts_with(')')
}

/// The bracket that opens the text of an image in the text of a link; that text ends at byte `close`.
fn image_in_link(document: &Document<'_>, close: usize) -> Option<usize> {
    let text = document.source.text();
    let before = document.links.partition_point(|link| link.span.start() < close);
    let link = document.links[..before].last().filter(|link| link.kind == LinkKind::Inline)?;
    let is_shown = close < link.destination.start();
    let mut own = text[link.span.start() + 1..close].char_indices().rev().take(LONGEST);
    let (open, _) = own.find(|(_, c)| matches!(c, '[' | ']')).filter(|(_, c)| is_shown && *c == '[')?;
    let open = link.span.start() + 1 + open;
    text[..open].ends_with('!').then_some(open)
}

/// The end of the cell, or of the line, in which byte `at` stands.
fn end(document: &Document<'_>, at: usize) -> usize {
    let line = || document.source.lines().line(document.source.lines().line_of(at)).end();
    let cell = document.cell_at(at).and_then(|cell| document.cell(cell));
    cell.map_or_else(line, |cell| cell.slot.end())
}

/// The bracket of `[text(address)`, whose address begins at byte `bracket`; and the length of the address with its
/// brackets.
fn unclosed_text(document: &Document<'_>, bracket: usize) -> Option<(usize, usize)> {
    let text = document.source.text();
    let open = bracket_before(&text[..bracket], '[', &[']', '(', ')'])?;
    let label = &text[open + 1..bracket];
    let is_text = is_title(label) && !label.contains("://") && !label.ends_with(char::is_whitespace);
    let is_shown = document.is_plain(open) && document.is_plain(bracket) && !text[..open].ends_with('\\');
    let address = text[bracket + 1..end(document, bracket)].split_once(')')?.0;
    let is_address = address.contains("://") && !address.contains([' ', '\t', '(', '[', ']', '<', '>']);
    (is_text && is_shown && is_address).then_some((open, address.len() + 2))
}

/// The bracket of `(text)[address]`, whose text ends at byte `close`; and how long it is from there.
fn swapped(document: &Document<'_>, close: usize) -> Option<(usize, usize)> {
    let text = document.source.text();
    let open = bracket_before(&text[..close], '(', &[')', '[', ']'])?;
    let (address, behind) = text[close + 2..end(document, close)].split_once(']')?;
    let is_address = address.contains("://") && !address.contains([' ', '\t', '(', '[', '<', '>']);
    let is_shown = document.is_plain(open) && document.is_plain(close);
    let is_text = is_title(&text[open + 1..close]) && !text[..open].ends_with(']');
    (is_address && is_shown && is_text && !behind.starts_with('(')).then_some((open, address.len() + 3))
}

/// The bracket that opens a few words at the end of `text`, with none of the `others` between, and no end of a cell or line.
fn bracket_before(text: &str, bracket: char, others: &[char]) -> Option<usize> {
    let mut words = text.char_indices().rev().take(LONGEST_WORD);
    words
        .find(|(_, c)| {
            *c == bracket || others.contains(c) || matches!(c, '|' | '\r' | '\n' | '`' | '<' | '>')
        })
        .filter(|(_, c)| *c == bracket)
        .map(|(at, _)| at)
}

/// So many characters a text may have that is followed by its address without a bracket.
const LONGEST_WORD: usize = 40;

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
