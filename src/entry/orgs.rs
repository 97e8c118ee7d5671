//! Organisations in a cell, in the author's order.

use super::content::has_picture;
use super::{Field, is_placeholder};
use crate::document::{Cell, Document, InlineKind, LinkKind, decode, is_line_break};
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

impl Orgs {
    /// Where the names stand in `cell`, from which they were read, with their markup and without the blanks round
    /// them; as many as there are names.
    pub fn spans<'o>(&'o self, document: &'o Document<'_>, cell: Cell) -> impl Iterator<Item = Span> + 'o {
        let starts = std::iter::once(cell.span.start()).chain(self.joints.iter().map(|joint| joint.end()));
        let ends = self.joints.iter().map(|joint| joint.start()).chain([cell.span.end()]);
        starts.zip(ends).map(|(start, end)| {
            let slot = Span::new(start, end);
            let written = slot.of(document.source.text());
            let left = written.len() - written.trim_start().len();
            slot.narrow(left..left + written.trim().len())
        })
    }
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
/// `&`, `、`, `;`, `；` and `<br>` separate names, outside brackets, links and code. A tight `&` between ASCII letters
/// or digits belongs to a name (`AT&T`); `,` `/` `+` and "and" never separate, unless `separator` is one of them.
pub(super) fn read(document: &Document<'_>, cell: Cell, separator: Option<&str>) -> Field<Orgs> {
    if let Some(name) = single_name(document, cell, separator) {
        let orgs = || Orgs { names: vec![name.to_owned()], joints: Vec::new() };
        return if is_placeholder(name) { Field::Absent } else { Field::Parsed(orgs()) };
    }
    let shown = document.visible_text(cell);
    if is_placeholder(&shown) && !(shown.is_empty() && has_picture(document, cell)) {
        return Field::Absent;
    }
    if shows_entity(&shown) {
        // `\&amp;` or `&amp;amp;`: escaped once too often, and no list of names as it stands.
        return Field::Parsed(Orgs { names: vec![shown], joints: Vec::new() });
    }
    let glyphs = glyphs(document, cell);
    // Behind a separator it parts nothing more.
    let is_break = |glyph: &Glyph, name: Option<&String>| {
        glyph.closed
            && is_line_break(glyph.span.of(document.source.text()))
            && name.is_some_and(|name| !name.trim().is_empty())
    };
    let mut names = vec![String::new()];
    let mut joints = Vec::new();
    let mut depth = 0_usize;
    let mut skip = 0_usize;
    for (n, glyph) in glyphs.iter().enumerate() {
        if skip > 0 {
            skip -= 1;
            continue;
        }
        match glyph.shown {
            '(' | '（' | '[' | '【' | '「' => depth += 1,
            ')' | '）' | ']' | '】' | '」' => depth = depth.saturating_sub(1),
            _ => {}
        }
        let separates = if depth > 0 {
            0
        } else if is_separator(&glyphs, n) || is_break(glyph, names.last()) {
            1
        } else {
            separator.map_or(0, |separator| own_separator(&glyphs, n, separator))
        };
        if separates > 0 {
            joints.push(joint(&glyphs, n, n + separates - 1));
            names.push(String::new());
            skip = separates - 1;
        } else if let Some(name) = names.last_mut() {
            name.push(glyph.shown);
        }
    }
    let names: Vec<String> = names.iter().map(|name| name.trim().to_owned()).collect();
    if names.iter().any(|name| name.is_empty() || name.starts_with(['(', '（'])) {
        // A separator at an end, two in a row or one that brackets explain: not a plain list of names.
        return Field::Parsed(Orgs { names: vec![shown], joints: Vec::new() });
    }
    Field::Parsed(Orgs { names, joints })
}

/// The text of a cell that holds one piece of text and no separator, as most do.
fn single_name<'d>(document: &'d Document<'_>, cell: Cell, separator: Option<&str>) -> Option<&'d str> {
    let [piece] = document.inlines_in(cell.slot) else { return None };
    let text = piece.span.of(document.source.text());
    let is_single = matches!(piece.kind, InlineKind::Text)
        && !text.contains(['&', '、', ';', '；'])
        && separator.is_none_or(|own| !text.contains(own.trim()));
    is_single.then(|| text.trim())
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

/// How many glyphs the list's own separator takes at `n`; 0 where it does not stand there.
///
/// Where it has blanks at its sides it needs them, so that `杭州/天津` stays whole beside `甲 / 乙`; a comma needs
/// none, but stands between no digits.
fn own_separator(glyphs: &[Glyph], n: usize, separator: &str) -> usize {
    let core: Vec<char> = separator.trim().chars().collect();
    let fits = |glyph: &Glyph, c: &char| glyph.shown == *c && !glyph.closed;
    let stands_here = !core.is_empty()
        && glyphs.len() - n >= core.len()
        && glyphs[n..].iter().zip(&core).all(|(glyph, c)| fits(glyph, c));
    if !stands_here {
        return 0;
    }
    let before = n.checked_sub(1).and_then(|n| glyphs.get(n)).map(|glyph| glyph.shown);
    let after = glyphs.get(n + core.len()).map(|glyph| glyph.shown);
    let both = |test: fn(char) -> bool| before.is_some_and(test) && after.is_some_and(test);
    let parts = match core[..] {
        [',' | '，'] => !both(|c| c.is_ascii_digit()),
        _ => separator.trim() == separator || both(char::is_whitespace),
    };
    if parts { core.len() } else { 0 }
}

/// The separator from glyph `first` to `last` with the blanks beside it, as far as they are one run of bytes.
fn joint(glyphs: &[Glyph], mut first: usize, mut last: usize) -> Span {
    let is_blank = |glyph: &Glyph| glyph.shown.is_whitespace() && !glyph.closed;
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
            // Of all tags only a line break parts names.
            InlineKind::Html => glyphs.push(Glyph { shown: ' ', span: piece.span, closed: true }),
            InlineKind::FootnoteReference | InlineKind::Image => {}
        }
    }
    glyphs
}
