//! Numbers that titles have anywhere: `Gardens (Episode 10)`, `Gardens, Op. 37`, `Tenth leg: Gardens`.

use std::collections::{HashMap, HashSet};

use super::digits::folded;
use crate::habit::is_no_chance;

/// A number of a title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Counted {
    /// The word or mark before it: `episode`, `#`.
    label: String,
    /// The number, each of its parts: `1.9`.
    number: Vec<u32>,
}

/// The numbers of a title, from its beginning. Years are none, and neither is what measures something (`7B`).
pub(super) fn numbers(title: &str) -> Vec<Counted> {
    let digits = folded(&title.to_lowercase());
    let mut found = Vec::new();
    let mut label = String::new();
    let mut rest = digits.as_str();
    while let Some(first) = rest.chars().next() {
        let is_like: fn(char) -> bool = match first {
            _ if first.is_ascii_digit() => |c| c.is_ascii_digit() || c == '.',
            _ if first.is_alphabetic() => char::is_alphabetic,
            _ => |c| !c.is_alphanumeric(),
        };
        let (piece, behind) = rest.split_at(rest.find(|c| !is_like(c)).unwrap_or(rest.len()));
        rest = behind;
        if first.is_ascii_digit() {
            let parts = piece.trim_end_matches('.').split('.').map(|part| part.parse().ok());
            let unit = &behind[..behind.find(|c: char| !c.is_alphabetic()).unwrap_or(behind.len())];
            let measures = unit.starts_with(|c: char| c.is_ascii_alphabetic()) && !ORDINALS.contains(&unit);
            match parts.collect::<Option<Vec<u32>>>() {
                Some(number) if !measures && !matches!(number[..], [1900..=2100]) => {
                    found.push(Counted { label: label.clone(), number });
                }
                _ => {}
            }
        } else if !first.is_alphabetic() {
            // A blank or a dot parts a label from its number.
            let mark = piece.trim_matches([' ', '.', '\u{a0}']);
            if !mark.is_empty() {
                mark.clone_into(&mut label);
            }
        } else if let Some(number) = in_words(piece, &label, behind) {
            found.push(Counted { label: label.clone(), number: vec![number] });
        } else {
            piece.clone_into(&mut label);
        }
    }
    found
}

/// Behind the digits of an ordinal.
const ORDINALS: &[&str] = &["st", "nd", "rd", "th", "er", "re", "ère", "e", "ème", "º", "ª"];

/// The number that a word says: `tenth`, `zehntes`, `iv`; a letter in brackets counts as well.
fn in_words(word: &str, before: &str, behind: &str) -> Option<u32> {
    let place = |place: usize| u32::try_from(place + 1).ok();
    let is = |stem: &&str| word.strip_prefix(*stem).is_some_and(|end| ENDINGS.contains(&end));
    let is_letter =
        word.len() == 1 && before.ends_with(['(', '[', '（']) && behind.starts_with([')', ']', '）']);
    if is_letter {
        return word.chars().next().map(u32::from);
    }
    STEMS
        .iter()
        .find_map(|stems| place(stems.iter().position(is)?))
        .or_else(|| place(ROMAN.iter().position(|roman| *roman == word)?))
}

const ENDINGS: &[&str] = &["", "e", "er", "es", "en", "a", "o", "ый", "ая", "ое", "ий", "ья", "ье", "ой"];

const ROMAN: &[&str] = &["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

/// What numbers in words begin with, from one on.
#[rustfmt::skip]
const STEMS: &[&[&str]] = &[
    &["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"],
    &["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
    &["erst", "zweit", "dritt", "viert", "fünft", "sechst", "siebt", "acht", "neunt", "zehnt", "elft", "zwölft"],
    &["premièr", "deuxièm", "troisièm", "quatrièm", "cinquièm", "sixièm", "septièm", "huitièm", "neuvièm", "dixièm", "onzièm", "douzièm"],
    &["primer", "segund", "tercer", "cuart", "quint", "sext", "séptim", "octav", "noven", "décim", "undécim", "duodécim"],
    &["перв", "втор", "трет", "четвёрт", "пят", "шест", "седьм", "восьм", "девят", "десят", "одиннадцат", "двенадцат"],
];

/// Whether two titles beside each other have numbers of one series: behind one label the next one, or others where the numbers behind it
/// rise or fall from row to row.
pub(super) fn count_on(one: &[Counted], other: &[Counted], runs: &Runs<'_>) -> bool {
    let is_next = |one: &[u32], other: &[u32]| match (one, other) {
        ([one], [other]) => one.abs_diff(*other) == 1,
        _ => false,
    };
    one.iter().any(|own| {
        let mut like = other.iter().filter(|other| own.label == other.label && own.number != other.number);
        like.any(|other| is_next(&own.number, &other.number) || runs.has(&own.label))
    })
}

/// The labels behind which the numbers of a table rise or fall from row to row.
pub(super) struct Runs<'t>(HashMap<&'t str, (&'t [u32], [bool; 2])>);

impl<'t> Runs<'t> {
    pub(super) fn of(titles: &'t [Vec<Counted>]) -> Self {
        let mut runs = HashMap::new();
        for Counted { label, number } in titles.iter().flatten() {
            let (last, [rises, falls]) = runs.entry(label.as_str()).or_insert((&number[..], [true, true]));
            *rises &= *last <= &number[..];
            *falls &= *last >= &number[..];
            *last = number;
        }
        Self(runs)
    }

    fn has(&self, label: &str) -> bool {
        let is_label = label.contains(char::is_alphanumeric) || label.ends_with(['(', '#']);
        is_label && self.0.get(label).is_some_and(|(_, [rises, falls])| *rises || *falls)
    }
}

/// Whether the first numbers of titles rise or fall from row to row, or the last ones, and not by chance; fewer may have none.
pub(super) fn are_series(titles: &[&Vec<Counted>]) -> bool {
    [<[Counted]>::first as fn(&[Counted]) -> Option<&Counted>, <[Counted]>::last].into_iter().any(|pick| {
        let numbers: Vec<&[u32]> = titles.iter().filter_map(|title| Some(&pick(title)?.number[..])).collect();
        let different = numbers.iter().collect::<HashSet<_>>().len();
        numbers.len() * 2 > titles.len()
            && different * 2 > numbers.len()
            && (numbers.is_sorted() || numbers.is_sorted_by(|one, other| one >= other))
            && is_no_chance([std::iter::repeat_n(1, different)], 4)
    })
}

#[cfg(test)]
mod tests {
    use super::{Runs, are_series, count_on, numbers};

    #[test]
    fn titles_that_count_on_wherever_their_numbers_stand() {
        let follows = |one, other| {
            let titles = [numbers(one), numbers(other)];
            count_on(&titles[0], &titles[1], &Runs::of(&titles))
        };
        for (one, other) in [
            ("Apples (Episode 9)", "Gardens (Episode 10)"),
            ("Apples, Op. 34", "Gardens, Op. 37"),
            ("Apples - E9", "Gardens - E10"),
            ("苹果（第九集）", "花园（第十集）"),
            ("Apples #9", "Gardens #10"),
            ("Apples (a)", "Gardens (b)"),
            ("Ninth leg: Apples", "Tenth leg: Gardens"),
            ("Neuntes Kapitel: Obst", "Zehntes Kapitel: Gärten"),
            ("Apples 9th", "Apples 10th"),
        ] {
            assert!(follows(one, other), "{one} {other}");
        }
        for (one, other) in [
            ("Llama 7B", "Llama 8B"),
            ("Reed 4", "Rush 3"),
            ("Tides 2023", "Tides 2024"),
            ("Top 10 fens", "Top 10 bogs"),
            ("Apples", "Gardens 2"),
        ] {
            assert!(!follows(one, other), "{one} {other}");
        }
    }

    #[test]
    fn a_series_is_no_chance() {
        let of = |titles: &[&str]| {
            let titles: Vec<_> = titles.iter().map(|title| numbers(title)).collect();
            are_series(&titles.iter().collect::<Vec<_>>())
        };
        assert!(of(&["A 1.5", "B 1.6", "C 1.7", "D 1.8", "E 1.9", "F 1.10"]));
        assert!(of(&["A 6/14", "B 5/14", "C 4/14", "D 3/14", "E 2/14", "F 1/14"]));
        assert!(!of(&["A 1", "B 2", "C 3"]));
        assert!(!of(&["A 3", "B 4", "C 2", "D 7", "E 3", "F 1"]));
    }
}
