//! Documents of thousands of equal pieces: none decides how deep we recurse, and none takes a proof for each.

use learnvlm_lint::diagnostic::{Action, Applicability, Edit, Fix, Scope, Wanted};
use learnvlm_lint::document::Document;
use learnvlm_lint::language::{Language, Message};
use learnvlm_lint::report::{Checked, Format, Look, Screen, render};
use learnvlm_lint::rewrite::settle;
use learnvlm_lint::source::Source;
use learnvlm_lint::style::Styles;
use learnvlm_lint::text::Span;
use learnvlm_lint::{check, fix};

use crate::util::settings;

const FORMATS: [Format; 9] = [
    Format::Human,
    Format::Short,
    Format::Json,
    Format::Github,
    Format::Sarif,
    Format::Gitlab,
    Format::Rdjson,
    Format::Junit,
    Format::Markdown,
];

fn source(text: String) -> Source {
    Source::decode(text.into()).expect("a source")
}

fn rendered(report: learnvlm_lint::Report<'_>, format: Format, language: Language) -> String {
    let screen = Screen { width: 100, color: false, ascii: false };
    let look = Look { format, screen, errors_only: false, counts: false, language, statistics: false };
    render(&[Checked { path: "list.md".to_owned(), report }], &[], &look)
}

#[test]
fn a_directive_may_name_thousands_of_rules() {
    for verb in ["allow", "off", "allow-file"] {
        let names = "missing-org missing-date ".repeat(15_000);
        let source = source(format!("<!-- learnvlm-lint: {verb} {names}-->\nx\n"));
        for format in FORMATS {
            let report = check(&source, &settings());
            assert_eq!(report.diagnostics.len(), 1, "{verb}");
            let text = rendered(report, format, Language::English);
            assert!(text.contains("neither"), "{verb}: {text}");
        }
    }
}

#[test]
fn a_message_names_five_rules_and_counts_the_others() {
    let names = "missing-org missing-date missing-link missing-title insecure-url text-row future-date ";
    for (language, others) in [(Language::English, "nor 2 others"), (Language::Chinese, "另外 2 条规则")]
    {
        let source = source(format!("<!-- learnvlm-lint: allow {names}-->\nx\n"));
        let text = rendered(check(&source, &settings()), Format::Short, language);
        assert!(text.contains("`insecure-url`") && text.contains(others), "{text}");
        assert!(!text.contains("`text-row`"), "{text}");
    }
}

#[test]
fn no_document_decides_how_deep_we_recurse() {
    let pieces = [
        ">", "> ", "- ", "1. ", "[", "![", "[a](", "*a ", "**", "_", "~~", "<div>", "<a ", "(", "`", "<!--",
        "[^1]: ",
    ];
    let table = "| 名称 | 时间 | 机构 |\n| --- | --- | --- |\n";
    for piece in pieces {
        let deep = piece.repeat(10_000);
        for text in
            [format!("{deep}http://arxiv.org\n"), format!("{table}| {deep}http://arxiv.org | 2024.5 | x |\n")]
        {
            let source = source(text);
            let report = check(&source, &settings());
            let outcome = fix(&report, Wanted { notes_too: true, unsafe_too: true });
            drop(outcome);
            for format in FORMATS {
                assert!(!rendered(report.clone(), format, Language::English).contains('\0'), "{piece}");
            }
        }
    }
}

#[test]
fn of_hundreds_of_fixes_that_fail_the_sound_ones_are_applied() {
    let number = 400;
    let text: String = "word [a](http://arxiv.org) here\n\n".repeat(number);
    let fix_of = |start: usize, len: usize, replacement: &str| Fix {
        title: Message::verbatim("x"),
        applicability: Applicability::Safe,
        scope: Scope::Addresses,
        action: Action::Edit(vec![Edit {
            span: Span::new(start, start + len),
            replacement: replacement.to_owned(),
        }]),
    };
    let lines: Vec<usize> = text.match_indices("word").map(|(at, _)| at).collect();
    let scheme = |at: usize| at + text[at..].find("http").unwrap_or_default();
    // Words that nothing names, and destinations.
    let is_sound = |n: usize| n % 10 == 3;
    let fixes: Vec<Fix> = lines
        .iter()
        .enumerate()
        .map(|(n, &at)| if is_sound(n) { fix_of(scheme(at), 4, "https") } else { fix_of(at, 4, "other") })
        .collect();
    let source = source(text.clone());
    let document = Document::parse(&source);
    let settled = settle(&document, &[], &Styles::default(), &fixes.iter().collect::<Vec<_>>());
    let sound: Vec<usize> = (0..number).filter(|&n| is_sound(n)).collect();
    assert_eq!(settled.applied, sound);
    let refused: Vec<usize> = settled.refused.iter().flat_map(|refusal| refusal.fixes.clone()).collect();
    assert_eq!(refused, (0..number).filter(|&n| !is_sound(n)).collect::<Vec<_>>());
    let new = settled.rewrite.expect("the sound ones are proven");
    assert_eq!(new.new_text().matches("https://").count(), sound.len());
    assert_eq!(new.new_text().matches("word").count(), number);
}

#[test]
fn a_column_is_counted_from_any_place_of_a_long_line() {
    let line = "字a\u{301}😀 ".repeat(2_000);
    let text = format!("x\n\u{feff}{line}\r\n{line}");
    let lines = learnvlm_lint::text::LineIndex::new(&text);
    for (at, _) in text.char_indices().step_by(7) {
        let place = lines.position(&text, at);
        let start = lines.line(place.line - 1).start();
        let before = text[start..at].trim_start_matches('\u{feff}');
        assert_eq!(place.column, before.chars().count() + 1, "byte {at}");
    }
}

#[test]
fn links_by_reference_are_resolved_as_on_github() {
    // In a short text they add more than the text has, in a long one more than 100,000 bytes.
    for (rows, icon) in [(60, "![yes][yes]"), (3000, "[a][yes]")] {
        let row = |n: usize| format!("| [Tern {n}](http://github.com/a/b{n}) | 2024.5 | {icon} |\n");
        let rows: String = (0..rows).map(row).collect();
        let text = format!(
            "| Title | Date | Free |\n| - | - | - |\n{rows}\n[yes]: https://e.com/{} \"yes\"\n",
            "icons/".repeat(20)
        );
        let source = source(text.clone());
        let report = check(&source, &settings());
        let fixed = fix(&report, Wanted::default()).rewrite.expect("a rewrite");
        assert_eq!(fixed.new_text(), text.replace("http://", "https://"));
    }
}
