//! `init`: a configuration that fits the list, so that what is left to report are slips.

use std::fmt::Write;

use learnvlm_lint::config::Config;

use crate::util::{LIST, Room};

/// A list with a style of its own: dates `YYYY-MM`, oldest first, names joined by `、`, a compact table, no
/// organisation in half of the rows.
fn own() -> String {
    let mut text = String::from("# Models\n\n| Title | Date | Organization |\n| --- | --- | --- |\n");
    for n in 1..=12 {
        let org = ["清华、北大", "清华", "", "清华", ""][n % 5];
        let _ = writeln!(text, "| [M{n}](https://example.org/m{n}) | 2024-{n:02} | {org} |");
    }
    text
}

#[test]
fn the_configuration_fits_the_list_and_says_why() {
    let room = Room::new().file("README.md", own());
    let ran = room.run(&["init"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{ran:?}");
    let config = room.read("learnvlm-lint.toml");
    for line in [
        "missing-org = \"off\"",
        "dates = \"YYYY-MM\"",
        "order = \"oldest-first\"",
        "org-separator = \"、\"",
        "layout = \"compact\"",
    ] {
        // A rule is turned off for most rows, a separator has few rows to speak for it.
        let written = config.lines().find(|written| written.trim_start_matches("# ").starts_with(line));
        let written = written.unwrap_or_else(|| panic!("{line}: {config}"));
        assert!(written.contains("  # "), "{written}");
    }
    assert!(config.contains("\"YYYY-MM\"") && config.contains("# 12 of 12 dates"), "{config}");
    Config::parse("learnvlm-lint.toml", &config).expect("a configuration");
    assert!(ran.out.starts_with("wrote learnvlm-lint.toml, from README.md:\n"), "{ran:?}");
    assert!(ran.out.contains("nothing to report"), "{ran:?}");
    assert!(ran.out.contains("learnvlm-lint-fix") && ran.out.contains("runs-on: ubuntu-latest"), "{ran:?}");
    let after = room.run(&["README.md"]);
    assert_eq!(after.code, Some(0), "{after:?}");
    assert!(after.out.contains("nothing to report"), "{after:?}");
}

#[test]
fn a_slip_is_still_reported() {
    let text = own().replace("2024-07", "2024/7").replace("| 2024-09 |", "| someday |");
    let room = Room::new().file("README.md", text);
    assert_eq!(room.run(&["init"]).code, Some(0));
    let after = room.run(&["--format", "short", "README.md"]);
    assert!(after.out.contains("`2024/7` is not written as `2024-07`"), "{after:?}");
    assert!(after.out.contains("malformed-date"), "{after:?}");
}

#[test]
fn the_reference_list_keeps_its_findings() {
    let room = Room::new().file("README.md", LIST);
    let before = room.run(&["--format", "short", "README.md"]);
    assert_eq!(room.run(&["init", "README.md"]).code, Some(0));
    let after = room.run(&["--format", "short", "README.md"]);
    assert_eq!(before.out, after.out);
}

#[test]
fn dates_under_an_unknown_header_make_a_list() {
    let mut text = String::from("| Model | Born |\n| --- | --- |\n");
    for n in 1..=6 {
        let _ = writeln!(text, "| [m{n}](https://example.org/{n}) | 2024.{n} |");
    }
    let room = Room::new().file("docs/models.md", &text);
    let ran = room.run(&["init", "docs"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    let config = room.read("docs/learnvlm-lint.toml");
    assert!(config.contains("date = [\"Born\"]") && config.contains("6 of 6 cells are dates"), "{config}");
    let verbose = room.run(&["-v", "docs/models.md"]);
    assert!(verbose.err.contains("list table, 6 rows"), "{verbose:?}");
}

#[test]
fn nothing_is_overwritten_and_nothing_is_made_up() {
    let room = Room::new().file("README.md", own()).file(".learnvlm-lint.toml", "# mine\n");
    let ran = room.run(&["init"]);
    assert_eq!(ran.code, Some(2));
    assert!(
        ran.err.starts_with("error: ./.learnvlm-lint.toml: is there already;")
            || ran.err.starts_with("error: .learnvlm-lint.toml: is there already;"),
        "{ran:?}"
    );
    assert_eq!(room.names(), [".learnvlm-lint.toml", "README.md"]);
    let printed = room.run(&["init", "--print"]);
    assert_eq!(printed.code, Some(0));
    Config::parse("printed", &printed.out).expect("a configuration");
    let none = Room::new().file("README.md", "# nothing\n");
    let ran = none.run(&["init"]);
    assert!(ran.code == Some(2) && ran.err.contains("README.md: holds no list table"), "{ran:?}");
    assert_eq!(none.names(), ["README.md"]);
    let empty = Room::new();
    assert!(empty.run(&["init"]).err.contains("no Markdown file"), "{:?}", empty.run(&["init"]));
    assert_eq!(empty.run(&["init", "none.md"]).code, Some(2));
}

#[test]
fn tables_that_differ_are_left_their_order_and_untidy_ones_their_layout() {
    let row = |n: usize, month: usize| format!("| [M{n}](https://example.org/m{n}) | 2024.{month} |\n");
    let head = "| Title | Date |\n| --- | --- |\n";
    let newest: String = (1..=8).map(|n| row(n, 13 - n)).collect();
    let oldest: String = (1..=8).map(|n| row(n + 10, n)).collect();
    let room = Room::new().file("README.md", format!("{head}{newest}\n{head}{oldest}"));
    assert_eq!(room.run(&["init"]).code, Some(0));
    let config = room.read("learnvlm-lint.toml");
    assert!(config.contains("# order = ") && config.contains("# its tables differ"), "{config}");
    let after = room.run(&["README.md"]);
    assert!(after.out.contains("nothing to report"), "{after:?}");

    let untidy: String = (1..=8).map(|n| row(n, 13 - n).replacen("| ", "|", n % 3)).collect();
    let room = Room::new().file("README.md", format!("{head}{untidy}"));
    assert_eq!(room.run(&["init"]).code, Some(0));
    let after = room.run(&["README.md"]);
    assert!(after.out.contains("nothing to report"), "{after:?} {}", room.read("learnvlm-lint.toml"));
}

#[test]
fn notes_on_the_ways_of_a_list_are_not_repeated() {
    let row = |n: usize, month: usize| format!("| [M{n}](https://example.org/m{n}) | 2024-{month:02} |\n");
    let head = "| Title | Date |\n| --- | --- |\n";
    let newest: String = (1..=12).map(|n| row(n, 13 - n)).collect();
    let none = [(3, 5), (1, 12), (4, 10), (0, 11), (5, 2), (2, 8)];
    let none: String = none.iter().map(|(n, month)| row(n + 20, *month)).collect();
    let room = Room::new().file("README.md", format!("{head}{newest}\n{head}{none}"));
    assert!(room.run(&["README.md"]).out.contains("note[unordered-table]"));
    assert_eq!(room.run(&["init"]).code, Some(0));
    let config = room.read("learnvlm-lint.toml");
    assert!(config.contains("unordered-table = \"off\"") && config.contains("# one note"), "{config}");
    let after = room.run(&["README.md"]);
    assert!(after.out.contains("nothing to report"), "{after:?}");
}

#[test]
fn what_one_table_breaks_is_not_pinned() {
    let row = |n: usize, date: String| format!("| [M{n}](https://example.org/m{n}) | {date} |\n");
    let head = "| Title | Date |\n| --- | --- |\n";
    let newest: String = (1..=12).map(|n| row(n, format!("2024-{:02}", 13 - n))).collect();
    let none: String =
        [5, 12, 10, 11, 2, 8].iter().enumerate().map(|(n, m)| row(n + 20, format!("2024-{m:02}"))).collect();
    let named: String =
        ["Dec", "Nov", "Oct"].iter().enumerate().map(|(n, m)| row(n + 30, format!("{m} 2023"))).collect();
    let (none, named) = (format!("\n{head}{none}"), format!("\n{head}{named}"));
    for (more, free) in [(&none, "# order = "), (&named, "# dates = ")] {
        let room = Room::new().file("README.md", format!("{head}{newest}{more}"));
        let before = room.run(&["--format", "short", "README.md"]);
        assert_eq!(room.run(&["init"]).code, Some(0));
        let config = room.read("learnvlm-lint.toml");
        assert!(config.lines().any(|line| line.starts_with(free)), "{config}");
        let after = room.run(&["--format", "short", "README.md"]);
        assert_eq!(before.out, after.out, "{config}");
    }
}

#[test]
fn names_with_a_year_in_them_are_no_dates() {
    let mut text = String::from("| CVE | Patch |\n| --- | --- |\n");
    for n in 1..=12 {
        let _ = writeln!(text, "| CVE-2019-{} | [Fixed](https://example.org/{n}) |", 1000 + n);
    }
    text += "\n| Title | Date |\n| --- | --- |\n";
    for n in 1..=6 {
        let _ = writeln!(text, "| [M{n}](https://example.org/m{n}) | 2024-0{n} |");
    }
    let room = Room::new().file("README.md", &text);
    assert_eq!(room.run(&["init"]).code, Some(0));
    let config = room.read("learnvlm-lint.toml");
    assert!(!config.contains("CVE"), "{config}");
}

#[test]
fn a_campaign_of_the_list_is_pinned() {
    let list = include_str!("../../fixtures/rules/tracking-parameter/campaign/input.md");
    let room = Room::new().file("README.md", list);
    let shown = room.run(&["--print-config", "README.md"]).out;
    assert!(shown.contains("campaigns = [\"reedlist\"]"), "{shown}");
    assert_eq!(room.run(&["init"]).code, Some(0));
    let written = room.read("learnvlm-lint.toml");
    assert!(written.contains("[links]\ncampaigns = [\"reedlist\"]  # 22 links"), "{written}");
    let few: String = list.lines().take(15).map(|line| line.to_owned() + "\n").collect();
    let room = room.file("README.md", &few);
    assert!(!room.run(&["README.md"]).out.contains("tracking-parameter"), "it is still the list's own");
    let none = room.file("learnvlm-lint.toml", "[links]\ncampaigns = []\n").file("README.md", list);
    let found = none.run(&["--format", "short", "README.md"]).out;
    assert_eq!(found.matches("[tracking-parameter]").count(), 23, "{found}");
}
