//! Days that a text names without their year.

use super::fault::FaultKind;
use super::grammar::parse_alone;
use super::numbers::{is_numeric, is_ordinal};
use super::order::DateOrder;
use super::plain::plain;
use super::range::sides;
use super::tokens::{Token, month_number, numbers, tokens};

/// What a span of days that are named without a year lacks: `7月15日-8月10日`, `Aug 8 - Sep 30`, `4 to 8 July`, `08/28 - 09/01`,
/// `4.6-5.4`. Where both ends may be months of years as well, they are in doubt.
pub(super) fn span(text: &str, order: DateOrder) -> Option<FaultKind> {
    sides(text, |one, other| match (side(one, order)?, side(other, order)?) {
        (Side::Named, Side::Named | Side::Bare)
        | (Side::Bare, Side::Named | Side::Numbers(_))
        | (Side::Numbers(_), Side::Bare) => Some(FaultKind::NoYear),
        (Side::Numbers(one), Side::Numbers(other)) => {
            Some(if other == FaultKind::NoYear { other } else { one })
        }
        _ => None,
    })
}

/// One end of a span.
enum Side {
    /// A day of a month that is named.
    Named,
    /// A month and a day in numbers.
    Numbers(FaultKind),
    /// A day.
    Bare,
}

fn side(text: &str, order: DateOrder) -> Option<Side> {
    let tokens = tokens(text);
    let numbers = numbers(&tokens);
    let are_days = !numbers.is_empty() && numbers.iter().all(|(number, digits)| *digits < 3 && *number < 32);
    if !are_days {
        return None;
    }
    let is_bare = |token: &Token| match token {
        Token::Word(word) => is_ordinal(word) || word == "日",
        token => matches!(token, Token::Number(..) | Token::Mark('.')),
    };
    if numbers.len() == 1 && tokens.iter().all(is_bare) {
        return Some(Side::Bare);
    }
    match parse_alone(text, &tokens, order)? {
        Err(FaultKind::NoYear | FaultKind::YearOrDay(..)) if tokens.iter().any(names_month) => {
            Some(Side::Named)
        }
        Err(kind @ (FaultKind::NoYear | FaultKind::YearOrDay(..))) if is_numeric(&tokens) => {
            Some(Side::Numbers(kind))
        }
        _ => None,
    }
}

fn names_month(token: &Token) -> bool {
    matches!(token, Token::Word(word) if word == "月" || month_number(word).is_some())
}

/// Whether a text says something of the time of a year, whatever it says beside: a month that is named (`July or August`), or a
/// month and a day in numbers.
pub(crate) fn names_time(text: &str) -> bool {
    let tokens = tokens(&plain(text).text);
    let are_month_and_day = |beside: &[Token]| match beside {
        [Token::Number(one, 1 | 2), Token::Mark('/' | '.' | '-'), Token::Number(other, 1 | 2)] => {
            (1..=12).contains(one.min(other)) && (1..=31).contains(one.max(other))
        }
        _ => false,
    };
    tokens.iter().any(names_month) || tokens.windows(3).any(are_month_and_day)
}
