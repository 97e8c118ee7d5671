//! A layout that all rows share is a table's layout, whatever it is: `fixtures/shapes/`, written as formatters and editors do.

use learnvlm_lint::diagnostic::Wanted;
use learnvlm_lint::document::Document;
use learnvlm_lint::shape::{Column, Pad, Shape};
use learnvlm_lint::text::width_model::WidthModel;
use learnvlm_lint::{check, fix};

use crate::corpus::{files, fixtures, name, read, source};
use crate::util::settings;

const ALL: Wanted = Wanted { notes_too: true, unsafe_too: true };

/// What fixing makes of a text.
fn fixed(text: &str, wanted: Wanted) -> String {
    let source = source(text);
    let outcome = fix(&check(&source, &settings()), wanted);
    assert!(outcome.refused.is_empty(), "{:?}\n{text}", outcome.refused);
    outcome.rewrite.map_or(text.to_owned(), |rewrite| rewrite.new_text().to_owned())
}

/// The findings about layout, notes included.
fn about_layout(text: &str) -> Vec<&'static str> {
    let source = source(text);
    let found = check(&source, &settings()).diagnostics;
    found
        .iter()
        .map(|found| found.rule)
        .filter(|rule| ["unaligned-table", "mixed-layouts"].contains(rule))
        .collect()
}

fn shape(text: &str) -> Shape {
    let source = source(text);
    let document = Document::parse(&source);
    Shape::read(&document, &document.tables[0])
}

#[test]
fn a_layout_that_all_rows_share_is_left_alone() {
    let all = files(&fixtures().join("shapes"), &["md"]);
    assert!(all.len() >= 19, "{} shapes", all.len());
    for path in all {
        let text = read(&path);
        assert!(about_layout(&text).is_empty(), "{}: {:?}", path.display(), about_layout(&text));
        assert_eq!(fixed(&text, ALL), text, "{}", path.display());
    }
}

#[test]
fn only_the_exception_is_mended() {
    let mut seen = 0;
    for path in files(&fixtures().join("shapes"), &["md"]) {
        let text = read(&path);
        if !name(&path).starts_with("width-") && !name(&path).starts_with("narrow-") {
            continue;
        }
        // A blank less in the row of model 4: its pipes stand a column to the left.
        let row = text.lines().find(|line| line.contains("/p/4)")).expect("a row");
        let (before, after) = row.split_once("2024.8  ").expect("a padded date");
        let off = text.replace(row, &format!("{before}2024.8 {after}"));
        assert_eq!(about_layout(&off), ["unaligned-table"], "{}", path.display());
        assert_eq!(fixed(&off, ALL), text, "{}", path.display());
        seen += 1;
    }
    assert!(seen >= 10, "{seen} padded shapes");
}

#[test]
fn a_row_that_changes_is_written_by_the_widths_of_its_table() {
    let grown = "?utm_source=x";
    for path in files(&fixtures().join("shapes"), &["md"]) {
        let text = read(&path);
        if !name(&path).starts_with("width-") {
            continue;
        }
        let widen = |line: &str| match line.match_indices('|').nth(1) {
            None => line.to_owned(),
            Some(_) if line.contains("/p/2)") => line.replace("/p/2)", &format!("/p/2{grown})")),
            Some((at, _)) if line.starts_with("| -") => {
                format!("{}{}{}", &line[..at - 1], "-".repeat(grown.len()), &line[at - 1..])
            }
            Some((at, _)) => format!("{}{}{}", &line[..at], " ".repeat(grown.len()), &line[at..]),
        };
        let wide: Vec<String> = text.lines().map(widen).collect();
        let wide = wide.join("\n") + "\n";
        assert!(about_layout(&wide).is_empty(), "{}\n{wide}", path.display());
        assert_eq!(fixed(&wide, Wanted::default()), text, "{}", path.display());
    }
}

#[test]
fn each_part_of_a_layout_is_read_by_itself() {
    let model = |name: &str| shape(&read(&fixtures().join("shapes").join(name))).model;
    assert_eq!(model("width-zwsp-prettier.md"), WidthModel::Prettier);
    assert_eq!(model("width-all-wide-lute.md"), WidthModel::Lute);
    assert_eq!(model("width-code-units-remark.md"), WidthModel::CodePoints, "the first that fits");
    assert_eq!(model("width-zwj-deno.md"), WidthModel::Sums);

    let tight = shape("|a|b|\n|-|-|\n|c|dd|\n|ee|f|\n");
    assert_eq!(tight.columns, [Column::Spaced { before: 0, after: 0 }; 2]);
    assert!(tight.is_tidy() && tight.opens && tight.closes);
    let open = shape("a | b\n--- | ---\nc | dd\nee | f\n");
    assert!(open.is_tidy() && !open.opens && !open.closes, "{open:?}");
    let centred = shape("|  Name  |\n| :----: |\n|  four  |\n|  odd   |\n| longer |\n");
    assert_eq!(centred.columns, [Column::Padded { width: 8, header: Pad::Around, body: Pad::Around }]);
    let right = shape("|   Name |\n| -----: |\n|   four |\n|    odd |\n| longer |\n");
    assert_eq!(right.columns, [Column::Padded { width: 8, header: Pad::Before(1), body: Pad::Before(1) }]);
    let ragged = shape("| Name | B |\n| --- | --- |\n|four  | x|\n| odd | y   |\n|longer| z |\n|a |b|\n");
    assert!(!ragged.is_tidy() && !ragged.is_of_most(), "{ragged:?}");
}

#[test]
fn what_most_rows_have_the_others_are_brought_into() {
    // A pipe is missing, a blank is: two rows are written, and no other.
    let rows = "| [A](https://e.com/a) | 2024.5 | Lab |\n| [B](https://e.com/b) | 2024.4 | Lab |\n";
    let text = format!(
        "| Name | Date | Org |\n|---|:-:|---|\n{rows}|[C](https://e.com/c) |2024.3|Lab |\n\
         | [D](https://e.com/d) | 2024.2 | Lab\n| [E](https://e.com/e) | 2024.1 | Lab |\n"
    );
    let wanted =
        text.replace("|[C](https://e.com/c) |2024.3|Lab |", "| [C](https://e.com/c) | 2024.3 | Lab |");
    assert_eq!(fixed(&text, ALL), wanted.replace("2024.2 | Lab\n", "2024.2 | Lab |\n"));

    let tight = "|Name|Date|Org|\n|-|-|-|\n|[A](https://e.com/a)|2024.5|Lab\\\\|\n|[B](https://e.com/b)|2024.4|Lab|\n";
    let text =
        format!("{tight}| [C](https://e.com/c) | 2024.3 | Lab\\ |\n|[D](https://e.com/d)|2024.2|Lab|\n");
    let laid_out = fixed(&text, ALL);
    assert!(laid_out.contains("|[C](https://e.com/c)|2024.3|Lab\\ |"), "{laid_out}");
}

#[test]
fn blanks_that_are_no_spaces_go_from_the_edges_of_cells() {
    let row = |n: usize| format!("| [A{n}](https://e.com/{n}) | 2024.{} | Lab |\n", 6 - n);
    let rows: String = [1, 2, 3, 4, 5].map(row).concat();
    let head = "| Name | Date | Org |\n| --- | --- | --- |\n";
    for blank in ["\u{a0}", "\u{3000}", "\u{2003}", "\u{202f}", "\u{200b}", "\u{feff}", "\u{a0} \u{a0}"] {
        for (old, new) in [("| 2024.3 |", format!("| {blank}2024.3 |")), ("3) |", format!("3){blank}|"))] {
            let text = format!("{head}{}", rows.replace(old, &new));
            assert!(about_layout(&text).contains(&"unaligned-table"), "{blank:?} {text}");
            let clean = fixed(&text, Wanted::default());
            assert!(!clean.contains(blank), "{blank:?}: {clean:?}");
            assert_eq!(clean.replace("3)|", "3) |"), format!("{head}{rows}"), "{blank:?}");
        }
    }
    // Indented names stand for a tree, and a cell of nothing else holds its place.
    let tree = format!(
        "{head}{}",
        rows.replace("| [A2]", "| \u{3000}\u{3000}[A2]").replace("| [A3]", "| \u{3000}\u{3000}[A3]")
    );
    assert_eq!(fixed(&tree, Wanted::default()), tree);
    let empty = format!("{head}{}", rows.replace("Lab |\n| [A4]", "\u{a0} |\n| [A4]"));
    assert_eq!(fixed(&empty, Wanted::default()), empty);
}
