//! Dates whose year, or year and month, stand in a heading.

use super::calendar::Date;
use super::fault::FaultKind;
use super::heading::Given;
use super::numbers::date;
use super::order::DateOrder;
use super::parts::PartOrder;
use super::tokens::{Token, month_number};

/// The date that a cell says together with the headings above it: `03-15`, `3月15日`, `15 March`, `March`, `15日`.
/// `None` where it says something else, or the headings too little.
pub(super) fn complete(tokens: &[Token], given: Given, order: DateOrder) -> Option<Result<Date, FaultKind>> {
    let year = u32::from(given.year);
    let mut numbers = Vec::new();
    let (mut name, mut has_month, mut has_day) = (None, false, false);
    for token in tokens {
        match token {
            Token::Number(number, 1 | 2) => numbers.push(*number),
            Token::Word(word) => match (word.as_str(), month_number(word)) {
                ("月", _) => has_month = true,
                ("日" | "号", _) => has_day = true,
                ("st" | "nd" | "rd" | "th" | "of", _) => {}
                (_, month @ Some(_)) if name.is_none() => name = month,
                _ => return None,
            },
            Token::Mark('.' | '-' | '/' | ',' | '．' | '－' | '／' | '–' | '。') => {}
            _ => return None,
        }
    }
    let is_day = |number: u32| has_day || (1..=31).contains(&number);
    Some(match (name, &numbers[..]) {
        (Some(month), []) => date(year, Some(month), None),
        (Some(month), [day]) => date(year, Some(month), Some(*day)),
        (None, [month]) if has_month => date(year, Some(*month), None),
        (None, [day]) if is_day(*day) => date(year, Some(u32::from(given.month?)), Some(*day)),
        (None, [month, day]) if has_month => date(year, Some(*month), Some(*day)),
        (None, [a, b]) => month_and_day(*a, *b, tokens, given, order),
        _ => return None,
    })
}

fn month_and_day(
    a: u32,
    b: u32,
    tokens: &[Token],
    given: Given,
    order: DateOrder,
) -> Result<Date, FaultKind> {
    let year = u32::from(given.year);
    let (month_first, day_first) = (date(year, Some(a), Some(b)), date(year, Some(b), Some(a)));
    // `24.05` under `## 2024` says the year again.
    if a > 12 && a == year % 100 && (1..=12).contains(&b) {
        return date(year, Some(b), None);
    }
    match (month_first, day_first) {
        (Ok(one), Ok(other)) if one != other => {
            let month = given.month;
            if order.month_and_day == Some(PartOrder::DayFirst) || (month == other.month() && month.is_some())
            {
                Ok(other)
            } else if order.month_and_day == Some(PartOrder::MonthFirst)
                || month == one.month()
                || !tokens.contains(&Token::Mark('/'))
            {
                Ok(one)
            } else {
                Err(FaultKind::Ambiguous(one.max(other), one.min(other), None))
            }
        }
        (Ok(one), _) => Ok(one),
        (Err(_), Ok(other)) => Ok(other),
        (Err(fault), Err(_)) => Err(fault),
    }
}
