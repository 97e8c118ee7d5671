//! Stand-in for the core: just enough of it to run the command. Replaced at merge.

use crate::diagnostic::{Action, Applicability, Diagnostic, Edit, Fix, Severity};
use crate::document::{Cell, Document, Row, Table};
use crate::source::Source;
use crate::text::Span;
use crate::{Outcome, Report, Settings};

/// Finds `&mpshare=…` in rows of tables.
pub fn check<'s>(source: &'s Source, _: &Settings) -> Report<'s> {
    let (text, lines) = (source.text(), source.lines());
    let row = |line: usize| {
        let span = lines.content(line, text);
        let at = span.start();
        let cells = span.of(text).match_indices('|').map(|(n, _)| Span::new(at + n + 1, at + n + 1));
        let cells = cells.map(|span| Cell { slot: span, span }).collect();
        Row { line, span, cells, excess: vec![], ambiguous_pipe: false }
    };
    let (mut tables, mut list_tables) = (vec![], vec![]);
    for line in 1..lines.count() {
        if lines.content(line, text).of(text).starts_with("| --") {
            let (header, delimiter) = (row(line - 1), row(line));
            let body = (line + 1..lines.count()).map(row).take_while(|row| !row.span.is_empty());
            let rows: Vec<Row> = body.collect();
            let end = rows.last().unwrap_or(&delimiter).span.end();
            let span = Span::new(header.span.start(), end);
            list_tables.push(header.span.of(text).contains("时间"));
            tables.push(Table { span, columns: 4, header, delimiter, rows, disputed: None });
        }
    }
    let diagnostics = text.match_indices("&mpshare=").filter_map(|(n, _)| {
        let end = n + text[n..].find(')')?;
        let span = Span::new(n, end);
        Some(Diagnostic {
            rule: "tracking-parameter",
            severity: Severity::Error,
            span,
            message: "link carries tracking parameters".to_owned(),
            label: "added when the link was shared".to_owned(),
            help: Some("remove `mpshare`; `--fix` does it".to_owned()),
            related: None,
            cell: None,
            column: None,
            fix: Some(Fix {
                title: "remove them".to_owned(),
                applicability: Applicability::Safe,
                action: Action::Edit(vec![Edit { span, replacement: String::new() }]),
            }),
        })
    });
    let diagnostics = diagnostics.collect();
    let document = Document { source, tables, links: vec![], inlines: vec![] };
    Report { document, list_tables, diagnostics, secrets: vec![] }
}

/// Applies the edits.
pub fn fix(report: &Report<'_>, settings: &Settings, unsafe_too: bool) -> Outcome {
    let mut text = report.document.source.text().to_owned();
    let (mut applied, mut held_back) = (0, 0);
    for fix in report.diagnostics.iter().rev().filter_map(|d| d.fix.as_ref()) {
        if !unsafe_too && fix.applicability == Applicability::Unsafe {
            held_back += 1;
            continue;
        }
        applied += 1;
        for edit in edits_of(report, settings, fix) {
            text.replace_range(edit.span.range(), &edit.replacement);
        }
    }
    Outcome { text: (applied > 0).then_some(text), applied, held_back, refused: vec![] }
}

/// The edits.
pub fn edits_of(_: &Report<'_>, _: &Settings, fix: &Fix) -> Vec<Edit> {
    match &fix.action {
        Action::Edit(edits) => edits.clone(),
        _ => vec![],
    }
}
