//! Redirect and captcha pages that stand before a real address.
//!
//! Only wrappers that carry the address in the open are taken off, one per look, and only when it is
//! an absolute `http` or `https` URL: `?target=javascript:…` is left alone.

use std::ops::Range;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::hosts::{WRAPPERS, within};
use super::parts::{Parts, decode};

/// An address inside another.
#[derive(Clone, Debug)]
pub(super) struct Inner {
    /// The address, decoded once.
    pub(super) url: String,
    /// Where it stands.
    pub(super) value: Range<usize>,
    /// The address was written without encoding and parameters follow: they may be its own.
    pub(super) ambiguous: bool,
}

/// The address that a wrapper holds.
pub(super) fn find(parts: &Parts<'_>) -> Option<Inner> {
    let path = parts.path().trim_end_matches('/');
    let wrapper = WRAPPERS.iter().find(|known| known.path == path && within(&parts.name, known.host))?;
    parts.params.iter().enumerate().find_map(|(n, param)| {
        let key = parts.key(param);
        if !wrapper.keys.iter().any(|&known| known == key) {
            return None;
        }
        let written = parts.at(&param.value);
        let url = decode(written)?.into_owned();
        let mut url = if is_absolute(&url) { url } else { unpacked(&url).filter(|url| is_absolute(url))? };
        // Browsers carry a fragment over a redirect.
        if let Some(fragment) = parts.fragment.as_ref().filter(|_| !url.contains('#')) {
            url.push_str(parts.at(fragment));
        }
        let ambiguous = written.contains("://") && written.contains('?') && n + 1 < parts.params.len();
        Some(Inner { url, value: param.value.clone(), ambiguous })
    })
}

fn is_absolute(url: &str) -> bool {
    ["http://", "https://"]
        .iter()
        .any(|scheme| url.get(..scheme.len()).is_some_and(|head| head.eq_ignore_ascii_case(scheme)))
}

/// The address that Bing writes as `a1` and base64 for URLs.
fn unpacked(value: &str) -> Option<String> {
    let packed = value.strip_prefix("a1")?.trim_end_matches('=');
    String::from_utf8(URL_SAFE_NO_PAD.decode(packed).ok()?).ok()
}
