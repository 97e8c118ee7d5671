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
mod said;
mod scope;

pub use allowances::{Allowance, Allowances};
pub use said::{Directive, Fault, FaultKind, Name, OWN_RULES, Verb};

pub use crate::document::{NAME, is_directive};

use crate::document::Document;
use crate::text::{Span, by_place};

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
