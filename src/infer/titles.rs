//! Tables in the order of what their entries are called, but for a few rows.
//!
//! Whoever sorts names by hand or by another program than this one compares accents, marks and digits in other ways. So a row
//! is out of order only by the letter with which its name begins; where rows of one letter stand in another order than by code
//! point, that is the keeper's, and no rule speaks of it.

use std::collections::HashSet;

use super::Inferred;
use super::steps::{go_along, steps};
use crate::document::Document;
use crate::entry::ListTable;
use crate::habit::Habit;
use crate::order::{Key, Ranking};
use crate::style::RowOrder;

/// The order of the titles of a table, if they are in one; by hand, if that is finer than their first letters.
pub(super) fn infer(document: &Document<'_>, list: &ListTable) -> Option<Inferred<RowOrder>> {
    [RowOrder::TitleAscending, RowOrder::TitleDescending].into_iter().find_map(|value| {
        let ranking = Ranking::new(document, list, value)?;
        let rows = ranking.keys.iter().flatten().count();
        let misplaced = ranking.misplaced().len();
        if misplaced == 0 {
            let is_order = Habit::OwnOrder.is_shown_by(rows) && steps(&ranking).0 > 0;
            return is_order.then_some(Inferred { value, agreeing: rows, rows });
        }
        let initials = by_initials(&ranking)?;
        let different = initials.keys.iter().flatten().filter_map(Key::title).collect::<HashSet<_>>().len();
        let slips = initials.misplaced().len();
        let (along, against) = steps(&initials);
        let is_clear = slips == misplaced && !are_by_case(document, list, &ranking);
        let value = if is_clear { value } else { RowOrder::ByHand };
        let said = Inferred { value, agreeing: rows - slips, rows };
        let is_order = said.is_habit(Habit::TitleOrder) && go_along(along, against);
        (is_order && Habit::OwnOrder.is_shown_by(different)).then_some(said)
    })
}

/// Whether a row out of order begins with a small letter, as most others do not: capitals come first for some.
fn are_by_case(document: &Document<'_>, list: &ListTable, ranking: &Ranking) -> bool {
    let rows = &document.tables[list.table].rows;
    let is_small = |row: usize| {
        let shown = rows[row].cells.get(ranking.column).map(|cell| document.visible_text(*cell));
        shown.is_some_and(|shown| shown.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_lowercase))
    };
    let keyed: Vec<usize> = (0..rows.len()).filter(|row| ranking.keys[*row].is_some()).collect();
    let small = keyed.iter().filter(|row| is_small(**row)).count();
    small * 2 < keyed.len() && ranking.misplaced().into_iter().any(is_small)
}

/// The same with the first letters of the titles for keys; `None` where some begin with a character, which tells no order.
fn by_initials(ranking: &Ranking) -> Option<Ranking> {
    let mut initials = ranking.clone();
    for key in &mut initials.keys {
        let first =
            key.as_ref().and_then(Key::title).and_then(|title| title.chars().find(|c| c.is_alphanumeric()));
        if first.is_some_and(|c| matches!(c, '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}')) {
            return None;
        }
        *key = first.filter(|c| c.is_alphabetic()).map(|c| Key::Title(plain(c).to_string()));
    }
    Some(initials)
}

/// A letter without its accents, as far as they are common.
pub(super) fn plain(c: char) -> char {
    if c.is_ascii() {
        return c;
    }
    let found = ACCENTED.iter().find(|(_, accented)| accented.contains(c));
    found.map_or(c, |(plain, _)| *plain)
}

const ACCENTED: &[(char, &str)] = &[
    ('a', "àáâãäåāăąǎæ"),
    ('c', "çćĉċč"),
    ('d', "ďđð"),
    ('e', "èéêëēĕėęě"),
    ('g', "ĝğġģ"),
    ('h', "ĥħ"),
    ('i', "ìíîïĩīĭįıǐ"),
    ('j', "ĵ"),
    ('k', "ķ"),
    ('l', "ĺļľŀł"),
    ('n', "ñńņňŋ"),
    ('o', "òóôõöøōŏőœǒ"),
    ('r', "ŕŗř"),
    ('s', "śŝşšș"),
    ('t', "ţťŧț"),
    ('u', "ùúûüũūŭůűųǔ"),
    ('w', "ŵ"),
    ('y', "ýÿŷ"),
    ('z', "źżž"),
    ('е', "ё"),
];
