//! The year and the month that the headings above a table give its dates.
//!
//! What looks like a heading is one here: in HTML, what is shown of a folded `<details>` for what is in it, and a
//! line in bold type directly above a table for that table.

use super::date_caption::{Mark, caption, marks};
use crate::date::{Given, Together, says};
use crate::document::{Document, Heading, Table};
use crate::text::by_place;

/// What the headings above each table of the document give, by index.
pub(super) fn given(document: &Document<'_>) -> Vec<Option<Given>> {
    let of_markdown =
        |heading: &Heading| (heading.span.start(), Mark::Heading(heading.level, heading.text.clone()));
    let marks: Vec<(usize, Mark)> =
        document.headings.iter().map(of_markdown).chain(marks(document)).collect();
    let mut marks = by_place(marks, |(at, _)| *at).into_iter().peekable();
    let mut open = Open::default();
    let of_table = |table: &Table| {
        while let Some((_, mark)) = marks.next_if(|(at, _)| *at < table.span.start()) {
            open.meet(&mark);
        }
        let caption = caption(document, table).map(says);
        open.together().then(caption).given()
    };
    document.tables.iter().map(of_table).collect()
}

/// The headings under which a place stands.
#[derive(Default)]
struct Open {
    headings: Vec<OpenHeading>,
    /// How many `<details>` are open.
    depth: usize,
}

struct OpenHeading {
    /// How many `<details>` it stands in, and its level; what is shown of `<details>` comes before what is in it.
    /// Each is greater than those of the headings before.
    rank: (usize, u8),
    /// What it says together with the headings before it.
    together: Together,
}

impl Open {
    fn meet(&mut self, mark: &Mark) {
        let (rank, text) = match mark {
            Mark::Open => return self.depth += 1,
            Mark::Close => {
                self.end((self.depth.max(1), 0));
                return self.depth = self.depth.saturating_sub(1);
            }
            Mark::Summary(text) => ((self.depth.max(1), 0), text),
            Mark::Heading(level, text) => ((self.depth, *level), text),
        };
        self.end(rank);
        self.headings.push(OpenHeading { rank, together: self.together().then(Some(says(text))) });
    }

    fn together(&self) -> Together {
        self.headings.last().map_or(Together::NOTHING, |heading| heading.together)
    }

    /// Ends the headings from this rank on.
    fn end(&mut self, rank: (usize, u8)) {
        while self.headings.pop_if(|heading| heading.rank >= rank).is_some() {}
    }
}
