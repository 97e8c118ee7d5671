//! Secrets that are meant for all readers: of a demo, a page to try something out, a stream that players open.

use super::parts::Parts;

/// Words that say so in a user's name, in a value, or in the path or host of a page.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    "demo", "public", "guest", "anonymous", "anon", "sample", "example", "examples", "samples", "trial", "playground", "sandbox", "graphiql",
    "explore", "explorer", "tryit", "readonly",
];

/// What the addresses of streams and of lists of them end with.
// source: IANA, media types of `audio/` and `video/` for playing lists and streams; RFC 8216
const STREAMS: &[&str] = &[".m3u8", ".m3u", ".mpd", ".pls", ".xspf", ".asx", ".ram", ".smil", ".ts"];

/// Whether a page or stream is one that all readers are to open as it is.
pub(super) fn opens(parts: &Parts<'_>) -> bool {
    let path = parts.path().to_ascii_lowercase();
    // The name of the domain itself says nothing of a page.
    let hosts = parts.name.rsplit('.').skip(2);
    STREAMS.iter().any(|end| path.ends_with(end)) || path.split('/').chain(hosts).any(says)
}

/// Whether a name or a value says that it is for all: `demo`, `public-readonly`.
pub(super) fn says(text: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric())
        .any(|word| WORDS.iter().any(|known| known.eq_ignore_ascii_case(word)))
}

/// Whether a user and a password are no secret of anybody: one says so, or they are alike.
pub(super) fn is_shared_login(userinfo: &str) -> bool {
    let (user, password) = userinfo.split_once(':').unwrap_or((userinfo, ""));
    user == password || says(user) || says(password)
}
