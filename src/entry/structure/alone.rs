//! Rows that say something in one cell only.

use super::closing::is_count;
use super::look::without_shortcodes;
use crate::document::{Cell, Document, Row};
use crate::entry::is_placeholder;
use crate::text::is_blank;

/// Whether a row of a table with this column of titles says something in its first cell or its title only, and leads nowhere:
/// the others are blank, hold signs, the same as each other or as it, or are one count.
///
/// It may be an entry of which the rest is missing, but it may as well be a heading.
pub fn may_head(document: &Document<'_>, row: &Row, title: Option<usize>) -> bool {
    let text = document.source.text();
    let written = |cell: &Cell| cell.span.of(text).trim_matches(is_blank);
    let says = |cell: &Cell| !is_sign(document, *cell);
    let place = row.cells.iter().position(says).unwrap_or(0);
    let Some(own) = row.cells.get(place).map(written).filter(|own| !own.is_empty()) else { return false };
    if (place > 0 && title != Some(place))
        || document.links_in(row.span).iter().any(|link| !link.url.starts_with('#'))
    {
        return false;
    }
    let others = || row.cells.iter().enumerate().filter(|(n, _)| *n != place).map(|(_, cell)| cell);
    let mut said = others().filter(|cell| says(cell) && written(cell) != own);
    let Some(first) = said.next() else { return true };
    let others_are_alike = || others().count() > 1 && others().all(|cell| written(cell) == written(first));
    (said.next().is_none() && is_count(&document.visible_text(*first))) || others_are_alike()
}

/// Whether a cell shows no words: it is blank or holds signs (`-`, `N/A`, `═══`, `🔥`, `:fire:`).
pub(super) fn is_sign(document: &Document<'_>, cell: Cell) -> bool {
    let shown = document.visible_text(cell);
    let has_word = without_shortcodes(shown.trim()).contains(char::is_alphanumeric);
    (!has_word || is_placeholder(&shown)) && !crate::entry::content::has_picture(document, cell)
}
