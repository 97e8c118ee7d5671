//! Faults that only a Unix system can be made to have.

use std::ffi::OsStr;
use std::fs::{self, File, Permissions};
use std::io::{Read, Write};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::PathBuf;
use std::process::{Command, Stdio};

use super::fixed;
use crate::util::{OTHER, Ran, Room, SHARED, shared};

/// Runs `script` with the program as `$0` and `args` behind it.
pub(super) fn shell(room: &Room, script: &str, args: &[&str]) -> Ran {
    let program = room.program(args);
    let mut sh = Command::new("/bin/sh");
    sh.arg("-c").arg(script).arg(program.get_program()).args(program.get_args());
    sh.current_dir(room.path("")).env_clear().env("LANG", "C.UTF-8").env("PATH", "/usr/bin:/bin");
    Ran::of(sh.stdin(Stdio::null()).output().expect("a shell"))
}

#[test]
fn a_limit_on_file_size_is_told_and_kills_nobody() {
    let many = shared(40);
    let room = Room::new().file("a.md", &many).file("b.md", SHARED);
    // Eight blocks are 4 or 8 KiB: enough for b.md, not for a.md.
    let ran = shell(&room, "ulimit -f 8; exec \"$0\" \"$@\"", &["--fix", "a.md", "b.md"]);
    assert_eq!(ran.code, Some(2), "{ran:?}");
    let told =
        "error: a.md: cannot be written: the limit of the size of a file is reached; it is as it was\n";
    assert_eq!(ran.err, format!("{told}fixed 1 finding in b.md\n"));
    assert_eq!((room.read("a.md"), room.read("b.md")), (many, fixed(SHARED)));
    assert_eq!(room.names(), ["a.md", "b.md"]);
}

/// A small disk of its own, for whoever may mount one.
pub(super) struct Disk(PathBuf);

impl Disk {
    pub(super) fn mount(at: PathBuf) -> Option<Self> {
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", "size=64k", "tmpfs"]).arg(&at).stderr(Stdio::null());
        mount.status().is_ok_and(|status| status.success()).then_some(Self(at))
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(&self.0).status();
    }
}

#[test]
fn a_full_disk_is_told() {
    let room = Room::new();
    fs::create_dir(room.path("disk")).expect("a folder");
    let Some(_disk) = Disk::mount(room.path("disk")) else { return };
    let many = shared(20);
    let room = room.file("disk/a.md", &many);
    // What the file leaves free is filled to the last byte.
    let mut filler = File::create(room.path("disk/filler")).expect("a file");
    filler.write_all(&vec![0; 1 << 16]).expect_err("a full disk");
    let ran = room.run(&["--fix", "disk/a.md"]);
    let told = "error: disk/a.md: cannot be written: no space is left on the device; it is as it was\n";
    assert_eq!((ran.code, ran.err.as_str()), (Some(2), told));
    assert_eq!(room.read("disk/a.md"), many);
    assert_eq!(fs::read_dir(room.path("disk")).expect("a folder").count(), 2);
}

#[test]
fn standard_output_that_is_full_is_told() {
    if !fs::exists("/dev/full").expect("a folder") {
        return;
    }
    let room = Room::new().file("a.md", SHARED);
    let told = "error: cannot write to standard output: no space is left on the device\n";
    let calls = [&["--diff", "a.md"][..], &["--fix", "a.md"], &["a.md"], &["--rules"], &["--format", "json"]];
    for args in calls {
        let ran = shell(&room, "exec \"$0\" \"$@\" > /dev/full", args);
        assert!(ran.code == Some(2) && ran.err.ends_with(told), "{args:?} {ran:?}");
    }
    assert_eq!(shell(&room, "exec \"$0\" \"$@\" > /dev/full", &["--help"]).code, Some(2));
    assert_eq!(room.read("a.md"), fixed(SHARED), "what was fixed stays fixed");
    let ran = shell(&room, "exec \"$0\" \"$@\" 2> /dev/full", &["missing.md", "a.md"]);
    assert_eq!(ran.code, Some(2), "{ran:?}");
}

#[test]
fn streams_that_are_closed_are_no_fault() {
    let room = Room::new().file("a.md", SHARED);
    let ran = shell(&room, "exec \"$0\" \"$@\" <&- >&- 2>&-", &["--fix", "a.md"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert_eq!(room.read("a.md"), fixed(SHARED));
    let ran = shell(&room, "\"$0\" \"$@\" | :", &["--help"]);
    assert!(!ran.err.contains("panicked"), "{ran:?}");
}

#[test]
fn links_that_lead_nowhere_are_told() {
    let room = Room::new();
    symlink("gone.md", room.path("dangling.md")).expect("a link");
    symlink("loop.md", room.path("loop.md")).expect("a link");
    let ran = room.run(&["--fix", "dangling.md", "loop.md"]);
    assert_eq!(ran.code, Some(2), "{ran:?}");
    assert!(
        ran.err.starts_with("error: dangling.md: links to `gone.md`: no such file or folder\n"),
        "{ran:?}"
    );
    assert!(ran.err.contains("error: loop.md: links to `loop.md`: "), "{ran:?}");
    assert!(fs::symlink_metadata(room.path("dangling.md")).expect("a link").is_symlink());
    // In a folder nobody asked for them.
    assert_eq!(room.run(&["--fix", "."]).code, Some(0));
}

#[test]
fn a_hard_link_is_parted_and_told() {
    let room = Room::new().file("a.md", SHARED);
    fs::hard_link(room.path("a.md"), room.path("b.txt")).expect("a link");
    let ran = room.run(&["--fix", "-q", "a.md"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert_eq!(ran.err, "warning: a.md: had another name (a hard link), which keeps the old text\n");
    assert_eq!((room.read("a.md"), room.read("b.txt")), (fixed(SHARED), SHARED.to_owned()));
}

#[test]
fn the_mode_stays() {
    let room = Room::new().file("a.md", SHARED);
    for mode in [0o600, 0o664, 0o755, 0o2755, 0o4755, 0o1644] {
        let room = Room::new().file("a.md", SHARED);
        fs::set_permissions(room.path("a.md"), Permissions::from_mode(mode)).expect("its owner");
        // Not every system gives a plain file every bit.
        let given = fs::metadata(room.path("a.md")).expect("a file").mode();
        assert_eq!(room.run(&["--fix"]).code, Some(0));
        let kept = fs::metadata(room.path("a.md")).expect("a file").mode();
        assert_eq!(kept, given, "{kept:o} {given:o}");
    }
    // In a folder that hands down its group, the file keeps its own where it may.
    fs::set_permissions(room.path(""), Permissions::from_mode(0o2755)).expect("its owner");
    let group = fs::metadata(room.path("a.md")).expect("a file").gid();
    assert_eq!(room.run(&["--fix"]).code, Some(0));
    assert_eq!(fs::metadata(room.path("a.md")).expect("a file").gid(), group);
}

#[test]
fn a_name_may_be_any_bytes() {
    let room = Room::new();
    let name = room.path("").join(OsStr::from_bytes(b"caf\xe9\n\x1b[2J.md"));
    if fs::write(&name, SHARED).is_err() {
        return; // Some file systems take UTF-8 only.
    }
    for args in [&["--format", "json"][..], &["--format", "short"], &["--diff"], &[]] {
        let ran = room.run(args);
        assert_eq!(ran.code, Some(1), "{ran:?}");
        assert!(ran.out.contains("caf<E9>") && !ran.out.contains('\u{fffd}'), "{ran:?}");
        assert!(!ran.out.contains('\u{1b}') && !ran.err.contains('\u{1b}'), "{ran:?}");
    }
    let short = room.run(&["--format", "short", "--fix"]);
    assert_eq!(short.err, "fixed 1 finding in caf<E9><U+000A><U+001B>[2J.md\n");
    assert_eq!(fs::read_to_string(&name).expect("a file"), fixed(SHARED));
}

#[test]
fn a_pipe_is_not_waited_for() {
    let room = Room::new().file("a.md", SHARED);
    let made = Command::new("mkfifo").arg(room.path("pipe.md")).status().expect("mkfifo");
    assert!(made.success());
    symlink("pipe.md", room.path("link.md")).expect("a link");
    let ran = room.run(&["--fix", "link.md", "pipe.md", "a.md"]);
    assert_eq!((ran.code, ran.err.matches("is not a regular file").count()), (Some(2), 2), "{ran:?}");
    assert_eq!(room.read("a.md"), fixed(SHARED));
    assert_eq!(room.run(&["."]).code, Some(0));
}

#[test]
fn a_file_that_grows_is_read_once() {
    let room = Room::new().file("a.md", SHARED);
    // It gives its bytes and never comes to its end.
    let mut cat = Command::new("sh");
    cat.args(["-c", "while :; do cat a.md a.md a.md a.md >> b.md; done"]).current_dir(room.path(""));
    let room = room.file("b.md", shared(200));
    let mut writer = cat.stderr(Stdio::null()).spawn().expect("a shell");
    let ran = room.run(&["--fix", "b.md"]);
    writer.kill().expect("a child");
    writer.wait().expect("a child");
    let held = ["b.md: grew while it was read; run again", "b.md: changed on disk since it was read"];
    assert!(ran.code == Some(2) && held.iter().any(|told| ran.err.contains(told)), "{ran:?}");
    assert!(room.read("b.md").starts_with(&shared(200)));
}

#[test]
fn nothing_of_the_environment_is_needed() {
    let room = Room::new().file("a.md", SHARED).file("b/c.md", OTHER);
    for args in [&["--fix"][..], &[], &["--color", "always"], &["--rules"]] {
        let mut program = room.program(args);
        let ran = Ran::of(program.env_clear().output().expect("the program ends"));
        assert_eq!((ran.code, ran.err.contains("error")), (Some(0), false), "{ran:?}");
    }
    assert_eq!(room.read("a.md"), fixed(SHARED));
}

#[test]
fn a_current_folder_that_is_gone_is_told() {
    let room = Room::new().file("a.md", SHARED);
    let script = "mkdir gone && cd gone && rmdir ../gone && exec \"$0\" \"$@\"";
    let ran = shell(&room, script, &["--fix", "a.md"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(2), "error: a.md: no such file or folder\n"));
    let ran = shell(&room, script, &["--fix"]);
    assert!(!ran.err.contains("panicked") && matches!(ran.code, Some(0 | 2)), "{ran:?}");
    let whole = room.path("a.md").display().to_string();
    assert_eq!(shell(&room, script, &["--fix", &whole]).code, Some(0));
    assert_eq!(room.read("a.md"), fixed(SHARED));
}

#[test]
fn a_reader_that_leaves_stops_no_work() {
    let room = Room::new().file("a.md", shared(100)).file("b.md", SHARED);
    let mut child = room.program(&["--fix"]).spawn().expect("the program starts");
    drop((child.stdout.take(), child.stderr.take()));
    assert!(matches!(child.wait().expect("the program ends").code(), Some(0 | 1)));
    assert_eq!(room.read("b.md"), fixed(SHARED));
    let mut child = room.program(&["-", "--fix"]).stdin(Stdio::piped()).spawn().expect("the program starts");
    drop(child.stdout.take());
    child.stdin.take().expect("a pipe").write_all(shared(100).as_bytes()).expect("a reader");
    assert!(matches!(child.wait().expect("the program ends").code(), Some(0 | 1)));
}

#[test]
fn a_folder_as_standard_input_is_told() {
    let room = Room::new();
    let folder = File::open(room.path("")).expect("a folder");
    let mut child = room.program(&["-"]).stdin(folder).spawn().expect("the program starts");
    let mut err = String::new();
    child.stderr.take().expect("a pipe").read_to_string(&mut err).expect("UTF-8");
    assert_eq!(child.wait().expect("the program ends").code(), Some(2));
    assert!(err.starts_with("error: <stdin>: cannot be read: "), "{err}");
}
