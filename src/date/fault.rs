//! Why a text is no date.

use super::calendar::Date;

/// What keeps a text from being a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// It says no date at all.
    NotADate,
    /// There is no such month.
    NoSuchMonth(u32),
    /// There is no such day in that month.
    NoSuchDay(u32),
    /// The year has two digits: which century?
    TwoDigitYear,
    /// It may be any of these dates, the latest first: day and month, or day and year, cannot be told apart.
    Ambiguous(Date, Date, Option<Date>),
    /// It may be a month of a year of two digits, or this day of that month without a year.
    YearOrDay(Date, u8),
    /// There is no year.
    NoYear,
    /// It counts from a day that is not said: `2 days ago`.
    Relative,
    /// It is a time from before those that order rows, or not exactly told: `44 BC`, `um 1850`.
    LongAgo,
    /// It says that the date is not known: `n.d.`.
    Unknown,
    /// It says that the thing is still to come: `to appear`.
    Planned,
    /// It says that there is nothing to come, or no more: `cancelled`.
    Off,
}

impl FaultKind {
    /// Whether no heading can tell more.
    pub(super) fn is_settled(self) -> bool {
        use FaultKind::{LongAgo, NoSuchDay, NoSuchMonth, Off, Planned, Relative, Unknown};
        matches!(self, NoSuchDay(_) | NoSuchMonth(_) | Relative | LongAgo | Unknown | Planned | Off)
    }
}
