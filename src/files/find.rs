//! From the paths on the command line to the Markdown files they mean.
//!
//! A file that is named is taken whatever it is called. A folder stands for the `.md` and
//! `.markdown` files below it, without what `.gitignore` names and without hidden folders. The
//! order of the result is that of the paths, and no file is in it twice.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use ignore::{DirEntry, WalkBuilder};

use super::open::{obstacle, stays_inside};
use super::{reason, written};
use crate::language::{Key, Message};

/// The files that say what of their folder is ignored.
const IGNORE_NAMES: [&str; 2] = [".gitignore", ".ignore"];

/// No such file needs more.
const MOST_BYTES: u64 = 1 << 20;

/// What the paths mean.
#[derive(Debug, Default)]
pub struct Found {
    /// The files, sorted by path.
    pub files: Vec<File>,
    /// Folders that hold no Markdown file.
    pub empty: Vec<PathBuf>,
    /// What could not be read, and why.
    pub problems: Vec<(PathBuf, Message)>,
}

/// A file to check.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct File {
    /// Its path as named, or below the folder that was named.
    pub path: PathBuf,
    /// Whether the path itself was named, not a folder above it.
    pub named: bool,
}

/// Finds the files that `paths` mean.
pub fn find(paths: &[PathBuf]) -> Found {
    let mut found = Found::default();
    for path in paths {
        match fs::metadata(path) {
            Err(error) => found.problems.push((path.clone(), unreachable(path, &error))),
            Ok(metadata) if metadata.is_dir() => walk(path, &mut found),
            Ok(metadata) if metadata.is_file() => found.files.push(File { path: path.clone(), named: true }),
            // Reading a pipe or a device could wait forever, and there is nothing to write back to.
            Ok(_) => {
                found.problems.push((path.clone(), Message::new(Key::Command("not-regular"))));
            }
        }
    }
    for file in &mut found.files {
        if let Ok(path) = file.path.strip_prefix(".") {
            file.path = path.to_path_buf();
        }
    }
    // Named ones first among equals, so that a name on the command line is not lost to a folder.
    found.files.sort_unstable_by(|a, b| a.path.cmp(&b.path).then(b.named.cmp(&a.named)));
    drop_repeated(&mut found.files);
    found
}

fn walk(folder: &Path, found: &mut Found) {
    let before = found.files.len();
    let problems = found.problems.len();
    if let Err(error) = stays_inside(folder) {
        found.problems.push((folder.to_path_buf(), Message::from(&error)));
        return;
    }
    let above = fs::canonicalize(folder).unwrap_or_else(|_| folder.to_path_buf());
    found.problems.extend(above.ancestors().skip(1).chain([folder]).flat_map(unreadable_ignores));
    if found.problems.len() > problems {
        return;
    }
    let unreadable: Arc<Mutex<Vec<(PathBuf, Message)>>> = Arc::default();
    let told = Arc::clone(&unreadable);
    // It is asked before the ignore files of a folder are read.
    let is_to_enter = move |entry: &DirEntry| {
        let is_folder = entry.file_type().is_some_and(|kind| kind.is_dir());
        let found = if is_folder { unreadable_ignores(entry.path()) } else { Vec::new() };
        let is_good = found.is_empty();
        told.lock().unwrap_or_else(PoisonError::into_inner).extend(found);
        is_good
    };
    // What a personal or global git configuration ignores is not taken: a list must be judged alike
    // at home and in CI. A `.gitignore` counts also where the copy has no `.git`.
    let mut walk = WalkBuilder::new(folder);
    walk.require_git(false).git_global(false).git_exclude(false).filter_entry(is_to_enter);
    let walk = walk.build();
    for entry in walk {
        match entry {
            Err(error) => {
                let path = path_of(&error).unwrap_or(folder).to_path_buf();
                let why = error.io_error().map_or_else(|| Message::verbatim(error.to_string()), reason);
                found.problems.push((path, why));
            }
            // A symbolic link is no file here: what it points to is found where it lies.
            Ok(entry)
                if entry.file_type().is_some_and(|kind| kind.is_file()) && is_markdown(entry.path()) =>
            {
                found.files.push(File { path: entry.into_path(), named: false });
            }
            Ok(_) => {}
        }
    }
    found.problems.append(&mut unreadable.lock().unwrap_or_else(PoisonError::into_inner));
    if found.files.len() == before && found.problems.len() == problems {
        found.empty.push(folder.to_path_buf());
    }
}

/// The ignore files of `folder` that are not to be read: it would be waited for a pipe, and a device read for ever.
/// A folder with one is not entered, because nobody can say what of it is ignored.
fn unreadable_ignores(folder: &Path) -> Vec<(PathBuf, Message)> {
    let files = IGNORE_NAMES.map(|name| folder.join(name)).into_iter();
    files.filter_map(|file| obstacle(&file, MOST_BYTES).map(|why| (file, Message::from(&why)))).collect()
}

/// Why nothing can be asked about `path`; of a symbolic link also where it leads.
fn unreachable(path: &Path, error: &io::Error) -> Message {
    let why = reason(error);
    let Ok(target) = fs::read_link(path) else { return why };
    Message::new(Key::Command("links-to")).with("target", written(&target)).with("why", why)
}

fn is_markdown(path: &Path) -> bool {
    path.extension().is_some_and(|ext| ext.eq_ignore_ascii_case("md") || ext.eq_ignore_ascii_case("markdown"))
}

/// Keeps the first of the paths that lead to one file, through links or dots.
fn drop_repeated(files: &mut Vec<File>) {
    let mut seen = BTreeSet::new();
    files.retain(|file| seen.insert(fs::canonicalize(&file.path).unwrap_or_else(|_| file.path.clone())));
}

fn path_of(error: &ignore::Error) -> Option<&Path> {
    match error {
        ignore::Error::WithPath { path, .. } => Some(path),
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => path_of(err),
        _ => None,
    }
}
