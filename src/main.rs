//! Process entry: arguments, run, exit code.

use std::env;
use std::ffi::OsString;
use std::io::ErrorKind;
use std::process::ExitCode;
#[cfg(unix)]
use std::sync::Arc;

use learnvlm_lint::cli::{Command, When, Wrong, language_of, parse};
use learnvlm_lint::command::run;
use learnvlm_lint::console::{Console, environment_language};
use learnvlm_lint::date::Date;
use learnvlm_lint::language::Language;
use learnvlm_lint::report::visible::visible;
use time::{Duration, OffsetDateTime};

fn main() -> ExitCode {
    outlive_limits();
    let written: Vec<OsString> = env::args_os().collect();
    match meant(&written, Language::English) {
        Ok((command, color, language)) => {
            let language = language.unwrap_or_else(environment_language);
            run(&command, &mut Console::system(color, language)).into()
        }
        Err(wrong) => {
            // A file may be called like an option that steers the terminal, and messages quote what was written.
            let shown = |arg: &OsString| visible(&arg.to_string_lossy()).into_owned().into();
            let written: Vec<OsString> = written.iter().map(shown).collect();
            let language = language_of(&written).unwrap_or_else(environment_language);
            let wrong = meant(&written, language).err().unwrap_or(wrong);
            // Help that nobody reads to its end (`--help | head`) is no failure.
            let code = wrong.print(language).or_else(|error| match error.kind() {
                ErrorKind::BrokenPipe => Ok(0),
                _ => Err(error),
            });
            ExitCode::from(code.unwrap_or(2))
        }
    }
}

/// What the command line asks for, when it wants colours, and the language where it names one. Help is in `language`.
fn meant(written: &[OsString], language: Language) -> Result<(Command, When, Option<Language>), Wrong> {
    let args = parse(written, language)?;
    let (color, language) = (args.color(), args.language());
    Ok((args.meant(today())?, color, language))
}

/// The latest date anywhere on earth, so that a list east of us is never told it lives in the future.
fn today() -> Option<Date> {
    let now = OffsetDateTime::now_utc() + Duration::hours(14);
    Date::new(u16::try_from(now.year()).ok()?, Some(now.month().into()), Some(now.day()))
}

/// Makes a write beyond the limit of a file's size (`ulimit -f`) an error like any other, not the end of the
/// program in the middle of its work.
#[cfg(unix)]
fn outlive_limits() {
    // Where the signal cannot be caught the program ends at it, and the file is whole all the same.
    let _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, Arc::default());
}

#[cfg(not(unix))]
fn outlive_limits() {}
