//! What a link leads to: two links with one identity are the same entry twice.
//!
//! Hosts that name their works have an id (an arXiv paper is one paper as abstract, PDF, on alphaXiv
//! and on Hugging Face). Elsewhere the address itself is the identity, without what does not matter:
//! scheme, `www.`, a slash at the end.

use std::fmt;

use super::parts::{Parts, decode};
use super::repository::repository;
use super::wechat::{self, Page};

/// The identity of the page or work that a link leads to.
///
/// Equal identities are the same page; unequal ones may be (a WeChat short link never tells which
/// long link it stands for). Prints as a person would name it: `arXiv 2411.15296`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Identity {
    kind: Kind,
    id: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Kind {
    WechatArticle,
    WechatShortLink,
    Arxiv,
    Doi,
    Github,
    Youtube,
    OpenReview,
    Zhihu,
    Bilibili,
    Tweet,
    Acl,
    Ieee,
    Page,
}

impl Identity {
    /// Whether this is one work, such as an article, a paper or a video, and not a place that can be the home of
    /// several, such as a repository or a page.
    pub fn is_work(&self) -> bool {
        !matches!(self.kind, Kind::Github | Kind::Ieee | Kind::Page)
    }

    /// Whether it is a repository on GitHub.
    pub fn is_repository(&self) -> bool {
        self.kind == Kind::Github
    }

    /// Whether it is known by its address only.
    pub fn is_page(&self) -> bool {
        self.kind == Kind::Page
    }

    /// Whether it is a change that somebody offers to a project: a pull request on GitHub.
    pub fn is_change(&self) -> bool {
        self.kind == Kind::Page && self.id.starts_with("github.com/") && self.id.contains("/pull/")
    }

    /// Whether it is the page of a person, or of who else has an account like one: who they are does not say what they made, and one
    /// may stand in a list for each thing that they do.
    pub fn is_profile(&self) -> bool {
        let (site, name) = self.id.split_once('/').unwrap_or_default();
        let is_account = !name.is_empty() && !name.contains(['/', '?', '#']);
        self.kind == Kind::Page
            && match site {
                "github.com" | "gitlab.com" | "gitee.com" | "twitter.com" | "x.com" | "orcid.org"
                | "bsky.app" => is_account,
                "linkedin.com" => name.starts_with("in/"),
                "scholar.google.com" => name.starts_with("citations?"),
                _ => false,
            }
    }

    /// The number of a paper on arXiv: `2411.15296`.
    pub fn arxiv(&self) -> Option<&str> {
        (self.kind == Kind::Arxiv).then_some(self.id.as_str())
    }

    /// Whether this is no article but all of a server, as the home page of a company is, or what a search finds.
    pub fn is_overview(&self) -> bool {
        let is_search = |id: &str| ["?q=", "?query=", "?search="].iter().any(|key| id.contains(key));
        self.kind == Kind::Page && (!self.id.contains(['/', '?', '#']) || is_search(&self.id))
    }
}

impl fmt::Display for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = match self.kind {
            Kind::WechatArticle => "WeChat article ",
            Kind::WechatShortLink => "WeChat short link ",
            Kind::Arxiv => "arXiv ",
            Kind::Doi => "DOI ",
            Kind::Github => "GitHub ",
            Kind::Youtube => "YouTube ",
            Kind::OpenReview => "OpenReview ",
            Kind::Zhihu => "Zhihu article ",
            Kind::Bilibili => "Bilibili ",
            Kind::Tweet => "post ",
            Kind::Acl => "ACL ",
            Kind::Ieee => "IEEE ",
            Kind::Page => "",
        };
        write!(f, "{name}{}", self.id)
    }
}

/// The identity of a URL that has nothing left to repair.
pub(super) fn of(parts: &Parts<'_>) -> Identity {
    let (kind, id) = work(parts).unwrap_or_else(|| (Kind::Page, page(parts)));
    Identity { kind, id }
}

fn work(parts: &Parts<'_>) -> Option<(Kind, String)> {
    let name = parts.name.strip_prefix("www.").unwrap_or(&parts.name);
    let path = parts.path();
    if let Some(page) = Page::of(parts) {
        return wechat_article(parts, &page);
    }
    match name {
        "arxiv.org"
        | "export.arxiv.org"
        | "cn.arxiv.org"
        | "browse.arxiv.org"
        | "alphaxiv.org"
        | "ar5iv.org"
        | "ar5iv.labs.arxiv.org" => {
            let kinds = ["/abs/", "/pdf/", "/html/", "/overview/"];
            let id = kinds.iter().find_map(|kind| path.strip_prefix(kind))?;
            Some((Kind::Arxiv, arxiv_id(id)?))
        }
        "huggingface.co" | "hf.co" => Some((Kind::Arxiv, arxiv_id(path.strip_prefix("/papers/")?)?)),
        "doi.org" | "dx.doi.org" => {
            let doi = decode(path.strip_prefix('/')?)?.to_lowercase();
            if let Some(id) = doi.strip_prefix("10.48550/arxiv.").and_then(arxiv_id) {
                return Some((Kind::Arxiv, id));
            }
            doi.starts_with("10.").then_some((Kind::Doi, doi))
        }
        "github.com" if parts.query.is_none() && matches!(parts.fragment(), None | Some("readme")) => {
            let (owner, name) = repository(path)?;
            Some((Kind::Github, format!("{owner}/{name}").to_lowercase()))
        }
        "youtube.com" | "m.youtube.com" | "music.youtube.com" | "youtube-nocookie.com" | "youtu.be" => {
            youtube(parts, name).map(|id| (Kind::Youtube, at_time(parts, id)))
        }
        "openreview.net" if parts.get("noteId").is_none_or(|note| Some(note) == parts.get("id")) => {
            matches!(path, "/forum" | "/pdf").then_some(())?;
            Some((Kind::OpenReview, parts.get("id")?.into_owned()))
        }
        "zhuanlan.zhihu.com" | "zhihu.com" => {
            Some((Kind::Zhihu, number(first_segment(path.strip_prefix("/p/")?))?))
        }
        "bilibili.com" | "m.bilibili.com" => bilibili(parts, path.strip_prefix("/video/")?),
        "b23.tv" => bilibili(parts, path.strip_prefix('/')?),
        "x.com" | "twitter.com" | "mobile.twitter.com" | "mobile.x.com" => {
            Some((Kind::Tweet, number(first_segment(path.split_once("/status/")?.1))?))
        }
        "ieeexplore.ieee.org" => {
            let of_path =
                ["/abstract/document/", "/document/"].iter().find_map(|kind| path.strip_prefix(kind));
            let of_query = || path.contains(".jsp").then(|| parts.get("arnumber")).flatten();
            let id =
                of_path.map(|id| first_segment(id).to_owned()).or_else(|| Some(of_query()?.into_owned()))?;
            Some((Kind::Ieee, number(&id)?))
        }
        "aclanthology.org" => Some((Kind::Acl, acl_id(path.trim_matches('/'))?.to_owned())),
        _ => None,
    }
}

fn wechat_article(parts: &Parts<'_>, page: &Page) -> Option<(Kind, String)> {
    match page {
        Page::Short(id) => Some((Kind::WechatShortLink, decode(parts.at(id))?.into_owned())),
        Page::Long => {
            let account = wechat::account(&parts.get("__biz")?)?;
            let (mid, idx) = (parts.get("mid")?, parts.get("idx")?);
            let plain = |number: &str| number.trim_start_matches('0').to_owned();
            Some((Kind::WechatArticle, format!("{account}/{}/{}", plain(&mid), plain(&idx))))
        }
        _ => None,
    }
}

fn youtube(parts: &Parts<'_>, name: &str) -> Option<String> {
    let path = parts.path();
    let id = if name == "youtu.be" {
        path.strip_prefix('/')?.to_owned()
    } else if path.trim_end_matches('/') == "/watch" {
        parts.get("v")?.into_owned()
    } else {
        let kinds = ["/embed/", "/shorts/", "/live/", "/v/"];
        kinds.iter().find_map(|kind| path.strip_prefix(kind))?.to_owned()
    };
    let id = id.trim_end_matches('/');
    let fits = id.len() == 11 && id.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
    fits.then(|| id.to_owned())
}

/// A video, and which part of it: the parts of one upload are different lessons.
fn bilibili(parts: &Parts<'_>, rest: &str) -> Option<(Kind, String)> {
    let id = rest.trim_end_matches('/');
    let video = id.strip_prefix("BV").is_some_and(|id| id.len() == 10 && is_alphanumeric(id))
        || id.strip_prefix("av").is_some_and(|id| number(id).is_some());
    let part = parts.get("p").filter(|part| part != "1").and_then(|part| number(&part));
    let id = part.map_or(id.to_owned(), |part| format!("{id} part {part}"));
    video.then(|| (Kind::Bilibili, at_time(parts, id)))
}

/// A video from a time on, as it is marked in its address: several talks share a recording.
fn at_time(parts: &Parts<'_>, video: String) -> String {
    let of_fragment = || parts.fragment()?.strip_prefix("t=").map(Into::into);
    let marked = ["t", "start"].iter().find_map(|key| parts.get(key)).or_else(of_fragment);
    match marked.and_then(|time| seconds(&time)) {
        None | Some(0) => video,
        Some(time) => format!("{video} at {time} s"),
    }
}

/// `90`, `90s`, `1m30s`.
fn seconds(time: &str) -> Option<u32> {
    let mut sum = 0_u32;
    for piece in time.split_inclusive(['h', 'm', 's']) {
        let (number, unit) = match piece.strip_suffix(['h', 'm', 's']) {
            Some(number) if piece.ends_with('h') => (number, 3600),
            Some(number) if piece.ends_with('m') => (number, 60),
            Some(number) => (number, 1),
            None => (piece, 1),
        };
        // The part of a second is of no matter.
        let whole = number.split('.').next().filter(|whole| self::number(whole).is_some())?;
        sum = sum.checked_add(whole.parse::<u32>().ok()?.checked_mul(unit)?)?;
    }
    Some(sum)
}

/// The address itself, without what does not change where it leads.
fn page(parts: &Parts<'_>) -> String {
    let host = parts.at(&parts.host).to_ascii_lowercase();
    let port = parts.port.as_ref().filter(|_| parts.name.is_empty()).map_or("", |port| parts.at(port));
    let path = parts.path().trim_end_matches('/');
    let filled = |range: &Option<std::ops::Range<usize>>| {
        range.as_ref().map(|range| parts.at(range)).filter(|text| text.len() > 1).unwrap_or_default()
    };
    let (query, fragment) = (filled(&parts.query), filled(&parts.fragment));
    format!("{}{port}{path}{query}{fragment}", host.strip_prefix("www.").unwrap_or(&host))
}

/// The arXiv id in `text`, without version, ending and subject class: `2411.15296`, `math/0510097`.
// source: arXiv help, "Understanding the arXiv identifier"
pub(super) fn arxiv_id(text: &str) -> Option<String> {
    let text = text.trim_end_matches('/');
    let text = text.strip_suffix(".pdf").unwrap_or(text);
    let id = match text.rsplit_once('v') {
        Some((id, version)) if number(version).is_some() => id,
        _ => text,
    };
    let digits = |text: &str, lengths: &[usize]| lengths.contains(&text.len()) && number(text).is_some();
    if let Some((archive, serial)) = id.split_once('/') {
        let archive = archive.split('.').next()?;
        let named = !archive.is_empty() && archive.bytes().all(|b| b.is_ascii_alphabetic() || b == b'-');
        return (named && digits(serial, &[7])).then(|| format!("{}/{serial}", archive.to_lowercase()));
    }
    let (month, serial) = id.split_once('.')?;
    (digits(month, &[4]) && digits(serial, &[4, 5])).then(|| id.to_owned())
}

/// The ACL Anthology id in `text`, without ending: `P19-1001`, `2024.findings-acl.12`.
// source: ACL Anthology, "Anthology identifiers"
pub(super) fn acl_id(text: &str) -> Option<&str> {
    let id = text.strip_suffix(".pdf").unwrap_or(text);
    let (first, serial) = id.rsplit_once(['-', '.'])?;
    number(serial)?;
    let old = first.strip_prefix(|c: char| c.is_ascii_uppercase()).is_some_and(|year| {
        year.len() == 2 && number(year).is_some() && matches!(serial.len(), 4 | 5) && id.contains('-')
    });
    let new = first.split_once('.').is_some_and(|(year, volume)| {
        year.len() == 4
            && number(year).is_some()
            && volume.contains('-')
            && volume.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
            && id.ends_with(&format!(".{serial}"))
    });
    (old || new).then_some(id)
}

fn first_segment(path: &str) -> &str {
    path.split('/').next().unwrap_or_default()
}

fn number(text: &str) -> Option<String> {
    (!text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.to_owned())
}

fn is_alphanumeric(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_alphanumeric())
}
