//! What a bare pipe tears: a link, code, a formula or what stands in brackets, begun in one cell and ended in a later one.
//!
//! GitHub ends a cell at every pipe without a backslash, whatever it stands in. So the row is read once more as a
//! paragraph, where a pipe is a character like any other: what is one piece there and stands in several cells here is
//! torn. A link and a tag are told by their own syntax. Code, dollars and brackets may stand in two cells by chance: they
//! count only where the row has cells too many, and no more than these are joined.

use memchr::{memchr, memrchr};
use pulldown_cmark::{Event, Options, Parser, Tag};

use super::model::{Cell, Document, Row};
use crate::text::Span;

/// One piece of text that pipes tear.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Torn {
    /// All of it, from its opening mark to its closing one.
    pub span: Span,
    /// The pipes, in order; at least one.
    pub pipes: Vec<Span>,
}

impl Document<'_> {
    /// What the pipes of a row tear, in order.
    pub fn torn(&self, row: &Row) -> Vec<Torn> {
        torn(self.source.text(), row)
    }
}

/// What the pipes of `row` tear: disjoint, the outermost of what stands in each other.
pub(super) fn torn(text: &str, row: &Row) -> Vec<Torn> {
    if row.excess.is_empty() && !row.cells.iter().rev().skip(1).any(|cell| is_open(cell.span.of(text))) {
        return Vec::new();
    }
    let mut pieces = parsed(text, row.span);
    if !row.excess.is_empty() {
        pieces.extend(paired(text, row.span, &pieces));
    }
    // The outer one before what begins with it.
    pieces.sort_by_key(|piece| (piece.span.start(), usize::MAX - piece.span.end()));
    let cells: Vec<&Cell> = row.cells.iter().chain(&row.excess).collect();
    let mut found: Vec<Torn> = Vec::new();
    let (mut end, mut joined, mut first) = (row.span.start(), 0, 0);
    for Piece { span, is_certain } in pieces {
        if span.start() < end {
            continue;
        }
        first += cells[first..].partition_point(|cell| cell.slot.end() <= span.start());
        let last = first + cells[first..].partition_point(|cell| cell.slot.start() < span.end());
        let parts = cells.get(first..last).unwrap_or_default();
        let pipes: Vec<Span> =
            parts.windows(2).map(|pair| Span::new(pair[0].slot.end(), pair[1].slot.start())).collect();
        let is_shown = first < joined + row.cells.len();
        let is_fitting = is_certain || joined + pipes.len() <= row.excess.len();
        if !pipes.is_empty() && is_shown && is_fitting {
            joined += pipes.len();
            end = span.end();
            found.push(Torn { span, pipes });
        }
    }
    found
}

/// Whether a cell may end inside a link or a tag: nearly none does.
fn is_open(cell: &str) -> bool {
    let bytes = cell.as_bytes();
    let last = |mark: u8| memrchr(mark, bytes);
    if last(b'<') > last(b'>') {
        return true;
    }
    let (open, close) = (last(b'['), last(b']'));
    let is_address = |at: usize| bytes.get(at + 1) == Some(&b'(') && memchr(b')', &bytes[at + 1..]).is_none();
    open > close || close.is_some_and(is_address)
}

/// A piece of a row that is read as a paragraph.
struct Piece {
    span: Span,
    /// Whether its own syntax tells it, and no chance.
    is_certain: bool,
}

/// Links, tags and code of a row.
fn parsed(text: &str, row: Span) -> Vec<Piece> {
    // A word before it makes it a paragraph, whatever it begins with.
    const WORD: &str = "x ";
    let paragraph = format!("{WORD}{}", row.of(text));
    let events = Parser::new_ext(&paragraph, Options::empty()).into_offset_iter();
    let pieces = events.filter_map(|(event, range)| {
        let is_certain = match event {
            Event::InlineHtml(_) | Event::Start(Tag::Link { .. } | Tag::Image { .. }) => true,
            Event::Code(_) => false,
            _ => return None,
        };
        let start = range.start.checked_sub(WORD.len())?;
        let span = row.narrow(start..range.end - WORD.len());
        let inner = span.of(text).trim_matches(['`', '!', '[', ']', '<', '>', '(', ')']);
        is_one(inner).then_some(Piece { span, is_certain })
    });
    pieces.collect()
}

/// What stands in brackets or between dollars, but for marks in code and addresses, which are none.
fn paired(text: &str, row: Span, parsed: &[Piece]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut open: [Vec<usize>; CLOSERS.len()] = Default::default();
    let mut dollars: Option<Span> = None;
    let mut closed = parsed.iter().peekable();
    let mut behind = row.start();
    let mut put = |span: Span, inner: Span| {
        if is_one(inner.of(text)) {
            pieces.push(Piece { span, is_certain: false });
        }
    };
    for (at, c) in row.of(text).char_indices().map(|(at, c)| (row.start() + at, c)) {
        while let Some(piece) = closed.next_if(|piece| piece.span.start() <= at) {
            behind = behind.max(piece.span.end());
        }
        if at < behind {
            continue;
        }
        let end = at + c.len_utf8();
        if c == '$' {
            let length = text[at..row.end()].len() - text[at..row.end()].trim_start_matches('$').len();
            let mark = Span::new(at, at + length);
            behind = mark.end();
            let first = dollars.filter(|open| open.len() == length && closes(text, row, mark));
            if let Some(first) = first {
                put(Span::new(first.start(), mark.end()), Span::new(first.end(), at));
                dollars = None;
            } else if opens(text, row, mark) {
                dollars = Some(mark);
            }
        } else if let Some(kind) = OPENERS.iter().position(|opener| *opener == c) {
            open[kind].push(at);
        } else if let Some(kind) = CLOSERS.iter().position(|closer| *closer == c)
            && let Some(start) = open[kind].pop()
        {
            let first = start + OPENERS[kind].len_utf8();
            // `\(` and `\[` begin a formula.
            let mark = start - usize::from(text[row.start()..start].ends_with('\\'));
            put(Span::new(mark, end), Span::new(first, at));
        }
    }
    pieces
}

const OPENERS: [char; 9] = ['(', '[', '{', '（', '［', '【', '「', '《', '“'];
const CLOSERS: [char; 9] = [')', ']', '}', '）', '］', '】', '」', '》', '”'];

/// Whether dollars begin a formula, as GitHub asks: one stands before its words, and no word before it.
fn opens(text: &str, row: Span, mark: Span) -> bool {
    let before = text[row.start()..mark.start()].chars().next_back();
    let is_before_words = mark.len() == 2 || !text[mark.end()..row.end()].starts_with(char::is_whitespace);
    mark.len() <= 2 && is_before_words && !before.is_some_and(|c| c.is_alphanumeric() || c == '\\')
}

/// Whether dollars end one.
fn closes(text: &str, row: Span, mark: Span) -> bool {
    let before = text[row.start()..mark.start()].chars().next_back();
    let is_behind_words = mark.len() == 2 || !before.is_some_and(char::is_whitespace);
    let behind = text[mark.end()..row.end()].chars().next();
    is_behind_words && before != Some('\\') && !behind.is_some_and(char::is_alphanumeric)
}

/// Whether what stands between two marks is one thing: a pipe that a blank parts from the mark ends a cell.
fn is_one(inner: &str) -> bool {
    let is_parted = |inner: &str, trimmed: &str, is_pipe: bool| is_pipe && inner.len() > trimmed.len();
    let (from, to) = (inner.trim_start(), inner.trim_end());
    !is_parted(inner, from, from.starts_with('|')) && !is_parted(inner, to, to.ends_with('|'))
}
