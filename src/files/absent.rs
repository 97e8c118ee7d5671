//! Which files that a text names are not in its repository.
//!
//! A text may be anybody's, so a name is only asked for: nothing is opened but a folder to list the names in
//! it, no symbolic link is followed, nothing outside of the repository is asked for, and only so much is
//! asked.

use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::{Component, Path, PathBuf};

use crate::Absent;
use crate::document::Document;
use crate::link::{RelativePath, relative_path};
use crate::text::near::differ_in_one_place;

/// So much is asked for one text: it takes a second at most, and no list is known that names a tenth of it.
const MOST_LOOKS: usize = 100_000;

/// The relative addresses of a text at `list` that name no file of its repository; none where it lies in no
/// repository.
pub fn absent(list: &Path, document: &Document<'_>) -> Absent {
    let followed = document.links.iter().map(|link| &link.url);
    let shown = document.images.iter().map(|image| &image.url);
    let mut paths: BTreeMap<&str, RelativePath> = BTreeMap::new();
    for url in followed.chain(shown) {
        if let Some(path) = relative_path(url) {
            paths.insert(url, path);
        }
    }
    if paths.is_empty() {
        return Absent::new();
    }
    let Some(mut repository) = Repository::of(list) else { return Absent::new() };
    let missing = paths.into_iter().filter_map(|(url, path)| {
        let (names, first) = repository.lacking(&path)?;
        Some((url.to_owned(), repository.meant(names, first)))
    });
    missing.collect()
}

/// The repository in which a text lies.
struct Repository {
    root: PathBuf,
    /// The names of the folders from the root down to the text.
    folder: Vec<String>,
    looks: usize,
    known: BTreeMap<PathBuf, Place>,
}

/// What is at a path.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Nothing,
    Folder,
    File,
    /// It cannot be told, or is not ours to follow.
    Unknown,
}

impl Repository {
    /// `None` where there is none, or not all of it lies on the disk.
    fn of(list: &Path) -> Option<Self> {
        let folder = list.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let folder = fs::canonicalize(folder).ok()?;
        let root = folder.ancestors().find(|above| is_there(&above.join(".git")))?;
        if is_there(&root.join(".git/info/sparse-checkout")) {
            return None;
        }
        let names = folder.strip_prefix(root).ok()?.components();
        let names: Option<Vec<String>> =
            names.map(|name| name.as_os_str().to_str().map(str::to_owned)).collect();
        Some(Self { root: root.to_path_buf(), folder: names?, looks: 0, known: BTreeMap::new() })
    }

    /// The names of a path from the root, and the index of the first of them that surely is not there.
    fn lacking(&mut self, path: &RelativePath) -> Option<(Vec<String>, usize)> {
        let mut names = if path.is_from_root { Vec::new() } else { self.folder.clone() };
        for part in &path.parts {
            match part.as_str() {
                // Pages of GitHub that are no files lie outside.
                ".." => drop(names.pop()?),
                name => names.push(name.to_owned()),
            }
        }
        let first = self.first_lacking(&names)?;
        (!self.is_bare(&self.path(&names[..first]))).then_some((names, first))
    }

    /// The address of the file that is there, where only the name at `first` is written nearly so.
    fn meant(&mut self, mut names: Vec<String>, first: usize) -> Option<String> {
        names[first] = self.near(&self.path(&names[..first]), &names[first])?;
        self.first_lacking(&names).is_none().then(|| self.written(&names))
    }

    fn path(&self, names: &[String]) -> PathBuf {
        self.root.join(names.iter().collect::<PathBuf>())
    }

    /// The index of the first name at which there is nothing.
    fn first_lacking(&mut self, names: &[String]) -> Option<usize> {
        let mut at = self.root.clone();
        for (n, name) in names.iter().enumerate() {
            if !is_name(name) {
                return None;
            }
            at.push(name);
            match self.place(&at) {
                Place::Nothing => return Some(n),
                Place::Folder => {}
                // A file has nothing below it.
                Place::File if n + 1 < names.len() => return Some(n + 1),
                Place::File | Place::Unknown => return None,
            }
        }
        None
    }

    fn place(&mut self, path: &Path) -> Place {
        if let Some(known) = self.known.get(path) {
            return *known;
        }
        let place = if self.may_look() { self.look(path) } else { Place::Unknown };
        self.known.insert(path.to_path_buf(), place);
        place
    }

    fn look(&mut self, path: &Path) -> Place {
        match fs::symlink_metadata(path) {
            Err(error) if error.kind() == ErrorKind::NotFound => Place::Nothing,
            Err(_) => Place::Unknown,
            Ok(found) if found.is_symlink() => Place::Unknown,
            Ok(_) if !self.is_spelled_so(path) => Place::Nothing,
            // A submodule is another repository.
            Ok(found) if found.is_dir() && is_there(&path.join(".git")) => Place::Unknown,
            Ok(found) if found.is_dir() => Place::Folder,
            Ok(_) => Place::File,
        }
    }

    /// Whether a name that is there has its capitals, too: some disks take it with others for the same.
    fn is_spelled_so(&mut self, path: &Path) -> bool {
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else { return true };
        let swap =
            |c: char| if c.is_ascii_lowercase() { c.to_ascii_uppercase() } else { c.to_ascii_lowercase() };
        let swapped: String = name.chars().map(swap).collect();
        let is_open = swapped == name || !is_there(&path.with_file_name(swapped));
        is_open || path.parent().is_none_or(|above| self.names(above).iter().any(|other| other == name))
    }

    /// Whether a folder other than the root holds nothing, as that of a submodule that was not fetched.
    fn is_bare(&self, folder: &Path) -> bool {
        folder != self.root && fs::read_dir(folder).is_ok_and(|mut names| names.next().is_none())
    }

    /// The name in a folder that is nearly `name`.
    fn near(&mut self, folder: &Path, name: &str) -> Option<String> {
        let plain = |name: &str| name.to_lowercase().replace(['_', '-', ' '], "");
        let (names, wanted) = (self.names(folder), plain(name));
        let same = names.iter().find(|other| plain(other) == wanted);
        same.or_else(|| names.iter().find(|other| differ_in_one_place(&wanted, &plain(other)))).cloned()
    }

    /// The names in a folder, sorted; none where so many may not be asked for.
    fn names(&mut self, folder: &Path) -> Vec<String> {
        let Ok(found) = fs::read_dir(folder) else { return Vec::new() };
        let mut names = Vec::new();
        for entry in found {
            if !self.may_look() {
                return Vec::new();
            }
            names.extend(entry.ok().and_then(|entry| entry.file_name().into_string().ok()));
        }
        names.sort_unstable();
        names
    }

    fn may_look(&mut self) -> bool {
        self.looks += 1;
        self.looks <= MOST_LOOKS
    }

    /// How the text writes the address of a path.
    fn written(&self, names: &[String]) -> String {
        match names.strip_prefix(self.folder.as_slice()) {
            Some(below) => below.join("/"),
            None => format!("/{}", names.join("/")),
        }
        .replace(' ', "%20")
    }
}

fn is_there(path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}

/// Whether it is the name of one file, and not of what git keeps for itself.
fn is_name(name: &str) -> bool {
    let mut parts = Path::new(name).components();
    let is_one =
        matches!((parts.next(), parts.next()), (Some(Component::Normal(part)), None) if part == name);
    is_one && !name.eq_ignore_ascii_case(".git")
}
