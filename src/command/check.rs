//! The main command: checks files, and fixes them or shows what fixing would change.

use std::io::Write;
use std::mem::forget;

use super::adopt::{Adoption, write_baseline};
use super::exit::Exit;
use super::load::{Loaded, load};
use super::voice::Voice;
use crate::cli::{Input, Mode, Occasion, Options, Talk};
use crate::console::Console;
use crate::document::Document;
use crate::files::Writer;
use crate::files::write::Written;
use crate::language::{Key, Message};
use crate::report::visible::{on_screen, visible};
use crate::report::{Checked, Format, Look, Summary, diff, render};
use crate::verify::Rewrite;
use crate::{Outcome, Passes, Refusal, Report, fix_wholly, parallel};

/// Checks, and perhaps fixes; gives what is to go to standard output.
pub(super) fn check(options: &Options, console: &mut Console, writer: &mut Writer) -> (String, Exit) {
    let mut voice = Voice::new(console, options.talk);
    let Some(adoption) = Adoption::new(options, &mut voice) else { return (String::new(), Exit::Failed) };
    let mut run = Run { options, voice, adoption, writer };
    let (text, exit) = run.check();
    (text, if run.voice.failed() { Exit::Failed } else { exit })
}

struct Run<'a> {
    options: &'a Options,
    voice: Voice<'a>,
    adoption: Adoption<'a>,
    writer: &'a mut Writer,
}

/// A file with what was found in it or, where fixing is asked for, in what fixing makes of it.
struct LookedAt<'l> {
    report: Report<'l>,
    outcome: Option<Outcome>,
    diff: String,
}

fn look_at<'l>(
    file: &'l Loaded,
    passes: &'l Passes,
    options: &Options,
    adoption: &Adoption<'_>,
) -> LookedAt<'l> {
    let report = adoption.findings(file, Document::parse(&file.source));
    if options.mode == Mode::Check {
        return LookedAt { report, outcome: None, diff: String::new() };
    }
    let again = |document| adoption.findings(file, document);
    let (report, outcome) = fix_wholly(report, options.wanted, passes, again);
    let diff = passes.rewrite().filter(|_| options.mode == Mode::Diff);
    let diff = diff.map(|rewrite| diff::unified(&file.name, rewrite.old(), rewrite.new_text()));
    LookedAt { report, outcome: Some(outcome), diff: diff.unwrap_or_default() }
}

/// What fixing made of a file.
enum Fixed<'r> {
    /// It stays as it is.
    Not,
    /// The new text.
    To(&'r str),
    /// The new text could not be written.
    Unwritten,
}

impl Run<'_> {
    /// Checks, fixes, and gives what is to go to standard output.
    fn check(&mut self) -> (String, Exit) {
        let loaded = load(self.options, &mut self.voice);
        let loaded = self.adoption.recall(loaded, &mut self.voice);
        let bytes = loaded.iter().map(|file| file.source.text().len()).sum();
        let passes: Vec<Passes> = loaded.iter().map(|_| Passes::default()).collect();
        let files = loaded.iter().zip(&passes).collect();
        let look_at = |(file, passes)| look_at(file, passes, self.options, &self.adoption);
        let looked_at = self.voice.waiting(Key::Command("checked-so-far"), loaded.len(), |step| {
            parallel::map(files, bytes, |file| step.after(look_at(file)))
        });
        // Files are written one after the other: who watches sees them in order, and so do messages.
        let mut diffs = String::new();
        let (mut checked, mut rewritten) = (Vec::new(), Vec::new());
        for ((file, passes), looked_at) in loaded.iter().zip(&passes).zip(looked_at) {
            let LookedAt { mut report, outcome, diff } = looked_at;
            let mut new = None;
            if let Some(outcome) = outcome {
                match self.fix(file, passes.rewrite(), &outcome) {
                    Fixed::Not => {}
                    Fixed::To(text) => {
                        new = Some(text);
                        diffs += &diff;
                    }
                    Fixed::Unwritten => report = self.adoption.findings(file, Document::parse(&file.source)),
                }
            }
            checked.push(Checked { path: file.name.clone(), report });
            rewritten.push(new);
        }
        self.voice.wipe();
        if let Some(file) = &self.options.adopt.write_baseline {
            let checked: Vec<_> = loaded.iter().zip(checked.iter().map(|checked| &checked.report)).collect();
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
                let key = if diffs.is_empty() {
                    Key::Command("left-without-fix")
                } else {
                    Key::Command("left-by-diff")
                };
                self.voice.say(Message::new(key).with("errors", errors));
            }
            return (self.shown(diffs), exit);
        }

        let filter = self.options.mode == Mode::Fix && matches!(self.options.input, Input::Stdin(_));
        let look = Look {
            format: self.options.format,
            screen: if filter { self.voice.console.err_screen } else { self.voice.console.out_screen },
            errors_only: self.options.talk == Talk::Quiet,
            counts: self.options.talk == Talk::Verbose,
            language: self.voice.console.language,
            statistics: self.options.statistics,
        };
        let report = render(&checked, self.voice.undone(), &look);
        if filter {
            let _ = self.voice.console.err.write_all(report.as_bytes());
            return {
                let now = loaded.iter().zip(&rewritten);
                let now = now.map(|(file, new)| new.unwrap_or_else(|| file.source.text()));
                (self.shown(now.collect()), exit)
            };
        }
        // A program that reads a document gets one in any case, a person no empty report.
        let silent = checked.is_empty() && matches!(look.format, Format::Human | Format::Short);
        if self.options.when == Occasion::Once {
            // The process ends soon, and with it all this, which takes long to free piece by piece.
            forget(checked);
            forget(passes);
            forget(loaded);
        }
        (if silent { String::new() } else { report }, exit)
    }

    /// Tells what fixing made of a file, and writes it in [`Mode::Fix`].
    fn fix<'r>(&mut self, file: &Loaded, rewrite: Option<&'r Rewrite>, outcome: &Outcome) -> Fixed<'r> {
        let options = self.options;
        for refusal in &outcome.refused {
            self.refused(&file.name, refusal);
        }
        let Some(rewrite) = rewrite else {
            self.tell_held_back(file, outcome);
            return Fixed::Not;
        };
        if options.mode != Mode::Diff && !file.is_stream {
            match self.writer.replace(&file.path, rewrite) {
                Ok(written) => self.tell_lost(&file.name, &written),
                Err(error) => {
                    self.voice.problem(&file.name, &error);
                    return Fixed::Unwritten;
                }
            }
        }
        let key = if options.mode == Mode::Diff { Key::Command("would-fix") } else { Key::Command("fixed") };
        self.voice.say(Message::new(key).with("count", outcome.applied).with("name", file.name.as_str()));
        self.tell_held_back(file, outcome);
        Fixed::To(rewrite.new_text())
    }

    /// Somebody's text, as it may go to standard output: to a program byte for byte, to a terminal so that it
    /// cannot steer it.
    fn shown(&self, text: String) -> String {
        if self.voice.console.out_is_terminal { on_screen(&text) } else { text }
    }

    /// Says what of a file that was written did not stay.
    fn tell_lost(&mut self, name: &str, written: &Written) {
        if written.parted {
            self.voice.warn(Message::new(Key::Command("parted")).with("name", name));
        }
        if !written.lost.is_empty() {
            let names: Vec<String> = written.lost.iter().map(|name| format!("`{name}`")).collect();
            let message = Message::new(Key::Command("lost-attributes")).with("name", name);
            self.voice.warn(message.with("names", names));
        }
    }

    fn tell_held_back(&mut self, file: &Loaded, outcome: &Outcome) {
        let counts = [
            (Key::Command("held-back"), outcome.held_back),
            (Key::Command("notes-left"), outcome.notes_left),
            (Key::Command("too-long"), outcome.too_long),
        ];
        for (key, count) in counts.into_iter().filter(|(_, count)| *count > 0) {
            self.voice.say(Message::new(key).with("count", count).with("name", file.name.as_str()));
        }
    }

    fn refused(&mut self, name: &str, refusal: &Refusal) {
        let rules: Vec<String> = refusal.rules.iter().map(|rule| format!("`{rule}`")).collect();
        let message = Message::new(Key::Command("refused"))
            .with("name", visible(name).into_owned())
            .with("line", refusal.line)
            .with("rules", rules)
            .with("reason", refusal.reason.clone());
        self.voice.say(Message::new(Key::Command("warning")).with("message", message));
        if refusal.is_bug {
            let message = Message::new(Key::Command("our-bug")).with("version", env!("CARGO_PKG_VERSION"));
            self.voice.say(message.with("line", refusal.line));
        }
    }

    /// Says what was looked at, and that a named file holds no list.
    fn describe(&mut self, file: &Loaded, checked: &Checked<'_>) {
        let report = &checked.report;
        let is_list = |n: usize| report.styles.is_list(n);
        if self.options.talk == Talk::Verbose {
            for (n, table) in report.document.tables.iter().enumerate() {
                let key = if is_list(n) {
                    Key::Command("seen-list-table")
                } else {
                    Key::Command("seen-other-table")
                };
                let line = report.document.source.lines().line_of(table.span.start()) + 1;
                let message = Message::new(key).with("name", file.name.as_str()).with("line", line);
                self.voice.say(message.with("rows", table.rows.len()));
            }
        }
        if self.options.talk == Talk::Verbose && report.allowed > 0 {
            let message = Message::new(Key::Command("allowed")).with("count", report.allowed);
            self.voice.say(message.with("name", file.name.as_str()));
        }
        let none = !(0..report.document.tables.len()).any(is_list);
        if none && (file.named || self.options.talk == Talk::Verbose) {
            self.voice.say(Message::new(Key::Command("no-list-table")).with("name", file.name.as_str()));
        }
    }
}
