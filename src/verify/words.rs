//! Words whose bytes must not change, because no parser at hand tells what GitHub makes of them.

use std::iter::once;

use crate::text::LineIndex;

/// The words of `text` that are held, in the order of their bytes.
///
/// A word ends at a blank, at the end of its line, or at a pipe that splits cells.
///
/// - `www.` before a host without another dot: cmark-gfm counts the dot of `www.` and makes a link of it,
///   comrak does not. Behind `[` it is the other way round.
///   Whether a bracket is open decides as well, so with such a word all words with brackets are held.
/// - A form feed or a vertical tab on a line with a link, a tag or a fence: the parsers differ in whether that
///   is a blank.
/// - Lines indented by a tab in a text with fences: how much of the tab is taken off inside a list is not the same.
/// - `[` before a circumflex that is escaped or written as an entity: cmark-gfm takes that for a footnote all
///   the same, and shows its bracket twice.
pub(super) fn held(text: &str) -> Vec<&str> {
    let has_fence = text.contains("```") || text.contains("~~~");
    if !["www.", "\u{b}", "\u{c}", "[\\^", "[&"].iter().any(|part| text.contains(part)) && !has_fence {
        return Vec::new();
    }
    let holds_brackets = text.split(['\n', '\r']).flat_map(words).any(has_short_host);
    let mut held: Vec<&str> = Vec::new();
    let is_entangled = |word: &str| {
        let marks = ["\\\\", "](", "`", "<"];
        !word.starts_with('[') && has_short_host(word) && marks.iter().any(|mark| word.contains(mark))
    };
    if holds_brackets && text.split(['\n', '\r']).flat_map(words).any(is_entangled) {
        // How far the link goes, and what is left of its backslashes, depends on what stands around it.
        held.push(text);
    }
    let lines = LineIndex::new(text);
    for number in 0..lines.count() {
        let line = lines.content(number, text).of(text);
        let is_above_text = !lines.line(number + 1).of(text).trim().is_empty();
        if is_above_text && words(line).any(|word| word.contains("\\|") && has_short_host(word)) {
            // In a paragraph directly above a table the backslash is no part of the link.
            held.push("directly above a line");
        }
        let content = line.trim_start_matches([' ', '\t', '>']);
        if has_fence && line[..line.len() - content.len()].contains('\t') {
            held.push(line);
        }
        let holds_feeds = line.contains(FEEDS) && FRAGILE.iter().any(|part| line.contains(part));
        held.extend(words(line).filter(|word| {
            (holds_feeds && word.contains(FEEDS))
                || (holds_brackets && word.contains(['[', ']']))
                || is_odd_footnote(word)
                || has_short_host(word)
        }));
    }
    held.sort_unstable();
    held
}

/// What stands in `text` from each `www.` on that may be a link with a short host, as far as such a link or the text of
/// another may go, in the order of their bytes. A rewrite makes no such link and unmakes none.
pub(super) fn short_hosts(text: &str) -> Vec<&str> {
    if !text.contains("www.") {
        return Vec::new();
    }
    let in_word = |word: &'_ str| -> Vec<std::ops::Range<usize>> {
        let places = word.match_indices("www.").filter(|(at, www)| {
            let before = &word[..*at];
            let may_be_link =
                before.trim_start_matches('>').is_empty() || before.ends_with(['*', '_', '~', '(']);
            before.ends_with('[') || (may_be_link && is_short(&word[at + www.len()..]))
        });
        let end = |at: usize| word[at..].find(['<', ']']).map_or(word.len(), |length| at + length);
        places.map(|(at, _)| at..end(at)).collect()
    };
    let words = text.split(['\n', '\r']).flat_map(words);
    let mut hosts: Vec<&str> =
        words.flat_map(|word| in_word(word).into_iter().map(|host| &word[host])).collect();
    // Without any host it is one where something follows.
    let is_followed = |rest: &str| {
        let behind = rest.trim_start_matches([' ', '\t']);
        behind.len() < rest.len() && !behind.is_empty() && !behind.starts_with('|')
    };
    hosts.extend(text.split(['\n', '\r']).flat_map(|line| {
        let places = line.match_indices("www.").map(|(at, www)| line.split_at(at + www.len()));
        places.filter(|(_, rest)| is_followed(rest)).map(|(_, rest)| &rest[..1])
    }));
    hosts.sort_unstable();
    hosts
}

const FEEDS: [char; 2] = ['\u{b}', '\u{c}'];

/// Where it matters what ends a word: destinations, tags, bare URLs, fences.
const FRAGILE: [&str; 8] = ["](", "]:", "<", "www.", "://", "@", "```", "~~~"];

fn words(text: &str) -> impl Iterator<Item = &str> {
    let is_end = |at: usize| match text.as_bytes()[at] {
        b' ' | b'\t' => true,
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

fn is_odd_footnote(word: &str) -> bool {
    ["[\\^", "[&#", "[&Hat"].iter().any(|part| word.contains(part))
}

fn has_short_host(word: &str) -> bool {
    word.match_indices("www.").any(|(at, www)| {
        let before = word[..at].chars().next_back();
        let may_be_link = before.is_none_or(|c| "*_~(>:".contains(c));
        before == Some('[') || (may_be_link && is_short(&word[at + www.len()..]))
    })
}

/// Whether the host at the beginning of `rest` has no dot inside.
fn is_short(rest: &str) -> bool {
    let mut seen_dot = false;
    for c in rest.chars().take_while(|&c| c.is_alphanumeric() || matches!(c, '-' | '.' | '_')) {
        if seen_dot && c != '.' {
            return false;
        }
        seen_dot |= c == '.';
    }
    true
}
