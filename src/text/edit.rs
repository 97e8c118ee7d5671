//! A replacement in a text.

use super::Span;

/// One replacement in the original text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edit {
    /// The bytes that go.
    pub span: Span,
    /// What comes instead.
    pub replacement: String,
}

impl Edit {
    /// Where it stands among others; what takes nothing away stands before what does.
    pub(crate) fn place(&self) -> usize {
        2 * self.span.start() + usize::from(!self.span.is_empty())
    }
}
