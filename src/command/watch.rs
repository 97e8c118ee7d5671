//! `--watch`: checks again whenever a file is saved.
//!
//! The files are looked at again and again instead of asking the system to tell of changes: that sees editors that
//! save by renaming, new files in folders, and folders that are mounted over a network, in a container or
//! from Windows, of which systems tell little or nothing. A list is few files, so a look takes less than a millisecond;
//! where it takes longer, looks are fewer.
//!
//! It ends as a program does that was not told what to do at Ctrl-C: killed by the signal, which shells call
//! exit code 130. A file that is being written at that moment is whole all the same.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::check;
use super::exit::{Exit, print};
use super::voice::Voice;
use crate::cli::{Input, Options};
use crate::console::Console;
use crate::files::config::{candidates, shown};
use crate::files::stamp::Stamp;
use crate::files::{Writer, find};
use crate::language::{Key, Message};

/// The least time between two looks.
const PAUSE: Duration = Duration::from_millis(250);

/// Looking takes at most this part of the time.
const SHARE: u32 = 20;

/// An editor may save in steps, so after a change it is looked again after this time, until nothing changes any more.
const STEP: Duration = Duration::from_millis(60);

/// The most times that a pause is waited for.
const STEPS: usize = 50;

/// Checks, and checks again after each change. Ends when nobody reads the reports any more.
pub(super) fn watch(options: &Options, console: &mut Console) -> Exit {
    let mut writer = Writer::default();
    let mut seen = Seen::look(options);
    let mut is_first = true;
    loop {
        let (text, exit) = check::check(options, console, &mut writer);
        if let Err(lost) = print(&text, console) {
            return lost.unwrap_or(exit);
        }
        // A name that was mistyped is not waited for.
        if std::mem::take(&mut is_first) && seen.files == 0 && exit == Exit::Failed {
            return exit;
        }
        // What a fix wrote is no change, unless somebody saved the file after it.
        for (path, stamp) in writer.take_written() {
            seen.stamps.insert(path, Some(stamp));
        }
        Voice::new(console, options.talk)
            .say(Message::new(Key::Command("watching")).with("count", seen.files));
        let now = seen.next(options);
        if let Err(lost) = print(console.clear, console) {
            return lost.unwrap_or(exit);
        }
        Voice::new(console, options.talk).say(now.unlike(&seen));
        seen = now;
    }
}

/// What a look saw.
#[derive(PartialEq)]
struct Seen {
    /// The files to check, also those that are not there, and those that could hold their configuration.
    stamps: BTreeMap<PathBuf, Option<Stamp>>,
    /// How many of them are to be checked.
    files: usize,
}

impl Seen {
    fn look(options: &Options) -> Self {
        let Input::Paths(paths) = &options.input else { return Self { stamps: BTreeMap::new(), files: 0 } };
        let found = find(paths);
        let count = found.files.len();
        let named = found.files.into_iter().map(|file| file.path);
        let missing = found.problems.into_iter().map(|(path, _)| path);
        let files: Vec<PathBuf> = named.chain(missing).collect();
        let mut folders: BTreeSet<&Path> = BTreeSet::new();
        folders.extend(files.iter().filter_map(|file| file.parent()));
        let configs = folders.into_iter().flat_map(|folder| candidates(&options.config, folder));
        let mut stamps: BTreeMap<_, _> =
            configs.map(with_stamp).filter(|(_, stamp)| stamp.is_some()).collect();
        stamps.extend(files.into_iter().map(with_stamp));
        Self { stamps, files: count }
    }

    /// Waits until something differs from this, and gives what is seen when it has settled.
    fn next(&self, options: &Options) -> Self {
        loop {
            let began = Instant::now();
            let mut now = Self::look(options);
            if now != *self {
                for _ in 0..STEPS {
                    sleep(STEP);
                    let later = Self::look(options);
                    if later == now {
                        break;
                    }
                    now = later;
                }
            }
            if now != *self {
                return now;
            }
            sleep(PAUSE.max(began.elapsed() * SHARE));
        }
    }

    /// What differs from `before`, for people.
    fn unlike(&self, before: &Self) -> Message {
        let paths =
            self.stamps.keys().chain(before.stamps.keys().filter(|path| !self.stamps.contains_key(*path)));
        let changed: Vec<&PathBuf> =
            paths.filter(|path| self.stamps.get(*path) != before.stamps.get(*path)).collect();
        match changed[..] {
            [path] => Message::new(Key::Command("saved")).with("name", shown(path)),
            _ => Message::new(Key::Command("saved-many")).with("count", changed.len()),
        }
    }
}

fn with_stamp(path: PathBuf) -> (PathBuf, Option<Stamp>) {
    let stamp = Stamp::at(&path);
    (path, stamp)
}
