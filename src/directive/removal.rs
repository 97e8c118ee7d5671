//! Taking directives out of the text.

use std::collections::{BTreeSet, HashSet};

use super::{Directive, Directives, Name};
use crate::document::{CellId, CommentPlace, Document};
use crate::text::{Edit, Span, by_place};

impl Directives {
    /// The edits that take the allowances `unused` (indices) of one directive out of the text, with what ends
    /// them; `None` where it is not sure that the page stays the same.
    pub fn removal(
        &self,
        document: &Document<'_>,
        directive: usize,
        unused: &BTreeSet<usize>,
    ) -> Option<Vec<Edit>> {
        let all = self.allowances.all();
        let of = self.directives.get(directive)?;
        if self.open_comment.is_some_and(|open| open < of.span.start()) {
            return None; // it may be what ends that comment
        }
        let names: BTreeSet<usize> = unused.iter().filter_map(|&one| all.get(one)?.name).collect();
        let mut edits = vec![without(document, of, &names)?];
        let ends: BTreeSet<usize> = unused.iter().filter_map(|&one| all.get(one)?.closed_by).collect();
        let rules: HashSet<&str> = unused.iter().filter_map(|&one| all.get(one)?.rule).collect();
        for end in ends {
            let closed = self.allowances.closed_by(end);
            if closed.iter().any(|&one| all[one].directive != directive) {
                return None; // another directive has a say in it
            }
            let end = self.directives.get(end)?;
            let is_gone = |(_, name): &(usize, &Name)| name.rule.is_some_and(|rule| rules.contains(rule));
            let gone: BTreeSet<usize> =
                end.names.iter().enumerate().filter(is_gone).map(|(n, _)| n).collect();
            if !end.names.is_empty() || closed.iter().all(|one| unused.contains(one)) {
                edits.push(without(document, end, &gone)?);
            }
        }
        Some(by_place(edits, Edit::place))
    }
}

/// The edit that takes some of a directive's names out, or all of it where none is left.
fn without(document: &Document<'_>, directive: &Directive, gone: &BTreeSet<usize>) -> Option<Edit> {
    let text = document.source.text();
    let kept: Vec<Span> = directive
        .names
        .iter()
        .enumerate()
        .filter(|(index, _)| !gone.contains(index))
        .map(|(_, name)| name.span)
        .collect();
    let (Some(first), Some(last)) = (directive.names.first(), directive.names.last()) else {
        return whole(document, directive);
    };
    if kept.is_empty() {
        return whole(document, directive);
    }
    let region = Span::new(first.span.start(), last.span.end());
    let comma = if region.of(text).contains(',') { ", " } else { " " };
    let kept: Vec<&str> = kept.iter().map(|name| name.of(text)).collect();
    let (before, behind) =
        (Span::new(directive.span.start(), region.start()), Span::new(region.end(), directive.span.end()));
    let replacement = format!("{}{}{}", before.of(text), kept.join(comma), behind.of(text));
    Some(Edit { span: directive.span, replacement })
}

/// The edit that takes a directive out: with its line, or with the blanks that parted it from the text.
fn whole(document: &Document<'_>, directive: &Directive) -> Option<Edit> {
    // To GitHub `www.` is a link where anything follows it.
    if document.source.text()[..directive.span.start()].trim_end_matches([' ', '\t']).ends_with("www.") {
        return None;
    }
    let span = match directive.place {
        CommentPlace::Block { is_alone: true } => lines(document, directive.span)?,
        CommentPlace::Block { is_alone: false } => return None,
        CommentPlace::Text => {
            let lines = document.source.lines();
            let line = lines.content(lines.line_of(directive.span.start()), document.source.text());
            inline(document, directive.span, line, false)?
        }
        CommentPlace::Cell => {
            let id: CellId = document.cell_at(directive.span.start())?;
            let lines = document.source.lines();
            let row = lines.content(lines.line_of(directive.span.start()), document.source.text());
            // A pipe that nothing stands beside is no row.
            let rest =
                row.of(document.source.text()).replacen(directive.span.of(document.source.text()), "", 1);
            if rest.trim_matches([' ', '\t', '>', '|']).is_empty() && rest.matches('|').count() < 2 {
                return None;
            }
            let cell = document.cell(id)?.span;
            // Without words, and without a pipe behind it, the last cell is none.
            if cell == directive.span
                && row.of(document.source.text()).trim_end().len() + row.start() == cell.end()
            {
                return None;
            }
            inline(document, directive.span, cell, true)?
        }
    };
    Some(Edit { span, replacement: String::new() })
}

/// Whole lines, where what stands above and below them cannot come to be one thing: a blank line still parts
/// them, and below it no list and no indented code goes on.
fn lines(document: &Document<'_>, comment: Span) -> Option<Span> {
    let (text, lines) = (document.source.text(), document.source.lines());
    let body = document.source.body_start();
    let (first, last) = (lines.line_of(comment.start()), lines.line_of(comment.end()));
    // VT and FF are text to GitHub.
    let is_blank = |line: usize| lines.line(line).of(text).trim_matches([' ', '\t', '\n', '\r']).is_empty();
    let is_end = |line: usize| line >= lines.count() || is_blank(line);
    let blank_above = first == lines.line_of(body) || is_end(first - 1);
    let blank_below = is_end(last + 1);
    let own = Span::new(lines.line(first).start().max(body), lines.line(last).end());
    let is_whole = own.start() == comment.start() && own.of(text).trim_end() == comment.of(text);
    let next = (last + 1..lines.count()).find(|&line| !is_end(line));
    let next = next.map_or("", |line| lines.content(line, text).of(text));
    let goes_on = next.starts_with([' ', '\t']) || opens_item(next);
    // At the beginning of a text these are a byte order mark and front matter.
    let begins = own.start() == 0 && (next.starts_with('\u{feff}') || next.starts_with("---"));
    if !is_whole || !(blank_above || blank_below) || goes_on || begins {
        return None;
    }
    let both = blank_above && blank_below;
    Some(if both { Span::new(own.start(), lines.line(last + 1).end().max(own.end())) } else { own })
}

/// A comment in running text with the blanks that part it from what stands before or behind it.
///
/// What stands before it, if anything does, must be words, and must not end in a mark that means something else at
/// the end of a line.
fn inline(document: &Document<'_>, comment: Span, around: Span, is_cell: bool) -> Option<Span> {
    let text = document.source.text();
    if comment == around {
        return Some(comment);
    }
    if !around.contains(comment) {
        return None;
    }
    let before = Span::new(around.start(), comment.start()).of(text);
    let behind = Span::new(comment.end(), around.end()).of(text);
    let words = before.trim_end_matches([' ', '\t']);
    let rest = behind.trim_start_matches([' ', '\t']);
    let is_first = is_cell && before.is_empty();
    let is_parted = is_first || words.len() < before.len();
    // Two blanks at the end of a line are a line break.
    let ends = if rest.is_empty() { behind.is_empty() } else { rest.len() < behind.len() };
    let is_sure = words.contains(char::is_alphanumeric) && !words.ends_with(['\\', '#', ']', ':', '|']);
    if !(is_parted && ends && (is_first || is_sure)) {
        return None;
    }
    let start = if rest.is_empty() { around.start() + words.len() } else { comment.start() };
    Some(Span::new(start, around.end() - rest.len()))
}

/// Whether a line begins with the marker of a list.
fn opens_item(line: &str) -> bool {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let marks: &[char] = if rest.len() < line.len() { &['.', ')'] } else { &['-', '+', '*'] };
    rest.strip_prefix(marks).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t']))
}
