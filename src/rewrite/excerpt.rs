//! Fixes tried in a few lines of the text, where too many fail to try each with the whole of it.

use super::rewrite;
use crate::diagnostic::{Action, Edit, Fix};
use crate::document::Document;
use crate::source::Source;
use crate::style::Styles;
use crate::text::{LineIndex, Span};
use crate::verify::{Judge, Mismatch};

/// So many bytes on either side of an edit are looked at, as far as its block goes.
const REACH: usize = 1024;
/// A fix that asks for more text is not tried alone.
const MOST: usize = 16_384;

/// What stands against a fix where its edits stand alone in what is near them; `None` where that cannot be asked.
///
/// This proves nothing of the whole text: it tells which fixes are worth a proof.
pub(super) fn alone(document: &Document<'_>, fix: &Fix) -> Option<Result<(), Mismatch>> {
    let Action::Edit(edits) = &fix.action else { return None };
    let text = document.source.text();
    let mut pieces: Vec<Span> = Vec::new();
    for edit in edits {
        for piece in near(document, edit.span) {
            match pieces.last_mut() {
                Some(last) if piece.start() <= last.end() => {
                    *last = Span::new(last.start(), last.end().max(piece.end()));
                }
                _ => pieces.push(piece),
            }
        }
        if pieces.iter().map(|piece| piece.len()).sum::<usize>() > MOST {
            return None;
        }
    }
    let mut excerpt = String::new();
    let mut moved: Vec<Edit> = Vec::new();
    let mut rest = edits.iter().peekable();
    for piece in pieces {
        let start = excerpt.len();
        while let Some(edit) = rest.next_if(|edit| piece.contains(edit.span)) {
            let at = |offset: usize| offset - piece.start() + start;
            let span = Span::new(at(edit.span.start()), at(edit.span.end()));
            moved.push(Edit { span, replacement: edit.replacement.clone() });
        }
        excerpt.push_str(piece.of(text));
        if !excerpt.ends_with(['\n', '\r']) {
            excerpt.push('\n');
        }
    }
    if rest.next().is_some() {
        return None;
    }
    let source = Source::new(excerpt);
    let excerpt = Document::parse(&source);
    let fix = Fix { action: Action::Edit(moved), ..fix.clone() };
    let plan = rewrite(&excerpt, &Styles::default(), &[&fix]);
    if !plan.dropped.is_empty() {
        return None;
    }
    Some(Judge::new(&excerpt).verify(plan.text, &plan.changes).map(drop))
}

/// What tells how the bytes at `span` are read: of a table its header and the row, else the block around them.
fn near(document: &Document<'_>, span: Span) -> Vec<Span> {
    let (text, lines) = (document.source.text(), document.source.lines());
    let line = lines.line_of(span.start());
    if let Some(table) = document.table_on(line) {
        let header = document.tables[table].header.line;
        let head = Span::new(lines.line(header).start(), lines.line(header + 1).end());
        return if line < header + 2 { vec![head] } else { vec![head, lines.line(line)] };
    }
    vec![Span::new(block_start(text, lines, span.start()), block_end(text, lines, span.end()))]
}

/// Where the block around byte `at` begins, or a word of it that is near enough.
fn block_start(text: &str, lines: &LineIndex, at: usize) -> usize {
    let least = at.saturating_sub(REACH);
    let mut line = lines.line_of(at);
    while line > 0 && lines.line(line).start() > least && !lines.line(line - 1).of(text).trim().is_empty() {
        line -= 1;
    }
    let start = lines.line(line).start();
    if start >= least {
        return start;
    }
    let blank = text.as_bytes()[least..at].iter().position(u8::is_ascii_whitespace);
    blank.map_or(start, |blank| least + blank + 1)
}

/// Where it ends.
fn block_end(text: &str, lines: &LineIndex, at: usize) -> usize {
    let most = at.saturating_add(REACH).min(text.len());
    let mut line = lines.line_of(at);
    while lines.line(line).end() < most && !lines.line(line + 1).of(text).trim().is_empty() {
        line += 1;
    }
    let end = lines.line(line).end();
    if end <= most {
        return end;
    }
    let blank = text.as_bytes()[at..most].iter().rposition(u8::is_ascii_whitespace);
    blank.map_or(end, |blank| at + blank)
}
