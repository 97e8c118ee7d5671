//! How far a run has come: shown to who waits in front of a terminal, and to nobody else.

use std::io::{self, Write};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use clap::Parser;
use learnvlm_lint::cli::Args;
use learnvlm_lint::command::run;
use learnvlm_lint::console::Console;
use learnvlm_lint::language::Language;

use crate::util::{Room, SHARED, plain};

/// What was written, for us to read.
#[derive(Clone, Default)]
struct Kept(Arc<Mutex<Vec<u8>>>);

impl Write for Kept {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().expect("one writer").write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// What stands on standard error in the end of a check of three files, in front of somebody with this patience.
fn said(args: &[&str], patience: Option<Duration>, width: usize) -> String {
    let room = Room::new().file("a.md", SHARED).file("b.md", SHARED).file("c.md", SHARED);
    let folder = room.path("").display().to_string();
    let args = [&["learnvlm-lint", "--today", "2026-11-23"], args, &[&folder]].concat();
    let args = Args::try_parse_from(args).expect("arguments");
    let command = args.meant(None).expect("a meaning");
    let err = Kept::default();
    let mut console = Console {
        out: Box::new(Kept::default()),
        err: Box::new(err.clone()),
        out_is_terminal: false,
        clear: "",
        patience,
        out_screen: plain(width),
        err_screen: plain(width),
        language: Language::English,
    };
    run(&command, &mut console);
    String::from_utf8(err.0.lock().expect("one writer").clone()).expect("UTF-8")
}

/// What a terminal shows in the end, line by line.
fn shown(written: &str) -> Vec<String> {
    let line = |line: &str| {
        let mut cells: Vec<char> = Vec::new();
        for part in line.split('\r') {
            for (n, letter) in part.chars().enumerate() {
                match cells.get_mut(n) {
                    Some(cell) => *cell = letter,
                    None => cells.push(letter),
                }
            }
        }
        cells.into_iter().collect::<String>().trim_end().to_owned()
    };
    written.split('\n').map(line).filter(|line| !line.is_empty()).collect()
}

#[test]
fn who_waits_is_told_and_nothing_of_it_stays() {
    let check = said(&[], Some(Duration::ZERO), 80);
    for step in ["read 3 of 3 files", "checked 3 of 3 files"] {
        assert!(check.contains(&format!("\r{step}")), "{check:?}");
    }
    assert_eq!(shown(&check), [""; 0], "{check:?}");
    let fix = said(&["--fix"], Some(Duration::ZERO), 80);
    assert!(fix.contains("\rchecked 3 of 3 files"), "{fix:?}");
    let lines = shown(&fix);
    assert_eq!(lines.len(), 3, "{lines:?}");
    assert!(lines.iter().all(|line| line.starts_with("fixed 1 finding in ")), "{lines:?}");
}

#[test]
fn nobody_else_is_told() {
    assert_eq!(said(&[], None, 80), "");
    assert_eq!(said(&[], Some(Duration::from_secs(3600)), 80), "");
    assert_eq!(said(&["-q"], Some(Duration::ZERO), 80), "");
    // No line that the terminal would break.
    assert_eq!(said(&[], Some(Duration::ZERO), 12), "");
}
