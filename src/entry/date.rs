//! A calendar date as far as a list gives it.

use std::fmt;

/// The English names of the months.
pub const MONTHS: [&str; 12] = [
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

/// A date: a year, perhaps a month, perhaps a day.
///
/// Invariant: the month is 1 to 12 and the day exists in it. Ordered by time; a date without a
/// month is earlier than any month of its year. Prints only the canonical form: `2024.5`, `2024.5.3`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: Option<u8>,
    day: Option<u8>,
}

impl Date {
    /// The date, if there is such a one: years 1900 to 2199, a day only with a month.
    pub fn new(year: u16, month: Option<u8>, day: Option<u8>) -> Option<Self> {
        let month_fits = month.is_none_or(|m| (1..=12).contains(&m));
        let day_fits = match (month, day) {
            (_, None) => true,
            (Some(m), Some(d)) => (1..=days_in_month(year, m)).contains(&d),
            (None, Some(_)) => false,
        };
        ((1900..=2199).contains(&year) && month_fits && day_fits).then_some(Self { year, month, day })
    }

    /// The year.
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12, where the list gives one.
    pub fn month(self) -> Option<u8> {
        self.month
    }

    /// The day of the month, where the list gives one.
    pub fn day(self) -> Option<u8> {
        self.day
    }

    /// Whether all of this date lies after `today`; `2026` is not later than `2026.11`.
    pub fn is_after(self, today: Date) -> bool {
        let cut = |d: Date| (d.year, self.month.and(d.month), self.day.and(d.day));
        cut(self) > cut(today)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.year)?;
        if let Some(month) = self.month {
            write!(f, ".{month}")?;
        }
        if let Some(day) = self.day {
            write!(f, ".{day}")?;
        }
        Ok(())
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
