//! Reference definitions: `[label]: destination`.

use std::collections::BTreeSet;

use pulldown_cmark::RefDefs;

use super::destination;
use super::model::{Link, LinkKind};
use super::reading::Reading;
use crate::text::{Span, by_place};

/// A definition as the parser gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Definition {
    pub(super) span: Span,
    /// In lower case.
    pub(super) label: String,
    /// The destination, unescaped.
    pub(super) url: String,
}

/// The definitions that the parser saw in a text that begins at byte `base`, in their order.
pub(super) fn seen(definitions: &RefDefs<'_>, base: usize) -> Vec<Definition> {
    let definitions = definitions.iter().map(|(label, definition)| Definition {
        span: Span::new(definition.span.start + base, definition.span.end + base),
        label: label.to_lowercase(),
        url: definition.dest.to_string(),
    });
    by_place(definitions.collect(), |definition| definition.span.start())
}

/// Adds definitions to `reading`, as links and by label.
///
/// An image shows what its definition names, so an edit there would change more than a link: definitions
/// with a label of `image_labels` are not edited.
pub(super) fn add(
    text: &str,
    definitions: Vec<Definition>,
    image_labels: &BTreeSet<String>,
    reading: &mut Reading,
) {
    for Definition { span, label, url } in definitions {
        if let Some(destination) = destination::of_definition(text, span) {
            let written = destination::decode(destination.of(text), LinkKind::Definition, false);
            reading.links.push(Link {
                kind: LinkKind::Definition,
                span,
                destination,
                url: url.clone(),
                text: label.clone(),
                editable: !image_labels.contains(&label) && written.as_ref() == Some(&url),
                cell: None,
            });
        }
        reading.definitions.insert(label, url);
    }
}
