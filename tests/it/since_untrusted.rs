//! `--since` in repositories that mean no good, or hold only a part: nothing that they name is run, nothing is fetched,
//! and what is missing is said with the command that fetches it.

use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::PermissionsExt;
use std::process::Command;
use std::time::{Duration, Instant};

use crate::since::{OLD, Repository, added, clean, found, isolated, repository, write};
use crate::util::{Ran, Room, skipped};

/// A program that leaves a mark when it is run, and the path of the mark. It lies outside of every repository.
struct Trap {
    outside: Room,
}

impl Trap {
    fn new() -> Self {
        let outside = Room::new();
        let mark = outside.path("sprung");
        let outside = outside.file("trap", format!("#!/bin/sh\ntouch '{}'\ncat\n", mark.display()));
        fs::set_permissions(outside.path("trap"), PermissionsExt::from_mode(0o755)).expect("a program");
        Self { outside }
    }

    fn program(&self) -> String {
        self.outside.path("trap").display().to_string()
    }

    /// Whether it was run since this was asked.
    fn sprung(&self) -> bool {
        fs::remove_file(self.outside.path("sprung")).is_ok()
    }
}

/// Every name in git's configuration that stands for a program, as `git help config` of 2.47 has them, and the hooks
/// of later releases.
const PROGRAMS: &[&str] = &[
    "alias.cat-file",
    "alias.diff-index",
    "alias.ls-tree",
    "alias.rev-parse",
    "browser.x.cmd",
    "browser.x.path",
    "core.alternateRefsCommand",
    "core.askPass",
    "core.editor",
    "core.fsmonitor",
    "core.gitProxy",
    "core.pager",
    "core.sshCommand",
    "credential.helper",
    "credential.https://example.org.helper",
    "diff.external",
    "diff.x.command",
    "diff.x.textconv",
    "difftool.x.cmd",
    "difftool.x.path",
    "filter.x.clean",
    "filter.x.process",
    "filter.x.smudge",
    "gc.recentObjectsHook",
    "gpg.program",
    "gpg.ssh.defaultKeyCommand",
    "gpg.ssh.program",
    "guitool.x.cmd",
    "hook.x.command",
    "imap.tunnel",
    "interactive.diffFilter",
    "man.x.cmd",
    "merge.x.driver",
    "mergetool.x.cmd",
    "pager.cat-file",
    "pager.config",
    "pager.diff-index",
    "pager.ls-tree",
    "remote.origin.receivepack",
    "remote.origin.uploadpack",
    "sendemail.ccCmd",
    "sequence.editor",
    "submodule.x.update",
    "tar.x.command",
    "trailer.x.command",
    "uploadpack.packObjectsHook",
    "web.browser",
];

const HOOKS: [&str; 6] = [
    "post-index-change",
    "post-checkout",
    "reference-transaction",
    "pre-auto-gc",
    "fsmonitor-watchman",
    "post-fetch",
];

/// Names the trap in every place of the repository that `git_dir` belongs to.
fn lay(room: &Room, folder: &str, git_dir: &str, trap: &Trap) {
    let program = trap.program();
    for name in PROGRAMS {
        room.git(folder, &["config", "--file", &format!("{git_dir}/config"), name, &program]);
    }
    for (name, value) in [
        ("hook.x.event", "post-index-change"),
        ("protocol.allow", "always"),
        ("protocol.file.allow", "always"),
        ("protocol.ext.allow", "always"),
        ("protocol.ssh.allow", "always"),
    ] {
        room.git(folder, &["config", "--file", &format!("{git_dir}/config"), name, value]);
    }
    let hooks = room.path(folder).join(git_dir).join("hooks");
    fs::create_dir_all(&hooks).expect("a folder");
    for hook in HOOKS {
        fs::copy(trap.outside.path("trap"), hooks.join(hook)).expect("a hook");
    }
}

#[test]
fn nothing_that_the_configuration_names_is_run() {
    let trap = Trap::new();
    let room = repository("README.md", OLD);
    fs::write(room.path(".gitattributes"), "*.md filter=x diff=x merge=x\n").expect("attributes");
    lay(&room, "", ".git", &trap);
    write(&room, "README.md", &added());
    write(&room, "other.md", OLD);
    // The trap works: git itself runs it.
    let mut status = Command::new("git");
    let _ = isolated(&mut status).current_dir(room.path("")).args(["status", "--short"]).output();
    assert!(trap.sprung(), "git runs no monitor here");
    assert_eq!(
        found(&room.lint("", &["--since", "HEAD"])),
        ["README.md:5 missing-org", "other.md:5 missing-org"]
    );
    assert!(!trap.sprung());
    // Nor with a renamed file, for which texts are compared.
    let room = repository("README.md", OLD);
    room.git("", &["mv", "README.md", "list.md"]);
    fs::write(room.path(".gitattributes"), "*.md filter=x diff=x merge=x\n").expect("attributes");
    write(&room, "list.md", &added());
    room.git("", &["add", "list.md"]);
    lay(&room, "", ".git", &trap);
    assert_eq!(found(&room.lint("", &["--since", "HEAD", "list.md"])), ["list.md:5 missing-org"]);
    assert!(!trap.sprung());
}

/// A folder of the checkout can be made to look like a repository, with a configuration that everybody gets who clones it.
#[test]
fn a_bare_repository_in_the_checkout_is_none() {
    let trap = Trap::new();
    let room = repository("README.md", OLD);
    room.git("", &["init", "-q", "--bare", "docs"]);
    write(&room, "docs/list.md", &added());
    room.git("docs", &["config", "--file", "config", "core.bare", "false"]);
    room.git(
        "docs",
        &["config", "--file", "config", "core.worktree", &room.path("docs").display().to_string()],
    );
    lay(&room, "", "docs", &trap);
    let ran = room.lint("docs", &["--since", "HEAD", "list.md"]);
    assert_eq!((ran.code, ran.err.lines().count()), (Some(2), 1), "{ran:?}");
    assert!(!trap.sprung());
}

/// A clone of `origin` without `filter`, whose commits are: the list; a row more, and `old.md` renamed and changed.
fn partial(filter: &str) -> Room {
    let room = Room::new().file("origin/README.md", OLD).file("origin/old.md", OLD.replace("GLM", "GLM2"));
    room.commit("origin");
    for name in ["uploadpack.allowFilter", "uploadpack.allowAnySHA1InWant"] {
        room.git("origin", &["config", name, "true"]);
    }
    write(&room, "origin/README.md", &added());
    room.git("origin", &["mv", "old.md", "new.md"]);
    write(&room, "origin/new.md", &added().replace("GLM", "GLM2"));
    room.commit("origin");
    let url = format!("file://{}", room.path("origin").display());
    room.git("", &["clone", "-q", &format!("--filter={filter}"), &url, "clone"]);
    room
}

/// The command between backticks, which is run; of the trap that the configuration has in it the user knows.
fn cure(room: &Room, ran: &Ran) -> String {
    let command = ran.err.split('`').nth(1).expect("a command").to_owned();
    let words: Vec<&str> = command.strip_prefix("git fetch ").expect("git fetch").split(' ').collect();
    // Nor is anything to go on behind it.
    let quiet = ["-c", "core.fsmonitor=false", "-c", "maintenance.auto=false", "-c", "gc.auto=0"];
    let fetch = [&quiet[..], &["fetch", "--upload-pack=git-upload-pack"]].concat();
    room.git("clone", &[&fetch[..], &words[..]].concat());
    command
}

#[test]
fn what_a_partial_clone_lacks_is_said_and_not_fetched() {
    for (filter, command) in
        [("blob:none", "git fetch origin "), ("tree:0", "git fetch --refetch --no-filter origin")]
    {
        let trap = Trap::new();
        let room = partial(filter);
        lay(&room, "clone", ".git", &trap);
        let ran = room.lint("clone", &["--since", "HEAD~1"]);
        assert!(!trap.sprung(), "{filter}");
        assert_eq!((ran.code, ran.out.as_str(), ran.err.lines().count()), (Some(2), "", 1), "{ran:?}");
        let told = "error: README.md: this partial clone does not hold what it was; fetch it (`";
        assert!(ran.err.starts_with(&format!("{told}{command}")), "{ran:?}");
        // One command for the old texts of both files.
        let fetched = cure(&room, &ran);
        assert!(filter == "tree:0" || fetched.split(' ').count() == 5, "{fetched}");
        trap.sprung();
        let ran = room.lint("clone", &["--since", "HEAD~1"]);
        assert_eq!(found(&ran), ["README.md:5 missing-org", "new.md:5 missing-org"], "{filter} {ran:?}");
        assert!(!trap.sprung(), "{filter}");
    }
}

/// Whatever way the remote is reached, the program that the repository names for it is not run.
#[test]
fn no_transport_is_begun() {
    let trap = Trap::new();
    let room = partial("blob:none");
    lay(&room, "clone", ".git", &trap);
    let program = trap.program();
    let config = |name: &str, value: &str| {
        room.git("clone", &["config", "--file", ".git/config", name, value]);
    };
    for url in [format!("ext::{program}"), "ssh://example.org/x".to_owned(), "git://example.org/x".to_owned()]
    {
        config("remote.origin.url", &url);
        let ran = room.lint("clone", &["--since", "HEAD~1"]);
        assert!(ran.err.contains("(`git fetch origin "), "{ran:?}");
        assert!(!trap.sprung(), "{url}");
    }
    config("remote.origin.vcs", "ext");
    assert_eq!(room.lint("clone", &["--since", "HEAD~1"]).code, Some(2));
    assert!(!trap.sprung());
}

/// A git that does not know `GIT_NO_LAZY_FETCH` tries to fetch, and is refused the transport.
#[test]
fn an_older_git_fetches_nothing_either() {
    let trap = Trap::new();
    let room = partial("blob:none");
    lay(&room, "clone", ".git", &trap);
    let wrapper = "#!/bin/sh\nunset GIT_NO_LAZY_FETCH\nPATH=${PATH#*:}\nexport PATH\nexec git \"$@\"\n";
    let room = room.file("older/git", wrapper);
    fs::set_permissions(room.path("older/git"), PermissionsExt::from_mode(0o755)).expect("a program");
    let path = std::env::var("PATH").expect("a path");
    let mut program = room.program(&["--since", "HEAD~1", "README.md"]);
    let program = isolated(&mut program).current_dir(room.path("clone"));
    let ran = program.env("PATH", format!("{}:{path}", room.path("older").display())).output();
    let ran = Ran::of(ran.expect("the program ends"));
    assert!(ran.code == Some(2) && ran.err.contains("(`git fetch origin "), "{ran:?}");
    assert!(!trap.sprung());
}

/// A `PATH` with the current folder in it would find `git` in the checkout.
#[test]
fn git_is_not_looked_for_in_the_checkout() {
    let trap = Trap::new();
    let room = repository("README.md", OLD);
    fs::copy(trap.outside.path("trap"), room.path("git")).expect("a program");
    let path = std::env::var("PATH").expect("a path");
    for here in [".:", ":", "./:"] {
        let mut program = room.program(&["--since", "HEAD", "README.md"]);
        let program = isolated(&mut program).env("PATH", format!("{here}{path}"));
        let ran = Ran::of(program.output().expect("the program ends"));
        assert_eq!(ran.code, Some(0), "{ran:?}");
        assert!(!trap.sprung());
    }
}

#[test]
fn a_name_that_is_no_utf_8_reaches_git_as_it_is() {
    let room = Room::new();
    let folder = room.path("").join(OsStr::from_bytes(b"d\xff"));
    let name = folder.join(OsStr::from_bytes(b"caf\xe9.md"));
    if fs::create_dir(&folder).is_err() || fs::write(&name, OLD).is_err() {
        skipped("this file system takes no name that is not UTF-8");
        return;
    }
    room.commit("");
    clean(&room.lint("", &["--since", "HEAD"]));
    fs::write(&name, added()).expect("a file");
    let ran = room.lint("", &["--since", "HEAD"]);
    assert_eq!(found(&ran), ["d<FF>/caf<E9>.md:5 missing-org"], "{ran:?}");
    // Two names that differ only there are two files, for a baseline as well.
    fs::write(folder.join(OsStr::from_bytes(b"caf\xe8.md")), OLD).expect("a file");
    let ran = room.lint("", &["--since", "HEAD"]);
    assert_eq!(found(&ran), ["d<FF>/caf<E8>.md:5 missing-org", "d<FF>/caf<E9>.md:5 missing-org"], "{ran:?}");
    assert_eq!(room.run(&["--write-baseline", "b.json"]).code, Some(0));
    assert_eq!(room.lint("", &["--baseline", "b.json"]).code, Some(0));
    assert_eq!(room.read("b.json").matches("missing-org").count(), 3, "{}", room.read("b.json"));
    // A renamed file is found by its bytes.
    fs::remove_file(folder.join(OsStr::from_bytes(b"caf\xe8.md"))).expect("a file");
    fs::rename(&name, folder.join(OsStr::from_bytes(b"t\xe9.md"))).expect("a file");
    room.git("", &["add", "-A"]);
    assert_eq!(found(&room.lint("", &["--since", "HEAD"])), ["d<FF>/t<E9>.md:5 missing-org"]);
}

/// The work tree may hold anything where git would look for attributes and submodules.
#[test]
fn a_pipe_where_git_would_read_is_not_waited_for() {
    let room = repository("old.md", OLD);
    room.git("", &["mv", "old.md", "new.md"]);
    for name in [".gitattributes", ".gitmodules"] {
        let made = Command::new("mkfifo").arg(room.path(name)).status().expect("mkfifo");
        assert!(made.success());
    }
    let modern = room.git("", &["--version"]);
    let minor: u32 = modern.split('.').nth(1).and_then(|minor| minor.parse().ok()).expect("a version");
    if modern.starts_with("git version 2.") && minor < 41 {
        skipped("git before 2.41 reads attributes in the work tree");
        return;
    }
    clean(&room.lint("", &["--since", "HEAD", "new.md"]));
}

/// The repository may be one in name only.
#[test]
fn a_pipe_in_the_place_of_a_file_of_git_is_told() {
    for name in ["HEAD", "config", "index"] {
        let room = repository("list.md", OLD);
        let path = room.path(&format!(".git/{name}"));
        fs::remove_file(&path).expect("a file of git");
        assert!(Command::new("mkfifo").arg(&path).status().expect("mkfifo").success());
        let begin = Instant::now();
        let ran = room.lint("", &["--since", "HEAD", "list.md"]);
        assert_eq!(ran.code, Some(2), "{ran:?}");
        assert!(ran.err.contains(&format!(".git/{name}` is no file")), "{ran:?}");
        // Git is stopped after a minute.
        assert!(begin.elapsed() < Duration::from_secs(30), "{name}");
    }
}
