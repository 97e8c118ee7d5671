//! The laws, and what is found, over a folder of real lists:
//!
//! `LISTS=~/lists cargo test lists -- --nocapture` prints how often each rule fires and names each text that
//! breaks a law. Without `LISTS` the folder is that of the reference list. With `SAMPLE=20` it also prints so many
//! findings of each rule, from all over the folder, each with its row: to judge by hand whether they are right.

use std::collections::BTreeMap;
use std::path::PathBuf;

use learnvlm_lint::check;

use crate::corpus::{files, fixtures};
use crate::laws::laws;
use crate::util::{english, settings};

#[test]
fn the_laws_hold_for_every_list() {
    let folder = std::env::var_os("LISTS").map_or_else(|| fixtures().join("learnvlm"), PathBuf::from);
    let (mut found, mut broken) = (BTreeMap::new(), Vec::new());
    let (mut texts, mut tables, mut rows) = (0, 0, 0);
    for path in files(&folder, &["md", "markdown"]) {
        let Ok(text) = std::fs::read_to_string(&path) else { continue };
        if text.contains('\0') {
            continue;
        }
        texts += 1;
        let source = crate::corpus::source(&text);
        let report = check(&source, &settings());
        let lists = report.document.tables.iter().enumerate().filter(|(n, _)| report.styles.is_list(*n));
        for (_, table) in lists {
            tables += 1;
            rows += table.rows.len();
        }
        for diagnostic in &report.diagnostics {
            let line = source.lines().line_of(diagnostic.span.start());
            let row = source.lines().line(line).of(&text).trim_end();
            let said = english(&diagnostic.message);
            let place = format!("{}:{}: {said}\n        {row}\n", path.display(), line + 1);
            found.entry(diagnostic.rule).or_insert_with(Vec::new).push(place);
        }
        if let Err(why) = laws(&text) {
            broken.push(format!("{}: {why}", path.display()));
        }
    }
    let counts: Vec<String> = found.iter().map(|(rule, all)| format!("{:>7} {rule}\n", all.len())).collect();
    let summary = format!("{texts} texts, {tables} list tables, {rows} rows\n{}", counts.concat());
    show(&summary);
    let asked = std::env::var("SAMPLE").ok().and_then(|number| number.parse().ok());
    if let Some(most) = asked {
        for (rule, all) in &found {
            let step = all.len().div_ceil(most).max(1);
            let sample: Vec<&str> = all.iter().step_by(step).map(String::as_str).collect();
            show(&format!("{rule}: {} of {}\n{}", sample.len(), all.len(), sample.concat()));
        }
    }
    assert!(texts > 0, "no Markdown in {}", folder.display());
    assert!(broken.is_empty(), "{summary}{} break a law:\n{}", broken.len(), broken.join("\n"));
}

#[expect(clippy::print_stdout, reason = "what a person runs this for")]
fn show(summary: &str) {
    println!("{summary}");
}
