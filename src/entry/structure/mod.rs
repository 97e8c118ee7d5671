//! Which rows of a table belong together.
//!
//! A table is more than its rows: some are headings of those below them, some say more of the entry above or repeat
//! what it says (`同上`, an empty cell), and some are no entries at all. It is found once, here, and whoever moves, counts,
//! compares or judges rows asks.

mod alone;
mod body;
mod closing;
mod ditto;
mod heading;
mod idle;
mod lead;
mod look;
mod marks;
mod numbers;
mod refers;
mod repeats;
mod settle;
mod ties;
mod wordless;

pub use alone::may_head;
pub(crate) use closing::is_to_come;
pub use heading::Heading;
pub(crate) use numbers::names_row;
pub(crate) use refers::tells_where;

pub(super) use body::Body;
pub(super) use look::{Look, look};
pub(super) use settle::settle;

use std::ops::Range;

/// What a body row is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An entry that stands for itself.
    Entry,
    /// An entry that repeats something of the row above it: a cell says so by a mark, or is empty in a column that is filled
    /// in only where it changes.
    Joined,
    /// What more there is to say of the entry above it, such as a link to its code: it has no title and no date.
    Continues,
    /// A heading of the rows below it.
    Heading(Heading),
    /// Nothing that a list is made of.
    NoEntry(NoEntry),
}

/// What a row is that is no entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoEntry {
    /// The header row again.
    Header,
    /// The delimiter row again, below the header row or at the very beginning.
    Delimiter,
    /// A line that parts other rows: `| --- | --- |`, `| <= | | => |`.
    Divider,
    /// A sum of the rows above it.
    Total,
    /// That there is more: `...`, `More to come`.
    Remark,
    /// A line of text that GitHub took into the table.
    Text,
    /// What shows how entries are written: the date is called `date` or `YYYY-MM`. Also the only row of a table, if it
    /// is blank.
    Pattern,
    /// An entry to be: no cell says more than a sign (`-`, `❌`), or it is one of several at an end of the table that say nothing but
    /// their date.
    Blank,
}

/// The structure of a table.
///
/// Invariants: there is a kind for each body row; a row that goes with the one above it has one above it, which is no wall.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Structure {
    kinds: Vec<Kind>,
    /// Whether some cell refers to a row above it, and there is none, or a row belongs to a neighbour, and nobody knows to which.
    has_loose_mark: bool,
    /// Rows whose date is of another time than the heading above them, each with that heading: in the order of the rows, and few.
    strangers: Vec<(usize, String)>,
    /// Entries of which a cell says that nothing took place: in the order of the rows.
    idle: Vec<usize>,
    /// Entries with the name of their group before their own, and what goes with them: in the order of the rows.
    openers: Vec<usize>,
}

impl Structure {
    /// The structure of rows of these kinds. One that would go with a row that is none, or a wall, stands for itself.
    fn new(mut kinds: Vec<Kind>, has_loose_mark: bool) -> Self {
        let mut is_led = false;
        for kind in &mut kinds {
            if !is_led && matches!(kind, Kind::Joined | Kind::Continues) {
                *kind = Kind::Entry;
            }
            is_led = !is_wall(kind);
        }
        Self { kinds, has_loose_mark, strangers: Vec::new(), idle: Vec::new(), openers: Vec::new() }
    }

    /// Lets the entries `openers`, in the order of the rows, stay where they are, with all that goes with them.
    fn stay_with(&mut self, openers: Vec<usize>) {
        let mut openers = openers.into_iter().peekable();
        let mut stays = false;
        for row in 0..self.kinds.len() {
            let opens = openers.next_if_eq(&row).is_some();
            stays = if self.goes_with_above(row) { stays } else { opens };
            if stays {
                self.openers.push(row);
            }
        }
    }

    /// What a row is.
    pub fn kind(&self, row: usize) -> &Kind {
        &self.kinds[row]
    }

    /// Whether a row is an entry.
    pub fn is_entry(&self, row: usize) -> bool {
        matches!(self.kinds[row], Kind::Entry | Kind::Joined)
    }

    /// Whether an entry says that nothing took place, so that nobody is to be named: `no meeting`.
    pub fn is_idle(&self, row: usize) -> bool {
        self.idle.binary_search(&row).is_ok()
    }

    /// Whether a row is no entry, and no part of one, for this reason.
    pub fn is(&self, row: usize, reason: NoEntry) -> bool {
        self.kinds[row] == Kind::NoEntry(reason)
    }

    /// Whether a row parts others: it is a heading or no entry.
    pub fn is_wall(&self, row: usize) -> bool {
        is_wall(&self.kinds[row])
    }

    /// Whether a row stays where it is, and no other may pass it: a wall, or an entry that names the group of those below it, or what
    /// goes with that.
    pub fn stays(&self, row: usize) -> bool {
        self.is_wall(row) || self.openers.binary_search(&row).is_ok()
    }

    /// Whether a row means something only below the row above it.
    pub fn goes_with_above(&self, row: usize) -> bool {
        matches!(self.kinds[row], Kind::Joined | Kind::Continues)
    }

    /// Whether some cell refers to a row above it, and there is none, or a row may belong to the one above it as well as to the one
    /// below. Any row that comes to stand there changes what it says.
    pub fn has_loose_mark(&self) -> bool {
        self.has_loose_mark
    }

    /// The rows whose date is of another year or month than the heading above them says, each with the words of that heading.
    pub fn strangers(&self) -> &[(usize, String)] {
        &self.strangers
    }

    /// Whether the date of a row is of another year or month than the heading above it says.
    pub fn is_stranger(&self, row: usize) -> bool {
        self.strangers.binary_search_by_key(&row, |(row, _)| *row).is_ok()
    }

    /// The rows between those that stay, in runs: none of them leaves its run.
    pub fn groups(&self) -> impl Iterator<Item = Range<usize>> + '_ {
        let stays: Vec<bool> = (0..self.kinds.len()).map(|row| self.stays(row)).collect();
        let mut at = 0;
        let runs = stays
            .chunk_by(|above, below| !above && !below)
            .map(|run| (run.len(), run[0]))
            .collect::<Vec<_>>();
        runs.into_iter().filter_map(move |(length, stays)| {
            at += length;
            (!stays).then_some(at - length..at)
        })
    }

    /// The rows in which what an entry says continues.
    pub fn continued(&self, row: usize) -> impl Iterator<Item = usize> + '_ {
        (row + 1..self.kinds.len()).take_while(|row| self.kinds[*row] == Kind::Continues)
    }

    /// The headings above each row, the uppermost first. One of a kind (a time, words) ends those of its kind and all below
    /// them; directly below one of the other kind it belongs to that.
    pub fn sections(&self) -> Vec<Vec<&Heading>> {
        heading::sections(self.kinds.iter().map(|kind| match kind {
            Kind::Heading(heading) => Some(heading),
            _ => None,
        }))
    }
}

fn is_wall(kind: &Kind) -> bool {
    matches!(kind, Kind::Heading(_) | Kind::NoEntry(_))
}
