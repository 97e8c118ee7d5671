//! What is wrong with a configuration file, and where.

use std::ops::Range;

use super::name::Named;
use crate::language::{Key, Message};
use crate::masked::{Masked, shorten};
use crate::policy::Level;
use crate::text::LineIndex;
use crate::text::near::nearest;
use crate::text::width::display_width;

/// Why a configuration file cannot be followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigError {
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1, in characters.
    pub column: usize,
    /// What is wrong.
    pub message: Message,
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
    pub(super) message: Message,
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
        let written = text.get(span.clone()).unwrap_or_default();
        let message = words(error.message(), written.lines().next().unwrap_or_default());
        Self::at(text, span, message)
    }

    fn at(text: &str, span: Range<usize>, message: Message) -> Self {
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

impl From<&ConfigError> for Message {
    /// The message, and below it the line with the place marked.
    fn from(error: &ConfigError) -> Self {
        /// In display columns.
        const WIDEST: usize = 100;
        if error.excerpt.trim().is_empty() || error.marked.end > WIDEST {
            return error.message.clone();
        }
        let number = error.line.to_string();
        let (gap, blank) = (" ".repeat(number.len()), " ".repeat(error.marked.start));
        let line = shorten(&error.excerpt, WIDEST + 10);
        // The marks would stand below other words.
        if *Masked::of(error.excerpt.as_str()) != *error.excerpt {
            return error.message.clone();
        }
        let excerpt = format!(" {number} | {line}\n {gap} | {blank}{}", "^".repeat(error.marked.len()));
        Message::new(Key::Config("with-excerpt"))
            .with("message", error.message.clone())
            .with("excerpt", excerpt)
    }
}

/// The reader's message: a key or value that is not known with the one that is near, and no jargon. What we do not
/// know of stays in the reader's words.
fn words(message: &str, written: &str) -> Message {
    let message =
        message.split('\n').map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("; ");
    if let Some((kind, rest)) = message.strip_prefix("unknown ").and_then(|rest| rest.split_once(" `")) {
        let mut quoted = rest.split('`').step_by(2);
        let written = quoted.next().unwrap_or_default();
        let known: Vec<&str> = quoted.collect();
        return unknown(kind, written, &known);
    }
    let misplaced =
        message.strip_prefix("invalid type: ").or_else(|| message.strip_prefix("invalid value: "));
    if let Some((found, wanted)) = misplaced.and_then(|rest| rest.split_once(", expected ")) {
        return cured(found, wanted, written);
    }
    if let Some(rest) = message.strip_prefix("missing field ") {
        return Message::new(Key::Config("missing")).with("key", rest);
    }
    if let Some(rest) = message.strip_prefix("duplicate key") {
        return Message::new(Key::Config("twice")).with("rest", rest);
    }
    Message::verbatim(message.replace("invalid ", "unreadable "))
}

/// Says what stands there and what is expected, with how that is written where it is plain. `written` is what stands there.
fn cured(found: &str, wanted: &str, written: &str) -> Message {
    let is_number = |wanted: &str| wanted.starts_with("usize") || wanted.starts_with("u64");
    if found.starts_with("integer") && is_number(wanted) {
        return Message::new(Key::Config("out-of-range")).with("written", written);
    }
    let message = |key| Message::new(key).with("found", value(found)).with("wanted", value(wanted));
    let is_header = written.starts_with('[') && written.ends_with(']');
    match wanted {
        "a sequence" if is_header || !written.is_empty() && !written.contains(['[', ']']) => {
            message(Key::Config("misplaced-cured")).with("cure", format!("[{written}]"))
        }
        "a level" => {
            let levels = Level::all().into_iter().map(|(name, _)| format!("`\"{name}\"`"));
            message(Key::Config("misplaced-of-few")).with("all", levels.collect::<Vec<_>>())
        }
        _ => message(Key::Config("misplaced")),
    }
}

/// What the reader found, or wanted.
fn value(name: &str) -> Message {
    let (kind, rest) = name.split_at(name.find(['`', '"']).unwrap_or(name.len()));
    let key = match kind.trim_end() {
        "string" => Key::Config("found-string"),
        "integer" => Key::Config("found-number"),
        "floating point" => Key::Config("found-fraction"),
        "boolean" => Key::Config("found-boolean"),
        "map" => Key::Config("found-table"),
        "sequence" => Key::Config("found-list"),
        "a string" => Key::Config("wanted-string"),
        "a sequence" => Key::Config("wanted-list"),
        "a map" => Key::Config("wanted-table"),
        "a rule" => Key::Config("wanted-rule"),
        "a level" => Key::Config("wanted-level"),
        "a form of dates" => Key::Config("wanted-form"),
        "a order" => Key::Config("wanted-order"),
        "a layout" => Key::Config("wanted-layout"),
        "a choice" => Key::Config("wanted-choice"),
        kind if kind.starts_with("usize") || kind.starts_with("u64") => Key::Config("wanted-number"),
        kind if kind.starts_with("struct ") => Key::Config("wanted-table"),
        _ => return Message::verbatim(name),
    };
    Message::new(key).with("value", rest)
}

/// Says that there is no such name, with the one that comes nearest, or else all if they are few.
fn unknown(kind: &str, written: &str, names: &[&str]) -> Message {
    /// So many names can be read at a glance.
    const SHOWN: usize = 8;
    let kind = Message::new(match kind {
        "rule" => Key::Config("kind-rule"),
        "level" => Key::Config("kind-level"),
        "form of dates" => Key::Config("kind-form"),
        "order" => Key::Config("kind-order"),
        "layout" => Key::Config("kind-layout"),
        "choice" => Key::Config("kind-choice"),
        _ => Key::Config("kind-key"),
    });
    let all: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    let message = match nearest(written, names.iter().copied()) {
        Some(near) => Message::new(Key::Config("unknown-near")).with("near", near),
        None if all.len() <= SHOWN => Message::new(Key::Config("unknown-of-few")).with("all", all),
        None => Message::new(Key::Config("unknown")),
    };
    message.with("kind", kind).with("written", written)
}
