//! Finds the configuration that is in force for a file: the nearest one upwards, inside the file's repository.

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::read::read_up_to;
use super::{reason, written};
use crate::config::{Config, NAMES};
use crate::language::{Key, Message};

/// No configuration needs more.
const MOST_BYTES: u64 = 1 << 20;

/// Which configuration is wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Choice {
    /// The nearest one of each file.
    #[default]
    Nearest,
    /// This file for all, whose globs start at the current folder.
    File(PathBuf),
    /// None.
    None,
}

/// The configuration of a file.
#[derive(Clone, Debug, Default)]
pub struct InForce {
    /// What it says.
    pub config: Arc<Config>,
    /// Its file; `None` where there is none.
    pub path: Option<PathBuf>,
    /// A second file beside it, which is not read; where it was not told before.
    pub unread: Option<PathBuf>,
    /// The checked file, from the folder at which the globs start.
    pub subject: PathBuf,
}

/// A configuration that cannot be followed: the file, and why. The files it is in force for are not checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// The configuration file, with the line and column of the mistake where it is one of the text.
    pub name: String,
    /// What is wrong.
    pub why: Message,
    /// Whether it was told of this file before.
    pub again: bool,
}

/// The configurations of a run, each read once.
#[derive(Debug, Default)]
pub struct Configs {
    choice: Choice,
    /// The configuration that is in force in a folder.
    folders: BTreeMap<PathBuf, Option<PathBuf>>,
    read: BTreeMap<PathBuf, Result<Arc<Config>, Broken>>,
    /// The files in force of which it was looked whether there is a second one.
    alone: BTreeSet<PathBuf>,
}

impl Configs {
    /// The configurations that `choice` asks for.
    pub fn new(choice: Choice) -> Self {
        Self { choice, ..Self::default() }
    }

    /// The configuration of the file at `path`, which need not exist.
    pub fn of(&mut self, path: &Path) -> Result<InForce, Broken> {
        let path = absolute(path);
        let (file, start) = match &self.choice {
            Choice::None => return Ok(InForce { subject: path, ..InForce::default() }),
            Choice::File(file) => (file.clone(), env::current_dir().unwrap_or_default()),
            Choice::Nearest => match self.nearest(path.parent().unwrap_or(Path::new("/"))) {
                None => return Ok(InForce { subject: path, ..InForce::default() }),
                Some(file) => {
                    let folder = file.parent().unwrap_or(Path::new("/")).to_path_buf();
                    (file, folder)
                }
            },
        };
        let config = self.read(&file)?;
        let start = fs::canonicalize(&start).unwrap_or(start);
        let subject = path.strip_prefix(&start).map_or(path.clone(), Path::to_path_buf);
        let unread = if self.choice == Choice::Nearest { self.second(&file) } else { None };
        Ok(InForce { config, path: Some(file), unread, subject })
    }

    /// The file beside the one in force that has the other name. Asked once for each.
    fn second(&mut self, file: &Path) -> Option<PathBuf> {
        let folder = file.parent().filter(|_| self.alone.insert(file.to_path_buf()))?;
        let mut others = NAMES.map(|name| folder.join(name)).into_iter().filter(|other| other != file);
        others.find(|other| other.symlink_metadata().is_ok())
    }

    fn nearest(&mut self, folder: &Path) -> Option<PathBuf> {
        if let Some(known) = self.folders.get(folder) {
            return known.clone();
        }
        // Whatever it is that has the name: what is no plain file is told when it is read.
        let here =
            NAMES.map(|name| folder.join(name)).into_iter().find(|file| file.symlink_metadata().is_ok());
        // `.git` is a file in a worktree and in a submodule.
        let is_root = || folder.join(".git").exists();
        let found = match here {
            Some(file) => Some(file),
            None if is_root() => None,
            None => folder.parent().and_then(|above| self.nearest(above)),
        };
        self.folders.insert(folder.to_path_buf(), found.clone());
        found
    }

    fn read(&mut self, file: &Path) -> Result<Arc<Config>, Broken> {
        let known = self.read.entry(file.to_path_buf()).or_insert_with(|| load(file).map(Arc::new));
        let answer = known.clone();
        if let Err(broken) = known {
            broken.again = true;
        }
        answer
    }
}

/// The files that may come, go or change and so change the configuration of a file in `folder`.
pub fn candidates(choice: &Choice, folder: &Path) -> Vec<PathBuf> {
    match choice {
        Choice::None => Vec::new(),
        Choice::File(file) => vec![file.clone()],
        Choice::Nearest => {
            let folder = absolute(&folder.join("README.md"));
            folder.ancestors().skip(1).flat_map(|above| NAMES.map(|name| above.join(name))).collect()
        }
    }
}

fn load(file: &Path) -> Result<Config, Broken> {
    let name = shown(file);
    let broken = |why: Message| Broken { name: name.clone(), why, again: false };
    let bytes = read_up_to(file, MOST_BYTES).map_err(|error| match error.not_found() {
        Some(error) => broken(Message::new(Key::Command("no-config")).with("why", reason(error))),
        None => broken(Message::from(&error)),
    })?;
    let text =
        String::from_utf8(bytes).map_err(|_| broken(Message::new(Key::Command("config-not-utf-8"))))?;
    Config::parse(&name, &text).map_err(|error| Broken {
        name: format!("{name}:{}:{}", error.line, error.column),
        why: Message::from(&error),
        again: false,
    })
}

/// The path of a file as a person would write it here.
pub fn shown(file: &Path) -> String {
    let here = env::current_dir().and_then(fs::canonicalize).unwrap_or_default();
    written(file.strip_prefix(here).unwrap_or(file))
}

/// The path from the root, links in its folders followed: a list that is reached through a link obeys the
/// configuration that lies beside it.
fn absolute(path: &Path) -> PathBuf {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let folder =
        fs::canonicalize(folder).unwrap_or_else(|_| env::current_dir().unwrap_or_default().join(folder));
    path.file_name().map_or(folder.clone(), |name| folder.join(name))
}
