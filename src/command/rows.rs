//! The command `rows`: the entries of lists as data.

use super::exit::Exit;
use super::load::load;
use super::voice::Voice;
use crate::check;
use crate::cli::Options;
use crate::console::Console;
use crate::report::visible::on_screen;
use crate::rows::{RowsFormat, render, rows as entries};

/// Prints the entries of what `options` name.
pub(super) fn rows(options: &Options, format: RowsFormat, console: &mut Console) -> (String, Exit) {
    let mut voice = Voice::new(console, options.talk);
    let mut all = Vec::new();
    for file in load(options, &mut voice) {
        let report = check(&file.source, &file.settings);
        all.extend(entries(&file.name, &report, &file.settings.aliases));
    }
    let text = render(&all, format);
    let exit = if voice.failed() { Exit::Failed } else { Exit::Clean };
    (if voice.console.out_is_terminal { on_screen(&text) } else { text }, exit)
}
