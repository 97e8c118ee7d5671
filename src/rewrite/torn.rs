//! Tables of which rows are torn, and mended together with other things.

use std::collections::BTreeSet;

use super::work::{Place, place_of};
use crate::diagnostic::{Action, Edit, Fix, Scope};
use crate::directive::is_directive;
use crate::document::Document;

/// The tables of which rows are torn, and are to be joined.
pub(super) fn torn_tables(document: &Document<'_>, fixes: &[&Fix]) -> BTreeSet<usize> {
    let escapes = fixes.iter().filter(|fix| fix.scope == Scope::Pipes).filter_map(|fix| match &fix.action {
        Action::Edit(edits) => edits.first(),
        _ => None,
    });
    escapes
        .filter_map(|edit| match place_of(document, edit.span) {
            Place::Cell(cell) => Some(cell.table),
            _ => None,
        })
        .collect()
}

/// Whether all that is edited is directives.
pub(super) fn are_directives(document: &Document<'_>, edits: &[Edit]) -> bool {
    edits.iter().all(|edit| is_directive(edit.span.of(document.source.text()).trim()))
}
