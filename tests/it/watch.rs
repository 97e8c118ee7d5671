//! `--watch`: the program checks again when a file is saved, whatever way an editor saves.

use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::process::Child;
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use crate::util::{OTHER, Room, SHARED};

/// Longer than any machine takes.
const LONG: Duration = Duration::from_secs(120);

/// The running program; it is ended with the test.
struct Watched {
    child: Child,
    out: Receiver<String>,
    err: Receiver<String>,
}

impl Watched {
    fn start(room: &Room, args: &[&str]) -> Self {
        let mut args = args.to_vec();
        args.extend(["--watch", "--format", "short"]);
        let mut child = room.program(&args).spawn().expect("the program starts");
        let (out, err) =
            (lines(child.stdout.take().expect("a pipe")), lines(child.stderr.take().expect("a pipe")));
        Self { child, out, err }
    }

    /// The lines of the next report, and what is said about it until it waits again.
    fn report(&self) -> (Vec<String>, Vec<String>) {
        let mut said = Vec::new();
        loop {
            let line = self.err.recv_timeout(LONG).expect("a report");
            if line.starts_with("watching ") {
                said.push(line);
                break;
            }
            said.push(line);
        }
        // The report was printed before that was said.
        let mut report = Vec::new();
        while report.last().is_none_or(|line: &String| !line.contains(" row")) {
            report.push(self.out.recv_timeout(LONG).expect("a report that ends with a summary"));
        }
        (report, said)
    }

    /// Whether nothing is printed for so long that another look would have shown it.
    fn is_silent(&self) -> bool {
        self.err.recv_timeout(Duration::from_secs(2)).is_err() && self.out.try_recv().is_err()
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn lines(stream: impl Read + Send + 'static) -> Receiver<String> {
    let (sender, receiver) = channel();
    thread::spawn(move || {
        BufReader::new(stream).lines().map_while(Result::ok).all(|line| sender.send(line).is_ok())
    });
    receiver
}

#[test]
fn a_saved_file_is_checked_again() {
    let room = Room::new().file("README.md", SHARED);
    let watched = Watched::start(&room, &["README.md"]);
    let (report, said) = watched.report();
    assert!(report[0].contains("error[tracking-parameter]"), "{report:?}");
    assert_eq!(said, ["watching 1 file; Ctrl-C ends it"]);

    // Written in place.
    fs::write(room.path("README.md"), format!("{SHARED}\n{OTHER}")).expect("a file");
    let (report, said) = watched.report();
    assert!(report.last().is_some_and(|line| line.contains("1 other table")), "{report:?}");
    assert_eq!(said[0], "README.md changed");

    // Written beside it and renamed.
    fs::write(room.path("README.md~"), SHARED.replace("2024.12", "soon")).expect("a file");
    fs::rename(room.path("README.md~"), room.path("README.md")).expect("a file");
    let (report, _) = watched.report();
    assert!(report.iter().any(|line| line.contains("malformed-date")), "{report:?}");

    // Taken away, and put back.
    fs::rename(room.path("README.md"), room.path("away")).expect("a file");
    assert_eq!(watched.err.recv_timeout(LONG).as_deref(), Ok("README.md changed"));
    assert_eq!(watched.err.recv_timeout(LONG).as_deref(), Ok("error: README.md: no such file or folder"));
    assert_eq!(watched.err.recv_timeout(LONG).as_deref(), Ok("watching 0 files; Ctrl-C ends it"));
    fs::rename(room.path("away"), room.path("README.md")).expect("a file");
    let (report, _) = watched.report();
    assert!(report.iter().any(|line| line.contains("malformed-date")), "{report:?}");
    assert!(watched.is_silent());
}

#[test]
fn files_that_come_and_configurations_that_change_are_seen() {
    let room = Room::new().file("a/one.md", SHARED);
    let watched = Watched::start(&room, &["."]);
    watched.report();
    let room = room.file("a/b/two.md", SHARED);
    let (report, said) = watched.report();
    assert!(report.iter().any(|line| line.contains("two.md:3:")), "{report:?}");
    assert!(said.last().is_some_and(|line| line.starts_with("watching 2 files;")), "{said:?}");
    let room = room.file("learnvlm-lint.toml", "exclude = [\"a/b/**\"]\n");
    let (report, said) = watched.report();
    assert!(report.iter().all(|line| !line.contains("two.md")), "{report:?}");
    assert_eq!(said[0], "learnvlm-lint.toml changed");
    drop(watched);
    assert_eq!(room.read("a/one.md"), SHARED);
}

#[test]
fn what_a_fix_writes_is_no_change() {
    let room = Room::new().file("README.md", SHARED);
    let watched = Watched::start(&room, &["--fix", "--fix-notes", "README.md"]);
    let (_, said) = watched.report();
    assert!(said[0].starts_with("fixed "), "{said:?}");
    assert!(!room.read("README.md").contains("mpshare"));
    assert!(watched.is_silent());
    fs::write(room.path("README.md"), SHARED).expect("a file");
    let (_, said) = watched.report();
    assert_eq!(said[0], "README.md changed");
    assert!(said[1].starts_with("fixed "), "{said:?}");
    assert!(watched.is_silent());
}

#[cfg(unix)]
#[test]
fn ctrl_c_and_a_reader_that_leaves_end_it() {
    use std::os::unix::process::ExitStatusExt;

    let room = Room::new().file("README.md", SHARED);
    let mut watched = Watched::start(&room, &[]);
    watched.report();
    let id = watched.child.id().to_string();
    let sent = std::process::Command::new("kill").args(["-INT", &id]).status().expect("kill");
    assert!(sent.success());
    // A shell calls it 130.
    assert_eq!(watched.child.wait().expect("it ends").signal(), Some(2));

    let mut child = room.program(&["--watch"]).spawn().expect("the program starts");
    drop(child.stdout.take());
    assert_eq!(child.wait().expect("it ends").code(), Some(1));
}

#[test]
fn it_goes_with_files_only() {
    let ran = Room::new().run(&["--watch", "-"]);
    assert!(ran.code == Some(2) && ran.err.contains("`--watch` watches files"), "{ran:?}");
    assert_eq!(Room::new().run(&["--watch", "--rules"]).code, Some(2));
    let ran = Room::new().run(&["--watch", "nope.md"]);
    assert!(ran.code == Some(2) && ran.err.contains("nope.md"), "{ran:?}");
}
