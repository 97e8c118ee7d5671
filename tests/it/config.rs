//! The configuration file: what it says, how mistakes in it are told, and where it is found.

use std::fs;
use std::path::Path;

use learnvlm_lint::config::Config;
use learnvlm_lint::date::Date;
use learnvlm_lint::diagnostic::{Severity, Wanted};
use learnvlm_lint::link::{Chksm, inspect_with};
use learnvlm_lint::policy::Level;
use learnvlm_lint::style::{Layout, RowOrder};
use learnvlm_lint::{Settings, check, fix};

use crate::corpus::{Expected, source};
use crate::util::{LIST, Room, english};

fn settings(config: &str, path: &str) -> Settings {
    let config = Config::parse("learnvlm-lint.toml", config).expect("a configuration");
    config.settings(Path::new(path), Date::new(2026, Some(11), Some(23)).expect("a date"))
}

fn fault(config: &str) -> String {
    let error = Config::parse("learnvlm-lint.toml", config).expect_err("a mistake");
    format!("{}:{}: {}", error.line, error.column, english(&(&error).into()))
}

/// What is found with a configuration, as rule names.
fn rules(config: &str, text: &str) -> Vec<(&'static str, Severity)> {
    let source = source(text);
    let found = check(&source, &settings(config, "README.md")).diagnostics;
    found.iter().map(|found| (found.rule, found.severity)).collect()
}

/// A rule that takes some of its findings for notes takes none for one where the keeper says what they are.
#[test]
fn a_level_is_that_of_all_findings_of_a_rule() {
    let signs = include_str!("../../fixtures/rules/missing-org/signs/input.md");
    let orgs = |config: &str| -> Vec<Severity> {
        rules(config, signs).iter().filter(|(rule, _)| *rule == "missing-org").map(|found| found.1).collect()
    };
    assert_eq!(orgs(""), [Severity::Note, Severity::Error]);
    assert_eq!(orgs("[rules]\nmissing-org = \"error\"\n"), [Severity::Error; 2]);
    assert_eq!(orgs("[rules]\nmissing-org = \"warning\"\n"), [Severity::Warning; 2]);
}

const ROWS: &str = "\
| Model | Stand | Crew |
| --- | --- | --- |
| [A](https://example.org/a?ref_id=1&x=2) | 2024.5 | Lab |
| [B](https://intra.example.com/b?utm_source=c) | 2023-04 |  |
";

#[test]
fn nothing_said_is_the_default() {
    let today = Date::new(2026, Some(11), Some(23)).expect("a date");
    assert_eq!(format!("{:?}", settings("", "README.md")), format!("{:?}", Settings::new(today)));
    assert_eq!(
        format!("{:?}", settings("\u{feff}# only a comment\n", "a")),
        format!("{:?}", Settings::new(today))
    );
}

#[test]
fn levels_are_set_and_a_rule_is_turned_off() {
    let config = "[rules]\nmissing-org = \"off\"\nunsorted-rows = \"note\"\n";
    let levels = settings(config, "README.md").policy.levels;
    assert_eq!(levels.get("missing-org"), Some(&Level::Off));
    assert_eq!(levels.get("unsorted-rows"), Some(&Level::Note));
    let found = rules("[rules]\nmissing-org = \"off\"\nmissing-link = \"note\"\n", LIST);
    assert!(found.iter().all(|(rule, _)| *rule != "missing-org"));
    assert!(found.contains(&("missing-link", Severity::Note)), "{found:?}");
    assert!(rules("", LIST).contains(&("missing-link", Severity::Warning)));
}

#[test]
fn aliases_are_one_organisation() {
    let text = "| Title | Date | Org |\n| --- | --- | --- |\n\
        | [a](https://a.org/1) | 2024.5 | 上海AI Lab & Bell |\n\
        | [b](https://a.org/2) | 2024.4 | Shanghai AI-Lab |\n\
        | [c](https://a.org/3) | 2024.3 | 上海ai lab |\n\
        | [d](https://a.org/4) | 2024.2 | 上海 AI Lab |\n";
    let config = "[organisations.aliases]\n\"上海 AI Lab\" = [\"上海AI Lab\", \"Shanghai AI Lab\"]\n\"Bell\" = [\"AT&T\"]\n";
    let settings = settings(config, "README.md");
    let source = source(text);
    let report = check(&source, &settings);
    let found: Vec<String> = report
        .diagnostics
        .iter()
        .filter(|found| found.rule == "inconsistent-org")
        .map(|found| english(&found.message))
        .collect();
    let wanted = |name: &str| format!("`{name}` is another name of `上海 AI Lab`");
    assert_eq!(found, ["上海AI Lab", "Shanghai AI-Lab", "上海ai lab"].map(wanted), "whatever most rows have");
    let named = learnvlm_lint::rows::rows("README.md", &report, &settings.aliases);
    let named: Vec<&str> = named.iter().map(|row| row.organisations[0].as_str()).collect();
    assert_eq!(named, ["上海 AI Lab"; 4], "rows tell the same");
    let fixed = |unsafe_too| fix(&report, Wanted { notes_too: true, unsafe_too }).rewrite;
    assert!(fixed(false).is_none_or(|safe| safe.new_text().contains("Shanghai AI-Lab")), "it changes words");
    let fixed = fixed(true).expect("a fix");
    assert_eq!(fixed.new_text().matches("上海 AI Lab").count(), 4, "{}", fixed.new_text());
    assert!(fixed.new_text().contains("| 上海 AI Lab & Bell |"), "{}", fixed.new_text());
}

#[test]
fn columns_are_named_by_their_headers() {
    assert_eq!(
        rules("[rules]\nunaligned-table = \"off\"\n", ROWS)
            .iter()
            .filter(|(r, _)| *r == "missing-org")
            .count(),
        0
    );
    let config = "[columns]\ndate = [\"stand\"]\norganisation = [\"Crew (org)\"]\n";
    let found = rules(config, ROWS);
    assert!(found.contains(&("missing-org", Severity::Error)), "{found:?}");
    assert!(found.contains(&("noncanonical-date", Severity::Warning)), "{found:?}");
    let other = "[columns]\nother = [\"时间\", \"机构\"]\n";
    assert!(rules(other, LIST).iter().all(|(rule, _)| *rule != "missing-org"), "no list without its columns");
}

#[test]
fn links_obey_the_keeper() {
    let config = "[links]\nuntouched-hosts = [\"Example.com\"]\nchksm = \"drop\"\n\
                  [links.tracking-parameters]\n\"*\" = [\"from_source\"]\n\"example.org\" = [\"ref*\"]\n";
    let links = settings(config, "README.md").links;
    let canonical = |url: &str| inspect_with(url, &links).canonical;
    assert_eq!(canonical("https://example.org/a?ref_id=1&x=2").as_deref(), Some("https://example.org/a?x=2"));
    assert_eq!(
        canonical("https://a.org/a?ref_id=1&from_source=2").as_deref(),
        Some("https://a.org/a?ref_id=1")
    );
    assert_eq!(canonical("http://intra.example.com/b?utm_source=c"), None);
    let all = settings("[links]\nuntouched-hosts = [\"*\"]\n", "README.md").links;
    assert!(inspect_with("http://arxiv.org:80/abs/2411.00001?utm_source=c", &all).problems.is_empty());
    assert!(inspect_with("http://intra.example.com/b?utm_source=c", &links).problems.is_empty());
    let wrapped = "https://link.zhihu.com/?target=https%3A%2F%2Fintra.example.com%2Fb%3Futm_source%3Dc";
    assert_eq!(canonical(wrapped).as_deref(), Some("https://intra.example.com/b?utm_source=c"));
    let article = "https://mp.weixin.qq.com/s?__biz=Mzk0OTYwNzc3NQ==&mid=2247485379&idx=1&sn=3a1733c7ed2b0231cb13082c7146d7a0";
    let long = format!("{article}&chksm={}", "ab".repeat(38));
    assert_eq!(canonical(&long).as_deref(), Some(article));
    assert_eq!(inspect_with(article, &links).problems, [], "a link without it is as it is wished");
    assert_eq!(settings("", "a").links.chksm, Chksm::Keep);
}

#[test]
fn a_keeper_cannot_cut_what_names_an_article() {
    let links = settings("[links.tracking-parameters]\n\"*\" = [\"*\"]\n", "a").links;
    let article = "https://mp.weixin.qq.com/s?__biz=Mzk0OTYwNzc3NQ==&mid=2247485379&idx=1&sn=3a1733c7ed2b0231cb13082c7146d7a0";
    let long = format!("{article}&chksm={}&foo=1", "ab".repeat(38));
    let kept = format!("{article}&chksm={}", "ab".repeat(38));
    assert_eq!(inspect_with(&long, &links).canonical, Some(kept));
    // Without its parameters a call of WeChat's API means nothing.
    let call = "https://mp.weixin.qq.com/cgi-bin/appmsg?action=edit&type=10";
    assert_eq!(inspect_with(call, &links).canonical, None);
}

#[test]
fn the_style_is_wished_for() {
    let wishes = settings(
        "[style]\ndates = \"YYYY-MM\"\norder = \"oldest-first\"\norg-separator = \"、\"\nlayout = \"compact\"\n",
        "README.md",
    )
    .wishes;
    assert_eq!(wishes.order, Some(RowOrder::OldestFirst));
    assert_eq!(wishes.org_separator.as_deref(), Some("、"));
    assert_eq!(wishes.layout, Some(Layout::Compact));
    let date = Date::new(2024, Some(5), None).expect("a date");
    assert_eq!(wishes.dates.map(|form| form.write(date)).as_deref(), Some("2024-05"));
    let width = |config: &str| settings(config, "a").wishes.layout;
    assert_eq!(width("[style]\nmax-column-width = 40\n"), Some(Layout::Aligned { max_width: 40 }));
    assert_eq!(width("[style]\nlayout = \"aligned\"\n"), Some(Layout::Aligned { max_width: 60 }));
    assert_eq!(width(""), None);
}

#[test]
fn overrides_speak_of_their_files_and_the_last_has_its_way() {
    let config = "[rules]\nmissing-org = \"off\"\n[style]\nlayout = \"compact\"\n\
                  [[override]]\nfiles = [\"docs/**\"]\nrules = { missing-org = \"error\" }\n\
                  [[override]]\nfiles = [\"docs/old/\", \"!docs/old/kept.md\"]\nstyle = { layout = \"keep\" }\nrules = { missing-org = \"note\" }\n";
    let level = |path: &str| settings(config, path).policy.levels.get("missing-org").copied();
    assert_eq!(level("README.md"), Some(Level::Off));
    assert_eq!(level("docs/a.md"), Some(Level::Error));
    assert_eq!(level("docs/old/a.md"), Some(Level::Note));
    assert_eq!(settings(config, "docs/a.md").wishes.layout, Some(Layout::Compact));
    assert_eq!(settings(config, "docs/old/a.md").wishes.layout, Some(Layout::Keep));
    assert_eq!(level("../docs/a.md"), Some(Level::Off), "outside the folder");
}

#[test]
fn a_mistake_is_told_where_it_stands_with_what_is_near() {
    let cases = [
        (
            "exlude = []",
            "1:1: there is no key `exlude`; did you mean `exclude`?\n 1 | exlude = []\n   | ^^^^^^",
        ),
        (
            "\n[rules]\nmissing-orgs = \"off\"",
            "3:1: there is no rule `missing-orgs`; did you mean `missing-org`?\n 3 | missing-orgs = \"off\"\n   | ^^^^^^^^^^^^",
        ),
        (
            "[rules]\nmissing-org = \"warn\"",
            "2:15: there is no level `warn`; did you mean `warning`?\n 2 | missing-org = \"warn\"\n   |               ^^^^^^",
        ),
        (
            "[style]\nlayout = \"xyz\"",
            "2:10: there is no layout `xyz`; there is `aligned`, `compact`, `keep`\n 2 | layout = \"xyz\"\n   |          ^^^^^",
        ),
        (
            "[columns]\ntitle = [\"模型\", 3]",
            "2:16: integer `3` stands where a string is expected\n 2 | title = [\"模型\", 3]\n   |                  ^",
        ),
        (
            "[style]\nmax-column-width = -1",
            "2:20: `-1` is no number that can be kept to; write a whole number such as 120\n 2 | max-column-width = -1\n   |                    ^^",
        ),
        (
            "[style]\nmax-column-width = 99999999999999999999",
            "2:20: `99999999999999999999` is no number that can be kept to; write a whole number such as 120\n \
             2 | max-column-width = 99999999999999999999\n   |                    ^^^^^^^^^^^^^^^^^^^^",
        ),
        (
            "exclude = \"docs\"",
            "1:11: string \"docs\" stands where a list is expected; write `[\"docs\"]`\n 1 | exclude = \"docs\"\n   |           ^^^^^^",
        ),
        (
            "[override]\nfiles = [\"a.md\"]",
            "1:1: a table stands where a list is expected; write `[[override]]`\n 1 | [override]\n   | ^^^^^^^^^^",
        ),
        (
            "[rules]\nmissing-org = false",
            "2:15: boolean `false` stands where a level is expected; write `\"error\"`, `\"warning\"`, `\"note\"`, `\"off\"`\n \
             2 | missing-org = false\n   |               ^^^^^",
        ),
        (
            "[links]\nuntouched-hosts = [\"*.example.com\"]",
            "2:20: `*.example.com` is no host; write one such as `example.com`, which stands for all below it, or `*` for every host\n \
             2 | untouched-hosts = [\"*.example.com\"]\n   |                    ^^^^^^^^^^^^^^^",
        ),
        (
            "[organisations.aliases]\nA = [\"B\"]\nB = [\"A\"]",
            "2:6: `B` is given to two organisations, `B` and `A`; leave it to one of them\n 2 | A = [\"B\"]\n   |      ^^^",
        ),
        (
            "[organisations.aliases]\nA = [\"C Lab\"]\nB = [\"c-lab\"]",
            "3:6: `c-lab` is given to two organisations, `A` and `B`; leave it to one of them\n 3 | B = [\"c-lab\"]\n   |      ^^^^^^^",
        ),
        (
            "[organisations.aliases]\n\"X | Z\" = [\"Y\"]",
            "2:12: `X | Z` cannot be the name of an organisation in a cell; write letters or digits, and no markup or `|`\n \
             2 | \"X | Z\" = [\"Y\"]\n   |            ^^^",
        ),
        (
            "[style]\norg-separator = \" \"",
            "2:17: a blank separates nothing; write a mark such as ` & ` or `、`\n 2 | org-separator = \" \"\n   |                 ^^^",
        ),
        ("exclude = [\"\"]", "1:12: `` names no file\n 1 | exclude = [\"\"]\n   |            ^^"),
        (
            "exclude = [\"docs/[a\"]",
            "1:12: `docs/[a` names no file: write a path from here with `/` between its parts, and close each `[`\n \
             1 | exclude = [\"docs/[a\"]\n   |            ^^^^^^^^^",
        ),
        (
            "[organisations.aliases]\n\"*X*\" = [\"Y\"]",
            "2:10: `*X*` cannot be the name of an organisation in a cell; write letters or digits, and no markup or `|`\n \
             2 | \"*X*\" = [\"Y\"]\n   |          ^^^",
        ),
        ("[[override]]\nrules = {}", "1:1: `files` is missing\n 1 | [[override]]\n   | ^^^^^^^^^^^^"),
    ];
    for (config, wanted) in cases {
        let told = fault(config);
        assert_eq!(told, wanted, "{config}");
    }
    for hidden in ["\\u0000", "\\u202E", "\\u200B"] {
        let told = fault(&format!("[style]\norg-separator = \" {hidden} \""));
        assert!(told.contains("cannot stand in a cell"), "{hidden}: {told}");
    }
    for joiner in ["a", "1", "and", "](", "*", "a, ", "|", "<b>"] {
        let told = fault(&format!("[style]\norg-separator = \"{joiner}\""));
        assert!(told.contains("cannot stand in a cell"), "{joiner}: {told}");
    }
    for config in ["a = [", "= 1", "[rules", "a = \"\n\"", "[rules]\n[rules]", "\u{1}", "机构 = 1"] {
        let told = fault(config);
        assert!(
            told.starts_with(|c: char| c.is_ascii_digit()) && !told.contains("nvalid"),
            "{config:?}: {told}"
        );
    }
}

#[test]
fn the_nearest_file_is_in_force_and_a_repository_ends_the_search() {
    let quiet = "[rules]\nmissing-org = \"off\"\n";
    let text = "| T | Date | Org |\n| --- | --- | --- |\n| [a](https://a.org/) | 2024.5 | |\n";
    let room = Room::new()
        .file("learnvlm-lint.toml", quiet)
        .file("a/list.md", text)
        .file("b/.learnvlm-lint.toml", "")
        .file("b/list.md", text)
        .file("c/.git/HEAD", "")
        .file("c/list.md", text);
    let ran = room.run(&["--format", "short", "a/list.md", "b/list.md", "c/list.md"]);
    assert!(!ran.out.contains("a/list.md:3:"), "{ran:?}");
    assert!(ran.out.contains("missing-org") && ran.out.contains("list.md:3:"), "{ran:?}");
    assert_eq!(ran.out.matches("missing-org").count(), 2, "{ran:?}");
    let none = room.run(&["--no-config", "--format", "short", "a/list.md"]);
    assert!(none.out.contains("missing-org"), "{none:?}");
    let given = room.run(&["--config", "learnvlm-lint.toml", "--format", "short", "b/list.md", "c/list.md"]);
    assert!(!given.out.contains("missing-org"), "{given:?}");
    let stdin = room.feed(&["--format", "short", "--stdin-filename", "a/new.md", "-"], text.as_bytes());
    assert!(!stdin.out.contains("missing-org"), "{stdin:?}");
}

#[test]
fn a_second_file_beside_it_is_told_once() {
    let room = Room::new()
        .file("learnvlm-lint.toml", "")
        .file(".learnvlm-lint.toml", "[rules]\nmissing-org = \"off\"\n")
        .file("a.md", LIST)
        .file("docs/b.md", LIST);
    let told = "warning: .learnvlm-lint.toml: is not read, because `learnvlm-lint.toml` beside it is; put both together in one file\n";
    let ran = room.run(&["a.md", "docs/b.md"]);
    assert_eq!(ran.err.matches(told).count(), 1, "{ran:?}");
    let given = room.run(&["--config", "learnvlm-lint.toml", "a.md"]);
    assert!(!given.err.contains("is not read"), "{given:?}");
}

#[test]
fn what_is_excluded_is_left_alone_though_it_is_named() {
    let room = Room::new()
        .file("learnvlm-lint.toml", "exclude = [\"docs/\"]\n")
        .file("docs/list.md", LIST)
        .file("README.md", "no list\n");
    let named = room.run(&["--fix", "docs/list.md"]);
    assert_eq!((named.code, named.out.as_str()), (Some(0), ""), "{named:?}");
    assert_eq!(named.err, "docs/list.md: excluded by learnvlm-lint.toml\n");
    assert_eq!(room.read("docs/list.md"), LIST);
    let found = room.run(&["--format", "short"]);
    assert!(found.code == Some(0) && !found.out.contains("docs") && !found.err.contains("docs"), "{found:?}");
    let stdin = room.feed(&["--fix", "--stdin-filename", "docs/list.md", "-"], LIST.as_bytes());
    assert_eq!(stdin.out, LIST, "a filter gives back what it was given");
}

#[test]
fn a_broken_file_is_told_once_and_other_lists_are_checked() {
    let room = Room::new()
        .file("a/learnvlm-lint.toml", "[rule]\n")
        .file("a/one.md", LIST)
        .file("a/two.md", LIST)
        .file("b.md", LIST);
    let ran = room.run(&["--format", "short", "a/one.md", "a/two.md", "b.md"]);
    assert_eq!(ran.code, Some(2), "{ran:?}");
    assert_eq!(ran.err.matches("error:").count(), 1, "{ran:?}");
    assert!(
        ran.err.starts_with(
            "error: a/learnvlm-lint.toml:1:2: there is no key `rule`; did you mean `rules`?\n 1 | [rule]"
        ),
        "{ran:?}"
    );
    assert!(ran.out.starts_with("b.md:") && !ran.out.contains("one.md"), "{ran:?}");
    let missing = room.run(&["--config", "none.toml", "b.md"]);
    assert_eq!(
        missing.err,
        "error: none.toml: cannot be read: no such file or folder; `learnvlm-lint init` writes one\n"
    );
}

#[test]
fn warnings_can_be_denied() {
    let text = "| Title | Date | Org |\n| --- | --- | --- |\n| [a](http://arxiv.org/abs/2405.00001) | 2024.5 | b |\n";
    let room = Room::new().file("README.md", text);
    assert_eq!(room.run(&["README.md"]).code, Some(0));
    let strict = room.run(&["--deny", "warnings", "--format", "short", "README.md"]);
    assert!(strict.code == Some(1) && strict.out.contains("error[insecure-url]"), "{strict:?}");
}

#[test]
fn what_is_in_force_is_printed_with_its_origin_and_can_be_used_as_it_is() {
    let config = "[rules]\nmissing-org = \"off\"\n\n[style]\norg-separator = \"、\"\n\n\
                  [organisations.aliases]\n\"上海 AI Lab\" = [\"上海AI Lab\"]\n\n\
                  [[override]]\nfiles = [\"README.md\"]\nrules = { missing-date = \"note\" }\n";
    let room = Room::new().file("learnvlm-lint.toml", config).file("README.md", LIST);
    let ran = room.run(&["--print-config", "README.md"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{ran:?}");
    for (line, origin) in [
        ("missing-org = \"off\"", "learnvlm-lint.toml:2"),
        ("missing-date = \"note\"", "learnvlm-lint.toml:12"),
        ("missing-title = \"warning\"", "default"),
        ("org-separator = \"、\"", "learnvlm-lint.toml:5"),
        ("\"上海 AI Lab\" = [\"上海AI Lab\"]", "learnvlm-lint.toml:8"),
    ] {
        let said = ran
            .out
            .lines()
            .find(|said| said.starts_with(line))
            .unwrap_or_else(|| panic!("{line}: {}", ran.out));
        assert!(said.ends_with(&format!("# {origin}")), "{said}");
    }
    let again = Config::parse("printed", &ran.out).expect("a configuration file");
    let settings = again.settings(Path::new("README.md"), Date::new(2026, None, None).expect("a date"));
    assert_eq!(settings.policy.levels.get("missing-org"), Some(&Level::Off));
    assert_eq!(settings.aliases.len(), 1);
}

#[test]
fn the_configuration_in_the_readme_is_one() {
    let readme =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).expect("a README");
    let written =
        readme.split("```toml\n").nth(1).and_then(|rest| rest.split("```").next()).expect("a block");
    let settings = settings(written, "archive/old.md");
    assert_eq!(settings.policy.levels.get("unsorted-rows"), Some(&Level::Off));
    assert_eq!(settings.wishes.layout, Some(Layout::Aligned { max_width: 40 }));
}

#[test]
fn the_schema_is_that_of_the_types() {
    let mut expected = Expected::default();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(".github/learnvlm-lint.schema.json");
    expected.holds(&path, Some(&Config::schema()));
    expected.are_met();
    let printed = Room::new().program(&["schema", "config"]).output().expect("it runs");
    assert_eq!(
        String::from_utf8(printed.stdout).expect("UTF-8"),
        fs::read_to_string(path).expect("a schema")
    );
}
