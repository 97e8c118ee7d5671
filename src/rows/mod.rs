//! The entries of lists as data, for whoever makes a site, a feed or a notebook from a list.

mod masked;
mod names;
mod print;

pub use print::{RowsFormat, render, schema};

use schemars::JsonSchema;
use serde::Serialize;

use crate::Report;
use crate::date::{Date, End};
use crate::document::{self, Cell, Document, Line};
use crate::entry::{
    Alias, Aliases, DateFault, Entry, Field, Further, ListTable, Moved, WrittenDate, beside, folded,
    is_placeholder, meant,
};
use crate::link::{self, LinkRules, ProblemKind};

/// One entry of a list.
///
/// Invariant: no text in it holds a secret of an address, be it a link or not; see `masked.rs`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Row {
    /// What it is called; in a table without a title what is looked for (`Role`), else what most likely names it, or who made
    /// it.
    pub title: Option<String>,
    /// Where it leads, cleaned as `--fix` would clean it. None where the entry has no link, and where its address is
    /// broken or holds a secret that cannot be taken out.
    pub url: Option<String>,
    /// What that address leads to; the same for every address of one article: `arXiv 2411.15296`.
    pub identity: Option<String>,
    /// When it came out.
    pub date: Option<RowDate>,
    /// Who made it, by the names that the configuration gives them.
    pub organisations: Vec<String>,
    /// What the list says about it.
    pub description: Option<String>,
    /// The headings above the list, and those of its rows above the entry, the uppermost first.
    pub section: Vec<String>,
    /// The file, as it was named or found.
    pub file: String,
    /// The line of the row, from 1.
    pub line: usize,
}

/// The date of an entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RowDate {
    /// What stands in the cell.
    pub written: String,
    /// The date as ISO 8601 has it, as far as the list gives it: `2024`, `2024-05`, `2024-05-03`; and, which ISO 8601
    /// has not, `2024-Q3` and `2024-H2`. None where what stands there is no date.
    pub value: Option<String>,
    /// Where a span of time ends that begins with `value`: a date in the same form, or `..` for one that goes on. None
    /// for what is no span.
    pub until: Option<String>,
    /// How far it is given.
    pub precision: Option<Precision>,
}

/// How far a date is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Precision {
    /// The year.
    Year,
    /// The half of the year.
    Half,
    /// The quarter of the year.
    Quarter,
    /// The month.
    Month,
    /// The day.
    Day,
}

/// The entries of all lists of a file, in the order of the text.
pub fn rows(file: &str, report: &Report<'_>, aliases: &[Alias]) -> Vec<Row> {
    let (document, aliases) = (&report.document, Aliases::new(aliases));
    let mut rows = Vec::new();
    for list in &report.lists {
        let section = section(document, document.tables[list.table].span.start());
        let headings = list.structure.sections();
        let further = Further::of(document, list);
        let width = list.columns.of_one_entry();
        let starts = (0..list.columns.count()).step_by(width.unwrap_or(usize::MAX));
        for (entry, from) in list.entries().flat_map(|entry| starts.clone().map(move |from| (entry, from))) {
            let of_row = &document.tables[list.table].rows[entry.row];
            let part = width.map(|width| Moved { row: beside(of_row, from, width), by: from });
            if from > 0
                && part.as_ref().is_some_and(|part| part.row.cells.iter().all(|cell| cell.span.is_empty()))
            {
                continue;
            }
            let mut row = row(file, document, list, (&further, part), entry, &report.links, &aliases);
            // What is said of a maker and of none of its things is of all.
            let is_maker = |title| list.columns.orgs().next().is_some_and(|orgs| orgs < title);
            if row.title.is_none() && list.columns.title().is_none_or(is_maker) {
                row.title = other_title(document, list, entry, &row.organisations);
            }
            row.section.clone_from(&section);
            row.section.extend(headings[entry.row].iter().map(|heading| words(&heading.text)));
            rows.push(masked::row(row, report));
        }
    }
    rows
}

/// In a table without a title, such as one of jobs, what is looked for; else what its cells call each entry, or who made it,
/// as in one of companies.
fn other_title(
    document: &Document<'_>,
    list: &ListTable,
    entry: &Entry,
    organisations: &[String],
) -> Option<String> {
    let cells = &document.tables[list.table].rows[entry.row].cells;
    let called = list.columns.called().and_then(|column| cells.get(column));
    let said = called.map(|cell| names::title(document, *cell));
    let names = || Some(organisations.join(" & ")).filter(|names| !names.is_empty());
    said.filter(|said| !is_placeholder(said)).or_else(names)
}

fn row(
    file: &str,
    document: &Document<'_>,
    list: &ListTable,
    (further, part): (&Further, Option<Moved>),
    entry: &Entry,
    links: &LinkRules,
    aliases: &Aliases<'_>,
) -> Row {
    let rows = &document.tables[list.table].rows;
    let place = rows[entry.row].line;
    let moved = part.or_else(|| Moved::of(&rows[entry.row], further.are_begun));
    let (source, shift) = moved.as_ref().map_or((&rows[entry.row], 0), |moved| (&moved.row, moved.by));
    let as_meant = moved.as_ref().map(|moved| meant(document, list, entry.row, &moved.row));
    let entry = as_meant.as_ref().unwrap_or(entry);
    let continued = || list.structure.continued(entry.row).map(|row| &list.rows[row]);
    let leads = |n: &usize| further.leads(document, *n, shift);
    let leads_away = |n: &usize| leads(n) && !document.links[*n].url.starts_with('#');
    let beside = || {
        let mut cells = list.columns.links().filter_map(|column| source.cells.get(column));
        cells.find_map(|cell| document.link_places(cell.span).find(leads_away))
    };
    let of_continued = || continued().filter_map(|entry| entry.link).find(leads_away);
    // A place of the same page is its address only where it has no other.
    let link = entry.link.filter(leads_away).or_else(beside).or_else(of_continued);
    let link = link.or_else(|| entry.link.filter(leads));
    let link = link.or_else(|| link_that_names(document, list, entry, source));
    let link = link.map(|n| further.paper_beside(document, n));
    let inspection = link.map(|n| (n, link::inspect_with(&document.links[n].url, links)));
    let (mut url, mut identity) = (None, None);
    if let Some((n, inspection)) = inspection {
        let is_secret =
            inspection.problems.iter().any(|problem| matches!(problem.kind, ProblemKind::Secret { .. }));
        identity = inspection.identity.as_ref().map(ToString::to_string);
        url = inspection.canonical.or_else(|| (!is_secret).then(|| document.links[n].url.clone()));
        // A relative link has no identity and no problem; of an address with problems only an identity says that
        // it can be passed on.
        url = url.filter(|_| identity.is_some() || inspection.problems.is_empty());
    }
    let description = list.columns.description().and_then(|column| source.cells.get(entry.stands(column)));
    let shown = |text: String| Some(words(&text)).filter(|text| !text.is_empty());
    let said = |text: &String| !is_placeholder(text);
    Row {
        title: match list.title(entry) {
            Field::Parsed(title) => {
                shown(names::title(document, Cell { span: title.span, slot: title.span }))
            }
            _ => None,
        },
        url,
        identity,
        date: finer(document, list, further, entry, source)
            .or_else(|| date(list.date(entry)))
            .or_else(|| unread(document, list, entry)),
        organisations: list
            .orgs(entry)
            .chain(continued().flat_map(Entry::known_orgs).map(|(_, orgs)| orgs))
            .flat_map(|orgs| &orgs.names)
            .flat_map(|name| names::organisations(name, document.links_in(source.span), &list.joins))
            .map(|name| aliases.name_of(&folded(&name)).map_or(name, ToOwned::to_owned))
            .collect(),
        description: description.and_then(|cell| shown(unfolded(document, *cell))).filter(said),
        section: Vec::new(),
        file: file.to_owned(),
        line: place + 1,
    }
}

/// What a cell says once it is unfolded, without the words that one clicks on for it; those where it says nothing else.
fn unfolded(document: &Document<'_>, cell: Cell) -> String {
    let is_label = |line: &Line<'_>| line.behind.to_ascii_lowercase().starts_with("<summary");
    let lines = document.lines_in(cell);
    let said: Vec<String> =
        lines.iter().filter(|line| !is_label(line)).map(|line| document.visible_text(line.cell)).collect();
    let said = said.join(" ");
    if said.trim().is_empty() { document.visible_text(cell) } else { said }
}

/// The link whose text has the whole title in it, wherever it stands.
fn link_that_names(
    document: &Document<'_>,
    list: &ListTable,
    entry: &Entry,
    row: &document::Row,
) -> Option<usize> {
    let Field::Parsed(title) = list.title(entry) else { return None };
    let name = folded(&title.text);
    let names =
        |n: &usize| !document.links[*n].url.is_empty() && folded(&document.links[*n].text).contains(&name);
    document.link_places(row.span).find(names).filter(|_| name.chars().count() > 2)
}

/// What other columns say before the date column, or more of the date.
fn finer(
    document: &Document<'_>,
    list: &ListTable,
    further: &Further,
    entry: &Entry,
    row: &document::Row,
) -> Option<RowDate> {
    let finer = further.date(document, row, list.date(entry))?;
    Some(row_date(finer.text, finer.date, finer.end))
}

fn date(date: &Field<WrittenDate, DateFault>) -> Option<RowDate> {
    match date {
        Field::Parsed(written) => Some(row_date(written.text.clone(), written.date, written.end)),
        Field::Malformed(fault) => {
            Some(RowDate { written: fault.text.clone(), value: None, until: None, precision: None })
        }
        Field::Absent | Field::Above(_) => None,
    }
}

fn row_date(written: String, date: Date, end: Option<End>) -> RowDate {
    let (value, precision) = iso(date);
    let until = end.map(|end| match end {
        End::Date(end) => iso(end).0,
        End::Open => "..".to_owned(),
    });
    RowDate { written, value: Some(value), until, precision: Some(precision) }
}

/// What stands in a column of dates of which none was read, where it has digits: years of another calendar, say.
fn unread(document: &Document<'_>, list: &ListTable, entry: &Entry) -> Option<RowDate> {
    let column = entry.stands(list.columns.undated()?);
    let cell = document.tables[list.table].rows[entry.row].cells.get(column)?;
    let written = words(&document.visible_text(*cell));
    let has_digits = written.contains(char::is_numeric);
    has_digits.then_some(RowDate { written, value: None, until: None, precision: None })
}

fn iso(date: Date) -> (String, Precision) {
    if let Some(half) = date.half() {
        return (format!("{}-H{half}", date.year()), Precision::Half);
    }
    if let Some(quarter) = date.quarter() {
        return (format!("{}-Q{quarter}", date.year()), Precision::Quarter);
    }
    match (date.month(), date.day()) {
        (Some(month), Some(day)) => (format!("{}-{month:02}-{day:02}", date.year()), Precision::Day),
        (Some(month), None) => (format!("{}-{month:02}", date.year()), Precision::Month),
        _ => (date.year().to_string(), Precision::Year),
    }
}

/// The headings under which byte `at` stands.
fn section(document: &Document<'_>, at: usize) -> Vec<String> {
    let mut headings: Vec<String> = document.sections(at).map(|heading| words(&heading.text)).collect();
    headings.reverse();
    headings
}

/// The text with single blanks.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
