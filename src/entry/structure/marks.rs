//! Cells that say what the one above them says.

use std::sync::LazyLock;

use super::ditto::{ABOVE, CONTINUED, LOOSE, PHRASES, SAME, WORDS};
use super::refers::is_stopped;
use super::wordless::HOOKS;

/// How a cell says that it holds what the one above it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// By what says nothing else: `^^`, `同上`, `〃`, `ditto`.
    Sure,
    /// That it goes on: `continued`, `（续）`. A row of nothing else may be a heading.
    Continued,
    /// By an arrow, which may also say that something rises.
    Arrow,
    /// By a word that may be a name or a value.
    Word,
}

/// How a cell says that it holds what the one above it does, if it does, by what a reader sees of it. Emoji count for nothing,
/// nor does a remark in brackets or behind a comma, a colon or a dash. The text of a link may be a name.
pub(super) fn mark(shown: &str, is_linked: bool) -> Option<Mark> {
    let shown = shown.trim();
    match sign(shown).filter(|_| !is_linked) {
        Some(mark) => Some(mark),
        None => said(shown, is_linked),
    }
}

/// Whether a cell ends with words that say that it goes on from the row above it: `Vision (cont.)`.
pub(super) fn goes_on(shown: &str) -> bool {
    let inside = shown.trim_end().strip_suffix(CLOSING).and_then(|text| text.rsplit_once(OPENING));
    inside.is_some_and(|(_, inside)| CONTINUED.contains(&bare(inside).to_lowercase().as_str()))
}

const OPENING: [char; 5] = ['(', '（', '[', '【', '〔'];
const CLOSING: [char; 5] = [')', '）', ']', '】', '〕'];

/// The sign that a cell holds, with perhaps a remark.
fn sign(shown: &str) -> Option<Mark> {
    let first = shown.chars().next()?;
    if first.is_alphanumeric() && !is_quote_mark(first) {
        return None;
    }
    let is_end = |rest: &str| !rest.starts_with(char::is_alphanumeric);
    if shown.strip_prefix('〃').or_else(|| shown.strip_prefix("^^")).is_some_and(is_end) {
        return Some(Mark::Sure);
    }
    let whole: String = before_brackets(shown).chars().filter(|c| !is_picture(*c) || is_arrow(*c)).collect();
    let is_edge = |c: char| c.is_whitespace() || matches!(c, '*' | '_' | '`' | '\\');
    let before = whole.split([',', '，', '、', ';', '；', ':', '：']).next().unwrap_or_default();
    let dashed = whole.split_once(" - ").or_else(|| whole.split_once(['—', '–']));
    let parts = [whole.as_str(), before, dashed.map_or("", |(before, _)| before)];
    parts.into_iter().map(|part| part.trim_matches(is_edge)).find_map(|sign| {
        if is_quote(sign) || sign == "^" {
            Some(Mark::Sure)
        } else {
            let bare = sign.trim_matches('\u{fe0f}');
            let are_arrows = !bare.is_empty() && sign.chars().count() <= 4 && sign.chars().all(is_arrow);
            are_arrows.then_some(Mark::Arrow)
        }
    })
}

/// What the words of a cell say.
fn said(shown: &str, is_linked: bool) -> Option<Mark> {
    static LEXICA: LazyLock<[Lexicon; 4]> =
        LazyLock::new(|| [PHRASES, CONTINUED, WORDS, LOOSE].map(Lexicon::new));
    let [phrases, continued, words, loose] = &*LEXICA;
    let lower = lowered(bare(shown));
    let begins = |words: &Lexicon, is_end: fn(&str) -> bool| words.behind(&lower).any(is_end);
    if begins(phrases, ends_phrase) {
        return Some(Mark::Sure);
    }
    if !is_linked && begins(continued, is_silent) {
        return Some(Mark::Continued);
    }
    let is_whole = |rest: &str| is_silent(before_brackets(rest));
    if says_same(&lower) || begins(words, is_whole) {
        return Some(if is_linked { Mark::Word } else { Mark::Sure });
    }
    let is_word = begins(words, ends_word) || begins(loose, ends_word) || lower.ends_with("同上");
    (is_word || is_stopped(&lowered(shown))).then_some(Mark::Word)
}

/// As much of a text as may be a mark, in lower case.
fn lowered(text: &str) -> String {
    text.chars().take(LONGEST).flat_map(char::to_lowercase).collect()
}

/// Words to be looked for at the beginning of every cell.
///
/// Invariant: sorted, so that those with one first character stand together.
struct Lexicon(Vec<&'static str>);

impl Lexicon {
    fn new(words: &[&'static str]) -> Self {
        let mut words = words.to_vec();
        words.sort_unstable();
        Self(words)
    }

    /// What follows each word with which `lower` begins.
    fn behind<'l>(&self, lower: &'l str) -> impl Iterator<Item = &'l str> {
        let first = lower.chars().next();
        let begin = self.0.partition_point(|word| word.chars().next() < first);
        let near = self.0[begin..].iter().take_while(move |word| word.chars().next() == first);
        near.filter_map(|word| lower.strip_prefix(*word))
    }
}

/// Whether the words before any remark say what is the same and that it stands above: `same team as the above`.
fn says_same(lower: &str) -> bool {
    let is_end = |c: char| OPENING.contains(&c) || matches!(c, ',' | ';' | ':' | '.' | '，' | '—' | '–');
    let mut words = lower.split(is_end).next().unwrap_or_default().split_whitespace().take(MOST_WORDS);
    words.by_ref().take(2).any(|word| SAME.contains(&word)) && words.any(|word| ABOVE.contains(&word))
}

/// In characters: what is longer is no mark alone.
const LONGEST: usize = 64;
/// Of a mark.
const MOST_WORDS: usize = 6;

/// Whether a phrase that nothing else begins with ends before this.
pub(super) fn ends_phrase(rest: &str) -> bool {
    let joins = ['和', '及', '与', '與', '等', '以', '的', '或'];
    !rest.starts_with(char::is_alphabetic) || rest.starts_with(joins)
}

/// Whether a word that may begin a name ends before this, with perhaps a remark behind it.
fn ends_word(rest: &str) -> bool {
    let after = rest.trim_start();
    let is_parted = after.len() < rest.len() && !after.starts_with(char::is_alphanumeric);
    let is_stopped = rest.strip_prefix('.').is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    let parts = |c: char| is_picture(c) || ",;:，；：、。—–|·!".contains(c) || OPENING.contains(&c);
    is_silent(rest) || is_parted || is_stopped || rest.starts_with(parts)
}

fn is_silent(rest: &str) -> bool {
    !rest.contains(char::is_alphanumeric)
}

/// Without what is no letter or digit at both ends.
fn bare(text: &str) -> &str {
    text.trim_matches(|c: char| !c.is_alphanumeric())
}

/// Without what stands in brackets at the end.
fn before_brackets(text: &str) -> &str {
    let mut kept = text;
    loop {
        let end = kept.trim_end_matches(|c: char| c.is_whitespace() || is_picture(c));
        let Some((before, _)) = end.strip_suffix(CLOSING).and_then(|inside| inside.rsplit_once(OPENING))
        else {
            return kept;
        };
        kept = before;
    }
}

/// Whether it is an emoji or belongs to one.
fn is_picture(c: char) -> bool {
    matches!(c, '\u{200d}' | '\u{20e3}' | '\u{2190}'..='\u{2bff}' | '\u{fe0e}' | '\u{fe0f}' | '\u{1f000}'..='\u{1faff}')
}

fn is_arrow(c: char) -> bool {
    "^↑⬆⇧⇑↟☝👆🔼⤴\u{fe0f}".contains(c) || HOOKS.contains(&c)
}

fn is_quote_mark(c: char) -> bool {
    "\"〃″”“„‟˝〞＂々〻仝'’«»,⋮".contains(c)
}

/// Whether it is drawn as quotation marks, perhaps between dashes.
fn is_quote(text: &str) -> bool {
    let is_dash = |c: char| matches!(c, '-' | '–' | '—' | '−' | '―' | '~' | '/' | '.' | ' ');
    let marks = text.chars().filter(|c| is_quote_mark(*c)).count();
    let single = text.matches(['\'', '’', '«', '»', ',']).count();
    let inside = text.strip_prefix(['-', '–', '—']).and_then(|text| text.strip_suffix(['-', '–', '—']));
    let is_slashed = inside.is_some_and(|inside| inside.trim() == "//");
    is_slashed
        || ((1..=4).contains(&marks) && single != 1 && text.chars().all(|c| is_quote_mark(c) || is_dash(c)))
}
