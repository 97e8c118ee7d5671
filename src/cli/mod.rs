//! The command line: what was written ([`Args`]) and what is meant ([`Command`]).
//!
//! Between the two nothing is read and nothing is done.

mod adopt;
mod args;
mod other;
mod spoken;

pub use args::{Args, When};
pub use spoken::{BadValue, Wrong, command, language_of, parse};

use std::path::PathBuf;

use clap_complete::Shell;

use crate::date::Date;
use crate::diagnostic::Wanted;
use crate::files::config::Choice;
use crate::report::Format;
use crate::report::manual::Topic;
use crate::rows::RowsFormat;

/// What is to be done.
#[derive(Clone, Debug)]
pub enum Command {
    /// Check, and perhaps fix.
    Check(Options),
    /// Explain a rule, or how slips are told.
    Explain(Topic<'static>),
    /// List the rules.
    Rules,
    /// Print the JSON schema of something.
    Schema(Schema),
    /// Write a configuration that fits a list.
    Init(Init),
    /// Print the entries of lists as data.
    Rows(Options, RowsFormat),
    /// Compare the pages of two texts.
    SamePage {
        /// The text before.
        old: Side,
        /// The text afterwards.
        new: Side,
    },
    /// Print the script that completes the command line.
    Completions(Shell),
    /// Print the manual page.
    Man,
}

/// The list to which a configuration is to be fitted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Init {
    /// A file, or a folder with it.
    pub path: PathBuf,
    /// Whether the configuration is only printed.
    pub print: bool,
    /// The current date.
    pub today: Date,
}

/// What has a JSON schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Schema {
    /// Configuration files.
    Config,
    /// What `rows --format json` prints.
    Rows,
}

/// One of two texts to compare.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Side {
    /// Standard input.
    Stdin,
    /// A file.
    File(PathBuf),
}

/// What is to be checked, and how.
#[derive(Clone, Debug)]
pub struct Options {
    /// What is checked.
    pub input: Input,
    /// What is done with fixes.
    pub mode: Mode,
    /// Which fixes are applied.
    pub wanted: Wanted,
    /// What of the findings is old.
    pub adopt: Adopt,
    /// How findings are printed.
    pub format: Format,
    /// Whether findings are counted by rule instead.
    pub statistics: bool,
    /// How much is said.
    pub talk: Talk,
    /// Which configuration is in force.
    pub config: Choice,
    /// Whether warnings count as errors.
    pub deny_warnings: bool,
    /// The current date.
    pub today: Date,
    /// When it is done.
    pub when: Occasion,
}

/// How an old list adopts the tool: what of the findings is old, and not shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Adopt {
    /// What did not change since this revision.
    pub since: Option<String>,
    /// What this file knows.
    pub baseline: Option<PathBuf>,
    /// Nothing is shown; all of it is written to this file.
    pub write_baseline: Option<PathBuf>,
}

/// How standard input is called that was given no name.
pub const NAMELESS: &str = "<stdin>";

/// What is checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// Standard input, reported under this path.
    Stdin(PathBuf),
    /// Files and folders.
    Paths(Vec<PathBuf>),
}

/// What is done with fixes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// They are only offered.
    Check,
    /// They are applied.
    Fix,
    /// They are shown.
    Diff,
    /// Nothing is checked; the configuration in force is shown.
    PrintConfig,
}

/// When something is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Occasion {
    /// Now.
    Once,
    /// Now, and again whenever a file is saved.
    EachSave,
}

/// How much is said besides the findings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Talk {
    /// Nothing but what could not be done, and of the findings only the errors.
    Quiet,
    /// What a person wants to know.
    Normal,
    /// What was looked at, too.
    Verbose,
}
