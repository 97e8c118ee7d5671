//! What is wrong with a configuration file, and where.

use std::fmt;
use std::ops::Range;

use super::name::unknown;
use crate::text::LineIndex;
use crate::text::width::{display_width, shorten};

/// Why a configuration file cannot be followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigError {
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1, in characters.
    pub column: usize,
    /// What is wrong.
    pub message: String,
    /// The line, as it is written.
    excerpt: String,
    /// The display columns of the line that are meant.
    marked: Range<usize>,
}

/// A value that is of the right type and says nothing that can be done.
#[derive(Clone, Debug)]
pub(super) struct Misuse {
    /// The bytes of the value.
    pub(super) span: Range<usize>,
    /// What is wrong with it.
    pub(super) message: String,
}

impl Misuse {
    /// The error in the text of the file.
    pub(super) fn within(self, text: &str) -> ConfigError {
        ConfigError::at(text, self.span, self.message)
    }
}

impl ConfigError {
    /// What the TOML reader says, in our words.
    pub(super) fn toml(text: &str, error: &toml::de::Error) -> Self {
        let span = error.span().unwrap_or(0..0);
        Self::at(text, span, words(error.message()))
    }

    fn at(text: &str, span: Range<usize>, message: String) -> Self {
        let lines = LineIndex::new(text);
        let start = (0..=span.start.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
        let place = lines.position(text, start);
        let line = lines.content(place.line - 1, text);
        let before = display_width(text.get(line.start()..start).unwrap_or_default());
        let meant = text.get(start..span.end.clamp(start, line.end().max(start))).unwrap_or_default();
        Self {
            line: place.line,
            column: place.column,
            message,
            excerpt: line.of(text).replace('\t', " "),
            marked: before..before + display_width(meant).max(1),
        }
    }
}

impl fmt::Display for ConfigError {
    /// The message, and below it the line with the place marked.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const WIDEST: usize = 100;
        write!(f, "{}", self.message)?;
        if self.excerpt.trim().is_empty() || self.marked.end > WIDEST {
            return Ok(());
        }
        let number = self.line.to_string();
        let (gap, blank) = (" ".repeat(number.len()), " ".repeat(self.marked.start));
        write!(f, "\n {number} | {}", shorten(&self.excerpt, WIDEST + 10))?;
        write!(f, "\n {gap} | {blank}{}", "^".repeat(self.marked.len()))
    }
}

/// The reader's message: a key or value that is not known with the one that is near, and no jargon.
fn words(message: &str) -> String {
    let message =
        message.split('\n').map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("; ");
    for kind in ["field", "variant"] {
        let Some(rest) = message.strip_prefix(&format!("unknown {kind} ")) else { continue };
        let mut quoted = rest.split('`').skip(1).step_by(2);
        let written = quoted.next().unwrap_or_default();
        let known: Vec<&str> = quoted.collect();
        return unknown("key", written, known.into_iter());
    }
    let misplaced =
        message.strip_prefix("invalid type: ").or_else(|| message.strip_prefix("invalid value: "));
    if let Some((found, wanted)) = misplaced.and_then(|rest| rest.split_once(", expected ")) {
        let wanted = if wanted.starts_with('u') { "a whole number" } else { wanted };
        return format!("{found} stands where {wanted} is expected");
    }
    if let Some(rest) = message.strip_prefix("missing field ") {
        return format!("{rest} is missing");
    }
    if let Some(rest) = message.strip_prefix("duplicate key") {
        return format!("the key stands twice{rest}");
    }
    message.replace("invalid ", "unreadable ")
}
