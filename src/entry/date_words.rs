//! What words are that stand where dates do: those that something else puts there, those that are meant, and slips.

use std::collections::HashSet;

use super::misdated::faults;
use super::mistyped::Meant;
use super::{DateFault, Field, ListTable};
use crate::date::FaultKind;
use crate::document::Document;
use crate::habit::{Habit, Tally, Verdict};
use crate::text::is_han;

/// What the words in the column of dates of a table are.
pub(super) struct Words {
    /// What a word is that stands nowhere else. Several that differ are meant, and so is one where few dates stand beside it.
    verdict: Verdict,
    /// Those that other rows have in another column: these cells are in a wrong place.
    misplaced: HashSet<String>,
}

impl Words {
    /// Reads a table.
    pub(super) fn of(document: &Document<'_>, list: &ListTable) -> Self {
        let (mut said, mut rows, mut dates) = (HashSet::new(), HashSet::new(), 0);
        for (entry, _, fault) in faults(document, list) {
            match (fault.kind, word(&fault.text)) {
                (FaultKind::NotADate, Some(word)) => {
                    said.insert(word);
                    rows.insert(entry.row);
                }
                _ => dates += 1,
            }
        }
        let misplaced = if said.is_empty() { said.clone() } else { elsewhere(document, list, &said, &rows) };
        let different = said.difference(&misplaced).count();
        let dates = dates + list.entries().filter(|entry| matches!(entry.date, Field::Parsed(_))).count();
        let judge = |followers, deviants, habit| Tally { followers, deviants }.judge(habit);
        let by_words =
            judge(dates, different, Habit::WordlessDates).min(judge(0, different, Habit::DateCells));
        let verdict =
            if misplaced.is_empty() { judge(dates, rows.len(), Habit::DateCells) } else { by_words };
        let verdict = verdict.min(by_words);
        Self { verdict, misplaced }
    }

    /// What a fault is that is no more than words. In a row with too few cells any may be in a wrong place.
    pub(super) fn is_meant(
        &self,
        document: &Document<'_>,
        list: &ListTable,
        row: usize,
        fault: &DateFault,
    ) -> Option<Meant> {
        if fault.kind != FaultKind::NotADate {
            return None;
        }
        let table = &document.tables[list.table];
        let is_short = table.rows[row].cells.len() < table.columns;
        if is_short && !is_remark(&fault.text) {
            return Some(Meant::Never);
        }
        let word = word(&fault.text)?;
        Some(match self.verdict {
            _ if self.misplaced.contains(&word) => Meant::Never,
            Verdict::Way => Meant::Surely,
            // Who writes a word where it is asked until when answers so: `ASAP`.
            Verdict::Slip if !is_remark(&fault.text) && !list.columns.tells_ends() => Meant::Hardly,
            Verdict::Slip | Verdict::Doubt => Meant::Perhaps,
        })
    }
}

/// Whether a text is several words: nobody writes these by a slip.
fn is_remark(text: &str) -> bool {
    let words = text.split_whitespace().filter(|word| word.contains(char::is_alphabetic)).count();
    // Chinese and Japanese have no blanks between words.
    words > 1
        || text.chars().filter(|c| is_han(*c) || matches!(c, '\u{3040}'..='\u{30ff}')).count() > LONGEST_WORD
}

/// In characters, of a word in Chinese: `长期有效` is one.
const LONGEST_WORD: usize = 4;

/// Which of these words stand in another column in a row that has none of them for a date.
fn elsewhere(
    document: &Document<'_>,
    list: &ListTable,
    said: &HashSet<String>,
    rows: &HashSet<usize>,
) -> HashSet<String> {
    let table = &document.tables[list.table];
    let others = list.entries().filter(|entry| !rows.contains(&entry.row));
    let cells = others.flat_map(|entry| {
        let date = list.columns.date().map(|column| entry.stands(column));
        table.rows[entry.row].cells.iter().enumerate().filter(move |(n, _)| Some(*n) != date)
    });
    let words = cells.filter_map(|(_, cell)| word(&document.visible_text(*cell)));
    words.filter(|word| said.contains(word)).collect()
}

/// The letters of a text without numbers, in lower case; those of a text without any are all that it says.
pub(super) fn word(text: &str) -> Option<String> {
    if text.contains(char::is_numeric) {
        return None;
    }
    let letters: String = text.chars().filter(|c| c.is_alphabetic()).collect();
    Some(if letters.is_empty() { text.to_owned() } else { letters.to_lowercase() })
}
