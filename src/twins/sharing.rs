//! Whether two entries with one link are one, as far as anything but the link says so.

use std::collections::HashSet;

use super::Twins;
use super::evidence::are_of_one_day;
use super::links::Pair;
use super::pairs::Place;
use crate::entry::Field;

impl Pair<'_> {
    /// Whether something speaks for two entries with one link to be one, or for a link that was copied: their titles are nearly the
    /// same, or, where the page is no front page that many may share, their dates, or each row has this link alone and another maker.
    pub(super) fn speaks_for_itself(&self, twins: &Twins<'_>) -> bool {
        let (own, other) = (self.place.row(), self.other.row());
        let is_only = |place: Place<'_>| twins.identities(place.table, place.entry).count() == 1;
        let is_copied = || is_only(self.place) && is_only(self.other) && twins.are_of_others(own, other);
        self.are_called_alike(twins)
            || (is_deep(&self.place.link.url) && (are_of_one_day(own.1, other.1) || is_copied()))
    }

    /// Whether each row also links to works that the other does not.
    pub(super) fn have_own_works(&self, twins: &Twins<'_>) -> bool {
        let works = |place: Place<'_>| {
            let identities = twins.identities(place.table, place.entry);
            identities.filter(|identity| identity.is_work()).collect::<HashSet<_>>()
        };
        let (own, other) = (works(self.place), works(self.other));
        own.difference(&other).next().is_some() && other.difference(&own).next().is_some()
    }

    /// Whether the addresses name two versions, as `…v1` and `…v2` of a paper on arXiv.
    pub(super) fn names_versions(&self) -> bool {
        let version = |place: Place<'_>| {
            let (_, version) =
                place.link.url.strip_suffix(".pdf").unwrap_or(&place.link.url).rsplit_once('v')?;
            version.parse::<u32>().ok()
        };
        matches!((version(self.place), version(self.other)), (Some(one), Some(other)) if one != other)
    }

    /// Whether the words of one title are all in the other.
    fn are_called_alike(&self, twins: &Twins<'_>) -> bool {
        let words = |place: Place<'_>| -> HashSet<String> {
            let name = match &place.entry.title {
                Field::Parsed(title) => title.text.clone(),
                _ => twins.name_of(place),
            };
            let words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
            words.map(str::to_lowercase).filter(|word| word != "the").collect()
        };
        let (own, other) = (words(self.place), words(self.other));
        twins.name_of(self.place) == twins.name_of(self.other)
            || (!own.is_empty() && !other.is_empty() && (own.is_subset(&other) || other.is_subset(&own)))
    }
}

/// Whether an address leads to a page below the pages of a site: one of two parts or more.
fn is_deep(url: &str) -> bool {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let path = rest.split(['?', '#']).next().unwrap_or_default();
    path.split('/').skip(1).filter(|part| !part.is_empty()).nth(1).is_some()
}
