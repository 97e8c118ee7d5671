//! The reference list: exactly these findings, exactly this result.

use learnvlm_lint::diagnostic::{Diagnostic, Severity};
use learnvlm_lint::document::{CellId, Document};
use learnvlm_lint::entry::{Headers, lists};
use learnvlm_lint::rewrite::is_canonical_layout;
use learnvlm_lint::style::Style;

use crate::corpus::{Expected, Seen, fixtures, source};
use crate::util::{LIST, Room};

/// What each rule says, by the title of the row; `LLM相关知识` stands in no table.
const FINDINGS: &[(&str, &[&str])] = &[
    (
        "tracking-parameter",
        &[
            "DeepSeek-VL2",
            "InternVL2.5",
            "Megrez-3B-Omni",
            "FocusLLaVA",
            "LLaVA-o1",
            "YOPO",
            "TextHawk2",
            "LOVA3",
            "PP-LLaVA",
            "InternVid",
        ],
    ),
    ("missing-org", &["MME-Survey", "LOVA3", "InternVid"]),
    ("missing-link", &["BlueLM-V-3B"]),
    ("noncanonical-orgs", &["FocusLLaVA"]),
    ("noncanonical-url", &["LLM相关知识"]),
];

/// What only a person can mend.
const LEFT: &[&str] = &["missing-org", "missing-link"];

#[test]
fn the_list_is_reported_and_fixed_as_expected() {
    let mut expected = Expected::default();
    let folder = fixtures().join("learnvlm");
    let seen = Seen::new(LIST);
    expected.holds(&folder.join("report.txt"), Some(&seen.report));
    expected.holds(&folder.join("fixed.md"), seen.safe.as_deref());
    assert_eq!(seen.unsafe_too, None, "nothing on the list is unsafe");
    expected.are_met();
}

#[test]
fn each_rule_finds_what_is_known_to_be_wrong() {
    let found = titles(LIST);
    for (rule, titles) in FINDINGS {
        let by_rule: Vec<&str> = found.iter().filter(|f| f.0 == *rule).map(|f| f.1.as_str()).collect();
        assert_eq!(by_rule, *titles, "{rule}");
    }
    let known: usize = FINDINGS.iter().map(|(_, titles)| titles.len()).sum();
    assert_eq!(found.len(), known, "nothing else: {found:?}");
}

#[test]
fn after_fixing_only_what_a_person_must_mend_is_left() {
    let fixed = Seen::new(LIST).safe.expect("something to fix");
    let left: Vec<(String, String)> = titles(&fixed);
    let wanted = FINDINGS.iter().filter(|(rule, _)| LEFT.contains(rule));
    let wanted = wanted.flat_map(|(rule, titles)| titles.iter().map(move |title| (*rule, *title)));
    let mut wanted: Vec<(String, String)> = wanted.map(|(r, t)| (r.to_owned(), t.to_owned())).collect();
    let mut sorted = left.clone();
    sorted.sort();
    wanted.sort();
    assert_eq!(sorted, wanted);
    assert_eq!(Seen::new(&fixed).safe, None, "a second run changes nothing");
}

#[test]
fn fixing_changes_eleven_links_one_cell_and_nothing_else() {
    let fixed = Seen::new(LIST).safe.expect("something to fix");
    assert_eq!(LIST.lines().count(), fixed.lines().count());
    // The cell grows, and with it the padding of its column.
    let is_delimiter = |line: &str| line.bytes().all(|b| matches!(b, b'|' | b'-' | b' '));
    let squeeze = |line: &str| -> String {
        let kept = line.chars().filter(|c| *c != ' ' && !(*c == '-' && is_delimiter(line)));
        kept.collect()
    };
    let lines = LIST.lines().zip(fixed.lines()).map(|(old, new)| (squeeze(old), squeeze(new)));
    let changed: Vec<(String, String)> = lines.filter(|(old, new)| old != new).collect();
    assert_eq!(changed.len(), 11, "{changed:#?}");
    let words = |line: &str| -> String {
        line.split("](").map(|part| part.split_once(')').map_or(part, |(_, rest)| rest)).collect()
    };
    for (old, new) in changed {
        assert_eq!(words(&old), words(&new));
    }
    assert!(fixed.contains("| 同济 & 蚂蚁金服 |"));
}

#[test]
fn each_wechat_link_keeps_its_five_keys() {
    let fixed = Seen::new(LIST).safe.expect("something to fix");
    let links: Vec<&str> = fixed.split("](").skip(1).filter_map(|rest| rest.split(')').next()).collect();
    let articles: Vec<&&str> = links.iter().filter(|link| link.contains("mp.weixin.qq.com")).collect();
    assert_eq!(articles.len(), 9);
    for link in articles {
        let query = link.strip_prefix("https://mp.weixin.qq.com/s?").unwrap_or_else(|| panic!("{link}"));
        let keys: Vec<&str> = query.split('&').filter_map(|pair| pair.split('=').next()).collect();
        assert_eq!(keys, ["__biz", "mid", "idx", "sn", "chksm"], "{link}");
        assert!(
            query.starts_with("__biz=M") && query.contains("==&mid=22") && !query.contains('#'),
            "{link}"
        );
        assert!(LIST.contains(link), "what stays is as it was: {link}");
    }
}

#[test]
fn both_tables_are_canonical_before_and_after() {
    let fixed = Seen::new(LIST).safe.expect("something to fix");
    for text in [LIST, &fixed] {
        let source = source(text);
        let document = Document::parse(&source);
        assert_eq!(lists(&document, &Headers::default()).len(), 2);
        let rows: Vec<usize> = document.tables.iter().map(|table| table.rows.len()).collect();
        assert_eq!(rows, [12, 2]);
        assert!((0..2).all(|table| is_canonical_layout(&document, &Style::default(), table)));
    }
}

#[test]
fn the_program_says_so_with_its_exit_code() {
    let room = Room::new().file("README.md", LIST);
    assert_eq!(room.run(&["--diff"]).code, Some(1));
    assert_eq!(room.read("README.md"), LIST);
    let fixed = Seen::new(LIST).safe.expect("something to fix");
    for _ in 0..2 {
        let ran = room.run(&["--fix", "--format", "short"]);
        assert_eq!((ran.code, room.read("README.md")), (Some(1), fixed.clone()), "{}", ran.err);
    }
}

/// Each finding's rule and the title of its row, or the text of its link.
fn titles(text: &str) -> Vec<(String, String)> {
    let seen = Seen::new(text);
    let source = source(text);
    let document = Document::parse(&source);
    let title = |finding: &Diagnostic| {
        if let Some(id) = finding.cell {
            let cell = document.cell(CellId { column: 0, ..id }).expect("a title cell");
            return document.visible_text(cell);
        }
        let link = document.links.iter().find(|link| link.destination.contains(finding.span));
        link.expect("a link").text.clone()
    };
    assert!(seen.diagnostics.iter().all(|d| (d.severity == Severity::Error) == is_error(d.rule)));
    seen.diagnostics.iter().map(|d| (d.rule.to_owned(), title(d))).collect()
}

fn is_error(rule: &str) -> bool {
    matches!(rule, "tracking-parameter" | "missing-org")
}
