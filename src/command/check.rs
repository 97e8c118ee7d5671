//! The main command: checks files, and fixes them or shows what fixing would change.

use std::io::Write;

use super::Exit;
use super::adopt::{Adoption, write_baseline};
use super::load::{Loaded, load};
use super::voice::Voice;
use crate::cli::{Input, Mode, Options, Talk};
use crate::console::Console;
use crate::files::Writer;
use crate::report::summary::count;
use crate::report::visible::{on_screen, visible};
use crate::report::{Checked, Look, Summary, diff, render};
use crate::source::Source;
use crate::{Outcome, Refusal, fix};

/// Checks, and perhaps fixes; gives what is to go to standard output.
pub(super) fn check(options: &Options, console: &mut Console) -> (String, Exit) {
    let mut voice = Voice::new(console, options.talk);
    let Some(adoption) = Adoption::new(options, &mut voice) else { return (String::new(), Exit::Failed) };
    let mut run = Run { options, voice, adoption, writer: Writer::default() };
    let (text, exit) = run.check();
    (text, if run.voice.failed() { Exit::Failed } else { exit })
}

struct Run<'a> {
    options: &'a Options,
    voice: Voice<'a>,
    adoption: Adoption<'a>,
    writer: Writer,
}

impl Run<'_> {
    /// Checks, fixes, and gives what is to go to standard output.
    fn check(&mut self) -> (String, Exit) {
        let loaded = load(self.options, &mut self.voice);
        let mut loaded = self.adoption.recall(loaded, &mut self.voice);
        let mut diffs = String::new();
        if self.options.mode != Mode::Check {
            for file in &mut loaded {
                diffs += &self.fix(file);
            }
        }
        let checked: Vec<Checked<'_>> = loaded
            .iter()
            .map(|file| Checked { path: file.name.clone(), report: self.adoption.findings(file) })
            .collect();
        if let Some(file) = &self.options.adopt.write_baseline {
            write_baseline(file, &checked, &mut self.voice);
            return (String::new(), Exit::Clean);
        }
        for (file, checked) in loaded.iter().zip(&checked) {
            self.describe(file, checked);
        }
        self.adoption.tell_mended(&mut self.voice);
        let errors = Summary::of(&checked).errors;
        let exit = if errors > 0 || !diffs.is_empty() { Exit::Findings } else { Exit::Clean };
        if self.options.mode == Mode::Diff {
            if errors > 0 {
                let which = if diffs.is_empty() { "no fix mends" } else { "the diff does not mend" };
                self.voice.say(&format!("{}; run without `--diff` to see them", count_that(errors, which)));
            }
            return (self.shown(diffs), exit);
        }

        let filter = self.options.mode == Mode::Fix && matches!(self.options.input, Input::Stdin(_));
        let look = Look {
            format: self.options.format,
            screen: if filter { self.voice.console.err_screen } else { self.voice.console.out_screen },
            errors_only: self.options.talk == Talk::Quiet,
            statistics: self.options.statistics,
        };
        let report = render(&checked, &look);
        if filter {
            let _ = self.voice.console.err.write_all(report.as_bytes());
            return (self.shown(loaded.iter().map(|file| file.source.text()).collect()), exit);
        }
        // A program that reads a document gets one in any case, a person no empty report.
        let silent = checked.is_empty() && !look.format.is_document();
        (if silent { String::new() } else { report }, exit)
    }

    /// Applies the fixes: to the text, and to the file in [`Mode::Fix`]. Gives the diff in [`Mode::Diff`].
    fn fix(&mut self, file: &mut Loaded) -> String {
        let options = self.options;
        let report = self.adoption.findings(file);
        let outcome = fix(&report, options.unsafe_too);
        for refusal in &outcome.refused {
            self.refused(&file.name, refusal);
        }
        let Some(rewrite) = &outcome.rewrite else {
            self.tell_held_back(file, &outcome);
            return String::new();
        };
        let mut shown = String::new();
        if options.mode == Mode::Diff {
            shown = diff::unified(&file.name, rewrite.old(), rewrite.new_text());
        } else if let Some(path) = &file.path {
            match self.writer.replace(path, rewrite) {
                Ok(written) if written.parted => self.voice.warn(&format!(
                    "{}: had another name (a hard link), which keeps the old text",
                    file.name
                )),
                Ok(_) => {}
                Err(error) => {
                    self.voice.problem(&file.name, &error);
                    return String::new();
                }
            }
        }
        let done = if options.mode == Mode::Diff { "would fix" } else { "fixed" };
        self.voice.say(&format!("{done} {} in {}", count(outcome.applied, "finding"), file.name));
        self.tell_held_back(file, &outcome);
        file.source = Source::new(rewrite.new_text().to_owned());
        shown
    }

    /// Somebody's text, as it may go to standard output: to a program byte for byte, to a terminal so that it
    /// cannot steer it.
    fn shown(&self, text: String) -> String {
        if self.voice.console.out_is_terminal { on_screen(&text) } else { text }
    }

    fn tell_held_back(&mut self, file: &Loaded, outcome: &Outcome) {
        let name = &file.name;
        match outcome.held_back {
            0 => {}
            1 => self.voice.say(&format!(
                "1 fix in {name} is held back because it may change what is meant; `--unsafe-fixes` applies it"
            )),
            n => self.voice.say(&format!(
                "{n} fixes in {name} are held back because they may change what is meant; `--unsafe-fixes` applies them"
            )),
        }
    }

    fn refused(&mut self, name: &str, refusal: &Refusal) {
        let rules: Vec<String> = refusal.rules.iter().map(|rule| format!("`{rule}`")).collect();
        let message = format!(
            "warning: {}:{}: not fixed, because the result would not be what was promised ({}; {})\n  \
             this is a bug in learnvlm-lint {}, not in your file: please report it with this line and the text of line {}",
            visible(name),
            refusal.line,
            rules.join(", "),
            refusal.reason,
            env!("CARGO_PKG_VERSION"),
            refusal.line,
        );
        for line in message.lines() {
            self.voice.say(line);
        }
    }

    /// Says what was looked at, and that a named file holds no list.
    fn describe(&mut self, file: &Loaded, checked: &Checked<'_>) {
        let report = &checked.report;
        let is_list = |n: usize| report.styles.is_list(n);
        if self.options.talk == Talk::Verbose {
            for (n, table) in report.document.tables.iter().enumerate() {
                let kind = if is_list(n) { "list table" } else { "other table" };
                let line = report.document.source.lines().line_of(table.span.start()) + 1;
                self.voice.say(&format!("{}:{line}: {kind}, {}", file.name, count(table.rows.len(), "row")));
            }
        }
        if self.options.talk == Talk::Verbose && report.allowed > 0 {
            self.voice.say(&format!(
                "{}: {} allowed by comments in it",
                file.name,
                count(report.allowed, "finding")
            ));
        }
        let none = !(0..report.document.tables.len()).any(is_list);
        if none && (file.named || self.options.talk == Talk::Verbose) {
            self.voice.say(&format!(
                "{}: no list table (a table whose header names a date or an organisation column)",
                file.name
            ));
        }
    }
}

/// `1 error that no fix mends is left`, `2 errors that no fix mends are left`.
fn count_that(errors: usize, which: &str) -> String {
    format!("{} that {which} {} left", count(errors, "error"), if errors == 1 { "is" } else { "are" })
}
