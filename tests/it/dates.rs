//! Dates as the column, its header and the headings above it tell them.

use learnvlm_lint::date::DateForm;
use learnvlm_lint::document::Document;
use learnvlm_lint::entry::{Field, Headers, Years, lists_in};
use learnvlm_lint::source::Source;
use learnvlm_lint::style::Wishes;

use crate::entry::{dates_under, read};

/// The dates under this header where this form is wished for, `?` for what is none.
fn dates_wished(header: &str, wished: Option<&str>, cells: &[&str]) -> Vec<String> {
    let rows = cells.iter().map(|cell| format!("| a | {cell} |\n")).collect::<Vec<_>>().concat();
    let text = format!("| Title | {header} |\n| --- | --- |\n{rows}");
    let source = Source::decode(text.into_bytes()).expect("UTF-8");
    let dates = wished.map(|name| DateForm::from_name(name).expect("a form"));
    let list =
        lists_in(&Document::parse(&source), &Headers::default(), &Wishes { dates, ..Wishes::default() }, &[])
            .pop()
            .expect("a list");
    let shown = |date: &Field<_, _>| match date {
        Field::Parsed(learnvlm_lint::entry::WrittenDate { date, .. }) => date.to_string(),
        Field::Malformed(learnvlm_lint::entry::DateFault { .. }) | Field::Absent => "?".to_owned(),
        Field::Above(row) => format!("as in row {row}"),
    };
    list.rows.iter().map(|entry| shown(&entry.date)).collect()
}

#[test]
fn a_list_is_yearless_when_so_many_dates_have_no_year_that_these_are_no_slips() {
    let is_yearless = |cells: &[&str]| {
        let rows = cells.iter().map(|cell| format!("| a | {cell} |\n")).collect::<Vec<_>>().concat();
        read(format!("| Title | Date |\n| --- | --- |\n{rows}"), |_, list| list.years == Years::Missing)
            .expect("a list")
    };
    assert!(!is_yearless(&["03-15"]), "one");
    assert!(is_yearless(&["03-15", "04-15"]));
    assert!(is_yearless(&["03-15", "04-15", "05-15", "2024.5", "2024.6"]), "three of five");
    assert!(!is_yearless(&["03-15", "04-15", "2024.5", "2024.6", "2024.7"]), "two of five");
    assert!(is_yearless(&["03-15", "04-15", "05-15", "", "", ""]), "three of three");
}

#[test]
fn what_a_heading_gives_completes_a_date_and_nothing_else() {
    let not_a_date = ["NotADate"];
    assert_eq!(dates_under("## 2024", &["March April"]), not_a_date, "two months");
    assert_eq!(dates_under("## 2024.3", &["45"]), not_a_date, "no day of any month");
    assert_eq!(dates_under("## 2024.3", &["0"]), not_a_date);
    assert_eq!(dates_under("## 2024.3", &["45日"]), ["NoSuchDay(45)"], "it says that it is one");
    assert_eq!(dates_under("## 2024.4", &["3月4日"]), ["2024.3.4"], "it says which is the month");
    assert_eq!(dates_under("## 2024.4", &["3-4"]), ["2024.4.3"]);
    assert_eq!(dates_under("## 2024", &["24.05"]), ["2024.5"]);
    assert_eq!(dates_under("## 2012", &["12.05"]), ["2012.12.5"], "12 is a month, too");
}

#[test]
fn a_long_heading_that_names_a_year_leaves_it_open_too() {
    let of_another_year =
        "## What was said in Vienna and elsewhere about the models, data and benchmarks of the year 2023";
    assert_eq!(
        dates_under(&format!("# 2024\n\n{of_another_year}"), &["03-15"]),
        dates_under("# 2024\n\n## Models of the year 2023", &["03-15"])
    );
    let of_none =
        "## What was said in Vienna and elsewhere about the models, data and benchmarks that we know";
    assert_eq!(dates_under(&format!("# 2024\n\n{of_none}"), &["03-15"]), ["2024.3.15"]);
}

#[test]
fn a_twelve_may_be_a_month() {
    let is_open = |cells: &[&str]| dates_under("## 2024", cells)[0].starts_with("Ambiguous(");
    assert!(is_open(&["3/4", "3/12"]), "12 may be a month, too");
    assert!(is_open(&["3/4", "12/3"]));
    assert!(!is_open(&["3/4", "3/13"]));
    assert!(!is_open(&["3/4", "13/3"]));
}

#[test]
fn a_form_with_the_year_first_says_nothing_of_dates_that_have_it_last() {
    let cells = ["03/04/2024", "13/05/2024", "14/06/2024", "15/07/2024"];
    let expected = ["2024.4.3", "2024.5.13", "2024.6.14", "2024.7.15"];
    assert_eq!(dates_wished("Date", None, &cells), expected, "the column settles it");
    assert_eq!(dates_wished("Date", Some("YYYY-MM-DD"), &cells), expected);
    assert_eq!(dates_wished("Date (YYYY-MM-DD)", None, &cells), expected);
    let days_first = ["2024.4.3", "2024.5.13"];
    assert_eq!(dates_wished("Date", Some("DD/MM/YYYY"), &cells[..2]), days_first);
    assert_eq!(dates_wished("Date", Some("MM/DD/YYYY"), &cells[..1]), ["2024.3.4"]);
    assert_eq!(
        dates_wished("Date", Some("YYYY-MM-DD"), &cells[..2]),
        ["?", "2024.5.13"],
        "two do not settle it"
    );
}

#[test]
fn dates_with_different_marks_say_nothing_of_an_order() {
    let settle = |three: [&str; 3]| dates_under("", &[&["03/04/99"], &three[..]].concat())[0].clone();
    assert_eq!(settle(["13/05/99", "14/06/98", "15/07/97"]), "1999.4.3");
    assert!(settle(["13-05.99", "14-06.98", "15-07.97"]).starts_with("Ambiguous("));
    assert!(settle(["13-05/99", "14-06/98", "15-07/97"]).starts_with("Ambiguous("));
}

#[test]
fn two_months_of_a_year_are_no_day() {
    let spans = [
        "2024年5-6月",
        "2024年05－06月",
        "2024年5/6月",
        "2024年5、6月",
        "2024.5-6",
        "2024/5-6",
        "2024.5–6",
        "2024.5/6",
        "2024-5/6",
        "2024.5~6",
        "5-6.2024",
        "5-6月2024",
    ];
    for span in spans {
        let found = read(format!("| Title | Date |\n| --- | --- |\n| a | {span} |\n"), |_, list| {
            let Field::Parsed(date) = &list.rows[0].date else { panic!("{span}: {:?}", list.rows[0].date) };
            (date.date.to_string(), date.is_plain, date.days().1)
        });
        assert_eq!(found, Some(("2024.5".to_owned(), false, (2024, 6, 30))), "{span}");
    }
    // The second may be a day; it is left as it is.
    assert_eq!(
        dates_under("", &["2024.12-1", "2024.5-21", "2024-05-06", "2024.5.6"]),
        ["2024.12", "2024.5.21", "2024.5.6", "2024.5.6"]
    );
}

#[test]
fn a_date_with_a_dash_behind_it_goes_on() {
    for text in ["2024.3 –", "2024.3-", "March 2024 -", "2024年3月～", "2024-03 →"] {
        let found = read(format!("| Title | Date |\n| --- | --- |\n| a | {text} |\n"), |_, list| {
            let Field::Parsed(date) = &list.rows[0].date else { panic!("{text}: {:?}", list.rows[0].date) };
            (date.date.to_string(), date.is_plain, date.days().1)
        });
        assert_eq!(found, Some(("2024.3".to_owned(), false, (u16::MAX, 12, 31))), "{text}");
    }
    assert_eq!(dates_under("", &["– 2024.3"]), ["2024.3"]);
}

/// What stands in the only row of a list whose date is `text`: from when until when.
fn span(text: &str) -> String {
    let days = read(format!("| Title | Date |\n| --- | --- |\n| a | {text} |\n"), |_, list| {
        let Field::Parsed(date) = &list.rows[0].date else { return format!("{:?}", list.rows[0].date) };
        let ((year, month, day), (last_year, last_month, last_day)) = date.days();
        format!("{year}-{month}-{day}..{last_year}-{last_month}-{last_day}")
    });
    days.expect("a list")
}

#[test]
fn a_number_beside_the_name_of_a_month_is_a_day() {
    let days = [
        "3-5 January 2024",
        "3–5 Jan 2024",
        "3-5 janvier 2024",
        "3/5 janvier 2024",
        "3-5 de enero de 2024",
        "3-5 января 2024",
        "3-5 gennaio 2024",
        "3-5 stycznia 2024",
        "3.-5. Januar 2024",
        "3rd–5th January 2024",
        "January 3-5, 2024",
        "3 & 5 January 2024",
        "3 and 5 January 2024",
        "3 to 5 January 2024",
        "du 3 au 5 janvier 2024",
        "vom 3. bis 5. Januar 2024",
        "del 3 al 5 de enero de 2024",
        "с 3 по 5 января 2024 г.",
        "3 Jan - 5 January 2024",
    ];
    for text in days {
        assert_eq!(span(text), "2024-1-3..2024-1-5", "{text}");
    }
    assert_eq!(span("30 May - 2 June 2024"), "2024-5-30..2024-6-2");
    assert_eq!(span("3-5 März 2024"), "2024-3-3..2024-3-5");
}

#[test]
fn marks_that_look_like_others_and_months_of_other_languages_are_read() {
    let month = [
        "2024\u{2011}05",
        "2024\u{2212}05",
        "2024_05",
        "mei 2024",
        "mai/2024",
        "maggio 2024",
        "~~2024-04~~ 2024-05",
        "2024年5月 / May 2024",
        "maja 2024",
        "Mayıs 2024",
    ];
    for text in month {
        assert_eq!(span(text), "2024-5-1..2024-5-31", "{text}");
    }
    for text in ["2024_05_03", "3 mei 2024", "3º de maio de 2024", "R6.5.3", "令和6年5月3日"] {
        assert_eq!(span(text), "2024-5-3..2024-5-3", "{text}");
    }
    assert_eq!(span("1er février 2024"), "2024-2-1..2024-2-1");
    assert_eq!(span("May or June 2024"), "2024-5-1..2024-6-30");
    assert_eq!(span("~~2024-05~~"), "2024-5-1..2024-5-31", "nothing else is said");
    assert_eq!(span("令和6"), "2024-1-1..2024-12-31");
    assert_eq!(span("พ.ศ. 2567"), "2024-1-1..2024-12-31");
    assert_eq!(span("BE 2567"), "2024-1-1..2024-12-31");
    for text in ["3Q24", "24Q3", "Q3'24"] {
        assert_eq!(span(text), "2024-7-1..2024-9-30", "{text}");
    }
}

/// The first date of a list, and whether nothing stands beside it.
fn first(cells: &[&str]) -> (String, bool) {
    let rows = cells.iter().map(|cell| format!("| a | {cell} |\n")).collect::<Vec<_>>().concat();
    let found = read(format!("| Title | Date |\n| --- | --- |\n{rows}"), |_, list| {
        let Field::Parsed(date) = &list.rows[0].date else { panic!("{:?}", list.rows[0].date) };
        (date.date.to_string(), date.is_plain)
    });
    found.expect("a list")
}

#[test]
fn a_digit_behind_a_year_and_a_dash_is_another_year_where_no_months_are_written_so() {
    let is = |date: &str, is_plain| (date.to_owned(), is_plain);
    assert_eq!(first(&["2023–4", "2024-05", "2024-03", "2023-11"]), is("2023", false), "a span");
    assert_eq!(first(&["2003–04", "2004-05", "2004-03", "2003-11"]), is("2003", false));
    assert_eq!(first(&["2023–4", "2024–05", "2024–3", "2023–11"]), is("2023.4", true), "months have dashes");
    assert_eq!(first(&["2023-4", "2024-05", "2024-03", "2023-11"]), is("2023.4", true));
    assert_eq!(first(&["2023-4", "2024.5", "2024.3"]), is("2023.4", true));
    assert_eq!(first(&["2023-4", "2022", "2021"]), is("2023.4", false), "nothing tells");
    assert_eq!(
        first(&["2023-4", "2022-3", "2021-2", "2020-1", "2019-20"]),
        is("2023", false),
        "all are the next"
    );
    let beside = |own: &str, others: &str| {
        let cells: Vec<&str> = std::iter::once(own).chain(others.split(", ")).collect();
        first(&cells)
    };
    let months = "2024-05, 2024-03, 2023-11";
    assert_eq!(beside("2011/12", months), is("2011.12", false), "no month has a slash");
    assert_eq!(beside("2011/12", "2024/05, 2024-03"), is("2011.12", true));
    for seasons in ["2021/22", "FY2019/20", "2019/20 (academic year)", "2019/2020"] {
        assert_eq!(beside("2009/12", &format!("{seasons}, {months}")), is("2009", false), "{seasons}");
    }
    assert_eq!(beside("2009-12", "2024/05, 2024/03, 2012-15"), is("2009", false));
    assert_eq!(beside("2009-12年", "2024年5月, 2024年3月"), is("2009", false), "a year is said");
}

#[test]
fn six_digits_are_a_month_or_a_day_or_a_week_as_the_others_are() {
    let is = |date: &str, is_plain| (date.to_owned(), is_plain);
    assert_eq!(first(&["201112", "202405", "202311"]), is("2011.12", true));
    assert_eq!(first(&["201112", "2021-12-24", "2020-09-04"]), is("2011.12", false), "nothing tells");
    assert_eq!(first(&["201112", "230115", "211224"]), is("2020.11.12", false));
    assert_eq!(first(&["202301", "202245", "202152", "202110", "202009"]), is("2023", false), "weeks");
}

#[test]
fn a_column_of_years_before_1000_is_of_such_years() {
    let is_early = |cells: &[&str]| {
        let found = dates_under("", cells);
        found.iter().all(|date| date == "LongAgo")
    };
    assert!(is_early(&["25年", "208年", "220年", "263年"]));
    assert!(is_early(&["27 BC", "AD 14", "98", "117", "306", "800"]));
    for text in
        ["公元208年", "公元前221年", "CE 500", "300–200 BC", "300-200 BC", "27 BC – AD 14", "公元 208"]
    {
        assert!(is_early(&[text]), "{text}");
    }
    assert_eq!(dates_under("", &["25年", "24年"]), ["2025", "2024"]);
    assert_eq!(dates_under("", &["2024", "2023", "202", "2021", "2020"])[2], "NotADate", "a slip");
    assert_eq!(dates_under("", &["公元2024年"]), ["2024"]);
}

#[test]
fn the_end_of_a_span_may_say_only_what_is_other_than_at_its_start() {
    assert_eq!(span("2019.10.16-17"), "2019-10-16..2019-10-17");
    assert_eq!(span("2019.8.5-12.15"), "2019-8-5..2019-12-15");
    assert_eq!(span("2019.9.6~7"), "2019-9-6..2019-9-7");
    assert_eq!(span("2019-10-16 to 17"), "2019-10-16..2019-10-17");
    assert_eq!(span("2019年10月16日-18日"), "2019-10-16..2019-10-18");
    assert_eq!(span("16.–18.10.2019"), "2019-10-16..2019-10-18");
    assert_eq!(span("30.9.–2.10.2019"), "2019-9-30..2019-10-2");
    assert_eq!(span("2019.10.16-17 (Lyon)"), "2019-10-16..2019-10-17");
    assert_eq!(span("2019.10.16-12"), "2019-10-16..2019-10-16", "no span goes back");
    assert_eq!(span("2019-10-16"), "2019-10-16..2019-10-16");
}

#[test]
fn a_word_before_a_date_hides_none_of_it() {
    for text in ["Do 28.11.2024", "ab 28.11.2024", "Stand 2024-11-28", "sam 28/11/2024", "since: 28.11.2024"]
    {
        assert_eq!(span(text), "2024-11-28..2024-11-28", "{text}");
    }
}

#[test]
fn a_year_of_two_digits_behind_the_name_of_a_month_is_one_where_the_others_show_it() {
    let cells = ["29-DIC-16", "03-ENE-17", "11-FEB-17", "20-MAR-2017", "MAY-17", "05-JUN-18"];
    let wanted = ["2016.12.29", "2017.1.3", "2017.2.11", "2017.3.20", "2017.5", "2018.6.5"];
    assert_eq!(dates_under("Date", &cells), wanted);
    let cells = ["16-Dec-29", "17-Jan-03", "17-Feb-11", "17-Mar-12"];
    assert_eq!(dates_under("Date", &cells), ["2016.12.29", "2017.1.3", "2017.2.11", "2017.3.12"]);
    assert_eq!(dates_under("Date", &["11-Dec-12", "12-Jan-12", "11-Feb-11"]), ["TwoDigitYear"; 3]);
    let cells = ["29-Dec-2016", "29-Jan-2016", "29-Feb-2016", "15 July - 24 July 2026", "May 26, 2021"];
    assert_eq!(dates_under("Date", &cells)[3..], ["2026.7.15", "2021.5.26"]);
}

#[test]
fn a_remark_in_words_behind_a_date_hides_none_of_it() {
    for (text, wanted) in [
        ("2024-05-01 (draft)", "2024-5-1..2024-5-1"),
        ("2024-05-01 (cancelled)", "2024-5-1..2024-5-1"),
        ("2024-03 (1st ed. 1999)", "2024-3-1..2024-3-31"),
        ("2024-03 (was 2023-01)", "2024-3-1..2024-3-31"),
        ("2015 (1st ed.: 1950)", "2015-1-1..2015-12-31"),
        ("9 Aug. 1712 O.S.", "1712-8-9..1712-8-9"),
        ("bap. 3 Mar 1762", "1762-3-3..1762-3-3"),
        ("late 1940s", "1946-1-1..1949-12-31"),
        ("Mid-1950s", "1953-1-1..1957-12-31"),
        ("4-5/2025", "2025-4-1..2025-5-31"),
    ] {
        assert_eq!(span(text), wanted, "{text}");
    }
}

#[test]
fn two_digits_behind_a_word_are_a_year_where_venues_are_told() {
    for text in ["KW 12", "JMLR 24(12)", "RFC 20", "ICD-11", "EU 11/26", "Do 28.11."] {
        assert!(!dates_under("", &[text])[0].starts_with("20"), "{text}");
    }
    assert_eq!(dates_wished("Venue", None, &["ICLR 25", "ICML-24", "CVPR 24"]), ["2025", "2024", "2024"]);
    assert_eq!(dates_under("", &["ICLR 25", "CVPR 2024"]), ["2025", "2024"]);
    assert_eq!(dates_under("", &["ICLR'25", "arXiv 24.12"]), ["2025", "2024.12"]);
}

#[test]
fn a_whole_date_is_one_whatever_is_said_behind_it() {
    for text in
        ["November 5, 2026 (8pm ET)", "Nov 5, 2026 at 8pm", "5 Nov 2026, Lyon", "5 novembre 2026 (minuit)"]
    {
        assert_eq!(span(text), "2026-11-5..2026-11-5", "{text}");
    }
    assert_eq!(span("Nov 5, 2026; notification Jan 1, 2027"), "2026-11-5..2026-11-5");
    assert_eq!(span("Closed (Nov 5, 2026)"), "2026-11-5..2026-11-5");
    assert_eq!(span("opens Nov 5, 2026, closes Dec 5, 2026"), "2026-1-1..2026-12-31", "which of the two?");
}
