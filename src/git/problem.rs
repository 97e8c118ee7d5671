//! Why git cannot say what a file was.

use std::path::PathBuf;

use crate::files::written;
use crate::language::{Key, Message};

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Problem {
    /// There is no `git` to ask.
    NoGit,
    /// `git` cannot be started, and why.
    NotRun(String),
    /// `git` gave no answer in so many seconds.
    Silent(usize),
    /// In the place of a file of git's stands something that is none, such as a pipe.
    Pipe(PathBuf),
    /// The file lies in no repository.
    NoRepository,
    /// There is no such revision; whether the clone holds only the newest commits.
    NoRevision {
        /// As it was written.
        revision: String,
        /// Whether the clone is shallow.
        is_shallow: bool,
    },
    /// The clone is a partial one, and lacks objects.
    Lacking(Lacking),
    /// Git says no, in these words.
    Refused(String),
}

/// What a partial clone lacks.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Lacking {
    /// Where it can be had.
    pub(super) remote: String,
    /// The names of the objects; none where they are not known.
    pub(super) objects: Vec<String>,
}

/// The most objects that a command names.
const MOST_NAMED: usize = 16;

impl Lacking {
    /// Adds what another file needs.
    pub fn add(&mut self, other: Self) {
        let is_known = !self.objects.is_empty() && !other.objects.is_empty();
        self.objects.extend(other.objects);
        self.objects.sort_unstable();
        self.objects.dedup();
        if !is_known {
            self.objects.clear();
        }
    }

    /// The command that fetches it: the objects, or, where they are many or not known, all that was left out.
    pub fn fetch(&self) -> String {
        let Self { remote, objects } = self;
        let is_plain = |name: &String| name.chars().all(|c| c.is_ascii_alphanumeric() || "._-/".contains(c));
        let remote = Some(remote).filter(|name| is_plain(name)).map_or("origin", String::as_str);
        if objects.is_empty() || objects.len() > MOST_NAMED {
            return format!("git fetch --refetch --no-filter {remote}");
        }
        format!("git fetch {remote} {}", objects.join(" "))
    }
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

impl From<&Problem> for Message {
    fn from(problem: &Problem) -> Self {
        match problem {
            Problem::NoGit => Message::new(Key::Command("no-git")),
            Problem::NotRun(why) => Message::new(Key::Command("git-not-run")).with("why", why.as_str()),
            Problem::Silent(seconds) => Message::new(Key::Command("git-silent")).with("seconds", *seconds),
            Problem::Pipe(path) => Message::new(Key::Command("git-pipe")).with("path", written(path)),
            Problem::NoRepository => Message::new(Key::Command("no-repository")),
            Problem::NoRevision { revision, is_shallow: false } => {
                Message::new(Key::Command("no-revision")).with("revision", revision.as_str())
            }
            Problem::NoRevision { revision, is_shallow: true } => {
                let (fetch, is_named) = fetch(revision);
                let key = if is_named { Key::Command("shallow") } else { Key::Command("shallow-fetch-head") };
                Message::new(key).with("revision", revision.as_str()).with("fetch", fetch)
            }
            Problem::Lacking(lacking) => Message::new(Key::Command("partial")).with("fetch", lacking.fetch()),
            Problem::Refused(why) => Message::new(Key::Command("git-refused")).with("why", why.as_str()),
        }
    }
}

/// The command that brings a revision into a shallow clone, and whether the revision then has its name there.
fn fetch(revision: &str) -> (String, bool) {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '/');
    let is_hash = revision.bytes().all(|b| b.is_ascii_hexdigit());
    if revision == "HEAD" || !revision.chars().all(is_plain) || (is_hash && revision.len() < 40) {
        // `HEAD~3`, `v1^`, `1a2b3c4`: nothing that a remote can be asked for.
        return ("git fetch --unshallow".to_owned(), true);
    }
    match revision.strip_prefix("origin/") {
        // A clone of one branch follows no other, so the place is named as well.
        Some(branch) => (format!("git fetch --depth=1 origin {branch}:refs/remotes/origin/{branch}"), true),
        None => (format!("git fetch --depth=1 origin {revision}"), is_hash),
    }
}
