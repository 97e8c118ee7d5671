//! What is said beside the findings, on standard error.

use std::fmt::Display;
use std::io::Write;
use std::sync::mpsc::{RecvTimeoutError, channel};

use super::progress::{Progress, Steps};
use crate::cli::Talk;
use crate::console::Console;
use crate::language::{Key, Message};
use crate::parallel;
use crate::report::Undone;
use crate::report::visible::{inert, visible};
use crate::text::width::display_width;

/// Says things, as much as was asked for, and remembers whether something could not be done.
pub(super) struct Voice<'c> {
    pub(super) console: &'c mut Console,
    talk: Talk,
    failed: bool,
    undone: Vec<Undone>,
    progress: Progress,
}

impl<'c> Voice<'c> {
    pub(super) fn new(console: &'c mut Console, talk: Talk) -> Self {
        let patience = console.patience.filter(|_| talk > Talk::Quiet);
        Self { console, talk, failed: false, undone: Vec::new(), progress: Progress::new(patience) }
    }

    /// Whether something could not be done.
    pub(super) fn failed(&self) -> bool {
        self.failed
    }

    /// What could not be done, for the report.
    pub(super) fn undone(&self) -> &[Undone] {
        &self.undone
    }

    /// Something that could not be done.
    pub(super) fn problem(&mut self, name: &dyn Display, why: impl Into<Message>) {
        self.failed = true;
        self.wipe();
        let (name, why) = (name.to_string(), why.into());
        let message = Message::new(Key::Command("named")).with("name", name.as_str());
        self.console.error(&message.with("why", why.clone()));
        self.undone.push(Undone { path: name, why });
    }

    /// Something that could not be done, for the same reason as another that was told.
    pub(super) fn fail(&mut self) {
        self.failed = true;
    }

    /// Something that was done otherwise than the user may have thought.
    pub(super) fn warn(&mut self, message: Message) {
        self.wipe();
        let message = Message::new(Key::Command("warning")).with("message", message);
        let _ = writeln!(self.console.err, "{}", inert(&visible(&self.console.language.say(&message))));
    }

    /// Something that is good to know.
    pub(super) fn say(&mut self, message: impl Into<Message>) {
        if self.talk > Talk::Quiet {
            self.wipe();
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

    /// Does `job`, and tells who waits how many of `total` steps are done, in the words of `key`.
    pub(super) fn waiting<R: Send>(
        &mut self,
        key: Key,
        total: usize,
        job: impl FnOnce(&Steps) -> R + Send,
    ) -> R {
        let steps = Steps::default();
        let Some(pause) = self.progress.pause() else { return job(&steps) };
        let (sender, ended) = channel::<()>();
        let job = || {
            let made = job(&steps);
            drop(sender);
            made
        };
        let tell = || {
            while ended.recv_timeout(pause) == Err(RecvTimeoutError::Timeout) {
                self.tell(key, steps.done(), total);
            }
        };
        let (made, ()) = parallel::beside(job, tell);
        self.tell(key, steps.done(), total);
        made
    }

    fn tell(&mut self, key: Key, done: usize, total: usize) {
        if !self.progress.is_due() {
            return;
        }
        let message = Message::new(key).with("done", done).with("total", total);
        let line = self.console.language.say(&message);
        let width = display_width(&line);
        // A line that is broken could not be drawn over.
        if width < self.console.err_screen.width {
            let drawn = self.progress.draw(&line, width);
            let _ = self.console.err.write_all(drawn.as_bytes()).and_then(|()| self.console.err.flush());
        }
    }

    /// Takes away what says how far it is.
    pub(super) fn wipe(&mut self) {
        if let Some(blank) = self.progress.wipe() {
            let _ = self.console.err.write_all(blank.as_bytes()).and_then(|()| self.console.err.flush());
        }
    }
}

impl Drop for Voice<'_> {
    fn drop(&mut self) {
        self.wipe();
    }
}
