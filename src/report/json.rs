//! Findings for programs: one JSON object.
//!
//! `start` and `end` are byte offsets into the file, `line` and `column` count from 1 and the
//! column in characters; an end is the place behind the last character. `table` and `row` count
//! from 0, `row` without the header. A fix has no `edits` where they would quote a secret that no
//! report prints; `--fix` applies it all the same. The rows of a table are put in order by one fix, which each
//! misplaced row offers: its `edits` stand at the first of them, and are empty at the others. Fields are only ever added; a change of meaning changes
//! `version`.

use std::collections::BTreeSet;

use serde::Serialize;

use super::visible::mark;
use super::{Checked, Look, Summary};
use crate::diagnostic::{self, Action, Applicability, Diagnostic};
use crate::edits_of;
use crate::text::Span;

/// The object, and a line end.
pub fn render(files: &[Checked<'_>], look: &Look) -> String {
    let object = Object {
        version: 1,
        files: files.iter().map(file).collect(),
        diagnostics: files.iter().flat_map(|file| findings(file, look)).collect(),
        summary: Summary::of(files),
    };
    // Strings and numbers always have a JSON form.
    escaped(&serde_json::to_string_pretty(&object).unwrap_or_default()) + "\n"
}

/// Escapes what may steer a terminal and JSON may hold as it is: C1 and bidirectional controls.
fn escaped(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        if c != '\n' && mark(c).is_some() {
            // Such a character stands in a string, where its UTF-16 units may be written instead.
            out.extend(c.encode_utf16(&mut [0; 2]).iter().map(|unit| format!("\\u{unit:04x}")));
        } else {
            out.push(c);
        }
    }
    out
}

#[derive(Serialize)]
struct Object<'a> {
    version: u32,
    files: Vec<File<'a>>,
    diagnostics: Vec<Finding<'a>>,
    summary: Summary,
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
    fix: Option<Fix>,
}

#[derive(Serialize)]
struct Place {
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    start: usize,
    end: usize,
}

#[derive(Serialize)]
struct Related {
    #[serde(flatten)]
    place: Place,
    label: String,
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

fn findings<'a>(file: &'a Checked<'_>, look: &Look) -> Vec<Finding<'a>> {
    let mut ordered = BTreeSet::new();
    let mut findings = Vec::new();
    for found in look.shown(file) {
        let mut finding = finding(file, found);
        if let (Some(fix), Some(offered)) = (&mut finding.fix, &found.fix) {
            let is_first = match offered.action {
                Action::Order { table, .. } => ordered.insert(table),
                _ => true,
            };
            if is_first {
                fix.edits = edits(file, offered);
            }
        }
        findings.push(finding);
    }
    findings
}

fn finding<'a>(file: &'a Checked<'_>, found: &'a Diagnostic) -> Finding<'a> {
    let clean = |text: &str| file.without_secrets(found, text).into_owned();
    Finding {
        rule: found.rule,
        severity: found.severity.as_str(),
        path: &file.path,
        place: place(file, found.span),
        message: clean(&found.message),
        help: found.help.as_deref().map(clean),
        table: found.cell.map(|cell| cell.table),
        row: found.cell.and_then(|cell| cell.row),
        column_name: found.column.as_deref(),
        related: found
            .related
            .as_ref()
            .map(|related| Related { place: place(file, related.span), label: clean(&related.label) }),
        fix: found.fix.as_ref().map(|fix| Fix {
            title: clean(&fix.title),
            applicability: match fix.applicability {
                Applicability::Safe => "safe",
                Applicability::Unsafe => "unsafe",
            },
            edits: Vec::new(),
        }),
    }
}

fn edits(file: &Checked<'_>, fix: &diagnostic::Fix) -> Vec<Edit> {
    let text = file.report.document.source.text();
    let quotes = |edit: &diagnostic::Edit| {
        let secrets = file.report.secrets.iter().map(|secret| secret.of(text));
        secrets.into_iter().any(|secret| !secret.is_empty() && edit.replacement.contains(secret))
    };
    let edits = edits_of(&file.report, fix);
    if edits.iter().any(quotes) {
        return Vec::new();
    }
    let edit = |edit: diagnostic::Edit| Edit {
        start: edit.span.start(),
        end: edit.span.end(),
        replacement: edit.replacement,
    };
    edits.into_iter().map(edit).collect()
}

fn place(file: &Checked<'_>, span: Span) -> Place {
    let source = file.report.document.source;
    let start = source.lines().position(source.text(), span.start());
    let end = source.lines().position(source.text(), span.end());
    Place {
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
        start: span.start(),
        end: span.end(),
    }
}
