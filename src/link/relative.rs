//! Relative addresses: the path that one names in the repository of its text.

use super::percent_decoded;

/// A path of a repository, as an address writes it.
///
/// Invariant: no part is empty, `.` or holds a slash, a backslash or a control character; `..` stands for itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelativePath {
    /// Whether it begins at the root of the repository.
    pub is_from_root: bool,
    /// Its parts, decoded.
    pub parts: Vec<String>,
}

/// Whether an address may name a file beside its text: it has no scheme and no host, and is no place of the page.
pub fn is_relative(url: &str) -> bool {
    !url.starts_with("//") && !url.starts_with(['#', '?']) && !url.contains(':') && !url.trim().is_empty()
}

/// The path that a relative address names.
///
/// `None` where that cannot be told: a backslash is a slash to some, and what stands in braces a program puts in.
pub fn relative_path(url: &str) -> Option<RelativePath> {
    let url = url.trim();
    if !is_relative(url) {
        return None;
    }
    let written = url.split(['#', '?']).next()?;
    let path = percent_decoded(written)?;
    let is_odd = |c: char| c.is_control() || matches!(c, '\\' | '{' | '}' | '<' | '>' | '|');
    if path.contains(is_odd) || !path.contains(char::is_alphanumeric) {
        return None;
    }
    let parts = path.split('/').filter(|part| !matches!(*part, "" | ".")).map(str::to_owned);
    Some(RelativePath { is_from_root: path.starts_with('/'), parts: parts.collect() })
}
