//! Where two pages differ.

use crate::language::Message;

/// The first place where two pages differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Where in the page, where that can be said: `in table 1, row 2, column 3`.
    pub place: Option<Message>,
    /// What the old text shows there.
    pub old: Shown,
    /// What the new text shows there.
    pub new: Shown,
}

/// What a text shows at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The line that shows it, from 1, where that is known.
    pub line: Option<usize>,
    /// What it is, in the document's own words.
    pub words: Message,
}
