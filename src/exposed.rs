//! Secrets in addresses, of links, in what links show, and in text that is no link.
//!
//! The signature of a file that is let out for a while is hidden as a secret is; of it, `temporary-url` speaks.

use std::ops::Range;

use crate::document::{Document, Link, LinkKind};
use crate::link::{self, Inspection, ProblemKind, signature};
use crate::secrets::Secrets;
use crate::text::Span;

/// Addresses that are shown as the text of a link. They lead nowhere, but a secret in one is as public.
pub(crate) fn shown_addresses(document: &Document<'_>) -> Vec<(Link, Inspection)> {
    let shown = document.links.iter().filter_map(|link| shown(document, link)).map(|link| {
        let mut inspection = link::inspect(&link.url);
        inspection.problems.retain(|problem| matches!(problem.kind, ProblemKind::Secret { .. }));
        (link, inspection)
    });
    shown.filter(|(_, inspection)| !inspection.problems.is_empty()).collect()
}

/// The address that is shown as the text of a link, as a link of its own.
fn shown(document: &Document<'_>, link: &Link) -> Option<Link> {
    let has_text = matches!(link.kind, LinkKind::Inline | LinkKind::Reference | LinkKind::Html);
    if !has_text || !link.text.contains("://") {
        return None;
    }
    // Where the text is written otherwise than it is shown, the whole link is the place.
    let found = link.span.of(document.source.text()).find(&link.text);
    let span = found.map_or(link.span, |start| link.span.narrow(start..start + link.text.len()));
    let url = link.text.clone();
    Some(Link { kind: LinkKind::Html, span, destination: span, url, editable: false, ..link.clone() })
}

/// The places of secrets, which no report may show.
pub(crate) fn secrets(
    document: &Document<'_>,
    inspections: &[Inspection],
    shown: &[(Link, Inspection)],
) -> Secrets {
    // Not every address is a link.
    let text = document.source.text();
    let mut spans: Vec<Span> =
        link::secrets_in(text).iter().map(|place| Span::new(place.start, place.end)).collect();
    let links = document.links.iter().zip(inspections);
    let shown = shown.iter().map(|(link, inspection)| (link, inspection));
    for (link, inspection) in links.chain(shown) {
        for problem in &inspection.problems {
            let ProblemKind::Secret { keys } = &problem.kind else { continue };
            spans.extend(keys.iter().map(|key| written(document, link, &key.value())));
        }
    }
    for link in document.links.iter().filter(|link| link.kind != LinkKind::Reference) {
        spans.extend(signature(&link.url).map(|place| written(document, link, &place)));
    }
    for link in document.links.iter().filter_map(|link| self::shown(document, link)) {
        spans.extend(signature(&link.url).map(|place| written(document, &link, &place)));
    }
    Secrets::new(spans, document.source)
}

/// The bytes of a part of an address; all of it where that part cannot be told.
fn written(document: &Document<'_>, link: &Link, part: &Range<usize>) -> Span {
    document.written(link, part).unwrap_or(link.destination)
}
