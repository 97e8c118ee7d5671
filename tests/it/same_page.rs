//! `same-page`: pairs of texts whose pages on GitHub are known, and the command.

use std::fs;
use std::path::{Path, PathBuf};

use learnvlm_lint::diagnostic::{Action, Applicability, Fix, Scope};
use learnvlm_lint::document::Document;
use learnvlm_lint::rewrite::settle;
use learnvlm_lint::source::Source;
use learnvlm_lint::style::Styles;
use learnvlm_lint::verify::{Difference, same_page};

use crate::corpus::{files, fixtures, pairs};
use crate::util::{LIST, OTHER, Room, SHARED, english};

fn source(text: &str) -> Source {
    Source::decode(text.into()).expect("a source")
}

/// Holds every pair of a folder against its index, in both directions.
fn hold(folder: &Path, least: usize) {
    let mut judged = 0;
    let mut wrong = Vec::new();
    for (name, github, before, after) in pairs(folder) {
        let (name, github) = (name.as_str(), github.as_str());
        for (old, new, direction) in [(&before, &after, "forth"), (&after, &before, "back")] {
            judged += 1;
            let verdict = same_page(old, new);
            if verdict.is_ok() != (github == "same") {
                wrong.push(format!("{name} {direction}: GitHub says {github}, we say {verdict:?}"));
            }
        }
    }
    assert!(judged >= least, "{judged} judged");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn hazards_come_out_as_on_github_both_ways() {
    hold(&fixtures().join("hazards"), 160);
}

#[test]
fn what_fuzzing_found_comes_out_as_on_github() {
    hold(&fixtures().join("hazards-found"), 70);
}

/// All Markdown fixtures that can be read.
fn texts() -> Vec<(PathBuf, Source)> {
    let read = |path: PathBuf| Some((path.clone(), Source::decode(fs::read(path).ok()?).ok()?));
    files(&fixtures(), &["md"]).into_iter().filter_map(read).collect()
}

#[test]
fn a_page_is_the_same_as_itself() {
    let texts = texts();
    assert!(texts.len() > 300, "{} texts", texts.len());
    for (path, text) in &texts {
        assert_eq!(same_page(text, text), Ok(()), "{}", path.display());
    }
}

#[test]
fn it_does_not_matter_which_page_comes_first() {
    let texts = texts();
    let turned =
        |difference: Difference| Difference { old: difference.new, new: difference.old, ..difference };
    for neighbours in texts.windows(2) {
        let [(path, one), (_, other)] = neighbours else { continue };
        if one.text().len() + other.text().len() > 20_000 {
            continue;
        }
        assert_eq!(same_page(one, other), same_page(other, one).map_err(turned), "{}", path.display());
    }
}

#[test]
fn laying_tables_out_leaves_the_page() {
    for (path, text) in texts() {
        // Doubly odd: `www.` without a host and a pipe behind three backslashes keep the whole text.
        let is_held = path.to_string_lossy().contains("029-www-above-table");
        if text.text().len() > 200_000 || is_held {
            continue;
        }
        let document = Document::parse(&text);
        let layout = |table| Fix {
            title: "lay out the table".into(),
            applicability: Applicability::Safe,
            scope: Scope::Nothing,
            action: Action::Layout { tables: vec![table] },
        };
        let fixes: Vec<Fix> = (0..document.tables.len()).map(layout).collect();
        let fixes: Vec<&Fix> = fixes.iter().collect();
        if let Some(rewrite) = settle(&document, &[], &Styles::default(), &fixes).rewrite {
            let (old, new) = (source(rewrite.old()), source(rewrite.new_text()));
            assert_eq!(same_page(&old, &new), Ok(()), "{}", path.display());
        }
    }
}

#[test]
fn front_matter_is_a_part_of_the_page() {
    let page = |front: &str| source(&format!("---\n{front}\n---\ntext\n"));
    assert_eq!(same_page(&page("x: 1"), &page("x: 1 ")), Ok(()));
    let difference = same_page(&page("x: 1"), &page("x: 2")).expect_err("another value");
    assert_eq!(difference.place.as_ref().map(english), Some("in the front matter".to_owned()));
    assert_eq!((difference.old.line, english(&difference.old.words).as_str()), (Some(2), "`x: 1`"));
    let (old, new) = (source("---\nx: 1\n---\na\n\nb\n"), source("---\nx: 1\n---\na\n\nc\n"));
    let difference = same_page(&old, &new).expect_err("another letter");
    assert_eq!((difference.new.line, english(&difference.new.words).as_str()), (Some(6), "text `c`"));
}

#[test]
fn long_and_deep_texts_cost_time_in_proportion() {
    let deep = |open: &str, close: &str| {
        format!("{}x[^1]\\\\|{}\n\n[^1]: y\n", open.repeat(10_000), close.repeat(10_000))
    };
    let mut texts =
        vec![deep("> ", ""), deep("- [ ] ", ""), deep("*a ", "*"), deep("![", "](x)"), deep("~~🔥 ", "~~")];
    texts.push("- [ ] | a \\\\| b |\n  | - |\n\n".repeat(5_000));
    texts.push("a[^1]\n\n".repeat(10_000) + "[^1]: x\n");
    texts.push((0..3_000).fold(String::new(), |text, n| format!("{text}a[^{n}]\n\n[^{n}]: {n}\n\n")));
    texts.push("[^1]: x\n\n    [^2]: y\n\n".repeat(3_000));
    texts.push("www. ".repeat(50_000));
    for text in texts {
        let text = source(&text);
        assert_eq!(same_page(&text, &text), Ok(()));
    }
}

#[test]
fn the_same_page_is_exit_0() {
    let padded = OTHER.replace("| 1 |", "| 1   |");
    let room = Room::new().file("old.md", OTHER).file("new.md", &padded);
    let ran = room.run(&["same-page", "old.md", "new.md"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(0), "old.md and new.md show the same page\n"));
    assert_eq!(ran.err, "");
    for args in [["same-page", "old.md", "-"], ["same-page", "-", "old.md"]] {
        let ran = room.feed(&args, padded.as_bytes());
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{}", ran.out);
    }
}

#[test]
fn another_page_is_exit_1_and_the_place_is_named() {
    let room =
        Room::new().file("old.md", OTHER).file("new.md", format!("\n{}", OTHER.replace('2', "\u{1b}3")));
    let ran = room.run(&["same-page", "old.md", "new.md"]);
    let expected = "old.md and new.md differ in table 1, row 1, column 2:\n  \
                    old.md:3: text `2`\n  new.md:4: text `<U+001B>3`\n";
    assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (Some(1), expected, ""));
    let ran = room.feed(&["same-page", "-", "old.md"], b"# a | b\n");
    let expected = "<stdin> and old.md differ:\n  <stdin>:1: a heading of level 1\n  old.md:1: a table\n";
    assert_eq!((ran.code, ran.out.as_str()), (Some(1), expected));
    let ran = room.feed(&["same-page", "old.md", "-"], &OTHER.as_bytes()[..10]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
}

#[test]
fn the_answer_is_given_in_chinese() {
    let room = Room::new().file("old.md", OTHER).file("new.md", OTHER.replace('2', "3"));
    let ran = room.run(&["same-page", "--lang", "zh", "old.md", "new.md"]);
    let expected = "old.md 与 new.md 不同，在第 1 个表格、第 1 行、第 2 列：\n  old.md:3: 文字 `2`\n  new.md:3: 文字 `3`\n";
    assert_eq!((ran.code, ran.out.as_str()), (Some(1), expected));
    let ran = room.run(&["same-page", "--lang", "zh", "old.md", "old.md"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(0), "old.md 与 old.md 显示的页面相同\n"));
    for before in [&["--lang", "zh"][..], &["--lang=zh-CN"]] {
        let again = room.run(&[before, &["same-page", "old.md", "old.md"]].concat());
        assert_eq!((again.code, &again.out), (Some(0), &ran.out), "before the subcommand, too: {before:?}");
    }
    let ran = room.run(&["--lang", "none", "same-page", "old.md", "old.md"]);
    assert_eq!(ran.code, Some(2), "{ran:?}");
}

#[test]
fn what_cannot_be_read_is_exit_2() {
    let room = Room::new().file("old.md", OTHER).file("bad.md", b"a\nb\xff\n").file("nul.md", "a\0\n");
    for (other, why) in [
        ("none.md", "error: none.md: no such file or folder\n"),
        ("bad.md", "error: bad.md: is not UTF-8 (first bad byte in line 2); save it as UTF-8\n"),
        ("nul.md", "error: nul.md: holds a NUL byte in line 1; remove it\n"),
        (".", "error: .: is a folder; name a file in it\n"),
    ] {
        for args in [["same-page", "old.md", other], ["same-page", other, "old.md"]] {
            let ran = room.run(&args);
            assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (Some(2), "", why));
        }
        if other.contains(".md") {
            let main = room.run(&[other]);
            assert_eq!((main.code, main.err.as_str()), (Some(2), why), "the main command says the same");
        }
    }
    let both = room.run(&["same-page", "none.md", "bad.md"]);
    assert_eq!(both.err.lines().count(), 2, "{}", both.err);
    for args in
        [&["same-page", "-", "-"][..], &["same-page", "old.md"], &["same-page"], &["--fix", "same-page"]]
    {
        assert_eq!(room.run(args).code, Some(2), "{args:?}");
    }
}

#[test]
fn a_subcommand_takes_no_path_from_the_main_command() {
    let room = Room::new().file("list.md", SHARED).file("help", SHARED).file("tidy/list.md", LIST);
    assert_eq!(room.run(&["list.md"]).code, Some(1));
    assert_eq!(room.run(&["help"]).code, Some(1));
    let room = room.file("same-page", SHARED);
    assert_eq!(room.run(&["./same-page"]).code, Some(1));
    assert_eq!(room.run(&["list.md", "same-page"]).code, Some(1));
}
