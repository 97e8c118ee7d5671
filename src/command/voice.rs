//! What is said beside the findings, on standard error.

use std::fmt::Display;
use std::io::Write;

use crate::cli::Talk;
use crate::console::Console;
use crate::language::{Key, Message};
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
    pub(super) fn problem(&mut self, name: &dyn Display, why: impl Into<Message>) {
        self.failed = true;
        self.console.error(
            &Message::new(Key::Command("named")).with("name", name.to_string()).with("why", why.into()),
        );
    }

    /// Something that could not be done, for the same reason as another that was told.
    pub(super) fn fail(&mut self) {
        self.failed = true;
    }

    /// Something that was done otherwise than the user may have thought.
    pub(super) fn warn(&mut self, message: Message) {
        let message = Message::new(Key::Command("warning")).with("message", message);
        let _ = writeln!(self.console.err, "{}", inert(&visible(&self.console.language.say(&message))));
    }

    /// Something that is good to know.
    pub(super) fn say(&mut self, message: impl Into<Message>) {
        if self.talk > Talk::Quiet {
            let said = self.console.language.say(&message.into());
            let _ = writeln!(self.console.err, "{}", inert(&visible(&said)));
        }
    }

    /// What was looked at.
    pub(super) fn detail(&mut self, message: impl Into<Message>) {
        if self.talk == Talk::Verbose {
            self.say(message);
        }
    }
}
