//! The program as people and hooks run it: exit codes, streams, messages.

use std::io::Read;

use crate::util::{LIST, OTHER, Room, SHARED};

#[test]
fn a_finding_of_error_level_is_exit_1() {
    let room = Room::new().file("README.md", SHARED).file("other.md", OTHER);
    let ran = room.run(&["--format", "short"]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(ran.out.starts_with("README.md:3:"), "{ran:?}");
    assert!(ran.out.contains(": error[tracking-parameter]: "), "{ran:?}");
    assert!(
        ran.out.contains("2 files, 1 table, 1 row, 1 other table: 1 error; 1 fixable with `--fix`\n"),
        "{ran:?}"
    );
    assert_eq!(ran.err, "");
    assert_eq!(room.read("README.md"), SHARED);
}

#[test]
fn nothing_to_report_is_exit_0() {
    let room = Room::new().file("README.md", OTHER);
    let ran = room.run(&[]);
    assert_eq!(
        (ran.code, ran.out.as_str(), ran.err.as_str()),
        (Some(0), "no list table, 1 other table: nothing to report\n", "")
    );
}

#[test]
fn a_named_file_without_a_list_says_so() {
    let room = Room::new().file("README.md", OTHER);
    let ran = room.run(&["README.md"]);
    assert_eq!(ran.code, Some(0));
    assert_eq!(
        ran.err,
        "README.md: no list table (a table whose header names a date or an organisation column)\n"
    );
    assert_eq!(room.run(&["-q", "README.md"]).err, "");
}

#[test]
fn what_cannot_be_read_is_exit_2_and_the_rest_is_checked() {
    let room = Room::new()
        .file("README.md", SHARED)
        .file("latin1.md", b"a\nb\ncaf\xe9\n")
        .file("nul.md", b"a\0b")
        .file("utf16.md", b"\xff\xfea\0");
    let ran = room.run(&["--format", "short", "missing.md", "nul.md", "utf16.md", "latin1.md", "README.md"]);
    assert_eq!(ran.code, Some(2), "{ran:?}");
    assert_eq!(
        ran.err,
        "error: missing.md: no such file or folder\n\
         error: latin1.md: is not UTF-8 (first bad byte in line 3); save it as UTF-8\n\
         error: nul.md: holds a NUL byte in line 1; remove it\n\
         error: utf16.md: is UTF-16, not UTF-8; save it as UTF-8\n"
    );
    assert!(ran.out.starts_with("README.md:3:"), "{ran:?}");
    let quiet = room.run(&["-q", "missing.md"]);
    assert_eq!((quiet.code, quiet.err.as_str()), (Some(2), "error: missing.md: no such file or folder\n"));
    assert_eq!(quiet.out, "");
}

#[test]
fn fix_writes_and_reports_what_is_left() {
    let room = Room::new().file("README.md", SHARED);
    let ran = room.run(&["--fix", "README.md"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(ran.err.starts_with("fixed ") && ran.err.contains(" in README.md\n"), "{ran:?}");
    let fixed = room.read("README.md");
    assert!(!fixed.contains("mpshare") && fixed.contains("__biz=Mzk0"), "{fixed}");
    let again = room.run(&["--fix", "README.md"]);
    assert_eq!((again.code, again.err.as_str()), (Some(0), ""));
    assert_eq!(room.read("README.md"), fixed);
}

#[test]
fn diff_shows_what_fix_does() {
    let room = Room::new().file("README.md", SHARED);
    let ran = room.run(&["--diff"]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(ran.out.starts_with("--- a/README.md\n+++ b/README.md\n@@ -"), "{ran:?}");
    assert!(ran.err.starts_with("would fix "), "{ran:?}");
    assert_eq!(room.read("README.md"), SHARED);
    let mut apply = std::process::Command::new("git");
    apply.args(["apply", "-"]).current_dir(room.path("")).stdin(std::process::Stdio::piped());
    let mut child = apply.spawn().expect("git");
    std::io::Write::write_all(&mut child.stdin.take().expect("a pipe"), ran.out.as_bytes())
        .expect("the diff");
    assert!(child.wait().expect("git ends").success());
    let patched = room.read("README.md");
    let clean = room.run(&["--diff"]);
    assert_eq!((clean.code, clean.out.as_str()), (Some(0), ""), "{clean:?}");
    let room = Room::new().file("README.md", SHARED);
    room.run(&["--fix"]);
    assert_eq!(room.read("README.md"), patched);
}

#[test]
fn standard_input_is_a_filter_with_fix() {
    let room = Room::new();
    let ran = room.feed(&["-", "--format", "short", "--stdin-filename", "a/b.md"], SHARED.as_bytes());
    assert!(ran.code == Some(1) && ran.out.starts_with("a/b.md:3:"), "{ran:?}");
    let ran = room.feed(&["-", "--fix", "--format", "short"], SHARED.as_bytes());
    assert_eq!(ran.code, Some(0));
    assert!(ran.out.starts_with("|  ") && !ran.out.contains("mpshare"), "{ran:?}");
    assert!(ran.err.contains("in <stdin>\n") && ran.err.contains("1 table, 1 row:"), "{ran:?}");
    let same = room.feed(&["-", "--fix", "-q"], OTHER.as_bytes());
    assert_eq!((same.code, same.out.as_str(), same.err.as_str()), (Some(0), OTHER, ""));
    // An editor puts what comes out in the place of what went in.
    let unread = room.feed(&["-", "--fix", "-q"], b"a\0b\n");
    assert_eq!((unread.code, unread.out.as_str()), (Some(2), "a\0b\n"));
    let unsettled = Room::new().file("learnvlm-lint.toml", "x = [").feed(&["-", "--fix"], OTHER.as_bytes());
    assert_eq!((unsettled.code, unsettled.out.as_str()), (Some(2), OTHER));
    let checked = room.feed(&["-"], b"a\0b\n");
    assert_eq!((checked.code, checked.out.as_str()), (Some(2), ""));
}

#[test]
fn json_is_one_object() {
    let room = Room::new().file("README.md", SHARED).file("other.md", OTHER);
    for args in [&["--format", "json"][..], &["--format", "json", "missing.md"], &["--format", "json", "-q"]]
    {
        let ran = room.run(args);
        let json: serde_json::Value = serde_json::from_str(&ran.out).expect("JSON");
        assert_eq!(json["version"], 1);
        assert_eq!(ran.err.is_empty(), !args.contains(&"missing.md"), "{ran:?}");
    }
    let json: serde_json::Value = serde_json::from_str(&room.run(&["--format", "json"]).out).expect("JSON");
    assert_eq!(json["files"][0]["path"], "README.md");
    assert_eq!(json["files"][0]["tables"][0]["list"], true);
    assert_eq!(json["files"][1]["tables"][0]["list"], false);
    let found = &json["diagnostics"][0];
    assert_eq!(found["rule"], "tracking-parameter");
    assert!(found["fix"]["edits"][0]["start"].is_u64(), "{found}");
    let fixed: serde_json::Value =
        serde_json::from_str(&room.run(&["--format", "json", "--fix"]).out).expect("JSON");
    assert_eq!(fixed["summary"]["errors"], 0);
}

#[test]
fn quiet_and_verbose() {
    let room = Room::new().file("README.md", LIST);
    let quiet = room.run(&["-q", "--format", "short"]);
    assert!(quiet.out.lines().all(|line| line.contains(": error[")), "{quiet:?}");
    assert_eq!(quiet.err, "");
    let verbose = room.run(&["-v", "--format", "short"]);
    assert_eq!(verbose.err, "README.md:12: list table, 12 rows\nREADME.md:29: list table, 2 rows\n");
    assert!(verbose.out.contains("\n2 tables, 14 rows: "), "{verbose:?}");
}

#[test]
fn rules_explain_themselves() {
    let room = Room::new();
    let rules = room.run(&["--rules"]);
    assert!(rules.code == Some(0) && rules.out.contains("\ntracking-parameter "), "{rules:?}");
    let explained = room.run(&["--explain", "tracking-parameter"]);
    assert!(
        explained.code == Some(0) && explained.out.starts_with("tracking-parameter (error"),
        "{explained:?}"
    );
    for near in ["traking-parameter", "tracking_parameters", "TRACKING-PARAMETER"] {
        let ran = room.run(&["--explain", near]);
        assert_eq!(ran.code, Some(2));
        let message = format!("error: there is no rule `{near}`; did you mean `tracking-parameter`?");
        assert!(ran.err.starts_with(&message), "{ran:?}");
    }
    let judgement = room.run(&["--explain", "judgement"]);
    assert!(judgement.code == Some(0) && judgement.out.starts_with("judgement\n\n"), "{judgement:?}");
    let far = room.run(&["--explain", "qqq"]);
    assert!(
        far.code == Some(2) && far.err.starts_with("error: there is no rule `qqq` (`--rules`"),
        "{far:?}"
    );
}

#[test]
fn wrong_arguments_are_exit_2() {
    let room = Room::new().file("README.md", SHARED);
    for (args, says) in [
        (&["--unsafe-fixes"][..], "give it with `--fix` or `--diff`"),
        (&["--fix", "--diff"], "cannot be used with"),
        (&["--diff", "--format", "json"], "cannot be used with"),
        (&["-q", "-v"], "cannot be used with"),
        (&["-", "README.md"], "stands alone"),
        (&["--stdin-filename", "x.md"], "give it with `-`"),
        (&["--today", "2026-02-30"], "there is no such day"),
        (&["--today", "2026-2-3"], "write it as YYYY-MM-DD"),
        (&["--format", "jsn"], "'json'"),
        (&["--explain", "x", "README.md"], "cannot be used with"),
        (&["--fixx"], "'--fix'"),
    ] {
        let ran = room.run(args);
        assert!(
            ran.code == Some(2) && ran.err.starts_with("error: ") && ran.err.contains(says),
            "{args:?} {ran:?}"
        );
        assert_eq!(ran.out, "");
    }
    assert_eq!(room.read("README.md"), SHARED);
}

#[test]
fn colour_and_lines_follow_the_environment() {
    let room = Room::new().file("README.md", SHARED);
    let ran = |args: &[&str], set: &[(&str, &str)]| {
        let output = room.program(args).envs(set.iter().copied()).output().expect("the program ends");
        String::from_utf8(output.stdout).expect("UTF-8")
    };
    assert!(!ran(&[], &[]).contains('\u{1b}'));
    assert!(ran(&[], &[("CLICOLOR_FORCE", "1")]).contains('\u{1b}'));
    assert!(!ran(&[], &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]).contains('\u{1b}'));
    assert!(ran(&["--color", "always"], &[("NO_COLOR", "1")]).contains('\u{1b}'));
    assert!(!ran(&["--color", "never"], &[("CLICOLOR_FORCE", "1")]).contains('\u{1b}'));
    assert!(ran(&[], &[]).contains('╭'));
    assert!(!ran(&[], &[("LC_ALL", "C")]).contains('╭'));
    assert!(ran(&[], &[("LC_ALL", ""), ("LC_CTYPE", "zh_CN.UTF-8"), ("LANG", "C")]).contains('╭'));
}

#[test]
fn a_reader_that_leaves_early_is_no_failure() {
    let room = Room::new().file("README.md", LIST.repeat(40));
    let mut child = room.program(&["--fix", "--format", "json"]).spawn().expect("the program starts");
    drop(child.stdout.take());
    let mut err = String::new();
    child.stderr.take().expect("a pipe").read_to_string(&mut err).expect("UTF-8");
    let code = child.wait().expect("the program ends").code();
    assert!(matches!(code, Some(0 | 1)) && !err.contains("panicked"), "{code:?} {err}");
    assert!(!room.read("README.md").contains("mpshare"));
}
