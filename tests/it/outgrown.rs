//! A file that GitHub shows to its end stays one, whatever fixing would make of it.

use learnvlm_lint::diagnostic::Wanted;
use learnvlm_lint::{check, fix};

use crate::corpus::source;
use crate::laws::laws;
use crate::util::{Room, settings};

/// Bytes of a README that GitHub shows.
const SHOWN: usize = 512_000;

/// Two rows that a fix shortens and lengthens, in a table that is laid out in no way, and text up to `len` bytes.
fn list(len: usize) -> String {
    let rows = "\
|Title|Date|Org|
|-|-|-|
| [Reed](http://arxiv.org/abs/2503.04001) | 2025.3|Lab|
|[Rush](https://zhuanlan.zhihu.com/p/123456?utm_source=wechat_session&utm_medium=social) |2025.2 | Lab |
\n";
    let line = "A line of the text above the list, so that there is enough of it.\n";
    let mut text = line.repeat((len - rows.len()) / line.len());
    text.push_str(&"x".repeat(len - rows.len() - text.len() - 2));
    text + "\n\n" + rows
}

/// What fixing makes of a text, and how many fixes are left out for its length.
fn fixed(text: &str) -> (String, usize) {
    let source = source(text);
    let report = check(&source, &settings());
    let outcome = fix(&report, Wanted { notes_too: true, unsafe_too: false });
    (outcome.rewrite.map_or(text.to_owned(), |rewrite| rewrite.new_text().to_owned()), outcome.too_long)
}

#[test]
fn what_lengthens_a_file_that_is_shown_to_its_end_is_left_out() {
    let grown = list(SHOWN - 1000);
    let (all, left) = fixed(&grown);
    assert_eq!(left, 0);
    assert!(all.contains("https://arxiv.org") && all.contains("| Title"), "{}", &all[all.len() - 500..]);

    // Only the layout does not fit.
    let (no_layout, left) = fixed(&list(SHOWN));
    assert_eq!(left, 1);
    assert!(no_layout.contains("https://arxiv.org") && no_layout.contains("|Title|"));
    assert!(no_layout.contains("p/123456)") && no_layout.len() <= SHOWN);

    // Not even one letter does.
    let full = list(SHOWN).replace("?utm_source=wechat_session&utm_medium=social", "");
    let full = "y".repeat(SHOWN - full.len()) + &full;
    let (same, left) = fixed(&full);
    assert_eq!((same == full, left), (true, 2));

    for text in [grown, list(SHOWN), full] {
        laws(&text).expect("the laws");
    }
}

#[test]
fn a_file_that_is_cut_anyway_is_fixed() {
    let (text, left) = fixed(&list(SHOWN + 2000));
    assert_eq!(left, 0);
    assert!(text.contains("https://arxiv.org") && text.contains("| Title"));
}

#[test]
fn the_keeper_is_told() {
    let room = Room::new().file("README.md", list(SHOWN));
    let ran = room.run(&["--fix", "--fix-notes", "README.md"]);
    let said =
        "1 fix in README.md is left out because GitHub would cut the file, of which it shows 512,000 bytes";
    assert!(ran.err.contains(said), "{}", ran.err);
}

#[test]
fn only_of_a_readme_is_it_sure() {
    let text = list(SHOWN + 2000);
    let names = ["docs/readme.md", "docs/readme.zh.md", "docs/handbook.md"];
    let room = names.iter().fold(Room::new(), |room, name| room.file(name, &text));
    let ran = room.run(&["--format", "short", "docs"]);
    let said = |file: &str| {
        let line = ran.out.lines().find(|line| line.contains(file) && line.contains("[oversized-readme]"));
        line.unwrap_or_default().split(' ').nth(1).unwrap_or_default().to_owned()
    };
    assert_eq!(said("readme.md"), "warning[oversized-readme]:", "{}", ran.out);
    // A translation stands on a page of its own.
    assert_eq!(said("readme.zh.md"), "note[oversized-readme]:", "{}", ran.out);
    assert_eq!(said("handbook.md"), "note[oversized-readme]:", "{}", ran.out);
}
