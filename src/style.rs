//! How a list is written: the one value that rules and the rewriter ask.

/// The form of a list: date form, organisation separator, row order, layout.
///
/// The default is the reference list's. Configuration or a list's own rows yield another value;
/// no rule and no writer knows where it came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Style {
    /// Which way round rows are ordered by date.
    pub order: RowOrder,
    /// What stands between two organisations.
    pub org_separator: &'static str,
    /// The widest that padding makes a column, in display columns (Typora's limit is 60).
    pub max_column_width: usize,
}

/// The order of rows by date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowOrder {
    /// The newest row first.
    NewestFirst,
}

impl Default for Style {
    fn default() -> Self {
        Self { order: RowOrder::NewestFirst, org_separator: " & ", max_column_width: 60 }
    }
}
