//! What stands at a place of a document, and what a reader sees there.

use std::ops::Range;

use super::model::{Cell, CellId, Document, Inline, InlineKind, Link, Row};
use crate::text::Span;
use crate::text::span::is_blank;

impl Document<'_> {
    /// The cell in which byte `offset` stands.
    pub fn cell_at(&self, offset: usize) -> Option<CellId> {
        let table = self.tables.partition_point(|table| table.span.start() <= offset).checked_sub(1)?;
        let rows = &self.tables[table];
        if offset > rows.span.end() {
            return None;
        }
        let row = rows.rows.partition_point(|row| row.span.start() <= offset).checked_sub(1);
        let cells = &row.map_or(&rows.header, |row| &rows.rows[row]).cells;
        let column = cells.partition_point(|cell| cell.slot.start() <= offset).checked_sub(1)?;
        cells.get(column).filter(|cell| offset < cell.slot.end())?;
        Some(CellId { table, row, column })
    }

    /// The pieces that lie inside `span`, such as a cell's.
    pub fn inlines_in(&self, span: Span) -> &[Inline] {
        let first = self.inlines.partition_point(|piece| piece.span.start() < span.start());
        let rest = &self.inlines[first..];
        &rest[..rest.partition_point(|piece| piece.span.start() < span.end())]
    }

    /// Whether all of `span` is text as it is shown, but for escapes and entities: no marks, code, HTML or images.
    pub fn is_unmarked(&self, span: Span) -> bool {
        let mut at = span.start();
        let is_text = |piece: &Inline| matches!(piece.kind, InlineKind::Text | InlineKind::Decoded(_));
        self.inlines_in(span).iter().all(|piece| {
            let follows = piece.span.start() == at;
            at = piece.span.end();
            follows && is_text(piece)
        }) && at >= span.end()
    }

    /// The links that begin inside `span`.
    pub fn links_in(&self, span: Span) -> &[Link] {
        &self.links[self.link_places(span)]
    }

    /// Indices of the links that begin inside `span`.
    pub fn link_places(&self, span: Span) -> Range<usize> {
        let first = self.links.partition_point(|link| link.span.start() < span.start());
        let count = self.links[first..].partition_point(|link| link.span.start() < span.end());
        first..first + count
    }

    /// What a reader sees of a cell: its text and code, without markup, HTML and the ASCII blanks at its
    /// ends.
    pub fn visible_text(&self, cell: Cell) -> String {
        let text = self.source.text();
        let trimmed =
            |shown: &str| shown.trim_start_matches(is_blank).trim_end_matches([' ', '\t']).to_owned();
        let pieces = self.inlines_in(cell.slot);
        if let [Inline { span, kind: InlineKind::Text }] = pieces {
            return trimmed(span.of(text));
        }
        let mut shown = String::new();
        for piece in pieces {
            match &piece.kind {
                InlineKind::Text => shown.push_str(piece.span.of(text)),
                InlineKind::Decoded(text) | InlineKind::Code(text) => shown.push_str(text),
                InlineKind::Html if parts_lines(piece.span.of(text)) => shown.push(' '),
                InlineKind::Html | InlineKind::FootnoteReference | InlineKind::Image => {}
            }
        }
        trimmed(&shown)
    }

    /// The same without what stands in tags that `is_out` names, with what they hold; a cell that holds nothing else is left as it is.
    pub fn visible_outside(&self, cell: Cell, is_out: impl Fn(&str, &str) -> bool) -> String {
        let text = self.source.text();
        let pieces = self.inlines_in(cell.slot);
        let is_html = |piece: &Inline| matches!(piece.kind, InlineKind::Html);
        let is_noted = |pieces: &[Inline]| match pieces {
            [open, held, close] if is_html(open) && is_html(close) => {
                let (open, close) = (open.span.of(text), close.span.of(text));
                let held = Cell { slot: held.span, span: held.span };
                let is_pair = close.starts_with("</") && tag_name(open).eq_ignore_ascii_case(tag_name(close));
                is_pair && is_out(tag_name(open), self.visible_text(held).trim())
            }
            _ => false,
        };
        let mut kept = String::new();
        let mut start = cell.slot.start();
        for noted in pieces.windows(3).filter(|pieces| is_noted(pieces)) {
            let span = Span::new(start, noted[0].span.start().max(start));
            kept.push_str(&self.visible_text(Cell { slot: span, span }));
            kept.push(' ');
            start = noted[2].span.end();
        }
        let span = Span::new(start, cell.slot.end());
        kept.push_str(&self.visible_text(Cell { slot: span, span }));
        if start == cell.slot.start() || kept.trim().is_empty() { self.visible_text(cell) } else { kept }
    }

    /// What a reader sees of a cell without the numbers and signs of notes that are raised or lowered: `Date<sup>1</sup>`. Letters are
    /// parts of words: `3<sup>rd</sup>`.
    pub fn visible_without_notes(&self, cell: Cell) -> String {
        self.visible_outside(cell, is_note)
    }

    /// The lines of a cell: what stands between line breaks and the tags of blocks, as cells of their own.
    pub fn lines_in(&self, cell: Cell) -> Vec<Line<'_>> {
        let text = self.source.text();
        let (mut lines, mut start, mut behind) = (Vec::new(), cell.slot.start(), "");
        let mut line = |start: usize, end: usize, behind| {
            let slot = Span::new(start, end);
            let written = slot.of(text);
            let begin = start + written.len() - written.trim_start_matches(is_blank).len();
            let span = Span::new(begin, begin + written.trim_matches(is_blank).len());
            lines.push(Line { behind, cell: Cell { slot, span } });
        };
        for piece in self.inlines_in(cell.slot) {
            if piece.kind == InlineKind::Html && parts_lines(piece.span.of(text)) {
                line(start, piece.span.start(), behind);
                (start, behind) = (piece.span.end(), piece.span.of(text));
            }
        }
        line(start, cell.slot.end(), behind);
        lines
    }

    /// The row that `id` names.
    pub fn row(&self, table: usize, row: Option<usize>) -> Option<&Row> {
        let table = self.tables.get(table)?;
        row.map_or(Some(&table.header), |row| table.rows.get(row))
    }

    /// The cell that `id` names.
    pub fn cell(&self, id: CellId) -> Option<Cell> {
        self.row(id.table, id.row)?.cells.get(id.column).copied()
    }
}

/// A line of a cell.
#[derive(Clone, Copy, Debug)]
pub struct Line<'t> {
    /// The tag behind which it begins; empty where it begins the cell.
    pub behind: &'t str,
    /// What stands in it.
    pub cell: Cell,
}

/// Whether a piece of HTML parts lines: a line break, or a tag at an end of a block.
fn parts_lines(html: &str) -> bool {
    let name = tag_name(html);
    PARTING.iter().any(|parting| name.eq_ignore_ascii_case(parting))
}

/// The name of a tag in HTML.
fn tag_name(html: &str) -> &str {
    let tag = html.trim_start_matches(['<', '/']);
    tag.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default()
}

/// Whether what a tag holds is the number or the sign of a note.
pub fn is_note(tag: &str, held: &str) -> bool {
    ["sup", "sub"].iter().any(|name| tag.eq_ignore_ascii_case(name)) && !held.contains(char::is_alphabetic)
}

#[rustfmt::skip]
const PARTING: &[&str] = &[
    "br", "p", "div", "details", "summary", "ul", "ol", "li", "dl", "dt", "dd", "hr", "blockquote", "pre", "center",
    "table", "tr", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6",
];

/// Whether a piece of text, but for blanks before it, begins with a line break in HTML.
pub fn is_line_break(html: &str) -> bool {
    html.trim_start().get(..3).is_some_and(|tag| tag.eq_ignore_ascii_case("<br"))
}
