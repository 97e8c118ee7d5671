//! The law that what belongs together stays together, told apart from the program's own idea of it.
//!
//! A row that says neither title nor date, or says in some cell that it holds what the cell above does, follows the row that it
//! followed; no row crosses a heading; and of a merge conflict every byte stands.

use std::collections::BTreeMap;

use learnvlm_lint::diagnostic::{Severity, Wanted};
use learnvlm_lint::document::Document;
use learnvlm_lint::entry::{Headers, lists};
use learnvlm_lint::{Settings, check, check_since, fix};

use crate::corpus::source;
use crate::laws::{Verdict, rows};
use crate::util::settings;

/// A row as its cells read, however a fix writes dates, addresses and what joins names.
type Row = Vec<String>;

#[rustfmt::skip]
const MARKS: &[&str] = &[
    "同上", "〃", "\"", "^^", "ditto", "↑", "同上（南京）", "同上，开源", "「同上」", "同上 ✅", "Same as above (v2)", "там же", "(cont.)", "（续）",
];

/// Holds a rewrite to the law. Unsafe fixes spell names another way.
pub(crate) fn what_belongs_together_stays(old: &str, new: &str, unsafe_too: bool) -> Verdict {
    if has_conflict(old) && old != new {
        return Err("something is written beside a merge conflict".to_owned());
    }
    let text = source(old);
    let document = Document::parse(&text);
    let lists = lists(&document, &Headers::default());
    for (table, (before, after)) in rows(old, unsafe_too).into_iter().zip(rows(new, unsafe_too)).enumerate() {
        let columns = lists.iter().find(|list| list.table == table).map(|list| &list.columns);
        let roles = columns.and_then(|columns| Some((columns.title()?, columns.date()?)));
        let follows = |row: &Row| repeats(row) || roles.is_some_and(|roles| is_nameless(row, roles));
        let pairs = |rows: &[Row]| -> BTreeMap<(Row, Row), usize> {
            let mut pairs = BTreeMap::new();
            for pair in rows.windows(2).filter(|pair| follows(&pair[1])) {
                *pairs.entry((said(&pair[0], unsafe_too), said(&pair[1], unsafe_too))).or_insert(0) += 1;
            }
            pairs
        };
        if pairs(&before) != pairs(&after) {
            return Err(format!("rows of table {table} are parted:\n{before:#?}\n{after:#?}"));
        }
        if sections(&before, unsafe_too) != sections(&after, unsafe_too) {
            return Err(format!("rows of table {table} crossed a heading:\n{before:#?}\n{after:#?}"));
        }
    }
    Ok(())
}

/// The law for what is written since an older text: this one without the last row of the longest table.
pub(crate) fn what_belongs_together_stays_since(text: &str, settings: &Settings, wanted: Wanted) -> Verdict {
    let new = source(text);
    let document = Document::parse(&new);
    let longest = document.tables.iter().max_by_key(|table| table.rows.len());
    if let Some(line) = longest.and_then(|table| table.rows.last()).map(|row| row.line) {
        let kept = text.split_inclusive('\n').enumerate().filter(|(n, _)| *n != line).map(|(_, line)| line);
        let report = check_since(&new, settings, &source(&kept.collect::<String>()));
        let written = fix(&report, wanted).rewrite;
        let written = written.map_or_else(|| text.to_owned(), learnvlm_lint::verify::Rewrite::into_new_text);
        what_belongs_together_stays(text, &written, wanted.unsafe_too)?;
    }
    Ok(())
}

/// Whether lines begin and end a conflict as git writes it, in a text without code.
fn has_conflict(text: &str) -> bool {
    let has_line = |start: &str| text.lines().any(|line| line.starts_with(start));
    !text.contains("```") && has_line("<<<<<<< ") && has_line(">>>>>>> ")
}

fn repeats(row: &Row) -> bool {
    row.iter().any(|cell| MARKS.contains(&cell.as_str())) && row.iter().any(|cell| says(cell))
}

fn is_nameless(row: &Row, (title, date): (usize, usize)) -> bool {
    let is_silent = |column: usize| row.get(column).is_none_or(String::is_empty);
    // What says something in its first cell alone is a line of text, a heading or a remark.
    is_silent(title) && is_silent(date) && row.iter().skip(1).any(|cell| says(cell))
}

fn says(cell: &str) -> bool {
    cell.contains(char::is_alphabetic) && !MARKS.contains(&cell)
}

/// The rows below each heading, in any order, and the headings.
fn sections(rows: &[Row], unsafe_too: bool) -> Vec<(Option<&Row>, BTreeMap<Row, usize>)> {
    let is_bold = |cell: &String| cell.len() > 4 && cell.starts_with("**") && cell.ends_with("**");
    let is_silent = |cell: &&String| cell.is_empty() || *cell == "—";
    let is_lone = |row: &Row| row.iter().filter(|cell| !is_silent(cell)).count() == 1 && row.len() > 1;
    let is_heading = |row: &&Row| is_lone(row) && is_bold(&row[0]) && row[0].contains(char::is_alphanumeric);
    let tells = !rows.iter().any(|row| !is_lone(row) && row.iter().any(is_bold));
    let mut sections = vec![(None, BTreeMap::new())];
    for row in rows {
        if tells && is_heading(&row) {
            sections.push((Some(row), BTreeMap::new()));
        } else if let Some((_, below)) = sections.last_mut() {
            *below.entry(said(row, unsafe_too)).or_insert(0) += 1;
        }
    }
    sections
}

/// What a row says. Unsafe fixes change cells round that stand in each other's places.
fn said(row: &Row, unsafe_too: bool) -> Row {
    let mut cells = row.clone();
    if unsafe_too {
        cells.sort_unstable();
    }
    cells
}

/// The rows that the program writes of a table with these.
fn fixed(rows: &[String]) -> Vec<String> {
    let head = "| Title | Date | Org |\n| --- | --- | --- |\n";
    let text = format!("{head}{}\n\n[^1]: A note.\n", rows.join("\n"));
    written(&text, false)
}

/// The rows of the first table of `text` as the program writes them beside another table, which shows that the list is newest first.
fn written(text: &str, unsafe_too: bool) -> Vec<String> {
    let row = |n: usize| {
        format!(
            "| [w{}](https://w.example/{n}) | {}-{:02} | Dock {n} |\n",
            n * 7 % 40,
            2023 - n / 12,
            12 - n % 12
        )
    };
    let shown: String = (0..36).map(row).collect();
    let text = source(&format!("{text}\n## Others\n\n| Title | Date | Org |\n| --- | --- | --- |\n{shown}"));
    let wanted = Wanted { unsafe_too, ..Wanted::default() };
    let written =
        fix(&check(&text, &settings()), wanted).rewrite.map(learnvlm_lint::verify::Rewrite::into_new_text);
    let written = written.unwrap_or_else(|| text.text().to_owned());
    let own = written.lines().take_while(|line| !line.starts_with("## Others")).skip(2);
    own.filter(|line| line.starts_with('|')).map(str::to_owned).collect()
}

fn row(name: &str, month: u8) -> String {
    format!("| [{name}](https://e.org/{name}) | 2024-{month:02} | Lab {name} |")
}

#[test]
fn a_row_stays_below_what_it_refers_to_however_it_says_so() {
    for mark in [
        "同上 <!-- 已核对 -->",
        "同上 <!-- learnvlm-lint: allow unsorted-rows -- 同组 -->",
        "`同上`",
        "<sub>同上</sub>",
        "「同上」",
        "同上<br>",
        "同上[^1]",
        "同上 ✅",
        "同上（苏州）",
        "同上，已开源",
        "上に同じ",
        "위와 동일",
        "Same as above (v2)",
        "тот же, что и выше",
        "там же",
        "ídem",
        "mismo equipo que arriba",
        "como acima (v2)",
        "même labo que ci-dessus",
        "wie oben – Bonn",
        "ugyanaz",
        "كما سبق",
        "dito",
        "（续）",
        "(cont.)",
        "continued",
    ] {
        for month in [1, 10] {
            let child = format!("| [child](https://e.org/child) | 2024-{month:02} | {mark} |");
            let mut rows = vec![row("n1", 12), row("n2", 11), row("parent", 5), child];
            rows.extend((0..5).map(|n| row(&format!("o{n}"), 10 - n)));
            let rows = fixed(&rows);
            let place = rows.iter().position(|row| row.contains("[child]")).expect("the row");
            assert!(rows[place - 1].contains("[parent]"), "{mark}: {rows:#?}");
            assert_eq!(rows[place].contains("allow"), mark.contains("allow"), "{mark}");
        }
    }
}

/// The rows that the program writes of a table with this header and these rows.
fn fixed_below(header: &str, rows: &[String]) -> Vec<String> {
    written_below(header, rows, false)
}

fn written_below(header: &str, rows: &[String], unsafe_too: bool) -> Vec<String> {
    let delimiter = "|---".repeat(header.matches('|').count() - 1) + "|";
    written(&format!("{header}\n{delimiter}\n{}\n", rows.join("\n")), unsafe_too)
}

/// Whether the row with `child` stands below that with `parent`, and the row with `late` moved up.
fn holds(rows: &[String], parent: &str, child: &str, late: &str) -> bool {
    let place = |name: &str| rows.iter().position(|row| row.contains(name)).expect("the row");
    place(child) == place(parent) + 1 && place(late) == 0
}

#[test]
fn a_row_whose_first_cell_shows_no_letter_stays_below_the_one_above() {
    for sign in [
        "↪",
        "⮡",
        "⮑",
        "➥",
        "→",
        "⇒",
        "↓",
        "↴",
        "⤷",
        "&#x21AA;",
        "&rarr;",
        ":arrow_right_hook:",
        "├",
        "┗",
        "└─",
        "⎿",
        "│",
        "»",
        "\\>",
        "-",
        "–",
        "—",
        "…",
        ".",
        "•",
        "·",
        "~",
        "⋮",
        ",,",
        "//",
        "id.",
        "dto.",
        "do.",
        "<br>",
        "<!-- -->",
        "&emsp;",
        "&#8203;",
        "🔁",
        "![](x.png)",
        "",
        "``",
        "[↪](#delta)",
        "<img src=\"x.png\">",
    ] {
        let row = |company: &str, day: u8, n: u8| {
            // In no order, so that the dates have one.
            let role = n * 3 % 8;
            format!("| {company} | Role {role} | NY | 2026-10-{day:02} | [go](https://{n}.example/{n}) |")
        };
        let rows = [
            row("Zeta", 28, 1),
            row("Beta", 26, 2),
            row("Delta", 17, 3),
            row(sign, 18, 4),
            row("Alto", 12, 5),
            row("Kilo", 10, 6),
            row("Late", 30, 7),
        ];
        let rows = fixed_below("| Company | Role | Location | Date Posted | Link |", &rows);
        assert!(holds(&rows, "Delta", "Role 4", "Late"), "{sign}: {rows:#?}");
    }
}

#[test]
fn a_row_stays_below_what_any_of_its_cells_refers_to() {
    for note in [
        "团队同上",
        "代码同上",
        "同上一行",
        "见上一条",
        "code: see previous row",
        "siehe Zeile darüber",
        "כנ\"ל",
        "те саме",
        "voir la ligne précédente",
        "см. предыдущую строку",
        "上記の改良版",
        "위 논문의 후속",
        "仝上",
        "ditto, but larger",
        "builds on the one above",
        "↑",
        "👆",
        "id.",
        "dto.",
        "same venue",
        "successor of the above",
        "véase la fila anterior",
        "stesso team di sopra",
        "↪ code",
        "└ demo",
        "the entry above has the code, this one the data, and both share a page of results for all of the tasks",
    ] {
        for title in ["[child](https://e.org/child)", "child"] {
            let row = |name: &str, month: u8, note: &str| {
                format!("| [{name}](https://e.org/{name}) | 2024-{month:02} | Lab {name} | {note} |")
            };
            let child = format!("| {title} | 2024-04 | KTH | {note} |");
            let rows = [
                row("n1", 10, ""),
                row("parent", 6, "code"),
                child,
                row("o1", 3, ""),
                row("o2", 2, ""),
                row("late", 12, ""),
            ];
            let rows = fixed_below("| Title | Date | Org | Notes |", &rows);
            assert!(holds(&rows, "[parent]", "child", "[late]"), "{note}: {rows:#?}");
        }
    }
}

#[test]
fn a_row_stays_below_what_its_title_hangs_from() {
    for title in [
        "↪ supplement",
        "├─ supplement",
        "↪ [m](https://e.org/m)",
        "→ v2",
        "- part",
        "\u{3000}[m](https://e.org/m)",
        "\u{2003}m",
        "\u{a0}[m](https://e.org/m)",
        "&emsp;[m](https://e.org/m)",
    ] {
        let rows = [
            row("n1", 10),
            row("parent", 6),
            format!("| {title} | 2024-04 | KTH |"),
            row("o1", 3),
            row("o2", 2),
            row("late", 12),
        ];
        let rows = fixed(&rows);
        assert!(
            holds(&rows, "[parent]", "KTH", "[late]") && rows.iter().any(|row| row.contains(title)),
            "{title}: {rows:#?}"
        );
    }
}

#[test]
fn what_a_word_says_of_other_things_ties_nothing() {
    for note in [
        "70B and above",
        "above 90 %",
        "improves on previous work",
        "faster than all previous models of its size",
        "线上面试",
        "线上文档",
        "2 hours",
        "↑ 3 %",
        "Python 3.8 or above",
        "-",
        "n/a",
        "next release",
        "equal contribution",
        "state of the art no. 1",
    ] {
        let rows = |at: usize| {
            let mut rows: Vec<String> =
                [row("n1", 12), row("n2", 9), row("n3", 8), row("n4", 7), row("n5", 6)]
                    .iter()
                    .map(|row| format!("{row} |"))
                    .collect();
            rows.insert(at, format!("| [x](https://e.org/x) | 2024-10 | X | {note} |"));
            rows
        };
        // Few rows show no order, so that no safe fix moves one in their midst.
        assert_eq!(written_below("| Title | Date | Org | Notes |", &rows(4), true), rows(1), "{note}");
    }
}

#[test]
fn no_row_moves_where_a_cell_tells_of_a_row_by_its_number() {
    for note in [
        "first row's sequel",
        "see row 1",
        "see no. 3",
        "见第3行",
        "参见第 2 条",
        "the third row",
        "siehe Zeile 2",
        "voir la première ligne",
        "see #3",
    ] {
        let rows: Vec<String> = [12, 9, 4, 7, 6]
            .iter()
            .enumerate()
            .map(|(n, month)| {
                format!("{} {} |", row(&format!("n{n}"), *month), if n == 3 { note } else { "" })
            })
            .collect();
        assert_eq!(fixed_below("| Title | Date | Org | Notes |", &rows), rows, "{note}");
    }
}

#[test]
fn no_row_crosses_a_heading_with_more_than_one_cell() {
    for heading in [
        "| **Vision** | | | [back to top](#top) |",
        "| **Vision** | | | updated weekly |",
        "| [**Vision**](https://v.example) | | | |",
        "| **Vision** | 2024 | | |",
        "| 👁️ | | | |",
        "| **Vision** | 2022–2024 | | |",
        "| **MIT** | | MIT | |",
        "| **Vision** | | **MIT** | |",
        "| <b>视觉</b> | — | | 每周更新 |",
        "| === | === | === | === |",
    ] {
        let rows = |months: &[u8]| {
            months.iter().map(|month| format!("{} |", row(&format!("n{month}"), *month))).collect::<Vec<_>>()
        };
        let rows = [rows(&[12, 10, 8]), vec![heading.to_owned()], rows(&[11, 7, 5])].concat();
        let text =
            source(&format!("| Title | Date | Org | Notes |\n|---|---|---|---|\n{}\n", rows.join("\n")));
        assert_eq!(fixed_below("| Title | Date | Org | Notes |", &rows), rows, "{heading}");
        let errors = check(&text, &settings())
            .diagnostics
            .iter()
            .filter(|found| found.severity != Severity::Note)
            .count();
        assert_eq!(errors, 0, "{heading}: {:#?}", check(&text, &settings()).diagnostics);
    }
}

#[test]
fn no_row_crosses_an_entry_that_names_its_group() {
    for behind in ["", "<br>", ":"] {
        let rows: Vec<String> = [
            ("**Editors**", 9),
            ("", 8),
            ("", 6),
            ("**Linters**", 10),
            ("", 7),
            ("", 4),
            ("", 3),
            ("", 2),
            ("", 1),
        ]
        .iter()
        .map(|(label, month)| {
            let label = if label.is_empty() { String::new() } else { format!("{label}{behind} ") };
            format!("| {label}[n{month}](https://e.org/{month}) | 2024-{month:02} | X |")
        })
        .collect();
        assert_eq!(fixed(&rows), rows, "{behind}");
        let mut mixed = rows.clone();
        mixed.swap(6, 7);
        assert_eq!(written_below("| Title | Date | Org |", &mixed, true), rows, "{behind}");
    }
}

#[test]
fn no_row_crosses_what_may_be_a_heading() {
    for (date, org) in [
        ("—", "—"),
        ("-", ""),
        ("N/A", "/"),
        ("\\<", "\\<"),
        ("&lt;", "&gt;"),
        ("<", "<"),
        ("═════", "═════"),
        ("🔥", "🔥"),
        (":star:", ":star:"),
        ("", "12"),
        ("(12 papers)", ""),
        ("—", "共 12 篇"),
        ("x", "x"),
        ("<!-- a -->", "—"),
        ("&nbsp;", "&nbsp;"),
    ] {
        for [one, other] in [
            ["**Vision**", "**Speech**"],
            ["Vision", "Speech"],
            ["[Vision](#v)", "[Speech](#s)"],
            ["═ 视觉 ═", "═ 语音 ═"],
        ] {
            let mut rows = vec![format!("| {one} | {date} | {org} |")];
            rows.extend((0..4).map(|n| row(&format!("a{n}"), 12 - 2 * n)));
            rows.push(format!("| {other} | {date} | {org} |"));
            rows.extend([row("b0", 10), row("b1", 5), row("b2", 4)]);
            let names = |rows: &[String]| -> Vec<String> {
                rows.iter()
                    .filter_map(|row| Some(row.split_once(['[', '*'])?.1.get(..2)?.to_owned()))
                    .collect()
            };
            assert_eq!(names(&fixed(&rows)), names(&rows), "{one} | {date} | {org}");
        }
    }
    // One with a date, or with a link, is an entry.
    for entry in ["| [b](https://e.org/b) | 2024-10 | — |", "| b | 2024-10 | |"] {
        let rows: Vec<String> =
            [row("a", 11), row("c", 9), entry.to_owned(), row("d", 8), row("e", 7)].into();
        let written = written_below("| Title | Date | Org |", &rows, true);
        assert!(written[1].starts_with(entry.get(..5).unwrap_or_default()), "{entry}");
    }
}

#[test]
fn nothing_moves_where_a_row_belongs_above_or_below() {
    let head = "| Kind | Date | Title |";
    let entry = |kind: &str, name: &str, month: u8| format!("| {kind} | 2024-{month:02} | {name} |");
    let mut rows = vec![entry("x", "aa", 11), entry("y", "bb", 9), entry("x", "cc", 10), entry("z", "dd", 8)];
    rows.extend((1..7).rev().map(|month| entry("y", &format!("e{month}"), month)));
    let sorted = written_below(head, &rows, true);
    assert!(sorted[1].contains("cc"), "{sorted:?}");
    rows.insert(1, "| speech | | |".to_owned());
    assert_eq!(written_below(head, &rows, true), rows);
}

#[test]
fn rows_without_a_link_move_for_no_safe_fix() {
    let head = "| Entry | Date | Amount | Org |";
    let ledger = |link: &dyn Fn(&str) -> String| -> Vec<String> {
        let rows = [("Opening", 2), ("Rent", 5), ("Fee", 11), ("Books", 20)];
        let more = [
            ("Paper", 21),
            ("Ink", 22),
            ("Stamps", 24),
            ("Glue", 26),
            ("String", 28),
            ("Tape", 29),
            ("Wax", 30),
            ("Pins", 31),
            ("Refund", 1),
        ];
        let row = |(name, day): &(&str, u8)| {
            format!("| {} | 2024-01-{day:02} | {} | Lab |", link(name), day * 7 % 31)
        };
        rows.iter().chain(&more).map(row).collect()
    };
    let (bare, linked) = (ledger(&str::to_owned), ledger(&|name| format!("[{name}](https://e.org/{name})")));
    assert_eq!(fixed_below(head, &bare), bare);
    assert!(written_below(head, &bare, true)[0].contains("Refund"));
    assert!(fixed_below(head, &linked)[0].contains("Refund"));
    // One that moves has to lead somewhere itself.
    let mut one = linked;
    one[12] = bare[12].clone();
    assert_eq!(fixed_below(head, &one), one);
}

#[test]
fn rows_called_by_numbers_move_for_no_safe_fix() {
    let rows = |titles: &[&str]| -> Vec<String> {
        let dates = ["2024-05-02", "2024-05-09", "2024-05-04", "2024-05-03"];
        let row = |(title, date): (&&str, &str)| {
            format!("| [{title}](https://e.org/{}) | {date} | Lab |", date.replace('-', ""))
        };
        titles.iter().zip(dates).map(row).collect()
    };
    for titles in [
        &["Day 1", "Day 2", "Day 3", "Day 4"][..],
        &["Part 1", "Part 2", "Part 3"],
        &["第一章", "第二章", "第三章"],
        &["Vol. 3", "Vol. 2", "Vol. 1"],
    ] {
        assert_eq!(fixed(&rows(titles)), rows(titles), "{titles:?}");
    }
    let names = rows(&["Heron", "Stork", "Crane", "Egret"]);
    // The first row of a table may be meant to stand there.
    assert_eq!(fixed(&names), names);
    assert!(written_below("| Title | Date | Org |", &names, true)[0].contains("Stork"));
}

#[test]
fn an_order_that_is_declared_is_kept() {
    let names =
        ["Reed", "Elm", "Moss", "Ash", "Yew", "Fern", "Oak", "Ivy", "Sage", "Beech", "Thyme", "Alder"];
    let row =
        |(n, day): (usize, &u8)| format!("| [{}](https://e.org/{n}) | 2024-05-{day:02} | Lab |\n", names[n]);
    let days = [28, 26, 24, 22, 21, 20, 18, 16, 14, 9, 8, 30];
    let rows: String = days.iter().enumerate().map(row).collect();
    let is_moved = |words: &str| {
        let text = source(&format!("{words}\n\n| Title | Date | Org |\n| --- | --- | --- |\n{rows}"));
        fix(&check(&text, &settings()), Wanted::default()).rewrite.is_some()
    };
    for words in [
        "# A saga in reading order",
        "# Saga\n\nPlease do not sort this table.",
        "# 书单\n\n请勿改变顺序。",
        "## Ranked by votes",
        "## おすすめ順に並べています",
    ] {
        assert!(!is_moved(words), "{words}");
    }
    for words in
        ["# Papers", "## Sorted by date, newest first", "## 按时间顺序排列", "In order to add a row, ask."]
    {
        assert!(is_moved(words), "{words}");
    }
    // What is said of another table is not said of this one.
    assert!(is_moved("## Ranked by votes\n\n| a | b |\n| - | - |\n| c | d |\n\nMore"));
}

#[test]
fn a_table_in_no_order_speaks_against_the_order_of_others() {
    let table = |name: &str, header: &str, days: &[u8]| {
        let row = |day: &u8| {
            format!("| [{name}{day}](https://e.org/{name}{day}) | 2024-05-{day:02} | Lab {day} |\n")
        };
        format!(
            "| Title | Date | {header} |\n| --- | --- | --- |\n{}\n",
            days.iter().map(row).collect::<String>()
        )
    };
    let one_off = [28, 26, 24, 22, 21, 20, 18, 16, 14, 11, 9, 8, 30];
    let none = [3, 17, 9, 28, 1, 22, 12, 5, 26, 14, 7, 19];
    let is_moved = |text: &str| {
        let text = source(text);
        fix(&check(&text, &settings()), Wanted::default()).rewrite.is_some()
    };
    assert!(is_moved(&table("a", "Org", &one_off)));
    assert!(!is_moved(&format!("{}{}", table("a", "Org", &one_off), table("b", "Org", &none))));
    assert!(!is_moved(&format!("{}{}", table("a", "Org", &one_off), table("b", "Place", &none))));
    // Of many rows in order a few may be slips there, too.
    let long: Vec<u8> = (1..=30).rev().chain(std::iter::once(31)).collect();
    assert!(is_moved(&format!("{}{}", table("a", "Org", &long), table("b", "Place", &none))));
}

#[test]
fn the_law_sees_what_breaks_it() {
    let text = |rows: &[&str]| format!("| Title | Date | Link |\n| --- | --- | --- |\n{}\n", rows.join("\n"));
    let (a, b, more) = ("| a | 2024.5 | x |", "| b | 2024.6 | y |", "| | | code |");
    let (year, same) = ("| **2024** | | |", "| c | 同上 | z |");
    let holds =
        |old: &[&str], new: &[&str]| what_belongs_together_stays(&text(old), &text(new), false).is_ok();
    assert!(holds(&[a, more, b], &[b, a, more]) && !holds(&[a, more, b], &[b, more, a]));
    assert!(holds(&[a, same, b], &[b, a, same]) && !holds(&[a, same, b], &[a, b, same]));
    assert!(holds(&[a, b, year], &[b, a, year]) && !holds(&[a, year, b], &[b, year, a]));
    let torn = "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> topic\n";
    assert!(what_belongs_together_stays(torn, torn, false).is_ok());
    assert!(what_belongs_together_stays(torn, &torn.replace("a\n", "a \n"), false).is_err());
}
