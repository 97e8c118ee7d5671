//! How far a run has come, for a person who waits in front of a terminal.
//!
//! One line on standard error that is drawn over itself and wiped before anything else is said.

use std::time::{Duration, Instant};

/// When the line is to be drawn, and what has to be wiped.
#[derive(Debug)]
pub(super) struct Progress {
    /// How long a person waits without being told; `None` where nobody does.
    patience: Option<Duration>,
    began: Instant,
    drawn: Option<Instant>,
    /// Of the line that stands there now, in display columns.
    width: usize,
}

impl Progress {
    pub(super) fn new(patience: Option<Duration>) -> Self {
        Self { patience, began: Instant::now(), drawn: None, width: 0 }
    }

    /// Whether it is time to draw.
    pub(super) fn is_due(&self) -> bool {
        self.patience.is_some_and(|patience| {
            self.began.elapsed() >= patience && self.drawn.is_none_or(|drawn| drawn.elapsed() >= patience / 8)
        })
    }

    /// What draws `line`, which is `width` columns wide.
    pub(super) fn draw(&mut self, line: &str, width: usize) -> String {
        let rest = self.width.saturating_sub(width);
        (self.drawn, self.width) = (Some(Instant::now()), width);
        format!("\r{line}{}", " ".repeat(rest))
    }

    /// What wipes the line, if one stands there.
    pub(super) fn wipe(&mut self) -> Option<String> {
        let width = std::mem::take(&mut self.width);
        (width > 0).then(|| format!("\r{}\r", " ".repeat(width)))
    }
}
