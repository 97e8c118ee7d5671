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
            builder
                .add_line(None, written)
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

/// The error without the pattern, which is quoted beside it.
fn plain(error: &ignore::Error) -> String {
    match error {
        ignore::Error::Glob { err, .. } => err.clone(),
        other => other.to_string(),
    }
}
