//! Words whose bytes must not change, because no parser at hand tells what GitHub makes of them.

use std::iter::once;

/// The words of `text` that are held, in the order of their bytes.
///
/// A word ends at a blank, a line end, or a pipe that splits cells.
///
/// - `www.` before a host without another dot: cmark-gfm counts the dot of `www.` and makes a link of it,
///   comrak does not.
/// - A URL with a form feed or a vertical tab: the parsers differ in whether that is a part of it.
/// - `[` before a circumflex that is escaped or written as an entity: cmark-gfm takes that for a footnote all
///   the same, and shows its bracket twice.
pub(super) fn held(text: &str) -> Vec<&str> {
    if !["www.", "\u{b}", "\u{c}", "[\\^", "[&"].iter().any(|part| text.contains(part)) {
        return Vec::new();
    }
    let mut words: Vec<&str> = words(text).filter(|word| is_held(word)).collect();
    words.sort_unstable();
    words
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    let is_end = |at: usize| match text.as_bytes()[at] {
        b' ' | b'\t' | b'\n' | b'\r' => true,
        b'|' => at == 0 || text.as_bytes()[at - 1] != b'\\',
        _ => false,
    };
    let ends = (0..text.len()).filter(move |&at| is_end(at)).chain(once(text.len()));
    let mut start = 0;
    ends.filter_map(move |end| {
        let word = text.get(start..end);
        start = end + 1;
        word
    })
}

fn is_held(word: &str) -> bool {
    let has_feed = word.contains(['\u{b}', '\u{c}']);
    let is_footnote = ["[\\^", "[&#", "[&Hat"].iter().any(|part| word.contains(part));
    is_footnote
        || (has_feed && ["www.", "://", "@"].iter().any(|part| word.contains(part)))
        || word.match_indices("www.").any(|(at, www)| {
            let before = word[..at].chars().next_back();
            before.is_none_or(|c| "*_~([>:".contains(c)) && is_short(&word[at + www.len()..])
        })
}

/// Whether the host at the beginning of `rest` has no dot inside.
fn is_short(rest: &str) -> bool {
    let host = rest.split(|c: char| c.is_ascii_punctuation() && !matches!(c, '-' | '.' | '_')).next();
    !host.unwrap_or_default().trim_end_matches('.').contains('.')
}
