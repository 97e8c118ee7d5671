//! The first place where a new text is not what was named.

use std::fmt;

use super::difference::Difference;
use crate::language::{Language, Message};
use crate::link::secrets_in;
use crate::masked::Masked;
use crate::secrets::Secrets;
use crate::source::Source;
use crate::text::Span;

/// Who speaks in a mismatch of bytes.
pub const SELF: &str = "learnvlm-lint";

/// The first place where the new text is not what was named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mismatch {
    /// Who saw it.
    pub parser: &'static str,
    /// What should be there, in the document's own words.
    pub expected: Masked,
    /// What is there.
    pub found: Masked,
}

impl Mismatch {
    /// What should be there and what is, in words that are not cut.
    pub(crate) fn between(parser: &'static str, expected: String, found: String) -> Self {
        Self { parser, expected: expected.into(), found: found.into() }
    }

    /// Quoting nothing of the secrets of a text.
    pub(super) fn masked(self, source: &Source) -> Self {
        let places = secrets_in(source.text()).into_iter().map(|place| Span::new(place.start, place.end));
        let secrets = Secrets::new(places.collect(), source);
        let mask = |words: &Masked| secrets.mask(words, &[0..=usize::MAX]).into_owned().into();
        Self { expected: mask(&self.expected), found: mask(&self.found), ..self }
    }

    pub(super) fn new(parser: &'static str, difference: &Difference) -> Self {
        let side = |words: &Message| match &difference.place {
            Some(place) => format!("{}: {}", english(place), english(words)),
            None => english(words),
        };
        Self::between(parser, side(&difference.old.words), side(&difference.new.words))
    }
}

/// A mismatch is our bug, and is reported to us.
fn english(message: &Message) -> String {
    Language::English.say(message)
}

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} expected {}, found {}", self.parser, self.expected, self.found)
    }
}

impl std::error::Error for Mismatch {}
