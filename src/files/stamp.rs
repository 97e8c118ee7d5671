//! How a file is seen to have changed without reading it.

use std::fs::{self, Metadata};
use std::path::Path;
use std::time::SystemTime;

/// When a file was written and how long it is. A file that was saved has another stamp, also one that an editor put
/// in the place of the old one; only a change that keeps the length, within one step of the file system's clock,
/// is not seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    modified: Option<SystemTime>,
    /// In bytes.
    length: u64,
}

impl Stamp {
    /// The stamp that a file of this metadata has.
    pub fn of(metadata: &Metadata) -> Self {
        Self { modified: metadata.modified().ok(), length: metadata.len() }
    }

    /// The stamp of what is at `path`, links followed; `None` where there is nothing.
    pub fn at(path: &Path) -> Option<Self> {
        fs::metadata(path).ok().map(|metadata| Self::of(&metadata))
    }
}
