//! Entries as text: one function per format.
//!
//! A list is written by strangers, and a table is opened by a spreadsheet or shown by a terminal. So no format holds a
//! control character as it is: JSON escapes it, a table has its mark, `<U+001B>`. And a spreadsheet takes a cell for a
//! formula that begins with `=`, `+`, `-` or `@` (in some locales with a full-width one), or with what it skips before
//! one; such a cell begins with `'` in a table, as OWASP advises for CSV, and is shown as the text it is. A cell that
//! begins so with `'` before one of them gets another one, so that whoever takes one off has the text back. Where a
//! semicolon parts cells, as in the spreadsheets of half of Europe, a cell begins behind each semicolon of a value, whether or
//! not it is quoted: there the same holds.

use schemars::schema_for;

use super::{Precision, Row};
use crate::report::finding::{json, json_line};
use crate::report::visible::visible;

/// How entries are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum RowsFormat {
    /// One JSON array.
    Json,
    /// One JSON object per line.
    Jsonl,
    /// Comma-separated values, as RFC 4180 has them, with a header row. What a spreadsheet would take for a formula, at
    /// the beginning of a value or behind a `;`, begins with `'`.
    Csv,
    /// The same, separated by tabs; no value holds one.
    Tsv,
}

/// The columns of [`RowsFormat::Csv`] and [`RowsFormat::Tsv`].
const COLUMNS: [&str; 11] = [
    "title",
    "url",
    "identity",
    "date",
    "until",
    "precision",
    "organisations",
    "description",
    "section",
    "file",
    "line",
];

/// The entries in this format.
pub fn render(rows: &[Row], format: RowsFormat) -> String {
    match format {
        RowsFormat::Json => json(&rows),
        RowsFormat::Jsonl => rows.iter().map(json_line).collect(),
        RowsFormat::Csv => table(rows, b',', csv::Terminator::CRLF),
        RowsFormat::Tsv => table(rows, b'\t', csv::Terminator::Any(b'\n')),
    }
}

/// The JSON schema of [`RowsFormat::Json`].
pub fn schema() -> String {
    json(&schema_for!(Vec<Row>))
}

fn table(rows: &[Row], delimiter: u8, end: csv::Terminator) -> String {
    let quote = if delimiter == b'\t' { csv::QuoteStyle::Never } else { csv::QuoteStyle::Necessary };
    let mut writer = csv::WriterBuilder::new()
        .delimiter(delimiter)
        .terminator(end)
        .quote_style(quote)
        .from_writer(Vec::new());
    // Writing into memory does not fail.
    let _ = writer.write_record(COLUMNS);
    for row in rows {
        let _ = writer.write_record(values(row).iter().map(|text| cell(text)));
    }
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}

/// A value as a cell that is text and nothing else.
fn cell(value: &str) -> String {
    let mut safe = String::with_capacity(value.len());
    for (n, piece) in value.split(';').enumerate() {
        if n > 0 {
            safe.push(';');
        }
        let shown = visible(piece);
        // What stands behind a semicolon may be in quotes there.
        let behind =
            shown.trim_start_matches(|c| matches!(c, '\'' | ' ' | '\u{3000}') || (n > 0 && c == '"'));
        let is_formula = behind.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
            // A tab or a line end, now a mark, is taken off by some that read the cell.
            || piece.trim_start_matches('\'').starts_with(['\t', '\r', '\n']);
        if is_formula {
            safe.push('\'');
        }
        safe.push_str(&shown);
    }
    safe
}

fn values(row: &Row) -> [String; COLUMNS.len()] {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let date = row.date.as_ref();
    let precision = match date.and_then(|date| date.precision) {
        Some(Precision::Year) => "year",
        Some(Precision::Half) => "half",
        Some(Precision::Quarter) => "quarter",
        Some(Precision::Month) => "month",
        Some(Precision::Day) => "day",
        None => "",
    };
    [
        text(&row.title),
        text(&row.url),
        text(&row.identity),
        // What could not be understood is better than nothing; then there is no precision.
        date.map(|date| date.value.clone().unwrap_or_else(|| date.written.clone())).unwrap_or_default(),
        date.and_then(|date| date.until.clone()).unwrap_or_default(),
        precision.to_owned(),
        row.organisations.join("; "),
        text(&row.description),
        row.section.join(" > "),
        row.file.clone(),
        row.line.to_string(),
    ]
}
