//! Lines of a text, and where an offset stands for a person.

use memchr::memchr2_iter;

use super::Span;
use super::span::narrowed;

/// A place as a person counts it: line and column from 1, the column in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters (Unicode scalar values), from 1. A BOM does not count.
    pub column: usize,
}

/// Where the lines of one text begin.
///
/// Line ends are LF, CRLF and a lone CR, as in CommonMark; U+2028, U+2029, U+0085, VT and FF are none
/// (GFM cases 135, 354).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineIndex {
    starts: Vec<u32>,
    len: usize,
    /// How many characters begin before each piece of [`PIECE`] bytes: a line may be long and hold many places.
    passed: Vec<u32>,
}

/// Bytes from one count of characters to the next.
const PIECE: usize = 1024;

impl LineIndex {
    /// Finds the lines of `text`.
    pub fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut starts = vec![0];
        for i in memchr2_iter(b'\n', b'\r', bytes) {
            if bytes[i] == b'\n' || bytes.get(i + 1) != Some(&b'\n') {
                starts.push(narrowed(i + 1));
            }
        }
        let mut total = 0;
        let passed = bytes.chunks(PIECE).map(|piece| {
            let before = narrowed(total);
            total += characters(piece);
            before
        });
        let passed = passed.collect();
        Self { starts, len: text.len(), passed }
    }

    /// Number of lines. A text that ends with a line end has an empty last line.
    pub fn count(&self) -> usize {
        self.starts.len()
    }

    /// The line, counted from 0, in which byte `offset` stands.
    pub fn line_of(&self, offset: usize) -> usize {
        self.starts.partition_point(|&start| start as usize <= offset) - 1
    }

    /// The whole line `line` (from 0), its line end included; empty behind the last line.
    pub fn line(&self, line: usize) -> Span {
        let at = |n: usize| self.starts.get(n).map_or(self.len, |&start| start as usize);
        Span::new(at(line), at(line + 1))
    }

    /// The line `line` (from 0) without its line end.
    pub fn content(&self, line: usize, text: &str) -> Span {
        let whole = self.line(line);
        Span::new(whole.start(), whole.start() + whole.of(text).trim_end_matches(['\n', '\r']).len())
    }

    /// Line and column of byte `offset` of `text`, the text this index was made from.
    pub fn position(&self, text: &str, offset: usize) -> Position {
        let line = self.line_of(offset);
        let start = self.starts[line] as usize;
        let before = text.get(start..offset.min(text.len())).unwrap_or_default();
        let marks = before.chars().take_while(|&c| c == '\u{feff}').count();
        let count = self.characters_before(text, start + before.len()) - self.characters_before(text, start);
        Position { line: line + 1, column: count - marks + 1 }
    }

    /// How many characters of `text` begin before byte `offset`.
    fn characters_before(&self, text: &str, offset: usize) -> usize {
        let piece = (offset / PIECE).min(self.passed.len().saturating_sub(1));
        let passed = self.passed.get(piece).map_or(0, |&passed| passed as usize);
        passed + characters(text.as_bytes().get(piece * PIECE..offset).unwrap_or_default())
    }
}

/// How many characters begin in these bytes of a text.
fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|&&byte| byte & 0xc0 != 0x80).count()
}
