//! The command `init`: writes a configuration that fits a list, and says what it was inferred from.

use std::fmt::Write as _;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::exit::Exit;
use super::load::{decode, memory_for};
use super::voice::Voice;
use crate::cli::{Init, Talk};
use crate::config::draft::{draft, unknown_dates};
use crate::config::{Config, NAMES};
use crate::console::Console;
use crate::entry::Role;
use crate::files::memory::Task;
use crate::files::write::{WriteError, create_new};
use crate::files::{find, read, written};
use crate::language::{Key, Language, Message};
use crate::report::visible::on_screen;
use crate::report::{Checked, Summary};
use crate::source::Source;
use crate::{Settings, check};

/// The hook to copy; the README has the same.
const HOOK: &str = "\
repos:
  - repo: https://github.com/learnvlm/learnvlm-lint
    rev: main # a tag or commit
    hooks:
      - id: learnvlm-lint-fix
";

/// The workflow to copy; the README has the same.
const WORKFLOW: &str = "\
name: List
on: [push, pull_request]
permissions:
  contents: read
jobs:
  list:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2
        with:
          persist-credentials: false
      - uses: learnvlm/learnvlm-lint@main # a tag or commit
";

/// Writes `learnvlm-lint.toml` for the list that `init` names.
pub(super) fn init(init: &Init, console: &mut Console) -> (String, Exit) {
    let mut voice = Voice::new(console, Talk::Normal);
    let text = fit(init, &mut voice).unwrap_or_default();
    let exit = if voice.failed() { Exit::Failed } else { Exit::Clean };
    (if voice.console.out_is_terminal { on_screen(&text) } else { text }, exit)
}

fn fit(init: &Init, voice: &mut Voice<'_>) -> Option<String> {
    let (path, source) = list(init, voice)?;
    let name = written(&path);
    let mut settings = Settings::new(init.today);
    let columns = unknown_dates(&check(&source, &settings));
    for column in &columns {
        settings.headers.name(&column.header, Some(Role::Date));
    }
    let before = check(&source, &settings);
    if before.lists.is_empty() {
        voice.problem(&name, Message::new(Key::Command("nothing-to-fit")));
        return None;
    }
    let config = draft(&name, &before, &columns, voice.console.language);
    if init.print {
        return Some(config);
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let file = write(folder, &config, voice)?;
    Some(told(&file, &config, &name, &source, init, voice.console.language))
}

/// The list to look at: the file that is named; in a folder its README, else the file with the most rows.
fn list(init: &Init, voice: &mut Voice<'_>) -> Option<(PathBuf, Source)> {
    let found = find(std::slice::from_ref(&init.path));
    for (path, why) in &found.problems {
        voice.problem(&written(path), why);
    }
    let mut best: Option<(usize, PathBuf, Source)> = None;
    for file in found.files {
        // Each is looked at by itself.
        let source = match decode(read(&file.path), &mut memory_for(Task::Check)) {
            Ok(source) => source,
            Err(why) => {
                voice.problem(&written(&file.path), why);
                continue;
            }
        };
        let rows: usize =
            check(&source, &Settings::new(init.today)).lists.iter().map(crate::entry::ListTable::count).sum();
        if best.as_ref().is_none_or(|(most, ..)| rows > *most) {
            best = Some((rows, file.path, source));
        }
    }
    if best.is_none() && !voice.failed() {
        voice.problem(&written(&init.path), Message::new(Key::Command("no-markdown-here")));
    }
    best.map(|(_, path, source)| (path, source))
}

/// Writes the file, but over no other.
fn write(folder: &Path, config: &str, voice: &mut Voice<'_>) -> Option<PathBuf> {
    if let Some(known) = NAMES.iter().map(|name| folder.join(name)).find(|file| file.exists()) {
        voice.problem(&written(&known), Message::new(Key::Command("config-exists")));
        return None;
    }
    let file = folder.join(NAMES[0]);
    let file = file.strip_prefix(".").map_or(file.clone(), Path::to_path_buf);
    match create_new(&file, config.as_bytes()) {
        Ok(()) => Some(file),
        Err(WriteError::Io(error)) if error.kind() == ErrorKind::AlreadyExists => {
            voice.problem(&written(&file), Message::new(Key::Command("config-exists")));
            None
        }
        Err(error) => {
            let why = Message::new(Key::Command("unwritten")).with("why", error.reason());
            voice.problem(&written(&file), why);
            None
        }
    }
}

/// What was inferred, what is left to report, and what to do next.
fn told(file: &Path, config: &str, name: &str, source: &Source, init: &Init, language: Language) -> String {
    let say = |message: Message| language.say(&message);
    let wrote = Message::new(Key::Command("init-wrote")).with("file", written(file));
    let mut out = format!("{}\n\n", say(wrote.with("name", name)));
    for line in config.lines().filter(|line| line.contains(" # ") && !line.starts_with('#')) {
        let _ = writeln!(out, "  {line}");
    }
    // It was made here, and read back it says what it was made to say.
    let settings = Config::parse(NAMES[0], config)
        .map_or_else(|_| Settings::new(init.today), |config| config.settings(Path::new(name), init.today));
    let checked = [Checked { path: name.to_owned(), report: check(source, &settings) }];
    let left = Message::new(Key::Command("init-left")).with("summary", Summary::of(&checked).sentence());
    let _ = write!(
        out,
        "\n{}\n\n{}\n\n{}\n{}\n\n{}",
        say(left),
        say(Message::new(Key::Command("init-hook"))),
        indented(HOOK),
        say(Message::new(Key::Command("init-workflow"))),
        indented(WORKFLOW)
    );
    out
}

fn indented(text: &str) -> String {
    text.split_inclusive('\n').flat_map(|line| ["  ", line]).collect()
}
