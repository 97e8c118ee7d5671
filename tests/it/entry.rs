//! What is read from the cells of a list: dates, organisations, the role of a column.

use learnvlm_lint::document::Document;
use learnvlm_lint::entry::{Field, Headers, ListTable, lists};
use learnvlm_lint::source::Source;

use crate::util::english;

fn read<T>(text: String, ask: impl FnOnce(&Document<'_>, &ListTable) -> T) -> Option<T> {
    let source = Source::decode(text.into_bytes()).expect("UTF-8");
    let document = Document::parse(&source);
    let list = lists(&document, &Headers::default()).into_iter().next()?;
    Some(ask(&document, &list))
}

/// A date, with `~` where more than a date is written and `?` where it orders no row; or what is wrong.
fn date(cell: &str) -> String {
    let text = format!("| Title | Date |\n| --- | --- |\n| a | {cell} |\n");
    read(text, |_, list| match &list.entries[0].date {
        Field::Parsed(read) => {
            let (plain, orders) = (if read.is_plain { "" } else { "~" }, if read.orders { "" } else { "?" });
            format!("{}{plain}{orders}", read.date)
        }
        Field::Malformed(fault) => format!("{:?}", fault.kind),
        Field::Absent => "-".to_owned(),
    })
    .expect("a list")
}

#[test]
fn dates_are_read_as_people_mean_them() {
    for (cell, expected) in [
        ("2024", "2024"),
        ("202405", "2024.5"),
        ("202413", "NoSuchMonth(13)"),
        ("188813", "NotADate"),
        ("20240531", "2024.5.31"),
        ("18881301", "NotADate"),
        ("2024.4.30", "2024.4.30"),
        ("2024.4.31", "NoSuchDay(31)"),
        ("2024.2.29", "2024.2.29"),
        ("2023.2.29", "NoSuchDay(29)"),
        ("2000.2.29", "2000.2.29"),
        ("2100.2.29", "NoSuchDay(29)"),
        ("24.05", "TwoDigitYear"),
        ("24.13", "TwoDigitYear"),
        ("05.12", "NoYear"),
        ("5.12", "NoYear"),
        ("24.5.3", "TwoDigitYear"),
        ("2024..5", "NotADate"),
        ("2024年年5", "2024~"),
        (".2024", "2024~"),
        ("2024.1O", "NotADate"),
        ("02024 x", "NotADate"),
        ("Sept 2024", "2024.9"),
        ("May 3rd, 2024", "2024.5.3"),
        ("May June 2024", "2024~"),
        ("May foo 2024", "2024~"),
        ("2024 05 x", "2024~"),
        ("2024--05 x", "2024~"),
        ("2024 x 05", "2024~"),
        ("2024年5月 (v2)", "2024.5~"),
        ("2024-09-16 04:24", "2024.9.16~"),
        ("2023-2024", "2023~?"),
        ("CVPR 24", "2024~?"),
        ("CVPR'24", "2024~?"),
        ("C24", "NotADate"),
        ("第24", "NotADate"),
        ("TBD", "-"),
    ] {
        assert_eq!(date(cell), expected, "{cell}");
    }
}

#[test]
fn a_date_in_code_is_not_ours_to_write() {
    let span = |cell: &str| {
        let text = format!("| Title | Date |\n| --- | --- |\n| a | {cell} |\n");
        read(text, |_, list| match &list.entries[0].date {
            Field::Parsed(date) => date.span.is_some(),
            _ => panic!("{cell} is a date"),
        })
    };
    assert_eq!(
        (span("2024.05"), span("**2024.05**"), span("`2024.05`")),
        (Some(true), Some(true), Some(false))
    );
}

#[test]
fn organisations_are_parted_where_people_part_them() {
    for (cell, expected) in [
        ("同济&蚂蚁", "同济|蚂蚁"),
        ("A & B", "A|B"),
        ("A &amp; B; C", "A|B|C"),
        ("A、B；C", "A|B|C"),
        ("AT&T", "AT&T"),
        ("A &amp;amp; B", "A &amp; B"),
        ("A \\&amp; B", "A &amp; B"),
        ("A &amp;#38; B", "A &#38; B"),
        ("甲 &T; 乙", "甲|T|乙"),
        ("甲 & a b; 乙", "甲|a b|乙"),
        ("甲 &; 乙", "甲 &; 乙"),
        ("甲 &amp;amp", "甲|amp"),
        ("甲 &\\\\*; 乙", "甲|\\*|乙"),
        ("A &", "A &"),
        ("A (B & C) & D", "A (B & C)|D"),
    ] {
        let text = format!("| Title | Org |\n| --- | --- |\n| a | {cell} |\n");
        let names = read(text, |_, list| {
            let names = list.entries[0].known_orgs().map(|(_, orgs)| orgs.names.join("|"));
            names.collect::<String>()
        });
        assert_eq!(names.as_deref(), Some(expected), "{cell}");
    }
}

#[test]
fn headers_are_known_however_they_are_dressed() {
    let date = |header: &str| {
        let text = format!("| Title | {header} | Org |\n| --- | --- | --- |\n| a | 2024 | b |\n");
        read(text, |_, list| list.columns.date()).expect("a list")
    };
    for header in [
        "Date",
        "**DATE**",
        "date (UTC)",
        "(x) Date",
        "Date [a (b) c]",
        "Date ) x（y）",
        "时间／Since",
        "Since / Date",
        "Release_Date",
        "Up-dated",
        "Pub. date",
        "时间（更新）",
    ] {
        assert_eq!(date(header), Some(1), "{header}");
    }
    assert_eq!(date("Since"), None);
}

#[test]
fn of_two_titles_or_dates_one_counts() {
    let text = "| Model | Date | Updated | Org | Team | Paper |\n| --- | --- | --- | --- | --- | --- |\n| a | b | c | d | e | f |\n";
    let columns = read(text.to_owned(), |_, list| list.columns.clone()).expect("a list");
    assert_eq!((columns.title(), columns.date()), (Some(0), Some(1)));
    assert_eq!(columns.orgs().collect::<Vec<_>>(), [3, 4], "each kind of organisation has a column");
    assert_eq!(columns.links().collect::<Vec<_>>(), [5, 2, 1]);
    assert_eq!((columns.name(2), columns.name(6)), (Some("Updated"), None));
    assert_eq!(columns.description(), None);
    let text = "| Model | Org | Date | Notes |\n| --- | --- | --- | --- |\n| a | b | c | d |\n";
    assert_eq!(read(text.to_owned(), |_, list| list.columns.description()), Some(Some(3)));
}

#[test]
fn a_row_whose_title_shows_no_text_goes_by_its_number() {
    let name = |title: &str| {
        let text = format!("| Title | Date |\n| --- | --- |\n| {title} | 2024 |\n");
        read(text, |_, list| list.entries[0].name()).expect("a list")
    };
    assert_eq!((english(&name("a")), english(&name("![](x.png)"))), ("`a`".to_owned(), "row 1".to_owned()));
}
