//! From a document and the fixes that were accepted to a new text.
//!
//! All fixes of a document are applied in one pass: values go into cells, the order of rows is decided,
//! and then each table is printed, so no fix sees what another has done.
//!
//! What is touched, and what never is:
//!
//! - Only a row's own bytes ([`Row::span`](crate::document::Row::span)) are written or moved. Quote marks,
//!   list indent and line ends stay with their line, so sorting a file without a final newline or with
//!   mixed line ends glues nothing together.
//! - Cells are moved as bytes, without the ASCII blanks around them, never unescaped and escaped again.
//! - Rows move with what belongs to them ([`Units`](crate::order::Units)), and not across a heading.
//! - A row with an ambiguous pipe stays as it is, where it is; a disputed table stays as it is.
//! - A row of a list table that is edited keeps the layout that most rows of its table share, whatever that is; rows that have
//!   another are brought into it only where that was asked for. Everywhere else bytes are replaced in place.

mod changes;
mod excerpt;
mod in_place;
mod layout;
mod settle;
mod shaped;
mod slots;
mod splice;
mod torn;
mod work;

pub use settle::{Refusal, Settled, settle};
pub use work::Dropped;

pub(crate) use layout::{is_closed, is_compact};

use self::slots::Slots;
use self::splice::splice;
use self::work::Work;
use crate::diagnostic::{Action, Edit, Fix};
use crate::document::Document;
use crate::shape::Shape;
use crate::style::{Layout, Style, Styles};
use crate::text::by_place;
use crate::verify::Change;

/// What a rewrite would make of a document.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The new text.
    pub text: String,
    /// All that may differ, for [`verify`](crate::verify::verify).
    pub changes: Vec<Change>,
    /// The fixes that were left out.
    pub dropped: Vec<Dropped>,
}

/// Applies `fixes`, all of them for `document`, in one pass.
pub fn rewrite(document: &Document<'_>, styles: &Styles, fixes: &[&Fix]) -> Plan {
    let work = Work::collect(document, fixes);
    let edits = edits(document, styles, &work, true, &Slots::of_tables(document));
    Plan {
        text: splice(document.source.text(), 0, edits.iter()),
        changes: changes::of(document, &work),
        dropped: work.dropped,
    }
}

/// What fixes of a document do when each is applied alone. What of its tables that takes is counted once for all of them.
pub struct Alone<'d> {
    document: &'d Document<'d>,
    styles: &'d Styles,
    slots: Vec<Slots<'d>>,
}

impl<'d> Alone<'d> {
    /// For fixes of `document`.
    pub fn new(document: &'d Document<'d>, styles: &'d Styles) -> Self {
        Self { document, styles, slots: Slots::of_tables(document) }
    }

    /// The edits that a fix makes: sorted and disjoint, in the original text.
    ///
    /// Only a [`Layout`](crate::diagnostic::Action::Layout) fix lays out.
    pub fn edits_of(&self, fix: &Fix) -> Vec<Edit> {
        edits(self.document, self.styles, &Work::collect(self.document, &[fix]), false, &self.slots)
    }
}

/// Whether the bytes that `fix` would change are free to change: not so in a disputed table, in a row whose
/// pipe behind backslashes is read differently, in a row without cells.
///
/// An order is free: [`obstacle`](crate::order::obstacle) was asked before it was offered.
pub fn is_free(document: &Document<'_>, fix: &Fix) -> bool {
    matches!(fix.action, Action::Order { .. }) || Work::collect(document, &[fix]).dropped.is_empty()
}

/// Whether the table with this index stands in canonical layout. A disputed table is not asked for any.
pub fn is_canonical_layout(document: &Document<'_>, style: &Style, table: usize) -> bool {
    document.tables.get(table).is_none_or(|rows| layout::is_printed(document, rows, table, style))
}

/// The edits that do `work`; `keep_tidy` keeps rows in the layout that they have.
fn edits(
    document: &Document<'_>,
    styles: &Styles,
    work: &Work<'_>,
    keep_tidy: bool,
    slots: &[Slots<'_>],
) -> Vec<Edit> {
    let mut edits: Vec<Edit> = work.outside.iter().map(|edit| (*edit).clone()).collect();
    for index in work.tables() {
        let (Some(table), Some(slots)) = (document.tables.get(index), slots.get(index)) else { continue };
        let style = styles.of(index);
        let is_asked = work.layouts.contains(&index);
        let is_canonical = || style.layout != Layout::Keep && is_canonical_layout(document, style, index);
        // What its rows share is the layout of a table, unless the keeper wishes for another.
        let own =
            || Some(Shape::read(document, table)).filter(Shape::is_of_most).filter(|_| !styles.is_wished);
        let is_kept = keep_tidy && styles.is_list(index) && table.disputed.is_none();
        edits.extend(if !is_asked && is_kept && is_canonical() {
            layout::printed(document, table, index, style, work)
        } else if let Some(shape) = (is_asked || is_kept).then(own).flatten() {
            shaped::printed(document, table, index, (&shape, is_asked), work)
        } else if is_asked {
            layout::printed(document, table, index, style, work)
        } else {
            in_place::in_place(document, slots, index, work)
        });
    }
    by_place(edits, Edit::place)
}
