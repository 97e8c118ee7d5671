//! The languages of what is said, and the catalogues that hold the words.
//!
//! ```text
//!  rules, reports, commands ─► Message ─► Language::say ─► String
//!                              key and    the words of the key,
//!                              arguments  en/*.ftl, zh-CN/*.ftl
//! ```
//!
//! English stay: names (rules, levels in formats for programs, keys, options), the manual page, the completions, the
//! JSON schemas, and what the system, TOML or a parser says in words that we have none for.
//!
//! The core says [`Message`]s, which are in no language. Only who prints one chooses a language, so nothing that is
//! found, ordered, hashed or fixed depends on it. The words stand in Fluent files, a folder per language and a file per
//! part of the program, of which only those are read that something is said of.

mod catalogue;
mod lines;
mod message;

pub use catalogue::{FILES, Part, help, source};
pub(crate) use lines::first_lines;
pub use message::{Arg, Attribute, Key, Message};

use std::borrow::Cow;

use catalogue::words;

/// A language that the program speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Language {
    /// English.
    #[default]
    #[value(name = "en")]
    English,
    /// Simplified Chinese.
    #[value(name = "zh-CN", alias = "zh")]
    Chinese,
}

impl Language {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::English, Self::Chinese];

    /// The language of a locale such as `zh_CN.UTF-8`; English for one that is not spoken here.
    pub fn of_locale(locale: &str) -> Self {
        let is_chinese = locale.get(..2).is_some_and(|start| start.eq_ignore_ascii_case("zh"));
        if is_chinese { Self::Chinese } else { Self::English }
    }

    /// Its tag, as in BCP 47.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Chinese => "zh-CN",
        }
    }

    /// What stands between the members of a list.
    pub fn list_separator(self) -> &'static str {
        match self {
            Self::English => ", ",
            Self::Chinese => "、",
        }
    }

    /// A message in this language.
    pub fn say(self, message: &Message) -> String {
        self.say_with(message, &|text| Cow::Borrowed(text))
    }

    /// A message in this language, with what `quote` makes of each text that is put into its words.
    pub fn say_with(self, message: &Message, quote: &dyn Fn(&str) -> Cow<'_, str>) -> String {
        let said = words(self, message, quote);
        match self {
            Self::English => said,
            Self::Chinese => close_gaps(&said),
        }
    }
}

/// Removes a blank between two Chinese characters: one that parts Chinese from Latin letters is left over where what is
/// put in for the letters is Chinese itself. What stands between backticks is somebody's text and stays.
fn close_gaps(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (n, piece) in text.split('`').enumerate() {
        if n > 0 {
            out.push('`');
        }
        if n % 2 == 1 {
            out.push_str(piece);
            continue;
        }
        let mut rest = piece.chars().peekable();
        let mut before = None;
        while let Some(c) = rest.next() {
            let is_gap =
                c == ' ' && before.is_some_and(is_chinese) && rest.peek().copied().is_some_and(is_chinese);
            if !is_gap {
                out.push(c);
            }
            before = Some(c);
        }
    }
    out
}

/// Chinese characters and full-width punctuation.
fn is_chinese(c: char) -> bool {
    matches!(c, '\u{3000}'..='\u{303f}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}')
}
