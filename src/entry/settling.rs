//! A table while it is settled which of its columns is what.

use super::content::Content;
use super::date_cells::Dates;
use super::header::Header;
use super::header_names::POSITIONS;
use super::role::Rank;
use super::{Role, durations};
use crate::document::{Document, Row};
use crate::habit::{Habit, Tally, Verdict};

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
    pub(super) fn columns(&self) -> std::ops::Range<usize> {
        0..self.roles.len()
    }

    /// The column of this role whose header says most; the first of several.
    pub(super) fn best(&self, role: Role) -> Option<usize> {
        let with = self.columns().filter(|n| self.roles[*n] == Some(role));
        with.rev().max_by_key(|n| self.read[*n].rank)
    }

    /// The column of dates whose header says most; of several that say as much, the first that holds dates.
    pub(super) fn best_date(&self) -> Option<usize> {
        let rank = self.read[self.best(Role::Date)?].rank;
        let alike =
            || self.columns().filter(|n| self.roles[*n] == Some(Role::Date) && self.read[*n].rank == rank);
        if alike().nth(1).is_none() {
            return alike().next();
        }
        let holds_dates =
            |n: &usize| Dates::tally(self.document, self.rows, *n).judge(Habit::DateCells) > Verdict::Way;
        alike().find(holds_dates).or_else(|| alike().next())
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
            if is_weak && !Dates::Plausible.are_below(&self.read[n].words, self.document, self.rows, n) {
                self.roles[n] = None;
            }
        }
    }

    /// Where the other headers are years, the one that says so is no column of dates; where they are links, each column is one
    /// thing, and what only may be a date or an organisation is the name of a row.
    pub(super) fn settle_cross_table(&mut self) {
        if Habit::Across.is_shown_by(self.linked_headers) {
            for n in self.columns().filter(|n| self.read[*n].rank <= Rank::Weak) {
                self.roles[n] = None;
            }
        }
        let is_year =
            |header: &Header| header.words.len() == 4 && header.words.bytes().all(|b| b.is_ascii_digit());
        if Habit::Across.is_shown_by(self.read.iter().filter(|header| is_year(header)).count()) {
            self.keep(Role::Date, None);
        }
    }

    /// Where no column is one of organisations, but one says what was done for somebody, for whom is one.
    pub(super) fn settle_clients(&mut self) {
        let is_free = !self.roles.contains(&Some(Role::Orgs)) && self.read.iter().any(Header::is_report);
        if let Some(client) = self.columns().find(|n| is_free && self.read[*n].is_client()) {
            self.roles[client] = Some(Role::Orgs);
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

    /// A column below which most cells say how long something takes, or at what time of a day it is, is none of dates.
    pub(super) fn settle_durations(&mut self) {
        for n in self.columns() {
            let is_date = self.roles[n] == Some(Role::Date) && self.read[n].rank != Rank::Named;
            if is_date && durations::are_in(self.document, self.rows, n) {
                self.roles[n] = None;
            }
        }
    }

    pub(super) fn date_by_content(&self) -> Option<usize> {
        let may_be = |n: &usize| {
            let header = &self.read[*n];
            self.roles[*n].is_none() && header.rank != Rank::Named && !header.is_of_numbers()
        };
        self.columns()
            .filter(may_be)
            .find(|n| Dates::Certain.are_below(&self.read[*n].words, self.document, self.rows, *n))
    }

    pub(super) fn title(&self) -> Option<usize> {
        let best = self.best(Role::Title);
        if best.is_some_and(|n| self.read[n].rank > Rank::Kind) {
            return best;
        }
        let content = |n: usize| Content::read(self.document, self.rows, n);
        let is_blank = |n: &usize| self.roles[*n].is_none() && self.read[*n].is_blank();
        let first = self.columns().next().filter(|n| is_blank(n) && content(*n).may_name());
        let of_kind = || {
            let kinds = self.columns().filter(|n| self.roles[*n] == Some(Role::Title));
            kinds.into_iter().find(|n| content(*n).may_name())
        };
        let other_blank = || self.columns().find(|n| is_blank(n) && content(*n).names_each());
        let leading = || self.leading();
        // What proves a claim about somebody is not what the row is called.
        let is_proof = |n: usize| self.read[n].is_beside() && self.makers_are_named_once();
        let by_links = || leading().filter(|n| self.roles[*n] != Some(Role::Orgs) && !is_proof(*n));
        // Kinds of things (`Platform`) are no names beside a column of links to one thing each.
        let is_kind = |n: &usize| {
            let kinds = content(*n);
            let is_own = |lead: usize| lead < *n && self.roles[lead].is_none();
            let is_led = |lead: usize| kinds.repeats() || is_own(lead);
            (kinds.is_empty() || !kinds.are_links())
                && leading().is_some_and(|lead| !self.read[lead].is_beside() && is_led(lead))
        };
        first
            .or_else(|| of_kind().filter(|n| !is_kind(n)))
            .or_else(other_blank)
            .or_else(by_links)
            .or_else(|| self.versions())
    }

    /// The column of links to one named thing each with which a row begins, be it who made it: before any whose header says
    /// that it holds what belongs to an entry. Where companies look for somebody, a row is not about who they are.
    fn leading(&self) -> Option<usize> {
        let is_job = self.position().is_some();
        let may_be = |n: &usize| {
            let (role, header) = (self.roles[*n], &self.read[*n]);
            match role {
                Some(Role::Orgs) => !is_job,
                None | Some(Role::Link | Role::Description) => {
                    header.rank != Rank::Named && (!header.is_other() || header.is_topic())
                }
                _ => false,
            }
        };
        let links_each =
            |n: &usize| Content::read(self.document, self.rows, *n).links_each() && !self.is_marked(*n);
        let (beside, own): (Vec<usize>, Vec<usize>) =
            self.columns().filter(may_be).partition(|n| self.read[*n].is_beside());
        own.into_iter().chain(beside).find(links_each)
    }

    /// The column of versions or releases, where each is a link.
    fn versions(&self) -> Option<usize> {
        let is_linked = |row: &&&Row, n: usize| {
            row.cells.get(n).is_some_and(|cell| !self.document.links_in(cell.span).is_empty())
        };
        self.columns().find(|n| {
            self.read[*n].is_release()
                && !self.rows.is_empty()
                && self.rows.iter().all(|row| is_linked(&row, *n))
        })
    }

    /// Whether nearly every row holds a link.
    pub(super) fn links_rows(&self) -> bool {
        let linked = self.rows.iter().map(|row| !self.document.links_in(row.span).is_empty());
        Tally::of(linked).judge(Habit::LinkedRows) == Verdict::Slip
    }

    fn content_links(&self, column: usize) -> bool {
        Content::read(self.document, self.rows, column).are_links()
    }

    /// The column of what companies look for.
    fn position(&self) -> Option<usize> {
        self.columns().find(|n| POSITIONS.contains(&self.read[*n].words.as_str()))
    }

    /// Without a title: the column of what is looked for, else the first of words, before any that says who made it, if its
    /// cells each name another thing, or nobody is named; or else the first behind one of makers that come again and again; or
    /// else one of links.
    pub(super) fn called(&self) -> Option<usize> {
        let may_be = |n: &usize| {
            let header = &self.read[*n];
            !matches!(self.roles[*n], Some(Role::Date | Role::Orgs | Role::Description))
                && (!header.is_other() || header.is_topic())
                && !header.is_beside()
                && !header.is_people()
        };
        let content = |n: usize| Content::read(self.document, self.rows, n);
        let maker = self.roles.iter().position(|role| *role == Some(Role::Orgs));
        let before = || self.columns().take(maker.unwrap_or(usize::MAX)).find(may_be);
        // Names may come again where nobody else is named.
        let names = |n: &usize| maker.is_none() && content(*n).names();
        let behind = || {
            let maker = maker.filter(|maker| !content(*maker).names_each())?;
            self.columns().skip(maker).find(|n| may_be(n) && content(*n).names())
        };
        let offered =
            || self.columns().find(|n| may_be(n) && self.read[*n].is_offer() && content(*n).names_each());
        let is_about_maker = self.leading().is_some_and(|n| self.roles[n] == Some(Role::Orgs));
        let names_each = |n: &usize| !is_about_maker && content(*n).names_each();
        self.position()
            .or_else(offered)
            .or_else(|| before().filter(|n| names_each(n) || names(n)))
            .or_else(|| behind().filter(names_each))
            .or_else(|| self.linked_apart(maker))
    }

    /// The first column, before any that says who made it, whose cells are a link to one thing each; where its header says that
    /// it holds something else (`Language`), with a name.
    fn linked_apart(&self, maker: Option<usize>) -> Option<usize> {
        let may_be = |n: &usize| {
            let header = &self.read[*n];
            matches!(self.roles[*n], None | Some(Role::Link)) && !header.is_beside() && !header.is_people()
        };
        let links_apart = |n: &usize| {
            let content = Content::read(self.document, self.rows, *n);
            content.links_apart() && (!self.read[*n].is_other() || content.names_each())
        };
        self.columns().take(maker.unwrap_or(usize::MAX)).filter(may_be).find(links_apart)
    }

    /// The columns of who made the entries, if a row is about them, or no other column has links: these lead to the entries.
    pub(super) fn makers(&self, is_about_them: bool) -> Vec<usize> {
        let is_maker = |n: &usize| self.roles[*n] == Some(Role::Orgs);
        let may_lead = |n: &usize| {
            !is_maker(n) && self.roles[*n] != Some(Role::Description) && !self.read[*n].is_people()
        };
        let leads = |row: &&Row, n: usize| {
            let links = row.cells.get(n).map(|cell| self.document.links_in(cell.span));
            links.is_some_and(|links| links.iter().any(|link| !matches!(link.url.as_str(), "" | "#")))
        };
        let others = || self.columns().filter(may_lead);
        let are_asked = is_about_them || !self.rows.iter().any(|row| others().any(|n| leads(row, n)));
        self.columns().filter(|n| are_asked && is_maker(n)).collect()
    }

    /// The columns that have no role and name no people, those first whose headers do not say that they hold what belongs to an
    /// entry.
    pub(super) fn others(&self) -> Vec<usize> {
        let is_other = |n: &usize| self.roles[*n].is_none() && !self.read[*n].is_people();
        let (beside, mut others): (Vec<usize>, Vec<usize>) =
            self.columns().filter(is_other).partition(|n| self.read[*n].is_beside());
        others.extend(beside);
        others
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
            let Header { words, role, rank, .. } = &self.read[*n];
            match role {
                Some(Role::Title) => {
                    !matches!(words.as_str(), "paper" | "papers" | "article" | "论文" | "文章")
                }
                _ => *rank <= Rank::Kind,
            }
        };
        let links = self.columns().filter(|n| self.roles[*n] == Some(Role::Link));
        let (belonging, mut own): (Vec<usize>, Vec<usize>) = links.partition(belongs);
        // A report stands before what is said of it elsewhere.
        let is_report = |n: &usize| self.roles[*n].is_none() && self.read[*n].is_report();
        own.extend(self.columns().filter(|n| is_report(n) && self.content_links(*n)));
        own.extend(belonging);
        own
    }
}
