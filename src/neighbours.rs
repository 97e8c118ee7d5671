//! What other programs are told in a text: to leave a table alone, to write it anew, or not to ask a question (`waived.rs`).
//!
//! A table that a keeper has told a formatter to leave alone was laid out by hand: it keeps its layout and its order, and only the
//! values in its cells are repaired. What stands between two comments that a program writes between, or where words say that one
//! writes it, is that program's: what is repaired there comes back with its next run, so it is repaired only where that is asked for.
//!
//! | what the comment says | how far it reaches |
//! | --- | --- |
//! | `prettier-ignore`, `oxfmt-ignore`, `dprint-ignore`, `deno-fmt-ignore`, `remark-ignore`, `lint ignore` | what follows directly |
//! | the same with `-start`, and `markdown-table-prettify-ignore-start` | to the one with `-end` |
//! | `mdformat off`, `fmt: off`, `@formatter:off` | to the same with `on`, else to the end |
//! | `markdownlint-disable`, `rumdl-disable`, `lint disable` without rules or with those of tables | to the same with `enable`, else to the end |
//! | `dprint-ignore-file`, `deno-fmt-ignore-file`, `markdownlint-disable-file`, `rumdl-disable-file` | the whole file |
//! | `markdownlint-disable-line`, `rumdl-disable-next-line`, in or above a row | the table of the row |
//! | `BEGIN … ` or `… START`, and `END` with the same words; `[[[cog` and `[[[end]]]` | what stands between them |
//! | `OAK_TABLE`, a name in capitals with underscores, twice | the one table between them |
//! | `DO NOT EDIT`, `auto-generated`, `自动生成`, also in `[//]: # (…)` and in sentences | the heading above, else the whole file |
// source, all read 2026-11-30: https://prettier.io/docs/ignore#markdown, https://oxc.rs/docs/guide/usage/formatter/ignore-comments,
// https://dprint.dev/plugins/markdown/, https://docs.deno.com/runtime/reference/cli/fmt, docs/inline-configuration.md of rumdl 0.3.0,
// the READMEs of markdownlint 0.42.1, remark-ignore 2.0.0, remark-message-control 8.0.0 and markdown-table-prettify 4.1.0

mod generated;
mod parts;
mod twice;
mod waived;

use generated::generated;
use parts::{LINTERS, is_in, joined};
use twice::named_twice;
pub use waived::Question;
use waived::Waived;

use crate::diagnostic::{Action, Applicability, Fix};
use crate::document::{Document, Row, Table};
use crate::text::Span;

/// The parts of a text that other programs are told something about.
///
/// Invariant: the parts of each kind are in the order of the text and apart from each other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Neighbours {
    /// They keep their layout and their order.
    kept: Vec<Span>,
    /// A program writes them.
    written: Vec<Span>,
    /// Nobody is to write in them: their first comment says so.
    sealed: Vec<Span>,
    /// What another linter was told not to ask.
    waived: Waived,
}

impl Neighbours {
    /// Reads the comments of a document.
    pub fn read(document: &Document<'_>) -> Self {
        let text = document.source.text();
        let mut reader = Reader { text, ..Reader::default() };
        for comment in &document.comments {
            let inner = comment.span.of(text).trim_start_matches("<!--").trim_end_matches("-->");
            reader.comment(inner.trim(), comment.span);
        }
        reader.written.extend(generated(document));
        reader.written.extend(named_twice(document));
        let waived = Waived::read(document);
        let is_told = |row: &Row| waived.has(Question::Layout, row.span.start());
        let is_kept = |table: &&Table| std::iter::once(&table.header).chain(&table.rows).any(is_told);
        let kept = document.tables.iter().filter(is_kept);
        reader.kept.extend(kept.map(|table| Span::new(table.span.start(), table.span.start())));
        Self { waived, ..reader.finish() }
    }

    /// Whether another linter was told not to ask this of a place.
    pub fn waives(&self, question: Question, place: Span) -> bool {
        self.waived.has(question, place.start())
    }

    /// Whether a place stands where a comment says that nobody is to write: how it is written is not its keeper's concern.
    pub fn seals(&self, place: Span) -> bool {
        is_in(&self.sealed, place.start())
    }

    /// Whether a table keeps its layout and its order.
    pub fn keeps(&self, table: &Table) -> bool {
        is_in(&self.kept, table.span.start()) || is_in(&self.written, table.span.start())
    }

    /// What is left of the fix of a finding at `place`: none changes the layout or the order of a table that is to keep them, and
    /// what a program writes is changed only where that is asked for.
    pub fn spared(&self, document: &Document<'_>, place: Span, mut fix: Fix) -> Option<Fix> {
        let is_free = |table: &usize| !self.keeps(&document.tables[*table]);
        let is_empty = match &mut fix.action {
            Action::Edit(_) => {
                if is_in(&self.written, place.start()) {
                    fix.applicability = Applicability::Unsafe;
                }
                false
            }
            Action::Order { table, .. } => !is_free(table),
            Action::Complete { rows } => {
                rows.retain(|(table, _)| is_free(table));
                rows.is_empty()
            }
            Action::Layout { tables } => {
                tables.retain(is_free);
                tables.is_empty()
            }
        };
        (!is_empty).then_some(fix)
    }
}

/// An end is looked for among so many beginnings, so that a text of both takes no longer than any other.
const OPEN: usize = 16;

/// Programs whose `NAME-ignore` is for what follows, and `NAME-ignore-start` for all to `NAME-ignore-end`.
const IGNORES: [&str; 6] = ["prettier", "oxfmt", "dprint", "deno-fmt", "remark", "markdown-table-prettify"];
/// What is turned off and on again by a word behind it.
const SWITCHES: [&str; 4] = ["mdformat", "fmt:", "@formatter:", "formatter:"];
/// Comments that are for the whole file.
const FILES: [&str; 2] = ["dprint-ignore-file", "deno-fmt-ignore-file"];
/// The linters' rules on the layout of tables, by the one of two that they are about: pipes, columns.
const PIPES: [&str; 3] = ["md055", "table-pipe-style", "table-pipes"];
const COLUMNS: [&str; 5] =
    ["md060", "table-column-style", "table-format", "table-pipe-alignment", "table-cell-padding"];

#[derive(Default)]
struct Reader<'t> {
    text: &'t str,
    kept: Vec<Span>,
    written: Vec<Span>,
    sealed: Vec<Span>,
    /// Where each of [`IGNORES`] began.
    ignored: [Option<usize>; IGNORES.len()],
    /// Where each of [`SWITCHES`] was turned off.
    off: [Option<usize>; SWITCHES.len()],
    linters: [Linter; LINTERS.len()],
    /// Where regions of programs begin, with the words that name them.
    regions: Vec<(Vec<String>, usize)>,
}

/// Which rules of tables a linter was told to leave out.
#[derive(Clone, Copy, Default)]
struct Linter {
    /// Rules on pipes, and on columns.
    off: [bool; 2],
    /// What they were when `capture` said to remember it.
    captured: [bool; 2],
    /// Where the part began in which one is off.
    since: Option<usize>,
}

impl Reader<'_> {
    fn comment(&mut self, said: &str, span: Span) {
        for (n, name) in IGNORES.iter().enumerate() {
            if let Some(rest) = said.strip_prefix(name).and_then(|rest| rest.strip_prefix("-ignore")) {
                match rest {
                    "" => self.next_is_kept(span.end()),
                    "-start" => self.ignored[n] = self.ignored[n].or(Some(span.end())),
                    "-end" => {
                        self.kept.extend(self.ignored[n].take().map(|start| Span::new(start, span.start())));
                    }
                    _ => {}
                }
            }
        }
        for (n, name) in SWITCHES.iter().enumerate() {
            match said.strip_prefix(name).map(str::trim) {
                Some("off") => self.off[n] = self.off[n].or(Some(span.end())),
                Some("on") => {
                    self.kept.extend(self.off[n].take().map(|start| Span::new(start, span.start())));
                }
                _ => {}
            }
        }
        for (n, name) in LINTERS.iter().enumerate() {
            if let Some(rest) = said.strip_prefix(name) {
                self.linter(n, rest, span);
            }
        }
        if FILES.contains(&said) {
            self.kept.push(Span::new(0, self.text.len()));
        }
        self.region(said, span);
    }

    fn next_is_kept(&mut self, end: usize) {
        let below = &self.text[end..];
        let blanks = below.len() - below.trim_start_matches(|c: char| c.is_whitespace() || c == '>').len();
        self.kept.push(Span::new(end, end + blanks));
    }

    fn linter(&mut self, n: usize, said: &str, span: Span) {
        let mut words = said.split_ascii_whitespace();
        let verb = words.next().unwrap_or_default();
        let names: Vec<String> = words.map(str::to_ascii_lowercase).collect();
        let is_named = |rules: &[&str]| {
            names.is_empty() || names.iter().any(|name| name == "table" || rules.contains(&name.as_str()))
        };
        let concerned = [is_named(&PIPES), is_named(&COLUMNS)];
        let linter = &mut self.linters[n];
        let set = |off: [bool; 2], value: bool| [0, 1].map(|n| if concerned[n] { value } else { off[n] });
        match verb {
            "disable" => linter.off = set(linter.off, true),
            "enable" => linter.off = set(linter.off, false),
            "capture" => linter.captured = linter.off,
            "restore" => linter.off = linter.captured,
            "disable-file" if concerned.contains(&true) => self.kept.push(Span::new(0, self.text.len())),
            "ignore" if concerned.contains(&true) => return self.next_is_kept(span.end()),
            _ => return,
        }
        if linter.off.contains(&true) {
            linter.since = linter.since.or(Some(span.end()));
        } else if let Some(start) = linter.since.take() {
            self.kept.push(Span::new(start, span.start()));
        }
    }

    /// A region begins with a comment of some words and `BEGIN` or `START`, and ends with one of the same words, or the first
    /// of them, and `END`.
    fn region(&mut self, said: &str, span: Span) {
        if said.starts_with("[[[cog") {
            return self.regions.push((vec!["[[[cog".to_owned()], span.end()));
        }
        let parts = said.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        let words: Vec<String> = parts.map(str::to_ascii_uppercase).collect();
        let place = |among: &[&str]| words.iter().position(|word| among.contains(&word.as_str()));
        let without = |at: usize| [&words[..at], &words[at + 1..]].concat();
        let is_ignore = IGNORES.iter().any(|name| said.starts_with(name));
        if let Some(at) = place(&["BEGIN", "BEGINNING", "START"]).filter(|_| !is_ignore) {
            self.regions.push((without(at), span.end()));
        } else if let Some(at) = place(&["END", "STOP"]).filter(|_| !is_ignore) {
            let name = if said.starts_with("[[[end]]]") { vec!["[[[cog".to_owned()] } else { without(at) };
            let is_same = |(begun, _): &(Vec<String>, usize)| {
                begun.starts_with(&name) && name.is_empty() == begun.is_empty()
            };
            let among = self.regions.len().saturating_sub(OPEN);
            if let Some(open) = self.regions[among..].iter().rposition(is_same) {
                let (begun, start) = self.regions.swap_remove(among + open);
                self.regions.truncate(among + open);
                let region = Span::new(start, span.start());
                self.written.push(region);
                let forbids = |two: &[String]| {
                    matches!(&two[0][..], "DO" | "DON") && matches!(&two[1][..], "NOT" | "T")
                };
                if begun.windows(2).any(forbids) && !begun.iter().any(|word| word == "LINE") {
                    self.sealed.push(region);
                }
            }
        }
    }

    fn finish(mut self) -> Neighbours {
        let to_the_end = |start| Span::new(start, self.text.len());
        let linters = self.linters.iter().filter_map(|linter| linter.since);
        // Prettier and oxfmt know no range without an end.
        let open = self.ignored.iter().skip(2).chain(&self.off).copied().flatten().chain(linters);
        self.kept.extend(open.map(to_the_end));
        Neighbours {
            kept: joined(self.kept),
            written: joined(self.written),
            sealed: joined(self.sealed),
            waived: Waived::default(),
        }
    }
}
