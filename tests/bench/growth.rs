//! Text of every kind that could cost more than its length, in any size: `.ci/run growth` doubles each.

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::Path;

/// How a kind is run. `old.md` is what the file was, where that matters.
#[derive(Clone, Copy, Debug)]
enum Run {
    /// A check with this format.
    Check(&'static str),
    Fix,
    Rows(&'static str),
    SamePage,
    Since,
    Baseline,
}

impl Run {
    fn arguments(self) -> String {
        match self {
            Self::Check(format) => format!("--format {format} list.md"),
            Self::Fix => "--unsafe-fixes --fix list.md".to_owned(),
            Self::Rows(format) => format!("rows --format {format} list.md"),
            Self::SamePage => "same-page list.md old.md".to_owned(),
            Self::Since => "--format short --since HEAD list.md".to_owned(),
            Self::Baseline => "--format short --baseline baseline.json list.md".to_owned(),
        }
    }
}

/// What a kind is made of, `n` times.
enum Made {
    /// The text of `n` pieces.
    Text(fn(usize) -> String),
    /// The text, and what the file was.
    Change(fn(usize) -> String, fn(usize) -> String),
}

struct Kind {
    name: &'static str,
    /// How many pieces are tried first.
    first: usize,
    runs: &'static [Run],
    made: Made,
    /// What stands in `learnvlm-lint.toml` for `n` pieces.
    config: Option<fn(usize) -> String>,
}

const BOTH: &[Run] = &[Run::Check("short"), Run::Fix];
const SAME: &[Run] = &[Run::SamePage];
/// A check in each format but `short`.
const CHECKS: &[Run] = &[
    Run::Check("human"),
    Run::Check("json"),
    Run::Check("github"),
    Run::Check("sarif"),
    Run::Check("gitlab"),
    Run::Check("rdjson"),
    Run::Check("junit"),
    Run::Check("markdown"),
];
const TABLE: &str = "| 名称 | 时间 | 机构 |\n| --- | --- | --- |\n";

const fn kind(name: &'static str, first: usize, runs: &'static [Run], made: Made) -> Kind {
    Kind { name, first, runs, made, config: None }
}

const KINDS: &[Kind] = &[
    kind(
        "columns",
        8000,
        BOTH,
        Made::Text(|n| format!("|{}\n|{}\n|{}\n", "a |".repeat(n), "- |".repeat(n), "b |".repeat(n))),
    ),
    kind("excess-cells", 8000, BOTH, Made::Text(|n| format!("{TABLE}|{}\n", "http://arxiv.org |".repeat(n)))),
    kind(
        "completed-cells",
        300,
        BOTH,
        Made::Text(|n| format!("|{}\n|{}\n{}", "x|".repeat(n), "-|".repeat(n), "|y|\n".repeat(200))),
    ),
    kind(
        "references",
        1000,
        BOTH,
        Made::Text(|n| {
            numbered(n, "[a{n}]\n")
                + "\n"
                + &numbered(n, "[a{n}]: http://arxiv.org/abs/{n}?utm_source=x{n}\n")
        }),
    ),
    kind(
        "footnotes",
        3000,
        BOTH,
        Made::Text(|n| numbered(n, "a[^{n}]\n\n") + &numbered(n, "[^{n}]: http://arxiv.org/abs/{n}\n\n")),
    ),
    kind(
        "off-then-on",
        1500,
        BOTH,
        Made::Text(|n| {
            numbered(n, "<!-- learnvlm-lint: off insecure-url -->\n\n")
                + &numbered(n, "<!-- learnvlm-lint: on missing-org -->\n\n")
        }),
    ),
    kind(
        "backticks",
        300,
        BOTH,
        Made::Text(|n| (1..n).map(|run| "`".repeat(run)).collect::<Vec<_>>().join(" a ")),
    ),
    // Formats, data, ages.
    kind("formats", 300, CHECKS, Made::Text(messy)),
    kind(
        "rows",
        300,
        &[Run::Rows("json"), Run::Rows("jsonl"), Run::Rows("csv"), Run::Rows("tsv")],
        Made::Text(messy),
    ),
    kind(
        "formats-on-line",
        300,
        CHECKS,
        Made::Text(|n| numbered(n, "http://arxiv.org/abs/{n}?utm_source=x ")),
    ),
    kind("page", 1500, SAME, Made::Change(messy, messy)),
    kind(
        "page-in-order",
        1500,
        SAME,
        Made::Change(
            |n| numbered(n, "[a{n}](https://a.io/{n}) *x* <b>y</b>\n\n"),
            |n| numbered(n, "[a{n}](https://a.io/{n}) *x* <b>y</b>\n\n") + "z",
        ),
    ),
    kind("changed-rows", 1500, &[Run::Since], Made::Change(messy, |n| messy(n).replace("2024", "2023"))),
    kind("new-rows", 1500, &[Run::Since], Made::Change(messy, |_| messy(1))),
    kind(
        "moved-rows",
        1500,
        &[Run::Since],
        Made::Change(messy, |n| {
            let text = messy(n);
            let (head, rows) = text.split_at(TABLE.len());
            head.to_owned() + &rows.split_inclusive('\n').rev().collect::<String>()
        }),
    ),
    kind(
        "same-rows-changed",
        1500,
        &[Run::Since],
        Made::Change(
            |n| format!("{TABLE}{}", "| [a](http://a.io) | | x |\n".repeat(n)),
            |n| format!("{TABLE}{}", "| [b](http://a.io) | | x |\n".repeat(n)),
        ),
    ),
    kind(
        "new-tables",
        1500,
        &[Run::Since],
        Made::Change(
            |n| numbered(n, "| Title | Date |\n| --- | --- |\n| [a{n}](http://e.com/{n}) |\n\n"),
            |n| numbered(n, "| Title | Date |\n| --- | --- |\n| [b{n}](http://e.com/{n}) |\n\n"),
        ),
    ),
    kind(
        "fixes-in-reports",
        1500,
        &[Run::Check("json"), Run::Check("sarif"), Run::Check("rdjson")],
        Made::Text(messy),
    ),
    kind("list-columns", 1500, BOTH, Made::Text(|n| wide(n, "c"))),
    kind("organisation-columns", 1500, BOTH, Made::Text(|n| wide(n, "Company"))),
    kind(
        "references-past-the-limit",
        2000,
        BOTH,
        Made::Text(|n| {
            let rows = numbered(n, "| [a{n}][r{n}] | 2024.5 | A |\n");
            format!("{TABLE}{rows}\n{}", numbered(n, "[r{n}]: http://arxiv.org/abs/2401.0{n}?utm_source=x\n"))
        }),
    ),
    kind("baseline", 1500, &[Run::Baseline], Made::Text(messy)),
    kind(
        "baseline-of-one",
        1500,
        &[Run::Baseline],
        Made::Text(|n| format!("{TABLE}{}", "| [a](http://a.io) | | x |\n".repeat(n))),
    ),
    Kind {
        name: "aliases",
        first: 1000,
        runs: BOTH,
        made: Made::Text(|n| {
            format!("{TABLE}{}", numbered(n, "| [a{n}](https://a.io/{n}) | 2024.5 | org{n} |\n"))
        }),
        config: Some(|n| format!("[organisations.aliases]\n{}", numbered(n, "Org{n} = [\"org{n}\"]\n"))),
    },
];

/// A list of four rows with `n` columns more, each called `name`.
fn wide(n: usize, name: &str) -> String {
    let line = |first: &str, cell: &str| format!("|{first}|{}\n", format!("{cell}|").repeat(n));
    let head = line("Title|Date|Org", name) + &line("-|-|-", "-");
    (1..5).fold(head, |text, row| text + &line(&format!("[a{row}](http://a.io/{row})|2024.{row}|A"), "A"))
}

/// A list of `n` rows with a finding or two each.
fn messy(n: usize) -> String {
    format!(
        "{TABLE}{}",
        numbered(n, "| [a{n}](http://arxiv.org/abs/{n}?utm_source=x) | 2024-5 | 甲、乙{n} |\n")
    )
}

/// `piece` for each number below `n`, which stands in the place of `{n}`.
fn numbered(n: usize, piece: &str) -> String {
    (0..n).fold(String::new(), |mut text, number| {
        for (at, part) in piece.split("{n}").enumerate() {
            let _ = if at == 0 { write!(text, "{part}") } else { write!(text, "{number}{part}") };
        }
        text
    })
}

/// The kinds that are one piece many times: a line each, with `{n}` for the piece's number and `\n` for a line end.
const REPEATED: &str = include_str!("growth.tsv");

/// Prints each kind that is to be run: its name, how many pieces are tried first, the command's arguments.
pub(crate) fn kinds() -> Result<(), String> {
    let mut out = String::new();
    for [name, first, runs, ..] in REPEATED.lines().skip(1).filter_map(fields) {
        for run in runs.split(' ') {
            let run = if run == "fix" { Run::Fix } else { Run::Check("short") };
            let _ = writeln!(out, "{name}\t{first}\t{}", run.arguments());
        }
    }
    for Kind { name, first, runs, .. } in KINDS {
        for run in *runs {
            let _ = writeln!(out, "{name}\t{first}\t{}", run.arguments());
        }
    }
    std::io::stdout().write_all(out.as_bytes()).map_err(|error| error.to_string())
}

/// Kind, first number, runs; what stands before, the piece, what stands behind.
fn fields(line: &str) -> Option<[&str; 6]> {
    line.split('\t').collect::<Vec<_>>().try_into().ok()
}

/// Writes the files of the kind called `name`, of `n` pieces, into `folder`.
pub(crate) fn write(name: &str, n: usize, folder: &Path) -> Result<(), String> {
    let put = |file: &str, text: &str| {
        fs::write(folder.join(file), text).map_err(|error| format!("{file}: {error}"))
    };
    let mut repeated = REPEATED.lines().filter_map(fields);
    if let Some([.., before, piece, behind]) = repeated.find(|fields| fields[0] == name) {
        let text = |written: &str| {
            written.replace("\\n", "\n").replace("\\t", "\t").replace("\\r", "\r").replace("\\\\", "\\")
        };
        return put("list.md", &format!("{}{}{}", text(before), numbered(n, &text(piece)), text(behind)));
    }
    let kind = KINDS.iter().find(|kind| kind.name == name);
    let kind = kind.ok_or_else(|| format!("no kind is called `{name}`"))?;
    match &kind.made {
        Made::Text(made) => put("list.md", &made(n))?,
        Made::Change(made, old) => {
            put("list.md", &made(n))?;
            put("old.md", &old(n))?;
        }
    }
    kind.config.map_or(Ok(()), |config| put("learnvlm-lint.toml", &config(n)))
}
