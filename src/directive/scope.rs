//! From directives to the lines they are for.
//!
//! | where it stands | what `allow` is for |
//! | --- | --- |
//! | on a line of its own | what follows, over blank lines and other comments: a table, or the lines up to a blank one |
//! | in a line of text | that line |
//! | in a cell, or behind the last pipe of a row | that row; in the header, the table |
//!
//! `allow-file`, `off` and `on` stand on a line of their own.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use super::allowances::Allowance;
use super::said::{Directive, Fault, FaultKind, Verb};
use crate::document::{CommentPlace, Document, Table};
use crate::text::Span;

/// What the directives allow; what is wrong with their places goes to `faults`.
pub(super) fn allowances(
    document: &Document<'_>,
    directives: &[Directive],
    faults: &mut Vec<Fault>,
) -> Vec<Allowance> {
    let mut reader =
        Reader { places: Places::new(document), faults, found: Vec::new(), open: BTreeMap::new() };
    for (index, directive) in directives.iter().enumerate() {
        reader.directive(index, directive);
    }
    reader.found
}

struct Reader<'r, 's> {
    places: Places<'r, 's>,
    faults: &'r mut Vec<Fault>,
    found: Vec<Allowance>,
    /// Those that an `off` began and no `on` has ended, by rule.
    open: BTreeMap<Option<&'static str>, Vec<usize>>,
}

impl Reader<'_, '_> {
    fn directive(&mut self, index: usize, directive: &Directive) {
        let is_block = matches!(directive.place, CommentPlace::Block { .. });
        if directive.verb != Verb::Allow && !is_block {
            self.fault(directive.span, FaultKind::WrongPlace(directive.verb));
            return;
        }
        if is_block && let Some(kind) = self.places.break_at(directive.span) {
            self.fault(directive.span, kind);
            return;
        }
        let own = self.places.lines(directive.span);
        match directive.verb {
            Verb::Allow => match self.places.target(directive) {
                Some(lines) => self.allow(index, directive, lines),
                None => self.fault(directive.span, FaultKind::NothingFollows),
            },
            Verb::AllowFile => self.allow(index, directive, 0..=usize::MAX),
            Verb::Off => {
                let first = self.found.len();
                self.allow(index, directive, *own.start()..=usize::MAX);
                for begun in first..self.found.len() {
                    self.open.entry(self.found[begun].rule).or_default().push(begun);
                }
            }
            Verb::On => self.close(index, directive, *own.end()),
        }
    }

    fn allow(&mut self, directive: usize, of: &Directive, lines: RangeInclusive<usize>) {
        let (is_row, all) = (of.place == CommentPlace::Cell, of.names.is_empty());
        let mut push = |name: Option<usize>, rule: Option<&'static str>| {
            self.found.push(Allowance {
                directive,
                name,
                rule,
                lines: lines.clone(),
                closed_by: None,
                is_row,
            });
        };
        if all {
            push(None, None);
        }
        for (index, name) in of.names.iter().enumerate() {
            if name.rule.is_some() {
                push(Some(index), name.rule);
            }
        }
    }

    fn close(&mut self, index: usize, directive: &Directive, line: usize) {
        // A name that is no rule was reported, and ends nothing.
        let named = directive.names.iter().filter(|name| name.rule.is_some());
        let mut ends: Vec<(Span, Option<&'static str>)> = named.map(|name| (name.span, name.rule)).collect();
        if directive.names.is_empty() {
            ends.push((directive.span, None));
        }
        let all_are_off = self.open.contains_key(&None);
        for (span, rule) in ends {
            let closed: Vec<usize> = match rule {
                Some(_) => self.open.remove(&rule).unwrap_or_default(),
                None => std::mem::take(&mut self.open).into_values().flatten().collect(),
            };
            if closed.is_empty() {
                self.fault(span, FaultKind::NothingToEnd { all_are_off });
            }
            for closed in closed {
                let allowance = &mut self.found[closed];
                allowance.lines = *allowance.lines.start()..=line;
                allowance.closed_by = Some(index);
            }
        }
    }

    fn fault(&mut self, span: Span, kind: FaultKind) {
        self.faults.push(Fault { span, kind });
    }
}

/// What stands on which line.
struct Places<'r, 's> {
    document: &'r Document<'s>,
    /// The first and the last line of each comment on lines of its own, in order.
    comments: Vec<(usize, usize)>,
    /// For lines at which was looked for what follows: the line where it begins. Comments may stand above each other.
    begins: BTreeMap<usize, usize>,
    /// The lines of text that were looked at last, up to the one that ends them.
    text: Option<RangeInclusive<usize>>,
}

impl<'r, 's> Places<'r, 's> {
    fn new(document: &'r Document<'s>) -> Self {
        let lines = |span: Span| {
            let line = |at: usize| document.source.lines().line_of(at);
            (line(span.start()), line(span.end()))
        };
        let blocks =
            document.comments.iter().filter(|comment| matches!(comment.place, CommentPlace::Block { .. }));
        let comments = blocks.map(|comment| lines(comment.span)).collect();
        Self { document, comments, begins: BTreeMap::new(), text: None }
    }

    fn lines(&self, span: Span) -> RangeInclusive<usize> {
        let line = |at: usize| self.document.source.lines().line_of(at);
        line(span.start())..=line(span.end())
    }

    /// What a comment on a line of its own breaks.
    fn break_at(&self, comment: Span) -> Option<FaultKind> {
        let lines = self.lines(comment);
        let (above, below) = (lines.start().checked_sub(1)?, lines.end() + 1);
        let is_row = |line: usize| self.words(line).starts_with('|');
        if !is_row(below) || self.header_at(below).is_some() {
            return None;
        }
        if self.table_with(above).is_some() {
            return Some(FaultKind::EndsTable);
        }
        let is_delimiter = self.words(below).bytes().all(|b| b"|-: \t".contains(&b));
        (is_row(above) && is_delimiter).then_some(FaultKind::PartsHeader)
    }

    /// The lines that an `allow` is for.
    fn target(&mut self, directive: &Directive) -> Option<RangeInclusive<usize>> {
        let own = self.lines(directive.span);
        match directive.place {
            CommentPlace::Text => return Some(own),
            CommentPlace::Cell => {
                let header = self.header_at(*own.start()).map(lines_of);
                return Some(header.unwrap_or(own));
            }
            CommentPlace::Block { .. } => {}
        }
        let line = self.begin(own.end() + 1);
        if let Some(table) = self.header_at(line) {
            return Some(lines_of(table));
        }
        let text = self.text.take().filter(|text| text.contains(&line)).unwrap_or_else(|| {
            let count = self.document.source.lines().count();
            let is_end = |line: usize| self.document.is_blank_line(line) || self.header_at(line).is_some();
            line..=(line..count).find(|&line| is_end(line)).unwrap_or(count)
        });
        let end = *text.end();
        self.text = Some(text);
        (line < end).then(|| line..=end - 1)
    }

    /// The first line from `line` on that is neither blank nor begins a comment on lines of its own.
    fn begin(&mut self, mut line: usize) -> usize {
        let mut passed = Vec::new();
        while line < self.document.source.lines().count() {
            if let Some(known) = self.begins.get(&line) {
                line = *known;
                break;
            }
            let begun = self.comments.partition_point(|(first, _)| *first <= line);
            let comment = self.comments[..begun].last().filter(|(first, _)| *first == line);
            if comment.is_none() && !self.document.is_blank_line(line) {
                break;
            }
            passed.push(line);
            line = comment.map_or(line, |(_, last)| *last) + 1;
        }
        self.begins.extend(passed.into_iter().map(|passed| (passed, line)));
        line
    }

    /// The table that has its header on `line`.
    fn header_at(&self, line: usize) -> Option<&'r Table> {
        self.table_begun(line).filter(|table| table.header.line == line)
    }

    /// The table that has a row on `line`.
    fn table_with(&self, line: usize) -> Option<&'r Table> {
        self.table_begun(line).filter(|table| lines_of(table).contains(&line))
    }

    /// The last table that begins on `line` or above.
    fn table_begun(&self, line: usize) -> Option<&'r Table> {
        let begun = self.document.tables.partition_point(|table| table.header.line <= line);
        self.document.tables[..begun].last()
    }

    /// A line without the blanks and quote marks at its ends.
    fn words(&self, line: usize) -> &str {
        let source = self.document.source;
        let content = source.lines().content(line, source.text()).of(source.text());
        content.trim_start_matches([' ', '\t', '>']).trim_end()
    }
}

fn lines_of(table: &Table) -> RangeInclusive<usize> {
    table.header.line..=table.header.line + 1 + table.rows.len()
}
