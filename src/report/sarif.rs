//! Findings as SARIF 2.1.0, which GitHub code scanning and editors read.
//!
//! Columns count code points. A message of SARIF may hold links and placeholders; a text of ours holds none, whatever
//! a list says. A result is known by the entry it is about. GitHub adds a fingerprint of its own when a log is
//! uploaded, made of the beginning of the line, and complains where a log has another under its name.

use std::fmt::Write;
use std::path::Path;

use serde_json::{Value, json};

use super::checked::{Checked, Look, Undone};
use super::finding::{self, Finding, findings, place, slashed};
use crate::diagnostic::{Applicability, Edit};
use crate::fingerprint::{self, Fingerprint, fingerprints};
use crate::language::Language;
use crate::rules::{RULES, Rule};
use crate::text::Span;

/// The log, and a line end.
pub fn render(files: &[Checked<'_>], undone: &[Undone], look: &Look) -> String {
    let results: Vec<Value> = files.iter().flat_map(|file| results(file, look)).collect();
    let driver = json!({
        "name": env!("CARGO_PKG_NAME"),
        "semanticVersion": env!("CARGO_PKG_VERSION"),
        "informationUri": env!("CARGO_PKG_REPOSITORY"),
        "rules": RULES.iter().map(|rule| descriptor(rule, look.language)).collect::<Vec<Value>>(),
    });
    let mut log = json!({
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": driver },
            "language": look.language.tag(),
            "columnKind": "unicodeCodePoints",
            "newlineSequences": ["\r\n", "\n", "\r"],
            "results": results,
        }],
    });
    if !undone.is_empty() {
        let notifications: Vec<Value> = undone.iter().map(|one| notification(one, look.language)).collect();
        log["runs"][0]["invocations"] =
            json!([{ "executionSuccessful": false, "toolExecutionNotifications": notifications }]);
    }
    finding::json(&log)
}

fn notification(undone: &Undone, language: Language) -> Value {
    json!({
        "level": "error",
        "message": { "text": text(&undone.said(language)) },
        "locations": [{ "physicalLocation": { "artifactLocation": { "uri": uri(&undone.path) } } }],
    })
}

fn descriptor(rule: &Rule, language: Language) -> Value {
    let paragraphs = paragraphs(&rule.documentation(language));
    let markdown = braces(rule.documentation(language).trim_end());
    json!({
        "id": rule.name,
        "shortDescription": { "text": text(&rule.summary(language)) },
        "fullDescription": { "text": text(&paragraphs[..paragraphs.len().min(2)].join("\n\n")) },
        "help": { "text": text(&paragraphs.join("\n\n")), "markdown": markdown },
        "helpUri": finding::URL,
        "defaultConfiguration": { "level": rule.severity.as_str() },
    })
}

/// The paragraphs of a rule's documentation, each on one line, without its examples.
fn paragraphs(documentation: &str) -> Vec<String> {
    let without_examples: String = documentation.split("```").step_by(2).collect();
    let blocks =
        without_examples.split("\n\n").map(|block| block.split_whitespace().collect::<Vec<_>>().join(" "));
    blocks.filter(|block| !block.is_empty()).collect()
}

fn results(file: &Checked<'_>, look: &Look) -> Vec<Value> {
    let known = fingerprints(&file.report);
    findings(file, look).iter().map(|finding| result(finding, known[finding.number], look.language)).collect()
}

fn result(finding: &Finding<'_>, fingerprint: Fingerprint, language: Language) -> Value {
    let (file, found) = (finding.file, finding.found);
    let hash = format!("entryHash/v{}", fingerprint::VERSION);
    let mut result = json!({
        "ruleId": found.rule,
        "level": found.severity.as_str(),
        "message": { "text": text(&file.said(found, language)) },
        "locations": [{ "physicalLocation": location(file, found.span) }],
        "partialFingerprints": { hash: fingerprint.to_string() },
    });
    if let Some(index) = RULES.iter().position(|rule| rule.name == found.rule) {
        result["ruleIndex"] = index.into();
    }
    if let Some(related) = &found.related {
        let label = text(&file.shown(found, &related.label, language));
        let location = location(file, related.span);
        result["relatedLocations"] = json!([{ "message": { "text": label }, "physicalLocation": location }]);
    }
    if let Some(fix) = found.fix.as_ref().filter(|_| !finding.edits.is_empty()) {
        let replacement = |edit: &Edit| {
            let inserted = (!edit.replacement.is_empty()).then(|| json!({ "text": edit.replacement }));
            let mut replacement = json!({ "deletedRegion": region(file, edit.span) });
            if let Some(inserted) = inserted {
                replacement["insertedContent"] = inserted;
            }
            replacement
        };
        let replacements: Vec<Value> = finding.edits.iter().map(replacement).collect();
        result["fixes"] = json!([{
            "description": { "text": text(&file.shown(found, &fix.title, language)) },
            "artifactChanges": [{ "artifactLocation": artifact(file), "replacements": replacements }],
            "properties": { "safe": fix.applicability == Applicability::Safe },
        }]);
    }
    result
}

fn location(file: &Checked<'_>, span: Span) -> Value {
    json!({ "artifactLocation": artifact(file), "region": region(file, span) })
}

fn artifact(file: &Checked<'_>) -> Value {
    json!({ "uri": uri(&file.path) })
}

fn region(file: &Checked<'_>, span: Span) -> Value {
    let place = place(file, span);
    json!({
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    })
}

/// A path as a URI: relative to the folder of the run where the path is.
fn uri(path: &str) -> String {
    let slashed = slashed(path);
    let mut uri = match (Path::new(path).is_absolute(), slashed.starts_with('/')) {
        (false, _) => String::new(),
        (true, true) => "file://".to_owned(),
        (true, false) => "file:///".to_owned(),
    };
    for byte in slashed.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            let _ = write!(uri, "%{byte:02X}");
        }
    }
    uri
}

/// A text as a plain message: `{0}` would be a placeholder, and `[a](b)` a link.
fn text(text: &str) -> String {
    braces(text).replace("](", "] (")
}

fn braces(text: &str) -> String {
    text.replace('{', "{{").replace('}', "}}")
}
