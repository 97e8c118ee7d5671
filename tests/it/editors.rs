//! What the README tells users of Vim and Neovim to write, tried in those that are here.
#![cfg(unix)]

use std::io::{self, ErrorKind, Write};
use std::process::Command;

use crate::util::{LIST, Room};

/// The lines for Vim in the README.
fn told() -> &'static str {
    let readme = include_str!("../../README.md");
    readme.split_once("```vim\n").and_then(|(_, rest)| rest.split_once("```")).expect("lines for Vim").0
}

/// Lists the findings as `:make` does, then repairs the buffer with the program as a filter.
fn edits(editor: &str, quiet: &[&str]) {
    let room = Room::new().file("README.md", LIST).file("told.vim", told()).file(
        "do.vim",
        "silent make\n\
         call writefile(map(getqflist(), 'bufname(v:val.bufnr) . \":\" . v:val.lnum . \":\" . v:val.col . \" \" . v:val.text'), 'found')\n\
         set shellredir=>%s\\ 2>&1\n\
         silent %!learnvlm-lint --fix -q - 2>/dev/null\n\
         wq! fixed.md\n",
    );
    let program = room.program(&[]);
    let folder = std::path::Path::new(program.get_program()).parent().expect("a folder");
    let mut command = Command::new(editor);
    command.args(quiet).args(["-u", "NONE", "-S", "told.vim", "README.md", "-S", "do.vim"]);
    command.current_dir(room.path("")).stdin(std::process::Stdio::null());
    command.env("PATH", format!("{}:/usr/bin:/bin", folder.display())).env("SHELL", "/bin/sh");
    match command.output() {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            let _ = writeln!(io::stderr(), "skipped: there is no {editor}");
            return;
        }
        ended => ended.expect("it ends"),
    };
    let short = room.run(&["--format", "short", "README.md"]).out;
    let findings: Vec<&str> = short.lines().filter(|line| line.starts_with("README.md:")).collect();
    let found = room.read("found");
    assert!(findings.len() > 10 && found.lines().count() == findings.len(), "{found}");
    for (line, finding) in found.lines().zip(findings) {
        let (place, message) = line.split_once(' ').expect("a place");
        assert!(finding.starts_with(place) && finding.ends_with(message), "{line}\n{finding}");
    }
    room.run(&["--fix", "README.md"]);
    assert_eq!(room.read("fixed.md"), room.read("README.md"));
}

#[test]
fn vim_lists_findings_and_filters() {
    edits("vim", &["-es"]);
}

#[test]
fn neovim_lists_findings_and_filters() {
    edits("nvim", &["--headless"]);
}
