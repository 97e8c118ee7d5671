//! Reads a file, and no more than a file of a list can be.

use std::fmt;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use super::reason;

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

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge => {
                write!(f, "is larger than {} MiB, the most that GitHub takes; divide it", MOST_BYTES >> 20)
            }
            Self::Grew => write!(f, "grew while it was read; run again when it is whole"),
            Self::Io(error) => write!(f, "cannot be read: {}", reason(error)),
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
