//! The formats: exact screens, JSON, diffs, and what none of them prints.

use clap::ValueEnum;
use learnvlm_lint::check;
use learnvlm_lint::diagnostic::{Action, Applicability, Diagnostic, Edit, Fix, Related, Scope, Severity};
use learnvlm_lint::document::CellId;
use learnvlm_lint::language::Language;
use learnvlm_lint::report::secrets::Words;
use learnvlm_lint::report::wrap::wrap;
use learnvlm_lint::report::{Checked, Format, Look, Screen, diff, render};
use learnvlm_lint::text::Span;
use learnvlm_lint::text::width::display_width;

use crate::corpus::source;
use crate::util::{LIST, drawn, finding, plain, settings};

fn same(shown: &str, expected: &str) {
    assert_eq!(shown.trim_end_matches('\n'), expected.trim_matches('\n'));
}

fn tracking() -> Diagnostic {
    let tail =
        LIST.find("&mpshare").map(|start| Span::new(start, start + LIST[start..].find(')').unwrap_or(0)));
    let message = "`DeepSeek-VL2` links with 6 tracking parameters";
    Diagnostic {
        span: tail.expect("a tail"),
        rule: "tracking-parameter",
        help: Some("remove `mpshare`, `scene`, `srcid`, `sharer_shareinfo`, `sharer_shareinfo_first`".into()),
        fix: Some(Fix {
            title: "Remove them".into(),
            applicability: Applicability::Safe,
            scope: Scope::Addresses,
            action: Action::Edit(vec![]),
        }),
        ..finding(LIST, "DeepSeek-VL2", message, "added when the link was shared")
    }
}

#[test]
fn a_long_row_at_100_columns() {
    let duplicate = Diagnostic {
        severity: Severity::Warning,
        related: Some(Related {
            span: Span::new(LIST.find("[LLaVA-o1]").expect("a row"), LIST.len()),
            label: "the other one".into(),
        }),
        ..finding(
            LIST,
            "无问芯穹",
            "`无问芯穹` 是第一次出现的机构名称，请检查它与列表里其他行的写法是否一致，以及它是否已有别名；多写几个字好让它换行",
            "new name",
        )
    };
    let empty = Diagnostic {
        severity: Severity::Note,
        ..finding(LIST, "", "the list begins with a heading", "here")
    };
    same(
        &drawn(LIST, vec![tracking(), duplicate, empty], vec![], plain(100), Format::Human),
        "
error[tracking-parameter]: `DeepSeek-VL2` links with 6 tracking parameters
    ╭─[README.md:14:207]
 14 │ | [DeepSeek-VL2](https://mp.weixin.qq.com/…&mpshare=1&scene=1&srci…) | 2024.12 | MoE 架构 + …
    ·                                            ────────────┬───────────
    ·                                                        ╰── added when the link was shared
    ╰────
  help: remove `mpshare`, `scene`, `srcid`, `sharer_shareinfo`, `sharer_shareinfo_first`; `--fix`
        does it

warning[some-rule]: `无问芯穹` 是第一次出现的机构名称，请检查它与列表里其他行的写法是否一致，以及它
  是否已有别名；多写几个字好让它换行
    ╭─[README.md:16:430]
 16 │ | [Megrez-3B-Omni](https://mp.weixin.qq.com/…) | 2024.12 | 3B端侧全模态 | 无问芯穹 |
    ·                                                                           ────┬───
    ·                                                                               ╰── new name
    ╰────
  note: line 21: the other one

note[some-rule]: the list begins with a heading
   ╭─[README.md:1:1]
 1 │ # LearnVLM
   · ▲
   · ╰── here
   ╰────

no list table: 1 error, 1 warning, 1 note; 1 fixable with `--fix`",
    );
}

#[test]
fn a_long_row_at_60_columns() {
    same(
        &drawn(LIST, vec![tracking()], vec![], plain(60), Format::Human),
        "
error[tracking-parameter]: `DeepSeek-VL2` links with 6
  tracking parameters
    ╭─[README.md:14:207]
 14 │ …in.qq.com/…&mpshare=1&scene…) | 2024.12 | MoE 架构 +…
    ·             ────────┬────────
    ·                     ╰── added when the link was shared
    ╰────
  help: remove `mpshare`, `scene`, `srcid`,
        `sharer_shareinfo`, `sharer_shareinfo_first`;
        `--fix` does it",
    );
}

#[test]
fn ascii_screens_get_ascii_lines() {
    let screen = Screen { ascii: true, ..plain(80) };
    same(
        &drawn(LIST, vec![finding(LIST, "2024.12", "message", "label")], vec![], screen, Format::Human),
        "
error[some-rule]: message
    ,-[README.md:14:369]
 14 | | [DeepSeek-VL2](https://mp.weixin.qq.com/...) | 2024.12 | MoE 架构 + ...
    :                                                  ^^^|^^^
    :                                                     `-- label
    `----",
    );
}

#[test]
fn colour_changes_nothing_but_colour() {
    let color = drawn(LIST, vec![tracking()], vec![], Screen { color: true, ..plain(80) }, Format::Human);
    let mut bare = String::new();
    let mut rest = color.as_str();
    while let Some((before, escape)) = rest.split_once("\u{1b}[") {
        bare += before;
        rest = escape.split_once('m').expect("an end of the sequence").1;
    }
    assert_eq!(bare + rest, drawn(LIST, vec![tracking()], vec![], plain(80), Format::Human));
}

#[test]
fn no_screen_is_too_narrow() {
    for width in 0..60 {
        let text = drawn(LIST, vec![tracking()], vec![], plain(width), Format::Human);
        let widest = text.lines().map(display_width).max();
        assert!(widest <= Some(width.max(40) + 4), "{width}: {text}");
    }
}

#[test]
fn a_finding_over_many_lines_marks_the_first() {
    let table = &LIST[LIST.find("| ---").expect("a table")..LIST.find("## 视频").expect("its end")];
    same(
        &drawn(
            LIST,
            vec![finding(LIST, table, "rows are out of order", "this table")],
            vec![],
            plain(80),
            Format::Human,
        ),
        "
error[some-rule]: rows are out of order
    ╭─[README.md:13:1]
 13 │ | ------------------------------------------------------------ | ------- …
    · ────────────────────────────────────┬────────────────────────────────────
    ·                                     ╰── this table
    ╰────",
    );
}

#[test]
fn messages_are_safe_to_print() {
    let text = "| a\u{1b}]0;x\u{7} |\n";
    let found = || vec![finding(text, "a", "cell `a\u{1b}]0;x\u{7}\u{202e}`", "`\u{9b}`")];
    same(
        &drawn(text, found(), vec![], plain(80), Format::Human),
        "
error[some-rule]: cell `a<U+001B>]0;x<U+0007><U+202E>`
   ╭─[README.md:1:3]
 1 │ | a<U+001B>]0;x<U+0007> |
   ·   ┬
   ·   ╰── `<U+009B>`
   ╰────",
    );
    same(
        &drawn(text, found(), vec![], plain(80), Format::Short),
        "
README.md:1:3: error[some-rule]: cell `a<U+001B>]0;x<U+0007><U+202E>`",
    );
    let json = drawn(text, found(), vec![], plain(80), Format::Json);
    assert!(json.contains("cell `a\\u001b]0;x\\u0007\\u202e`"), "{json}");
}

#[test]
fn no_format_quotes_a_secret() {
    let text = "| [a](https://a.example/?token=hunter2) |\n";
    let secret = Span::new(text.find("hunter2").unwrap_or(0), text.find(") |").unwrap_or(0));
    let found = Diagnostic {
        help: Some("remove `hunter2`".into()),
        related: Some(Related { span: secret, label: "`hunter2`".into() }),
        fix: Some(Fix {
            title: "remove `token=hunter2`".into(),
            applicability: Applicability::Safe,
            scope: Scope::Addresses,
            action: Action::Edit(vec![Edit { span: secret, replacement: String::new() }]),
        }),
        ..finding(text, "hunter2", "`hunter2` is a secret", "`hunter2`")
    };
    for format in Format::value_variants() {
        let text = drawn(text, vec![found.clone()], vec![secret], plain(80), *format);
        assert!(!text.contains("hunter2"), "{text}");
        // JUnit has a test per rule, and this is no rule's.
        let shown = text.replace("<code>…</code>", "`…`").contains("`…` is a secret");
        assert!(shown || *format == Format::Junit, "{text}");
    }
}

#[test]
fn json_keeps_back_an_edit_that_quotes_a_secret() {
    let text = "| token=hunter2 |\n";
    let secret = Span::new(8, 15);
    let fix = |replacement: &str| Fix {
        title: "write it anew".into(),
        applicability: Applicability::Safe,
        scope: Scope::Addresses,
        action: Action::Edit(vec![Edit { span: secret, replacement: replacement.to_owned() }]),
    };
    let edits = |replacement: &str| {
        let found = Diagnostic { fix: Some(fix(replacement)), ..finding(text, "token", "message", "label") };
        let json = drawn(text, vec![found], vec![secret], plain(80), Format::Json);
        let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
        json["diagnostics"][0]["fix"]["edits"].as_array().map(Vec::len)
    };
    assert_eq!((edits("x"), edits("  hunter2  ")), (Some(1), Some(0)));
}

#[test]
fn json_says_where() {
    let text = "# 表\r\n| 文章 |\r\n| --- |\r\n| 甲乙 |\r\n";
    let span = Span::new(text.find('乙').unwrap_or(0), text.find(" |\r\n").unwrap_or(0));
    let found = Diagnostic {
        cell: Some(CellId { table: 0, row: Some(0), column: 0 }),
        column: Some("文章".into()),
        fix: Some(Fix {
            title: "write `丙`".into(),
            applicability: Applicability::Unsafe,
            scope: Scope::Addresses,
            action: Action::Edit(vec![Edit { span, replacement: "丙".to_owned() }]),
        }),
        ..finding(text, "乙", "message", "label")
    };
    let json = drawn(text, vec![found], vec![], plain(80), Format::Json);
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let expected = serde_json::json!({
        "rule": "some-rule", "severity": "error", "path": "README.md",
        "line": 4, "column": 4, "end_line": 4, "end_column": 5, "start": 33, "end": 36,
        "message": "message", "help": null, "table": 0, "row": 0, "column_name": "文章", "related": null,
    });
    let mut found = json["diagnostics"][0].clone();
    let fix = found.as_object_mut().and_then(|found| found.remove("fix")).expect("a fix");
    assert_eq!((fix["title"].as_str(), fix["applicability"].as_str()), (Some("write `丙`"), Some("unsafe")));
    assert_eq!(found, expected);
    assert_eq!(json["version"], 1);
    assert_eq!(json["summary"]["errors"], 1);
}

#[test]
fn diffs_know_line_ends() {
    same(
        &diff::unified("a b.md", "1\n2\n3\n4\n5\r\n6", "1\n2\n3\n4\n5\r\n7"),
        "
--- a/a b.md\t
+++ b/a b.md\t
@@ -3,4 +3,4 @@
 3
 4
 5\r
-6
\\ No newline at end of file
+7
\\ No newline at end of file",
    );
    assert_eq!(diff::unified("a", "x\n", "x\n"), "");
    assert_eq!(diff::unified("a", "", "x\n"), "--- a/a\n+++ b/a\n@@ -0,0 +1 @@\n+x\n");
    assert_eq!(
        diff::unified("/a\"\n", "x\n", ""),
        "--- \"a/a\\\"\\012\"\n+++ \"b/a\\\"\\012\"\n@@ -1 +0,0 @@\n-x\n"
    );
}

#[test]
fn messages_wrap_between_words_and_beside_wide_characters() {
    assert_eq!(wrap("one two three", 7, 5), ["one two", "three"]);
    assert_eq!(wrap("多模态理解，与生成", 10, 6), ["多模态理", "解，与", "生成"]);
    assert_eq!(wrap("a `多模态` b", 6, 6), ["a `多", "模态`", "b"]);
    assert_eq!(wrap("abcdefghij", 4, 4), ["abcd", "efgh", "ij"]);
    assert_eq!(wrap("", 4, 4), [""]);
    assert_eq!(wrap("全", 1, 1), ["全"]);
    assert_eq!(wrap("删除 `甲`、`乙`", 11, 11), ["删除 `甲`、", "`乙`"]);
    let text = "“多模态”：（理解）、《生成》，「检索」；【排序】！『统一』？……“完”。";
    for width in 12..40 {
        for line in wrap(text, width, width) {
            assert!(
                !line.starts_with([
                    '，', '。', '、', '；', '：', '！', '？', '）', '」', '』', '】', '》', '”'
                ]),
                "{width}: {line}"
            );
            assert!(!line.ends_with(['（', '「', '『', '【', '《', '“']), "{width}: {line}");
        }
    }
}

#[test]
fn a_secret_is_found_wherever_it_stands_in_a_text() {
    let words = Words::of(vec!["key", "", "b", "abc", "ab", "钥匙", "abc"]);
    for text in ["xab", "aab", "一把钥匙。", "keykey", "b"] {
        assert!(words.stand_in(text), "{text}");
    }
    for text in ["", "a", "ke", "钥", "匙", "KEY"] {
        assert!(!words.stand_in(text), "{text}");
    }
    assert!(!Words::of(vec![""]).stand_in("anything"));
}

/// A finding that other rows tell says how many they are: to programs in any case, to people who ask for more.
#[test]
fn a_habit_says_its_rows() {
    let row = |n: usize| format!("| [a{n}](https://example.org/{n}) | Maker |\n");
    let rows: String = (0..12).map(row).collect();
    let text = format!("| Title | Org |\n| --- | --- |\n{rows}| [b](https://example.org/b) | |\n");
    let source = source(&text);
    let said = |format: Format, counts: bool, language: Language| {
        let look =
            Look { format, screen: plain(80), errors_only: false, counts, language, statistics: false };
        render(&[Checked { path: "README.md".to_owned(), report: check(&source, &settings()) }], &[], &look)
    };
    let json: serde_json::Value =
        serde_json::from_str(&said(Format::Json, false, Language::English)).expect("JSON");
    let found = json["diagnostics"].as_array().expect("findings");
    let missing = found.iter().find(|found| found["rule"] == "missing-org").expect("one");
    assert_eq!(missing["habit"], serde_json::json!({ "agreeing": 12, "rows": 13 }));
    let english = said(Format::Human, true, Language::English);
    assert!(english.contains("  habit: 12 of 13 rows\n"), "{english}");
    assert!(said(Format::Human, true, Language::Chinese).contains("惯例：13 行中有 12 行如此\n"));
    assert!(!said(Format::Human, false, Language::English).contains("habit"));
}
