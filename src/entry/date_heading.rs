//! The year and the month that the headings above a table give its dates.
//!
//! What looks like a heading is one here: in HTML, what is shown of a folded `<details>` for what is in it, and a
//! line in bold type directly above a table for that table.

use super::date_caption::{Mark, caption, marks};
use crate::date::{Given, Says, Together, says};
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
        let given = open.together().then(caption).given();
        open.meet_table();
        given
    };
    document.tables.iter().map(of_table).collect()
}

/// The headings under which a place stands.
#[derive(Default)]
struct Open {
    headings: Vec<OpenHeading>,
    /// How many `<details>` are open.
    depth: usize,
    /// The rank of a heading that says only a year, and the year, as long as nothing but headings of its months stands below it.
    year: Option<((usize, u8), u16)>,
    /// Whether that is the last one.
    is_last: bool,
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
            Mark::Open => {
                self.year = None;
                return self.depth += 1;
            }
            Mark::Close => {
                self.year = None;
                self.end((self.depth.max(1), 0));
                return self.depth = self.depth.saturating_sub(1);
            }
            Mark::Summary(text) => ((self.depth.max(1), 0), text),
            Mark::Heading(level, text) => ((self.depth, *level), text),
        };
        self.end(rank);
        let says = says(text);
        let above = self.above(rank, says);
        self.headings.push(OpenHeading { rank, together: above.then(Some(says)) });
    }

    /// What stands above a heading that says this. The months of a year may stand in headings no lower than its own: `### 2017` and
    /// then `## September`, `## October`.
    fn above(&mut self, rank: (usize, u8), says: Says) -> Together {
        let above = self.together();
        self.is_last = matches!(says, Says::Year(_));
        match (says, self.year) {
            (Says::Year(year), _) => self.year = Some((rank, year)),
            (Says::Month(_), Some((own, year))) if above.lacks_year() && rank <= own => {
                return above.then(Some(Says::Year(year)));
            }
            (Says::Month(_), _) => {}
            _ => self.year = None,
        }
        above
    }

    /// A table below a year is all that it has.
    fn meet_table(&mut self) {
        if self.is_last {
            self.year = None;
        }
    }

    fn together(&self) -> Together {
        self.headings.last().map_or(Together::NOTHING, |heading| heading.together)
    }

    /// Ends the headings from this rank on.
    fn end(&mut self, rank: (usize, u8)) {
        while self.headings.pop_if(|heading| heading.rank >= rank).is_some() {}
    }
}
