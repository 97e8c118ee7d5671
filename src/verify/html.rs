//! Raw HTML: equal but for named `href` values.

use super::named::Urls;
use super::url::html_attribute;

/// Whether `new` is `old` but for `href` values that are named.
pub(super) fn same_html(old: &str, new: &str, urls: &Urls<'_>) -> bool {
    if old == new {
        return true;
    }
    let (mut old, mut new) = (old, new);
    loop {
        match (next_href(old), next_href(new)) {
            (None, None) => return old == new,
            (Some(before), Some(after)) => {
                let same = before.value == after.value
                    || match (html_attribute(before.value), html_attribute(after.value)) {
                        (Some(from), Some(to)) => urls.allow(&from, &to),
                        _ => false,
                    };
                if !same || before.lead != after.lead {
                    return false;
                }
                (old, new) = (before.rest, after.rest);
            }
            _ => return false,
        }
    }
}

/// A piece of HTML around the first `href` value in it.
struct Href<'h> {
    lead: &'h str,
    value: &'h str,
    rest: &'h str,
}

/// The first `href="…"` or `href='…'`; a value without quotes is not taken apart.
fn next_href(html: &str) -> Option<Href<'_>> {
    let bytes = html.as_bytes();
    let mut at = 0;
    while let Some(found) = bytes[at..].windows(4).position(|four| four.eq_ignore_ascii_case(b"href")) {
        let after = at + found + 4;
        at = after;
        let blanks =
            |from: usize| from + bytes[from..].iter().take_while(|byte| byte.is_ascii_whitespace()).count();
        let equals = blanks(after);
        if bytes.get(equals) != Some(&b'=') {
            continue;
        }
        let quote = blanks(equals + 1);
        let Some(&mark @ (b'"' | b'\'')) = bytes.get(quote) else { continue };
        let Some(length) = bytes[quote + 1..].iter().position(|&byte| byte == mark) else { continue };
        let end = quote + 1 + length;
        return Some(Href { lead: &html[..=quote], value: &html[quote + 1..end], rest: &html[end..] });
    }
    None
}
