//! What the checks say: diagnostics, and the fixes they offer.

use std::sync::Arc;

use crate::document::CellId;
use crate::habit::Share;
use crate::language::Message;
use crate::masked::Masked;
use crate::text::Span;

pub use crate::text::Edit;

/// How bad a finding is. An error makes the exit code 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing.
    Note,
    /// Should be mended.
    Warning,
    /// Must be mended.
    Error,
}

impl Severity {
    /// The word that reports print.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// One finding.
///
/// Invariant: `span` is the smallest place that shows the problem. Diagnostics are ordered by
/// (start, end, rule), so output depends on the text alone.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    /// Name of the rule, as in configuration.
    pub rule: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// Where.
    pub span: Span,
    /// What is wrong: the user's own text in backticks, lowercase, no final period.
    pub message: Message,
    /// A few words that mark the place.
    pub label: Message,
    /// The cure; begins with a verb.
    pub help: Option<Message>,
    /// Another place that belongs to the finding, such as the other row of a duplicate.
    pub related: Option<Related>,
    /// The row or cell it is about.
    pub cell: Option<CellId>,
    /// Name of the column, as its header says it.
    pub column: Option<Masked>,
    /// How many rows do otherwise, where that tells that this one is wrong.
    pub habit: Option<Share>,
    /// Whether it is about the file as a whole.
    pub is_of_file: bool,
    /// How to mend it.
    pub fix: Option<Fix>,
}

/// A second place of a finding.
#[derive(Clone, Debug)]
pub struct Related {
    /// Where.
    pub span: Span,
    /// What stands there.
    pub label: Message,
}

/// How sure a fix is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Applicability {
    /// It may change what the author meant; applied only with `--unsafe-fixes`.
    Unsafe,
    /// What GitHub shows stays the same, or the change is exactly what the rule's documentation promises.
    Safe,
}

/// Which fixes are applied: safe ones of errors and warnings in any case, others where they are asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Wanted {
    /// Those of notes: a note says that something may be wrong.
    pub notes_too: bool,
    /// Those that may change what is meant.
    pub unsafe_too: bool,
}

impl Wanted {
    /// Whether what `needed` asks for is asked for.
    pub fn covers(self, needed: Self) -> bool {
        self.notes_too >= needed.notes_too && self.unsafe_too >= needed.unsafe_too
    }
}

impl Diagnostic {
    /// What must be asked for so that the fix of this finding is applied; `None` where it has none.
    pub fn needs(&self) -> Option<Wanted> {
        let fix = self.fix.as_ref()?;
        Some(Wanted {
            notes_too: self.severity == Severity::Note,
            unsafe_too: fix.applicability == Applicability::Unsafe,
        })
    }
}

/// A repair, applied whole or not at all.
#[derive(Clone, Debug)]
pub struct Fix {
    /// What it does; begins with a verb.
    pub title: Message,
    /// How sure it is.
    pub applicability: Applicability,
    /// What of the page it may change.
    pub scope: Scope,
    /// What it changes.
    pub action: Action,
}

/// What a fix may change of what GitHub shows. Verification refuses what goes beyond it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// Where links lead. An address that is its own text is shown otherwise, with every word that stands in it.
    Addresses,
    /// The form of dates.
    Dates,
    /// What joins the names of organisations.
    Joints,
    /// Blanks at the ends of cells.
    Blanks,
    /// Words, as the rule's documentation says.
    Words,
    /// Which pipes end a cell.
    Pipes,
    /// The order of rows.
    Order,
    /// Nothing: blanks and pipes of a table, cells that are shown empty as it is, directives.
    Nothing,
}

/// What a fix changes. A fix gives values; layout is the rewriter's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Replace these bytes: sorted, disjoint, each within one cell or one link destination.
    Edit(Vec<Edit>),
    /// Put the body rows of a table in this order: `order[new place] = old place`.
    Order {
        /// Index of the table.
        table: usize,
        /// A permutation of the rows. Each misplaced row asks for the order of its whole table, so it is shared.
        order: Arc<[usize]>,
    },
    /// Give rows the cells that they lack.
    Complete {
        /// Indices of the table and the row of each, in order.
        rows: Vec<(usize, usize)>,
    },
    /// Print tables in canonical layout.
    Layout {
        /// Indices of the tables.
        tables: Vec<usize>,
    },
}
