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
        ("<!-- OAK_TABLE -->", "<!-- OAK_TABLE -->", "", [true, false]),
        ("<!--- OAK_TABLE -->\n", "\n<!--- OAK_TABLE -->", "<!--- OAK_TABLE -->", [true, false]),
        ("<!-- OAK_TABLE -->", "<!-- ELM_TABLE -->", "", [false, false]),
        ("<!-- OAK_TABLE -->\n\ntext", "<!-- OAK_TABLE -->", "", [false, false]),
        ("<!-- TODO -->", "<!-- TODO -->", "", [false, false]),
        ("<!-- OAK_TABLE -->", "", "<!-- OAK_TABLE -->", [false, false]),
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
fn what_says_of_itself_that_a_program_writes_it_is_kept() {
    let table = "| a | b |\n| - | - |\n| c | d |\n";
    // Above the title, in the first section, in the second; which of the tables of both are kept.
    let of_first = [
        "<!-- AUTOGENERATED_TABLE -->",
        "<!-- Do not edit: run `make list` -->",
        "<!-- This table is generated from papers.yml -->",
        "<!-- 自动生成 -->",
        "[//]: # (DO NOT EDIT)",
        "[comment]: # \"auto-generated by list.py\"",
        "This table is auto-generated by `list.py`.",
        "This list is automatically updated every night.",
        "The table below was generated by a script, do not edit it.",
        "Please do not edit this table by hand.",
        "本列表由脚本自动生成。",
        "下表自动生成，请勿手动修改。",
        "この表は自動生成されています。編集しないでください。",
        "이 표는 스크립트로 자동 생성됩니다.",
        "Esta tabla se genera automáticamente, no editar.",
        "Diese Tabelle wird automatisch erzeugt.",
        "Tableau généré automatiquement : ne pas modifier.",
        "Таблица сгенерирована автоматически, не редактируйте её.",
        "Tabela gerada automaticamente. Não edite.",
    ];
    let of_all = [
        "<!-- THIS FILE IS GENERATED -->",
        "This file is auto-generated by `list.py`.",
        "Please don't edit README.md: this file is generated from data.",
        "此文件由 `list.py` 自动生成，请勿手动修改。",
        "このファイルは list.py により自動生成されます。",
        "이 파일은 자동으로 생성됩니다.",
        "Este archivo es generado por list.py.",
        "Diese Datei wurde automatisch generiert.",
        "Ce fichier est généré par list.py.",
        "Этот файл сгенерирован автоматически.",
        "Este arquivo é gerado automaticamente.",
    ];
    let of_none = [
        "Automatic generation of music from text.",
        "自动生成与编辑",
        "图像自动生成、修改与编辑的论文。",
        "Papers on auto-generated code and how models edit it.",
        "This list is about automatically generated proofs.",
        "This list covers text generated by models.",
        "We do not edit photos.",
        "无需修改代码即可使用。",
        "<!-- Table of contents generated with a tool -->",
        "<!-- badges generated by a tool -->",
        "<!-- BEGIN generated papers -->",
        "```\nThis file is generated.\n```",
        "Generated with love.",
    ];
    let text = |above: &str, first: &str, second: &str| {
        format!("{above}\n\n# List\n\n## A\n\n{first}\n\n{table}\n## B\n\n{second}\n\n{table}")
    };
    for said in of_first {
        assert_eq!(kept(&text("", said, "")), [true, false], "{said}");
        assert_eq!(kept(&text("", "", said)), [false, true], "{said}");
        assert_eq!(kept(&text(said, "", "")), [true, true], "{said}");
        let quoted = text("", said, "").replace('\n', "\n> ");
        assert_eq!(kept(&quoted), [true, false], "{quoted}");
    }
    for said in of_all {
        assert_eq!(kept(&text("", said, "")), [true, true], "{said}");
        assert_eq!(kept(&text("", "", said)), [true, true], "{said}");
    }
    for said in of_none {
        assert_eq!(kept(&text(said, said, said)), [false, false], "{said}");
    }
    let above_heading = text("", "", "").replace("## B", "<!-- generated by list.py -->\n\n## B");
    assert_eq!(
        kept(&above_heading),
        [false, true],
        "what stands right above a heading is said of what is below it"
    );
}

#[test]
fn a_text_of_nothing_but_comments_takes_no_longer() {
    let many = "<!-- BEGIN a -->\n<!-- END b -->\n<!-- prettier-ignore -->\n".repeat(20_000);
    assert!(kept(&many).is_empty());
    let many = "<!-- do not edit -->\n\n## A\n\nThis file is generated.\n\n".repeat(20_000);
    assert!(kept(&many).is_empty());
}
