//! `--write-baseline` and `--baseline`.

use std::fs;

use crate::util::{LIST, Ran, Room, SHARED};

const BASELINE: &str = "baseline.json";

/// Two lists with sins, one of which publishes a secret.
fn room() -> Room {
    let secret = "See <https://reader:hunter2@example.org/>.\n";
    Room::new().file("README.md", LIST).file("文章/列表 一.md", format!("{SHARED}\n{secret}"))
}

fn short(room: &Room, args: &[&str]) -> Ran {
    room.run(&[args, &["--format", "short"]].concat())
}

fn write(room: &Room) -> Ran {
    let ran = room.run(&["--write-baseline", BASELINE]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(0), ""), "{ran:?}");
    ran
}

/// Nothing is reported, and nothing is told.
fn clean(ran: &Ran) {
    assert_eq!((ran.code, ran.out.lines().count(), ran.err.as_str()), (Some(0), 1, ""), "{ran:?}");
}

#[test]
fn what_was_written_is_not_reported() {
    let room = room();
    let all = room.run(&["--format", "short"]).out.lines().count() - 1;
    let ran = write(&room);
    assert_eq!(
        ran.err,
        format!(
            "wrote {all} findings to baseline.json\n\
             warning: 文章/列表 一.md: publishes a secret, which a baseline hides and does not make harmless\n"
        )
    );
    let ran = short(&room, &["--baseline", BASELINE]);
    clean(&ran);
    assert!(
        ran.out.ends_with(&format!(": nothing to report; {all} old findings hidden by `--baseline`\n")),
        "{ran:?}"
    );
    let json = room.run(&["--baseline", BASELINE, "--format", "json"]).out;
    assert!(
        json.contains(&format!("\"hidden_baseline\": {all}")) && json.contains("\"hidden_since\": 0"),
        "{json}"
    );
}

#[test]
fn it_is_lines_that_git_can_merge_without_a_word_of_the_list() {
    let room = room();
    write(&room);
    let text = room.read(BASELINE);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[..4], ["{", "  \"version\": 1,", "  \"fingerprints\": 1,", "  \"findings\": ["]);
    let findings = &lines[4..lines.len() - 2];
    assert!(findings.len() > 10 && findings.is_sorted(), "{text}");
    let last = "    {\"path\": \"文章/列表 一.md\", \"rule\": \"tracking-parameter\", \"fingerprint\": \"";
    assert!(findings.last().is_some_and(|line| line.starts_with(last)), "{text}");
    assert!(!text.contains("hunter2") && !text.contains("DeepSeek"), "{text}");
    write(&room);
    assert_eq!(room.read(BASELINE), text);
}

#[test]
fn order_and_layout_make_nothing_new() {
    let room = room();
    write(&room);
    let mut lines: Vec<String> = LIST.lines().map(str::to_owned).collect();
    let rows: Vec<usize> = (0..lines.len()).filter(|n| lines[*n].starts_with("| [")).collect();
    // The first two rows trade places; a blank goes in at the end of each row, and lines go in above.
    lines.swap(rows[0], rows[1]);
    let text = lines.iter().map(|line| {
        if line.starts_with("| [") {
            format!("{} |\n", line.trim_end_matches('|'))
        } else {
            format!("{line}\n")
        }
    });
    fs::write(room.path("README.md"), format!("Words.\n\n{}", text.collect::<String>())).expect("a file");
    let ran = short(&room, &["--baseline", BASELINE]);
    let found: Vec<&str> = ran
        .out
        .lines()
        .filter(|line| !line.contains("[unsorted-rows]") && !line.contains("[unaligned-table]"))
        .collect();
    assert_eq!(found.len(), 1, "{ran:?}");

    // Whatever `--fix` does is held against nobody either.
    fs::write(room.path("README.md"), LIST).expect("a file");
    room.run(&["--fix"]);
    let ran = short(&room, &["--baseline", BASELINE]);
    assert_eq!((ran.code, ran.out.lines().count()), (Some(0), 1), "{ran:?}");
}

#[test]
fn a_new_finding_is_reported_and_only_it_is_fixed() {
    let room = room();
    write(&room);
    let room = room.file("README.md", format!("{LIST}\n## New\n\n{SHARED}"));
    let ran = short(&room, &["--baseline", BASELINE, "README.md"]);
    assert!(ran.out.contains("tracking-parameter") && ran.out.contains("old findings hidden"), "{ran:?}");
    assert_eq!(ran.code, Some(1));
    room.run(&["--baseline", BASELINE, "--fix", "README.md"]);
    let fixed = room.read("README.md");
    assert!(fixed.starts_with(LIST), "an old finding was fixed");
    assert_eq!(fixed.matches("mpshare").count(), LIST.matches("mpshare").count());
}

#[test]
fn what_is_mended_is_told_and_dropped() {
    let room = room();
    write(&room);
    fs::write(
        room.path("文章/列表 一.md"),
        SHARED.replace("&mpshare=1&scene=1&srcid=1213jHuDL1YgQA0xRAF74jer", ""),
    )
    .expect("a file");
    let told =
        |ran: &Ran, n: &str| assert!(ran.err.contains(n) && ran.err.ends_with("drops them\n"), "{ran:?}");
    // Another set of parameters is another finding.
    let ran = short(&room, &["--baseline", BASELINE]);
    told(&ran, " findings of baseline.json are mended; `--write-baseline baseline.json` ");
    assert_eq!(ran.code, Some(1), "{ran:?}");
    // A file that was not checked is not mended; one that is gone is.
    assert_eq!(short(&room, &["--baseline", BASELINE, "README.md"]).err, "");
    fs::remove_file(room.path("文章/列表 一.md")).expect("a file");
    told(&short(&room, &["--baseline", BASELINE, "README.md"]), "2 findings ");
    let before = room.read(BASELINE);
    write(&room);
    assert!(before.contains("列表") && !room.read(BASELINE).contains("列表"));
    clean(&short(&room, &["--baseline", BASELINE]));
}

#[test]
fn a_file_that_is_not_checked_keeps_its_findings() {
    let room = room();
    write(&room);
    let text = room.read(BASELINE);
    let ran = room.run(&["--write-baseline", BASELINE, "README.md"]);
    assert_eq!(ran.code, Some(0));
    assert_eq!(room.read(BASELINE), text);
}

#[test]
fn paths_count_from_the_baseline() {
    let room = room().file("ci/none", "");
    write(&room);
    let run = |folder: &str, args: &[&str]| {
        let mut program = room.program(args);
        Ran::of(program.current_dir(room.path(folder)).output().expect("the program ends"))
    };
    clean(&run("文章", &["--baseline", "../baseline.json", "--format", "short"]));
    let whole = room.path("README.md");
    clean(&run("ci", &["--baseline", "../baseline.json", whole.to_str().expect("UTF-8")]));
    clean(&run("ci", &["--baseline", "../baseline.json", ".."]));
    assert_eq!(run("", &["--write-baseline", "ci/known.json", "README.md"]).code, Some(0));
    assert!(room.read("ci/known.json").contains("{\"path\": \"../README.md\", "));
    clean(&run("", &["--baseline", "ci/known.json", "README.md"]));
    let fed = room.feed(
        &["--baseline", BASELINE, "--stdin-filename", "README.md", "-", "--format", "short"],
        LIST.as_bytes(),
    );
    clean(&fed);
    assert_eq!(room.feed(&["--baseline", BASELINE, "-"], LIST.as_bytes()).code, Some(2));
}

#[test]
fn what_is_no_baseline_is_one_error_with_its_cure() {
    let room = room()
        .file("broken.json", "{\n<<<<<<< HEAD\n  \"fingerprints\": 1,")
        .file("list.json", "[]")
        .file("newer.json", "{\"version\": 1, \"fingerprints\": 2, \"findings\": []}")
        .file("mark.json", "{\"version\": 1, \"fingerprints\": 1, \"findings\": [{\"path\": \"a\", \"rule\": \"b\", \"fingerprint\": \"c\"}]}");
    let read = |name: &str| {
        let ran = room.run(&["--baseline", name]);
        assert_eq!((ran.code, ran.out.as_str(), ran.err.lines().count()), (Some(2), "", 1), "{ran:?}");
        ran.err
    };
    assert_eq!(
        read("no.json"),
        "error: no.json: there is no such baseline; `--write-baseline no.json` makes it\n"
    );
    assert_eq!(
        read("broken.json"),
        "error: broken.json: is no baseline: key must be a string at line 2 column 1; `--write-baseline broken.json` writes it anew\n"
    );
    let list = read("list.json");
    assert!(list.starts_with("error: list.json: is no baseline: "), "{list}");
    // What was never one is not to be written over.
    assert!(list.contains("; name the file that `--write-baseline` wrote, or a new one"), "{list}");
    assert!(
        read("newer.json")
            .contains("was written by another version of learnvlm-lint; `--write-baseline newer.json` ")
    );
    assert!(read("mark.json").contains("is no baseline: `c` is no fingerprint; "));
    assert_eq!(read("文章"), "error: 文章: is a folder; name a file in it\n");

    // What looks like one is written anew, and nothing else is written over.
    for name in ["broken.json", "newer.json"] {
        assert_eq!(room.run(&["--write-baseline", name]).code, Some(0), "{name}");
        assert_eq!(short(&room, &["--baseline", name]).code, Some(0), "{name}");
    }
    for name in ["README.md", "list.json"] {
        let before = room.read(name);
        let ran = room.run(&["--write-baseline", name]);
        assert_eq!((ran.code, room.read(name)), (Some(2), before), "{ran:?}");
        assert!(ran.err.contains("; remove it, or name another file to write the baseline to\n"), "{ran:?}");
    }
    let ran = room.run(&["--write-baseline", "no/such/folder.json"]);
    assert_eq!(ran.err, "error: no/such/folder.json: cannot be written: no such file or folder\n");
}

#[test]
fn an_empty_baseline_is_a_baseline() {
    let room = Room::new().file("README.md", "Words.\n");
    assert_eq!(write(&room).err, "wrote 0 findings to baseline.json\n");
    assert_eq!(room.read(BASELINE), "{\n  \"version\": 1,\n  \"fingerprints\": 1,\n  \"findings\": []\n}\n");
    assert_eq!(short(&room, &["--baseline", BASELINE]).code, Some(0));
}
