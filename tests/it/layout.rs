//! Canonical layout: `fixtures/layout/<case>/input.md` becomes `output.md`, and that stays as it is.

use std::fs;
use std::path::Path;

use learnvlm_lint::diagnostic::{Action, Applicability, Fix, Scope};
use learnvlm_lint::document::Document;
use learnvlm_lint::rewrite::{is_canonical_layout, rewrite, settle};
use learnvlm_lint::source::Source;
use learnvlm_lint::style::{Style, Styles};
use learnvlm_lint::verify::Rewrite;
use proptest::collection::vec;
use proptest::prelude::*;

fn layouts(document: &Document<'_>) -> Vec<Fix> {
    let fix = |table| Fix {
        title: "lay out the table".into(),
        applicability: Applicability::Safe,
        scope: Scope::Nothing,
        action: Action::Layout { tables: vec![table] },
    };
    (0..document.tables.len()).map(fix).collect()
}

/// Canonical layout, as where a keeper wishes for it: else each table keeps the layout that its rows share.
fn wished() -> Styles {
    let mut styles = Styles::default();
    styles.is_wished = true;
    styles
}

/// The bytes with all tables laid out, proven.
fn laid_out(name: &str, bytes: Vec<u8>) -> String {
    let source = Source::decode(bytes).expect(name);
    let document = Document::parse(&source);
    let fixes = layouts(&document);
    let fixes: Vec<&Fix> = fixes.iter().collect();
    let settled = settle(&document, &[], &wished(), &fixes);
    assert!(settled.refused.is_empty(), "{name}: {:?}", settled.refused);
    assert_eq!(settled.applied.len(), document.tables.len(), "{name}");
    settled.rewrite.map_or(source.text().to_owned(), Rewrite::into_new_text)
}

#[test]
fn every_case_is_laid_out_and_then_stays() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/layout");
    let mut seen = 0;
    for entry in fs::read_dir(folder).expect("cases") {
        let case = entry.expect("a case").path();
        let name = case.display().to_string();
        let output = laid_out(&name, fs::read(case.join("input.md")).expect(&name));
        if std::env::var_os("BLESS").is_some() {
            fs::write(case.join("output.md"), &output).expect(&name);
        }
        let expected = fs::read_to_string(case.join("output.md")).expect(&name);
        assert_eq!(output, expected, "{name}");
        assert_eq!(laid_out(&name, output.clone().into_bytes()), output, "{name}: laid out again");
        let source = Source::decode(output.into_bytes()).expect(&name);
        let document = Document::parse(&source);
        for table in 0..document.tables.len() {
            assert!(is_canonical_layout(&document, &Style::default(), table), "{name}");
        }
        seen += 1;
    }
    assert!(seen >= 20, "{seen} cases");
}

#[test]
fn the_reference_list_is_laid_out_as_it_stands() {
    let text = include_str!("../../fixtures/learnvlm/README.md");
    let source = Source::decode(text.into()).expect("the reference list");
    let document = Document::parse(&source);
    let styles = Styles::new(vec![Some(Style::default()); 2]);
    assert_eq!(document.tables.len(), 2);
    for table in 0..2 {
        assert!(is_canonical_layout(&document, styles.of(table), table), "table {table}");
    }
    let fixes = layouts(&document);
    assert_eq!(rewrite(&document, &styles, &fixes.iter().collect::<Vec<_>>()).text, text);
}

#[test]
fn every_table_that_github_sees_can_be_laid_out() {
    // comrak sees no table in a task item, so nothing proves that GitHub shows the same.
    let unproven = ["175-task-item-table.md"];
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/gfm");
    for entry in fs::read_dir(folder).expect("cases") {
        let path = entry.expect("a case").path();
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).expect("a name");
        if path.extension().is_none_or(|extension| extension != "md") || unproven.contains(&name.as_str()) {
            continue;
        }
        let bytes = fs::read(&path).expect(&name);
        if Source::decode(bytes.clone()).is_ok() {
            let output = laid_out(&name, bytes);
            assert_eq!(laid_out(&name, output.clone().into_bytes()), output, "{name}: laid out again");
        }
    }
}

proptest! {
    #[test]
    fn any_table_can_be_laid_out_and_then_stays(
        above in "(text\n|\n|> |- |1\\. |# h\n){0,2}",
        prefix in "(> |  |)",
        header in "\\|?[a`*]{1,2}\\|[b字]\\|?",
        delimiter in "\\|?:?-{1,4}:?\\|:?-{1,4}:?\\|?",
        rows in vec("[ |]?([a|] |\\[a\\]\\(b\\\\\\|c\\)|<b>|x\\[\\^1\\]|`|\\*\\*|~|字|\u{a0}|\\\\{1,2}|\\\\\\||1\\.|#|- |https://e\\.com/\\?b=c&amp;d|&amp;){0,6}", 0..6),
        below in "(\n|\r\n|\n\n|\n\\[\\^1\\]: note\n)?",
    ) {
        let rows = rows.join(&format!("\n{prefix}"));
        let text = format!("{above}{header}\n{prefix}{delimiter}\n{prefix}{rows}{below}");
        let output = laid_out(&text, text.clone().into_bytes());
        prop_assert_eq!(laid_out(&text, output.clone().into_bytes()), output);
    }
}
