//! Words in a cell that tell of a row by its number: `see row 1`, `the third row`, `见第 3 行`.

use super::ditto::{COUNTERS, EAST_ROWS, EAST_WORKS, ORDINALS, Place, SEE};
use super::refers::{place, words};

/// Whether a cell tells of a row by its number.
pub(crate) fn names_row(shown: &str) -> bool {
    let lower = shown.to_lowercase();
    lower
        .split([',', ';', '，', '；', '。', '(', ')', '（', '）'])
        .any(|clause| in_words(clause) || in_east(clause))
}

/// In so many words before a number stands what it is of.
const REACH: usize = 2;

/// `row 3` and `third row`; of what may be counted otherwise, `no. 3` and `paper 3`, only where it is to be seen.
fn in_words(clause: &str) -> bool {
    let is_number = |word: &str| word.parse::<u16>().is_ok();
    let (mut before, mut is_seen) = ([""; REACH], false);
    for word in words(clause) {
        let near = |is: &dyn Fn(&str) -> bool| before.iter().any(|word| is(word));
        let is_row = |word: &str| place(word) == Some(Place::Row);
        let counts =
            |word: &str| COUNTERS.contains(&word) || matches!(place(word), Some(Place::Work | Place::One));
        let is_bare = is_seen && clause.contains('#');
        if is_number(word) && (is_row(before[REACH - 1]) || (is_seen && near(&counts)) || is_bare) {
            return true;
        }
        if is_row(word) && ORDINALS.iter().any(|ordinal| before[REACH - 1].starts_with(ordinal)) {
            return true;
        }
        is_seen |= SEE.contains(&word);
        before.rotate_left(1);
        before[REACH - 1] = word;
    }
    false
}

/// `第 3 行`; of what may be counted otherwise, `第 3 条`, only where it is to be seen.
fn in_east(clause: &str) -> bool {
    let is_seen = clause.contains(['见', '見', '参', '參', '同', '如']);
    let is_number = |c: char| c.is_numeric() || "一二三四五六七八九十百".contains(c) || c.is_whitespace();
    let numbered = clause.split('第').skip(1).map(|rest| (rest, rest.trim_start_matches(is_number)));
    numbered.filter(|(rest, unit)| rest.len() > unit.len()).any(|(_, unit)| {
        let is = |units: &[&str]| units.iter().any(|one| unit.starts_with(one));
        is(EAST_ROWS) || (is_seen && is(EAST_WORKS))
    })
}
