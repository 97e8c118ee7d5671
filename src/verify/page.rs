//! What a parser makes of a text, as far as a reader of the page can tell.

use std::borrow::Cow;

use super::element::{MOST, Quote, element};
use crate::document::{Document, Table};
use crate::language::{Key, Message};
use crate::text::by_place;

/// A parsed text: the tokens outside tables, and the tables.
///
/// Invariants: `outside` holds one [`Token::Table`] for each of `tables`, in the same order; `lines` is as
/// long as `outside`, and the lines of a grid as its rows.
#[derive(Clone, Debug, Default)]
pub(super) struct Page {
    /// Everything but what stands in tables.
    pub(super) outside: Vec<Token>,
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
#[derive(Clone, Debug, Default)]
pub(super) struct Grid {
    /// One word for each column.
    pub(super) alignments: Vec<&'static str>,
    /// Rows of cells of tokens; the first row is the header. A parser completes and cuts each row to
    /// the number of columns, as GitHub does.
    pub(super) rows: Vec<Vec<Vec<Token>>>,
    /// The line of each row, from 1; 0 where that is not known.
    pub(super) lines: Vec<usize>,
    /// Which table of the document it is. A page shows the tables of footnotes below all others.
    pub(super) index: usize,
}

/// A piece of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// Something begins: its kind with all attributes that show, and where it links to.
    Open {
        /// Kind and attributes in words.
        what: Cow<'static, str>,
        /// The destination of a link or an image, unescaped.
        href: Option<Box<str>>,
    },
    /// What was opened last ends.
    Close,
    /// Text; never empty, and never beside another text.
    Text(String),
    /// Raw HTML.
    Html(String),
    /// Something without content of tokens, in words.
    Leaf(Cow<'static, str>),
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
            let line = grid.lines.first().copied().filter(|&line| line > 0);
            grid.index = line.map_or(n, |line| {
                let header = |table: &Table| table.header.line;
                document.tables.binary_search_by_key(&(line - 1 + above), header).unwrap_or(usize::MAX)
            });
        }
    }
}

impl Grid {
    fn has_shape_of(&self, other: &Self) -> bool {
        self.alignments.len() == other.alignments.len()
            && self.rows.len() == other.rows.len()
            && same_letters(self.letters(), other.letters())
    }

    fn letters(&self) -> impl Iterator<Item = char> {
        let texts = self.rows.iter().flatten().flatten().filter_map(|token| match token {
            Token::Text(text) => Some(text.chars()),
            _ => None,
        });
        texts.flatten()
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

impl Token {
    /// The words of what can stand in running text, besides links.
    pub(super) const INLINE: [&str; 3] = ["emphasis", "strong emphasis", "strikethrough"];

    /// The words of a line end in running text.
    pub(super) const LINE_END: &str = "a line end";

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
    /// What the open cell holds. It goes into the page when the cell ends, with no room for more.
    cell: Vec<Token>,
    line: usize,
}

impl Builder {
    /// What follows stands on line `line`.
    pub(super) fn at_line(&mut self, line: usize) {
        self.line = line;
    }

    /// Begins a table.
    pub(super) fn table(&mut self, alignments: Vec<&'static str>) {
        self.push(Token::Table);
        self.page.tables.push(Grid { alignments, ..Grid::default() });
    }

    /// Begins a row of the last table.
    pub(super) fn row(&mut self) {
        if let Some(grid) = self.page.tables.last_mut() {
            grid.rows.push(Vec::with_capacity(grid.alignments.len()));
            grid.lines.push(self.line);
        }
    }

    /// Begins a cell of the last row.
    pub(super) fn cell(&mut self) {
        self.in_cell = true;
    }

    /// Ends the cell.
    pub(super) fn end_cell(&mut self) {
        self.in_cell = false;
        if let Some(row) = self.page.tables.last_mut().and_then(|grid| grid.rows.last_mut()) {
            row.push(self.cell.drain(..).collect());
        }
    }

    /// Adds a token where we stand.
    pub(super) fn push(&mut self, token: Token) {
        if !self.in_cell {
            self.page.lines.push(self.line);
        }
        self.here().push(token);
    }

    /// Adds an opening token without a link.
    pub(super) fn open(&mut self, what: impl Into<Cow<'static, str>>) {
        self.push(Token::Open { what: what.into(), href: None });
    }

    /// Adds text, joined with the text before it: where a parser cuts text shows nowhere.
    pub(super) fn text(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        match self.here().last_mut() {
            Some(Token::Text(before)) => before.push_str(text),
            _ => self.push(Token::Text(text.to_owned())),
        }
    }

    /// Adds raw HTML, joined with the HTML before it: pulldown-cmark cuts blocks at lines.
    pub(super) fn html(&mut self, html: &str) {
        match self.here().last_mut() {
            Some(Token::Html(before)) => before.push_str(html),
            _ => self.push(Token::Html(html.to_owned())),
        }
    }

    /// The page.
    pub(super) fn finish(self) -> Page {
        self.page
    }

    fn here(&mut self) -> &mut Vec<Token> {
        if self.in_cell { &mut self.cell } else { &mut self.page.outside }
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
