//! Reference definitions: `[label]: destination`.

use std::collections::BTreeSet;
use std::ops::Range;

use pulldown_cmark::RefDefs;

use super::boxes::BOXES;
use super::destination;
use super::model::{Link, LinkKind, Table};
use super::reading::Reading;
use crate::source::Source;
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

/// Keeps definitions from edits that may be text of a paragraph directly above a table: to GitHub they define nothing then.
pub(super) fn leave_above(source: &Source, tables: &[Table], links: &mut [Link]) {
    let places = source.lines();
    let is_blank = |line: usize| places.content(line, source.text()).of(source.text()).trim().is_empty();
    let mut from = 0;
    let mut above: Vec<Range<usize>> = Vec::new();
    for table in tables {
        let header = table.header.line;
        above.push((from..header).rev().find(|line| is_blank(*line)).map_or(from, |line| line + 1)..header);
        from = header;
    }
    for link in links.iter_mut().filter(|link| link.kind == LinkKind::Definition) {
        let last = places.line_of(link.span.end().saturating_sub(1));
        let next = above.partition_point(|above| above.end <= last);
        link.editable &= !above.get(next).is_some_and(|above| above.contains(&last));
    }
}

/// Adds definitions to `reading`, as links and by label.
///
/// An image shows what its definition names, so an edit there would change more than a link: definitions
/// with a label of `image_labels` are not edited. Nor is one below an item that is empty or only a box, with which
/// parsers go on in different ways.
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
                editable: !image_labels.contains(&label)
                    && written.as_ref() == Some(&url)
                    && !is_below_empty_item(&text[..span.start()]),
                cell: None,
            });
        }
        reading.definitions.insert(label, url);
    }
}

/// Whether the last whole line of a text is nothing but the mark of an item, perhaps with a box or in a quote.
fn is_below_empty_item(before: &str) -> bool {
    let blanks = [' ', '\t', '>'];
    let above = before.trim_end_matches(blanks).trim_end_matches(['\n', '\r']);
    let line = above.rsplit(['\n', '\r']).next().unwrap_or_default().trim_matches(blanks);
    let line = BOXES.iter().find_map(|mark| line.strip_suffix(mark)).unwrap_or(line).trim_end_matches(blanks);
    let mark = line.trim_start_matches(|c: char| c.is_ascii_digit());
    matches!(mark, "-" | "*" | "+" | "." | ")")
}
