//! What lists say about their own style.

use std::cmp::Ordering;
use std::fmt::Write as _;

use learnvlm_lint::date::{Date, DateForm};
use learnvlm_lint::document::Document;
use learnvlm_lint::entry::{Field, Headers, lists, lists_in};
use learnvlm_lint::infer::{Evidence, Inferred, evidence};
use learnvlm_lint::order::Ranking;
use learnvlm_lint::style::{Layout, RowOrder, Wishes};

use proptest::prelude::*;

use crate::corpus::source;

fn said(text: &str) -> Evidence {
    let source = source(text);
    let document = Document::parse(&source);
    evidence(&document, &lists(&document, &Headers::default()))
}

/// A table in compact layout of these dates and organisations.
fn table(rows: &[(&str, &str)]) -> String {
    let mut text = "| Title | Date | Org |\n| --- | --- | --- |\n".to_owned();
    for (n, (date, orgs)) in rows.iter().enumerate() {
        let _ = writeln!(text, "| [T{}](https://example.com/{n}) | {date} | {orgs} |", (n * 7 + 3) % 10);
    }
    text
}

fn dated(dates: &[&str]) -> String {
    table(&dates.iter().map(|date| (*date, "MIT")).collect::<Vec<_>>())
}

/// The name of the form, the rows that agree, and all.
fn form(dates: &[&str]) -> Option<(String, usize, usize)> {
    said(&dated(dates)).dates.map(|said| (said.value.name(), said.agreeing, said.rows))
}

#[test]
fn most_dates_tell_the_form() {
    let some = |name: &str, agreeing, rows| Some((name.to_owned(), agreeing, rows));
    assert_eq!(form(&["2024-05", "2024-06", "2024-11", "2024-12"]), some("YYYY-MM", 4, 4));
    assert_eq!(form(&["2024-05", "2024-06", "2024-11", "2024.12", "2023", "TBD"]), some("YYYY-MM", 3, 4));
    assert_eq!(form(&["2024-05", "2024-06", "2024.11", "2024.12"]), None, "half of them");
    assert_eq!(form(&["2024-05", "2024-06", "2024-11", "2024-07", "2024.12"]), some("YYYY-MM", 4, 5));
    assert_eq!(form(&["2024-05", "2024-06", "2024-11"]), some("YYYY-MM", 3, 3), "of few all");
    assert_eq!(form(&["2024-05", "2024-06", "2024.12"]), None, "of few all");
    assert_eq!(form(&["2024-05"]), None, "one is chance");
    assert_eq!(form(&["2024.11", "2024.12", "2024.10", "2023.11"]), some("YYYY.M", 4, 4));
    assert_eq!(form(&["2024.11", "2024.12", "2024.05", "2023.11"]), some("YYYY.MM", 4, 4));
    assert_eq!(
        form(&[
            "2024-05", "2024-06", "2024-07", "2024-08", "2024.5", "2024.6", "2024/7", "2024/8", "May 2024"
        ]),
        None
    );
    assert_eq!(form(&["2024", "2023", "2022", "2021", "2020"]), None, "a year says nothing");
    assert_eq!(form(&["2024年", "2023年", "2022年5月", "2021年"]), some("YYYY年M月", 4, 4));
    assert_eq!(form(&["CVPR 2024", "2024-05 (v2)", "2024-05", "2024-06"]), some("YYYY-MM", 2, 2));
    assert_eq!(form(&["03/16/23", "11/30/22", "01/02/23", "10/10/22"]), some("MM/YY", 4, 4));
}

/// The names of the forms of the tables of a text; none where there are many.
fn forms(text: &str) -> Vec<Option<String>> {
    said(text).forms.iter().map(|(_, form)| form.map(DateForm::name)).collect()
}

#[test]
fn a_table_may_have_a_form_of_its_own() {
    let name = |name: &str| Some(name.to_owned());
    let iso = dated(&["2024-05", "2024-06", "2024-11", "2024-07", "2024-08"]);
    let own = dated(&["May 2024", "June 2024", "July 2024"]);
    let either = dated(&["2024-11", "2024-12", "2024-10"]);
    let short = dated(&["2024.5", "2024-11"]);
    let mixed = dated(&["2024.5", "2024.6", "2024-11", "2024-12"]);
    let all = [&iso, &own, &either, &short].map(String::as_str).join("\n");
    assert_eq!(
        forms(&all),
        [name("YYYY-MM"), name("Month YYYY"), name("YYYY-MM"), name("YYYY-MM")],
        "nine of thirteen are not nearly all, but of so few most are enough"
    );
    let all = [&iso; 6].into_iter().chain([&own, &either, &short, &mixed]).map(String::as_str);
    let iso_name = || name("YYYY-MM");
    let last = [name("Month YYYY"), iso_name(), iso_name(), None];
    let wanted: Vec<_> = [(); 6].map(|()| iso_name()).into_iter().chain(last).collect();
    let all = all.collect::<Vec<_>>().join("\n");
    assert_eq!(forms(&all), wanted, "a table that seldom has the form has no exceptions");
    let unpadded = format!("{}\n{either}", dated(&["2024-5", "2024-6", "2024-7", "2024-8"]));
    assert_eq!(forms(&unpadded), [name("YYYY-M"), name("YYYY-M")], "what fits two is in the others' form");
    assert_eq!(forms(&short), [name("YYYY.M")], "of two dates the reference list's");
}

#[test]
fn what_a_table_will_say_it_says_already() {
    let nearly = dated(&["2024.5", "2024.6", "2024.7", "2024.8", "2024-09"]);
    let other = dated(&["2024.01"]);
    let before = forms(&format!("{nearly}\n{other}"));
    let after = forms(&format!("{}\n{other}", nearly.replace("2024-09", "2024.9")));
    assert_eq!(before, after);
    assert_eq!(before, [Some("YYYY.M".to_owned()), Some("YYYY.M".to_owned())]);
}

#[test]
fn most_cells_tell_the_separator() {
    let separator = |cells: &[&str]| {
        said(&table(&cells.iter().map(|cell| ("2024", *cell)).collect::<Vec<_>>())).org_separator
    };
    let some = |value: &str, agreeing, rows| Some(Inferred { value: value.to_owned(), agreeing, rows });
    assert_eq!(separator(&["甲、乙", "甲、丙、丁", "乙 & 丙", "甲、丁", "戊"]), some("、", 3, 4));
    assert_eq!(separator(&["甲 &amp; 乙", "甲 & 丙", "乙 & 丙"]), some(" & ", 3, 3));
    assert_eq!(separator(&["甲、乙", "甲; 丙", "乙 & 丙"]), None);
    assert_eq!(separator(&["A, B", "A, C", "A, D"]), some(", ", 3, 3));
    assert_eq!(separator(&["A, Inc.", "B, Ltd.", "C, LLC"]), None, "a comma may belong to a name");
}

/// The orders of the tables of a text.
fn orders(text: &str) -> Vec<RowOrder> {
    said(text).orders.iter().map(|(_, said)| said.value).collect()
}

#[test]
fn each_table_tells_its_order_and_small_ones_follow() {
    let newest = dated(&["2024.12", "2024.11", "2024.11", "2024.5", "2023.9"]);
    let oldest = dated(&["2020.1", "2021.2", "2021.5", "2019.3", "2023.9"]);
    let none = dated(&["2024.5", "2024.12", "2024.10", "2024.11", "2023.11", "2024.11"]);
    let small = dated(&["2020.1", "2021.2"]);
    let all = format!("{oldest}\n{small}\n{newest}");
    let wanted = [RowOrder::OldestFirst, RowOrder::OldestFirst, RowOrder::NewestFirst];
    assert_eq!(orders(&all), wanted, "of two that have as many rows the small one follows the first");
    let all = format!("{oldest}\n{small}");
    assert_eq!(orders(&all), [RowOrder::OldestFirst; 2]);
    let all = format!("{none}\n{small}");
    assert_eq!(orders(&all), [RowOrder::Unordered, RowOrder::ByHand]);
    assert_eq!(orders(&small), [RowOrder::NewestFirst], "one step is too few");
    assert_eq!(orders(&[&*small; 3].join("\n")), [RowOrder::OldestFirst; 3], "three steps are enough");
    let few_years = dated(&["2024", "2023", "2024", "2024", "2023", "2024", "2023"]);
    assert_eq!(orders(&few_years), [RowOrder::Unordered]);
}

/// A table whose rows say a date and the number of a paper on arXiv.
fn papers(rows: impl Iterator<Item = (u32, u32)>) -> String {
    let row = |(day, paper): (u32, u32)| {
        format!("| [P](https://arxiv.org/abs/2410.{paper:05}v2) | 2024.11.{day} |\n")
    };
    format!("| Title | Date |\n| --- | --- |\n{}", rows.map(row).collect::<String>())
}

#[test]
fn papers_tell_an_order_where_dates_are_late() {
    let late = |n: u32| if n % 4 == 3 { 29 } else { 28 - n };
    let newest = || (0..24).map(|n| (late(n), 9000 - n));
    assert_eq!(orders(&papers(newest())), [RowOrder::NewestPaperFirst]);
    let oldest = (0..24).rev().map(|n| (late(n), 9000 - n));
    assert_eq!(orders(&papers(oldest)), [RowOrder::OldestPaperFirst]);
    let slip = newest().map(|(day, paper)| (day, if paper == 8990 { 1 } else { paper }));
    assert_eq!(orders(&papers(slip)), [RowOrder::NewestPaperFirst], "one slip in 24");
    let in_time = (0..24).map(|n| (28 - n, 9000 - n));
    assert_eq!(orders(&papers(in_time)), [RowOrder::NewestFirst], "the dates are in order, too");
    let two = (0..24).map(|n| (if n == 4 || n == 9 { 29 } else { 28 - n }, 9000 - n));
    assert_eq!(orders(&papers(two)), [RowOrder::NewestPaperFirst], "two dates are slips, and no rows");
    let mixed = (0..24).map(|n| (late(n), n * 7919 % 9000));
    assert_eq!(orders(&papers(mixed)), [RowOrder::Unordered]);
    let some = papers(newest().take(19));
    assert_eq!(orders(&some), [RowOrder::NewestPaperFirst]);
    assert_eq!(
        orders(&some.replace("2024.11", "2025.11")),
        [RowOrder::Unordered],
        "of fewer they fit the dates"
    );
}

#[test]
fn titles_tell_an_order_too() {
    let dates = ["2024.5", "2024.12", "2024.10", "2024.11", "2023.11"];
    let rows = ["alpha", "Beta", "beta", "Gamma", "delta"].map(|title| title.replace("delta", "Iota"));
    let mut text = "| Title | Date |\n| --- | --- |\n".to_owned();
    for (title, date) in rows.iter().zip(dates) {
        let _ = writeln!(text, "| {title} | {date} |");
    }
    assert_eq!(orders(&text), [RowOrder::TitleAscending]);
    // A title that is an address has no place among them: it changes when the address is mended.
    for address in ["https://example.org/a", "https:/example.org/a", "www.example.org/a"] {
        let among = text.replacen("| beta |", &format!("| {address} | 2024.9 |\n| beta |"), 1);
        assert_eq!(orders(&among), [RowOrder::TitleAscending], "{address}");
    }
}

#[test]
fn most_rows_tell_the_layout() {
    let layout = |text: &str| said(text).layout.map(|said| (said.value, said.agreeing, said.rows));
    let compact = dated(&["2024.12", "2024.11", "", "2024.5", "2023.9"]);
    assert_eq!(layout(&compact), Some((Layout::Compact, 5, 5)));
    assert_eq!(
        layout(&compact.replace(" | ", "|").replace("| ", "|").replace(" |", "|")),
        Some((Layout::Keep, 5, 5))
    );
    assert_eq!(layout(&compact.replace(" |\n", "\n")), Some((Layout::Keep, 5, 5)), "no pipe at the end");
    let tight = compact.replace(" | ", "|").replace("| ", "|").replace(" |", "|");
    let kept = Some((Layout::Keep, 5, 5));
    assert_eq!(layout(&tight.replace("|\n", "\n")), kept, "no blanks, and no pipe at the end");
    assert_eq!(layout(&tight.replace("\n|", "\n")), kept, "no blanks, and no pipe at the beginning");
    let aligned = |width: usize, long: &str| {
        let mut text = format!("| {:width$} | Date |\n| {} | ---- |\n", "Title", "-".repeat(width));
        for title in ["a", "b", "c", "d", long] {
            let _ = writeln!(text, "| {title:width$} | 2024 |");
        }
        text
    };
    let typora = Layout::Aligned { max_width: Layout::TYPORA_WIDTH };
    assert_eq!(layout(&aligned(20, "e")), Some((typora, 5, 5)));
    assert_eq!(layout(&aligned(60, &"e".repeat(80))), Some((typora, 5, 5)));
    assert_eq!(
        layout(&aligned(80, &"e".repeat(80))),
        Some((Layout::Aligned { max_width: usize::MAX }, 5, 5))
    );
    let foreign = aligned(20, "e").replace("| ----", "|-----").replace("---- |", "-----|");
    assert_eq!(layout(&foreign), Some((typora, 5, 5)), "no blanks in the delimiter row");
}

/// The dates of a column, as they are understood.
fn read(texts: &[&str], wishes: &Wishes) -> Vec<Option<String>> {
    let text = dated(texts);
    let source = source(&text);
    let document = Document::parse(&source);
    let entries = lists_in(&document, &Headers::default(), wishes, &[]).remove(0).rows;
    let date = |field: &Field<learnvlm_lint::entry::WrittenDate, _>| match field {
        Field::Parsed(written) => Some(written.date.to_string()),
        _ => None,
    };
    entries.iter().map(|entry| date(&entry.date)).collect()
}

#[test]
fn a_column_settles_what_one_date_leaves_open() {
    let read = |texts: &[&str]| read(texts, &Wishes::default());
    let some =
        |dates: &[&str]| -> Vec<Option<String>> { dates.iter().map(|d| Some((*d).to_owned())).collect() };
    assert_eq!(
        read(&["03/04/2024", "03/16/2024", "12/01/2023"]),
        some(&["2024.3.4", "2024.3.16", "2023.12.1"])
    );
    assert_eq!(
        read(&["03/04/2024", "16/03/2024", "12/01/2023"]),
        some(&["2024.4.3", "2024.3.16", "2023.1.12"])
    );
    assert_eq!(read(&["03/04/2024", "05/06/2024", "12/01/2023"]), [None, None, None], "both orders fit");
    assert_eq!(read(&["03/04/2024", "03/16/2024"]), [None, Some("2024.3.16".to_owned())], "two are too few");
    assert_eq!(
        read(&["15-11-23", "24-03-14", "22-07-04", "98-12-31"]),
        some(&["2015.11.23", "2024.3.14", "2022.7.4", "1998.12.31"])
    );
    assert_eq!(read(&["11/30/22", "03/16/23", "01/02/23"]), some(&["2022.11.30", "2023.3.16", "2023.1.2"]));
    let many = ["25-02-14", "15-11-23", "24-03-14", "22-07-04"];
    assert!(read(&many).iter().all(Option::is_none), "the day may come first");
    let many: Vec<&str> = many.iter().copied().cycle().take(16).collect();
    assert_eq!(read(&many)[..2], some(&["2025.2.14", "2015.11.23"]), "days are sometimes below ten");
    let months = ["20.12", "22.11", "24.05", "23.1", "21.7", "21.8", "24.2", "24.3"];
    assert_eq!(read(&months)[..3], some(&["2020.12", "2022.11", "2024.5"]));
    assert!(read(&months[..7]).iter().all(Option::is_none), "seven are too few");
    let days = ["01/18", "12/27", "09/05", "10/17", "11/19", "06/17", "11/03", "08/30", "03/30"];
    assert!(read(&days).iter().all(Option::is_none), "month and day, and no year");
}

#[test]
fn what_is_a_date_in_other_words_is_understood() {
    let texts = ["2306.04751", "2012.12345", "1997.??.??", "2023.5.??", "2013.12345", "2024.1O"];
    let dates = read(&texts, &Wishes::default());
    let known = ["2023.6", "2020.12", "1997", "2023.5"].map(|date| Some(date.to_owned()));
    assert_eq!(dates[..4], known);
    assert_eq!(dates[4..], [None, None], "no month 13, and a letter for a digit");
}

#[test]
fn what_is_wished_for_is_read_so() {
    let form = |name: &str| Wishes { dates: DateForm::from_name(name), ..Wishes::default() };
    assert_eq!(read(&["03/04/2024"], &form("DD/MM/YYYY")), [Some("2024.4.3".to_owned())]);
    assert_eq!(read(&["3/4/2024"], &form("MM/DD/YYYY")), [Some("2024.3.4".to_owned())]);
    assert_eq!(read(&["24.05"], &form("YY.MM")), [Some("2024.5".to_owned())]);
    assert_eq!(read(&["24.05"], &form("YYYY.M")), [None]);
    let names = |cell: &str, separator: &str| {
        let text = table(&[("2024", cell)]);
        let source = source(&text);
        let document = Document::parse(&source);
        let wishes = Wishes { org_separator: Some(separator.to_owned()), ..Wishes::default() };
        let (_, Field::Parsed(orgs)) =
            lists_in(&document, &Headers::default(), &wishes, &[]).remove(0).rows.remove(0).orgs.remove(0)
        else {
            return Vec::new();
        };
        orgs.names
    };
    assert_eq!(names("MIT, CMU,清华", ", "), ["MIT", "CMU", "清华"]);
    assert_eq!(names("A 1,000 Ltd, B (C, D)", ", "), ["A 1,000 Ltd", "B (C, D)"]);
    assert_eq!(names("杭州/天津 / MIT", " / "), ["杭州/天津", "MIT"]);
    assert_eq!(names("甲/乙", "/"), ["甲", "乙"]);
    assert_eq!(names("Kuehne+Nagel + AT&T", " + "), ["Kuehne+Nagel", "AT&T"]);
    assert_eq!(names("甲<br>乙 <br/> 丙", "<br>"), ["甲", "乙", "丙"]);
    assert_eq!(names("MIT, CMU", " & "), ["MIT, CMU"]);
}

#[test]
fn the_reference_list_says_what_is_the_default() {
    let said = said(crate::util::LIST);
    let all = |n| (n, n);
    let dates = said.dates.expect("a form");
    assert_eq!((dates.value, (dates.agreeing, dates.rows)), (DateForm::default(), all(14)));
    let layout = said.layout.expect("a layout");
    assert_eq!((layout.value, (layout.agreeing, layout.rows)), (Layout::Aligned { max_width: 60 }, all(14)));
    assert_eq!(said.order.map(|said| said.value), Some(RowOrder::NewestFirst));
    assert!(Date::new(2024, Some(5), None).is_some_and(|date| DateForm::default().write(date) == "2024.5"));
}

/// The rows that have to move so that a column of dates is newest first, from 1.
fn misplaced(dates: &[&str]) -> Vec<usize> {
    let text = dated(dates);
    let source = source(&text);
    let document = Document::parse(&source);
    let list = lists(&document, &Headers::default()).remove(0);
    let ranking = Ranking::new(&document, &list, RowOrder::NewestFirst).expect("a date column");
    let rows = ranking.misplaced();
    let mut sorted = ranking.clone();
    for (new, old) in ranking.sorted().into_iter().enumerate() {
        sorted.keys[new].clone_from(&ranking.keys[old]);
    }
    assert_eq!(sorted.misplaced(), [0; 0], "in order after all rows were moved: {dates:?}");
    assert!(sorted.sorted().is_sorted(), "and sorting again moves none: {dates:?}");
    rows.into_iter().map(|row| row + 1).collect()
}

#[test]
fn a_coarse_date_is_in_order_with_any_finer_one_in_it() {
    for dates in [
        &["2024", "2024.12", "2024", "2024.1", "2024"][..],
        &["2024Q3", "2024H2", "2024.7", "2024", "2024.6.30", "2024H1"],
        &["2025", "2024–2025", "2024.5", "2023–present", "2023.1"],
        &["CVPR 2024", "ICLR'24", "arXiv 24.12", "2024-05-03 04:24", "2023"],
    ] {
        assert_eq!(misplaced(dates), [0; 0], "{dates:?}");
    }
    for (dates, rows) in [
        (&["2024", "2024.1", "2024", "2024.12", "2024"][..], &[2][..]),
        (&["2023", "2024.5", "2024.4"], &[1]),
        (&["2024.5", "2024.4", "2025"], &[3]),
        (&["2024.11", "2023.1", "2024", "2024.10"], &[2]),
        (&["2024Q2", "2024.7", "2024.6"], &[1]),
        (&["2022–2023", "2024", "2023", "2022"], &[1]),
    ] {
        assert_eq!(misplaced(dates), rows, "{dates:?}");
    }
    assert_eq!(
        orders(&dated(&["2023.1", "2023", "2023.5", "2024", "2024.1", "2025"])),
        [RowOrder::OldestFirst]
    );
}

#[test]
fn rows_of_one_day_are_in_no_order() {
    let text = dated(&["2024.5.3", "2024.5.3", "2024.5.2"]);
    let source = source(&text);
    let document = Document::parse(&source);
    let list = lists(&document, &Headers::default()).remove(0);
    let ranking = Ranking::new(&document, &list, RowOrder::NewestFirst).expect("a date column");
    let keys: Vec<_> = ranking.keys.iter().flatten().collect();
    assert_eq!(ranking.compare(0, keys[0], keys[1]), Ordering::Equal);
    assert_eq!(ranking.compare(0, keys[0], keys[2]), Ordering::Less, "what is newer comes first");
    assert_eq!(ranking.compare(0, keys[2], keys[1]), Ordering::Greater);
}

/// The fewest rows to move, by trying all.
fn fewest(ranking: &Ranking) -> usize {
    let keys: Vec<_> = ranking.keys.iter().flatten().collect();
    let is_in_order = |kept: u32| {
        let kept: Vec<usize> = (0..keys.len()).filter(|row| kept >> row & 1 == 1).collect();
        let is_after = |a: &usize, b: &usize| ranking.compare(0, keys[*a], keys[*b]).is_gt();
        kept.iter().enumerate().all(|(n, a)| kept[n..].iter().all(|b| !is_after(a, b)))
    };
    let most = (0..1_u32 << keys.len()).filter(|kept| is_in_order(*kept)).map(u32::count_ones).max();
    keys.len() - most.unwrap_or_default() as usize
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_fewer_rows_could_move(
        dates in proptest::collection::vec((0_usize..6, 0_usize..14), 0..9),
        descending in any::<bool>(),
    ) {
        let written = |(form, n): &(usize, usize)| match form {
            0 => format!("202{}", n % 3),
            1 => format!("202{}Q{}", n % 2, n % 4 + 1),
            2 => format!("202{}H{}", n % 2, n % 2 + 1),
            3 => format!("202{}-2022", n % 2),
            _ => format!("202{}.{}", n % 2, n % 12 + 1),
        };
        let dates: Vec<String> = dates.iter().map(written).collect();
        let text = dated(&dates.iter().map(String::as_str).collect::<Vec<_>>());
        let source = source(&text);
        let document = Document::parse(&source);
        let list = lists(&document, &Headers::default()).remove(0);
        let order = if descending { RowOrder::NewestFirst } else { RowOrder::OldestFirst };
        let ranking = Ranking::new(&document, &list, order).expect("a date column");
        prop_assert_eq!(ranking.misplaced().len(), fewest(&ranking), "{:?}", dates);
        let mut sorted = ranking.clone();
        for (new, old) in ranking.sorted().into_iter().enumerate() {
            sorted.keys[new].clone_from(&ranking.keys[old]);
        }
        prop_assert!(sorted.misplaced().is_empty() && sorted.sorted().is_sorted(), "{:?}", dates);
        prop_assert_eq!(ranking.is_reversed(), {
            let other = Ranking { descending: !descending, ..ranking.clone() };
            fewest(&other) == 0 && fewest(&ranking) > 0
        });
    }
}

#[test]
fn what_settles_an_order_has_edges() {
    let all =
        |dates: &[String]| read(&dates.iter().map(String::as_str).collect::<Vec<_>>(), &Wishes::default());
    let with = |first: &str, rest: &[&str], times: usize| {
        let rest = rest.iter().cycle().take(times).map(|date| (*date).to_owned());
        all(&[first.to_owned()].into_iter().chain(rest).collect::<Vec<_>>())[0].clone()
    };
    let some = |date: &str| Some(date.to_owned());
    // Of fifteen dates one may be a typo, of fourteen none.
    let typo = |right: usize| {
        let mut dates = vec!["03/04/2024".to_owned(), "16/03/2024".to_owned()];
        dates.extend(vec!["03/16/2024".to_owned(); right]);
        all(&dates)[0].clone()
    };
    assert_eq!((typo(13), typo(12)), (some("2024.3.4"), None));
    // Twelve days of which none is below ten are years; with fewer it may be chance.
    let years = ["25-02-14", "15-11-23", "24-03-14", "22-07-04"];
    assert_eq!(with("25-02-14", &years, 11), some("2025.2.14"));
    assert_eq!(with("25-02-14", &years, 10), None);
    assert_eq!(with("10-02-14", &years, 11), some("2010.2.14"), "ten is not below ten");
    assert_eq!(with("09-02-14", &years, 15), None, "nine is a day, too");
    // Years of two digits are 1990 to 2039, of four 1500 to 2199.
    for (other, is_settled) in [
        ("39-05-16", true),
        ("40-05-16", false),
        ("90-05-16", true),
        ("89-05-16", false),
        ("00-05-31", true),
        ("23-05-32", false),
        ("23-12-31", true),
        ("23-13-31", false),
        ("23-00-31", false),
        ("23-05-00", false),
    ] {
        let read = with("24-07-20", &["98-08-30", other], 2);
        assert_eq!(read, if is_settled { some("2024.7.20") } else { None }, "{other}");
    }
    for (other, is_settled) in [
        ("03/17/1500", true),
        ("03/17/1499", false),
        ("03/17/2199", true),
        ("03/17/2200", false),
        ("03/32/2024", false),
    ] {
        let read = with("03/04/2024", &["03/16/2024", other], 2);
        assert_eq!(read, if is_settled { some("2024.3.4") } else { None }, "{other}");
    }
    // Years and months: 2010 to 2039, one of them after 2012, as a day may be.
    let months = ["24.05", "23.06", "22.07", "21.08", "20.09", "19.10", "18.11"];
    for (other, is_settled) in [
        ("10.05", true),
        ("09.05", false),
        ("39.05", true),
        ("40.05", false),
        ("24.12", true),
        ("24.13", false),
        ("24.1", true),
        ("24.0", false),
    ] {
        let dates: Vec<String> = months.iter().chain([&other]).map(|date| (*date).to_owned()).collect();
        assert_eq!(all(&dates)[0], if is_settled { some("2024.5") } else { None }, "{other}");
    }
    let early = ["12.05", "11.06", "10.07"];
    assert_eq!(with("12.05", &early, 7), None, "they may be days");
    let dates: Vec<String> =
        early.iter().cycle().take(7).chain([&"13.05"]).map(|date| (*date).to_owned()).collect();
    assert_eq!(all(&dates)[0], some("2012.5"));
}
