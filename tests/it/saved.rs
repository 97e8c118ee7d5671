//! The inputs that the fuzzers found worth keeping, as plain tests: `tests/fuzz/saved/`, a JSON string a line.

use std::fs;
use std::path::Path;

#[path = "../fuzz/laws.rs"]
mod laws;

/// The saved inputs of a fuzzer.
fn saved(target: &str) -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/saved").join(format!("{target}.jsonl"));
    let lines = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let inputs: Vec<String> =
        lines.lines().map(|line| serde_json::from_str(line).expect("a JSON string")).collect();
    assert!(inputs.len() >= 50, "{}: only {} inputs", path.display(), inputs.len());
    inputs
}

#[test]
fn saved_texts_are_checked() {
    for input in saved("check") {
        laws::check(input.as_bytes());
    }
}

#[test]
fn saved_texts_are_fixed() {
    for input in saved("fix") {
        laws::fix(input.as_bytes());
    }
}

#[test]
fn saved_links_are_repaired() {
    for input in saved("url") {
        laws::url(&input);
    }
}

#[test]
fn saved_dates_are_read() {
    for input in saved("date") {
        laws::date(&input);
    }
}

#[test]
fn saved_configurations_are_in_force() {
    for input in saved("config") {
        laws::config(&input);
    }
}
