//! Faults of a write: what belongs to a file stays with it or is told, and nothing is lost or left lying about.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{Read, Write};
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use super::fixed;
use super::unix::{Disk, shell};
use crate::util::{Ran, Room, SHARED, shared, skipped};

/// A full disk in the folder `disk`; nothing where none can be mounted.
fn full_disk(room: &Room) -> Option<Disk> {
    fs::create_dir(room.path("disk")).expect("a folder");
    let Some(disk) = Disk::mount(room.path("disk")) else {
        skipped("no disk can be mounted here");
        return None;
    };
    Some(disk)
}

fn fill(room: &Room) {
    let mut filler = File::create(room.path("disk/filler")).expect("a file");
    filler.write_all(&vec![0; 1 << 20]).expect_err("a full disk");
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder");
    let mut names: Vec<String> =
        entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn a_new_file_on_a_full_disk_is_whole_or_not_there() {
    let room = Room::new().file("a.md", SHARED);
    let Some(_disk) = full_disk(&room) else { return };
    let room = room.file("disk/list.md", shared(2));
    fill(&room);
    let ran = room.run(&["--write-baseline", "disk/b.json", "a.md"]);
    let told = "error: disk/b.json: cannot be written: no space is left on the device\n";
    assert_eq!((ran.code, ran.err.as_str()), (Some(2), told));
    let ran = room.run(&["init", "disk/list.md"]);
    let told = "error: disk/learnvlm-lint.toml: cannot be written: no space is left on the device\n";
    assert_eq!((ran.code, ran.err.as_str()), (Some(2), told));
    assert_eq!(names(&room.path("disk")), ["filler", "list.md"]);
    // And it can be tried again.
    fs::remove_file(room.path("disk/filler")).expect("a file");
    assert_eq!(room.run(&["--write-baseline", "disk/b.json", "a.md"]).code, Some(0));
    assert_eq!(room.run(&["--baseline", "disk/b.json", "a.md"]).code, Some(0));
    fill(&room);
    let old = room.read("disk/b.json");
    assert_eq!(room.run(&["--write-baseline", "disk/b.json", "disk/list.md"]).code, Some(2));
    assert_eq!(room.read("disk/b.json"), old);
    assert_eq!(names(&room.path("disk")), ["b.json", "filler", "list.md"]);
}

#[test]
fn a_new_file_has_the_rights_that_the_user_gives_new_files() {
    let room = Room::new().file("a.md", SHARED);
    for (mask, mode) in [("022", 0o644), ("077", 0o600), ("002", 0o664)] {
        let ran =
            shell(&room, &format!("umask {mask}; exec \"$0\" \"$@\""), &["--write-baseline", mask, "a.md"]);
        assert_eq!(ran.code, Some(0), "{ran:?}");
        assert_eq!(fs::metadata(room.path(mask)).expect("a file").mode() & 0o777, mode);
    }
}

#[cfg(target_os = "linux")]
mod attributes {
    use super::*;
    use rustix::fs::{XattrFlags, getxattr, listxattr, setxattr};

    const ACL: &str = "system.posix_acl_access";

    /// An access list: its owner may read and write, user 1234 what `named` says, the group read, others nothing.
    fn access_list(named: u8) -> Vec<u8> {
        let entry = |tag: u8, rights: u8, id: u32| {
            let mut bytes = vec![tag, 0, rights, 0];
            bytes.extend(id.to_le_bytes());
            bytes
        };
        let none = u32::MAX;
        let entries = [(1, 6, none), (2, named, 1234), (4, 4, none), (0x10, 6, none), (0x20, 0, none)];
        let entries = entries.into_iter().flat_map(|(tag, rights, id)| entry(tag, rights, id));
        [2, 0, 0, 0].into_iter().chain(entries).collect()
    }

    fn set(path: &Path, name: &str, value: &[u8]) -> bool {
        let is_set = setxattr(path, name, value, XattrFlags::empty()).is_ok();
        if !is_set {
            skipped(&format!("{name} cannot be set on {}", path.display()));
        }
        is_set
    }

    /// What a file has besides its text, as far as the user can see it.
    fn all(path: &Path) -> BTreeMap<String, Vec<u8>> {
        let mut list = vec![0; 4096];
        let size = listxattr(path, &mut list[..]).expect("attributes");
        let names = list[..size].split(|byte| *byte == 0).filter(|name| !name.is_empty());
        let mut found = BTreeMap::new();
        for name in names {
            let mut value = vec![0; 4096];
            let size = getxattr(path, name, &mut value[..]).expect("an attribute");
            value.truncate(size);
            found.insert(String::from_utf8_lossy(name).into_owned(), value);
        }
        found
    }

    #[test]
    fn an_access_list_and_attributes_stay() {
        for named in [6, 4, 0] {
            let room = Room::new().file("a.md", SHARED);
            let path = room.path("a.md");
            if !set(&path, ACL, &access_list(named)) {
                return;
            }
            set(&path, "user.note", b"mine");
            set(&path, "user.empty", b"");
            let (before, mode) = (all(&path), fs::metadata(&path).expect("a file").mode());
            let ran = room.run(&["--fix", "-q"]);
            assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{ran:?}");
            assert_eq!(room.read("a.md"), fixed(SHARED));
            assert_eq!(all(&path), before);
            assert_eq!(fs::metadata(&path).expect("a file").mode(), mode);
        }
    }

    /// A folder hands its default list down to each new file in it, also to one that only replaces an old one.
    #[test]
    fn what_a_folder_hands_down_gives_nobody_a_right() {
        let room = Room::new().file("a.md", SHARED);
        fs::set_permissions(room.path("a.md"), PermissionsExt::from_mode(0o664)).expect("its owner");
        if !set(&room.path(""), "system.posix_acl_default", &access_list(7)) {
            return;
        }
        let before = all(&room.path("a.md"));
        assert!(!before.contains_key(ACL));
        assert_eq!(room.run(&["--fix", "-q"]).code, Some(0));
        assert_eq!(all(&room.path("a.md")), before);
        assert_eq!(fs::metadata(room.path("a.md")).expect("a file").mode() & 0o7777, 0o664);
    }

    #[test]
    fn a_baseline_keeps_its_own() {
        let room = Room::new().file("a.md", SHARED);
        assert_eq!(room.run(&["--write-baseline", "b.json", "a.md"]).code, Some(0));
        if !set(&room.path("b.json"), ACL, &access_list(4)) {
            return;
        }
        let before = all(&room.path("b.json"));
        assert_eq!(room.run(&["--write-baseline", "b.json", "a.md"]).code, Some(0));
        assert_eq!(all(&room.path("b.json")), before);
    }
}

/// Whether calls can be tampered with here.
fn has_strace() -> bool {
    let traced = Command::new("strace")
        .args(["-o", "/dev/null", "ps"])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    let has = traced.is_ok_and(|status| status.success());
    if !has {
        skipped("there is no strace that may trace");
    }
    has
}

/// Fixes `a.md` with a call of the system tampered with, and does `meanwhile` 0.3 s after a temporary file is there.
fn tampered(room: &Room, inject: &str, meanwhile: impl Fn()) -> Ran {
    let program = room.program(&["--fix", "-q", "a.md"]);
    let mut strace = Command::new("strace");
    strace.args([
        "-f",
        "-o",
        "/dev/null",
        "-e",
        "trace=renameat2",
        "-e",
        &format!("inject=renameat2:{inject}"),
    ]);
    strace.arg(program.get_program()).args(program.get_args()).current_dir(room.path(""));
    strace.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let child = strace.spawn().expect("strace");
    let began = Instant::now();
    while began.elapsed() < Duration::from_secs(60)
        && !room.names().iter().any(|name| name.starts_with(".learnvlm-lint-"))
    {
        std::thread::sleep(Duration::from_millis(2));
    }
    std::thread::sleep(Duration::from_millis(300));
    meanwhile();
    Ran::of(child.wait_with_output().expect("the program ends"))
}

fn append(room: &Room, line: &str) {
    let mut file = File::options().append(true).open(room.path("a.md")).expect("a file");
    file.write_all(line.as_bytes()).expect("room on the disk");
}

#[cfg(target_os = "linux")]
#[test]
fn what_is_added_before_the_exchange_puts_the_old_file_back() {
    if !has_strace() {
        return;
    }
    let room = Room::new().file("a.md", SHARED);
    // The last look is over, and the exchange takes two seconds to begin.
    let ran = tampered(&room, "delay_enter=2000000", || append(&room, "\nA note.\n"));
    let told = "error: a.md: changed on disk since it was read; nothing was written, run again\n";
    assert_eq!((ran.code, ran.err.as_str()), (Some(2), told), "{ran:?}");
    assert_eq!(room.read("a.md"), format!("{SHARED}\nA note.\n"));
    assert_eq!(room.names(), ["a.md"]);
}

#[cfg(target_os = "linux")]
#[test]
fn where_names_cannot_be_exchanged_the_file_is_renamed() {
    if !has_strace() {
        return;
    }
    for error in ["EINVAL", "ENOSYS", "EOPNOTSUPP"] {
        let room = Room::new().file("a.md", SHARED);
        let ran = tampered(&room, &format!("error={error}"), || ());
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{ran:?}");
        assert_eq!((room.read("a.md"), room.names()), (fixed(SHARED), vec!["a.md".to_owned()]));
    }
}

/// Another program that writes into the old file before the exchange and into the new one after it.
#[cfg(target_os = "linux")]
#[test]
fn two_changes_meanwhile_are_both_kept() {
    if !has_strace() {
        return;
    }
    let room = Room::new().file("a.md", SHARED);
    // The exchange is done at once, and is over two seconds later.
    let old = File::options().append(true).open(room.path("a.md")).expect("a file");
    let ran = tampered(&room, "delay_exit=2000000", || {
        while room.read("a.md") == SHARED {
            std::thread::sleep(Duration::from_millis(10));
        }
        old.try_clone().expect("a file").write_all(b"\nLate.\n").expect("room");
        append(&room, "\nA note.\n");
    });
    drop(old);
    assert_eq!(ran.code, Some(2), "{ran:?}");
    assert!(ran.err.contains("one of the changes is in `") && ran.err.contains("a.md.kept`"), "{ran:?}");
    assert_eq!(room.read("a.md"), format!("{}\nA note.\n", fixed(SHARED)));
    assert_eq!(room.read("a.md.kept"), format!("{SHARED}\nLate.\n"));
    assert_eq!(room.names(), ["a.md", "a.md.kept"]);
}

/// An editor that saves by a new file just before the exchange, and another run of ours just after it: what was saved
/// has the name of a temporary file then, and that run clears the folder of those.
#[cfg(target_os = "linux")]
#[test]
fn what_was_saved_meanwhile_is_not_cleared_away_by_another_run() {
    if !has_strace() {
        return;
    }
    let room = Room::new().file("a.md", SHARED).file("b.md", SHARED);
    let saved = format!("{SHARED}\nA note.\n");
    let ran = tampered(&room, "delay_enter=2000000:delay_exit=2000000", || {
        fs::write(room.path("c.md"), &saved).expect("a file");
        fs::rename(room.path("c.md"), room.path("a.md")).expect("a name");
        while room.read("a.md") == saved {
            std::thread::sleep(Duration::from_millis(10));
        }
        let other = room.run(&["--fix", "-q", "b.md"]);
        assert_eq!((other.code, other.err.as_str()), (Some(0), ""), "{other:?}");
    });
    let told = "error: a.md: changed on disk since it was read; nothing was written, run again\n";
    assert_eq!((ran.code, ran.err.as_str()), (Some(2), told), "{ran:?}");
    assert_eq!((room.read("a.md"), room.read("b.md")), (saved, fixed(SHARED)));
    assert_eq!(room.names(), ["a.md", "b.md"]);
}

#[test]
fn a_signal_takes_the_temporary_file_away() {
    use std::os::unix::process::ExitStatusExt;

    let (old, new) = (shared(2), fixed(&shared(2)));
    let lists: Vec<String> = (0..24).map(|n| format!("{n:02}.md")).collect();
    let mut room = Room::new();
    for delay in 0..24 {
        let (name, number) =
            [("-INT", 2), ("-TERM", 15), ("-HUP", 1), ("-QUIT", 3), ("-ALRM", 14), ("-XCPU", 24)][delay % 6];
        room = lists.iter().fold(room, |room, name| room.file(name, &old));
        let mut child = room.program(&["--fix"]).spawn().expect("the program starts");
        let (mut out, mut err) = (child.stdout.take().expect("a pipe"), child.stderr.take().expect("a pipe"));
        std::thread::sleep(Duration::from_millis(4 * delay as u64));
        let _ = Command::new("kill").args([name, &child.id().to_string()]).stderr(Stdio::null()).status();
        let status = child.wait().expect("the program ends");
        assert!(status.signal() == Some(number) || status.success(), "{name} {status:?}");
        let _ = (out.read_to_end(&mut Vec::new()), err.read_to_end(&mut Vec::new()));
        assert!(lists.iter().map(|name| room.read(name)).all(|text| text == old || text == new), "{name}");
        assert_eq!(room.names(), lists, "{name} after {delay}");
    }
}

/// One that comes in the middle of a write waits for its end.
#[cfg(target_os = "linux")]
#[test]
fn a_signal_in_the_middle_of_a_write_waits_for_its_end() {
    if !has_strace() {
        return;
    }
    // What a shell runs in the background ignores Ctrl-C, and so do the programs that it runs.
    for (signal, code) in [("TERM", 128 + 15), ("HUP", 128 + 1), ("INT", 0)] {
        let room = Room::new().file("a.md", SHARED);
        let program = room.program(&["--fix", "-q", "a.md"]);
        let script = format!(
            "strace -f -o /dev/null -e trace=renameat2 -e inject=renameat2:delay_enter=2000000 -- \"$0\" \"$@\" &
             until ls -a | grep -q '[.]tmp$'; do sleep 0.02; done
             sleep 0.3
             kill -{signal} $(ps -o pid= --ppid $!)
             wait $!; echo $?"
        );
        let mut sh = Command::new("/bin/sh");
        sh.arg("-c").arg(script).arg(program.get_program()).args(program.get_args());
        let ran = Ran::of(sh.current_dir(room.path("")).stdin(Stdio::null()).output().expect("a shell"));
        // strace ends as what it traced.
        assert_eq!(ran.out.lines().last(), Some(code.to_string().as_str()), "{signal} {ran:?}");
        assert_eq!((room.read("a.md"), room.names()), (fixed(SHARED), vec!["a.md".to_owned()]));
    }
}
