//! A venue with its year: `CVPR 2024`, `ICLR'25`.

use super::calendar::Date;
use super::month_names;
use super::numbers::date;
use super::tokens::{Token, month_number, tokens};

/// The year, and perhaps the month, of `CVPR'24`, `Gen-IR@SIGIR24` or `arXiv 24.12`: a word, then two digits, and no
/// numbers before. Without an apostrophe these are a year only where `venues` are told: `KW 12` is a week, `RFC 20` a number.
pub(super) fn venue(tokens: &[Token], venues: bool) -> Option<Date> {
    let first = tokens.iter().position(|token| matches!(token, Token::Number(..)))?;
    let (before, rest) = tokens.split_at(first);
    let (before, is_marked) = match before {
        [before @ .., Token::Mark('\'' | '’')] => (before, true),
        [before @ .., Token::Mark('-')] | before => (before, false),
    };
    let [.., Token::Word(word)] = before else { return None };
    let is_at_venue = before.contains(&Token::Mark('@'));
    if !may_be_venue(word) || !(is_marked || is_at_venue || venues || word == "arxiv") {
        return None;
    }
    match *rest {
        [Token::Number(year @ 0..=49, 2), Token::Mark('.'), Token::Number(month, 1 | 2), ..] => {
            date(2000 + year, Some(month), None).or_else(|_| date(2000 + year, None, None)).ok()
        }
        [Token::Number(year @ 0..=49, 2), ..] => date(2000 + year, None, None).ok(),
        _ => None,
    }
}

/// Whether a text names a venue and its year for sure, so that others beside it do: `CVPR 2024`, `ICLR'25`.
pub(super) fn names_venue(text: &str) -> bool {
    let is_venue =
        |word: &str| may_be_venue(word) && month_number(word).is_none() && month_names::month(word).is_none();
    match tokens(text)[..] {
        [.., Token::Word(ref word), Token::Mark('\'' | '’'), Token::Number(_, 2)]
        | [Token::Word(ref word), Token::Number(1990..=2039, 4)] => is_venue(word),
        _ => false,
    }
}

/// Whether a header says that its column names venues.
pub(super) fn is_of_venues(header: &str) -> bool {
    tokens(header).iter().any(|token| matches!(token, Token::Word(word) if VENUES.contains(&word.as_str())))
}

#[rustfmt::skip]
const VENUES: &[&str] =
    &["venue", "venues", "conference", "conf", "journal", "publication", "published", "pub", "会议", "期刊", "发表", "出处"];

fn may_be_venue(word: &str) -> bool {
    word.len() > 1 && word.is_ascii() && !is_numbered(word)
}

/// Whether what a word names is numbered and not dated.
pub(super) fn is_numbered(word: &str) -> bool {
    NUMBERED.contains(&word)
}

/// What is numbered and not dated: formats of numbers, versions of programs and parts.
#[rustfmt::skip]
const NUMBERED: &[&str] = &[
    "fp", "bf", "int", "uint", "tf", "nf", "mx", "mxfp", "nvfp", "hif", "float", "bfloat", "half", "bit", "utf", "arm", "sm", "ddr", "usb",
    "gen", "top", "ios", "ipados", "macos", "android", "windows", "win", "ubuntu", "debian", "fedora", "python", "java", "jdk", "php", "node",
    "go", "rust", "cuda", "version", "ver", "gpt", "chrome", "firefox", "safari",
];
