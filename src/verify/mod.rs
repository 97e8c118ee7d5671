//! The second opinion: does the page stay the same but for what a rewrite names?
//!
//! A [`Rewrite`] is made here and nowhere else, and it is the only thing that is ever written. Four
//! judges must agree; each closes a hole of the others:
//!
//! 1. **comrak** is a port of GitHub's parser. Both texts are parsed with GitHub's extensions and
//!    compared as pages: everything outside tables token by token, tables cell by cell with the named
//!    order, and only the named texts and destinations may differ. Where comrak is known to differ from
//!    GitHub, it is given the text in a form that it reads as GitHub reads the original (`github.rs`).
//! 2. **Backslashes.** An even run of backslashes directly before a pipe loses its pairing on GitHub and
//!    keeps it in comrak (GFM cases 091 to 099). The first judge knows that; all the same, no rewrite is
//!    worth the risk, and lines with such a run must be the same lines before and after.
//! 3. **pulldown-cmark** shares no code with the others and compares like comrak. It does not see some
//!    tables at all (tabs in the delimiter row, one column without outer pipes, a header directly under
//!    a line of text: GFM cases 013 to 018, 034, 193), and to lay one of those out changes *its* page though
//!    not GitHub's. So it judges only where it sees the old text's tables as comrak does, in number,
//!    columns and rows. Elsewhere the fourth judge stands in, which never rests anyway.
//! 4. **The bytes**, read again with [`Document::parse`]: each cell holds the very bytes that it held
//!    before, or those that the rewrite names; what stands around rows and outside tables has not
//!    changed at all but for named destinations. This is stricter than the page: a comment behind a row's
//!    last pipe shows nowhere, but it is somebody's note.
//!
//! [`same_page`] asks the first judge only, and folds what no browser shows before it does: it answers whether
//! two pages are the same, not whether a change is proven to be harmless.
//!
//! Before they are asked, an order that parts rows that belong together is refused, and any change of a text that holds a merge
//! conflict (`bonds.rs`): the page would be right, and what it means would not.
//!
//! What is named has its own bounds: a fix says what it may change, and a change of visible text that goes beyond that
//! is refused before anybody looks at the pages (`scope.rs`).
//!
//! Pipes that are escaped join cells; see `pipes.rs`.
//!
//! Directives (`<!-- learnvlm-lint: … -->`) are the one kind of comment that can be named to go; see
//! `directives.rs`.
//!
//! The header of a table, its alignments and its number of rows never change. A file is compared without
//! byte order mark and front matter, which the fourth judge holds to be equal. Trees are walked, never
//! recursed into, so that deep nesting costs time and not the stack.

mod bonds;
mod bytes;
mod cell;
mod compare;
mod comrak;
mod directives;
mod element;
mod fold;
mod github;
mod href;
mod html;
mod letters;
mod named;
mod notes;
mod page;
mod pages;
mod pipes;
mod pulldown;
mod references;
mod same;
mod scope;
mod shield;
mod tape;
pub(crate) mod url;
mod words;

use std::fmt;

use self::named::Named;
use self::pages::Pages;
use crate::diagnostic::Scope;
use crate::document::{Apart, CellId, Document};
use crate::entry::ListTable;
use crate::language::{Language, Message};
use crate::link::secrets_in;
use crate::masked::Masked;
use crate::secrets::Secrets;
use crate::source::Source;
use crate::text::Span;

pub use self::same::{Difference, Shown, same_page};

/// One thing that a rewrite changes. What no change names must stay as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// The bytes of a cell change.
    Cell {
        /// Which cell, counted in the old text; columns behind the table's last are excess cells.
        cell: CellId,
        /// Its bytes afterwards, without the blanks around them.
        written: String,
        /// What a reader sees of it: visible text, old and new, in order. Empty where only a
        /// destination changes.
        texts: Vec<Wording>,
    },
    /// The body rows of a table stand in another order.
    Order {
        /// Index of the table.
        table: usize,
        /// `order[new place] = old place`.
        order: Vec<usize>,
    },
    /// A directive goes away, with its line or with the blanks that parted it from the text, or names fewer
    /// rules. In a cell, [`Change::Cell`] has the bytes.
    Directive {
        /// The bytes that are replaced, in the old text.
        span: Span,
        /// The directive that stands there afterwards; empty where there is none.
        written: String,
    },
    /// A pipe between two cells of a body row is escaped, so that they are one.
    Pipe {
        /// Where it stands in the old text.
        at: usize,
    },
    /// Links lead elsewhere. Both destinations are unescaped, as comrak reads them.
    Url {
        /// Where they led.
        from: String,
        /// Where they lead.
        to: String,
    },
}

/// A change of visible text, and what of it may change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// What was shown.
    pub from: String,
    /// What is shown afterwards.
    pub to: String,
    /// In what way the two may differ.
    pub scope: Scope,
}

/// A change of a whole text that was proven to show nothing but what was named.
///
/// Invariant: made only by [`verify`] and [`Judge::verify`], and of such by `Rewrite::after`.
#[derive(Clone, Debug)]
pub struct Rewrite {
    old: String,
    new: Source,
    /// What the last proof read in the new text, until somebody takes it.
    read: Option<Apart>,
}

impl Rewrite {
    /// The text before.
    pub fn old(&self) -> &str {
        &self.old
    }

    /// The text afterwards.
    pub fn new_text(&self) -> &str {
        self.new.text()
    }

    /// The text afterwards, owned.
    pub fn into_new_text(self) -> String {
        self.new.into_text()
    }

    /// The text afterwards.
    pub fn new_source(&self) -> &Source {
        &self.new
    }

    /// What its proof read in the text afterwards; once.
    pub(crate) fn take_read(&mut self) -> Option<Apart> {
        self.read.take()
    }

    /// `first` and then this one, as one change: what both leave alone both have proven to be alone. `None` where this
    /// one does not begin with what `first` made.
    pub(crate) fn after(self, first: &Self) -> Option<Self> {
        (self.old == first.new.text()).then(|| Self { old: first.old.clone(), ..self })
    }
}

/// Who speaks in a mismatch of bytes.
pub const SELF: &str = "learnvlm-lint";

/// The first place where the new text is not what was named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mismatch {
    /// Who saw it.
    pub parser: &'static str,
    /// What should be there, in the document's own words.
    pub expected: Masked,
    /// What is there.
    pub found: Masked,
}

impl Mismatch {
    /// What should be there and what is, in words that are not cut.
    pub(crate) fn between(parser: &'static str, expected: String, found: String) -> Self {
        Self { parser, expected: expected.into(), found: found.into() }
    }

    /// Quoting nothing of the secrets of a text.
    fn masked(self, source: &Source) -> Self {
        let places = secrets_in(source.text()).into_iter().map(|place| Span::new(place.start, place.end));
        let secrets = Secrets::new(places.collect(), source);
        let mask = |words: &Masked| secrets.mask(words, &[0..=usize::MAX]).into_owned().into();
        Self { expected: mask(&self.expected), found: mask(&self.found), ..self }
    }

    fn new(parser: &'static str, difference: &Difference) -> Self {
        let side = |words: &Message| match &difference.place {
            Some(place) => format!("{}: {}", english(place), english(words)),
            None => english(words),
        };
        Self::between(parser, side(&difference.old.words), side(&difference.new.words))
    }
}

/// A mismatch is our bug, and is reported to us.
fn english(message: &Message) -> String {
    Language::English.say(message)
}

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} expected {}, found {}", self.parser, self.expected, self.found)
    }
}

impl std::error::Error for Mismatch {}

/// Proves that `new` is `old` but for `changes`, by all four judges.
pub fn verify(old: &Source, new: String, changes: &[Change]) -> Result<Rewrite, Mismatch> {
    Judge::new(&Document::parse(old)).verify(new, changes)
}

/// Judges rewrites of one document; what can be known before is parsed once.
#[derive(Debug)]
pub struct Judge<'d, 's> {
    old: &'d Document<'s>,
    lists: &'d [ListTable],
    pages: Pages,
}

impl<'d, 's> Judge<'d, 's> {
    /// A judge of rewrites of `old`.
    pub fn new(old: &'d Document<'s>) -> Self {
        Self { old, lists: &[], pages: Pages::default() }
    }

    /// One that also holds rows to what belongs together in these lists of the document.
    #[must_use]
    pub fn keeping(self, lists: &'d [ListTable]) -> Self {
        Self { lists, ..self }
    }

    /// Proves that `new` is the judge's document but for `changes`.
    pub fn verify(&self, new: String, changes: &[Change]) -> Result<Rewrite, Mismatch> {
        let new = Source::new(new);
        // A parser may have cut an address anywhere.
        match self.compare(&new, changes) {
            Ok(read) => Ok(Rewrite { old: self.old.source.text().to_owned(), new, read: Some(read) }),
            Err(mismatch) => Err(mismatch.masked(self.old.source).masked(&new)),
        }
    }

    /// What the proof read in the new text.
    fn compare(&self, new: &Source, changes: &[Change]) -> Result<Apart, Mismatch> {
        if let Some((escaped, others)) = pipes::escaped(self.old, changes) {
            let old = Document::parse(&escaped);
            pipes::hold(self.old, &old, changes)?;
            return Judge::new(&old).keeping(self.lists).compare(new, &others);
        }
        bonds::hold(self.old, self.lists, new.text(), changes)?;
        scope::hold(changes)?;
        let named = Named::new(changes);
        bytes::compare_backslashes(self.old.source.text(), new.text())?;
        bytes::compare_short_hosts(self.old.source.text(), new.text())?;
        let document = self.pages.compare(self.old, new, &named)?;
        match directives::without(self.old, &named.directives)? {
            None => bytes::compare(self.old, &document, &named)?,
            Some(old) => bytes::compare(&Document::parse(&old), &document, &named)?,
        }
        Ok(document.apart())
    }
}
