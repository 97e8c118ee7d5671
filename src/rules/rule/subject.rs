//! How a message names the link that it is about.

use crate::document::Link;
use crate::language::{Key, Message};
use crate::link::Problem;
use crate::masked::shorten;

/// A problem of a URL, in its place.
#[derive(Debug)]
pub struct UrlFinding<'a> {
    /// The link.
    pub link: &'a Link,
    /// What is wrong.
    pub problem: &'a Problem,
}

impl UrlFinding<'_> {
    /// The link as a message names it.
    pub fn subject(&self) -> Message {
        subject(self.link)
    }
}

/// A link as a message names it: its text, or `this link` where it has none of its own.
pub fn subject(link: &Link) -> Message {
    let text = link.text.trim();
    let is_own = !text.is_empty() && !text.contains("://") && !text.contains("www.");
    if is_own { shorten(text, 40).quoted().into() } else { Message::new(Key::Rules("this-link")) }
}
