//! Which parameters of a URL that works only tell who shared it.

use std::collections::BTreeSet;

use super::campaigns::{is_paid, is_part, source};
use super::clean::Owner;
use super::hosts::OAUTH;
use super::params::{is_tracking, is_wechat_tracking, wechat_secret};
use super::parts::{Param, Parts};
use super::rules::LinkRules;
use super::secret_key::SecretKey;
use super::wechat::Page;

/// Whether another address stands in a path, as in one of an archive.
fn holds_address(path: &str) -> bool {
    path.contains("/http:/") || path.contains("/https:/")
}

/// Gives tracking parameters their fate and returns their names.
pub(super) fn mark(
    parts: &Parts<'_>,
    page: Option<&Page>,
    fates: &mut [Option<Owner>],
    secrets: &[SecretKey],
    rules: &LinkRules,
) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    // The query is that of the address in the path, and another snapshot without its parameters.
    if holds_address(parts.path()) {
        return names;
    }
    let mut seen = BTreeSet::new();
    let is_own = rules.runs(parts);
    let is_kept = is_own || is_paid(parts);
    // A campaign may go by its name in the board's own parameter, too.
    let names_own = |param| is_own && rules.names_campaign(&parts.value(param));
    // What goes by the name of a campaign that tracks goes with it.
    let repeats_source = |param: &Param| {
        let is_other = !is_kept && REFERRERS.contains(&&*parts.key(param));
        is_other && source(parts).is_some_and(|source| source.eq_ignore_ascii_case(&parts.value(param)))
    };
    for (param, fate) in parts.params.iter().zip(fates) {
        let is_secret = || secrets.binary_search_by_key(&param.value.start, |key| key.value().start).is_ok();
        if fate.is_some() || param.range.is_empty() || is_secret() {
            continue;
        }
        let key = parts.key(param);
        let goes = rules.tracks(&parts.name, page, &key)
            || match page {
                Some(Page::Long | Page::Shared) => {
                    is_wechat_tracking(&key) || (param.value.is_empty() && wechat_secret(&key).is_some())
                }
                Some(Page::Short(_)) => true,
                Some(Page::Reader | Page::Other) => false,
                None if is_kept && is_part(&key) => false,
                None if names_own(param) => false,
                None if parts.name == OAUTH => false,
                None => {
                    let whole = parts.decoded(&param.range);
                    is_tracking(&parts.name, parts.path(), &key, &whole) || repeats_source(param)
                }
            };
        if goes {
            *fate = Some(Owner::Tracking);
            let name = printable(&key);
            if seen.insert(name.clone()) {
                names.push(name);
            }
        }
    }
    names
}

/// Keys of sites that say where a reader came from.
const REFERRERS: &[&str] = &["ref", "ref_", "referrer", "referer", "src", "source", "via", "from"];

/// The beginning of a key that is safe to print: an unknown key may hold anything, even a secret
/// whose `=` was encoded.
fn printable(key: &str) -> String {
    key.chars().take(40).take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.')).collect()
}
