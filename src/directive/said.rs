//! What a directive says, and what can be wrong with it.

use crate::document::CommentPlace;
use crate::text::Span;

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
    /// No colon stands behind [`NAME`](crate::document::NAME).
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
