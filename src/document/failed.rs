//! Tables and rows that GitHub shows as text.

use super::alone::item_mark;
use super::blocks::span_at;
use super::{Comment, CommentPlace, Document, Table, cells, delimiter};
use crate::text::{Span, by_place};

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

/// What stands above rows that are in no table.
enum Above {
    /// No table that they could belong to.
    NoTable,
    /// Something that is reported itself.
    Told,
    /// A table, and what ends it.
    End(RowsEnd),
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

    /// Rows that stand in no table, in the order of the text: one for each run of lines.
    pub fn loose_rows(&self) -> Vec<Failed> {
        let text = self.source.text();
        let count = self.source.lines().count();
        let mut found = Vec::new();
        let mut line = self.source.lines().line_of(self.source.body_start());
        while line < count {
            let columns = self.loose_row(line);
            let Some(columns) = columns else {
                line += 1;
                continue;
            };
            let first = line;
            while self.loose_row(line) == Some(columns) {
                line += 1;
            }
            let below = self.row_on(line + usize::from(self.is_comment_line(line))).of(text);
            let is_header = below.contains('|') && delimiter::is_well_formed(below);
            if is_header || self.row_on(first).start() < self.source.body_start() {
                continue; // a failed table
            }
            let rows = line - first;
            let end = match self.above(first, columns) {
                Above::Told => continue,
                Above::NoTable if rows == 1 => continue,
                Above::NoTable => None,
                Above::End(end) => Some(end),
            };
            found.push(Failed { span: self.row_on(first), why: Failure::NoHeader { rows, end } });
        }
        found.extend(self.tables.iter().filter_map(|table| self.item_rows(table)));
        by_place(found, |failed| failed.span.start())
    }

    /// The lines directly below a table that have its number of cells, of which the first is the item of a list.
    fn item_rows(&self, table: &Table) -> Option<Failed> {
        let text = self.source.text();
        let first = table.header.line + 2 + table.rows.len();
        let cells = |line: usize| {
            let row = self.row_on(line);
            let mark = item_mark(row.of(text)).unwrap_or_default();
            cells::split(text, row.narrow(mark..row.len())).len()
        };
        let fits = |line: &usize| !self.is_blank_line(*line) && cells(*line) == table.columns;
        let rows = (first..self.source.lines().count()).take_while(fits).count();
        let is_item = rows > 0 && table.columns > 1 && item_mark(self.row_on(first).of(text)).is_some();
        is_item.then(|| Failed {
            span: self.row_on(first),
            why: Failure::NoHeader { rows, end: Some(RowsEnd::Item) },
        })
    }

    /// The number of cells of a line that has a pipe at both ends and stands in no table; nor does it in code, but for
    /// code directly under a table.
    fn loose_row(&self, line: usize) -> Option<usize> {
        let text = self.source.text();
        let row = self.row_on(line);
        let words = row.of(text).trim_end();
        if words.len() < 3 || !words.starts_with('|') || !words.ends_with('|') || words.ends_with("\\|") {
            return None;
        }
        let above = line.checked_sub(1).and_then(|above| self.table_on(above));
        let is_shown = !self.is_code(row) || above.is_some();
        let is_row = is_shown
            && self.table_on(line).is_none()
            && span_at(&self.blocks.html, row.start()).is_none()
            && !delimiter::is_well_formed(words);
        if !is_row {
            return None;
        }
        let cells = cells::split(text, row);
        let has_words = cells.iter().any(|cell| !cell.span.is_empty());
        (has_words && cells.len() > 1).then_some(cells.len())
    }

    /// What stands above rows with so many cells that begin on `line`.
    fn above(&self, line: usize, cells: usize) -> Above {
        let Some(above) = line.checked_sub(1) else { return Above::NoTable };
        let Some(table) = self.table_near(above).map(|table| &self.tables[table]) else {
            return Above::NoTable;
        };
        // `|x| and |y|` in a sentence is no row of a table whose rows begin with a blank. A row that does begin so is
        // one however the table is laid out, so that laying it out brings up nothing.
        let is_spaced = |line: usize| self.row_on(line).of(self.source.text()).starts_with("| ");
        if table.columns != cells || (is_spaced(table.header.line) && !is_spaced(line)) {
            return Above::NoTable;
        }
        if self.table_on(above).is_some() {
            let row = self.row_on(line);
            let indent =
                Span::new(self.source.lines().line(line).start(), row.start()).of(self.source.text());
            let is_indented = indent.contains('\t') || indent.len() >= 4;
            return if is_indented { Above::End(RowsEnd::Indent) } else { Above::Told };
        }
        let between: Vec<usize> = (table.header.line + 2 + table.rows.len()..line).collect();
        let others: Vec<usize> =
            between.iter().copied().filter(|&line| !self.is_directive_line(line)).collect();
        let is_cut = between.first() != others.first();
        if is_cut && self.row_on(*others.first().unwrap_or(&line)).of(self.source.text()).starts_with('|') {
            return Above::Told; // a directive between rows
        }
        if others.iter().any(|&line| self.is_comment_line(line)) {
            return Above::End(RowsEnd::Comment);
        }
        let is_blank = others.iter().all(|&line| self.is_blank_line(line));
        Above::End(if is_blank { RowsEnd::Blank } else { RowsEnd::Line })
    }

    /// The table on `line` or above it, with at most a few lines between that say something. Directives and blank
    /// lines do not count, for a fix may take them out.
    fn table_near(&self, line: usize) -> Option<usize> {
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
    fn row_on(&self, line: usize) -> Span {
        delimiter::content(self.source.text(), self.source.lines(), line)
    }

    fn is_code(&self, row: Span) -> bool {
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

    fn is_comment_line(&self, line: usize) -> bool {
        self.comment_on(line).is_some()
    }

    fn is_directive_line(&self, line: usize) -> bool {
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
