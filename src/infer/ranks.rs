//! Rows that are numbered: `1`, `#2`, `3rd`, `🥇`, `①`, `第一名`, `Lecture 4`.

use std::collections::HashSet;

use super::digits::folded;
use crate::document::{Document, Row};
use crate::entry::ListTable;

/// Whether the first column numbers the rows, up or down, or a number before each title does. Numbers may be left out, and
/// some may be shared, as ranks are.
pub(super) fn are_numbered(document: &Document<'_>, list: &ListTable) -> bool {
    are_numbered_if(document, list, |ranks| {
        // Of titles numbers are parts.
        let is_title = list.columns.title() == Some(0);
        (!is_title || ranks.iter().all(|rank| rank.beside.is_empty())) && are_ranks(ranks)
    })
}

/// The same where a number may be the end of a title as well: `Part 1`, `Part 2`.
pub(super) fn may_be_numbered(document: &Document<'_>, list: &ListTable) -> bool {
    are_numbered_if(document, list, are_ranks)
}

fn are_numbered_if(document: &Document<'_>, list: &ListTable, are: impl Fn(&[Rank]) -> bool) -> bool {
    let rows = &document.tables[list.table].rows;
    let shown = |row: &Row, column: usize| Some(document.visible_text(*row.cells.get(column)?));
    let ranks = |column: usize, rank: fn(&str) -> Option<Rank>| -> Option<Vec<Rank>> {
        list.entries().map(|entry| rank(&shown(&rows[entry.row], column)?)).collect()
    };
    let is_first = list.columns.date() != Some(0);
    (is_first && ranks(0, rank).is_some_and(|ranks| are(&ranks)))
        || (0..list.columns.count())
            .filter(|column| [list.columns.title(), Some(0)].contains(&Some(*column)))
            .any(|column| ranks(column, leading).is_some_and(|ranks| are(&ranks)))
}

fn are_ranks(ranks: &[Rank]) -> bool {
    let numbers = || ranks.iter().map(|rank| rank.number);
    let different = numbers().collect::<HashSet<_>>().len();
    // What is numbered is called alike: of `GPT 4` and `Qwen 2` the numbers are parts of names.
    ranks.windows(2).all(|pair| pair[0].beside == pair[1].beside)
        && different > 1
        && different * 2 > ranks.len()
        && (numbers().is_sorted() || numbers().rev().is_sorted())
}

#[derive(Debug, PartialEq, Eq)]
struct Rank {
    number: u32,
    /// What stands beside the number, but for marks and the ends of ordinals.
    beside: String,
}

/// The number that a cell says, if it says one and no more; a year is none.
fn rank(shown: &str) -> Option<Rank> {
    let digits = folded(shown);
    let start = digits.find(|c: char| c.is_ascii_digit())?;
    let (before, behind) = digits.split_at(start);
    let end = behind.find(|c: char| !c.is_ascii_digit()).unwrap_or(behind.len());
    let (number, behind) = behind.split_at(end);
    let is_year = number.len() == 4 && matches!(&number[..2], "19" | "20" | "21");
    if is_year || behind.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let behind = behind.to_lowercase();
    let behind = ["st", "nd", "rd", "th"].iter().find_map(|end| behind.strip_prefix(end)).unwrap_or(&behind);
    let words = |c: &char| c.is_alphabetic();
    let beside = before.to_lowercase().chars().chain(behind.chars()).filter(words).collect();
    Some(Rank { number: number.parse().ok()?, beside })
}

/// The number with which a text begins, if a mark parts it from words behind it: `1. Reeds`, `#2 Reeds`, `(3) Reeds`, `④ Reeds`.
fn leading(shown: &str) -> Option<Rank> {
    let shown = shown.trim_start();
    let is_circled = shown.starts_with(|c: char| ('①'..='⑳').contains(&c));
    let is_opened = shown.starts_with(['#', '№', '(', '（', '[', '【', '第']);
    let digits = folded(shown);
    let bare = digits.trim_start_matches(|c: char| !c.is_alphanumeric() || c == '第');
    let end = bare.find(|c: char| !c.is_ascii_digit()).unwrap_or(bare.len());
    let (number, behind) = bare.split_at(end);
    let is_parted = match behind.chars().next()? {
        _ if is_circled || shown.starts_with('第') => true,
        '.' | ')' | ':' | ']' => !behind[1..].starts_with(|c: char| c.is_ascii_digit()),
        '、' | '．' | '）' | '：' | '】' => true,
        ' ' => is_opened || behind.trim_start().starts_with(['-', '–', '—', '·', '|']),
        _ => false,
    };
    let is_year = number.len() == 4 && matches!(&number[..2], "19" | "20" | "21");
    let says_more = behind.contains(char::is_alphabetic);
    (is_parted && !is_year && says_more)
        .then(|| Some(Rank { number: number.parse().ok()?, beside: String::new() }))?
}
