//! Numbers on both sides of the name of a month, with a mark between: `29-Dec-16`. With blanks they may be days: `15 July - 24`.

use super::month_names::month;
use super::tokens::{Token, month_number, numbers, tokens};

/// The number before the name of a month, the month, and the number behind it, of a text that says nothing else, and how many
/// digits the last has.
pub(super) fn around_name(text: &str) -> Option<([u32; 3], usize)> {
    // Most dates have no letters: they need not be taken apart.
    if text.len() > LONGEST || !text.contains(char::is_alphabetic) {
        return None;
    }
    // A month of another language may be of several tokens: `févr`.
    let tokens = tokens(text);
    let [
        Token::Number(before, 1 | 2),
        Token::Mark(mark @ ('-' | '/' | '.')),
        words @ ..,
        Token::Mark(other),
        Token::Number(behind, digits @ (2 | 4)),
    ] = &tokens[..]
    else {
        return None;
    };
    if mark != other || words.is_empty() || !numbers(words).is_empty() || text.contains(char::is_whitespace) {
        return None;
    }
    let name = text.trim_matches(|c: char| !c.is_alphabetic()).to_lowercase();
    let number = month_number(&name).or_else(|| month_number(&month(&name)?.to_lowercase()))?;
    Some(([*before, number, *behind], *digits))
}

/// In bytes.
const LONGEST: usize = "30. September, 2024".len();
