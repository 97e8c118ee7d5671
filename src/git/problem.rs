//! Why git cannot say what a file was.

use std::fmt;

/// Why there is no answer. Prints what is wrong and the cure.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Problem {
    /// There is no `git` to ask.
    NoGit,
    /// `git` cannot be started, and why.
    NotRun(String),
    /// The file lies in no repository.
    NoRepository,
    /// There is no such revision; whether the clone holds only the newest commits.
    NoRevision {
        /// As it was written.
        revision: String,
        /// Whether the clone is shallow.
        is_shallow: bool,
    },
    /// Git says no, in these words.
    Refused(String),
}

impl Problem {
    pub(super) fn no_revision(revision: &str, is_shallow: bool) -> Self {
        Self::NoRevision { revision: revision.to_owned(), is_shallow }
    }

    /// What it is if the top folder of a repository was asked for.
    pub(super) fn no_repository(self) -> Self {
        match self {
            Self::Refused(why) if why.starts_with("not a git repository") => Self::NoRepository,
            other => other,
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoGit => {
                write!(f, "`--since` asks git, and there is no `git` here; install it, or use `--baseline`")
            }
            Self::NotRun(why) => write!(f, "`--since` asks git, which cannot be started: {why}"),
            Self::NoRepository => write!(
                f,
                "is in no git repository, so `--since` has nothing to compare it with; use `--baseline`"
            ),
            Self::NoRevision { revision, is_shallow: true } => write!(
                f,
                "this shallow clone does not hold the revision `{revision}`; fetch it ({}), or let the checkout \
                 fetch all (`fetch-depth: 0`)",
                fetch(revision)
            ),
            Self::NoRevision { revision, is_shallow: false } => write!(
                f,
                "there is no revision `{revision}` in this repository; name a commit, a branch or a tag, or fetch it \
                 (`git fetch`)"
            ),
            Self::Refused(why) => write!(f, "git does not say what it was: {why}"),
        }
    }
}

/// What brings a revision into a shallow clone.
fn fetch(revision: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '/');
    let is_hash = revision.bytes().all(|b| b.is_ascii_hexdigit());
    if revision == "HEAD" || !revision.chars().all(is_plain) || (is_hash && revision.len() < 40) {
        // `HEAD~3`, `v1^`, `1a2b3c4`: nothing that a remote can be asked for.
        return "`git fetch --unshallow`".to_owned();
    }
    match revision.strip_prefix("origin/") {
        // A clone of one branch follows no other, so the place is named as well.
        Some(branch) => format!("`git fetch --depth=1 origin {branch}:refs/remotes/origin/{branch}`"),
        None if is_hash => format!("`git fetch --depth=1 origin {revision}`"),
        None => format!("`git fetch --depth=1 origin {revision}`, then `--since FETCH_HEAD`"),
    }
}
