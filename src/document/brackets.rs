//! Square brackets that are open in running text: GitHub makes no link of a bare URL inside them.

use memchr::{memchr_iter, memchr2_iter};

use crate::text::Span;

/// Counts brackets as a text is read from left to right.
///
/// Only text is read: brackets of links, code and HTML are none to GitHub either.
#[derive(Debug, Default)]
pub(super) struct Brackets {
    open: usize,
    read_to: usize,
    /// Whether a bare URL took in a mark of code whose counterpart stands behind it: what is code from there on is told otherwise
    /// by GitHub than by pulldown-cmark.
    is_lost: bool,
}

impl Brackets {
    /// None open, at byte `start`, where a block begins.
    pub(super) fn from(start: usize) -> Self {
        Self { open: 0, read_to: start, is_lost: false }
    }

    /// Reads `text` up to byte `to`.
    pub(super) fn read_to(&mut self, text: &str, to: usize) {
        let bytes = text.as_bytes();
        let from = self.read_to;
        for i in memchr2_iter(b'[', b']', bytes.get(from..to).unwrap_or_default()).map(|i| from + i) {
            let is_escaped = i > 0 && bytes[i - 1] == b'\\';
            match bytes[i] {
                _ if is_escaped => {}
                b'[' => self.open += 1,
                _ => self.open = self.open.saturating_sub(1),
            }
        }
        self.skip_to(to);
    }

    /// Whether a link may begin at byte `at` of `text`: none is open, and it is known what is code.
    pub(super) fn allow_link_at(&mut self, text: &str, at: usize) -> bool {
        self.read_to(text, at);
        self.open == 0 && !self.is_lost
    }

    /// Whether it is not known any more what is code.
    pub(super) fn is_lost(&self) -> bool {
        self.is_lost
    }

    /// Goes on behind the bare URL `url`.
    pub(super) fn skip_url(&mut self, text: &str, url: Span) {
        self.is_lost |= memchr_iter(b'`', url.of(text).as_bytes()).count() % 2 == 1;
        self.skip_to(url.end());
    }

    /// Goes on behind byte `to`, whatever stands before it.
    pub(super) fn skip_to(&mut self, to: usize) {
        self.read_to = self.read_to.max(to);
    }
}
