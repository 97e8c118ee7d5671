//! The command `man`: the manual page, made from the arguments that the program takes and from its rules.

use std::io::{self, Write};

use clap::CommandFactory;
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};

use crate::cli::Args;
use crate::language::Language;
use crate::rules::RULES;

/// The page, in roff.
pub(super) fn man() -> String {
    let mut page = Vec::new();
    // Nothing written to memory fails.
    let _ = write(&mut page);
    String::from_utf8_lossy(&page).into_owned()
}

fn write(page: &mut Vec<u8>) -> io::Result<()> {
    let mut command = Args::command();
    command.build();
    let usage = command.render_usage().to_string();
    let command = command.override_usage(usage.trim_start_matches("Usage: ").to_owned());

    let mut rest = Roff::new();
    commands(&command, &mut rest);
    rules(&mut rest);
    if let Some(codes) = command.get_after_help() {
        rest.control("SH", ["EXIT STATUS"]);
        paragraph(codes.to_string().trim_start_matches("Exit code: "), &mut rest);
    }
    rest.control("SH", ["SEE ALSO"]);
    rest.text([roman(env!("CARGO_PKG_REPOSITORY"))]);

    // The crate leaves out a date that is empty, and what follows would move up.
    writeln!(
        page,
        ".TH LEARNVLM-LINT 1 \"\" \"learnvlm-lint {}\" \"User Commands\"",
        env!("CARGO_PKG_VERSION")
    )?;
    let man = Man::new(command);
    man.render_name_section(page)?;
    man.render_synopsis_section(page)?;
    man.render_options_section(page)?;
    rest.to_writer(page)
}

/// The other commands. They have no page of their own.
fn commands(command: &clap::Command, page: &mut Roff) {
    page.control("SH", ["COMMANDS"]);
    for sub in command.get_subcommands() {
        let usage = sub.clone().render_usage().to_string();
        page.control("TP", []);
        page.text([bold(usage.trim_start_matches("Usage: "))]);
        paragraph(&sub.get_about().map_or_else(String::new, ToString::to_string), page);
        let own = sub.get_arguments().filter(|arg| !matches!(arg.get_id().as_str(), "help" | "version"));
        for arg in own {
            page.control("RS", []);
            page.control("TP", []);
            page.text([bold(arg.to_string())]);
            paragraph(&arg.get_help().map_or_else(String::new, ToString::to_string), page);
            page.control("RE", []);
        }
        if let Some(more) = sub.get_after_help() {
            page.control("IP", []);
            paragraph(&more.to_string(), page);
        }
    }
}

fn rules(page: &mut Roff) {
    page.control("SH", ["RULES"]);
    for rule in RULES {
        page.control("TP", []);
        page.text([bold(rule.name), roman(format!(" ({})", rule.severity.as_str()))]);
        paragraph(&rule.summary(Language::English), page);
    }
}

fn paragraph(text: &str, page: &mut Roff) {
    for line in text.lines() {
        page.text([roman(line)]);
    }
}
