//! Rows that stand in no table.

use super::alone::item_mark;
use super::blocks::span_at;
use super::{Document, Failed, Failure, RowsEnd, Table, cells, delimiter};
use crate::text::{Span, by_place};

/// What stands above rows that are in no table.
enum Above {
    /// No table that they could belong to.
    NoTable,
    /// Something that is reported itself.
    Told,
    /// A table, and what ends it.
    End(RowsEnd),
}

/// Lines below each other that look like rows, and are in no table: one mistake makes them text.
#[derive(Debug)]
struct Run {
    /// The first line, be it a row or a delimiter row.
    first: usize,
    /// The line behind the last.
    end: usize,
    /// The first row, and its cells.
    row: (usize, usize),
    /// Whether two rows one below the other have as many cells.
    are_alike: bool,
    /// Whether a delimiter row stands below a row.
    has_delimiter: bool,
}

impl Document<'_> {
    /// Rows that stand in no table, in the order of the text: one for each run of lines.
    pub fn loose_rows(&self) -> Vec<Failed> {
        let count = self.source.lines().count();
        let mut found = Vec::new();
        let mut line = self.source.lines().line_of(self.source.body_start());
        while line < count {
            let (end, run) = self.run(line, count);
            line = end.max(line + 1);
            found.extend(run.and_then(|run| self.failed_rows(&run)));
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

    /// The line behind the run that begins on a line, and the run if it has rows.
    fn run(&self, first: usize, count: usize) -> (usize, Option<Run>) {
        let (mut row, mut last) = (None, None);
        let (mut are_alike, mut has_delimiter) = (false, false);
        let mut end = first;
        while end < count {
            let cells = self.loose_row(end).or_else(|| self.open_header(end).filter(|_| end == first));
            if cells.is_none() && !self.is_loose_delimiter(end) {
                break;
            }
            has_delimiter |= cells.is_none() && row.is_some();
            are_alike |= cells.is_some() && cells == last;
            row = row.or_else(|| Some((end, cells?)));
            last = cells;
            end += 1;
        }
        (end, row.map(|row| Run { first, end, row, are_alike, has_delimiter }))
    }

    /// Why the rows of a run are text, unless that is told of a table.
    fn failed_rows(&self, run: &Run) -> Option<Failed> {
        let text = self.source.text();
        let (first, cells) = run.row;
        let below = self.row_on(run.end + usize::from(self.is_comment_line(run.end))).of(text);
        let is_header = below.contains('|') && delimiter::is_well_formed(below);
        if run.has_delimiter || is_header || self.row_on(run.first).start() < self.source.body_start() {
            return None;
        }
        let rows = run.end - first;
        let end = match self.above(first, cells) {
            Above::Told => return None,
            Above::End(end) if !self.has_header(run, end) => Some(end),
            _ if !run.are_alike => return None,
            _ => None,
        };
        let is_below = run.first < first && end.is_none();
        let why = if is_below { Failure::DelimiterFirst } else { Failure::NoHeader { rows, end } };
        Some(Failed { span: self.row_on(if is_below { run.first } else { first }), why })
    }

    /// Whether rows behind the end of a table begin with a header of their own: that of the table once more, or a row
    /// without a link above rows with links.
    fn has_header(&self, run: &Run, end: RowsEnd) -> bool {
        let (first, _) = run.row;
        let has_link = |line: usize| !self.links_in(self.row_on(line)).is_empty();
        let said = |row: Span| -> Vec<&str> {
            let text = self.source.text();
            cells::split(text, row).iter().map(|cell| cell.span.of(text)).collect()
        };
        let is_repeated = || {
            let table = first.checked_sub(1).and_then(|above| self.table_near(above));
            table.is_some_and(|table| said(self.tables[table].header.span) == said(self.row_on(first)))
        };
        let is_alone = || !has_link(first) && run.end > first + 1 && (first + 1..run.end).all(has_link);
        matches!(end, RowsEnd::Blank | RowsEnd::Line) && (is_alone() || is_repeated())
    }

    /// The cells of a row that no pipe closes, above one that is loose: where its table has no delimiter row it may be the header.
    fn open_header(&self, line: usize) -> Option<usize> {
        let text = self.source.text();
        let row = self.row_on(line);
        let words = row.of(text).trim_end();
        let is_below_table = line.checked_sub(1).is_some_and(|above| self.table_on(above).is_some());
        let is_row =
            words.starts_with('|') && !words.ends_with('|') && self.is_loose(line) && !is_below_table;
        let cells = is_row.then(|| cells::split(text, row).len())?;
        (cells > 1 && self.loose_row(line + 1).is_some()).then_some(cells)
    }

    fn is_loose_delimiter(&self, line: usize) -> bool {
        let words = self.row_on(line).of(self.source.text()).trim_end();
        let is_row = words.starts_with('|') && delimiter::is_well_formed(words);
        is_row && self.is_loose(line) && !self.is_code(self.row_on(line))
    }

    /// Whether a line stands in no table and no HTML.
    fn is_loose(&self, line: usize) -> bool {
        self.table_on(line).is_none() && span_at(&self.blocks.html, self.row_on(line).start()).is_none()
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
}
