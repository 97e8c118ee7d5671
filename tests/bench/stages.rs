//! The stages of a run, each beside a bare parse of the same text.

use std::hint::black_box;
use std::io::Write;
use std::time::{Duration, Instant};

use learnvlm_lint::date::Date;
use learnvlm_lint::diagnostic::Wanted;
use learnvlm_lint::document::Document;
use learnvlm_lint::entry::{self, Headers};
use learnvlm_lint::language::Language;
use learnvlm_lint::report::{Checked, Format, Look, Screen, render};
use learnvlm_lint::source::Source;
use learnvlm_lint::verify::verify;
use learnvlm_lint::{Settings, check, fix, rewrite};

use crate::generate::{Kind, list};
use crate::parsers;

/// Times the reference list and made-up ones.
pub(crate) fn generated() -> Result<(), String> {
    let reference = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/learnvlm/README.md");
    files(&[reference])?;
    for (name, bytes) in [("100 KB", 100_000), ("1 MB", 1_000_000), ("10 MB", 10_000_000)] {
        stages(&format!("clean, {name}"), &list(Kind::Clean, bytes, 1))?;
        stages(&format!("messy, {name}"), &list(Kind::Messy, bytes, 1))?;
    }
    Ok(())
}

/// Times files.
pub(crate) fn files(files: &[&str]) -> Result<(), String> {
    files.iter().try_for_each(|file| {
        let text = std::fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?;
        stages(file, &text)
    })
}

fn stages(name: &str, text: &str) -> Result<(), String> {
    let settings = Settings::new(Date::new(2026, Some(11), Some(24)).ok_or("no such date")?);
    let look = Look {
        format: Format::Human,
        screen: Screen { width: 100, color: false, ascii: false },
        errors_only: false,
        counts: false,
        statistics: false,
        language: Language::English,
    };
    let source = Source::decode(text.as_bytes().to_vec()).map_err(|error| format!("{error:?}"))?;
    let document = Document::parse(&source);
    let report = check(&source, &settings);
    let fixes: Vec<_> = report.diagnostics.iter().filter_map(|found| found.fix.as_ref()).collect();
    let plan = rewrite::rewrite(&document, &report.styles, &fixes);
    let findings = report.diagnostics.len();
    let checked = [Checked { path: "README.md".to_owned(), report: report.clone() }];

    let floor = fastest(|| parsers::comrak(text));
    let mut out = std::io::stdout().lock();
    let mut row = |stage: &str, time: Duration| {
        let ratio = time.as_secs_f64() / floor.as_secs_f64();
        let speed = text.len() as u128 / time.as_micros().max(1);
        writeln!(out, "  {stage:<24}{:>12.3} ms{speed:>8} MB/s{ratio:>9.2} ×", time.as_secs_f64() * 1e3)
            .map_err(|error| error.to_string())
    };
    row(&format!("{name}: {findings} findings"), floor)?;
    row("comrak, bare", floor)?;
    row("pulldown-cmark, bare", fastest(|| parsers::pulldown(text)))?;
    row("decode", fastest(|| Source::decode(text.as_bytes().to_vec())))?;
    row("parse", fastest(|| Document::parse(&source)))?;
    row("type", fastest(|| entry::lists(&document, &Headers::default())))?;
    row("check, with parse", fastest(|| check(&source, &settings)))?;
    row("report", fastest(|| render(&checked, &[], &look)))?;
    row("rewrite", fastest(|| rewrite::rewrite(&document, &report.styles, &fixes)))?;
    row("verify, with parses", fastest(|| verify(&source, plan.text.clone(), &plan.changes)))?;
    row("fix, with verify", fastest(|| fix(&report, Wanted { notes_too: true, unsafe_too: true })))
}

/// The shortest of a few runs: what disturbs a run only ever makes it longer.
fn fastest<T>(run: impl Fn() -> T) -> Duration {
    let mut best = Duration::MAX;
    let begin = Instant::now();
    let mut runs = 0;
    while runs < 3 || (begin.elapsed() < Duration::from_millis(300) && runs < 1000) {
        let start = Instant::now();
        let made = black_box(run());
        best = best.min(start.elapsed());
        drop(made);
        runs += 1;
    }
    best
}
