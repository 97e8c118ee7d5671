//! Content that is written to harm: nothing of it steers a terminal, forges a line of a report, or breaks what
//! a program reads.

use learnvlm_lint::report::visible::{mark, on_screen};

use crate::util::{LIST, Ran, Room};

/// Escape sequences, control characters (also of C1), bidirectional marks and separators of lines.
const STEERING: &str =
    "\u{1b}[2J\u{1b}]8;;x\u{7}\u{9b}31m\u{202e}\u{2066}\u{2028}\u{2029}\u{85}\u{8}\u{feff}";

/// Every value of `--format`.
const FORMATS: [&str; 9] =
    ["human", "short", "json", "github", "sarif", "gitlab", "rdjson", "junit", "markdown"];

/// A list whose title, note, link and header hold them; `&#10;` and `&#27;` are shown as the characters.
pub(crate) fn hostile() -> String {
    format!(
        "| 论文{STEERING} | 时间 | 机构 |\n| --- | --- | --- |\n\
         | [a{STEERING}&#10;error: forged&#27;[31m](https://a.example/x?utm_source=1{STEERING}) | 2024.13{STEERING} | B{STEERING} |\n\
         | [b{STEERING}](https://mp.weixin.qq.com/s?__biz={STEERING}&mid=1) [d](http://arxiv.org/abs/2401.00001) {STEERING} | 2024.05 | A / B{STEERING} |\n\
         | [c](javascript:{STEERING}alert(1)) | {STEERING} | C |\n\n[x{STEERING}]: https://a.example/{STEERING}?key=1\n"
    )
}

fn raw(text: &str) -> Option<char> {
    text.chars().find(|c| *c != '\n' && mark(*c).is_some())
}

#[test]
fn no_report_prints_it_raw() {
    let room = Room::new().file("README.md", hostile());
    let name = format!("a{}.md", STEERING.replace('\u{7}', ""));
    let mut calls: Vec<&[&str]> = vec![
        &["--format", "human", "--color", "always", "-v"],
        &["--format", "short", "--fix", "--unsafe-fixes"],
        &["missing\u{1b}[31m.md"],
        &["--explain", "x\u{1b}[31m\n\u{202e}"],
    ];
    let formats = FORMATS.map(|format| ["--format", format]);
    let named = FORMATS.map(|format| ["--stdin-filename", &name, "--format", format, "-"]);
    calls.extend(formats.iter().map(|call| &call[..]));
    calls.extend(named.iter().map(|call| &call[..]));
    for args in calls {
        let ran = room.feed(args, hostile().as_bytes());
        // The colours are ours.
        let out = if args.contains(&"always") { ran.out.replace("\u{1b}[", "") } else { ran.out };
        assert_eq!((raw(&out), raw(&ran.err)), (None, None), "{args:?}\n{out}\n{}", ran.err);
        assert!(
            !out.lines().chain(ran.err.lines()).any(|line| line.starts_with("error: forged")),
            "{args:?}"
        );
    }
}

#[test]
fn no_log_of_github_actions_takes_a_command_from_a_list() {
    let command = "##[set-output name=x]y";
    // The title is so long that a message breaks before it, and what is broken off begins a line.
    let text = format!(
        "| 名称 | 时间 | 机构 |\n| --- | --- | --- |\n| {command} | 2024.5 | |\n| ::add-mask::a | 2024.5 | |\n\
         | [{command} {}](https://a.example) | 2024.5 | ::error file=a::b |\n\
         | [::add-mask::b](https://a.example) | 2024.13 {command} | ::add-mask::c、{command} |\n",
        "x".repeat(30)
    );
    let room = Room::new().file("::error::a.md", &text).file("##[error]b.md", "a\0");
    for format in FORMATS {
        for width in ["80", "40"] {
            let output =
                room.program(&["-v", "--format", format]).env("COLUMNS", width).output().expect("a run");
            let ran = Ran::of(output);
            assert!(ran.out.len() > 200, "{ran:?}");
            for line in ran.out.lines().chain(ran.err.lines()) {
                let files = [" file=%3A%3Aerror%3A%3Aa.md,", " file=##[error]b.md,"];
                let is_ours = format == "github" && files.iter().any(|file| line.contains(file));
                assert!(
                    is_ours || !line.trim_start().starts_with("::") && !line.contains("##["),
                    "{format}: {line}"
                );
            }
        }
    }
}

#[test]
fn a_wrong_option_is_named_but_not_played() {
    let ran = Room::new().run(&["--no-such\u{1b}[31m\u{202e}"]);
    assert_eq!((ran.code, raw(&ran.err)), (Some(2), None), "{ran:?}");
    assert!(ran.err.contains("--no-such<U+001B>[31m<U+202E>"), "{ran:?}");
}

#[test]
fn a_line_of_short_is_a_finding() {
    let room = Room::new().file("README.md", hostile()).file("b\n.md", LIST);
    let ran = room.run(&["--format", "short"]);
    let (sum, findings) = ran.out.trim_end().rsplit_once('\n').map(|(a, b)| (b, a)).expect("lines");
    assert!(sum.starts_with("2 files, "), "{sum}");
    assert!(
        findings.lines().all(|l| l.starts_with("README.md:") || l.starts_with("b<U+000A>.md:")),
        "{ran:?}"
    );
}

#[test]
fn a_patch_holds_the_bytes_and_a_terminal_sees_marks() {
    let room = Room::new().file("README.md", hostile());
    let patch = room.run(&["--diff"]).out;
    assert!(patch.contains(STEERING));
    let seen = on_screen(&patch);
    assert_eq!((raw(&seen), seen.lines().count()), (None, patch.lines().count()));
    assert_eq!(on_screen("a\r\n\tb\rc\n"), "a\r\n\\tb<U+000D>c\n");
}

#[test]
fn secrets_are_masked_in_every_format() {
    let key = "b3bc4d7e5a1f9082aa77";
    let url = format!("https://mp.weixin.qq.com/s?__biz=Mzk0OTYwNzc3NQ==&mid=1&idx=1&sn=2&key={key}");
    let text = format!(
        "| 论文 | 时间 | 机构 |\n|---|---|---|\n| [{key}]({url}) | 2024.5 | B |\n| {url} | 2024.6 | C |\n\n[{key}]: {url}\n"
    );
    let room = Room::new().file("README.md", &text);
    for format in FORMATS {
        let ran = room.run(&["--format", format]);
        assert!(ran.out.contains("secret-in-url"), "{ran:?}");
        assert!(!ran.out.contains(key) && !ran.err.contains(key), "{format} {ran:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_terminal_is_a_terminal() {
    let room = Room::new().file("README.md", hostile());
    let program = room.program(&["--diff"]);
    let words: Vec<String> = std::iter::once(program.get_program())
        .chain(program.get_args())
        .map(|word| format!("'{}'", word.to_str().expect("UTF-8")))
        .collect();
    let mut script = std::process::Command::new("script");
    script.args(["-qec", &words.join(" "), "/dev/null"]).current_dir(room.path("")).env("LANG", "C.UTF-8");
    // Not every system has `script`, which runs a program on a terminal of its own.
    let Ok(output) = script.stdin(std::process::Stdio::null()).output() else { return };
    let shown = String::from_utf8(output.stdout).expect("UTF-8").replace("\r\n", "\n");
    assert!(shown.contains("--- a/README.md") && shown.contains("<U+001B>"), "{shown}");
    assert_eq!(raw(&shown), None, "{shown}");
}
