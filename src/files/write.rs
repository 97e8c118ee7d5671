//! Replaces a file whole or not at all.
//!
//! The new text is written to a file beside the target, brought to the disk, and only then given the target's
//! name: whoever reads the file, and whenever the program is killed, the disk is full or the power fails, sees
//! the old text or the new one. What a killed run leaves behind the next one clears away: `temporary.rs` says
//! how.
//!
//! Where the system can exchange two names in one step and lock a folder, the old file then has the other name, and is looked at once
//! more: what somebody added to it in the last moment puts it back. Elsewhere it is looked at before only. Neither sees
//! what is written later by a program that opened the old file before.
//!
//! Of what belongs to the file besides its text:
//!
//! - A symbolic link stays, and the file that it leads to is replaced.
//! - Mode, owner, group, access list and extended attributes stay as far as the system lets us; `attributes.rs` says how.
//!   An extended attribute that does not is told, and without its access list a file is not written.
//! - A hard link is parted: the other name keeps the old text, and the user is told. Writing in place would
//!   keep it, but a kill in the middle would leave neither text.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::mem;
use std::path::{Path, PathBuf};

use super::attributes::{NotCarried, carry};
use super::stamp::Stamp;
use super::temporary::{self, Kept, Temporary};
use super::{reason, written};
use crate::language::{Key, Message};
use crate::verify::Rewrite;

/// Why a file was not replaced. The file is as it was.
#[derive(Debug)]
pub enum WriteError {
    /// It does not hold any more what was checked.
    Changed,
    /// It is there no more.
    Gone,
    /// Its permissions forbid writing.
    ReadOnly,
    /// A new file cannot be given its access list, so that others would get rights.
    AccessList,
    /// Others changed both the old file and the new one; the old one is here now.
    Twice(PathBuf),
    /// No file can be made in its folder.
    Folder(PathBuf, io::Error),
    /// Something else went wrong.
    Io(io::Error),
}

impl From<&WriteError> for Message {
    fn from(error: &WriteError) -> Self {
        match error {
            WriteError::Changed => Message::new(Key::Command("changed")),
            WriteError::Gone => Message::new(Key::Command("gone")),
            WriteError::ReadOnly => Message::new(Key::Command("read-only")),
            WriteError::AccessList => Message::new(Key::Command("access-list")),
            WriteError::Twice(kept) => {
                Message::new(Key::Command("changed-twice")).with("kept", written(kept))
            }
            WriteError::Folder(folder, error) => Message::new(Key::Command("no-file-in-folder"))
                .with("folder", written(folder))
                .with("why", reason(error)),
            WriteError::Io(error) => Message::new(Key::Command("cannot-write")).with("why", reason(error)),
        }
    }
}

impl WriteError {
    /// What went wrong, of a file of our own, of which it goes without saying that nothing was written.
    pub fn reason(&self) -> Message {
        match self {
            Self::Folder(_, error) | Self::Io(error) => reason(error),
            other => Message::from(other),
        }
    }
}

impl From<io::Error> for WriteError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl From<NotCarried> for WriteError {
    fn from(error: NotCarried) -> Self {
        match error {
            NotCarried::AccessList => Self::AccessList,
            NotCarried::Io(error) => Self::Io(error),
        }
    }
}

/// How a file was replaced.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// It had another name (a hard link), which keeps the old text.
    pub parted: bool,
    /// The extended attributes that the new file could not be given.
    pub lost: Vec<String>,
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
        let target = fs::canonicalize(path).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => WriteError::Gone,
            _ => WriteError::Io(error),
        })?;
        let folder = folder_of(&target);
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
        made.begin_like(&target)?;
        made.file().write_all(rewrite.new_text().as_bytes())?;
        let old = File::open(&target)?;
        let lost = carry(&old, made.file(), &metadata)?;
        made.file().sync_all()?;
        let stamp = made.file().metadata().map(|metadata| Stamp::of(&metadata))?;
        match content(&target, rewrite)? {
            Content::Old => take_place(made, &target, rewrite)?,
            // Another run of ours was faster; there is nothing left to do.
            Content::New => return Ok(Written::default()),
            Content::Other => return Err(WriteError::Changed),
        }
        self.written.push((path.to_path_buf(), stamp));
        Ok(Written { parted: has_other_name(&metadata), lost })
    }
}

/// Gives the new text in `made` the name of the old one.
fn take_place(made: Temporary, target: &Path, rewrite: &Rewrite) -> Result<(), WriteError> {
    let Some(kept_folder) = exchanged(&made, target)? else {
        made.take_name(target)?;
        sync_folder_of(target);
        return Ok(());
    };
    // This takes a moment, in which an editor that was just saving is done.
    sync_folder_of(target);
    // The new text is there where another run of ours was as fast.
    if matches!(content(made.path(), rewrite), Ok(Content::Old | Content::New)) {
        return Ok(());
    }
    // Somebody may have saved the new file as well.
    let is_ours = matches!(content(target, rewrite), Ok(Content::New));
    if is_ours && made.exchange(target, &kept_folder).is_ok_and(|can| can) {
        return Err(WriteError::Changed);
    }
    let mut kept = target.as_os_str().to_owned();
    kept.push(".kept");
    let kept = PathBuf::from(kept);
    made.take_new_name(&kept)?;
    Err(WriteError::Twice(kept))
}

/// Exchanges the names of the new text and the old one, in a folder that is kept from then on; None where that cannot
/// be done.
fn exchanged(made: &Temporary, target: &Path) -> io::Result<Option<Kept>> {
    let Some(kept) = Kept::folder(folder_of(target)) else { return Ok(None) };
    Ok(made.exchange(target, &kept)?.then_some(kept))
}

/// Makes a file of our own with these bytes, or replaces it whole.
pub fn create(path: &Path, bytes: &[u8]) -> Result<(), WriteError> {
    match fs::canonicalize(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => create_new(path, bytes),
        target => {
            let target = target?;
            let mut made = Temporary::in_folder(folder_of(&target))?;
            made.begin_like(&target)?;
            made.file().write_all(bytes)?;
            let old = File::open(&target)?;
            carry(&old, made.file(), &old.metadata()?)?;
            made.file().sync_all()?;
            made.take_name(&target)?;
            sync_folder_of(&target);
            Ok(())
        }
    }
}

/// Makes a file with these bytes where there is none, whole or not at all. It has the rights that the system gives a
/// new file.
pub fn create_new(path: &Path, bytes: &[u8]) -> Result<(), WriteError> {
    let folder = folder_of(path);
    let mut made =
        Temporary::for_a_new_file(folder).map_err(|error| WriteError::Folder(folder.to_path_buf(), error))?;
    made.file().write_all(bytes)?;
    made.file().sync_all()?;
    made.take_new_name(path)?;
    sync_folder_of(path);
    Ok(())
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// A new name is in the folder's data; where a folder cannot be opened, the system does it.
fn sync_folder_of(path: &Path) {
    let _ = File::open(folder_of(path)).and_then(|folder| folder.sync_all());
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

#[cfg(unix)]
fn has_other_name(metadata: &fs::Metadata) -> bool {
    std::os::unix::fs::MetadataExt::nlink(metadata) > 1
}

#[cfg(not(unix))]
fn has_other_name(_: &fs::Metadata) -> bool {
    false
}
