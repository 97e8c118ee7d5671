//! Directives: what a comment allows where, and what becomes of what it allows.

use learnvlm_lint::diagnostic::Wanted;
use learnvlm_lint::document::Document;
use learnvlm_lint::source::Source;
use learnvlm_lint::text::Span;
use learnvlm_lint::verify::{Change, verify};
use learnvlm_lint::{check, fix};

use crate::corpus::{Seen, source};
use crate::util::{Room, settings};

const HEAD: &str = "|   | 时间 | 机构 |\n| --- | --- | --- |\n";

/// A list in a layout of its own, of rows that lack their organisation.
fn list(rows: &[&str]) -> String {
    let row = |row: &&str| format!("| [{row}](https://e.example/{}) | 2024.5 | |\n", row.len());
    format!("{HEAD}{}", rows.iter().map(row).collect::<String>())
}

/// The titles and places of findings of these rules that are not allowed.
fn left(text: &str, rule: &str) -> Vec<usize> {
    let source = source(text);
    let seen = Seen::new(text);
    let lines = seen.diagnostics.iter().filter(|d| d.rule == rule);
    lines.map(|d| source.lines().line_of(d.span.start()) + 1).collect()
}

fn allow(rules: &str) -> String {
    format!("<!-- learnvlm-lint: allow {rules} -->")
}

#[test]
fn above_a_table_it_is_for_that_table() {
    let two = format!("{}\n{}\n{}", allow("missing-org"), list(&["a", "bb"]), list(&["ccc"]));
    assert_eq!(left(&two, "missing-org"), [9]);
    for between in ["", "\n", "\n\n", "<!-- note -->\n\n", "<!-- learnvlm-lint: allow missing-link -->\n"] {
        let text = format!("text\n\n{}\n{between}{}", allow("missing-org"), list(&["a"]));
        assert_eq!(left(&text, "missing-org"), [0; 0], "{text}");
        assert_eq!(left(&text, "malformed-directive"), [0; 0], "{text}");
    }
    let quoted = format!("> {}", two.trim_end().replace('\n', "\n> "));
    assert_eq!(left(&quoted, "missing-org"), [9]);
    let far = format!("{}\n\ntext\n\n{}", allow("missing-org"), list(&["a"]));
    assert_eq!(left(&far, "missing-org"), [7], "a paragraph stands between");
}

#[test]
fn in_a_cell_it_is_for_that_row_and_in_the_header_for_the_table() {
    let text = list(&["a", "bb"]).replace("[bb]", &format!("{} [bb]", allow("missing-org")));
    assert_eq!(left(&text, "missing-org"), [3]);
    let behind =
        list(&["a", "bb"]).replace("2024.5 | |\n", &format!("2024.5 | | {}\n", allow("missing-org")));
    assert_eq!(left(&behind, "missing-org"), [0; 0], "behind the last pipe");
    let header = list(&["a", "bb"]).replace("|   |", &format!("| {} |", allow("missing-org")));
    assert_eq!(left(&header, "missing-org"), [0; 0]);
    let short = format!("{HEAD}| x | {}\n", allow("missing-org, missing-cell, missing-link, missing-date"));
    assert_eq!(Seen::new(&short).fired("missing-org"), 0, "a cell that is not there is of the row");
}

#[test]
fn in_text_it_is_for_its_line_or_for_the_lines_below() {
    let link = "[x](http://arxiv.org/abs/2410.01234)";
    let end = format!("{link} {}\n{link}\n", allow("insecure-url"));
    assert_eq!(left(&end, "insecure-url"), [2]);
    let above = format!("{link}\n{}\n{link}\n{link}\n\n{link}\n", allow("insecure-url"));
    assert_eq!(left(&above, "insecure-url"), [1, 6]);
}

/// A reason needs no mark on a line below the names.
#[test]
fn a_line_below_the_names_may_be_a_reason() {
    let text =
        |reason: &str| format!("<!-- learnvlm-lint: allow missing-org{reason} -->\n{}", list(&["a", "bb"]));
    for reason in ["\nand a long note of mine", "\r\n  Anna said so", "\n\n无人知道"] {
        assert_eq!(left(&text(reason), "missing-org"), [0; 0], "{reason}");
        assert_eq!(left(&text(reason), "malformed-directive"), [0; 0], "{reason}");
    }
    // A rule that is only misspelt is one.
    assert_eq!(left(&text("\nmissing-dat"), "malformed-directive").len(), 1);
}

#[test]
fn for_a_file_or_a_region_all_or_some_rules() {
    let file = format!("{}\n<!-- learnvlm-lint: allow-file missing-org -->\n", list(&["a"]));
    assert_eq!(left(&file, "missing-org"), [0; 0]);
    for (off, on, wanted) in [
        ("off", "on", vec![12]),
        ("off missing-org", "on", vec![12]),
        ("off missing-org, missing-link", "on missing-org", vec![12]),
        ("off missing-link", "on", vec![4, 8, 12]),
        ("off", "", vec![]),
    ] {
        let comment =
            |verb: &str| if verb.is_empty() { "-".into() } else { format!("<!-- learnvlm-lint: {verb} -->") };
        let lists = [list(&["a"]), list(&["bb"]), list(&["ccc"])];
        let text = format!("{}\n{}\n{}{}\n{}", comment(off), lists[0], lists[1], comment(on), lists[2]);
        assert_eq!(left(&text, "missing-org"), wanted, "{text}");
    }
}

#[test]
fn of_several_the_narrowest_is_of_use() {
    let text = format!("{}\n\n{}", "<!-- learnvlm-lint: allow-file missing-org -->", list(&["a"]))
        .replace("| |\n", &format!("| {} |\n", allow("missing-org")));
    let seen = Seen::new(&text);
    assert_eq!(left(&text, "unused-allowance"), [1]);
    let fixed = seen.safe.expect("a fix");
    assert!(fixed.starts_with("|  "), "{fixed}");
    assert_eq!(Seen::new(&fixed).fired("missing-org"), 0);
}

#[test]
fn what_is_allowed_is_not_fixed_and_is_no_error() {
    let rows = "| [a](http://arxiv.org/abs/2410.01234?utm_source=x) | 2024/05 | x |\n\
                | [b](https://arxiv.org/abs/2404.01234) | 2024.4 | x |\n";
    let dated = format!("{HEAD}{rows}");
    let rules = "tracking-parameter, noncanonical-date, insecure-url";
    let text = format!("{}\n{dated}", allow(rules));
    let report = check(&source(&text), &settings()).diagnostics.len();
    assert_eq!((report, Seen::new(&text).safe), (0, None));
    let room = Room::new().file("README.md", &text);
    let ran = room.run(&["--verbose", "README.md"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(ran.err.contains("README.md: 3 findings allowed by comments in it"), "{}", ran.err);
    assert_eq!(Room::new().file("README.md", dated).run(&["README.md"]).code, Some(1));
}

#[test]
fn an_allowed_secret_is_shown_no_more_than_another() {
    let text = "[x](https://mp.weixin.qq.com/s/abc?key=0123456789abcdef0123456789abcdef&uin=NzY1NDMyMQ==)\n";
    let allowed = format!("{}\n{text}", allow("secret-in-url"));
    let (bare, source) = (source(text), source(&allowed));
    let secrets = |source| check(source, &settings()).secrets.len();
    assert!(secrets(&bare) > 0);
    assert_eq!(secrets(&bare), secrets(&source));
    assert_eq!(Seen::new(&allowed).fired("secret-in-url"), 0);
}

#[test]
fn no_fix_changes_what_is_allowed_in_an_address() {
    let link = "[x](https://mp.weixin.qq.com/s/LmWJGCLyddA9sAM7arYpag?scene=1&pass_ticket=abc%2Bdef12345)\n";
    assert!(!Seen::new(link).safe.expect("a fix").contains("scene"));
    let seen = Seen::new(&format!("{}\n{link}", allow("tracking-parameter")));
    assert_eq!((seen.fired("secret-in-url"), seen.safe), (1, None));
    let seen =
        Seen::new(&format!("{}\n[x](http://arxiv.org/abs/2410.01234?utm_source=x)\n", allow("insecure-url")));
    assert!(seen.safe.expect("a fix of the rest").ends_with("(http://arxiv.org/abs/2410.01234)\n"));
}

#[test]
fn a_row_that_allows_to_be_out_of_order_keeps_its_place() {
    let row = |name: &str, date: &str, more: &str| {
        format!("| [{name}](https://e.example/{name}) {more}| {date} | x |\n")
    };
    let pin = format!("{} ", allow("unsorted-rows"));
    let below = [row("b", "2024.1", ""), row("c", "2024.5", ""), row("d", "2023.9", "")];
    let rows = [vec![row("top", "2020.1", &pin)], below.to_vec()].concat();
    let text = format!("{HEAD}{}", rows.concat());
    let seen = Seen::new(&text);
    assert_eq!(seen.fired("unused-allowance"), 0, "{}", seen.report);
    let fixed = seen.unsafe_too.or(seen.safe).expect("a fix");
    let order: Vec<&str> = fixed.lines().skip(2).map(|line| &line[3..6]).collect();
    assert_eq!(order, ["top", "c](", "b](", "d]("], "{fixed}");
    let sorted = format!("{HEAD}{}", [row("a", "2024.5", &pin), row("b", "2024.1", "")].concat());
    assert_eq!(left(&sorted, "unused-allowance"), [3]);
    let whole = format!("{}\n{HEAD}{}", allow("unsorted-rows"), below.concat());
    assert_eq!((left(&whole, "unused-allowance"), left(&whole, "unsorted-rows")), (vec![], vec![]));
}

#[test]
fn a_byte_order_mark_front_matter_and_line_ends_stay() {
    let comment = "<!-- learnvlm-lint: allow-file missing-org -->";
    for (text, wanted) in [
        (format!("\u{feff}{comment}\r\n\r\ntext\r\n"), "\u{feff}text\r\n"),
        (format!("---\na: b\n---\n{comment}\ntext\n"), "---\na: b\n---\ntext\n"),
        (format!("text\r\r{comment}"), "text\r\r"),
        (comment.to_owned(), ""),
    ] {
        assert_eq!(Seen::new(&text).safe.as_deref(), Some(wanted), "{text:?}");
    }
}

#[test]
fn only_a_directive_can_be_named_to_go() {
    let text = "a\n\n<!-- learnvlm-lint: off -->\n\n<!-- a note -->\n\nb <!-- learnvlm-lint: allow x --> c\n";
    let old = source(text);
    let attempt = |cut: &str, written: &str| {
        let start = text.find(cut).expect("the cut");
        let new = text.replacen(cut, written, 1);
        let span = Span::new(start, start + cut.len());
        verify(&old, new, &[Change::Directive { span, written: written.to_owned() }]).is_ok()
    };
    assert!(attempt("<!-- learnvlm-lint: off -->\n\n", ""));
    assert!(attempt(" <!-- learnvlm-lint: allow x -->", ""));
    assert!(attempt("<!-- learnvlm-lint: allow x -->", "<!-- learnvlm-lint: allow y -->"));
    for (cut, written) in [
        ("<!-- a note -->\n\n", ""),
        ("a\n\n<!-- learnvlm-lint: off -->\n", "a\n"),
        ("<!-- learnvlm-lint: off -->\n", "<!-- a note -->\n"),
        ("b <!-- learnvlm-lint: allow x -->", ""),
        ("<!-- learnvlm-lint: off -->\n\n<!-- a note -->\n", ""),
    ] {
        assert!(!attempt(cut, written), "{cut:?} replaced by {written:?}");
    }
    let unnamed = text.replacen("<!-- learnvlm-lint: off -->\n\n", "", 1);
    assert!(verify(&old, unnamed, &[]).is_err(), "what nobody named");
}

#[test]
fn taking_out_a_line_that_parts_two_lists_is_refused() {
    let text = "- a\n\n<!-- learnvlm-lint: off -->\n\n- b\n";
    let old = source(text);
    let cut = "<!-- learnvlm-lint: off -->\n\n";
    let start = text.find(cut).expect("the cut");
    let change = Change::Directive { span: Span::new(start, start + cut.len()), written: String::new() };
    assert!(verify(&old, text.replace(cut, ""), &[change]).is_err());
}

#[test]
fn many_directives_take_linear_time() {
    let row = "| [a](https://e.example/a) <!-- learnvlm-lint: allow missing-org, missing-date --> | | |\n";
    let text = format!("<!-- learnvlm-lint: off missing-link -->\n{HEAD}{}", row.repeat(4000));
    let text = format!(
        "{text}\n{}",
        "<!-- learnvlm-lint: off -->\n\n<!-- learnvlm-lint: on missing-org -->\n\n".repeat(4000)
    );
    let source: Source = source(&text);
    assert!(Document::parse(&source).comments.len() > 8000);
    let start = std::time::Instant::now();
    let report = check(&source, &settings());
    assert!(fix(&report, Wanted::default()).refused.is_empty());
    assert!(start.elapsed().as_secs() < 60, "{:?}", start.elapsed());
}
