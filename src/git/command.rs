//! Runs `git`.

use std::borrow::Cow;
use std::ffi::OsStr;
use std::io::ErrorKind;
use std::path::Path;
use std::process::{Command, Stdio};

use super::Problem;

/// Git in a folder.
pub(super) struct Git<'f> {
    folder: &'f Path,
}

/// What a hook of git tells the programs that it runs, and what would lead ours to another repository than the one
/// that a file lies in.
const NOT_OURS: &[&str] = &[
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_COMMON_DIR",
    "GIT_INDEX_FILE",
    "GIT_PREFIX",
    "GIT_NAMESPACE",
    "GIT_OBJECT_DIRECTORY",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_LITERAL_PATHSPECS",
    "GIT_GLOB_PATHSPECS",
    "GIT_NOGLOB_PATHSPECS",
    "GIT_ICASE_PATHSPECS",
    "GIT_EXTERNAL_DIFF",
];

/// What a repository may name that git would run, and how names are printed.
const FIXED: &[&str] = &[
    "--no-pager",
    "--no-optional-locks",
    "--literal-pathspecs",
    "-c",
    "core.quotePath=false",
    "-c",
    "core.fsmonitor=false",
];

impl<'f> Git<'f> {
    pub(super) fn in_folder(folder: &'f Path) -> Self {
        Self { folder }
    }

    /// What git answers in one line.
    pub(super) fn line(&self, arguments: &[&str]) -> Result<String, Problem> {
        let arguments: Vec<&OsStr> = arguments.iter().map(OsStr::new).collect();
        let mut answer = String::from_utf8_lossy(&self.bytes(&arguments)?).into_owned();
        answer.truncate(answer.trim_end_matches(['\n', '\r']).len());
        Ok(answer)
    }

    /// The bytes of an object.
    pub(super) fn blob(&self, object: &str) -> Result<Vec<u8>, Problem> {
        self.bytes(&["cat-file", "blob", object].map(OsStr::new))
    }

    /// What git answers.
    pub(super) fn bytes(&self, arguments: &[&OsStr]) -> Result<Vec<u8>, Problem> {
        let mut command = Command::new("git");
        command.current_dir(self.folder).args(FIXED).args(arguments).stdin(Stdio::null());
        // Messages of which we show the first line, and no question on the terminal.
        command.env("LC_ALL", "C").env("GIT_TERMINAL_PROMPT", "0");
        for name in NOT_OURS {
            command.env_remove(name);
        }
        let output = command.output().map_err(|error| match error.kind() {
            // A folder that is not there is reported the same way.
            ErrorKind::NotFound if self.folder.is_dir() => Problem::NoGit,
            _ => Problem::NotRun(error.to_string()),
        })?;
        if output.status.success() {
            return Ok(output.stdout);
        }
        let said = String::from_utf8_lossy(&output.stderr);
        let line = said.lines().find(|line| !line.trim().is_empty()).unwrap_or("git failed and said nothing");
        Err(Problem::Refused(line.trim_start_matches("fatal: ").to_owned()))
    }
}

/// A name as git gives it, as an argument.
#[cfg(unix)]
pub(super) fn os_str(name: &[u8]) -> Cow<'_, OsStr> {
    Cow::Borrowed(std::os::unix::ffi::OsStrExt::from_bytes(name))
}

/// A name as git gives it, as an argument; elsewhere git speaks UTF-8.
#[cfg(not(unix))]
pub(super) fn os_str(name: &[u8]) -> Cow<'_, OsStr> {
    Cow::Owned(String::from_utf8_lossy(name).into_owned().into())
}
