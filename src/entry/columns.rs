//! Which column of a table is what: by its header, and by its cells where the header does not say it.
//!
//! A date or an organisation makes a table a list. What an entry is called stands under `Title`, else under `Name`,
//! else in the first column of a kind of thing (`Model`, `论文`) or under a blank header, else in the column whose
//! cells are each a link to another thing; where that is the one of organisations, a row is about them, and has no title of
//! its own. A wrong title is worse than none, so no other column is taken for it.

use std::collections::BTreeMap;

use super::header::{self, Header, Headers};
use super::header_dates;
use super::role::{Rank, Role};
use super::settling::Settling;
use crate::document::{Cell, Document, Row};

/// The columns of a list table.
///
/// Invariant: at most one title and one date column; a date or an organisation column is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Columns {
    names: Vec<String>,
    /// What each header says.
    headers: Vec<Header>,
    /// The columns of each role, from left to right.
    of_role: BTreeMap<Role, Vec<usize>>,
    /// The link columns, those first that lead to the thing itself.
    links: Vec<usize>,
    /// The columns of kinds of things beside the title.
    works: Vec<usize>,
    /// The columns that have no role and name no people.
    others: Vec<usize>,
    /// In a table without a title, the column that says most likely what an entry is called.
    called: Option<usize>,
    /// The columns of organisations whose links lead to the entries.
    makers: Vec<usize>,
    asks_for_date: bool,
    awaits_dates: bool,
    undated: Option<usize>,
}

impl Columns {
    /// The columns of table `table`, of which `rows` may be entries; `None` where neither a date nor an organisation is among
    /// them. `dateless` are headers, in order, below which no dates stand, whatever they say, unless the keeper names them.
    pub fn recognise(
        document: &Document<'_>,
        table: usize,
        rows: &[&Row],
        headers: &Headers,
        dateless: &[String],
    ) -> Option<Self> {
        let (names, mut table) = unsettled(document, table, rows, headers)?;
        let mut undated = None;
        for n in (0..names.len()).filter(|n| dateless.binary_search(&names[*n]).is_ok()) {
            if table.roles[n] == Some(Role::Date) && table.read[n].rank != Rank::Named {
                table.roles[n] = None;
                undated = undated.or(Some(n));
            }
        }
        table.settle_weak_dates();
        table.settle_durations();
        table.settle_measures();
        table.settle_clients();
        table.settle_weak_orgs();
        table.settle_cross_table();
        let date = table.best_date();
        table.keep(Role::Date, date);
        let asks_for_date = date.is_some_and(|n| table.read[n].rank > Rank::Hint);
        let awaits_dates = date.is_some_and(|n| table.read[n].is_ahead());
        let unnamed = if date.is_some() { None } else { table.date_by_content() };
        if date.is_none() && unnamed.is_none() && !table.roles.contains(&Some(Role::Orgs)) {
            return None;
        }
        if let Some(unnamed) = unnamed {
            table.roles[unnamed] = Some(Role::Date);
        }
        let title = table.title();
        if title.is_none() && unnamed.is_some() && !table.roles.contains(&Some(Role::Orgs)) {
            // Dates under a header that does not say so, and nothing that has them.
            if table.called().is_none() || !table.links_rows() {
                return None;
            }
        }
        if table.best(Role::Orgs).is_none() && title.is_none() && !table.says_more_than_numbers() {
            return None;
        }
        undated = undated.filter(|_| date.is_none() && unnamed.is_none());
        Some(Self { asks_for_date, awaits_dates, undated, ..Self::settled(names, table, title) })
    }

    /// The columns of a table that is no list: neither dates nor organisations stand in it, but things that are links in nearly
    /// every row.
    pub(super) fn of_links(
        document: &Document<'_>,
        table: usize,
        rows: &[&Row],
        headers: &Headers,
    ) -> Option<Self> {
        let (names, mut table) = unsettled(document, table, rows, headers)?;
        for n in 0..names.len() {
            table.roles[n] = table.roles[n].filter(|role| !matches!(role, Role::Date | Role::Orgs));
        }
        if !table.links_rows() {
            return None;
        }
        let title = table.title().or_else(|| table.linked())?;
        Some(Self::settled(names, table, Some(title)))
    }

    /// The columns of a table in which it is settled where dates and organisations stand, and what the entries are called.
    fn settled(names: Vec<String>, mut table: Settling<'_, '_>, title: Option<usize>) -> Self {
        table.keep(Role::Title, title);
        table.keep(Role::Description, table.best(Role::Description));
        let called = if title.is_none() { table.called() } else { None };
        let makers = table.makers(title.is_none() && called.is_none());
        let (links, works, others) = (table.links(), table.works(), table.others());
        let (asks_for_date, awaits_dates) = (false, false);
        let mut of_role: BTreeMap<Role, Vec<usize>> = BTreeMap::new();
        for (n, role) in table.roles.iter().enumerate() {
            if let Some(role) = role {
                of_role.entry(*role).or_default().push(n);
            }
        }
        let (undated, headers) = (None, table.read);
        Self {
            names,
            headers,
            of_role,
            links,
            works,
            others,
            called,
            makers,
            asks_for_date,
            awaits_dates,
            undated,
        }
    }

    /// How many there are, at least one.
    pub fn count(&self) -> usize {
        self.names.len()
    }

    /// The title column.
    pub fn title(&self) -> Option<usize> {
        self.with(Role::Title).next()
    }

    /// The date column.
    pub fn date(&self) -> Option<usize> {
        self.with(Role::Date).next()
    }

    /// In a table without a date column, the one whose header says that it is one, though its cells are no dates that we read.
    pub fn undated(&self) -> Option<usize> {
        self.undated
    }

    /// Whether the header of the date column says that it holds dates; otherwise a cell may say something else.
    pub fn asks_for_date(&self) -> bool {
        self.asks_for_date
    }

    /// In a table without a title, the column of what companies look for (`Role`, `岗位`), else the first one, or the first behind
    /// makers that come again and again, if its cells each name another thing: good enough to show, and no ground for a finding.
    pub fn called(&self) -> Option<usize> {
        self.called
    }

    /// The columns of organisations whose links lead to the entries: a row is about them, or no other column has links.
    pub fn makers(&self) -> impl Iterator<Item = usize> + '_ {
        self.makers.iter().copied()
    }

    /// Whether a row is about who made something: nothing else is called in it.
    pub fn are_makers(&self) -> bool {
        self.title().is_none() && self.called.is_none()
    }

    /// Whether its dates are those of what is still to come, and are announced one by one: `Deadline`, `截稿日期`.
    pub fn awaits_dates(&self) -> bool {
        self.awaits_dates
    }

    /// Whether a column tells when something ends, so that days may lie ahead: `Deadline`, `Closes`.
    pub fn tells_ends(&self) -> bool {
        let tells = |name: &String| header_dates::rank(name) == Some(Rank::Ahead);
        self.awaits_dates || self.names.iter().any(tells)
    }

    /// The organisation columns: one for all, or one for each kind (`高校`, `公司`).
    pub fn orgs(&self) -> impl Iterator<Item = usize> + '_ {
        self.with(Role::Orgs)
    }

    /// Whether a column is one of organisations.
    pub fn is_of_orgs(&self, column: usize) -> bool {
        self.of_role.get(&Role::Orgs).is_some_and(|orgs| orgs.binary_search(&column).is_ok())
    }

    /// The column that describes an entry.
    pub fn description(&self) -> Option<usize> {
        self.with(Role::Description).next()
    }

    /// The column of a kind of thing (`Method`, `Acronym`) beside the title: what is a link there leads to the thing.
    pub fn works(&self) -> impl Iterator<Item = usize> + '_ {
        self.works.iter().copied()
    }

    /// The columns in which the entry's link may stand apart from the title: those of links, those that have no
    /// role of their own and name no others, the date's.
    pub fn links(&self) -> impl Iterator<Item = usize> + '_ {
        self.links.iter().chain(&self.others).copied().chain(self.date())
    }

    /// Whether the header or the cells of a column say that it holds links.
    pub fn is_of_links(&self, column: usize) -> bool {
        self.links.contains(&column)
    }

    /// What the headers say.
    pub(super) fn headers(&self) -> &[Header] {
        &self.headers
    }

    /// Whether the dates say when the rows were last changed: `Last updated`.
    pub fn are_dates_of_change(&self) -> bool {
        self.date().is_some_and(|date| self.headers[date].is_date_of_change())
    }

    /// The name of a column, as its header shows it.
    pub fn name(&self, column: usize) -> Option<&str> {
        self.names.get(column).map(String::as_str)
    }

    fn with(&self, role: Role) -> impl Iterator<Item = usize> + '_ {
        self.of_role.get(&role).into_iter().flatten().copied()
    }
}

/// The names of the columns of a table, and what their headers say of them.
fn unsettled<'a, 's>(
    document: &'a Document<'s>,
    table: usize,
    rows: &'a [&'a Row],
    headers: &Headers,
) -> Option<(Vec<String>, Settling<'a, 's>)> {
    let cells = &document.tables.get(table)?.header.cells;
    let names: Vec<String> =
        cells.iter().map(|cell| document.visible_without_notes(*cell).trim().to_owned()).collect();
    let mut read: Vec<Header> = names.iter().map(|name| headers.read(name)).collect();
    header::read_together(&mut read);
    let is_link = |cell: &&Cell| !document.links_in(cell.span).is_empty();
    let linked_headers = cells.iter().filter(is_link).count();
    let roles = read.iter().map(|header| header.role).collect();
    Some((names, Settling { document, rows, read, roles, linked_headers }))
}
