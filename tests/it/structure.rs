//! What the rows of tables are: entries, what goes with them, headings, and what is none of these.

use learnvlm_lint::document::Document;
use learnvlm_lint::entry::{Field, Headers, Kind, lists};
use proptest::prelude::*;

use crate::corpus::source;
use crate::generate;

const HEAD: &str = "| Title | Date | Org | Link |\n| --- | --- | --- | --- |\n";
const THREE: &str = "| [a](https://example.org/a) | 2025.5 | A | |\n| [b](https://example.org/b) | 2025.4 | B | |\n| [c](https://example.org/c) | 2025.3 | C | |\n";

/// What each row below three entries is, in a word.
fn kinds(rows: &[&str]) -> Vec<String> {
    let text = source(&format!("{HEAD}{THREE}{}\n", rows.join("\n")));
    let document = Document::parse(&text);
    let list = lists(&document, &Headers::default()).remove(0);
    (3..list.rows.len()).map(|row| shown(list.structure.kind(row))).collect()
}

fn shown(kind: &Kind) -> String {
    match kind {
        Kind::Heading(heading) => format!("heading {}", heading.text),
        Kind::NoEntry(reason) => format!("{reason:?}").to_lowercase(),
        other => format!("{other:?}").to_lowercase(),
    }
}

const ENTRY: &str = "| [d](https://example.org/d) | 2025.2 | D | |";

#[test]
fn words_that_stand_out_in_the_first_cell_are_a_heading() {
    let cells = [
        ("**2024**", "2024"),
        ("__Vision__", "Vision"),
        ("<b>语音</b>", "语音"),
        ("🔥 **Rede** 🔥", "🔥 Rede 🔥"),
        (":fire: **X-1**", ":fire: X-1"),
        ("***Зрение***", "Зрение"),
        ("<strong>Visión</strong>", "Visión"),
        ("**視覚** (12)", "視覚 (12)"),
        ("— Vision —", "— Vision —"),
        ("2024", "2024"),
        ("2024年", "2024年"),
        ("Vision", "Vision"),
    ];
    for (cell, text) in cells {
        for row in [format!("| {cell} | | | |"), format!("| {cell} ||||"), format!("| {cell} |")] {
            assert_eq!(kinds(&[&row, ENTRY]), [format!("heading {text}"), "entry".to_owned()], "{row}");
        }
    }
    assert_eq!(kinds(&["| A b | A b | A b | A b |", ENTRY])[0], "heading A b");
}

#[test]
fn an_entry_that_somebody_began_is_one() {
    let begun =
        ["| [d](https://example.org/d) | | | |", "| [d](https://example.org/d) |", "| 2025.6 | | | |"];
    for row in begun {
        assert_eq!(kinds(&[row]), ["entry"], "{row}");
    }
    let bold = "| Title | Date | Org |\n| --- | --- | --- |\n| **a** | 2025 | A |\n| **b** | 2024 | B |\n| **c** | | |\n";
    let text = source(bold);
    let list = lists(&Document::parse(&text), &Headers::default()).remove(0);
    assert!((0..3).all(|row| list.structure.is_entry(row)), "titles are in bold type here: {list:?}");
}

#[test]
fn marks_and_blanks_go_with_the_row_above() {
    for mark in [
        "同上",
        "〃",
        "\"",
        "″",
        "''",
        "^^",
        "ditto",
        "Ditto.",
        "(same as above)",
        "idem",
        "dito",
        "s. o.",
        "то же",
        "-\"-",
        "-//-",
        "↑",
        "⬆️",
        "상동",
        "同左",
    ] {
        let row = format!("| [d](https://example.org/d) | {mark} | {mark} | |");
        assert_eq!(kinds(&[&row]), ["joined"], "{mark}");
        let text = source(&format!("{HEAD}{THREE}{row}\n{row}\n"));
        let list = lists(&Document::parse(&text), &Headers::default()).remove(0);
        assert!(list.rows[3].date == Field::Above(2) && list.rows[4].date == Field::Above(2), "{mark}");
    }
    for row in [
        "| | | | [code](https://example.org/x) |",
        "| | | E | |",
        "| ^^ | ^^ | ^^ | [code](https://example.org/x) |",
    ] {
        assert_eq!(kinds(&[row, row]), ["continues", "continues"], "{row}");
    }
    assert_eq!(kinds(&["| ↳ code | 2025.1 | E | |"]), ["joined"]);
    // A name is no mark, nor what rises.
    assert_eq!(kinds(&["| Same | 2025.1 | E | ↑ 3 % |"]), ["entry"]);
    // Nothing stands above it.
    assert_eq!(kinds(&["| **Next** | | | |", "| | | | [code](https://example.org/x) |"])[1], "entry");
}

#[test]
fn a_mark_is_one_with_comments_markup_and_remarks() {
    for mark in [
        "同上 <!-- 已确认 -->",
        "<!-- 已确认 -->同上",
        "`同上`",
        "<sub>同上</sub>",
        "<i>同上</i>",
        "*同上*",
        "「同上」",
        "【同上】",
        "“同上”",
        "同上<br>",
        "同上<br/>（苏州）",
        "同上[^1]",
        "同上<sup>2</sup>",
        "同上 ✅",
        "👆同上",
        "同上（南京）",
        "同上，开源",
        "同上——代码已发布",
        "同上 / 北大",
        "同上及北大",
        "同上 :tada:",
        "同&#19978;",
        "同　上",
        "上に同じ",
        "上の行と同じ（改訂版）",
        "위와 동일 (v2)",
        "동일",
        "Same as above (v2)",
        "same team as above",
        "Same as the previous row, in Lyon",
        "ditto, but larger",
        "Ditto — in Lyon",
        "*ditto* <!-- see the mail -->",
        "Ditto (Lyon)",
        "ídem",
        "ídem (v2)",
        "igual que el anterior",
        "idem acima",
        "mesma equipe acima",
        "même équipe que ci-dessus",
        "idem.",
        "dito",
        "gleiche Gruppe wie oben",
        "ebd., S. 3",
        "там же",
        "те же, что и выше",
        "То же (Казань)",
        "نفس الفريق السابق",
        "كما سبق",
        "ugyanaz",
        "lásd fent",
        "（续）",
        "(cont.)",
        "continued",
        "(Fortsetzung)",
        "〃 ✅",
        "〃（南京）",
        "〃 v2",
        "\\\" (v2)",
        "`\"`",
        "^^ <!-- a -->",
        "^^[^1]",
        "↑ <!-- a -->",
        "⬆️ (Lyon)",
    ] {
        let row = format!("| [d](https://example.org/d) | 2025.1 | {mark} | |");
        assert_eq!(kinds(&[&row, "", "[^1]: A note.", "[^2]: A note."])[0], "joined", "{mark}");
    }
    for mark in
        ["同上（修订版）", "[同上](https://example.org/d)", "same paper as above", "(cont.)", "`^^`", "〃"]
    {
        assert_eq!(kinds(&[&format!("| {mark} | 2025.1 | E | |")]), ["joined"], "{mark}");
    }
    assert_eq!(kinds(&["| [Lantern (cont.)](https://example.org/d) | 2025.1 | E | |"]), ["joined"]);
    assert_eq!(kinds(&["| [灯（续）](https://example.org/d) | 2025.1 | E | |"]), ["joined"]);
}

#[test]
fn a_name_that_begins_as_a_mark_does_is_none() {
    for org in [
        "Ditto Labs",
        "ditto.ai",
        "Idem-X",
        "同上海交大合作",
        "Continued Fractions",
        "\"Lab\"",
        "Same Day Inc",
        "↑ 5%",
        "Above Ground",
    ] {
        let row = format!("| [d](https://example.org/d) | 2025.1 | {org} | |");
        assert_eq!(kinds(&[&row]), ["entry"], "{org}");
    }
    for title in [
        "[Ditto](https://example.org/d)",
        "Ditto: Twins of Joints",
        "As Above, So Below",
        "[Same Old Prior](https://example.org/d)",
        "Continued Pretraining",
        "Same Cells, Above Ground",
        "\"A (b)\"",
        "[↑](#top) Lantern",
    ] {
        assert_eq!(kinds(&[&format!("| {title} | 2025.1 | E | |")]), ["entry"], "{title}");
    }
}

#[test]
fn what_closes_a_list_is_no_entry() {
    for row in [
        "| Total: 7 | | | |",
        "| **Total** | 2023-2025 | | |",
        "| 合计 3 篇 | | | |",
        "| Итого: 3 | | | |",
        "| Gesamt | 3 | | |",
    ] {
        assert_eq!(kinds(&[row]), ["total"], "{row}");
    }
    for row in [
        "| ... | ... | ... | ... |",
        "| … | | | |",
        "| *More to come* | ... | | |",
        "| 未完待续 | | | |",
        "| Send us yours! | | | |",
    ] {
        assert_eq!(kinds(&[row]), ["remark"], "{row}");
    }
    assert_eq!(kinds(&["| [Total Recall](https://example.org/t) | 2025.1 | E | |"]), ["entry"]);
    assert_eq!(
        kinds(&["| Title | Date | Org | Link |", "|---|---|---|---|", "| --- | --- | --- | --- |"]),
        ["header", "delimiter", "divider"]
    );
    assert_eq!(kinds(&["{: .wide }"]), ["text"]);
    assert_eq!(kinds(&["| - | TBD | | |"]), ["blank"]);
}

#[test]
fn a_column_may_be_filled_in_only_where_it_changes() {
    let dated = |dates: &[&str]| {
        let row =
            |(n, date): (usize, &&str)| format!("| [t{n}](https://example.org/{n}) | {date} | L{n} | |\n");
        let rows: String = dates.iter().enumerate().map(row).collect();
        let text = source(&format!("{HEAD}{rows}"));
        let list = lists(&Document::parse(&text), &Headers::default()).remove(0);
        list.rows.iter().filter(|entry| matches!(entry.date, Field::Above(_))).count()
    };
    assert_eq!(dated(&["2025.9", "", "2025.8", "", "", "2025.7", "2025.6"]), 3);
    assert_eq!(dated(&["2025.9", "", "2025.8", "", "2025.7"]), 2);
    assert_eq!(dated(&["2025.9", "2025.8", "2025.7", "", "2025.5", "2025.4"]), 0, "one was forgotten");
    assert_eq!(
        dated(&["2025.9", "", "2025.8", "2025.8", "", "", "2025.6"]),
        0,
        "the same date is written twice"
    );
    assert_eq!(dated(&["", "2025.9", "", "2025.8", ""]), 0, "nothing stands above the first");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    #[test]
    fn a_structure_is_whole(text in generate::document()) {
        let text = source(&text);
        let document = Document::parse(&text);
        for list in lists(&document, &Headers::default()) {
            let (structure, rows) = (&list.structure, document.tables[list.table].rows.len());
            for group in structure.groups() {
                prop_assert!(!structure.goes_with_above(group.start));
                prop_assert!(group.clone().all(|row| !structure.stays(row)));
            }
            let walls = (0..rows).filter(|row| structure.stays(*row)).count();
            prop_assert_eq!(structure.groups().flatten().count() + walls, rows);
            for entry in &list.rows {
                if let Field::Above(row) = entry.date {
                    prop_assert!(row < entry.row && !matches!(list.rows[row].date, Field::Above(_)));
                    prop_assert!((row..=entry.row).all(|row| !structure.is_wall(row)));
                }
            }
        }
    }
}
