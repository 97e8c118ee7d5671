//! What two parsers do not agree on.

/// A difference between what the parsers see of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dispute {
    /// Only one of them sees a table.
    Table,
    /// They see different rows or columns.
    Shape,
    /// One of them cannot read it.
    Unread,
}
