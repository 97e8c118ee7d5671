//! Findings for programs: one JSON object.
//!
//! `start` and `end` are byte offsets into the file, `line` and `column` count from 1 and the
//! column in characters; an end is the place behind the last character. `table` and `row` count
//! from 0, `row` without the header. `habit` says by how many rows a finding is told: `agreeing` of `rows` do otherwise; it
//! stands where rows were counted. A fix has no `edits` where they would quote a secret that no
//! report prints; `--fix` applies it all the same. The rows of a table are put in order by one fix, which each
//! misplaced row offers: its `edits` stand at the first of them, and are empty at the others. With `--statistics` there are
//! `statistics` instead of `diagnostics`. `undone` says what could not be
//! done, such as a file that could not be read; it stands where there is such a thing. Fields are only ever added; a change of meaning changes `version`.

use serde::Serialize;

use super::checked::{Checked, Look, Undone};
use super::finding::{self, Place, findings, json, place};
use super::statistics::{Count, counts};
use super::summary::Summary;
use crate::diagnostic::{self, Applicability};
use crate::language::{Language, Message};

/// The object, and a line end.
pub fn render(files: &[Checked<'_>], undone: &[Undone], look: &Look) -> String {
    let of_file = |file| findings(file, look).into_iter().map(|found| finding(found, look.language));
    let found = || files.iter().flat_map(of_file).collect();
    json(&Object {
        version: 1,
        files: files.iter().map(file).collect(),
        undone: undone
            .iter()
            .map(|undone| Lost { path: &undone.path, message: undone.said(look.language) })
            .collect(),
        diagnostics: (!look.statistics).then(found),
        statistics: look.statistics.then(|| counts(files, look)),
        summary: Summary::of(files),
    })
}

#[derive(Serialize)]
struct Object<'a> {
    version: u32,
    files: Vec<File<'a>>,
    /// Only where something could not be done.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    undone: Vec<Lost<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    diagnostics: Option<Vec<Finding<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    statistics: Option<Vec<Count>>,
    summary: Summary,
}

#[derive(Serialize)]
struct Lost<'a> {
    path: &'a str,
    message: String,
}

#[derive(Serialize)]
struct File<'a> {
    path: &'a str,
    tables: Vec<Table>,
}

#[derive(Serialize)]
struct Table {
    line: usize,
    end_line: usize,
    columns: usize,
    rows: usize,
    list: bool,
}

#[derive(Serialize)]
struct Finding<'a> {
    rule: &'a str,
    severity: &'a str,
    path: &'a str,
    #[serde(flatten)]
    place: Place,
    message: String,
    help: Option<String>,
    table: Option<usize>,
    row: Option<usize>,
    column_name: Option<&'a str>,
    related: Option<Related>,
    /// Only where rows were counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    habit: Option<Habit>,
    fix: Option<Fix>,
}

#[derive(Serialize)]
struct Related {
    #[serde(flatten)]
    place: Place,
    label: String,
}

#[derive(Serialize)]
struct Habit {
    agreeing: u32,
    rows: u32,
}

#[derive(Serialize)]
struct Fix {
    title: String,
    applicability: &'static str,
    edits: Vec<Edit>,
}

#[derive(Serialize)]
struct Edit {
    start: usize,
    end: usize,
    replacement: String,
}

fn file<'a>(file: &'a Checked<'_>) -> File<'a> {
    let report = &file.report;
    let lines = report.document.source.lines();
    let tables = report.document.tables.iter().enumerate().map(|(n, table)| Table {
        line: lines.line_of(table.span.start()) + 1,
        end_line: lines.line_of(table.span.end()) + 1,
        columns: table.columns,
        rows: table.rows.len(),
        list: report.styles.is_list(n),
    });
    File { path: &file.path, tables: tables.collect() }
}

fn finding(finding: finding::Finding<'_>, language: Language) -> Finding<'_> {
    let (file, found) = (finding.file, finding.found);
    let clean = |said: &Message| file.masked(found, said, language);
    Finding {
        rule: found.rule,
        severity: found.severity.as_str(),
        path: &file.path,
        place: place(file, found.span),
        message: clean(&found.message),
        help: found.help.as_ref().map(clean),
        table: found.cell.map(|cell| cell.table),
        row: found.cell.and_then(|cell| cell.row),
        column_name: found.column.as_deref(),
        related: found
            .related
            .as_ref()
            .map(|related| Related { place: place(file, related.span), label: clean(&related.label) }),
        habit: found.habit.map(|share| Habit { agreeing: share.followers, rows: share.rows.get() }),
        fix: found.fix.as_ref().map(|fix| Fix {
            title: clean(&fix.title),
            applicability: match fix.applicability {
                Applicability::Safe => "safe",
                Applicability::Unsafe => "unsafe",
            },
            edits: finding.edits.into_iter().map(edit).collect(),
        }),
    }
}

fn edit(edit: diagnostic::Edit) -> Edit {
    Edit { start: edit.span.start(), end: edit.span.end(), replacement: edit.replacement }
}
