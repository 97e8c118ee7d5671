//! Dates in words: quarters and halves of a year, and dates beside more.

use std::sync::LazyLock;

use regex::{Captures, Regex};

use super::calendar::Date;
use super::month_names;
use super::numbers::date;
use super::tokens::{Token, month_number, narrow_digit, tokens};
use super::venue::is_numbered;

/// The quarter or half of a year that `text` says and nothing else, and whether the year is a fiscal one: `2024Q3`,
/// `H1 2024`, `FY2024 H2`, `2024年第三季度`, `2024上半年`.
pub(super) fn part_of_year(text: &str) -> Option<(Date, bool)> {
    let text = text
        .chars()
        .filter(|c| !c.is_whitespace())
        .map(narrow_digit)
        .collect::<String>()
        .to_ascii_lowercase();
    if text.len() > LONGEST || !may_be_part(&text) {
        return None;
    }
    let text = in_this_century(text);
    let found = PART_BEHIND.captures(&text).or_else(|| PART_BEFORE.captures(&text))?;
    let year = found.name("year")?.as_str().parse().ok()?;
    let date = match (number(&found, "quarter"), number(&found, "half")) {
        (Some(quarter), _) => Date::quarter_of(year, quarter),
        (_, Some(half)) => Date::half_of(year, half),
        _ => None,
    };
    Some((date?, found.name("fiscal").is_some()))
}

/// With four digits for a year of two behind a part or before one: `3q24`, `24q3`, `q3'24`.
fn in_this_century(text: String) -> String {
    let is_year = |year: &str| year.len() == 2 && year.bytes().all(|b| b.is_ascii_digit());
    let is_part = |part: &str| part.len() == 2;
    match (text.split_once(['\'', '’']), text.split_at_checked(2)) {
        (Some((part, year)), _) if is_part(part) && is_year(year) => format!("{part}20{year}"),
        (None, Some((year, part))) if is_year(year) && is_part(part) => format!("20{year}{part}"),
        (None, Some((part, year))) if is_year(year) && part.starts_with(|c: char| c.is_ascii_digit()) => {
            format!("{part}20{year}")
        }
        _ => text,
    }
}

/// Whether a mark of a quarter or a half stands in `text`. To compile the patterns takes three million instructions, as
/// many as all else that is done for a short list.
fn may_be_part(text: &str) -> bool {
    let is_mark = |pair: &[u8]| matches!(pair, [b'q' | b'h', b'1'..=b'4'] | [b'1'..=b'4', b'q' | b'h']);
    text.contains(['季', '半']) || text.as_bytes().windows(2).any(is_mark)
}

/// No part of a year is written longer, in bytes without blanks.
const LONGEST: usize = "FY2024年第三季度".len();

static PART_BEHIND: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"^(?<fiscal>fy)?(?<year>[0-9]{4})年?[-./,]?(?:q(?<quarter>[1-4])|第?(?<q>[1-4一二三四])季度?|h(?<half>[12])|(?<h>[上下])半年?)$",
    )
});

static PART_BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"^(?:q(?<quarter>[1-4])|(?<q>[1-4])q|h(?<half>[12])|(?<h>[12])h)[-./,]?(?<fiscal>fy)?(?<year>[0-9]{4})$",
    )
});

pub(super) fn regex(pattern: &str) -> Regex {
    Regex::new(pattern).unwrap_or_else(|error| unreachable!("the pattern is constant: {error}"))
}

/// The number of a group, or of that which begins like it.
fn number(found: &Captures<'_>, group: &str) -> Option<u8> {
    let written = found.name(group).or_else(|| found.name(&group[..1]))?.as_str();
    match written {
        "一" | "上" => Some(1),
        "二" | "下" => Some(2),
        "三" => Some(3),
        "四" => Some(4),
        digit => digit.parse().ok(),
    }
}

/// The month that an arXiv identifier begins with: `2306.04751` is of June 2023.
pub(super) fn arxiv_month(tokens: &[Token]) -> Option<Date> {
    let [Token::Number(year_month, 4), Token::Mark('.'), Token::Number(_, 4 | 5)] = tokens else {
        return None;
    };
    let (year, month) = (2000 + year_month / 100, year_month % 100);
    (2007..=2090).contains(&year).then(|| date(year, Some(month), None).ok())?
}

/// What stands behind one word, such as the name of a day that we do not know, if it is in the shape of a whole date:
/// `Do 28.11.24`, `ab 2024-05-03`.
pub(super) fn behind_word(text: &str) -> Option<&str> {
    let (before, rest) = text.split_at(text.find(|c: char| c.is_ascii_digit())?);
    let word = before.strip_suffix(' ')?.trim_end_matches(['.', ',', ':']).to_lowercase();
    let is_word = !word.is_empty() && word.chars().all(char::is_alphabetic) && !is_numbered(&word);
    let is_whole = matches!(
        tokens(rest)[..],
        [
            Token::Number(_, 1 | 2),
            Token::Mark(_),
            Token::Number(_, 1 | 2),
            Token::Mark(_),
            Token::Number(_, 2 | 4)
        ] | [
            Token::Number(_, 4),
            Token::Mark(_),
            Token::Number(_, 1 | 2),
            Token::Mark(_),
            Token::Number(_, 1 | 2)
        ]
    );
    (is_word && is_whole).then_some(rest)
}

/// Whether a text names a day of a month beside more: `before May 10`, `July 10, Midnight PST`. Its number is no year, as it is in
/// `arXiv May 24` and behind an apostrophe.
pub(super) fn names_day(tokens: &[Token]) -> bool {
    let says_year = |token: &Token| match token {
        Token::Mark(mark) => matches!(mark, '\'' | '’'),
        Token::Word(word) => word == "arxiv",
        Token::Number(..) => false,
    };
    if tokens.iter().any(says_year) {
        return false;
    }
    let is_month = |word: &str| month_number(word).is_some() || month_names::month(word).is_some();
    let dense = dense(tokens);
    let is_day = |pair: &[&Token]| match pair {
        [Token::Word(word), Token::Number(day, 1 | 2)] | [Token::Number(day, 1 | 2), Token::Word(word)] => {
            is_month(word) && (1..=31).contains(day)
        }
        _ => false,
    };
    let days = dense.windows(2).filter(|pair| is_day(pair)).count();
    let is_other = |token: &&Token| matches!(token, Token::Word(word) if !is_month(word));
    days > 1 || (days == 1 && dense.iter().any(is_other))
}

/// The month that is named beside the year of a text that says more: `arXiv, May 2024`.
pub(super) fn named_month(tokens: &[Token]) -> Option<Date> {
    let dense: Vec<&Token> =
        tokens.iter().filter(|token| !matches!(token, Token::Mark('.' | ',' | '\'' | '’'))).collect();
    let mut dates = dense.windows(2).filter_map(|pair| match pair {
        [Token::Word(word), Token::Number(year, 4)] => {
            month_number(word).and_then(|month| date(*year, Some(month), None).ok())
        }
        _ => None,
    });
    dates.next().filter(|_| dates.next().is_none())
}

/// The day that is named with its month and its year at the start of a text that says more: `Nov 5, 2026, 8 pm`,
/// `5 Nov 2026 Berlin`.
pub(super) fn leading_day(tokens: &[Token]) -> Option<Date> {
    day_in(&dense(tokens)).filter(|_| !matches!(tokens.first(), Some(Token::Mark(_))))
}

/// The one day that is named so anywhere in a text: `closes Nov 5, 2026`.
pub(super) fn named_day(tokens: &[Token]) -> Option<Date> {
    let dense = dense(tokens);
    let mut days = (0..dense.len()).filter_map(|at| day_in(&dense[at..]));
    days.next().filter(|_| days.next().is_none())
}

fn day_in(dense: &[&Token]) -> Option<Date> {
    match dense {
        [Token::Word(month), Token::Number(day, 1 | 2), Token::Number(year, 4), ..]
        | [Token::Number(day, 1 | 2), Token::Word(month), Token::Number(year, 4), ..] => {
            date(*year, Some(month_number(month)?), Some(*day)).ok()
        }
        _ => None,
    }
}

/// Without the marks and words between the parts of a date.
fn dense(tokens: &[Token]) -> Vec<&Token> {
    let is_between = |token: &&Token| match token {
        Token::Mark(mark) => matches!(mark, '.' | ',' | '\'' | '’'),
        Token::Word(word) => matches!(word.as_str(), "st" | "nd" | "rd" | "th" | "of"),
        Token::Number(..) => false,
    };
    tokens.iter().filter(|token| !is_between(token)).collect()
}

/// The month at the end of a text that says more: `arXiv 2026.02`.
pub(super) fn trailing_month(tokens: &[Token]) -> Option<Date> {
    let [
        ..,
        Token::Word(_),
        Token::Number(year, 4),
        Token::Mark('.' | '-' | '/'),
        Token::Number(month, 1 | 2),
    ] = tokens
    else {
        return None;
    };
    date(*year, Some(*month), None).ok()
}

/// Whether a text is a week of a year that is not said: `第52周`, `Week 3`, `W52`.
pub(super) fn is_week(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    let chinese = || text.strip_prefix('第')?.strip_suffix(['周', '週']);
    let english = || ["week", "wk", "w"].iter().find_map(|week| text.strip_prefix(week));
    let number = chinese().or_else(english).map(str::trim);
    number.and_then(|number| number.parse().ok()).is_some_and(|number: u8| (1..=53).contains(&number))
}
