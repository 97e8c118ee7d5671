//! Replaces a file whole or not at all.
//!
//! The new text is written to a file beside the target, brought to the disk, and only then given the target's
//! name: whoever reads the file, and whenever the program is killed, the disk is full or the power fails, sees
//! the old text or the new one. What a killed run leaves behind the next one clears away: `temporary.rs` says
//! how.
//!
//! Of what belongs to the file besides its text:
//!
//! - A symbolic link stays, and the file that it leads to is replaced.
//! - Mode, owner and group stay as far as the system lets us. Where the group cannot be kept, nobody gets a right
//!   by it: the new group may do what all others may, and a setuid or setgid bit goes.
//! - A hard link is parted: the other name keeps the old text, and the user is told. Writing in place would
//!   keep it, but a kill in the middle would leave neither text.
//! - Access lists and extended attributes are not carried over.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::mem;
use std::path::{Path, PathBuf};

use super::reason;
use super::stamp::Stamp;
use super::temporary::{self, Temporary};
use crate::language::{Key, Message};
use crate::verify::Rewrite;

/// Why a file was not replaced. The file is as it was.
#[derive(Debug)]
pub enum WriteError {
    /// It does not hold any more what was checked.
    Changed,
    /// Its permissions forbid writing.
    ReadOnly,
    /// No file can be made in its folder.
    Folder(PathBuf, io::Error),
    /// Something else went wrong.
    Io(io::Error),
}

impl From<&WriteError> for Message {
    fn from(error: &WriteError) -> Self {
        match error {
            WriteError::Changed => Message::new(Key::Command("changed")),
            WriteError::ReadOnly => Message::new(Key::Command("read-only")),
            WriteError::Folder(folder, error) => Message::new(Key::Command("no-file-in-folder"))
                .with("folder", folder.display().to_string())
                .with("why", reason(error)),
            WriteError::Io(error) => Message::new(Key::Command("cannot-write")).with("why", reason(error)),
        }
    }
}

impl From<io::Error> for WriteError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// How a file was replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written {
    /// It had another name (a hard link), which keeps the old text.
    pub parted: bool,
}

/// Replaces files.
#[derive(Debug, Default)]
pub struct Writer {
    /// The folders that were cleared of what killed runs left.
    cleared: BTreeSet<PathBuf>,
    /// What was replaced, as it was left.
    written: Vec<(PathBuf, Stamp)>,
}

impl Writer {
    /// What was replaced since this was asked last: the paths that were given, and the stamps that the new files have.
    pub fn take_written(&mut self) -> Vec<(PathBuf, Stamp)> {
        mem::take(&mut self.written)
    }

    /// Makes a proven change in the file at `path`, which held its old text when it was read.
    pub fn replace(&mut self, path: &Path, rewrite: &Rewrite) -> Result<Written, WriteError> {
        let target = fs::canonicalize(path)?;
        let folder = target.parent().unwrap_or(Path::new("/"));
        if self.cleared.insert(folder.to_path_buf()) {
            temporary::clear(folder);
        }
        let metadata = fs::metadata(&target)?;
        // A rename needs no right to write the file it replaces, so the wish of its owner is asked here.
        if metadata.permissions().readonly() {
            return Err(WriteError::ReadOnly);
        }
        let mut made =
            Temporary::in_folder(folder).map_err(|error| WriteError::Folder(folder.to_path_buf(), error))?;
        made.file().write_all(rewrite.new_text().as_bytes())?;
        keep_attributes(made.file(), &metadata)?;
        made.file().sync_all()?;
        let stamp = made.file().metadata().map(|metadata| Stamp::of(&metadata))?;
        match content(&target, rewrite)? {
            Content::Old => made.take_name(&target)?,
            // Another run of ours was faster; there is nothing left to do.
            Content::New => return Ok(Written { parted: false }),
            Content::Other => return Err(WriteError::Changed),
        }
        self.written.push((path.to_path_buf(), stamp));
        // The new name is in the folder's data; where a folder cannot be opened, the system does it.
        let _ = File::open(folder).and_then(|folder| folder.sync_all());
        Ok(Written { parted: has_other_name(&metadata) })
    }
}

/// Makes a file of our own with these bytes, or replaces it whole.
pub fn create(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let (target, metadata) = match fs::metadata(path) {
        Ok(metadata) => (fs::canonicalize(path)?, metadata),
        // Nothing can be lost, and the system gives a new file the rights that the user wants.
        Err(error) if error.kind() == io::ErrorKind::NotFound => return fs::write(path, bytes),
        Err(error) => return Err(error),
    };
    let mut made = Temporary::in_folder(target.parent().unwrap_or(Path::new("/")))?;
    made.file().write_all(bytes)?;
    keep_attributes(made.file(), &metadata)?;
    made.file().sync_all()?;
    made.take_name(&target)
}

/// What a file holds.
enum Content {
    Old,
    New,
    Other,
}

fn content(target: &Path, rewrite: &Rewrite) -> io::Result<Content> {
    let (old, new) = (rewrite.old().as_bytes(), rewrite.new_text().as_bytes());
    let mut bytes = Vec::with_capacity(old.len() + 1);
    let most = old.len().max(new.len()) as u64 + 1;
    File::open(target)?.take(most).read_to_end(&mut bytes)?;
    Ok(match bytes {
        bytes if bytes == old => Content::Old,
        bytes if bytes == new => Content::New,
        _ => Content::Other,
    })
}

/// Gives a file the mode of the one it replaces, and its owner and group as far as the system lets us: run as
/// root in a container, a list must not end up as root's.
#[cfg(unix)]
fn keep_attributes(file: &File, like: &fs::Metadata) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt, PermissionsExt, fchown};
    if fchown(file, Some(like.uid()), Some(like.gid())).is_err() {
        let _ = fchown(file, None, Some(like.gid()));
    }
    let kept = file.metadata()?;
    let mut mode = like.mode() & 0o7777;
    if kept.gid() != like.gid() {
        mode = mode & !0o2070 | (mode & 0o007) << 3;
    }
    if kept.uid() != like.uid() {
        mode &= !0o4000;
    }
    // Last, because giving a file away clears its setuid and setgid bits.
    file.set_permissions(fs::Permissions::from_mode(mode))
}

#[cfg(not(unix))]
fn keep_attributes(file: &File, like: &fs::Metadata) -> io::Result<()> {
    file.set_permissions(like.permissions())
}

#[cfg(unix)]
fn has_other_name(metadata: &fs::Metadata) -> bool {
    std::os::unix::fs::MetadataExt::nlink(metadata) > 1
}

#[cfg(not(unix))]
fn has_other_name(_: &fs::Metadata) -> bool {
    false
}
