//! Redirect and captcha pages that stand before a real address.
//!
//! Only wrappers that carry the address in the open are taken off, one per look, and only when it is
//! an absolute `http` or `https` URL: `?target=javascript:…` is left alone.

use std::ops::Range;

use super::hosts::WRAPPERS;
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
    let host = parts.name.strip_prefix("www.").unwrap_or(&parts.name);
    let path = parts.path().trim_end_matches('/');
    let wrapper = WRAPPERS.iter().find(|known| known.host == host && known.path == path)?;
    parts.params.iter().enumerate().find_map(|(n, param)| {
        let key = parts.key(param);
        if !wrapper.keys.iter().any(|&known| known == key) {
            return None;
        }
        let written = parts.at(&param.value);
        let mut url = decode(written)?.into_owned();
        let absolute = ["http://", "https://"]
            .iter()
            .any(|scheme| url.get(..scheme.len()).is_some_and(|head| head.eq_ignore_ascii_case(scheme)));
        if !absolute {
            return None;
        }
        // Browsers carry a fragment over a redirect.
        if let Some(fragment) = parts.fragment.as_ref().filter(|_| !url.contains('#')) {
            url.push_str(parts.at(fragment));
        }
        let ambiguous = written.contains("://") && written.contains('?') && n + 1 < parts.params.len();
        Some(Inner { url, value: param.value.clone(), ambiguous })
    })
}
