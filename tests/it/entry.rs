//! What is read from the cells of a list: dates, organisations, the role of a column.

use learnvlm_lint::date::{Date, End};
use learnvlm_lint::document::Document;
use learnvlm_lint::entry::{Field, Headers, ListTable, lists};
use learnvlm_lint::habit::Verdict;
use learnvlm_lint::source::Source;

use crate::util::english;

pub(crate) fn read<T>(text: String, ask: impl FnOnce(&Document<'_>, &ListTable) -> T) -> Option<T> {
    let source = Source::decode(text.into_bytes()).expect("UTF-8");
    let document = Document::parse(&source);
    let list = lists(&document, &Headers::default()).into_iter().next()?;
    Some(ask(&document, &list))
}

/// A date, with `~` where more than a date is written, and its end if it is a span of time; or what is wrong.
fn date(cell: &str) -> String {
    let text = format!("| Title | Date |\n| --- | --- |\n| a | {cell} |\n");
    read(text, |_, list| match &list.rows[0].date {
        Field::Parsed(read) => {
            let plain = if read.is_plain { "" } else { "~" };
            match read.end {
                None => format!("{}{plain}", read.date),
                Some(End::Date(end)) => format!("{}{plain} to {end}", read.date),
                Some(End::Open) => format!("{}{plain} on", read.date),
            }
        }
        Field::Malformed(fault) => format!("{:?}", fault.kind),
        Field::Absent => "-".to_owned(),
        Field::Above(row) => format!("as in row {row}"),
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
        ("24.05", "YearOrDay(Date { year: 2024, part: Month(5) }, 24)"),
        ("24.13", "TwoDigitYear"),
        ("05.12", "NoYear"),
        ("5.12", "NoYear"),
        ("24.5.3", "2024.5.3~"),
        ("2024..5", "NotADate"),
        ("2024年年5", "2024~"),
        (".2024", "2024~"),
        ("2024.1O", "NotADate"),
        ("02024 x", "NotADate"),
        ("Sept 2024", "2024.9"),
        ("May 3rd, 2024", "2024.5.3"),
        ("May June 2024", "2024.6~"),
        ("May foo 2024", "2024~"),
        ("2024 05 x", "2024~"),
        ("2024--05 x", "2024~"),
        ("2024 x 05", "2024~"),
        ("2024年5月 (v2)", "2024.5~"),
        ("2024-09-16 04:24", "2024.9.16~"),
        ("2023.2024", "2023~ to 2024"),
        ("CVPR 24", "NotADate"),
        ("CVPR'24", "2024~"),
        ("AI'24", "2024~"),
        ("69年5月", "2069.5~"),
        ("70年5月", "1970.5~"),
        ("C24", "NotADate"),
        ("May 24", "YearOrDay(Date { year: 2024, part: Month(5) }, 24)"),
        ("24 May", "YearOrDay(Date { year: 2024, part: Month(5) }, 24)"),
        ("Feb 29", "YearOrDay(Date { year: 2029, part: Month(2) }, 29)"),
        ("Feb 30", "TwoDigitYear"),
        ("May '24", "2024.5~"),
        ("May 08", "NoYear"),
        ("May 8", "NoYear"),
        ("July 15th", "NoYear"),
        ("21st of June", "NoYear"),
        ("7月15日-8月10日", "NoYear"),
        ("Aug 8 - Sep 30", "NoYear"),
        ("8月25日", "NoYear"),
        ("3-4 cups", "NotADate"),
        ("May", "NoYear"),
        ("第24", "NotADate"),
        ("TBD", "-"),
    ] {
        assert_eq!(date(cell), expected, "{cell}");
    }
}

/// The dates of a column under these lines.
pub(crate) fn dates_under(lines: &str, cells: &[&str]) -> Vec<String> {
    let rows: Vec<String> = cells.iter().map(|cell| format!("| a | {cell} |\n")).collect();
    let text = format!("{lines}\n\n| Title | Date |\n| --- | --- |\n{}", rows.concat());
    let shown = |entry: &learnvlm_lint::entry::Entry| match &entry.date {
        Field::Parsed(read) => {
            assert!(!(read.is_completed && read.is_plain), "it is no whole date");
            read.date.to_string()
        }
        Field::Malformed(fault) => format!("{:?}", fault.kind),
        Field::Absent => "-".to_owned(),
        Field::Above(row) => format!("as in row {row}"),
    };
    read(text, |_, list| list.rows.iter().map(shown).collect()).expect("a list")
}

#[test]
fn headings_give_the_year_and_the_month() {
    let year = ["03-15", "3.4", "3月15日", "12月3号", "15 March", "Mar 15th", "March", "3月"];
    let whole =
        ["2024.3.15", "2024.3.4", "2024.3.15", "2024.12.3", "2024.3.15", "2024.3.15", "2024.3", "2024.3"];
    for heading in [
        "## 2024",
        "2024\n----",
        "## 2024 年",
        "## 📅 2024",
        "## 2024 年论文汇总",
        "## Papers of 2024",
        "# **2024**",
        "## 2024\n\n### Vision",
        "# 2023\n\n## 2024",
        "## (2024)",
    ] {
        assert_eq!(dates_under(heading, &year), whole, "{heading}");
    }
    let month = ["15日", "15号", "15", "5th", "03-15", "3/4", "4/3", "31"];
    let whole = ["2024.3.15", "2024.3.15", "2024.3.15", "2024.3.5", "2024.3.15", "2024.3.4", "2024.3.4"];
    for heading in [
        "### 2024年3月",
        "## 2024\n\n### 3月份",
        "## March 2024",
        "## 2024-03",
        "## 2024.3 更新",
        "## 2024\n\n### March papers",
        "## Mar., 2024",
        "## 2024 March",
        "# 2024\n\n## March\n\n### Vision",
    ] {
        assert_eq!(dates_under(heading, &month)[..7], whole, "{heading}");
    }
    assert_eq!(
        dates_under("## 2024.4", &["31日", "30日", "05-31"]),
        ["NoSuchDay(31)", "2024.4.30", "2024.5.31"]
    );
    assert_eq!(
        dates_under("## 2024", &["2023-05", "CVPR 2022", "24.05", "13-40"]),
        ["2023.5", "2022", "2024.5", "NoSuchMonth(13)"]
    );
}

#[test]
fn what_is_no_date_of_its_own_gives_none() {
    let faults = dates_under("## Models", &["03-15", "15日", "March"]);
    for heading in [
        "## Top 100 of 2024 models",
        "## CVPR 2024",
        "## 2023–2024",
        "# 2024\n\n## CVPR 2023",
        "# 2024\n\n## 2022 to 2023",
        "## 2024.13",
        "## Version 2024",
        "## 12024",
        "# 2024\n\n# Models",
        "## 2024-2025 年",
        "## 2204",
        "## 2024年论文解读",
    ] {
        assert_eq!(dates_under(heading, &["03-15", "15日", "March"]), faults, "{heading}");
    }
    assert_eq!(dates_under("## March", &["03-15", "15日", "March"]), ["NoYear"; 3], "days of a month");
    assert_eq!(dates_under("# 2024.4\n\n## March", &["15日"]), ["NotADate"], "they differ");
    assert_eq!(dates_under("# 2024\n\n## What may do", &["15日"]), ["NotADate"], "no month");
    assert_eq!(dates_under("# 2024", &["03-15", "15日", "soon", "3.4.5"])[1..3], ["NotADate", "NotADate"]);
    let text = "| Title | Date |\n| --- | --- |\n| a | 03-15 |\n\n## 2024\n".to_owned();
    assert_eq!(
        read(text, |_, list| matches!(list.rows[0].date, Field::Malformed(_))),
        Some(true),
        "a heading below"
    );
}

#[test]
fn day_and_month_are_told_apart_by_the_column() {
    let under = |cells: &[&str]| dates_under("## 2024", cells);
    assert_eq!(under(&["3/4", "3/15"]), ["2024.3.4", "2024.3.15"]);
    assert_eq!(under(&["3/4", "15/3"]), ["2024.4.3", "2024.3.15"]);
    assert_eq!(
        under(&["3-4", "5.6", "3/3"]),
        ["2024.3.4", "2024.5.6", "2024.3.3"],
        "month first, but for a slash"
    );
    let both = under(&["3/4"]);
    assert!(both[0].starts_with("Ambiguous("), "{both:?}");
    assert_eq!(under(&["3/4", "12/13", "13/12"])[1..], ["2024.12.13", "2024.12.13"]);
    assert!(under(&["3/4", "12/13", "13/12"])[0].starts_with("Ambiguous("), "the column says both");
}

#[test]
fn a_header_tells_the_order_of_day_and_month() {
    let read_under = |header: &str, cell: &str| {
        let text = format!("| Title | {header} |\n| --- | --- |\n| a | {cell} |\n");
        read(text, |_, list| match &list.rows[0].date {
            Field::Parsed(read) => read.date.to_string(),
            other => format!("{other:?}"),
        })
        .expect("a list")
    };
    assert_eq!(read_under("Date (mm/dd/yyyy)", "10/01/2023"), "2023.10.1");
    assert_eq!(read_under("Date (mm/dd/yyyy)", "10/1/2023"), "2023.10.1");
    assert_eq!(read_under("Date [DD/MM/YYYY]", "10/01/2023"), "2023.1.10");
    assert_eq!(read_under("Date (YY.MM)", "24.05"), "2024.5");
    assert!(read_under("Date", "10/01/2023").contains("Ambiguous"));
}

/// `Oct 13` is a day where other numbers beside names of months are no years of works, and a month of 2013 where
/// in many dates none is anything else.
#[test]
fn the_column_tells_days_beside_names_of_months_from_years() {
    let of = |cells: &[&str]| dates_under("# Jobs", cells);
    assert_eq!(of(&["Oct 13", "Sep. 27", "Jul 01"]), ["NoYear"; 3]);
    assert_eq!(of(&["13 Oct", "31 Aug", "27 Sep"]), ["NoYear"; 3]);
    assert_eq!(of(&["Oct 13", "Sep 27", "May 4"]), ["NoYear"; 3]);
    assert!(of(&["Oct 13", "Sep 27", "Jul 11"]).iter().all(|date| date.starts_with("YearOrDay")));
    assert!(of(&["Oct 13", "Jul 01"])[0].starts_with("YearOrDay"), "two are too few");
    assert!(of(&["Oct 13", "Sep 27", "Jul 45"])[0].starts_with("YearOrDay"), "one is no day");
    let years: Vec<String> = (0..12).map(|n| format!("{} {}", MONTHS[n % 6], 10 + n)).collect();
    let years: Vec<&str> = years.iter().map(String::as_str).collect();
    assert_eq!(of(&years)[..2], ["2010.1", "2011.2"]);
    assert!(of(&years[1..])[0].starts_with("YearOrDay"), "eleven are too few");
    let of_few_months: Vec<String> = (0..16).map(|n| format!("{} {}", MONTHS[n % 4], 10 + n)).collect();
    let of_few_months: Vec<&str> = of_few_months.iter().map(String::as_str).collect();
    assert!(of(&of_few_months)[0].starts_with("YearOrDay"), "four months are too few");
    assert_eq!(dates_under("## 2024", &["Oct 13", "May 24"]), ["2024.10.13", "2024.5.24"]);
}

#[test]
fn the_header_of_the_dates_gives_their_year() {
    let under = |header: &str| {
        let text = format!("## 2024\n\n| Title | {header} |\n| --- | --- |\n| a | July 15th |\n");
        read(text, |_, list| match &list.rows[0].date {
            Field::Parsed(read) => read.date.to_string(),
            other => format!("{other:?}"),
        })
        .expect("a list")
    };
    assert_eq!(under("Start date (2018)"), "2018.7.15");
    assert_eq!(under("2019 发布日期"), "2019.7.15");
    assert_eq!(under("Date"), "2024.7.15");
    assert_eq!(under("Date (2018–2019)"), "2024.7.15", "two years");
    assert_eq!(under("Date (1024)"), "2024.7.15");
    assert_eq!(under("Date 1"), "2024.7.15");
}

const MONTHS: [&str; 6] = ["Jan", "Feb", "Mar", "April", "May", "June"];

#[test]
fn both_readings_are_told() {
    let readings = |cell: &str| {
        let text = format!("| Title | Date |\n| --- | --- |\n| a | {cell} |\n");
        let found = crate::corpus::Seen::new(&text).diagnostics;
        let found =
            found.iter().find(|found| found.rule == "malformed-date").map(|found| english(&found.message));
        found.unwrap_or_default()
    };
    for (cell, message) in [
        ("03/04/2024", "`03/04/2024` may be 3 April 2024 or 4 March 2024"),
        ("03/04/24", "`03/04/24` may be 3 April 2024, 4 March 2024 or 24 April 2003"),
        ("24-05-03", "`24-05-03` may be 3 May 2024 or 24 May 2003"),
        ("24.05", "`24.05` may be May 2024 or 24 May"),
        ("May 24", "`May 24` may be May 2024 or 24 May"),
        ("24.13", "`24.13` leaves the century open"),
        ("45.05", "`45.05` leaves the century open"),
        ("45-05-50", "`45-05-50` leaves the century open"),
        ("3.4.5", "`3.4.5` leaves the century open"),
        ("31/12/99", ""),
        ("04/04/2024", ""),
    ] {
        assert_eq!(readings(cell), message, "{cell}");
    }
    assert_eq!(
        (date("31/12/99"), date("24年5月"), date("99年5月3日")),
        ("1999.12.31~".into(), "2024.5~".into(), "1999.5.3~".into())
    );
}

#[test]
fn parts_of_a_year_are_dates() {
    for (cell, expected) in [
        ("2024Q3", "2024Q3"),
        ("2024 q3", "2024Q3"),
        ("2024-Q1", "2024Q1"),
        ("2024年Q4", "2024Q4"),
        ("Q3 2024", "2024Q3"),
        ("q2, 2024", "2024Q2"),
        ("3Q2024", "2024Q3"),
        ("2024年第三季度", "2024Q3"),
        ("2024 年第 2 季度", "2024Q2"),
        ("２０２４年一季度", "2024Q1"),
        ("2024 H1", "2024H1"),
        ("H2 2024", "2024H2"),
        ("1H2024", "2024H1"),
        ("2024上半年", "2024H1"),
        ("2024年下半年", "2024H2"),
        ("FY2024 H2", "2024H2~"),
        ("Q1 FY2025", "2025Q1~"),
        ("FY2024年第三季度", "2024Q3~"),
        ("2024Q5", "2024~"),
        ("2024 H3", "2024~"),
        ("1499Q3", "NotADate"),
    ] {
        assert_eq!(date(cell), expected, "{cell}");
    }
}

#[test]
fn spans_of_time_begin_and_end() {
    for (cell, expected) in [
        ("2023-2024", "2023~ to 2024"),
        ("2023–2024", "2023~ to 2024"),
        ("2024.3–2024.5", "2024.3~ to 2024.5"),
        ("2024-03-2024-05", "2024.3~ to 2024.5"),
        ("2023/04/17-2023/04/19", "2023.4.17~ to 2023.4.19"),
        ("2024/05/30-2024/05/21", "2024.5.21~ to 2024.5.30"),
        ("2024.3 - 至今", "2024.3~ on"),
        ("2024.3至今", "2024.3~ on"),
        ("2023–present", "2023~ on"),
        ("2023 to Present", "2023~ on"),
        ("May 2023 - June 2024", "2023.5~ to 2024.6"),
        ("2024Q1 ~ 2024Q3", "2024Q1~ to 2024Q3"),
        ("2023.10/2024.01", "2023.10~ to 2024.1"),
        ("2024.5<br>2024.7", "2024.5~ to 2024.7"),
        ("2016/2017/2018", "2016~ to 2018"),
        ("CVPR 2024<br>TPAMI 2025", "2024~ to 2025"),
        ("2023/04", "2023.4"),
        ("2023-24", "2023~ to 2024"),
        ("1999/00", "1999~ to 2000"),
        ("2024-13", "NoSuchMonth(13)"),
        ("2011/12", "2011.12~"),
    ] {
        assert_eq!(date(cell), expected, "{cell}");
    }
}

#[test]
fn a_venue_with_a_year_is_a_date() {
    for (cell, expected) in [
        ("CVPR 2024", "2024~"),
        ("ICLR'24", "2024~"),
        ("ICLR’24 (Oral)", "2024~"),
        ("Gen-IR@SIGIR24", "2024~"),
        ("LLM-IGS@WSDM2024", "2024~"),
        ("arXiv 24.12", "2024.12~"),
        ("arXiv 24.13", "2024~"),
        ("2016--CVPR", "2016~"),
        ("NeurIPS 2023 (Oral)", "2023~"),
        ("arXiv, May 2024", "2024.5~"),
        ("[CVPR 2024](https://example.org)", "2024~"),
        ("`CVPR 2024`", "2024~"),
        ("2024-09-16T04:24:33Z", "2024.9.16~"),
        ("1997.??", "1997~"),
        ("2019年8月,9月", "2019.8~"),
        ("2012年8月16号", "2012.8.16"),
        ("arXiv", "NotADate"),
        ("Falcon (40B)", "NotADate"),
        ("2 of CVPR 24", "NotADate"),
    ] {
        assert_eq!(date(cell), expected, "{cell}");
    }
}

#[test]
fn a_date_is_as_long_as_it_is_given() {
    let days = |date: Option<Date>| date.map(|date| (date.first(), date.last()));
    let all = |first, last| Some((first, last));
    assert_eq!(days(Date::new(2024, None, None)), all((2024, 1, 1), (2024, 12, 31)));
    assert_eq!(days(Date::half_of(2024, 2)), all((2024, 7, 1), (2024, 12, 31)));
    assert_eq!(days(Date::quarter_of(2024, 1)), all((2024, 1, 1), (2024, 3, 31)));
    assert_eq!(days(Date::new(2024, Some(2), None)), all((2024, 2, 1), (2024, 2, 29)));
    assert_eq!(days(Date::new(2024, Some(2), Some(3))), all((2024, 2, 3), (2024, 2, 3)));
    for none in
        [Date::half_of(2024, 0), Date::half_of(2024, 3), Date::quarter_of(2024, 5), Date::quarter_of(1499, 1)]
    {
        assert_eq!(none, None);
    }
    let today = Date::new(2026, Some(11), Some(24)).expect("a date");
    for (date, is_after) in [
        (Date::new(2026, None, None), false),
        (Date::new(2027, None, None), true),
        (Date::quarter_of(2026, 4), false),
        (Date::quarter_of(2027, 1), true),
        (Date::half_of(2026, 2), false),
        (Date::new(2026, Some(12), None), true),
        (Date::new(2026, Some(11), None), false),
        (Date::new(2026, Some(11), Some(25)), true),
    ] {
        assert_eq!(date.map(|date| date.is_after(today)), Some(is_after), "{date:?}");
    }
    let mut dates = [
        Date::new(2024, Some(7), Some(1)),
        Date::quarter_of(2024, 3),
        Date::new(2024, Some(7), None),
        Date::new(2024, None, None),
        Date::half_of(2024, 2),
        Date::new(2024, Some(1), None),
    ];
    dates.sort();
    assert_eq!(
        dates.map(|date| date.map(|date| date.to_string()).unwrap_or_default()),
        ["2024", "2024.1", "2024H2", "2024Q3", "2024.7", "2024.7.1"],
        "the longer first"
    );
}

#[test]
fn a_date_in_code_is_not_ours_to_write() {
    let span = |cell: &str| {
        let text = format!("| Title | Date |\n| --- | --- |\n| a | {cell} |\n");
        read(text, |_, list| match &list.rows[0].date {
            Field::Parsed(date) => date.place.span().is_some(),
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
        ("A &amp; B; C", "A & B|C"),
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
        ("0x&（零叉）", "0x&（零叉）"),
        ("A; (B)", "A; (B)"),
        ("A (B & C) & D", "A (B & C)|D"),
    ] {
        let text = format!("| Title | Org |\n| --- | --- |\n| a | {cell} |\n");
        let names = read(text, |_, list| {
            let names = list.rows[0].known_orgs().map(|(_, orgs)| orgs.names.join("|"));
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
        read(text, |_, list| list.rows[0].name()).expect("a list")
    };
    assert_eq!((english(&name("a")), english(&name("![](x.png)"))), ("`a`".to_owned(), "row 1".to_owned()));
}

/// What a row of each list is that lacks its date, of tables with so many rows, each with so many that have all; it is the same
/// of organisations.
fn usual(tables: &[(usize, usize)]) -> Vec<Verdict> {
    let row = |has: bool| if has { "| [a](https://a.org) | 2024 | MIT |\n" } else { "| a |  |  |\n" };
    let table = |(rows, having): &(usize, usize)| {
        let rows = (0..*rows).map(|n| row(n < *having)).collect::<String>();
        format!("| Title | Date | Org |\n| --- | --- | --- |\n{rows}")
    };
    let text = tables.iter().map(table).collect::<Vec<_>>().join("\n");
    let source = Source::decode(text.into_bytes()).expect("UTF-8");
    let document = Document::parse(&source);
    let of = |list: &ListTable| {
        let usual = list.usual;
        assert_eq!(usual.orgs, usual.dates);
        usual.dates.verdict
    };
    lists(&document, &Headers::default()).iter().map(of).collect()
}

#[test]
fn what_many_rows_of_a_list_do_without_is_not_missed() {
    use Verdict::{Doubt, Slip, Way};
    assert_eq!(usual(&[(1, 0)]), [Slip], "nearly every list has everything");
    assert_eq!(usual(&[(2, 0)]), [Doubt]);
    assert_eq!(usual(&[(9, 1)]), [Way]);
    assert_eq!(usual(&[(20, 15)]), [Slip]);
    assert_eq!(usual(&[(20, 14)]), [Doubt]);
    assert_eq!(usual(&[(20, 10)]), [Way]);
    assert_eq!(usual(&[(2, 0), (2, 0)]), [Way; 2], "tables that are in doubt tell together");
    assert_eq!(usual(&[(2, 0), (20, 20)]), [Doubt, Slip], "two rows may be of another kind");
    assert_eq!(usual(&[(2, 1), (20, 20)]), [Slip; 2]);
    assert_eq!(usual(&[(10, 10), (20, 0)]), [Slip, Way], "each of these tells for itself");
}

#[test]
fn an_address_is_no_name_whether_it_is_broken_or_not() {
    let columns = |address: &str| {
        let rows =
            format!("<{address}> | 2024.5\n[a b](https://e.com) | 2024.6\n[c d](https://e.com) | 2024.7\n");
        read(format!("Repository | Venue\n--- | ---\n{rows}"), |_, list| list.columns.title())
    };
    assert_eq!(columns("https:/arxiv.org/abs/2411.15296"), columns("https://arxiv.org/abs/2411.15296"));
}
