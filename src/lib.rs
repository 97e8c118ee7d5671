//! `learnvlm-lint`: a linter and formatter for reading lists kept as tables in Markdown.
//!
//! ```text
//!  bytes ─► Source ─► Document ─► Table ─► Entry ─► rules ─► Diagnostic (+ Fix) ─╥─► report ─► stdout
//!          UTF-8,     tables,     header,  typed    one file     sorted          ║   human short json
//!          EOL, BOM   links       rows,    row:     each            │            ║
//!                                 cells    title,                   ▼            ║
//!                                 (spans)  date,   rewrite: edit cells, order rows, lay out
//!                                          orgs                     │            ║
//!                                                                   ▼            ║
//!                                  verify: both parsers agree that nothing else changed
//!                                                                   │            ║
//!                                                                   └─► Rewrite ─╨─► diff, or atomic write
//! ```
//!
//! Left of the double line there is no I/O, no clock and no environment, and nothing fails: parsing
//! returns what it found. The current date is an input.
//!
//! One pass, no fix-until-quiet loop. A fix gives values (a cell, a link destination, an order);
//! `rewrite` prints each table from its rows. So rules never see each other's edits, layout cannot
//! conflict with a rule, and fixing twice is fixing once.

pub mod diagnostic;
pub mod document;
pub mod entry;
pub mod link;
pub mod source;
pub mod style;
pub mod text;

use diagnostic::{Diagnostic, Edit, Fix};
use document::Document;
use entry::Date;
use source::Source;
use style::Style;
use text::Span;

/// What a check is asked to hold a list to.
#[derive(Clone, Debug)]
pub struct Settings {
    /// How the list is written.
    pub style: Style,
    /// The current date, for `future-date`.
    pub today: Date,
}

/// What a check found in one file.
#[derive(Clone, Debug)]
pub struct Report<'s> {
    /// The parsed file.
    pub document: Document<'s>,
    /// For each table of the document, whether it is a list table.
    pub list_tables: Vec<bool>,
    /// The findings, ordered.
    pub diagnostics: Vec<Diagnostic>,
    /// Places that hold somebody's secret: no report prints them.
    pub secrets: Vec<Span>,
}
