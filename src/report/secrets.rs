//! The secrets of a file, found by where they stand and by what they say.
//!
//! A list may have as many as rows, and each of its findings asks for them: to look at all of them each time made a
//! report take time with the square of the list.

use super::checked::Checked;
use crate::text::Span;

/// Where the secrets of a file stand.
#[derive(Debug)]
pub struct Places<'s> {
    /// Sorted by where they begin; they may overlap.
    sorted: &'s [Span],
    /// Bytes of the longest.
    longest: usize,
}

impl<'s> Places<'s> {
    /// The places of a file.
    pub fn new(file: &'s Checked<'_>) -> Self {
        let sorted = &file.report.secrets;
        Self { sorted, longest: sorted.iter().map(|place| place.len()).max().unwrap_or(0) }
    }

    /// All that reach into `span`, in order, and perhaps others near it.
    pub fn near(&self, span: Span) -> &'s [Span] {
        let first = self.sorted.partition_point(|place| place.start() + self.longest <= span.start());
        let behind = self.sorted.partition_point(|place| place.start() < span.end());
        self.sorted.get(first..behind).unwrap_or_default()
    }
}

/// What the secrets of a file say.
///
/// Invariant: sorted, and none begins with another, for what holds the longer one holds the shorter one.
#[derive(Debug)]
pub struct Words<'s>(Vec<&'s str>);

impl<'s> Words<'s> {
    /// The words of a file.
    pub fn new(file: &'s Checked<'_>) -> Self {
        let text = file.report.document.source.text();
        // A pipe in one tears it, and a cell may hold either part.
        Self::of(file.report.secrets.iter().flat_map(|place| place.of(text).split('|')).collect())
    }

    /// These words.
    pub fn of(mut all: Vec<&'s str>) -> Self {
        all.retain(|secret| !secret.is_empty());
        all.sort_unstable();
        // What begins with a text stands directly behind it in this order.
        all.dedup_by(|secret, before| secret.starts_with(*before));
        Self(all)
    }

    /// Whether one of them stands in `text`.
    pub fn stand_in(&self, text: &str) -> bool {
        !self.0.is_empty()
            && text.char_indices().any(|(at, _)| {
                // Only the last one that is no greater can stand here: one between the two would begin with it.
                let rest = &text[at..];
                let next = self.0.partition_point(|secret| *secret <= rest);
                next.checked_sub(1).is_some_and(|last| rest.starts_with(self.0[last]))
            })
    }
}
