//! How long something takes: `12.5 s`, `2h 30m`, `3 天`, `1:02:03`, `9.58`.

use super::header_dates::UNITS;
use super::is_placeholder;
use crate::document::{Document, Row};

/// Whether most cells of a column say how long something takes, or at what time of a day it is.
pub(super) fn are_in(document: &Document<'_>, rows: &[&Row], column: usize) -> bool {
    let (mut filled, mut durations) = (0, 0);
    for cell in rows.iter().filter_map(|row| row.cells.get(column)) {
        let written = cell.span.of(document.source.text());
        // Nearly all cells are dates that begin with the year.
        if written.len() >= 4 && written.bytes().take(4).all(|b| b.is_ascii_digit()) {
            filled += 1;
            continue;
        }
        let shown = document.visible_text(*cell);
        filled += usize::from(!is_placeholder(&shown));
        durations += usize::from(is_duration(shown.trim()));
    }
    durations * 2 > filled
}

/// Whether a text is a number with a fraction that is no day of a month, in no order, and begins with no year.
fn is_measured(text: &str) -> bool {
    let Some((whole, fraction)) = text.split_once('.') else { return false };
    let number = |part: &str| part.parse::<u16>().ok().filter(|_| part.len() < 4);
    let (Some(whole), Some(fraction)) = (number(whole), number(fraction)) else { return false };
    let is_month = |n: u16| (1..=12).contains(&n);
    let is_day = |month: u16, day: u16| is_month(month) && (1..=31).contains(&day);
    let is_year = (10..40).contains(&whole) || (is_month(fraction) && whole > 9);
    !is_day(whole, fraction) && !is_day(fraction, whole) && !is_year
}

/// Whether a text begins with a number and a unit of time, or is one of hours and minutes.
fn is_duration(shown: &str) -> bool {
    let is_number = |c: char| c.is_ascii_digit() || " .,:-–~+<>≤≥≈".contains(c);
    let rest = shown.trim_start_matches(is_number);
    let number = &shown[..shown.len() - rest.len()];
    // Four digits are a year: `2024 H1`, `1H2024`.
    let are_short = shown.split(|c: char| !c.is_ascii_digit()).all(|digits| digits.len() != 4);
    let has_digits = are_short && number.contains(|c: char| c.is_ascii_digit());
    let end = rest.find(|c: char| !c.is_alphabetic() && c != 'µ').unwrap_or(rest.len());
    let is_unit = || UNITS.contains(&rest[..end].to_lowercase().as_str());
    let is_clock = || {
        let parts = || number.trim().split([':', '-', '–', ' ']).filter(|part| !part.is_empty());
        let are_short = parts().all(|part| part.len() <= 2 && part.bytes().all(|b| b.is_ascii_digit()));
        number.contains(':') && are_short && rest.is_empty()
    };
    has_digits && (is_unit() || is_clock() || (rest.is_empty() && is_measured(number.trim())))
}
