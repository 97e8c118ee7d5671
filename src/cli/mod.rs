//! The command line: what was written ([`Args`]) and what is meant ([`Command`]).
//!
//! Between the two nothing is read and nothing is done.

mod args;

pub use args::{Args, When};

use std::path::PathBuf;

use crate::Settings;
use crate::report::Format;
use crate::rules::Rule;

/// What is to be done.
#[derive(Clone, Debug)]
pub enum Command {
    /// Check, and perhaps fix.
    Check(Options),
    /// Explain a rule.
    Explain(&'static Rule),
    /// List the rules.
    Rules,
    /// Compare the pages of two texts.
    SamePage {
        /// The text before.
        old: Side,
        /// The text afterwards.
        new: Side,
    },
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
    /// Whether unsafe fixes are applied as well.
    pub unsafe_too: bool,
    /// How findings are printed.
    pub format: Format,
    /// Whether findings are counted by rule instead.
    pub statistics: bool,
    /// How much is said.
    pub talk: Talk,
    /// What lists are held to.
    pub settings: Settings,
}

/// What is checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// Standard input, reported under this path.
    Stdin(String),
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
