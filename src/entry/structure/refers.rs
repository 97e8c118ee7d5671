//! Words in a cell that refer to the row above or below it: `see previous row`, `团队同上`, `builds on the one above`.

use std::sync::LazyLock;

use super::ditto::{
    AS, DITTO, EAST_ABOVE, EAST_BELOW, EAST_BELOW_ALONE, EAST_EQUAL, EAST_JOINS, EAST_NEXT, EAST_PREVIOUS,
    EAST_SAME, EAST_THINGS, IS, OPENS, PLACES, Place, SEE, SOME, STOPPED, TIES,
};
use super::marks::ends_phrase;

/// Where what a cell refers to stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refers {
    /// In the row above.
    Above,
    /// In the row below.
    Below,
}

/// What the words of a cell refer to, by what a reader sees of it. A short cell refers to a row by less than a long one, which
/// may speak of anything. That something is the same may be the name of a thing, in a cell that `may_name` one.
pub(super) fn refers(shown: &str, may_name: bool) -> Option<Refers> {
    let lower = shown.trim().to_lowercase();
    let is_short = lower.chars().nth(LONGEST).is_none();
    if !lower.is_ascii()
        && let Some(refers) = refers_in_east(&lower, is_short)
    {
        return Some(refers);
    }
    if is_short && says_same(&lower, may_name) {
        return Some(Refers::Above);
    }
    let ends = |c: char| matches!(c, ',' | ';' | ':' | '.' | '!' | '?' | '(' | ')' | '，' | '。' | '—' | '–');
    let last = lower.trim_end_matches(ends).rsplit(ends).next().unwrap_or_default();
    let in_clause = |clause: &str| in_clause(clause, is_short, may_name.then_some(last));
    lower.split(ends).find_map(in_clause)
}

/// Whether a text tells where more is to be seen: `see also Acme`. No name begins so, in lower case.
pub(crate) fn tells_where(text: &str) -> bool {
    let mut words = words(text);
    words.next().is_some_and(|first| SEE.contains(&first)) && words.next().is_some()
}

/// Whether a cell begins with a short word that a full stop makes one for what is the same: `id.`, `dto.`
pub(super) fn is_stopped(lower: &str) -> bool {
    let is_end = |rest: &str| !rest.starts_with(char::is_alphanumeric);
    STOPPED.iter().any(|word| lower.strip_prefix(word).is_some_and(is_end))
}

/// In characters: what is longer says more than where something stands.
const LONGEST: usize = 64;
/// In words.
const MOST_WORDS: usize = 8;
/// So far a word for a row stands at most from the one that says where it stands.
const REACH: usize = 2;
/// In letters: a word that joins others, such as `from`, is no longer.
const JOINT: usize = 4;

/// What a clause refers to, in lower case. In what may be a name, of which the `last` clause is given, a place alone tells only
/// where it ends the whole: `v2 of the above`.
fn in_clause(clause: &str, is_short: bool, last: Option<&str>) -> Option<Refers> {
    let places: Vec<(&str, Option<Place>)> = words(clause).map(|word| (word, place(word))).collect();
    let is_short = is_short && places.len() <= MOST_WORDS;
    let at = |n: Option<usize>| n.and_then(|n| places.get(n)).copied().unwrap_or_default();
    let has_digit = |word: &str| word.contains(|c: char| c.is_ascii_digit());
    (0..places.len()).find_map(|n| {
        let (side, is_adjective) = match at(Some(n)).1? {
            Place::Above => (Refers::Above, false),
            Place::Previous => (Refers::Above, true),
            Place::Below => (Refers::Below, false),
            Place::Next => (Refers::Below, true),
            Place::Same => {
                let names =
                    |n: usize| matches!(at(n.checked_add(1)).1, Some(Place::Row | Place::One | Place::Work));
                // In what may be a name nothing is said but that.
                let is_whole = last.is_none()
                    || (n + 2 == places.len()
                        && places[..n].iter().all(|(word, _)| word.chars().count() <= JOINT));
                return (is_short && is_whole && names(n)).then_some(Refers::Above);
            }
            Place::Row | Place::One | Place::Work => return None,
        };
        let from = n.saturating_sub(REACH);
        if places[from..].iter().take(n - from + REACH + 1).any(|(_, place)| *place == Some(Place::Row)) {
            return Some(side);
        }
        let (before, behind) = (at(n.checked_sub(1)), at(n.checked_add(1)));
        // `3.8 and above`, `above 90 %`.
        let counted = if JOINS.contains(&before.0) { at(n.checked_sub(2)) } else { before };
        let is_of_number = has_digit(counted.0) || has_digit(behind.0);
        let is_work = |(_, place): (&str, Option<Place>)| matches!(place, Some(Place::Work | Place::One));
        let is_one = |(_, place): (&str, Option<Place>)| place == Some(Place::One);
        let is_whole = if is_adjective {
            // `next release` is one to come, and none of this table.
            let is_before = |words: &[&str]| places[from..n].iter().any(|(word, _)| words.contains(word));
            let is_seen = side == Refers::Above || is_before(SEE);
            let is_of_many = MANY.contains(&before.0);
            // What may be a name may begin so: `The Next Two`.
            let said = if SOME.contains(&behind.0) { at(n.checked_add(2)) } else { behind };
            let is_tied = last.is_none()
                && ((is_before(TIES) && behind.0.is_empty()) || is_one(behind) || IS.contains(&said.0));
            !is_of_many
                && (is_tied || (is_seen && (behind.0.is_empty() || is_work(behind) || is_work(before))))
        } else if is_work(behind) {
            true
        } else if let Some(last) = last {
            let is_seen = SEE.contains(&before.0) || AS.contains(&before.0);
            let is_told = side == Refers::Above || (is_seen && n == 1);
            is_told && n > 0 && behind.0.is_empty() && clause == last
        } else {
            !is_of_number
        };
        (is_short && is_whole).then_some(side)
    })
}

/// Words before things that are none of this table: `all previous models`.
const MANY: &[&str] = &[
    "all",
    "most",
    "many",
    "any",
    "several",
    "some",
    "few",
    "other",
    "no",
    "alle",
    "allen",
    "viele",
    "vielen",
    "andere",
    "anderen",
    "tous",
    "toutes",
    "plusieurs",
    "autres",
    "todos",
    "todas",
    "muchos",
    "otros",
    "outros",
    "tutti",
    "tutte",
    "molti",
    "altri",
    "все",
    "всех",
    "многих",
    "других",
];

/// Words between a number and `above`.
const JOINS: &[&str] = &["and", "or", "und", "oder", "et", "ou", "y", "e", "o", "и", "или"];

pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    let is_in_word = |c: char| c.is_alphanumeric() || "-'’\"״".contains(c);
    let words = text.split(move |c: char| !is_in_word(c));
    let words = words.map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    words.map(|word| word.strip_suffix("'s").unwrap_or(word)).filter(|word| !word.is_empty())
}

/// What a word in lower case says of a place.
pub(super) fn place(word: &str) -> Option<Place> {
    // Sorted. No word goes on where another ends that may go on, so the last that is not greater is the one.
    static WORDS: LazyLock<Vec<(&str, bool, Place)>> = LazyLock::new(|| {
        let all = PLACES.iter().flat_map(|(place, words)| words.iter().map(|word| (*place, *word)));
        let mut all: Vec<_> = all
            .map(|(place, word)| {
                word.strip_suffix('*').map_or((word, false, place), |stem| (stem, true, place))
            })
            .collect();
        all.sort_unstable_by_key(|(word, ..)| *word);
        all
    });
    let place = WORDS.partition_point(|(known, ..)| *known <= word).checked_sub(1)?;
    let (known, goes_on, place) = WORDS.get(place)?;
    (*known == word || (*goes_on && word.starts_with(known))).then_some(*place)
}

/// Whether a short cell says that something is the same, or has a word that says nothing else. What `may_name` a thing says so
/// only where no other word follows.
fn says_same(lower: &str, may_name: bool) -> bool {
    let bare = lower.trim_start_matches(|c: char| !c.is_alphanumeric());
    let first = words(bare).next().unwrap_or_default();
    let is_ditto = |word: &str| DITTO.contains(&word);
    let behind = bare.strip_prefix(first).unwrap_or_default();
    let rest = behind.trim_start_matches([',', ';', '.', '!', ')']);
    let is_parted = rest.len() < behind.len() && rest.starts_with(char::is_whitespace);
    let is_stressed = is_ditto(first) && (rest.is_empty() || is_parted);
    is_stopped(bare) || is_stressed || (!may_name && (OPENS.contains(&first) || words(bare).any(is_ditto)))
}

/// What a cell refers to in languages of which the words are not found by blanks.
fn refers_in_east(lower: &str, is_short: bool) -> Option<Refers> {
    let has = |phrases: &[(&str, bool)]| {
        let is_said = |phrase: &str| {
            let mut found = lower.match_indices(phrase).map(|(at, _)| lower.get(at + phrase.len()..));
            found.any(|rest| !phrase.ends_with(['上', '下']) || rest.is_some_and(ends_phrase))
        };
        phrases.iter().any(|(phrase, is_sure)| (is_short || *is_sure) && is_said(phrase))
    };
    let names = |sides: &[&str], is_whole: bool| is_short && names_thing(lower, sides, is_whole);
    let opens = || is_short && EAST_SAME.iter().any(|word| lower.starts_with(word));
    let is_above = || has(EAST_ABOVE) || names(EAST_PREVIOUS, false);
    if (lower.contains(['上', '前', '先', '위', '윗', '앞', '전', '后', '後', '기']) && is_above())
        || opens()
        || names(EAST_EQUAL, true)
    {
        return Some(Refers::Above);
    }
    let is_below = || has(EAST_BELOW) || names(EAST_NEXT, false);
    let is_alone = || is_short && EAST_BELOW_ALONE.iter().any(|phrase| stands_alone(lower, phrase));
    let may_be_below = lower.contains(['下', '次', '后', '後', '래', '음', '이']);
    (may_be_below && (is_below() || is_alone())).then_some(Refers::Below)
}

/// Whether a phrase stands somewhere with no letter beside it.
fn stands_alone(lower: &str, phrase: &str) -> bool {
    let is_letter = char::is_alphanumeric;
    let is_alone =
        |at: usize| !lower[..at].ends_with(is_letter) && !lower[at + phrase.len()..].starts_with(is_letter);
    lower.match_indices(phrase).any(|(at, _)| is_alone(at))
}

/// Whether one of so many words stands right before what a row may be of; `opens` where only at the beginning.
fn names_thing(lower: &str, words: &[&str], opens: bool) -> bool {
    let begins = |rest: &str, words: &[&str]| words.iter().any(|word| rest.starts_with(word));
    let behind = |word: &&str| {
        let mut places = lower
            .match_indices(*word)
            .filter(|(at, _)| !opens || !lower[..*at].contains(char::is_alphanumeric));
        places.any(|(at, word)| {
            let rest = &lower[at + word.len()..];
            let joined = EAST_JOINS
                .iter()
                .filter_map(|join| rest.strip_prefix(join))
                .any(|rest| begins(rest, EAST_THINGS));
            joined || begins(rest, EAST_THINGS)
        })
    };
    words.iter().any(behind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_goes_on_where_another_ends_that_may_go_on() {
        let words = || PLACES.iter().flat_map(|(_, words)| words.iter());
        for stem in words().filter_map(|word| word.strip_suffix('*')) {
            let longer = words().filter(|word| word.trim_end_matches('*').starts_with(stem));
            assert_eq!(longer.count(), 1, "{stem}");
        }
    }
}
