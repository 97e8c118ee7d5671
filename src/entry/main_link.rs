//! Which of the links of a row leads to the entry.

use super::{Columns, content};
use crate::document::{Cell, Document, Link, Row};
use crate::link::arxiv_number;

/// The link that leads to the entry: the title's; where the title is more than a link, that of a column of the
/// thing's kind before one beside the title.
pub(super) fn read(document: &Document<'_>, columns: &Columns, row: &Row) -> Option<usize> {
    let link_in = |column: usize| {
        let cell = row.cells.get(column)?;
        document.link_places(cell.span).find(|n| leads_somewhere(&document.links[*n]))
    };
    let is_whole = |n: usize, column: usize| {
        let shown = |cell: &Cell| document.visible_text(*cell);
        row.cells.get(column).is_some_and(|cell| content::covers(&document.links[n], &shown(cell)))
    };
    let Some((link, title)) = columns.title().and_then(|column| Some((link_in(column)?, column))) else {
        return link_beside(document, columns.date().and_then(link_in), columns.links().find_map(link_in));
    };
    let of_work = || columns.works().find_map(|column| link_in(column).filter(|n| is_whole(*n, column)));
    if is_whole(link, title) { Some(link) } else { of_work().or(Some(link)) }
}

/// Of the link of a venue or date and that of a link column the one that leads to a paper on arXiv: what else is code, or
/// a video.
fn link_beside(document: &Document<'_>, of_date: Option<usize>, other: Option<usize>) -> Option<usize> {
    let is_paper = |n: &usize| arxiv_number(&document.links[*n].url).is_some();
    of_date.filter(|n| is_paper(n) && !other.is_some_and(|other| is_paper(&other))).or(other)
}

/// `[title]()` and `[title](#)` are links yet to be written.
fn leads_somewhere(link: &Link) -> bool {
    !matches!(link.url.as_str(), "" | "#")
}
