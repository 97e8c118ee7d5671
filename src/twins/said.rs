//! What a cell says: words, links and pictures.

use super::Twins;
use crate::document::Cell;
use crate::entry::{Entry, is_placeholder};
use crate::text::width;

/// What a cell says, as far as it matters to whom compares it with another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Said {
    /// What a reader sees, in lower case; of pictures how they are written.
    shown: String,
    /// Where its links lead.
    leads: Vec<String>,
}

/// From so many display columns on, a text is words about an entry.
const WORDS: usize = 24;

impl Said {
    /// Whether it says nothing.
    pub(super) fn is_nothing(&self) -> bool {
        self.leads.is_empty() && is_placeholder(&self.shown)
    }

    /// Whether it is words about an entry.
    pub(super) fn are_words(&self) -> bool {
        width::display_width(&self.shown) >= WORDS
    }
}

impl Twins<'_> {
    /// What the cells of an entry say.
    pub(super) fn cells(&self, table: usize, entry: &Entry) -> Vec<Said> {
        let cells = self.row(table, entry).cells.iter();
        let said = |cell: &Cell| {
            let leads: Vec<String> =
                self.document.link_places(cell.span).map(|link| self.leads_to(link)).collect();
            let shown = self.document.visible_text(*cell).trim().to_lowercase();
            let is_picture = shown.is_empty() && leads.is_empty();
            let written = || cell.span.of(self.document.source.text()).to_owned();
            Said { shown: if is_picture { written() } else { shown }, leads }
        };
        cells.map(said).collect()
    }

    /// Where a link leads.
    pub(super) fn leads_to(&self, link: usize) -> String {
        let identity = self.inspections[link].identity.as_ref();
        identity.map_or_else(|| self.document.links[link].url.clone(), ToString::to_string)
    }
}
