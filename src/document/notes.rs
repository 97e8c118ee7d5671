//! Where footnotes end on GitHub.
//!
//! To cmark-gfm a footnote goes on behind a line that is empty, or indented by four; to pulldown-cmark behind any blank
//! line. So what stands indented behind `[^1]: note` and a line of one blank, or in a quote behind a line of `>`, is code.

use super::reading::Reading;
use crate::text::Span;

/// Takes for code what pulldown-cmark took for a part of a footnote. `notes` are the spans of all footnotes.
pub(super) fn end_as_on_github(text: &str, notes: &[Span], reading: &mut Reading) {
    let mut code: Vec<Span> = Vec::new();
    let mut seen = 0;
    for note in notes.iter().filter(|note| text.as_bytes()[note.start()..note.end()].contains(&b'\n')) {
        if note.start() >= seen {
            code.extend(code_below(text, *note));
            seen = note.end();
        }
    }
    reading.take_for_code(&code);
}

/// What stands in a footnote behind a blank line that ends it.
fn code_below(text: &str, note: Span) -> Option<Span> {
    let line_start = text[..note.start()].rfind(['\n', '\r']).map_or(0, |at| at + 1);
    let indent = width(&text[line_start..note.start()]);
    let mut at = note.start();
    for (n, line) in note.of(text).split_inclusive('\n').enumerate() {
        at += line.len();
        let line = line.trim_end_matches(['\n', '\r']);
        let is_blank = !line.is_empty() && line.trim_matches([' ', '\t', '>']).is_empty();
        if n > 0 && is_blank && width(line) < indent + 4 {
            return (at < note.end()).then(|| Span::new(at, note.end()));
        }
    }
    None
}

/// The columns behind the last quote mark, and the blank that belongs to it.
fn width(blanks: &str) -> usize {
    let (mark, inner) = blanks.rsplit_once('>').map_or((0, blanks), |(_, inner)| (1, inner));
    let columns =
        inner.chars().fold(0, |columns, c| if c == '\t' { columns / 4 * 4 + 4 } else { columns + 1 });
    usize::saturating_sub(columns, mark)
}
