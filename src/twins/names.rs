//! What two names say of each other: the sizes of one model, works of one family, or strangers.

use std::collections::BTreeSet;

use crate::text::width;

/// How two names that are not the same are related.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kinship {
    /// Sizes or editions of one work, which share what is written of it: `Sail-7B` and `Sail-13B`, `Sail` and `Sail++`.
    Editions,
    /// Works that are called after the same thing and may share a paper: `Sail-Chat-7B` and `Tide-Chat-7B`.
    Family,
    /// Nothing that the names tell.
    Strangers,
}

/// From so many display columns on, a title is no name but a sentence, and two sentences share words by chance.
const SENTENCE: usize = 24;

/// How two names are related; of names that are the same nothing is told.
pub fn kinship(one: &str, other: &str) -> Kinship {
    let has_brackets = [one, other].iter().any(|name| name.contains(['(', '（']));
    let (one, other) = (outside_brackets(one), outside_brackets(other));
    if [&one, &other].iter().any(|name| is_sentence(name)) {
        return Kinship::Strangers;
    }
    let (one, other) = (words(&one), words(&other));
    let is_name =
        |word: &&String| word.chars().filter(|c| c.is_alphabetic()).count() >= 2 && !is_edition(word);
    // What differs stands in brackets: `Sail (EN)` and `Sail (CN)`.
    if one == other && has_brackets && one.iter().any(|word| is_name(&word)) {
        return Kinship::Editions;
    }
    if is_version_of(&one, &other) || is_version_of(&other, &one) {
        return Kinship::Family;
    }
    if one == other || !one.intersection(&other).any(|word| is_name(&word)) {
        return Kinship::Strangers;
    }
    if one.symmetric_difference(&other).all(|word| is_edition(word)) {
        Kinship::Editions
    } else {
        Kinship::Family
    }
}

/// Whether a title is no name.
pub(super) fn is_sentence(title: &str) -> bool {
    width::display_width(title.trim()) >= SENTENCE
}

/// Whether `later` is called as `earlier` is, with the number of a version behind one word: `Sail` and `Sail1.5`.
fn is_version_of(earlier: &BTreeSet<String>, later: &BTreeSet<String>) -> bool {
    let mut own = earlier.difference(later);
    let mut others = later.difference(earlier);
    let (Some(word), Some(other), None, None) = (own.next(), others.next(), own.next(), others.next()) else {
        return false;
    };
    let is_number = |rest: &str| {
        rest.starts_with(|c: char| c.is_ascii_digit()) && rest.chars().all(|c| c.is_ascii_digit() || c == '.')
    };
    let is_name = word.chars().filter(|c| c.is_alphabetic()).count() >= 2;
    is_name && other.strip_prefix(word.as_str()).is_some_and(|rest| is_number(rest.trim_start_matches('v')))
}

/// What stands in brackets is said of the name: `Sail (7B, Chat)`, `Tide（Sail）`.
fn outside_brackets(name: &str) -> String {
    let mut depth = 0_usize;
    let mut outside = String::new();
    for c in name.chars() {
        match c {
            '(' | '（' => depth += 1,
            ')' | '）' => depth = depth.saturating_sub(1),
            _ if depth == 0 => outside.push(c),
            _ => {}
        }
    }
    outside
}

/// The words of a name, in lower case; a point between digits and a plus behind a word count as letters do.
fn words(name: &str) -> BTreeSet<String> {
    let name = name.to_lowercase();
    let mut words = BTreeSet::new();
    for word in name.split(|c: char| !c.is_alphanumeric() && !matches!(c, '.' | '+')) {
        let (word, mark) = word.split_at(word.trim_end_matches(['+', '.']).len());
        let pieces = word.split('+').filter(|piece| !piece.is_empty());
        words.extend(pieces.chain(Some(mark).filter(|mark| mark.contains('+'))).map(str::to_owned));
    }
    words
}

/// Whether a word tells the size or the edition of a work, and not its version: `7b`, `8x7b`, `lite`, `++`.
fn is_edition(word: &str) -> bool {
    let size = word.strip_suffix(['b', 'm', 'k', 't']).unwrap_or("");
    let is_size = size.starts_with(|c: char| c.is_ascii_digit())
        && size.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | 'x'));
    is_size || word.starts_with('+') || EDITIONS.contains(&word)
}

#[rustfmt::skip]
const EDITIONS: &[&str] = &[
    "lite", "mini", "nano", "tiny", "small", "base", "medium", "large", "xl", "xxl", "huge", "giant", "s", "b", "l", "h",
    "en", "cn", "zh", "english", "chinese", "chat", "instruct", "thinking", "pro", "plus", "max", "turbo", "flash",
];
