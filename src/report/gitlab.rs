//! Findings as a Code Quality report, which GitLab shows in a merge request.
//!
//! GitLab tells findings apart by their fingerprints alone, over all files. One that both branches have is no news.

use std::hash::Hasher;

use serde::Serialize;
use siphasher::sip128::{Hasher128, SipHasher24};

use super::checked::{Checked, Look, Undone, word};
use super::finding::{json, place, slashed};
use crate::diagnostic::{Diagnostic, Severity};
use crate::fingerprint::{Fingerprint, fingerprints};
use crate::language::{Key, Language};

/// The array, and a line end.
pub fn render(files: &[Checked<'_>], undone: &[Undone], look: &Look) -> String {
    let lost = undone.iter().map(|undone| lost(undone, look.language));
    json(&lost.chain(files.iter().flat_map(|file| issues(file, look))).collect::<Vec<Issue>>())
}

/// What could not be done, as an issue of the whole file.
fn lost(undone: &Undone, language: Language) -> Issue {
    let (path, why) = (slashed(&undone.path).into_owned(), undone.said(language));
    Issue {
        check_name: env!("CARGO_PKG_NAME"),
        fingerprint: hashed(&[&path, &why]),
        description: why,
        severity: "blocker",
        location: Location { path, lines: Lines { begin: 1, end: 1 } },
    }
}

#[derive(Serialize)]
struct Issue {
    description: String,
    check_name: &'static str,
    fingerprint: String,
    severity: &'static str,
    location: Location,
}

#[derive(Serialize)]
struct Location {
    path: String,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
    end: usize,
}

fn issues(file: &Checked<'_>, look: &Look) -> Vec<Issue> {
    let known = fingerprints(&file.report);
    let path = slashed(&file.path);
    let separator = word(look.language, Key::Report("semicolon"));
    let issue = |(number, found): (usize, &Diagnostic)| {
        let place = place(file, found.span);
        Issue {
            description: file.said(found, look.language).replace('\n', &separator),
            check_name: found.rule,
            fingerprint: unique(&path, known[number]),
            severity: match found.severity {
                Severity::Error => "major",
                Severity::Warning => "minor",
                Severity::Note => "info",
            },
            location: Location {
                path: path.to_string(),
                lines: Lines { begin: place.line, end: place.end_line },
            },
        }
    };
    look.shown(file).map(issue).collect()
}

/// A fingerprint does not know its file, and the same entry may stand in two.
fn unique(path: &str, fingerprint: Fingerprint) -> String {
    hashed(&[&fingerprint.to_string(), path])
}

fn hashed(texts: &[&str]) -> String {
    let mut hash = SipHasher24::new();
    for text in texts {
        hash.write(text.as_bytes());
    }
    format!("{:032x}", hash.finish128().as_u128())
}
