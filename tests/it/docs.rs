//! The README says what the program says.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use learnvlm_lint::language::Language;
use learnvlm_lint::rules::RULES;

use crate::corpus::{HINT, is_updating};
use crate::util::{LIST, Room};

#[test]
fn the_rules_table_is_the_registry() {
    let mut table = String::from("| rule | level | fix | what it says |\n| --- | --- | --- | --- |\n");
    for rule in RULES {
        let (level, fix) = (rule.severity.as_str(), if rule.fixable { "yes" } else { "" });
        let _ = writeln!(
            table,
            "| `{}` | {level} | {fix} | {} |",
            rule.name,
            rule.summary(Language::English).replace('|', "\\|")
        );
    }
    holds(README, "rules", &format!("\n{table}\n"));
}

#[test]
fn the_help_is_what_the_program_prints() {
    let ran = Room::new().run(&["--help"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    holds(README, "help", &format!("\n```text\n{}\n```\n\n", ran.out.trim_end()));
}

#[test]
fn the_chinese_readme_shows_what_the_program_prints() {
    let room = Room::new().file("README.md", LIST);
    let prints = |args: &[&str]| room.run(&[args, &["--lang", "zh-CN"]].concat()).out;
    let fenced = |text: &str| format!("\n```text\n{}\n```\n\n", text.trim_end());
    let mut table = String::from("| 规则 | 级别 | 修复 | 报告的问题 |\n| --- | --- | --- | --- |\n");
    for line in prints(&["--rules"]).lines().skip(1) {
        let cells: Vec<&str> = line.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).collect();
        let [rule, level, fix, finds] = cells[..] else { panic!("{line}") };
        let _ = writeln!(table, "| `{rule}` | {level} | {} | {finds} |", fix.replace('-', ""));
    }
    holds(CHINESE, "rules", &format!("\n{table}\n"));
    holds(CHINESE, "help", &fenced(&prints(&["--help"])));
    let report = prints(&[]);
    let shown: Vec<&str> = report.split("\n\n").filter(|found| found.contains("README.md:17:")).collect();
    assert_eq!(shown.len(), 2, "{report}");
    holds(CHINESE, "findings", &fenced(&shown.join("\n\n")));
    let short = prints(&["--format", "short"]);
    let is_shown = |line: &&str| line.contains(":17:") || line.contains(":22:") || !line.contains(": ");
    let shown: Vec<&str> = short.lines().filter(is_shown).collect();
    assert_eq!(shown.len(), 4, "{short}");
    holds(CHINESE, "short", &fenced(&shown.join("\n")));
}

#[test]
fn both_readmes_name_the_same() {
    let marks = |file: &str| {
        let text = read(file);
        let commands =
            text.lines().filter(|line| line.starts_with("learnvlm-lint ") && !line.contains("--lang"));
        let command = |line: &str| line.split(" #").next().unwrap_or_default().trim().to_owned();
        commands.map(command).collect::<BTreeSet<_>>()
    };
    let (english, chinese) = (marks(README), marks(CHINESE));
    let missing: Vec<_> = english.difference(&chinese).filter(|line| !line.contains("--explain")).collect();
    assert!(missing.is_empty(), "{CHINESE} lacks {missing:?}");
}

const README: &str = "README.md";
const CHINESE: &str = ".github/README.zh-CN.md";

fn path(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(file)
}

fn read(file: &str) -> String {
    fs::read_to_string(path(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}

/// Holds what stands between `<!-- name -->` and `<!-- /name -->` in a file against `wanted`.
fn holds(file: &str, name: &str, wanted: &str) {
    // One at a time: several tests may write the file.
    static ONE: Mutex<()> = Mutex::new(());
    let _guard = ONE.lock().unwrap_or_else(PoisonError::into_inner);
    let text = read(file);
    let (open, close) = (format!("<!-- {name} -->\n"), format!("<!-- /{name} -->"));
    let place = text.split_once(&open).and_then(|(before, rest)| {
        let (found, after) = rest.split_once(&close)?;
        Some((before, found, after))
    });
    let Some((before, found, after)) = place else {
        panic!("{file}: write `{}` and `{close}` on lines of their own; {HINT}", open.trim_end());
    };
    if found == wanted {
        return;
    }
    assert!(
        is_updating(),
        "{file}, {name}: not what the program says; {HINT}\n{}",
        difference(found, wanted)
    );
    fs::write(path(file), format!("{before}{open}{wanted}{close}{after}")).expect("a writable file");
}

fn difference(found: &str, wanted: &str) -> String {
    learnvlm_lint::report::diff::unified("README.md", found, wanted)
}
