//! A value of a cell.

/// A value of a cell: understood, not understood, or not there.
///
/// A rule about dates cannot forget a date that was not understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Field<T, F = ()> {
    /// The value.
    Parsed(T),
    /// Something stands there that is none, and why.
    Malformed(F),
    /// The cell is missing, empty or a placeholder such as `-` or `TBD`.
    Absent,
    /// The cell repeats what stands in the same column of this row above it, which does not repeat any other.
    Above(usize),
}
