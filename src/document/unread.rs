//! Texts of which no parser at hand tells what GitHub makes of them.

use super::boxes::BOXES;
use super::model::Document;

impl Document<'_> {
    /// Whether a footnote may be defined inside the definition of another, or as the text of a task. GitHub finds such
    /// definitions where the parsers do not, so nothing in such a text is rewritten.
    pub fn is_unread(&self) -> bool {
        is_unread(self.source.body())
    }
}

/// What only looks like such a definition counts as well.
fn is_unread(text: &str) -> bool {
    if !text.contains("[^") {
        return false;
    }
    let mut is_any_above = false;
    text.split(['\n', '\r']).any(|line| {
        let mut rest = line.trim_start_matches([' ', '\t', '>']);
        let indent = &line[..line.len() - rest.len()];
        let mut is_inside = is_any_above && (indent.contains('\t') || indent.len() >= 4);
        loop {
            let before = rest;
            if let Some(behind) = behind_definition(rest) {
                if is_inside {
                    return true;
                }
                (is_inside, is_any_above) = (true, true);
                rest = behind;
            } else if let Some(behind) = BOXES.iter().find_map(|mark| rest.strip_prefix(mark)) {
                is_inside = true;
                rest = behind;
            } else {
                rest = behind_mark(rest);
            }
            rest = rest.trim_start_matches([' ', '\t', '>']);
            if rest.len() == before.len() {
                return false;
            }
        }
    })
}

/// What follows the label of a definition with which `text` begins.
fn behind_definition(text: &str) -> Option<&str> {
    let (label, behind) = text.strip_prefix("[^")?.split_once("]:")?;
    (!label.is_empty() && !label.contains([' ', '\t', '[', ']'])).then_some(behind)
}

/// `text` without the mark of a list's item at its beginning.
fn behind_mark(text: &str) -> &str {
    let number = text.bytes().take_while(u8::is_ascii_digit).count();
    let marks: &[char] = if number == 0 { &['-', '*', '+'] } else { &['.', ')'] };
    let rest = text[number..].strip_prefix(marks).filter(|rest| rest.starts_with([' ', '\t']));
    rest.unwrap_or(text)
}
