//! What the tests share: a folder to work in, the real program, findings made by hand.

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use learnvlm_lint::date::Date;
use learnvlm_lint::diagnostic::{Diagnostic, Severity, Wanted};
use learnvlm_lint::document::{Anchors, Blocks, Document};
use learnvlm_lint::language::{Language, Message};
use learnvlm_lint::report::{Checked, Format, Look, Screen, render};
use learnvlm_lint::secrets::Secrets;
use learnvlm_lint::source::Source;
use learnvlm_lint::style::Styles;
use learnvlm_lint::text::Span;
use learnvlm_lint::{Hidden, Outcome, Passes, Report, Settings, check, fix_wholly};

/// The reference list.
pub(crate) const LIST: &str = include_str!("../../fixtures/learnvlm/README.md");

/// The first row of the reference list as a list of its own: its link was shared from `WeChat`, which is
/// an error with a safe fix, and nothing else is wrong with it.
pub(crate) const SHARED: &str = "\
|                                                              | 时间    | 说明                          | 机构     |
| ------------------------------------------------------------ | ------- | ----------------------------- | -------- |
| [DeepSeek-VL2](https://mp.weixin.qq.com/s?__biz=Mzk0OTYwNzc3NQ==&mid=2247485379&idx=1&sn=3a1733c7ed2b0231cb13082c7146d7a0&chksm=c236513d5e276fad5d94aa86ce2519d2d43f0441826bc777a7952633a5f7337dc4556c94113a&mpshare=1&scene=1&srcid=1213jHuDL1YgQA0xRAF74jer&sharer_shareinfo=aa453c1d03e827f69197fcf6bdbff07f&sharer_shareinfo_first=aa453c1d03e827f69197fcf6bdbff07f#rd) | 2024.12 | MoE 架构 + 动态切图（3B~27B） | DeepSeek |
";

/// [`SHARED`] with its row `rows` times, each with an article of its own.
pub(crate) fn shared(rows: usize) -> String {
    let (head, row) = SHARED.rsplit_once("\n| [").expect("a row");
    let row =
        |n: usize| format!("\n| [{}", row.trim_end().replace("2247485379", &(2_247_485_379 + n).to_string()));
    format!("{head}{}\n", (0..rows).map(row).collect::<String>())
}

/// What fixing makes of a text, to the end as the program does it, and what became of the fixes.
pub(crate) fn fixed_wholly(text: &str, settings: &Settings, wanted: Wanted) -> (String, Outcome) {
    let source = Source::decode(text.as_bytes().to_vec()).expect("a text");
    let passes = Passes::default();
    let outcome = fix_wholly(check(&source, settings), wanted, &passes, |new| check(new.source, settings)).1;
    (passes.rewrite().map_or_else(|| text.to_owned(), |rewrite| rewrite.new_text().to_owned()), outcome)
}

/// A table that is no list.
pub(crate) const OTHER: &str = "| a | b |\n| --- | --- |\n| 1 | 2 |\n";

/// A temporary folder and the program run in it.
pub(crate) struct Room(tempfile::TempDir);

/// What the program did.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Room {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().expect("a temporary folder"))
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Writes a file, with the folders above it.
    pub(crate) fn file(self, name: &str, content: impl AsRef<[u8]>) -> Self {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("folders");
        fs::write(path, content).expect("a file");
        self
    }

    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).expect("a readable file")
    }

    /// The program, with nothing of our own environment that could change what it prints.
    pub(crate) fn program(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_learnvlm-lint"));
        command.current_dir(self.0.path()).env_clear().env("LANG", "C.UTF-8");
        command.args(args);
        let other = ["same-page", "schema", "rows", "init", "completions", "man"];
        if !args.contains(&"--today") && !args.iter().any(|arg| other.contains(arg)) {
            command.args(["--today", "2026-11-23"]);
        }
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    pub(crate) fn run(&self, args: &[&str]) -> Ran {
        self.feed(args, b"")
    }

    /// Runs the program with `input` on standard input.
    pub(crate) fn feed(&self, args: &[&str], input: &[u8]) -> Ran {
        let mut child = self.program(args).stdin(Stdio::piped()).spawn().expect("the program starts");
        // A program that does not read its input closes the pipe; that is its right.
        let _ = child.stdin.take().map(|mut stdin| stdin.write_all(input));
        Ran::of(child.wait_with_output().expect("the program ends"))
    }

    /// The names in the folder, hidden ones too, sorted.
    pub(crate) fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.0.path()).expect("a folder");
        let name = |entry: std::io::Result<fs::DirEntry>| entry.expect("an entry").file_name();
        let mut names: Vec<String> = entries.map(|e| name(e).to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }
}

impl Ran {
    pub(crate) fn of(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
        Self { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
    }
}

/// Says that what a test is about cannot be had here.
#[cfg(unix)]
#[expect(clippy::print_stderr, reason = "whoever runs the tests is to see it")]
pub(crate) fn skipped(why: &str) {
    eprintln!("SKIPPED: {why}");
}

/// A finding on the first place that says `marked`.
pub(crate) fn finding(text: &str, marked: &str, message: &str, label: &str) -> Diagnostic {
    let start = text.find(marked).expect("the text holds what is to be marked");
    Diagnostic {
        rule: "some-rule",
        severity: Severity::Error,
        span: Span::new(start, start + marked.len()),
        message: message.into(),
        label: label.into(),
        help: None,
        related: None,
        cell: None,
        column: None,
        habit: None,
        is_of_file: false,
        fix: None,
    }
}

/// A message in English.
pub(crate) fn english(message: &Message) -> String {
    Language::English.say(message)
}

/// What fixtures are held to. The files that they name are there, but for these.
pub(crate) fn settings() -> Settings {
    let absent = [
        ("gone/reef.md", None),
        ("/gone/reef%20map.png?raw=true#top", None),
        ("Notes/reef.md#map", Some("notes/reef.md".to_owned())),
    ];
    Settings {
        absent: absent.map(|(url, near)| (url.to_owned(), near)).into(),
        ..Settings::new(Date::new(2026, Some(11), Some(23)).expect("a date"))
    }
}

/// A screen of this width without colours.
pub(crate) fn plain(width: usize) -> Screen {
    Screen { width, color: false, ascii: false }
}

/// The report on a text that is called `path`.
pub(crate) fn report(path: &str, text: &str, format: Format) -> String {
    let source = Source::decode(text.as_bytes().to_vec()).expect("UTF-8");
    let report = check(&source, &settings());
    let look = Look {
        format,
        screen: plain(80),
        errors_only: false,
        counts: false,
        language: Language::English,
        statistics: false,
    };
    render(&[Checked { path: path.to_owned(), report }], &[], &look)
}

/// A report on `README.md` with these findings.
pub(crate) fn drawn(
    text: &str,
    found: Vec<Diagnostic>,
    secrets: Vec<Span>,
    screen: Screen,
    format: Format,
) -> String {
    let source = Source::decode(text.as_bytes().to_vec()).expect("UTF-8");
    let document = Document {
        source: &source,
        tables: vec![],
        links: vec![],
        inlines: vec![],
        headings: vec![],
        comments: vec![],
        blocks: Blocks::default(),
        anchors: Anchors::default(),
        images: vec![],
    };
    let report = Report {
        document,
        lists: vec![],
        identities: vec![],
        styles: Styles::default(),
        diagnostics: found,
        allowed: 0,
        secrets: Secrets::new(secrets, &source),
        links: learnvlm_lint::link::LinkRules::default(),
        campaigns: Vec::new(),
        hidden: Hidden::default(),
    };
    let look = Look {
        format,
        screen,
        errors_only: false,
        counts: false,
        language: Language::English,
        statistics: false,
    };
    let report = render(&[Checked { path: "README.md".to_owned(), report }], &[], &look);
    let fixable = "no list table: 1 error; 1 fixable with `--fix`\n";
    report.trim_end_matches("no list table: 1 error\n").trim_end_matches(fixable).to_owned()
}
