//! Tables and rows that GitHub shows as text.

use super::blocks::span_at;
use super::comments::{Comment, CommentPlace};
use super::model::Document;
use super::{cells, delimiter};
use crate::text::Span;

/// What looks like a table, or like rows of one, and is text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Failed {
    /// The first row.
    pub span: Span,
    /// Why it is text.
    pub why: Failure,
}

/// Why something that looks like a table is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The header has another number of cells than the delimiter row.
    Widths {
        /// Cells of the header.
        header: usize,
        /// Cells of the delimiter row.
        delimiter: usize,
    },
    /// It stands in a block of HTML.
    Html {
        /// The line with which the block begins.
        opener: Span,
    },
    /// It goes on with the text above it.
    Text,
    /// A comment stands between header and delimiter row.
    Comment,
    /// Rows without a header; so many.
    NoHeader {
        /// How many.
        rows: usize,
        /// What ends the table above that they belong to, if there is one.
        end: Option<RowsEnd>,
    },
    /// The delimiter row stands above the header.
    DelimiterFirst,
}

/// What ends a table although rows follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowsEnd {
    /// A blank line.
    Blank,
    /// A comment.
    Comment,
    /// Another line.
    Line,
    /// The row is indented by four blanks or a tab, and so is code.
    Indent,
    /// The row begins with the mark of a list's item.
    Item,
}

impl Document<'_> {
    /// The tables that failed, in the order of the text.
    pub fn failed_tables(&self) -> Vec<Failed> {
        let (text, lines) = (self.source.text(), self.source.lines());
        let candidates = delimiter::candidates(text, lines, self.source.body_start());
        // A block of HTML can hold many, and is looked at once.
        let mut openers: Vec<Option<Option<Span>>> = vec![None; self.blocks.html.len()];
        let mut opener = |at: usize| {
            let block = self.blocks.html.partition_point(|span| span.start() <= at).checked_sub(1)?;
            *openers[block].get_or_insert_with(|| html_opener(text, self.blocks.html[block]))
        };
        candidates.iter().filter_map(|&line| self.failed_table(line, &mut opener)).collect()
    }

    /// The failed table with its delimiter row on `line`; `opener` gives the first line of the HTML block around a
    /// byte.
    fn failed_table(&self, line: usize, opener: &mut dyn FnMut(usize) -> Option<Span>) -> Option<Failed> {
        let text = self.source.text();
        let row = self.row_on(line);
        let is_delimiter = row.of(text).contains('|') && delimiter::is_well_formed(row.of(text));
        if !is_delimiter || self.table_on(line).is_some() || self.is_code(row) {
            return None;
        }
        let above = line.checked_sub(1)?;
        if self.is_comment_line(above) {
            return self.parted_table(line, above);
        }
        let header = self.row_on(above);
        let is_header = header.of(text).contains('|') && !delimiter::is_well_formed(header.of(text));
        let in_old_table = self.table_on(above).is_some();
        if !is_header || in_old_table || header.start() < self.source.body_start() {
            return None;
        }
        let (cells, wanted) = (cells::split(text, header).len(), cells::split(text, row).len());
        let why = match span_at(&self.blocks.html, row.start()) {
            Some(_) => Failure::Html { opener: opener(row.start()).filter(|_| cells == wanted)? },
            None if cells != wanted => Failure::Widths { header: cells, delimiter: wanted },
            None => Failure::Text,
        };
        (cells.max(wanted) > 1).then_some(Failed { span: header, why })
    }

    /// A table whose header stands above the comment on line `comment`.
    fn parted_table(&self, line: usize, comment: usize) -> Option<Failed> {
        let text = self.source.text();
        let comment = self.comment_on(comment)?;
        let above = self.source.lines().line_of(comment.span.start()).checked_sub(1)?;
        let header = self.row_on(above);
        let cells = |row: Span| cells::split(text, row).len();
        let fits = header.of(text).starts_with('|') && cells(header) == cells(self.row_on(line));
        // A directive says so itself.
        let is_table = fits && self.table_on(above).is_none() && !comment.is_directive;
        is_table.then_some(Failed { span: header, why: Failure::Comment })
    }

    /// The table on `line` or above it, with at most a few lines between that say something. Directives and blank
    /// lines do not count, for a fix may take them out.
    pub(super) fn table_near(&self, line: usize) -> Option<usize> {
        /// A heading, and a sentence below it.
        const NEAR: usize = 2;
        let mut said = 0;
        for above in (0..=line).rev() {
            let table = self.table_on(above);
            if table.is_some() {
                return table;
            }
            said += usize::from(!self.is_blank_line(above) && !self.is_directive_line(above));
            if said > NEAR {
                return None;
            }
        }
        None
    }

    /// A line without the blanks and quote marks at its beginning.
    pub(super) fn row_on(&self, line: usize) -> Span {
        delimiter::content(self.source.text(), self.source.lines(), line)
    }

    pub(super) fn is_code(&self, row: Span) -> bool {
        span_at(&self.blocks.code, row.start()).is_some()
    }

    /// The comment on a line of its own that holds `line`.
    fn comment_on(&self, line: usize) -> Option<Comment> {
        let end = self.source.lines().line(line).end();
        let next = self.comments.partition_point(|comment| comment.span.start() < end);
        let comment = self.comments[..next].last()?;
        let is_here = self.source.lines().line_of(comment.span.end()) >= line;
        (is_here && comment.place == CommentPlace::Block { is_alone: true }).then_some(*comment)
    }

    pub(super) fn is_comment_line(&self, line: usize) -> bool {
        self.comment_on(line).is_some()
    }

    pub(super) fn is_directive_line(&self, line: usize) -> bool {
        self.comment_on(line).is_some_and(|comment| comment.is_directive)
    }
}

/// The first line of a block of HTML that shows what stands in it; `None` for comments, scripts and code.
fn html_opener(text: &str, block: Span) -> Option<Span> {
    let html = block.of(text);
    let lower = html.to_ascii_lowercase();
    let hides = |tag: &&str| lower.contains(*tag);
    let hidden = lower.starts_with("<!") || lower.starts_with("<?");
    if hidden || ["<pre", "<code", "<script", "<style", "<textarea", "<!--"].iter().any(hides) {
        return None;
    }
    let line = html.lines().next().unwrap_or_default().trim_end();
    Some(block.narrow(0..line.len()))
}
