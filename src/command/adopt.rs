//! `--since` and `--baseline`: what of the findings is old, and not shown.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Component, Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use super::load::Loaded;
use super::voice::Voice;
use crate::Report;
use crate::baseline::Baseline;
use crate::check::check_document;
use crate::cli::{Adopt, Options};
use crate::document::Document;
use crate::files::{reason, write};
use crate::git::{History, Old};
use crate::language::{Key, Message};
use crate::report::Checked;
use crate::source::Source;

/// What is known of the past.
pub(super) struct Adoption<'o> {
    options: &'o Adopt,
    known: Option<Known<'o>>,
}

/// A baseline that was read.
struct Known<'o> {
    file: &'o Path,
    baseline: Baseline,
    /// For each file that was checked, how many of its known findings were there.
    met: Mutex<BTreeMap<String, usize>>,
}

impl<'o> Adoption<'o> {
    /// Reads the baseline; tells and gives nothing where that cannot be done.
    pub(super) fn new(options: &'o Options, voice: &mut Voice<'_>) -> Option<Self> {
        let options = &options.adopt;
        let Some(file) = &options.baseline else { return Some(Self { options, known: None }) };
        match read(file) {
            Ok(baseline) => {
                Some(Self { options, known: Some(Known { file, baseline, met: Mutex::default() }) })
            }
            Err(why) => {
                voice.problem(&file.display(), why);
                None
            }
        }
    }

    /// Reads the old texts of the files. A file whose old text cannot be had is told and left out.
    pub(super) fn recall(&self, files: Vec<Loaded>, voice: &mut Voice<'_>) -> Vec<Loaded> {
        let Some(revision) = &self.options.since else { return files };
        let mut history = History::new(revision.clone());
        let mut told = BTreeSet::new();
        let recalled = files.into_iter().filter_map(|mut file| {
            match history.old(Path::new(&file.name)) {
                Ok(Old::New) => file.old = Some(Source::new(String::new())),
                Ok(Old::Bytes(bytes)) => {
                    file.old = Some(Source::decode(bytes).unwrap_or_else(|error| {
                        let message = Message::new(Key::Command("old-unreadable"));
                        let message = message.with("name", file.name.as_str());
                        let message = message.with("revision", revision.as_str());
                        voice.say(message.with("why", Message::from(&error)));
                        Source::new(String::new())
                    }));
                }
                Err(problem) => {
                    // It is nearly always the same for all.
                    if told.insert(problem.clone()) {
                        voice.problem(&file.name, &problem);
                    } else {
                        voice.fail();
                    }
                    return None;
                }
            }
            Some(file)
        });
        let recalled: Vec<Loaded> = recalled.collect();
        for repository in history.without_ancestor() {
            let message = Message::new(Key::Command("no-ancestor")).with("repository", repository);
            voice.say(message.with("revision", revision.as_str()));
        }
        recalled
    }

    /// Checks a file whose text is now that of `document`, and leaves what is to be shown.
    pub(super) fn findings<'f>(&self, file: &Loaded, document: Document<'f>) -> Report<'f> {
        let mut report = check_document(document, &file.settings, file.old.as_ref());
        if let Some(known) = &self.known {
            let path = key(known.file, Path::new(&file.name));
            let met = known.baseline.hide(&path, &mut report);
            let mut all_met = known.met.lock().unwrap_or_else(PoisonError::into_inner);
            all_met.insert(path, met.len());
        }
        report
    }

    /// Says how many findings of the baseline are no longer there, of the files that were checked or are gone.
    pub(super) fn tell_mended(&self, voice: &mut Voice<'_>) {
        let Some(Known { file, baseline, met }) = &self.known else { return };
        if self.options.since.is_some() {
            return; // What is old is not looked for.
        }
        let met = met.lock().unwrap_or_else(PoisonError::into_inner);
        let mended = |path: &str| match met.get(path) {
            Some(met) => baseline.known_of(path) - met,
            None if exists(file, path) => 0,
            None => baseline.known_of(path),
        };
        let mended: usize = baseline.paths().map(mended).sum();
        if mended > 0 {
            let message = Message::new(Key::Command("baseline-mended")).with("count", mended);
            voice.say(message.with("file", file.display().to_string()));
        }
    }
}

/// Writes what was found as the baseline `file`. What it says of other files that are there stays.
pub(super) fn write_baseline(file: &Path, checked: &[Checked<'_>], voice: &mut Voice<'_>) {
    let mut baseline = match earlier(file) {
        Ok(baseline) => baseline,
        Err(why) => return voice.problem(&file.display(), why),
    };
    baseline.keep(|path| exists(file, path));
    for Checked { path, report } in checked {
        baseline.learn(key(file, Path::new(path)), report);
    }
    if let Err(error) = write::create(file, baseline.text().as_bytes()) {
        let why = Message::new(Key::Command("baseline-unwritten")).with("why", reason(&error));
        return voice.problem(&file.display(), why);
    }
    let message = Message::new(Key::Command("baseline-written")).with("count", baseline.len());
    voice.say(message.with("file", file.display().to_string()));
    for Checked { path, .. } in checked.iter().filter(|checked| !checked.report.secrets.is_empty()) {
        voice.warn(Message::new(Key::Command("baseline-secret")).with("name", path.as_str()));
    }
}

fn read(file: &Path) -> Result<Baseline, Message> {
    let name = file.display().to_string();
    let again = |why: Message| {
        Message::new(Key::Command("baseline-again")).with("why", why).with("file", name.as_str())
    };
    match fs::read_to_string(file) {
        Ok(text) => Baseline::read(&text).map_err(|why| again(Message::from(&why))),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            Err(Message::new(Key::Command("no-baseline")).with("file", name.as_str()))
        }
        Err(error) => Err(again(unreadable(&error))),
    }
}

/// The baseline that is there. What is no baseline is not written over.
fn earlier(file: &Path) -> Result<Baseline, Message> {
    let text = match fs::read_to_string(file) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Baseline::default()),
        Err(error) => return Err(unreadable(&error)),
    };
    match Baseline::read(&text) {
        Ok(baseline) => Ok(baseline),
        // Of another version, or with the marks of a merge in it.
        Err(_) if text.trim().is_empty() || text.contains("\"fingerprints\":") => Ok(Baseline::default()),
        Err(why) => Err(Message::new(Key::Command("baseline-other")).with("why", Message::from(&why))),
    }
}

fn unreadable(error: &io::Error) -> Message {
    Message::new(Key::Command("cannot-read")).with("why", reason(error))
}

fn exists(baseline: &Path, path: &str) -> bool {
    folder(baseline).join(path).exists()
}

fn folder(file: &Path) -> PathBuf {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::canonicalize(folder).unwrap_or_else(|_| folder.to_path_buf())
}

/// How a baseline calls a file: from its own folder, with `/`.
fn key(baseline: &Path, file: &Path) -> String {
    let whole = folder(file).join(file.file_name().unwrap_or_default());
    let base = folder(baseline);
    let common = whole.components().zip(base.components()).take_while(|(a, b)| a == b).count();
    let up = base.components().skip(common).map(|_| "..".to_owned());
    let down = whole.components().skip(common).filter(|part| *part != Component::CurDir);
    let parts: Vec<String> =
        up.chain(down.map(|part| part.as_os_str().to_string_lossy().into_owned())).collect();
    parts.join("/")
}
