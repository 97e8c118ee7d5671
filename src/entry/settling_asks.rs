//! What is asked of a table while it is settled which of its columns is what.

use super::content::Content;
use super::role::Rank;
use super::settling::Settling;
use super::{Role, is_placeholder, measures};

/// What says that something is there or not.
const MARKS: [char; 12] = ['✅', '✔', '☑', '✓', '❌', '✗', '✘', '❎', '🟢', '🟡', '🔴', '⚠'];

impl Settling<'_, '_> {
    /// The first column of things that are links.
    pub(super) fn linked(&self) -> Option<usize> {
        self.columns().find(|n| Content::read(self.document, self.rows, *n).links())
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

    /// A column whose header may be one of units of measure, and whose cells are some, is none of organisations.
    pub(super) fn settle_measures(&mut self) {
        for n in self.columns() {
            let is_org = self.roles[n] == Some(Role::Orgs) && self.read[n].rank != Rank::Named;
            if is_org
                && measures::may_head(&self.read[n].words)
                && measures::are_in(self.document, self.rows, n)
            {
                self.roles[n] = None;
            }
        }
    }

    /// Whether most cells of a column begin with a mark of what is there and what is not.
    pub(super) fn is_marked(&self, n: usize) -> bool {
        let shown = || {
            self.rows.iter().filter_map(|row| row.cells.get(n)).map(|cell| self.document.visible_text(*cell))
        };
        let marked = shown().filter(|shown| shown.trim_start().starts_with(MARKS)).count();
        marked * 2 > shown().filter(|shown| !is_placeholder(shown)).count()
    }

    /// Whether a column of makers names another one in each row.
    pub(super) fn makers_are_named_once(&self) -> bool {
        let is_maker = |n: &usize| self.roles[*n] == Some(Role::Orgs);
        let names_each = |n: usize| Content::read(self.document, self.rows, n).names_each();
        self.columns().find(is_maker).is_some_and(names_each)
    }
}
