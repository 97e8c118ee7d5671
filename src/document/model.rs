//! What a Markdown file is made of.

use super::anchors::Anchors;
use super::blocks::Blocks;
use super::comments::Comment;
use super::dispute::Dispute;
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
    /// The heading in whose section it stands, by index; of one without words, which opens none, the one before.
    pub(super) within: Option<usize>,
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

/// Why a row is not what its keeper meant. Its cells say nothing about their columns, and it is not laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stray {
    /// A line of text at the end of the table: it has no pipe, while every row above it begins with one.
    Text,
    /// Two pipes at its beginning put every cell one column too far to the right, so that the last has none.
    Shifted,
    /// Pipes tear what stands in it: [`Document::torn`] says what.
    Torn,
    /// A line break tore it: its cells and those of the row below are as many as the table has columns.
    Broken,
    /// What stands behind such a line break.
    Rest,
    /// Its pipes are full-width, `｜`, so that all of it is one cell.
    Wide,
}
