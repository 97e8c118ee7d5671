//! What one pass of pulldown-cmark over a text gives.

use std::collections::BTreeMap;

use super::anchors::Anchors;
use super::blocks::Blocks;
use super::comments::Comment;
use super::model::{Heading, Image, Inline, Link};
use crate::text::Span;

/// Destinations of the reference definitions, by label in lower case.
pub(super) type Definitions = BTreeMap<String, String>;

/// What one pass of pulldown-cmark over a text gives; spans are shifted by the base it was called with.
#[derive(Debug, Default)]
pub(super) struct Reading {
    /// The tables.
    pub(super) tables: Vec<SeenTable>,
    /// Code blocks and HTML blocks.
    pub(super) verbatim: Vec<Span>,
    /// The same apart, and the words outside tables.
    pub(super) blocks: Blocks,
    /// Links, definitions last.
    pub(super) links: Vec<Link>,
    /// Pieces of table cells.
    pub(super) inlines: Vec<Inline>,
    /// Comments outside tables.
    pub(super) comments: Vec<Comment>,
    /// The headings.
    pub(super) headings: Vec<Heading>,
    /// Where on the page links can lead.
    pub(super) anchors: Anchors,
    /// Images with a relative address.
    pub(super) images: Vec<Image>,
    /// The reference definitions.
    pub(super) definitions: Definitions,
    /// Labels of the footnotes that are defined.
    pub(super) footnotes: Vec<String>,
}

/// A table that pulldown-cmark sees.
#[derive(Clone, Copy, Debug)]
pub(super) struct SeenTable {
    /// All of it, from its header row on.
    pub(super) span: Span,
    /// Number of columns.
    pub(super) columns: usize,
    /// Number of body rows.
    pub(super) rows: usize,
}

impl Reading {
    /// Takes what stands at `code`, in the order of the text, for code.
    pub(super) fn take_for_code(&mut self, code: &[Span]) {
        self.drop_all_in(code);
        self.blocks.code.extend(code);
        self.blocks.code.sort_unstable();
    }

    /// Takes what stands at `html`, in the order of the text, for HTML.
    pub(super) fn take_for_html(&mut self, html: &[Span]) {
        self.drop_all_in(html);
        self.blocks.html.extend(html);
        self.blocks.html.sort_unstable();
    }

    fn drop_all_in(&mut self, verbatim: &[Span]) {
        if verbatim.is_empty() {
            return;
        }
        let is_left = |span: Span| {
            let next = verbatim.partition_point(|block| block.start() <= span.start());
            next.checked_sub(1).is_none_or(|n| span.start() >= verbatim[n].end())
        };
        self.links.retain(|link| is_left(link.span));
        self.inlines.retain(|piece| is_left(piece.span));
        self.comments.retain(|comment| is_left(comment.span));
        self.headings.retain(|heading| is_left(heading.span));
        self.blocks.words.retain(|words| is_left(*words));
        for blocks in [&mut self.verbatim, &mut self.blocks.code, &mut self.blocks.html] {
            blocks.retain(|block| is_left(*block));
        }
        self.verbatim.extend(verbatim);
        self.verbatim.sort_unstable();
    }
}
