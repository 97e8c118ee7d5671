//! The formats for other programs, read as those programs read them.

use std::path::Path;

use boon::{Compiler, SchemaIndex, Schemas};
use comrak::nodes::NodeValue;
use comrak::{Arena, Options, parse_document};
use learnvlm_lint::check;
use learnvlm_lint::diagnostic::Action;
use learnvlm_lint::report::Format;
use learnvlm_lint::rewrite::Alone;
use learnvlm_lint::text::Edit;
use serde_json::Value;

use crate::corpus::{files, fixtures, name, read, source};
use crate::hostile::hostile;
use crate::util::{LIST, Room, report, settings};

/// A list in which what is shown would be a mention, a link, a tag, an emoji, a placeholder, or the end of a cell.
const MARKUP: &str = "\
| 名称 | 时间 | 机构 |
| --- | --- | --- |
| `@octocat <b>x</b> \\| [a](https://evil.example) {0} #1 <!-- | 2024.13 | |
| @octocat a@b.example :tada: www.evil.example http://evil.example ``x`` \\| y $x$ ~~z~~ --> | 2024.14 | </code>]]>&amp; |
| [![i](x)](javascript:1) **b** _c_ \\\\\\| d | 2099.1 | a&b |
";

/// Texts with findings of every rule but one that needs a very long text.
fn texts() -> Vec<String> {
    let inputs = files(&fixtures().join("rules"), &["md"]);
    let mut texts: Vec<String> =
        inputs.iter().filter(|path| name(path) == "input.md").map(|path| read(path)).collect();
    assert!(texts.len() > 80, "{} inputs", texts.len());
    texts.extend([LIST.to_owned(), hostile(), MARKUP.to_owned(), String::new(), format!("\u{feff}{LIST}")]);
    texts.push(LIST.replace('\n', "\r\n"));
    texts.retain(|text| text.len() < 100_000);
    texts
}

fn object(text: &str, format: Format) -> Value {
    serde_json::from_str(&report("a b/列表.md", text, format)).expect("JSON")
}

fn array(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// The edits that the report on a text should offer, finding by finding.
fn offered(text: &str) -> Vec<Vec<Edit>> {
    let (source, settings) = (source(text), settings());
    let report = check(&source, &settings);
    let mut ordered = Vec::new();
    let edits = |found: &learnvlm_lint::diagnostic::Diagnostic| {
        let fix = found.fix.as_ref()?;
        if let Action::Order { table, .. } = fix.action {
            if ordered.contains(&table) {
                return None;
            }
            ordered.push(table);
        }
        let edits = Alone::new(&report.document, &report.styles).edits_of(fix);
        let secrets: Vec<&str> = report.secrets.iter().map(|secret| secret.of(text)).collect();
        let quotes = edits.iter().any(|edit| secrets.iter().any(|secret| edit.replacement.contains(secret)));
        (!quotes).then_some(edits)
    };
    report.diagnostics.iter().map(edits).map(Option::unwrap_or_default).collect()
}

fn apply(text: &str, edits: &[Edit]) -> String {
    let mut out = text.to_owned();
    for edit in edits.iter().rev() {
        out.replace_range(edit.span.range(), &edit.replacement);
    }
    out
}

/// The byte at which a line (from 1) begins, whatever ends the lines before it.
fn line_start(text: &str, line: &Value) -> usize {
    let line = usize::try_from(line.as_u64().expect("a line")).expect("a line");
    let bytes = text.as_bytes();
    let ends = |at: &usize| bytes[*at] == b'\n' || bytes[*at] == b'\r' && bytes.get(at + 1) != Some(&b'\n');
    if line == 1 { 0 } else { (0..bytes.len()).filter(ends).nth(line - 2).expect("a line end") + 1 }
}

/// The byte of a column that counts code points, from 1, and no byte order mark.
fn code_point(text: &str, line: &Value, column: &Value) -> usize {
    let start = line_start(text, line);
    let start = start + if text[start..].starts_with('\u{feff}') { 3 } else { 0 };
    let before = usize::try_from(column.as_u64().expect("a column")).expect("a column") - 1;
    start + text[start..].chars().take(before).map(char::len_utf8).sum::<usize>()
}

fn sarif_schema() -> (Schemas, SchemaIndex) {
    let mut compiler = Compiler::new();
    let (mut schemas, schema) = (Schemas::new(), read(&fixtures().join("schemas/sarif-2.1.0.json")));
    // It asks for absolute addresses where the standard, and everybody, has relative ones: "uri-reference".
    let schema: Value = serde_json::from_str(&schema).expect("JSON");
    compiler.add_resource("sarif.json", schema).expect("a schema");
    let index = compiler.compile("sarif.json", &mut schemas).expect("a schema");
    (schemas, index)
}

#[test]
fn what_could_not_be_read_is_in_every_report() {
    let room = Room::new().file("b.md", LIST).file("a,b.md", b"\xff\n");
    let run = |format: &str, name: &str| {
        let ran = room.run(&["--format", format, "a,b.md", name]);
        assert_eq!(ran.code, Some(2), "{ran:?}");
        assert!(ran.err.contains("UTF-8"), "{ran:?}");
        assert!(!ran.out.contains("nothing to report"), "{ran:?}");
        ran.out
    };
    let why = "is not UTF-8 (first bad byte in line 1); save it as UTF-8";
    for name in ["b.md", "a,b.md"] {
        let object = |format: &str| serde_json::from_str::<Value>(&run(format, name)).expect("JSON");
        let (schemas, index) = sarif_schema();
        let log = object("sarif");
        schemas.validate(&log, index).unwrap_or_else(|error| panic!("{error}\n{log:#}"));
        let invocation = &log["runs"][0]["invocations"][0];
        assert_eq!(invocation["executionSuccessful"], false);
        let notification = &invocation["toolExecutionNotifications"][0];
        assert_eq!(notification["message"]["text"], why);
        let location = &notification["locations"][0]["physicalLocation"];
        assert_eq!(location["artifactLocation"]["uri"], "a%2Cb.md");
        let undone = serde_json::json!([{ "path": "a,b.md", "message": why }]);
        assert_eq!(object("json")["undone"], undone);
        let issue = &object("gitlab")[0];
        assert_eq!((&issue["description"], &issue["location"]["path"]), (&why.into(), &"a,b.md".into()));
        let diagnostic = &object("rdjson")["diagnostics"][0];
        assert_eq!((&diagnostic["message"], &diagnostic["severity"]), (&why.into(), &"ERROR".into()));
        let github = format!("::error file=a%2Cb.md,title=learnvlm-lint::{why}\n");
        assert!(run("github", name).starts_with(&github));
        let junit = run("junit", name);
        assert!(
            junit.contains("<testsuite name=\"a,b.md\" tests=\"1\" failures=\"0\" errors=\"1\""),
            "{junit}"
        );
        assert!(junit.contains(&format!("<error type=\"error\" message=\"{why}\"/>")), "{junit}");
        let markdown = run("markdown", name);
        assert!(markdown.starts_with("<code>a,b.md</code>: "), "{markdown}");
    }
}

#[test]
fn sarif_is_valid() {
    let (schemas, index) = sarif_schema();
    for text in texts() {
        let log = object(&text, Format::Sarif);
        schemas.validate(&log, index).unwrap_or_else(|error| panic!("{error}\n{log:#}"));
    }
    let log = object("", Format::Sarif);
    assert_eq!(log["runs"][0]["results"], Value::Array(vec![]));
    let mut broken = log;
    broken["runs"][0]["columnKind"] = "bytes".into();
    assert!(schemas.validate(&broken, index).is_err(), "the schema checks nothing");
}

#[test]
fn sarif_names_rules_files_and_places() {
    let log = object(LIST, Format::Sarif);
    let run = &log["runs"][0];
    let rules = array(&run["tool"]["driver"]["rules"]);
    for result in array(&run["results"]) {
        let index =
            result["ruleIndex"].as_u64().and_then(|index| usize::try_from(index).ok()).expect("an index");
        assert_eq!(rules[index]["id"], result["ruleId"]);
        let location = &result["locations"][0]["physicalLocation"];
        assert_eq!(location["artifactLocation"]["uri"], "a%20b/%E5%88%97%E8%A1%A8.md");
    }
    for rule in rules {
        let text = |of: &str, kind: &str| rule[of][kind].as_str().unwrap_or_default().to_owned();
        assert!(text("shortDescription", "text").len() > 10, "{rule:#}");
        assert!(
            text("fullDescription", "text").len() > text("shortDescription", "text").len() + 10,
            "{rule:#}"
        );
        assert!(text("help", "markdown").contains("fix"), "{rule:#}");
        assert!(!text("help", "text").contains("```"), "{rule:#}");
    }
}

#[test]
fn sarif_has_no_links_and_no_placeholders_of_a_list() {
    let log = object(MARKUP, Format::Sarif);
    let messages: Vec<&str> =
        array(&log["runs"][0]["results"]).iter().filter_map(|r| r["message"]["text"].as_str()).collect();
    assert!(messages.iter().any(|message| message.contains("{{0}}")), "{messages:#?}");
    assert!(!messages.iter().any(|message| message.contains("](")), "{messages:#?}");
}

#[test]
fn sarif_fixes_are_the_fixes() {
    let mut applied = 0;
    for text in texts() {
        let log = object(&text, Format::Sarif);
        let results = array(&log["runs"][0]["results"]);
        let offered = offered(&text);
        assert_eq!(results.len(), offered.len());
        for (result, edits) in results.iter().zip(&offered) {
            let replacements = array(&result["fixes"][0]["artifactChanges"][0]["replacements"]);
            let mut fixed = text.clone();
            for replacement in replacements.iter().rev() {
                let region = &replacement["deletedRegion"];
                let start = code_point(&text, &region["startLine"], &region["startColumn"]);
                let end = code_point(&text, &region["endLine"], &region["endColumn"]);
                fixed
                    .replace_range(start..end, replacement["insertedContent"]["text"].as_str().unwrap_or(""));
            }
            assert_eq!(fixed, apply(&text, edits), "{result:#}");
            applied += usize::from(!replacements.is_empty());
        }
    }
    assert!(applied > 100, "{applied}");
}

#[test]
fn rdjson_suggestions_are_the_fixes() {
    let mut applied = 0;
    for text in texts() {
        let result = object(&text, Format::Rdjson);
        let diagnostics = array(&result["diagnostics"]);
        let offered = offered(&text);
        assert_eq!(diagnostics.len(), offered.len());
        for (diagnostic, edits) in diagnostics.iter().zip(&offered) {
            assert!(matches!(diagnostic["severity"].as_str(), Some("ERROR" | "WARNING" | "INFO")));
            assert_eq!(diagnostic["location"]["path"], "a b/列表.md");
            let at = |position: &Value| {
                let column = position["column"].as_u64().and_then(|column| usize::try_from(column).ok());
                line_start(&text, &position["line"]) + column.expect("a column") - 1
            };
            let span = |range: &Value| at(&range["start"])..at(&range["end"]);
            assert!(text.get(span(&diagnostic["location"]["range"])).is_some(), "{diagnostic:#}");
            let Some(suggestion) = diagnostic["suggestions"].get(0) else { continue };
            let mut fixed = text.clone();
            fixed.replace_range(span(&suggestion["range"]), suggestion["text"].as_str().expect("a text"));
            assert_eq!(fixed, apply(&text, edits), "{diagnostic:#}");
            applied += 1;
        }
    }
    assert!(applied > 100, "{applied}");
}

#[test]
fn rdjson_keeps_back_a_suggestion_that_quotes_a_secret() {
    let key = "b3bc4d7e5a1f9082aa77";
    let url = format!("https://mp.weixin.qq.com/s?__biz=Mzk0OTYwNzc3NQ==&mid=1&idx=1&sn=2&key={key}");
    // The rows between the two that change places hold the secret.
    let text = format!(
        "| 名称 | 时间 | 机构 |\n| --- | --- | --- |\n| [a](https://a.example/1) | 2024.1 | A |\n| [b]({url}) | 2024.2 | B |\n| [c](https://a.example/2) | 2024.1 | A |\n| [d](https://a.example/3) | 2024.3 | A |\n"
    );
    let result = report("README.md", &text, Format::Rdjson);
    assert!(
        result.contains("unsorted-rows") && result.contains("secret-in-url") && !result.contains(key),
        "{result}"
    );
}

/// The reference list with a line above it, its first rows in another order, and its date column one wider.
fn moved() -> String {
    let mut lines: Vec<&str> = LIST.lines().collect();
    lines.swap(13, 15);
    lines.insert(0, "A line more.\n");
    lines.join("\n").replace("| 2024.12 |", "| 2024.12  |")
}

#[test]
fn a_moved_row_is_the_same_alert() {
    // Rule and title are in the message.
    let known = |text: &str, format: Format, list: &str, message: &str, print: &str| {
        let report = object(text, format);
        let results = array(report.pointer(list).expect("a list")).iter();
        let one =
            |of: &Value, field: &str| of.pointer(field).and_then(Value::as_str).expect("a text").to_owned();
        let mut known: Vec<_> = results.map(|result| (one(result, message), one(result, print))).collect();
        known.retain(|(message, _)| !message.contains("laid out as") && !message.contains("belongs"));
        known.sort();
        known
    };
    let sarif = |text: &str| {
        known(text, Format::Sarif, "/runs/0/results", "/message/text", "/partialFingerprints/entryHash~1v1")
    };
    let gitlab = |text: &str| known(text, Format::Gitlab, "", "/description", "/fingerprint");
    assert_eq!(sarif(&moved()), sarif(LIST));
    assert_eq!(gitlab(&moved()), gitlab(LIST));
    assert_eq!(sarif(LIST).len(), 16);
}

#[test]
fn gitlab_tells_all_findings_apart() {
    let room = Room::new().file("README.md", LIST).file("copy/README.md", LIST).file("hostile.md", hostile());
    let ran = room.run(&["--format", "gitlab"]);
    let issues: Value = serde_json::from_str(&ran.out).expect("JSON");
    let mut seen = std::collections::BTreeSet::new();
    for issue in array(&issues) {
        let text = |field: &str| issue.pointer(field).and_then(Value::as_str).unwrap_or_default();
        assert!(seen.insert(text("/fingerprint").to_owned()), "{issue:#}");
        assert!(["info", "minor", "major"].contains(&text("/severity")), "{issue:#}");
        assert!(!text("/description").is_empty() && !text("/description").contains('\n'), "{issue:#}");
        assert!(learnvlm_lint::rules::RULES.iter().any(|rule| rule.name == text("/check_name")), "{issue:#}");
        assert!(["README.md", "copy/README.md", "hostile.md"].contains(&text("/location/path")), "{issue:#}");
        assert!(issue.pointer("/location/lines/begin").and_then(Value::as_u64) > Some(0), "{issue:#}");
    }
    assert!(seen.len() > 32, "{}", seen.len());
}

#[test]
fn github_reads_its_commands() {
    let found = object(MARKUP, Format::Json);
    let path = "a,b: c%/列表.md";
    let commands = report(path, MARKUP, Format::Github);
    let mut lines = commands.lines();
    for found in array(&found["diagnostics"]) {
        // As the runner does: properties up to the next `::`, divided at commas, then the data.
        let line = lines.next().and_then(|line| line.strip_prefix("::")).expect("a command");
        let (command, data) = line.split_once("::").expect("data");
        let (level, properties) = command.split_once(' ').expect("properties");
        let unescape = |text: &str| {
            let text = text.replace("%0D", "\r").replace("%0A", "\n");
            text.replace("%3A", ":").replace("%2C", ",").replace("%25", "%")
        };
        let property = |name: &str| {
            let of =
                |pair: &str| pair.split_once('=').filter(|pair| pair.0 == name).map(|pair| unescape(pair.1));
            properties.split(',').find_map(of)
        };
        let wanted = found["severity"].as_str().expect("a level").replace("note", "notice");
        assert_eq!(level, wanted);
        assert_eq!(property("file").as_deref(), Some(path));
        assert_eq!(property("title").as_deref(), found["rule"].as_str());
        for (name, field) in
            [("line", "line"), ("endLine", "end_line"), ("col", "column"), ("endColumn", "end_column")]
        {
            let is_left_out = name.starts_with("col") || name == "endColumn";
            let is_left_out = is_left_out && found["line"] != found["end_line"];
            let wanted = (!is_left_out).then(|| found[field].to_string());
            assert_eq!(property(name), wanted, "{line}");
        }
        let message = found["message"].as_str().expect("a message");
        assert_eq!(unescape(data).lines().next(), Some(message));
    }
    assert!(lines.next().is_some_and(|line| line.starts_with("1 table, 3 rows: ")) && lines.next().is_none());
}

#[test]
fn junit_fails_where_there_is_an_error() {
    for text in texts() {
        let xml = report("a&b <\u{ffff}>.md", &text, Format::Junit);
        let document = roxmltree::Document::parse(&xml).unwrap_or_else(|error| panic!("{error}\n{xml}"));
        let found = object(&text, Format::Json);
        let errors = |rule: &str, level: &str| {
            let is_it = |f: &&Value| f["rule"] == rule && (f["severity"] == "error") == (level == "error");
            array(&found["diagnostics"]).iter().filter(is_it).count()
        };
        let cases: Vec<_> = document.descendants().filter(|node| node.has_tag_name("testcase")).collect();
        assert_eq!(cases.len(), learnvlm_lint::rules::RULES.len());
        let mut failures = 0;
        for case in cases {
            assert_eq!(case.attribute("classname"), Some("a&b <<U+FFFF>>.md"));
            let rule = case.attribute("name").expect("a name");
            let lines = |tag: &str, level: &str| {
                let node = case.children().find(|node| node.has_tag_name(tag));
                let is_finding = |line: &&str| line.contains(level) && !line.starts_with("  help: ");
                node.and_then(|node| node.text()).map_or(0, |text| text.lines().filter(is_finding).count())
            };
            assert_eq!(lines("failure", ": error: "), errors(rule, "error"), "{rule}\n{xml}");
            assert_eq!(lines("system-out", ": "), errors(rule, "other"), "{rule}\n{xml}");
            failures += usize::from(case.children().any(|node| node.has_tag_name("failure")));
        }
        for tag in ["testsuites", "testsuite"] {
            let node = document.descendants().find(|node| node.has_tag_name(tag)).expect("a suite");
            assert_eq!(node.attribute("failures"), Some(failures.to_string().as_str()));
        }
    }
}

/// What GitHub makes of a report, part by part: the kinds of its nodes, and the text of what stands in no code.
fn page(markdown: &str) -> (Vec<&'static str>, String) {
    let arena = Arena::new();
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.strikethrough = true;
    options.extension.autolink = true;
    options.extension.tasklist = true;
    options.extension.footnotes = true;
    let root = parse_document(&arena, markdown, &options);
    let (mut kinds, mut plain, mut is_code) = (Vec::new(), String::new(), false);
    for node in root.descendants() {
        let kind = match &node.data().value {
            NodeValue::HtmlInline(html) if html == "<code>" || html == "</code>" => {
                assert_ne!(is_code, html == "<code>", "{markdown}");
                is_code = !is_code;
                "code"
            }
            NodeValue::HtmlInline(html) if html == "<!-- -->" => "comment",
            NodeValue::Text(text) => {
                if !is_code {
                    plain.push_str(text);
                }
                "text"
            }
            NodeValue::Document => "document",
            NodeValue::Heading(_) => "heading",
            NodeValue::Table(_) => "table",
            NodeValue::TableRow(_) => "row",
            NodeValue::TableCell => "cell",
            NodeValue::Paragraph => "paragraph",
            other => panic!("{other:?} in\n{markdown}"),
        };
        kinds.push(kind);
    }
    assert!(!is_code, "{markdown}");
    (kinds, plain)
}

#[test]
fn nothing_breaks_out_of_the_markdown() {
    for text in texts() {
        let found = array(&object(&text, Format::Json)["diagnostics"]).len();
        let (kinds, plain) = page(&report("`a|b` @c <b>.md", &text, Format::Markdown));
        let count = |kind: &str| kinds.iter().filter(|k| **k == kind).count();
        let tables = usize::from(found > 0);
        assert_eq!((count("table"), count("heading")), (tables, tables));
        assert_eq!((count("row"), count("cell")), (found + tables, (found + tables) * 5));
        assert_eq!(count("paragraph"), 1);
        let meaning =
            plain.find(['@', '#', '<', '>', '[', '`', '|', '*', '_', '~', '$', '{', '&', '/', '\\']);
        assert_eq!(meaning, None, "{plain}");
    }
}

#[test]
fn a_comment_is_never_too_long() {
    let row = "| [x](http://arxiv.org/abs/2401.00001) | 2024.13 | |\n".repeat(2000);
    let text = format!("| 名称 | 时间 | 机构 |\n| --- | --- | --- |\n{row}");
    let markdown = report("README.md", &text, Format::Markdown);
    assert!(markdown.len() < 65_536, "{}", markdown.len());
    let found = array(&object(&text, Format::Json)["diagnostics"]).len();
    let shown =
        markdown.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| line")).count() - 1;
    assert!(markdown.contains(&format!("{} findings more", found - shown)), "{found} {shown}");
}

#[test]
fn a_document_is_whole_when_there_is_nothing() {
    let room = Room::new();
    for format in ["json", "sarif", "rdjson"] {
        for args in [["--format", format, "."].as_slice(), &["--format", format, "-q", "."]] {
            let ran = room.run(args);
            assert_eq!(ran.code, Some(0), "{ran:?}");
            let found: Value = serde_json::from_str(&ran.out).expect("JSON");
            let list = if format == "sarif" { &found["runs"][0]["results"] } else { &found["diagnostics"] };
            assert_eq!(list, &Value::Array(vec![]), "{ran:?}");
        }
    }
    assert_eq!(room.run(&["--format", "gitlab", "."]).out, "[]\n");
    let ran = room.run(&["--format", "junit", "."]);
    assert!(roxmltree::Document::parse(&ran.out).is_ok(), "{ran:?}");
    assert_eq!(room.run(&["--format", "markdown", "-q", "."]).out, "no error\n");
    assert_eq!(room.run(&["--format", "github", "."]).out, "");
}

#[test]
fn quiet_formats_hold_errors_only() {
    let room = Room::new().file("README.md", LIST);
    for format in ["github", "sarif", "gitlab", "rdjson", "junit", "markdown"] {
        let all = room.run(&["--format", format]).out;
        let errors = room.run(&["--format", format, "-q"]).out;
        let says = |out: &str| out.replace("</code>", "`").contains("BlueLM-V-3B` links nowhere");
        assert!(
            says(&all) && !says(&errors) && errors.contains("names no organisation"),
            "{format}: {errors}"
        );
    }
}

#[test]
fn the_schemas_are_named() {
    let folder = fixtures().join("schemas");
    let readme = read(&folder.join("README.md"));
    let unnamed = |path: &&std::path::PathBuf| !readme.contains(&format!("`{}`", name(path)));
    let schemas = files(Path::new(&folder), &["json", "xsd"]);
    assert!(schemas.len() > 1 && schemas.iter().find(unnamed).is_none());
}
