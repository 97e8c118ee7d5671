//! Entries without secrets: the one place that all entries pass.

use super::{Row, RowDate};
use crate::Report;
use crate::link::secrets_in;
use crate::masked::Masked;

/// The entry with `…` for each secret of an address in its texts, and without an address that holds one.
pub(super) fn row(row: Row, report: &Report<'_>) -> Row {
    let line = row.line.saturating_sub(1);
    // A name is cut out of a cell, so that of a secret in it a part may be left.
    let masked = |text: String, first| report.secrets.mask(&Masked::of(text), &[first..=line]).into_owned();
    let text = |text: String| masked(text, line);
    // What a row repeats, and the headings of a table, stand above it.
    let above = |text: String| masked(text, 0);
    let clean = |url: &String| secrets_in(url).is_empty();
    Row {
        title: row.title.map(text),
        url: row.url.filter(clean),
        identity: row.identity.filter(clean),
        date: row.date.map(|date| RowDate { written: above(date.written), ..date }),
        organisations: row.organisations.into_iter().map(above).collect(),
        description: row.description.map(above),
        section: row.section.into_iter().map(above).collect(),
        ..row
    }
}
