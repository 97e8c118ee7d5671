//! Headings inside a table.

use crate::date::{Given, Says, says, together};

/// A row that is a heading of those below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// What a reader sees of it.
    pub text: String,
    says: Says,
}

/// What a heading is of: one ends those of its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Of {
    Year,
    Month,
    Words,
}

impl Heading {
    /// A heading of these words.
    pub(super) fn new(text: &str) -> Self {
        Self { text: text.trim().to_owned(), says: says(text) }
    }

    /// The year of all that stands below it, if it says one.
    pub fn year(&self) -> Option<u16> {
        match self.says {
            Says::Year(year) | Says::YearAndMonth(year, _) => Some(year),
            _ => None,
        }
    }

    /// The month of all that stands below it, 1 to 12, if it says one.
    pub fn month(&self) -> Option<u8> {
        match self.says {
            Says::Month(month) | Says::YearAndMonth(_, month) => Some(month),
            _ => None,
        }
    }

    fn of(&self) -> Of {
        match self.says {
            Says::Year(_) => Of::Year,
            Says::YearAndMonth(..) | Says::Month(_) => Of::Month,
            Says::Unsure | Says::Nothing => Of::Words,
        }
    }
}

/// Of rows that are headings or not, those under which each stands, the uppermost first.
pub(super) fn sections<'h>(rows: impl Iterator<Item = Option<&'h Heading>>) -> Vec<Vec<&'h Heading>> {
    let mut open: Vec<&Heading> = Vec::new();
    let mut nested: Vec<(Of, Of)> = Vec::new();
    let mut is_below = false;
    let mut all = Vec::new();
    for row in rows {
        if let Some(heading) = row {
            if let Some(same) = open.iter().position(|other| other.of() == heading.of()) {
                open.truncate(same);
            } else if let Some(above) = open.last().map(|last| (last.of(), heading.of())) {
                if is_below {
                    nested.push(above);
                } else if !nested.contains(&above) {
                    open.clear();
                }
            }
            open.push(heading);
        }
        is_below = row.is_some();
        all.push(open.clone());
    }
    all
}

/// The time that headings inside a table, the nearest last, and what stands above it give its dates.
pub(super) fn given(section: &[&Heading], outer: Option<Given>) -> Option<Given> {
    let outer = outer.map(|given| match (given.year, given.month) {
        (Some(year), Some(month)) => Says::YearAndMonth(year, month),
        (Some(year), None) => Says::Year(year),
        (None, month) => month.map_or(Says::Nothing, Says::Month),
    });
    together(section.iter().rev().map(|heading| heading.says).chain(outer))
}
