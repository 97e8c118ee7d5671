//! By what rows are ordered.

use crate::date::Day;

/// By what a row is ordered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Key {
    /// The first day and the last of its date: `2024` is in order beside any month of it. A paper with the year of a venue
    /// (`CVPR 2024`) may also stand where it did when it came to arXiv, before the venue or after it: its keeper writes the venue
    /// over the date.
    Days(Day, Day),
    /// Its title as a reader sees it, in lower case. Titles are compared by code point, so that Chinese ones
    /// stand in no order that a reader could name, but always in the same.
    Title(String),
    /// The number of its paper on arXiv.
    Paper(u64),
}

/// An end of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Bound<'k> {
    Day(Day),
    Title(&'k str),
    Paper(u64),
}

impl Key {
    /// The title, if it is one.
    pub fn title(&self) -> Option<&str> {
        if let Self::Title(title) = self { Some(title) } else { None }
    }

    /// The time from the first of two dates to the last; of other keys this one.
    pub(super) fn or(&self, other: &Self) -> Self {
        match (self, other) {
            (Self::Days(first, last), Self::Days(begin, end)) => {
                Self::Days(*first.min(begin), *last.max(end))
            }
            _ => self.clone(),
        }
    }

    pub(super) fn first(&self) -> Bound<'_> {
        match self {
            Self::Days(first, _) => Bound::Day(*first),
            Self::Title(title) => Bound::Title(title),
            Self::Paper(number) => Bound::Paper(*number),
        }
    }

    pub(super) fn last(&self) -> Bound<'_> {
        match self {
            Self::Days(_, last) => Bound::Day(*last),
            Self::Title(title) => Bound::Title(title),
            Self::Paper(number) => Bound::Paper(*number),
        }
    }
}
