//! Findings for reviewdog: one `DiagnosticResult` of its diagnostic format.
//!
//! Columns count bytes of the line, from 1; an end is the place behind the last byte. reviewdog offers each
//! suggestion by itself, so the edits of a fix are one suggestion, from the first to the last.

use serde_json::{Value, json};

use super::checked::{Checked, Look, Undone};
use super::finding::{self, Finding, findings, place, slashed};
use crate::diagnostic::Severity;
use crate::language::Language;
use crate::link::secrets_in;
use crate::text::Span;

/// The object, and a line end.
pub fn render(files: &[Checked<'_>], undone: &[Undone], look: &Look) -> String {
    let found = files.iter().flat_map(|file| findings(file, look));
    let lost = undone.iter().map(|undone| {
        let path = slashed(&undone.path);
        json!({ "message": undone.said(look.language), "location": { "path": path }, "severity": "ERROR" })
    });
    let found = found.map(|finding| diagnostic(&finding, look.language));
    let url = env!("CARGO_PKG_REPOSITORY");
    finding::json(&json!({
        "source": { "name": env!("CARGO_PKG_NAME"), "url": url },
        "diagnostics": lost.chain(found).collect::<Vec<Value>>(),
    }))
}

fn diagnostic(finding: &Finding<'_>, language: Language) -> Value {
    let (file, found) = (finding.file, finding.found);
    let severity = match found.severity {
        Severity::Error => "ERROR",
        Severity::Warning => "WARNING",
        Severity::Note => "INFO",
    };
    let path = slashed(&file.path);
    let mut diagnostic = json!({
        "message": file.said(found, language),
        "location": { "path": path, "range": range(file, found.span) },
        "severity": severity,
        "code": { "value": found.rule, "url": finding::URL },
    });
    if let Some(suggestion) = suggestion(finding) {
        diagnostic["suggestions"] = json!([suggestion]);
    }
    if let Some(related) = &found.related {
        let location = json!({ "path": path, "range": range(file, related.span) });
        let label = file.shown(found, &related.label, language);
        diagnostic["related_locations"] = json!([{ "message": label, "location": location }]);
    }
    diagnostic
}

/// The edits of a fix as one replacement; none where it would quote a secret that stands between them.
fn suggestion(finding: &Finding<'_>) -> Option<Value> {
    let (first, last) = (finding.edits.first()?, finding.edits.last()?);
    let whole = Span::new(first.span.start(), last.span.end());
    let source = finding.file.report.document.source.text();
    let (mut text, mut at) = (String::new(), whole.start());
    for edit in &finding.edits {
        text += Span::new(at, edit.span.start()).of(source);
        text += &edit.replacement;
        at = edit.span.end();
    }
    let is_fit = !finding.secrets.stand_in(&text) && secrets_in(&text).is_empty();
    is_fit.then(|| json!({ "range": range(finding.file, whole), "text": text }))
}

fn range(file: &Checked<'_>, span: Span) -> Value {
    let place = place(file, span);
    let lines = file.report.document.source.lines();
    let position =
        |line: usize, at: usize| json!({ "line": line, "column": at - lines.line(line - 1).start() + 1 });
    json!({ "start": position(place.line, place.start), "end": position(place.end_line, place.end) })
}
