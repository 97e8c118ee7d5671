//! Date forms: what each writes, what it reads, and how it is called.

use learnvlm_lint::date::{Date, DateForm};
use learnvlm_lint::style::{Layout, RowOrder};
use proptest::prelude::*;

use crate::util::Room;

fn date(year: u16, month: Option<u8>, day: Option<u8>) -> Date {
    Date::new(year, month, day).expect("a date")
}

/// Name, and how 2024-05-03, 2024-11 and 2024 are written.
const FORMS: &[(&str, [&str; 3])] = &[
    ("YYYY.M", ["2024.5.3", "2024.11", "2024"]),
    ("YYYY.MM", ["2024.05.03", "2024.11", "2024"]),
    ("YYYY-MM", ["2024-05-03", "2024-11", "2024"]),
    ("YYYY-M", ["2024-5-3", "2024-11", "2024"]),
    ("YYYY/MM", ["2024/05/03", "2024/11", "2024"]),
    ("YYYY/M", ["2024/5/3", "2024/11", "2024"]),
    ("YY.MM", ["24.05.03", "24.11", "2024"]),
    ("MM/YYYY", ["05/03/2024", "11/2024", "2024"]),
    ("DD/MM/YYYY", ["03/05/2024", "11/2024", "2024"]),
    ("MM/YY", ["05/03/24", "11/24", "2024"]),
    ("M/DD/YY", ["5/03/24", "11/24", "2024"]),
    ("M/DD/YYYY", ["5/03/2024", "11/2024", "2024"]),
    ("YYYYMM", ["20240503", "202411", "2024"]),
    ("YYYY年M月", ["2024年5月3日", "2024年11月", "2024年"]),
    ("YYYY年MM月", ["2024年05月03日", "2024年11月", "2024年"]),
    ("Month YYYY", ["May 3, 2024", "November 2024", "2024"]),
    ("Mon YYYY", ["May 3, 2024", "Nov 2024", "2024"]),
    ("Mon., YYYY", ["May 3, 2024", "Nov., 2024", "2024"]),
    ("D Month YYYY", ["3 May 2024", "November 2024", "2024"]),
    ("D Mon YYYY", ["3 May 2024", "Nov 2024", "2024"]),
    ("Mon. Dth, YYYY", ["May 3rd, 2024", "Nov. 2024", "2024"]),
    ("Dth Month YYYY", ["3rd May 2024", "November 2024", "2024"]),
];

#[test]
fn each_form_writes_as_its_name_says() {
    let dates = [date(2024, Some(5), Some(3)), date(2024, Some(11), None), date(2024, None, None)];
    for (name, written) in FORMS {
        let form = DateForm::from_name(name).unwrap_or_else(|| panic!("{name}"));
        assert_eq!(form.name(), *name);
        assert_eq!(dates.map(|date| form.write(date)), *written, "{name}");
    }
    let ordinals = DateForm::from_name("Dth Month YYYY").expect("a form");
    let written: Vec<String> = [1, 2, 3, 4, 11, 12, 13, 21, 22, 23, 31]
        .map(|day| {
            ordinals.write(date(2024, Some(1), Some(day))).split(' ').next().unwrap_or_default().to_owned()
        })
        .into();
    assert_eq!(written, ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "22nd", "23rd", "31st"]);
}

#[test]
fn a_pattern_with_a_day_names_the_form_too() {
    for (pattern, name) in [
        ("YYYY.M.D", "YYYY.M"),
        ("yyyy-mm-dd", "YYYY-MM"),
        ("MM/DD/YYYY", "MM/YYYY"),
        ("YYYYMMDD", "YYYYMM"),
        ("YYYY年M月D日", "YYYY年M月"),
        (" Mon D, YYYY ", "Mon YYYY"),
    ] {
        assert_eq!(DateForm::from_name(pattern).map(DateForm::name).as_deref(), Some(name), "{pattern}");
    }
    for none in ["", "YYYY", "YYYY.DD", "YYYY MM", "%Y-%m", "iso"] {
        assert_eq!(DateForm::from_name(none), None, "{none}");
    }
}

#[test]
fn every_form_has_a_name_of_its_own() {
    for form in DateForm::all() {
        assert_eq!(DateForm::from_name(&form.name()), Some(*form), "{}", form.name());
    }
    assert_eq!(DateForm::all().first(), Some(&DateForm::default()));
}

#[test]
fn a_text_tells_the_forms_it_may_be_in() {
    let names = |text: &str| -> Vec<String> { DateForm::of(text).map(|(form, _)| form.name()).collect() };
    assert_eq!(names("2024.5"), ["YYYY.M"]);
    assert_eq!(names("2024.05"), ["YYYY.MM"]);
    assert_eq!(names("2024.11"), ["YYYY.M", "YYYY.MM"]);
    assert_eq!(names("2024-11-12"), ["YYYY-MM", "YYYY-M"]);
    assert_eq!(names("13/12/2024"), ["DD/MM/YYYY", "D/M/YYYY"]);
    assert_eq!(names("2024年5月"), ["YYYY年M月"]);
    assert_eq!(names("2024年"), ["YYYY年M月", "YYYY年MM月"]);
    assert_eq!(names("202405"), ["YYYYMM"]);
    assert_eq!(names("Dec., 2012"), ["Mon., YYYY", "D Mon., YYYY", "Dth Mon., YYYY"]);
    assert_eq!(names("28th August 2024"), ["Dth Month YYYY"]);
    assert!(names("2024").len() > 40, "a year alone is in nearly all forms");
    for none in
        ["", "2024.13", "2024.5.", "2024. 5", "24", "２０２４.５", "soon", "2024.02.30", "20245", "may 2024"]
    {
        assert_eq!(names(none), [""; 0], "{none}");
    }
}

#[test]
fn two_readings_of_one_text_are_both_told() {
    let mut readings: Vec<Date> = DateForm::of("03/04/2024").map(|(_, date)| date).collect();
    readings.dedup();
    assert_eq!(readings, [date(2024, Some(3), Some(4)), date(2024, Some(4), Some(3))]);
    let form = DateForm::from_name("YY.MM").expect("a form");
    assert_eq!(form.read("69.12"), Some(date(2069, Some(12), None)));
    assert_eq!(form.read("70.12"), Some(date(1970, Some(12), None)));
    assert_eq!(form.write(date(1969, Some(12), None)), "1969.12");
}

#[test]
fn orders_and_layouts_have_names() {
    for order in RowOrder::ALL {
        assert_eq!(RowOrder::from_name(order.name()), Some(order));
    }
    for layout in [Layout::Aligned { max_width: Layout::TYPORA_WIDTH }, Layout::Compact, Layout::Keep] {
        assert_eq!(Layout::from_name(layout.name()), Some(layout));
    }
    assert_eq!((RowOrder::from_name("newest"), Layout::from_name("tight")), (None, None));
}

/// A way to write a date, and the form of the reference list.
const WAYS: &[(&str, &str)] = &[
    ("2024.12.09", "2024.12.9"),
    ("2024-12-08", "2024.12.8"),
    ("2024/12/7", "2024.12.7"),
    ("2024年12月06日", "2024.12.6"),
    ("2024 年 12 月 5 号", "2024.12.5"),
    ("20241204", "2024.12.4"),
    ("Dec 3, 2024", "2024.12.3"),
    ("2 December 2024", "2024.12.2"),
    ("December 1st, 2024", "2024.12.1"),
    ("2024.11.", "2024.11"),
    ("2024．10", "2024.10"),
    ("２０２４.９", "2024.9"),
    ("2024-08", "2024.8"),
    ("2024.07", "2024.7"),
    ("2024/6", "2024.6"),
    ("2024年5月", "2024.5"),
    ("Apr 2024", "2024.4"),
    ("March, 2024", "2024.3"),
    ("Feb. 2024", "2024.2"),
    ("2024-Jan", "2024.1"),
    ("202312", "2023.12"),
];

#[test]
fn every_way_to_write_a_date_becomes_the_form_that_is_wished_for() {
    let table = |dates: Vec<&str>| -> String {
        let rows = dates.iter().enumerate();
        let row = |(n, date): (usize, &&str)| format!("| [T{n}](https://example.org/{n}) | {date} |\n");
        format!("| Title | Date |\n| --- | --- |\n{}", rows.map(row).collect::<String>())
    };
    let text = table(WAYS.iter().map(|(written, _)| *written).collect());
    let config = "[style]\ndates = \"YYYY.M\"\nlayout = \"keep\"\n";
    let room = Room::new().file("learnvlm-lint.toml", config).file("README.md", &text);
    assert_eq!(room.run(&["--fix", "README.md"]).code, Some(0));
    assert_eq!(room.read("README.md"), table(WAYS.iter().map(|(_, form)| *form).collect()));
    let counts = |text: &str| {
        let ran = Room::new().file("README.md", text).run(&["--format", "short", "README.md"]);
        ["noncanonical-date", "note[mixed-dates]"].map(|rule| ran.out.matches(rule).count())
    };
    assert_eq!(counts(&text), [0, 1], "a form that none has is not asked for");
    let own = text.clone()
        + &["2020.3", "2020.2", "2020.1"]
            .map(|date| format!("| [{date}](https://example.com/{date}) | {date} |\n"))
            .concat();
    assert_eq!(counts(&own), [21, 0], "a short list is held to the reference list's form if it has it");
    let twice = table(WAYS.iter().chain(WAYS).map(|(written, _)| *written).collect());
    assert_eq!(counts(&twice), [0, 1], "of a long list no form is its own");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_a_form_writes_it_reads(year in 1970_u16..2070, month in 1_u8..13, day in 1_u8..29, cut in 1_usize..4) {
        let date = date(year, (cut > 1).then_some(month), (cut > 2).then_some(day));
        for form in DateForm::all() {
            prop_assert_eq!(form.read(&form.write(date)), Some(date), "{}", form.name());
        }
    }

    #[test]
    fn what_a_form_reads_it_writes(text in "[0-9]{1,4}[./年-][0-9]{1,2}[./月-]?[0-9]{0,4}|[0-9A-Za-z ,.]{0,20}|\\PC{0,12}") {
        for (form, date) in DateForm::of(&text) {
            prop_assert_eq!(form.write(date), text.clone());
        }
    }
}
