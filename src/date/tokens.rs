//! The pieces of a written date: numbers, words and marks.

use std::sync::LazyLock;

use regex::Regex;

use super::calendar::MONTHS;

/// A piece of a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// Digits: their value and how many.
    Number(u32, usize),
    /// Letters, in lower case.
    Word(String),
    /// Any other character; blanks are left out.
    Mark(char),
}

/// The number of the month that `word`, in lower case, names or abbreviates.
pub(super) fn month_number(word: &str) -> Option<u32> {
    let position = MONTHS.iter().position(|name| {
        name.eq_ignore_ascii_case(word)
            || name[..3].eq_ignore_ascii_case(word)
            || (word == "sept" && *name == "September")
    })?;
    u32::try_from(position + 1).ok()
}

/// The pieces of `text`.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut chars = text.chars().map(narrow_digit).peekable();
    while let Some(c) = chars.next() {
        if c.is_ascii_digit() {
            let (mut value, mut digits) = (c.to_digit(10), 1);
            while let Some(digit) = chars.next_if(char::is_ascii_digit) {
                value = value.and_then(|value| value.checked_mul(10)?.checked_add(digit.to_digit(10)?));
                digits += 1;
            }
            tokens.push(Token::Number(value.unwrap_or(u32::MAX), digits));
        } else if c.is_alphabetic() {
            let mut word: String = c.to_lowercase().collect();
            // Each CJK character is a word of its own: 年 and 月 stand between numbers.
            while let Some(letter) =
                chars.next_if(|next| c.is_ascii_alphabetic() && next.is_ascii_alphabetic())
            {
                word.extend(letter.to_lowercase());
            }
            tokens.push(Token::Word(word));
        } else if !c.is_whitespace() {
            tokens.push(Token::Mark(c));
        }
    }
    tokens
}

/// The numbers among pieces, each with how many digits it has.
pub(super) fn numbers(tokens: &[Token]) -> Vec<(u32, usize)> {
    let number = |token: &Token| if let Token::Number(n, len) = token { Some((*n, *len)) } else { None };
    tokens.iter().filter_map(number).collect()
}

/// Full-width digits as ASCII ones.
pub(super) fn narrow_digit(c: char) -> char {
    match c {
        '０'..='９' => char::from_u32(u32::from(c) - u32::from('０') + u32::from('0')).unwrap_or(c),
        _ => c,
    }
}

/// Whether a date begins in `text` and goes wrong: a letter among its digits (`2024.1O`), a doubled mark
/// (`2024..5`), a part too many (`2024.5.3.1`), something else for the month (`2024.xx`).
///
/// To read only its year would put the row in the wrong place.
pub(super) fn has_typo(text: &str) -> bool {
    TYPO.is_match(text)
}

static TYPO: LazyLock<Regex> = LazyLock::new(|| {
    // `T` begins a time of day.
    let letter = r"(?:19|20|21)[0-9]{2}[./-][0-9]{1,2}(?:[./-][0-9]{1,2})?[A-SU-Za-su-z]";
    let doubled = r"(?:19|20|21)[0-9]{2}(?:\.[./-]|/[./-]|-[./])[0-9]";
    let too_many = r"(?:19|20|21)[0-9]{2}(?:\.[0-9]+){3}";
    let no_month = r"(?:19|20|21)[0-9]{2}\.[^0-9 \t.,;，；、)）]";
    let pattern = [letter, doubled, too_many, no_month].join("|");
    Regex::new(&pattern).unwrap_or_else(|error| unreachable!("the pattern is constant: {error}"))
});
