//! `--since` and `--baseline`: what of the findings is old, and not shown.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Component, Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use super::load::Loaded;
use super::voice::Voice;
use crate::baseline::Baseline;
use crate::check::check_document;
use crate::cli::{Adopt, Options};
use crate::document::Document;
use crate::files::read::MOST_BYTES;
use crate::files::{absent, read_up_to, write, written};
use crate::git::{History, Lacking, Old, Problem};
use crate::language::{Key, Message};
use crate::source::Source;
use crate::{Absent, Report, Settings};

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
                voice.problem(&written(file), why);
                None
            }
        }
    }

    /// Reads the old texts of the files. A file whose old text cannot be had is told and left out.
    pub(super) fn recall(&self, files: Vec<Loaded>, voice: &mut Voice<'_>) -> Vec<Loaded> {
        let Some(revision) = &self.options.since else { return files };
        let mut history = History::new(revision.clone());
        let mut told = BTreeSet::new();
        let mut lacking: Option<(String, Lacking)> = None;
        let recalled = files.into_iter().filter_map(|mut file| {
            match history.old(&file.path) {
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
                // One command fetches what all of them need.
                Err(Problem::Lacking(more)) => {
                    voice.fail();
                    match &mut lacking {
                        Some((_, lacking)) => lacking.add(more),
                        None => lacking = Some((file.name, more)),
                    }
                    return None;
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
        if let Some((name, lacking)) = lacking {
            voice.problem(&name, &Problem::Lacking(lacking));
        }
        for repository in history.without_ancestor() {
            let message = Message::new(Key::Command("no-ancestor")).with("repository", written(repository));
            voice.say(message.with("revision", revision.as_str()));
        }
        recalled
    }

    /// Checks a file whose text is now that of `document`, and leaves what is to be shown.
    pub(super) fn findings<'f>(&self, file: &Loaded, document: Document<'f>) -> Report<'f> {
        let absent = if file.has_place() { absent(&file.path, &document) } else { Absent::new() };
        let settings = if absent.is_empty() {
            Cow::Borrowed(&file.settings)
        } else {
            Cow::Owned(Settings { absent, ..file.settings.clone() })
        };
        let mut report = check_document(document, &settings, file.old.as_ref());
        if let Some(known) = &self.known {
            let path = key(known.file, &file.path);
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
            voice.say(message.with("file", written(file)));
        }
    }
}

/// Writes what was found as the baseline `file`. What it says of other files that are there stays.
pub(super) fn write_baseline(file: &Path, checked: &[(&Loaded, &Report<'_>)], voice: &mut Voice<'_>) {
    let mut baseline = match earlier(file) {
        Ok(baseline) => baseline,
        Err(why) => return voice.problem(&written(file), why),
    };
    baseline.keep(|path| exists(file, path));
    for (list, report) in checked {
        baseline.learn(key(file, &list.path), report);
    }
    if let Err(error) = write::create(file, baseline.text().as_bytes()) {
        let why = Message::new(Key::Command("unwritten")).with("why", error.reason());
        return voice.problem(&written(file), why);
    }
    let message = Message::new(Key::Command("baseline-written")).with("count", baseline.len());
    voice.say(message.with("file", written(file)));
    for (list, _) in checked.iter().filter(|(_, report)| !report.secrets.is_empty()) {
        voice.warn(Message::new(Key::Command("baseline-secret")).with("name", list.name.as_str()));
    }
}

fn read(file: &Path) -> Result<Baseline, Message> {
    let name = written(file);
    let again = |why: Message| {
        Message::new(Key::Command("baseline-again")).with("why", why).with("file", name.as_str())
    };
    match text(file)? {
        Some(text) => Baseline::read(&text).map_err(|why| match Message::from(&why) {
            why if may_be_written_over(&text) => again(why),
            why => Message::new(Key::Command("baseline-none")).with("why", why),
        }),
        None => Err(Message::new(Key::Command("no-baseline")).with("file", name.as_str())),
    }
}

/// Whether a text was a baseline: empty, of another version, or with the marks of a merge in it.
fn may_be_written_over(text: &str) -> bool {
    text.trim().is_empty() || text.contains("\"fingerprints\":")
}

/// The baseline that is there. What is no baseline is not written over.
fn earlier(file: &Path) -> Result<Baseline, Message> {
    let Some(text) = text(file)? else { return Ok(Baseline::default()) };
    match Baseline::read(&text) {
        Ok(baseline) => Ok(baseline),
        Err(_) if may_be_written_over(&text) => Ok(Baseline::default()),
        Err(why) => Err(Message::new(Key::Command("baseline-other")).with("why", Message::from(&why))),
    }
}

/// What stands in the file; `None` where there is none.
fn text(file: &Path) -> Result<Option<String>, Message> {
    match read_up_to(file, MOST_BYTES) {
        Ok(bytes) => {
            let text = String::from_utf8(bytes);
            text.map(Some).map_err(|_| Message::new(Key::Command("config-not-utf-8")))
        }
        Err(error) if error.not_found().is_some() => Ok(None),
        Err(error) => Err(Message::from(&error)),
    }
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
    let parts: Vec<String> = up.chain(down.map(|part| written(part.as_ref()))).collect();
    parts.join("/")
}
