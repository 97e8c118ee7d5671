//! What a repository holds of a commit: files, their bytes, and what is called otherwise now.
//!
//! A partial clone lacks some of it, and git would fetch that; here it does not, so this says what to fetch.

use std::collections::BTreeMap;
use std::ffi::OsStr;

use super::command::{Git, os_str};
use super::problem::{Lacking, Problem};

/// By the new name in the repository, the old one.
pub(super) type Renames = BTreeMap<Vec<u8>, Vec<u8>>;

/// The object of the file of `commit` at `path`, which counts from the top of the repository.
pub(super) fn file(git: &Git<'_>, commit: &str, path: &[u8]) -> Result<Option<String>, Problem> {
    let mut arguments = ["ls-tree", "-z", "--full-tree", commit, "--"].map(OsStr::new).to_vec();
    let path = os_str(path);
    arguments.push(&path);
    // Which folder is lacking is not told.
    let listed = git.bytes(&arguments).map_err(|problem| or_lacking(git, problem, Vec::new))?;
    // `100644 blob <object>\t<name>`; a link has the mode 120000, and a folder or a submodule is no blob.
    let entry = listed.split(|byte| *byte == b'\t').next().unwrap_or_default();
    let entry = String::from_utf8_lossy(entry);
    let mut words = entry.split(' ');
    let object = match (words.next(), words.next()) {
        (Some("100644" | "100755" | "100664"), Some("blob")) => words.next(),
        _ => None,
    };
    Ok(object.map(str::to_owned))
}

/// The bytes of an object.
pub(super) fn blob(git: &Git<'_>, object: &str) -> Result<Vec<u8>, Problem> {
    let read = git.bytes(&["cat-file", "blob", object].map(OsStr::new));
    read.map_err(|problem| or_lacking(git, problem, || vec![object.to_owned()]))
}

/// The files of the index that git finds to be files of `commit` under another name.
pub(super) fn renames(git: &Git<'_>, commit: &str) -> Result<Renames, Problem> {
    let listed = compare(git, commit, &["-M", "--diff-filter=R", "--name-status"]);
    // The texts of files that are gone are compared with those of new ones.
    let listed = listed.map_err(|problem| or_lacking(git, problem, || gone(git, commit)))?;
    // `R097`, old name, new name, each closed by a NUL.
    let fields: Vec<&[u8]> = listed.split(|byte| *byte == 0).collect();
    Ok(fields.chunks_exact(3).map(|fields| (fields[2].to_vec(), fields[1].to_vec())).collect())
}

/// The objects of the files of `commit` that the index has not.
fn gone(git: &Git<'_>, commit: &str) -> Vec<String> {
    let listed = compare(git, commit, &["--no-renames", "--diff-filter=D", "--raw", "--abbrev=64"]);
    let listed = String::from_utf8_lossy(&listed.unwrap_or_default()).into_owned();
    // `:100644 000000 <object> <zeros> D`, name, each closed by a NUL.
    let object = |entry: &str| entry.split(' ').nth(2).map(str::to_owned);
    listed.split('\0').filter(|field| field.starts_with(':')).filter_map(object).collect()
}

/// How the index differs from `commit`. The attributes are those of the empty tree, which every repository holds:
/// otherwise git reads them in the work tree.
fn compare(git: &Git<'_>, commit: &str, how: &[&str]) -> Result<Vec<u8>, Problem> {
    let fixed = ["diff-index", "--cached", "-z", "--no-ext-diff", "--no-textconv", "--ignore-submodules=all"];
    let arguments: Vec<&OsStr> =
        fixed.iter().chain(how).chain(&[commit, "--"]).map(|argument| OsStr::new(*argument)).collect();
    let empty = if commit.len() > 40 {
        "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321"
    } else {
        "4b825dc642cb6eb9a060e54bf8d69288fbee4904"
    };
    git.bytes_with(&arguments, &[("GIT_ATTR_SOURCE", empty)])
}

/// What is the matter where git has failed: in a partial clone, that these objects were never fetched.
fn or_lacking(git: &Git<'_>, problem: Problem, objects: impl FnOnce() -> Vec<String>) -> Problem {
    let asked = ["config", "--name-only", "--get-regexp", r"^remote\..*\.promisor$"].map(OsStr::new);
    let Ok(names) = git.bytes(&asked) else { return problem };
    let names = String::from_utf8_lossy(&names).into_owned();
    let remote = |name: &str| Some(name.strip_prefix("remote.")?.strip_suffix(".promisor")?.to_owned());
    match names.lines().find_map(remote) {
        Some(remote) => Problem::Lacking(Lacking { remote, objects: objects() }),
        None => problem,
    }
}
