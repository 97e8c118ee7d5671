//! A row, typed.

use super::{DateFault, Field, Orgs, Title, WrittenDate};
use crate::date::{Day, FaultKind};
use crate::language::{Key, Message};
use crate::masked::shorten;

/// Two columns, the left one first.
pub type Swap = (usize, usize);

/// A row, typed.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Index of the row.
    pub row: usize,
    /// What it is called.
    pub title: Field<Title>,
    /// When it came out.
    pub date: Field<WrittenDate, DateFault>,
    /// Who made it: each column in which an organisation stands, and what stands in it.
    pub orgs: Vec<(usize, Field<Orgs>)>,
    /// The link that leads to it: the title's, else the first of a link column. Index into the document's
    /// links.
    pub link: Option<usize>,
    /// Whether its cells may all stand in wrong columns.
    pub is_shifted: bool,
    /// The two columns whose cells changed places. Each value is read from the cell in which it stands.
    pub swapped: Option<Swap>,
}

impl Entry {
    /// The title as messages name the row: its text, or the number of the row.
    pub fn name(&self) -> Message {
        match &self.title {
            Field::Parsed(title) if !title.text.is_empty() => shorten(&title.text, 40).quoted().into(),
            _ => Message::new(Key::Rules("row")).with("row", self.row + 1),
        }
    }

    /// The entry of a row with the cells of these columns in each other's place, as that of the row as it is.
    pub(super) fn with_swapped(mut self, swap: Swap) -> Self {
        self.swapped = Some(swap);
        for n in 0..self.orgs.len() {
            self.orgs[n].0 = self.stands(self.orgs[n].0);
        }
        self
    }

    /// The column in which that stands which belongs into `column`.
    pub fn stands(&self, column: usize) -> usize {
        match self.swapped {
            Some((one, other)) if column == one => other,
            Some((one, other)) if column == other => one,
            _ => column,
        }
    }

    /// Whether its date is a month and a day without a year.
    pub fn lacks_year(&self) -> bool {
        matches!(&self.date, Field::Malformed(fault) if fault.kind == FaultKind::NoYear)
    }

    /// Whether its date is a month and a day without a year, or may be, or says in its own words what time of a year is meant.
    pub fn may_lack_year(&self) -> bool {
        matches!(&self.date, Field::Malformed(fault) if fault.may_lack_year())
    }

    /// Whether no organisation column says anything.
    pub fn names_nobody(&self) -> bool {
        self.orgs.iter().all(|(_, orgs)| *orgs == Field::Absent)
    }

    /// The organisations that were read, each with its column.
    pub fn known_orgs(&self) -> impl Iterator<Item = (usize, &Orgs)> {
        self.orgs.iter().filter_map(|(column, field)| match field {
            Field::Parsed(orgs) => Some((*column, orgs)),
            _ => None,
        })
    }

    /// The first day and the last of its date, by which the row is ordered.
    pub fn days(&self) -> Option<(Day, Day)> {
        match &self.date {
            Field::Parsed(written) => Some(written.days()),
            _ => None,
        }
    }
}
