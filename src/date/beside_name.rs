//! What two digits are beside the name of a month.

use std::collections::HashSet;

use super::tokens::{Token, month_number, tokens};
use crate::habit::Habit;

/// What two digits are beside the name of a month: `Oct 13`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum BesideName {
    Day,
    Year,
}

/// The month and the number of a text that says nothing else: `Oct 13`, `2 Nov.`
pub(super) fn named_number(text: &str) -> Option<(u32, u32)> {
    // Most dates have no letters: they need not be taken apart.
    if text.len() > LONGEST_NAMED || !text.bytes().any(|b| b.is_ascii_alphabetic()) {
        return None;
    }
    let mut tokens = tokens(text);
    tokens.retain(|token| !matches!(token, Token::Mark('.' | ',' | '-' | '/')));
    match &tokens[..] {
        [Token::Word(word), Token::Number(number, 1 | 2)]
        | [Token::Number(number, 1 | 2), Token::Word(word)] => Some((month_number(word)?, *number)),
        _ => None,
    }
}

/// In bytes.
const LONGEST_NAMED: usize = "30. September,".len();

/// What the numbers beside the names of months are. Days are soon below ten, and above any year that is past;
/// years of lists are neither.
pub(super) fn beside_name(named: &[(u32, u32)]) -> Option<BesideName> {
    let is_year = |(_, number): &(u32, u32)| (10..28).contains(number);
    let is_day = |(_, number): &(u32, u32)| (1..=31).contains(number);
    let are_years = named.iter().all(is_year);
    if Habit::PartOrder.is_shown_by(named.len()) && named.iter().all(is_day) && !are_years {
        return Some(BesideName::Day);
    }
    let different = |part: fn(&(u32, u32)) -> u32| named.iter().map(part).collect::<HashSet<_>>().len();
    let months = different(|(month, _)| *month);
    // Of two months only, year after year: no list has such years.
    if Habit::DaysOfMonths.is_shown_by(named.len())
        && months <= 2
        && Habit::ManyNumbers.is_shown_by(different(|(_, number)| *number))
    {
        return Some(BesideName::Day);
    }
    // Dates of few months may all be days of one season.
    let are_no_days = are_years && Habit::NoDays.is_shown_by(named.len());
    (are_no_days && Habit::ManyMonths.is_shown_by(months)).then_some(BesideName::Year)
}
