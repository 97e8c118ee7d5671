//! Findings as `JUnit` XML: a suite per file, a test case per rule.
//!
//! A test fails by an error, as the exit code does; what could not be done is a suite of one test that ends in an error. Warnings and notes stand in the output of a test that passes.

use std::fmt::Write;

use super::checked::{Checked, Look, Undone, level, word};
use super::finding::place;
use super::visible::visible;
use crate::diagnostic::{Diagnostic, Severity};
use crate::language::{Key, Language, Message};
use crate::rules::RULES;

/// The document.
pub fn render(files: &[Checked<'_>], undone: &[Undone], look: &Look) -> String {
    let suites: Vec<Suite> = files.iter().map(|file| suite(file, look)).collect();
    let (tests, failures) =
        (RULES.len() * suites.len() + undone.len(), suites.iter().map(|suite| suite.failures).sum::<usize>());
    let (name, errors) = (env!("CARGO_PKG_NAME"), undone.len());
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <testsuites name=\"{name}\" tests=\"{tests}\" failures=\"{failures}\" errors=\"{errors}\">\n"
    );
    out.extend(undone.iter().map(|undone| lost(undone, look.language)));
    out.extend(suites.iter().map(|suite| suite.xml.as_str()));
    out + "</testsuites>\n"
}

fn lost(undone: &Undone, language: Language) -> String {
    let (path, why) = (escaped(&undone.path), escaped(&undone.said(language)));
    let name = env!("CARGO_PKG_NAME");
    format!(
        "  <testsuite name=\"{path}\" tests=\"1\" failures=\"0\" errors=\"1\" skipped=\"0\">\n    \
         <testcase name=\"{name}\" classname=\"{path}\">\n      \
         <error type=\"error\" message=\"{why}\"/>\n    \
         </testcase>\n  </testsuite>\n"
    )
}

struct Suite {
    failures: usize,
    xml: String,
}

fn suite(file: &Checked<'_>, look: &Look) -> Suite {
    let path = escaped(&file.path);
    let (mut cases, mut failures) = (String::new(), 0);
    let found: Vec<&Diagnostic> = look.shown(file).map(|(_, found)| found).collect();
    for rule in RULES {
        let name = rule.name;
        let _ = write!(cases, "    <testcase name=\"{name}\" classname=\"{path}\"");
        let of_rule = found.iter().filter(|found| found.rule == name);
        let (errors, others): (Vec<&Diagnostic>, Vec<&Diagnostic>) =
            of_rule.partition(|found| found.severity == Severity::Error);
        if errors.is_empty() && others.is_empty() {
            cases.push_str("/>\n");
            continue;
        }
        cases.push_str(">\n");
        if let Some(first) = errors.first() {
            failures += 1;
            let message = file.shown(first, &first.message, look.language);
            let more = Message::new(Key::Report("and-more")).with("message", message.as_str());
            let message = match errors.len() - 1 {
                0 => escaped(&message),
                n => escaped(&look.language.say(&more.with("more", n))),
            };
            let text = lines(file, &errors, look.language);
            let _ = writeln!(cases, "      <failure type=\"error\" message=\"{message}\">{text}</failure>");
        }
        if !others.is_empty() {
            let _ = writeln!(cases, "      <system-out>{}</system-out>", lines(file, &others, look.language));
        }
        cases.push_str("    </testcase>\n");
    }
    let tests = RULES.len();
    let xml = format!(
        "  <testsuite name=\"{path}\" tests=\"{tests}\" failures=\"{failures}\" errors=\"0\" skipped=\"0\">\n\
         {cases}  </testsuite>\n"
    );
    Suite { failures, xml }
}

/// A line or two for each finding.
fn lines(file: &Checked<'_>, found: &[&Diagnostic], language: Language) -> String {
    let mut out = String::new();
    for found in found {
        let place = place(file, found.span);
        let (path, said) = (file.shown_path(), file.said(found, language).replace('\n', "\n  "));
        let (level, colon) = (level(language, found.severity), word(language, Key::Report("colon")));
        let _ = writeln!(out, "{path}:{}:{}: {level}{colon}{said}", place.line, place.column);
    }
    escaped_text(out.trim_end())
}

/// A text on one line, as XML holds it.
fn escaped(text: &str) -> String {
    escaped_text(&visible(text))
}

/// A text without control characters but line ends, as XML holds it. What XML cannot hold at all is spelled out.
fn escaped_text(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&apos;"),
            '\u{fffe}' | '\u{ffff}' => {
                let _ = write!(out, "&lt;U+{:04X}&gt;", u32::from(c));
            }
            c => out.push(c),
        }
    }
    // In a log of GitHub Actions these could be commands.
    out.replace("##[", "##&#91;").replace("::", ":&#58;")
}
