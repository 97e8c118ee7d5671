//! Spans of time: from one date to another, or to this day.

use super::calendar::Date;
use super::numbers::{date, with_century};
use super::tokens::{Token, month_number, numbers, tokens};

/// Where a span of time ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// On a date.
    Date(Date),
    /// It goes on.
    Open,
}

/// What stands between the two dates of a span.
#[rustfmt::skip]
const JOINTS: &[&str] = &[
    "–", "—", "..", "~", "～", "〜", "至", "到", "->", "→", "--", "-", "－", "/", "&", "或",
    " to ", " until ", " through ", " bis ", " au ", " al ", " a ", " até ", " по ",
    " and ", " und ", " et ", " y ", " e ", " и ", " or ", " oder ", " ou ", " o ", " или ",
];
/// What stands between two dates side by side.
const COMMAS: &[&str] = &[",", "、", "，", " "];

/// What stands for the end of a span that goes on. In lower case.
const OPEN: &[&str] =
    &["今", "至今", "现在", "present", "now", "today", "current", "ongoing", "date", "…", "..."];

/// The span of time that `text` says and nothing else: `2023-2024`, `2024.3–2024.5`, `2024.3 - 至今`, `May 2023 to
/// present`; of two dates side by side, from the earlier to the later. `read` reads a date.
pub(super) fn range(text: &str, read: impl Fn(&str) -> Option<Date>) -> Option<(Date, End)> {
    joined(text, &[JOINTS, COMMAS], |before, behind| {
        let start = read(before)?;
        if OPEN.contains(&behind.to_lowercase().as_str()) {
            return Some((start, End::Open));
        }
        let end = read(behind)?;
        Some((start.min(end), End::Date(start.max(end))))
    })
}

/// The span of days or months whose year, or month and year, is said once, behind the last: `Nov 13-18, 2022`,
/// `27 April – 1 May 2024`, `June-July 2025`.
pub(super) fn shared_year(text: &str, read: impl Fn(&str) -> Option<Date>) -> Option<(Date, End)> {
    let year =
        text.get(text.len().checked_sub(4)?..).filter(|year| year.bytes().all(|b| b.is_ascii_digit()))?;
    let rest = text[..text.len() - 4].trim_end_matches([',', ' ', '.']);
    let month = |side: &str| {
        let mut words = side.split(|c: char| !c.is_ascii_alphabetic());
        words.find(|word| month_number(&word.to_lowercase()).is_some()).map(ToOwned::to_owned)
    };
    let full = |side: &str, other: &str| match month(side) {
        Some(_) => read(&format!("{side}, {year}")).or_else(|| read(&format!("{side} {year}"))),
        None => read(&format!("{} {side}, {year}", month(other)?)),
    };
    sides(rest, |before, behind| {
        let (start, end) = (full(before, behind)?, full(behind, before)?);
        (start <= end).then_some((start, End::Date(end)))
    })
}

/// The span whose end says only what it has not in common with its start, or the other way round: `2019.10.16-17`,
/// `2019.8.5-12.15`, `2019年10月16日-18日`, `16.–18.10.2019`.
pub(super) fn shared_numbers(text: &str, read: impl Fn(&str) -> Option<Date>) -> Option<(Date, End)> {
    let whole = |side: &str| read(side).filter(|date| date.day().is_some());
    sides(text, |before, behind| {
        let year_first = whole(before).filter(|_| begins_with_year(before));
        let (start, end) = match (year_first, whole(behind)) {
            (Some(start), _) => (start, rest_of(start, behind, true)?),
            (None, Some(end)) => {
                let day_first =
                    numbers(&tokens(behind)).first().is_some_and(|(first, _)| day_is(end, *first));
                (rest_of(end, before, !day_first)?, end)
            }
            (None, None) => return None,
        };
        (start < end).then_some((start, End::Date(end)))
    })
}

/// The span of two days of three numbers each, of which the last is the year: `04/20/15 - 04/22/15`. Which of the others is the month is
/// `settled`, or only one way makes days of them that come in this order.
pub(super) fn of_days(text: &str, settled: impl Fn(&str) -> Option<Date>) -> Option<(Date, End)> {
    let month_first = |[month, day, year]: [u32; 3]| date(year, Some(month), Some(day)).ok();
    let day_first = |[day, month, year]: [u32; 3]| date(year, Some(month), Some(day)).ok();
    sides(text, |before, behind| {
        let (first, last) = (year_last(before)?, year_last(behind)?);
        let in_order =
            |span: (Option<Date>, Option<Date>)| span.0.zip(span.1).filter(|(start, end)| start <= end);
        let known = in_order((settled(before), settled(behind)));
        let one = in_order((month_first(first), month_first(last)));
        let other = in_order((day_first(first), day_first(last)));
        let (start, end) = known.or(if one.is_some() && other.is_some() { None } else { one.or(other) })?;
        Some((start, End::Date(end)))
    })
}

/// The numbers of a day whose year is the last of them; of two digits only behind slashes, for `24.05.03` begins with its year.
fn year_last(text: &str) -> Option<[u32; 3]> {
    match tokens(text)[..] {
        [
            Token::Number(a, 1 | 2),
            Token::Mark('/'),
            Token::Number(b, 1 | 2),
            Token::Mark('/'),
            Token::Number(year, 2),
        ] => Some([a, b, with_century(year)]),
        [
            Token::Number(a, 1 | 2),
            Token::Mark('/' | '.' | '-'),
            Token::Number(b, 1 | 2),
            Token::Mark('/' | '.' | '-'),
            Token::Number(year, 4),
        ] => Some([a, b, year]),
        _ => None,
    }
}

/// The years of a decade, or of a third of it: `1990s`, `the 1990s`, `1990年代`, `late 1940s`.
pub(super) fn decade(text: &str) -> Option<(Date, End)> {
    let lower = text.to_lowercase();
    let bare = lower.strip_prefix("the ").unwrap_or(&lower);
    let third = THIRDS.iter().find_map(|(word, years)| {
        bare.strip_prefix(word)?.strip_prefix([' ', '-']).map(|rest| (rest, *years))
    });
    let (bare, (from, to)) = third.unwrap_or((bare, (0, 9)));
    let (number, unit) = bare.split_at_checked(4)?;
    let unit = unit.trim_start_matches(['\'', '’', '-', ' ']);
    let first: u32 = number.parse().ok().filter(|year| year % 10 == 0 && DECADES.contains(&unit))?;
    let (start, end) = (date(first + from, None, None).ok()?, date(first + to, None, None).ok()?);
    Some((start, End::Date(end)))
}

/// What stands before a decade, and which years of it are meant.
#[rustfmt::skip]
const THIRDS: &[(&str, (u32, u32))] = &[
    ("early", (0, 3)), ("mid", (3, 7)), ("middle", (3, 7)), ("late", (6, 9)), ("frühe", (0, 3)), ("späte", (6, 9)),
];

/// What stands behind the first year of a decade.
const DECADES: &[&str] = &["s", "年代", "er", "er jahre", "е", "х", "년대"];

fn begins_with_year(text: &str) -> bool {
    text.len() > 4 && text.bytes().take(4).all(|b| b.is_ascii_digit()) && !text.as_bytes()[4].is_ascii_digit()
}

fn day_is(date: Date, number: u32) -> bool {
    date.day().map(u32::from) == Some(number)
}

/// The date of which a text says the day, or day and month, in numbers, and `other` the rest.
fn rest_of(other: Date, text: &str, is_month_first: bool) -> Option<Date> {
    let tokens = tokens(text);
    let is_part = |token: &Token| match token {
        Token::Number(_, digits) => *digits < 3,
        Token::Word(word) => matches!(word.as_str(), "月" | "日" | "号"),
        Token::Mark(mark) => matches!(mark, '.' | '/' | '-'),
    };
    if !tokens.iter().all(is_part) {
        return None;
    }
    let (month, day) = match (&numbers(&tokens)[..], is_month_first) {
        ([(day, _)], _) => (other.month().map(u32::from)?, *day),
        ([(month, _), (day, _)], true) | ([(day, _), (month, _)], false) => (*month, *day),
        _ => return None,
    };
    date(u32::from(other.year()), Some(month), Some(day)).ok()
}

/// The span of a text that ends where its end would stand, `2024.3 –`: its start. Also what a text says behind such a mark.
pub(super) fn open(text: &str) -> Option<(&str, Option<End>)> {
    let behind = text.trim_start_matches(DASHES);
    if behind.len() < text.len() {
        return Some((behind.trim_start(), None));
    }
    let before = text.trim_end_matches(DASHES);
    (before.len() < text.len()).then(|| (before.trim_end(), Some(End::Open)))
}

/// What a text says before a remark in parentheses with which it ends: `November 5, 2026 (8pm ET)`.
pub(super) fn without_remark(text: &str) -> Option<&str> {
    let inside = text.strip_suffix([')', '）'])?;
    let before = inside[..inside.find(['(', '（'])?].trim_end();
    before.contains(|c: char| c.is_ascii_digit()).then_some(before)
}

/// What stands behind a date that goes on.
const DASHES: &[char] = &['-', '–', '—', '~', '～', '〜', '－', '→'];

/// The months of a year of which two are named as numbers: `2024年10-12月`, `2024.5-6`, `5-6.2024`. Where the second is no
/// later than the first it may be a day, so the end is not known.
///
/// What joins them tells them from a day: it is another mark than that beside the year, or 月 stands behind both.
pub(super) fn months(tokens: &[Token]) -> Option<(Date, Option<End>)> {
    let is = |token: &Token, word: &str| matches!(token, Token::Word(found) if found == word);
    let (year, before, first, joint, second, behind) = match tokens {
        [
            Token::Number(year, 4),
            before,
            Token::Number(first, _),
            joint,
            Token::Number(second, _),
            behind @ ..,
        ] => (*year, before, *first, joint, *second, behind),
        // Of `12/05-2024` the first two are day and month, and of `4-5/2025` two months or a double issue.
        [Token::Number(first, _), joint, Token::Number(second, _), before, Token::Number(year, 4)]
            if !matches!(before, Token::Mark('-' | '/'))
                || (matches!(joint, Token::Mark('-' | '–')) && first < second) =>
        {
            (
                *year,
                before,
                *first,
                joint,
                *second,
                if is(before, "月") { std::slice::from_ref(before) } else { &[] },
            )
        }
        _ => return None,
    };
    let are_months = matches!(behind, [unit] if is(unit, "月"));
    let is_span = matches!(joint, Token::Mark('-' | '–' | '—' | '~' | '～' | '〜' | '－' | '/' | '&' | '、'));
    let is_unit = matches!(before, Token::Mark('.' | '-' | '/' | '－' | '．' | '／'))
        || is(before, "年")
        || is(before, "月");
    // Beside the name of a month they are days: `3-5 January 2024`.
    let is_other = joint != before && is_unit;
    if !is_span || !(are_months || (behind.is_empty() && is_other)) || second > 12 {
        return None;
    }
    let start = date(year, Some(first), None).ok()?;
    let end = date(year, Some(second), None).ok().filter(|end| *end > start);
    Some((start, end.map(End::Date)))
}

/// What `read` makes of the two sides of a span of time, where it makes something of both.
pub(super) fn sides<T>(text: &str, read: impl Fn(&str, &str) -> Option<T>) -> Option<T> {
    joined(text, &[JOINTS], read)
}

fn joined<T>(text: &str, joints: &[&[&str]], read: impl Fn(&str, &str) -> Option<T>) -> Option<T> {
    // In most dates nothing joins two: `2024.11`.
    let is_one = || text.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    if text.len() > LONGEST || is_one() {
        return None;
    }
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    joints.iter().copied().flatten().find_map(|joint| {
        let mut places = text.match_indices(joint);
        places.find_map(|(at, _)| {
            let (before, behind) = (text[..at].trim(), text[at + joint.len()..].trim());
            (!before.is_empty() && !behind.is_empty()).then(|| read(before, behind))?
        })
    })
}

/// No span is longer, in bytes.
const LONGEST: usize = "30th September, 2024 to 30th September, 2024".len();
