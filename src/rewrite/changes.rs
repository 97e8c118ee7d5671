//! What a piece of work names for the verifier.

use std::borrow::Cow;

use super::layout::cell_text;
use super::splice::splice;
use super::work::Work;
use crate::diagnostic::{Edit, Scope};
use crate::directive::is_directive;
use crate::document::{Cell, CellId, Document, Link, LinkKind};
use crate::text::{Span, by_place};
use crate::verify::url::{destination, shown_text, unescape_pipes};
use crate::verify::{Change, Wording};

/// All changes that `work` makes to what a reader sees, and to the bytes of cells.
///
/// An edit outside tables that is neither inside a destination nor of a directive has no name, so that no proof of it exists.
pub(super) fn of(document: &Document<'_>, work: &Work<'_>) -> Vec<Change> {
    let links = Destinations::new(document);
    let mut changes = Vec::new();
    for (&table, order) in &work.orders {
        changes.push(Change::Order { table, order: order.to_vec() });
    }
    for (&id, edits) in &work.cells {
        let Some(cell) = cell(document, id) else { continue };
        if edits.iter().any(|edit| work.scope_of(edit) == Scope::Pipes) {
            changes.extend(edits.iter().map(|edit| Change::Pipe { at: edit.span.start() }));
            continue;
        }
        let shown = name_directives(document, edits, &mut changes);
        let texts = links.name(document, work, (&shown, true), &mut changes);
        let written = cell_text(document, cell, edits).into_owned();
        changes.push(Change::Cell { cell: id, written, texts });
    }
    let outside = by_place(work.outside.clone(), |edit| edit.place());
    let shown = name_directives(document, &outside, &mut changes);
    links.name(document, work, (&shown, false), &mut changes);
    changes
}

/// Names the changes of directives, which show nowhere; returns the other edits.
fn name_directives<'f>(
    document: &Document<'_>,
    edits: &[&'f Edit],
    changes: &mut Vec<Change>,
) -> Vec<&'f Edit> {
    let (directives, others): (Vec<&Edit>, Vec<&Edit>) =
        edits.iter().copied().partition(|edit| is_directive(edit.span.of(document.source.text()).trim()));
    changes.extend(
        directives
            .iter()
            .map(|edit| Change::Directive { span: edit.span, written: edit.replacement.clone() }),
    );
    others
}

/// The written destinations of a document; disjoint, in the order of the text.
struct Destinations<'d>(Vec<&'d Link>);

impl<'d> Destinations<'d> {
    fn new(document: &'d Document<'_>) -> Self {
        let links: Vec<&Link> =
            document.links.iter().filter(|link| link.kind != LinkKind::Reference).collect();
        Self(by_place(links, |link| link.destination.start()))
    }

    /// Names the destinations that `edits` change; returns the changes of visible text, in order.
    fn name(
        &self,
        document: &Document<'_>,
        work: &Work<'_>,
        (edits, in_cell): (&[&Edit], bool),
        changes: &mut Vec<Change>,
    ) -> Vec<Wording> {
        let text = document.source.text();
        let mut texts = Vec::new();
        let mut rest = edits;
        while let Some((first, others)) = rest.split_first() {
            let Some(link) = self.around(first.span) else {
                let written = first.span.of(text);
                let scope = work.scope_of(first);
                // A space at the edge of a cell is no part of it.
                let to = if scope == Scope::Blanks {
                    first.replacement.trim_matches(' ')
                } else {
                    &first.replacement
                };
                let (from, to) = (shown_text(written, in_cell), shown_text(to, in_cell));
                texts.push(Wording { from, to, scope });
                rest = others;
                continue;
            };
            let inside = rest.partition_point(|edit| link.destination.contains(edit.span));
            let (own, others) = rest.split_at(inside);
            let old = link.destination.of(text);
            let new = splice(old, link.destination.start(), own.iter().copied());
            let angled = text[..link.destination.start()].ends_with('<');
            let read = |written: &str| destination(link.kind, written, angled, in_cell);
            if let Some(to) = read(&new) {
                let from = read(old).unwrap_or_else(|| link.url.clone());
                changes.push(Change::Url { from, to });
            }
            // The text of these is their destination. GitHub does not unescape a bare URL.
            match link.kind {
                LinkKind::Bare => {
                    let shown = |written| unescape_pipes(written, in_cell).into_owned();
                    texts.push(Wording { from: shown(old), to: shown(&new), scope: Scope::Addresses });
                }
                LinkKind::Autolink => {
                    let (from, to) = (shown_text(old, in_cell), shown_text(&new, in_cell));
                    texts.push(Wording { from, to, scope: Scope::Addresses });
                }
                _ => {}
            }
            rest = others;
        }
        texts
    }

    fn around(&self, span: Span) -> Option<&'d Link> {
        let next = self.0.partition_point(|link| link.destination.start() <= span.start());
        self.0[..next].last().copied().filter(|link| link.destination.contains(span))
    }
}

fn cell(document: &Document<'_>, id: CellId) -> Option<Cell> {
    let columns = document.tables.get(id.table)?.columns;
    let row = document.row(id.table, id.row)?;
    let cells = if id.column < columns { Cow::Borrowed(&row.cells) } else { Cow::Borrowed(&row.excess) };
    cells.get(if id.column < columns { id.column } else { id.column - columns }).copied()
}
