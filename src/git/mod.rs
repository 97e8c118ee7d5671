//! The versions of a file that its git repository holds, asked of the `git` command.
//!
//! Only plumbing that reads objects, references and the index is called: nothing that a repository names is run
//! (`command.rs` says why), nothing is fetched and nothing is written. Each file is asked about in the repository
//! that it lies in, whatever a hook of another one says (`GIT_DIR`).

mod command;
mod objects;
mod problem;

pub use problem::{Lacking, Problem};

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use command::Git;
use objects::{Renames, blob, file, renames};

/// The history that one revision names.
#[derive(Debug)]
pub struct History {
    revision: String,
    /// By folder: the repository that it lies in.
    folders: BTreeMap<PathBuf, Result<Folder, Problem>>,
    /// By the top folder of a repository.
    bases: BTreeMap<PathBuf, Result<Base, Problem>>,
}

/// A folder of a repository.
#[derive(Clone, Debug)]
struct Folder {
    /// The top folder of the repository.
    top: PathBuf,
    /// The folder in it, with a slash at the end; empty for the top.
    prefix: PathBuf,
}

/// What a repository is compared with.
#[derive(Clone, Debug)]
struct Base {
    /// The name of the commit.
    commit: String,
    /// Whether no common ancestor was found, so that it is the revision itself.
    is_tip: bool,
    /// The files that are called otherwise now: new name and old name in the repository; read when first needed.
    renamed: Option<Renames>,
}

/// A file at the revision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Old {
    /// It was not there.
    New,
    /// It was there with these bytes.
    Bytes(Vec<u8>),
}

impl History {
    /// The history since `revision`, which git may call anything that is a commit.
    pub fn new(revision: String) -> Self {
        Self { revision, folders: BTreeMap::new(), bases: BTreeMap::new() }
    }

    /// The file at `path` as it was where the work since the revision began: at the merge base of the revision and
    /// `HEAD`, or at the revision where there is none. A file that was renamed is found under its old name.
    pub fn old(&mut self, path: &Path) -> Result<Old, Problem> {
        let path = resolved(path);
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let name = path.file_name().unwrap_or_default();
        let git = Git::in_folder(folder);
        let place = self.folder(folder)?;
        let revision = self.revision.clone();
        let base = self.bases.entry(place.top.clone()).or_insert_with(|| Base::of(&git, &revision)).as_mut();
        let base = base.map_err(|problem| problem.clone())?;
        let own = [place.prefix.as_os_str().as_encoded_bytes(), name.as_encoded_bytes()].concat();
        if let Some(object) = file(&git, &base.commit, &own)? {
            return Ok(Old::Bytes(blob(&git, &object)?));
        }
        let Some(old) = base.renamed(&git)?.get(&own).cloned() else { return Ok(Old::New) };
        match file(&git, &base.commit, &old)? {
            Some(object) => Ok(Old::Bytes(blob(&git, &object)?)),
            None => Ok(Old::New),
        }
    }

    /// The repositories whose revision has no ancestor in common with `HEAD`, by their top folder.
    pub fn without_ancestor(&self) -> impl Iterator<Item = &Path> {
        let bases = self.bases.iter();
        bases.filter(|(_, base)| base.as_ref().is_ok_and(|base| base.is_tip)).map(|(top, _)| top.as_path())
    }

    fn folder(&mut self, folder: &Path) -> Result<Folder, Problem> {
        let find = || {
            if let Some(pipe) = pipe(folder) {
                return Err(Problem::Pipe(pipe));
            }
            let git = Git::in_folder(folder);
            let top = git.path(&["rev-parse", "--show-toplevel"]).map_err(Problem::no_repository)?;
            Ok(Folder { top, prefix: git.path(&["rev-parse", "--show-prefix"])? })
        };
        self.folders.entry(folder.to_path_buf()).or_insert_with(find).clone()
    }
}

impl Base {
    fn of(git: &Git<'_>, revision: &str) -> Result<Self, Problem> {
        let named = format!("{revision}^{{commit}}");
        let Ok(tip) = git.line(&["rev-parse", "--verify", "--quiet", &named]) else {
            let is_shallow = git.line(&["rev-parse", "--is-shallow-repository"])? == "true";
            return Err(Problem::no_revision(revision, is_shallow));
        };
        // Fails where they have none in common, and where nothing was committed yet.
        let ancestor = git.line(&["merge-base", &tip, "HEAD"]).ok();
        let is_tip = ancestor.is_none();
        Ok(Self { commit: ancestor.unwrap_or(tip), is_tip, renamed: None })
    }

    fn renamed(&mut self, git: &Git<'_>) -> Result<&Renames, Problem> {
        let renamed = match self.renamed.take() {
            Some(renamed) => renamed,
            None => renames(git, &self.commit)?,
        };
        Ok(self.renamed.insert(renamed))
    }
}

/// What git reads first in a repository.
const READ_FIRST: &[&str] = &[
    "HEAD",
    "commondir",
    "config",
    "config.worktree",
    "index",
    "objects/info/alternates",
    "packed-refs",
    "shallow",
];

/// Something in the place of such a file for which git would wait for ever. What else it waits for it is stopped at.
fn pipe(folder: &Path) -> Option<PathBuf> {
    let folder = fs::canonicalize(folder).ok()?;
    let repository = folder.ancestors().map(|above| above.join(".git")).find(|git| git.is_dir())?;
    let is_pipe = |path: &PathBuf| fs::metadata(path).is_ok_and(|found| !found.is_file() && !found.is_dir());
    READ_FIRST.iter().map(|name| repository.join(name)).find(is_pipe)
}

/// The file that a symbolic link leads to: git holds the link, not what it shows.
fn resolved(path: &Path) -> PathBuf {
    let is_link = fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_symlink());
    let target = if is_link { fs::canonicalize(path).ok() } else { None };
    target.unwrap_or_else(|| path.to_path_buf())
}
