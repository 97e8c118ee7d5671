//! What stands in the place of an address and is none: a word that is to be replaced, a path of somebody's own machine, a
//! host or a mailbox without its scheme.
//!
//! Everything else without a scheme is a file of the repository, and none of our business.

use super::hosts::is_known;
use super::kind::Malformed;
use super::malformed::{Defect, defect};

/// What `url`, which has no scheme that a browser knows, was meant for.
pub(super) fn find(url: &str) -> Option<Defect> {
    let end = url.find(['/', '?', '#']).unwrap_or(url.len());
    if is_sign(url) {
        return Some(defect(Malformed::Placeholder, 0..url.len(), None));
    }
    if let Some(length) = local(url) {
        return Some(defect(Malformed::LocalPath, 0..length, None));
    }
    // No host name is longer.
    let host = url.get(..end).filter(|host| host.len() < 256)?.to_ascii_lowercase();
    if let Some((user, server)) = host.split_once('@') {
        let is_user =
            !user.is_empty() && user.bytes().all(|b| b.is_ascii_alphanumeric() || b"._%+-".contains(&b));
        let is_mailbox = is_user && end == url.len() && is_host(server, false);
        return is_mailbox.then(|| defect(Malformed::MissingMailto, 0..end, None));
    }
    if is_image(url) {
        return None;
    }
    // Whether another server answers to `https` is a guess.
    let fixed = is_known(&host).then(|| format!("https://{url}"));
    let is_meant = fixed.is_some() || is_www(&host) || is_host(&host, end < url.len());
    is_meant.then(|| defect(Malformed::MissingScheme, 0..end, fixed))
}

/// Whether it is a sign or word that holds the place of an address.
fn is_sign(url: &str) -> bool {
    let is_dots = |url: &str| url.chars().all(|c| matches!(c, '…' | '?' | '？')) || url == "...";
    !url.is_empty() && (is_dots(url) || SIGNS.iter().any(|sign| sign.eq_ignore_ascii_case(url)))
}

#[rustfmt::skip]
const SIGNS: &[&str] = &[
    "todo", "tbd", "tba", "tbc", "n/a", "nan", "none", "null", "nil", "undefined", "url", "uri", "link", "href", "address", "xxx",
    "your-link", "your_link", "your-url", "your_url", "link-here", "url-here", "coming-soon", "coming%20soon", "placeholder",
    "链接", "地址", "网址", "待补充", "待定", "待更新", "待添加", "暂无", "无", "リンク", "未定", "링크",
];

/// How long what tells that a path is one of somebody's own machine: `file:`, `/mnt/`, `C:\\`.
fn local(url: &str) -> Option<usize> {
    /// Folders at the root of a machine, which no repository has at its own.
    const ROOTS: &[&str] = &["mnt", "home", "Users", "root", "tmp", "private", "Volumes"];
    let starts =
        |scheme: &&&str| url.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme));
    let scheme = ["file:", "sandbox:", "~/"].iter().find(starts).map(|scheme| scheme.len());
    let drive = matches!(url.as_bytes(), [drive, b':', b'\\' | b'/', ..] if drive.is_ascii_alphabetic());
    let root = || {
        let (root, _) = url.strip_prefix('/')?.split_once('/')?;
        ROOTS.contains(&root).then_some(root.len() + 2)
    };
    scheme.or_else(|| drive.then_some(3)).or_else(root)
}

/// Whether it names an image of a container in a registry, which no browser opens: `example.azurecr.io/reed:latest`.
// source: the Open Containers Initiative's distribution specification 1.1, "pulling manifests"
fn is_image(url: &str) -> bool {
    let is_of = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b"._-/".contains(&b);
    let is_tag = |tag: &str| tag.bytes().all(|b| b.is_ascii_alphanumeric() || b"._-".contains(&b));
    let named = url.split_once('@').map_or(url, |(named, _)| named);
    let digest = url.len() > named.len() && url[named.len()..].starts_with("@sha256:");
    let (name, tag) = named.split_once(':').unwrap_or((named, ""));
    let is_tagged = !tag.is_empty() && is_tag(tag);
    let has_page = PAGES_OF_IMAGES.iter().any(|host| name.split('/').next() == Some(*host));
    name.contains('/') && !has_page && name.bytes().all(is_of) && (digest || is_tagged)
}

/// Registries that show a page of each image at its name.
// source: GitHub, "Working with the Container registry"; Quay, Google Container Registry and Docker Hub, likewise
const PAGES_OF_IMAGES: &[&str] = &["ghcr.io", "quay.io", "gcr.io", "hub.docker.com"];

/// Whether a first part of a path can only be meant as a host: `www.example.com`.
fn is_www(host: &str) -> bool {
    let labels: Vec<&str> = host.split('.').collect();
    labels.len() >= 3 && labels[0] == "www" && labels.iter().all(|label| is_label(label))
}

/// Whether it reads like the name of a host and not like that of a file; `has_path` where a path stands behind it.
fn is_host(host: &str, has_path: bool) -> bool {
    let labels: Vec<&str> = host.split('.').collect();
    let Some((ending, names)) = labels.split_last().filter(|(_, names)| !names.is_empty()) else {
        return false;
    };
    // Emacs writes notes with this ending.
    let is_org = *ending == "org" && (has_path || names.len() > 1);
    (is_org || ENDINGS.contains(ending)) && names.iter().all(|label| is_label(label))
}

fn is_label(label: &str) -> bool {
    let is_letter = |b: u8| b.is_ascii_alphanumeric() || b == b'-';
    !label.is_empty() && label.bytes().all(is_letter) && !label.starts_with('-') && !label.ends_with('-')
}

// source: IANA, root zone database; without those that files have, too (`md`, `org`, `pl`, `pt`, `py`, `rs`, `sh`, `zip` …)
#[rustfmt::skip]
const ENDINGS: &[&str] = &[
    "academy", "agency", "ai", "app", "at", "au", "be", "biz", "blog", "br", "ca", "ch", "club", "cloud", "cn", "co", "com",
    "community", "company", "cz", "de", "dev", "digital", "dk", "edu", "es", "eu", "fi", "fm", "fr", "fun", "gg", "gov", "gr",
    "hk", "hu", "id", "ie", "il", "info", "io", "it", "jp", "kr", "life", "live", "ltd", "mil", "mx", "net", "news", "nl", "no",
    "nz", "online", "page", "pro", "ru", "se", "sg", "site", "social", "software", "space", "store", "studio", "systems",
    "tech", "technology", "today", "tools", "top", "tr", "tv", "tw", "ua", "uk", "us", "vip", "vn", "wiki", "world", "wtf", "xyz",
    "za", "zone",
];

/// The place of a host that goes on where its ending ends, as in `https://github.comlab`: no ending is called so.
// source: IANA, root zone database: all that begin with `com`, `org` or `net`
pub(super) fn glued_ending(name: &str) -> Option<&'static str> {
    const REAL: &[&str] = &[
        "com",
        "comcast",
        "commbank",
        "community",
        "company",
        "compare",
        "computer",
        "comsec",
        "net",
        "netbank",
        "netflix",
        "network",
        "org",
        "organic",
        "orange",
    ];
    let (_, ending) = name.rsplit_once('.')?;
    let meant = ["com", "org", "net"].into_iter().find(|known| ending.starts_with(known))?;
    (!REAL.contains(&ending)).then_some(meant)
}
