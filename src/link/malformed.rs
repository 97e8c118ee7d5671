//! Addresses that are no URL: what is broken, and the text that was meant.
//!
//! A defect gives the repaired text of the whole address. `mod.rs` looks at that text again, so one
//! repair may follow another, and offers the result only if nothing is left to say against it.

use std::ops::Range;

use super::glued;
use super::hosts::{WECHAT, is_known};
use super::kind::{Malformed, MalformedWechat, ProblemKind};
use super::lookalike::ascii_host;
use super::misplaced;
use super::parts::Parts;
use crate::text::all_bytes;

/// A mistake in an address, and the address without it.
#[derive(Clone, Debug)]
pub(super) struct Defect {
    /// [`ProblemKind::Malformed`] or [`ProblemKind::MalformedWechat`].
    pub(super) kind: ProblemKind,
    /// The smallest place that shows it.
    pub(super) range: Range<usize>,
    /// The whole address, with this mistake mended.
    pub(super) fixed: Option<String>,
}

/// The first mistake in a URL whose scheme is right.
pub(super) fn find(parts: &Parts<'_>) -> Option<Defect> {
    let text = parts.text;
    if parts.host.is_empty() {
        return Some(defect(Malformed::NoHost, 0..text.len(), None));
    }
    // Each of these looks at every character: together they cost 24,000 instructions for a link of 250 bytes.
    if !is_ordinary(text) {
        let found = blank(parts)
            .or_else(|| glued::several(parts))
            .or_else(|| trailing_punctuation(parts))
            .or_else(|| literal_newline(parts))
            .or_else(|| backslash(text))
            .or_else(|| fullwidth(parts))
            .or_else(|| tag(parts));
        if found.is_some() {
            return found;
        }
    }
    glued::several(parts)
        .or_else(|| bad_host(parts))
        .or_else(|| glued_path(parts))
        .or_else(|| glued::escaped_query(parts))
        .or_else(|| arxiv_number(parts))
        .or_else(|| full_stop(parts))
}

/// The full stop of a sentence behind a repository's address. There is no repair: a name may end with one.
fn full_stop(parts: &Parts<'_>) -> Option<Defect> {
    let end = parts.text.len();
    let is_end = parts.text.ends_with('.') && parts.path.end == end && parts.path().len() > 1;
    (is_end && parts.name == "github.com").then(|| defect(Malformed::TrailingPunctuation, end - 1..end, None))
}

/// A piece of HTML that was copied with the address: `paper.pdf">Title`.
fn tag(parts: &Parts<'_>) -> Option<Defect> {
    let at = parts.text.find(['<', '>']).filter(|at| !is_of_sici(parts, *at))?;
    let quote = parts.text[..at].find('"');
    Some(defect(Malformed::Tag, quote.unwrap_or(at)..parts.text.len(), None))
}

/// Whether the `<` at byte `at` belongs to the DOI of an older article: `10.1002/(SICI)…365:1<113::AID-CNE9>3.0.CO;2-6`.
// source: ANSI/NISO Z39.56, SICI: the contribution stands between `<` and `>`, and the control segment begins with a digit
fn is_of_sici(parts: &Parts<'_>, at: usize) -> bool {
    let is_doi = parts.text[..at].contains("/10.");
    let rest = parts.text[at..].strip_prefix('<').and_then(|rest| rest.split_once('>'));
    is_doi
        && rest.is_some_and(|(contribution, control)| {
            let is_tag = contribution.contains(['<', '/', '"', '=']);
            !is_tag && control.starts_with(|c: char| c.is_ascii_digit()) && !control.contains(['<', '>'])
        })
}

/// A number of more than five digits behind the month of a paper on arXiv.
// source: arXiv help, "Understanding the arXiv identifier"
fn arxiv_number(parts: &Parts<'_>) -> Option<Defect> {
    if parts.name.strip_prefix("www.").unwrap_or(&parts.name) != "arxiv.org" {
        return None;
    }
    let path = parts.path();
    let id = path.strip_prefix("/abs/").or_else(|| path.strip_prefix("/pdf/"))?;
    let (month, rest) = id.split_once('.')?;
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let is_month = month.len() == 4 && month.bytes().all(|b| b.is_ascii_digit());
    let start = parts.path.end - id.len();
    let range = start..start + month.len() + 1 + digits;
    (is_month && digits > 5).then(|| defect(Malformed::ArxivNumber, range, None))
}

/// Whether `text` holds nothing but visible ASCII characters, no backslash and nothing of a tag, as nearly every address
/// does.
fn is_ordinary(text: &str) -> bool {
    all_bytes(text, |b| b > b' ' && b < 0x7f && !matches!(b, b'\\' | b'<' | b'>'))
}

/// A blank or a character that nobody sees. No repair: what stood there is not known.
fn blank(parts: &Parts<'_>) -> Option<Defect> {
    let mut before = ' ';
    for (at, c) in parts.text.char_indices() {
        let kind = match c {
            ' ' | '\u{a0}' | '\u{3000}' if parts.host.contains(&at) => Some(Malformed::SpaceInHost),
            ' ' | '\t' | '\n' | '\r' | '\u{a0}' | '\u{3000}' => Some(Malformed::Space),
            '\u{ad}'
            | '\u{180e}'
            | '\u{200b}'
            | '\u{200e}'
            | '\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}'
            | '\u{feff}' => Some(Malformed::InvisibleChar),
            // Joiners spell words in Persian and emoji; behind a Latin letter they spell nothing.
            '\u{200c}' | '\u{200d}' if before.is_ascii() => Some(Malformed::InvisibleChar),
            c if c.is_control() => Some(Malformed::InvisibleChar),
            _ => None,
        };
        if let Some(kind) = kind {
            return Some(defect(kind, at..at + c.len_utf8(), None));
        }
        before = c;
    }
    None
}

/// Marks that end a Chinese clause. cmark trims only ASCII ones from a bare URL
/// (extensions/autolink.c), so these stay in the link.
const CLOSING: &[char] =
    &['，', '。', '；', '、', '：', '！', '？', '）', '」', '』', '”', '’', '》', '】', '〉'];
/// Whether `c` ends a clause or a bracket of a Chinese sentence.
pub(super) fn is_closing(c: char) -> bool {
    CLOSING.contains(&c)
}

const PAIRS: &[(char, char)] = &[
    ('（', '）'),
    ('「', '」'),
    ('『', '』'),
    ('“', '”'),
    ('‘', '’'),
    ('《', '》'),
    ('【', '】'),
    ('〈', '〉'),
];

fn trailing_punctuation(parts: &Parts<'_>) -> Option<Defect> {
    let mut kept = parts.text;
    // Closing marks that have no opening one: only these may go. Counted once, to stay linear.
    let mut surplus: Vec<_> = PAIRS
        .iter()
        .map(|&(open, close)| {
            let count = |mark: char| kept.matches(mark).count();
            (close, count(close).saturating_sub(count(open)))
        })
        .collect();
    while let Some(last) = kept.chars().last().filter(|c| CLOSING.contains(c)) {
        if let Some((_, surplus)) = surplus.iter_mut().find(|(close, _)| *close == last) {
            if *surplus == 0 {
                break;
            }
            *surplus -= 1;
        }
        kept = kept.get(..kept.len() - last.len_utf8())?;
    }
    let range = kept.len()..parts.text.len();
    if range.is_empty() {
        return None;
    }
    // `轻音少女！` and `モーニング娘。` are names of pages: behind CJK the mark may belong to the title.
    let paired = |c: char| PAIRS.iter().any(|(_, close)| *close == c);
    let sure = kept.ends_with(|c: char| c.is_ascii() || paired(c));
    let title = !sure && !is_known(&parts.name) && parts.path().starts_with("/wiki/");
    // A quote or comma before the mark: the sentence, not only the mark, got into the link.
    let torn = kept.ends_with(['`', '\'', '"', ',', ';', '*', '|']);
    let fixed = (!torn && (sure || is_known(&parts.name))).then(|| kept.to_owned());
    (!title).then(|| defect(Malformed::TrailingPunctuation, range, fixed))
}

/// `\n` written out at the end of a WeChat link, as scripts that print JSON leave it.
fn literal_newline(parts: &Parts<'_>) -> Option<Defect> {
    let mut kept = parts.text;
    while let Some(shorter) = ["\\n", "\\r", "\\t"].iter().find_map(|escape| kept.strip_suffix(escape)) {
        kept = shorter.strip_suffix('\\').unwrap_or(shorter);
    }
    (parts.name == WECHAT && kept.len() < parts.text.len()).then(|| Defect {
        kind: ProblemKind::MalformedWechat(MalformedWechat::LiteralNewline),
        range: kept.len()..parts.text.len(),
        fixed: Some(kept.to_owned()),
    })
}

/// A backslash before punctuation, or at the end: a Markdown escape that was not undone.
fn backslash(text: &str) -> Option<Defect> {
    let ends_escape =
        |rest: &str| rest.chars().next().is_none_or(|behind| behind.is_ascii_punctuation() && behind != '%');
    let mut first = None;
    let mut fixed = String::with_capacity(text.len());
    let mut skipped = false;
    for (at, c) in text.char_indices() {
        let behind = text.get(at + c.len_utf8()..).unwrap_or_default();
        if c == '\\' && !skipped && ends_escape(behind) {
            first.get_or_insert(at);
            // `\\` leaves one backslash, which the next look judges.
            skipped = true;
            continue;
        }
        skipped = false;
        fixed.push(c);
    }
    first.map(|at| defect(Malformed::BackslashEscape, at..at + 1, Some(fixed)))
}

/// The ASCII character that a full-width one stands for.
fn narrow(c: char) -> Option<char> {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0),
        '。' | '｡' => Some('.'),
        _ => None,
    }
}

fn fullwidth(parts: &Parts<'_>) -> Option<Defect> {
    let authority_end = parts.path.start;
    let text = parts.text;
    // WeChat's addresses are ASCII. Elsewhere a full-width mark may be part of a title or of a word
    // that is searched for; before a parameter's name it is meant as the ASCII one.
    let everywhere = parts.name == WECHAT;
    let delimits = |at: usize, c: char| {
        matches!(c, '？' | '＆') && {
            let behind = text.get(at + c.len_utf8()..).unwrap_or_default();
            let name =
                behind.bytes().take(40).take_while(|b| b.is_ascii_alphanumeric() || *b == b'_').count();
            name > 0 && behind.get(name..).is_some_and(|rest| rest.starts_with(['=', '＝']))
        }
    };
    let mut first = None;
    let mut fixed = String::with_capacity(text.len());
    let (mut in_query, mut is_guess) = (false, false);
    for (at, c) in text.char_indices() {
        let meant = narrow(c).filter(|&ascii| {
            everywhere
                || (at < authority_end && may_stand_in_authority(ascii))
                || delimits(at, c)
                || (in_query && c == '＝')
        });
        in_query |= meant.is_some_and(|m| matches!(m, '?' | '&'));
        if meant.is_some() {
            first.get_or_insert(at..at + c.len_utf8());
        }
        // A stop is no full-width dot: where it stands for one, that is a guess.
        is_guess |= meant.is_some() && matches!(c, '。' | '｡');
        fixed.push(meant.unwrap_or(c));
    }
    let repaired = Some(fixed).filter(|_| !is_guess);
    first.map(|range| defect(Malformed::Fullwidth, range, repaired))
}

/// Whether an authority, or what ends one, is written with this character. `，` there is a sentence
/// that goes on.
fn may_stand_in_authority(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_' | ':' | '@' | '/' | '?' | '#' | '&' | '=')
}

/// A host that no server can have.
fn bad_host(parts: &Parts<'_>) -> Option<Defect> {
    let host = parts.at(&parts.host);
    let bracketed = host.starts_with('[');
    let stray = |c: char| {
        c.is_ascii() && !c.is_ascii_alphanumeric() && !matches!(c, '-' | '.' | '_' | '%')
            || matches!(c, '\u{2010}'..='\u{201f}' | '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3011}')
            || narrow(c).is_some()
    };
    let bad = (!bracketed && host.contains(stray)) || ascii_host(host).is_none();
    bad.then(|| defect(Malformed::BadHost, parts.host.clone(), None))
}

/// A host that no root knows, because a path is glued to it. There is no repair: where the path begins is a guess.
fn glued_path(parts: &Parts<'_>) -> Option<Defect> {
    let ending = misplaced::glued_ending(&parts.name)?;
    Some(defect(Malformed::GluedPath(ending), parts.host.clone(), None))
}

pub(super) fn defect(kind: Malformed, range: Range<usize>, fixed: Option<String>) -> Defect {
    Defect { kind: ProblemKind::Malformed(kind), range, fixed }
}
