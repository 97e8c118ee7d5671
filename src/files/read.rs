//! Reads a file, and no more than a file of a list can be.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use super::reason;
use crate::language::{Key, Message};

/// GitHub takes no file of more than 100 MiB, so nothing larger can be a list on it. Without an end, a pipe would
/// fill the memory.
pub const MOST_BYTES: u64 = 100 << 20;

/// Why a file cannot be read.
#[derive(Debug)]
pub enum ReadError {
    /// It holds more than [`MOST_BYTES`].
    TooLarge,
    /// Somebody added to it meanwhile.
    Grew,
    /// Something else went wrong.
    Io(io::Error),
}

impl From<&ReadError> for Message {
    fn from(error: &ReadError) -> Self {
        match error {
            ReadError::TooLarge => {
                let most = usize::try_from(MOST_BYTES >> 20).unwrap_or(usize::MAX);
                Message::new(Key::Command("too-large")).with("most", most)
            }
            ReadError::Grew => Message::new(Key::Command("grew")),
            ReadError::Io(error) => Message::new(Key::Command("cannot-read")).with("why", reason(error)),
        }
    }
}

impl From<io::Error> for ReadError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// The bytes of the file at `path`: as many as it had when it was opened.
pub fn read(path: &Path) -> Result<Vec<u8>, ReadError> {
    let file = File::open(path)?;
    let length = file.metadata()?.len();
    if length > MOST_BYTES {
        return Err(ReadError::TooLarge);
    }
    let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or(0) + 1);
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
