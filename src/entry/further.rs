//! What the columns of a table say beyond what rules ask of them: more of the dates, and which links lead to the entries.

use std::collections::HashSet;

use super::content::{has_picture, is_link_word};
use super::date_cells::Dates;
use super::header::Header;
use super::reading::{Reading, entry};
use super::shifted::Moved;
use super::{Entry, Field, ListTable, Role, WrittenDate, date_text, is_placeholder};
use crate::date::{self, Date, DateOrder, End, Given};
use crate::document::{Cell, Document, Link, Row};
use crate::habit::{Habit, Tally, Verdict};
use crate::link::arxiv_number;

/// What the columns of a table say besides.
pub(crate) struct Further {
    /// Columns of dates of the things themselves, where the date column has those of their rows, each with how it is read.
    things: Vec<(usize, DateOrder)>,
    /// Other columns of dates of the same kind as the date column, and this itself.
    alike: Vec<(usize, DateOrder)>,
    /// The date column.
    own: Option<usize>,
    /// The column of months.
    months: Option<usize>,
    /// For each column whether its links lead to the entries.
    leads: Vec<bool>,
    /// For each column whether it holds what belongs to an entry and is another thing.
    apart: Vec<bool>,
    /// Whether its rows begin in the first column, so that those that do not are shifted.
    pub(crate) are_begun: bool,
}

/// A date of one column that another one makes finer.
pub(crate) struct Finer {
    /// What stands in the cell that says most.
    pub(crate) text: String,
    /// The date.
    pub(crate) date: Date,
    /// Where it ends.
    pub(crate) end: Option<End>,
}

/// Entry `n` of a list, read from its row as it was meant.
pub(crate) fn meant(document: &Document<'_>, list: &ListTable, n: usize, row: &Row) -> Entry {
    let reading = Reading { order: list.date_order, given: None, joins: &list.joins };
    entry(document, &list.columns, n, row, reading)
}

impl Further {
    /// What the columns of `list` say besides.
    pub(crate) fn of(document: &Document<'_>, list: &ListTable) -> Self {
        let all = &document.tables[list.table].rows;
        let rows: Vec<&Row> = list.entries().map(|entry| &all[entry.row]).collect();
        let (columns, own) = (&list.columns, list.columns.date());
        let headers = columns.headers();
        let (mut things, mut alike) = (Vec::new(), Vec::new());
        let is_of_rows = |n: usize| headers[n].is_date_of_row();
        for (n, header) in headers.iter().enumerate() {
            let is_date = own == Some(n) || (header.is_date() && !header.is_ahead());
            // A deadline that few rows say is one in these.
            if own.is_none() && header.is_ahead() {
                things.push((n, order(document, list, &rows, n)));
            }
            if own.is_none() || !is_date || (own != Some(n) && is_of_rows(n)) {
                continue;
            }
            if own != Some(n) && !has_dates(document, &rows, n) {
                continue;
            }
            let is_of_thing = own.is_some_and(is_of_rows) && !is_of_rows(n);
            let to = if is_of_thing { &mut things } else { &mut alike };
            to.push((n, order(document, list, &rows, n)));
        }
        let months = (0..headers.len()).find(|n| Some(*n) != own && headers[*n].is_month());
        let leads = (0..headers.len()).map(|n| leads(document, list, &rows, n)).collect();
        let apart = headers.iter().map(is_apart).collect();
        Self { things, alike, own, months, leads, apart, are_begun: Moved::are_begun(all) }
    }

    /// Whether link `n`, which stands in a row of the table whose cells stand `shift` columns too far right, leads to the entry.
    pub(crate) fn leads(&self, document: &Document<'_>, n: usize, shift: usize) -> bool {
        let link = &document.links[n];
        let Some(id) = link.cell else { return leads_somewhere(link) };
        let Some(column) = id.column.checked_sub(shift) else { return false };
        let is = |columns: &[bool]| columns.get(column).copied().unwrap_or_default();
        let is_paper = || arxiv_number(&link.url).is_some() || is_word_for_paper(&link.text);
        let is_label = || !is(&self.apart) && is_link_word(&link.text);
        leads_somewhere(link) && (is(&self.leads) || is_paper() || is_label())
    }

    /// Instead of link `n`, where it is labelled as what belongs to a paper, that of the paper in the same cell.
    pub(crate) fn paper_beside(&self, document: &Document<'_>, n: usize) -> usize {
        let id = document.links[n].cell.filter(|_| is_word_for_companion(&document.links[n].text));
        let cell = id.and_then(|id| document.cell(id));
        let is_paper = |n: &usize| is_word_for_paper(&document.links[*n].text) && self.leads(document, *n, 0);
        cell.and_then(|cell| document.link_places(cell.span).find(is_paper)).unwrap_or(n)
    }

    /// The date of a row, of which the date column says `own`, where other columns say one before it, or more of it.
    pub(crate) fn date(
        &self,
        document: &Document<'_>,
        row: &Row,
        own: &Field<WrittenDate, super::DateFault>,
    ) -> Option<Finer> {
        let read = |(column, order): &(usize, DateOrder)| match date_text::read(
            document,
            *row.cells.get(*column)?,
            *order,
            None,
        ) {
            Field::Parsed(date) => Some(Finer { text: date.text, date: date.date, end: date.end }),
            _ => None,
        };
        let of_thing = self.things.iter().find_map(read);
        let is_other = of_thing.is_some();
        let known = of_thing.or_else(|| match own {
            Field::Parsed(date) => Some(Finer { text: date.text.clone(), date: date.date, end: date.end }),
            Field::Malformed(fault) if fault.kind == date::FaultKind::NoYear => {
                self.alike.iter().find_map(read)
            }
            _ => None,
        })?;
        let columns = if is_other { &self.things } else { &self.alike };
        let own_is_read = matches!(own, Field::Parsed(_));
        let may_say = |(column, _): &&(usize, DateOrder)| !own_is_read || Some(*column) != self.own;
        let is_open = known.date.day().is_none() && known.end.is_none();
        let finer = || {
            let mut columns = columns.iter().filter(may_say).filter(|_| is_open);
            columns.find_map(|column| finer(document, row, *column, &known))
        };
        let of_month = || self.month(document, row, &known);
        let found = finer().or_else(of_month);
        found.or_else(|| (is_other || matches!(own, Field::Malformed(_))).then_some(known))
    }

    fn month(&self, document: &Document<'_>, row: &Row, known: &Finer) -> Option<Finer> {
        if known.date != Date::new(known.date.year(), None, None)? || known.end.is_some() {
            return None;
        }
        let shown = document.visible_text(*row.cells.get(self.months?)?);
        let text = shown.trim();
        let number = text.parse().ok().and_then(|month| Date::new(known.date.year(), Some(month), None));
        let named = || {
            let given = Given { year: Some(known.date.year()), month: None };
            let said = date::read(text, DateOrder::default(), Some(given)).ok()?;
            (said.date.day().is_none() && said.date.year() == known.date.year()).then_some(said.date)
        };
        let date = number.or_else(named).filter(|date| date.month().is_some())?;
        Some(Finer { text: format!("{} {text}", known.text), date, end: None })
    }
}

/// What a column says of a date that lies in `known` and is not all of it.
fn finer(
    document: &Document<'_>,
    row: &Row,
    (column, order): (usize, DateOrder),
    known: &Finer,
) -> Option<Finer> {
    let shown = document.visible_text(*row.cells.get(column)?);
    let text = shown.trim();
    if is_placeholder(text) {
        return None;
    }
    let year = known.date.year();
    let given = Given { year: Some(year), month: known.date.month() };
    let days = |date: Date, end: Option<End>| match end {
        Some(End::Date(end)) => (date.first(), end.last()),
        _ => (date.first(), date.last()),
    };
    let (first, last) = days(known.date, known.end);
    let ways =
        [text.to_owned(), format!("{text}, {year}"), format!("{text} {year}"), format!("{year}年{text}")];
    ways.iter().find_map(|text| {
        let said = date::read(text, order, Some(given)).ok()?;
        let (from, until) = days(said.date, said.end);
        let is_finer = first <= from && until <= last && (from, until) != (first, last);
        is_finer.then(|| Finer { text: shown.trim().to_owned(), date: said.date, end: said.end })
    })
}

/// How the dates of a column are read.
fn order(document: &Document<'_>, list: &ListTable, rows: &[&Row], column: usize) -> DateOrder {
    if list.columns.date() == Some(column) {
        return list.date_order;
    }
    let cells = rows.iter().filter_map(|row| row.cells.get(column));
    let texts: Vec<String> = cells.map(|cell| document.visible_text(*cell)).collect();
    DateOrder::settle(texts.iter().map(|text| text.trim()), None)
}

/// Whether a column has dates, be they without a year.
fn has_dates(document: &Document<'_>, rows: &[&Row], column: usize) -> bool {
    Dates::Plausible.are_in(document, rows, column)
}

/// Whether the links of a column lead to the entries: its header says that it holds links, or nearly all its cells are links,
/// each to another page, and it does not hold what belongs to an entry and is another thing.
fn leads(document: &Document<'_>, list: &ListTable, rows: &[&Row], column: usize) -> bool {
    let (columns, header) = (&list.columns, &list.columns.headers()[column]);
    if columns.title() == Some(column) || (columns.title().is_none() && columns.called() == Some(column)) {
        return true;
    }
    if columns.is_of_orgs(column) {
        // Where a column is there for links, an empty one says that there is none.
        let has_links = |header: &Header| header.role == Some(Role::Link) || header.is_of_applications();
        let is_told = !columns.are_makers() && columns.headers().iter().any(has_links);
        return !is_told && columns.makers().any(|maker| maker == column);
    }
    if columns.description() == Some(column) || is_apart(header) {
        return false;
    }
    (columns.is_of_links(column) && header.is_of_links())
        || header.is_of_applications()
        || are_own(document, rows, column)
}

/// Whether a column holds what belongs to an entry and is another thing: people, places, what proves it.
fn is_apart(header: &Header) -> bool {
    let proves = |words: &str| PROOFS.iter().any(|proof| words.contains(proof));
    let is = |names: &[&str]| {
        header.words.split(['/', ' ']).any(|word| names.contains(&word))
            || names.iter().any(|name| !name.is_ascii() && header.words.ends_with(name))
    };
    header.is_people()
        || (header.role.is_none() && proves(&header.words))
        || (header.is_beside() && !is(OUTCOMES))
        || (header.is_other() && header.role.is_none() && !is(VENUES))
}

/// Whether nearly all cells of a column are links, each to another page.
fn are_own(document: &Document<'_>, rows: &[&Row], column: usize) -> bool {
    let (mut filled, mut linked, mut several) = (0, 0, 0);
    let mut pages = HashSet::new();
    let says = |cell: &Cell| !is_placeholder(&document.visible_text(*cell)) || has_picture(document, *cell);
    for cell in rows.iter().filter_map(|row| row.cells.get(column)).filter(|cell| says(cell)) {
        filled += 1;
        let links: Vec<&Link> =
            document.links_in(cell.span).iter().filter(|link| leads_somewhere(link)).collect();
        let Some(first) = links.first() else { continue };
        linked += 1;
        pages.insert(first.url.as_str());
        let is_named = |link: &&&Link| link.text.contains(char::is_alphabetic) && !is_link_word(&link.text);
        several += usize::from(links.iter().filter(is_named).count() > 1);
    }
    let own = Tally { followers: pages.len(), deviants: linked - pages.len() };
    let are_shared = Habit::Kinds.is_shown_by(linked) && own.judge(Habit::OwnNames) < Verdict::Slip;
    linked > 0 && linked * 2 > filled && several * 2 <= linked && !are_shared
}

fn leads_somewhere(link: &Link) -> bool {
    !matches!(link.url.as_str(), "" | "#")
}

/// Whether a text says that it is the link of a paper.
fn is_word_for_paper(text: &str) -> bool {
    let bare = text.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    matches!(bare.as_str(), "paper" | "pdf" | "arxiv" | "论文" | "論文" | "논문")
}

/// Whether a text names what belongs to a paper and is none.
fn is_word_for_companion(text: &str) -> bool {
    let bare = text.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    COMPANIONS.contains(&bare.as_str())
}

/// Such words.
#[rustfmt::skip]
const COMPANIONS: &[&str] = &[
    "code", "codes", "source", "source code", "official code", "github", "gitlab", "repo", "repository", "pytorch", "tensorflow", "data", "dataset", "datasets", "model", "models",
    "weights", "video", "videos", "slides", "slide", "poster", "demo", "colab", "project", "project page", "website", "homepage", "bib", "bibtex", "代码", "代碼", "源码", "源碼", "数据",
    "视频", "项目", "主页", "コード", "動画", "スライド", "코드", "영상", "code source", "quellcode", "folien", "código", "codice", "код", "видео", "слайды",
];

/// What proves something.
const PROOFS: &[&str] = &[
    "证据", "證據", "来源", "來源", "出处", "出處", "出典", "証拠", "截图", "증거", "출처", "evidence",
    "proof",
];

/// What an entry may be, though it stands beside one.
#[rustfmt::skip]
const OUTCOMES: &[&str] = &[
    "commit", "commits", "report", "reports", "audit", "announcement", "changelog", "issue", "issues", "pr", "downloads",
    "提交", "报告", "公告", "報告", "コミット", "보고서", "커밋", "informe", "relatório", "rapport", "bericht", "rapporto", "отчёт", "отчет", "коммит",
    "jelentés", "raport",
];

/// Where a work came out, and what it is numbered: a link there leads to it.
const VENUES: &[&str] =
    &["id", "编号", "venue", "conference", "journal", "publication", "pub", "会议", "期刊"];
