//! Forms in which a list writes its addresses.

use std::collections::{BTreeMap, BTreeSet};

use super::identity::{acl_id, arxiv_id};
use super::kind::Form;
use super::repository::repository;
use crate::habit::{Habit, Tally, Verdict};

/// The forms that a list gives to its addresses, though they are not canonical: that is its way, and both lead to one page. A form that
/// only came along when an address was copied, or a host that moved, is none.
pub fn ways<'u>(urls: impl Iterator<Item = &'u str>) -> BTreeSet<Form> {
    let mut tallies: BTreeMap<Form, Tally> = BTreeMap::new();
    for (form, is_plain) in urls.flat_map(choices).flatten() {
        let tally = tallies.entry(form).or_default();
        *tally = [*tally, Tally::of([is_plain])].into_iter().sum();
    }
    let is_way = |tally: &Tally| tally.deviants > 0 && tally.judge(Habit::PlainAddresses) == Verdict::Way;
    tallies.into_iter().filter(|(_, tally)| is_way(tally)).map(|(form, _)| form).collect()
}

/// The forms between which an address could choose, each with whether it took the canonical one.
fn choices(url: &str) -> [Option<(Form, bool)>; 3] {
    let none = [None; 3];
    let Some(rest) = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://")) else {
        return none;
    };
    let Some((host, path)) = rest.find('/').map(|at| rest.split_at(at)) else { return none };
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let bare = host.strip_prefix("www.").unwrap_or(host);
    let www = matches!(bare, "github.com" | "arxiv.org" | "doi.org" | "aclanthology.org");
    let www = www.then_some((Form::Www, bare == host));
    match bare {
        "github.com" => {
            let Some((owner, name)) = repository(path) else { return [www, None, None] };
            let tail = path.get(owner.len() + name.len() + 2..).unwrap_or_default();
            let is_git = tail.starts_with(".git");
            [www, Some((Form::GitSuffix, !is_git)), Some((Form::TrailingSlash, is_git || tail.is_empty()))]
        }
        "arxiv.org" => {
            let file = path.strip_prefix("/pdf/").filter(|file| arxiv_id(file).is_some());
            [www, file.map(|file| (Form::PdfSuffix, file.strip_suffix(".pdf").is_none())), None]
        }
        "aclanthology.org" => {
            let page = path.trim_matches('/');
            let is_page = acl_id(page) == Some(page);
            [www, is_page.then(|| (Form::MissingSlash, path.ends_with('/'))), None]
        }
        _ => [www, None, None],
    }
}
