//! What an element of a page is called.

use crate::language::{Key, Message};
use crate::masked::Masked;

/// The name of an element whose token has these words.
pub(super) fn element(words: &str, quote: Quote) -> Message {
    if let Some(level) = words.strip_prefix("a heading of level ") {
        return Message::new(Key::Page("heading")).with("level", level);
    }
    if let Some(start) = words.strip_prefix("a list numbered from ") {
        return Message::new(Key::Page("numbered-list")).with("start", start);
    }
    let key = match words {
        "a link" => Key::Page("link"),
        "an image" => Key::Page("image"),
        "a paragraph" => Key::Page("paragraph"),
        "a quote" => Key::Page("quote"),
        "a list" => Key::Page("list"),
        "a list item" => Key::Page("list-item"),
        "an open task" => Key::Page("open-task"),
        "a ticked task" => Key::Page("ticked-task"),
        "a thematic break" => Key::Page("thematic-break"),
        "a line end" => Key::Page("line-end"),
        "a hard line break" => Key::Page("line-break"),
        "an HTML block" => Key::Page("html-block"),
        "emphasis" => Key::Page("emphasis"),
        "strong emphasis" => Key::Page("strong-emphasis"),
        "strikethrough" => Key::Page("strikethrough"),
        // Code, titles of links and footnotes hold texts of their own.
        _ => return quote(words).shortened(MOST).into(),
    };
    Message::new(key)
}

/// How a text of a page is quoted: masked, or as it is written where that is promised.
pub(super) type Quote = fn(&str) -> Masked;

/// So many display columns of a text are quoted.
pub(super) const MOST: usize = 80;
