//! What the program does: a file per command. They read, call the core, report and write.
//!
//! Findings go to standard output, everything else to standard error. All files are read, fixed and
//! written before the first finding is printed, so a reader that closes the pipe early
//! (`learnvlm-lint | head`) stops no work and changes no exit code.

mod adopt;
mod check;
mod completions;
mod init;
mod load;
mod man;
mod print_config;
mod progress;
mod rows;
mod same_page;
mod voice;
mod watch;

use std::io::{ErrorKind, Write};
use std::process::ExitCode;

use crate::cli::{Command, Mode, Occasion, Schema};
use crate::config::Config;
use crate::console::Console;
use crate::files::{Writer, reason};
use crate::language::{Key, Message};
use crate::report::manual;
use crate::rules::RULES;

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exit {
    /// No error is left.
    Clean,
    /// An error is left, or a diff was shown.
    Findings,
    /// Something could not be done.
    Failed,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        match exit {
            Exit::Clean => Self::from(0),
            Exit::Findings => Self::from(1),
            Exit::Failed => Self::from(2),
        }
    }
}

/// Does what was asked for.
pub fn run(command: &Command, console: &mut Console) -> Exit {
    let (text, exit) = match command {
        Command::Rules => (manual::table(RULES, console.language), Exit::Clean),
        Command::Explain(topic) => (manual::explain(*topic, console.language), Exit::Clean),
        Command::Schema(Schema::Config) => (Config::schema(), Exit::Clean),
        Command::Schema(Schema::Rows) => (crate::rows::schema(), Exit::Clean),
        Command::Init(options) => init::init(options, console),
        Command::Rows(options, format) => rows::rows(options, *format, console),
        Command::SamePage { old, new } => same_page::same_page(old, new, console),
        Command::Completions(shell) => (completions::completions(*shell), Exit::Clean),
        Command::Man => (man::man(), Exit::Clean),
        Command::Check(options) if options.mode == Mode::PrintConfig => {
            print_config::print_config(options, console)
        }
        Command::Check(options) if options.when == Occasion::EachSave => {
            return watch::watch(options, console);
        }
        Command::Check(options) => check::check(options, console, &mut Writer::default()),
    };
    match print(&text, console) {
        Ok(()) => exit,
        Err(lost) => lost.unwrap_or(exit),
    }
}

/// Prints to standard output. Where that cannot be done it gives how the run ends: as it would have ended (`None`) if
/// the reader has seen enough, with a failure otherwise.
fn print(text: &str, console: &mut Console) -> Result<(), Option<Exit>> {
    let printed = console.out.write_all(text.as_bytes()).and_then(|()| console.out.flush());
    printed.map_err(|error| {
        if error.kind() == ErrorKind::BrokenPipe {
            return None;
        }
        console.error(&Message::new(Key::Command("no-output")).with("why", reason(&error)));
        Some(Exit::Failed)
    })
}
