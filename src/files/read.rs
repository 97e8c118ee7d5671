//! Reads a file, and no more than a file of a list can be.

use std::io::{self, Read};
use std::path::Path;

use super::open::{OpenError, plain};
use super::reason;
use crate::language::{Key, Message};

/// GitHub takes no file of more than 100 MiB, so nothing larger can be a list on it. Without an end, a pipe would
/// fill the memory.
pub const MOST_BYTES: u64 = 100 << 20;

/// Why a file cannot be read.
#[derive(Debug)]
pub enum ReadError {
    /// It is not opened.
    Open(OpenError),
    /// Standard input holds more than [`MOST_BYTES`].
    TooLarge,
    /// Somebody added to it meanwhile.
    Grew,
    /// There is no memory for its text.
    NoMemory,
    /// Something else went wrong.
    Io(io::Error),
}

impl From<&ReadError> for Message {
    fn from(error: &ReadError) -> Self {
        match error {
            ReadError::TooLarge | ReadError::Open(OpenError::TooLarge(MOST_BYTES)) => {
                let most = usize::try_from(MOST_BYTES >> 20).unwrap_or(usize::MAX);
                Message::new(Key::Command("too-large")).with("most", most)
            }
            ReadError::Open(error) => Message::from(error),
            ReadError::Grew => Message::new(Key::Command("grew")),
            ReadError::NoMemory => Message::new(Key::Command("no-memory")),
            ReadError::Io(error) => Message::new(Key::Command("cannot-read")).with("why", reason(error)),
        }
    }
}

impl ReadError {
    /// The error of the system where there is no file.
    pub fn not_found(&self) -> Option<&io::Error> {
        match self {
            Self::Open(OpenError::Io(error)) if error.kind() == io::ErrorKind::NotFound => Some(error),
            _ => None,
        }
    }
}

impl From<io::Error> for ReadError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::OutOfMemory => Self::NoMemory,
            _ => Self::Io(error),
        }
    }
}

impl From<OpenError> for ReadError {
    fn from(error: OpenError) -> Self {
        Self::Open(error)
    }
}

/// The bytes of the list at `path`: as many as it had when it was opened.
pub fn read(path: &Path) -> Result<Vec<u8>, ReadError> {
    read_up_to(path, MOST_BYTES)
}

/// The bytes of the file at `path`, which has at most `most`.
pub fn read_up_to(path: &Path, most: u64) -> Result<Vec<u8>, ReadError> {
    let (file, length) = plain(path, most)?;
    let mut bytes = Vec::new();
    let room = usize::try_from(length).map_err(|_| ReadError::NoMemory)? + 1;
    bytes.try_reserve_exact(room).map_err(|_| ReadError::NoMemory)?;
    // One byte more, to see whether there is one. A file that shrinks is whole as it is read.
    file.take(length + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > length { Err(ReadError::Grew) } else { Ok(bytes) }
}

/// All that `stream` gives.
pub fn read_stream(stream: impl Read) -> Result<Vec<u8>, ReadError> {
    let mut bytes = Vec::new();
    stream.take(MOST_BYTES + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MOST_BYTES { Err(ReadError::TooLarge) } else { Ok(bytes) }
}
