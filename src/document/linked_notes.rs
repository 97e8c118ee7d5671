//! Footnotes in the text of a link: `[words[^1]](address)`.
//!
//! To cmark-gfm that is a link with a reference in it, to pulldown-cmark the brackets are text. So pulldown-cmark is given
//! such a reference as a tag of the same length, which may stand in a link to both.

use std::borrow::Cow;
use std::collections::BTreeSet;

use memchr::{memchr3_iter, memmem};
use pulldown_cmark::{Event, Options, Parser};

use crate::text::Span;

/// The references to footnotes that may stand in the text of a link, in order.
pub(super) fn find(text: &str, base: usize) -> Vec<Span> {
    let mut found = candidates(text);
    if !found.is_empty() {
        let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES;
        let events = Parser::new_ext(&text[base..], options).into_offset_iter();
        let references: BTreeSet<usize> = events
            .filter(|(event, _)| matches!(event, Event::FootnoteReference(_)))
            .map(|(_, range)| base + range.start)
            .collect();
        found.retain(|note| references.contains(&note.start()));
    }
    found
}

/// The text as pulldown-cmark must read it to see the links that GitHub sees.
pub(crate) fn readable(text: &str) -> Cow<'_, str> {
    let notes = find(text, 0);
    if notes.is_empty() { Cow::Borrowed(text) } else { Cow::Owned(as_tags(text, &notes)) }
}

/// What looks like a reference inside brackets behind which an address or a label follows.
fn candidates(text: &str) -> Vec<Span> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    if memmem::find(bytes, b"[^").is_none() {
        return found;
    }
    let (mut open, mut notes): (Vec<usize>, Vec<Span>) = (Vec::new(), Vec::new());
    for at in memchr3_iter(b'[', b']', b'\n', bytes) {
        match bytes[at] {
            b'\n' => {
                open.clear();
                notes.clear();
            }
            _ if at > 0 && bytes[at - 1] == b'\\' => {}
            b'[' => open.push(at),
            _ => {
                let Some(start) = open.pop() else { continue };
                if text[start..at].starts_with("[^") {
                    notes.push(Span::new(start, at + 1));
                } else if matches!(bytes.get(at + 1), Some(b'(' | b'[')) {
                    let inside = notes.partition_point(|note| note.start() < start);
                    found.extend(notes.drain(inside..));
                }
            }
        }
    }
    found.sort_unstable();
    found
}

/// The text with a tag for each of `notes`; offsets stay the same.
pub(super) fn as_tags(text: &str, notes: &[Span]) -> String {
    let mut tagged = String::with_capacity(text.len());
    let mut at = 0;
    for note in notes {
        tagged.push_str(text.get(at..note.start()).unwrap_or_default());
        tagged.push_str("<f");
        let label = note.of(text).bytes().skip(2).take(note.len().saturating_sub(3));
        tagged.extend(label.map(|byte| if byte.is_ascii_alphanumeric() { char::from(byte) } else { 'x' }));
        tagged.push('>');
        at = note.end();
    }
    tagged.push_str(text.get(at..).unwrap_or_default());
    tagged
}
