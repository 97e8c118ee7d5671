//! How organisations are parted by what the keeper, or the list itself, joins them with.

use learnvlm_lint::document::Document;
use learnvlm_lint::entry::{Alias, Entry, Headers, lists_in};
use learnvlm_lint::source::Source;
use learnvlm_lint::style::Wishes;

/// The names of a cell, with what stands between them: `甲[、]乙`.
fn parted(separator: &str, cell: &str) -> String {
    let text = format!("| Title | Org |\n| --- | --- |\n| a | {cell} |\n");
    let source = Source::decode(text.into_bytes()).expect("UTF-8");
    let document = Document::parse(&source);
    let wishes = Wishes { org_separator: Some(separator.to_owned()), ..Wishes::default() };
    let lists = lists_in(&document, &Headers::default(), &wishes, &[]);
    let Some((_, orgs)) = lists[0].rows[0].known_orgs().next() else { return "-".to_owned() };
    let mut shown = orgs.names.first().cloned().unwrap_or_default();
    for (name, joint) in orgs.names.iter().skip(1).zip(&orgs.joints) {
        shown += "[";
        shown += joint.of(source.text());
        shown += "]";
        shown += name;
    }
    shown
}

#[test]
fn the_lists_own_separator_parts_names() {
    for (separator, cell, expected) in [
        // With blanks at its sides it needs them.
        (" / ", "甲 / 乙 / 丙", "甲[ / ]乙[ / ]丙"),
        (" / ", "杭州/天津 / 乙", "杭州/天津[ / ]乙"),
        (" / ", "甲 /乙", "甲 /乙"),
        (" / ", "甲/ 乙", "甲/ 乙"),
        ("/", "甲/乙", "甲[/]乙"),
        ("/", "甲 / 乙", "甲[ / ]乙"),
        // Of several characters all have to stand there.
        (" and ", "A and B and C", "A[ and ]B[ and ]C"),
        (" and ", "Sand and Band", "Sand[ and ]Band"),
        (" and ", "A an", "A an"),
        (" and ", "A andy B", "A andy B"),
        ("//", "A//B", "A[//]B"),
        ("//", "A/B", "A/B"),
        ("//", "A///B", "A[//]/B"),
        ("//", "A/", "A/"),
        ("//", "A//B/", "A[//]B/"),
        (" and ", "A and B an", "A[ and ]B an"),
        // A comma stands between no digits.
        (", ", "A, B,C", "A[, ]B[,]C"),
        (",", "A, Inc (1,000 people), B2,C", "A[, ]Inc (1,000 people)[, ]B2[,]C"),
        (",", "1,2", "1,2"),
        (",", "1, 2", "1[, ]2"),
        ("，", "甲，乙", "甲[，]乙"),
        // A line break is one however it is written.
        ("<br>", "甲<br/>乙<BR>丙", "甲[<br/>]乙[<BR>]丙"),
        ("<br>", "甲 <br> 乙", "甲[ <br> ]乙"),
        // Another tag is none.
        ("<br>", "甲<b>乙</b>", "甲 乙"),
        // What parts names in every list parts them here.
        (" / ", "甲、乙", "甲[、]乙"),
        // Not in links, code and brackets.
        ("/", "[甲/乙](https://example.com)/丙", "甲/乙[/]丙"),
        ("/", "`甲/乙`/丙", "甲/乙[/]丙"),
        ("/", "甲（乙/丙）/丁", "甲（乙/丙）[/]丁"),
        // A separator at an end: no list of names.
        ("/", "甲/", "甲/"),
        ("/", "甲//乙", "甲//乙"),
    ] {
        assert_eq!(parted(separator, cell), expected, "{separator:?} in {cell}");
    }
}

#[test]
fn the_blanks_beside_a_separator_belong_to_it_and_no_others() {
    assert_eq!(parted(" / ", "甲  /   乙"), "甲[  /   ]乙");
    assert_eq!(parted("/", "甲\u{3000}/\u{a0}乙"), "甲[\u{3000}/\u{a0}]乙");
    // A blank in code is shown.
    assert_eq!(parted("/", "甲/` 乙`"), "甲[/]乙");
    // One that is written otherwise than it is shown goes with the separator, too.
    assert_eq!(parted("/", "甲&nbsp;/乙"), "甲[&nbsp;/]乙");
}

/// The names in each cell of a list, joined by ` | `, as the list itself tells what joins them.
fn names(cells: &[&str], aliases: &[Alias]) -> Vec<String> {
    let rows = cells.join(" |\n| a | ");
    let text = format!("| Title | Org |\n| --- | --- |\n| a | {rows} |\n");
    let source = Source::decode(text.into_bytes()).expect("UTF-8");
    let document = Document::parse(&source);
    let lists = lists_in(&document, &Headers::default(), &Wishes::default(), aliases);
    let of = |entry: &Entry| entry.known_orgs().map(|(_, orgs)| orgs.names.join(" | ")).collect::<String>();
    lists[0].rows.iter().map(of).collect()
}

#[test]
fn an_ampersand_between_latin_words_is_part_of_a_name_where_the_list_joins_otherwise() {
    for cells in [
        ["甲、乙", "丙、丁", "Weights & Biases", "Procter & Gamble"],
        ["A; B", "C; D", "Ernst & Young", "Bang & Olufsen"],
        ["A, B", "C, D", "E, F", "Ernst & Young"],
        ["A / B", "C / D", "E / F", "Штольц & Обломов"],
        ["A<br>B", "C<br>D", "Marks & Spencer", "Barnes & Noble"],
        // One pair alone shows nothing.
        ["A", "B", "C", "Weights & Biases"],
    ] {
        assert!(!names(&cells, &[])[3].contains('|'), "{cells:?}: {:?}", names(&cells, &[]));
    }
    // Both names stand elsewhere; the other letters part no words by blanks.
    assert_eq!(names(&["A、B", "C、D", "A & C", "甲 & C"], &[])[2..], ["A | C", "甲 | C"]);
    // It joins names here, even tight ones of several words, but not every one.
    let joined = ["Pine Lab & Reed Lab", "Slate Lab & Umber Lab", "Elm Lab&Oak Lab", "Texas A&M & AT&T"];
    let expected = ["Pine Lab | Reed Lab", "Slate Lab | Umber Lab", "Elm Lab | Oak Lab", "Texas A&M | AT&T"];
    assert_eq!(names(&joined, &[]), expected);
    let whole =
        ["甲 & 乙", "Johnson & Johnson & NIH", "School of Science & Technology", "Bain & Company & 丙"];
    let expected =
        ["甲 | 乙", "Johnson & Johnson | NIH", "School of Science & Technology", "Bain & Company | 丙"];
    assert_eq!(names(&whole, &[]), expected);
    let alias = Alias { name: "Weights & Biases".to_owned(), others: vec!["W & B".to_owned()] };
    let expected = ["甲 | 乙", "Weights & Biases | 丙", "W & B"];
    assert_eq!(names(&["甲 & 乙", "Weights & Biases & 丙", "W & B"], &[alias]), expected);
}

#[test]
fn a_comma_or_slash_that_joins_most_rows_joins_all() {
    assert_eq!(names(&["A, B", "C, D, E", "F"], &[]), ["A | B", "C | D | E", "F"]);
    assert_eq!(names(&["甲，乙", "丙，丁", "戊"], &[]), ["甲 | 乙", "丙 | 丁", "戊"]);
    assert_eq!(names(&["甲 / 乙", "杭州/天津 / 丙", "丁"], &[]), ["甲 | 乙", "杭州/天津 | 丙", "丁"]);
    assert_eq!(names(&["甲/乙", "丙/丁", "戊"], &[]), ["甲 | 乙", "丙 | 丁", "戊"]);
    // A legal form is no name, and where `;` parts names a comma is inside of one.
    assert_eq!(names(&["A, Inc.", "B, Ltd", "C, LLC"], &[]), ["A, Inc.", "B, Ltd", "C, LLC"]);
    assert_eq!(names(&["A, X; B, Y", "C, X; D", "E, Y"], &[]), ["A, X | B, Y", "C, X | D", "E, Y"]);
    // Few rows of many show nothing, unless their names stand elsewhere.
    assert_eq!(names(&["A, B", "C", "D", "E", "F"], &[])[0], "A, B");
    let cells = ["A, B", "B, C", "A, D", "A", "B", "C", "D", "E"];
    assert_eq!(names(&cells, &[])[..3], ["A | B", "B | C", "A | D"]);
}
