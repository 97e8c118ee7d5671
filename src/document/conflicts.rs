//! What git leaves of a merge that was not resolved: `<<<<<<< HEAD`, `=======`, `>>>>>>> topic`.
//!
//! Also as a formatter printed it afterwards: `> > > > > > > topic`, `| <<<<<<< HEAD |  |  |`, `\<<<<<<< HEAD`. Markers
//! are of seven characters, or of as many as `conflict-marker-size` says.

use super::blocks::span_at;
use super::model::Document;
use crate::text::{LineIndex, Span};

/// A merge conflict that stands in the text.
///
/// Invariant: `first <= last`, and of two conflicts the first ends before the second begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// The first marker, without the blanks round it.
    pub marker: Span,
    /// The line of the first marker, from 0.
    pub first: usize,
    /// The line of the last one.
    pub last: usize,
}

/// All conflicts of a text, in its order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Conflicts {
    all: Vec<Conflict>,
    /// The lines that belong to a conflict or stand in one block with it, from the first to the last.
    areas: Vec<(usize, usize)>,
}

/// Characters of a marker, unless git is told otherwise.
const USUAL: usize = 7;

/// A line that looks like a marker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Marker {
    kind: Kind,
    size: usize,
    is_labelled: bool,
    /// Whether it is as git writes it.
    is_tight: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Ours,
    Middle,
    Theirs,
}

impl Conflicts {
    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// One after the other.
    pub fn iter(&self) -> impl Iterator<Item = &Conflict> {
        self.all.iter()
    }

    /// Whether one of the lines `first` to `last` belongs to a conflict: stands between its markers, or in one block of
    /// lines with it, so that no reader can tell what it is.
    pub fn touch(&self, first: usize, last: usize) -> bool {
        let next = self.areas.partition_point(|(_, end)| *end < first);
        self.areas.get(next).is_some_and(|(start, _)| *start <= last)
    }
}

impl Document<'_> {
    /// The merge conflicts of the text; those that are shown in code are examples.
    pub fn conflicts(&self) -> Conflicts {
        let text = self.source.text();
        if !["<<<<<<<", ">>>>>>>", "> > > > > > >"].iter().any(|marker| text.contains(marker)) {
            return Conflicts::default();
        }
        let lines = self.source.lines();
        let markers = (0..lines.count()).filter_map(|line| {
            let span = lines.content(line, text).trim_blanks(text);
            let marker = marker(span.of(text))?;
            span_at(&self.blocks.code, span.start()).is_none().then_some((line, marker))
        });
        let markers: Vec<(usize, Marker)> = markers.collect();
        let all = conflicts(&markers, lines, text);
        let areas = areas(&all, lines, text);
        Conflicts { all, areas }
    }
}

fn conflicts(markers: &[(usize, Marker)], lines: &LineIndex, text: &str) -> Vec<Conflict> {
    let mut all: Vec<Conflict> = Vec::new();
    let mut at = 0;
    while let Some((first, marker)) = markers.get(at).copied() {
        let last = match marker.kind {
            Kind::Ours => ours(&markers[at..]),
            Kind::Middle => rest(&markers[at..]),
            Kind::Theirs => is_lone(first, marker, lines, text).then_some(1),
        };
        if let Some(count) = last {
            let marker = lines.content(first, text).trim_blanks(text);
            all.push(Conflict { marker, first, last: markers[at + count - 1].0 });
        }
        at += last.unwrap_or(1);
    }
    all
}

/// How many of `markers`, of which the first begins a conflict, belong to it.
fn ours(markers: &[(usize, Marker)]) -> Option<usize> {
    let size = markers[0].1.size;
    let same = |kind: Kind| {
        move |(_, marker): &(usize, Marker)| marker.kind == kind && (marker.size == size || !marker.is_tight)
    };
    let next = markers[1..].iter().position(same(Kind::Ours)).map_or(markers.len(), |next| next + 1);
    let own = &markers[..next];
    let middle = own.iter().position(same(Kind::Middle));
    let behind = middle.unwrap_or_default();
    let end = own[behind..].iter().position(same(Kind::Theirs)).map(|end| behind + end);
    let is_marked = size == USUAL && markers[0].1.is_labelled;
    match (middle, end) {
        (Some(_), Some(end)) => Some(end + 1),
        // One of its markers was taken out, or made into something else.
        (None, Some(end)) if size == USUAL => Some(end + 1),
        (Some(middle), None) if size == USUAL => Some(middle + 1),
        (None, None) if is_marked => Some(1),
        _ => None,
    }
}

/// A conflict whose beginning was taken out: `=======` alone underlines a heading.
fn rest(markers: &[(usize, Marker)]) -> Option<usize> {
    let (_, next) = markers.get(1)?;
    let ends = next.kind == Kind::Theirs && next.size == markers[0].1.size && next.is_labelled;
    ends.then_some(2)
}

/// Whether a last marker that stands alone is one, and no quote in a quote.
fn is_lone(line: usize, marker: Marker, lines: &LineIndex, text: &str) -> bool {
    let is_quote = |line: usize| line < lines.count() && lines.content(line, text).of(text).starts_with('>');
    let is_quoted = line.checked_sub(1).is_some_and(is_quote) || is_quote(line + 1);
    marker.size == USUAL && marker.is_tight && marker.is_labelled && !is_quoted
}

/// The lines of the blocks in which conflicts stand, joined where they meet.
fn areas(all: &[Conflict], lines: &LineIndex, text: &str) -> Vec<(usize, usize)> {
    let is_blank = |line: usize| lines.content(line, text).of(text).trim_matches(['>', ' ', '\t']).is_empty();
    let mut areas: Vec<(usize, usize)> = Vec::new();
    for conflict in all {
        let behind = areas.last().map_or(0, |(_, last)| last + 1);
        let first = (behind..conflict.first).rev().take_while(|line| !is_blank(*line)).last();
        let next = (conflict.last + 1).max(behind);
        let last = (next..lines.count()).take_while(|line| !is_blank(*line)).last().unwrap_or(next - 1);
        match areas.last_mut() {
            Some((_, end)) if conflict.first <= *end => *end = last,
            _ => areas.push((first.unwrap_or(conflict.first), last)),
        }
    }
    areas
}

/// What a line is as a marker.
fn marker(line: &str) -> Option<Marker> {
    let line = line.trim_matches([' ', '\t', '\u{feff}']);
    let written = if line.starts_with('|') { only_cell(line)? } else { line };
    let written = written.trim_start_matches('#').trim_start_matches([' ', '\\']);
    let kind = match written.bytes().next()? {
        b'<' => Kind::Ours,
        b'=' => Kind::Middle,
        b'>' => Kind::Theirs,
        _ => return None,
    };
    let mark = written.chars().next()?;
    let tight = written.len() - written.trim_start_matches(mark).len();
    if tight >= USUAL {
        let label = &written[tight..];
        let is_labelled = !label.trim().is_empty();
        let is_marker = !is_labelled || (label.starts_with(' ') && kind != Kind::Middle);
        return is_marker.then_some(Marker { kind, size: tight, is_labelled, is_tight: true });
    }
    // Each is the mark of a quote to a formatter.
    let loose = written.split(' ').take_while(|part| *part == ">").count();
    let is_labelled = written.split(' ').nth(loose).is_some();
    (loose >= USUAL).then_some(Marker { kind, size: loose, is_labelled, is_tight: false })
}

/// What stands in the only cell of a row that says anything.
fn only_cell(row: &str) -> Option<&str> {
    let mut said = row.split('|').map(str::trim).filter(|cell| !cell.is_empty());
    said.next().filter(|_| said.next().is_none())
}
