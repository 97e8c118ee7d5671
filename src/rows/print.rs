//! Entries as text: one function per format.

use schemars::schema_for;

use super::{Precision, Row};
use crate::report::finding::{json, json_line};

/// How entries are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum RowsFormat {
    /// One JSON array.
    Json,
    /// One JSON object per line.
    Jsonl,
    /// Comma-separated values, as RFC 4180 has them, with a header row.
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
        RowsFormat::Csv => table(rows, b',', csv::Terminator::CRLF, str::to_owned),
        RowsFormat::Tsv => table(rows, b'\t', csv::Terminator::Any(b'\n'), |value| {
            value.split(['\t', '\r', '\n']).collect::<Vec<_>>().join(" ")
        }),
    }
}

/// The JSON schema of [`RowsFormat::Json`].
pub fn schema() -> String {
    json(&schema_for!(Vec<Row>))
}

fn table(rows: &[Row], delimiter: u8, end: csv::Terminator, value: impl Fn(&str) -> String) -> String {
    let quote = if delimiter == b'\t' { csv::QuoteStyle::Never } else { csv::QuoteStyle::Necessary };
    let mut writer = csv::WriterBuilder::new()
        .delimiter(delimiter)
        .terminator(end)
        .quote_style(quote)
        .from_writer(Vec::new());
    // Writing into memory does not fail.
    let _ = writer.write_record(COLUMNS);
    for row in rows {
        let _ = writer.write_record(values(row).iter().map(|text| value(text)));
    }
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
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
