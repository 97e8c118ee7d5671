//! What stands against moving rows.

use crate::document::{Document, InlineKind, Row};
use crate::entry::structure::names_row;
use crate::entry::{Holes, ListTable};

/// Why rows cannot be moved without changing more than their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// Footnote numbers follow the text.
    Footnote,
    /// A tag is opened in one row and closed in another.
    OpenTag,
    /// A cell says `同上` or `ditto`, and nothing that it could mean stands above it.
    AsAbove,
    /// A cell tells of a row by its number: `see row 3`.
    RowNumber,
    /// A row lacks a cell before its date, which stands in another column.
    Hole,
    /// A pipe behind an even run of backslashes: such a row is never rewritten.
    Pipe,
    /// The parsers disagree on the table.
    Disputed,
}

/// What stands against moving the rows of a list.
pub fn obstacle(document: &Document<'_>, list: &ListTable) -> Option<Obstacle> {
    let table = &document.tables[list.table];
    if table.disputed.is_some() {
        return Some(Obstacle::Disputed);
    }
    if list.structure.has_loose_mark() {
        return Some(Obstacle::AsAbove);
    }
    let holes = Holes::new(document, list);
    if list.entries().any(|entry| holes.has(entry)) {
        return Some(Obstacle::Hole);
    }
    let names_row = |row: &Row| row.cells.iter().any(|cell| names_row(&document.visible_text(*cell)));
    let counted = || table.rows.iter().any(names_row).then_some(Obstacle::RowNumber);
    table.rows.iter().find_map(|row| row_obstacle(document, row)).or_else(counted)
}

fn row_obstacle(document: &Document<'_>, row: &Row) -> Option<Obstacle> {
    if row.is_fixed {
        return Some(Obstacle::Pipe);
    }
    let text = document.source.text();
    let mut open = 0_i32;
    for piece in document.inlines_in(row.span) {
        match piece.kind {
            InlineKind::FootnoteReference => return Some(Obstacle::Footnote),
            InlineKind::Html => open += balance(piece.span.of(text)),
            _ => {}
        }
    }
    (open != 0).then_some(Obstacle::OpenTag)
}

/// 1 for an opening tag, -1 for a closing one, 0 for one that stands alone.
fn balance(html: &str) -> i32 {
    const VOID: &[&str] =
        &["br", "img", "hr", "wbr", "input", "area", "source", "col", "embed", "link", "meta"];
    let Some(tag) = html.strip_prefix('<') else { return 0 };
    if let Some(closing) = tag.strip_prefix('/') {
        return if is_void(closing, VOID) { 0 } else { -1 };
    }
    let stands_alone = tag.starts_with(['!', '?']) || html.ends_with("/>") || is_void(tag, VOID);
    i32::from(!stands_alone)
}

fn is_void(tag: &str, void: &[&str]) -> bool {
    let name: String = tag.chars().take_while(char::is_ascii_alphanumeric).collect();
    void.iter().any(|v| v.eq_ignore_ascii_case(&name))
}
