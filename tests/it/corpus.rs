//! The fixtures: reading them, what the core makes of them, and what is expected of it.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use learnvlm_lint::diagnostic::{Applicability, Diagnostic, Wanted};
use learnvlm_lint::language::Language;
use learnvlm_lint::source::Source;
use learnvlm_lint::{Outcome, check, fix};

use crate::util::settings;

/// Every file that expects something can be written anew; a person then reads the difference.
pub(crate) const HINT: &str = "run `UPDATE=1 cargo test` and read what changed";

/// Where the fixtures are.
pub(crate) fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures")
}

/// The entries of a folder, sorted; none where there is no such folder.
pub(crate) fn entries(folder: &Path) -> Vec<PathBuf> {
    let Ok(found) = fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<PathBuf> = found.map(|entry| entry.expect("a readable folder").path()).collect();
    paths.sort();
    paths
}

pub(crate) fn name(path: &Path) -> String {
    path.file_name().expect("a name").to_str().expect("UTF-8").to_owned()
}

/// Every file with one of these endings below `folder`, sorted.
pub(crate) fn files(folder: &Path, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for path in entries(folder) {
        if path.is_dir() {
            found.extend(files(&path, endings));
        } else if path.extension().and_then(|e| e.to_str()).is_some_and(|e| endings.contains(&e)) {
            found.push(path);
        }
    }
    found
}

/// Reads an input. A line `<!-- N more -->` stands for N more of the line above it, so that a large file
/// need not be stored.
pub(crate) fn read(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    if !text.contains(" more -->") {
        return text;
    }
    let mut expanded = String::new();
    let mut above = "";
    for line in text.split_inclusive('\n') {
        let count = line.trim_end().strip_prefix("<!-- ").and_then(|line| line.strip_suffix(" more -->"));
        match count.and_then(|count| count.parse().ok()) {
            Some(count) => expanded.push_str(&above.repeat(count)),
            None => expanded.push_str(line),
        }
        above = line;
    }
    expanded
}

pub(crate) fn source(text: &str) -> Source {
    Source::decode(text.as_bytes().to_vec()).expect("UTF-8 without NUL")
}

/// What the core makes of a text.
#[derive(Debug)]
pub(crate) struct Seen {
    pub(crate) diagnostics: Vec<Diagnostic>,
    /// One line per finding.
    pub(crate) report: String,
    /// The text with safe fixes, those of notes included, where they change it.
    pub(crate) safe: Option<String>,
    /// The text with all fixes, where the unsafe ones make a difference.
    pub(crate) unsafe_too: Option<String>,
}

impl Seen {
    /// Checks and fixes `text`. A fix that is offered and then refused is our bug.
    pub(crate) fn new(text: &str) -> Self {
        let (source, settings) = (source(text), settings());
        let report = check(&source, &settings);
        let fixed = |unsafe_too: bool| {
            let wanted = Wanted { notes_too: true, unsafe_too };
            let Outcome { rewrite, refused, .. } = fix(&report, wanted);
            assert!(refused.is_empty(), "an offered fix was refused: {refused:#?}\n{text}");
            rewrite.map(learnvlm_lint::verify::Rewrite::into_new_text)
        };
        let (safe, all) = (fixed(false), fixed(true));
        let unsafe_too = all.filter(|all| all != safe.as_deref().unwrap_or(text));
        let lines = report.diagnostics.iter().map(|d| line(&source, d)).collect();
        Self { report: lines, safe, unsafe_too, diagnostics: report.diagnostics }
    }

    /// Names of the rules that found something, each with how many findings.
    pub(crate) fn fired(&self, rule: &str) -> usize {
        self.diagnostics.iter().filter(|d| d.rule == rule).count()
    }
}

/// A finding as `report.txt` has it.
fn line(source: &Source, diagnostic: &Diagnostic) -> String {
    let place = source.lines().position(source.text(), diagnostic.span.start());
    let (level, rule) = (diagnostic.severity.as_str(), diagnostic.rule);
    let message = Language::English.say(&diagnostic.message);
    let mut line = format!("{}:{}: {level}[{rule}]: {message}", place.line, place.column);
    if let Some(fix) = &diagnostic.fix {
        let kind = if fix.applicability == Applicability::Safe { "fix" } else { "unsafe fix" };
        let _ = write!(line, " ({kind}: {})", Language::English.say(&fix.title));
    }
    line + "\n"
}

/// Files that say what is expected, compared or, with `UPDATE=1`, written.
#[derive(Debug, Default)]
pub(crate) struct Expected {
    wrong: Vec<String>,
    seen: BTreeSet<PathBuf>,
}

impl Expected {
    /// Holds `found` against the file; `None` where there must be none.
    pub(crate) fn holds(&mut self, path: &Path, found: Option<&str>) {
        self.seen.insert(path.to_owned());
        let wanted = fs::read_to_string(path).ok();
        if wanted.as_deref() == found {
            return;
        }
        if is_updating() {
            match found {
                Some(text) => fs::write(path, text).expect("a writable fixture"),
                None => fs::remove_file(path).expect("a removable fixture"),
            }
            return;
        }
        let path = path.display();
        self.wrong.push(match (wanted, found) {
            (None, Some(found)) => format!("{path} is missing; it would say:\n{found}"),
            (Some(wanted), None) => format!("{path} should not be there; it says:\n{wanted}"),
            (wanted, found) => {
                let (wanted, found) = (wanted.unwrap_or_default(), found.unwrap_or_default());
                format!("{path}\n{}", difference(&wanted, found))
            }
        });
    }

    /// Fails for a file in `folder` that nothing was held against.
    pub(crate) fn nothing_else(&mut self, folder: &Path) {
        for path in entries(folder) {
            if !self.seen.contains(&path) {
                self.wrong.push(format!("{} is no file of a fixture; remove it", path.display()));
            }
        }
    }

    /// Adds a failure that no update mends.
    pub(crate) fn fail(&mut self, what: String) {
        self.wrong.push(what);
    }

    pub(crate) fn are_met(self) {
        assert!(self.wrong.is_empty(), "{}\n\n{HINT}", self.wrong.join("\n\n"));
    }
}

/// Whether expectations are written. A machine that judges never does.
pub(crate) fn is_updating() -> bool {
    let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    is_set("UPDATE") && !is_set("CI")
}

/// The lines that differ.
fn difference(wanted: &str, found: &str) -> String {
    learnvlm_lint::report::diff::unified("expected", wanted, found)
}

/// The pairs of a folder of hazards: name, GitHub's verdict, the text before and after. A pair with a NUL is left
/// out, because no source holds one.
pub(crate) fn pairs(folder: &Path) -> Vec<(String, String, Source, Source)> {
    let index = fs::read_to_string(folder.join("index.tsv")).expect("an index");
    let rows = index.lines().skip(1).map(|line| {
        let mut fields = line.split('\t');
        (fields.next().expect("a name"), fields.next().expect("a verdict"))
    });
    let pair = rows.filter_map(|(name, github)| {
        let read =
            |side: &str| Source::decode(fs::read(folder.join(format!("{name}.{side}.md"))).expect(name));
        Some((name.to_owned(), github.to_owned(), read("before").ok()?, read("after").ok()?))
    });
    pair.collect()
}
