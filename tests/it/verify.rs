//! The verifier against pairs of texts whose pages on GitHub are known to be the same or different.

use std::fs;
use std::path::Path;

use learnvlm_lint::diagnostic::Scope;
use learnvlm_lint::document::CellId;
use learnvlm_lint::source::Source;
use learnvlm_lint::verify::{Change, Mismatch, Wording, same_page, verify};

use crate::corpus::pairs;

#[test]
fn no_rewrite_turns_one_hazard_into_another() {
    for folder in ["hazards", "hazards-found"] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(folder);
        for (name, github, before, after) in pairs(&folder) {
            for (old, new) in [(&before, &after), (&after, &before)] {
                let passes = verify(old, new.text().to_owned(), &[]).is_ok();
                assert!(github == "same" || !passes, "{name}: the verifier lets it pass");
            }
        }
    }
}

fn source(text: &str) -> Source {
    Source::decode(text.into()).expect("a source")
}

fn cell(row: usize, column: usize, written: &str, texts: &[(&str, &str)]) -> Change {
    let wording = |(from, to): &(&str, &str)| Wording {
        from: (*from).to_owned(),
        to: (*to).to_owned(),
        scope: Scope::Words,
    };
    let texts = texts.iter().map(wording).collect();
    Change::Cell { cell: CellId { table: 0, row: Some(row), column }, written: written.to_owned(), texts }
}

fn url(from: &str, to: &str) -> Change {
    Change::Url { from: from.to_owned(), to: to.to_owned() }
}

fn judge(old: &str, new: &str, changes: &[Change]) -> Result<(), Mismatch> {
    verify(&source(old), new.to_owned(), changes).map(|rewrite| {
        assert_eq!(rewrite.old(), old);
        assert_eq!(rewrite.new_text(), new);
    })
}

const LIST: &str = "| a | b |\n| --- | --- |\n| x | 2024.05 |\n| y | 2024.06 |\n\ntext\n";

#[test]
fn a_named_text_may_change_and_nothing_else() {
    let new = LIST.replace("2024.05", "2024.5");
    for texts in [&[("2024.05", "2024.5")][..], &[("05", "5")], &[("0", "")], &[("", ""), ("0", "")]] {
        assert_eq!(judge(LIST, &new, &[cell(0, 1, "2024.5", texts)]), Ok(()), "{texts:?}");
    }
    let mismatch = judge(LIST, &new, &[]).expect_err("nothing was named");
    assert_eq!(mismatch.parser, "comrak");
    assert_eq!(&*mismatch.expected, "in table 1, row 1, column 2: text `2024.05`");
    assert_eq!(&*mismatch.found, "in table 1, row 1, column 2: text `2024.5`");
    for wrong in [
        cell(0, 1, "2024.5", &[("2024.05", "2024.6")]),
        cell(0, 1, "2024.5", &[("5", "5")]),
        cell(0, 1, "2024.05", &[("05", "5")]),
        cell(1, 1, "2024.5", &[("05", "5")]),
    ] {
        assert!(judge(LIST, &new, std::slice::from_ref(&wrong)).is_err(), "{wrong:?}");
    }
    let more = new.replace("text", "texts");
    assert!(judge(LIST, &more, &[cell(0, 1, "2024.5", &[("05", "5")])]).is_err());
}

#[test]
fn tags_in_a_changed_cell_stay() {
    let old = "| a |\n| --- |\n| **x**/y |\n";
    let texts = [("/", " & ")];
    assert_eq!(judge(old, &old.replace('/', " & "), &[cell(0, 0, "**x** & y", &texts)]), Ok(()));
    let bare = "| a |\n| --- |\n| x & y |\n";
    assert!(judge(old, bare, &[cell(0, 0, "x & y", &texts)]).is_err());
}

#[test]
fn a_named_order_moves_rows_whole() {
    let new = "| a | b |\n| --- | --- |\n| y | 2024.06 |\n| x | 2024.05 |\n\ntext\n";
    let order = |order: &[usize]| Change::Order { table: 0, order: order.to_vec() };
    assert_eq!(judge(LIST, new, &[order(&[1, 0])]), Ok(()));
    for wrong in [&[0, 1][..], &[1, 1], &[1], &[1, 0, 2], &[2, 0]] {
        assert!(judge(LIST, new, &[order(wrong)]).is_err(), "{wrong:?}");
    }
    let notes = "| a |\n| --- |\n| x[^1] |\n| y[^2] |\n\n[^1]: one\n[^2]: two\n";
    let swapped = "| a |\n| --- |\n| y[^2] |\n| x[^1] |\n\n[^1]: one\n[^2]: two\n";
    let mismatch = judge(notes, swapped, &[order(&[1, 0])]).expect_err("the numbers change");
    assert_eq!(&*mismatch.found, "text `two`", "the notes stand in the order of their numbers");
}

#[test]
fn named_pipes_may_be_escaped_and_nothing_else() {
    let old = "| a | b |\n| --- | --- |\n| x | y | [z](u) |\n\n1 | 2\n";
    let pipe =
        |n: usize| Change::Pipe { at: old.match_indices('|').map(|(at, _)| at).nth(n).expect("a pipe") };
    let new = old.replace("x | y", "x \\| y");
    assert_eq!(judge(old, &new, &[pipe(7)]), Ok(()));
    for (new, changes) in [
        (&new[..], &[][..]),
        (&new, &[pipe(8)]),
        (old, &[pipe(7)]),
        (&new.replace("[z](u)", "[z](v)"), &[pipe(7)]),
        (&new.replace(" y", " w"), &[pipe(7)]),
        (&old.replace("| a | b", "| a \\| b"), &[pipe(1)]),
        (&old.replace("--- | ---", "--- \\| ---"), &[pipe(4)]),
        (&old.replace("| x", "\\| x"), &[pipe(6)]),
        (&old.replace("(u) |", "(u) \\|"), &[pipe(9)]),
        (&old.replace("1 |", "1 \\|"), &[pipe(10)]),
        (&old.replace('x', "\\x"), &[Change::Pipe { at: old.find('x').expect("a word") }]),
    ] {
        assert!(judge(old, new, changes).is_err(), "{new} {changes:?}");
    }
}

#[test]
fn named_destinations_may_change_wherever_they_stand() {
    let (from, to) = ("https://e.com/?a=1&utm=2", "https://e.com/?a=1");
    for old in [
        "[x](https://e.com/?a=1&utm=2)",
        "[x](<https://e.com/?a=1&utm=2> \"title\")",
        "> - [x](https://e.com/?a=1&utm=2) and [y][l]\n\n[l]: https://e.com/?a=1&utm=2",
        "<https://e.com/?a=1&utm=2>",
        "see https://e.com/?a=1&utm=2, or（https://e.com/?a=1&utm=2 ）",
        "<a href=\"https://e.com/?a=1&utm=2\">x</a>",
        "[unused]: https://e.com/?a=1&utm=2",
        "<div>\n<a href='https://e.com/?a=1&utm=2'>x</a>\n</div>",
    ] {
        let new = old.replace("&utm=2", "");
        assert_eq!(judge(old, &new, &[url(from, to)]), Ok(()), "{old}");
        for wrong in [vec![], vec![url(from, "https://e.com/")], vec![url("https://e.com/", to)]] {
            assert!(judge(old, &new, &wrong).is_err(), "{old}");
        }
        assert!(judge(old, &format!("{new} more"), &[url(from, to)]).is_err(), "{old}");
    }
    let old = "<a href=\"http://e.com/?a=1&amp;u=2\">x</a> www.e.com/?u=2";
    let new = "<a href=\"http://e.com/?a=1\">x</a> www.e.com/";
    let changes = [
        url("http://e.com/?a=1&u=2", "http://e.com/?a=1"),
        url("http://www.e.com/?u=2", "http://www.e.com/"),
    ];
    assert_eq!(judge(old, new, &changes), Ok(()));
}

#[test]
fn an_escape_in_a_destination_is_one_for_both_parsers() {
    let (from, to) = ("https://e.com/?_a=1&utm=2", "https://e.com/?_a=1");
    for old in [
        "| a |\n| --- |\n| [l] |\n\n[l]: https://e.com/?\\_a=1&utm=2 \"title\"",
        "> 1. [l]\n>\n>    [l]:   https://e.com/?\\_a=1&utm=2 'title'",
        "[x](https://e.com/?\\_a=1&utm=2 \"title\")",
    ] {
        let new = old.replace("&utm=2", "");
        assert_eq!(judge(old, &new, &[url(from, to)]), Ok(()), "{old}");
    }
    let (from, to) = (format!("/go?to={from}"), format!("/go?to={to}"));
    let old = "[x](/go?to=https://e.com/?\\_a=1&utm=2)";
    assert_eq!(judge(old, &old.replace("&utm=2", ""), &[url(&from, &to)]), Ok(()));
    // No reference leads where a footnote, or what only looks like a definition, does.
    for old in ["[^1]: https://e.com/?_a=1_b&utm=2", "see [l]: https://e.com/?_a=1_b&utm=2"] {
        let changes = [url("https://e.com/?_a=1_b&utm=2", "https://e.com/?_a=1_b")];
        assert_eq!(judge(old, &old.replace("&utm=2", ""), &changes), Ok(()), "{old}");
    }
}

#[test]
fn what_shows_nowhere_is_kept_too() {
    let old = "| a |\n| --- |\n| x | <!-- a note -->\n";
    let new = "| a |\n| --- |\n| x |\n";
    assert_eq!(same_page(&source(old), &source(new)), Ok(()));
    assert_eq!(judge(old, new, &[]).expect_err("a note is lost").parser, "learnvlm-lint");
    for (old, new) in [
        ("a  b\n\n| a |\n| - |\n", "a  b\n\n\n| a |\n| - |\n"),
        ("* * *\n", "---\n"),
        ("&amp;\n", "&\n"),
        ("| a |\n| - |\n| &amp; |\n", "| a |\n| - |\n| & |\n"),
        ("| a |\r\n| - |\r\n| x |\r\n", "| a |\r\n| - |\r\n| x |\n"),
        ("\u{feff}text\n", "text\n"),
    ] {
        assert_eq!(same_page(&source(old), &source(new)), Ok(()), "{old:?}");
        assert!(judge(old, new, &[]).is_err(), "{old:?}");
    }
}

#[test]
fn deep_nesting_costs_no_stack() {
    let deep =
        |open: &str, close: &str| format!("{}x{}\n\n{LIST}", open.repeat(10_000), close.repeat(10_000));
    for text in [deep("> ", ""), deep("- ", ""), deep("*a ", "*"), deep("[", "](x)"), deep("~~a ", "~~")] {
        let source = source(&text);
        assert_eq!(same_page(&source, &source), Ok(()));
    }
}

#[test]
fn a_letter_put_anywhere_is_seen() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/gfm");
    for entry in fs::read_dir(folder).expect("cases") {
        let path = entry.expect("a case").path();
        let bytes = fs::read(&path).expect("a case");
        let Ok(old) = Source::decode(bytes) else { continue };
        if path.extension().is_none_or(|extension| extension != "md") || old.text().len() > 2_000 {
            continue;
        }
        for (at, _) in old.text().char_indices().step_by(5) {
            let mut new = old.text().to_owned();
            new.insert(at, 'x');
            assert!(verify(&old, new.clone(), &[]).is_err(), "{}: {new:?}", path.display());
        }
    }
}

/// A change of the second cell of the first row, in the text `old`, to `new`.
fn reword(old: &str, new: &str, scope: Scope) -> Result<(), Mismatch> {
    let list = |words: &str| format!("| a | b |\n| --- | --- |\n| x | {words} |\n");
    let texts = vec![Wording { from: old.to_owned(), to: new.to_owned(), scope }];
    let cell = CellId { table: 0, row: Some(0), column: 1 };
    let mut changes = vec![Change::Cell { cell, written: new.to_owned(), texts }];
    if scope == Scope::Addresses {
        changes.push(url(old, new));
    }
    judge(&list(old), &list(new), &changes)
}

#[test]
fn what_is_named_keeps_the_words_unless_it_is_named_for_words() {
    let (dates, joints, addresses) = (Scope::Dates, Scope::Joints, Scope::Addresses);
    for (old, new, scope) in [
        ("2024年5月", "2024.5", dates),
        ("May 3rd, 2024", "2024.5.3", dates),
        ("20240503", "2024.5.3", dates),
        ("甲、乙", "甲 & 乙", joints),
        ("甲 and 乙", "甲 & 乙", joints),
        ("https://e.com/?a=1&utm_source=x", "https://e.com/?a=1", addresses),
        ("https://e.com/?utm_source=x&a=甲", "https://e.com/?a=甲", addresses),
        ("https://e.com/甲?utm_source=%E4%B9%99", "https://e.com/甲", addresses),
    ] {
        assert_eq!(reword(old, new, scope), Ok(()), "{old}");
        assert!(scope == Scope::Words || reword(old, new, Scope::Nothing).is_err(), "{old}");
    }
    for (old, new, scope) in [
        ("2024年5月", "2024.6", dates),
        ("2024年5月 ICLR", "2024.5", dates),
        ("2024.5 上午", "2024.5", dates),
        ("甲、乙", "甲", joints),
        ("A、B", "A & b", joints),
        ("https://e.com/?utm_source=x，说明", "https://e.com/", addresses),
        ("https://e.com/?utm_source=x、https://e.com/2", "https://e.com/", addresses),
        ("https://e.com/?utm_source=x,see", "https://e.com/", addresses),
        ("https://e.com/?utm_source=x-https://e.com/2", "https://e.com/", addresses),
        ("https://e.com/?utm_source=x.See", "https://e.com/", addresses),
        ("https://e.com/?utm_source=x에서", "https://e.com/", addresses),
    ] {
        assert!(reword(old, new, scope).is_err(), "{old}");
        assert_eq!(reword(old, new, Scope::Words).is_ok(), scope != addresses, "{old}: as words");
    }
    // Outside tables there is nothing to name but where a link leads.
    let (old, new) = ("见 https://e.com/?utm_source=x，说明", "见 https://e.com/");
    let named = [url(&old[4..], &new[4..])];
    assert!(judge(old, new, &named).is_err());
    let (old, new) = ("[见](https://e.com/?utm_source=x，说明)", "[见](https://e.com/)");
    let named = [url("https://e.com/?utm_source=x，说明", "https://e.com/")];
    assert_eq!(judge(old, new, &named), Ok(()));
}
