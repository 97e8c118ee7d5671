//! The year of which the rows of a table are, as a heading says.

use crate::document::Document;
use crate::entry::{Entry, ListTable};
use crate::habit::{Habit, Tally, Verdict};

/// The year of the nearest heading above a table that names one, the title of the text included, if nearly all rows are of that year:
/// below `## CVPR 2024` they may well be of another.
pub(super) fn year_of(document: &Document<'_>, list: &ListTable) -> Option<u16> {
    let year = list.year.or_else(|| named(document, list.table))?;
    let days = list.entries().filter_map(Entry::days);
    let tally = Tally::of(days.map(|(first, last)| first.0 <= year && year <= last.0));
    (tally.judge(Habit::DatesOfHeadings) == Verdict::Slip).then_some(year)
}

/// The one year that stands in the nearest of the headings above a table in which a year stands.
fn named(document: &Document<'_>, table: usize) -> Option<u16> {
    let open = document.sections(document.tables[table].span.start());
    let mut years = open.map(|heading| years(&heading.text)).filter(|years| !years.is_empty());
    match years.next()?[..] {
        [year] => Some(year),
        _ => None,
    }
}

fn years(text: &str) -> Vec<u16> {
    let numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|number| number.len() == 4);
    numbers.filter_map(|number| number.parse().ok()).filter(|year| (1900..2200).contains(year)).collect()
}
