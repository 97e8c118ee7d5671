//! The file that a new text is written to before it gets its name, and what becomes of it when the program is
//! killed.
//!
//! Its name is `.learnvlm-lint-….tmp`, with six random letters or digits for the dots. A run holds an exclusive lock on
//! each that it has made, and the system gives the lock back when the run ends, however it ends. So a file
//! of that name that can be locked belongs to nobody any more, on this machine or, where the file system is
//! shared and knows locks, on another. The first time that a run writes in a folder it removes those, and only
//! those. Where locks are unknown, nothing is removed.
//!
//! While two names are exchanged, a file that somebody else made has the name of a temporary one, and nobody holds a
//! lock on it. So [`Kept`] holds a shared lock on the folder for that time, and whoever clears a folder needs it for
//! himself.

use std::ffi::OsStr;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::Path;

use tempfile::NamedTempFile;

#[cfg(unix)]
use super::interrupt::Hold;

const PREFIX: &str = ".learnvlm-lint-";
const SUFFIX: &str = ".tmp";
/// In letters.
const RANDOM: usize = 6;

/// A file that is removed unless it gets a name, also where a signal ends the program.
#[derive(Debug)]
pub(super) struct Temporary {
    made: NamedTempFile,
    /// Goes after the file.
    #[cfg(unix)]
    _hold: Hold,
}

impl Temporary {
    /// An empty file in `folder` that no other run removes, for nobody but us to read.
    pub(super) fn in_folder(folder: &Path) -> io::Result<Self> {
        Self::built(folder, tempfile::Builder::new())
    }

    /// The same with the rights that the system gives a new file.
    pub(super) fn for_a_new_file(folder: &Path) -> io::Result<Self> {
        let mut builder = tempfile::Builder::new();
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        Self::built(folder, builder)
    }

    fn built(folder: &Path, mut builder: tempfile::Builder<'_, '_>) -> io::Result<Self> {
        builder.prefix(PREFIX).suffix(SUFFIX).rand_bytes(RANDOM);
        #[cfg(unix)]
        let hold = Hold::new();
        // Another run may find the file before we have locked it. Then it removes it, and we make another one;
        // it clears the folder only once, so two tries are enough for each run that clears it now.
        for _ in 0..32 {
            let made = builder.tempfile_in(folder)?;
            if !matches!(made.as_file().try_lock(), Err(TryLockError::WouldBlock)) && made.path().exists() {
                return Ok(Self {
                    made,
                    #[cfg(unix)]
                    _hold: hold,
                });
            }
        }
        Err(io::Error::other("other runs remove it again and again"))
    }

    pub(super) fn file(&mut self) -> &mut File {
        self.made.as_file_mut()
    }

    /// Gives the file, which is empty, what the system copies of the one at `target` beside its text: on macOS its
    /// access list and extended attributes.
    #[cfg(target_vendor = "apple")]
    pub(super) fn begin_like(&mut self, target: &Path) -> io::Result<()> {
        fs::copy(target, self.path())?;
        self.file().set_len(0)
    }

    #[cfg(not(target_vendor = "apple"))]
    #[expect(clippy::unused_self, clippy::unnecessary_wraps, reason = "elsewhere `attributes.rs` does it")]
    pub(super) fn begin_like(&mut self, _: &Path) -> io::Result<()> {
        Ok(())
    }

    /// Where the file lies that is removed in the end.
    pub(super) fn path(&self) -> &Path {
        self.made.path()
    }

    /// Takes the name `target`, from the file that has it now.
    pub(super) fn take_name(self, target: &Path) -> io::Result<()> {
        self.made.persist(target).map(drop).map_err(|error| error.error)
    }

    /// Takes the name `target`, which nobody has.
    pub(super) fn take_new_name(self, target: &Path) -> io::Result<()> {
        self.made.persist_noclobber(target).map(drop).map_err(|error| error.error)
    }

    /// Exchanges names with the file at `target`, in one step. Gives whether the system can do that.
    #[cfg(any(target_os = "linux", target_vendor = "apple"))]
    pub(super) fn exchange(&self, target: &Path, _: &Kept) -> io::Result<bool> {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        use rustix::io::Errno;
        match renameat_with(CWD, self.path(), CWD, target, RenameFlags::EXCHANGE) {
            Ok(()) => Ok(true),
            // By the system or by the file system.
            Err(Errno::NOSYS | Errno::INVAL | Errno::NOTSUP | Errno::PERM | Errno::XDEV) => Ok(false),
            Err(error) => Err(error.into()),
        }
    }

    #[cfg(not(any(target_os = "linux", target_vendor = "apple")))]
    pub(super) fn exchange(&self, _: &Path, _: &Kept) -> io::Result<bool> {
        Ok(false)
    }
}

/// A folder that no other run clears as long as this is there.
#[derive(Debug)]
pub(super) struct Kept {
    _locked: File,
}

impl Kept {
    /// None where folders cannot be locked, and while another run clears this one.
    pub(super) fn folder(folder: &Path) -> Option<Self> {
        let locked = File::open(folder).ok()?;
        locked.try_lock_shared().ok().map(|()| Self { _locked: locked })
    }
}

/// Removes what killed runs left in `folder`, unless another run is about to exchange names there. What cannot be removed
/// stays; it does no harm.
pub(super) fn clear(folder: &Path) {
    let locked = File::open(folder).ok();
    if let Some(Err(TryLockError::WouldBlock)) = locked.as_ref().map(File::try_lock) {
        return;
    }
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
