//! Addresses in a text that are no links because their `https://` is mistyped: `hhttps://example.com`, `https:/example.com`.

use std::ops::Range;

use memchr::memchr_iter;

use super::kind::{Malformed, ProblemKind};
use super::scheme;

/// The bytes of `text` that such addresses take; disjoint and in their order. Takes time linear in the length of `text`.
pub fn mistyped(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut read = 0;
    memchr_iter(b'/', text.as_bytes()).filter_map(move |slash| {
        let is_mark = text[..slash].ends_with([':', '/']) && slash >= read;
        let start = is_mark.then(|| start(text, read, slash))??;
        let end = end(text, slash);
        read = end;
        is_mistyped(&text[start..end]).then_some(start..end)
    })
}

/// Where the letters before the mark that ends before `slash` begin.
fn start(text: &str, from: usize, slash: usize) -> Option<usize> {
    // No more stand behind a scheme, and a text may be of nothing else.
    let marks = text[from..slash].bytes().rev().take(8).take_while(|b| matches!(b, b':' | b'/')).count();
    let before = &text[from..slash - marks];
    // No scheme that is meant is longer, even with a letter too many.
    let letters = before.bytes().rev().take(8).take_while(u8::is_ascii_alphabetic).count();
    let start = from + before.len() - letters;
    let is_word =
        !text[..start].ends_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '/'));
    (letters > 0 && is_word).then_some(start)
}

fn end(text: &str, from: usize) -> usize {
    let is_end = |c: char| {
        c.is_whitespace()
            || c.is_control()
            || !c.is_ascii()
            || matches!(c, '|' | '<' | '>' | '"' | '`' | ')' | ']')
    };
    from + text[from..].find(is_end).unwrap_or(text.len() - from)
}

fn is_mistyped(written: &str) -> bool {
    let Some(defect) = scheme::find(written) else { return false };
    let is_scheme = matches!(
        defect.kind,
        ProblemKind::Malformed(Malformed::SchemeTypo | Malformed::SchemeSlashes | Malformed::DoubleScheme)
    );
    let host = written.trim_start_matches(|c: char| c.is_ascii_alphabetic()).trim_start_matches([':', '/']);
    let host = host.split(['/', '?', '#']).next().unwrap_or_default();
    is_scheme && host.split_once('.').is_some_and(|(name, ending)| !name.is_empty() && !ending.is_empty())
}
