//! Findings that say again what another says better: one cause, one finding.

use crate::diagnostic::Diagnostic;
use crate::document::{Document, Stray};
use crate::rule_names::{BROKEN_LINK, MALFORMED_URL, SECRET_IN_URL, UNESCAPED_PIPE};
use crate::text::Span;

/// Leaves out what is said of the address in `[text]（address）`, where the link is broken and not the address, and of the
/// pieces of what pipes tear. `found` is in the order of the text.
pub(crate) fn drop_echoes(document: &Document<'_>, found: &mut Vec<Diagnostic>) {
    let broken = found.iter().filter(|found| found.rule == BROKEN_LINK);
    let broken: Vec<Span> = broken.map(|found| found.span).collect();
    let rows = document.tables.iter().flat_map(|table| [&table.header].into_iter().chain(&table.rows));
    let torn = rows.filter(|row| row.stray == Some(Stray::Torn)).flat_map(|row| document.torn(row));
    let torn: Vec<Span> = torn.map(|torn| torn.span).collect();
    found.retain(|found| match found.rule {
        UNESCAPED_PIPE | SECRET_IN_URL => true,
        rule => {
            let is_echo = rule == MALFORMED_URL && around(&broken, found.span.start(), found.span.end());
            !is_echo && !around(&torn, found.span.start(), found.span.start() + 1)
        }
    });
}

/// Whether the last of `spans` that begins at byte `start` or before it lasts to byte `end`.
fn around(spans: &[Span], start: usize, end: usize) -> bool {
    let next = spans.partition_point(|span| span.start() <= start);
    spans[..next].last().is_some_and(|span| end <= span.end())
}
