//! Files: finding Markdown, replacing a file whole.

pub mod find;
pub mod write;

pub use find::{Found, find};
pub use write::replace;

use std::io::{self, ErrorKind};

/// An error of the system in the words of our messages.
pub fn reason(error: &io::Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => "no such file or folder".to_owned(),
        ErrorKind::PermissionDenied => "permission denied".to_owned(),
        _ => error.to_string(),
    }
}
