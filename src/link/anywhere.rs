//! Secrets of addresses wherever they stand in a text, also where the text is no link.
//!
//! An address is a link only if all of it is in order; the password of one that is not is as public. So nothing is
//! parsed here: what reads like the beginning of an address is followed to what reads like a password, a token, or the
//! value of a key that holds a secret. It is looked for in what is written, in what Markdown makes of it (entities,
//! backslashes, full-width marks), and in what percent-encoding hides, as in an address inside of another.
//!
//! In doubt something is a secret: to leave a word out costs less than to print a password.

use std::ops::Range;

use memchr::{memchr, memchr_iter, memchr2_iter, memchr3, memmem};

use super::authority::passwords;
use super::hosts::WECHAT;
use super::params::{is_wechat_tracking, wechat_secret};
use super::secret::is_jwt;
use super::secret_names::{self, is_secret_name};
use super::temporary::signings_of;
use super::tokens::{hooks_in, tokens_in};
use super::view::View;

/// What stands before a parameter of a page that a script shows.
const HASH_BANGS: [&[u8]; 3] = [b"#!", b"#/", b"#!/"];

/// So often something may be encoded, one in the other.
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
    passwords(line, found);
    tokens_in(line, found);
    hooks_in(line, found);
    let mut words = Words::new(line);
    // What is found takes in the parameters in it: to look at each would not be linear.
    let mut done = 0;
    for equals in memchr2_iter(b'=', b':', line) {
        if equals < done {
            continue;
        }
        let Some(key) = key_before(line, equals) else { continue };
        let is_known = is_secret(key, &mut words) || holds_jwt(line, equals + 1);
        if is_known || (is_secret_name(key) && !words.stand_in_wechat(key, equals)) {
            // A blank before the value is a slip.
            let start = equals + 1 + usize::from(matches!(line.get(equals + 1), Some(b' ' | b'"')));
            let end = value_end(line, start);
            // A pipe of the value that is not escaped tears the cell, and what stands behind it is as secret.
            let whole = with_torn(line, start, end);
            let is_value = |end: usize| secret_names::is_secret(key, &line[start..end]);
            if is_known || is_value(end) || is_value(whole) {
                found(start..whole);
            }
            done = end;
        }
    }
}

/// The key of a parameter whose value begins behind `equals`, or behind a colon in its place.
///
/// Where a comma stands before it, or a colon behind it, no blank does: they are marks of sentences, too.
fn key_before(line: &[u8], equals: usize) -> Option<&[u8]> {
    let is_tight = line[equals] == b':';
    let written = if is_tight { &line[..equals] } else { line[..equals].trim_ascii_end() };
    // `token[]=`, `user[password]=`, `{"password":`.
    let written = written.strip_suffix(b"[]").unwrap_or(written);
    let (written, is_mark): (_, fn(&u8) -> bool) =
        match (written.strip_suffix(b"]"), written.strip_suffix(b"\"")) {
            (Some(within), _) => (within, |b| *b == b'['),
            (_, Some(within)) if is_tight => (within, |b| *b == b'"'),
            _ => (written, |b| matches!(b, b'?' | b'&' | b';' | b'#' | b'=')),
        };
    let is_key = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'.');
    // No key that is known is longer.
    let length = written.iter().rev().take(32).take_while(|b| is_key(b)).count();
    let (before, key) = written.split_at(written.len() - length);
    let is_marked = if is_tight || before.ends_with(b",") {
        before.last().is_some_and(|mark| *mark == b',' || is_mark(mark))
            && line.get(equals + 1).is_some_and(|b| !b.is_ascii_whitespace())
    } else {
        let before = before.trim_ascii_end();
        before.last().is_some_and(is_mark) || HASH_BANGS.iter().any(|bang| before.ends_with(bang))
    };
    (!key.is_empty() && is_marked).then_some(key)
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
    /// Where the last address begins of those that were asked for, and how far was looked for it.
    address: (usize, usize),
}

impl<'l> Words<'l> {
    fn new(line: &'l [u8]) -> Self {
        Self { line, lower: None, asked: Vec::new(), address: (0, 0) }
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

    /// Whether a key at `at`, behind those that were asked for, is one of an article of WeChat's that is no secret.
    fn stand_in_wechat(&mut self, key: &[u8], at: usize) -> bool {
        let Ok(key) = std::str::from_utf8(key) else { return false };
        if key != "signature" && !is_wechat_tracking(key) {
            return false;
        }
        let (start, looked) = self.address;
        let start =
            memmem::rfind(&self.line[looked..at], b"//").map_or(start, |slashes| looked + slashes + 2);
        self.address = (start, at);
        let host = self.line[start..].get(..WECHAT.len());
        host.is_some_and(|host| host.eq_ignore_ascii_case(WECHAT.as_bytes()))
    }
}

/// The end of the value that begins at `start`, with what tight pipes behind it, at `end`, part from it.
fn with_torn(line: &[u8], start: usize, end: usize) -> usize {
    let is_of_token = |at: usize| line.get(at).is_some_and(u8::is_ascii_alphanumeric);
    let mut end = end;
    while line.get(end) == Some(&b'|') && end > start && is_of_token(end + 1) {
        end = value_end(line, end + 1);
    }
    end
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
