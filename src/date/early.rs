//! Years before the year 1000, as a column of them writes them: `208年` beside `25年`, `98` beside `27 BC` and `800`.

use super::elsewhen::elsewhen;
use super::fault::FaultKind;
use crate::habit::{Habit, Tally, Verdict};

/// Whether so many cells of a column say such years that these are no slips of later ones.
pub(super) fn are_in<'t>(texts: impl Iterator<Item = &'t str>) -> bool {
    let (mut tally, mut is_sure) = (Tally::default(), false);
    for text in texts {
        match digits(text) {
            Some(digits) => (tally.deviants, is_sure) = (tally.deviants + 1, is_sure || digits == 3),
            None if elsewhen(text) == Some(FaultKind::LongAgo) => {
                (tally.deviants, is_sure) = (tally.deviants + 1, true);
            }
            None => tally.followers += usize::from(!text.is_empty() && !is_old(text)),
        }
    }
    is_sure && tally.judge(Habit::DateCells) < Verdict::Slip
}

/// Whether a text is a number that may be such a year.
pub(super) fn may_be(text: &str) -> bool {
    digits(text).is_some()
}

/// How many digits a text has that is a number of one to three, and nothing else but 年.
fn digits(text: &str) -> Option<usize> {
    let number = text.strip_suffix('年').unwrap_or(text).trim_end();
    let is_it = matches!(number.len(), 1..=3) && number.bytes().all(|b| b.is_ascii_digit());
    is_it.then_some(number.len())
}

/// Whether a text is a year of before 1900, which tells nothing of its neighbours.
fn is_old(text: &str) -> bool {
    let number = text.strip_suffix('年').unwrap_or(text);
    number.len() == 4 && number.parse().is_ok_and(|year: u16| (1000..1900).contains(&year))
}
