//! Which column is the title, the date, a link: by its header, and by what its cells hold.

use std::fmt::Write as _;

use learnvlm_lint::document::Document;
use learnvlm_lint::entry::{Columns, Headers, lists};
use learnvlm_lint::source::Source;

/// The columns of a table with this header; `None` where it is no list.
fn columns_named(header: &str, rows: &[&str], headers: &Headers) -> Option<Columns> {
    let rule = "--- | ".repeat(header.split('|').count());
    let mut text = format!("| {header} |\n| {} |\n", rule.trim_end_matches(" | "));
    for row in rows {
        writeln!(text, "| {row} |").expect("a string takes all");
    }
    let source = Source::decode(text.into_bytes()).expect("UTF-8");
    lists(&Document::parse(&source), headers).pop().map(|list| list.columns)
}

fn columns(header: &str, rows: &[&str]) -> Option<Columns> {
    columns_named(header, rows, &Headers::default())
}

/// Title and date of a table.
fn title_and_date(header: &str, rows: &[&str]) -> Option<(Option<usize>, Option<usize>)> {
    columns(header, rows).map(|columns| (columns.title(), columns.date()))
}

/// The date column of a table of models with these cells under a header that says nothing.
fn date_among(cells: &[&str]) -> Option<usize> {
    let rows: Vec<String> = cells.iter().zip('a'..).map(|(cell, name)| format!("{name} | {cell}")).collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    columns("Model | ?", &rows)?.date()
}

#[test]
fn only_a_header_that_says_so_asks_for_dates() {
    let asks = |header: &str| {
        columns(&format!("Title | {header}"), &["a | 2024.5", "b | 2024.6"]).expect("a list").asks_for_date()
    };
    assert!(asks("Date"));
    assert!(asks("Updated"));
    for header in [
        "Date Posted",
        "Posted",
        "Added on",
        "Deadline",
        "Application deadline",
        "Expires",
        "When",
        "Launched",
        "Initial Release",
        "Year Introduced",
        "End-of-life",
        "Start date",
        "发售日",
        "首发时间",
        "截止日期",
        "発売日",
        "開催日",
        "応募締切",
        "마감일",
        "출시일",
        "Fecha de inicio",
        "Publicado",
        "Data de lançamento",
        "Date limite",
        "Mise en ligne / Date",
        "Erscheinungsdatum",
        "Einsendeschluss",
        "Дата выхода",
        "Опубликовано",
        "Срок подачи",
        "Dátum",
        "Megjelenés dátuma",
        "Határidő",
    ] {
        assert!(asks(header), "{header}");
    }
    assert!(!asks("Date of the talk"), "it may be about anything");
    assert!(
        !columns("Title | ?", &["a | 2024.5", "b | 2024.6", "c | 2024.7"]).expect("a list").asks_for_date()
    );
}

#[test]
fn a_header_of_dates_may_stand_over_something_else() {
    for header in
        ["Posted by", "Time (s)", "训练耗时", "Duration", "Start", "파일", "曜日", "Release", "Founded by"]
    {
        assert_eq!(title_and_date(&format!("Model | {header}"), &["a | 12.5", "b | 70.2"]), None, "{header}");
    }
    assert_eq!(
        title_and_date("Title | Deadline | Posted", &["a | 2024.7 | 2024.5"]),
        Some((Some(0), Some(2)))
    );
}

#[test]
fn who_makes_or_offers_it_is_known_in_many_words() {
    let of = |header: &str| {
        let columns = columns(&format!("Title | {header}"), &["a | Acorn", "b | Birch"])?;
        columns.orgs().next()
    };
    for header in [
        "Provider",
        "Supplier",
        "Publisher",
        "Employer",
        "Organizer",
        "School",
        "Developed by",
        "开发者",
        "主办方",
        "出版社",
        "主催",
        "運営",
        "운영",
        "주최",
        "Proveedor",
        "Desarrollado por",
        "Fornecedor",
        "Éditeur",
        "Anbieter",
        "Verlag",
        "Издательство",
        "Поставщик",
        "Cég",
        "Szolgáltató",
        "提供者",
    ] {
        assert_eq!(of(header), Some(1), "{header}");
    }
    assert_eq!(columns("Title | Provider", &["a | 1", "b | 2"]), None, "numbers make nothing");
}

#[test]
fn one_date_is_enough_where_the_header_speaks_of_one_and_none_is_not() {
    assert_eq!(title_and_date("Title | Date of the talk", &["a | 2024.5"]), Some((Some(0), Some(1))));
    assert_eq!(
        title_and_date("Title | Date of the talk", &["a | soon", "b | 2024.5"]),
        Some((Some(0), Some(1)))
    );
    assert_eq!(title_and_date("Title | Date of the talk", &["a | soon"]), None);
}

#[test]
fn dates_without_a_title_are_no_list_unless_organisations_are_there() {
    let dates = ["1 | 2024.5 | x", "2 | 2024.6 | y", "3 | 2024.7 | z"];
    assert_eq!(title_and_date("No | Stand | Status", &dates), None);
    assert_eq!(title_and_date("No | Stand | Org", &dates), Some((None, Some(1))));
    assert_eq!(title_and_date("Title | Stand | Status", &dates), Some((Some(0), Some(1))));
}

#[test]
fn a_column_that_has_a_meaning_is_not_the_date_whatever_it_holds() {
    let rows = ["a | 2024.5", "b | 2024.6", "c | 2024.7"];
    assert_eq!(title_and_date("Title | Notes", &rows), None);
    let mut headers = Headers::default();
    headers.name("Seen", None);
    assert_eq!(columns("Title | Seen", &rows).expect("a list").date(), Some(1));
    assert_eq!(columns_named("Title | Seen", &rows, &headers), None, "the keeper says that it is none");
}

#[test]
fn dates_are_known_by_what_nothing_else_looks_like() {
    for dates in [
        ["2024.5", "2024.6", "2024.7"],
        ["May 2024", "June 2024", "July 2024"],
        ["05/2024", "06/2024", "07/2024"],
        ["CVPR 2024", "ICLR 2025", "ECCV'24"],
        ["03/04/2024", "05/06/2024", "07/08/2024"],
        ["2024-05 (v2)", "2024-06", "2024-07"],
    ] {
        assert_eq!(date_among(&dates), Some(1), "{dates:?}");
    }
    for others in [
        ["10.11.12", "11.12.10", "12.10.11"],
        ["1.2.3", "10.2.3", "2.0.1"],
        ["2024", "1999", "2048"],
        ["arXiv:2405.12345", "arXiv:2406.12345", "arXiv:2407.12345"],
        ["2405.12345", "2406.12345", "2407.12345"],
        ["2024.13", "2024.14", "2024.15"],
        ["24年5月", "24年6月", "24年7月"],
    ] {
        assert_eq!(date_among(&others), None, "{others:?}");
    }
}

#[test]
fn nearly_all_cells_of_such_a_column_are_dates() {
    assert_eq!(date_among(&["2024.5", "2024.6"]), None, "two may be chance");
    assert_eq!(date_among(&["2024.5", "2024.6", "2024.7"]), Some(1));
    assert_eq!(date_among(&["2024.5", "2024.6", "2024.7", "2024.8", "soon"]), Some(1), "four of five");
    assert_eq!(date_among(&["soon", "2024.5", "2024.6", "2024.7", "2024.8"]), Some(1), "in any order");
    assert_eq!(date_among(&["2024.5", "2024.6", "2024.7", "soon"]), None, "three of four");
    for at in 0..6 {
        let mut cells = vec!["2024.5", "2024.6", "2024.7", "2024.8", "2024.9"];
        cells.insert(at, "TBD");
        assert_eq!(
            date_among(&cells),
            Some(1),
            "what is not known yet is not counted, wherever it stands: {at}"
        );
    }
    assert_eq!(date_among(&["2024.5", "-", "2024.6", "TBD", "2024.7", "N/A"]), Some(1));
    assert_eq!(
        date_among(&["2024.5", "2024.6", "2024.7", "", "", ""]),
        Some(1),
        "half of them say something"
    );
    assert_eq!(date_among(&["2024.5", "2024.6", "2024.7", "", "", "", ""]), None, "most say nothing");
}

#[test]
fn what_only_leads_to_the_thing_is_not_its_title() {
    let links = [
        "[Paper](https://a.org) | Ada | 2024",
        "[Code](https://b.org) | Bea | 2024",
        "[PDF](https://c.org) | Cid | 2024",
    ];
    assert_eq!(title_and_date("Paper | | Date", &links), Some((Some(1), Some(2))));
    assert_eq!(title_and_date("| Link | Date", &links), Some((None, Some(2))));
    let numbers = ["1 | Ada | 2024", "2 | Bea | 2024", "3 | Cid | 2024"];
    assert_eq!(title_and_date("| | Date", &numbers), Some((Some(1), Some(2))));
    assert_eq!(title_and_date("Paper | Tool | Date", &numbers), Some((Some(1), Some(2))));
}

#[test]
fn a_column_of_links_to_named_things_is_the_title_unless_its_header_says_what_else_it_is() {
    let rows = ["[Ada](https://a.org) | 2024", "[Bea](https://b.org) | 2024", "[Cid](https://c.org) | 2024"];
    for header in ["Link", "Notes", "Entry"] {
        assert_eq!(title_and_date(&format!("{header} | Date"), &rows), Some((Some(0), Some(1))), "{header}");
    }
    for header in ["Authors", "Org", "Venue"] {
        assert_eq!(title_and_date(&format!("{header} | Date"), &rows), Some((None, Some(1))), "{header}");
    }
    let mut headers = Headers::default();
    headers.name("Entry", None);
    let named = columns_named("Entry | Date", &rows, &headers).expect("a list");
    assert_eq!(named.title(), None, "the keeper says that it is none");
}

#[test]
fn an_address_is_no_title_however_it_is_linked() {
    for address in [
        "<https://e.org/N>",
        "https://e.org/N",
        "[https://e.org/N](https://e.org/N)",
        "[www.e.org/N](https://www.e.org/N)",
        "www.e.org/N",
    ] {
        let rows: Vec<String> = ["a", "b", "c"].map(|n| format!("{} | 2024", address.replace('N', n))).into();
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        let expected = address.starts_with("[www").then_some(0);
        assert_eq!(title_and_date("Entry | Date", &rows), Some((expected, Some(1))), "{address}");
    }
}

#[test]
fn kinds_of_things_beside_the_title_are_works() {
    let works =
        |header: &str| columns(header, &["a | b | c | 2024"]).expect("a list").works().collect::<Vec<_>>();
    assert_eq!(works("Title | Paper | Code | Date"), [1]);
    assert_eq!(works("Title | Code | Paper | Date"), [2]);
    assert_eq!(works("Paper | Code | Title | Date"), [0]);
    assert_eq!(works("Title | Code | Link | Date"), [0; 0]);
}

#[test]
fn headers_that_say_more_are_known_by_their_end() {
    for title in ["论文标题", "模型名", "模型名称", "论文名字", "Model Name", "Paper Title and Authors"]
    {
        assert_eq!(
            title_and_date(&format!("Foo | {title} | Date"), &["1 | 2 | 2024"]),
            Some((Some(1), Some(2))),
            "{title}"
        );
    }
    let orgs = |header: &str| {
        let columns = columns(&format!("Title | {header} | Date"), &["a | b | 2024"]).expect("a list");
        columns.orgs().collect::<Vec<_>>()
    };
    for org in ["研发团队", "模型提供者", "First Affiliation", "机构/个人", "Company / Person"] {
        assert_eq!(orgs(org), [1], "{org}");
    }
    assert_eq!(orgs("是否高校"), [0; 0], "a question");
    let links = |header: &str| {
        let columns =
            columns(&format!("Title | Foo | {header} | Date"), &["a | b | c | 2024"]).expect("a list");
        columns.links().collect::<Vec<_>>()
    };
    assert_eq!(links("Foo"), [1, 2, 3], "in their order, and the date's");
    for link in ["权重链接", "权重地址", "Weights link"] {
        assert_eq!(links(link), [2, 1, 3], "{link}");
    }
    let description = |header: &str| {
        columns(&format!("Title | {header} | Date"), &["a | b | 2024"]).expect("a list").description()
    };
    assert_eq!(description("Short summary"), Some(1));
    assert_eq!(description("Training code"), None);
    assert_eq!(title_and_date("Title | 发布时间 UTC", &["a | 2024.5"]), Some((Some(0), Some(1))));
}

#[test]
fn a_table_across_the_years_is_no_list() {
    assert_eq!(title_and_date("Year | 2023 | 2024 | 2025", &["Papers | 3 | 8 | 6"]), None);
    assert_eq!(
        title_and_date("Name | Year | 2024 | 2025", &["a | 2024 | 8 | 6"]),
        Some((Some(0), Some(1))),
        "two"
    );
}

#[test]
fn organisations_have_columns_of_many_names() {
    let orgs =
        |header: &str| columns(header, &["a | b | c"]).map(|columns| columns.orgs().collect::<Vec<_>>());
    for (header, expected) in [
        ("单位名称 | 公告 | 链接", vec![0]),
        ("作品 | 获奖学校 | 链接", vec![1]),
        ("Model | Developer | License", vec![1]),
        ("Company | Team / Focus | Role", vec![0]),
        ("公司 | 团队/方向 | 类型", vec![0]),
        ("Company | Institution/Lab | Role", vec![0, 1]),
        ("模型 | 机构/个人 | 链接", vec![1]),
        ("Team / Focus | Role | Link", vec![0]),
        ("Institute(first) | Paper | Link", vec![0]),
    ] {
        assert_eq!(orgs(header), Some(expected), "{header}");
    }
    assert_eq!(orgs("赛题名称 | 状态 | 链接"), None, "what is set is no organisation");
    assert_eq!(title_and_date("赛题名称 | 状态 | 日期", &["a | b | 2024.5"]), Some((Some(0), Some(2))));
}
