//! Text that may be printed.

use std::fmt;
use std::ops::Deref;

use crate::link::secrets_in;
use crate::text::width::display_width;

/// What stands for a secret, and for what is cut off.
pub(crate) const ELLIPSIS: char = '…';

/// A text that quotes no secret of an address.
///
/// Messages take nothing else ([`Arg`](crate::language::Arg), [`Message`](crate::language::Message)), and a text becomes
/// one only while it is whole: a password that was cut off can no longer be told from a word. So nothing else
/// shortens a text that is shown.
///
/// Invariant: made by [`Masked::of`], or by [`Masked::as_written`] for what promises to quote the text as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Masked(Box<str>);

impl Masked {
    /// The text with `…` for each secret.
    pub fn of(text: impl Into<String>) -> Self {
        let text = text.into();
        let secrets = secrets_in(&text);
        if secrets.is_empty() {
            return Self(text.into_boxed_str());
        }
        let (mut shown, mut at) = (String::with_capacity(text.len()), 0);
        for secret in secrets {
            // They end at ASCII marks; what is none is left out with the character it stands in.
            shown.push_str(&text[at..floor(&text, secret.start).max(at)]);
            shown.push(ELLIPSIS);
            at = ceil(&text, secret.end).max(at);
        }
        shown.push_str(&text[at..]);
        Self(shown.into_boxed_str())
    }

    /// The text as it is, for what promises to quote it.
    pub fn as_written(text: impl Into<String>) -> Self {
        Self(text.into().into_boxed_str())
    }

    /// Cut to at most `columns` display columns, with an ellipsis where something was cut.
    #[must_use]
    pub fn shortened(self, columns: usize) -> Self {
        if display_width(&self) <= columns {
            return self;
        }
        let mut cut = String::new();
        for c in self.0.chars() {
            cut.push(c);
            if display_width(&cut) > columns.saturating_sub(1) {
                cut.pop();
                break;
            }
        }
        if !cut.ends_with(ELLIPSIS) {
            cut.push(ELLIPSIS);
        }
        Self(cut.into_boxed_str())
    }

    /// From byte `from` on, or from the character before it.
    #[must_use]
    pub fn from_byte(&self, from: usize) -> Self {
        Self(self.0[floor(&self.0, from)..].into())
    }

    /// In backticks.
    #[must_use]
    pub fn quoted(&self) -> Self {
        Self(format!("`{}`", self.0).into_boxed_str())
    }
}

/// A text of a document, masked, and then cut to at most `columns` display columns.
pub fn shorten(text: &str, columns: usize) -> Masked {
    Masked::of(text).shortened(columns)
}

fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

fn ceil(text: &str, at: usize) -> usize {
    (at..text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len())
}

impl Deref for Masked {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Masked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<&str> for Masked {
    fn from(text: &str) -> Self {
        Self::of(text)
    }
}

impl From<String> for Masked {
    fn from(text: String) -> Self {
        Self::of(text)
    }
}

impl From<&String> for Masked {
    fn from(text: &String) -> Self {
        Self::of(text.as_str())
    }
}
