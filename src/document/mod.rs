//! Markdown as GitHub sees it: tables with rows and cells, links, headings, all with spans.
//!
//! This room and `verify.rs` are the only places that know the parsers.

mod alone;
mod anchors;
mod apart;
mod asterisks;
mod bare_url;
mod blocks;
mod boxes;
mod brackets;
mod cells;
mod comments;
mod conflicts;
mod definitions;
mod delimiter;
mod destination;
mod dispute;
mod failed;
mod foreign;
mod html;
mod known;
mod lazy_html;
mod leftover;
pub(crate) mod linked_notes;
mod loose;
mod markdown;
mod model;
mod named;
mod notes;
mod open_link;
mod options;
mod outline;
mod places;
mod reading;
mod sections;
mod strays;
mod strike;
mod torn;
mod unlinked;
mod unread;

pub use anchors::{Anchors, anchor_of};
pub use apart::Apart;
pub use asterisks::Asterisks;
pub use blocks::Blocks;
pub use comments::{Comment, CommentPlace};
pub use conflicts::{Conflict, Conflicts};
pub use destination::decode;
pub use dispute::Dispute;
pub use failed::{Failed, Failure, RowsEnd};
pub use model::{
    Cell, CellId, Document, Heading, Image, Inline, InlineKind, Link, LinkKind, Row, Stray, Table,
};
pub use named::{NAME, is_directive};
pub use places::{Line, is_line_break, is_note};
pub use strays::is_markup;
pub use torn::Torn;
pub use unlinked::{Defect, Unlinked};

pub(crate) use boxes::{BOXES, box_start};
pub(crate) use cells::has_ambiguous_pipe;
pub(crate) use options::comrak_options;

use reading::Reading;

use crate::source::Source;

impl<'s> Document<'s> {
    /// Reads a text.
    ///
    /// pulldown-cmark gives links and cell contents; which lines are tables is decided as `outline.rs`
    /// says, and what a cell is by cmark-gfm's own rule over the row's bytes.
    pub fn parse(source: &'s Source) -> Self {
        let text = source.text();
        let none = reading::Definitions::new();
        let unix = foreign::without_lone_cr(text);
        let unix = unix.as_deref().unwrap_or(text);
        let bare = boxes::without_empty(unix);
        let readable = bare.as_deref().unwrap_or(unix);
        let notes = linked_notes::find(readable, source.body_start());
        let tagged = |text| (!notes.is_empty()).then(|| linked_notes::as_tags(text, &notes));
        let (whole, tagged) = (tagged(unix), tagged(readable));
        let (whole, readable) = (whole.as_deref().unwrap_or(unix), tagged.as_deref().unwrap_or(readable));
        let mut reading = markdown::read(readable, source.body_start(), &none);
        let (outlines, verbatim) =
            outline::tables(source, readable, outline::FastView::new(source, &reading));
        let tables: Vec<Table> = outlines.iter().map(|outline| cells::table(source, outline)).collect();
        if let Some(verbatim) = verbatim {
            if let Some(masked) = foreign::mask(source, readable, &tables, &reading) {
                reading = markdown::read(&masked, source.body_start(), &none);
            }
            foreign::amend(whole, &tables, &verbatim, &mut reading);
        }
        foreign::add_excess_links(whole, &tables, &mut reading);
        definitions::leave_above(source, &tables, &mut reading.links);
        for note in &notes {
            let first = reading.inlines.partition_point(|piece| piece.span.start() < note.start());
            if let Some(piece) = reading.inlines.get_mut(first).filter(|piece| piece.span == *note) {
                piece.kind = InlineKind::FootnoteReference;
            }
        }
        let Reading { mut links, inlines, mut headings, anchors, images, mut blocks, comments: seen, .. } =
            reading;
        links.sort_unstable_by_key(|link| (link.span, link.destination));
        sections::nest(&mut headings);
        blocks.ambiguous_lines = cells::ambiguous_lines(source);
        let comments = Vec::new();
        let mut document =
            Self { source, tables, links, inlines, comments, blocks, headings, anchors, images };
        document.comments = comments::all(&document, seen);
        for n in 0..document.links.len() {
            document.links[n].cell = document.cell_at(document.links[n].span.start());
        }
        document
    }
}
