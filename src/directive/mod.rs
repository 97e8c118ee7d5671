//! Directives: comments in the text that allow what a rule would report.
//!
//! `<!-- learnvlm-lint: allow missing-org, missing-date -- nobody knows -->`
//!
//! ```text
//!  comments ─► parse ─► Directive ─► scope ─► Allowance ─► allowances: which findings stay,
//!             verb,                  which                  which allowances allow nothing
//!             rules                  lines
//! ```
//!
//! What cannot be read, or stands where it can have no effect, is a [`Fault`]. Only comments are read: what looks
//! like one in a code block or a code span is text.

mod allowances;
mod parse;
mod removal;
mod scope;

pub use allowances::{Allowance, Allowances};

pub use crate::document::{NAME, is_directive};

use crate::document::{CommentPlace, Document};
use crate::text::{Span, by_place};

/// Rules about directives. A directive cannot allow these.
pub const OWN_RULES: [&str; 2] = ["malformed-directive", "unused-allowance"];

/// What a directive does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    /// Allows in a row, a table, a line or a paragraph.
    Allow,
    /// Allows in the whole file.
    AllowFile,
    /// Allows from here on.
    Off,
    /// Ends what `off` began.
    On,
}

impl Verb {
    /// Every verb.
    pub const ALL: [Self; 4] = [Self::Allow, Self::AllowFile, Self::Off, Self::On];

    /// How it is written.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Allow => "allow",
            Self::AllowFile => "allow-file",
            Self::Off => "off",
            Self::On => "on",
        }
    }
}

/// A directive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Directive {
    /// The whole comment.
    pub span: Span,
    /// Where it stands.
    pub place: CommentPlace,
    /// What it does.
    pub verb: Verb,
    /// The rules it names, as they are written. None means all rules for `off` and `on`.
    pub names: Vec<Name>,
}

/// The name of a rule in a directive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Name {
    /// Its bytes.
    pub span: Span,
    /// The rule of that name, if there is one that a directive can allow.
    pub rule: Option<&'static str>,
}

/// Something wrong with a directive, and its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The smallest place that shows it.
    pub span: Span,
    /// What it is.
    pub kind: FaultKind,
}

/// What can be wrong with a directive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// No colon stands behind [`NAME`].
    NoColon,
    /// Nothing stands behind the colon.
    NoVerb,
    /// No such verb; one that is like it.
    UnknownVerb(Option<&'static str>),
    /// No such rule; one that is like it.
    UnknownRule(Option<&'static str>),
    /// The rule is about directives.
    OwnRule,
    /// `allow` and `allow-file` must name rules.
    NoRule(Verb),
    /// The verb works between paragraphs and tables only.
    WrongPlace(Verb),
    /// Nothing that could be allowed follows.
    NothingFollows,
    /// No `off` to end; of this rule if one is named.
    NothingToEnd {
        /// Whether an `off` of all rules is in force.
        all_are_off: bool,
    },
    /// It stands between two rows and ends the table there.
    EndsTable,
    /// It stands between header and delimiter row, so that there is no table.
    PartsHeader,
}

/// All directives of a text, and what they allow.
#[derive(Clone, Debug, Default)]
pub struct Directives {
    /// The directives in the order of the text.
    pub directives: Vec<Directive>,
    /// What is wrong with them, and with comments that were meant to be some.
    pub faults: Vec<Fault>,
    /// What they allow.
    pub allowances: Allowances,
    /// Where a comment begins whose block ends before it does: a browser goes on with it, up to the end of another comment.
    open_comment: Option<usize>,
}

impl Directives {
    /// Reads the directives of a document; `rules` are the names of all rules.
    pub fn read(document: &Document<'_>, rules: &[&'static str]) -> Self {
        let text = document.source.text();
        let (mut directives, mut faults) = (Vec::new(), Vec::new());
        for comment in &document.comments {
            directives.extend(parse::directive(text, *comment, rules, &mut faults));
        }
        let allowances = scope::allowances(document, &directives, &mut faults);
        let faults = by_place(faults, |fault| fault.span.start());
        let is_open = |block: &&Span| {
            let html = block.of(text);
            html.rfind("<!--").is_some_and(|start| html.rfind("-->").is_none_or(|end| end < start))
        };
        let open_comment = document.blocks.html.iter().find(is_open).map(|block| block.start());
        Self { directives, faults, allowances: Allowances::new(allowances), open_comment }
    }
}
