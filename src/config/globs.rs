//! Files, as `.gitignore` names them.

use std::path::{Component, Path};

use ignore::gitignore::{Gitignore, GitignoreBuilder};
use toml::Spanned;

use super::error::Misuse;
use crate::language::{Key, Message};

/// Some files, by patterns with the meaning that they have in `.gitignore`.
#[derive(Clone, Debug)]
pub(super) struct Globs(Gitignore);

impl Default for Globs {
    fn default() -> Self {
        Self(Gitignore::empty())
    }
}

impl Globs {
    /// The files that these patterns name.
    pub(super) fn new(patterns: &[Spanned<String>]) -> Result<Self, Misuse> {
        let mut builder = GitignoreBuilder::new("");
        for pattern in patterns {
            let misuse = |message: Message| Misuse { span: pattern.span(), message };
            let written = pattern.get_ref();
            if written.trim().is_empty() || written.starts_with('#') {
                return Err(misuse(Message::new(Key::Config("no-file")).with("written", written.as_str())));
            }
            if names_nothing(written) {
                return Err(misuse(
                    Message::new(Key::Config("no-file-below")).with("written", written.as_str()),
                ));
            }
            builder
                .add_line(None, written.strip_prefix("./").unwrap_or(written))
                .map_err(|error| misuse(Message::verbatim(format!("`{written}`: {}", plain(&error)))))?;
        }
        let built = builder.build().map_err(|error| {
            let span = patterns.first().map_or(0..0, Spanned::span);
            Misuse { span, message: Message::verbatim(plain(&error)) }
        })?;
        Ok(Self(built))
    }

    /// Whether a file is one of them, or below a folder that is.
    pub(super) fn hold(&self, path: &Path) -> bool {
        let is_below = path.components().all(|part| matches!(part, Component::Normal(_)));
        is_below && self.0.matched_path_or_any_parents(path, false).is_ignore()
    }
}

/// Whether no file below the folder of the configuration can have such a path: a bracket is not closed, or it leads out of the folder.
fn names_nothing(pattern: &str) -> bool {
    let mut parts = pattern.trim_start_matches('!').split('/');
    let opens = pattern.rfind('[').filter(|at| !pattern[..*at].ends_with('\\'));
    let is_open = opens.is_some_and(|at| !pattern[at..].contains(']'));
    let is_drive =
        pattern.as_bytes().get(1) == Some(&b':') && pattern.starts_with(|c: char| c.is_ascii_alphabetic());
    is_open || is_drive || pattern.contains("//") || parts.any(|part| part == "..")
}

/// The error without the pattern, which is quoted beside it.
fn plain(error: &ignore::Error) -> String {
    match error {
        ignore::Error::Glob { err, .. } => err.clone(),
        other => other.to_string(),
    }
}
