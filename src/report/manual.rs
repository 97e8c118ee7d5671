//! `--rules` and `--explain`: what the rules say about themselves.

use std::fmt::Write;

use crate::rules::Rule;
use crate::text::near::nearest;
use crate::text::width::display_width;

/// One line per rule: name, level, whether `--fix` helps, and what it is about.
pub fn table(rules: &[&Rule]) -> String {
    let widest = rules.iter().map(|rule| display_width(rule.name)).max().unwrap_or(0).max("rule".len());
    let mut out = format!("{:widest$}  level    fix  finds\n", "rule");
    for rule in rules {
        let fix = if rule.fixable { "yes" } else { "-" };
        let (name, level, summary) = (rule.name, rule.severity.as_str(), rule.summary());
        let _ = writeln!(out, "{name:widest$}  {level:7}  {fix:3}  {summary}");
    }
    out
}

/// All that a rule says about itself, as it is written: Markdown.
pub fn explain(rule: &Rule) -> String {
    let fix = if rule.fixable { "; `--fix` can mend it" } else { "" };
    format!("{} ({}{fix})\n\n{}\n", rule.name, rule.severity.as_str(), rule.documentation().trim_end())
}

/// The rule of that name, or the name that comes nearest if one is near.
pub fn find<'r>(rules: &[&'r Rule], name: &str) -> Result<&'r Rule, Option<&'static str>> {
    let found = rules.iter().find(|rule| rule.name == name);
    found.copied().ok_or_else(|| nearest(name, rules.iter().map(|rule| rule.name)))
}
