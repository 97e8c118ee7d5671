//! What an entry is called.
//!
//! Of a cell of several lines that is the first one, where it stands out from the one below it: a line in bold type above plain
//! ones, a link above its authors, words above small print or above what is folded away.

use super::content::{covers, has_picture, is_link_word};
use super::structure::{Look, look};
use super::{Columns, Field, is_placeholder};
use crate::document::{Cell, Document, Line, Row};
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
    let text = document.visible_text(name_in(document, cell));
    if is_placeholder(&text) && !(text.is_empty() && has_picture(document, cell)) {
        return Field::Absent;
    }
    Field::Parsed(Title { text, span: cell.span })
}

/// The part of a cell in which the thing is named.
pub(crate) fn name_in(document: &Document<'_>, cell: Cell) -> Cell {
    if !cell.span.of(document.source.text()).contains('<') {
        return cell;
    }
    let lines = document.lines_in(cell);
    let is_shown = |line: &&Line<'_>| !document.visible_text(line.cell).trim().is_empty();
    let mut shown = lines.iter().enumerate().filter(|(_, line)| is_shown(line));
    let (Some((at, first)), Some((next, second))) = (shown.next(), shown.next()) else { return cell };
    let folds = |line: &Line<'_>| {
        let tag = line.behind.to_ascii_lowercase();
        tag.starts_with("<details") || tag.starts_with("</summary")
    };
    let (own, other) = (stands_out(document, first.cell), stands_out(document, second.cell));
    let is_alone = lines[at + 1..=next].iter().any(folds)
        || is_small(second.cell.span.of(document.source.text()))
        || (own.is_some() && own != other);
    if is_alone { first.cell } else { cell }
}

/// How a line stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    Bold,
    Linked,
}

/// How a line stands out, if it does: it is in bold type, or a link to something that is named.
fn stands_out(document: &Document<'_>, line: Cell) -> Option<Standing> {
    let written = line.span.of(document.source.text());
    let shown = document.visible_text(line);
    let is_link = || {
        let starts = |html: &str| html.get(..2).is_some_and(|tag| tag.eq_ignore_ascii_case("<a"));
        (written.starts_with('[') || starts(written))
            && document.links_in(line.span).first().is_some_and(|link| covers(link, &shown))
            && !is_link_word(&shown)
    };
    match look(written) {
        Look::Bold => Some(Standing::Bold),
        _ => is_link().then_some(Standing::Linked),
    }
}

/// Whether a line begins with small or slanted print, or with a bracket: it says more of the one above it.
fn is_small(written: &str) -> bool {
    let tag = written.get(..4).unwrap_or_default().to_ascii_lowercase();
    let is_slanted = written.starts_with(['*', '_']) && look(written) != Look::Bold;
    is_slanted
        || written.starts_with(['(', '（'])
        || ["<sub", "<sup", "<sma", "<i>", "<em>"].iter().any(|small| tag.starts_with(small))
}
