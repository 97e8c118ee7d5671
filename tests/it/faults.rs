//! What goes wrong round a file while the program works: each fault is really caused, and afterwards the file is
//! the old one or the new one, and the user was told.

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read};
use std::process::Stdio;

use crate::util::{OTHER, Ran, Room, SHARED, shared};

/// What `--fix` makes of a text.
fn fixed(text: &str) -> String {
    let room = Room::new();
    room.feed(&["-", "--fix", "-q"], text.as_bytes()).out
}

/// Fixes three files and does `meanwhile` when every file was read, the first is fixed and the second keeps the program busy; gives what
/// it said behind that.
fn fixed_meanwhile(many: &str, meanwhile: impl FnOnce(&Room)) -> (Room, String) {
    let room = Room::new().file("a.md", SHARED).file("b.md", many).file("c.md", SHARED);
    let mut program = room.program(&["--fix", "a.md", "b.md", "c.md"]);
    let mut child = program.stdout(Stdio::null()).spawn().expect("the program starts");
    let mut err = BufReader::new(child.stderr.take().expect("a pipe"));
    let mut line = String::new();
    err.read_line(&mut line).expect("a line");
    assert_eq!(line, "fixed 1 finding in a.md\n");
    meanwhile(&room);
    err.read_to_string(&mut line).expect("UTF-8");
    let output = child.wait_with_output().expect("the program ends");
    assert_eq!(output.status.code(), Some(2), "{line}");
    assert_eq!(room.read("b.md"), fixed(many));
    (room, line)
}

#[test]
fn a_file_that_changes_meanwhile_is_not_overwritten() {
    let change =
        |room: &Room| fs::write(room.path("c.md"), "somebody's new words\n").expect("a writable file");
    let (room, said) = fixed_meanwhile(&shared(300), change);
    let told = "error: c.md: changed on disk since it was read; nothing was written, run again\n";
    assert!(said.ends_with(told), "{said}");
    assert_eq!(room.read("c.md"), "somebody's new words\n");
    assert_eq!(room.names(), ["a.md", "b.md", "c.md"]);
}

#[test]
fn a_file_that_is_deleted_meanwhile_is_not_made_again() {
    let (room, said) =
        fixed_meanwhile(&shared(300), |room| fs::remove_file(room.path("c.md")).expect("a file"));
    assert!(said.ends_with("error: c.md: was deleted since it was read; nothing was written\n"), "{said}");
    assert_eq!(room.names(), ["a.md", "b.md"]);
}

#[test]
fn two_runs_on_one_file_end_well() {
    let (old, new) = (shared(20), fixed(&shared(20)));
    for _ in 0..6 {
        let room = Room::new().file("a.md", &old);
        let runs: Vec<_> =
            (0..3).map(|_| room.program(&["--fix", "-q"]).spawn().expect("the program starts")).collect();
        for run in runs {
            let ran = Ran::of(run.wait_with_output().expect("the program ends"));
            assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{ran:?}");
        }
        assert_eq!(room.read("a.md"), new);
        assert_eq!(room.names(), ["a.md"]);
    }
}

#[test]
fn a_kill_leaves_the_old_file_or_the_new_one() {
    let (old, new) = (shared(2), fixed(&shared(2)));
    let names: Vec<String> = (0..24).map(|n| format!("{n:02}.md")).collect();
    let mut room = Room::new();
    for delay in 0..24 {
        room = names.iter().fold(room, |room, name| room.file(name, &old));
        let mut child = room.program(&["--fix"]).spawn().expect("the program starts");
        // It may have ended already; then all is new.
        std::thread::sleep(std::time::Duration::from_millis(4 * delay));
        let _ = child.kill();
        child.wait_with_output().expect("the program ends");
        for name in &names {
            let text = room.read(name);
            assert!(text == old || text == new, "{name} after {delay}: {text}");
        }
    }
    // The last run may have left a file beside the others; the next one that writes there takes it away.
    room = room.file("00.md", &old);
    let ran = room.run(&["--fix", "-q"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{ran:?}");
    assert!(names.iter().all(|name| room.read(name) == new));
    assert_eq!(room.names(), names);
}

#[test]
fn what_a_killed_run_left_is_removed_and_nothing_else() {
    let stray = ".learnvlm-lint-a1B2c3.tmp";
    let others = [".learnvlm-lint-notes.tmp", ".learnvlm-lint-a1B2c3", "x.learnvlm-lint-a1B2c3.tmp"];
    let live = ".learnvlm-lint-d4E5f6.tmp";
    let folder = ".learnvlm-lint-g7H8i9.tmp";
    let mut room = Room::new().file("a.md", SHARED).file(stray, SHARED).file(live, "").file("b/c.md", OTHER);
    room = others.iter().fold(room, |room, name| room.file(name, SHARED));
    fs::create_dir(room.path(folder)).expect("a folder");
    let held = File::open(room.path(live)).expect("a file");
    held.try_lock().expect("a lock");
    let before = room.names();
    assert_eq!(room.run(&["b"]).code, Some(0));
    assert_eq!(room.names(), before, "a run that writes nothing removes nothing");
    assert_eq!(room.run(&["--fix", "a.md"]).code, Some(0));
    let mut after = before;
    after.retain(|name| name != stray);
    assert_eq!(room.names(), after);
    drop(held);
    let room = room.file("a.md", SHARED);
    assert_eq!(room.run(&["--fix", "a.md"]).code, Some(0));
    after.retain(|name| name != live);
    assert_eq!(room.names(), after);
}

#[test]
fn a_folder_may_be_called_like_a_file() {
    let room = Room::new().file("x.md/y.md", SHARED);
    assert_eq!(room.run(&["--fix", "x.md"]).code, Some(0));
    assert_eq!(room.read("x.md/y.md"), fixed(SHARED));
    assert_eq!(room.feed(&["-", "--stdin-filename", "x.md"], SHARED.as_bytes()).code, Some(1));
}

#[test]
fn a_file_without_end_is_refused() {
    let room = Room::new().file("README.md", "");
    // Sparse: it takes no room on the disk.
    File::options()
        .write(true)
        .open(room.path("README.md"))
        .expect("a file")
        .set_len(1 << 40)
        .expect("a hole");
    let ran = room.run(&["--fix"]);
    let told = "error: README.md: is larger than 100 MiB, the most that GitHub takes; divide it\n";
    assert_eq!((ran.code, ran.err.as_str()), (Some(2), told));
}

#[cfg(unix)]
#[path = "faults_limits.rs"]
mod limits;
#[cfg(unix)]
#[path = "faults_unix.rs"]
mod unix;
#[cfg(unix)]
#[path = "faults_write.rs"]
mod write;
