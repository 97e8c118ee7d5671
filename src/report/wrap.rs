//! Breaks a message into lines that fit.

use crate::text::width::display_width;

/// Breaks `text` into lines of at most `width` columns, the first of at most `first`.
///
/// A line breaks at a space, or beside a wide character (Chinese has no spaces) unless that would
/// part a punctuation mark from its word. A word longer than a line is cut where the line ends.
pub fn wrap(text: &str, first: usize, width: usize) -> Vec<String> {
    if display_width(text.trim_end()) <= first {
        return vec![text.trim_end().to_owned()];
    }
    let mut lines = Vec::new();
    let (mut line, mut columns) = (String::new(), 0);
    for piece in pieces(text) {
        let room = |lines: &Vec<String>| if lines.is_empty() { first } else { width }.max(1);
        let wanted = display_width(piece.trim_end());
        if columns + wanted > room(&lines) && !line.is_empty() {
            lines.push(std::mem::take(&mut line).trim_end().to_owned());
            columns = 0;
        }
        if columns + wanted <= room(&lines) {
            line.push_str(piece);
            columns += display_width(piece);
            continue;
        }
        for c in piece.chars() {
            line.push(c);
            if display_width(line.trim_end()) > room(&lines) && line.chars().count() > 1 {
                line.pop();
                lines.push(std::mem::take(&mut line).trim_end().to_owned());
                line.push(c);
            }
        }
        columns = display_width(&line);
    }
    lines.push(line.trim_end().to_owned());
    lines
}

/// The text cut wherever a line may break; spaces stay at the end of the piece before.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut before = None;
    let mut in_code = false;
    for (at, c) in text.char_indices() {
        let was_in_code = in_code;
        in_code ^= c == '`';
        // Code stays with the marks at its sides.
        let parts_mark = match (before, c) {
            (Some('`'), _) => was_in_code,
            (_, '`') => !in_code,
            _ => false,
        };
        if before.is_some_and(|before| may_break(before, c) && !parts_mark) {
            pieces.push(&text[start..at]);
            start = at;
        }
        before = Some(c);
    }
    pieces.push(&text[start..]);
    pieces
}

/// Whether a line may end with `before` and the next one begin with `after`. No line begins with a mark that closes or
/// pauses, and none ends with one that opens.
fn may_break(before: char, after: char) -> bool {
    let wide = |c: char| {
        !c.is_ascii() && display_width(c.encode_utf8(&mut [0; 4])) == 2 || matches!(c, '“' | '”' | '…' | '—')
    };
    let opens = "（【《〈「『〔“([{\u{200d}".contains(before);
    let closes = "，。、；：！？）】》〉」』〕”…—·～％,.;:!?)]}%\u{200d}\u{fe0f}".contains(after);
    before == ' ' && after != ' ' || (wide(before) || wide(after)) && after != ' ' && !closes && !opens
}
