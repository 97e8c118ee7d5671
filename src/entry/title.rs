//! What an entry is called.

use super::content::{has_picture, is_link_word};
use super::{Columns, Field, is_placeholder};
use crate::document::{Cell, Document, Row};
use crate::text::Span;

/// What an entry is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Title {
    /// What a reader sees.
    pub text: String,
    /// The cell's content.
    pub span: Span,
}

/// What stands in the title column; where that names nothing (`N/A`), what the thing of a row is called beside it.
pub(super) fn read(document: &Document<'_>, columns: &Columns, row: &Row) -> Field<Title> {
    let title = |column: usize| row.cells.get(column).map_or(Field::Absent, |cell| title_in(document, *cell));
    let Some(own) = columns.title().map(title) else { return Field::Absent };
    let names = |title: &Field<Title>| match title {
        Field::Parsed(title) => !title.text.is_empty() && !is_link_word(&title.text),
        _ => false,
    };
    if own == Field::Absent { columns.works().map(title).find(names).unwrap_or(own) } else { own }
}

fn title_in(document: &Document<'_>, cell: Cell) -> Field<Title> {
    let text = document.visible_text(cell);
    if is_placeholder(&text) && !(text.is_empty() && has_picture(document, cell)) {
        return Field::Absent;
    }
    Field::Parsed(Title { text, span: cell.span })
}
