//! Opens files that somebody else may have laid: a checkout can hold a pipe, a device or a link to anywhere where a
//! file is looked for.
//!
//! A pipe is not waited for, a device not read, and nothing larger than `most` bytes. A symbolic link that lies in a
//! repository must not lead out of it: of what is read, reports and errors quote parts, and what is repaired is written.
//! Where there is no repository, nobody says how far a link may lead, and it is followed.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use super::{reason, written};
use crate::language::{Key, Message};

/// Why a file is not read. No text of it is quoted.
#[derive(Debug)]
pub enum OpenError {
    /// It is a folder.
    Folder,
    /// It is a pipe, a device or a socket.
    NotRegular,
    /// A symbolic link in a repository leads out of it, to this place.
    LeadsOut(PathBuf),
    /// It holds more than so many bytes.
    TooLarge(u64),
    /// The system says no.
    Io(io::Error),
}

impl From<io::Error> for OpenError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl From<&OpenError> for Message {
    fn from(error: &OpenError) -> Self {
        match error {
            OpenError::Folder => Message::new(Key::Command("is-folder")),
            OpenError::NotRegular => Message::new(Key::Command("no-plain-file")),
            OpenError::LeadsOut(target) => {
                Message::new(Key::Command("leads-out")).with("target", written(target))
            }
            OpenError::TooLarge(most) => {
                let most = usize::try_from(most >> 20).unwrap_or(usize::MAX);
                Message::new(Key::Command("over-size")).with("most", most)
            }
            OpenError::Io(error) => Message::new(Key::Command("cannot-read")).with("why", reason(error)),
        }
    }
}

/// The plain file at `path`, and how many bytes it has now: at most `most`.
pub fn plain(path: &Path, most: u64) -> Result<(File, u64), OpenError> {
    stays_inside(path)?;
    // What it is is asked first, because opening some devices does something, and once more of what was opened.
    is_plain(&fs::metadata(path)?)?;
    let file = without_waiting().open(path)?;
    let metadata = file.metadata()?;
    is_plain(&metadata)?;
    if metadata.len() > most {
        return Err(OpenError::TooLarge(most));
    }
    Ok((file, metadata.len()))
}

/// What would keep the plain file at `path` from being read; nothing where there is no file.
pub fn obstacle(path: &Path, most: u64) -> Option<OpenError> {
    let Ok(metadata) = fs::metadata(path) else { return None };
    let found = stays_inside(path).and_then(|()| is_plain(&metadata));
    found.err().or_else(|| (metadata.len() > most).then_some(OpenError::TooLarge(most)))
}

fn is_plain(metadata: &fs::Metadata) -> Result<(), OpenError> {
    match metadata {
        metadata if metadata.is_file() => Ok(()),
        metadata if metadata.is_dir() => Err(OpenError::Folder),
        _ => Err(OpenError::NotRegular),
    }
}

/// To open a pipe waits for somebody who writes to it.
#[cfg(unix)]
fn without_waiting() -> OpenOptions {
    use std::os::unix::fs::OpenOptionsExt;
    let flags = rustix::fs::OFlags::NONBLOCK | rustix::fs::OFlags::NOCTTY;
    let mut options = OpenOptions::new();
    options.read(true).custom_flags(i32::try_from(flags.bits()).unwrap_or(0));
    options
}

#[cfg(not(unix))]
fn without_waiting() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.read(true);
    options
}

/// Whether each symbolic link on the way to `path` leads to a place in the repository that the link lies in.
pub fn stays_inside(path: &Path) -> Result<(), OpenError> {
    let absolute = std::path::absolute(path)?;
    let is_link = |place: &&Path| fs::symlink_metadata(place).is_ok_and(|metadata| metadata.is_symlink());
    let mut links = absolute.ancestors().filter(is_link).peekable();
    if links.peek().is_none() {
        return Ok(());
    }
    // A file that is yet to be made lies where its folder leads.
    let target = match fs::canonicalize(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            fs::canonicalize(absolute.parent().unwrap_or(&absolute))?
        }
        target => target?,
    };
    for link in links {
        let folder = fs::canonicalize(link.parent().unwrap_or(Path::new("/")))?;
        let repository = folder.ancestors().find(|folder| folder.join(".git").exists());
        if repository.is_some_and(|repository| !target.starts_with(repository)) {
            return Err(OpenError::LeadsOut(target));
        }
    }
    Ok(())
}
