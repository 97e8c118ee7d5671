//! When two names are those of one organisation.

use std::collections::HashMap;

/// The names of an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alias {
    /// The name that the list is to use.
    pub name: String,
    /// The others.
    pub others: Vec<String>,
}

/// Aliases, arranged for asking.
#[derive(Debug)]
pub struct Aliases<'a>(HashMap<String, &'a str>);

impl<'a> Aliases<'a> {
    /// Arranges `aliases`. Of two organisations that want one name the first has it.
    pub fn new(aliases: &'a [Alias]) -> Self {
        let mut names = HashMap::new();
        for alias in aliases {
            names.entry(folded(&alias.name)).or_insert(alias.name.as_str());
        }
        for (alias, other) in
            aliases.iter().flat_map(|alias| alias.others.iter().map(move |other| (alias, other)))
        {
            names.entry(folded(other)).or_insert(alias.name.as_str());
        }
        Self(names)
    }

    /// The name to use for the organisation whose folded name this is; `None` where none is configured.
    pub fn name_of(&self, folded: &str) -> Option<&'a str> {
        self.0.get(folded).copied()
    }
}

/// A name as it is compared: without blanks and hyphens, in lower case, full-width characters as the others.
pub fn folded(name: &str) -> String {
    let narrow = |c: char| match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        c => c,
    };
    let is_kept =
        |c: &char| !c.is_whitespace() && !matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{ad}' | '\u{200b}');
    name.chars().map(narrow).filter(is_kept).flat_map(char::to_lowercase).collect()
}
