//! Files: finding Markdown, reading it, replacing a file whole.

pub mod config;
pub mod find;
pub mod read;
mod temporary;
pub mod write;

pub use config::Configs;
pub use find::{Found, find};
pub use read::{read, read_stream};
pub use write::Writer;

use std::io::{self, ErrorKind};

/// An error of the system in the words of our messages.
pub fn reason(error: &io::Error) -> String {
    let words = match error.kind() {
        ErrorKind::NotFound => "no such file or folder",
        ErrorKind::PermissionDenied => "permission denied",
        ErrorKind::StorageFull => "no space is left on the device",
        ErrorKind::QuotaExceeded => "the disk quota is used up",
        ErrorKind::FileTooLarge => "the limit of the size of a file is reached",
        ErrorKind::ReadOnlyFilesystem => "the file system is read-only",
        _ => return error.to_string(),
    };
    words.to_owned()
}
