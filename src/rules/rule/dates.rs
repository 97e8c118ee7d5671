//! How a message names a date.

use crate::date::Date;
use crate::entry::{DateFault, Field, WrittenDate};
use crate::language::{Key, Message};
use crate::masked::shorten;

/// A date in words.
pub(in super::super) fn in_words(date: Date) -> Message {
    let year = date.year().to_string();
    let Some(month) = date.month().map(usize::from) else {
        return Message::new(Key::Rules("year-alone")).with("year", year);
    };
    match date.day() {
        Some(day) => Message::new(Key::Rules("whole-date"))
            .with("day", day.to_string())
            .with("month", month)
            .with("year", year),
        None => Message::new(Key::Rules("month-of-year")).with("month", month).with("year", year),
    }
}

/// The date of a row: in words, or as it is written where those would say less.
pub(in super::super) fn as_written(date: &Field<WrittenDate, DateFault>) -> Message {
    match date {
        Field::Parsed(written) if written.date.month().is_some() => in_words(written.date),
        Field::Parsed(written) => shorten(&written.text, 40).into(),
        _ => Message::default(),
    }
}

/// A day of a year that is not said.
pub(in super::super) fn day_in_words(month: Date, day: u8) -> Message {
    Message::new(Key::Rules("day-of-month"))
        .with("day", day.to_string())
        .with("month", usize::from(month.month().unwrap_or_default()))
}
