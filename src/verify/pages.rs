//! A document as both parsers see it, and their judgement of a change.

use std::sync::OnceLock;

use super::compare::{Reader, compare};
use super::mismatch::Mismatch;
use super::named::Named;
use super::page::Page;
use super::{comrak, pulldown};
use crate::document::{Document, linked_notes};
use crate::masked::Masked;
use crate::source::Source;

/// The pages of the old document, made when they are first asked for.
#[derive(Debug, Default)]
pub(super) struct Pages {
    comrak: OnceLock<Page>,
    pulldown: OnceLock<Page>,
}

impl Pages {
    /// Holds the pages of a new text against those of the old `document`; gives the new document.
    ///
    /// A parser's tree is larger than all else that a proof holds. So they read one after the other, and a new page goes
    /// before the next tree comes: at the same time they would be half as quick again and hold half as much again.
    pub(super) fn compare<'n>(
        &self,
        document: &Document<'_>,
        new: &'n Source,
        named: &Named<'_>,
    ) -> Result<Document<'n>, Mismatch> {
        let old = document.source;
        let by_comrak = self.comrak.get_or_init(|| numbered(comrak::page(old), document));
        let page = comrak::page(new);
        if by_comrak.is_unread || page.is_unread {
            let expected = "a text that is read as GitHub reads it".into();
            return Err(Mismatch { parser: "comrak", expected, found: "another".into() });
        }
        judge("comrak", true, by_comrak, page, named)?;
        let by_pulldown = |text: &Source| pulldown::page(&linked_notes::readable(text.body()));
        let seen = self.pulldown.get_or_init(|| numbered(by_pulldown(old), document));
        // Some tables are shown on no page, such as those in the second footnote of a label.
        let sees_all = seen.tables.len() == document.tables.len();
        // Where it sees other tables than GitHub does, it has no say.
        if sees_all && seen.has_shape_of(by_comrak) {
            judge("pulldown-cmark", false, seen, by_pulldown(new), named)?;
        }
        Ok(Document::parse(new))
    }
}

/// A page of `document`, with its tables numbered as the document numbers them.
fn numbered(mut page: Page, document: &Document<'_>) -> Page {
    let source = document.source;
    page.number_tables(document, source.lines().line_of(source.body_start()));
    page
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
