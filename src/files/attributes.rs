//! What belongs to a file besides its text: rights, owner, access list, extended attributes.
//!
//! On Linux an access list is an extended attribute. macOS copies both with the file. Windows gives a new file the
//! access list of its folder.

use std::fs::{self, File};
use std::io;

/// Why a file cannot be given what another one has.
#[derive(Debug)]
pub(super) enum NotCarried {
    #[cfg_attr(not(target_os = "linux"), allow(dead_code, reason = "elsewhere it is not carried by itself"))]
    /// Not its access list, without which others could read or write it who could not before.
    AccessList,
    /// Something else went wrong.
    Io(io::Error),
}

impl From<io::Error> for NotCarried {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// Gives `new` what `old` has, which `metadata` describes; gives the names of the extended attributes that it could not be
/// given.
///
/// Owner and group are kept as far as the system lets us: run as root in a container, a list must not end up as
/// root's. Where the group cannot be kept nobody gets a right by it.
pub(super) fn carry(old: &File, new: &File, metadata: &fs::Metadata) -> Result<Vec<String>, NotCarried> {
    give_away(new, metadata);
    let lost = extended::carry(old, new)?;
    // Last, because giving a file away clears its setuid and setgid bits. The group's bits are the mask of an access list.
    give_mode(new, metadata)?;
    Ok(lost)
}

#[cfg(unix)]
fn give_away(file: &File, like: &fs::Metadata) {
    use std::os::unix::fs::{MetadataExt, fchown};
    if fchown(file, Some(like.uid()), Some(like.gid())).is_err() {
        let _ = fchown(file, None, Some(like.gid()));
    }
}

#[cfg(not(unix))]
fn give_away(_: &File, _: &fs::Metadata) {}

#[cfg(unix)]
fn give_mode(file: &File, like: &fs::Metadata) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    let kept = file.metadata()?;
    let mut mode = like.mode() & 0o7777;
    if kept.gid() != like.gid() {
        mode = mode & !0o2070 | (mode & 0o007) << 3;
    }
    if kept.uid() != like.uid() {
        mode &= !0o4000;
    }
    file.set_permissions(fs::Permissions::from_mode(mode))
}

#[cfg(not(unix))]
fn give_mode(file: &File, like: &fs::Metadata) -> io::Result<()> {
    file.set_permissions(like.permissions())
}

#[cfg(target_os = "linux")]
mod extended {
    use std::collections::BTreeMap;
    use std::fs::File;
    use std::io;

    use rustix::fs::{
        XattrFlags, fgetxattr, fgetxattr_query, flistxattr, flistxattr_query, fremovexattr, fsetxattr,
    };
    use rustix::io::Errno;

    use super::NotCarried;

    /// By their names, which end in no NUL.
    type Attributes = BTreeMap<Vec<u8>, Vec<u8>>;

    pub(super) fn carry(old: &File, new: &File) -> Result<Vec<String>, NotCarried> {
        let (old, has) = (read(old)?, read(new)?);
        // A folder hands down an access list, which the old file may not have.
        for name in has.keys().filter(|name| !old.contains_key(*name) && !is_of_the_system(name)) {
            fremovexattr(new, &name[..]).map_err(|_| NotCarried::AccessList)?;
        }
        let mut lost = Vec::new();
        let wanted =
            old.iter().filter(|(name, value)| !is_of_the_text(name) && has.get(*name) != Some(*value));
        for (name, value) in wanted {
            match fsetxattr(new, &name[..], value, XattrFlags::empty()) {
                Ok(()) => {}
                Err(_) if is_access_list(name) => return Err(NotCarried::AccessList),
                Err(_) => lost.push(String::from_utf8_lossy(name).into_owned()),
            }
        }
        Ok(lost)
    }

    fn read(file: &File) -> io::Result<Attributes> {
        let Some(list) = whole(|| flistxattr_query(file), |room| flistxattr(file, room))? else {
            return Ok(Attributes::new());
        };
        let names = list.split(|byte| *byte == 0).filter(|name| !name.is_empty());
        let mut attributes = Attributes::new();
        for name in names {
            if let Some(value) = whole(|| fgetxattr_query(file, name), |room| fgetxattr(file, name, room))? {
                attributes.insert(name.to_vec(), value);
            }
        }
        Ok(attributes)
    }

    /// All that `read` gives, which may have grown since `size` said how much it is; `None` where there is nothing.
    fn whole(
        size: impl Fn() -> Result<usize, Errno>,
        read: impl Fn(&mut [u8]) -> Result<usize, Errno>,
    ) -> io::Result<Option<Vec<u8>>> {
        loop {
            let mut room = match size() {
                // An empty room would be taken for the question how large it has to be.
                Ok(0) => return Ok(Some(Vec::new())),
                Ok(size) => vec![0; size],
                Err(Errno::NOTSUP | Errno::NODATA | Errno::NOSYS) => return Ok(None),
                Err(error) => return Err(error.into()),
            };
            match read(&mut room) {
                Ok(size) => {
                    room.truncate(size);
                    return Ok(Some(room));
                }
                Err(Errno::RANGE) => {}
                Err(Errno::NODATA) => return Ok(None),
                Err(error) => return Err(error.into()),
            }
        }
    }

    fn is_access_list(name: &[u8]) -> bool {
        name.starts_with(b"system.")
    }

    /// Labels that the system gives by its own rules.
    fn is_of_the_system(name: &[u8]) -> bool {
        name.starts_with(b"security.") || name.starts_with(b"trusted.")
    }

    /// What goes with the text: hashes of it, and rights of a program, which a write in place takes away as well.
    fn is_of_the_text(name: &[u8]) -> bool {
        matches!(name, b"security.ima" | b"security.evm" | b"security.capability")
    }
}

#[cfg(not(target_os = "linux"))]
mod extended {
    use std::fs::File;

    use super::NotCarried;

    /// Elsewhere nothing is carried over one by one: `temporary.rs` says where they are copied with the file.
    pub(super) fn carry(_: &File, _: &File) -> Result<Vec<String>, NotCarried> {
        Ok(Vec::new())
    }
}
