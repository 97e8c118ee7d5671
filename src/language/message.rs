//! A message: what is said, before it is said in a language.

use std::mem::take;
use std::sync::Arc;

use crate::masked::Masked;

/// Names a message of the catalogues; the variant says in which file it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// `rules.ftl`: what rules find.
    Rules(&'static str),
    /// `report.ftl`: what stands round findings.
    Report(&'static str),
    /// `command.ftl`: what commands say on standard error.
    Command(&'static str),
    /// `config.ftl`: what is wrong with a configuration, and where values come from.
    Config(&'static str),
    /// `cli.ftl`: what is wrong with a command line.
    Cli(&'static str),
    /// `page.ftl`: what differs between two pages.
    Page(&'static str),
}

/// A message: a key and what is put into its words.
///
/// A key has further wordings beside its main one, which the catalogues write as attributes. They take the same arguments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    attribute: Option<Attribute>,
    said: Arc<Said>,
}

/// Findings are many, and each has three messages.
const _: () = assert!(size_of::<Message>() <= 16);

/// What a key has to say besides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attribute {
    /// A few words that mark the place.
    Label,
    /// The cure.
    Help,
    /// What the fix does.
    Fix,
    /// What stands at the other place.
    Related,
}

/// What all wordings of a key share.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Said {
    Verbatim(Masked),
    Of { key: Key, args: Box<[(&'static str, Arg)]> },
}

/// Words that depend on the language.
pub(super) struct Keyed<'m> {
    pub(super) key: Key,
    pub(super) attribute: Option<Attribute>,
    pub(super) args: &'m [(&'static str, Arg)],
}

/// What is put into the words of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    /// A text that is the same in every language.
    Text(Masked),
    /// A number; the words may depend on it.
    Number(usize),
    /// Another message.
    Said(Message),
    /// Several, joined as the language joins lists.
    List(Vec<Arg>),
}

impl Message {
    /// The words of `key`.
    pub fn new(key: Key) -> Self {
        Self::of(Said::Of { key, args: Box::default() })
    }

    /// A text that is the same in every language, such as a name, or what another program says.
    pub fn verbatim(text: impl Into<Masked>) -> Self {
        Self::of(Said::Verbatim(text.into()))
    }

    fn of(said: Said) -> Self {
        Self { attribute: None, said: Arc::new(said) }
    }

    /// With `value` for the variable `$name`.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        if let Said::Of { args, .. } = Arc::make_mut(&mut self.said) {
            let mut more = take(args).into_vec();
            // A list has many findings, and few words have more than one or two.
            more.reserve_exact(1);
            more.push((name, value.into()));
            *args = more.into_boxed_slice();
        }
        self
    }

    /// Another wording of the same key, with the same arguments.
    #[must_use]
    pub fn attribute(&self, attribute: Attribute) -> Self {
        Self { attribute: Some(attribute), ..self.clone() }
    }

    /// The text, where it is the same in every language.
    pub fn as_verbatim(&self) -> Option<&str> {
        match &*self.said {
            Said::Verbatim(text) => Some(text),
            Said::Of { .. } => None,
        }
    }

    /// Key, attribute and arguments of words that depend on the language.
    pub(super) fn keyed(&self) -> Option<Keyed<'_>> {
        match &*self.said {
            Said::Verbatim(_) => None,
            Said::Of { key, args } => Some(Keyed { key: *key, attribute: self.attribute, args }),
        }
    }
}

impl Default for Message {
    /// Nothing.
    fn default() -> Self {
        Self::verbatim("")
    }
}

impl From<String> for Message {
    fn from(text: String) -> Self {
        Self::verbatim(text)
    }
}

impl From<&String> for Message {
    fn from(text: &String) -> Self {
        Self::verbatim(text)
    }
}

impl From<&str> for Message {
    fn from(text: &str) -> Self {
        Self::verbatim(text)
    }
}

impl From<Masked> for Message {
    fn from(text: Masked) -> Self {
        Self::verbatim(text)
    }
}

impl From<&Message> for Message {
    fn from(message: &Message) -> Self {
        message.clone()
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl From<Masked> for Arg {
    fn from(text: Masked) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Number(number)
    }
}

impl From<Message> for Arg {
    fn from(message: Message) -> Self {
        Self::Said(message)
    }
}

impl<T: Into<Arg>> From<Vec<T>> for Arg {
    fn from(members: Vec<T>) -> Self {
        Self::List(members.into_iter().map(Into::into).collect())
    }
}

impl Attribute {
    /// Its name in the catalogues.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Label => "label",
            Self::Help => "help",
            Self::Fix => "fix",
            Self::Related => "related",
        }
    }
}

impl Key {
    /// Its name in the catalogue.
    pub fn name(self) -> &'static str {
        match self {
            Self::Rules(name)
            | Self::Report(name)
            | Self::Command(name)
            | Self::Config(name)
            | Self::Cli(name)
            | Self::Page(name) => name,
        }
    }
}
