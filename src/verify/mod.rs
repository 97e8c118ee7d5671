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
mod change;
mod compare;
mod comrak;
mod difference;
mod directives;
mod element;
mod fold;
mod github;
mod href;
mod html;
mod letters;
mod mismatch;
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

use self::named::Named;
use self::pages::Pages;
use crate::document::{Apart, Document};
use crate::entry::ListTable;
use crate::source::Source;

pub use self::change::{Change, Wording};
pub use self::difference::{Difference, Shown};
pub use self::mismatch::{Mismatch, SELF};
pub use self::same::same_page;

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
