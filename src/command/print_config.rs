//! `--print-config`: the configuration in force for files, and where each value came from.

use std::fmt::Write as _;
use std::path::PathBuf;

use super::exit::Exit;
use super::load::{decode, memory_for, settings};
use super::voice::Voice;
use crate::check;
use crate::cli::{Input, Options};
use crate::console::Console;
use crate::files::config::shown;
use crate::files::memory::Task;
use crate::files::{Configs, find, read, written};
use crate::infer::evidence;
use crate::language::{Key, Message};
use crate::report::visible::on_screen;
use crate::style::Style;

/// Prints what is in force for each file that is named.
pub(super) fn print_config(options: &Options, console: &mut Console) -> (String, Exit) {
    let mut voice = Voice::new(console, options.talk);
    let mut configs = Configs::new(options.config.clone());
    let mut out = String::new();
    for (path, exists) in subjects(&options.input, &mut voice) {
        let in_force = match configs.of(&path) {
            Ok(in_force) => in_force,
            Err(broken) => {
                if !broken.again {
                    voice.problem(&broken.name, &broken.why);
                }
                continue;
            }
        };
        let source = exists.then(|| decode(read(&path), &mut memory_for(Task::Check)).ok()).flatten();
        let held_to = settings(&in_force, options);
        let (said, campaigns) = source.map_or_else(Default::default, |source| {
            let report = check(&source, &held_to);
            (evidence(&report.document, &report.lists), report.campaigns)
        });
        let style = Style::of_most(&held_to.wishes, &said);
        let heading = match in_force.path.as_deref().map(shown) {
            Some(file) => Message::new(Key::Config("in-force")).with("file", file),
            None => Message::new(Key::Config("in-force-without")),
        };
        let heading = heading.with("name", written(&path));
        if !out.is_empty() {
            out.push('\n');
        }
        let _ = writeln!(out, "# {}", voice.console.language.say(&heading));
        out += &in_force.config.print(&in_force.subject, &style, &said, &campaigns, voice.console.language);
    }
    let exit = if voice.failed() { Exit::Failed } else { Exit::Clean };
    (if voice.console.out_is_terminal { on_screen(&out) } else { out }, exit)
}

/// The files, and whether they can be read.
fn subjects(input: &Input, voice: &mut Voice<'_>) -> Vec<(PathBuf, bool)> {
    match input {
        Input::Stdin(name) => vec![(name.clone(), false)],
        Input::Paths(paths) => {
            let found = find(paths);
            for (path, why) in &found.problems {
                voice.problem(&written(path), why);
            }
            found.files.into_iter().map(|file| (file.path, true)).collect()
        }
    }
}
