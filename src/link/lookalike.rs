//! Hosts that are made to be taken for another.
//!
//! Four disguises: the trusted name inside a longer one (`mp.weixin.qq.com.evil.example`, also with
//! dashes for dots), another ending (`mp.weixin.qq.cn`), letters of another script
//! (`mp.wеixin.qq.com`), and the trusted name before an `@`. Non-ASCII names are asked of the `url`
//! crate, so that a host and its punycode form are judged alike.

use std::borrow::Cow;
use std::ops::Range;

use memchr::memrchr;
use url::Host;

use super::hosts::{RELAYS, TRUSTED, WECHAT, within};
use super::kind::ProblemKind;
use super::parts::{Parts, decode};
use crate::text::all_bytes;

/// No host name is longer in octets (RFC 1035); four times as much leaves room for other encodings.
const LONGEST: usize = 4 * 255;

/// The host in ASCII as a browser asks for it; `None` where it is no host name.
pub(super) fn ascii_host(host: &str) -> Option<Cow<'_, str>> {
    if host.len() > LONGEST {
        return None;
    }
    if is_plain(host) {
        return Some(Cow::Borrowed(host));
    }
    Host::parse(host).ok().map(|host| Cow::Owned(host.to_string()))
}

/// Whether `host` is a name that stands as it is: [`Host::parse`] takes 3,000 instructions to say so.
fn is_plain(host: &str) -> bool {
    let is_plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'-' | b'.');
    // What ends in a number is an IPv4 address.
    let last = memrchr(b'.', host.as_bytes()).map_or(0, |dot| dot + 1);
    host.as_bytes().get(last).is_some_and(u8::is_ascii_lowercase)
        && all_bytes(host, is_plain)
        && !host.contains("xn--")
}

/// The disguise of the URL's host, and where it stands.
pub(super) fn find(parts: &Parts<'_>) -> Option<(ProblemKind, Range<usize>)> {
    let real = ascii_host(parts.at(&parts.host))?;
    if let Some(userinfo) = &parts.userinfo
        && let Some(imitates) = behind_userinfo(parts.at(userinfo), &real)
    {
        let range = userinfo.start..parts.host.end;
        return Some((ProblemKind::LookalikeHost { real: real.into_owned(), imitates }, range));
    }
    let imitates = imitated(real.strip_suffix('.').unwrap_or(&real))?;
    Some((ProblemKind::LookalikeHost { real: real.into_owned(), imitates }, parts.host.clone()))
}

/// The trusted host that stands before the `@`.
fn behind_userinfo(userinfo: &str, real: &str) -> Option<String> {
    let shown = userinfo.get(..userinfo.len().min(LONGEST)).unwrap_or_default();
    let shown = decode(shown)?.to_ascii_lowercase();
    let host = shown.split([':', '/', '?', '@']).next()?;
    let trusted = |name: &str| TRUSTED.iter().any(|domain| within(name, domain));
    (trusted(host) && !within(real, host)).then(|| host.to_owned())
}

/// The host that `real`, in ASCII, is taken for.
fn imitated(real: &str) -> Option<String> {
    if TRUSTED.iter().any(|domain| within(real, domain)) {
        return None;
    }
    let shown = if real.contains("xn--") { url::quirks::domain_to_unicode(real) } else { real.to_owned() };
    let looks = skeleton(&shown);
    if looks != shown && (TRUSTED.iter().any(|domain| within(&looks, domain)) || mixes_scripts(&shown)) {
        return Some(looks);
    }
    if RELAYS.iter().any(|relay| looks.contains(relay)) {
        return None;
    }
    if let Some(inside) = TRUSTED.iter().find(|domain| holds(&looks, domain)) {
        return Some((*inside).to_owned());
    }
    let dotted = looks.replace('-', ".");
    let wechat = holds(&dotted, WECHAT) || dotted.ends_with(WECHAT) && looks.contains('-');
    let ending = looks.starts_with("mp.weixin.") && !within(&looks, "qq.com");
    (wechat || ending || one_edit(&looks, WECHAT)).then(|| WECHAT.to_owned())
}

/// Whether the labels of `domain` stand in `host`, with others behind them.
fn holds(host: &str, domain: &str) -> bool {
    host.match_indices(domain).any(|(at, _)| {
        let before = host.get(..at).unwrap_or_default();
        let behind = host.get(at + domain.len()..).unwrap_or_default();
        (before.is_empty() || before.ends_with('.')) && behind.starts_with('.') && behind.len() > 1
    })
}

/// Whether some label has Latin letters beside Cyrillic or Greek ones, which no registry that
/// follows UTS 39 allows.
fn mixes_scripts(host: &str) -> bool {
    host.split('.').any(|label| {
        let foreign = |c: char| matches!(c, '\u{370}'..='\u{3ff}' | '\u{400}'..='\u{52f}');
        label.contains(foreign) && label.contains(|c: char| c.is_ascii_alphabetic())
    })
}

/// What a reader takes the host for.
// source: Unicode confusables.txt, the letters that occur in the trusted names
fn skeleton(host: &str) -> String {
    host.chars()
        .map(|c| match c {
            'а' | 'α' | 'à' | 'á' | 'â' | 'ä' | 'ã' | 'å' | 'ā' | 'ạ' => 'a',
            'в' | 'ь' => 'b',
            'с' | 'ç' | 'ć' | 'č' => 'c',
            'ԁ' | 'ḍ' => 'd',
            'е' | 'ё' | 'ε' | 'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ė' | 'ẹ' => 'e',
            'ɡ' | 'ğ' => 'g',
            'һ' | 'ḥ' => 'h',
            'і' | 'ї' | 'ι' | 'ı' | 'ì' | 'í' | 'î' | 'ï' | 'ī' | 'ị' => 'i',
            'ј' => 'j',
            'к' | 'κ' | 'ḳ' => 'k',
            'ӏ' | 'ł' | 'ḷ' => 'l',
            'м' | 'ṃ' => 'm',
            'п' | 'ո' | 'ñ' | 'ṇ' => 'n',
            'о' | 'ο' | 'ò' | 'ó' | 'ô' | 'ö' | 'õ' | 'ø' | 'ō' | 'ọ' => 'o',
            'р' | 'ρ' | 'ṗ' => 'p',
            'ԛ' => 'q',
            'г' | 'ṛ' => 'r',
            'ѕ' | 'ş' | 'ș' | 'ṣ' => 's',
            'т' | 'τ' | 'ţ' | 'ț' | 'ṭ' => 't',
            'υ' | 'ù' | 'ú' | 'û' | 'ü' | 'ū' | 'ụ' => 'u',
            'ν' | 'ѵ' => 'v',
            'ԝ' | 'ω' | 'ŵ' | 'ẁ' => 'w',
            'х' | 'χ' => 'x',
            'у' | 'γ' | 'ý' | 'ÿ' | 'ỵ' => 'y',
            'ż' | 'ž' | 'ź' | 'ẓ' => 'z',
            other => other,
        })
        .collect()
}

/// Whether one letter added, lost or changed makes `a` into `b`.
pub(super) fn one_edit(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    if long.len() - short.len() > 1 || a == b {
        return false;
    }
    let same = short.iter().zip(long).take_while(|(x, y)| x == y).count();
    let rest = if short.len() == long.len() { same + 1 } else { same };
    short.get(rest..) == long.get(same + 1..)
}
