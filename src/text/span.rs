//! A byte range of one text.

use std::ops::Range;

/// A half-open byte range of one text.
///
/// Invariant: `start <= end`. The parser and [`Span::narrow`] make spans only on char boundaries of
/// the text they belong to, so slicing that text with one never panics. Rules take spans as they
/// come; none of them calculates offsets.
///
/// Offsets are kept in 32 bits: a list has a dozen spans a row, and they were a third of the memory of a check.
/// A [`Source`](crate::source::Source) is never longer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    start: u32,
    end: u32,
}

impl Span {
    /// The span from byte `start` up to byte `end`; an `end` before `start` gives an empty span.
    pub fn new(start: usize, end: usize) -> Self {
        let (start, end) = (narrowed(start), narrowed(end));
        Self { start, end: end.max(start) }
    }

    /// The first byte.
    pub fn start(self) -> usize {
        self.start as usize
    }

    /// The byte behind the last one.
    pub fn end(self) -> usize {
        self.end as usize
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        self.end() - self.start()
    }

    /// Whether the span holds no byte.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The span as a standard range, for slicing.
    pub fn range(self) -> Range<usize> {
        self.start()..self.end()
    }

    /// Whether `other` lies wholly inside.
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// What `text` says here; empty where the span is of another text.
    pub fn of(self, text: &str) -> &str {
        text.get(self.range()).unwrap_or_default()
    }

    /// The part of this span that `inner`, counted in bytes from this span's start, names.
    #[must_use]
    pub fn narrow(self, inner: Range<usize>) -> Span {
        let start = (self.start() + inner.start).min(self.end());
        Span::new(start, (self.start() + inner.end).min(self.end()))
    }

    /// This span without the blanks at its ends, as GitHub trims a cell.
    ///
    /// Space, tab, VT and FF in front; only space and tab behind (GFM case 133). U+00A0, U+3000 and
    /// U+200B are content (cases 131 to 134), so `str::trim` would take too much.
    #[must_use]
    pub fn trim_blanks(self, text: &str) -> Span {
        let slice = self.of(text);
        let left = slice.trim_start_matches([' ', '\t', '\u{b}', '\u{c}']);
        let start = self.start() + (slice.len() - left.len());
        Span::new(start, start + left.trim_end_matches([' ', '\t']).len())
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Span::new(range.start, range.end)
    }
}

/// An offset behind 4 GiB, which no text has, names nothing.
pub(super) fn narrowed(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}

/// Space, tab, line ends, vertical tab and form feed: the blanks of ASCII.
pub fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{b}' | '\u{c}')
}
