//! What a parser makes of a text, as far as a reader of the page can tell.

use std::borrow::Cow;
use std::mem::take;

use super::element::{MOST, Quote, element};
use super::tape::{Cells, Place, Tape};
use crate::document::{Document, Table};
use crate::language::{Key, Message};
use crate::text::by_place;

/// A parsed text: the tokens outside tables, and the tables.
///
/// Invariants: `outside` holds one [`Token::Table`] for each of `tables`, in the same order; `lines` is as
/// long as `outside`.
#[derive(Clone, Debug, Default)]
pub(super) struct Page {
    /// Everything but what stands in tables.
    pub(super) outside: Tape,
    /// The tables in the order of the text, also those in quotes and lists.
    pub(super) tables: Vec<Grid>,
    /// For each token of `outside` the line it begins on, from 1; 0 where that is not known.
    pub(super) lines: Vec<usize>,
    /// Something is not read as GitHub reads it.
    pub(super) is_unread: bool,
    /// Rows are not read as GitHub reads them.
    pub(super) has_unread_rows: bool,
}

/// A table of a page.
///
/// Its rows hold cells of tokens; the first row is the header. A parser completes and cuts each row to the number of
/// columns, as GitHub does.
#[derive(Clone, Debug, Default)]
pub(super) struct Grid {
    /// One word for each column.
    pub(super) alignments: Vec<&'static str>,
    cells: Tape,
    /// Where each row begins in `cells`, and its line, from 1; 0 where that is not known.
    rows: Vec<(Place, usize)>,
    /// Which table of the document it is. A page shows the tables of footnotes below all others.
    pub(super) index: usize,
}

/// A piece of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token<'p> {
    /// Something begins: its kind with all attributes that show, and where it links to.
    Open {
        /// Kind and attributes in words.
        what: Cow<'p, str>,
        /// The destination of a link or an image, unescaped.
        href: Option<Cow<'p, str>>,
    },
    /// What was opened last ends.
    Close,
    /// Text; never empty, and never beside another text.
    Text(Cow<'p, str>),
    /// Raw HTML.
    Html(Cow<'p, str>),
    /// Something without content of tokens, in words.
    Leaf(Cow<'p, str>),
    /// The next table stands here.
    Table,
}

impl Page {
    /// Whether two parsers see the same tables: as many columns and rows, and the same letters and digits in them.
    pub(super) fn has_shape_of(&self, other: &Self) -> bool {
        self.tables.len() == other.tables.len()
            && self.in_order().into_iter().zip(other.in_order()).all(|(one, other)| one.has_shape_of(other))
    }

    /// The tables in the order of the text.
    fn in_order(&self) -> Vec<&Grid> {
        by_place(self.tables.iter().collect(), |grid| grid.index)
    }

    /// Tells each table which one of `document` it is, by the line of its header; `usize::MAX` if it is none. `above`
    /// lines of the document stand above the page. Where lines are not known, tables are in the order of the text.
    pub(super) fn number_tables(&mut self, document: &Document<'_>, above: usize) {
        for (n, grid) in self.tables.iter_mut().enumerate() {
            let line = grid.line(0).filter(|&line| line > 0);
            grid.index = line.map_or(n, |line| {
                let header = |table: &Table| table.header.line;
                document.tables.binary_search_by_key(&(line - 1 + above), header).unwrap_or(usize::MAX)
            });
        }
    }
}

impl Grid {
    /// How many rows there are.
    pub(super) fn height(&self) -> usize {
        self.rows.len()
    }

    /// The line of a row, from 1; 0 where that is not known.
    pub(super) fn line(&self, row: usize) -> Option<usize> {
        self.rows.get(row).map(|(_, line)| *line)
    }

    /// The cells of a row.
    pub(super) fn row(&self, row: usize) -> Option<Cells<'_>> {
        let (start, _) = *self.rows.get(row)?;
        let end = self.rows.get(row + 1).map_or_else(|| self.cells.end(), |(next, _)| *next);
        Some(self.cells.cells(start, end))
    }

    /// The tokens of all cells.
    pub(super) fn tokens(&self) -> impl Iterator<Item = Token<'_>> {
        self.cells.tokens()
    }

    /// Makes of the tokens of each cell what `change` does.
    pub(super) fn change_cells(&mut self, change: impl for<'p> Fn(&[Token<'p>]) -> Vec<Token<'p>>) {
        let old = take(self);
        for row in 0..old.height() {
            self.begin_row(old.line(row).unwrap_or_default());
            for cell in old.row(row).iter().flat_map(Cells::iter) {
                for token in &change(cell) {
                    self.cells.push(token);
                }
                self.cells.end_cell();
            }
        }
        *self = Self { cells: take(&mut self.cells), rows: take(&mut self.rows), ..old };
    }

    fn begin_row(&mut self, line: usize) {
        self.rows.push((self.cells.end(), line));
    }

    fn has_shape_of(&self, other: &Self) -> bool {
        self.alignments.len() == other.alignments.len()
            && self.height() == other.height()
            && same_letters(self.letters(), other.letters())
    }

    fn letters(&self) -> impl Iterator<Item = char> {
        self.cells.texts().flat_map(str::chars)
    }
}

/// Whether the letters and digits of both are the same. Only characters in which they differ are asked what they are.
fn same_letters(one: impl Iterator<Item = char>, other: impl Iterator<Item = char>) -> bool {
    let (mut one, mut other) = (one.peekable(), other.peekable());
    loop {
        match (one.peek(), other.peek()) {
            (None, None) => return true,
            (Some(a), Some(b)) if a == b => {
                one.next();
                other.next();
            }
            (Some(a), _) if !a.is_alphanumeric() => drop(one.next()),
            (_, Some(b)) if !b.is_alphanumeric() => drop(other.next()),
            _ => return false,
        }
    }
}

impl Token<'_> {
    /// The words of what can stand in running text, besides links.
    pub(super) const INLINE: [&'static str; 3] = ["emphasis", "strong emphasis", "strikethrough"];

    /// The words of a line end in running text.
    pub(super) const LINE_END: &'static str = "a line end";

    /// The token as a message shows it.
    pub(super) fn words(&self, quote: Quote) -> Message {
        let text = |text: &str| quote(text).shortened(MOST);
        match self {
            Self::Open { what, href: Some(href) } => Message::new(Key::Page("leads-to"))
                .with("what", element(what, quote))
                .with("address", text(href)),
            Self::Open { what, href: None } | Self::Leaf(what) => element(what, quote),
            Self::Close => Message::new(Key::Page("end")),
            Self::Text(shown) => Message::new(Key::Page("text")).with("text", text(shown)),
            Self::Html(html) => Message::new(Key::Page("html")).with("html", text(html)),
            Self::Table => Message::new(Key::Page("table")),
        }
    }
}

/// Collects the tokens of a page.
#[derive(Debug, Default)]
pub(super) struct Builder {
    page: Page,
    in_cell: bool,
    line: usize,
}

impl Builder {
    /// What follows stands on line `line`.
    pub(super) fn at_line(&mut self, line: usize) {
        self.line = line;
    }

    /// Begins a table.
    pub(super) fn table(&mut self, alignments: Vec<&'static str>) {
        self.push(&Token::Table);
        self.page.tables.push(Grid { alignments, ..Grid::default() });
    }

    /// Begins a row of the last table.
    pub(super) fn row(&mut self) {
        if let Some(grid) = self.page.tables.last_mut() {
            grid.begin_row(self.line);
        }
    }

    /// Begins a cell of the last row.
    pub(super) fn cell(&mut self) {
        self.in_cell = true;
    }

    /// Ends the cell.
    pub(super) fn end_cell(&mut self) {
        self.here().end_cell();
        self.in_cell = false;
    }

    /// Adds a token where we stand.
    pub(super) fn push(&mut self, token: &Token<'_>) {
        self.here().push(token);
        self.note_line(true);
    }

    /// Adds an opening token without a link.
    pub(super) fn open(&mut self, what: &str) {
        self.push(&Token::Open { what: what.into(), href: None });
    }

    /// Adds text, joined with the text before it: where a parser cuts text shows nowhere.
    pub(super) fn text(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        let is_joined = self.here().join_text(text);
        self.note_line(!is_joined);
    }

    /// Adds raw HTML, joined with the HTML before it: pulldown-cmark cuts blocks at lines.
    pub(super) fn html(&mut self, html: &str) {
        let is_joined = self.here().join_html(html);
        self.note_line(!is_joined);
    }

    /// The page.
    pub(super) fn finish(self) -> Page {
        self.page
    }

    fn note_line(&mut self, is_new: bool) {
        if is_new && !self.in_cell {
            self.page.lines.push(self.line);
        }
    }

    fn here(&mut self) -> &mut Tape {
        match self.page.tables.last_mut() {
            Some(grid) if self.in_cell => &mut grid.cells,
            _ => &mut self.page.outside,
        }
    }
}

/// The text that a parser gets: comrak misreads a file that ends in an empty list item without a line
/// end (GFM case 370), and the page is the same with one.
pub(super) fn with_final_newline(body: &str) -> Cow<'_, str> {
    if body.ends_with(['\n', '\r']) { body.into() } else { format!("{body}\n").into() }
}

/// `text` with LF for every line end.
pub(super) fn with_line_feeds(text: Cow<'_, str>) -> Cow<'_, str> {
    if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n").into() } else { text }
}
