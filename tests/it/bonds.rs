//! The law that what belongs together stays together, told apart from the program's own idea of it.
//!
//! A row that says neither title nor date, or says in some cell that it holds what the cell above does, follows the row that it
//! followed; no row crosses a heading; and of a merge conflict every byte stands.

use std::collections::BTreeMap;

use learnvlm_lint::diagnostic::Wanted;
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
                *pairs.entry((pair[0].clone(), pair[1].clone())).or_insert(0) += 1;
            }
            pairs
        };
        if pairs(&before) != pairs(&after) {
            return Err(format!("rows of table {table} are parted:\n{before:#?}\n{after:#?}"));
        }
        if sections(&before) != sections(&after) {
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
fn sections(rows: &[Row]) -> Vec<(Option<&Row>, BTreeMap<&Row, usize>)> {
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
            *below.entry(row).or_insert(0) += 1;
        }
    }
    sections
}

/// The rows that the program writes of a table with these.
fn fixed(rows: &[String]) -> Vec<String> {
    let head = "| Title | Date | Org |\n| --- | --- | --- |\n";
    let text = source(&format!("{head}{}\n\n[^1]: A note.\n", rows.join("\n")));
    let report = check(&text, &settings());
    let wanted = Wanted { unsafe_too: false, ..Wanted::default() };
    let written = fix(&report, wanted).rewrite.map(learnvlm_lint::verify::Rewrite::into_new_text);
    let written = written.unwrap_or_else(|| text.text().to_owned());
    written.lines().skip(2).filter(|line| line.starts_with('|')).map(str::to_owned).collect()
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
        assert!(fixed(&rows)[1].starts_with(entry.get(..5).unwrap_or_default()), "{entry}");
    }
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
