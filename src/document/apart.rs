//! A document without its text, for who owns both.

use super::anchors::Anchors;
use super::blocks::Blocks;
use super::comments::Comment;
use super::model::{Document, Heading, Image, Inline, Link, Table};
use crate::source::Source;

/// What a document holds, apart from its text.
///
/// The proof of a rewrite reads the new text, and so would the check of what is left; to read it is a tenth of a fix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Apart {
    tables: Vec<Table>,
    links: Vec<Link>,
    inlines: Vec<Inline>,
    comments: Vec<Comment>,
    blocks: Blocks,
    headings: Vec<Heading>,
    anchors: Anchors,
    images: Vec<Image>,
}

impl Document<'_> {
    /// The document without its text.
    pub(crate) fn apart(self) -> Apart {
        let Self { source: _, tables, links, inlines, comments, blocks, headings, anchors, images } = self;
        Apart { tables, links, inlines, comments, blocks, headings, anchors, images }
    }
}

impl Apart {
    /// The document again. `source` must hold the text that it was read from.
    pub(crate) fn with(self, source: &Source) -> Document<'_> {
        let Self { tables, links, inlines, comments, blocks, headings, anchors, images } = self;
        Document { source, tables, links, inlines, comments, blocks, headings, anchors, images }
    }
}
