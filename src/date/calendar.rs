//! A calendar date as far as a list gives it.

use std::cmp::{Ordering, Reverse};
use std::fmt;

/// The English names of the months.
pub(super) const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A day: year, month, day of the month. Ordered by time.
pub type Day = (u16, u8, u8);

/// A date: a year, a half or quarter of it, a month, or a day.
///
/// Invariant: the year is 1500 to 2199, or 1000 to 1499 and alone; the part exists in it. Ordered by when it begins; of two that
/// begin alike the longer one is the lesser. Prints only the canonical form: `2024`, `2024H1`, `2024Q3`, `2024.5`, `2024.5.3`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Date {
    year: u16,
    part: Part,
}

/// What of a year a date is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Part {
    Year,
    Half(u8),
    Quarter(u8),
    Month(u8),
    Day(u8, u8),
}

impl Date {
    /// The date, if there is such a one: years 1500 to 2199, before them (`1024.5`) only years alone; a day only with a month.
    pub fn new(year: u16, month: Option<u8>, day: Option<u8>) -> Option<Self> {
        let part = match (month, day) {
            (None, None) => Part::Year,
            (Some(month @ 1..=12), None) => Part::Month(month),
            (Some(month @ 1..=12), Some(day)) if (1..=days_in_month(year, month)).contains(&day) => {
                Part::Day(month, day)
            }
            _ => return None,
        };
        Self::with(year, part)
    }

    /// A half of a year, 1 or 2.
    pub fn half_of(year: u16, half: u8) -> Option<Self> {
        (1..=2).contains(&half).then(|| Self::with(year, Part::Half(half)))?
    }

    /// A quarter of a year, 1 to 4.
    pub fn quarter_of(year: u16, quarter: u8) -> Option<Self> {
        (1..=4).contains(&quarter).then(|| Self::with(year, Part::Quarter(quarter)))?
    }

    fn with(year: u16, part: Part) -> Option<Self> {
        let first = if part == Part::Year { 1000 } else { 1500 };
        (first..=2199).contains(&year).then_some(Self { year, part })
    }

    /// The year.
    pub fn year(self) -> u16 {
        self.year
    }

    /// The half of the year, where the list gives that and no more.
    pub fn half(self) -> Option<u8> {
        if let Part::Half(half) = self.part { Some(half) } else { None }
    }

    /// The quarter, where the list gives that and no more.
    pub fn quarter(self) -> Option<u8> {
        if let Part::Quarter(quarter) = self.part { Some(quarter) } else { None }
    }

    /// The month, 1 to 12, where the list gives one.
    pub fn month(self) -> Option<u8> {
        match self.part {
            Part::Month(month) | Part::Day(month, _) => Some(month),
            _ => None,
        }
    }

    /// The day of the month, where the list gives one.
    pub fn day(self) -> Option<u8> {
        if let Part::Day(_, day) = self.part { Some(day) } else { None }
    }

    /// Whether forms of dates can write it: halves and quarters have none.
    pub fn has_forms(self) -> bool {
        !matches!(self.part, Part::Half(_) | Part::Quarter(_))
    }

    /// The first day of it.
    pub fn first(self) -> Day {
        (self.year, self.months().0, self.day().unwrap_or(1))
    }

    /// The last day of it.
    pub fn last(self) -> Day {
        let month = self.months().1;
        (self.year, month, self.day().unwrap_or_else(|| days_in_month(self.year, month)))
    }

    /// The first month of it, and the last.
    fn months(self) -> (u8, u8) {
        match self.part {
            Part::Year => (1, 12),
            Part::Half(half) => (6 * half - 5, 6 * half),
            Part::Quarter(quarter) => (3 * quarter - 2, 3 * quarter),
            Part::Month(month) | Part::Day(month, _) => (month, month),
        }
    }

    /// Whether all of this date lies after `today`; `2026` is not later than `2026.11`.
    pub fn is_after(self, today: Date) -> bool {
        self.first() > today.last()
    }
}

impl Ord for Date {
    fn cmp(&self, other: &Self) -> Ordering {
        let key = |date: &Self| (date.first(), Reverse(date.last()));
        key(self).cmp(&key(other))
    }
}

impl PartialOrd for Date {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.year)?;
        match self.part {
            Part::Year => Ok(()),
            Part::Half(half) => write!(f, "H{half}"),
            Part::Quarter(quarter) => write!(f, "Q{quarter}"),
            Part::Month(month) => write!(f, ".{month}"),
            Part::Day(month, day) => write!(f, ".{month}.{day}"),
        }
    }
}

fn days_in_month(year: u16, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 31,
    }
}
