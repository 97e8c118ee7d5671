//! What other programs are told in a text: which tables keep their layout and order, and what is left of fixes there.

use learnvlm_lint::diagnostic::Wanted;
use learnvlm_lint::document::Document;
use learnvlm_lint::neighbours::Neighbours;
use learnvlm_lint::{check, fix};

use crate::corpus::source;
use crate::util::settings;

/// A list with the three things that a formatter, a sorter and a link cleaner would change.
const OFF: &str = "|Paper|Date|Org|\n|-|-|-|\n| [A](https://example.org/a?utm_source=x)|2025-04|Lab A\n\
                   |[B](https://example.org/b) | 2025-06|Lab B|\n|[C](https://example.org/c)|2025-05|Lab A|\n";

/// A list of a layout and order of its own, so that the other is an exception.
const LIST: &str = "| Paper | Date | Org |\n| --- | --- | --- |\n| [D](https://example.org/d) | 2025-09 | Lab A |\n\
                    | [E](https://example.org/e) | 2025-08 | Lab B |\n| [F](https://example.org/f) | 2025-07 | Lab A |\n\
                    | [G](https://example.org/g) | 2025-06 | Lab B |\n| [H](https://example.org/h) | 2025-05 | Lab A |\n";

/// Whether each table of a text is kept as it is.
fn kept(text: &str) -> Vec<bool> {
    let source = source(text);
    let document = Document::parse(&source);
    let neighbours = Neighbours::read(&document);
    document.tables.iter().map(|table| neighbours.keeps(table)).collect()
}

fn fixed(text: &str, wanted: Wanted) -> String {
    let source = source(text);
    let outcome = fix(&check(&source, &settings()), wanted);
    assert!(outcome.refused.is_empty(), "{:?}", outcome.refused);
    outcome.rewrite.map_or(text.to_owned(), |rewrite| rewrite.new_text().to_owned())
}

#[test]
fn each_comment_reaches_as_far_as_its_program_says() {
    let table = "| a | b |\n| - | - |\n| c | d |\n";
    // Before the first table, between both, behind the second; which of the two are kept.
    let cases: &[(&str, &str, &str, [bool; 2])] = &[
        ("<!-- prettier-ignore -->", "", "", [true, false]),
        ("<!-- oxfmt-ignore -->", "", "", [true, false]),
        ("<!-- dprint-ignore -->\n", "", "", [true, false]),
        ("<!-- deno-fmt-ignore -->", "", "", [true, false]),
        ("<!-- remark-ignore -->", "", "", [true, false]),
        ("<!--lint ignore-->", "", "", [true, false]),
        ("<!-- prettier-ignore -->\n\ntext", "", "", [false, false]),
        ("<!-- prettier-ignored -->", "", "", [false, false]),
        ("<!-- prettier-ignore-start -->", "<!-- prettier-ignore-end -->", "", [true, false]),
        ("<!-- prettier-ignore-start -->", "", "<!-- prettier-ignore-end -->", [true, true]),
        ("<!-- prettier-ignore-start -->", "", "", [false, false]),
        ("<!-- dprint-ignore-start -->", "<!-- dprint-ignore-end -->", "", [true, false]),
        ("<!-- dprint-ignore-start -->", "<!-- prettier-ignore-end -->", "", [true, true]),
        (
            "<!-- markdown-table-prettify-ignore-start -->",
            "<!-- markdown-table-prettify-ignore-end -->",
            "",
            [true, false],
        ),
        ("<!-- mdformat off -->", "<!-- mdformat on -->", "", [true, false]),
        ("<!-- mdformat off -->", "", "", [true, true]),
        ("<!-- fmt: off -->", "<!-- fmt: on -->", "", [true, false]),
        ("<!-- fmt:off -->", "<!-- fmt:on -->", "", [true, false]),
        ("<!-- @formatter:off -->", "<!-- @formatter:on -->", "", [true, false]),
        ("<!-- markdownlint-disable -->", "<!-- markdownlint-enable -->", "", [true, false]),
        ("<!-- markdownlint-disable MD060 -->", "<!-- markdownlint-enable MD060 -->", "", [true, false]),
        ("<!-- markdownlint-disable table-column-style -->", "", "", [true, true]),
        ("<!-- markdownlint-disable md055 -->", "", "", [true, true]),
        ("<!-- markdownlint-disable MD013 MD033 -->", "", "", [false, false]),
        ("<!-- markdownlint-disable MD013 MD060 -->", "<!-- markdownlint-enable MD013 -->", "", [true, true]),
        ("<!-- markdownlint-disable -->", "<!-- markdownlint-enable MD013 -->", "", [true, true]),
        (
            "<!-- markdownlint-capture --><!-- markdownlint-disable -->",
            "<!-- markdownlint-restore -->",
            "",
            [true, false],
        ),
        ("<!-- markdownlint-disable-line MD060 -->", "", "", [false, false]),
        ("", "", "<!-- markdownlint-disable-file -->", [true, true]),
        ("", "", "<!-- markdownlint-disable-file MD013 -->", [false, false]),
        ("<!-- rumdl-disable MD060 -->", "<!-- rumdl-enable MD060 -->", "", [true, false]),
        ("<!-- rumdl-disable-file -->", "", "", [true, true]),
        ("<!--lint disable table-pipes-->", "<!--lint enable table-pipes-->", "", [true, false]),
        ("<!--lint disable no-html-->", "", "", [false, false]),
        ("<!-- deno-fmt-ignore-file -->", "", "", [true, true]),
        (
            "<!-- ALL-CONTRIBUTORS-LIST:START - Do not remove or modify this section -->",
            "<!-- ALL-CONTRIBUTORS-LIST:END -->",
            "",
            [true, false],
        ),
        ("<!-- BEGIN_TF_DOCS -->", "<!-- END_TF_DOCS -->", "", [true, false]),
        (
            "<!-- BEGINNING OF PRE-COMMIT-TERRAFORM DOCS HOOK -->",
            "<!-- END OF PRE-COMMIT-TERRAFORM DOCS HOOK -->",
            "",
            [true, false],
        ),
        (
            "<!-- START doctoc generated TOC please keep comment here to allow auto update -->",
            "<!-- END doctoc generated TOC please keep comment here to allow auto update -->",
            "",
            [true, false],
        ),
        (
            "<!-- AUTO-GENERATED-CONTENT:START (TABLE) -->",
            "<!-- AUTO-GENERATED-CONTENT:END -->",
            "",
            [true, false],
        ),
        (
            "<!-- begin auto-generated rules list -->",
            "",
            "<!-- end auto-generated rules list -->",
            [true, true],
        ),
        ("<!--START_SECTION:papers-->", "<!--END_SECTION:papers-->", "", [true, false]),
        ("<!-- [[[cog\nimport papers\n]]] -->", "<!-- [[[end]]] -->", "", [true, false]),
        ("<!-- BEGIN papers -->", "<!-- END talks -->", "", [false, false]),
        ("<!-- BEGIN papers -->", "", "", [false, false]),
        ("<!-- START here with the newest -->", "", "", [false, false]),
        ("`<!-- prettier-ignore -->`\n", "", "", [false, false]),
    ];
    for (above, between, below, wanted) in cases {
        let text = format!("# List\n\n{above}\n{table}\n{between}\n\nMore:\n\n{table}\n{below}\n");
        assert_eq!(kept(&text), wanted, "{text}");
        let quoted = format!("> {}\n", text.trim_end().replace('\n', "\n> "));
        if !above.contains("cog") {
            assert_eq!(kept(&quoted), wanted, "{quoted}");
        }
    }
}

#[test]
fn what_is_kept_keeps_layout_and_order_and_gets_clean_links() {
    let all = Wanted { notes_too: true, unsafe_too: true };
    for above in ["<!-- dprint-ignore -->", "<!-- mdformat off -->", "<!-- rumdl-disable MD060 -->"] {
        let text = format!("{LIST}\n{above}\n\n{OFF}");
        let clean = text.replace("?utm_source=x", "");
        assert_eq!(fixed(&text, Wanted::default()), clean, "{above}");
        assert_eq!(fixed(&text, all), clean, "{above}: not even where all is asked for");
    }
    let changed = fixed(&format!("{LIST}\nText.\n\n{OFF}"), all);
    assert!(!changed.contains("|[C]"), "without a comment: {changed}");
}

#[test]
fn what_a_program_writes_is_changed_only_where_that_is_asked_for() {
    let text = format!("{LIST}\n<!-- papers:START -->\n\n{OFF}\n<!-- papers:END -->\n");
    assert_eq!(fixed(&text, Wanted { notes_too: true, unsafe_too: false }), text);
    let asked = fixed(&text, Wanted { notes_too: true, unsafe_too: true });
    assert_eq!(asked, text.replace("?utm_source=x", ""), "links are, layout and order never");
}

#[test]
fn a_text_of_nothing_but_comments_takes_no_longer() {
    let many = "<!-- BEGIN a -->\n<!-- END b -->\n<!-- prettier-ignore -->\n".repeat(20_000);
    assert!(kept(&many).is_empty());
}
