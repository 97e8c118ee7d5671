//! The ways to write a date.

use std::fmt::Write;
use std::sync::LazyLock;

use super::calendar::Date;
use super::parts::{DayPlace, MonthName, Padded, PartOrder, ordinal};

/// A way to write dates, whatever their precision.
///
/// Years from 1970 to 2069 have two digits where the form says so; a year alone always has four.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DateForm {
    /// Numbers with a mark between them: `2024.5.3`, `2024-05-03`, `05/03/24`.
    Numbers {
        /// Which part comes first.
        order: PartOrder,
        /// Stands between the numbers.
        mark: char,
        /// Which numbers have two digits.
        padded: Padded,
        /// Whether the year has two digits.
        short_year: bool,
    },
    /// Digits and nothing else: `202405`, `20240503`.
    Digits,
    /// `2024年5月3日`, and `2024年` for a year alone.
    Chinese {
        /// Whether month and day have two digits.
        padded: bool,
    },
    /// The month by its English name: `May 2024`, `May 3, 2024`, `3rd May 2024`.
    Named {
        /// Whether the day stands before the month, and how.
        day: DayPlace,
        /// How much of the name is written.
        month: MonthName,
        /// Whether a comma stands before the year where no day does: `May, 2024`.
        comma: bool,
    },
}

impl Default for DateForm {
    /// The reference list's: `2024.5`.
    fn default() -> Self {
        Self::Numbers { order: PartOrder::YearFirst, mark: '.', padded: Padded::Neither, short_year: false }
    }
}

impl DateForm {
    /// Every form that lists use. Of two that write a date alike the more usual one stands first.
    pub fn all() -> &'static [Self] {
        &ALL
    }

    /// The same form without leading zeros and ordinals.
    #[must_use]
    pub fn plain(self) -> Self {
        match self {
            Self::Numbers { order, mark, short_year, .. } => {
                Self::Numbers { order, mark, padded: Padded::Neither, short_year }
            }
            Self::Chinese { .. } => Self::Chinese { padded: false },
            Self::Named { day, month, comma } => Self::Named { day: day.plain(), month, comma },
            Self::Digits => self,
        }
    }

    /// The date, written so; of a half or a quarter only the year.
    pub fn write(self, date: Date) -> String {
        let (year, month, day) = (date.year(), date.month(), date.day());
        let padded = |number: u8, padded: bool| {
            if padded { format!("{number:02}") } else { number.to_string() }
        };
        match (self, month) {
            (Self::Numbers { order, mark, padded: wide, short_year }, Some(month)) => {
                let is_short = short_year && (1970..=2069).contains(&year);
                let year = if is_short { format!("{:02}", year % 100) } else { year.to_string() };
                let month = padded(month, wide == Padded::Both);
                let day = day.map(|day| padded(day, wide != Padded::Neither));
                let parts = match order {
                    PartOrder::YearFirst => [Some(year), Some(month), day],
                    PartOrder::MonthFirst => [Some(month), day, Some(year)],
                    PartOrder::DayFirst => [day, Some(month), Some(year)],
                };
                let mut out = String::with_capacity("2024.12.31".len());
                for part in parts.into_iter().flatten() {
                    if !out.is_empty() {
                        out.push(mark);
                    }
                    out.push_str(&part);
                }
                out
            }
            (Self::Digits, Some(month)) => {
                let mut out = format!("{year}{month:02}");
                if let Some(day) = day {
                    let _ = write!(out, "{day:02}");
                }
                out
            }
            (Self::Chinese { padded: wide }, month) => {
                let mut out = format!("{year}年");
                for (part, unit) in [(month, '月'), (day, '日')] {
                    if let Some(number) = part {
                        out += &padded(number, wide);
                        out.push(unit);
                    }
                }
                out
            }
            (Self::Named { day: place, month: name, comma }, Some(month)) => {
                let (month, comma) = (name.of(month), if comma { "," } else { "" });
                match (place, day) {
                    (_, None) => format!("{month}{comma} {year}"),
                    (DayPlace::Behind, Some(day)) => format!("{month} {day}, {year}"),
                    (DayPlace::OrdinalBehind, Some(day)) => {
                        format!("{month} {day}{}, {year}", ordinal(day))
                    }
                    (DayPlace::Before, Some(day)) => format!("{day} {month}{comma} {year}"),
                    (DayPlace::Ordinal, Some(day)) => {
                        format!("{day}{} {month}{comma} {year}", ordinal(day))
                    }
                }
            }
            (_, None) => year.to_string(),
        }
    }

    /// The date that `text` says, if it is written so to the letter: then `write` gives `text` again.
    pub fn read(self, text: &str) -> Option<Date> {
        // Each date of a list is held against all forms: most are refused before anything is taken apart.
        if text.len() > LONGEST || !self.may_write(text) {
            return None;
        }
        let (year, month, day) = match self {
            Self::Numbers { order, mark, short_year, .. } => {
                let parts: Vec<&str> = text.split(mark).collect();
                match (order, &parts[..]) {
                    (_, [year]) => (full_year(year, false)?, None, None),
                    (PartOrder::YearFirst, [year, rest @ ..]) => {
                        (full_year(year, short_year)?, number(rest.first()?), rest.get(1).copied())
                    }
                    (_, [month, year]) => (full_year(year, short_year)?, number(month), None),
                    (PartOrder::MonthFirst, [month, day, year])
                    | (PartOrder::DayFirst, [day, month, year]) => {
                        (full_year(year, short_year)?, number(month), Some(*day))
                    }
                    _ => return None,
                }
            }
            Self::Digits => {
                (full_year(text.get(..4)?, false)?, text.get(4..6).and_then(number), text.get(6..8))
            }
            Self::Chinese { .. } => {
                let (year, rest) = text.split_once('年')?;
                let (month, day) = rest.split_once('月').unzip();
                (full_year(year, false)?, month.and_then(number), day.and_then(|day| day.strip_suffix('日')))
            }
            Self::Named { .. } => {
                let words: Vec<&str> = text.split([' ', ',']).filter(|word| !word.is_empty()).collect();
                let is_day = text.starts_with(|c: char| c.is_ascii_digit());
                let (month, day, year) = match words[..] {
                    [year] => (None, None, year),
                    [month, year] => (Some(month), None, year),
                    [day, month, year] if is_day => (Some(month), Some(day), year),
                    [month, day, year] => (Some(month), Some(day), year),
                    _ => return None,
                };
                let day = day.map(|day| day.trim_end_matches(char::is_alphabetic));
                (full_year(year, false)?, month.and_then(MonthName::number), day)
            }
        };
        let date = Date::new(year, month, day.and_then(number))?;
        (self.write(date) == text).then_some(date)
    }

    /// Whether `text` has the marks of the form.
    fn may_write(self, text: &str) -> bool {
        let ends_in_year = || {
            let last = text.as_bytes().last_chunk::<4>();
            last.is_some_and(|year| year.iter().all(u8::is_ascii_digit))
        };
        match self {
            Self::Numbers { mark, .. } => text.len() == 4 || text.contains(mark),
            Self::Digits | Self::Chinese { .. } => true,
            Self::Named { .. } => ends_in_year(),
        }
    }

    /// The forms in which `text` is written, and what date it says in each; they may differ. None for what is
    /// no date or is written in no form of [`DateForm::all`]. A year alone is in nearly all forms.
    pub fn of(text: &str) -> impl Iterator<Item = (Self, Date)> {
        Self::all().iter().filter_map(move |form| Some((*form, form.read(text)?)))
    }
}

/// No date is longer, in bytes.
const LONGEST: usize = "30th September, 2024".len();

static ALL: LazyLock<Vec<DateForm>> = LazyLock::new(|| {
    // `2024-11` and `2024/11` are rather two digits wide, as ISO 8601 has it; `2024.11` is not.
    let widths = |mark| match mark {
        '.' => [Padded::Neither, Padded::Both],
        _ => [Padded::Both, Padded::Neither],
    };
    let mut all = Vec::new();
    for short_year in [false, true] {
        for order in [PartOrder::YearFirst, PartOrder::MonthFirst, PartOrder::DayFirst] {
            for mark in ['.', '-', '/'] {
                let form = |padded| DateForm::Numbers { order, mark, padded, short_year };
                all.extend(widths(mark).map(form));
                // Where the month stands first, a table of dates is ragged on one side either way.
                all.extend((order == PartOrder::MonthFirst).then(|| form(Padded::Day)));
            }
        }
    }
    all.extend([false, true].map(|padded| DateForm::Chinese { padded }));
    for day in [DayPlace::Behind, DayPlace::Before, DayPlace::Ordinal] {
        for month in [MonthName::Long, MonthName::Short, MonthName::Dotted] {
            all.extend([false, true].map(|comma| DateForm::Named { day, month, comma }));
        }
    }
    // Behind the day a comma stands anyway.
    let ordinal = |month| DateForm::Named { day: DayPlace::OrdinalBehind, month, comma: false };
    all.extend([MonthName::Long, MonthName::Short, MonthName::Dotted].map(ordinal));
    all.push(DateForm::Digits);
    all
});

fn number(digits: impl AsRef<str>) -> Option<u8> {
    digits.as_ref().parse().ok()
}

/// A year of four digits, or of two where the form has such.
fn full_year(digits: &str, short: bool) -> Option<u16> {
    let year: u16 = digits.parse().ok()?;
    match (digits.len(), short) {
        (4, _) => Some(year),
        (2, true) => Some(if year < 70 { 2000 + year } else { 1900 + year }),
        _ => None,
    }
}
