//! The catalogues, read when something is first said of them.
//!
//! A run reads only the messages that it needs: reading all of a language takes half a millisecond, as long as half of
//! the check of a list, and a list without findings says one sentence. So a file is only cut into its messages, and
//! each of them is read when it is said. None refers to another.

use std::borrow::Cow;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use memchr::{memchr, memchr_iter};
use unic_langid::LanguageIdentifier;

use super::message::Keyed;
use super::{Arg, Key, Language, Message};

/// A part of the program, which has a catalogue of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// [`Key::Rules`].
    Rules,
    /// [`Key::Report`].
    Report,
    /// [`Key::Command`].
    Command,
    /// [`Key::Config`].
    Config,
    /// [`Key::Cli`].
    Cli,
    /// [`Key::Page`].
    Page,
}

/// The parts, each with the name of its file.
pub const FILES: [(Part, &str); 6] = [
    (Part::Rules, "rules.ftl"),
    (Part::Report, "report.ftl"),
    (Part::Command, "command.ftl"),
    (Part::Config, "config.ftl"),
    (Part::Cli, "cli.ftl"),
    (Part::Page, "page.ftl"),
];

/// The messages of a file, ordered by name.
struct Catalogue(Vec<Entry>);

/// A message: its name, its text in the file, and what was read there.
struct Entry {
    name: &'static str,
    text: &'static str,
    /// Boxed: a bundle is large, and of most messages nothing is said.
    read: OnceLock<Box<FluentBundle<FluentResource>>>,
}

/// The text of a catalogue.
pub fn source(language: Language, part: Part) -> &'static str {
    match (language, part) {
        (Language::English, Part::Rules) => include_str!("en/rules.ftl"),
        (Language::English, Part::Report) => include_str!("en/report.ftl"),
        (Language::English, Part::Command) => include_str!("en/command.ftl"),
        (Language::English, Part::Config) => include_str!("en/config.ftl"),
        (Language::English, Part::Cli) => include_str!("en/cli.ftl"),
        (Language::English, Part::Page) => include_str!("en/page.ftl"),
        (Language::Chinese, Part::Rules) => include_str!("zh-CN/rules.ftl"),
        (Language::Chinese, Part::Report) => include_str!("zh-CN/report.ftl"),
        (Language::Chinese, Part::Command) => include_str!("zh-CN/command.ftl"),
        (Language::Chinese, Part::Config) => include_str!("zh-CN/config.ftl"),
        (Language::Chinese, Part::Cli) => include_str!("zh-CN/cli.ftl"),
        (Language::Chinese, Part::Page) => include_str!("zh-CN/page.ftl"),
    }
}

/// The Chinese text of an option or argument for `--help`; the English stands beside its definition.
pub fn help(id: &str) -> Option<String> {
    static READ: OnceLock<Catalogue> = OnceLock::new();
    let entry = READ.get_or_init(|| cut(include_str!("zh-CN/help.ftl"))).get(id)?;
    let bundle = entry.read.get_or_init(|| read(Language::Chinese, entry.text));
    let pattern = bundle.get_message(id)?.value()?;
    Some(bundle.format_pattern(pattern, None, &mut Vec::new()).into_owned())
}

/// The words of a message in a language; of a key that no catalogue has, its name.
///
/// `quote` is asked for each text that is put into them.
pub(super) fn words(language: Language, message: &Message, quote: &dyn Fn(&str) -> Cow<'_, str>) -> String {
    let Some(Keyed { key, attribute, args }) = message.keyed() else {
        return quote(message.as_verbatim().unwrap_or_default()).into_owned();
    };
    let Some(entry) = catalogue(language, key.part()).get(key.name()) else { return key.name().to_owned() };
    let bundle = entry.read.get_or_init(|| read(language, entry.text));
    let pattern = bundle.get_message(key.name()).and_then(|found| match attribute {
        Some(attribute) => found.get_attribute(attribute.name()).map(|attribute| attribute.value()),
        None => found.value(),
    });
    let Some(pattern) = pattern else { return key.name().to_owned() };
    let mut values = FluentArgs::with_capacity(args.len());
    for (name, arg) in args {
        values.set(*name, value(language, arg, quote));
    }
    // A variable that is missing stands in the text as `{$name}`.
    bundle.format_pattern(pattern, Some(&values), &mut Vec::new()).into_owned()
}

fn value<'a>(language: Language, arg: &'a Arg, quote: &dyn Fn(&str) -> Cow<'_, str>) -> FluentValue<'a> {
    match arg {
        Arg::Number(number) => FluentValue::from(*number),
        _ => FluentValue::String(text(language, arg, quote)),
    }
}

fn text<'a>(language: Language, arg: &'a Arg, quote: &dyn Fn(&str) -> Cow<'_, str>) -> Cow<'a, str> {
    match arg {
        Arg::Text(text) => quote(text),
        Arg::Number(number) => Cow::Owned(number.to_string()),
        Arg::Said(message) => Cow::Owned(words(language, message, quote)),
        Arg::List(members) => {
            let members: Vec<_> = members.iter().map(|member| text(language, member, quote)).collect();
            Cow::Owned(members.join(language.list_separator()))
        }
    }
}

fn catalogue(language: Language, part: Part) -> &'static Catalogue {
    static READ: [[OnceLock<Catalogue>; FILES.len()]; Language::ALL.len()] =
        [const { [const { OnceLock::new() }; FILES.len()] }; Language::ALL.len()];
    READ[language as usize][part as usize].get_or_init(|| cut(source(language, part)))
}

/// The messages of a file. Each begins with its name at the start of a line; what belongs to it is indented.
fn cut(file: &'static str) -> Catalogue {
    let line_starts = std::iter::once(0).chain(memchr_iter(b'\n', file.as_bytes()).map(|end| end + 1));
    let begins = |at: &usize| file.as_bytes().get(*at).is_some_and(u8::is_ascii_alphabetic);
    let mut starts = line_starts.filter(begins).peekable();
    let mut entries = Vec::new();
    while let Some(start) = starts.next() {
        let text = &file[start..starts.peek().copied().unwrap_or(file.len())];
        let name = &text[..memchr(b' ', text.as_bytes()).unwrap_or(text.len())];
        entries.push(Entry { name, text, read: OnceLock::new() });
    }
    // To sort once takes half as long as to keep a tree in order meanwhile.
    entries.sort_unstable_by_key(|entry| entry.name);
    Catalogue(entries)
}

impl Catalogue {
    fn get(&self, name: &str) -> Option<&Entry> {
        let at = self.0.binary_search_by_key(&name, |entry| entry.name).ok()?;
        self.0.get(at)
    }
}

fn read(language: Language, text: &str) -> Box<FluentBundle<FluentResource>> {
    let tag: LanguageIdentifier = language.tag().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // Marks of direction would stand in logs and files.
    bundle.set_use_isolating(false);
    // Of a text with a mistake what can be read is taken; a test finds the mistake.
    let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
    let _ = bundle.add_resource(resource);
    Box::new(bundle)
}

impl Key {
    /// The part it belongs to.
    pub fn part(self) -> Part {
        match self {
            Self::Rules(_) => Part::Rules,
            Self::Report(_) => Part::Report,
            Self::Command(_) => Part::Command,
            Self::Config(_) => Part::Config,
            Self::Cli(_) => Part::Cli,
            Self::Page(_) => Part::Page,
        }
    }
}
