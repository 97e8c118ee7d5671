//! The house is tidy: files are where a reader guesses them, and say what they are.

mod circles;
mod imports;

use std::fs;
use std::path::{Path, PathBuf};

use learnvlm_lint::language::Language;
use learnvlm_lint::report::manual::{Topic, explain};
use learnvlm_lint::rules::RULES;
use learnvlm_lint::text::width::display_width;

use crate::corpus::{Seen, files, fixtures, name, read};

/// The most lines a file of the program has.
const LONGEST: usize = 300;
/// The most lines a rule has, with its documentation.
const LONGEST_RULE: usize = 150;
/// The most lines that half of the rules have.
const MEDIAN_RULE: usize = 60;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn program() -> Vec<PathBuf> {
    files(&root().join("src"), &["rs"])
}

#[test]
fn every_file_says_what_it_is_for() {
    for path in program() {
        let text = read(&path);
        assert!(text.starts_with("//! "), "{} does not begin with `//! `", path.display());
    }
}

#[test]
fn no_file_is_too_long_to_read() {
    let long: Vec<String> = program()
        .iter()
        .map(|path| (path, read(path).lines().count()))
        .filter(|(_, lines)| *lines > LONGEST)
        .map(|(path, lines)| format!("{} has {lines} lines, more than {LONGEST}: divide it", path.display()))
        .collect();
    assert!(long.is_empty(), "{}", long.join("\n"));
}

/// The files of the rules, and how many lines each has.
fn rule_files() -> Vec<(PathBuf, usize)> {
    let folder = root().join("src/rules");
    let is_rule = |path: &PathBuf| {
        path.parent() == Some(&folder) && !matches!(name(path).as_str(), "mod.rs" | "rule.rs")
    };
    let count = |path: PathBuf| {
        let lines = read(&path).lines().count();
        (path, lines)
    };
    program().into_iter().filter(is_rule).map(count).collect()
}

/// What a rule has to decide is known to the room that knows tables, dates or addresses; the rule asks it and has the words.
#[test]
fn a_rule_is_words_and_one_question() {
    let rules = rule_files();
    let long: Vec<String> = rules
        .iter()
        .filter(|(_, lines)| *lines > LONGEST_RULE)
        .map(|(path, lines)| format!("{} has {lines} lines: let another room decide", path.display()))
        .collect();
    assert!(long.is_empty(), "{}", long.join("\n"));
    let mut lines: Vec<usize> = rules.iter().map(|(_, lines)| *lines).collect();
    lines.sort_unstable();
    let median = lines[lines.len() / 2];
    assert!(median <= MEDIAN_RULE, "half of the rules have {median} lines or more");
}

#[test]
fn every_rule_is_a_file_a_registry_line_and_a_folder() {
    let rules: Vec<String> = rule_files().iter().map(|(path, _)| name(path)).collect();
    for file in &rules {
        let rule = file.trim_end_matches(".rs").replace('_', "-");
        assert!(
            RULES.iter().any(|r| r.name == rule),
            "src/rules/{file}: add {rule} to RULES in src/rules/mod.rs"
        );
        assert!(fixtures().join("rules").join(&rule).is_dir(), "write fixtures/rules/{rule}/<case>/input.md");
    }
    for rule in RULES {
        let file = format!("{}.rs", rule.name.replace('-', "_"));
        assert!(rules.contains(&file), "{}: its file should be src/rules/{file}", rule.name);
        let own = read(&root().join("src/rules").join(&file));
        let documented: String =
            own.split_inclusive('\n').take_while(|line| line.starts_with("//!")).collect();
        assert_eq!(rule.source, documented, "{}: documentation! names another file", rule.name);
        let kebab =
            rule.name.split('-').all(|word| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase()));
        assert!(kebab, "{} is not in kebab case", rule.name);
    }
    assert_eq!(rules.len(), RULES.len(), "a rule is registered twice");
}

#[test]
fn every_rule_explains_itself() {
    for rule in RULES {
        let text = rule.documentation(Language::English);
        let mut lines = text.lines();
        let (summary, gap) = (lines.next().unwrap_or_default(), lines.next());
        assert!(
            summary.ends_with('.') && summary.len() > 10 && gap == Some(""),
            "{}: its documentation begins with one line that says what is wrong, and a blank one",
            rule.name
        );
        let says = if rule.fixable { "The fix " } else { "There is no fix" };
        assert!(text.contains(says), "{}: its documentation lacks a sentence with `{says}`", rule.name);
        assert!(rule.fixable || !text.contains("The fix "), "{} documents a fix that it has not", rule.name);
    }
}

#[test]
fn every_rule_explains_itself_in_chinese() {
    let code = |text: &str| text.split("```").skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>();
    for rule in RULES {
        let text = rule.documentation(Language::Chinese);
        let file = format!("src/rules/zh-CN/{}.md", rule.name);
        assert_eq!(
            text,
            read(&root().join(&file)),
            "{}: include_str! names another file than {file}",
            rule.name
        );
        let mut lines = text.lines();
        let (summary, gap) = (lines.next().unwrap_or_default(), lines.next());
        assert!(summary.ends_with('。') && gap == Some(""), "{file} begins with one line and a blank one");
        let (has_fix, has_none) = (text.contains("\n自动修复"), text.contains("没有自动修复"));
        assert!(rule.fixable == has_fix && rule.fixable != has_none, "{file}: says whether there is a fix");
        let english = code(&rule.documentation(Language::English));
        assert_eq!(code(&text), english, "{file}: other examples than in English");
    }
    let count = files(&root().join("src/rules/zh-CN"), &["md"]).len();
    assert_eq!(count, RULES.len(), "src/rules/zh-CN holds a file for no rule");
}

/// A screen of 80 columns and 40 lines, and one of 120.
#[test]
fn every_rule_is_explained_on_a_screen() {
    for rule in RULES {
        for (language, width) in
            [80, 120].into_iter().flat_map(|width| Language::ALL.map(|language| (language, width)))
        {
            let said = explain(Topic::Rule(rule), language);
            let lines: usize = said.lines().map(|line| display_width(line).div_ceil(width).max(1)).sum();
            assert!(lines <= 40, "{}: {lines} lines of {width} columns in {language:?}", rule.name);
        }
    }
}

#[test]
fn messages_speak_in_one_voice() {
    for input in files(&fixtures().join("rules"), &["md"]).iter().filter(|path| name(path) == "input.md") {
        for found in Seen::new(&read(input)).diagnostics {
            let help = found.help.as_ref().unwrap_or_else(|| panic!("{} has no help", found.rule));
            for said in [&found.message, &found.label, help].map(|said| Language::English.say(said)) {
                let opens =
                    said.chars().next().is_some_and(|c| c.is_lowercase() || c == '`' || c.is_ascii_digit());
                assert!(opens, "{}: `{said}` does not begin in lower case", found.rule);
                assert!(!said.ends_with('.'), "{}: `{said}` ends with a period", found.rule);
                assert!(!said.contains("nvalid"), "{}: `{said}` has a more precise word", found.rule);
                assert!(!said.contains('\n'), "{}: `{said}` breaks the line", found.rule);
                assert_eq!(said.matches('`').count() % 2, 0, "{}: `{said}` opens a code span", found.rule);
            }
        }
    }
}

#[test]
fn no_path_of_a_machine_is_left_behind() {
    let endings = ["rs", "md", "toml", "yml", "yaml", "json", "txt", "tsv"];
    let folders = ["src", "tests", "fixtures", ".github", ".ci"];
    let mut all: Vec<PathBuf> =
        folders.iter().flat_map(|folder| files(&root().join(folder), &endings)).collect();
    let top =
        ["Cargo.toml", "README.md", "CHANGELOG.md", "action.yml", "pyproject.toml", ".pre-commit-hooks.yaml"];
    all.extend(top.iter().map(|file| root().join(file)).filter(|path| path.is_file()));
    assert!(all.len() > 300, "{} files", all.len());
    // Put together here, so that this file does not hold them.
    let traces = ["work", "home", "root", "Users", "tmp"].map(|folder| format!("/{folder}/"));
    for path in all {
        let Ok(text) = fs::read_to_string(&path) else { continue };
        for trace in &traces {
            let at = text.find(trace.as_str()).filter(|at| !text[..*at].ends_with(is_inside_path));
            assert!(at.is_none(), "{} holds a path with {trace}", path.display());
        }
    }
}

/// Whether the slash behind it belongs to a relative path or a URL.
fn is_inside_path(before: char) -> bool {
    before.is_alphanumeric() || matches!(before, '.' | '_' | '-' | '/' | '%' | '~' | ')' | '}')
}

/// `Path::display` shows two names that are no UTF-8 as one; `files::written` does not.
#[test]
fn paths_are_put_into_words_in_one_way() {
    let other: Vec<PathBuf> =
        program().into_iter().filter(|path| read(path).contains(".display()")).collect();
    assert!(other.is_empty(), "{other:?}: take crate::files::written");
}

/// A secret that was cut is not known any more: whoever cuts has to mask before.
#[test]
fn texts_are_cut_in_one_place() {
    for path in files(&root().join("src"), &["rs"]) {
        let text = read(&path);
        let cuts = text.contains("push('…')") || text.contains("}…\"") || text.contains("push_str(\"…\")");
        assert!(!cuts || name(&path) == "masked.rs", "{} shortens a text", path.display());
    }
}

/// What lists are made of.
const COUNTED: &[&str] = &[
    "rows", "cells", "tables", "dates", "entries", "links", "lists", "headers", "columns", "groups",
    "values", "papers", "months", "years", "titles", "percent", "steps",
];
/// What texts, screens and machines are measured in.
const UNITS: &[&str] = &[
    "bytes",
    "octets",
    "characters",
    "letters",
    "digits",
    "words",
    "dashes",
    "blanks",
    "display",
    "lines",
    "days",
    "seconds",
];

/// How many rows tell something of the others is a question to the judge of habits, and its numbers stand in `src/habit/priors.rs`.
/// Every other number says what it counts, and that is nothing of which lists are made: a length of text, a limit of a machine.
#[test]
fn habits_are_judged_in_one_room() {
    let mut faults = Vec::new();
    for path in program() {
        let file = path.strip_prefix(root().join("src")).expect("a file of src");
        if file.starts_with("habit") {
            continue;
        }
        let text = read(&path);
        let mut comment = String::new();
        for line in text.lines().map(str::trim_start) {
            if let Some(said) = line.strip_prefix("//") {
                comment.push_str(&said.trim_start_matches('/').to_lowercase());
                continue;
            }
            let comment = std::mem::take(&mut comment);
            let Some((name, of)) = line.split_once("const ").and_then(|(_, item)| item.split_once(": "))
            else {
                continue;
            };
            let is_count = ["usize", "u16", "u32", "u64"].iter().any(|kind| of.starts_with(kind));
            // A habit of a thousand rows is none that anybody waits for.
            let is_large =
                of.contains("<<") || of.contains('_') || of.contains("0x") || of.contains(".len()");
            let said: Vec<&str> = comment.split(|c: char| !c.is_alphabetic()).collect();
            let says = |words: &[&str]| words.iter().any(|word| said.contains(word));
            if is_count && !is_large && (comment.is_empty() || (says(COUNTED) && !says(UNITS))) {
                faults.push(format!("src/{}: {name}", file.display()));
            }
        }
    }
    assert!(faults.is_empty(), "ask `crate::habit`, or say what is counted: {faults:#?}");
}

/// What wraps round unseen in a release would be a wrong place or a wrong width; the tests are to find it.
#[test]
fn arithmetic_that_overflows_panics_in_tests() {
    let most = std::hint::black_box(u8::MAX);
    let sum = std::panic::catch_unwind(|| std::hint::black_box(most + 1));
    assert!(sum.is_err(), "the tests run without overflow checks: {sum:?}");
}
