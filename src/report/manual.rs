//! `--rules` and `--explain`: what the rules say about themselves.

use std::fmt::Write;

use crate::rules::Rule;
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
    if let Some(rule) = rules.iter().find(|rule| rule.name == name) {
        return Ok(rule);
    }
    let typed: Vec<char> = name.to_lowercase().replace(['_', ' '], "-").chars().collect();
    let likeness = |rule: &Rule| {
        let known: Vec<char> = rule.name.chars().collect();
        let ops = similar::capture_diff_slices(similar::Algorithm::Myers, &typed, &known);
        similar::diff_ratio(&ops, typed.len(), known.len())
    };
    let near = rules.iter().map(|rule| (likeness(rule), rule.name)).filter(|(likeness, _)| *likeness >= 0.6);
    Err(near.max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, name)| name))
}
