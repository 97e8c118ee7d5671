//! The commands beside the main one, as they are written.

use std::path::PathBuf;

use clap::Subcommand;
use clap_complete::Shell;

use super::Schema;
use crate::rows::RowsFormat;

/// What else can be done.
#[derive(Clone, Debug, Subcommand)]
pub(super) enum Other {
    /// Say whether GitHub shows the same page for two Markdown files
    #[command(after_help = SAME_PAGE_HELP)]
    SamePage {
        /// The file before, or - for standard input
        old: PathBuf,
        /// The file afterwards, or - for standard input
        new: PathBuf,
    },
    /// Write a learnvlm-lint.toml that fits a list, and say what it was inferred from
    Init {
        /// The list, or a folder with it
        #[arg(value_name = "PATH", default_value = ".")]
        path: PathBuf,
        /// Print the configuration; write nothing
        #[arg(long)]
        print: bool,
    },
    /// Print the entries of lists as data
    #[command(after_help = ROWS_HELP)]
    Rows {
        /// Files, folders, or - for standard input [default: .]
        #[arg(value_name = "PATH")]
        paths: Vec<PathBuf>,
        /// json (one array), jsonl (an object per line), csv or tsv
        #[arg(long, value_name = "FORMAT", value_enum, default_value = "json", hide_possible_values = true)]
        format: RowsFormat,
        /// Use this configuration instead of the nearest learnvlm-lint.toml
        #[arg(long, value_name = "FILE", conflicts_with = "no_config")]
        config: Option<PathBuf>,
        /// Use no configuration file
        #[arg(long)]
        no_config: bool,
    },
    /// Print a JSON schema: of learnvlm-lint.toml, or of what rows prints
    Schema {
        /// Of what: config or rows
        #[arg(value_enum, hide_possible_values = true)]
        of: Schema,
    },
    /// Print a script that completes the command line in a shell
    #[command(hide = true)]
    Completions {
        /// The shell
        shell: Shell,
    },
    /// Print the manual page
    #[command(hide = true)]
    Man,
}

const ROWS_HELP: &str = "\
In csv and tsv what a spreadsheet would take for a formula, at the beginning of a value or
behind a ;, begins with ', and a control character is spelled out (<U+001B>); json and jsonl have the text as it is.";

const SAME_PAGE_HELP: &str = "\
Exit code: 0 the same page; 1 not the same, and the first difference is printed;
2 a file could not be read (no such file, not UTF-8, a NUL byte).";
