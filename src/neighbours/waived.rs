//! Questions that a keeper told another linter not to ask, here or in the whole file: we do not ask them either.
//!
//! | what the comment says | how far it reaches |
//! | --- | --- |
//! | `markdownlint-disable-line`, `rumdl-disable-line` | its own line |
//! | the same with `-next-line` | the line below |
//! | `lint ignore` | the lines below up to a blank one |
//! | `markdownlint-disable`, `rumdl-disable`, `lint disable` | to the same with `enable`, else to the end |
//! | `markdownlint-disable-file`, `rumdl-disable-file` | the whole file |
//!
//! Without names of rules it is for all.

use super::parts::{LINTERS, is_in, joined};
use crate::document::Document;
use crate::text::Span;

/// What other linters ask as well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// Whether a link has an address.
    EmptyLinks,
    /// Whether the brackets of a link stand the right way round.
    ReversedLinks,
    /// Whether an anchor names a heading.
    Anchors,
    /// Whether a row has as many cells as its table has columns.
    Cells,
    /// Whether the pipes and blanks of a table are all alike.
    Layout,
}

/// All of them, each with the names that linters have for it, in lower case.
// source, read 2026-12-01: doc/Rules.md of markdownlint 0.42.1, the rules of remark-lint 10.0.0 and of rumdl 0.3.0
const NAMES: [(Question, &[&str]); 5] = [
    (Question::EmptyLinks, &["md042", "no-empty-links", "no-empty-url", "links"]),
    (Question::ReversedLinks, &["md011", "no-reversed-links", "no-reversed-link", "links"]),
    (Question::Anchors, &["md051", "link-fragments", "validate-links", "missing-heading", "links"]),
    (Question::Cells, &["md056", "table-column-count", "table"]),
    (Question::Layout, &["md055", "md060", "table-pipe-style", "table-column-style", "table"]),
];

/// Where each question is not to be asked. The layout is only what lines are told; of parts `super::Reader` knows more.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Waived {
    parts: [Vec<Span>; NAMES.len()],
}

impl Waived {
    pub(super) fn read(document: &Document<'_>) -> Self {
        let text = document.source.text();
        let mut parts: [Vec<Span>; NAMES.len()] = Default::default();
        let mut open = [[None; NAMES.len()]; LINTERS.len()];
        for comment in &document.comments {
            let inner = comment.span.of(text).trim_start_matches("<!--").trim_end_matches("-->").trim();
            let told = LINTERS
                .iter()
                .zip(&mut open)
                .find_map(|(name, open)| Some((inner.strip_prefix(name)?, open)));
            let Some((said, open)) = told else { continue };
            let mut words = said.split_ascii_whitespace();
            let verb = words.next().unwrap_or_default();
            let names: Vec<String> = words.map(str::to_ascii_lowercase).collect();
            let is_meant =
                |own: &[&str]| names.is_empty() || names.iter().any(|name| own.contains(&name.as_str()));
            let asked = NAMES.iter().zip(&mut parts).zip(open).filter(|((of, _), _)| is_meant(of.1));
            for (((question, _), parts), open) in asked {
                let is_of_lines = *question != Question::Layout;
                match verb {
                    "disable" if is_of_lines => *open = open.or(Some(comment.span.end())),
                    "enable" => parts.extend(open.take().map(|start| Span::new(start, comment.span.start()))),
                    "disable-file" if is_of_lines => parts.push(Span::new(0, text.len())),
                    "disable-line" => parts.push(line(document, comment.span.start(), 0)),
                    "disable-next-line" => parts.push(line(document, comment.span.end(), 1)),
                    "ignore" if is_of_lines => parts.push(below(text, comment.span.end())),
                    _ => {}
                }
            }
        }
        for open in open {
            let to_the_end = |start| Span::new(start, text.len());
            parts.iter_mut().zip(open).for_each(|(parts, open)| parts.extend(open.map(to_the_end)));
        }
        Self { parts: parts.map(joined) }
    }

    /// Whether a question is not to be asked of what begins at `place`.
    pub(super) fn has(&self, question: Question, place: usize) -> bool {
        let own = NAMES.iter().zip(&self.parts).filter(|((of, _), _)| *of == question);
        own.into_iter().any(|(_, parts)| is_in(parts, place))
    }
}

/// The line so many below that of a place.
fn line(document: &Document<'_>, place: usize, below: usize) -> Span {
    let lines = document.source.lines();
    let line = lines.line_of(place) + below;
    if line < lines.count() { lines.content(line, document.source.text()) } else { Span::new(place, place) }
}

/// The lines below a place up to a blank one.
fn below(text: &str, place: usize) -> Span {
    let rest = &text[place..];
    let start = rest.find(|c: char| !c.is_whitespace()).unwrap_or(rest.len());
    let mut end = start;
    for line in rest[start..].split_inclusive('\n').take_while(|line| !line.trim().is_empty()) {
        end += line.len();
    }
    Span::new(place + start, place + end)
}
