//! The command line as it was written, and what is meant by it.

use std::path::{Path, PathBuf};

use clap::{Parser, ValueEnum};

use super::adopt::AdoptArgs;
use super::other::Other;
use super::spoken::BadValue;
use super::{Command, Init, Input, Mode, NAMELESS, Occasion, Options, Side, Talk};
use crate::date::Date;
use crate::diagnostic::Wanted;
use crate::files::config::Choice;
use crate::language::{Key, Language, Message};
use crate::report::Format;
use crate::report::manual;
use crate::rules::RULES;

/// Check reading lists kept as tables in Markdown files.
#[derive(Clone, Debug, Parser)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a flag as it was written; `Options` has the meaning"
)]
#[command(version, about, after_help = AFTER_HELP, args_override_self = false)]
#[command(args_conflicts_with_subcommands = true, disable_help_subcommand = true)]
pub struct Args {
    #[command(subcommand)]
    other: Option<Other>,
    /// Files, folders (every .md and .markdown file below), or - for standard input [default: .]
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Apply safe fixes in place (with -: print the fixed text)
    #[arg(long, conflicts_with = "diff")]
    fix: bool,
    /// With --fix or --diff: apply fixes too that may change what is meant
    #[arg(long)]
    unsafe_fixes: bool,
    /// With --fix or --diff: apply fixes of notes too
    #[arg(long)]
    fix_notes: bool,
    /// Print what --fix would change as a unified diff; write nothing
    #[arg(long, conflicts_with = "format")]
    diff: bool,
    /// How findings are printed: human, short, json, github, sarif, gitlab, rdjson, junit or markdown
    #[arg(long, value_name = "FORMAT", value_enum, default_value = "human", hide_possible_values = true)]
    format: Format,
    /// Count findings by rule instead of printing them (with --format human, short or json)
    #[arg(long, conflicts_with = "diff")]
    statistics: bool,
    #[command(flatten)]
    adopt: AdoptArgs,
    /// The current date, YYYY-MM-DD [default: the system's]
    #[arg(long, value_name = "DATE", value_parser = date)]
    today: Option<Date>,
    /// The path that findings in standard input are reported under
    #[arg(long, value_name = "PATH")]
    stdin_filename: Option<PathBuf>,
    /// Explain a rule, or `judgement`: how slips are told
    #[arg(long, value_name = "RULE", conflicts_with_all = ["paths", "fix", "unsafe_fixes", "fix_notes", "diff", "format", "statistics", "rules"])]
    explain: Option<String>,
    /// List all rules
    #[arg(long, conflicts_with_all = ["paths", "fix", "unsafe_fixes", "fix_notes", "diff", "format", "statistics"])]
    rules: bool,
    /// Use this configuration instead of the nearest learnvlm-lint.toml
    #[arg(long, value_name = "FILE", conflicts_with = "no_config")]
    config: Option<PathBuf>,
    /// Use no configuration file
    #[arg(long)]
    no_config: bool,
    /// Count warnings as errors: --deny warnings
    #[arg(long, value_name = "LEVEL", value_enum, hide_possible_values = true)]
    deny: Option<Deny>,
    /// Print the configuration in force for a file, and where each value came from
    #[arg(long, conflicts_with_all = ["fix", "unsafe_fixes", "fix_notes", "diff", "format", "rules", "explain"])]
    print_config: bool,
    /// Check again whenever a file is saved, until Ctrl-C
    #[arg(long, conflicts_with_all = ["explain", "rules", "print_config", "write_baseline"])]
    watch: bool,
    /// Use colors: auto, always or never
    #[arg(long, value_name = "WHEN", value_enum, default_value = "auto", hide_possible_values = true)]
    color: When,
    /// Speak English (en) or Chinese (zh-CN) [default: that of the locale]
    #[arg(long, global = true, value_name = "LANG", value_enum, hide_possible_values = true)]
    lang: Option<Language>,
    /// Print errors only: no warnings, no notes, no summary
    #[arg(short, long, conflicts_with = "verbose")]
    quiet: bool,
    /// Say what was looked at
    #[arg(short, long)]
    verbose: bool,
}

const AFTER_HELP: &str = "\
Exit code: 0 no error is left; 1 an error is left, or --diff has something to show;
2 something could not be done (no such file, not UTF-8, a wrong option).";

/// What counts as an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Deny {
    /// Warnings.
    Warnings,
}

/// When to use colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum When {
    /// On a terminal, unless `NO_COLOR` is set.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

impl Args {
    /// When colours were asked for.
    pub fn color(&self) -> When {
        self.color
    }

    /// The language that was asked for.
    pub fn language(&self) -> Option<Language> {
        self.lang
    }

    /// What is meant; `today` is the system's date, if it has a usable one.
    pub fn meant(mut self, today: Option<Date>) -> Result<Command, Message> {
        let mut rows = None;
        match self.other {
            Some(Other::SamePage { old, new }) => return same_page(old, new),
            Some(Other::Init { path, print }) => {
                let today = self.today.or(today).ok_or_else(no_date)?;
                return Ok(Command::Init(Init { path, print, today }));
            }
            Some(Other::Schema { of }) => return Ok(Command::Schema(of)),
            Some(Other::Completions { shell }) => return Ok(Command::Completions(shell)),
            Some(Other::Man) => return Ok(Command::Man),
            Some(Other::Rows { paths, format, config, no_config }) => {
                self = Self { paths, config, no_config, other: None, ..self };
                rows = Some(format);
            }
            None => {}
        }
        if self.rules {
            return Ok(Command::Rules);
        }
        if let Some(name) = &self.explain {
            return manual::find(RULES, name).map(Command::Explain).map_err(|near| {
                let message = match near {
                    Some(near) => Message::new(Key::Cli("no-rule-near")).with("near", near),
                    None => Message::new(Key::Cli("no-rule")),
                };
                message.with("name", name.as_str())
            });
        }
        for (asked, flag) in [(self.unsafe_fixes, "--unsafe-fixes"), (self.fix_notes, "--fix-notes")] {
            if asked && !self.fix && !self.diff {
                return Err(Message::new(Key::Cli("which-fixes-alone")).with("flag", flag));
            }
        }
        if self.statistics && !self.format.has_statistics() {
            return Err(Message::new(Key::Cli("statistics-format")));
        }
        let nameless = self.stdin_filename.is_none() && self.paths.iter().any(|path| is_stdin(path));
        let adopt = self.adopt.clone().meant(nameless)?;
        let today = self.today.or(today).ok_or_else(no_date)?;
        let options = Options {
            mode: match (self.fix, self.diff) {
                _ if self.print_config => Mode::PrintConfig,
                (true, _) => Mode::Fix,
                (_, true) => Mode::Diff,
                _ => Mode::Check,
            },
            wanted: Wanted { notes_too: self.fix_notes, unsafe_too: self.unsafe_fixes },
            adopt,
            format: self.format,
            statistics: self.statistics,
            talk: match (self.quiet, self.verbose) {
                (true, _) => Talk::Quiet,
                (_, true) => Talk::Verbose,
                _ => Talk::Normal,
            },
            config: match (self.config.take(), self.no_config) {
                (Some(file), _) => Choice::File(file),
                (None, true) => Choice::None,
                (None, false) => Choice::Nearest,
            },
            deny_warnings: self.deny.is_some(),
            today,
            when: if self.watch { Occasion::EachSave } else { Occasion::Once },
            input: self.input()?,
        };
        Ok(match rows {
            Some(format) => Command::Rows(options, format),
            None => Command::Check(options),
        })
    }

    fn input(self) -> Result<Input, Message> {
        let stdin = self.paths.iter().filter(|path| is_stdin(path)).count();
        if stdin == 0 {
            if self.stdin_filename.is_some() {
                return Err(Message::new(Key::Cli("stdin-name-alone")));
            }
            let here = if self.paths.is_empty() { vec![PathBuf::from(".")] } else { self.paths };
            return Ok(Input::Paths(here));
        }
        if self.watch {
            return Err(Message::new(Key::Cli("watch-stdin")));
        }
        if stdin < self.paths.len() {
            return Err(Message::new(Key::Cli("stdin-with-paths")));
        }
        Ok(Input::Stdin(self.stdin_filename.unwrap_or_else(|| PathBuf::from(NAMELESS))))
    }
}

fn same_page(old: PathBuf, new: PathBuf) -> Result<Command, Message> {
    let side = |path: PathBuf| if is_stdin(&path) { Side::Stdin } else { Side::File(path) };
    let (old, new) = (side(old), side(new));
    if old == Side::Stdin && new == Side::Stdin {
        return Err(Message::new(Key::Cli("two-stdins")));
    }
    Ok(Command::SamePage { old, new })
}

fn no_date() -> Message {
    Message::new(Key::Cli("no-date"))
}

fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == "-"
}

fn date(written: &str) -> Result<Date, BadValue> {
    let form = BadValue(Message::new(Key::Cli("date-form")));
    let parts: Vec<&str> = written.split('-').collect();
    let digits = |part: &str, length| part.len() == length && part.bytes().all(|b| b.is_ascii_digit());
    let [year, month, day] = parts[..] else { return Err(form) };
    if !digits(year, 4) || !digits(month, 2) || !digits(day, 2) {
        return Err(form);
    }
    let date = |year: &str| Date::new(year.parse().ok()?, month.parse().ok(), day.parse().ok());
    date(year).ok_or_else(|| BadValue(Message::new(Key::Cli("no-such-day"))))
}
