//! How grave a finding is taken: the levels of rules.

use std::collections::BTreeMap;

use crate::diagnostic::Severity;

/// What a keeper makes of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// The rule is not asked.
    Off,
    /// Its findings are worth knowing.
    Note,
    /// They should be mended.
    Warning,
    /// They must be mended.
    Error,
}

/// The levels of rules. The default leaves to each rule its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Policy {
    /// The rules that have another level, by name.
    pub levels: BTreeMap<&'static str, Level>,
    /// Whether warnings count as errors.
    pub deny_warnings: bool,
}

impl Policy {
    /// How grave a finding of `rule` is that the rule itself takes for `own`; `None` where it is not reported.
    pub fn severity(&self, rule: &str, own: Severity) -> Option<Severity> {
        let severity = match self.levels.get(rule) {
            None => own,
            Some(Level::Off) => return None,
            Some(Level::Note) => Severity::Note,
            Some(Level::Warning) => Severity::Warning,
            Some(Level::Error) => Severity::Error,
        };
        Some(if self.deny_warnings && severity == Severity::Warning { Severity::Error } else { severity })
    }

    /// None of these rules is asked.
    pub fn silent(rules: impl Iterator<Item = &'static str>) -> Self {
        Self { levels: rules.map(|rule| (rule, Level::Off)).collect(), deny_warnings: false }
    }

    /// Whether none of these rules is asked.
    pub fn is_silent(&self, mut rules: impl Iterator<Item = &'static str>) -> bool {
        rules.all(|rule| self.is_off(rule))
    }

    /// Whether the rule is not asked at all.
    pub fn is_off(&self, rule: &str) -> bool {
        self.levels.get(rule) == Some(&Level::Off)
    }
}

impl Level {
    /// The levels, by the names that a configuration gives them.
    pub const ALL: [(&'static str, Self); 4] =
        [("error", Self::Error), ("warning", Self::Warning), ("note", Self::Note), ("off", Self::Off)];
}
