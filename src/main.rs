//! Process entry: arguments, run, exit code.

use std::process::ExitCode;

use clap::Parser;
use learnvlm_lint::cli::Args;
use learnvlm_lint::console::Console;
use learnvlm_lint::entry::Date;
use learnvlm_lint::run::run;
use time::{Duration, OffsetDateTime};

fn main() -> ExitCode {
    let parsed = Args::try_parse().and_then(|args| {
        let color = args.color();
        Ok((args.meant(today())?, color))
    });
    match parsed {
        Ok((command, color)) => run(&command, &mut Console::system(color)).into(),
        Err(error) => {
            // Help that nobody reads to its end (`--help | head`) is no failure.
            let _ = error.print();
            ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2))
        }
    }
}

/// The latest date anywhere on earth, so that a list east of us is never told it lives in the future.
fn today() -> Option<Date> {
    let now = OffsetDateTime::now_utc() + Duration::hours(14);
    Date::new(u16::try_from(now.year()).ok()?, Some(now.month().into()), Some(now.day()))
}
