//! A year of which two digits changed places: `2204` between rows of 2024.

use super::{DateFault, Entry, ListTable};
use crate::date::{Date, FaultKind, plain_date};

/// The date that was meant and how it would be written, if two digits beside each other of the year with which it begins changed
/// places: so it is of the year of the next row above it with a date, or of the next one below it.
pub(super) fn meant(list: &ListTable, entry: &Entry, fault: &DateFault) -> Option<(Date, String)> {
    if fault.kind != FaultKind::NotADate {
        return None;
    }
    let year = fault.text.get(..4).filter(|year| year.bytes().all(|b| b.is_ascii_digit()))?;
    let (above, below) = list.rows.split_at_checked(entry.row)?;
    let of = |other: &Entry| Some(other.days()?.0.0);
    let beside = [above.iter().rev().find_map(of), below.iter().find_map(of)];
    let digits: Vec<char> = year.chars().collect();
    (1..digits.len()).find_map(|n| {
        let mut turned = digits.clone();
        turned.swap(n - 1, n);
        let text: String = turned.into_iter().chain(fault.text.chars().skip(digits.len())).collect();
        let date = plain_date(&text, list.date_order)?;
        beside.contains(&Some(date.year())).then_some((date, text))
    })
}
