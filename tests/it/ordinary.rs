//! Rows added at the wrong end of a table: an ordinary one is moved, and one that may be meant to stand there is not.

use std::fmt::Write;

use learnvlm_lint::diagnostic::Wanted;
use learnvlm_lint::{check, fix};

use crate::corpus::source;
use crate::util::settings;

const NAMES: [&str; 14] = [
    "Ovens", "Rafts", "Urns", "Sails", "Mills", "Eggs", "Jam", "Nets", "Bridges", "Islands", "Clouds",
    "Kites", "Lamps", "Tents",
];

/// How a title is written, the date beside it, and a note, by the place of a row from the top.
type Cells<'c> = &'c dyn Fn(usize, &str) -> (String, String);

/// A list, newest first, with what `cells` says, and below it two rows, of which the last is too new; the newest of them belongs to the top.
fn list(cells: Cells<'_>, last: [[&str; 3]; 2]) -> String {
    let mut text = "| Title | Date | Notes |\n| --- | --- | --- |\n".to_owned();
    for (n, name) in NAMES.iter().enumerate() {
        let link = format!("[{name}](https://{}.example/)", name.to_lowercase());
        let (title, note) = cells(n, &link);
        let date = 202_412 - n % 12 - n / 12 * 100;
        let _ = writeln!(text, "| {title} | {}-{:02} | {note} |", date / 100, date % 100);
    }
    for [title, date, note] in last {
        let _ = writeln!(text, "| {title} | {date} | {note} |");
    }
    text
}

fn is_moved(text: &str) -> bool {
    let text = source(text);
    fix(&check(&text, &settings()), Wanted::default()).rewrite.is_some()
}

const APPLES: &str = "[Apples](https://apples.example/)";
const GARDENS: &str = "[Gardens](https://gardens.example/)";

fn plain(_: usize, link: &str) -> (String, String) {
    (link.to_owned(), "n".to_owned())
}

#[test]
fn an_ordinary_row_is_moved_from_the_wrong_end() {
    for title in [
        GARDENS,
        "[llama.cpp](https://gardens.example/)",
        "[Gardens 2](https://gardens.example/)",
        "**[Gardens](https://gardens.example/)**",
        "[Gardens](https://gardens.example/) by a [friend](https://friend.example/)",
    ] {
        assert!(is_moved(&list(&plain, [[APPLES, "2023-10", "n"], [title, "2025-01", "n"]])), "{title}");
    }
    // In a list whose notes differ.
    let notes = |n: usize, link: &str| (link.to_owned(), format!("{} of {}", NAMES[n], NAMES[13 - n]));
    for note in ["Fruit of trees", "", "Flowers and fruit"] {
        assert!(is_moved(&list(&notes, [[APPLES, "2023-10", "Jam"], [GARDENS, "2025-01", note]])), "{note}");
    }
    // Models have numbers in their names, and those beside each other say nothing.
    let models = |n: usize, link: &str| (link.replacen(']', &format!(" {}]", n * 5 % 7), 1), "n".to_owned());
    let last = [["[Apples 3](https://apples.example/)", "2023-10", "n"], [GARDENS, "2025-01", "n"]];
    assert!(is_moved(&list(&models, last)));
}

#[test]
fn a_date_with_something_beside_it_may_tell_why() {
    for date in [
        "2025-01 (orig. 2023-09)",
        "2025-01 [2023-09]",
        "2025-01 (online) / 2023-09 (print)",
        "before 2025-01",
        "until 2025-01",
        "bis 2025-01",
    ] {
        assert!(!is_moved(&list(&plain, [[APPLES, "2023-10", "n"], [GARDENS, date, "n"]])), "{date}");
    }
}

#[test]
fn what_begins_otherwise_may_hang_on_the_row_above() {
    for begin in ["∟ ", "☞ ", "※ ", "= ", "& ", "(b) ", "b) ", "feat. ", "aka ", "ad "] {
        let title = format!("{begin}{GARDENS}");
        assert!(!is_moved(&list(&plain, [[APPLES, "2023-10", "n"], [&title, "2025-01", "n"]])), "{begin}");
    }
}

#[test]
fn a_number_of_a_series_holds_a_row_wherever_it_stands() {
    type Number = fn(usize) -> String;
    let numbers: [Number; 9] = [
        |n| format!(" (Episode {n})"),
        |n| format!(" #{n}"),
        |n| format!("（第{n}集）"),
        |n| format!(" - E{n}"),
        |n| format!(" 1.{n}"),
        |n| format!(", Op. {}", n * 3),
        |n| format!("<br>Lesson {n}"),
        |n| format!(" {n}/16"),
        |n| format!(" [lesson {n}](https://l.example/{n})"),
    ];
    for number in numbers {
        for count in [|n: usize| n + 1, |n: usize| 16 - n] {
            let cells = |n: usize, link: &str| (format!("{link}{}", number(count(n))), "n".to_owned());
            let last = [APPLES, GARDENS].map(|link| cells(if link == APPLES { 14 } else { 15 }, link).0);
            let last = [[last[0].as_str(), "2023-10", "n"], [last[1].as_str(), "2025-01", "n"]];
            assert!(!is_moved(&list(&cells, last)), "{}", number(count(1)));
        }
    }
    for (nine, ten) in [("Ninth leg: ", "Tenth leg: "), ("Neuntes Kapitel: ", "Zehntes Kapitel: ")] {
        let titles = [APPLES.replace('[', &format!("[{nine}")), GARDENS.replace('[', &format!("[{ten}"))];
        let last = [[titles[0].as_str(), "2023-10", "n"], [titles[1].as_str(), "2025-01", "n"]];
        assert!(!is_moved(&list(&plain, last)), "{ten}");
    }
}

#[test]
fn two_rows_that_share_a_word_no_other_has_are_a_pair() {
    for (one, other) in [
        ("Apples (hardback)", "Apples (paperback)"),
        ("Apples: the film", "Apples: the book"),
        ("Apples, hardback", "Apples, paperback"),
        ("Apples (a)", "Gardens (b)"),
    ] {
        let titles = [one, other].map(|title| format!("[{title}](https://{}.example/)", title.len()));
        let last = [[titles[0].as_str(), "2023-10", "n"], [titles[1].as_str(), "2025-01", "n"]];
        assert!(!is_moved(&list(&plain, last)), "{other}");
    }
    let notes = |n: usize, link: &str| (link.to_owned(), format!("{} of {}", NAMES[n], NAMES[13 - n]));
    for (one, other) in [("first half", "second half"), ("home leg", "return leg"), ("side A", "side B")] {
        let last = [[APPLES, "2023-10", one], [GARDENS, "2025-01", other]];
        assert!(!is_moved(&list(&notes, last)), "{other}");
    }
}

#[test]
fn the_only_remark_of_a_table_may_tell_why() {
    for note in
        ["out of order on purpose", "その続き", "उपरोक्त", "tamże", "aynı", "״", "όπ.π.", "(s. Vorzeile)"]
    {
        for usual in ["n", ""] {
            let cells = |_: usize, link: &str| (link.to_owned(), usual.to_owned());
            let last = [[APPLES, "2023-10", usual], [GARDENS, "2025-01", note]];
            assert!(!is_moved(&list(&cells, last)), "{note}");
        }
    }
    let notes = |n: usize, link: &str| (link.to_owned(), format!("{} of {}", NAMES[n], NAMES[13 - n]));
    for note in ["originally 2023-09", "listed under its first edition (2023-09)"] {
        assert!(!is_moved(&list(&notes, [[APPLES, "2023-10", "Jam"], [GARDENS, "2025-01", note]])), "{note}");
    }
}

#[test]
fn no_row_passes_what_may_be_a_heading() {
    for heading in ["| | Second season | |", "| | | 第二季 |", "| — | Part two | — |", "| | 2022 | |"]
    {
        let text = list(&plain, [[APPLES, "2023-10", "n"], [GARDENS, "2025-01", "n"]]);
        let place = text.find("| [Gardens]").expect("the row");
        assert!(!is_moved(&format!("{}{heading}\n{}", &text[..place], &text[place..])), "{heading}");
    }
}

#[test]
fn rows_in_order_of_last_names_or_without_articles_stay() {
    for begin in [|n: usize| ["The ", "A ", ""][n % 3], |n: usize| ["Z. ", "B. ", "M. "][n % 3]] {
        let mut names: Vec<&str> = NAMES.to_vec();
        names.sort_unstable();
        let of =
            |name: &str, n: usize| format!("[{}{name}](https://{}.example/)", begin(n), name.to_lowercase());
        let cells = |n: usize, _: &str| (of(names[n], n), "n".to_owned());
        let last = [of("Vines", 1), of("Wells", 0)];
        let last = [[last[0].as_str(), "2023-10", "n"], [last[1].as_str(), "2025-01", "n"]];
        assert!(!is_moved(&list(&cells, last)), "{}", last[1][0]);
    }
}

#[test]
fn words_above_that_tell_of_an_order_keep_every_row() {
    let text = |words: &str| {
        format!(
            "# Boats\n\n{words}\n\n{}",
            list(&plain, [[APPLES, "2023-10", "n"], [GARDENS, "2025-01", "n"]])
        )
    };
    for words in [
        "Do not re-sort this table.",
        "The order matters.",
        "Not in chronological order.",
        "Bitte nicht sortieren.",
        "New rows go to the bottom.",
        "新条目请加在末尾",
        "The last one is a bonus.",
        "From easy to hard.",
        "Best first.",
        "Read from top to bottom.",
        "Progressively harder.",
        "由易到难",
        "Nach Wichtigkeit.",
        "難易度順",
        "## Setlist",
        "## Learning path",
        "От простого к сложному.",
    ] {
        assert!(!is_moved(&text(words)), "{words}");
    }
    for words in ["Boats and what became of them.", "Newest first.", "按时间排序", "Sorted by date."] {
        assert!(is_moved(&text(words)), "{words}");
    }
}
