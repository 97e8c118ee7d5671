//! Text that is safe to print: what would steer a terminal, or cannot be seen, is spelled out.
//!
//! A list is written by strangers. An escape sequence in a title could repaint the screen, and a
//! bidirectional override could show a link that is not the one in the file, so no report prints
//! such a character as it is. (JSON escapes on its own.)

use std::borrow::Cow;

use crate::text::all_bytes;

/// What to print instead of `c`: `\t` for a tab, `<U+202E>` for the others; `None` for a character
/// that may be printed.
pub fn mark(c: char) -> Option<String> {
    match c {
        '\t' => Some("\\t".to_owned()),
        _ if c.is_control() || is_steering(c) => Some(format!("<U+{:04X}>", u32::from(c))),
        _ => None,
    }
}

/// `text` with every such character replaced by its mark.
pub fn visible(text: &str) -> Cow<'_, str> {
    if all_bytes(text, |b| (b' '..0x7f).contains(&b)) || !text.contains(|c| mark(c).is_some()) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match mark(c) {
            Some(mark) => shown.push_str(&mark),
            None => shown.push(c),
        }
    }
    Cow::Owned(shown)
}

/// `text` as a terminal may be given it: every character but the line ends that would steer it is spelled out.
pub fn on_screen(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let content = line.strip_suffix("\r\n").or_else(|| line.strip_suffix('\n')).unwrap_or(line);
        shown.push_str(&visible(content));
        shown.push_str(&line[content.len()..]);
    }
    shown
}

/// `text` as a log of GitHub Actions may be given it: its runner obeys a line that begins with `::`, and a `##[`
/// wherever it stands.
pub fn inert(text: &str) -> Cow<'_, str> {
    if !text.contains("::") && !text.contains("##[") {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 16);
    for line in text.split_inclusive('\n') {
        let content = line.trim_start();
        shown.push_str(&line[..line.len() - content.len()]);
        match content.strip_prefix("::") {
            Some(rest) => shown.extend([":<U+003A>", rest]),
            None => shown.push_str(content),
        }
    }
    Cow::Owned(shown.replace("##[", "##<U+005B>"))
}

/// Bidirectional controls, line and paragraph separators, and characters without width or ink.
///
/// The joiners U+200C and U+200D are not among them: emoji and several scripts are written with them.
fn is_steering(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}'
        | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e007f}')
}
