//! Standard output and standard error, and what they can show.
//!
//! Besides `main.rs`, and `git/command.rs` for where programs lie, this is the only place that asks the environment.

use std::io::{self, BufWriter, IsTerminal, Write};
use std::time::Duration;

use anstream::{AutoStream, ColorChoice};
use terminal_size::{Width, terminal_size_of};

use crate::cli::When;
use crate::language::{Key, Language, Message};
use crate::report::Screen;
use crate::report::visible::{inert, visible};

/// The width for a report that no terminal shows.
const PLAIN_WIDTH: usize = 100;

/// How long a person waits without being told.
const PATIENCE: Duration = Duration::from_secs(1);

/// Where findings and everything else go.
pub struct Console {
    /// Findings, diffs, fixed text: what was asked for.
    pub out: Box<dyn Write>,
    /// What is said about it.
    pub err: Box<dyn Write>,
    /// Whether a person looks at `out`, not a program.
    pub out_is_terminal: bool,
    /// What empties the screen in front of `out`; nothing where there is no screen.
    pub clear: &'static str,
    /// How long a person in front of `err` waits without being told how far it is; `None` if nobody is there.
    pub patience: Option<Duration>,
    /// What `out` can show.
    pub out_screen: Screen,
    /// What `err` can show.
    pub err_screen: Screen,
    /// The language of what is said.
    pub language: Language,
}

impl Console {
    /// The console of this process.
    pub fn system(color: When, language: Language) -> Self {
        let (out, err) = (io::stdout(), io::stderr());
        let ascii = !speaks_utf8();
        Self {
            out_is_terminal: out.is_terminal(),
            clear: if out.is_terminal() && !is_dumb() { "\x1b[H\x1b[2J" } else { "" },
            patience: err.is_terminal().then_some(PATIENCE),
            out_screen: Screen {
                width: width(out.is_terminal().then(|| terminal_size_of(&out)).flatten()),
                color: shows_color(&out, color),
                ascii,
            },
            err_screen: Screen {
                width: width(err.is_terminal().then(|| terminal_size_of(&err)).flatten()),
                color: shows_color(&err, color),
                ascii,
            },
            out: Box::new(BufWriter::new(out)),
            err: Box::new(err),
            language,
        }
    }
}

fn width(size: Option<(Width, terminal_size::Height)>) -> usize {
    size.map_or(PLAIN_WIDTH, |(Width(width), _)| usize::from(width))
}

fn shows_color<S: anstream::stream::RawStream>(stream: &S, when: When) -> bool {
    match when {
        When::Auto => AutoStream::choice(stream) != ColorChoice::Never,
        When::Always => true,
        When::Never => false,
    }
}

/// Whether the terminal knows no commands.
fn is_dumb() -> bool {
    std::env::var_os("TERM").is_some_and(|term| term == "dumb")
}

impl Console {
    /// Tells what could not be done.
    pub fn error(&mut self, message: &Message) {
        let message = Message::new(Key::Command("error")).with("message", message.clone());
        for line in self.language.say(&message).lines() {
            let _ = writeln!(self.err, "{}", inert(&visible(line)));
        }
    }
}

/// The language of the environment.
pub fn environment_language() -> Language {
    locale("LC_MESSAGES").map_or(Language::English, |locale| Language::of_locale(&locale))
}

/// The locale of a category.
fn locale(category: &str) -> Option<String> {
    let set = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
    set("LC_ALL").or_else(|| set(category)).or_else(|| set("LANG"))
}

/// Whether the locale is one of UTF-8. Windows has none and its terminals draw Unicode.
fn speaks_utf8() -> bool {
    locale("LC_CTYPE").map_or(cfg!(windows), |locale| {
        let locale = locale.to_lowercase();
        locale.contains("utf-8") || locale.contains("utf8")
    })
}
