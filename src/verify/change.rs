//! What a rewrite may change.

use crate::diagnostic::Scope;
use crate::document::CellId;
use crate::text::Span;

/// One thing that a rewrite changes. What no change names must stay as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// The bytes of a cell change.
    Cell {
        /// Which cell, counted in the old text; columns behind the table's last are excess cells.
        cell: CellId,
        /// Its bytes afterwards, without the blanks around them.
        written: String,
        /// What a reader sees of it: visible text, old and new, in order. Empty where only a
        /// destination changes.
        texts: Vec<Wording>,
    },
    /// The body rows of a table stand in another order.
    Order {
        /// Index of the table.
        table: usize,
        /// `order[new place] = old place`.
        order: Vec<usize>,
    },
    /// A directive goes away, with its line or with the blanks that parted it from the text, or names fewer
    /// rules. In a cell, [`Change::Cell`] has the bytes.
    Directive {
        /// The bytes that are replaced, in the old text.
        span: Span,
        /// The directive that stands there afterwards; empty where there is none.
        written: String,
    },
    /// A pipe between two cells of a body row is escaped, so that they are one.
    Pipe {
        /// Where it stands in the old text.
        at: usize,
    },
    /// Links lead elsewhere. Both destinations are unescaped, as comrak reads them.
    Url {
        /// Where they led.
        from: String,
        /// Where they lead.
        to: String,
    },
}

/// A change of visible text, and what of it may change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// What was shown.
    pub from: String,
    /// What is shown afterwards.
    pub to: String,
    /// In what way the two may differ.
    pub scope: Scope,
}
