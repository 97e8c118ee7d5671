//! What the columns of a table hold, as far as it tells two entries apart.

use std::collections::HashSet;

use super::Twins;
use crate::entry::{ListTable, is_placeholder};
use crate::habit::{Habit, Tally, Verdict};

/// What stands in a column; of two tables the greater one counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Content {
    /// Anything.
    #[default]
    Other,
    /// Names of kinds, of which many rows have the same, or signs, such as stars.
    Kinds,
    /// The rows are grouped by it: those that say the same stand together, and are several.
    Groups,
    /// Something was measured, and most rows have a result of their own: a score.
    Measures,
    /// The rows are counted: `1`, `2`, `3`. Two rows always differ there.
    Counts,
}

/// In letters: `ms`, `GB`.
const LONGEST_UNIT: usize = 2;

impl Twins<'_> {
    /// What stands in each column of a table. Titles and dates are read elsewhere.
    pub(super) fn contents(&self, list: &ListTable) -> Vec<Content> {
        let rows: Vec<Vec<String>> = list.entries().map(|entry| self.said(list.table, entry)).collect();
        let content = |column: usize| {
            if [list.columns.date(), list.columns.title()].contains(&Some(column)) {
                return Content::Other;
            }
            let said = rows.iter().filter_map(|row| row.get(column)).map(|said| said.trim());
            content(&said.filter(|said| !is_placeholder(said)).collect::<Vec<_>>(), rows.len())
        };
        (0..list.columns.count()).map(content).collect()
    }
}

/// What stands in a column that says so in so many rows.
fn content(said: &[&str], rows: usize) -> Content {
    let distinct = said.iter().collect::<HashSet<_>>().len();
    let numbers = Tally::of(said.iter().map(|said| is_number(said)));
    let has = |tally: Tally, habit: Habit| tally.judge(habit) == Verdict::Slip;
    if numbers.followers > 0 && has(numbers, Habit::Numbers) {
        let own = Tally { followers: distinct, deviants: said.len() - distinct };
        let is_scale = Habit::Kinds.is_shown_by(said.len()) && !has(own, Habit::OwnNames);
        return if are_counted(said) {
            Content::Counts
        } else if is_scale {
            Content::Other
        } else {
            Content::Measures
        };
    }
    let runs = said.chunk_by(|above, below| above == below).count();
    let are_groups = runs > 1 && runs == distinct && runs * 2 <= said.len();
    let grouped = Tally { followers: said.len(), deviants: rows - said.len() };
    let own = Tally { followers: distinct, deviants: said.len() - distinct };
    let are_signs = !said.iter().any(|said| said.contains(char::is_alphanumeric));
    if are_groups && has(grouped, Habit::Groups) {
        Content::Groups
    } else if are_signs || (Habit::Kinds.is_shown_by(said.len()) && !has(own, Habit::OwnNames)) {
        Content::Kinds
    } else {
        Content::Other
    }
}

/// Whether a text is a number, perhaps with a sign before it and a unit behind it: `88.0`, `~1.2k`, `-3 %`.
fn is_number(said: &str) -> bool {
    let bare = said.trim_start_matches(|c: char| !c.is_alphanumeric());
    let letters = bare.chars().filter(|c| c.is_alphabetic()).count();
    bare.starts_with(|c: char| c.is_ascii_digit()) && letters <= LONGEST_UNIT
}

/// Whether numbers count up, or down to one: as a rule each is the next one. Scores that fall by one do not end there.
fn are_counted(said: &[&str]) -> bool {
    let number = |said: &&str| said.trim_matches(|c: char| !c.is_alphanumeric()).parse::<u32>().ok();
    let numbers: Vec<Option<u32>> = said.iter().map(number).collect();
    let steps = |by: i64| {
        let is_step = |pair: &&[Option<u32>]| matches!(pair, [Some(one), Some(next)] if i64::from(*next) - i64::from(*one) == by);
        numbers.windows(2).filter(is_step).count()
    };
    let are_most = |steps: usize| steps > 0 && steps * 2 >= said.len() - 1;
    are_most(steps(1)) || (are_most(steps(-1)) && numbers.iter().flatten().any(|number| *number <= 1))
}
