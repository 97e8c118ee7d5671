//! Which of the links of a row leads to the entry: that of what it is called.

use super::{Columns, content, title};
use crate::document::{Cell, Document, Link, Row};
use crate::link::arxiv_number;

/// The link that leads to the entry: that of the title; where the title is more than a link, that of a column of the
/// thing's kind before one beside the title. In a table without a title that of what the entry is called, which may be who
/// made it.
pub(super) fn read(document: &Document<'_>, columns: &Columns, row: &Row) -> Option<usize> {
    let leads = |n: &usize| leads_somewhere(&document.links[*n]);
    let link_in = |column: usize| {
        let cell = row.cells.get(column)?;
        let mut of_name = document.link_places(title::name_in(document, *cell).span).filter(leads);
        of_name.next().or_else(|| document.link_places(cell.span).find(leads))
    };
    let is_whole = |n: usize, column: usize| {
        let shown = |cell: &Cell| document.visible_text(*cell);
        row.cells
            .get(column)
            .is_some_and(|cell| content::covers(&document.links[n], &shown(&title::name_in(document, *cell))))
    };
    let of_makers = || columns.makers().find_map(link_in);
    let Some((link, title)) = columns.title().and_then(|column| Some((link_in(column)?, column))) else {
        let own = if columns.are_makers() { of_makers() } else { columns.called().and_then(link_in) };
        let beside =
            || link_beside(document, columns.date().and_then(link_in), columns.links().find_map(link_in));
        return own.or_else(beside).or_else(of_makers);
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
