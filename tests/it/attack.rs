//! The documents with which an attack on the program came through once: `fixtures/attack/`.

use learnvlm_lint::diagnostic::Wanted;
use learnvlm_lint::{Outcome, check, fix};

use crate::corpus::{fixtures, read, source};
use crate::util::settings;

fn document(wanted: &str) -> String {
    read(&fixtures().join("attack").join(format!("{wanted}.md")))
}

/// What a run with `--fix` makes of a text. No fix may be offered and then refused.
fn fixed(text: &str, unsafe_too: bool) -> String {
    let source = source(text);
    let Outcome { rewrite, refused, .. } =
        fix(&check(&source, &settings()), Wanted { notes_too: true, unsafe_too });
    assert!(refused.is_empty(), "{refused:#?}\n{text}");
    rewrite.map_or(text.to_owned(), learnvlm_lint::verify::Rewrite::into_new_text)
}

#[test]
fn conflicts_are_told_and_left_alone() {
    for name in ["05-conflict-markers", "06-conflict-markers-header"] {
        let text = document(name);
        assert_eq!(fixed(&text, true), text, "{name}");
        let source = source(&text);
        let report = check(&source, &settings());
        let rules: Vec<&str> = report.diagnostics.iter().map(|found| found.rule).collect();
        assert_eq!(rules, ["merge-conflict"], "{name}");
    }
}
