//! Secrets of addresses wherever they stand in a text, also where the text is no link.
//!
//! An address is a link only if all of it is in order; the password of one that is not is as public. So nothing is
//! parsed here: what reads like the beginning of an address is followed to what reads like a password, a token, or the
//! value of a key that holds a secret. It is looked for in what is written, in what Markdown makes of it (entities,
//! backslashes, full-width marks), and in what percent-encoding hides, as in an address inside of another.
//!
//! In doubt something is a secret: to leave a word out costs less than to print a password.

use std::ops::Range;

use memchr::{memchr, memchr_iter, memchr3, memmem, memrchr};

use super::params::wechat_secret;
use super::secret::{TOKENS, is_jwt};
use super::temporary::signings_of;
use super::view::View;

/// So many bytes behind a colon the `@` is looked for where the password holds what ends the host's part.
const REACH: usize = 200;
/// A user's name of so many bytes is a token, unless it has a dot, as a host has that an address pretends to have.
const TOKEN: usize = 8;
/// So long is no host that somebody pretends.
const DOTTED_TOKEN: usize = 20;
/// So often something may be percent-encoded, one in the other.
const DEPTH: usize = 4;

/// The bytes of `text` that hold secrets: sorted, disjoint, none empty.
///
/// Takes time linear in the length of `text`, and next to none where no address stands in it.
pub fn secrets_in(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut start = 0;
    for end in memchr_iter(b'\n', text.as_bytes()).chain(std::iter::once(text.len())) {
        let line = &text.as_bytes()[start..end];
        if may_hold(line) {
            in_line(line, &mut |range| found.push(start + range.start..start + range.end));
        }
        start = end + 1;
    }
    found.sort_unstable_by_key(|range| (range.start, range.end));
    let mut joined: Vec<Range<usize>> = Vec::with_capacity(found.len());
    for range in found.into_iter().filter(|range| !range.is_empty()) {
        match joined.last_mut() {
            Some(last) if range.start < last.end => last.end = last.end.max(range.end),
            _ => joined.push(range),
        }
    }
    joined
}

/// What else a piece of an address reads, where entities, backslashes or percent-encoding stand in it.
pub fn readings(text: &str) -> Vec<String> {
    let markdown = View::markdown(text.as_bytes());
    let percent = markdown.as_ref().map_or_else(|| View::percent(text.as_bytes()), View::percent_decoded);
    let views = markdown.into_iter().chain(percent);
    views.filter_map(|view| String::from_utf8(view.bytes).ok()).collect()
}

/// Whether there is a mark without which there is no secret: `//`, `:`, `=`, or what may stand for one.
fn may_hold(line: &[u8]) -> bool {
    let is_plain = memchr3(b':', b'=', b'%', line).is_none() && memchr3(b'&', 0xef, b'/', line).is_none();
    !is_plain
}

/// Finds the secrets of a line, however they are written.
fn in_line(line: &[u8], found: &mut impl FnMut(Range<usize>)) {
    as_it_reads(line, found);
    let mut view = View::markdown(line);
    if let Some(view) = &view {
        as_it_reads(&view.bytes, &mut |range| found(view.written(&range)));
    }
    for _ in 0..DEPTH {
        let decoded = match &view {
            Some(view) => view.percent_decoded(),
            None => View::percent(line),
        };
        let Some(decoded) = decoded else { return };
        as_it_reads(&decoded.bytes, &mut |range| found(decoded.written(&range)));
        view = Some(decoded);
    }
}

fn as_it_reads(line: &[u8], found: &mut impl FnMut(Range<usize>)) {
    let mut last = Authority::default();
    for start in authorities(line) {
        if let Some(range) = in_authority(line, start, &mut last) {
            found(range);
        }
    }
    let mut words = Words::new(line);
    for equals in memchr_iter(b'=', line) {
        if let Some(key) = key_before(line, equals)
            && (is_secret(key, &mut words) || holds_jwt(line, equals + 1))
        {
            found(equals + 1..value_end(line, equals + 1));
        }
    }
}

/// Where a host, and before it a user, may begin.
fn authorities(line: &[u8]) -> impl Iterator<Item = usize> {
    let behind_slashes = memmem::find_iter(line, b"//").map(|at| at + 2);
    // A slash may be missing, or be a backslash.
    let behind_scheme = memchr_iter(b':', line).filter_map(|colon| {
        let is = |scheme: &[u8]| {
            colon.checked_sub(scheme.len()).is_some_and(|at| line[at..colon].eq_ignore_ascii_case(scheme))
        };
        let slashes = line[colon + 1..].iter().take(3).take_while(|b| matches!(b, b'/' | b'\\')).count();
        (is(b"http") || is(b"https")).then_some(colon + 1 + slashes)
    });
    behind_slashes.chain(behind_scheme)
}

/// Where a user, password and host end. One that begins inside of another ends where that does.
#[derive(Clone, Copy, Default)]
struct Authority {
    start: usize,
    end: usize,
    /// The last `@` in it.
    at: Option<usize>,
}

impl Authority {
    fn read(line: &[u8], start: usize) -> Self {
        let rest = &line[start..];
        let is_end = |b: &u8| {
            b.is_ascii_whitespace() || matches!(b, b'/' | b'?' | b'#' | b'<' | b'>' | b'"' | b'`' | b'|')
        };
        let end = rest.iter().position(is_end).unwrap_or(rest.len());
        // `](` ends a link's text.
        let end = memmem::find(&rest[..end], b"](").unwrap_or(end);
        let at = memrchr(b'@', &rest[..end]).map(|at| start + at);
        Self { start, end: start + end, at }
    }
}

/// The password or token of the user whose name begins at `start`. `last` is the one that was looked at before.
fn in_authority(line: &[u8], start: usize, last: &mut Authority) -> Option<Range<usize>> {
    if !(last.start..last.end).contains(&start) {
        *last = Authority::read(line, start);
    }
    let at = last.at.filter(|at| *at >= start);
    let written = &line[start..at.unwrap_or(last.end)];
    if TOKENS.iter().any(|prefix| written.starts_with(prefix.as_bytes())) {
        return Some(start..at.unwrap_or(last.end));
    }
    // A token may stand in a user's place.
    let shortest = if memchr(b'.', written).is_some() { DOTTED_TOKEN } else { TOKEN };
    if memchr(b':', written).is_none() && at.is_some_and(|at| at - start >= shortest) && written.is_ascii() {
        return at.map(|at| start..at);
    }
    let colon = start + memchr(b':', written)?;
    let user = &line[start..colon];
    if user.iter().any(|b| matches!(b, b')' | b']')) {
        // The link ended before.
        return None;
    }
    let is_user = user.is_ascii() && user.first().is_some_and(|b| *b != b'[');
    let end = at.or_else(|| is_user.then(|| unusual_end(line, colon + 1))?)?;
    (end > colon + 1).then_some(colon + 1..end)
}

/// The end of a password that holds what ends an address, such as a slash or a blank, or that is cut off. What reads
/// like the number of a port is none.
fn unusual_end(line: &[u8], from: usize) -> Option<usize> {
    let value = &line[from..line.len().min(from + REACH)];
    let digits = value.iter().take_while(|b| b.is_ascii_digit()).count();
    let behind = value.get(digits);
    if behind.is_none_or(|b| !b.is_ascii_alphanumeric() && (digits > 0 || matches!(b, b'/' | b' ' | b'\t'))) {
        return None;
    }
    let far = value.windows(2).position(|pair| matches!(pair, b"//" | b"  " | b" |" | b"](" | b"\\|"));
    let near = &value[..far.unwrap_or(value.len())];
    if let Some(at) = memchr(b'@', near)
        && near[..at].last().is_some_and(|b| !b.is_ascii_whitespace())
        && value.get(at + 1).is_some_and(|b| !b.is_ascii_whitespace())
    {
        return Some(from + at);
    }
    // It was cut off with the cell, or before us.
    let is_end = |b: &u8| !b.is_ascii_graphic() || matches!(b, b'|' | b'<' | b'>' | b'"' | b'`' | b')');
    match near.iter().position(is_end) {
        None if from + near.len() == line.len() => Some(line.len()),
        Some(end) if near[end] == b'|' && end > 0 => Some(from + end),
        _ => None,
    }
}

/// The key of a parameter whose value begins behind `equals`, with the mark before it.
fn key_before(line: &[u8], equals: usize) -> Option<&[u8]> {
    let written = line[..equals].trim_ascii_end();
    let is_key = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-');
    // No key that is known is longer.
    let length = written.iter().rev().take(32).take_while(|b| is_key(b)).count();
    let (before, key) = written.split_at(written.len() - length);
    let mark = before.trim_ascii_end().last()?;
    (!key.is_empty() && matches!(mark, b'?' | b'&' | b';' | b'#')).then_some(key)
}

/// Whether the values of a key are secrets in an address with such words.
fn is_secret(key: &[u8], words: &mut Words<'_>) -> bool {
    let Ok(key) = std::str::from_utf8(key) else { return false };
    (wechat_secret(key).is_some() && words.have("weixin"))
        || (key == "token" && words.have("substack.com"))
        || signings_of(key).any(|mut signs| signs.all(|word| words.have(word)))
}

/// Whether the value that begins at `start` is a JSON web token.
fn holds_jwt(line: &[u8], start: usize) -> bool {
    line[start..].starts_with(b"eyJ") && is_jwt(&line[start..value_end(line, start)])
}

/// What a line is asked for, once each.
struct Words<'l> {
    line: &'l [u8],
    lower: Option<Vec<u8>>,
    asked: Vec<(&'static str, bool)>,
}

impl<'l> Words<'l> {
    fn new(line: &'l [u8]) -> Self {
        Self { line, lower: None, asked: Vec::new() }
    }

    /// Whether the word stands in the line, in any case.
    fn have(&mut self, word: &'static str) -> bool {
        if let Some((_, has)) = self.asked.iter().find(|(of, _)| *of == word) {
            return *has;
        }
        let lower = self.lower.get_or_insert_with(|| self.line.to_ascii_lowercase());
        let has = memmem::find(lower, word.to_ascii_lowercase().as_bytes()).is_some();
        self.asked.push((word, has));
        has
    }
}

/// The end of the value that begins at `start`.
fn value_end(line: &[u8], start: usize) -> usize {
    let mut open = 0_usize;
    let mut at = start;
    while let Some(byte) = line.get(at) {
        match byte {
            // Chinese words stand directly behind an address.
            b'&' | b'?' | b';' | b'#' | b'|' | b'<' | b'>' | b'"' | b'`' | b']' | 0xe3..=0xef => break,
            b'(' => open += 1,
            b')' if open == 0 => break,
            b')' => open -= 1,
            b' ' | b'\t' => {
                // Where parameters follow it is a blank inside of the address.
                let word = &line[at + 1..];
                let word = &word[..memchr3(b' ', b'|', b'\t', word).unwrap_or(word.len())];
                if memchr(b'&', word).is_none_or(|mark| memchr(b'=', &word[mark..]).is_none()) {
                    break;
                }
            }
            _ => {}
        }
        at += 1;
    }
    at
}
