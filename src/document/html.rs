//! Links and images in raw HTML: `<a href="…">`, `<img src="…">`.

use std::sync::LazyLock;

use regex::Regex;

use super::model::{Image, Link, LinkKind};
use crate::link::is_relative;
use crate::text::Span;

/// The links in a piece of HTML, perhaps one of a table. They are not edited.
pub(super) fn links(text: &str, piece: Span, in_table: bool) -> Vec<Link> {
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
            Some(Link {
                kind: LinkKind::Html,
                span: piece.narrow(whole.range()),
                destination: piece.narrow(value.range()),
                url: if in_table { url.replace("\\|", "|") } else { url },
                text: String::new(),
                editable: false,
                cell: None,
            })
        })
        .collect()
}

static ANCHOR: LazyLock<Regex> = LazyLock::new(|| {
    let pattern = r#"<[aA][ \t\r\n][^<>]*?[hH][rR][eE][fF][ \t\r\n]*=[ \t\r\n]*(?:"([^"<>]*)"|'([^'<>]*)'|([^ \t\r\n"'<>]+))"#;
    Regex::new(pattern).unwrap_or_else(|error| unreachable!("the pattern is constant: {error}"))
});

/// The images in a piece of HTML that have a relative address.
pub(super) fn images(text: &str, piece: Span) -> Vec<Image> {
    let html = piece.of(text);
    if !html.contains("src") && !html.contains("SRC") {
        return Vec::new();
    }
    let images = IMAGE.captures_iter(html).filter_map(|found| {
        let value = found.get(1).or_else(|| found.get(2)).or_else(|| found.get(3))?;
        Some(Image { span: piece.narrow(found.get(0)?.range()), url: unescape(value.as_str()) })
    });
    images.filter(|image| is_relative(&image.url)).collect()
}

static IMAGE: LazyLock<Regex> = LazyLock::new(|| {
    let pattern = r#"<[iI][mM][gG][ \t\r\n](?:[^<>]*?[ \t\r\n"'])?[sS][rR][cC][ \t\r\n]*=[ \t\r\n]*(?:"([^"<>]*)"|'([^'<>]*)'|([^ \t\r\n"'<>]+))"#;
    Regex::new(pattern).unwrap_or_else(|error| unreachable!("the pattern is constant: {error}"))
});

/// Character references that occur in URLs; others stay as they are.
fn unescape(value: &str) -> String {
    value.replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&").trim().to_owned()
}
