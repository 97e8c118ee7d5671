//! Numbers on both sides of the name of a month: `29-Dec-16`.

use super::month_names::month;
use super::tokens::{Token, month_number, numbers, tokens};

/// The number before the name of a month, the month, and the number behind it, of a text that says nothing else, and how many
/// digits the last has.
pub(super) fn around_name(text: &str) -> Option<([u32; 3], usize)> {
    // Most dates have no letters: they need not be taken apart.
    if text.len() > LONGEST || !text.contains(char::is_alphabetic) {
        return None;
    }
    let mut tokens = tokens(text);
    tokens.retain(|token| !matches!(token, Token::Mark('.' | ',' | '-' | '/' | '\'' | '’')));
    // A month of another language may be of several tokens: `févr`.
    let [Token::Number(before, 1 | 2), words @ .., Token::Number(behind, digits @ (2 | 4))] = &tokens[..]
    else {
        return None;
    };
    if words.is_empty() || !numbers(words).is_empty() {
        return None;
    }
    let name = text.trim_matches(|c: char| !c.is_alphabetic()).to_lowercase();
    let number = month_number(&name).or_else(|| month_number(&month(&name)?.to_lowercase()))?;
    Some(([*before, number, *behind], *digits))
}

/// In bytes.
const LONGEST: usize = "30. September, 2024".len();
