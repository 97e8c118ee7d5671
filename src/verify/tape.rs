//! The tokens of a page, held as what little they are.
//!
//! A proof holds two pages, with a dozen tokens for each row. As values with texts of their own they took half as much as
//! the tree that they come from.

use std::borrow::Cow;

use super::page::Token;

/// Tokens in their order; in a table they stand in cells.
///
/// Invariant: `ends` holds one end for each words of a kind, in order, and the last is that of `text`.
#[derive(Clone, Debug, Default)]
pub(super) struct Tape {
    kinds: Vec<Kind>,
    /// Where in `text` the words of each token end.
    ends: Vec<usize>,
    text: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Open,
    /// Opens what has a destination, which stands behind its words.
    Linked,
    Close,
    Text,
    Html,
    Leaf,
    Table,
    CellEnd,
}

/// A place between two tokens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Place {
    kind: usize,
    end: usize,
}

impl Tape {
    /// How many tokens there are, with the ends of cells.
    pub(super) fn len(&self) -> usize {
        self.kinds.len()
    }

    /// Behind the last token.
    pub(super) fn end(&self) -> Place {
        Place { kind: self.kinds.len(), end: self.ends.len() }
    }

    /// Adds a token.
    pub(super) fn push(&mut self, token: &Token<'_>) {
        match token {
            Token::Open { what, href: None } => self.add(Kind::Open, what),
            Token::Open { what, href: Some(href) } => {
                self.add(Kind::Linked, what);
                self.words(href);
            }
            Token::Close => self.kinds.push(Kind::Close),
            Token::Text(text) => self.add(Kind::Text, text),
            Token::Html(html) => self.add(Kind::Html, html),
            Token::Leaf(words) => self.add(Kind::Leaf, words),
            Token::Table => self.kinds.push(Kind::Table),
        }
    }

    /// Adds text, joined with text directly before it; whether it was.
    pub(super) fn join_text(&mut self, text: &str) -> bool {
        self.join(Kind::Text, text)
    }

    /// Adds HTML, joined with HTML directly before it; whether it was.
    pub(super) fn join_html(&mut self, html: &str) -> bool {
        self.join(Kind::Html, html)
    }

    /// Ends the cell that holds the tokens since the cell before.
    pub(super) fn end_cell(&mut self) {
        self.kinds.push(Kind::CellEnd);
    }

    /// All tokens, of whatever cell.
    pub(super) fn tokens(&self) -> impl Iterator<Item = Token<'_>> {
        Reader { tape: self, at: Place::default() }.flatten()
    }

    /// All texts, of whatever cell.
    pub(super) fn texts(&self) -> impl Iterator<Item = &str> {
        self.tokens().filter_map(|token| match token {
            Token::Text(Cow::Borrowed(text)) => Some(text),
            _ => None,
        })
    }

    /// The cells between two places.
    pub(super) fn cells(&self, from: Place, to: Place) -> Cells<'_> {
        let mut cells = Cells::default();
        let count = to.kind.saturating_sub(from.kind);
        for token in (Reader { tape: self, at: from }).take(count) {
            match token {
                Some(token) => cells.tokens.push(token),
                None => cells.ends.push(cells.tokens.len()),
            }
        }
        cells
    }

    fn join(&mut self, kind: Kind, words: &str) -> bool {
        let is_joined = self.kinds.last() == Some(&kind);
        if is_joined {
            self.ends.pop();
            self.words(words);
        } else {
            self.add(kind, words);
        }
        is_joined
    }

    fn add(&mut self, kind: Kind, words: &str) {
        self.kinds.push(kind);
        self.words(words);
    }

    fn words(&mut self, words: &str) {
        self.text.push_str(words);
        self.ends.push(self.text.len());
    }
}

/// Reads tokens; `None` for the end of a cell.
struct Reader<'p> {
    tape: &'p Tape,
    at: Place,
}

impl<'p> Reader<'p> {
    fn words(&mut self) -> Cow<'p, str> {
        let start = self.at.end.checked_sub(1).map_or(0, |before| self.tape.ends[before]);
        let end = self.tape.ends[self.at.end];
        self.at.end += 1;
        Cow::Borrowed(&self.tape.text[start..end])
    }
}

impl<'p> Iterator for Reader<'p> {
    type Item = Option<Token<'p>>;

    fn next(&mut self) -> Option<Self::Item> {
        let kind = *self.tape.kinds.get(self.at.kind)?;
        self.at.kind += 1;
        Some(Some(match kind {
            Kind::Open => Token::Open { what: self.words(), href: None },
            Kind::Linked => Token::Open { what: self.words(), href: Some(self.words()) },
            Kind::Close => Token::Close,
            Kind::Text => Token::Text(self.words()),
            Kind::Html => Token::Html(self.words()),
            Kind::Leaf => Token::Leaf(self.words()),
            Kind::Table => Token::Table,
            Kind::CellEnd => return Some(None),
        }))
    }
}

/// Cells, each with its tokens.
#[derive(Debug, Default)]
pub(super) struct Cells<'p> {
    tokens: Vec<Token<'p>>,
    ends: Vec<usize>,
}

impl<'p> Cells<'p> {
    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The tokens of each.
    pub(super) fn iter(&self) -> impl Iterator<Item = &[Token<'p>]> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        starts.zip(&self.ends).map(|(start, end)| &self.tokens[start..*end])
    }
}
