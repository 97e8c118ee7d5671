//! The options of an old list that adopts the tool.

use std::path::PathBuf;

use super::Adopt;
use super::spoken::BadValue;
use crate::language::{Key, Message};

/// What of the findings is old, as it was written.
#[derive(Clone, Debug, clap::Args)]
pub(super) struct AdoptArgs {
    /// Report only entries that are new or changed since the work on this git revision began
    #[arg(long, value_name = "REV", value_parser = revision)]
    since: Option<String>,
    /// Report no finding that this file knows
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,
    /// Write all findings to this file, for --baseline
    #[arg(long, value_name = "FILE", conflicts_with_all = ["fix", "unsafe_fixes", "fix_notes", "diff", "format", "statistics", "watch", "since", "baseline"])]
    write_baseline: Option<PathBuf>,
}

impl AdoptArgs {
    /// What is meant; an error where standard input is checked and has no name.
    pub(super) fn meant(self, nameless: bool) -> Result<Adopt, Message> {
        let Self { since, baseline, write_baseline } = self;
        let adopt = Adopt { since, baseline, write_baseline };
        if nameless && adopt != Adopt::default() {
            return Err(Message::new(Key::Cli("adopt-stdin")));
        }
        Ok(adopt)
    }
}

/// A revision as git takes it. One that reads like an option is none.
fn revision(written: &str) -> Result<String, BadValue> {
    if written.is_empty() || written.starts_with('-') {
        return Err(BadValue(Message::new(Key::Cli("no-revision"))));
    }
    if written.contains("..") {
        return Err(BadValue(Message::new(Key::Cli("two-revisions"))));
    }
    Ok(written.to_owned())
}
