//! Organisations in a cell, in the author's order.

use super::{Field, has_picture, is_placeholder};
use crate::document::{Cell, Document, InlineKind, LinkKind, decode};
use crate::text::Span;

/// The organisations of an entry.
///
/// Invariant: at least one name; no name is empty; `joints` has one element less than `names`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Orgs {
    /// The names, in the author's order.
    pub names: Vec<String>,
    /// What stands between two names: the separator with the blanks at its sides.
    pub joints: Vec<Span>,
}

/// The names of an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alias {
    /// The name that the list is to use.
    pub name: String,
    /// The others.
    pub others: Vec<String>,
}

/// A shown character and the bytes that write it.
struct Glyph {
    shown: char,
    span: Span,
    /// Inside a link or code: no separator.
    closed: bool,
}

/// Reads an organisation cell.
///
/// `&`, `、`, `;` and `；` separate names, outside brackets, links and code. A tight `&` between ASCII letters
/// or digits belongs to a name (`AT&T`); `,` `/` `+` and "and" never separate.
pub(super) fn read(document: &Document<'_>, cell: Cell) -> Field<Orgs> {
    let shown = document.visible_text(cell);
    if is_placeholder(&shown) && !(shown.is_empty() && has_picture(document, cell)) {
        return Field::Absent;
    }
    if shows_entity(&shown) {
        // `\&amp;` or `&amp;amp;`: escaped once too often, and no list of names as it stands.
        return Field::Parsed(Orgs { names: vec![shown], joints: Vec::new() });
    }
    let glyphs = glyphs(document, cell);
    let mut names = vec![String::new()];
    let mut joints = Vec::new();
    let mut depth = 0_usize;
    for (n, glyph) in glyphs.iter().enumerate() {
        match glyph.shown {
            '(' | '（' | '[' | '【' | '「' => depth += 1,
            ')' | '）' | ']' | '】' | '」' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 && is_separator(&glyphs, n) {
            joints.push(joint(&glyphs, n));
            names.push(String::new());
        } else if let Some(name) = names.last_mut() {
            name.push(glyph.shown);
        }
    }
    let names: Vec<String> = names.iter().map(|name| name.trim().to_owned()).collect();
    if names.iter().any(String::is_empty) {
        // A separator at an end or two in a row: not a plain list of names.
        return Field::Parsed(Orgs { names: vec![shown], joints: Vec::new() });
    }
    Field::Parsed(Orgs { names, joints })
}

/// Whether a reader sees a character reference; `&T;` is none.
fn shows_entity(shown: &str) -> bool {
    shown.split('&').skip(1).any(|rest| {
        let name = rest.split(';').next().unwrap_or_default();
        let is_name = |b: u8| b.is_ascii_alphanumeric() || b == b'#';
        if name.len() == rest.len() || name.is_empty() || !name.bytes().all(is_name) {
            return false;
        }
        let written = format!("x&{name};");
        decode(&written, LinkKind::Inline, false).is_some_and(|read| read != written)
    })
}

fn is_separator(glyphs: &[Glyph], n: usize) -> bool {
    if glyphs[n].closed {
        return false;
    }
    let is_name_char = |glyph: Option<&Glyph>| glyph.is_some_and(|g| g.shown.is_ascii_alphanumeric());
    match glyphs[n].shown {
        '、' | ';' | '；' => true,
        '&' => {
            let before = n.checked_sub(1).and_then(|n| glyphs.get(n));
            !(is_name_char(before) && is_name_char(glyphs.get(n + 1)))
        }
        _ => false,
    }
}

/// The separator at `n` with the blanks beside it, as far as they are one run of bytes.
fn joint(glyphs: &[Glyph], n: usize) -> Span {
    let is_blank = |glyph: &Glyph| glyph.shown.is_whitespace() && !glyph.closed;
    let (mut first, mut last) = (n, n);
    while first > 0
        && is_blank(&glyphs[first - 1])
        && glyphs[first - 1].span.end() == glyphs[first].span.start()
    {
        first -= 1;
    }
    while last + 1 < glyphs.len()
        && is_blank(&glyphs[last + 1])
        && glyphs[last].span.end() == glyphs[last + 1].span.start()
    {
        last += 1;
    }
    Span::new(glyphs[first].span.start(), glyphs[last].span.end())
}

fn glyphs(document: &Document<'_>, cell: Cell) -> Vec<Glyph> {
    let text = document.source.text();
    let links = document.links_in(cell.slot);
    let mut glyphs = Vec::new();
    let mut end = cell.slot.start();
    for piece in document.inlines_in(cell.slot) {
        let in_link = links.iter().any(|link| link.span.contains(piece.span));
        // The backslash of `\&` stands before the piece and goes with its first character.
        let is_escaped = Span::new(end, piece.span.start()).of(text).ends_with('\\');
        end = piece.span.end();
        match &piece.kind {
            InlineKind::Text => {
                let written = piece.span.of(text);
                glyphs.extend(written.char_indices().map(|(i, c)| {
                    let glyph = piece.span.narrow(i..i + c.len_utf8());
                    let start = glyph.start() - usize::from(is_escaped && i == 0);
                    Glyph { shown: c, span: Span::new(start, glyph.end()), closed: in_link }
                }));
            }
            InlineKind::Decoded(shown) => {
                glyphs.extend(shown.chars().map(|c| Glyph { shown: c, span: piece.span, closed: in_link }));
            }
            InlineKind::Code(shown) => {
                glyphs.extend(shown.chars().map(|c| Glyph { shown: c, span: piece.span, closed: true }));
            }
            // A line break parts names as well as a blank does, but it is not ours to replace.
            InlineKind::Html => glyphs.push(Glyph { shown: ' ', span: piece.span, closed: true }),
            InlineKind::FootnoteReference | InlineKind::Image => {}
        }
    }
    glyphs
}
