//! What stands where `https://` should: the mistakes that keep an address from being a URL at all.
//!
//! Everything that is not clearly meant as a URL is a relative link and none of our business:
//! `docs/a b.md`, `www/`, `http/`, `基础知识.md`.

use std::ops::Range;

use super::kind::{Malformed, ProblemKind};
use super::lookalike::one_edit;
use super::malformed::Defect;
use super::misplaced;

/// The first mistake in how `url` begins.
pub(super) fn find(url: &str) -> Option<Defect> {
    let length = url.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (word, rest) = url.split_at_checked(length)?;
    if is_scheme(word) {
        return after_scheme(url, word, rest);
    }
    if rest.starts_with("://") {
        if is_two_schemes(word) {
            return Some(defect(Malformed::DoubleScheme, 0..length, None));
        }
        let lower = word.get(..word.len().min(8))?.to_ascii_lowercase();
        let is_typo = ["https", "http"].into_iter().any(|scheme| one_edit(&lower, scheme));
        // What was meant is a guess: a browser may know `htps` as the scheme of a program.
        if is_typo {
            return Some(defect(Malformed::SchemeTypo, 0..length, None));
        }
    }
    if let Some(found) = in_brackets(url) {
        return Some(found);
    }
    misplaced::find(url)
}

/// An address with brackets around it: `[text]((https://example.com))`. There is no repair: what leads nowhere now would
/// lead somewhere.
fn in_brackets(url: &str) -> Option<Defect> {
    const OPEN: [&str; 5] = ["(", "[", "{", "\\url{", "（"];
    let inner = OPEN.iter().find_map(|open| url.strip_prefix(open))?;
    let is_address = ["https://", "http://"]
        .iter()
        .any(|scheme| inner.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)));
    let open = url.len() - inner.len();
    is_address.then(|| defect(Malformed::InBrackets, 0..open, None))
}

/// The scheme of an address that no server answers, because it is itself what the browser runs or shows.
///
/// Browsers take blanks and control characters out of a scheme and put up with them before it, so
/// `java\tscript:` is one.
pub(super) fn script(url: &str) -> Option<(ProblemKind, Range<usize>)> {
    let is_ignored = |c: char| c.is_ascii_control() || c == ' ';
    let colon = url.find(':')?;
    let written = url.get(..colon)?;
    if written == "https" || written == "http" {
        return None;
    }
    // What a scheme can be at most, with as much between its letters as anybody would write.
    let name: String = written.chars().filter(|c| !is_ignored(*c)).take(16).collect();
    let scheme = SCRIPTS.into_iter().find(|scheme| scheme.eq_ignore_ascii_case(&name))?;
    let start = written.len() - written.trim_start_matches(is_ignored).len();
    Some((ProblemKind::Script(scheme), start..colon + 1))
}

const SCRIPTS: [&str; 3] = ["javascript", "vbscript", "data"];

fn is_scheme(word: &str) -> bool {
    word.eq_ignore_ascii_case("http") || word.eq_ignore_ascii_case("https")
}

/// Two schemes in a row: `httphttps`.
fn is_two_schemes(word: &str) -> bool {
    let halves = [4, 5].into_iter().filter_map(|at| word.split_at_checked(at));
    halves.into_iter().any(|(first, second)| is_scheme(first) && is_scheme(second))
}

/// Judges `rest`, which stands behind `http` or `https`.
fn after_scheme(url: &str, scheme: &str, rest: &str) -> Option<Defect> {
    if rest.starts_with([' ', '\t']) && rest.trim_start().starts_with("://") {
        return Some(defect(Malformed::Space, scheme.len()..scheme.len() + 1, None));
    }
    let colon = rest.chars().next().filter(|c| matches!(c, ':' | '：' | ';' | '；'));
    let behind = colon.map_or(rest, |colon| rest.get(colon.len_utf8()..).unwrap_or_default());
    let tail = behind.trim_start_matches(['/', '\\', '／']);
    let slashes = behind.get(..behind.len() - tail.len())?;
    let place = scheme.len()..url.len() - tail.len();
    let repaired = || Some(format!("{scheme}://{tail}"));

    match colon {
        // `http/`, `https` and the like are relative paths.
        None if !slashes.starts_with("//") => None,
        Some(';' | '；') if slashes.is_empty() => None,
        Some(_) if tail.is_empty() => Some(defect(Malformed::NoHost, 0..url.len(), None)),
        Some('：') => Some(defect(Malformed::Fullwidth, place, repaired())),
        _ if slashes.contains('／') => Some(defect(Malformed::Fullwidth, place, repaired())),
        Some(':') if slashes == "//" => doubled(url, tail),
        Some(':') if tail.starts_with([' ', '\t']) => {
            let space = url.len() - tail.len();
            Some(defect(Malformed::Space, space..space + 1, None))
        }
        // `https:x`: an address only if what follows reads like one.
        Some(':') if slashes.is_empty() => {
            let host = tail.split(['/', '?', '#']).next().unwrap_or_default();
            let repaired = repaired().filter(|_| host.contains('.'));
            doubled(url, tail)
                .or_else(|| Some(defect(Malformed::SchemeSlashes, 0..scheme.len() + 1, repaired)))
        }
        _ => Some(defect(Malformed::SchemeSlashes, place, repaired())),
    }
}

/// A scheme typed twice: `tail`, the end of `url`, begins with another one.
fn doubled(url: &str, tail: &str) -> Option<Defect> {
    let mut last = tail;
    while let Some(next) = inner_scheme(last) {
        if inner_scheme(next).is_none() {
            let inner = url.len() - next.len();
            let scheme = last.get(..5).filter(|s| s.eq_ignore_ascii_case("https")).or(last.get(..4))?;
            return Some(defect(Malformed::DoubleScheme, 0..inner, Some(format!("{scheme}://{next}"))));
        }
        last = next;
    }
    None
}

/// What stands behind a scheme and its slashes at the start of `text`.
fn inner_scheme(text: &str) -> Option<&str> {
    let word = text.get(..4).filter(|word| word.eq_ignore_ascii_case("http"))?;
    let rest = text.get(word.len()..)?;
    let rest = rest.strip_prefix(['s', 'S']).unwrap_or(rest);
    // `http.cat` and `https.example` are hosts, and so is `http:8080`.
    let slashes = rest.strip_prefix(':').unwrap_or(rest);
    let tail = slashes.trim_start_matches('/');
    let count = slashes.len() - tail.len();
    let enough = if slashes.len() < rest.len() { count > 0 } else { count > 1 };
    (enough && !tail.is_empty()).then_some(tail)
}

fn defect(kind: Malformed, range: Range<usize>, fixed: Option<String>) -> Defect {
    Defect { kind: ProblemKind::Malformed(kind), range, fixed }
}
