//! Rows that are grouped by what their titles begin with, or by who made them.

use std::collections::{HashMap, HashSet};

use crate::entry::ListTable;
use crate::habit::{Habit, is_no_chance};
use crate::order::Ranking;

/// Whether names group the rows, not by chance in one of so many columns, and would not in the order of `dates`: the whole name, what
/// stands in brackets before it, its first word, or the letters with which it begins. Titles that all begin alike are no groups.
pub(super) fn are_families(
    list: &ListTable,
    said: &[Option<String>],
    dates: Option<&Ranking>,
    columns: usize,
) -> bool {
    KEYS.iter().any(|key| {
        let keys: Option<Vec<(usize, &str)>> = list
            .entries()
            .map(|entry| Some((entry.row, said.get(entry.row)?.as_deref().and_then(key)?)))
            .collect();
        let Some(keys) = keys else { return false };
        let Some(sizes) = blocks(keys.iter().map(|(_, key)| *key)) else { return false };
        // The groups may stand in any order.
        let orders = (1..=sizes.len()).try_fold(columns * KEYS.len(), usize::checked_mul);
        let by_row: HashMap<usize, &str> = keys.into_iter().collect();
        let is_kept = |dates: &Ranking| {
            let sorted = dates.sorted();
            blocks(sorted.iter().filter_map(|row| by_row.get(row).copied())).is_some()
        };
        orders.is_some_and(|orders| is_no_chance([sizes], orders)) && !dates.is_some_and(is_kept)
    })
}

/// How many rows each group has, if there are several and each stands in one run of rows.
fn blocks<'k>(keys: impl Iterator<Item = &'k str>) -> Option<Vec<usize>> {
    let keys: Vec<&str> = keys.collect();
    let blocks: Vec<&[&str]> = keys.chunk_by(|one, other| one == other).collect();
    let names: HashSet<&str> = blocks.iter().map(|block| block[0]).collect();
    let are_blocks = Habit::Topics.is_shown_by(blocks.len())
        && blocks.len() == names.len()
        && blocks.iter().all(|block| block.len() > 1);
    are_blocks.then(|| blocks.iter().map(|block| block.len()).collect())
}

/// The ways to read the group of a name.
const KEYS: [fn(&str) -> Option<&str>; 4] = [|name| name.get(..), bracketed, first_word, letters];

fn bracketed(name: &str) -> Option<&str> {
    let inside = name.trim_start().strip_prefix(['[', '【', '(', '（'])?;
    Some(inside.split([']', '】', ')', '）']).next()?.trim()).filter(|inside| !inside.is_empty())
}

fn first_word(name: &str) -> Option<&str> {
    name.split([' ', ':', '：', '\u{a0}']).next().filter(|word| word.contains(char::is_alphanumeric))
}

fn letters(name: &str) -> Option<&str> {
    let end = name.find(|c: char| !c.is_alphabetic()).unwrap_or(name.len());
    Some(&name[..end]).filter(|letters| !letters.is_empty())
}
