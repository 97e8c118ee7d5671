//! Input that no list is: what cannot be read is told in clear words, and what is large, deep or made to be slow is
//! done in time and memory that grow with it. The sizes are those that a debug build does in a blink; a step
//! that takes the square of its input shows at these sizes as a test that hangs.

use std::time::{Duration, Instant};

use crate::util::{LIST, Room};

/// What a run may take, on a machine that is busy with other things.
const PATIENCE: Duration = Duration::from_secs(60);

const HEAD: &str = "| 论文 | 时间 | 机构 |\n| --- | --- | --- |\n";

/// Checks and fixes `text`: both end well and in time, and what is fixed is not fixed again.
fn withstands(what: &str, text: &str) {
    let room = Room::new().file("README.md", text);
    let begin = Instant::now();
    let human = text.len() < 100_000;
    for args in [&["--format", "short"][..], &["--format", "json"], &["--format", "human"], &["--fix", "-q"]]
    {
        // An excerpt for each of many thousand findings takes its time, as it should.
        if !human && matches!(args[..], [_, "json" | "human"]) {
            continue;
        }
        let ran = room.program(args).stdout(std::process::Stdio::null()).output().expect("the program ends");
        let err = String::from_utf8_lossy(&ran.stderr);
        assert!(matches!(ran.status.code(), Some(0 | 1)) && err.is_empty(), "{what} {args:?} {err}");
    }
    assert!(begin.elapsed() < PATIENCE, "{what} took {:?}", begin.elapsed());
}

#[test]
fn what_is_no_text_is_told() {
    let utf16 = |bytes: fn(u16) -> [u8; 2]| LIST.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    let cases: [(&str, Vec<u8>, &str); 6] = [
        ("latin.md", b"a\ncaf\xe9".to_vec(), "is not UTF-8 (first bad byte in line 2); save it as UTF-8"),
        (
            "gbk.md",
            b"| \xc2\xdb\xce\xc4 |".to_vec(),
            "is not UTF-8 (first bad byte in line 1); save it as UTF-8",
        ),
        (
            "le.md",
            [b"\xff\xfe".to_vec(), utf16(u16::to_le_bytes)].concat(),
            "is UTF-16, not UTF-8; save it as UTF-8",
        ),
        (
            "be.md",
            [b"\xfe\xff".to_vec(), utf16(u16::to_be_bytes)].concat(),
            "is UTF-16, not UTF-8; save it as UTF-8",
        ),
        ("nul.md", b"a\n\nb\0".to_vec(), "holds a NUL byte in line 3; remove it"),
        (
            "cut.md",
            "| 论文".as_bytes()[..4].to_vec(),
            "is not UTF-8 (first bad byte in line 1); save it as UTF-8",
        ),
    ];
    for (name, bytes, told) in cases {
        let room = Room::new().file(name, &bytes);
        for args in [&[name][..], &["--fix", name], &["--diff", name], &["--format", "json", name]] {
            let ran = room.run(args);
            assert_eq!((ran.code, ran.err), (Some(2), format!("error: {name}: {told}\n")));
        }
        assert_eq!(std::fs::read(room.path(name)).expect("a file"), bytes);
    }
}

#[test]
fn what_is_empty_is_clean() {
    for text in [
        "",
        "\u{feff}",
        "\n",
        "\r",
        "   \t\n\n",
        "\u{feff}---\n---\n",
        "---\n",
        "\u{3000}\u{a0}",
        "|",
        "\u{feff}|-|",
    ] {
        let room = Room::new().file("README.md", text);
        for args in [&["--format", "short"][..], &["--fix"], &["--diff"], &["-"]] {
            assert_eq!(room.feed(args, text.as_bytes()).code, Some(0), "{text:?} {args:?}");
        }
        assert_eq!(room.read("README.md"), text);
    }
}

#[test]
fn long_lines_and_large_tables() {
    withstands("a line of 1 MB", &"x".repeat(1_000_000));
    withstands("a cell of 300 kB", &format!("{HEAD}| {} | 2024.5 | X |\n", "模型".repeat(50_000)));
    for columns in [65_535, 65_536] {
        let row = |cell: &str| format!("|{}\n", cell.repeat(columns));
        withstands("columns", &[row("a|"), row("-|"), row("b|")].concat());
    }
    let row = |n: usize| format!("| [A{n}](https://a.example/{n}) | 2024.5 | X |\n");
    withstands("100,000 rows", &format!("|a|b|\n|-|-|\n{}", "|c|d|\n".repeat(100_000)));
    withstands("rows of a list", &format!("{HEAD}{}", (0..4_000).map(row).collect::<String>()));
}

#[test]
fn rows_that_github_completes() {
    let table = |columns: usize, rows: usize| {
        format!("|{}\n|{}\n{}", "a|".repeat(columns), "-|".repeat(columns), "|b\n".repeat(rows))
    };
    withstands("750 x 750", &table(750, 750));
    // Beyond the limit of one of the parsers.
    withstands("300,000 cells", &table(600, 500));
}

#[test]
fn deep_nesting() {
    for piece in [">", "> ", "- ", "1. ", "[", "(", "*", "_", "<div>", "<div>\n", "![", "**", "~", "[^a]:"] {
        withstands(piece, &piece.repeat(10_000));
    }
    let nested: Vec<String> = (0..300).map(|depth| format!("{}- a\n", "  ".repeat(depth))).collect();
    withstands("lists in lists", &nested.concat());
    withstands("links in links", &format!("{}a{}", "[".repeat(5_000), "](b)".repeat(5_000)));
}

#[test]
fn lines_of_one_mark() {
    for piece in
        ["[", "`", "|", "&a;", "&#", "~", "!", "<", "<a ", "<!--", "\\", "\\|", "]", "](", "[a](", "&amp;"]
    {
        let many = piece.repeat(40_000 / piece.len());
        withstands(piece, &format!("{many}\n\n{HEAD}| {} | 2024.5 | X |\n", &many[..many.len() / 2]));
    }
}

/// Each of these took the square of its length once.
#[test]
fn what_was_slow_once() {
    let cell = |piece: &str, many: usize| format!("{HEAD}| {} | 2024.5 | X |\n", piece.repeat(many));
    withstands("bare URLs in a line", &"http://a.example ".repeat(2_500));
    withstands("bare URLs in a cell", &cell("http://a.example ", 2_500));
    withstands("links in a cell", &cell("[a](http://a.example?utm_source=x) ", 400));
    withstands("addresses in open brackets", &"[a(https://a.example/?u)".repeat(12_000));
    let torn = cell("[x | y](https://a.example/?a|b) ", 6_000);
    withstands("torn links in a cell", &torn);
    let room = Room::new().file("README.md", &torn);
    let begin = Instant::now();
    room.program(&["--unsafe-fixes", "-q"]).output().expect("the program ends");
    assert!(begin.elapsed() < PATIENCE, "all that is torn in a cell took {:?}", begin.elapsed());
    withstands("schemes", &"http://".repeat(8_000));
    withstands("colons", &"://".repeat(20_000));
    withstands("parameters", &format!("[a](http://a.example/?{})", "&utm_source=b".repeat(8_000)));
    withstands(
        "parameters by turns",
        &format!("[a](http://a.example/?{})", "&utm_source=b&c=d".repeat(6_000)),
    );
    let row = |n: usize| format!("| [A{n}](https://a.example/{n}) | {}.5 | X |\n", 1950 + n % 70);
    withstands("rows out of order", &format!("{HEAD}{}", (0..2_000).map(row).collect::<String>()));
    withstands("rows that lack cells", &format!("{HEAD}{}", "| a |\n".repeat(1_500)));
    withstands("rows without dates", &format!("{HEAD}{}", "| A | bad |\n".repeat(800)));
}
