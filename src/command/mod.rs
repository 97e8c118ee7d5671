//! What the program does: a file per command. They read, call the core, report and write.
//!
//! Findings go to standard output, everything else to standard error. All files are read, fixed and
//! written before the first finding is printed, so a reader that closes the pipe early
//! (`learnvlm-lint | head`) stops no work and changes no exit code.

mod adopt;
mod check;
mod completions;
mod exit;
mod init;
mod load;
mod man;
mod print_config;
mod progress;
mod rows;
mod same_page;
mod voice;
mod watch;

pub use exit::Exit;

use crate::cli::{Command, Mode, Occasion, Schema};
use crate::config::Config;
use crate::console::Console;
use crate::files::Writer;
use crate::report::manual;
use crate::rules::RULES;
use exit::print;

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
