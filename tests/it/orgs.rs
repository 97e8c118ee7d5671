//! How organisations are parted by what the keeper, or the list itself, joins them with.

use learnvlm_lint::diagnostic::Wanted;
use learnvlm_lint::document::Document;
use learnvlm_lint::entry::{Alias, Entry, Headers, lists_in};
use learnvlm_lint::source::Source;
use learnvlm_lint::style::Wishes;
use learnvlm_lint::{check, fix};

use crate::corpus::source;
use crate::util::settings;

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
        // Not in quotation marks, of whatever alphabet; an apostrophe and an inch are none.
        ("、", "“甲、乙”社、丙", "“甲、乙”社[、]丙"),
        ("、", "«甲、乙»社、„丙、丁“", "«甲、乙»社[、]„丙、丁“"),
        ("; ", "\"A\"; \"B\"; {C; D}", "\"A\"[; ]\"B\"[; ]{C; D}"),
        ("; ", "Moody's; Levi's; 12\" Press", "Moody's[; ]Levi's[; ]12\" Press"),
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

/// What is written of the cells of organisations by safe fixes, and what by all.
fn joined_anew(cells: &[&str]) -> [Vec<String>; 2] {
    let rows: Vec<String> = cells.iter().enumerate().map(|(n, cell)| format!("| {n} | {cell} |")).collect();
    let text = source(&format!("| Title | Institute |\n| --- | --- |\n{}\n", rows.join("\n")));
    let report = check(&text, &settings());
    [false, true].map(|unsafe_too| {
        let wanted = Wanted { unsafe_too, ..Wanted::default() };
        let written = fix(&report, wanted).rewrite.map(learnvlm_lint::verify::Rewrite::into_new_text);
        let written = written.unwrap_or_else(|| text.text().to_owned());
        written.lines().skip(2).filter_map(|row| Some(row.split('|').nth(2)?.trim().to_owned())).collect()
    })
}

#[test]
fn a_comma_that_may_part_a_name_and_its_place_is_written_by_no_safe_fix() {
    for (places, pair, joined) in [
        (["MIT, Cambridge", "ETH, Zurich", "Yale, New Haven", "LMU, Munich"], "MIT & ETH", "MIT, ETH"),
        (["清华，北京", "浙大，杭州", "复旦，上海", "武大，武汉"], "清华&浙大", "清华，浙大"),
        (["CAS/中科院", "PKU/北大", "THU/清华", "ZJU/浙大"], "CAS & PKU", "CAS/PKU"),
    ] {
        let mut cells = places.to_vec();
        cells.push(pair);
        let [safe, all] = joined_anew(&cells);
        assert_eq!((safe[4].as_str(), all[4].as_str()), (pair, joined));
    }
    // Where a name stands in both places, the comma joins.
    let [safe, _] = joined_anew(&["A1, B1", "B1, C1", "C1, A1", "D1, A1", "B1; D1"]);
    assert_eq!(safe[4], "B1, D1");
}

#[test]
fn a_name_of_several_words_is_one() {
    let cells = ["甲校 & 乙校", "丙校 & 丁校", "农、林、牧、渔局", "科、教、文委员会", "戊校 & 己校"];
    assert_eq!(joined_anew(&cells)[1], cells);
    let cells = ["高校、企业", "清华、北大", "中科院、华为", "研发&测试部", "浙大、阿里", "上交、商汤"];
    assert_eq!(joined_anew(&cells)[1], cells);
    let cells = ["清华、北大", "中科院、华为", "北大&浙大", "浙大、阿里", "上交、商汤"];
    assert_eq!(joined_anew(&cells)[0][2], "北大、浙大");
}
