//! Limits that somebody has set to the program: no thread, little memory.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::process::{Command, Stdio};

use super::unix::shell;
use crate::util::{Ran, Room, SHARED, shared, skipped};

/// Runs the program as somebody who may start no thread; nothing where that cannot be had. Not every `sh` knows `ulimit -u`.
fn without_threads(room: &Room, args: &[&str]) -> Option<Ran> {
    let program = room.program(args);
    let mut sh = Command::new("bash");
    sh.arg("-c").arg("ulimit -u 0 && exec \"$0\" \"$@\"").arg(program.get_program());
    sh.args(program.get_args()).current_dir(room.path("")).env_clear().env("LANG", "C.UTF-8");
    sh.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    // Of the superuser nothing is asked.
    if rustix::process::geteuid().is_root() {
        fs::set_permissions(room.path(""), PermissionsExt::from_mode(0o777)).expect("its owner");
        sh.uid(65_534).gid(65_534);
    }
    let ran = Ran::of(sh.output().ok()?);
    if matches!(ran.code, Some(126 | 127)) {
        skipped(&format!("the program cannot be run as nobody: {}", ran.err));
        return None;
    }
    Some(ran)
}

#[test]
fn where_no_thread_can_be_had_one_does_all() {
    let large = shared(800);
    let names: Vec<String> = (0..12).map(|n| format!("{n:02}.md")).collect();
    let room = names.iter().fold(Room::new(), |room, name| room.file(name, SHARED)).file("large.md", &large);
    for args in [
        &["--format", "short"][..],
        &["--format", "short", "large.md"],
        &["--diff"],
        &["rows", "--format", "jsonl"],
        &["same-page", "large.md", "large.md"],
    ] {
        let with = room.run(args);
        let Some(without) = without_threads(&room, args) else { return };
        assert_eq!((without.code, without.out, without.err), (with.code, with.out, with.err), "{args:?}");
    }
}

/// Rows of one letter take two hundred times their bytes.
#[test]
fn what_would_take_more_memory_than_one_file_may_is_refused() {
    let rows = "|*|\n".repeat(5_000_000);
    let room = Room::new().file("a.md", format!("|名称|时间|\n|-|-|\n{rows}")).file("b.md", SHARED);
    for args in
        [&["--format", "short", "a.md"][..], &["same-page", "a.md", "b.md"], &["init", "--print", "a.md"]]
    {
        let ran = room.run(args);
        assert_eq!(ran.code, Some(2), "{args:?} {}", ran.err);
        let told = "MiB of memory, more than the 4800 MiB that one file may take; divide it\n";
        assert!(
            ran.err.starts_with("error: a.md: may need ") && ran.err.ends_with(told),
            "{args:?} {}",
            ran.err
        );
    }
    let both = room.run(&["--format", "short", "a.md", "b.md"]);
    assert!(both.code == Some(2) && both.out.contains("b.md:"), "{both:?}");
}

/// An allocation that fails ends a program at once, so what does not fit is refused before. The sizes go from what is
/// just enough to start to what is plenty.
#[cfg(target_os = "linux")]
#[test]
fn where_memory_is_limited_what_does_not_fit_is_refused() {
    let list = shared(1_000);
    let room = Room::new().file("a.md", &list).file("b.md", &list).file("c.md", SHARED);
    let start =
        |size: usize, args: &[&str]| shell(&room, &format!("ulimit -v {size}; exec \"$0\" \"$@\""), args);
    let least = (12..99).map(|step| step * 4096).find(|size| start(*size, &["--version"]).code == Some(0));
    let least = least.expect("enough to start");
    let (mut refused, mut done) = (0, 0);
    for size in [0, 4, 26, 32, 40, 100].map(|more| least + more * 1024) {
        for args in [&["--format", "short", "a.md", "b.md", "c.md"][..], &["--diff", "a.md", "c.md"]] {
            let ran = start(size, args);
            assert!(matches!(ran.code, Some(1 | 2)), "{size} {args:?} {:?} {}", ran.code, ran.err);
            for line in ran.err.lines().filter(|line| line.starts_with("error: ")) {
                assert!(
                    line.contains(" MiB of memory, more than this process may take; divide it"),
                    "{line}"
                );
                refused += 1;
            }
            done += usize::from(ran.code == Some(1));
        }
    }
    assert!(refused > 0 && done > 0, "{refused} {done}");
}
