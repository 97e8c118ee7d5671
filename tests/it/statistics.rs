//! `--statistics`: findings counted by rule.

use serde_json::{Value, json};

use crate::util::{LIST, Room};

#[test]
fn rules_are_counted_instead_of_findings() {
    let room = Room::new().file("README.md", LIST);
    let table = "\
count  fixable  unsafe  level    rule
   10       10       0  error    tracking-parameter
    3        0       0  error    missing-org
    1        0       0  warning  missing-link
    1        1       0  warning  noncanonical-orgs
    1        1       0  warning  noncanonical-url
2 tables, 14 rows: 13 errors, 3 warnings; 12 fixable with `--fix`
";
    for format in ["human", "short"] {
        let ran = room.run(&["--statistics", "--format", format]);
        assert_eq!((ran.code, ran.out.as_str()), (Some(1), table));
    }
    let quiet = room.run(&["--statistics", "-q"]).out;
    let words = |line: &str| line.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    assert!(quiet.lines().map(words).eq(table.lines().take(3).map(words)), "{quiet}");
}

#[test]
fn json_has_a_field_of_them() {
    let room = Room::new().file("README.md", LIST);
    let ran = room.run(&["--statistics", "--format", "json"]);
    let object: Value = serde_json::from_str(&ran.out).expect("JSON");
    let first = json!({
        "rule": "tracking-parameter", "severity": "error", "count": 10, "fixable": 10, "fixable_unsafe": 0,
    });
    assert_eq!(object["statistics"][0], first);
    assert_eq!(object["statistics"].as_array().map(Vec::len), Some(5));
    assert_eq!((object.get("diagnostics"), &object["summary"]["errors"]), (None, &json!(13)));
}

#[test]
fn what_a_fix_leaves_is_counted() {
    let room = Room::new().file("README.md", LIST);
    let ran = room.run(&["--statistics", "--fix"]);
    assert!(ran.out.starts_with(
        "count  fixable  unsafe  level    rule\n    3        0       0  error    missing-org\n"
    ));
    let turned = "| a | 时间 | 机构 |\n| - | ---- | ---- |\n| [b](https://a.example/1) | 2024.1 | B |\n| [c](https://a.example/2) | 2024.2 | C |\n| [d](https://a.example/3) | 2024.3 | D |\n| [e](https://a.example/4) | 2024.3 | E |\n";
    let ran = Room::new().file("README.md", turned).run(&["--statistics"]);
    assert!(ran.out.contains("    1        0       1  note   unsorted-rows\n"), "{ran:?}");
}

#[test]
fn nothing_is_counted_where_nothing_is_found() {
    let room = Room::new().file("README.md", "# a\n");
    assert_eq!(room.run(&["--statistics"]).out, "no list table: nothing to report\n");
    assert_eq!(room.run(&["--statistics", "-q"]).out, "");
}

#[test]
fn other_formats_hold_findings_only() {
    let room = Room::new().file("README.md", LIST);
    for args in
        [["--statistics", "--format=sarif"], ["--statistics", "--format=github"], ["--statistics", "--diff"]]
    {
        let ran = room.run(&args);
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{ran:?}");
    }
    let ran = room.run(&["--statistics", "--format", "markdown"]);
    assert!(ran.err.contains("give it with `--format human`, `short` or `json`"), "{ran:?}");
}
