//! Square brackets that are open in running text: GitHub makes no link of a bare URL inside them.

use memchr::memchr2_iter;

/// Counts brackets as a text is read from left to right.
///
/// Only text is read: brackets of links, code and HTML are none to GitHub either.
#[derive(Debug, Default)]
pub(super) struct Brackets {
    open: usize,
    read_to: usize,
}

impl Brackets {
    /// None open, at byte `start`, where a block begins.
    pub(super) fn from(start: usize) -> Self {
        Self { open: 0, read_to: start }
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

    /// Whether none is open at byte `at` of `text`.
    pub(super) fn none_open_at(&mut self, text: &str, at: usize) -> bool {
        self.read_to(text, at);
        self.open == 0
    }

    /// Goes on behind byte `to`, whatever stands before it.
    pub(super) fn skip_to(&mut self, to: usize) {
        self.read_to = self.read_to.max(to);
    }
}
