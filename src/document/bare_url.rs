//! Bare URLs that GitHub makes links: the rule of cmark-gfm's `extensions/autolink.c`.

use memchr::memchr2;

use super::brackets::Brackets;
use super::destination;
use super::model::{Link, LinkKind};
use crate::text::Span;

/// A bare URL.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct BareUrl {
    /// All of it.
    pub(super) span: Span,
    /// Its host has no dot behind that of `www.`, as in `www.http://example.com`. cmark-gfm makes one link of it all,
    /// which leads nowhere, and comrak none; so it is no link here, nor is anything in it.
    pub(super) is_short: bool,
}

/// The link that GitHub makes of the bare URL at `span`, perhaps in a table.
pub(super) fn link(text: &str, span: Span, in_table: bool) -> Option<Link> {
    let written = span.of(text);
    Some(Link {
        kind: LinkKind::Bare,
        span,
        destination: span,
        url: destination::decode(written, LinkKind::Bare, in_table)?,
        text: if in_table { written.replace("\\|", "|") } else { written.to_owned() },
        editable: true,
        cell: None,
    })
}

/// The bare URLs of `text` that begin inside `within`; each may run on up to byte `limit`, the end of
/// its cell or line. `open` is where its cell or block begins, `brackets` are those of its text: inside them there is none.
pub(super) fn find(
    text: &str,
    within: Span,
    open: usize,
    brackets: &mut Brackets,
    limit: impl Fn() -> usize,
) -> Vec<BareUrl> {
    brackets.skip_to(within.start());
    let slice = within.of(text);
    if memchr2(b':', b'w', slice.as_bytes()).is_none() {
        // Nearly every piece of text; the searches below take 700 instructions to say so.
        return Vec::new();
    }
    let schemes = slice.match_indices("://").map(|(i, _)| (i, true));
    let hosts = slice.match_indices("www.").map(|(i, _)| (i, false));
    let mut places: Vec<(usize, bool)> = schemes.chain(hosts).collect();
    if places.is_empty() {
        // Nearly every piece of text; looking for the end of its line would cost as much as the line is long.
        return Vec::new();
    }
    places.sort_unstable();
    let limit = limit();
    let mut from = within.start();
    let mut found = Vec::new();
    for (i, has_scheme) in places {
        let at = within.start() + i;
        if at < from {
            continue;
        }
        let start = if has_scheme { scheme_start(text, from, at) } else { www_start(text, at, open) };
        // Where each one ends is not looked for if none can be one: they may all run on to the same end.
        let Some(start) = start.filter(|start| brackets.allow_link_at(text, *start)) else { continue };
        let url = if has_scheme { with_scheme(text, start, at, limit) } else { with_www(text, at, limit) };
        if let Some(url) = url {
            from = url.span.end();
            brackets.skip_url(text, url.span);
            found.push(url);
        }
    }
    found
}

const SCHEMES: [&str; 3] = ["http", "https", "ftp"];

/// Where the scheme before `://` at `colon` begins, if it is one of a link.
fn scheme_start(text: &str, from: usize, colon: usize) -> Option<usize> {
    let before = text.get(from..colon)?;
    let start = from + before.trim_end_matches(|c: char| c.is_ascii_alphabetic()).len();
    let scheme = text.get(start..colon)?;
    SCHEMES.iter().any(|s| s.eq_ignore_ascii_case(scheme)).then_some(start)
}

fn with_scheme(text: &str, start: usize, colon: usize, limit: usize) -> Option<BareUrl> {
    let rest = text.get(colon + 3..limit)?;
    rest.chars().next().filter(|&c| is_host_char(c))?;
    let domain = domain_end(rest, true)?;
    let end = trimmed_end(text.get(start..limit)?, colon + 3 - start + domain);
    Some(BareUrl { span: Span::new(start, start + end), is_short: false })
}

/// Where a host with `www.` at `start` begins, if a link may begin there.
fn www_start(text: &str, start: usize, open: usize) -> Option<usize> {
    let before = text.get(..start)?.bytes().next_back();
    let is_boundary =
        before.is_none_or(|b| matches!(b, b'*' | b'_' | b'~' | b'(' | b'[') || is_blank(char::from(b)));
    (is_boundary || start == open || opens_line(text, start)).then_some(start)
}

/// What parts a link from its neighbours: to cmark-gfm no form feed and no vertical tab does.
fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r')
}

fn with_www(text: &str, start: usize, limit: usize) -> Option<BareUrl> {
    let rest = text.get(start + 4..limit)?;
    let domain = domain_end(rest, true)?;
    let end = trimmed_end(text.get(start..limit)?, 4 + domain);
    Some(BareUrl { span: Span::new(start, start + end), is_short: domain_end(rest, false).is_none() })
}

/// Whether only quote marks and blanks stand before byte `at` on its line.
fn opens_line(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default().bytes().rev();
    before.take_while(|b| !matches!(b, b'\n' | b'\r')).all(|b| matches!(b, b' ' | b'\t' | b'>'))
}

/// Length of the host at the start of `rest`; `None` where its last two labels hold an underscore
/// or, unless `allow_short`, it has no dot.
fn domain_end(rest: &str, allow_short: bool) -> Option<usize> {
    let (mut dots, mut underscores, mut underscores_before) = (0, 0, 0);
    let mut end = 0;
    for (i, c) in rest.char_indices() {
        match c {
            '_' => underscores += 1,
            '.' => {
                underscores_before = underscores;
                underscores = 0;
                dots += 1;
            }
            c if is_host_char(c) || c == '-' || c == '\\' => {}
            _ => break,
        }
        end = i + c.len_utf8();
    }
    let has_underscore = underscores > 0 || underscores_before > 0;
    ((dots > 10 || !has_underscore) && (allow_short || dots > 0)).then_some(end)
}

/// Where the link at the start of `rest` ends: it runs from `domain` on to a blank or `<`, and gives back
/// closing punctuation, an entity at its end and parentheses that were not opened in it.
fn trimmed_end(rest: &str, domain: usize) -> usize {
    let run = rest.get(domain..).unwrap_or_default();
    let mut end = domain + run.find(|c: char| is_blank(c) || c == '<').unwrap_or(run.len());
    let mut surplus = rest[..end].matches(')').count().saturating_sub(rest[..end].matches('(').count());
    loop {
        let link = &rest[..end];
        let Some(last) = link.chars().next_back() else { return end };
        end = match last {
            '?' | '!' | '.' | ',' | ':' | '*' | '_' | '~' | '\'' | '"' => end - 1,
            ';' => {
                let name = link[..end - 1].trim_end_matches(|c: char| c.is_ascii_alphabetic());
                if name.len() < end - 1 && name.ends_with('&') { name.len() - 1 } else { end - 1 }
            }
            ')' if surplus > 0 => {
                surplus -= 1;
                end - 1
            }
            _ => return end,
        };
    }
}

fn is_host_char(c: char) -> bool {
    // cmark-gfm asks "neither a Unicode blank nor punctuation"; beyond ASCII, alphanumeric is that
    // for every host that exists.
    if c.is_ascii() { c.is_ascii_alphanumeric() } else { c.is_alphanumeric() }
}
