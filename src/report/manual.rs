//! `--rules` and `--explain`: what the rules say about themselves.

use super::columns::columns;
use super::{level, word};
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

/// All that a rule says about itself, as it is written: Markdown.
pub fn explain(rule: &Rule, language: Language) -> String {
    let key = if rule.fixable { Key::Report("explain-fixable") } else { Key::Report("explain") };
    let head = Message::new(key).with("rule", rule.name).with("level", level(language, rule.severity));
    format!("{}\n\n{}\n", language.say(&head), rule.documentation(language).trim_end())
}

/// The rule of that name, or the name that comes nearest if one is near.
pub fn find<'r>(rules: &[&'r Rule], name: &str) -> Result<&'r Rule, Option<&'static str>> {
    let found = rules.iter().find(|rule| rule.name == name);
    found.copied().ok_or_else(|| nearest(name, rules.iter().map(|rule| rule.name)))
}
