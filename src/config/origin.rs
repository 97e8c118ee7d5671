//! Where in a configuration file a value stands.

use std::collections::BTreeMap;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::text::LineIndex;

/// The places of all values of a file.
#[derive(Clone, Debug, Default)]
pub(super) struct Origin {
    name: String,
    /// Line from 1, by the keys that lead to the value; those of an array count from 0.
    lines: BTreeMap<Vec<String>, usize>,
}

impl Origin {
    /// The places in `text`, a file that is called `name`.
    pub(super) fn new(name: &str, text: &str) -> Self {
        let mut origin = Self { name: name.to_owned(), lines: BTreeMap::new() };
        if let Ok(table) = DeTable::parse(text) {
            origin.walk(&LineIndex::new(text), table.get_ref(), &[]);
        }
        origin
    }

    /// `learnvlm-lint.toml:7`, for the value that these keys lead to.
    pub(super) fn of(&self, keys: &[&str]) -> Option<String> {
        let keys: Vec<String> = keys.iter().map(|key| (*key).to_owned()).collect();
        self.lines.get(&keys).map(|line| format!("{}:{line}", self.name))
    }

    fn walk(&mut self, lines: &LineIndex, table: &DeTable<'_>, above: &[String]) {
        for (key, value) in table {
            let mut keys = above.to_vec();
            keys.push(key.get_ref().to_string());
            self.lines.insert(keys.clone(), lines.line_of(key.span().start) + 1);
            self.value(lines, value, &keys);
        }
    }

    fn value(&mut self, lines: &LineIndex, value: &Spanned<DeValue<'_>>, keys: &[String]) {
        match value.get_ref() {
            DeValue::Table(table) => self.walk(lines, table, keys),
            DeValue::Array(values) => {
                for (n, value) in values.iter().enumerate() {
                    let mut keys = keys.to_vec();
                    keys.push(n.to_string());
                    self.value(lines, value, &keys);
                }
            }
            _ => {}
        }
    }
}
