//! How a run ends.

use std::io::{ErrorKind, Write};
use std::process::ExitCode;

use crate::console::Console;
use crate::files::reason;
use crate::language::{Key, Message};

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exit {
    /// No error is left.
    Clean,
    /// An error is left, or a diff was shown.
    Findings,
    /// Something could not be done.
    Failed,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        match exit {
            Exit::Clean => Self::from(0),
            Exit::Findings => Self::from(1),
            Exit::Failed => Self::from(2),
        }
    }
}

/// Prints to standard output. Where that cannot be done it gives how the run ends: as it would have ended (`None`) if
/// the reader has seen enough, with a failure otherwise.
pub(super) fn print(text: &str, console: &mut Console) -> Result<(), Option<Exit>> {
    let printed = console.out.write_all(text.as_bytes()).and_then(|()| console.out.flush());
    printed.map_err(|error| {
        if error.kind() == ErrorKind::BrokenPipe {
            return None;
        }
        console.error(&Message::new(Key::Command("no-output")).with("why", reason(&error)));
        Some(Exit::Failed)
    })
}
