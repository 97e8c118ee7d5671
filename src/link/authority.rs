//! The passwords of addresses wherever they stand in a line, and the tokens that stand in a user's place.

use std::ops::Range;

use memchr::{memchr, memchr_iter, memmem, memrchr};

use super::tokens::prefix_of;

/// So many bytes behind a colon the `@` is looked for where the password holds what ends the host's part.
const REACH: usize = 200;
/// A user's name of so many bytes is a token, unless it has a dot, as a host has that an address pretends to have.
const TOKEN: usize = 8;
/// So long is no host that somebody pretends.
const DOTTED_TOKEN: usize = 20;

/// Finds them.
pub(super) fn passwords(line: &[u8], found: &mut impl FnMut(Range<usize>)) {
    let mut last = Authority::default();
    for start in authorities(line) {
        if let Some(range) =
            in_authority(line, start, &mut last).or_else(|| behind_blanks(line, start, &last))
        {
            found(range);
        }
    }
}

/// Where a host, and before it a user, may begin.
fn authorities(line: &[u8]) -> impl Iterator<Item = usize> {
    let behind_slashes = memmem::find_iter(line, b"//").map(|at| {
        let blanks = if line[..at].ends_with(b":") { count(&line[at + 2..], is_blank) } else { 0 };
        at + 2 + blanks
    });
    // A slash may be missing, be a backslash, or have blanks around it.
    let behind_scheme = memchr_iter(b':', line).filter_map(|colon| {
        let is = |scheme: &[u8]| {
            colon.checked_sub(scheme.len()).is_some_and(|at| line[at..colon].eq_ignore_ascii_case(scheme))
        };
        let rest = &line[colon + 1..];
        let gap = count(rest, |b| is_blank(b) || matches!(b, b'/' | b'\\'));
        let gap = if count(rest, is_blank) < gap { gap } else { 0 };
        (is(b"http") || is(b"https")).then_some(colon + 1 + gap)
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
    if prefix_of(written).is_some() {
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
    // Behind a host it is the colon of a sentence.
    let is_host = memchr(b'.', user).is_some();
    let from = colon + 1 + if is_host { 0 } else { count(&line[colon + 1..], is_blank) };
    let is_user = user.is_ascii() && user.first().is_some_and(|b| *b != b'[');
    let end = at.or_else(|| is_user.then(|| unusual_end(line, from))?)?;
    (end > from).then_some(from..end)
}

/// The password of a user in whose name a blank or a pipe stands.
fn behind_blanks(line: &[u8], start: usize, authority: &Authority) -> Option<Range<usize>> {
    if authority.at.is_some() || !line.get(authority.end).is_some_and(|b| is_blank(*b) || *b == b'|') {
        return None;
    }
    let near = &line[start..line.len().min(start + REACH)];
    let is_end = |b: &u8| !is_blank(*b) && (!b.is_ascii_graphic() || b"/?#<>()[],;\"`@:".contains(b));
    let colon = near.iter().position(is_end).filter(|end| near[*end] == b':')?;
    let is_scheme = near[..colon].ends_with(b"http") || near[..colon].ends_with(b"https");
    let from = start + colon + 1;
    if is_scheme || is_port(line, from) {
        return None;
    }
    let value = Value::read(line, from);
    value.at().map(|at| from..value.places[at])
}

/// Whether what stands behind a colon is the number of a port, or nothing.
fn is_port(line: &[u8], from: usize) -> bool {
    let value = &line[from..line.len().min(from + REACH)];
    let digits = count(value, |b| b.is_ascii_digit());
    let behind = value.get(digits);
    behind.is_none_or(|b| !b.is_ascii_alphanumeric() && (digits > 0 || matches!(b, b'/' | b' ' | b'\t')))
}

/// The end of a password that holds what ends an address, such as a slash, a blank or a pipe, or that is cut off. What
/// reads like the number of a port is none.
fn unusual_end(line: &[u8], from: usize) -> Option<usize> {
    if is_port(line, from) {
        return None;
    }
    let value = Value::read(line, from);
    if let Some(at) = value.at() {
        return Some(value.places[at]);
    }
    // It was cut off with the cell, or before us.
    let near = value.near();
    match near.iter().position(|b| is_mark(*b)) {
        None if from + near.len() == line.len() => Some(line.len()),
        Some(end) if near[end] == b'|' && end > 0 => Some(value.places[end]),
        _ => None,
    }
}

/// What stands behind a colon, at most [`REACH`] bytes: around a pipe without the blanks that a table has there, for it
/// may have torn a password in two.
struct Value {
    bytes: Vec<u8>,
    /// Where each byte stands in the line, the blanks before a pipe with it.
    places: Vec<usize>,
}

impl Value {
    fn read(line: &[u8], from: usize) -> Self {
        let mut value = Self { bytes: Vec::new(), places: Vec::new() };
        let (mut at, mut is_closed) = (from, false);
        while let Some(&byte) =
            line.get(at).filter(|_| value.bytes.len() < REACH && !value.bytes.ends_with(b"//"))
        {
            let blanks = count(&line[at..], is_blank);
            let is_torn = line.get(at + blanks) == Some(&b'|');
            value.places.push(at);
            if is_torn && !is_closed {
                value.bytes.push(b'|');
                at += blanks + 1;
                at += count(&line[at..], is_blank);
            } else if blanks > 1 || (is_torn && blanks > 0) {
                value.places.pop();
                break;
            } else {
                is_closed |= byte != b' ' && byte != b'\t' && is_mark(byte);
                value.bytes.push(byte);
                at += 1;
            }
        }
        value
    }

    /// Up to what no password holds.
    fn near(&self) -> &[u8] {
        let far = self.bytes.windows(2).position(|pair| matches!(pair, b"//" | b"](" | b"\\|"));
        &self.bytes[..far.unwrap_or(self.bytes.len())]
    }

    /// The `@` that ends the password.
    fn at(&self) -> Option<usize> {
        let at = memchr(b'@', self.near())?;
        let behind = self.bytes[at + 1..].split(|b| is_blank(*b)).next().unwrap_or_default();
        // `@somebody` behind a blank is no host.
        let is_host = memchr(b'.', behind).is_some();
        let is_between = self.bytes[..at].last().is_some_and(|b| is_host || !is_blank(*b));
        (is_between && !behind.is_empty()).then_some(at)
    }
}

/// What ends the address in front of a password that is not whole.
fn is_mark(b: u8) -> bool {
    !b.is_ascii_graphic() || matches!(b, b'|' | b'<' | b'>' | b'"' | b'`' | b')')
}

fn is_blank(b: u8) -> bool {
    matches!(b, b' ' | b'\t')
}

/// How many bytes at the beginning are such ones.
fn count(bytes: &[u8], is: impl Fn(u8) -> bool) -> usize {
    bytes.iter().position(|b| !is(*b)).unwrap_or(bytes.len())
}
