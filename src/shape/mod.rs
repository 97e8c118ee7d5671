//! How the source of one table is laid out: what its rows share, and which rows do otherwise.
//!
//! A layout is put together from parts, each read off the rows by itself:
//!
//! | part | what there is |
//! | --- | --- |
//! | pipes | at both ends of each row, or left off at the end, at the beginning, at both |
//! | a column | the same blanks beside each cell (`|a|`, `| a |`), or padded so that pipes stand below each other |
//! | where padding stands | behind the cell, before it, or on both sides; in the header as in the body, or otherwise |
//! | what a padded column is counted by | a [`WidthModel`] |
//! | a cap | a cell wider than its column stands unpadded, as Typora writes it |
//!
//! A table is tidy if there is one such layout that all its rows have, whatever it is. No formatter is known here by name: what
//! it writes is some combination of these.

mod ends;
mod pad;
mod read;
mod spaced;

pub(crate) use ends::{is_marker, may_end_table};
pub use pad::Pad;

use crate::text::width_model::WidthModel;

/// What the rows of a table share.
///
/// Read by [`Shape::read`] in time linear in the table: a second width model is only asked where the first leaves rows over.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is read off by itself")]
pub struct Shape {
    /// Whether rows begin with a pipe.
    pub opens: bool,
    /// Whether rows end with a pipe.
    pub closes: bool,
    /// By what padded columns are counted.
    pub model: WidthModel,
    /// The columns of the table, in order.
    pub columns: Vec<Column>,
    /// The body rows, in order.
    pub rows: Vec<Stand>,
    /// Whether the header stands in the padded columns; `true` where there are none.
    pub has_header: bool,
    /// Whether the delimiter row does.
    pub has_delimiter: bool,
}

/// What the cells of a column share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// The same number of blanks before and behind each cell.
    Spaced {
        /// Blanks before a cell.
        before: usize,
        /// Blanks behind it.
        after: usize,
    },
    /// Pipes below each other.
    Padded {
        /// What stands between two pipes, in columns of the width model.
        width: usize,
        /// Where the blanks stand in the header.
        header: Pad,
        /// Where they stand in the body.
        body: Pad,
    },
}

/// How a row stands to the layout that the rows of its table share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    /// It has it.
    In,
    /// It has not.
    Off,
    /// It is not asked, because its bytes are not free to change.
    Apart,
}

/// What kind of layout it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// All columns are padded behind their cells, with pipes at both ends.
    Aligned,
    /// One blank at each side of a cell, with pipes at both ends.
    Compact,
    /// Any other.
    Other,
}

/// A cell that is wider than its column stands unpadded where the column has this width: what the editor Typora writes.
pub const CAP: usize = 60;

impl Shape {
    /// How many body rows have the layout, of how many that are asked.
    pub fn agreeing(&self) -> (usize, usize) {
        let count = |stand: &[Stand]| self.rows.iter().filter(|row| stand.contains(row)).count();
        (count(&[Stand::In]), count(&[Stand::In, Stand::Off]))
    }

    /// Whether all rows have the layout.
    pub fn is_tidy(&self) -> bool {
        self.has_header && self.has_delimiter && !self.rows.contains(&Stand::Off)
    }

    /// Whether more than half of the body rows have the layout: those that have not are exceptions from it.
    pub fn is_of_most(&self) -> bool {
        let (agreeing, rows) = self.agreeing();
        agreeing * 2 > rows
    }

    /// Whether any column is padded.
    pub fn is_padded(&self) -> bool {
        self.columns.iter().any(|column| matches!(column, Column::Padded { .. }))
    }

    /// What kind of layout it is.
    pub fn kind(&self) -> Kind {
        let is_closed = self.opens && self.closes;
        let all = |test: fn(&Column) -> bool| is_closed && self.columns.iter().all(test);
        if all(|column| matches!(column, Column::Padded { body: Pad::Behind(1), .. })) {
            Kind::Aligned
        } else if all(|column| *column == Column::Spaced { before: 1, after: 1 }) {
            Kind::Compact
        } else {
            Kind::Other
        }
    }

    /// The greatest width of a padded column, without a blank at each side.
    pub fn widest(&self) -> usize {
        let width = |column: &Column| match column {
            Column::Padded { width, .. } => width.saturating_sub(2),
            Column::Spaced { .. } => 0,
        };
        self.columns.iter().map(width).max().unwrap_or(0)
    }
}
