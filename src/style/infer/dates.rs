//! The form of a document's dates.

use std::collections::BTreeMap;

use super::{Inferred, is_free, most};
use crate::document::Document;
use crate::entry::{Date, Field, ListTable};
use crate::style::DateForm;

/// Fewer rows than these say nothing: two or three alike may be chance.
const LEAST: usize = 4;
/// In percent. Of 35 real lists with months 28 hold to one form in more than nine rows of ten. Where they do not,
/// the form of most rows is still more theirs than the reference list's, in which no row of theirs is written.
const CLEAR: usize = 50;

/// The form that nearly all dates of the document's lists have. A date that fits several forms (`2024.11`) speaks
/// for each of them; a year alone for none.
pub(super) fn infer(document: &Document<'_>, lists: &[ListTable]) -> Option<Inferred<DateForm>> {
    // Lists repeat their dates, and each is held against dozens of forms: of 30,000 rows 300 dates are read.
    let mut dates: BTreeMap<(&str, Date), usize> = BTreeMap::new();
    for (list, entry) in lists.iter().flat_map(|list| list.entries.iter().map(move |entry| (list, entry))) {
        let Field::Parsed(written) = &entry.date else { continue };
        let is_year = written.date.month().is_none() && written.text.bytes().all(|b| b.is_ascii_digit());
        if !written.is_plain || written.span.is_none() || is_year || !is_free(document, list, entry.row) {
            continue;
        }
        *dates.entry((&written.text, written.date)).or_default() += 1;
    }
    let rows = dates.values().sum();
    let agreeing = |form: DateForm| {
        let agrees = |(text, date): &(&str, Date)| form.read(text) == Some(*date);
        dates.iter().filter(|(date, _)| agrees(date)).map(|(_, rows)| rows).sum()
    };
    let counts: Vec<(DateForm, usize)> =
        DateForm::all().iter().map(|form| (*form, agreeing(*form))).collect();
    most(&counts, rows).filter(|best| best.is_clear(LEAST, CLEAR))
}
