//! Runs `git`, and is the only place that runs a program.
//!
//! A repository is somebody else's: its configuration can name programs, and git runs many of them. The calls made
//! here run none. What a configuration may name, by what git's manual says of it:
//!
//! | in the configuration | why it does not run |
//! | --- | --- |
//! | `core.fsmonitor` | set to `false` |
//! | `core.hooksPath`, the hooks of the repository, `hook.<name>.command` | nothing is written that has a hook, and the folder of hooks is set to one that is none |
//! | `core.pager`, `pager.<cmd>` | `--no-pager`, and what is printed goes to no terminal |
//! | `diff.external`, `diff.<driver>.command`, `diff.<driver>.textconv` | no patch is made; `--no-ext-diff`, `--no-textconv`; attributes, which alone choose a driver, are read from the empty tree |
//! | `filter.<driver>.clean`, `.smudge`, `.process` | the index and commits are read, never the work tree; attributes as above |
//! | `remote.<name>.uploadpack`, `.vcs`, `.url` with `ext::`, `core.sshCommand`, `core.gitProxy`, `core.askPass`, `credential.helper`, `core.alternateRefsCommand` | they belong to a transport, and a partial clone would use one to fetch what it lacks: `GIT_NO_LAZY_FETCH` says not to, and `GIT_ALLOW_PROTOCOL`, which is empty, forbids every transport before it is begun |
//! | `remote.<name>.receivepack`, `uploadpack.packObjectsHook`, `gc.recentObjectsHook`, `submodule.<name>.update`, `merge.<driver>.driver`, `tar.<format>.command`, `trailer.<name>.command`, `gpg.program`, `core.editor`, `sequence.editor`, `interactive.diffFilter`, `alias.*`, `init.templateDir`, tools and browsers | they belong to commands that are not called; an alias cannot have the name of one that is |
//!
//! `protocol.allow=never` alone would not do: `protocol.file.allow=always` of the repository is more exact and wins.
//! `GIT_NO_LAZY_FETCH` is known to git 2.45 and to the last releases of 2.39 to 2.44; before, git tries to fetch, and
//! is refused the transport. A folder of the checkout can be made to look like a bare repository with a configuration
//! of its own; `safe.bareRepository` (git 2.38) passes it over.

use std::borrow::Cow;
use std::env;
use std::ffi::{OsStr, OsString};
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use super::Problem;

/// Git in a folder.
pub(super) struct Git<'f> {
    folder: &'f Path,
}

/// What a hook of git tells the programs that it runs, what would lead ours to another repository than the one
/// that a file lies in, and programs.
const NOT_OURS: &[&str] = &[
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_IMPLICIT_WORK_TREE",
    "GIT_COMMON_DIR",
    "GIT_INDEX_FILE",
    "GIT_PREFIX",
    "GIT_NAMESPACE",
    "GIT_OBJECT_DIRECTORY",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_GRAFT_FILE",
    "GIT_SHALLOW_FILE",
    "GIT_REPLACE_REF_BASE",
    "GIT_LITERAL_PATHSPECS",
    "GIT_GLOB_PATHSPECS",
    "GIT_NOGLOB_PATHSPECS",
    "GIT_ICASE_PATHSPECS",
    "GIT_EXTERNAL_DIFF",
    "GIT_SSH",
    "GIT_SSH_COMMAND",
    "GIT_PROXY_COMMAND",
    "GIT_PAGER",
    "SSH_ASKPASS",
];

/// What holds in every call. An empty `GIT_ASKPASS` is asked before what a configuration names, and asks nobody.
const ENVIRONMENT: &[(&str, &str)] = &[
    // Messages of which we show the first line.
    ("LC_ALL", "C"),
    ("GIT_NO_LAZY_FETCH", "1"),
    ("GIT_ALLOW_PROTOCOL", ""),
    ("GIT_OPTIONAL_LOCKS", "0"),
    ("GIT_TERMINAL_PROMPT", "0"),
    ("GIT_ASKPASS", ""),
    ("GIT_ATTR_NOSYSTEM", "1"),
];

/// What a repository may name that git would run or read, and how names are printed.
const FIXED: &[&str] = &[
    "--no-pager",
    "--literal-pathspecs",
    "-c",
    "core.quotePath=false",
    "-c",
    "core.fsmonitor=false",
    "-c",
    "core.hooksPath=/dev/null",
    "-c",
    "core.attributesFile=/dev/null",
    "-c",
    "credential.helper=",
    "-c",
    "protocol.allow=never",
    "-c",
    "safe.bareRepository=explicit",
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

    /// The path that git answers, byte for byte.
    pub(super) fn path(&self, arguments: &[&str]) -> Result<PathBuf, Problem> {
        let arguments: Vec<&OsStr> = arguments.iter().map(OsStr::new).collect();
        let answer = self.bytes(&arguments)?;
        Ok(PathBuf::from(os_str(answer.strip_suffix(b"\n").unwrap_or(&answer)).into_owned()))
    }

    /// What git answers.
    pub(super) fn bytes(&self, arguments: &[&OsStr]) -> Result<Vec<u8>, Problem> {
        self.bytes_with(arguments, &[])
    }

    /// What git answers with these variables in its environment.
    pub(super) fn bytes_with(
        &self,
        arguments: &[&OsStr],
        environment: &[(&str, &str)],
    ) -> Result<Vec<u8>, Problem> {
        let mut command = Command::new("git");
        command.current_dir(self.folder).args(FIXED).args(arguments).stdin(Stdio::null());
        for name in NOT_OURS {
            command.env_remove(name);
        }
        command.envs(search_path().map(|path| ("PATH", path)));
        command.envs(ENVIRONMENT.iter().copied()).envs(environment.iter().copied());
        let output =
            answer(command, Duration::from_secs(PATIENCE as u64)).map_err(|error| match error.kind() {
                // A folder that is not there is reported the same way.
                ErrorKind::NotFound if self.folder.is_dir() => Problem::NoGit,
                ErrorKind::TimedOut => Problem::Silent(PATIENCE),
                _ => Problem::NotRun(error.to_string()),
            })?;
        if output.status.success() {
            return Ok(output.stdout);
        }
        let said = String::from_utf8_lossy(&output.stderr);
        let mut lines = said.lines().filter(|line| !line.trim().is_empty());
        let first = lines.clone().next().unwrap_or("git failed and said nothing");
        // Warnings may stand above what is the matter.
        let line = lines.find_map(|line| line.strip_prefix("fatal: ")).unwrap_or(first);
        Err(Problem::Refused(line.to_owned()))
    }
}

/// So many seconds git may take for one answer: a pipe among the files of a repository keeps it waiting for ever.
const PATIENCE: usize = 60;

/// What a program answers in this time; then it is stopped.
fn answer(mut command: Command, patience: Duration) -> io::Result<Output> {
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
    let begin = Instant::now();
    let left = || patience.saturating_sub(begin.elapsed());
    let mut read = || {
        let (stdout, stderr) = (read_aside(child.stdout.take())?, read_aside(child.stderr.take())?);
        let next = |from: Receiver<_>| from.recv_timeout(left()).map_err(|_| ErrorKind::TimedOut)?;
        Ok((next(stdout)?, next(stderr)?))
    };
    match read() {
        Ok((stdout, stderr)) => Ok(Output { status: child.wait()?, stdout, stderr }),
        Err(error) => {
            child.kill()?;
            child.wait()?;
            Err(error)
        }
    }
}

/// Reads all that comes, while others are waited for, too. Fails where no thread is to be had.
fn read_aside(from: Option<impl Read + Send + 'static>) -> io::Result<Receiver<io::Result<Vec<u8>>>> {
    let (sender, receiver) = channel();
    thread::Builder::new().spawn(move || {
        let mut read = Vec::new();
        let done = from.map_or(Ok(0), |mut from| from.read_to_end(&mut read));
        // Nobody may wait any more.
        let _ = sender.send(done.map(|_| read));
    })?;
    Ok(receiver)
}

/// Where programs are looked for, without folders that depend on the current one: that is a checkout's.
fn search_path() -> Option<OsString> {
    let path = env::var_os("PATH")?;
    env::join_paths(env::split_paths(&path).filter(|folder| folder.is_absolute())).ok()
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

#[cfg(all(test, unix))]
mod tests {
    use std::io::ErrorKind;
    use std::process::Command;
    use std::time::Duration;

    use super::answer;

    #[test]
    fn a_program_that_does_not_answer_is_stopped() {
        let mut waits = Command::new("sleep");
        waits.arg("60");
        let answered = answer(waits, Duration::from_millis(50)).map_err(|error| error.kind());
        assert_eq!(answered.map(|output| output.stdout), Err(ErrorKind::TimedOut));
        let mut speaks = Command::new("echo");
        speaks.arg("x");
        let answered = answer(speaks, Duration::from_secs(60)).map(|output| output.stdout);
        assert_eq!(answered.ok(), Some(b"x\n".to_vec()));
    }
}
