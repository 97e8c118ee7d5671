//! Files: finding Markdown, reading it, replacing a file whole.

mod absent;
mod attributes;
pub mod config;
pub mod find;
#[cfg(unix)]
mod interrupt;
pub mod memory;
mod name;
pub mod open;
pub mod read;
pub mod stamp;
mod temporary;
pub mod write;

pub use absent::absent;
pub use config::Configs;
pub use find::{Found, find};
pub use name::written;
pub use read::{read, read_stream, read_up_to};
pub use write::Writer;

use std::io::{self, ErrorKind};

use crate::language::{Key, Message};

/// An error of the system in the words of our messages; in the system's where we have none.
pub fn reason(error: &io::Error) -> Message {
    let key = match error.kind() {
        ErrorKind::NotFound => Key::Command("not-found"),
        ErrorKind::PermissionDenied => Key::Command("permission-denied"),
        ErrorKind::StorageFull => Key::Command("storage-full"),
        ErrorKind::QuotaExceeded => Key::Command("quota-exceeded"),
        ErrorKind::FileTooLarge => Key::Command("file-too-large"),
        ErrorKind::ReadOnlyFilesystem => Key::Command("read-only-filesystem"),
        _ => return Message::verbatim(error.to_string()),
    };
    Message::new(key)
}
