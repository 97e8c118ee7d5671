//! The command `completions`: a script that completes the command line in a shell, made from the arguments
//! that the program takes.

use clap::builder::PossibleValuesParser;
use clap::{Arg, CommandFactory};
use clap_complete::{Shell, generate};

use crate::cli::Args;
use crate::rules::RULES;

/// The script for `shell`.
pub(super) fn completions(shell: Shell) -> String {
    let mut command = Args::command().mut_args(with_values);
    let name = command.get_name().to_owned();
    let mut script = Vec::new();
    generate(shell, &mut command, &name, &mut script);
    let script = String::from_utf8_lossy(&script);
    match shell {
        // It would offer the placeholder as a word, though bash completes paths on its own, and it writes our name
        // in one way where it notes the command and in another where it looks it up.
        Shell::Bash => script
            .replace(" [PATH]...", "")
            .replace(&name.replace('-', "__subcmd__"), &name.replace('-', "__")),
        // It would take a path for a command, and offer nothing to an option that waits for its value.
        Shell::Fish => {
            let others: Vec<&str> = command.get_subcommands().map(clap::Command::get_name).collect();
            let is_other = format!("if contains -- \"$argv[1]\" {}\n", others.join(" "));
            script.replace("or return\n", "or return 0\n").replace("if set -q argv[1]\n", &is_other)
        }
        _ => script.into_owned(),
    }
}

/// An option that takes a rule is told which there are. The program itself is not, for it has a better answer to a
/// wrong one.
fn with_values(arg: Arg) -> Arg {
    let names = arg.get_value_names().unwrap_or_default();
    if names.len() == 1 && names[0] == "RULE" {
        return arg.value_parser(PossibleValuesParser::new(RULES.iter().map(|rule| rule.name)));
    }
    arg
}
