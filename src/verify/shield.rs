//! Bare addresses as pulldown-cmark has to read them.
//!
//! To GitHub a bare address is a link before there is emphasis; pulldown-cmark knows no bare addresses, and takes the `__` of
//! `?__biz=` and a `_` of the words behind it for emphasis. So it reads a letter for private use for each `_` of an address.

use std::borrow::Cow;

/// A letter for private use.
const LETTER: char = '\u{e05f}';

/// `text` with a letter for each `_` of a bare address; `None` where there is none.
pub(super) fn hide(text: &str) -> Option<String> {
    if !text.contains('_') || text.contains(LETTER) {
        return None;
    }
    let mut hidden = String::new();
    let (mut from, mut seen) = (0, 0);
    // Where the line of the address begins, if no other address stands before it.
    let mut asked = 0;
    let mut places: Vec<usize> = text.match_indices("://").map(|(at, _)| at).collect();
    places.extend(text.match_indices("www.").map(|(at, _)| at));
    places.sort_unstable();
    for at in places {
        if at < seen {
            continue;
        }
        let address = &text[at..at + reach(&text[at..])];
        let line = text[asked..at].rfind(['\n', '\r']).map(|end| asked + end + 1);
        let line = line.or_else(|| (asked == 0).then_some(0));
        (seen, asked) = (at + address.len(), at);
        let is_defined = || line.is_some_and(|line| defines(&text[line..at]));
        if address.contains('_') && !is_destination(&text[..at]) && !is_defined() {
            hidden.push_str(&text[from..at]);
            hidden.extend(address.chars().map(|c| if c == '_' { LETTER } else { c }));
            from = seen;
        }
    }
    hidden.push_str(&text[from..]);
    (from > 0).then_some(hidden)
}

/// Undoes [`hide`].
pub(super) fn show(text: &str) -> Cow<'_, str> {
    if text.contains(LETTER) { text.replace(LETTER, "_").into() } else { text.into() }
}

/// Whether what follows `before` is where a link leads, and not a bare address.
fn is_destination(before: &str) -> bool {
    let scheme = before.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let run = before.trim_end_matches(|c: char| !is_end(c) && c != '(');
    scheme.ends_with(['<', '"', '\'']) || run.ends_with("](") || run.ends_with("](<")
}

/// Whether what follows `line` is where a reference leads: `[name]: `, perhaps in a quote or a list, and no footnote.
fn defines(line: &str) -> bool {
    let is_lead = |c: char| matches!(c, ' ' | '\t' | '>' | '-' | '*' | '+' | '.' | ')') || c.is_ascii_digit();
    let scheme = line.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let label = scheme.trim_start_matches(is_lead);
    label.starts_with('[') && !label.starts_with("[^") && label.trim_end_matches([' ', '\t']).ends_with("]:")
}

/// What no address holds.
fn is_end(c: char) -> bool {
    c.is_ascii_whitespace() || matches!(c, '<' | '>' | '"' | '`' | '|' | ')' | ']')
}

/// How far an address can reach, without marks of emphasis behind it.
fn reach(text: &str) -> usize {
    let run = &text[..text.find(is_end).unwrap_or(text.len())];
    run.trim_end_matches(['_', '*', '~']).len()
}
