//! What is said beside the findings, on standard error.

use std::fmt::Display;
use std::io::Write;

use crate::cli::Talk;
use crate::console::Console;
use crate::report::visible::{inert, visible};

/// Says things, as much as was asked for, and remembers whether something could not be done.
pub(super) struct Voice<'c> {
    pub(super) console: &'c mut Console,
    talk: Talk,
    failed: bool,
}

impl<'c> Voice<'c> {
    pub(super) fn new(console: &'c mut Console, talk: Talk) -> Self {
        Self { console, talk, failed: false }
    }

    /// Whether something could not be done.
    pub(super) fn failed(&self) -> bool {
        self.failed
    }

    /// Something that could not be done.
    pub(super) fn problem(&mut self, name: &dyn Display, why: &dyn Display) {
        self.failed = true;
        let message = format!("{name}: {why}");
        let lines: Vec<_> = message.lines().map(visible).collect();
        let _ = writeln!(self.console.err, "error: {}", inert(&lines.join("\n")));
    }

    /// Something that could not be done, for the same reason as another that was told.
    pub(super) fn fail(&mut self) {
        self.failed = true;
    }

    /// Something that was done otherwise than the user may have thought.
    pub(super) fn warn(&mut self, message: &str) {
        let _ = writeln!(self.console.err, "warning: {}", inert(&visible(message)));
    }

    /// Something that is good to know.
    pub(super) fn say(&mut self, message: &str) {
        if self.talk > Talk::Quiet {
            let _ = writeln!(self.console.err, "{}", inert(&visible(message)));
        }
    }

    /// What was looked at.
    pub(super) fn detail(&mut self, message: &str) {
        if self.talk == Talk::Verbose {
            self.say(message);
        }
    }
}
