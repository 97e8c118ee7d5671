//! Which column of a table is what: by its header, and by its cells where the header does not say it.
//!
//! A date or an organisation makes a table a list. What an entry is called stands under `Title`, else under `Name`,
//! else in the first column of a kind of thing (`Model`, `论文`) or under a blank header, else in the column whose
//! cells are each a link to another thing. A wrong title is worse than none, so no other column is taken for it.

use super::content::{Content, Dates};
use super::header::{Header, Headers, Rank};
use super::header_names::POSITIONS;
use crate::document::{Document, Row};

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// What the entry is called.
    Title,
    /// When it came out.
    Date,
    /// What there is to say about it.
    Description,
    /// Who made it, or some of them.
    Orgs,
    /// Where it is found.
    Link,
}

/// The columns of a list table.
///
/// Invariant: at most one title and one date column; a date or an organisation column is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Columns {
    names: Vec<String>,
    roles: Vec<Option<Role>>,
    /// The link columns, those first that lead to the thing itself.
    links: Vec<usize>,
    /// The columns of kinds of things beside the title.
    works: Vec<usize>,
    /// The columns of people.
    people: Vec<usize>,
    /// In a table without a title, the column that says most likely what an entry is called.
    called: Option<usize>,
    asks_for_date: bool,
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
        let cells = &document.tables.get(table)?.header.cells;
        let names: Vec<String> =
            cells.iter().map(|cell| document.visible_text(*cell).trim().to_owned()).collect();
        let read: Vec<Header> = names.iter().map(|name| headers.read(name)).collect();
        let mut table =
            Settling { document, rows, roles: read.iter().map(|header| header.role).collect(), read };
        for n in (0..names.len()).filter(|n| dateless.binary_search(&names[*n]).is_ok()) {
            if table.roles[n] == Some(Role::Date) && table.read[n].rank != Rank::Named {
                table.roles[n] = None;
            }
        }
        table.settle_weak_dates();
        table.settle_weak_orgs();
        table.settle_cross_table();
        let date = table.best(Role::Date);
        table.keep(Role::Date, date);
        let asks_for_date = date.is_some_and(|n| table.read[n].rank > Rank::Hint);
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
            return None;
        }
        table.keep(Role::Title, title);
        table.keep(Role::Description, table.best(Role::Description));
        let called = if title.is_none() { table.called() } else { None };
        let (links, works, people) = (table.links(), table.works(), table.people());
        Some(Self { names, links, works, people, called, roles: table.roles, asks_for_date })
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

    /// Whether the header of the date column says that it holds dates; otherwise a cell may say something else.
    pub fn asks_for_date(&self) -> bool {
        self.asks_for_date
    }

    /// In a table without a title, the column of what companies look for (`Role`, `岗位`), else the first one, if its cells
    /// each name another thing: good enough to show, and no ground for a finding.
    pub fn called(&self) -> Option<usize> {
        self.called
    }

    /// Whether its dates are those of what is still to come, and are announced one by one: `Deadline`, `截稿日期`.
    pub fn awaits_dates(&self) -> bool {
        let name = self.date().and_then(|column| self.name(column)).unwrap_or_default().to_lowercase();
        ["deadline", "截稿", "截止"].iter().any(|word| name.contains(word))
    }

    /// The organisation columns: one for all, or one for each kind (`高校`, `公司`).
    pub fn orgs(&self) -> impl Iterator<Item = usize> + '_ {
        self.with(Role::Orgs)
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
    /// role of their own and name no people, the date's.
    pub fn links(&self) -> impl Iterator<Item = usize> + '_ {
        let is_unknown = |n: &usize| self.roles[*n].is_none() && !self.people.contains(n);
        let unknown = (0..self.roles.len()).filter(is_unknown);
        self.links.iter().copied().chain(unknown).chain(self.date())
    }

    /// Whether the header or the cells of a column say that it holds links.
    pub fn is_of_links(&self, column: usize) -> bool {
        self.links.contains(&column)
    }

    /// The name of a column, as its header shows it.
    pub fn name(&self, column: usize) -> Option<&str> {
        self.names.get(column).map(String::as_str)
    }

    fn with(&self, role: Role) -> impl Iterator<Item = usize> + '_ {
        self.roles.iter().enumerate().filter(move |(_, r)| **r == Some(role)).map(|(n, _)| n)
    }
}

/// Fewer years among the headers may be columns of a list.
const YEARS: usize = 3;

/// A table while its columns are settled.
struct Settling<'a, 's> {
    document: &'a Document<'s>,
    rows: &'a [&'a Row],
    read: Vec<Header>,
    roles: Vec<Option<Role>>,
}

impl Settling<'_, '_> {
    fn columns(&self) -> std::ops::Range<usize> {
        0..self.roles.len()
    }

    /// The column of this role whose header says most; the first of several.
    fn best(&self, role: Role) -> Option<usize> {
        let with = self.columns().filter(|n| self.roles[*n] == Some(role));
        with.rev().max_by_key(|n| self.read[*n].rank)
    }

    /// Takes the role from all other columns. What is a kind of thing beside a title may hold links.
    fn keep(&mut self, role: Role, column: Option<usize>) {
        for n in self.columns() {
            if Some(n) == column {
                self.roles[n] = Some(role);
            } else if self.roles[n] == Some(role) {
                self.roles[n] = (role == Role::Title).then_some(Role::Link);
            }
        }
    }

    fn settle_weak_dates(&mut self) {
        for n in self.columns() {
            let is_weak = self.roles[n] == Some(Role::Date) && self.read[n].rank <= Rank::Weak;
            if is_weak && !Dates::Plausible.are_in(self.document, self.rows, n) {
                self.roles[n] = None;
            }
        }
    }

    /// Where the other headers are years, the one that says so is no column of dates.
    fn settle_cross_table(&mut self) {
        let is_year =
            |header: &Header| header.words.len() == 4 && header.words.bytes().all(|b| b.is_ascii_digit());
        if self.read.iter().filter(|header| is_year(header)).count() >= YEARS {
            self.keep(Role::Date, None);
        }
    }

    /// Beside a column that is sure to hold organisations one that may hold something else does.
    fn settle_weak_orgs(&mut self) {
        let is_org = |n: &usize| self.roles[*n] == Some(Role::Orgs);
        let (weak, sure): (Vec<usize>, Vec<usize>) =
            self.columns().filter(is_org).partition(|n| self.read[*n].rank <= Rank::Weak);
        if !sure.is_empty() {
            for n in weak {
                self.roles[n] = None;
            }
        }
    }

    fn date_by_content(&self) -> Option<usize> {
        let may_be = |n: &usize| self.roles[*n].is_none() && self.read[*n].rank != Rank::Named;
        self.columns().filter(may_be).find(|n| Dates::Certain.are_in(self.document, self.rows, *n))
    }

    fn title(&self) -> Option<usize> {
        let best = self.best(Role::Title);
        if best.is_some_and(|n| self.read[n].rank > Rank::Kind) {
            return best;
        }
        let content = |n: usize| Content::read(self.document, self.rows, n);
        let is_blank = |n: &usize| self.roles[*n].is_none() && self.read[*n].is_blank();
        let first = Some(0).filter(|n| is_blank(n) && content(*n).may_name());
        let of_kind = || {
            let kinds = self.columns().filter(|n| self.roles[*n] == Some(Role::Title));
            kinds.into_iter().find(|n| content(*n).may_name())
        };
        let other_blank = || self.columns().find(|n| is_blank(n) && content(*n).names_each());
        let by_links = || {
            let may_be = |n: &usize| {
                matches!(self.roles[*n], None | Some(Role::Link | Role::Description))
                    && self.read[*n].rank != Rank::Named
                    && (!self.read[*n].is_other() || self.read[*n].is_topic())
            };
            self.columns().filter(may_be).find(|n| content(*n).links_each())
        };
        // Kinds of things (`Platform`) are no names beside a column of links to one thing each.
        let is_kind = |n: &usize| content(*n).repeats() && by_links().is_some();
        first.or_else(|| of_kind().filter(|n| !is_kind(n))).or_else(other_blank).or_else(by_links)
    }

    /// Without a title: the column of what is looked for, else the first of words, before any that says who made it, if its
    /// cells each name another thing.
    fn called(&self) -> Option<usize> {
        let position = self.columns().find(|n| POSITIONS.contains(&self.read[*n].words.as_str()));
        let may_be = |n: &usize| {
            !matches!(self.roles[*n], Some(Role::Date | Role::Orgs | Role::Description))
                && (!self.read[*n].is_other() || self.read[*n].is_topic())
                && !self.read[*n].is_people()
        };
        let content = |n: usize| Content::read(self.document, self.rows, n);
        let maker = self.roles.iter().position(|role| *role == Some(Role::Orgs)).unwrap_or(usize::MAX);
        let first = || self.columns().take(maker).find(may_be).filter(|n| content(*n).names_each());
        position.or_else(first)
    }

    fn people(&self) -> Vec<usize> {
        self.columns().filter(|n| self.read[*n].is_people()).collect()
    }

    fn works(&self) -> Vec<usize> {
        let is_work =
            |n: &usize| self.roles[*n] == Some(Role::Link) && self.read[*n].role == Some(Role::Title);
        self.columns().filter(is_work).collect()
    }

    /// The link columns, those first that lead to the thing itself: `Paper` beside a title does; `Code` and `Demo`
    /// belong to it.
    fn links(&self) -> Vec<usize> {
        let belongs = |n: &usize| {
            let Header { words, role, rank } = &self.read[*n];
            match role {
                Some(Role::Title) => {
                    !matches!(words.as_str(), "paper" | "papers" | "article" | "论文" | "文章")
                }
                _ => *rank <= Rank::Kind,
            }
        };
        let links = self.columns().filter(|n| self.roles[*n] == Some(Role::Link));
        let (belonging, mut own): (Vec<usize>, Vec<usize>) = links.partition(belongs);
        own.extend(belonging);
        own
    }
}
