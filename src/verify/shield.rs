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
    let mut places: Vec<usize> = text.match_indices("://").map(|(at, _)| at).collect();
    places.extend(text.match_indices("www.").map(|(at, _)| at));
    places.sort_unstable();
    for at in places {
        if at < seen {
            continue;
        }
        let address = &text[at..at + reach(&text[at..])];
        seen = at + address.len();
        if address.contains('_') && !is_destination(&text[..at]) {
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
    scheme.ends_with(['<', '"', '\'']) || scheme.ends_with("](")
}

/// How far an address can reach, without marks of emphasis behind it.
fn reach(text: &str) -> usize {
    let is_end = |c: char| c.is_ascii_whitespace() || matches!(c, '<' | '>' | '"' | '`' | '|' | ')' | ']');
    let run = &text[..text.find(is_end).unwrap_or(text.len())];
    run.trim_end_matches(['_', '*', '~']).len()
}
