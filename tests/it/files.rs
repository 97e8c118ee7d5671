//! Which files are taken, and how they are replaced.

use std::fs;

use learnvlm_lint::files::write::{WriteError, Writer};
use learnvlm_lint::source::Source;
use learnvlm_lint::verify::{Rewrite, verify};

use crate::util::{OTHER, Room, SHARED};

fn paths(room: &Room, args: &[&str]) -> Vec<String> {
    let ran = room.run(&[&["--format", "json"], args].concat());
    let json: serde_json::Value = serde_json::from_str(&ran.out).expect("JSON");
    let files = json["files"].as_array().expect("files").iter();
    files.map(|file| file["path"].as_str().expect("a path").replace('\\', "/")).collect()
}

#[test]
fn folders_stand_for_their_markdown() {
    let room = Room::new()
        .file("b.md", OTHER)
        .file("a.MARKDOWN", OTHER)
        .file("c.Md", OTHER)
        .file("notes.txt", OTHER)
        .file("x.md/in.md", OTHER)
        .file(".github/PULL.md", OTHER)
        .file("target/out.md", OTHER)
        .file("sub/keep.md", OTHER)
        .file("sub/drop.md", OTHER)
        .file("sub/.gitignore", "drop.md\n")
        .file(".gitignore", "/target\n");
    let all = ["a.MARKDOWN", "b.md", "c.Md", "sub/keep.md", "x.md/in.md"];
    assert_eq!(paths(&room, &[]), all);
    assert_eq!(paths(&room, &["."]), all);
    assert_eq!(paths(&room, &["sub", "b.md", ".", "./b.md", "sub/../b.md"]), all);
    assert_eq!(
        paths(&room, &["notes.txt", "target/out.md", ".github"]),
        [".github/PULL.md", "notes.txt", "target/out.md"]
    );
}

#[test]
fn a_folder_without_markdown_is_no_error() {
    let room = Room::new().file("docs/notes.txt", OTHER);
    let ran = room.run(&["docs"]);
    assert_eq!(
        (ran.code, ran.out.as_str(), ran.err.as_str()),
        (Some(0), "", "docs: no Markdown file (.md, .markdown) in this folder\n")
    );
}

#[test]
fn replacing_leaves_nothing_beside_the_file() {
    let (old, new) = ("|a|b|\n|-|-|\n", "| a | b |\n|---|---|\n");
    let room = Room::new().file("a.md", old);
    Writer::default().replace(&room.path("a.md"), &proven(old, new)).expect("a writable file");
    assert_eq!(room.read("a.md"), new);
    let error = Writer::default()
        .replace(&room.path("a.md"), &proven(old, "|a |b |\n|-|-|\n"))
        .expect_err("the file has changed");
    assert!(matches!(error, WriteError::Changed), "{error:?}");
    assert_eq!(room.read("a.md"), new);
    let names = fs::read_dir(room.path("")).expect("a folder").count();
    assert_eq!(names, 1);
}

/// A change that shows the same page.
fn proven(old: &str, new: &str) -> Rewrite {
    let old = Source::decode(old.into()).expect("UTF-8");
    verify(&old, new.to_owned(), &[]).expect("the same page")
}

#[test]
fn a_read_only_file_stays() {
    let room = Room::new().file("README.md", SHARED);
    let mut permissions = fs::metadata(room.path("README.md")).expect("a file").permissions();
    permissions.set_readonly(true);
    fs::set_permissions(room.path("README.md"), permissions).expect("its owner");
    let ran = room.run(&["--fix"]);
    assert_eq!(ran.code, Some(2), "{ran:?}");
    assert_eq!(ran.err, "error: README.md: is read-only; nothing was written\n");
    assert!(ran.out.contains("error[tracking-parameter]"), "{ran:?}");
    assert_eq!(room.read("README.md"), SHARED);
}

#[test]
fn a_clean_file_is_not_written() {
    let room = Room::new().file("README.md", OTHER);
    let before = fs::metadata(room.path("README.md")).and_then(|data| data.modified()).expect("a time");
    assert_eq!(room.run(&["--fix"]).code, Some(0));
    let after = fs::metadata(room.path("README.md")).and_then(|data| data.modified()).expect("a time");
    assert_eq!(before, after);
}

#[cfg(unix)]
mod unix {
    use std::fs;
    use std::os::unix::fs::{PermissionsExt, symlink};
    use std::process::Command;

    use crate::util::{Room, SHARED};

    #[test]
    fn links_and_permissions_stay() {
        let room = Room::new().file("real/list.md", SHARED);
        fs::set_permissions(room.path("real/list.md"), fs::Permissions::from_mode(0o640)).expect("its owner");
        symlink("real/list.md", room.path("README.md")).expect("a link");
        let ran = room.run(&["--fix", "README.md", "real/list.md"]);
        assert!(ran.code == Some(0) && ran.err.lines().count() == 1, "{ran:?}");
        assert!(fs::symlink_metadata(room.path("README.md")).expect("a link").is_symlink());
        assert!(!room.read("real/list.md").contains("mpshare"));
        let mode = fs::metadata(room.path("real/list.md")).expect("a file").permissions().mode();
        assert_eq!(mode & 0o777, 0o640);
        assert_eq!(fs::read_dir(room.path("real")).expect("a folder").count(), 1);
    }

    #[test]
    fn a_folder_that_takes_no_file_is_named() {
        let room = Room::new().file("locked/list.md", SHARED);
        let lock = |mode| fs::set_permissions(room.path("locked"), fs::Permissions::from_mode(mode));
        lock(0o555).expect("its owner");
        // Root may write everywhere; then there is nothing to see here.
        if fs::write(room.path("locked/probe"), "").is_err() {
            let ran = room.run(&["--fix", "locked/list.md"]);
            assert_eq!(ran.code, Some(2), "{ran:?}");
            assert!(ran.err.contains("cannot make a file in folder `"), "{ran:?}");
            assert_eq!(room.read("locked/list.md"), SHARED);
        }
        lock(0o755).expect("its owner");
    }

    #[test]
    fn pipes_and_devices_are_refused() {
        let room = Room::new();
        let made = Command::new("mkfifo").arg(room.path("pipe.md")).status().expect("mkfifo");
        assert!(made.success());
        let ran = room.run(&["pipe.md", "/dev/null"]);
        assert_eq!(ran.code, Some(2));
        assert!(ran.err.starts_with("error: pipe.md: is not a regular file; to read a pipe"), "{ran:?}");
        assert!(ran.err.contains("error: /dev/null: is not a regular file"), "{ran:?}");
        // In a folder it is no file to begin with.
        assert_eq!(room.run(&["."]).code, Some(0));
    }

    #[test]
    fn a_name_cannot_steer_the_terminal() {
        let room = Room::new().file("a\u{1b}[2J.md", SHARED);
        let ran = room.run(&["--fix", "--format", "short", "gone\u{1b}.md", "."]);
        assert!(
            ran.err.contains("gone<U+001B>.md: no such") && ran.err.contains("a<U+001B>[2J.md"),
            "{ran:?}"
        );
        assert!(!ran.err.contains('\u{1b}') && !ran.out.contains('\u{1b}'), "{ran:?}");
    }
}
