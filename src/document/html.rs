//! Links in raw HTML: `<a href="…">`.

use std::sync::LazyLock;

use regex::Regex;

use crate::text::Span;

/// The destinations in a piece of HTML: their bytes in the text, and how they read unescaped.
pub(super) fn links(text: &str, piece: Span) -> Vec<(Span, Span, String)> {
    let html = piece.of(text);
    if !html.contains("href") && !html.contains("HREF") {
        return Vec::new();
    }
    ANCHOR
        .captures_iter(html)
        .filter_map(|found| {
            let whole = found.get(0)?;
            let value = found.get(1).or_else(|| found.get(2)).or_else(|| found.get(3))?;
            let url = unescape(value.as_str());
            Some((piece.narrow(whole.range()), piece.narrow(value.range()), url))
        })
        .collect()
}

static ANCHOR: LazyLock<Regex> = LazyLock::new(|| {
    let pattern = r#"<[aA][ \t\r\n][^<>]*?[hH][rR][eE][fF][ \t\r\n]*=[ \t\r\n]*(?:"([^"<>]*)"|'([^'<>]*)'|([^ \t\r\n"'<>]+))"#;
    Regex::new(pattern).unwrap_or_else(|error| unreachable!("the pattern is constant: {error}"))
});

/// Character references that occur in URLs; others stay as they are.
fn unescape(value: &str) -> String {
    value.replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&").trim().to_owned()
}
