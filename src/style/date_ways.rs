//! Ways to write dates that are no form we know and yet a list's own: `2026.10.28.`, `2026 / 10`, `2026–10`.

use std::collections::{BTreeMap, BTreeSet};

use crate::date::{Date, DateForm, pattern};
use crate::habit::Habit;

/// The shapes that several dates of a document share, and the tables in which the form that is theirs is not that of most dates.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DateWays {
    shapes: BTreeSet<String>,
    /// The tables, by index.
    strange: BTreeSet<usize>,
}

/// A table, by index, the form that its dates are held to, and its dates.
pub(super) type Dates<'t> = (usize, Option<DateForm>, Vec<(&'t str, Date)>);

impl DateWays {
    /// Counts the dates of tables, each with the form that they are held to.
    pub fn of(tables: &[Dates<'_>]) -> Self {
        let mut shapes: BTreeMap<String, usize> = BTreeMap::new();
        for (text, date) in tables.iter().flat_map(|(.., dates)| dates) {
            if !DateForm::of(text).any(|(_, said)| said == *date) {
                *shapes.entry(shape(text)).or_default() += 1;
            }
        }
        let shapes = shapes.into_iter().filter(|(_, rows)| Habit::OwnDateForm.is_shown_by(*rows));
        // Zeros and ordinals aside.
        let is_in = |form: DateForm, (text, date): &(&str, Date)| {
            DateForm::of(text).any(|(own, said)| own.plain() == form.plain() && said == *date)
        };
        let tally = |dates: &[(&str, Date)], form: DateForm| {
            (dates.iter().filter(|date| is_in(form, date)).count(), dates.len())
        };
        let mut of_all: BTreeMap<DateForm, bool> = BTreeMap::new();
        let is_most = |(agreeing, rows): (usize, usize)| agreeing * 2 > rows;
        let mut is_strange = |form: DateForm, dates: &[(&str, Date)]| {
            let mut is_usual = || {
                let tallies = tables.iter().map(|(.., dates)| tally(dates, form));
                is_most(tallies.fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1)))
            };
            !is_most(tally(dates, form)) && !*of_all.entry(form).or_insert_with(&mut is_usual)
        };
        let strange =
            tables.iter().filter(|(_, form, dates)| form.is_some_and(|form| is_strange(form, dates)));
        Self {
            strange: strange.map(|(table, ..)| *table).collect(),
            shapes: shapes.map(|(shape, _)| shape).collect(),
        }
    }

    /// Whether dates are written so as well as in forms that we know.
    pub fn have(&self, text: &str) -> bool {
        self.shapes.contains(&shape(text))
    }

    /// Whether most dates are not written in the form that those of a table are held to.
    pub fn are_others_in(&self, table: usize) -> bool {
        self.strange.contains(&table)
    }
}

/// A date without its numbers and the names of its months.
fn shape(text: &str) -> String {
    let narrow = |c| if matches!(c, '０'..='９') { '0' } else { c };
    pattern(&text.chars().map(narrow).collect::<String>()).0
}
