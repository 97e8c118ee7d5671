//! In which sections a place stands.

use super::model::{Document, Heading};
use crate::text::Span;

/// Tells each heading in whose section it stands.
pub(super) fn nest(headings: &mut [Heading]) {
    let mut open: Vec<usize> = Vec::new();
    for n in 0..headings.len() {
        let level = headings[n].level;
        if headings[n].text.is_empty() {
            headings[n].within = open.last().copied();
            continue;
        }
        while open.pop_if(|above| headings[*above].level >= level).is_some() {}
        headings[n].within = open.last().copied();
        open.push(n);
    }
}

impl Heading {
    /// One of which nothing more is read yet.
    pub(super) fn opened(level: u8, span: Span) -> Self {
        Self { level, span, text: String::new(), within: None }
    }
}

impl Document<'_> {
    /// The headings of the sections in which byte `place` stands, the innermost first.
    pub fn sections(&self, place: usize) -> impl Iterator<Item = &Heading> {
        let before = self.headings.partition_point(|heading| heading.span.start() < place);
        let last = before.checked_sub(1).map(|n| &self.headings[n]);
        let within = |heading: &&Heading| heading.within.map(|n| &self.headings[n]);
        std::iter::successors(last, within).filter(|heading| !heading.text.is_empty())
    }
}
