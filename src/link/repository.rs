//! Repositories on GitHub.

/// Owner and name of the repository whose page has this path, without `.git` and slashes.
pub(super) fn repository(path: &str) -> Option<(&str, &str)> {
    let (owner, rest) = path.strip_prefix('/')?.split_once('/')?;
    let mut name = rest.trim_end_matches('/');
    while let Some(shorter) = name.strip_suffix(".git") {
        name = shorter;
    }
    let plain = |text: &str, more: &[char]| {
        !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || more.contains(&c))
    };
    let is_name = plain(name, &['_', '.']) && name != "." && name != "..";
    (plain(owner, &['_']) && is_name && !NO_OWNERS.contains(&owner)).then_some((owner, name))
}

/// First parts of paths on github.com that are no account.
const NO_OWNERS: &[&str] = &[
    "about",
    "apps",
    "collections",
    "contact",
    "customer-stories",
    "enterprise",
    "events",
    "explore",
    "features",
    "login",
    "marketplace",
    "notifications",
    "orgs",
    "pricing",
    "readme",
    "search",
    "security",
    "sessions",
    "settings",
    "site",
    "solutions",
    "sponsors",
    "stars",
    "team",
    "topics",
    "trending",
    "users",
];
