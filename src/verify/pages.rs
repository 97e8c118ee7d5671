//! A text as both parsers see it, and their judgement of a change.

use super::compare::{Reader, compare};
use super::named::Named;
use super::page::Page;
use super::{Mismatch, comrak, pulldown};
use crate::document::{Document, linked_notes};
use crate::masked::Masked;
use crate::parallel;
use crate::source::Source;

/// A text as the parsers see it.
#[derive(Debug)]
pub(super) struct Pages {
    comrak: Page,
    pulldown: Page,
    /// Whether pulldown-cmark sees as many tables as are to be judged: some are shown on no page, such as those in the second
    /// footnote of a label.
    sees_all: bool,
}

impl Pages {
    pub(super) fn new(text: &Source) -> Self {
        let pulldown = pulldown::page(&linked_notes::readable(text.body()));
        Self { comrak: comrak::page(text), pulldown, sees_all: true }
    }

    /// The pages of a document, with its tables numbered as it numbers them.
    pub(super) fn of(document: &Document<'_>) -> Self {
        let source = document.source;
        let above = source.lines().line_of(source.body_start());
        let mut pages = Self::new(source);
        pages.comrak.number_tables(document, above);
        pages.pulldown.number_tables(document, above);
        pages.sees_all = pages.pulldown.tables.len() == document.tables.len();
        pages
    }

    pub(super) fn compare(&self, new: Self, size: usize, named: &Named<'_>) -> Result<(), Mismatch> {
        let comrak = || {
            if self.comrak.is_unread || new.comrak.is_unread {
                let expected = "a text that is read as GitHub reads it".into();
                return Err(Mismatch { parser: "comrak", expected, found: "another".into() });
            }
            judge("comrak", true, &self.comrak, new.comrak, named)
        };
        let pulldown = || {
            // Where it sees other tables than GitHub does, it has no say.
            if !self.sees_all || !self.pulldown.has_shape_of(&self.comrak) {
                return Ok(());
            }
            judge("pulldown-cmark", false, &self.pulldown, new.pulldown, named)
        };
        let (comrak, pulldown) = parallel::both(size, comrak, pulldown);
        comrak.and(pulldown)
    }
}

/// Compares two pages that one parser made. Where directives are to go, both are looked at without any: the bytes
/// tell which.
fn judge(
    parser: &'static str,
    bare_links: bool,
    old: &Page,
    mut new: Page,
    named: &Named<'_>,
) -> Result<(), Mismatch> {
    let bare = (!named.directives.is_empty()).then(|| {
        let mut old = old.clone();
        old.drop_directives();
        new.drop_directives();
        old
    });
    let reader = Reader { bare_links, quote: |text| Masked::of(text) };
    compare(reader, bare.as_ref().unwrap_or(old), &new, named)
        .map_err(|difference| Mismatch::new(parser, &difference))
}
