//! What a keeper says about links beyond what is known of the web.

use std::collections::BTreeSet;

use super::campaigns::values;
use super::hosts::within;
use super::inspection::Inspection;
use super::kind::{Form, ProblemKind};
use super::params::KEYS;
use super::params::matches;
use super::parts::Parts;
use super::wechat::Page;

/// The keeper's own rules for links. The default has none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LinkRules {
    /// Parameters that only track, besides those that are known to.
    pub tracking: Vec<Tracking>,
    /// Hosts whose links are left alone, with those below them: `example.com` stands for `www.example.com`, too.
    /// In lower case; `*` stands for every host.
    pub untouched: Vec<String>,
    /// What becomes of `chksm` in a WeChat link.
    pub chksm: Chksm,
    /// Values, such as those of `utm_source`, that the list gives to its links itself: the parameters of its campaigns stay.
    /// `None` where they are to be told from the links.
    pub campaigns: Option<Vec<String>>,
    /// Forms in which the list writes its addresses, so that they stay so.
    pub ways: BTreeSet<Form>,
}

/// A parameter that only tracks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tracking {
    /// The host on which it does, with those below it, in lower case; `None` for all.
    pub host: Option<String>,
    /// Its key; `*` at the end stands for any rest.
    pub key: String,
}

/// What becomes of `chksm` in a long WeChat link.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Chksm {
    /// It stays: without it the article opens on a verification page.
    #[default]
    Keep,
    /// It goes: the keeper prefers the shorter link.
    Drop,
}

impl LinkRules {
    /// What is told of a link that is left alone: a secret, which no report may print, and nothing else.
    pub(super) fn spare(&self, url: &str, mut inspection: Inspection) -> Inspection {
        let is_untouched =
            |parts: Parts<'_>| self.untouched.iter().any(|host| host == "*" || within(&parts.name, host));
        if !self.untouched.is_empty() && Parts::new(url).is_some_and(is_untouched) {
            inspection.problems.retain(|problem| matches!(problem.kind, ProblemKind::Secret { .. }));
            inspection.problems.iter_mut().for_each(|problem| problem.edits.clear());
            inspection.canonical = None;
        }
        inspection
    }

    /// Whether an address belongs to a campaign of the list's own.
    pub(super) fn runs(&self, parts: &Parts<'_>) -> bool {
        self.campaigns
            .as_ref()
            .is_some_and(|own| !own.is_empty() && values(parts).any(|value| own.contains(&value)))
    }

    /// Whether a value is one that the list gives to its links itself.
    pub(super) fn names_campaign(&self, value: &str) -> bool {
        self.campaigns.iter().flatten().any(|own| own == value)
    }

    /// Whether the keeper says of a parameter that it only tracks. Nobody can say so of what names a WeChat article.
    pub(super) fn tracks(&self, host: &str, page: Option<&Page>, key: &str) -> bool {
        let is_chksm = key == "chksm";
        match page {
            Some(Page::Long) if KEYS.contains(&key) => is_chksm && self.chksm == Chksm::Drop,
            Some(Page::Other) => false,
            _ => self
                .tracking
                .iter()
                .any(|own| own.host.as_ref().is_none_or(|own| within(host, own)) && matches(&own.key, key)),
        }
    }
}
