//! What stands above a table like a heading and is none in Markdown: `<h2>2024</h2>`, `<summary>2024</summary>`,
//! and a line in bold type directly above it.

use crate::document::{Document, Table};
use crate::text::Span;

/// A mark in HTML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// A heading: its level, 1 to 6, and what a reader sees of it.
    Heading(u8, String),
    /// What is shown of `<details>` while it is folded.
    Summary(String),
    /// `<details>`
    Open,
    /// `</details>`
    Close,
}

/// The marks in the HTML of a document, each with the byte where it begins, in their order.
pub(super) fn marks(document: &Document<'_>) -> Vec<(usize, Mark)> {
    let text = document.source.text();
    document.blocks.html.iter().flat_map(|block| marks_in(text, *block)).collect()
}

fn marks_in(text: &str, block: Span) -> Vec<(usize, Mark)> {
    let html = block.of(text);
    let mut marks = Vec::new();
    let mut at = 0;
    // What was opened last, and where its text begins.
    let mut open: Option<(&str, usize)> = None;
    while let Some(found) = html[at..].find('<') {
        let start = at + found;
        if html[start..].starts_with("<!--") {
            at = html[start..].find("-->").map_or(html.len(), |end| start + end);
            continue;
        }
        let Some(end) = html[start..].find('>').map(|end| start + end + 1) else { break };
        let inside = html[start + 1..end - 1].trim_start_matches('/');
        let name = inside.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
        let is_end = html[start..].starts_with("</");
        let is = |other: &str| name.eq_ignore_ascii_case(other);
        if is("details") {
            marks.push((block.start() + start, if is_end { Mark::Close } else { Mark::Open }));
        } else if is("summary") || level(name).is_some() {
            match open.take() {
                Some((opened, from)) if is_end && is(opened) => {
                    let shown = without_tags(&html[from..start]);
                    let mark = level(name)
                        .map_or_else(|| Mark::Summary(shown.clone()), |n| Mark::Heading(n, shown.clone()));
                    marks.push((block.start() + from, mark));
                }
                _ if !is_end => open = Some((name, end)),
                _ => {}
            }
        }
        at = end;
    }
    marks
}

/// The level of `h1` to `h6`.
fn level(name: &str) -> Option<u8> {
    match name.as_bytes() {
        [b'h' | b'H', digit @ b'1'..=b'6'] => Some(digit - b'0'),
        _ => None,
    }
}

fn without_tags(html: &str) -> String {
    let mut shown = String::new();
    for (n, piece) in html.split('<').enumerate() {
        let rest = if n == 0 { piece } else { piece.split_once('>').map_or("", |(_, rest)| rest) };
        shown.push_str(rest);
    }
    shown.trim().to_owned()
}

/// The words of a line in bold type that is a paragraph of its own directly above `table`.
pub(super) fn caption<'d>(document: &'d Document<'_>, table: &Table) -> Option<&'d str> {
    let lines = document.source.lines();
    let words = |back: usize| {
        let line = table.header.line.checked_sub(back)?;
        Some(
            lines.line(line).of(document.source.text()).trim_matches(|c: char| c.is_whitespace() || c == '>'),
        )
    };
    let back = if words(1)?.is_empty() { 2 } else { 1 };
    let is_alone = words(back + 1).is_none_or(str::is_empty);
    let line = words(back)?.trim_end_matches([':', '：']);
    let bold = |mark: &str| {
        let inside = line.strip_prefix(mark)?.strip_suffix(mark)?;
        (!inside.contains(mark)).then(|| inside.trim().trim_end_matches([':', '：']))
    };
    bold("**").or_else(|| bold("__")).filter(|inside| is_alone && !inside.is_empty())
}
