//! The file that a new text is written to before it gets its name, and what becomes of it when the program is
//! killed.
//!
//! Its name is `.learnvlm-lint-….tmp`, with six random letters or digits for the dots. A run holds an exclusive lock on
//! each that it has made, and the system gives the lock back when the run ends, however it ends. So a file
//! of that name that can be locked belongs to nobody any more, on this machine or, where the file system is
//! shared and knows locks, on another. The first time that a run writes in a folder it removes those, and only
//! those. Where locks are unknown, nothing is removed.

use std::ffi::OsStr;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::Path;

use tempfile::NamedTempFile;

const PREFIX: &str = ".learnvlm-lint-";
const SUFFIX: &str = ".tmp";
const RANDOM: usize = 6;

/// A file that is removed unless it gets a name.
#[derive(Debug)]
pub(super) struct Temporary(NamedTempFile);

impl Temporary {
    /// An empty file in `folder` that no other run removes.
    pub(super) fn in_folder(folder: &Path) -> io::Result<Self> {
        let mut builder = tempfile::Builder::new();
        builder.prefix(PREFIX).suffix(SUFFIX).rand_bytes(RANDOM);
        // Another run may find the file before we have locked it. Then it removes it, and we make another one;
        // it clears the folder only once, so two tries are enough for each run that clears it now.
        for _ in 0..32 {
            let made = builder.tempfile_in(folder)?;
            if !matches!(made.as_file().try_lock(), Err(TryLockError::WouldBlock)) && made.path().exists() {
                return Ok(Self(made));
            }
        }
        Err(io::Error::other("other runs remove it again and again"))
    }

    pub(super) fn file(&mut self) -> &mut File {
        self.0.as_file_mut()
    }

    /// Takes the name `target`, from the file that has it now.
    pub(super) fn take_name(self, target: &Path) -> io::Result<()> {
        self.0.persist(target).map(drop).map_err(|error| error.error)
    }
}

/// Removes what killed runs left in `folder`. What cannot be removed stays; it does no harm.
pub(super) fn clear(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten().filter(|entry| is_ours(&entry.file_name())) {
        // `DirEntry::file_type` does not follow links.
        if entry.file_type().is_ok_and(|kind| kind.is_file()) {
            remove_if_left(&entry.path());
        }
    }
}

fn remove_if_left(path: &Path) {
    // Some file systems lock only what may be written.
    let Ok(file) = OpenOptions::new().read(true).write(true).open(path) else { return };
    if file.try_lock().is_ok() {
        let _ = fs::remove_file(path);
    }
}

fn is_ours(name: &OsStr) -> bool {
    let name = name.to_str().and_then(|name| name.strip_prefix(PREFIX)?.strip_suffix(SUFFIX));
    name.is_some_and(|name| name.len() == RANDOM && name.bytes().all(|b| b.is_ascii_alphanumeric()))
}
