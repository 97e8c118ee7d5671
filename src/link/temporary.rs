//! Links that expire.

use std::borrow::Cow;
use std::ops::Range;

use super::hosts::{WECHAT, within};
use super::kind::Temporary;
use super::parts::{Param, Parts};

/// Why the link expires, and the place that shows it.
pub(super) fn find(parts: &Parts<'_>) -> Option<(Temporary, Range<usize>)> {
    match parts.name.as_str() {
        WECHAT if parts.path().trim_end_matches('/') == "/s" => article(parts),
        // Answered by a script and an anti-bot check; it cannot be unwrapped without asking.
        "weixin.sogou.com" if parts.path().starts_with("/link") => {
            Some((Temporary::Sogou, parts.host.start..parts.path.end))
        }
        // source: inference; such an invitation works for seven days
        "weixin.qq.com" if parts.path().starts_with("/g/") => {
            Some((Temporary::GroupInvite, parts.path.clone()))
        }
        name if CLOSED.contains(&name) && is_short(parts.path()) => {
            Some((Temporary::ClosedShortener, parts.host.start..parts.path.end))
        }
        _ => signed(parts).map(|(_, end)| (Temporary::Signed, parts.params[end].range.clone())),
    }
}

/// Services that made short links and are closed: what a link led to is found out today, or never.
// source: Google, "Google URL Shortener links will no longer be available", 2025-08-25; the others, their announcements
const CLOSED: &[&str] = &["goo.gl", "tr.im", "su.pr", "po.st"];

/// Whether a path is that of a short link, and not of a service beside them, such as `goo.gl/maps/…`.
fn is_short(path: &str) -> bool {
    let name = path.trim_matches('/');
    !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
}

/// The bytes of an address that hold the signature with which a server lets out a file for a while. Whoever has it has the
/// file.
pub fn signature(url: &str) -> Option<Range<usize>> {
    // Most addresses have no query, and are cut for nothing.
    let parts = url.contains('?').then(|| Parts::new(url))??;
    let (signature, _) = signed(&parts)?;
    Some(parts.params[signature].value.clone())
}

/// The parameter that holds the signature, and the one that says how long it counts.
fn signed(parts: &Parts<'_>) -> Option<(usize, usize)> {
    if parts.params.is_empty() {
        return None;
    }
    // Each is compared with all that sign.
    let key = |param: &Param| if param.value.is_empty() { Cow::default() } else { parts.key(param) };
    let keys: Vec<Cow<'_, str>> = parts.params.iter().map(key).collect();
    let place = |key: &str| keys.iter().position(|own| own.eq_ignore_ascii_case(key));
    SIGNINGS.iter().find_map(|signing| {
        let signature = Some(signing).filter(|signing| signing.is_for(&parts.name));
        let signature = signature.and_then(|signing| place(signing.signature))?;
        let end = place(signing.end)?;
        signing.by.is_none_or(|by| place(by).is_some()).then_some((signature, end))
    })
}

/// For each way to sign in which `key` holds the signature, the words that an address signed so has besides.
pub(super) fn signings_of(key: &str) -> impl Iterator<Item = impl Iterator<Item = &'static str>> {
    let is_its = move |signing: &&Signing| signing.signature.eq_ignore_ascii_case(key);
    SIGNINGS.iter().filter(is_its).map(|signing| [signing.host, signing.end].into_iter().chain(signing.by))
}

/// How a server signs the address of a file.
struct Signing {
    /// The host, with those below it; empty for all, since a bucket may have any name.
    host: &'static str,
    /// The key of the signature.
    signature: &'static str,
    /// The key of its end; that of the signature where this holds it.
    end: &'static str,
    /// A key that says whose it is.
    by: Option<&'static str>,
}

impl Signing {
    fn is_for(&self, name: &str) -> bool {
        self.host.is_empty() || within(name, self.host)
    }
}

const fn signing(
    host: &'static str,
    signature: &'static str,
    end: &'static str,
    by: Option<&'static str>,
) -> Signing {
    Signing { host, signature, end, by }
}

// source: Amazon S3, "Authenticating Requests: Using Query Parameters" (at most seven days) and the older query string
// authentication; CloudFront, "signed URLs"; Google Cloud Storage, "V4 signing process" (at most seven days) and V2;
// Azure Storage, "shared access signature"; Alibaba OSS, "Add signatures to URLs" V1 and V4; Facebook's file server,
// dev.to/alex97po (`oe` is the end, in hexadecimal seconds); GitHub docs, "Attaching files" and "Get repository content": both
// tokens hold their end; Discord docs, "Signed attachment CDN URLs"
const SIGNINGS: &[Signing] = &[
    signing("", "X-Amz-Signature", "X-Amz-Expires", None),
    signing("", "X-Goog-Signature", "X-Goog-Expires", None),
    signing("", "x-oss-signature", "x-oss-expires", None),
    signing("", "Signature", "Expires", Some("AWSAccessKeyId")),
    signing("", "Signature", "Expires", Some("GoogleAccessId")),
    signing("", "Signature", "Expires", Some("OSSAccessKeyId")),
    signing("", "Signature", "Expires", Some("Key-Pair-Id")),
    signing("", "Signature", "Policy", Some("Key-Pair-Id")),
    signing("windows.net", "sig", "se", None),
    signing("", "sig", "se", Some("sv")),
    signing("fbcdn.net", "oh", "oe", None),
    signing("cdninstagram.com", "oh", "oe", None),
    signing("private-user-images.githubusercontent.com", "jwt", "jwt", None),
    signing("raw.githubusercontent.com", "token", "token", None),
    signing("media.githubusercontent.com", "token", "token", None),
    signing("discordapp.com", "hm", "ex", Some("is")),
    signing("discordapp.net", "hm", "ex", Some("is")),
];

fn article(parts: &Parts<'_>) -> Option<(Temporary, Range<usize>)> {
    let place = |key: &str| {
        let filled = |param: &&Param| !param.value.is_empty() && parts.key(param) == key;
        parts.params.iter().find(filled).map(|param| param.range.clone())
    };
    // source: WeChat's page code, `is_temp_url = tempkey ? 1 : 0`
    if let Some(range) = place("tempkey") {
        return Some((Temporary::Preview, range));
    }
    // source: WechatSogou #185, wechat-spider #29: works for about six hours
    let signed = place("signature").filter(|_| place("sn").is_none());
    let dated = place("timestamp").or_else(|| place("src"));
    signed.zip(dated).map(|(range, _)| (Temporary::Sogou, range))
}
