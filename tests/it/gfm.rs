//! Tables are seen as GitHub sees them: every case of `fixtures/gfm` against its `index.tsv`, which
//! cmark-gfm 0.29.0.gfm.13 made.

use std::fs;
use std::path::Path;

use learnvlm_lint::document::Document;
use learnvlm_lint::source::Source;

#[test]
fn every_case_is_seen_as_github_sees_it() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/gfm");
    let index = fs::read_to_string(folder.join("index.tsv")).expect("index.tsv");
    let mut failures = Vec::new();
    let mut seen = 0;
    for line in index.lines().skip(1) {
        let fields: Vec<&str> = line.split('\t').collect();
        let [name, tables, columns, rows, header, first_row, ..] = fields[..] else {
            panic!("index.tsv: {line}");
        };
        let bytes = fs::read(folder.join(format!("{name}.md"))).expect(name);
        let Ok(source) = Source::decode(bytes) else {
            assert!(name.contains("nul") || name.contains("utf8"), "{name} is refused");
            continue;
        };
        let document = Document::parse(&source);
        seen += 1;
        let join = |f: &dyn Fn(&learnvlm_lint::document::Table) -> usize| {
            document.tables.iter().map(|t| f(t).to_string()).collect::<Vec<_>>().join(",")
        };
        let found = (document.tables.len().to_string(), join(&|t| t.columns), join(&|t| t.rows.len()));
        let wanted = (tables.to_owned(), columns.to_owned(), rows.to_owned());
        if found != wanted {
            failures.push(format!("{name}: shape {found:?}, GitHub {wanted:?}"));
            continue;
        }
        let Some(table) = document.tables.first() else { continue };
        assert!(table.disputed.is_none(), "{name} is disputed");
        let shown = |row: &learnvlm_lint::document::Row| -> Vec<String> {
            let mut cells: Vec<String> = row.cells.iter().map(|c| document.visible_text(*c)).collect();
            cells.resize(table.columns, String::new());
            cells
        };
        if !ONLY_TEXT_DIFFERS.contains(&name) {
            compare(&mut failures, name, "header", &shown(&table.header), header);
            if let Some(first) = table.rows.first() {
                compare(&mut failures, name, "row 1", &shown(first), first_row);
            }
        }
    }
    assert!(failures.is_empty(), "{} of {seen} differ:\n{}", failures.len(), failures.join("\n"));
}

/// Cases whose cells are the same but whose text differs, each for a reason.
const ONLY_TEXT_DIFFERS: &[&str] = &[
    "133-cell-ff-vt",           // the parser drops VT and FF from text; the cell itself keeps them
    "138-cell-br",              // a line break is a blank to us, so that words do not run together
    "291-html-tagfilter",       // raw HTML is no text
    "292-strike-single",        // single tildes inside words: the text stays, only its style differs
    "315-html-details-in-cell", // what one clicks on to see more runs into no word
    "375-dup-footnote-def",     // a footnote's number is no text
];

fn compare(failures: &mut Vec<String>, name: &str, what: &str, found: &[String], wanted: &str) {
    let wanted: Vec<String> = serde_json::from_str(wanted).unwrap_or_default();
    if found != wanted {
        failures.push(format!("{name}: {what} {found:?}, GitHub {wanted:?}"));
    }
}
