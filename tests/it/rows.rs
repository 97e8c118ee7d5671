//! The command `rows`: entries as data, in every format, for real and for hostile lists.

use std::fmt::Write as _;

use learnvlm_lint::rows::{RowsFormat, render};
use learnvlm_lint::{check, rows as entries_of};
use serde_json::Value;

use crate::corpus::{Expected, entries, fixtures, read, source};
use crate::util::{LIST, Room, settings};

fn rows(room: &Room, args: &[&str]) -> String {
    let ran = room.run(&[&["rows"], args].concat());
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{ran:?}");
    ran.out
}

fn json(room: &Room, args: &[&str]) -> Vec<Value> {
    let text = rows(room, args);
    serde_json::from_str::<Vec<Value>>(&text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// Each shape of table that real lists have: `fixtures/rows/<shape>/input.md` and the rows of it.
#[test]
fn every_shape_of_table_gives_its_rows() {
    let mut expected = Expected::default();
    for folder in entries(&fixtures().join("rows")) {
        let source = source(&read(&folder.join("input.md")));
        let settings = settings();
        let report = check(&source, &settings);
        let found = entries_of::rows("input.md", &report, &settings.aliases);
        expected.holds(&folder.join("input.md"), Some(source.text()));
        expected.holds(&folder.join("rows.jsonl"), Some(&render(&found, RowsFormat::Jsonl)));
        expected.nothing_else(&folder);
    }
    expected.are_met();
}

#[test]
fn the_reference_list_is_fourteen_entries() {
    let room = Room::new().file("README.md", LIST);
    let all = json(&room, &["README.md"]);
    assert_eq!(all.len(), 14);
    let last = &all[13];
    let readme = include_str!("../../README.md");
    let shown = readme.split("```json\n").find(|block| block.starts_with("{\"title\"")).expect("a block");
    let shown: Value = serde_json::from_str(shown.split("\n```").next().expect("an end")).expect("JSON");
    assert_eq!(*last, shown, "what the README shows");
    assert_eq!(all[3]["organisations"], serde_json::json!(["同济", "蚂蚁金服"]));
    let no_link = all.iter().find(|row| row["title"] == "BlueLM-V-3B").expect("the row");
    assert_eq!((&no_link["url"], &no_link["identity"]), (&Value::Null, &Value::Null));
    assert!(all.iter().all(|row| row["url"].as_str().is_none_or(|url| !url.contains("mpshare"))));
}

#[test]
fn the_json_obeys_its_schema() {
    let room = Room::new().file("README.md", LIST);
    let printed = room.run(&["schema", "rows"]).out;
    let mut schemas = boon::Schemas::new();
    let mut compiler = boon::Compiler::new();
    let schema: Value = serde_json::from_str(&printed).expect("JSON");
    compiler.add_resource("rows.json", schema).expect("a resource");
    let schema = compiler.compile("rows.json", &mut schemas).expect("a schema");
    let all: Value = serde_json::from_str(&rows(&room, &["README.md"])).expect("JSON");
    schemas.validate(&all, schema).unwrap_or_else(|error| panic!("{error}"));
    assert!(
        schemas.validate(&serde_json::json!([{ "title": 3 }]), schema).is_err(),
        "it refuses what is none"
    );
}

#[test]
fn every_format_has_the_same_entries() {
    let room = Room::new().file("README.md", LIST);
    let array = json(&room, &["README.md"]);
    let lines: Vec<Value> = rows(&room, &["--format", "jsonl"])
        .lines()
        .map(|line| serde_json::from_str(line).expect("an object in a line"))
        .collect();
    assert_eq!(lines, array);
    let text = rows(&room, &["--format", "csv"]);
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let records: Vec<csv::StringRecord> = reader.records().map(|record| record.expect("a record")).collect();
    assert_eq!(records.len(), array.len());
    for (record, row) in records.iter().zip(&array) {
        assert_eq!(record.get(0), row["title"].as_str());
        assert_eq!(record.get(3), row["date"]["value"].as_str());
        assert_eq!(record.get(10).map(str::to_owned), Some(row["line"].to_string()));
    }
    let tsv = rows(&room, &["--format", "tsv"]);
    assert!(tsv.lines().all(|line| line.matches('\t').count() == 10), "{tsv}");
}

#[test]
fn what_cells_hold_stays_in_its_field() {
    let text = "# A *b* `c`\n\n## 2024\n\n\
        | Title | Date | Org | Description |\n| --- | --- | --- | --- |\n\
        | [say \"hi\", =SUM(1)](https://a.org/x?token=s3cr3tS3cr3t) | soon | A、B | a\tb<br>c \u{1b}[31m\u{202e} |\n\
        | [rel](docs/a.md) | 2024.5.3 | | |\n| | | | |\n";
    let room = Room::new().file("a,b.md", text);
    let all = json(&room, &["a,b.md"]);
    assert_eq!(all[0]["title"], "say \"hi\", =SUM(1)");
    assert_eq!(all[0]["section"], serde_json::json!(["A b c", "2024"]));
    assert_eq!(
        all[0]["date"],
        serde_json::json!({ "written": "soon", "value": null, "until": null, "precision": null })
    );
    assert_eq!(all[0]["file"], "a,b.md");
    assert_eq!(all[1]["url"], "docs/a.md", "a relative link leads somewhere");
    assert_eq!(all[1]["date"]["value"], "2024-05-03");
    assert_eq!(all.len(), 2, "a row without a word is no entry");
    for format in ["json", "jsonl", "csv", "tsv"] {
        let text = rows(&room, &["a,b.md", "--format", format]);
        assert!(!text.contains('\u{202e}') || matches!(format, "csv" | "tsv"), "{format}: {text:?}");
    }
}

#[test]
fn a_secret_is_not_passed_on() {
    let article = "https://mp.weixin.qq.com/s?__biz=Mzk0OTYwNzc3NQ==&mid=2247485379&idx=1&sn=3a1733c7ed2b0231cb13082c7146d7a0";
    let text = format!(
        "| Title | Date |\n| --- | --- |\n| [a]({article}&key=0123456789abcdef&uin=MTIzNDU2&pass_ticket=zyx987) | 2024 |\n\
         | [b](https://user:hunter22@a.org/b) | 2024 |\n"
    );
    let room = Room::new().file("README.md", &text);
    for format in ["json", "jsonl", "csv", "tsv"] {
        let text = rows(&room, &["--format", format]);
        for secret in ["0123456789abcdef", "zyx987", "hunter22"] {
            assert!(!text.contains(secret), "{format}: {text}");
        }
        assert!(text.contains(article), "the address without it stays: {text}");
    }
}

#[test]
fn names_and_rules_come_from_the_configuration() {
    let text = "| Model | Stand | Crew |\n| --- | --- | --- |\n| [a](https://a.org/?x=1&ref=2) | 2024.5 | 上海AI Lab & B |\n";
    let config = "[columns]\ndate = [\"Stand\"]\norganisation = [\"Crew\"]\n\
        [links.tracking-parameters]\n\"*\" = [\"ref\"]\n[organisations.aliases]\n\"上海 AI Lab\" = [\"上海AI Lab\"]\n";
    let room = Room::new().file("learnvlm-lint.toml", config).file("README.md", text);
    let all = json(&room, &[]);
    assert_eq!(all[0]["organisations"], serde_json::json!(["上海 AI Lab", "B"]));
    assert_eq!(all[0]["url"], "https://a.org/?x=1");
    assert_eq!(json(&room, &["--no-config"]).len(), 0, "no list without its columns");
}

#[test]
fn what_cannot_be_read_is_told_and_the_rest_is_printed() {
    let room = Room::new().file("README.md", LIST).file("bad.md", b"\xff\xfe");
    let ran = room.run(&["rows", "bad.md", "README.md", "none.md"]);
    assert_eq!(ran.code, Some(2));
    assert_eq!(serde_json::from_str::<Vec<Value>>(&ran.out).expect("JSON").len(), 14);
    assert_eq!(ran.err.matches("error: ").count(), 2, "{ran:?}");
    let stdin = room.feed(&["rows", "-"], LIST.as_bytes());
    assert!(stdin.out.contains("\"file\": \"<stdin>\""), "{stdin:?}");
}

#[test]
fn a_date_is_printed_with_its_precision() {
    let mut text = "| Title | Date |\n| --- | --- |\n".to_owned();
    let cells = [
        ("2024Q3", "2024-Q3", "", "quarter"),
        ("2024上半年", "2024-H1", "", "half"),
        ("CVPR 2024", "2024", "", "year"),
        ("arXiv 24.12", "2024-12", "", "month"),
        ("2024-09-16T04:24:33Z", "2024-09-16", "", "day"),
        ("2024.3–2024.5", "2024-03", "2024-05", "month"),
        ("2023–present", "2023", "..", "year"),
        ("soon", "soon", "", ""),
    ];
    for (n, (written, ..)) in cells.iter().enumerate() {
        let _ = writeln!(text, "| [a{n}](https://example.org/{n}) | {written} |");
    }
    let room = Room::new().file("README.md", &text);
    let printed = rows(&room, &["README.md", "--format", "csv"]);
    let mut reader = csv::Reader::from_reader(printed.as_bytes());
    for (record, (_, date, until, precision)) in reader.records().zip(cells) {
        let record = record.expect("a record");
        assert_eq!([&record[3], &record[4], &record[5]], [date, until, precision]);
    }
}

/// What would be a formula in a spreadsheet is a text with a mark in front, which can be taken off again.
#[test]
fn a_spreadsheet_is_given_no_formula() {
    let titles = [
        ("=HYPERLINK(\"http://e\")", true),
        ("+1+1", true),
        ("-2", true),
        ("@SUM(1)", true),
        ("＝1+1", true),
        ("'=1", true),
        ("' @x", true),
        ("'quoted'", false),
        ("a=b", false),
        ("2024-05", false),
        ("模型 - 小", false),
        ("a;b; c", false),
    ];
    let table = titles.map(|(title, _)| format!("| {title} | 2024.5 | -x & =y |\n")).concat();
    let room =
        Room::new().file("=a.md", format!("# +head\n\n| Title | Date | Org |\n| --- | --- | --- |\n{table}"));
    for (format, delimiter) in [("csv", b','), ("tsv", b'\t')] {
        let printed = rows(&room, &["--format", format, "=a.md"]);
        let mut reader = csv::ReaderBuilder::new();
        let mut reader =
            reader.delimiter(delimiter).quoting(delimiter == b',').from_reader(printed.as_bytes());
        let records: Vec<csv::StringRecord> =
            reader.records().map(|record| record.expect("a record")).collect();
        assert_eq!(records.len(), titles.len(), "{printed}");
        for (record, (title, is_guarded)) in records.iter().zip(titles) {
            let wanted = if is_guarded { format!("'{title}") } else { title.to_owned() };
            assert_eq!(record.get(0), Some(wanted.as_str()), "{format}");
            let rest = [&record[6], &record[8], &record[9]];
            assert_eq!(rest, ["'-x;' =y", "'+head", "'=a.md"], "{format}");
        }
    }
    // Where a semicolon parts cells, no piece of a line is one either, in quotes or not.
    let text = "| Title | Date | Org |\n| --- | --- | --- |\n\
                | Tool;=1+1 | 2024.5 | A |\n| a, b;@x; \"=2\" | 2024.4 | B;+2 |\n| c;'-3 | 2024.3 | C |\n";
    let other = Room::new().file("a.md", text);
    let printed = rows(&other, &["--format", "csv"]);
    for line in printed.lines().skip(1) {
        let begins = |piece: &str| piece.trim_start_matches([' ', '"']).starts_with(['=', '+', '-', '@']);
        assert!(!line.split(';').any(begins), "{line}");
    }
    assert!(printed.contains("Tool;'=1+1"), "{printed}");
    // Data for programs has the text as it is.
    assert!(rows(&room, &["--format", "jsonl", "=a.md"]).contains("\"title\":\"+1+1\""));
}

#[test]
fn no_control_character_leaves_it() {
    let text = "| Title | Date | Org | Notes |\n| --- | --- | --- | --- |\n\
                | a\u{1b}[2Jb | 2024.5 | x\u{7}y\u{9b}z | \u{8}n\u{202e} |\n";
    let room = Room::new().file("a.md", text);
    for format in ["json", "jsonl", "csv", "tsv"] {
        let printed = rows(&room, &["--format", format]);
        let steers = |c: char| (c.is_control() && !matches!(c, '\n' | '\r' | '\t')) || c == '\u{202e}';
        assert!(!printed.contains(steers), "{format}: {printed:?}");
    }
    assert!(rows(&room, &["--format", "csv"]).contains("a<U+001B>[2Jb"));
}
