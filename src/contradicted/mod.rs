//! Where a row says one thing and the address of its link another: one of the two is wrong.

mod titles;
mod venues;

pub(crate) use titles::{Difference, titles};
pub(crate) use venues::venues;

use crate::document::Link;
use crate::text::Span;

/// What is said at one place, and what an address says against it.
#[derive(Debug)]
pub(crate) struct Contradiction<'d> {
    /// Where it is said.
    pub span: Span,
    /// The link with the address.
    pub link: &'d Link,
    /// What is said.
    pub said: String,
    /// What the address says.
    pub address: String,
}
