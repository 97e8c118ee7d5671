//! `--since` with the real git, in repositories made for it.

use std::fs;
use std::process::Command;

use crate::util::{Ran, Room};

/// A list with an old sin: a row without an organisation.
pub(crate) const OLD: &str = "\
# List

|                                           | 时间    | 机构   |
| ----------------------------------------- | ------- | ------ |
| [GLM](https://arxiv.org/abs/2411.00001)   | 2024.11 |        |
| [YOPO](https://arxiv.org/abs/2410.01234)  | 2024.10 | Adobe  |
| [LOVA3](https://arxiv.org/abs/2405.14974) | 2024.5  | 新国大 |
";

/// A row with a sin of its own.
const ROW: &str = "| [MoE](https://arxiv.org/abs/2412.00009)   | 2024.12 |        |\n";

/// Rows that show that the list names its organisations.
const MORE: &str = "\
| [Reed](https://arxiv.org/abs/2404.00004)  | 2024.4  | 复旦   |
| [Sedge](https://arxiv.org/abs/2403.00003) | 2024.3  | 浙大   |
| [Moss](https://arxiv.org/abs/2402.00002)  | 2024.2  | 厦大   |
| [Fern](https://arxiv.org/abs/2401.00001)  | 2024.1  | 中山   |
";

/// The first row of [`OLD`].
const FIRST: &str = "| [GLM]";

pub(crate) fn added() -> String {
    OLD.replace(FIRST, &format!("{ROW}{FIRST}"))
}

/// The program and git, alike in whatever they are told by the environment.
pub(crate) trait Repository {
    fn git(&self, folder: &str, arguments: &[&str]) -> String;
    fn commit(&self, folder: &str);
    fn lint(&self, folder: &str, arguments: &[&str]) -> Ran;
}

pub(crate) fn isolated(command: &mut Command) -> &mut Command {
    let path = std::env::var_os("PATH").unwrap_or_default();
    // A program that is run where none should be must not wait for us.
    command.stdin(std::process::Stdio::null());
    command.env_clear().env("PATH", path).envs([
        ("GIT_CONFIG_GLOBAL", "/dev/null"),
        ("GIT_CONFIG_SYSTEM", "/dev/null"),
        ("GIT_CONFIG_NOSYSTEM", "1"),
        ("LANG", "C.UTF-8"),
    ]);
    // What programs need to start at all.
    let kept = ["SystemRoot", "TEMP", "TMP"].map(|name| (name, std::env::var_os(name)));
    command.envs(kept.into_iter().filter_map(|(name, value)| Some((name, value?))))
}

impl Repository for Room {
    fn git(&self, folder: &str, arguments: &[&str]) -> String {
        let who = ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main"];
        let quiet = ["-c", "protocol.file.allow=always", "-c", "advice.detachedHead=false"];
        let mut git = Command::new("git");
        let git = isolated(&mut git).current_dir(self.path(folder)).args(who).args(quiet).args(arguments);
        let ran = Ran::of(git.output().expect("git starts"));
        assert_eq!(ran.code, Some(0), "git {arguments:?}: {ran:?}");
        ran.out
    }

    fn commit(&self, folder: &str) {
        if !self.path(folder).join(".git").exists() {
            self.git(folder, &["init", "-q"]);
        }
        self.git(folder, &["add", "-A"]);
        self.git(folder, &["commit", "-q", "-m", "words"]);
    }

    fn lint(&self, folder: &str, arguments: &[&str]) -> Ran {
        let mut program = self.program(arguments);
        program.args(["--format", "short"]);
        Ran::of(isolated(&mut program).current_dir(self.path(folder)).output().expect("the program ends"))
    }
}

/// A repository with one committed file.
pub(crate) fn repository(name: &str, text: &str) -> Room {
    let room = Room::new().file(name, text);
    room.commit("");
    room
}

pub(crate) fn write(room: &Room, name: &str, text: &str) {
    fs::write(room.path(name), text).expect("a file");
}

/// The findings: `path:line rule`.
pub(crate) fn found(ran: &Ran) -> Vec<String> {
    let finding = |line: &str| {
        let (place, rest) = line.split_once(": ")?;
        let (path, place) = place.split_once(".md:")?;
        let rule = rest.split(['[', ']']).nth(1)?;
        Some(format!("{path}.md:{} {rule}", place.split(':').next()?))
    };
    ran.out.lines().filter_map(finding).collect()
}

pub(crate) fn clean(ran: &Ran) {
    assert_eq!((ran.code, found(ran).len(), ran.err.as_str()), (Some(0), 0, ""), "{ran:?}");
}

#[test]
fn of_what_did_not_change_nothing_is_said() {
    let room = repository("README.md", OLD);
    let ran = room.lint("", &["--since", "HEAD", "README.md"]);
    clean(&ran);
    assert_eq!(ran.out, "1 table, 3 rows: nothing to report; 1 old finding hidden by `--since`\n");
    assert_eq!(room.lint("", &["README.md"]).code, Some(1));
}

#[test]
fn the_work_tree_counts_and_so_does_what_was_committed() {
    let room = repository("README.md", OLD);
    write(&room, "README.md", &added());
    let dirty = room.lint("", &["--since", "HEAD", "README.md"]);
    assert_eq!(
        (dirty.code, found(&dirty)),
        (Some(1), vec!["README.md:5 missing-org".to_owned()]),
        "{dirty:?}"
    );
    room.commit("");
    clean(&room.lint("", &["--since", "HEAD"]));
    assert_eq!(found(&room.lint("", &["--since", "HEAD~1"])), ["README.md:5 missing-org"]);
}

#[test]
fn it_is_the_merge_base_that_counts() {
    let room = repository("README.md", OLD);
    room.git("", &["checkout", "-q", "-b", "work"]);
    write(&room, "README.md", &added());
    room.commit("");
    // Meanwhile somebody mends the old row, which is not on our branch.
    room.git("", &["checkout", "-q", "main"]);
    write(&room, "README.md", &OLD.replace("| 2024.11 |        |", "| 2024.11 | 智谱   |"));
    room.commit("");
    room.git("", &["checkout", "-q", "work"]);
    assert_eq!(found(&room.lint("", &["--since", "main"])), ["README.md:5 missing-org"]);
}

#[test]
fn a_renamed_file_is_followed() {
    let room = repository("old list.md", OLD);
    fs::create_dir(room.path("文章")).expect("a folder");
    room.git("", &["mv", "old list.md", "文章/列表 一.md"]);
    clean(&room.lint("", &["--since", "HEAD"]));
    write(&room, "文章/列表 一.md", &added());
    room.commit("");
    assert_eq!(found(&room.lint("", &["--since", "HEAD~1"])), ["文章/列表 一.md:5 missing-org"]);
    assert_eq!(found(&room.lint("文章", &["--since", "HEAD~1"])), ["列表 一.md:5 missing-org"]);
}

#[test]
fn a_new_file_is_new() {
    let room = repository("README.md", "Words.\n");
    write(&room, "more.md", OLD);
    assert_eq!(found(&room.lint("", &["--since", "HEAD"])), ["more.md:5 missing-org"]);
    room.git("", &["add", "more.md"]);
    assert_eq!(found(&room.lint("", &["--since", "HEAD"])), ["more.md:5 missing-org"]);
}

#[test]
fn names_of_any_kind_are_found_from_anywhere() {
    for name in ["中文 列表/论文“一”.md", "a b/-x.md", "a/:(top)x.md", "a/[x]*?.md"] {
        if cfg!(windows) && name.contains([':', '*']) {
            continue;
        }
        let room = repository(name, OLD);
        clean(&room.lint("", &["--since", "HEAD", &format!("./{name}")]));
        let (folder, _) = name.split_once('/').expect("a folder");
        clean(&room.lint(folder, &["--since", "HEAD"]));
        // From another repository and from none.
        let outside = Room::new();
        clean(&room.lint("", &["--since", "HEAD"]));
        let path = room.path(name);
        let mut program = outside.program(&["--since", "HEAD", path.to_str().expect("UTF-8")]);
        let ran = Ran::of(isolated(&mut program).output().expect("the program ends"));
        assert_eq!(ran.code, Some(0), "{ran:?}");
    }
}

#[test]
fn a_shallow_clone_says_what_to_fetch() {
    let room = repository("origin/README.md", OLD);
    room.commit("origin");
    let first = room.git("origin", &["rev-parse", "HEAD"]);
    write(&room, "origin/README.md", &added());
    room.commit("origin");
    room.git("origin", &["checkout", "-q", "-b", "work"]);
    write(
        &room,
        "origin/README.md",
        &format!("{}{MORE}", added().replace("2410.01234", "2410.01239").replace("Adobe ", "      ")),
    );
    room.commit("origin");
    let url = format!("file://{}", room.path("origin").display());
    room.git("", &["clone", "-q", "--depth=1", "--branch", "work", &url, "clone"]);

    let revisions = [
        (first.trim(), format!("(`git fetch --depth=1 origin {}`)", first.trim())),
        ("origin/main", "(`git fetch --depth=1 origin main:refs/remotes/origin/main`)".to_owned()),
        ("main", "(`git fetch --depth=1 origin main`, then `--since FETCH_HEAD`)".to_owned()),
        ("HEAD~1", "(`git fetch --unshallow`)".to_owned()),
    ];
    for (revision, cure) in &revisions {
        let ran = room.lint("clone", &["--since", revision]);
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{ran:?}");
        assert!(
            ran.err.contains(cure) && ran.err.contains("fetch-depth: 0") && ran.err.lines().count() == 1,
            "{ran:?}"
        );
        // The cure cures.
        let command = cure.split('`').nth(1).expect("a command").strip_prefix("git ").expect("git");
        room.git("clone", &command.split(' ').collect::<Vec<_>>());
        let revision = if *revision == "main" { "FETCH_HEAD" } else { revision };
        let ran = room.lint("clone", &["--since", revision]);
        let wanted: &[&str] = if revision == first.trim() {
            &["README.md:5 missing-org", "README.md:7 missing-org"]
        } else {
            &["README.md:7 missing-org"]
        };
        assert_eq!(
            (ran.code, found(&ran)),
            (Some(1), wanted.iter().map(|s| (*s).to_owned()).collect()),
            "{revision}: {ran:?}"
        );
    }
}

/// What `actions/checkout` makes of a pull request: the merge that would be, and `fetch-depth: 2`.
#[test]
fn a_pull_request_is_compared_with_what_it_is_merged_into() {
    let room = repository("origin/README.md", OLD);
    room.commit("origin");
    room.git("origin", &["checkout", "-q", "-b", "work"]);
    write(&room, "origin/README.md", &added());
    room.commit("origin");
    room.git("origin", &["checkout", "-q", "main"]);
    // Somebody else's sin, which the pull request has nothing to do with.
    let theirs = "\n| | 时间 |\n| --- | --- |\n| [X](https://arxiv.org/abs/2401.00001) | soon |\n";
    write(&room, "origin/README.md", &format!("{OLD}{theirs}"));
    room.commit("origin");
    room.git("origin", &["merge", "-q", "--no-ff", "-m", "words", "work"]);
    let url = format!("file://{}", room.path("origin").display());
    room.git("", &["clone", "-q", "--depth=2", &url, "clone"]);
    let ran = room.lint("clone", &["--since", "HEAD^1"]);
    assert_eq!((found(&ran), ran.err.as_str()), (vec!["README.md:5 missing-org".to_owned()], ""), "{ran:?}");
}

#[test]
fn without_a_common_ancestor_it_is_the_revision_itself() {
    let room = repository("README.md", OLD);
    room.git("", &["checkout", "-q", "--orphan", "other"]);
    write(&room, "README.md", &added());
    room.commit("");
    let ran = room.lint("", &["--since", "main"]);
    assert_eq!(found(&ran), ["README.md:5 missing-org"]);
    assert!(
        ran.err.contains("compared with `main` itself, because no ancestor of it and `HEAD` is known here\n"),
        "{ran:?}"
    );
}

#[test]
fn what_cannot_be_compared_is_exit_2_and_says_why() {
    let room = repository("in/README.md", OLD);
    room.commit("in");
    let ran = room.lint("in", &["--since", "nope"]);
    assert_eq!(ran.code, Some(2));
    assert_eq!(
        ran.err,
        "error: README.md: there is no revision `nope` in this repository; name a commit, a branch or a tag, or fetch it (`git fetch`)\n"
    );
    let outside = Room::new().file("a.md", OLD).file("b.md", OLD);
    let ran = outside.lint("", &["--since", "HEAD"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{ran:?}");
    // Once, not for each file.
    assert_eq!(
        ran.err,
        "error: a.md: is in no git repository, so `--since` has nothing to compare it with; use `--baseline`\n"
    );
    let mut without_git = room.program(&["--since", "HEAD", "in/README.md"]);
    let ran = Ran::of(isolated(&mut without_git).env("PATH", room.path("nowhere")).output().expect("an end"));
    assert_eq!(ran.code, Some(2));
    assert_eq!(
        ran.err,
        "error: in/README.md: `--since` asks git, and there is no `git` here; install it, or use `--baseline`\n"
    );
    for not_one in ["--upload-pack=x", "-h", "", "main..work", "main...work"] {
        let ran = room.lint("in", &[&format!("--since={not_one}")]);
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{not_one}: {ran:?}");
        assert!(ran.err.contains("'--since <REV>'"), "{ran:?}");
    }
}

#[test]
fn a_work_tree_and_a_submodule_are_repositories_of_their_own() {
    let room = repository("main/README.md", OLD);
    room.commit("main");
    room.git("main", &["worktree", "add", "-q", "../other"]);
    write(&room, "other/README.md", &added());
    assert_eq!(found(&room.lint("other", &["--since", "main"])), ["README.md:5 missing-org"]);

    let url = room.path("main").display().to_string();
    let with = Room::new().file("README.md", OLD);
    with.commit("");
    with.git("", &["submodule", "--quiet", "add", &url, "lists"]);
    with.commit("");
    write(&with, "lists/README.md", &added());
    let ran = with.lint("", &["--since", "HEAD"]);
    assert_eq!(
        found(&ran).iter().map(|found| found.replace('\\', "/")).collect::<Vec<_>>(),
        ["lists/README.md:5 missing-org"]
    );
    // A hook of the outer repository names its own.
    let mut hook = with.program(&["--since", "HEAD", "--format", "short"]);
    let dir = with.path(".git");
    let ran = Ran::of(
        isolated(&mut hook)
            .env("GIT_DIR", &dir)
            .env("GIT_INDEX_FILE", dir.join("index"))
            .output()
            .expect("an end"),
    );
    assert_eq!(found(&ran).len(), 1, "{ran:?}");
}

#[cfg(unix)]
#[test]
fn a_link_shows_the_history_of_what_it_leads_to() {
    let room = Room::new().file("docs/list.md", OLD);
    std::os::unix::fs::symlink("docs/list.md", room.path("README.md")).expect("a link");
    room.commit("");
    clean(&room.lint("", &["--since", "HEAD", "README.md"]));
}

#[test]
fn standard_input_is_compared_under_its_name() {
    let room = repository("docs/README.md", OLD);
    let feed = |arguments: &[&str]| {
        let mut program = room.program(arguments);
        let mut child =
            isolated(&mut program).stdin(std::process::Stdio::piped()).spawn().expect("the program starts");
        std::io::Write::write_all(&mut child.stdin.take().expect("a pipe"), added().as_bytes())
            .expect("it reads");
        Ran::of(child.wait_with_output().expect("the program ends"))
    };
    let ran = feed(&["--since", "HEAD", "--format", "short", "--stdin-filename", "docs/README.md", "-"]);
    assert_eq!(found(&ran), ["docs/README.md:5 missing-org"], "{ran:?}");
    let ran = room.lint("", &["--since", "HEAD", "-"]);
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.contains("give it with `--stdin-filename`"), "{ran:?}");
}

#[test]
fn fix_mends_what_is_shown_and_keeps_a_tidy_table_tidy() {
    let tracked = |n: u32| {
        format!("| [Paper {n}](https://zhuanlan.zhihu.com/p/92913863{n}?utm_source=a) | 2024.{n} | 智谱 |\n")
    };
    let clean_one = |n: u32| tracked(n).replace("?utm_source=a", "");
    let head = "|                                                    | 时间   | 机构 |\n| -------------------------------------------------- | ------ | ---- |\n";
    let old = format!("{head}{}", clean_one(3));
    let room = repository("README.md", &old);
    assert_eq!(room.lint("", &["README.md"]).code, Some(0), "the old list is tidy");
    write(&room, "README.md", &format!("{old}{}{}", tracked(5), tracked(2)));
    // So few rows show no order: a fix puts them in the one that is asked for.
    write(&room, "learnvlm-lint.toml", "[style]\norder = \"newest-first\"\n");
    let ran = room.lint("", &["--since", "HEAD", "--fix", "README.md"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert_eq!(room.read("README.md"), format!("{head}{}{}{}", clean_one(5), clean_one(3), clean_one(2)));

    // Of an old tracked link nothing is said and nothing done.
    let old = format!("| | 时间 | 机构 |\n|-|-|-|\n{}", tracked(3));
    let room = repository("README.md", &old);
    write(&room, "README.md", &format!("{old}{}", tracked(2)));
    let diff = room.program(&["--since", "HEAD", "--diff"]);
    let mut diff = diff;
    let ran = Ran::of(isolated(&mut diff).output().expect("an end"));
    assert!(ran.out.contains("-| [Paper 2]") && !ran.out.contains("-| [Paper 3]"), "{ran:?}");
    room.lint("", &["--since", "HEAD", "--fix"]);
    assert_eq!(room.read("README.md"), format!("{old}{}", clean_one(2)));
}

#[test]
fn an_old_text_that_cannot_be_read_is_no_text() {
    let room = Room::new().file("README.md", b"caf\xe9\n");
    room.commit("");
    write(&room, "README.md", OLD);
    let ran = room.lint("", &["--since", "HEAD"]);
    assert_eq!(found(&ran), ["README.md:5 missing-org"]);
    assert!(ran.err.starts_with("README.md: all of it counts as new; in `HEAD` it is not UTF-8"), "{ran:?}");
}
