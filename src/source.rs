//! The bytes of a file, decoded: the only way into the core.

use memchr::memchr;

use crate::files::read::MOST_BYTES;
use crate::language::{Key, Message};
use crate::text::LineIndex;

/// A Markdown text as it stands in its file.
///
/// Invariant: valid UTF-8 without NUL, shorter than 4 GiB. Offsets into `text` are offsets into the file: a byte order
/// mark and every line end stay where they are.
#[derive(Clone, Debug)]
pub struct Source {
    text: String,
    body: usize,
    lines: LineIndex,
}

/// Why bytes cannot be read as a Markdown text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecodeError {
    /// The bytes are UTF-16 (they begin with its byte order mark).
    Utf16,
    /// The bytes are not UTF-8; the first bad byte stands in this line (from 1).
    NotUtf8 {
        /// Line of the first bad byte, from 1.
        line: usize,
    },
    /// There is a NUL byte, which Markdown replaces; its line (from 1).
    Nul {
        /// Line of the first NUL, from 1.
        line: usize,
    },
    /// There are more bytes than a [`Span`](crate::text::Span) can count.
    TooLarge,
}

impl From<&DecodeError> for Message {
    fn from(error: &DecodeError) -> Self {
        match error {
            DecodeError::Utf16 => Message::new(Key::Command("utf-16")),
            DecodeError::NotUtf8 { line } => Message::new(Key::Command("not-utf-8")).with("line", *line),
            DecodeError::TooLarge => {
                let most = usize::try_from(MOST_BYTES >> 20).unwrap_or(usize::MAX);
                Message::new(Key::Command("too-large")).with("most", most)
            }
            DecodeError::Nul { line } => Message::new(Key::Command("nul")).with("line", *line),
        }
    }
}

impl Source {
    /// Decodes the bytes of a file.
    pub fn decode(bytes: Vec<u8>) -> Result<Self, DecodeError> {
        if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
            return Err(DecodeError::Utf16);
        }
        if u32::try_from(bytes.len()).is_err() {
            return Err(DecodeError::TooLarge);
        }
        let line_at = |bytes: &[u8], n: usize| bytes[..n].split(|b| *b == b'\n').count();
        let text = String::from_utf8(bytes).map_err(|error| DecodeError::NotUtf8 {
            line: line_at(error.as_bytes(), error.utf8_error().valid_up_to()),
        })?;
        if let Some(n) = memchr(0, text.as_bytes()) {
            return Err(DecodeError::Nul { line: line_at(text.as_bytes(), n) });
        }
        Ok(Self::new(text))
    }

    /// A source from a text that is known to hold no NUL, such as a rewrite of another source.
    pub(crate) fn new(text: String) -> Self {
        let body = body_start(&text);
        let lines = LineIndex::new(&text);
        Self { text, body, lines }
    }

    /// The whole text, owned.
    pub(crate) fn into_text(self) -> String {
        self.text
    }

    /// The whole text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Where its lines begin.
    pub fn lines(&self) -> &LineIndex {
        &self.lines
    }

    /// The byte at which Markdown begins: behind a byte order mark and YAML front matter.
    pub fn body_start(&self) -> usize {
        self.body
    }

    /// The Markdown: everything from [`Source::body_start`] on.
    pub fn body(&self) -> &str {
        &self.text[self.body..]
    }

    /// Whether Markdown begins directly behind a byte order mark.
    pub(crate) fn begins_with_mark(&self) -> bool {
        &self.text[..self.body] == "\u{feff}"
    }
}

/// Skips one byte order mark and a YAML front matter, which GitHub shows apart from the Markdown.
///
/// TOML front matter is plain text on GitHub (GFM case 337), so it is not skipped.
fn body_start(text: &str) -> usize {
    let bom = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let mut at = bom;
    let mut lines = text[bom..].split_inclusive(['\n', '\r']);
    if lines.next().is_none_or(|first| first.trim_end() != "---") {
        return bom;
    }
    for (n, line) in text[bom..].split_inclusive('\n').enumerate() {
        at += line.len();
        if n > 0 && matches!(line.trim_end(), "---" | "...") {
            return at;
        }
    }
    bom
}
