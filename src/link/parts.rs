//! A URL cut into its parts by slicing: nothing is decoded, lower-cased or resolved.
//!
//! The parts are byte ranges of what was written, so that whatever an edit does not name stays as it
//! was, to the byte. (Printing a parsed URL back re-encodes CJK, `==` and `:`.)

use std::borrow::Cow;
use std::ops::Range;

use memchr::{memchr, memchr2_iter};

use super::params::is_tracking_anywhere;

/// An absolute `http` or `https` URL and where its parts stand.
#[derive(Clone, Debug)]
pub(super) struct Parts<'u> {
    /// The URL.
    pub(super) text: &'u str,
    /// `http` or `https`, in any case.
    pub(super) scheme: Range<usize>,
    /// What stands before `@`.
    pub(super) userinfo: Option<Range<usize>>,
    /// The host as written.
    pub(super) host: Range<usize>,
    /// `:` and the digits behind it.
    pub(super) port: Option<Range<usize>>,
    /// From the first slash on; perhaps empty.
    pub(super) path: Range<usize>,
    /// `?` and what follows it.
    pub(super) query: Option<Range<usize>>,
    /// The parameters of the query.
    pub(super) params: Vec<Param>,
    /// `#` and what follows it.
    pub(super) fragment: Option<Range<usize>>,
    /// The host in lower case, for looking it up. Empty when the port is not the scheme's own, since
    /// what is known of a host is known of its web server only.
    pub(super) name: String,
    /// Whether anything in the query is percent-encoded; seldom, and each key is asked for a dozen times.
    is_encoded: bool,
}

/// One piece of a query between two `&`, or behind a second `?` if it only tracks.
#[derive(Clone, Debug)]
pub(super) struct Param {
    /// The whole piece.
    pub(super) range: Range<usize>,
    /// What stands before the first `=`.
    pub(super) key: Range<usize>,
    /// What stands behind it; empty without `=`.
    pub(super) value: Range<usize>,
}

impl<'u> Parts<'u> {
    /// Cuts `text`; `None` unless it begins with `http://` or `https://`.
    pub(super) fn new(text: &'u str) -> Option<Self> {
        let scheme_end = text.find("://").filter(|&at| at <= 5)?;
        let scheme = text.get(..scheme_end)?;
        let secure = scheme.eq_ignore_ascii_case("https");
        if !secure && !scheme.eq_ignore_ascii_case("http") {
            return None;
        }
        let start = scheme_end + 3;
        // All of these marks are single bytes.
        let find = |from: usize, is_mark: fn(&u8) -> bool| {
            let rest = text.as_bytes().get(from..).unwrap_or_default();
            rest.iter().position(is_mark).map_or(text.len(), |at| from + at)
        };
        let authority = start..find(start, |b| matches!(b, b'/' | b'?' | b'#' | b'\\'));
        let path = authority.end..find(authority.end, |b| matches!(b, b'?' | b'#'));
        let fragment = memchr(b'#', &text.as_bytes()[path.end..]).map_or(text.len(), |at| path.end + at);
        let query = path.end..fragment;

        let at = slice(text, &authority).rfind('@').map(|at| start + at);
        let host_start = at.map_or(start, |at| at + 1);
        let port = port_start(slice(text, &(host_start..authority.end)))
            .map(|colon| host_start + colon..authority.end);
        let host = host_start..port.as_ref().map_or(authority.end, |port| port.start);
        let usual = port.as_ref().is_none_or(|port| match slice(text, port) {
            ":" | ":443" => true,
            ":80" => !secure,
            _ => false,
        });
        let name = if usual { slice(text, &host).to_ascii_lowercase() } else { String::new() };
        Some(Self {
            text,
            is_encoded: memchr(b'%', slice(text, &query).as_bytes()).is_some(),
            scheme: 0..scheme_end,
            userinfo: at.map(|at| start..at),
            params: if query.is_empty() { Vec::new() } else { params(text, query.start + 1..query.end) },
            fragment: (query.end < text.len()).then_some(query.end..text.len()),
            query: (!query.is_empty()).then_some(query),
            host,
            port,
            path,
            name,
        })
    }

    /// What stands at `range`.
    pub(super) fn at(&self, range: &Range<usize>) -> &'u str {
        slice(self.text, range)
    }

    /// The path.
    pub(super) fn path(&self) -> &'u str {
        self.at(&self.path)
    }

    /// The fragment without its `#`.
    pub(super) fn fragment(&self) -> Option<&'u str> {
        self.fragment.as_ref().map(|range| self.at(&(range.start + 1..range.end)))
    }

    /// Whether the scheme is `https`.
    pub(super) fn is_secure(&self) -> bool {
        self.scheme.len() == 5
    }

    /// The key of a parameter, decoded.
    pub(super) fn key(&self, param: &Param) -> Cow<'u, str> {
        self.decoded(&param.key)
    }

    /// The value of a parameter, decoded; as written where the encoding is broken.
    pub(super) fn value(&self, param: &Param) -> Cow<'u, str> {
        self.decoded(&param.value)
    }

    /// What stands at `range`, decoded; as written where the encoding is broken.
    pub(super) fn decoded(&self, range: &Range<usize>) -> Cow<'u, str> {
        let raw = self.at(range);
        Some(raw).filter(|_| self.is_encoded).and_then(decode).unwrap_or(Cow::Borrowed(raw))
    }

    /// The decoded value of the first parameter with this key.
    pub(super) fn get(&self, key: &str) -> Option<Cow<'u, str>> {
        self.params.iter().find(|param| self.key(param) == key).map(|param| self.value(param))
    }
}

/// The part of `text` at `range`; empty where there is none.
pub(super) fn slice<'t>(text: &'t str, range: &Range<usize>) -> &'t str {
    text.get(range.clone()).unwrap_or_default()
}

/// Undoes percent-encoding once; `None` when the result is not UTF-8.
///
/// A `%` without two hexadecimal digits stands for itself, as in every browser.
pub fn decode(text: &str) -> Option<Cow<'_, str>> {
    if memchr(b'%', text.as_bytes()).is_none() {
        return Some(Cow::Borrowed(text));
    }
    let hex = |byte: Option<&u8>| byte.and_then(|&b| char::from(b).to_digit(16));
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let pair = hex(bytes.get(at + 1)).zip(hex(bytes.get(at + 2)));
        let value = pair.and_then(|(high, low)| u8::try_from(high * 16 + low).ok());
        if let Some(value) = value.filter(|_| byte == b'%') {
            decoded.push(value);
            at += 3;
        } else {
            decoded.push(byte);
            at += 1;
        }
    }
    String::from_utf8(decoded).ok().map(Cow::Owned)
}

/// Where the port's colon stands in a host; the colons of `[::1]` are none.
fn port_start(host: &str) -> Option<usize> {
    let colon = host.rfind(':')?;
    host.get(colon + 1..)?.bytes().all(|b| b.is_ascii_digit()).then_some(colon)
}

fn params(text: &str, query: Range<usize>) -> Vec<Param> {
    let within = slice(text, &query);
    let bytes = within.as_bytes();
    // Who puts a parameter behind an address that has some may begin a query anew: `?a=1?utm_source=x`. That of an address inside is its own.
    let holds_address = within.contains("://");
    let begins = |at: &usize| {
        let rest = within.get(at + 1..).unwrap_or_default();
        bytes[*at] == b'&'
            || (!holds_address && is_tracking_anywhere(rest.split(['&', '?']).next().unwrap_or_default()))
    };
    let ends = memchr2_iter(b'&', b'?', bytes).filter(begins).chain(std::iter::once(bytes.len()));
    let mut start = query.start;
    let param = |end: usize| {
        let range = start..end;
        let equals = memchr(b'=', slice(text, &range).as_bytes()).map_or(end, |at| start + at);
        start = end + 1;
        Param { key: range.start..equals, value: (equals + 1).min(end)..end, range }
    };
    ends.map(|end| query.start + end).map(param).collect()
}
