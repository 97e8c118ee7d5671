//! A table while it is settled which of its columns is what.

use super::content::{Content, Dates};
use super::header::{Header, Rank};
use super::header_names::POSITIONS;
use super::{Role, is_placeholder};
use crate::document::{Document, Row};
use crate::habit::{Habit, Tally, Verdict};

/// Fewer years or links among the headers may be columns of a list.
const YEARS: usize = 3;

/// What is released again and again.
const VERSIONS: &[&str] = &[
    "release",
    "releases",
    "version",
    "versions",
    "版本",
    "版本号",
    "バージョン",
    "버전",
    "versión",
    "versão",
    "версия",
    "verzió",
];

/// What says that something is there or not.
const MARKS: [char; 12] = ['✅', '✔', '☑', '✓', '❌', '✗', '✘', '❎', '🟢', '🟡', '🔴', '⚠'];

/// A table while its columns are settled.
pub(super) struct Settling<'a, 's> {
    pub(super) document: &'a Document<'s>,
    pub(super) rows: &'a [&'a Row],
    pub(super) read: Vec<Header>,
    pub(super) roles: Vec<Option<Role>>,
    /// How many headers are links.
    pub(super) linked_headers: usize,
}

impl Settling<'_, '_> {
    fn columns(&self) -> std::ops::Range<usize> {
        0..self.roles.len()
    }

    /// The column of this role whose header says most; the first of several.
    pub(super) fn best(&self, role: Role) -> Option<usize> {
        let with = self.columns().filter(|n| self.roles[*n] == Some(role));
        with.rev().max_by_key(|n| self.read[*n].rank)
    }

    /// Takes the role from all other columns. What is a kind of thing beside a title may hold links.
    pub(super) fn keep(&mut self, role: Role, column: Option<usize>) {
        for n in self.columns() {
            if Some(n) == column {
                self.roles[n] = Some(role);
            } else if self.roles[n] == Some(role) {
                self.roles[n] = (role == Role::Title).then_some(Role::Link);
            }
        }
    }

    pub(super) fn settle_weak_dates(&mut self) {
        for n in self.columns() {
            let is_weak = self.roles[n] == Some(Role::Date) && self.read[n].rank <= Rank::Weak;
            if is_weak && !Dates::Plausible.are_in(self.document, self.rows, n) {
                self.roles[n] = None;
            }
        }
    }

    /// Where the other headers are years, the one that says so is no column of dates; where they are links, each column is one
    /// thing, and what only may be a date or an organisation is the name of a row.
    pub(super) fn settle_cross_table(&mut self) {
        if self.linked_headers >= YEARS {
            for n in self.columns().filter(|n| self.read[*n].rank <= Rank::Weak) {
                self.roles[n] = None;
            }
        }
        let is_year =
            |header: &Header| header.words.len() == 4 && header.words.bytes().all(|b| b.is_ascii_digit());
        if self.read.iter().filter(|header| is_year(header)).count() >= YEARS {
            self.keep(Role::Date, None);
        }
    }

    /// Beside a column that is sure to hold organisations one that may hold something else does, and so does one that
    /// names nothing.
    pub(super) fn settle_weak_orgs(&mut self) {
        let is_org = |n: &usize| self.roles[*n] == Some(Role::Orgs);
        let (weak, sure): (Vec<usize>, Vec<usize>) =
            self.columns().filter(is_org).partition(|n| self.read[*n].rank <= Rank::Weak);
        for n in weak {
            if !sure.is_empty() || !Content::read(self.document, self.rows, n).may_name() {
                self.roles[n] = None;
            }
        }
    }

    pub(super) fn date_by_content(&self) -> Option<usize> {
        let may_be = |n: &usize| self.roles[*n].is_none() && self.read[*n].rank != Rank::Named;
        self.columns().filter(may_be).find(|n| Dates::Certain.are_in(self.document, self.rows, *n))
    }

    pub(super) fn title(&self) -> Option<usize> {
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
            self.columns().filter(may_be).find(|n| content(*n).links_each() && !self.is_marked(*n))
        };
        // Kinds of things (`Platform`) are no names beside a column of links to one thing each.
        let is_kind = |n: &usize| content(*n).repeats() && by_links().is_some();
        first
            .or_else(|| of_kind().filter(|n| !is_kind(n)))
            .or_else(other_blank)
            .or_else(by_links)
            .or_else(|| self.versions())
    }

    /// The column of versions or releases, where each is a link.
    fn versions(&self) -> Option<usize> {
        let is_linked = |row: &&&Row, n: usize| {
            row.cells.get(n).is_some_and(|cell| !self.document.links_in(cell.span).is_empty())
        };
        self.columns().find(|n| {
            VERSIONS.contains(&self.read[*n].words.as_str())
                && !self.rows.is_empty()
                && self.rows.iter().all(|row| is_linked(&row, *n))
        })
    }

    /// Whether something besides dates stands in the rows: words or links. A series of numbers has none.
    pub(super) fn says_more_than_numbers(&self) -> bool {
        let others = || self.columns().filter(|n| self.roles[*n] != Some(Role::Date));
        let content = |n: usize| Content::read(self.document, self.rows, n);
        others().next().is_none()
            || self.rows.iter().any(|row| !self.document.links_in(row.span).is_empty())
            || others().any(|n| content(n).says_words())
            || others().all(|n| content(n).is_empty())
    }

    /// Whether most cells of a column begin with a mark of what is there and what is not.
    fn is_marked(&self, n: usize) -> bool {
        let shown = || {
            self.rows.iter().filter_map(|row| row.cells.get(n)).map(|cell| self.document.visible_text(*cell))
        };
        let marked = shown().filter(|shown| shown.trim_start().starts_with(MARKS)).count();
        marked * 2 > shown().filter(|shown| !is_placeholder(shown)).count()
    }

    /// The first column of things that are links.
    pub(super) fn linked(&self) -> Option<usize> {
        self.columns().find(|n| Content::read(self.document, self.rows, *n).links())
    }

    /// Whether nearly every row holds a link.
    pub(super) fn links_rows(&self) -> bool {
        let linked = self.rows.iter().map(|row| !self.document.links_in(row.span).is_empty());
        Tally::of(linked).judge(Habit::LinkedRows) == Verdict::Slip
    }

    /// Without a title: the column of what is looked for, else the first of words, before any that says who made it, if its
    /// cells each name another thing.
    pub(super) fn called(&self) -> Option<usize> {
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

    pub(super) fn people(&self) -> Vec<usize> {
        self.columns().filter(|n| self.read[*n].is_people()).collect()
    }

    pub(super) fn works(&self) -> Vec<usize> {
        let is_work =
            |n: &usize| self.roles[*n] == Some(Role::Link) && self.read[*n].role == Some(Role::Title);
        self.columns().filter(is_work).collect()
    }

    /// The link columns, those first that lead to the thing itself: `Paper` beside a title does; `Code` and `Demo`
    /// belong to it.
    pub(super) fn links(&self) -> Vec<usize> {
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
