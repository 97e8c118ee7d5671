//! The parts of a date as forms write them: their order, their width, the names of months.

use super::calendar::MONTHS;

/// Which of month and day have two digits in any case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Padded {
    /// `5/3/24`
    Neither,
    /// `05/03/24`
    Both,
    /// `5/03/24`
    Day,
}

/// The order of the parts of a date in numbers. Without a day the last two are alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartOrder {
    /// Year, month, day.
    YearFirst,
    /// Month, day, year.
    MonthFirst,
    /// Day, month, year.
    DayFirst,
}

/// Where the day stands beside the name of the month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DayPlace {
    /// `May 3, 2024`
    Behind,
    /// `3 May 2024`
    Before,
    /// `3rd May 2024`
    Ordinal,
    /// `May 3rd, 2024`
    OrdinalBehind,
}

impl DayPlace {
    /// The same place without an ordinal.
    pub(super) fn plain(self) -> Self {
        match self {
            Self::Behind | Self::OrdinalBehind => Self::Behind,
            Self::Before | Self::Ordinal => Self::Before,
        }
    }
}

/// How the name of a month is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MonthName {
    /// `January`
    Long,
    /// `Jan`
    Short,
    /// `Jan.`; `May` is no abbreviation and has no dot.
    Dotted,
}

impl MonthName {
    /// How the name of a month is written; `month` is 1–12.
    pub(super) fn of(self, month: u8) -> String {
        let name = MONTHS[usize::from(month.clamp(1, 12)) - 1];
        match self {
            Self::Long => name.to_owned(),
            Self::Short => name[..3].to_owned(),
            Self::Dotted if name.len() == 3 => name.to_owned(),
            Self::Dotted => format!("{}.", &name[..3]),
        }
    }

    /// The month of a written name, 1–12.
    pub(super) fn number(written: &str) -> Option<u8> {
        let word = written.trim_end_matches('.');
        let is_it = |name: &&str| **name == *word || name[..3] == *word;
        u8::try_from(MONTHS.iter().position(is_it)? + 1).ok()
    }
}

/// What makes a day an ordinal: `1st`, `2nd`.
pub(super) fn ordinal(day: u8) -> &'static str {
    match day {
        11..=13 => "th",
        _ => match day % 10 {
            1 => "st",
            2 => "nd",
            3 => "rd",
            _ => "th",
        },
    }
}
