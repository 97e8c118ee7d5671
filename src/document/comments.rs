//! Comments: notes in the text that no page shows.

use super::delimiter;
use super::model::{Cell, Document, InlineKind, Row};
use super::named::is_directive;
use crate::text::{Span, by_place};

/// A comment of HTML, from `<!--` to `-->`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Comment {
    /// All of it.
    pub span: Span,
    /// Where it stands.
    pub place: CommentPlace,
    /// Whether it is a directive. A comment may have many lines, and each is asked.
    pub is_directive: bool,
}

impl Comment {
    /// The comment at `span` of `text`.
    pub(super) fn new(text: &str, span: Span, place: CommentPlace) -> Self {
        Self { span, place, is_directive: is_directive(span.of(text)) }
    }
}

/// Where a comment stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CommentPlace {
    /// Between paragraphs, tables and lists.
    Block {
        /// Whether nothing else stands in its HTML block.
        is_alone: bool,
    },
    /// In a line of text.
    Text,
    /// In a cell, perhaps one behind the last column.
    Cell,
}

/// Puts the comments of the text that stand in no table together with those of `document`'s cells.
pub(super) fn all(document: &Document<'_>, outside: Vec<Comment>) -> Vec<Comment> {
    let text = document.source.text();
    let in_table = |span: Span| {
        let next = document.tables.partition_point(|table| table.span.start() <= span.start());
        next.checked_sub(1).is_some_and(|table| span.start() < document.tables[table].span.end())
    };
    let mut comments: Vec<Comment> = outside.into_iter().filter(|comment| !in_table(comment.span)).collect();
    let in_cell = |span: Span| Comment::new(text, span, CommentPlace::Cell);
    let shown = document.inlines.iter().filter(|piece| piece.kind == InlineKind::Html);
    comments.extend(shown.map(|piece| piece.span).filter(|span| is_comment(span.of(text))).map(in_cell));
    let excess = document.tables.iter().flat_map(|table| &table.rows).flat_map(|row| &row.excess);
    comments.extend(excess.flat_map(|cell| within(text, cell.span)).map(in_cell));
    by_place(comments, |comment| comment.span.start())
}

/// The cells of a row behind the last column that hold words: GitHub shows none of them, so a comment there, even one with
/// a pipe in it, is as hidden as its author meant it.
pub(super) fn lost(text: &str, row: &Row) -> Vec<Cell> {
    let (Some(first), Some(last)) = (row.excess.first(), row.excess.last()) else { return Vec::new() };
    let hidden = within(text, Span::new(first.slot.start(), last.slot.end()));
    let is_hidden = |span: Span| {
        let next = hidden.partition_point(|comment| comment.start() <= span.start());
        hidden[..next].last().is_some_and(|comment| comment.contains(span)) || is_definition(span.of(text))
    };
    row.excess.iter().copied().filter(|cell| !cell.span.is_empty() && !is_hidden(cell.span)).collect()
}

/// Whether a piece of text is a comment written as a definition that leads nowhere: `[//]: # (words)`.
fn is_definition(words: &str) -> bool {
    let behind = words.strip_prefix('[').and_then(|words| words.split_once("]:"));
    behind.is_some_and(|(label, behind)| {
        !label.contains('[') && behind.trim_start().starts_with(['#', '<']) && !behind.contains("://")
    })
}

/// The comments of an HTML block.
pub(super) fn of_block(text: &str, block: Span) -> impl Iterator<Item = Comment> {
    let whole = block.of(text).trim();
    within(text, block)
        .into_iter()
        .map(move |span| Comment::new(text, span, CommentPlace::Block { is_alone: span.of(text) == whole }))
}

/// Whether a piece of inline HTML is a comment.
pub(super) fn is_comment(html: &str) -> bool {
    html.starts_with("<!--") && html.ends_with("-->")
}

/// The comments in a piece of HTML.
fn within(text: &str, piece: Span) -> Vec<Span> {
    const OPEN: &str = "<!--";
    const CLOSE: &str = "-->";
    let html = piece.of(text);
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = html[at..].find(OPEN).map(|start| at + start) {
        let inner = start + OPEN.len();
        let Some(end) = html[inner..].find(CLOSE).map(|end| inner + end + CLOSE.len()) else { break };
        found.push(piece.narrow(start..end));
        at = end;
    }
    found
}

impl Document<'_> {
    /// Whether nobody sees what stands at `span` because it is in a comment.
    pub fn is_in_comment(&self, span: Span) -> bool {
        let next = self.comments.partition_point(|comment| comment.span.start() <= span.start());
        self.comments[..next].last().is_some_and(|comment| comment.span.contains(span))
    }

    /// The cells of a row that GitHub drops with the words in them; comments are none.
    pub fn lost_cells(&self, row: &Row) -> Vec<Cell> {
        lost(self.source.text(), row)
    }

    /// Whether a line (from 0) holds nothing but blanks and quote marks; so does a line behind the last one.
    pub fn is_blank_line(&self, line: usize) -> bool {
        let text = self.source.text();
        delimiter::content(text, self.source.lines(), line).of(text).is_empty()
    }
}
