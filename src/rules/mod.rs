//! The registry of rules.

use crate::diagnostic::Severity;

/// A rule.
#[derive(Debug)]
pub struct Rule {
    /// Its name, kebab-case.
    pub name: &'static str,
    /// How bad its findings are.
    pub severity: Severity,
    /// Whether it offers fixes.
    pub fixable: bool,
    /// The rule's file; its leading `//!` lines are the documentation.
    pub source: &'static str,
}

/// All rules.
pub static RULES: &[&Rule] = &[&Rule {
    name: "tracking-parameter",
    severity: Severity::Error,
    fixable: true,
    source: "//! A link carries parameters that only tell who shared it.\n//!\n//! More about it.\n",
}];

impl Rule {
    /// The documentation: Markdown.
    pub fn documentation(&self) -> String {
        let lines = self.source.lines().map_while(|line| line.strip_prefix("//!"));
        lines.fold(String::new(), |text, line| text + line.strip_prefix(' ').unwrap_or(line) + "\n")
    }

    /// The first paragraph's first line.
    pub fn summary(&self) -> String {
        self.documentation().lines().next().unwrap_or_default().to_owned()
    }
}
