//! Rows that count on in their titles, one below the other: `Part 1` and `Part 2`, `Reeds` and `Reeds II`, `（上）` and `（下）`.
//!
//! Their keeper put them in the order of that number, whatever their dates are, so they belong together.

use std::cmp::Ordering;

use super::key::Key;
use crate::entry::{Field, ListTable};

/// For each row whether its title counts on from that of the row above. Where most titles have numbers, the list is numbered as a
/// whole, and each row stands for itself; so does each where papers are in the order of their numbers.
///
/// Rows that belong together still do once the others were moved, for nothing but the two titles and those of the whole list counts.
pub(super) fn sequels(list: &ListTable, keys: &[Option<Key>]) -> Vec<bool> {
    let title = |row: usize| match &list.rows[row].title {
        Field::Parsed(title) => Some(title.text.as_str()),
        _ => None,
    };
    let has_number = |row: &usize| {
        title(*row).is_some_and(|title| tokens(title).iter().any(|token| number(token).is_some()))
    };
    let numbered = (0..keys.len()).filter(has_number).count();
    let are_papers = keys.iter().flatten().any(|key| matches!(key, Key::Paper(_)));
    let is_whole = numbered * 2 > list.count() || are_papers;
    let follows = |row: usize| {
        let above = row.checked_sub(1).and_then(title);
        above.zip(title(row)).is_some_and(|(above, own)| counts_on(above, own).is_some())
    };
    (0..keys.len()).map(|row| !is_whole && follows(row)).collect()
}

/// Whether a title says what the one above it does but for the next number, or the one before.
fn counts_on(above: &str, own: &str) -> Option<Ordering> {
    let (above, own) = (above.trim(), own.trim());
    if above.is_empty() || own.is_empty() {
        return None;
    }
    let whole = || (tokens(above), tokens(own));
    let heads = (tokens(head(above)), tokens(head(own)));
    let (above, own) = if heads.0 == heads.1 { whole() } else { heads };
    differ_in_number(&above, &own)
        .or_else(|| is_next_of(&above, &own).then_some(Ordering::Less))
        .or_else(|| is_next_of(&own, &above).then_some(Ordering::Greater))
        .or_else(|| begin_with_numbers(&above, &own))
}

/// What stands before a subtitle.
fn head(title: &str) -> &str {
    let end = title.find([':', '：', '—', '–', '|']).or_else(|| title.find(" - "));
    end.map_or(title, |end| title[..end].trim())
}

/// A piece of a title.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Token<'t> {
    /// A word, or a letter of a script without blanks.
    Word(&'t str),
    /// A number in digits, each part of a version.
    Digits(Vec<u32>),
    /// A number that measures something (`7B`, `3D`).
    Measure(&'t str),
}

fn tokens(title: &str) -> Vec<Token<'_>> {
    let mut all = Vec::new();
    let mut rest = title;
    while let Some(first) = rest.chars().next() {
        let is_wide = |c: char| c.is_alphabetic() && c >= '\u{2e80}';
        let end = |is: &dyn Fn(char) -> bool| rest.find(|c| !is(c)).unwrap_or(rest.len());
        let length = if first.is_ascii_digit() {
            end(&|c| c.is_ascii_digit() || c == '.')
        } else if is_wide(first) || !first.is_alphabetic() {
            first.len_utf8()
        } else {
            end(&|c| c.is_alphabetic() && !is_wide(c))
        };
        let (token, behind) = rest.split_at(length);
        rest = behind;
        if first.is_ascii_digit() {
            let parts = token.trim_end_matches('.').split('.').map(str::parse);
            let measures = behind.starts_with(|c: char| c.is_ascii_alphabetic() || c == '%');
            all.push(match parts.collect::<Result<Vec<u32>, _>>() {
                Ok(parts) if !measures => Token::Digits(parts),
                _ => Token::Measure(token),
            });
        } else if first.is_alphabetic() {
            all.push(Token::Word(token));
        }
    }
    all
}

/// A number that counts: what kind it is of, and its parts.
fn number(token: &Token<'_>) -> Option<(Kind, Vec<u32>)> {
    match token {
        Token::Digits(parts) => Some((Kind::Digits, parts.clone())),
        Token::Measure(_) => None,
        Token::Word(word) => {
            let place = |known: &[&str]| known.iter().position(|one| one == word);
            let count = |place: usize| vec![u32::try_from(place).unwrap_or_default() + 1];
            place(ROMAN)
                .map(|place| (Kind::Roman, count(place)))
                .or_else(|| place(HAN).map(|place| (Kind::Han, count(place))))
                .or_else(|| {
                    HALVES.iter().find_map(|halves| {
                        Some((Kind::Half, count(halves.iter().position(|one| one == word)?)))
                    })
                })
        }
    }
}

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Digits,
    Roman,
    Han,
    /// One of two halves or three parts.
    Half,
}

const ROMAN: &[&str] = &["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
const HAN: &[&str] = &["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
const HALVES: &[[&str; 3]] =
    &[["上", "中", "下"], ["前", "中", "后"], ["前", "中", "後"], ["상", "중", "하"]];

/// Whether the second of two numbers follows the first, or the first the second. A year does not count.
fn step(one: &Token<'_>, other: &Token<'_>) -> Option<Ordering> {
    let ((kind, one), (other_kind, other)) = (number(one)?, number(other)?);
    let is_year = |parts: &[u32]| matches!(parts, [1900..=2100]);
    let are_versions = one.len() > 1 || other.len() > 1;
    let is_next = || one.first()?.abs_diff(*other.first()?).eq(&1).then_some(());
    let is_step = are_versions || kind == Kind::Half || is_next().is_some();
    let order = one.cmp(&other);
    (kind == other_kind && is_step && order.is_ne() && !is_year(&one) && !is_year(&other)).then_some(order)
}

/// Whether two titles are the same but for one number.
fn differ_in_number(one: &[Token<'_>], other: &[Token<'_>]) -> Option<Ordering> {
    let mut different = one.iter().zip(other).filter(|(one, other)| one != other);
    let (first, second) = different.next().filter(|_| one.len() == other.len() && one.len() > 1)?;
    if different.next().is_some() {
        return None;
    }
    step(first, second)
        .filter(|_| is_name(one.iter().zip(other).filter(|(one, other)| one == other).map(|(one, _)| one)))
}

/// Whether words are a name: a letter and a number are none.
fn is_name<'t>(words: impl Iterator<Item = &'t Token<'t>>) -> bool {
    let letters =
        |token: &'t Token<'t>| if let Token::Word(word) = token { word.chars() } else { "".chars() };
    words.flat_map(letters).nth(1).is_some()
}

/// Whether a title is another with a number behind it: `Reeds` and `Reeds II`.
fn is_next_of(first: &[Token<'_>], next: &[Token<'_>]) -> bool {
    let Some(rest) = next.strip_prefix(first).filter(|_| is_name(first.iter())) else { return false };
    let is_count = |token: &Token<'_>| matches!(token, Token::Word(word) if COUNTERS.contains(&word.to_lowercase().as_str()));
    let rest = if rest.first().is_some_and(is_count) { &rest[1..] } else { rest };
    matches!(rest, [token] if number(token).is_some_and(|(_, parts)| parts.first() == Some(&2)))
}

/// Whether two titles begin with numbers of one kind, of which one follows the other: `Lecture 1 Waves`, `第一讲`.
fn begin_with_numbers(one: &[Token<'_>], other: &[Token<'_>]) -> Option<Ordering> {
    let (Token::Word(first), Token::Word(same)) = (one.first()?, other.first()?) else { return None };
    let counts = *first == "第" || COUNTERS.contains(&first.to_lowercase().as_str());
    if !counts || first != same || (*first == "第" && one.get(2) != other.get(2)) {
        return None;
    }
    step(one.get(1)?, other.get(1)?)
}

/// Words before the number of a part.
#[rustfmt::skip]
const COUNTERS: &[&str] = &[
    "v", "version", "part", "pt", "vol", "volume", "lecture", "lesson", "chapter", "week", "day", "session", "episode", "ep", "module", "unit", "section",
    "issue", "season", "act", "lab", "book", "teil", "band", "kapitel", "folge", "vorlesung", "woche", "tag", "partie", "tome", "chapitre", "leçon",
    "épisode", "séance", "semaine", "parte", "tomo", "capítulo", "lección", "aula", "semana", "capitolo", "lezione", "часть", "том", "глава",
    "лекция", "неделя", "część", "tom", "rozdział", "bölüm", "ders", "phần", "bài",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_that_count_on() {
        let runs = [
            ("Lecture 1: Waves", "Lecture 2: Light"),
            ("Lecture 1 Waves", "Lecture 2 Light"),
            ("Reeds", "Reeds II"),
            ("Reeds II", "Reeds III"),
            ("Reeds II: Tides", "Reeds III: Storms"),
            ("Tides, Part 1", "Tides, Part 2"),
            ("Tides: Part I", "Tides: Part II"),
            ("Tides (1/2)", "Tides (2/2)"),
            ("潮汐（上）", "潮汐（下）"),
            ("潮汐 第1部", "潮汐 第2部"),
            ("第一讲 潮汐", "第二讲 光"),
            ("Reeds v1", "Reeds v2"),
            ("Reeds-v1.5", "Reeds-v2.0"),
            ("Reeds", "Reeds 2"),
            ("Reeds", "Reeds v2"),
            ("Приливы, часть 1", "Приливы, часть 2"),
        ];
        for (one, other) in runs {
            assert_eq!(counts_on(one, other), Some(Ordering::Less), "{one} {other}");
            assert_eq!(counts_on(other, one), Some(Ordering::Greater), "{other} {one}");
        }
        let others = [
            ("Reeds-7B", "Reeds-8B"),
            ("Tides 2023", "Tides 2024"),
            ("Reeds", "Rushes II"),
            ("Reeds 2", "Reeds 2"),
            ("Reeds 2", "Reeds 9"),
            ("1", "2"),
            ("n1", "n2"),
            ("Reeds 2 Chat", "Reeds 3 Base"),
            ("", "2"),
        ];
        for (one, other) in others {
            assert_eq!(counts_on(one, other), None, "{one} {other}");
        }
    }
}
