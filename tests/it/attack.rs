//! The documents with which an attack on the program came through once: `fixtures/attack/`.

use std::path::Path;

use learnvlm_lint::verify::same_page;
use learnvlm_lint::{Outcome, check, diagnostic};

use crate::corpus::{files, fixtures, name, read, source};
use crate::util::{Room, fixed_wholly, settings};

/// What a document is to hold after `--fix`, and what it is not to hold.
struct Wanted {
    document: &'static str,
    stays: &'static [&'static str],
    goes: &'static [&'static str],
}

const fn wanted(
    document: &'static str,
    stays: &'static [&'static str],
    goes: &'static [&'static str],
) -> Wanted {
    Wanted { document, stays, goes }
}

const WANTED: &[Wanted] = &[
    // The words behind an address stay, whatever of the address goes.
    wanted("01-swallowed-text-deleted", &["BV1xx411c7mD/", "，视频里有完整说明"], &[]),
    wanted("02-second-link-deleted", &["https://e.com/1", "、https://e.com/2"], &[]),
    wanted("04-wrapped-swallowed", &["e.com", "，说明"], &[]),
    // One run is enough.
    wanted("10-same-url-twice", &["[code](https://github.com/a/b)", " https://github.com/a/b"], &["http:"]),
    wanted("11-same-url-definition", &["[a]: https://github.com/a/b\nhttps://github.com/a/b"], &["http:"]),
    wanted("13-two-unused-allowances", &["| Title"], &["allow"]),
    wanted("14-two-off", &["D"], &["off"]),
    wanted("16-pipeless-header-under-link", &["https://github.com/i/2\n"], &["http:", ".git"]),
    // The page stays.
    wanted("21-short-www", &["A；www.B"], &["A & www.B"]),
    wanted("22-www-http", &["www.http://github.com/a/b.git"], &["https"]),
    wanted("24-bom-task-header", &["- [ ] Date"], &["- [ ] |"]),
    wanted("25-nested-footnote", &["机构||\n    -|-"], &[]),
    // What is offered is done.
    wanted("08-secret-in-bug-message", &[], &["hunter2"]),
    wanted("29-footnote-table-above", &["[a](https://e.com/1)[^1]", "2024.5"], &["2024年5月"]),
];

const FORMATS: [&str; 9] =
    ["human", "short", "json", "github", "sarif", "gitlab", "rdjson", "junit", "markdown"];

fn documents() -> Vec<(String, String)> {
    let read = |path: &Path| (name(path).trim_end_matches(".md").to_owned(), read(path));
    let all: Vec<(String, String)> =
        files(&fixtures().join("attack"), &["md"]).iter().map(|path| read(path)).collect();
    assert!(all.len() > 25, "{} documents", all.len());
    all
}

fn document(wanted: &str) -> String {
    read(&fixtures().join("attack").join(format!("{wanted}.md")))
}

/// What a run with `--fix` makes of a text. No fix may be offered and then refused.
fn fixed(text: &str, unsafe_too: bool) -> String {
    let wanted = diagnostic::Wanted { notes_too: true, unsafe_too };
    let (new, Outcome { refused, .. }) = fixed_wholly(text, &settings(), wanted);
    assert!(refused.is_empty(), "{refused:#?}\n{text}");
    new
}

#[test]
fn words_stay_and_faults_go() {
    for Wanted { document: name, stays, goes } in WANTED {
        let new = fixed(&document(name), false);
        for words in *stays {
            assert!(new.contains(words), "{name}: `{words}` does not stand in\n{new}");
        }
        for words in *goes {
            assert!(!new.contains(words), "{name}: `{words}` stands in\n{new}");
        }
    }
}

#[test]
fn one_run_is_enough_and_refuses_nothing() {
    for (name, text) in documents() {
        for unsafe_too in [false, true] {
            let once = fixed(&text, unsafe_too);
            assert_eq!(fixed(&once, unsafe_too), once, "{name}, unsafe fixes: {unsafe_too}");
        }
    }
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

#[test]
fn pages_that_differ_are_told_apart() {
    for name in ["26-same-page-bom", "27-same-page-bom2"] {
        let [a, b] = ["a", "b"].map(|half| source(&document(&format!("{name}.{half}"))));
        assert!(same_page(&a, &b).is_err(), "{name}");
        assert!(same_page(&b, &a).is_err(), "{name}, the other way round");
    }
}

#[test]
fn no_secret_is_printed() {
    for (name, text) in documents() {
        let secrets: Vec<&str> =
            ["correct-horse", "hunter2"].into_iter().filter(|word| text.contains(word)).collect();
        if secrets.is_empty() {
            continue;
        }
        let mut commands: Vec<Vec<&str>> =
            vec![vec!["--fix", "x.md"], vec!["--unsafe-fixes", "--fix", "x.md"]];
        for language in ["en", "zh-CN"] {
            for format in FORMATS {
                commands.push(vec!["--lang", language, "--format", format, "x.md"]);
            }
        }
        commands.extend(["json", "jsonl", "csv", "tsv"].map(|form| vec!["rows", "--format", form, "x.md"]));
        for command in commands {
            let ran = Room::new().file("x.md", &text).run(&command);
            for secret in &secrets {
                // No more of it than three letters, wherever it is cut.
                let is_told = [&ran.out, &ran.err].iter().any(|said| said.contains(&secret[..4]));
                assert!(!is_told, "{name}: {command:?} prints `{secret}`\n{}{}", ran.out, ran.err);
            }
        }
    }
}
