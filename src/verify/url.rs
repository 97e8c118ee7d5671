//! What written destinations and texts mean once they are unescaped.

use std::borrow::Cow;

use super::comrak::first_link_and_text;
use crate::document::LinkKind;

/// Where a destination leads that is written as `written` in a link of this kind; `None` where that
/// is no destination. `angled` says whether it stands in `<…>`, `in_cell` whether in a table's cell.
///
/// The parser itself is asked, with the smallest text that holds the destination, so this knows as
/// much about escapes and entities as the judge does.
pub(crate) fn destination(kind: LinkKind, written: &str, angled: bool, in_cell: bool) -> Option<String> {
    let written = unescape_pipes(written, in_cell);
    if matches!(kind, LinkKind::Inline | LinkKind::Reference | LinkKind::Definition) && is_literal(&written) {
        return Some(written.into_owned());
    }
    let markdown = match kind {
        LinkKind::Inline | LinkKind::Reference | LinkKind::Definition if angled => {
            format!("[x](<{written}>)")
        }
        LinkKind::Inline | LinkKind::Reference | LinkKind::Definition => format!("[x]({written})"),
        LinkKind::Autolink => format!("<{written}>"),
        LinkKind::Bare => written.into_owned(),
        LinkKind::Html => return html_attribute(&written),
    };
    first_link_and_text(&markdown).0
}

/// Whether every parser takes `written` for a destination and reads it as it is written. Most are so, and to ask the
/// parser takes 8,000 instructions.
fn is_literal(written: &str) -> bool {
    let is_plain = |b: u8| b.is_ascii_alphanumeric() || b"-._~:/?#@!$'*+,=%&".contains(&b);
    !written.is_empty() && written.bytes().all(is_plain)
}

/// The text that a reader sees for text written as `written`.
pub(crate) fn shown_text(written: &str, in_cell: bool) -> String {
    let written = unescape_pipes(written, in_cell);
    let has_entity = written.find('&').is_some_and(|at| written[at..].contains(';'));
    if !has_entity && !written.contains('\\') {
        return written.into_owned();
    }
    // Letters on both sides keep blanks at the ends, and keep the text from being a block.
    let (_, text) = first_link_and_text(&format!("x{written}x"));
    let inner = text.strip_prefix('x').and_then(|text| text.strip_suffix('x'));
    inner.map_or_else(|| written.into_owned(), str::to_owned)
}

/// The value of an attribute: HTML knows entities, but no backslash escapes.
pub(super) fn html_attribute(written: &str) -> Option<String> {
    if !written.contains('&') {
        return Some(written.to_owned());
    }
    if written.contains(['\n', '\r']) {
        return None;
    }
    let mut quoted = String::from("[x](<");
    for c in written.chars() {
        if matches!(c, '\\' | '<' | '>') {
            quoted.push('\\');
        }
        quoted.push(c);
    }
    quoted.push_str(">)");
    first_link_and_text(&quoted).0
}

/// A table's cell is unescaped once before its inline content is read.
pub(crate) fn unescape_pipes(written: &str, in_cell: bool) -> Cow<'_, str> {
    if in_cell && written.contains("\\|") {
        Cow::Owned(written.replace("\\|", "|"))
    } else {
        Cow::Borrowed(written)
    }
}
