//! Addresses that were pasted together, as links or in front of a sentence, and queries that were pasted escaped.

use std::ops::Range;

use memchr::memmem::find_iter;

use super::hosts::is_known;
use super::kind::Malformed;
use super::malformed::{Defect, defect};
use super::parts::Parts;

/// Another address behind the first one, where an address cannot hold one.
///
/// Archives and proxies hold one in their path, behind a slash, and many a query holds one as a value. There is no repair:
/// whether the page that is shown now is the one that was meant cannot be told, even where both are the same.
pub(super) fn several(parts: &Parts<'_>) -> Option<Defect> {
    let text = parts.text;
    let from = parts.host.end;
    let behind = text.get(from..)?.as_bytes();
    let start = find_iter(behind, "://").find_map(|at| {
        let start = scheme_start(text, from, from + at)?;
        is_glued(parts, start).then_some(start)
    })?;
    Some(defect(Malformed::Several, start..text.len(), None))
}

/// A Markdown link in the place of an address: `[https://example.com/](https://example.com/)`.
///
/// The repair is the address, where text and destination are the same; of `[notes/](https://example.com/)reeds.md` there is none.
pub(super) fn link_inside(url: &str) -> Option<Defect> {
    let (shown, rest) = url.strip_prefix('[')?.split_once("](")?;
    let is_same = |address: &&str| shown.trim_end_matches('/') == address.trim_end_matches('/');
    let fixed = rest.strip_suffix(')').filter(is_same).map(str::to_owned);
    let is_address = rest.starts_with("https://") || rest.starts_with("http://");
    (is_address && rest.contains(')')).then(|| defect(Malformed::LinkInside, 0..url.len(), fixed))
}

/// Where Chinese punctuation, or a blank beyond ASCII, stands directly behind a character of an address; byte of `written`.
pub fn end_of_address(written: &str) -> Option<usize> {
    const MARKS: &[char] = &[
        '，', '。', '；', '、', '：', '！', '？', '（', '）', '「', '」', '『', '』', '“', '”', '《', '》',
        '【', '】', '〈', '〉',
    ];
    written.char_indices().find_map(|(at, c)| {
        let is_behind_ascii = written[..at].ends_with(|c: char| c.is_ascii());
        let is_end = MARKS.contains(&c) || (!c.is_ascii() && c.is_whitespace());
        (is_end && is_behind_ascii).then_some(at)
    })
}

/// Where the `http` or `https` before the colon begins.
fn scheme_start(text: &str, from: usize, colon: usize) -> Option<usize> {
    let before = text.get(from..colon)?;
    let scheme = ["https", "http"].into_iter().find(|scheme| {
        let at = before.len().checked_sub(scheme.len());
        at.and_then(|at| before.get(at..)).is_some_and(|end| end.eq_ignore_ascii_case(scheme))
    })?;
    let has_host = text.get(colon + 3..)?.starts_with(|c: char| c.is_alphanumeric());
    has_host.then_some(colon - scheme.len())
}

/// Whether the address that begins at `start` cannot be a part of the one before it.
fn is_glued(parts: &Parts<'_>, start: usize) -> bool {
    let Some(before) = parts.text.get(..start) else { return false };
    let in_path = parts.path.contains(&start) || parts.path.end == start;
    // What a link marks on its page, or hands to a script there, may be any text.
    let is_free = || parts.fragment.as_ref().is_some_and(|fragment| fragment.contains(&start));
    match before.chars().next_back() {
        Some('/') if in_path => {
            let second = &parts.text[start..];
            // No page of the servers that are known has an address in its path.
            is_same_server(parts, second) || (parts.path.start + 1 == start && is_known(&parts.name))
        }
        Some(c) if c.is_ascii_alphanumeric() => !ends_escape(before) && !is_free(),
        Some(')' | ']' | '}' | '(' | '{' | ',' | ';' | '|') => in_path,
        Some(c) => in_path && !c.is_ascii(),
        None => false,
    }
}

/// Whether `text` ends in `%3A` or the like.
fn ends_escape(text: &str) -> bool {
    let end = text.as_bytes().last_chunk::<3>();
    end.is_some_and(|[percent, high, low]| {
        *percent == b'%' && high.is_ascii_hexdigit() && low.is_ascii_hexdigit()
    })
}

fn is_same_server(parts: &Parts<'_>, second: &str) -> bool {
    let plain = |name: &str| name.strip_prefix("www.").unwrap_or(name).to_owned();
    // Nothing behind its server is looked at: many may stand behind each other.
    let start = second.find("://").map_or(0, |at| at + 3);
    let end = second[start..].find(['/', '?', '#', '\\']).map_or(second.len(), |at| start + at);
    Parts::new(&second[..end]).is_some_and(|second| plain(&second.name) == plain(&parts.name))
}

/// A query behind an escaped `?`: `paper.pdf%3Fpage%3D2`, `search%3Fq%3Da&lang=en`.
///
/// A path may have such a name, as copies of sites have. So a file's ending must stand before it, or a parameter behind
/// it that is not escaped.
pub(super) fn escaped_query(parts: &Parts<'_>) -> Option<Defect> {
    let path = parts.path();
    if parts.query.is_some() || !path.contains('%') {
        return None;
    }
    let mark = find_escape(path, "3F")?;
    let (file, query) = (path.get(..mark)?, path.get(mark + 3..)?);
    let key =
        query.bytes().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'.')).count();
    let is_assigned = key > 0 && find_escape(query, "3D") == Some(key);
    let is_copy = [".htm", ".html"].iter().any(|ending| path.ends_with(ending));
    let holds_address = find_escape(file, "3A").is_some() || file.contains("://");
    let goes_on = || query.split('&').skip(1).any(|param| param.contains('='));
    let ending =
        file.rsplit('/').next().and_then(|name| name.rsplit_once('.')).map_or("", |(_, ending)| ending);
    let is_file = (2..=5).contains(&ending.len()) && ending.bytes().all(|b| b.is_ascii_alphanumeric());
    if !is_assigned || is_copy || holds_address || query.contains('/') || !(is_file || goes_on()) {
        return None;
    }
    let start = parts.path.start + mark;
    let plain = unescape(query);
    let fixed = format!("{}?{plain}{}", parts.text.get(..start)?, parts.text.get(parts.path.end..)?);
    let place: Range<usize> = start..start + 3;
    Some(defect(Malformed::EscapedQuery, place, Some(fixed)))
}

/// Where `%` and these two digits stand, in any case.
fn find_escape(text: &str, digits: &str) -> Option<usize> {
    let is_here =
        |at: &usize| text.get(at + 1..at + 3).is_some_and(|found| found.eq_ignore_ascii_case(digits));
    text.match_indices('%').map(|(at, _)| at).find(is_here)
}

/// A query with its `=` and `&` as they are meant; what else is escaped belongs to the values.
fn unescape(query: &str) -> String {
    query.replace("%3D", "=").replace("%3d", "=").replace("%26", "&")
}
