//! A configuration that fits a list, made from what the list says of itself.
//!
//! The style that most rows have is pinned. A rule against which a good part of the rows speaks is turned off: what
//! the keeper never writes is not missing. What is left to report afterwards are single slips.

use std::fmt::Write;

use super::writing::{Line, list as strings, section, style_values};
use crate::Report;
use crate::document::{CellId, Document};
use crate::entry::{ListTable, is_date};
use crate::style::{Style, Wishes, evidence};

/// The address of the schema, for editors.
const SCHEMA: &str =
    "https://raw.githubusercontent.com/learnvlm/learnvlm-lint/main/.github/learnvlm-lint.schema.json";

/// Rules that ask for what a keeper may never have written.
const CUSTOMS: [&str; 6] =
    ["missing-title", "missing-link", "missing-date", "malformed-date", "missing-org", "missing-cell"];

/// In percent: a rule that so many rows speak against is no slip of the keeper's.
const CUSTOM: usize = 25;

/// Fewer rows say nothing of a column whose header is not known.
const LEAST: usize = 4;

/// In percent: a column of so many dates is one of dates.
const DATES: usize = 80;

/// Headers of columns that hold dates, though their names do not say so; with how many cells of how many.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateColumn {
    /// The header, as it is shown.
    pub header: String,
    /// Cells that hold a date.
    pub dates: usize,
    /// Cells that hold something.
    pub cells: usize,
}

/// The columns of tables that are no list yet, because no header of theirs is known, though they hold dates.
pub fn unknown_dates(report: &Report<'_>) -> Vec<DateColumn> {
    let document = &report.document;
    let mut found: Vec<DateColumn> = Vec::new();
    for (index, table) in document.tables.iter().enumerate().filter(|(n, _)| !report.styles.is_list(*n)) {
        for (column, header) in table.header.cells.iter().enumerate() {
            let header = document.visible_text(*header).trim().to_owned();
            let (dates, cells) = count_dates(document, index, column);
            let is_column = cells >= LEAST && dates * 100 >= cells * DATES;
            if is_column && !header.is_empty() && found.iter().all(|known| known.header != header) {
                found.push(DateColumn { header, dates, cells });
            }
        }
    }
    found
}

fn count_dates(document: &Document<'_>, table: usize, column: usize) -> (usize, usize) {
    let (mut dates, mut cells) = (0, 0);
    for row in 0..document.tables[table].rows.len() {
        let Some(cell) = document.cell(CellId { table, row: Some(row), column }) else { continue };
        if !document.visible_text(cell).trim().is_empty() {
            cells += 1;
            dates += usize::from(is_date(document, cell));
        }
    }
    (dates, cells)
}

/// The text of a configuration file for the list that was read from `name`. `columns` are those of
/// [`unknown_dates`], which `report` was made with.
pub fn draft(name: &str, report: &Report<'_>, columns: &[DateColumn]) -> String {
    let mut out = format!("#:schema {SCHEMA}\n# Written by `learnvlm-lint init` from {name}.\n");
    section(&mut out, "[rules]", customs(report));
    let said = evidence(&report.document, &report.lists);
    let style = Style::of_most(&Wishes::default(), &said);
    let lines = style_values(&style, &said).into_iter().map(|(key, value, why)| match why {
        Some(why) => Line(format!("{key} = {value}"), why),
        // What the list does not say stays free to be said by its rows to come.
        None => Line(format!("# {key} = {value}"), "too few rows to tell".to_owned()),
    });
    section(&mut out, "[style]", lines.collect());
    if !columns.is_empty() {
        let headers: Vec<String> = columns.iter().map(|column| column.header.clone()).collect();
        let (dates, cells) = columns.iter().fold((0, 0), |sum, column| (sum.0 + column.dates, sum.1 + column.cells));
        let why = format!("{dates} of {cells} cells are dates");
        section(&mut out, "[columns]", vec![Line(format!("date = {}", strings(&headers)), why)]);
    }
    let _ = writeln!(out, "\n# Names of one organisation, the one to use first:");
    out += "# [organisations.aliases]\n# \"上海 AI Lab\" = [\"上海AI Lab\", \"Shanghai AI Lab\"]\n";
    out
}

/// The rules that the keeper's custom speaks against.
fn customs(report: &Report<'_>) -> Vec<Line> {
    let rows: usize = report.lists.iter().map(|list: &ListTable| list.entries.len()).sum();
    let line = |rule: &&str| {
        let found = report.diagnostics.iter().filter(|found| found.rule == *rule).count();
        let is_custom = rows >= LEAST && found * 100 >= rows * CUSTOM;
        is_custom.then(|| Line(format!("{rule} = \"off\""), format!("{found} of {rows} rows")))
    };
    CUSTOMS.iter().filter_map(line).collect()
}
