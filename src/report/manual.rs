//! `--rules` and `--explain`: what the rules say about themselves.

use super::checked::{level, word};
use super::columns::columns;
use crate::language::{Key, Language, Message};
use crate::rules::Rule;
use crate::text::near::nearest;

/// One line per rule: name, level, whether `--fix` helps, and what it is about.
pub fn table(rules: &[&Rule], language: Language) -> String {
    let words = |key| word(language, key);
    let head = [Key::Report("rules-rule"), Key::Report("rules-level"), Key::Report("rules-fix")].map(words);
    let mut rows = vec![[&head[..], &[words(Key::Report("rules-finds"))]].concat()];
    for rule in rules {
        let fix = if rule.fixable { words(Key::Report("yes")) } else { "-".to_owned() };
        rows.push(vec![rule.name.to_owned(), level(language, rule.severity), fix, rule.summary(language)]);
    }
    columns(&rows, 0)
}

/// What can be explained.
#[derive(Clone, Copy, Debug)]
pub enum Topic<'r> {
    /// A rule.
    Rule(&'r Rule),
    /// How a slip is told from a way of the list.
    Judgement,
}

const JUDGEMENT: &str = "judgement";

/// All that there is to say about it, as it is written: Markdown.
pub fn explain(topic: Topic<'_>, language: Language) -> String {
    match topic {
        Topic::Rule(rule) => explain_rule(rule, language),
        Topic::Judgement => {
            let text = match language {
                Language::English => include_str!("../language/en/judgement.md"),
                Language::Chinese => include_str!("../language/zh-CN/judgement.md"),
            };
            format!("{JUDGEMENT}\n\n{text}")
        }
    }
}

fn explain_rule(rule: &Rule, language: Language) -> String {
    let key = if rule.fixable { Key::Report("explain-fixable") } else { Key::Report("explain") };
    let head = Message::new(key).with("rule", rule.name).with("level", level(language, rule.severity));
    format!("{}\n\n{}\n", language.say(&head), rule.documentation(language).trim_end())
}

/// What has that name, or the name that comes nearest if one is near.
pub fn find<'r>(rules: &[&'r Rule], name: &str) -> Result<Topic<'r>, Option<&'static str>> {
    if name == JUDGEMENT {
        return Ok(Topic::Judgement);
    }
    let found = rules.iter().find(|rule| rule.name == name).map(|rule| Topic::Rule(rule));
    found.ok_or_else(|| nearest(name, rules.iter().map(|rule| rule.name).chain([JUDGEMENT])))
}
