//! Where the names in an organisation cell may be parted.

use crate::document::{Cell, Document, InlineKind, is_line_break};
use crate::text::Span;

use super::quoted::enclosed;

/// What a mark between two names is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// `、`, `;`, `；` or `<br>`: in no name.
    Sure,
    /// What the list itself, or its keeper, joins names with.
    Own,
    /// An ampersand with blanks at its sides, or beside a letter that is not Latin.
    Ampersand,
    /// One between letters or digits of ASCII: `AT&T`.
    TightAmpersand,
}

/// A mark that may part two names, with the blanks at its sides as far as they are one run of bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) kind: Kind,
    pub(super) span: Span,
}

/// A cell cut at every mark.
///
/// Invariant: `parts`, as shown and with the blanks at their ends, has one element more than `marks`, and `between`, what is
/// shown of each mark without blanks, as many.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Cut {
    pub(super) parts: Vec<String>,
    pub(super) marks: Vec<Mark>,
    pub(super) between: Vec<String>,
}

/// A shown character and the bytes that write it.
struct Glyph {
    shown: char,
    span: Span,
    /// Inside a link, code, a formula, or what is raised or lowered: no mark.
    closed: bool,
}

/// Cuts a cell at its marks, outside brackets, quotation marks, links and code; `own` is one of them.
pub(super) fn cut(document: &Document<'_>, cell: Cell, own: Option<&str>) -> Cut {
    let glyphs = glyphs(document, cell);
    let core: Vec<char> = own.unwrap_or_default().trim().chars().collect();
    let is_tight = own.is_some_and(|own| own.trim() == own);
    let is_line_end = |glyph: &Glyph| glyph.closed && is_line_break(glyph.span.of(document.source.text()));
    let last = glyphs.iter().rposition(|glyph| !glyph.shown.is_whitespace() && !is_line_end(glyph));
    let mut cut = Cut::default();
    let enclosed = enclosed(&glyphs.iter().map(|glyph| glyph.shown).collect::<Vec<_>>());
    let (mut part, mut n) = (String::new(), 0);
    while let Some(glyph) = glyphs.get(n) {
        // Behind another mark, and at the end of the cell, a line break parts nothing.
        let is_break = is_line_end(glyph) && !part.trim().is_empty() && last.is_some_and(|last| n < last);
        let found = match own_length(&glyphs, n, &core, is_tight) {
            _ if enclosed[n] => None,
            _ if is_break => Some((Kind::Sure, 1)),
            0 => mark(&glyphs, n).map(|kind| (kind, 1)),
            length => Some((Kind::Own, length)),
        };
        let Some((kind, length)) = found else {
            part.push(glyph.shown);
            n += 1;
            continue;
        };
        let shown: String = glyphs[n..n + length].iter().map(|glyph| glyph.shown).collect();
        cut.parts.push(std::mem::take(&mut part));
        cut.marks.push(Mark { kind, span: with_blanks(&glyphs, n, n + length - 1) });
        cut.between.push(shown);
        n += length;
    }
    cut.parts.push(part);
    cut
}

fn mark(glyphs: &[Glyph], n: usize) -> Option<Kind> {
    if glyphs[n].closed {
        return None;
    }
    let beside =
        |n: Option<usize>| n.and_then(|n| glyphs.get(n)).is_some_and(|glyph| is_numeral(glyph.shown));
    let is_name_char = |glyph: Option<&Glyph>| glyph.is_some_and(|g| g.shown.is_ascii_alphanumeric());
    match glyphs[n].shown {
        // `第三、四医院` is of two numbers, and not of two names.
        '、' if beside(n.checked_sub(1)) && beside(n.checked_add(1)) => None,
        '、' | ';' | '；' => Some(Kind::Sure),
        '&' | '＆' => {
            let before = n.checked_sub(1).and_then(|n| glyphs.get(n));
            let is_tight = is_name_char(before) && is_name_char(glyphs.get(n + 1));
            Some(if is_tight { Kind::TightAmpersand } else { Kind::Ampersand })
        }
        _ => None,
    }
}

fn is_numeral(c: char) -> bool {
    c.is_ascii_digit() || "一二三四五六七八九十百".contains(c)
}

/// How many glyphs the list's own mark takes at `n`; 0 where it does not stand there.
///
/// Where it is written with blanks at its sides it needs them, so that `杭州/天津` stays whole beside `甲 / 乙`; a comma needs
/// none, but stands between no digits.
fn own_length(glyphs: &[Glyph], n: usize, core: &[char], is_tight: bool) -> usize {
    let fits = |glyph: &Glyph, c: &char| glyph.shown == *c && !glyph.closed;
    let stands_here = !core.is_empty()
        && glyphs.len() - n >= core.len()
        && glyphs[n..].iter().zip(core).all(|(glyph, c)| fits(glyph, c));
    if !stands_here {
        return 0;
    }
    let before = n.checked_sub(1).and_then(|n| glyphs.get(n)).map(|glyph| glyph.shown);
    let after = glyphs.get(n + core.len()).map(|glyph| glyph.shown);
    let both = |test: fn(char) -> bool| before.is_some_and(test) && after.is_some_and(test);
    let parts = match core {
        // It belongs to the ampersands, of which more is asked.
        ['&'] => false,
        [',' | '，'] => !both(|c| c.is_ascii_digit()),
        _ => is_tight || both(char::is_whitespace),
    };
    if parts { core.len() } else { 0 }
}

/// The mark from glyph `first` to `last` with the blanks beside it, as far as they are one run of bytes.
fn with_blanks(glyphs: &[Glyph], mut first: usize, mut last: usize) -> Span {
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
    // Links and pieces both stand in the order of the text, and links do not nest.
    let mut links = document.links_in(cell.slot).iter().map(|link| link.span).peekable();
    let mut glyphs = Vec::new();
    let mut end = cell.slot.start();
    // Open tags of what is raised or lowered: `<sup>1;2</sup>`.
    let mut raised = 0_usize;
    for piece in document.inlines_in(cell.slot) {
        while links.next_if(|link| link.end() <= piece.span.start()).is_some() {}
        let closed = raised > 0 || links.peek().is_some_and(|link| link.contains(piece.span));
        // The backslash of `\&` stands before the piece and goes with its first character.
        let is_escaped = Span::new(end, piece.span.start()).of(text).ends_with('\\');
        end = piece.span.end();
        match &piece.kind {
            InlineKind::Text => {
                let written = piece.span.of(text);
                glyphs.extend(written.char_indices().map(|(i, c)| {
                    let glyph = piece.span.narrow(i..i + c.len_utf8());
                    let start = glyph.start() - usize::from(is_escaped && i == 0);
                    Glyph { shown: c, span: Span::new(start, glyph.end()), closed }
                }));
            }
            InlineKind::Decoded(shown) => {
                glyphs.extend(shown.chars().map(|c| Glyph { shown: c, span: piece.span, closed }));
            }
            InlineKind::Code(shown) => {
                glyphs.extend(shown.chars().map(|c| Glyph { shown: c, span: piece.span, closed: true }));
            }
            // Of all tags only a line break parts names.
            InlineKind::Html => {
                raised = raised_behind(piece.span.of(text), raised);
                glyphs.push(Glyph { shown: ' ', span: piece.span, closed: true });
            }
            InlineKind::FootnoteReference | InlineKind::Image => {}
        }
    }
    close_formulas(&mut glyphs);
    glyphs
}

/// How many tags that raise or lower are open behind one of HTML.
fn raised_behind(tag: &str, raised: usize) -> usize {
    let name = tag.trim_start_matches(['<', '/']).split(|c: char| !c.is_ascii_alphabetic()).next();
    if !name.is_some_and(|name| ["sup", "sub"].iter().any(|other| name.eq_ignore_ascii_case(other))) {
        raised
    } else if tag.starts_with("</") {
        raised.saturating_sub(1)
    } else {
        raised + 1
    }
}

/// Closes what GitHub shows as formulas: `$a;b$`. A sum of money opens none: `$5; $6`.
fn close_formulas(glyphs: &mut [Glyph]) {
    let is_dollar = |glyph: &Glyph| glyph.shown == '$' && !glyph.closed;
    let mut open = None;
    for n in (0..glyphs.len()).filter(|n| is_dollar(&glyphs[*n])).collect::<Vec<_>>() {
        let beside = |n: Option<usize>| n.and_then(|n| glyphs.get(n)).map(|glyph| glyph.shown);
        let (before, behind) = (beside(n.checked_sub(1)), beside(n.checked_add(1)));
        match open {
            Some(first)
                if before.is_some_and(|c| !c.is_whitespace())
                    && behind.is_none_or(|c| !c.is_alphanumeric()) =>
            {
                glyphs[first..=n].iter_mut().for_each(|glyph| glyph.closed = true);
                open = None;
            }
            _ => open = behind.is_some_and(|c| !c.is_whitespace()).then_some(n),
        }
    }
}
