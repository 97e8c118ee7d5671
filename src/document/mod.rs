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
mod named;
mod notes;
mod open_link;
mod outline;
mod places;
mod reading;
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
pub use named::{NAME, is_directive};
pub use places::{Line, is_line_break};
pub use strays::{Stray, is_markup};
pub use torn::Torn;
pub use unlinked::{Defect, Unlinked};

pub(crate) use boxes::{BOXES, box_start};
pub(crate) use cells::has_ambiguous_pipe;

use reading::Reading;

use crate::source::Source;
use crate::text::Span;

/// What one Markdown file holds that matters to a reading list.
///
/// Made by [`Document::parse`], which never fails: it returns what it found.
#[derive(Clone, Debug)]
pub struct Document<'s> {
    /// The text all spans refer to.
    pub source: &'s Source,
    /// Tables in the order of the text.
    pub tables: Vec<Table>,
    /// Links in the order of the text, inside and outside tables.
    pub links: Vec<Link>,
    /// Inline pieces of table cells, in the order of the text.
    pub inlines: Vec<Inline>,
    /// Comments in the order of the text, inside and outside tables.
    pub comments: Vec<Comment>,
    /// Code, HTML and words outside tables.
    pub blocks: Blocks,
    /// Headings in the order of the text.
    pub headings: Vec<Heading>,
    /// Where on the page links can lead.
    pub anchors: Anchors,
    /// Images with a relative address, in the order of the text.
    pub images: Vec<Image>,
}

/// An image whose address names a file beside the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    /// The whole construct; of a tag, as far as the address.
    pub span: Span,
    /// The address after unescaping.
    pub url: String,
}

/// A heading: `# Reading list`, or a line that is underlined.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// 1 to 6.
    pub level: u8,
    /// All of it, marks included.
    pub span: Span,
    /// What a reader sees of it.
    pub text: String,
}

/// A table as GitHub shows it.
///
/// Invariants: `header` and each row of `rows` stand on one line each, in the order of the text;
/// `columns` is the number of cells of the delimiter row, and the header has that many.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// From the header's first byte to the last row's last.
    pub span: Span,
    /// Number of columns.
    pub columns: usize,
    /// The header row.
    pub header: Row,
    /// The delimiter row; its cells are the runs of dashes with their colons.
    pub delimiter: Row,
    /// The body rows.
    pub rows: Vec<Row>,
    /// What the two parsers do not agree on; such a table is never rewritten.
    pub disputed: Option<Dispute>,
}

/// One row of a table, on one line of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Line in the text, from 0.
    pub line: usize,
    /// The row itself: without what stands before it (quote marks, list indent) and the line end.
    pub span: Span,
    /// The cells that GitHub shows; fewer than the table's columns where cells are missing.
    pub cells: Vec<Cell>,
    /// Cells behind the last column: GitHub drops them, we keep and report them.
    pub excess: Vec<Cell>,
    /// The row is never rewritten: a pipe stands behind an even number of backslashes, which the parsers read
    /// differently, or the row begins with VT or FF, which GitHub shows there and drops behind a pipe.
    pub is_fixed: bool,
    /// Why it is not what its keeper meant.
    pub stray: Option<Stray>,
}

/// One cell: what the author wrote between two pipes.
///
/// Invariant: no line break and no unescaped pipe inside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Everything between the pipes.
    pub slot: Span,
    /// The slot without the ASCII blanks at its ends.
    pub span: Span,
}

/// Which cell of which table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CellId {
    /// Index into [`Document::tables`].
    pub table: usize,
    /// Index into [`Table::rows`]; `None` for the header.
    pub row: Option<usize>,
    /// Column, from 0.
    pub column: usize,
}

/// How a link is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkKind {
    /// `[text](destination)`
    Inline,
    /// `[text][label]` or `[label]`: the destination stands in a definition.
    Reference,
    /// `[label]: destination`
    Definition,
    /// `<https://…>`
    Autolink,
    /// A bare URL that GitHub makes a link.
    Bare,
    /// `<a href="…">`
    Html,
}

/// A link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// How it is written.
    pub kind: LinkKind,
    /// The whole construct.
    pub span: Span,
    /// The bytes of the destination, without brackets round them. The span of the label's use for
    /// [`LinkKind::Reference`].
    pub destination: Span,
    /// The destination after Markdown (or HTML) unescaping.
    pub url: String,
    /// What a reader sees, markup taken off.
    pub text: String,
    /// Whether the destination's bytes may be edited.
    pub editable: bool,
    /// The cell it stands in.
    pub cell: Option<CellId>,
}

/// A piece of a cell's content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inline {
    /// Its bytes.
    pub span: Span,
    /// What it is.
    pub kind: InlineKind,
}

/// What a piece of a cell's content is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InlineKind {
    /// Text whose bytes are what is shown.
    Text,
    /// Text that is shown otherwise than it is written: an entity, an escaped pipe.
    Decoded(String),
    /// A code span; what is shown.
    Code(String),
    /// A piece of raw HTML.
    Html,
    /// A reference to a footnote.
    FootnoteReference,
    /// An image; its alternative text follows as text.
    Image,
}

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
        for note in &notes {
            let first = reading.inlines.partition_point(|piece| piece.span.start() < note.start());
            if let Some(piece) = reading.inlines.get_mut(first).filter(|piece| piece.span == *note) {
                piece.kind = InlineKind::FootnoteReference;
            }
        }
        let Reading { mut links, inlines, headings, anchors, images, mut blocks, comments: seen, .. } =
            reading;
        links.sort_unstable_by_key(|link| (link.span, link.destination));
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

/// The options with which comrak reads a text as GitHub does.
pub(crate) fn comrak_options() -> comrak::Options<'static> {
    let mut options = comrak::Options::default();
    options.extension.table = true;
    options.extension.strikethrough = true;
    options.extension.autolink = true;
    options.extension.tasklist = true;
    options.extension.footnotes = true;
    options.render.r#unsafe = true;
    options
}
