//! Parameters that publish somebody's session, and passwords.
//!
//! What is found is named and located, never copied.

use std::ops::Range;

use super::for_all::{is_shared_login, opens, says};
use super::hosts::{WECHAT, within};
use super::kind::{Problem, ProblemKind};
use super::params::wechat_secret;
use super::parts::{Param, Parts, slice};
use super::secret_key::{JWT, SecretKey};
use super::secret_names::{certain, tells};
use super::temporary::signature;
use super::tokens::{PREFIXES, begins_as, hook, is_hook, prefix_of};

/// The secret that a parameter publishes. An empty value publishes nothing.
pub(super) fn in_param(parts: &Parts<'_>, param: &Param) -> Option<SecretKey> {
    if param.value.is_empty() {
        return None;
    }
    let key = parts.key(param);
    let of = |name| SecretKey::new(name, param.value.clone());
    if parts.name == WECHAT {
        return wechat_secret(&key).map(of);
    }
    if is_jwt(parts.at(&param.value).as_bytes()) {
        let is_known = tells(key.as_bytes()) || names_somebody(parts.at(&param.value).as_bytes());
        return Some(of(JWT).doubted(!is_known));
    }
    // A JWT with the reader's user id. source: lion-reader #585
    (within(&parts.name, "substack.com") && key == "token").then(|| of("token"))
}

/// Whether a value is a JSON web token, which says who somebody is: header, claims and signature, each in base64.
// source: RFC 7519; `eyJ` is `{"`
pub(super) fn is_jwt(value: &[u8]) -> bool {
    let is_base64 = |part: &[u8]| part.iter().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
    let mut parts = value.split(|b| *b == b'.');
    let header = parts.next().is_some_and(|part| part.starts_with(b"eyJ") && is_base64(part));
    let claims = parts.next().is_some_and(|part| part.starts_with(b"eyJ") && is_base64(part));
    let signature = parts.next().is_some_and(|part| !part.is_empty() && is_base64(part));
    header && claims && signature && parts.next().is_none()
}

/// Whether the claims of a JSON web token say whose it is, or until when.
// source: RFC 7519, "Registered Claim Names"; the others, words of users
fn names_somebody(token: &[u8]) -> bool {
    const CLAIMS: [&str; 14] = [
        "sub", "exp", "jti", "aud", "u", "uid", "user", "user_id", "userid", "userId", "username", "email",
        "session", "sid",
    ];
    let claims = token.split(|b| *b == b'.').nth(1).map(base64).unwrap_or_default();
    let claims = String::from_utf8_lossy(&claims);
    let mut quoted = claims.split('"').skip(1).step_by(2);
    quoted.any(|name| CLAIMS.contains(&name))
}

/// What is written in base64, as URLs have it.
fn base64(text: &[u8]) -> Vec<u8> {
    let (mut bits, mut count, mut bytes) = (0_u32, 0_u32, Vec::with_capacity(text.len()));
    for byte in text {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'-' => 62,
            _ => 63,
        };
        bits = (bits << 6 | u32::from(value)) & 0xffff;
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count & 0xff) as u8);
        }
    }
    bytes
}

/// The secret that a parameter publishes, or a path, without which the address may lead nowhere.
pub(super) fn needed(parts: &Parts<'_>) -> Vec<SecretKey> {
    let of = |key: &str, value: &str| {
        let name = || certain(key, value).or_else(|| begins_as(value));
        Some(value).filter(|value| !is_placeholder(value)).and_then(|_| name())
    };
    let of_param = |param: &Param| {
        let is_known = parts.name == WECHAT || in_param(parts, param).is_some();
        let (key, value) = (parts.key(param), parts.value(param));
        // Who is asked to a call is to be let in.
        if is_call(parts) && CALL_KEYS.contains(&key.to_ascii_lowercase().as_str()) {
            return None;
        }
        let name = (!is_known).then(|| of(&key, &value))??;
        let is_for_all = is_of_shared(parts, &key) || opens(parts) || says(&value);
        Some(SecretKey::new(name, param.value.clone()).doubted(is_for_all))
    };
    let mut found: Vec<_> = parts.params.iter().filter_map(of_param).collect();
    // What a login hands over to a script: `#access_token=…`.
    let fragment = parts.fragment().unwrap_or_default();
    let start = parts.text.len() - fragment.len();
    for (at, piece) in pieces(fragment) {
        let Some((key, value)) = piece.split_once('=') else { continue };
        let name = of(key.trim_start_matches(['!', '/', '?']), value);
        let end = start + at + piece.len();
        found.extend(name.map(|name| SecretKey::new(name, end - value.len()..end)));
    }
    let hook = hook(&parts.name, parts.path().as_bytes());
    let of_path = hook.map(|(before, start)| (before, parts.path.start + start..parts.path.end));
    let of_path = of_path.filter(|(_, secret)| is_hook(parts.at(secret)));
    found.extend(of_path.map(|(before, secret)| SecretKey::new(before, secret)));
    found
}

/// The parameters of a fragment, each with where it begins.
fn pieces(fragment: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut start = 0;
    fragment.split(['&', '?']).map(move |piece| {
        let at = start;
        start += piece.len() + 1;
        (at, piece)
    })
}

/// Pages that somebody shared with a key, which all readers need: the host, a part of the path, and the key.
// source: docs of Weights & Biases, "share a report"
const SHARED: &[(&str, &str, &str)] = &[("wandb.ai", "/reports/", "accessToken")];

fn is_of_shared(parts: &Parts<'_>, key: &str) -> bool {
    SHARED
        .iter()
        .any(|(host, path, of)| within(&parts.name, host) && parts.path().contains(path) && *of == key)
}

/// A password, or an access token in a user's place, before the `@`; where it stands.
pub(super) fn in_userinfo(parts: &Parts<'_>) -> Option<(SecretKey, Range<usize>)> {
    let range = parts.userinfo.clone()?;
    let userinfo = parts.at(&range);
    let token = prefix_of(userinfo.as_bytes()).is_some();
    let password = userinfo.find(':').map(|at| range.start + at + 1..range.end);
    let password = password.filter(|password| !is_placeholder(parts.at(password)));
    let value = if token { Some(range.clone()) } else { password.filter(|value| !value.is_empty()) };
    let is_for_all = !token && (opens(parts) || is_shared_login(userinfo));
    value.map(|value| (SecretKey::new("password", value).doubted(is_for_all), range))
}

/// Parameters that let somebody into a call.
const CALL_KEYS: [&str; 6] = ["password", "passwd", "pwd", "pass", "passcode", "pw"];

/// Whether an address asks to a call, a meeting or a webinar.
fn is_call(parts: &Parts<'_>) -> bool {
    const HOSTS: &[&str] = &[
        "zoom.us",
        "zoom.com",
        "zoomgov.com",
        "webex.com",
        "teams.microsoft.com",
        "teams.live.com",
        "meet.google.com",
    ];
    const SEGMENTS: &[&str] =
        &["meeting", "meetings", "webinar", "webinars", "meetup-join", "conference", "wc", "j.php"];
    let path = parts.path().to_ascii_lowercase();
    HOSTS.iter().any(|host| within(&parts.name, host)) || path.split('/').any(|part| SEGMENTS.contains(&part))
}

/// Whether a value only says what belongs there: `YOUR_API_KEY`, `<token>`, `$TOKEN`, `{key}`, `password`, `xxxx`.
fn is_placeholder(value: &str) -> bool {
    const NAMES: &[&str] = &[
        "password",
        "passwd",
        "pass",
        "pwd",
        "secret",
        "token",
        "key",
        "apikey",
        "accesstoken",
        "changeme",
        "example",
    ];
    let lower = value.to_ascii_lowercase();
    let is_within = |(open, close): &(&str, &str)| lower.starts_with(open) && lower.ends_with(close);
    let is_marked = [("<", ">"), ("{", "}"), ("[", "]"), ("${", "}"), ("%3c", "%3e"), ("%7b", "%7d")]
        .iter()
        .any(is_within)
        || value
            .strip_prefix('$')
            .is_some_and(|name| name.bytes().all(|b| b.is_ascii_uppercase() || b == b'_'));
    let name: String = lower.chars().filter(char::is_ascii_alphanumeric).collect();
    let named = name.strip_prefix("your").or_else(|| name.strip_prefix("my")).unwrap_or(&name);
    let is_of_one = |c: char| !lower.is_empty() && lower.chars().all(|other| other == c);
    is_marked || NAMES.contains(&named) || is_of_one('x') || is_of_one('*') || is_of_one('.')
}

/// A token without what it begins with, which everybody knows; another text as it is.
pub fn without_token_prefix(secret: &str) -> &str {
    PREFIXES.iter().find_map(|prefix| secret.strip_prefix(prefix)).unwrap_or(secret)
}

/// The secrets of an address that is too broken, or too foreign, to be cut into parameters: whatever
/// reads `key=value` between marks that may have been meant to delimit parameters.
pub(super) fn in_broken(url: &str) -> Vec<SecretKey> {
    let userinfo = Parts::new(url).and_then(|parts| in_userinfo(&parts));
    let mut found: Vec<_> = userinfo.into_iter().map(|(key, _)| key).collect();
    found.extend(jwts(url));
    // Elsewhere `key` and `token` are words like any other.
    if !url.to_ascii_lowercase().contains("weixin") {
        return found;
    }
    let mut name: Option<&'static str> = None;
    let mut start = 0;
    let mut at = 0;
    let mut close = |name: Option<&'static str>, value: Range<usize>| {
        if let Some(name) = name.filter(|_| !value.is_empty()) {
            found.push(SecretKey::new(name, value));
        }
    };
    while let Some((mark, length)) = next_mark(url, at) {
        match mark {
            Mark::Delimiter => {
                close(name.take(), start..at);
                start = at + length;
            }
            Mark::Equals if name.is_none() => {
                let key = url.get(start..at).unwrap_or_default();
                let key: String = key.chars().take(64).filter(|c| *c != '\\').collect();
                name = wechat_secret(key.trim());
                if name.is_some() {
                    start = at + length;
                }
            }
            Mark::Text | Mark::Equals => {}
        }
        at += length;
    }
    close(name, start..url.len());
    found
}

/// The secrets of an address that must not be repaired, but for a signature: of that it is told that it ends.
pub(super) fn in_refused(url: &str) -> Vec<SecretKey> {
    let signed = signature(url);
    in_broken(url).into_iter().filter(|key| Some(key.value()) != signed).collect()
}

/// The JSON web tokens among the parameters.
fn jwts(url: &str) -> impl Iterator<Item = SecretKey> {
    url.match_indices("=eyJ").filter_map(|(equals, _)| {
        let rest = url.get(equals + 1..)?;
        let end = rest.bytes().position(|b| !b.is_ascii_alphanumeric() && !matches!(b, b'-' | b'_' | b'.'));
        let value = rest.get(..end.unwrap_or(rest.len()))?;
        let key = url[..equals].rsplit(|c: char| !c.is_ascii_alphanumeric() && !"_-.".contains(c)).next();
        let is_named = key.is_some_and(|key| tells(key.as_bytes())) || names_somebody(value.as_bytes());
        let key = SecretKey::new(JWT, equals + 1..equals + 1 + value.len()).doubted(!is_named);
        is_jwt(value.as_bytes()).then_some(key)
    })
}

/// Whether a secret of `url` stands in `repaired`, perhaps where it reads as something else.
pub(super) fn survives(secrets: &[SecretKey], url: &str, repaired: &str) -> bool {
    // No client writes so many; looking for each of them would not be linear.
    secrets.len() > 32
        || secrets.iter().any(|key| {
            let value = slice(url, &key.value());
            // A short one, such as `777`, may stand anywhere by chance.
            value.len() >= 8 && repaired.contains(value)
        })
}

enum Mark {
    Text,
    Delimiter,
    Equals,
}

/// What stands at byte `at`, and its length.
fn next_mark(url: &str, at: usize) -> Option<(Mark, usize)> {
    let rest = url.get(at..)?;
    let c = rest.chars().next()?;
    let encoded = if c == '%' { rest.get(1..3) } else { None };
    Some(match (c, encoded) {
        (_, Some("26" | "3F" | "3f" | "23")) => (Mark::Delimiter, 3),
        (_, Some("3D" | "3d")) => (Mark::Equals, 3),
        ('&' | '?' | ';' | '#' | '＆' | '？' | '＃' | '；', _) => (Mark::Delimiter, c.len_utf8()),
        ('=' | '＝', _) => (Mark::Equals, c.len_utf8()),
        _ => (Mark::Text, c.len_utf8()),
    })
}

/// Secrets of an address that another problem repairs as a whole, or that has no repair.
pub(super) fn leak(mut keys: Vec<SecretKey>) -> Option<Problem> {
    keys.sort_unstable();
    let range = keys.iter().map(|key| key.value()).min_by_key(|value| value.start)?;
    Some(Problem { kind: ProblemKind::Secret { keys }, range, edits: Vec::new() })
}
