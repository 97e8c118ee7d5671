//! The command line in the language of the user: help, and what is wrong with what was written.
//!
//! In English both are clap's. clap has no other language, so for Chinese its help is given other words, and its
//! errors are told from what they say they are about.

use std::ffi::OsString;
use std::fmt;
use std::io::{self, Write};

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, CommandFactory, FromArgMatches, ValueEnum};

use super::Args;
use crate::language::{Key, Language, Message, help};
use crate::link::secrets_in;
use crate::masked::Masked;

/// Why a command line is not followed.
#[derive(Debug)]
pub enum Wrong {
    /// clap cannot read it, or was asked for help.
    Clap(clap::Error),
    /// What was written does not go together.
    Usage(Message),
}

/// Why a value cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadValue(pub Message);

impl fmt::Display for BadValue {
    /// In English, for clap.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&Language::English.say(&self.0))
    }
}

impl std::error::Error for BadValue {}

impl From<clap::Error> for Wrong {
    fn from(error: clap::Error) -> Self {
        Self::Clap(error)
    }
}

impl From<Message> for Wrong {
    fn from(message: Message) -> Self {
        Self::Usage(message)
    }
}

/// Reads a command line. The language is that of its help.
pub fn parse(written: &[OsString], language: Language) -> Result<Args, Wrong> {
    let command = command(language);
    let written = with_subcommand_first(&command, written);
    let matches = command.try_get_matches_from(written)?;
    Ok(Args::from_arg_matches(&matches)?)
}

/// The command line with the options that all commands have behind the subcommand that they are written before:
/// clap takes options before a subcommand for those of a check.
fn with_subcommand_first(command: &clap::Command, written: &[OsString]) -> Vec<OsString> {
    let is_global = |word: &str| {
        let is_ours = |arg: &&Arg| arg.is_global_set() && arg.get_action().takes_values();
        let globals = command.get_arguments().filter(is_ours);
        globals.filter_map(Arg::get_long).any(|name| word.strip_prefix("--") == Some(name))
    };
    let word = |n: usize| written.get(n).and_then(|word| word.to_str()).unwrap_or_default();
    let mut at = 1;
    loop {
        match word(at).split_once('=') {
            Some((name, _)) if is_global(name) => at += 1,
            None if is_global(word(at)) => at += 2,
            _ => break,
        }
    }
    let mut ordered = written.to_vec();
    if at > 1 && command.find_subcommand(word(at)).is_some() {
        ordered[1..=at].rotate_right(1);
    }
    ordered
}

/// The language that a command line names, however wrong the rest of it may be.
pub fn language_of(written: &[OsString]) -> Option<Language> {
    let words = written.iter().map(|word| word.to_str().unwrap_or_default());
    let words: Vec<&str> = words.take_while(|word| *word != "--").collect();
    let named = words.iter().enumerate().find_map(|(n, word)| match word.strip_prefix("--lang") {
        Some("") => words.get(n + 1).copied(),
        Some(rest) => rest.strip_prefix('='),
        None => None,
    });
    Language::from_str(named?, true).ok()
}

impl Wrong {
    /// Prints it, help to standard output and errors to standard error; gives the exit code.
    pub fn print(self, language: Language) -> io::Result<u8> {
        let (message, usage) = match self {
            Self::Clap(error) if language == Language::English || !error.use_stderr() => {
                let code = u8::try_from(error.exit_code()).unwrap_or(2);
                return print(&error).map(|()| code);
            }
            Self::Usage(message) if language == Language::English => {
                let text = language.say(&message);
                return print(&Args::command().error(ErrorKind::ValueValidation, text)).map(|()| 2);
            }
            Self::Clap(error) => (said(&error), error.get(ContextKind::Usage).map(ToString::to_string)),
            Self::Usage(message) => (message, None),
        };
        let say = |message: Message| language.say(&message);
        let mut text = say(Message::new(Key::Command("error")).with("message", message)) + "\n\n";
        if let Some(usage) = usage {
            text += &say(Message::new(Key::Cli("usage")).with("usage", usage_of(&usage)));
            text += "\n\n";
        }
        writeln!(io::stderr(), "{text}{}", say(Message::new(Key::Cli("more")))).map(|()| 2)
    }
}

/// Prints what clap says. It quotes what was written: where that is a secret, it is masked, and the text has no colours.
fn print(error: &clap::Error) -> io::Result<()> {
    let text = error.render().to_string();
    if !error.use_stderr() || secrets_in(&text).is_empty() {
        return error.print();
    }
    write!(io::stderr(), "{}", Masked::of(text))
}

/// What clap says of a wrong command line.
fn said(error: &clap::Error) -> Message {
    let get = |kind| error.get(kind).map(ToString::to_string);
    let text = |kind| get(kind).unwrap_or_default();
    let message = match error.kind() {
        ErrorKind::UnknownArgument => {
            Message::new(Key::Cli("unknown-argument")).with("arg", text(ContextKind::InvalidArg))
        }
        ErrorKind::InvalidValue if text(ContextKind::InvalidValue).is_empty() => {
            Message::new(Key::Cli("no-value")).with("arg", text(ContextKind::InvalidArg))
        }
        ErrorKind::InvalidValue => Message::new(Key::Cli("invalid-value"))
            .with("arg", text(ContextKind::InvalidArg))
            .with("value", text(ContextKind::InvalidValue))
            .with("values", values(error.get(ContextKind::ValidValue))),
        ErrorKind::ValueValidation => {
            let why = std::error::Error::source(error).map(|why| match why.downcast_ref::<BadValue>() {
                Some(BadValue(why)) => why.clone(),
                None => Message::verbatim(why.to_string()),
            });
            Message::new(Key::Cli("bad-value"))
                .with("arg", text(ContextKind::InvalidArg))
                .with("value", text(ContextKind::InvalidValue))
                .with("why", why.unwrap_or_default())
        }
        ErrorKind::ArgumentConflict if get(ContextKind::PriorArg).is_some() => {
            let (arg, other) = (text(ContextKind::InvalidArg), text(ContextKind::PriorArg));
            let key = if arg == other { Key::Cli("twice") } else { Key::Cli("conflict") };
            Message::new(key).with("arg", arg).with("other", other)
        }
        ErrorKind::MissingRequiredArgument => {
            Message::new(Key::Cli("missing-argument")).with("args", text(ContextKind::InvalidArg))
        }
        _ => Message::new(Key::Cli("other")).with("why", error.kind().to_string()),
    };
    match get(ContextKind::SuggestedArg).or_else(|| get(ContextKind::SuggestedValue)) {
        Some(near) => Message::new(Key::Cli("near")).with("message", message).with("near", near),
        None => message,
    }
}

fn values(value: Option<&ContextValue>) -> Vec<String> {
    let Some(ContextValue::Strings(all)) = value else { return Vec::new() };
    all.iter().map(|value| format!("`{value}`")).collect()
}

/// The command line that is known, with its help in a language.
pub fn command(language: Language) -> clap::Command {
    let command = Args::command();
    if language == Language::English {
        return command;
    }
    // Only a command that is built knows how it is called, and the options that all commands have.
    let mut built = command.clone();
    built.build();
    chinese(command, "", &built)
}

/// The command with Chinese help. The names of a subcommand's texts begin with its own.
fn chinese(command: clap::Command, of: &str, built: &clap::Command) -> clap::Command {
    let text = |id: &str| help(&format!("{of}{}", id.replace('_', "-"))).unwrap_or_default();
    let usage = usage_of(&built.clone().render_usage().to_string());
    let order: Vec<clap::Id> = command.get_positionals().map(|arg| arg.get_id().clone()).collect();
    let explained = |arg: Arg| {
        let heading = if arg.is_positional() { ARGUMENTS } else { OPTIONS };
        let explained = text(arg.get_id().as_str());
        let arg = arg.help(explained).help_heading(heading);
        match (order.iter().position(|id| id == arg.get_id()), arg.get_action().takes_values()) {
            // Below a heading of ours clap would order these by name.
            (Some(place), _) => arg.display_order(place).hide_possible_values(true).hide_default_value(true),
            (None, true) => arg.hide_default_value(true),
            (None, false) => arg,
        }
    };
    let flag = |id: &'static str, short: char, action: ArgAction| {
        let explained = help(id).unwrap_or_default();
        Arg::new(id).short(short).long(id).action(action).help(explained).help_heading(OPTIONS)
    };
    let has_version = command.get_version().is_some();
    let command = command
        .about(text("about"))
        .after_help(text("after-help"))
        .override_usage(usage)
        .help_template("{about}\n\n用法：{usage}\n\n{all-args}{after-help}")
        .subcommand_help_heading("命令")
        .mut_args(explained)
        .mut_subcommands(|sub| {
            let of = format!("{}-", sub.get_name());
            let built = built.find_subcommand(sub.get_name()).unwrap_or(built);
            chinese(sub, &of, built)
        })
        .disable_help_flag(true)
        .arg(flag("help", 'h', ArgAction::Help));
    if has_version {
        command.disable_version_flag(true).arg(flag("version", 'V', ArgAction::Version))
    } else {
        command
    }
}

const ARGUMENTS: &str = "参数";
const OPTIONS: &str = "选项";

/// A usage of clap's without its heading, its placeholders in Chinese.
fn usage_of(usage: &str) -> String {
    let bare = usage.trim().trim_start_matches("Usage: ");
    bare.replace("[OPTIONS]", "[选项]").replace("<COMMAND>", "<命令>").replace("\n       ", "\n      ")
}
