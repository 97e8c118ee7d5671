//! How organisations are parted by what the keeper, or the list itself, joins them with.

use learnvlm_lint::document::Document;
use learnvlm_lint::entry::{Headers, lists_in};
use learnvlm_lint::source::Source;
use learnvlm_lint::style::Wishes;

/// The names of a cell, with what stands between them: `甲[、]乙`.
fn parted(separator: &str, cell: &str) -> String {
    let text = format!("| Title | Org |\n| --- | --- |\n| a | {cell} |\n");
    let source = Source::decode(text.into_bytes()).expect("UTF-8");
    let document = Document::parse(&source);
    let wishes = Wishes { org_separator: Some(separator.to_owned()), ..Wishes::default() };
    let lists = lists_in(&document, &Headers::default(), &wishes);
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
