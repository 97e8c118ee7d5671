//! Replaces a file whole or not at all.
//!
//! The new text is written to a file beside the target, brought to the disk, and only then given
//! the target's name: whoever reads the file, and whenever the power fails, sees the old text or
//! the new one. Permissions stay; a symbolic link stays and its target is replaced. A hard link
//! does not survive: the other name keeps the old text.

use std::fmt;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::reason;
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

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Changed => write!(f, "changed on disk since it was read; nothing was written, run again"),
            Self::ReadOnly => write!(f, "is read-only; nothing was written"),
            Self::Folder(folder, error) => {
                write!(
                    f,
                    "cannot make a file in folder `{}`: {}; nothing was written",
                    folder.display(),
                    reason(error)
                )
            }
            Self::Io(error) => write!(f, "cannot be written: {}", reason(error)),
        }
    }
}

/// Makes a proven change in the file at `path`, which held its old text when it was read.
pub fn replace(path: &Path, rewrite: &Rewrite) -> Result<(), WriteError> {
    let (old, new) = (rewrite.old(), rewrite.new_text());
    let target = fs::canonicalize(path).map_err(WriteError::Io)?;
    let metadata = fs::metadata(&target).map_err(WriteError::Io)?;
    // A rename needs no right to write the file it replaces, so the wish of its owner is asked here.
    if metadata.permissions().readonly() {
        return Err(WriteError::ReadOnly);
    }
    let folder = target.parent().unwrap_or(Path::new("/"));
    let mut temporary = tempfile::Builder::new()
        .prefix(".learnvlm-lint-")
        .tempfile_in(folder)
        .map_err(|error| WriteError::Folder(folder.to_path_buf(), error))?;
    temporary.write_all(new.as_bytes()).map_err(WriteError::Io)?;
    keep_owner(temporary.path(), &metadata);
    temporary.as_file().set_permissions(metadata.permissions()).map_err(WriteError::Io)?;
    temporary.as_file().sync_all().map_err(WriteError::Io)?;
    if fs::read(&target).map_err(WriteError::Io)? != old.as_bytes() {
        return Err(WriteError::Changed);
    }
    temporary.persist(&target).map_err(|error| WriteError::Io(error.error))?;
    // The new name is in the folder's data; where a folder cannot be opened, the system does it.
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
    Ok(())
}

/// Gives the file to the owner of the one it replaces, as far as the system lets us: run as root in
/// a container, a list must not end up as root's.
#[cfg(unix)]
fn keep_owner(path: &Path, like: &fs::Metadata) {
    use std::os::unix::fs::{MetadataExt, chown};
    let _ = chown(path, Some(like.uid()), Some(like.gid()));
}

#[cfg(not(unix))]
fn keep_owner(_: &Path, _: &fs::Metadata) {}
