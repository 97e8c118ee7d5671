//! What the program gives to shells and to `man`: tried in those that are there.

use std::io::{ErrorKind, Write};
use std::process::{Command, Stdio};

use learnvlm_lint::rules::RULES;

use crate::util::{Ran, Room};

/// What `program` makes of `input`; nothing if this machine has no such program.
fn feed(program: &str, args: &[&str], input: &str) -> Option<Ran> {
    let mut command = Command::new(program);
    command.args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = match command.spawn() {
        Ok(child) => child,
        Err(error) if error.kind() == ErrorKind::NotFound => {
            let _ = writeln!(std::io::stderr(), "skipped: there is no {program}");
            return None;
        }
        Err(error) => panic!("{program}: {error}"),
    };
    child.stdin.take().expect("a pipe").write_all(input.as_bytes()).expect("a reader");
    Some(Ran::of(child.wait_with_output().expect("it ends")))
}

fn printed(args: &[&str]) -> String {
    let ran = Room::new().run(args);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{args:?}");
    ran.out
}

/// The words that bash offers behind `words`, the last of which is half written.
#[cfg(unix)]
fn in_bash(words: &[&str]) -> Vec<String> {
    let call = "\nCOMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1))\n\
                _learnvlm__lint learnvlm-lint \"${!#}\" \"${@:$COMP_CWORD:1}\"\n\
                printf '%s\\n' \"${COMPREPLY[@]}\"\n";
    let script = printed(&["completions", "bash"]) + call;
    let mut args = vec!["--norc", "-c", &script, "bash"];
    args.extend(words);
    let ran = feed("bash", &args, "").expect("bash");
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{words:?}");
    ran.out.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

#[cfg(unix)]
#[test]
fn bash_completes_options_commands_values_and_rules() {
    assert_eq!(in_bash(&["learnvlm-lint", "--uns"]), ["--unsafe-fixes"]);
    assert_eq!(in_bash(&["learnvlm-lint", "--fix", "--uns"]), ["--unsafe-fixes"]);
    assert_eq!(in_bash(&["learnvlm-lint", "same"]), ["same-page"]);
    assert_eq!(in_bash(&["learnvlm-lint", "--color", "a"]), ["auto", "always"]);
    assert_eq!(in_bash(&["learnvlm-lint", "--explain", "missing-t"]), ["missing-title"]);
    assert_eq!(in_bash(&["learnvlm-lint", "completions", "power"]), ["powershell"]);
    // Nothing of ours begins so: bash goes on to complete files.
    assert_eq!(in_bash(&["learnvlm-lint", "READ"]), [""; 0]);
    let all = in_bash(&["learnvlm-lint", ""]);
    assert!(all.contains(&"--fix".to_owned()) && !all.iter().any(|word| word.contains("PATH")), "{all:?}");
}

#[test]
fn fish_completes_options_and_rules() {
    let call = "complete -C 'learnvlm-lint --uns'
        complete -C 'learnvlm-lint README.md --uns'
        complete -C 'learnvlm-lint --explain missing-t'
        complete -C 'learnvlm-lint --fix --color alw'
        complete -C 'learnvlm-lint same-page --uns'
        complete -C 'learnvlm-lint sam'\n";
    let script = printed(&["completions", "fish"]) + call;
    let Some(ran) = feed("fish", &["--no-config"], &script) else { return };
    let words: Vec<&str> = ran.out.lines().filter_map(|line| line.split('\t').next()).collect();
    assert_eq!(
        words,
        ["--unsafe-fixes", "--unsafe-fixes", "missing-title", "always", "same-page"],
        "{ran:?}"
    );
}

#[test]
fn zsh_can_read_its_script() {
    let script = printed(&["completions", "zsh"]);
    assert!(script.starts_with("#compdef learnvlm-lint\n"), "{script}");
    let Some(ran) = feed("zsh", &["-f", "-n"], &script) else { return };
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
}

#[test]
fn every_shell_has_a_script_that_knows_the_rules() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = printed(&["completions", shell]);
        // The scripts for these two complete no values.
        let knows = if matches!(shell, "elvish" | "powershell") { "--explain" } else { RULES[0].name };
        assert!(script.contains(knows), "{shell}: {script}");
    }
    let wrong = Room::new().run(&["completions", "csh"]);
    assert!(wrong.code == Some(2) && wrong.err.contains("powershell"), "{wrong:?}");
}

#[test]
fn the_manual_page_says_what_the_help_says() {
    let page = printed(&["man"]);
    let Some(lint) = feed("mandoc", &["-T", "lint", "-W", "error"], &page) else { return };
    assert_eq!((lint.code, lint.out.as_str()), (Some(0), ""));
    let shown = feed("mandoc", &["-T", "utf8", "-O", "width=100"], &page).expect("mandoc").out;
    // Bold is a letter, a step back, and the letter again.
    let letters: Vec<char> = shown.chars().collect();
    let plain: String = (0..letters.len())
        .filter(|&n| letters[n] != '\u{8}' && letters.get(n + 1) != Some(&'\u{8}'))
        .map(|n| letters[n])
        .collect();
    let words = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    let sections = ["SYNOPSIS learnvlm-lint [OPTIONS] [PATH]... ", "OPTIONS --fix ", "COMMANDS ", "RULES "];
    for says in sections.into_iter().chain([
        RULES[0].name,
        "same-page [OPTIONS] <OLD> <NEW>",
        "EXIT STATUS 0 no error",
    ]) {
        assert!(words.contains(says), "{says}: {plain}");
    }
}
