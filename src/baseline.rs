//! The findings that a list had when it adopted the tool: known, and not reported again.
//!
//! A baseline is a JSON file with one finding per line, sorted, so that git merges two of them line by line. A finding
//! is named by its file, its rule and its [`Fingerprint`]; nothing of the list's text is in it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use serde::Deserialize;

use crate::Report;
use crate::fingerprint::{Fingerprint, VERSION, fingerprints};
use crate::language::{Key, Message};

/// The form of the file.
const FORM: u64 = 1;

/// Known findings: for each file, by its path, their fingerprints with the name of the rule.
///
/// A path is relative to the folder of the baseline, with `/` between its parts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Baseline(BTreeMap<String, BTreeMap<Fingerprint, String>>);

/// Why a text is no baseline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Malformed {
    /// It cannot be read; in the words of the JSON parser.
    Json(String),
    /// It is of another version of the tool.
    Version,
    /// What stands where a fingerprint should.
    Fingerprint(String),
}

impl From<&Malformed> for Message {
    fn from(malformed: &Malformed) -> Self {
        match malformed {
            Malformed::Json(why) => {
                Message::new(Key::Command("baseline-malformed")).with("why", why.as_str())
            }
            Malformed::Version => Message::new(Key::Command("baseline-version")),
            Malformed::Fingerprint(text) => {
                Message::new(Key::Command("baseline-fingerprint")).with("text", text.as_str())
            }
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    version: u64,
    fingerprints: u64,
    findings: Vec<Finding>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Finding {
    path: String,
    rule: String,
    fingerprint: String,
}

impl Baseline {
    /// Reads the text of a baseline file.
    pub fn read(text: &str) -> Result<Self, Malformed> {
        let file: File = serde_json::from_str(text.trim_start_matches('\u{feff}'))
            .map_err(|error| Malformed::Json(error.to_string()))?;
        if file.version != FORM || file.fingerprints != VERSION {
            return Err(Malformed::Version);
        }
        let mut baseline = Self::default();
        for Finding { path, rule, fingerprint } in file.findings {
            let Ok(mark) = fingerprint.parse() else { return Err(Malformed::Fingerprint(fingerprint)) };
            baseline.0.entry(path).or_default().insert(mark, rule);
        }
        Ok(baseline)
    }

    /// The text of the baseline file.
    pub fn text(&self) -> String {
        let quoted = |text: &str| serde_json::Value::from(text).to_string();
        let findings = self.0.iter().flat_map(|(path, known)| {
            let mut known: Vec<(&String, &Fingerprint)> =
                known.iter().map(|(mark, rule)| (rule, mark)).collect();
            known.sort_unstable();
            known.into_iter().map(move |(rule, mark)| {
                format!(
                    "\n    {{\"path\": {}, \"rule\": {}, \"fingerprint\": \"{mark}\"}}",
                    quoted(path),
                    quoted(rule)
                )
            })
        });
        let findings: Vec<String> = findings.collect();
        let mut text =
            format!("{{\n  \"version\": {FORM},\n  \"fingerprints\": {VERSION},\n  \"findings\": [");
        text.push_str(&findings.join(","));
        let _ = writeln!(text, "{}]\n}}", if findings.is_empty() { "" } else { "\n  " });
        text
    }

    /// Takes the findings of a file for those that are known of it.
    pub fn learn(&mut self, path: String, report: &Report<'_>) {
        let rules = report.diagnostics.iter().map(|found| found.rule.to_owned());
        let mut known: BTreeMap<Fingerprint, String> = BTreeMap::new();
        known.extend(fingerprints(report).into_iter().zip(rules));
        if known.is_empty() {
            self.0.remove(&path);
        } else {
            self.0.insert(path, known);
        }
    }

    /// Takes what is known out of a report; gives the fingerprints of what was there.
    pub fn hide(&self, path: &str, report: &mut Report<'_>) -> BTreeSet<Fingerprint> {
        let Some(known) = self.0.get(path) else { return BTreeSet::new() };
        let mut marks = fingerprints(report).into_iter();
        let mut met = BTreeSet::new();
        report.diagnostics.retain(|_| {
            let mark = marks.next().filter(|mark| known.contains_key(mark));
            met.extend(mark);
            mark.is_none()
        });
        report.hidden.baseline = met.len();
        met
    }

    /// The paths of its files.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// How many findings are known.
    pub fn len(&self) -> usize {
        self.0.values().map(BTreeMap::len).sum()
    }

    /// Whether none is known.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many are known of one file.
    pub fn known_of(&self, path: &str) -> usize {
        self.0.get(path).map_or(0, BTreeMap::len)
    }

    /// Leaves the files for which `stays` holds.
    pub fn keep(&mut self, stays: impl Fn(&str) -> bool) {
        self.0.retain(|path, _| stays(path));
    }
}
