//! A checkout is laid by somebody else. Where a configuration, an ignore file, a baseline or a list is looked for, there
//! may be a link to anywhere, a pipe, a device, a folder or a file without end. Each is refused in one line that quotes
//! nothing of it, and nothing is waited for.

use std::fs::{self, File};
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;

use crate::util::{Ran, Room, SHARED, skipped};

/// What lies outside of the repository and is nobody's business.
const PRIVATE: &str = "hunter2 = [\n";

/// A repository beside a private file.
fn repository() -> Room {
    let room = Room::new().file("private", PRIVATE).file("in/README.md", SHARED);
    fs::create_dir(room.path("in/.git")).expect("a folder");
    room
}

/// Lays something at a path; whether that can be done here.
type Lay = fn(&Path) -> bool;

/// Ways to lay something at a path, each with what is said of it.
fn kinds() -> [(&'static str, Lay, &'static str); 6] {
    let link_out: Lay = |path| {
        let top = path.ancestors().find(|folder| folder.join("private").exists()).expect("a room");
        symlink(top.join("private"), path).is_ok()
    };
    let link_to_device: Lay = |path| symlink("/dev/zero", path).is_ok();
    let pipe: Lay = |path| made("mkfifo", path, &[]);
    let device: Lay = |path| made("mknod", path, &["c", "1", "5"]);
    let folder: Lay = |path| fs::create_dir(path).is_ok();
    let large: Lay = |path| {
        // All but the first bytes is a hole.
        let is_written = fs::write(path, PRIVATE).is_ok();
        is_written && File::options().write(true).open(path).and_then(|file| file.set_len(120 << 20)).is_ok()
    };
    [
        ("a link out", link_out, "is a link out of its repository, to `"),
        ("a link to a device", link_to_device, "is a link out of its repository, to `/dev/zero`"),
        ("a pipe", pipe, "is a pipe or a device and is not read"),
        ("a device", device, "is a pipe or a device and is not read"),
        ("a folder", folder, "is a folder"),
        ("a large file", large, " MiB"),
    ]
}

/// Runs a program that makes a special file; not everybody may make every one.
fn made(program: &str, path: &Path, more: &[&str]) -> bool {
    let mut command = Command::new(program);
    let ran = command.arg(path).args(more).output();
    let is_made = ran.is_ok_and(|ran| ran.status.success());
    if !is_made {
        skipped(&format!("{program} makes no {}", path.display()));
    }
    is_made
}

/// Lays each kind at `place` in a repository of its own and asks what is said.
fn each(place: &str, check: impl Fn(&Room, &str, &str)) {
    for (kind, lay, said) in kinds() {
        let room = repository();
        if lay(&room.path(place)) {
            check(&room, kind, said);
        }
    }
}

fn refused(ran: &Ran, kind: &str, said: &str) {
    assert_eq!((ran.code, ran.err.lines().count()), (Some(2), 1), "{kind}: {ran:?}");
    assert!(ran.err.contains(said) && !ran.err.contains("hunter2"), "{kind}: {ran:?}");
}

#[test]
fn a_configuration_that_is_no_plain_file_is_refused() {
    for name in ["learnvlm-lint.toml", ".learnvlm-lint.toml"] {
        each(&format!("in/{name}"), |room, kind, said| {
            refused(&room.run(&["in"]), kind, said);
            refused(&room.run(&["--print-config", "in/README.md"]), kind, said);
            refused(&room.run(&["rows", "in"]), kind, said);
            let ran = room.run(&["--no-config", "in"]);
            assert_eq!(ran.code, Some(1), "{kind}: {ran:?}");
        });
    }
    each("in/lint.cfg", |room, kind, said| {
        refused(&room.run(&["--config", "in/lint.cfg", "in"]), kind, said);
    });
}

#[test]
fn an_ignore_file_that_is_no_plain_file_is_refused() {
    for name in [".gitignore", ".ignore"] {
        // In the folder that is named, above it, and below it.
        for (place, asked) in [("in", "in"), ("in", "in/sub"), ("in/sub", "in")] {
            for (kind, lay, said) in kinds() {
                let room = repository().file("in/sub/a.md", SHARED);
                if !lay(&room.path(place).join(name)) {
                    continue;
                }
                let ran = room.run(&[asked]);
                refused(&ran, kind, said);
                assert!(ran.err.contains(name), "{ran:?}");
                // What lies beside a folder that is not entered is checked.
                assert_eq!(ran.out.contains("README.md:"), place == "in/sub", "{ran:?}");
            }
        }
    }
}

#[test]
fn a_baseline_that_is_no_plain_file_is_refused() {
    each("in/b.json", |room, kind, said| {
        refused(&room.run(&["--baseline", "in/b.json", "in/README.md"]), kind, said);
        refused(&room.run(&["--write-baseline", "in/b.json", "in/README.md"]), kind, said);
        assert_eq!(room.read("private"), PRIVATE);
    });
    // One that leads nowhere would be written where it leads.
    let room = repository();
    symlink("../new", room.path("in/b.json")).expect("a link");
    assert_eq!(room.run(&["--write-baseline", "in/b.json", "in/README.md"]).code, Some(2));
    assert!(!room.path("new").exists());
    symlink("..", room.path("in/up")).expect("a link");
    let ran = room.run(&["--write-baseline", "in/up/new", "in/README.md"]);
    refused(&ran, "a new file", "is a link out of its repository");
    assert!(!room.path("new").exists());
}

#[test]
fn a_list_that_leads_out_is_neither_read_nor_written() {
    let room = Room::new().file("private", SHARED);
    fs::create_dir_all(room.path("in/.git")).expect("a folder");
    symlink("../private", room.path("in/README.md")).expect("a link");
    symlink("..", room.path("in/up")).expect("a link");
    for path in ["in/README.md", "in/up/private", "in/up"] {
        for args in [&["--format", "short", path][..], &["--fix", path], &["rows", path]] {
            let ran = room.run(args);
            refused(&ran, path, "is a link out of its repository, to `");
            assert!(!ran.out.contains("DeepSeek"), "{ran:?}");
        }
    }
    refused(
        &room.run(&["same-page", "in/README.md", "private"]),
        "same-page",
        "is a link out of its repository",
    );
    assert_eq!(room.read("private"), SHARED);
}

#[test]
fn links_within_a_repository_are_followed() {
    let room = repository().file("in/shared/lint.toml", "exclude = [\"sub/\"]\n").file("in/sub/a.md", SHARED);
    let room = room.file("in/shared/ignore", "b.md\n").file("in/b.md", SHARED);
    symlink("shared/lint.toml", room.path("in/learnvlm-lint.toml")).expect("a link");
    symlink("shared/ignore", room.path("in/.gitignore")).expect("a link");
    symlink("sub", room.path("in/other")).expect("a link");
    let ran = room.run(&["--format", "short", "in"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(1), ""), "{ran:?}");
    assert!(
        ran.out.contains("in/README.md:") && !ran.out.contains("a.md") && !ran.out.contains("b.md"),
        "{ran:?}"
    );
    assert_eq!(room.run(&["--no-config", "in/other/a.md"]).code, Some(1));
    // Nobody says how far a link may lead where there is no repository.
    fs::remove_dir(room.path("in/.git")).expect("a folder");
    symlink("../../private", room.path("in/sub/list.md")).expect("a link");
    assert_eq!(room.run(&["in/sub/list.md", "--no-config"]).code, Some(0));
    symlink("/dev/zero", room.path("in/lint.cfg")).expect("a link");
    refused(&room.run(&["--config", "in/lint.cfg", "in/b.md"]), "a device", "is a pipe or a device");
}

#[test]
fn no_program_is_run_but_git() {
    let files = crate::corpus::files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &["rs"]);
    let runs = |text: &str| ["process::Command", "process::{Command"].iter().any(|used| text.contains(used));
    let running: Vec<_> = files.into_iter().filter(|path| runs(&crate::corpus::read(path))).collect();
    assert!(matches!(&running[..], [only] if only.ends_with("src/git/command.rs")), "{running:?}");
}
