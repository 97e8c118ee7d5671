//! Reads what is to be checked, each text with what it is held to.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::voice::Voice;
use crate::Settings;
use crate::cli::{Input, Mode, NAMELESS, Options};
use crate::files::config::{InForce, shown};
use crate::files::memory::{Memory, Reserved, Task};
use crate::files::read::ReadError;
use crate::files::{Configs, find, read, read_stream, written};
use crate::language::{Key, Message};
use crate::parallel;
use crate::policy::{Level, Policy};
use crate::rule_names::OVERSIZED_README;
use crate::rules::names;
use crate::source::Source;

/// A text that was read.
pub(super) struct Loaded {
    /// Where it lies; of standard input, where it is said to lie.
    pub(super) path: PathBuf,
    /// Whether it came from standard input, and is not written back.
    pub(super) is_stream: bool,
    /// How it is called in words.
    pub(super) name: String,
    /// Whether it was named, not found in a folder.
    pub(super) named: bool,
    pub(super) source: Source,
    /// An older version of it, with which it is to be compared.
    pub(super) old: Option<Source>,
    /// What it is held to.
    pub(super) settings: Settings,
}

impl Loaded {
    /// Whether it is known where the text lies, and it is held to anything.
    pub(super) fn has_place(&self) -> bool {
        let is_nameless = self.is_stream && self.path == Path::new(NAMELESS);
        !is_nameless && !self.settings.policy.is_silent(names())
    }
}

/// Reads what `options` name. What cannot be read, or has a configuration that cannot be followed, is told and left
/// out; what the configuration excludes is left out even if it was named, because pre-commit names all files.
/// From standard input it is held to nothing: a filter has to give back what it was given.
pub(super) fn load(options: &Options, voice: &mut Voice<'_>) -> Vec<Loaded> {
    let mut loader = Loader { options, configs: Configs::new(options.config.clone()), voice };
    match &options.input {
        Input::Stdin(path) => {
            let bytes = read_stream(io::stdin().lock());
            let given = bytes.as_ref().ok().filter(|_| options.mode == Mode::Fix).cloned();
            let read = loader.stream(path, bytes);
            if let (None, Some(given)) = (&read, given) {
                // An editor puts what comes out in the place of what went in.
                let _ = loader.voice.console.out.write_all(&given);
            }
            read.into_iter().collect()
        }
        Input::Paths(paths) => loader.paths(paths),
    }
}

/// The configuration of one file, and what the file is held to.
pub(super) fn settings(in_force: &InForce, options: &Options) -> Settings {
    let mut settings = in_force.config.settings(&in_force.subject, options.today);
    settings.policy.deny_warnings = options.deny_warnings;
    if !is_readme(&in_force.subject) {
        // That GitHub cuts other files, too, nobody has said.
        settings.policy.levels.entry(OVERSIZED_README).or_insert(Level::Note);
    }
    settings
}

/// Whether GitHub shows a file on the page of its folder. A translation, such as `README.es.md`, stands on a page of its own.
fn is_readme(path: &Path) -> bool {
    path.file_stem().is_some_and(|stem| stem.eq_ignore_ascii_case("readme"))
}

struct Loader<'l, 'v> {
    options: &'l Options,
    configs: Configs,
    voice: &'l mut Voice<'v>,
}

impl Loader<'_, '_> {
    /// What was read from standard input, as the file of this name.
    fn stream(&mut self, path: &Path, bytes: Result<Vec<u8>, ReadError>) -> Option<Loaded> {
        let name = written(path);
        let settings = self.settings(path, &name, true)?;
        let source = decode(bytes, &mut self.memory());
        let read = self.loaded(path.to_owned(), name, true, source, settings);
        read.map(|loaded| Loaded { is_stream: true, ..loaded })
    }

    fn paths(&mut self, paths: &[PathBuf]) -> Vec<Loaded> {
        let found = find(paths);
        for (path, why) in &found.problems {
            self.voice.problem(&written(path), why);
        }
        for folder in &found.empty {
            let name = written(folder);
            self.voice.say(Message::new(Key::Command("no-markdown")).with("name", name));
        }
        let mut memory = self.memory();
        let mut held = Vec::new();
        for file in found.files {
            let name = written(&file.path);
            let Some(settings) = self.settings(&file.path, &name, file.named) else { continue };
            if settings.policy.is_silent(names()) {
                continue;
            }
            // One that is not there any more is told when it is read.
            let length = fs::metadata(&file.path).map_or(0, |metadata| metadata.len());
            match memory.reserve(length) {
                Ok(reserved) => held.push((file, name, settings, reserved)),
                Err(short) => self.voice.problem(&name, Message::from(short)),
            }
        }
        // How large they are is not known yet; so much is usual.
        let bytes = held.len() * 20_000;
        let paths = held.iter().map(|(file, ..)| &file.path).collect();
        let sources = self.voice.waiting(Key::Command("read-so-far"), held.len(), |step| {
            parallel::map(paths, bytes, |path| step.after(read(path)))
        });
        let held = held.into_iter().zip(sources);
        let loaded = held.filter_map(|((file, name, settings, reserved), bytes)| {
            let source = decode_reserved(bytes, &mut memory, &reserved);
            self.loaded(file.path, name, file.named, source, settings)
        });
        loaded.collect()
    }

    /// What there is for texts. One that is larger than any list is refused for that.
    fn memory(&self) -> Memory {
        memory_for(match self.options.mode {
            Mode::Fix | Mode::Diff => Task::Fix,
            Mode::Check | Mode::PrintConfig => Task::Check,
        })
    }

    /// What a file is held to: nothing where it is excluded; `None` where that cannot be told.
    fn settings(&mut self, path: &Path, name: &str, named: bool) -> Option<Settings> {
        let in_force = self.configs.of(path);
        if let Ok(InForce { unread: Some(unread), path: Some(path), .. }) = &in_force {
            let message = Message::new(Key::Command("two-configs")).with("file", shown(path));
            self.voice.warn(message.with("unread", shown(unread)));
        }
        match in_force {
            Err(broken) => {
                if !broken.again {
                    self.voice.problem(&broken.name, &broken.why);
                }
                None
            }
            Ok(in_force) if in_force.config.is_excluded(&in_force.subject) => {
                let by = in_force.path.as_deref().map_or_else(String::new, shown);
                let message = Message::new(Key::Command("excluded")).with("name", name).with("by", by);
                if named {
                    self.voice.say(message);
                } else {
                    self.voice.detail(message);
                }
                Some(Settings { policy: Policy::silent(names()), ..Settings::new(self.options.today) })
            }
            Ok(in_force) => Some(settings(&in_force, self.options)),
        }
    }

    fn loaded(
        &mut self,
        path: PathBuf,
        name: String,
        named: bool,
        source: Result<Source, Message>,
        settings: Settings,
    ) -> Option<Loaded> {
        match source {
            Ok(source) => Some(Loaded { path, is_stream: false, name, named, source, old: None, settings }),
            Err(why) => {
                self.voice.problem(&name, why);
                None
            }
        }
    }
}

/// What there is for texts of which something is made.
pub(super) fn memory_for(task: Task) -> Memory {
    let memory = Memory::left(task);
    if memory.is_limited() {
        parallel::stay_alone();
    }
    memory
}

/// The text that was read, if there is memory for it.
pub(super) fn decode(bytes: Result<Vec<u8>, ReadError>, memory: &mut Memory) -> Result<Source, Message> {
    decode_reserved(bytes, memory, &Reserved::default())
}

fn decode_reserved(
    bytes: Result<Vec<u8>, ReadError>,
    memory: &mut Memory,
    reserved: &Reserved,
) -> Result<Source, Message> {
    let bytes = bytes.map_err(|error| Message::from(&error))?;
    memory.give_to(&bytes, reserved).map_err(Message::from)?;
    Source::decode(bytes).map_err(|error| Message::from(&error))
}
