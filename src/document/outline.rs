//! Where tables stand: what each parser sees, and how the two are joined.
//!
//! pulldown-cmark is four times as fast as comrak and its ranges are exact to the byte, but it
//! differs from GitHub in known cases; comrak is a port of GitHub's parser, but slower, and its
//! inline positions shift behind an escaped pipe. So:
//!
//! 1. pulldown-cmark parses the whole text, once. Its tables are taken as they are when nothing in the
//!    text can be one of the known cases. That test ([`is_plain`]) looks only at lines made of delimiter
//!    characters and at the rows of the tables found, so a plain document costs one parse.
//! 2. Otherwise comrak parses it too. Tables that both see alike are taken. Where they differ, each
//!    difference is looked up among the known ones, and GitHub's side of it is taken.
//! 3. What is left is disputed: the table is kept so that it can be reported, and never rewritten.
//!
//! Why this is right: a table of GitHub's needs a well-formed delimiter row directly under a line of text.
//! Every such line is among the candidates, and a candidate that is not the delimiter row (or a body
//! row, or verbatim text) of a table that pulldown-cmark saw sends the document to comrak. A table that
//! pulldown-cmark sees and GitHub does not has a delimiter row that [`delimiter::is_well_formed`]
//! refuses, or text directly above its header. Rows differ only where a row is indented, begins with a
//! tag, or is a form feed. All of these are asked. (381 cases and 100,000 fuzzed documents, 2026-11.)

use std::collections::BTreeMap;

use comrak::nodes::{NodeValue, Sourcepos};
use comrak::{Arena, parse_document};

use super::boxes::BOXES;
use super::dispute::Dispute;
use super::reading::{Reading, SeenTable};
use super::{cells, delimiter, known};
use crate::source::Source;
use crate::text::{Span, by_place};

/// Where a table stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Outline {
    /// Line of the header row, from 0; the delimiter row is on the next line.
    pub(super) header_line: usize,
    /// First byte of the header row, behind quote marks and list markers.
    pub(super) header_start: usize,
    /// Number of columns.
    pub(super) columns: usize,
    /// Number of body rows; they stand on the lines below the delimiter row.
    pub(super) rows: usize,
    /// Why the table must be left alone.
    pub(super) disputed: Option<Dispute>,
}

/// What pulldown-cmark saw of the block structure.
#[derive(Debug, Default)]
pub(super) struct FastView {
    /// Its tables.
    pub(super) tables: Vec<Outline>,
    /// Code blocks and HTML blocks, in the order of the text.
    pub(super) verbatim: Vec<Span>,
}

impl FastView {
    /// The block structure of `reading`, with lines for its tables.
    pub(super) fn new(source: &Source, reading: &Reading) -> Self {
        let outline = |table: &SeenTable| Outline {
            header_line: source.lines().line_of(table.span.start()),
            header_start: table.span.start(),
            columns: table.columns,
            rows: table.rows,
            disputed: None,
        };
        Self { tables: reading.tables.iter().map(outline).collect(), verbatim: reading.verbatim.clone() }
    }
}

/// Blocks of code and of HTML as GitHub sees them, by whole lines, in the order of the text.
#[derive(Debug, Default)]
pub(super) struct Verbatim {
    pub(super) code: Vec<Span>,
    pub(super) html: Vec<Span>,
}

/// The tables of GitHub's page, and the blocks that are no text there, unless pulldown-cmark alone told the tables.
///
/// `text` is the source's, as the parsers have to read it.
pub(super) fn tables(source: &Source, text: &str, fast: FastView) -> (Vec<Outline>, Option<Verbatim>) {
    let candidates = delimiter::candidates(source.text(), source.lines(), source.body_start());
    if is_plain(source, &fast, &candidates)
        && !fast.tables.first().is_some_and(|table| is_boxed(source, table))
    {
        return (fast.tables, None);
    }
    let (slow, verbatim) = comrak_blocks(source, text);
    let tables = if slow == fast.tables { slow } else { join(source, fast.tables, slow) };
    (tables, Some(verbatim))
}

/// Whether the header stands behind a byte order mark and what looks like a box. GitHub sees none there, but both
/// parsers do.
fn is_boxed(source: &Source, table: &Outline) -> bool {
    table.header_line == 0 && source.begins_with_mark() && is_task_item(source, table)
}

/// Whether no known difference between pulldown-cmark and GitHub can be at work.
fn is_plain(source: &Source, fast: &FastView, candidates: &[usize]) -> bool {
    let lines = source.lines();
    let unexplained = candidates.iter().any(|&line| {
        let at = lines.line(line).start();
        let above_is_blank = line == 0 || is_blank_line(source, line - 1);
        !above_is_blank && !is_in_table(&fast.tables, line) && !is_verbatim(&fast.verbatim, at)
    });
    !unexplained
        && fast.tables.iter().all(|table| is_plain_table(source, table))
        && !(fast.tables.iter().any(|table| known::is_deep(source, table)) && source.body().contains("[^"))
}

fn is_plain_table(source: &Source, table: &Outline) -> bool {
    let (text, lines) = (source.text(), source.lines());
    let delimiter_line = table.header_line + 1;
    let delimiter = delimiter::content(text, lines, delimiter_line);
    let header = header_span(source, table);
    let prefix = |line: usize| {
        Span::new(lines.line(line).start(), delimiter::content(text, lines, line).start()).of(text)
    };
    let under_text = table.header_line > 0
        && is_at_line_start(source, table)
        && !is_blank_line(source, table.header_line - 1)
        && !delimiter::content(text, lines, table.header_line - 1).of(text).starts_with('#');
    let delimiter_prefix = prefix(delimiter_line);
    let odd_row = (0..table.rows).any(|n| {
        let line = delimiter_line + 1 + n;
        let row = delimiter::content(text, lines, line).of(text);
        let indent = prefix(line);
        let indented = indent != delimiter_prefix && (indent.len() >= 4 || indent.contains('\t'));
        indented || row.starts_with('<')
    });
    let below = delimiter_line + 1 + table.rows;
    let odd_end = below < lines.count() && {
        let rest = delimiter::content(text, lines, below).of(text);
        rest.contains(['\u{b}', '\u{c}']) && rest.chars().all(crate::text::span::is_blank)
    };
    delimiter::is_well_formed(delimiter.of(text))
        && !delimiter.of(text).starts_with("- ")
        && cells::split(text, delimiter).len() == table.columns
        && cells::split(text, header).len() == table.columns
        && !under_text
        && !odd_row
        && !odd_end
        && !known::is_under_indent(source, table)
        && !known::is_quoted_task(source, table)
        && table.columns * table.rows < MAX_COMPLETED_CELLS
}

/// pulldown-cmark stops completing rows at 0x40000 cells, GitHub at 0x80000.
pub(super) const MAX_COMPLETED_CELLS: usize = 0x40000;

fn join(source: &Source, fast: Vec<Outline>, slow: Vec<Outline>) -> Vec<Outline> {
    let mut found: BTreeMap<usize, (Option<Outline>, Option<Outline>)> = BTreeMap::new();
    for table in fast {
        let line = table.header_line;
        found.entry(line).or_default().0 = Some(table);
    }
    for table in slow {
        let line = table.header_line;
        found.entry(line).or_default().1 = Some(table);
    }
    found.into_values().filter_map(|pair| settle(source, pair)).collect()
}

/// Which side of a difference is GitHub's; `None` where GitHub has no table.
fn settle(source: &Source, pair: (Option<Outline>, Option<Outline>)) -> Option<Outline> {
    if pair.0.as_ref().is_some_and(|fast| known::is_quoted_task(source, fast)) {
        return pair.1;
    }
    let is_task = |table: &Option<Outline>| table.as_ref().is_some_and(|table| is_task_item(source, table));
    if is_task(&pair.0) || is_task(&pair.1) {
        return pair.0.and_then(|fast| settle_task_item(source, &fast));
    }
    match pair {
        (None, None) => None,
        (Some(fast), Some(slow)) if fast == slow => Some(slow),
        (Some(fast), None) if known::is_known_surplus(source, &fast) => None,
        (Some(fast), None) => Some(Outline { disputed: Some(Dispute::Table), ..fast }),
        (None, Some(slow)) if known::is_known_gap(source, &slow) => Some(slow),
        (None, Some(slow)) => Some(Outline { disputed: Some(Dispute::Table), ..slow }),
        (Some(fast), Some(slow)) if known::is_known_end(source, &fast, &slow) => Some(slow),
        (Some(_), Some(slow)) => Some(Outline { disputed: Some(Dispute::Shape), ..slow }),
    }
}

/// Whether the header is the text of a task item. comrak takes the box for a part of the header, GitHub does
/// not (GFM case 175), so comrak is not asked here. `verify` reads such items with the box taken away.
fn is_task_item(source: &Source, table: &Outline) -> bool {
    let line = source.lines().content(table.header_line, source.text());
    let before = Span::new(line.start(), table.header_start).of(source.text()).trim_end();
    let after = header_span(source, table).of(source.text());
    let opens_item = before.ends_with(['-', '*', '+', '.', ')']);
    let has_box =
        BOXES.iter().any(|mark| after.strip_prefix(mark).is_some_and(|rest| rest.starts_with([' ', '\t'])));
    BOXES.iter().any(|mark| before.ends_with(mark)) || (opens_item && has_box)
}

fn settle_task_item(source: &Source, fast: &Outline) -> Option<Outline> {
    let (text, lines) = (source.text(), source.lines());
    let delimiter = delimiter::content(text, lines, fast.header_line + 1);
    let cells = cells::split(text, delimiter).len();
    if !delimiter::is_well_formed(delimiter.of(text))
        || cells != cells::split(text, header_span(source, fast)).len()
    {
        return None;
    }
    // Rows that are odd in some known way would need comrak's view of them.
    let is_read = is_plain_table(source, fast) && !is_boxed(source, fast);
    let disputed = (!is_read).then_some(Dispute::Unread);
    Some(Outline { disputed, ..fast.clone() })
}

/// What comrak sees: tables, by its source positions (right for all cells of the 381 cases), and what is no text.
fn comrak_blocks(source: &Source, text: &str) -> (Vec<Outline>, Verbatim) {
    let mut body = text[source.body_start()..].to_owned();
    if !body.ends_with(['\n', '\r']) {
        // Without it comrak misreads a file that ends in `1.` (GFM case 370); the page is the same.
        body.push('\n');
    }
    let arena = Arena::new();
    let mut options = super::comrak_options();
    // A footnote that nobody refers to may be referred to tomorrow.
    options.parse.leave_footnote_definitions = true;
    let root = parse_document(&arena, &body, &options);
    let first_line = source.lines().line_of(source.body_start());
    let (mut tables, mut verbatim) = (Vec::new(), Verbatim::default());
    let lines = |place: Sourcepos| {
        let line = |number: usize| source.lines().line(first_line + number.saturating_sub(1));
        Span::new(line(place.start.line).start(), line(place.end.line.max(place.start.line)).end())
    };
    for node in root.descendants() {
        let data = node.data();
        let table = match &data.value {
            NodeValue::Table(table) => table,
            NodeValue::CodeBlock(_) => {
                verbatim.code.push(lines(data.sourcepos));
                continue;
            }
            NodeValue::HtmlBlock(_) => {
                verbatim.html.push(lines(data.sourcepos));
                continue;
            }
            _ => continue,
        };
        let Some(header) = node.first_child() else { continue };
        let place = header.data().sourcepos.start;
        let header_line = first_line + place.line.saturating_sub(1);
        let mut line_start = source.lines().line(header_line).start();
        if place.line == 1 {
            line_start = line_start.max(source.body_start());
        }
        tables.push(Outline {
            header_line,
            header_start: line_start + place.column.saturating_sub(1),
            columns: table.num_columns,
            rows: node.children().count().saturating_sub(1),
            disputed: None,
        });
    }
    verbatim.code.sort_unstable();
    verbatim.html.sort_unstable();
    (by_place(tables, |table| table.header_line), verbatim)
}

/// The header row: from its start to the end of its line.
pub(super) fn header_span(source: &Source, table: &Outline) -> Span {
    let end = source.lines().content(table.header_line, source.text()).end();
    Span::new(table.header_start, end)
}

fn is_at_line_start(source: &Source, table: &Outline) -> bool {
    let start = delimiter::content(source.text(), source.lines(), table.header_line).start();
    start >= table.header_start
}

pub(super) fn is_blank_line(source: &Source, line: usize) -> bool {
    let whole = source.lines().line(line);
    whole.end() <= source.body_start()
        || delimiter::content(source.text(), source.lines(), line)
            .of(source.text())
            .bytes()
            // VT and FF are text to GitHub.
            .all(|b| matches!(b, b' ' | b'\t'))
}

fn is_in_table(tables: &[Outline], line: usize) -> bool {
    let next = tables.partition_point(|table| table.header_line < line);
    tables[..next].last().is_some_and(|table| line <= table.header_line + 1 + table.rows)
}

fn is_verbatim(verbatim: &[Span], at: usize) -> bool {
    let next = verbatim.partition_point(|span| span.start() <= at);
    verbatim[..next].last().is_some_and(|span| at < span.end())
}
