//! Files that a list names, asked for on the disk.

use std::fs;

use crate::util::Room;

/// What is said of files that are not there, one per line: the address, and the one in the help.
fn missing(room: &Room, args: &[&str], text: &str) -> String {
    let ran = room.feed(&[args, &["--format", "json", "--no-config"]].concat(), text.as_bytes());
    let report: serde_json::Value = serde_json::from_str(&ran.out).expect("JSON");
    let found = report["diagnostics"].as_array().expect("findings").iter();
    let found = found.filter(|found| found["rule"] == "missing-file");
    let quoted = |words: &serde_json::Value| {
        words.as_str().and_then(|words| words.rsplit('`').nth(1)).unwrap_or_default().to_owned()
    };
    found
        .map(|found| format!("{} {}", quoted(&found["message"]), quoted(&found["help"])))
        .collect::<Vec<_>>()
        .join("\n")
}

/// A repository with a list at `docs/list.md` that links to `addresses`.
fn repository(addresses: &[&str]) -> Room {
    let links: Vec<String> = addresses.iter().map(|address| format!("- [x](<{address}>)\n")).collect();
    Room::new()
        .file(".git/HEAD", "ref: refs/heads/main\n")
        .file("README.md", "# Reefs\n")
        .file("docs/notes/reef_map.md", "# Reef\n")
        .file("docs/fig 1.png", "")
        .file("docs/数据.md", "")
        .file("docs/list.md", links.concat())
}

fn of(addresses: &[&str]) -> String {
    missing(&repository(addresses), &["docs/list.md"], "")
}

#[test]
fn what_is_there_is_not_told() {
    let there = [
        "notes/reef_map.md",
        "./notes/../notes/",
        "notes",
        ".",
        "../README.md#reefs",
        "/README.md?plain=1",
        "/",
        "/docs",
        "fig%201.png",
        "fig 1.png",
        "数据.md",
        "%E6%95%B0%E6%8D%AE.md",
    ];
    assert_eq!(of(&there), "");
}

#[test]
fn what_is_not_there_is_told_with_what_was_meant() {
    let gone =
        ["gone.md", "notes/gone.md#x", "/notes/reef_map.md", "../docs/gone.png", "notes/reef_map.md/x.md"];
    let told = of(&gone);
    for (line, address) in told.lines().zip(gone) {
        assert_eq!(line.trim_end(), address);
    }
    assert_eq!(told.lines().count(), gone.len(), "{told}");
    assert_eq!(of(&["Notes/reef-map.md"]), "Notes/reef-map.md ");
    assert_eq!(of(&["Notes/reef_map.md"]), "Notes/reef_map.md notes/reef_map.md");
    assert_eq!(of(&["notes/Reef-Map.md"]), "notes/Reef-Map.md notes/reef_map.md");
    assert_eq!(of(&["/readme.md"]), "/readme.md /README.md");
    assert_eq!(of(&["Fig1.png"]), "Fig1.png fig%201.png");
    assert_eq!(of(&["fig2.png"]), "fig2.png ", "another number is another file");
}

#[test]
fn what_cannot_be_told_is_not() {
    let unknown = [
        "../../issues",
        "../../../etc/passwd",
        "/../x.md",
        "..\\x.md",
        "C:\\x.md",
        "a:b.md",
        "mailto:a@example.org",
        "//example.org/x",
        "?tab=readme",
        "#x",
        "{{ site.url }}/x.md",
        "/.git/HEAD",
        "/.git/gone",
        "a%00b.md",
        "%FF.md",
        "...",
    ];
    assert_eq!(of(&unknown), "");
    let long = "x/".repeat(3000) + &"y".repeat(5000);
    let deep = "notes/../".repeat(5000) + "notes/reef_map.md";
    assert_eq!(of(&[&"y".repeat(5000), &deep]), "");
    assert!(of(&[&long]).starts_with("x/x/"));
}

#[test]
fn nothing_is_asked_outside_of_a_repository_or_in_part_of_one() {
    let room = Room::new().file("README.md", "[x](gone.md)\n");
    assert_eq!(missing(&room, &["README.md"], ""), "");
    let room = room.file(".git/HEAD", "");
    assert_eq!(missing(&room, &["README.md"], ""), "gone.md ");
    let room = room.file(".git/info/sparse-checkout", "/*\n");
    assert_eq!(missing(&room, &["README.md"], ""), "");
}

#[test]
fn standard_input_lies_where_it_is_said_to() {
    let room = repository(&[]);
    assert_eq!(missing(&room, &["-"], "[x](gone.md)\n"), "");
    assert_eq!(
        missing(&room, &["-", "--stdin-filename", "docs/new.md"], "[x](gone.md) [y](notes)\n"),
        "gone.md "
    );
    assert_eq!(missing(&room, &["-", "--stdin-filename", "nowhere/new.md"], "[x](gone.md)\n"), "");
}

#[test]
fn another_repository_inside_is_not_asked() {
    let room = repository(&["sub/x.md", "empty/x.md", "../docs"]).file("docs/sub/.git", "gitdir: ../x\n");
    fs::create_dir(room.path("docs/empty")).expect("a folder");
    assert_eq!(missing(&room, &["docs/list.md"], ""), "");
}

#[test]
fn an_old_finding_is_no_new_one() {
    let room = repository(&["gone.md", "gone.md"]);
    assert_eq!(missing(&room, &["docs/list.md"], "").lines().count(), 2);
    let ran = room.run(&["--write-baseline", "known.json", "docs/list.md"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert_eq!(missing(&room, &["--baseline", "known.json", "docs/list.md"], ""), "");
}

#[cfg(unix)]
#[test]
fn links_and_pipes_are_not_followed() {
    use std::os::unix::fs::symlink;
    let room = repository(&["out/gone.md", "gone.md", "link.md", "pipe", "pipe/x.md", "loop/x.md"]);
    let outside = Room::new().file("x.md", "");
    symlink(outside.path(""), room.path("docs/out")).expect("a link");
    symlink("nowhere", room.path("docs/link.md")).expect("a link");
    symlink("loop", room.path("docs/loop")).expect("a link");
    let made = std::process::Command::new("mkfifo").arg(room.path("docs/pipe")).status().expect("mkfifo");
    assert!(made.success());
    assert_eq!(missing(&room, &["docs/list.md"], ""), "gone.md \npipe/x.md ");
}
