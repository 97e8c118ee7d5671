//! WeChat articles: the two forms of an article's address, and what makes one wrong.
//!
//! The long form is `/s?__biz=…&mid=…&idx=…&sn=…&chksm=…`, in this order, as every saved page's
//! `og:url` has it. `chksm` stays: since 2025 a long link without it opens on a verification page
//! (`RSSHub`; `Wechat2RSS` #470; `OpenCLI` #2045). It is no part of the identity: one article was seen with
//! three values. The short form is `/s/` and 22 characters; nothing behind it is needed.

use std::borrow::Cow;
use std::ops::Range;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use memchr::memchr;

use super::hosts::WECHAT;
use super::kind::{MalformedWechat, ProblemKind};
use super::malformed::Defect;
use super::params::KEYS;
use super::parts::{Param, Parts, decode};

/// Length of a short id: 16 bytes in base64url. (673 of 673 published ones.)
const SHORT_ID: usize = 22;

/// What a page of `mp.weixin.qq.com` is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Page {
    /// `/s?__biz=…`
    Long,
    /// `/s/<id>`; where the id stands.
    Short(Range<usize>),
    /// An album or an article of the old form, which share their tracking keys with `/s`.
    Shared,
    /// Another page for readers: an account's home, a template.
    Reader,
    /// Anything else: an API, the back office.
    Other,
}

impl Page {
    /// The kind of page, if the host is WeChat's.
    pub(super) fn of(parts: &Parts<'_>) -> Option<Self> {
        if parts.name != WECHAT {
            return None;
        }
        let path = parts.path();
        Some(match path.trim_end_matches('/') {
            "/s" if parts.query.is_some() || path == "/s" => {
                if parts.get("mid").is_none() && parts.get("appmsgid").is_some() {
                    Self::Shared
                } else {
                    Self::Long
                }
            }
            "/mp/appmsgalbum" | "/mp/appmsg/show" => Self::Shared,
            "/mp/homepage" | "/mp/profile_ext" | "/mp/readtemplate" | "/mp/qrcode" => Self::Reader,
            trimmed => match trimmed.strip_prefix("/s/") {
                Some(id) => Self::Short(parts.path.start + 3..parts.path.start + 3 + id.len()),
                None if trimmed == "/s" => Self::Short(parts.path.end..parts.path.end),
                None => Self::Other,
            },
        })
    }
}

/// A mistake in the text of the address that hides its keys.
pub(super) fn garbled(parts: &Parts<'_>) -> Option<Defect> {
    if parts.name != WECHAT {
        return None;
    }
    let text = parts.text;
    let path = parts.path();
    if let Some(at) = memchr(b';', text.as_bytes()).and_then(|_| text.find("&amp;")) {
        let fixed = without_entities(text);
        return Some(defect(MalformedWechat::HtmlEntity, at..at + 5, Some(fixed)));
    }
    let rest = path.strip_prefix("/s").unwrap_or_default();
    let encoded = |text: &str| decode(text).map(Cow::into_owned);
    let after = |replaced: &str, rest: &str| {
        let before = text.get(..parts.path.start).unwrap_or_default();
        format!("{before}/s{replaced}{rest}")
    };
    let behind_path = text.get(parts.path.end..).unwrap_or_default();
    if rest.get(..3).is_some_and(|head| head.eq_ignore_ascii_case("%3f")) {
        let at = parts.path.start + 2;
        let fixed = encoded(rest).map(|rest| after("", &rest) + behind_path);
        return Some(defect(MalformedWechat::EncodedDelimiter, at..at + 3, fixed));
    }
    let start = rest.trim_start_matches(['/', '&']);
    if start.starts_with("__biz=") && parts.query.is_none() {
        let at = parts.path.start + 2;
        let range = at..(at + rest.len() - start.len()).max(at + 1);
        return Some(defect(
            MalformedWechat::MissingQuestionMark,
            range,
            Some(after("?", start) + behind_path),
        ));
    }
    let query = parts.query.as_ref()?;
    let keys = parts.at(query);
    let lower = keys.get(..keys.len().min(12)).unwrap_or_default().to_ascii_lowercase();
    if matches!(path, "/s" | "/s/") && lower.starts_with("?__biz%3d") {
        let fixed = encoded(keys).map(|keys| {
            let before = text.get(..query.start).unwrap_or_default();
            let fragment = text.get(query.end..).unwrap_or_default();
            format!("{before}{keys}{fragment}")
        });
        let at = query.start + 6;
        return Some(defect(MalformedWechat::EncodedDelimiter, at..at + 3, fixed));
    }
    None
}

/// A mistake in the keys or the id.
pub(super) fn unidentified(parts: &Parts<'_>) -> Option<Defect> {
    match Page::of(parts)? {
        Page::Short(id) => short_id(parts, &id),
        Page::Long => long_keys(parts),
        _ => None,
    }
}

fn short_id(parts: &Parts<'_>, range: &Range<usize>) -> Option<Defect> {
    let id = decode(parts.at(range))?;
    let letters = id.bytes().take_while(|&b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_')).count();
    if letters == SHORT_ID && id.len() == SHORT_ID {
        // 16 bytes are 21 characters and 2 bits: the last character has four zero bits.
        let last = range.end.saturating_sub(1)..range.end;
        return (!id.ends_with(['A', 'Q', 'g', 'w']))
            .then(|| defect(MalformedWechat::ShortIdLastChar, last, None));
    }
    // `/s/<id>&scene=1`: tracking that lost its question mark.
    let glued = parts.at(range).get(SHORT_ID..).filter(|rest| rest.starts_with('&') && letters == SHORT_ID);
    let fixed = glued.and_then(|_| parts.text.get(..range.start + SHORT_ID)).map(str::to_owned);
    let place = if range.is_empty() { parts.path.clone() } else { range.clone() };
    Some(defect(MalformedWechat::ShortIdShape, place, fixed))
}

fn long_keys(parts: &Parts<'_>) -> Option<Defect> {
    let found: Vec<_> = parts.params.iter().filter_map(|p| Some((known_key(parts, p)?, p))).collect();
    let of = |key: &'static str| found.iter().filter(move |(name, _)| *name == key).map(|(_, param)| *param);

    let missing: Vec<_> = KEYS.into_iter().take(4).filter(|key| of(key).next().is_none()).collect();
    if !missing.is_empty() {
        let range = parts.query.clone().filter(|query| query.len() > 1).unwrap_or(parts.path.clone());
        return Some(defect(MalformedWechat::MissingKeys(missing), range, None));
    }
    for key in KEYS {
        let first = of(key).next().map(|param| parts.value(param));
        if let Some(other) = of(key).find(|param| Some(parts.value(param)) != first) {
            return Some(defect(MalformedWechat::ConflictingKey(key), other.range.clone(), None));
        }
    }
    let wrong = |key: &'static str, right: fn(&str) -> bool, kind: MalformedWechat| {
        of(key).find(|param| !right(&parts.value(param))).map(|param| defect(kind, param.range.clone(), None))
    };
    wrong("__biz", |v| account(v).is_some(), MalformedWechat::BadBiz)
        .or_else(|| wrong("mid", |v| is_number(v, 11), MalformedWechat::BadMid))
        .or_else(|| {
            let right = |v: &str| is_number(v, 2) && v.bytes().any(|b| b != b'0');
            wrong("idx", right, MalformedWechat::BadIdx)
        })
        .or_else(|| wrong("sn", |v| is_hex(v, 32), MalformedWechat::BadSn))
        .or_else(|| wrong("chksm", |v| is_hex(v, 76), MalformedWechat::BadChksm))
}

/// Which of [`KEYS`] a parameter is. An empty `chksm` is none.
pub(super) fn known_key(parts: &Parts<'_>, param: &Param) -> Option<&'static str> {
    let key = parts.key(param);
    let known = KEYS.into_iter().find(|&known| known == key)?;
    (known != "chksm" || !param.value.is_empty()).then_some(known)
}

/// The account number that `__biz` holds: 10 digits in all published links; 5 to 12 are let pass.
pub(super) fn account(biz: &str) -> Option<String> {
    if biz.len() > 16 {
        return None;
    }
    let number = String::from_utf8(STANDARD.decode(biz).ok()?).ok()?;
    (number.len() >= 5 && is_number(&number, 12)).then_some(number)
}

fn is_number(text: &str, most: usize) -> bool {
    (1..=most).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit())
}

fn is_hex(text: &str, length: usize) -> bool {
    // Upper case was never seen, and whether the server takes it is not known.
    text.len() == length && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}

/// `&amp;`, `&amp;amp;` and so on become `&`.
fn without_entities(text: &str) -> String {
    let mut fixed = String::with_capacity(text.len());
    for (n, piece) in text.split('&').enumerate() {
        let mut rest = piece;
        if n > 0 {
            fixed.push('&');
            while let Some(shorter) = rest.strip_prefix("amp;") {
                rest = shorter;
            }
        }
        fixed.push_str(rest);
    }
    fixed
}

fn defect(kind: MalformedWechat, range: Range<usize>, fixed: Option<String>) -> Defect {
    Defect { kind: ProblemKind::MalformedWechat(kind), range, fixed }
}
