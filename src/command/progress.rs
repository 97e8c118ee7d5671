//! How far a run has come, for a person who waits in front of a terminal.
//!
//! One line on standard error that is drawn over itself and wiped before anything else is said.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// Counts steps that are done, on several threads.
#[derive(Debug, Default)]
pub(super) struct Steps(AtomicUsize);

impl Steps {
    /// Counts the step that made this.
    pub(super) fn after<T>(&self, made: T) -> T {
        self.0.fetch_add(1, Ordering::Relaxed);
        made
    }

    pub(super) fn done(&self) -> usize {
        self.0.load(Ordering::Relaxed)
    }
}

/// When the line is to be drawn, and what has to be wiped.
#[derive(Debug)]
pub(super) struct Progress {
    /// How long a person waits without being told; `None` where nobody does.
    patience: Option<Duration>,
    began: Instant,
    /// Of the line that stands there now, in display columns.
    width: usize,
}

impl Progress {
    pub(super) fn new(patience: Option<Duration>) -> Self {
        Self { patience, began: Instant::now(), width: 0 }
    }

    /// The time between two drawings; `None` where nobody waits.
    pub(super) fn pause(&self) -> Option<Duration> {
        self.patience.map(|patience| (patience / 8).max(Duration::from_millis(1)))
    }

    /// Whether somebody has waited for so long that it is to be drawn.
    pub(super) fn is_due(&self) -> bool {
        self.patience.is_some_and(|patience| self.began.elapsed() >= patience)
    }

    /// What draws `line`, which is `width` columns wide.
    pub(super) fn draw(&mut self, line: &str, width: usize) -> String {
        let rest = self.width.saturating_sub(width);
        self.width = width;
        format!("\r{line}{}", " ".repeat(rest))
    }

    /// What wipes the line, if one stands there.
    pub(super) fn wipe(&mut self) -> Option<String> {
        let width = std::mem::take(&mut self.width);
        (width > 0).then(|| format!("\r{}\r", " ".repeat(width)))
    }
}
