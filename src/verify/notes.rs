//! Footnotes as GitHub numbers them.
//!
//! comrak takes the last of two definitions of one label and no definition inside another; cmark-gfm takes
//! the first and any. So comrak is told to leave definitions where they stand, and the numbers are made
//! here. A text with a definition inside another, which is very rare, must stay as it is.

use std::collections::HashMap;

use comrak::nodes::{Node, NodeValue};

/// The footnotes of a text.
#[derive(Debug, Default)]
pub(super) struct Notes<'a> {
    /// Definitions that are referred to, by their numbers (the first has number 1), each with the count of
    /// references.
    pub(super) used: Vec<(Node<'a>, usize)>,
    numbers: HashMap<String, usize>,
}

impl<'a> Notes<'a> {
    /// Numbers the footnotes below `root` in the order of their first references.
    pub(super) fn new(root: Node<'a>) -> Self {
        let mut definitions: HashMap<String, Node<'a>> = HashMap::new();
        for node in root.descendants() {
            if let NodeValue::FootnoteDefinition(note) = &node.data().value {
                definitions.entry(label(&note.name)).or_insert(node);
            }
        }
        let mut notes = Self::default();
        if definitions.is_empty() {
            return notes;
        }
        for node in root.descendants() {
            let NodeValue::FootnoteReference(note) = &node.data().value else { continue };
            let label = label(&note.name);
            let Some(&definition) = definitions.get(&label) else { continue };
            let next = notes.used.len() + 1;
            let number = *notes.numbers.entry(label).or_insert(next);
            if number == next {
                notes.used.push((definition, 0));
            }
            if let Some((_, count)) = notes.used.get_mut(number - 1) {
                *count += 1;
            }
        }
        notes
    }

    /// The number that a reference shows.
    pub(super) fn number(&self, name: &str) -> usize {
        self.numbers.get(&label(name)).copied().unwrap_or_default()
    }
}

/// Labels are the same whatever their case and their blanks.
fn label(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
