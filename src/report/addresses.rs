//! Where addresses stand in a line, and which parts of them no excerpt shows.

use std::ops::Range;

use crate::text::all_bytes;

/// The byte ranges of what looks like a URL; a link's destination ends at a parenthesis or pipe.
pub(super) fn urls(line: &str, near: &Range<usize>) -> Vec<Range<usize>> {
    let line = line.get(..near.end).unwrap_or(line);
    let mut urls: Vec<Range<usize>> = Vec::new();
    for (at, _) in line[near.start..].match_indices("://") {
        let at = near.start + at;
        // A URL inside a URL (`?url=https://…`) belongs to the outer one.
        if urls.last().is_some_and(|last| at < last.end) {
            continue;
        }
        let scheme = line[near.start..at].bytes().rev().take_while(u8::is_ascii_alphabetic).count();
        let ends = |c: char| !c.is_ascii_graphic() || matches!(c, ')' | '|' | '>' | '<' | '"' | '`');
        let end = line[at..].find(ends).map_or(line.len(), |n| at + n);
        if scheme > 0 {
            urls.push(at - scheme..end);
        }
    }
    urls
}

/// So far from a marker, in bytes, an address may be shown.
const MARGIN: usize = 16;

/// The parts of `urls` of which nothing is shown: far behind the first `head` columns and far from the marker. Only
/// of addresses of plain characters that hold no secret, as nearly all are.
///
/// A row is half address: without these parts an excerpt takes half the time.
pub(super) fn dull(
    line: &str,
    urls: &[Range<usize>],
    marker: &Range<usize>,
    head: usize,
    secrets: &[Range<usize>],
) -> Vec<Range<usize>> {
    let mut dull = Vec::new();
    for url in urls {
        let meets = |other: &Range<usize>| other.start <= url.end && url.start <= other.end;
        let is_plain = line.get(url.clone()).is_some_and(|url| all_bytes(url, |b| b.is_ascii_graphic()));
        if !is_plain || secrets.iter().any(meets) {
            continue;
        }
        let from = url.start + head + MARGIN;
        if meets(marker) {
            dull.push(from..marker.start.saturating_sub(MARGIN).min(url.end));
            dull.push(from.max(marker.end + MARGIN)..url.end);
        } else {
            dull.push(from..url.end);
        }
    }
    dull.retain(|part| part.start + MARGIN < part.end);
    dull
}
