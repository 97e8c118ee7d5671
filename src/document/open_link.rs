//! A link between its start and its end.

use super::destination;
use super::model::{Link, LinkKind};
use crate::text::Span;

/// A link whose end has not been seen.
#[derive(Debug)]
pub(super) struct OpenLink {
    pub(super) span: Span,
    pub(super) kind: LinkKind,
    /// The destination, unescaped.
    pub(super) url: String,
    /// What was shown of its text so far.
    pub(super) text: String,
    /// Where its text ends, as far as it was seen.
    pub(super) content_end: usize,
}

impl OpenLink {
    /// The whole link; `text` is the text it stands in.
    pub(super) fn close(self, text: &str, in_table: bool) -> Link {
        let found = match self.kind {
            LinkKind::Inline => destination::of_inline(text, self.span, self.content_end),
            LinkKind::Autolink => Some(self.span.narrow(1..self.span.len().saturating_sub(1))),
            _ => None,
        };
        let editable = found.is_some_and(|span| {
            let written = span.of(text);
            let is_same = || written == self.url && destination::is_literal(written);
            is_same() || destination::decode(written, self.kind, in_table).as_ref() == Some(&self.url)
        });
        Link {
            kind: self.kind,
            span: self.span,
            destination: found.unwrap_or(self.span),
            url: self.url,
            text: self.text.trim().to_owned(),
            editable,
            cell: None,
        }
    }
}
