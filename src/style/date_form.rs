//! The ways to write a date.

use std::fmt::Write;

use crate::entry::Date;

/// A way to write dates, whatever their precision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DateForm {
    /// Numbers with a mark between them, the year first: `2024.5.3`, `2024-05-03`.
    Numbers {
        /// Stands between the numbers.
        mark: char,
        /// Whether month and day have two digits.
        padded: bool,
    },
}

impl Default for DateForm {
    /// The reference list's: `2024.5`.
    fn default() -> Self {
        Self::Numbers { mark: '.', padded: false }
    }
}

impl DateForm {
    /// The date, written so.
    pub fn write(self, date: Date) -> String {
        let Self::Numbers { mark, padded } = self;
        let width = if padded { 2 } else { 1 };
        let mut out = date.year().to_string();
        for part in [date.month(), date.day()].into_iter().flatten() {
            out.push(mark);
            let _ = write!(out, "{part:0width$}");
        }
        out
    }
}
