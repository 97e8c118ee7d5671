//! What a finding is about: a row, a link, a table, a place in the text, the file.
//!
//! And how that is named so that the name outlives layout, order and line numbers: a row by the article it links
//! to, a link by where it leads. What names a thing never holds a secret.

mod said;

use crate::Report;
use crate::diagnostic::Diagnostic;
use crate::document::{Cell, LinkKind};
use crate::entry::{Field, ListTable, folded};
use crate::text::Span;
use crate::text::is_blank;

/// What a finding is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Subject {
    /// The file as a whole.
    File,
    /// A table as a whole, by its index.
    Table(usize),
    /// A body row: indices of the table and the row.
    Row(usize, usize),
    /// A link outside list tables, by its index.
    Link(usize),
    /// A place outside tables.
    Text(Span),
}

/// The subjects of a report's findings, and their names.
pub(crate) struct Subjects<'r, 's> {
    report: &'r Report<'s>,
    /// Links with a written destination, in its order.
    destinations: Vec<usize>,
    /// For each table of the document, its index among the lists.
    lists: Vec<Option<usize>>,
    /// The secrets, joined where they overlap.
    secrets: Vec<Span>,
}

impl<'r, 's> Subjects<'r, 's> {
    /// The subjects of this report.
    pub(crate) fn new(report: &'r Report<'s>) -> Self {
        let links = &report.document.links;
        let written = (0..links.len()).filter(|n| links[*n].kind != LinkKind::Reference);
        let mut places: Vec<(usize, usize)> = written.map(|n| (links[n].destination.start(), n)).collect();
        places.sort_unstable();
        let destinations: Vec<usize> = places.into_iter().map(|(_, n)| n).collect();
        let mut lists = vec![None; report.document.tables.len()];
        for (n, list) in report.lists.iter().enumerate() {
            lists[list.table] = Some(n);
        }
        let mut secrets: Vec<Span> = Vec::new();
        for secret in report.secrets.iter() {
            match secrets.last_mut() {
                Some(last) if secret.start() <= last.end() => {
                    *last = Span::new(last.start(), last.end().max(secret.end()));
                }
                _ => secrets.push(*secret),
            }
        }
        Self { report, destinations, lists, secrets }
    }

    /// What `found` is about.
    pub(crate) fn of(&self, found: &Diagnostic) -> Subject {
        if found.is_of_file {
            return Subject::File;
        }
        match (self.place(found.span.start()), self.around(found.span)) {
            (Some((table, None)), None) => Subject::Table(table),
            (Some((table, Some(row))), None) => Subject::Row(table, row),
            (Some((table, Some(row))), _) if self.list(table).is_some() => Subject::Row(table, row),
            (_, Some(link)) => Subject::Link(link),
            (None, None) => Subject::Text(found.span),
        }
    }

    /// The body row in which byte `offset` stands.
    pub(crate) fn row_at(&self, offset: usize) -> Option<(usize, usize)> {
        let (table, row) = self.place(offset)?;
        Some((table, row?))
    }

    /// The body row in which a finding stands that is about a place.
    pub(crate) fn row_of(&self, subject: Subject, span: Span) -> Option<(usize, usize)> {
        if subject == Subject::File { None } else { self.row_at(span.start()) }
    }

    /// The table in which byte `offset` stands, and the body row.
    fn place(&self, offset: usize) -> Option<(usize, Option<usize>)> {
        let document = &self.report.document;
        let line = document.source.lines().line_of(offset);
        let table = document.tables.partition_point(|table| table.header.line <= line).checked_sub(1)?;
        let row = (line - document.tables[table].header.line).checked_sub(2);
        (row < Some(document.tables[table].rows.len())).then_some((table, row))
    }

    /// The link in whose destination `span` lies.
    pub(crate) fn around(&self, span: Span) -> Option<usize> {
        let destination = |n: &usize| self.destination(*n);
        let next = self.destinations.partition_point(|n| destination(n).start() <= span.start());
        // A missing cell stands behind what ends the row, not in it.
        let is_behind = |n: &usize| span.start() == destination(n).end() && !destination(n).is_empty();
        self.destinations[..next].last().copied().filter(|n| destination(n).contains(span) && !is_behind(n))
    }

    /// What the row is about: the article it links to, else its title, else all it says.
    pub(crate) fn article(&self, table: usize, row: usize) -> String {
        let document = &self.report.document;
        let cells = &document.tables[table].rows[row].cells;
        let (mut link, mut title) = (None, None);
        if let Some(entry) = self.list(table).map(|list| &list.rows[row]) {
            link = entry.link;
            if let Field::Parsed(parsed) = &entry.title {
                title = cells.iter().find(|cell| cell.span == parsed.span);
            }
        }
        let named = link.and_then(|n| self.identity(n));
        let named = named.or_else(|| title.map(|cell| self.shown(*cell)).filter(|title| !title.is_empty()));
        named.unwrap_or_else(|| self.cells(cells))
    }

    /// What the cells say, whatever their padding.
    pub(crate) fn cells(&self, cells: &[Cell]) -> String {
        let cells: Vec<String> = cells.iter().map(|cell| self.text(cell.span)).collect();
        cells.join(" | ")
    }

    /// Where a link leads: its identity, else the address as it is written.
    pub(crate) fn address(&self, link: usize) -> String {
        self.identity(link).unwrap_or_else(|| self.clean(self.destination(link)))
    }

    fn identity(&self, link: usize) -> Option<String> {
        self.report.identities.get(link)?.as_ref().map(ToString::to_string)
    }

    /// Where the address of a link stands.
    pub(crate) fn destination(&self, link: usize) -> Span {
        self.report.document.links[link].destination
    }

    /// The text at `span` with its links named by where they lead, and without the comments in it.
    pub(crate) fn text(&self, span: Span) -> String {
        let comments = &self.report.document.comments;
        let first = comments.partition_point(|comment| comment.span.start() < span.start());
        let inside = comments[first..].iter().map(|comment| comment.span);
        let (mut text, mut at) = (String::new(), span.start());
        for comment in inside.take_while(|comment| comment.start() < span.end()) {
            if span.contains(comment) && comment != span {
                self.add_text(&mut text, Span::new(at, comment.start()));
                at = comment.end();
            }
        }
        self.add_text(&mut text, Span::new(at, span.end()));
        let words: Vec<&str> = text.split(is_blank).filter(|word| !word.is_empty()).collect();
        words.join(" ")
    }

    fn add_text(&self, text: &mut String, span: Span) {
        let destination = |n: &usize| self.destination(*n);
        let first = self.destinations.partition_point(|n| destination(n).start() < span.start());
        let mut at = span.start();
        for n in &self.destinations[first..] {
            let destination = destination(n);
            if destination.start() >= span.end() {
                break;
            }
            if destination.start() >= at && span.contains(destination) {
                text.push_str(&self.clean(Span::new(at, destination.start())));
                text.push_str(&self.address(*n));
                at = destination.end();
            }
        }
        text.push_str(&self.clean(Span::new(at, span.end())));
    }

    /// What stands at `span`, which lies in a body row; in a cell that is read as a value, all that it says, because
    /// a fix may write any part of it another way.
    pub(crate) fn said_at(&self, place: (usize, usize), span: Span) -> String {
        let cells = &self.report.document.tables[place.0].rows[place.1].cells;
        // A missing cell stands at the end of the last one.
        let within = cells.iter().enumerate().find(|(_, cell)| !span.is_empty() && cell.span.contains(span));
        let value = within.and_then(|(column, cell)| self.value(place, column, *cell));
        value.unwrap_or_else(|| self.text(span))
    }

    /// What a cell says whose form is the list's and not the keeper's: a date, names of organisations, however they
    /// are spelled.
    fn value(&self, (table, row): (usize, usize), column: usize, cell: Cell) -> Option<String> {
        let list = self.list(table)?;
        let entry = &list.rows[row];
        if list.columns.date() == Some(column) {
            let Field::Parsed(date) = &entry.date else { return None };
            return date.is_plain.then(|| date.date.to_string());
        }
        let (_, orgs) = entry.known_orgs().find(|(of, _)| *of == column)?;
        let names = orgs.spans(&self.report.document, cell).map(|span| folded(&self.decoded(span)));
        Some(names.collect::<Vec<_>>().join("\n"))
    }

    /// The bytes at `span` without secrets.
    pub(crate) fn clean(&self, span: Span) -> String {
        let text = self.report.document.source.text();
        let (mut clean, mut at) = (String::new(), span.start());
        for secret in self.secrets_in(span) {
            clean.push_str(Span::new(at, secret.start()).of(text));
            at = secret.end();
        }
        clean.push_str(Span::new(at, span.end()).of(text));
        clean
    }

    /// Whether a secret stands in `span`.
    pub(crate) fn is_secret(&self, span: Span) -> bool {
        self.secrets_in(span).next().is_some()
    }

    /// The list that the table is.
    pub(crate) fn list(&self, table: usize) -> Option<&'r ListTable> {
        self.lists.get(table).copied().flatten().map(|n| &self.report.lists[n])
    }

    /// What a reader sees of a cell.
    fn shown(&self, cell: Cell) -> String {
        if self.is_secret(cell.span) {
            return self.text(cell.span);
        }
        let shown = self.report.document.visible_text(cell);
        let words: Vec<&str> = shown.split(is_blank).filter(|word| !word.is_empty()).collect();
        words.join(" ")
    }

    /// The secrets that stand in `span`, or reach into it.
    pub(crate) fn secrets_in(&self, span: Span) -> impl Iterator<Item = Span> {
        let first = self.secrets.partition_point(|secret| secret.end() <= span.start());
        self.secrets[first..].iter().copied().take_while(move |secret| secret.start() < span.end())
    }
}
