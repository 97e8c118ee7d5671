//! The command `same-page`: does GitHub show the same page for two files?
//!
//! For a reviewer whose pull request claims to change nothing but formatting. The answer is on standard
//! output; what could not be read is told as the main command tells it.

use std::fmt::Write as _;
use std::io;
use std::path::Path;

use super::exit::Exit;
use super::load::{decode, memory_for};
use crate::cli::Side;
use crate::console::Console;
use crate::files::memory::{Memory, Task};
use crate::files::{find, read, read_stream, written};
use crate::language::{Key, Language, Message};
use crate::report::visible::visible;
use crate::source::Source;
use crate::verify::{self, Difference, Shown};

/// Compares two texts; gives what goes to standard output.
pub(super) fn same_page(old: &Side, new: &Side, console: &mut Console) -> (String, Exit) {
    let mut memory = memory_for(Task::Check);
    let mut text = |side: &Side| match load(side, &mut memory) {
        Ok(source) => Some(source),
        Err(why) => {
            console.error(&Message::new(Key::Command("named")).with("name", name(side)).with("why", why));
            None
        }
    };
    // Both are read first, so that both are named when neither can be.
    let (Some(old_text), Some(new_text)) = (text(old), text(new)) else {
        return (String::new(), Exit::Failed);
    };
    match verify::same_page(&old_text, &new_text) {
        Ok(()) => {
            let same =
                Message::new(Key::Page("same")).with("old", shown_name(old)).with("new", shown_name(new));
            (console.language.say(&same) + "\n", Exit::Clean)
        }
        Err(difference) => (words(&difference, old, new, console.language), Exit::Findings),
    }
}

fn words(difference: &Difference, old: &Side, new: &Side, language: Language) -> String {
    let heading = match &difference.place {
        Some(place) => Message::new(Key::Page("differ-in")).with("place", place.clone()),
        None => Message::new(Key::Page("differ")),
    };
    let heading = heading.with("old", shown_name(old)).with("new", shown_name(new));
    let mut text = language.say(&heading) + "\n";
    for (side, Shown { line, words }) in [(old, &difference.old), (new, &difference.new)] {
        let line = line.map_or_else(String::new, |line| format!(":{line}"));
        let _ = writeln!(text, "  {}{line}: {}", shown_name(side), visible(&language.say(words)));
    }
    text
}

fn load(side: &Side, memory: &mut Memory) -> Result<Source, Message> {
    let bytes = match side {
        Side::Stdin => read_stream(io::stdin().lock()),
        Side::File(path) => {
            refuse(path)?;
            read(path)
        }
    };
    decode(bytes, memory)
}

/// What the main command says of a path that is no file.
fn refuse(path: &Path) -> Result<(), Message> {
    if path.is_dir() {
        return Err(Message::new(Key::Command("is-folder")));
    }
    match find(&[path.to_path_buf()]).problems.pop() {
        Some((_, why)) => Err(why),
        None => Ok(()),
    }
}

fn name(side: &Side) -> String {
    match side {
        Side::Stdin => "<stdin>".to_owned(),
        Side::File(path) => written(path),
    }
}

fn shown_name(side: &Side) -> String {
    visible(&name(side)).into_owned()
}
