//! The catalogues are complete and alike, and the program speaks the language that it is asked for.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use clap::CommandFactory;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Resource};
use fluent_syntax::parser;
use learnvlm_lint::cli::Args;
use learnvlm_lint::diagnostic::Diagnostic;
use learnvlm_lint::language::{FILES, Key, Language, Message, Part, help, source};
use learnvlm_lint::rules::RULES;

use crate::corpus::{Seen, files, fixtures, name, read};
use crate::util::{LIST, OTHER, Room, SHARED};

/// What a wording is made of.
#[derive(Debug, Default, PartialEq, Eq)]
struct Wording {
    variables: BTreeSet<String>,
    texts: Vec<String>,
}

/// The wordings of a catalogue, by key and attribute (`missing-org.help`).
fn wordings(language: Language, part: Part) -> BTreeMap<String, Wording> {
    let resource: Resource<&str> = parser::parse(source(language, part))
        .unwrap_or_else(|(_, errors)| panic!("{language:?}, {part:?}: {errors:#?}"));
    let mut found = BTreeMap::new();
    let mut add = |key: String, pattern: &Pattern<&str>| {
        let mut wording = Wording::default();
        take(&mut wording, pattern);
        assert!(found.insert(key.clone(), wording).is_none(), "{language:?}: {key} stands twice");
    };
    for entry in &resource.body {
        match entry {
            Entry::Message(message) => {
                let key = message.id.name;
                add(key.to_owned(), message.value.as_ref().unwrap_or_else(|| panic!("{key} has no words")));
                for attribute in &message.attributes {
                    add(format!("{key}.{}", attribute.id.name), &attribute.value);
                }
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            other => panic!("{language:?}, {part:?}: only messages stand in catalogues: {other:?}"),
        }
    }
    found
}

/// What stands for a variable in the text of a wording.
const VARIABLE: char = '\u{2}';

fn take(wording: &mut Wording, pattern: &Pattern<&str>) {
    let mut text = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.push_str(value),
            PatternElement::Placeable { expression: Expression::Inline(inline) } => {
                text.push_str(&inner(wording, inline));
            }
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                text.push_str(&inner(wording, selector));
                for variant in variants {
                    take(wording, &variant.value);
                }
            }
        }
    }
    wording.texts.push(text);
}

fn inner(wording: &mut Wording, inline: &InlineExpression<&str>) -> String {
    match inline {
        InlineExpression::VariableReference { id } => {
            wording.variables.insert(id.name.to_owned());
            VARIABLE.to_string()
        }
        InlineExpression::StringLiteral { value } => (*value).to_owned(),
        other => panic!("catalogues hold words and variables: {other:?}"),
    }
}

#[test]
fn both_catalogues_have_the_same_keys_and_variables() {
    for (part, file) in FILES {
        let english = wordings(Language::English, part);
        let chinese = wordings(Language::Chinese, part);
        for (key, wording) in &english {
            let Some(other) = chinese.get(key) else { panic!("src/language/zh-CN/{file}: {key} is missing") };
            assert_eq!(wording.variables, other.variables, "{file}, {key}: other variables in Chinese");
        }
        for key in chinese.keys() {
            assert!(english.contains_key(key), "src/language/en/{file}: {key} is missing");
        }
    }
}

#[test]
fn every_key_is_said_and_every_key_that_is_said_exists() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let code: String = files(&root.join("src"), &["rs"]).iter().map(|path| read(path)).collect();
    let mut said: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for call in code.split("Key::").skip(1) {
        let Some((part, rest)) = call.split_once("(\"") else { continue };
        let is_part = part.bytes().all(|b| b.is_ascii_alphabetic());
        let Some((key, _)) = rest.split_once("\")").filter(|_| is_part) else { continue };
        said.entry(part).or_default().insert(key);
    }
    for (part, file) in FILES {
        let name = format!("{part:?}");
        let said = said.get(name.as_str()).cloned().unwrap_or_default();
        let keys: BTreeSet<String> =
            wordings(Language::English, part).into_keys().filter(|key| !key.contains('.')).collect();
        let keys: BTreeSet<&str> = keys.iter().map(String::as_str).collect();
        let missing: Vec<_> = said.difference(&keys).collect();
        assert!(missing.is_empty(), "src/language/*/{file} lack {missing:?}");
        let unused: Vec<_> = keys.difference(&said).collect();
        assert!(unused.is_empty(), "src/language/*/{file}: nothing says {unused:?}");
    }
}

#[test]
fn what_a_rule_finds_has_a_label_and_a_help() {
    let wordings = wordings(Language::English, Part::Rules);
    for key in wordings.keys().filter(|key| !key.contains('.')) {
        let has = |attribute: &str| wordings.contains_key(&format!("{key}.{attribute}"));
        assert_eq!(has("label"), has("help"), "rules.ftl: {key} needs both `.label` and `.help`");
        assert!(has("label") || !has("fix") && !has("related"), "rules.ftl: {key} has a fix and no label");
    }
}

#[test]
fn the_chinese_is_set_as_chinese_is() {
    for (part, file) in FILES {
        for (key, wording) in wordings(Language::Chinese, part) {
            for text in &wording.texts {
                well_set(text).unwrap_or_else(|why| panic!("{file}, {key}: {why}: {text}"));
            }
        }
    }
}

/// Chinese and Latin letters, digits or code are a blank apart, and punctuation among Chinese is full-width.
fn well_set(text: &str) -> Result<(), &'static str> {
    let code = |(n, piece): (usize, &str)| if n % 2 == 0 { piece.to_owned() } else { "x".to_owned() };
    let text: String = text.split('`').enumerate().map(code).collect();
    let chars: Vec<char> = text.chars().collect();
    let is_han = |c: char| matches!(c, '\u{4e00}'..='\u{9fff}');
    let is_mark = |c: char| "，。、；：？！（）“”".contains(c);
    for pair in chars.windows(2) {
        let [a, b] = [pair[0], pair[1]];
        if (is_han(a) && b.is_ascii_alphanumeric()) || (a.is_ascii_alphanumeric() && is_han(b)) {
            return Err("a blank is missing beside Latin letters or code");
        }
        if (is_han(a) && ",;:?!()".contains(b)) || (is_han(b) && ",;:?!()".contains(a)) {
            return Err("punctuation is not full-width");
        }
        if (a == ' ' && is_mark(b)) || (is_mark(a) && b == ' ') {
            return Err("a blank stands beside full-width punctuation");
        }
    }
    Ok(())
}

#[test]
fn the_help_is_whole_in_chinese() {
    let mut ids = BTreeSet::from(["help".to_owned(), "version".to_owned()]);
    ask(&Args::command(), "", &mut ids);
    let text = include_str!("../../src/language/zh-CN/help.ftl");
    let keys = parser::parse(text).expect("a catalogue").body.into_iter().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message.id.name.to_owned()),
        _ => None,
    });
    assert_eq!(keys.collect::<BTreeSet<_>>(), ids, "src/language/zh-CN/help.ftl");
    for id in &ids {
        let said = help(id).expect("a text");
        well_set(&said).unwrap_or_else(|why| panic!("{id}: {why}: {said}"));
    }
    for args in
        [&["--help"][..], &["same-page", "-h"], &["rows", "-h"], &["schema", "-h"], &["completions", "-h"]]
    {
        let shown = Room::new().run(&[args, &["--lang", "zh-CN"]].concat());
        let is_english = ["Usage", "Options", "Arguments", "Commands", "Print", "default", "possible"]
            .iter()
            .any(|word| shown.out.contains(word));
        assert!(shown.code == Some(0) && !is_english, "{shown:?}");
    }
    let shown = Room::new().run(&["same-page", "--help", "--lang", "zh"]).out;
    assert!(shown.find("<OLD>  ") < shown.find("<NEW>  "), "{shown}");
}

/// What the help of a command has texts for; those of a subcommand begin with its name.
fn ask(command: &clap::Command, of: &str, ids: &mut BTreeSet<String>) {
    ids.insert(format!("{of}about"));
    if command.get_after_help().is_some() {
        ids.insert(format!("{of}after-help"));
    }
    // What all commands take is explained with the main one.
    let own = command.get_arguments().filter(|arg| of.is_empty() || !arg.is_global_set());
    ids.extend(own.map(|arg| format!("{of}{}", arg.get_id().as_str().replace('_', "-"))));
    command.get_subcommands().for_each(|sub| ask(sub, &format!("{}-", sub.get_name()), ids));
}

#[test]
fn a_wrong_command_line_is_told_in_both_languages() {
    let room = Room::new().file("list.md", SHARED);
    for (args, english, chinese) in [
        (
            &["--fixx"][..],
            "unexpected argument '--fixx' found",
            "错误：没有 `--fixx` 这个参数；是不是 `--fix`？",
        ),
        (
            &["--fix", "--diff"],
            "'--fix' cannot be used with '--diff'",
            "错误：`--fix` 不能与 `--diff` 同时使用",
        ),
        (&["--format", "xml"], "invalid value 'xml'", "的值不能是 `xml`；可用的值有 `human`"),
        (&["--explain"], "a value is required", "需要一个值"),
        (&["--today", "2024"], "write it as YYYY-MM-DD", "的值不能是 `2024`：请写成 YYYY-MM-DD"),
        (&["--today", "2024-02-31"], "no such day", "没有这一天"),
        (&["same-page", "a"], "<NEW>", "缺少 `<NEW>`"),
        (&["--rules", "--rules"], "cannot be used multiple times", "`--rules` 只能写一次"),
        (
            &["--explain", "missing-orgs"],
            "did you mean `missing-org`?",
            "没有名为 `missing-orgs` 的规则；是不是 `missing-org`？",
        ),
        (&["--unsafe-fixes", "list.md"], "give it with `--fix`", "请与 `--fix` 或 `--diff` 一起使用"),
        (&["-", "list.md"], "stands alone", "只能单独使用"),
    ] {
        let told = |language: &str| {
            let mut program = room.program(args);
            let output = program.env("LANG", language).output().expect("it runs");
            assert_eq!((output.status.code(), output.stdout.as_slice()), (Some(2), &b""[..]), "{args:?}");
            String::from_utf8(output.stderr).expect("UTF-8")
        };
        let (in_english, in_chinese) = (told("C.UTF-8"), told("zh_CN.UTF-8"));
        assert!(in_english.contains(english) && in_english.starts_with("error: "), "{args:?}: {in_english}");
        assert!(in_chinese.contains(chinese) && in_chinese.starts_with("错误："), "{args:?}: {in_chinese}");
        assert!(!in_chinese.contains("error") && !in_chinese.contains("Usage"), "{args:?}: {in_chinese}");
    }
}

/// All findings in the fixtures of rules.
fn findings() -> Vec<Diagnostic> {
    let inputs = files(&fixtures().join("rules"), &["md"]);
    let inputs = inputs.iter().filter(|path| name(path) == "input.md");
    inputs.flat_map(|input| Seen::new(&read(input)).diagnostics).collect()
}

#[test]
fn findings_are_said_in_both_languages() {
    let found = findings();
    assert!(found.len() > 200, "{}", found.len());
    for found in &found {
        let title = found.fix.as_ref().map(|fix| &fix.title);
        let related = found.related.as_ref().map(|related| &related.label);
        let said = [Some(&found.message), Some(&found.label), found.help.as_ref(), title, related];
        for message in said.into_iter().flatten() {
            for language in Language::ALL {
                let text = language.say(message);
                let lacks = text.is_empty() || text.contains("{$") || text.contains('\u{2068}');
                assert!(!lacks, "{}, {language:?}: {text}", found.rule);
                assert!(!text.ends_with(['.', '。']), "{}: `{text}` ends with a period", found.rule);
                assert!(!text.contains('\n'), "{}: `{text}` breaks the line", found.rule);
                assert_eq!(text.matches('`').count() % 2, 0, "{}: `{text}` opens a code span", found.rule);
            }
            let chinese = Language::Chinese.say(message);
            let words: String = chinese.split('`').step_by(2).collect();
            let is_chinese = words.chars().any(|c| matches!(c, '\u{4e00}'..='\u{9fff}'));
            assert!(is_chinese, "{}: {chinese}", found.rule);
            well_set(&chinese).unwrap_or_else(|why| panic!("{}: {why}: {chinese}", found.rule));
        }
    }
}

#[test]
fn the_documentation_of_rules_is_set_as_chinese_is() {
    for rule in RULES {
        let text = rule.documentation(Language::Chinese);
        for line in text.split("```").step_by(2).flat_map(str::lines) {
            well_set(line).unwrap_or_else(|why| panic!("src/rules/zh-CN/{}.md: {why}: {line}", rule.name));
        }
    }
}

#[test]
fn a_gap_between_chinese_words_closes() {
    let say = |link: Message| {
        let message = Message::new(Key::Rules("insecure-url")).with("link", link);
        Language::Chinese.say(&message)
    };
    assert_eq!(say("`甲 乙`".into()), "`甲 乙` 使用 `http`，而该网站支持 `https`");
    assert_eq!(say(Message::new(Key::Rules("this-link"))), "此链接使用 `http`，而该网站支持 `https`");
}

#[test]
fn the_language_is_that_of_the_option_else_of_the_locale() {
    let room = Room::new().file("other.md", OTHER).file("list.md", LIST);
    let chinese = "没有清单表格";
    let speaks = |args: &[&str], env: &[(&str, &str)]| {
        let mut program = room.program(&[&["other.md"], args].concat());
        let ran = program.env_remove("LANG").envs(env.iter().copied()).output().expect("it runs");
        String::from_utf8(ran.stdout).expect("UTF-8").contains(chinese)
    };
    for args in [&["--lang", "zh-CN"][..], &["--lang=zh"]] {
        assert!(speaks(args, &[]) && speaks(args, &[("LC_ALL", "C")]), "{args:?}");
    }
    assert!(!speaks(&["--lang", "en"], &[("LC_ALL", "zh_CN.UTF-8")]));
    for (env, wanted) in [
        (&[][..], false),
        (&[("LANG", "zh_CN.UTF-8")], true),
        (&[("LANG", "zh_TW")], true),
        (&[("LANG", "zh_CN.UTF-8"), ("LC_MESSAGES", "C")], false),
        (&[("LANG", "en_US.UTF-8"), ("LC_MESSAGES", "zh_CN.UTF-8")], true),
        (&[("LC_MESSAGES", "zh_CN.UTF-8"), ("LC_ALL", "de_DE.UTF-8")], false),
        (&[("LANG", "C"), ("LC_ALL", "zh_CN.UTF-8")], true),
        (&[("LANG", "zh_CN.UTF-8"), ("LC_ALL", "")], true),
        (&[("LC_CTYPE", "zh_CN.UTF-8")], false),
    ] {
        assert_eq!(speaks(&[], env), wanted, "{env:?}");
    }
}

#[test]
fn programs_get_the_same_in_both_languages_but_for_words() {
    let room = Room::new().file("list.md", SHARED);
    let of = |language: &str| {
        let ran = room.run(&["list.md", "--format", "json", "--lang", language]);
        let mut value: serde_json::Value = serde_json::from_str(&ran.out).expect("JSON");
        let words: Vec<String> = ["message", "help"]
            .map(|key| value["diagnostics"][0][key].take().as_str().expect("words").to_owned())
            .into();
        let title = value["diagnostics"][0]["fix"]["title"].take();
        (value, words, title)
    };
    let (english, chinese) = (of("en"), of("zh-CN"));
    assert_eq!(english.0, chinese.0);
    assert_eq!(english.1[0], "`DeepSeek-VL2` carries 5 tracking parameters");
    assert_eq!(chinese.1[0], "`DeepSeek-VL2` 带有 5 个跟踪参数");
    assert!(english.2 != chinese.2 && english.1[1] != chinese.1[1]);
    let prints = |format: &str| {
        let ran = |language: &str| room.run(&["list.md", "--format", format, "--lang", language]).out;
        (ran("en"), ran("zh"))
    };
    for format in ["sarif", "github", "gitlab", "rdjson", "junit", "short"] {
        let (english, chinese) = prints(format);
        assert!(english.contains("carries 5") && !english.contains("带有"), "{format}: {english}");
        assert!(chinese.contains("带有 5") && !chinese.contains("carries 5"), "{format}: {chinese}");
        assert!(chinese.contains("tracking-parameter"), "{format}: {chinese}");
    }
}
