//! Parts of a text, and whose comments tell of them.

use crate::text::Span;

/// Linters whose rules are turned off and on again.
pub(super) const LINTERS: [&str; 3] = ["markdownlint-", "rumdl-", "lint "];

/// Whether a place is in one of parts that are in order and apart from each other.
pub(super) fn is_in(parts: &[Span], place: usize) -> bool {
    let before = parts.partition_point(|part| part.start() <= place);
    parts[..before].last().is_some_and(|part| place <= part.end())
}

/// The parts in order, and those as one that meet.
pub(super) fn joined(mut parts: Vec<Span>) -> Vec<Span> {
    parts.sort_unstable();
    let mut joined: Vec<Span> = Vec::new();
    for part in parts {
        match joined.last_mut() {
            Some(last) if part.start() <= last.end() => {
                *last = Span::new(last.start(), last.end().max(part.end()));
            }
            _ => joined.push(part),
        }
    }
    joined
}
