//! Boxes of task items.

use std::ops::Range;

/// What a box is.
pub(crate) const BOXES: [&str; 3] = ["[ ]", "[x]", "[X]"];

const BLANKS: [char; 4] = [' ', '\t', '\u{b}', '\u{c}'];

/// Where the box stands on a line that begins with a list marker and one: cmark-gfm's `scan_tasklist`.
pub(crate) fn box_start(line: &str) -> Option<usize> {
    let rest = line.trim_start_matches(BLANKS);
    let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let rest = rest.get(digits..)?;
    let mark = rest.chars().next().filter(|mark| digits > 0 || matches!(mark, '-' | '+' | '*'))?;
    let rest = &rest[mark.len_utf8()..];
    let inner = rest.trim_start_matches(BLANKS);
    let is_box = BOXES.iter().any(|mark| inner.starts_with(mark));
    let is_apart = inner.len() < rest.len() && inner.get(3..).is_some_and(|rest| rest.starts_with(BLANKS));
    (is_box && is_apart).then_some(line.len() - inner.len())
}

/// The text with blanks for each box that is all there is of its item: to cmark-gfm the item is empty, so that the line below
/// does not go on in it, and to the other parsers the box is a paragraph. Offsets stay the same.
///
/// Under a line of text an empty item would be none. There a line stands in the box's place, behind which nothing goes on, or
/// in the place of the whole item, if that ends at a blank line.
pub(super) fn without_empty(text: &str) -> Option<String> {
    if !BOXES.iter().any(|mark| text.contains(mark)) {
        return None;
    }
    let mut empty: Vec<(Range<usize>, &str)> = Vec::new();
    let (mut at, mut may_open) = (0, true);
    for line in text.split_inclusive('\n') {
        let start = box_start(line);
        if let Some(start) = start.filter(|start| line[start + 3..].trim().is_empty()) {
            let mark = line.len() - line.trim_start_matches(BLANKS).len();
            let below = text[at + line.len()..].split('\n').next().unwrap_or_default();
            empty.push(match line[mark..].starts_with('*') {
                _ if may_open => (at + start..at + start + 3, " "),
                _ if below.trim().is_empty() => (at + mark..at + start + 3, "*"),
                // Behind the same mark it would be part of a longer line.
                true => (at + start..at + start + 3, "-"),
                false => (at + start..at + start + 3, "*"),
            });
        }
        may_open = line.trim().is_empty() || start.is_some();
        at += line.len();
    }
    if empty.is_empty() {
        return None;
    }
    let mut bare = text.to_owned();
    for (range, filler) in empty {
        bare.replace_range(range.clone(), &filler.repeat(range.len()));
    }
    Some(bare)
}
