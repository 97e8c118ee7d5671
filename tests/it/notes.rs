//! What is only a note is not written: `--fix` mends errors and warnings, `--fix-notes` notes as well.

use crate::util::Room;

/// A short list without a layout of its own, so that a note proposes one, and a link to clean.
const LIST: &str = "|Title| Date|Org|\n|-|-|-|\n|[Reed](https://arxiv.org/abs/2503.04001?utm_source=x) |2025.3 | Lab|\n\
                    | [Rush](https://arxiv.org/abs/2502.04001)|2025.2|Lab |\n";

fn room() -> Room {
    Room::new().file("list.md", LIST)
}

#[test]
fn a_note_is_left_and_said() {
    let room = room();
    let ran = room.run(&["--fix", "list.md"]);
    assert_eq!(room.read("list.md"), LIST.replace("?utm_source=x", ""));
    assert!(ran.err.contains("1 note in list.md is left as it is; `--fix-notes` mends it"), "{}", ran.err);
    assert!(ran.out.contains("`--fix --fix-notes` does it"), "{}", ran.out);
    assert!(ran.out.contains("1 note; 1 fixable with `--fix --fix-notes`"), "{}", ran.out);
    assert_eq!(ran.code, Some(0));
}

#[test]
fn it_is_mended_where_that_is_asked_for() {
    let asked = room();
    let ran = asked.run(&["--fix", "--fix-notes", "list.md"]);
    assert!(
        asked.read("list.md").contains("| [Rush](https://arxiv.org/abs/2502.04001) | 2025.2 | Lab |"),
        "{}",
        ran.err
    );
    assert!(!ran.err.contains("left as"), "{}", ran.err);
    let raised = room().file("learnvlm-lint.toml", "[rules]\nunaligned-table = \"warning\"\n");
    raised.run(&["--fix", "list.md"]);
    assert_eq!(raised.read("list.md"), asked.read("list.md"), "a level of the keeper's own");
    // What a comment asks for the file is no note any more either, and `--deny warnings` makes none of them an error.
    let denied = room();
    denied.run(&["--fix", "--deny", "warnings", "list.md"]);
    assert_eq!(denied.read("list.md"), LIST.replace("?utm_source=x", ""));
}

#[test]
fn a_diff_leaves_it_too() {
    let room = room();
    let ran = room.run(&["--diff", "list.md"]);
    assert!(ran.out.contains("+|[Reed](https://arxiv.org/abs/2503.04001) |2025.3 | Lab|"), "{}", ran.out);
    assert!(ran.err.contains("`--fix-notes` mends it"), "{}", ran.err);
    assert_eq!(ran.code, Some(1));
    let ran = room.run(&["--diff", "--fix-notes", "list.md"]);
    assert!(ran.out.contains("+| Title"), "{}", ran.out);
}

#[test]
fn reports_count_it_apart() {
    let room = room();
    let ran = room.run(&["list.md"]);
    let sum = "1 error, 1 note; 1 fixable with `--fix`, 1 more with `--fix-notes`";
    assert!(ran.out.contains(sum), "{}", ran.out);
    let ran = room.run(&["--lang", "zh-CN", "list.md"]);
    assert!(ran.out.contains("；`--fix` 可修复 1 个，加上 `--fix-notes` 可再修复 1 个"), "{}", ran.out);
    let ran = room.run(&["--format", "json", "list.md"]);
    let report: serde_json::Value = serde_json::from_str(&ran.out).expect("JSON");
    let count = |key: &str| report["summary"][key].as_u64();
    assert_eq!(
        [count("fixable"), count("fixable_notes"), count("fixable_unsafe")],
        [Some(1), Some(1), Some(0)]
    );
}

#[test]
fn it_says_which_fixes_and_so_goes_with_fixing() {
    let ran = room().run(&["--fix-notes", "list.md"]);
    assert!(ran.err.contains("give it with `--fix` or `--diff`"), "{}", ran.err);
    assert_eq!(ran.code, Some(2));
}
