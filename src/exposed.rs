//! Secrets in addresses, of links and in what links show.

use crate::document::{Document, Link, LinkKind};
use crate::link::{self, Inspection, ProblemKind};
use crate::text::Span;

/// Addresses that are shown as the text of a link. They lead nowhere, but a secret in one is as public.
pub(crate) fn shown_addresses(document: &Document<'_>) -> Vec<(Link, Inspection)> {
    let text = document.source.text();
    let is_address = |link: &&Link| {
        link.text.contains("://")
            && matches!(link.kind, LinkKind::Inline | LinkKind::Reference | LinkKind::Html)
    };
    let shown = document.links.iter().filter(is_address).map(|link| {
        // Where the text is written otherwise than it is shown, the whole link is the place.
        let found = link.span.of(text).find(&link.text);
        let span = found.map_or(link.span, |start| link.span.narrow(start..start + link.text.len()));
        let mut inspection = link::inspect(&link.text);
        inspection.problems.retain(|problem| matches!(problem.kind, ProblemKind::Secret { .. }));
        let url = link.text.clone();
        (
            Link { kind: LinkKind::Html, span, destination: span, url, editable: false, ..link.clone() },
            inspection,
        )
    });
    shown.filter(|(_, inspection)| !inspection.problems.is_empty()).collect()
}

/// The places of secrets, which no report may show.
pub(crate) fn secrets(
    document: &Document<'_>,
    inspections: &[Inspection],
    shown: &[(Link, Inspection)],
) -> Vec<Span> {
    let mut spans = Vec::new();
    let links = document.links.iter().zip(inspections);
    let shown = shown.iter().map(|(link, inspection)| (link, inspection));
    for (link, inspection) in links.chain(shown) {
        for problem in &inspection.problems {
            let ProblemKind::Secret { keys } = &problem.kind else { continue };
            let places = keys.iter().map(|key| document.written(link, &key.value()));
            spans.extend(places.map(|place| place.unwrap_or(link.destination)));
        }
    }
    spans.sort_unstable();
    spans.dedup();
    spans
}
