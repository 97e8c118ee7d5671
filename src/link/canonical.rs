//! Pages that have one canonical address: which form it has, and how to get there by editing.
//!
//! Only what the site itself says or redirects to. Versions (`v2`), mirrors, mobile pages and the
//! choice between abstract and PDF are the author's.

use std::collections::BTreeSet;
use std::ops::Range;

use super::hosts::{is_known, within};
use super::identity::{acl_id, arxiv_id};
use super::kind::{Form, UrlEdit};
use super::parts::Parts;
use super::repository::repository;
use super::rules::LinkRules;

/// What separates an address from the canonical one.
#[derive(Clone, Debug, Default)]
pub(super) struct Changes<'r> {
    /// The forms that stay.
    ways: Option<&'r BTreeSet<Form>>,
    /// The reasons and where they show.
    pub(super) forms: Vec<(Form, Range<usize>)>,
    /// Edits outside the query, disjoint.
    pub(super) edits: Vec<UrlEdit>,
    /// Indices of parameters that go.
    pub(super) params: Vec<usize>,
}

impl Changes<'_> {
    /// Adds a reason with its edit, if it is not the way of the list to write it so.
    pub(super) fn edit(&mut self, form: Form, range: Range<usize>, replacement: &str) {
        if self.ways.is_some_and(|ways| ways.contains(&form)) {
            return;
        }
        self.forms.push((form, range.clone()));
        self.edits.push(UrlEdit { range, replacement: replacement.to_owned() });
    }
}

/// How the URL, which is not a WeChat article's, differs from the canonical address, but for what is a way of the list.
pub(super) fn find<'r>(parts: &Parts<'_>, rules: &'r LinkRules) -> Changes<'r> {
    let mut changes = Changes { ways: Some(&rules.ways), ..Changes::default() };
    match parts.name.as_str() {
        "github.com" | "www.github.com" => github(parts, &mut changes),
        "arxiv.org" | "www.arxiv.org" => arxiv(parts, &mut changes),
        "aclanthology.org" | "www.aclanthology.org" => acl(parts, &mut changes),
        "aclweb.org"
        | "www.aclweb.org"
        | "anthology.aclweb.org"
        | "aclanthology.info"
        | "www.aclanthology.info"
        | "aclanthology.coli.uni-saarland.de" => {
            if let Some(path) = old_acl(parts) {
                changes.edit(Form::HostAlias("aclanthology.org"), parts.host.clone(), "aclanthology.org");
                if parts.path() != path {
                    changes.edits.push(UrlEdit { range: parts.path.clone(), replacement: path });
                }
                server(parts, &mut changes, false);
                return changes;
            }
        }
        _ => {}
    }
    server(parts, &mut changes, true);
    // It jumps to what a reader sees anyway, which may be meant: alone it stays.
    let is_readme = parts.fragment() == Some("readme") && repository(parts.path()).is_some();
    if is_readme && within(&parts.name, "github.com") && !changes.forms.is_empty() {
        let range = parts.fragment.clone();
        changes.edits.extend(range.map(|range| UrlEdit { range, replacement: String::new() }));
    }
    changes
}

/// Scheme, host and port of a known server.
pub(super) fn server(parts: &Parts<'_>, changes: &mut Changes<'_>, with_host: bool) {
    if !is_known(&parts.name) {
        return;
    }
    if with_host {
        // source: GitHub and arXiv redirect www away; Crossref display guidelines; hf.co, inference
        let (form, host) = match parts.name.as_str() {
            "www.github.com" => (Form::Www, "github.com"),
            "www.arxiv.org" => (Form::Www, "arxiv.org"),
            "www.doi.org" => (Form::Www, "doi.org"),
            "www.aclanthology.org" => (Form::Www, "aclanthology.org"),
            name => match MOVED.iter().find(|(old, _)| *old == name) {
                Some((_, new)) => (Form::HostAlias(new), *new),
                None => (Form::LetterCase, name),
            },
        };
        if parts.at(&parts.host) != host {
            changes.edit(form, parts.host.clone(), host);
        }
    }
    // With `http`, scheme and port are `insecure-url`'s.
    if parts.is_secure() {
        if parts.at(&parts.scheme) != "https" {
            changes.edit(Form::LetterCase, parts.scheme.clone(), "https");
        }
        if let Some(port) = &parts.port {
            changes.edit(Form::DefaultPort, port.clone(), "");
        }
    }
}

/// Hosts under another name, each with its own one: every path is the same there.
// source: Crossref display guidelines; hf.co, inference; the others redirect there
const MOVED: &[(&str, &str)] = &[
    ("dx.doi.org", "doi.org"),
    ("hf.co", "huggingface.co"),
    ("xxx.lanl.gov", "arxiv.org"),
    ("docs.microsoft.com", "learn.microsoft.com"),
    ("nbviewer.ipython.org", "nbviewer.org"),
    ("nbviewer.jupyter.org", "nbviewer.org"),
];

/// Only the page of a repository: deeper paths mean what they say.
fn github(parts: &Parts<'_>, changes: &mut Changes<'_>) {
    let Some((owner, name)) = repository(parts.path()) else { return };
    let tail = parts.path.start + owner.len() + name.len() + 2..parts.path.end;
    if !tail.is_empty() {
        // source: git's own clone URL; the site redirects both away
        let git = parts.at(&tail).contains(".git");
        changes.edit(if git { Form::GitSuffix } else { Form::TrailingSlash }, tail, "");
    }
    for (n, param) in parts.params.iter().enumerate() {
        // source: rsbuild #7118; other tabs are other pages
        if parts.at(&param.range) == "tab=readme-ov-file" {
            changes.forms.push((Form::DefaultTab, param.range.clone()));
            changes.params.push(n);
        }
    }
}

/// The PDF's address has no ending, and the page's no listing. source: arXiv's `Link: rel=canonical`, arxiv-browse #476
fn arxiv(parts: &Parts<'_>, changes: &mut Changes<'_>) {
    if parts.path().starts_with("/abs/") {
        for (n, param) in parts.params.iter().enumerate().filter(|(_, param)| parts.key(param) == "context") {
            changes.forms.push((Form::ListingContext, param.range.clone()));
            changes.params.push(n);
        }
    }
    let id = parts.path().strip_prefix("/pdf/").and_then(|file| file.strip_suffix(".pdf"));
    if id.is_some_and(|id| arxiv_id(id).is_some()) {
        changes.edit(Form::PdfSuffix, parts.path.end - 4..parts.path.end, "");
    }
}

/// A paper's page has a slash at its end. source: acl-anthology #513
fn acl(parts: &Parts<'_>, changes: &mut Changes<'_>) {
    let path = parts.path();
    if path.strip_prefix('/').is_some_and(|id| acl_id(id) == Some(id)) {
        changes.edit(Form::MissingSlash, parts.path.clone(), &format!("{path}/"));
    }
}

/// The path on aclanthology.org of a paper on one of the anthology's former hosts.
// source: acl-anthology #480, #520; UniversalDependencies/docs #1188
fn old_acl(parts: &Parts<'_>) -> Option<String> {
    let mut segments = parts.path().split('/').filter(|segment| !segment.is_empty());
    let file = match segments.next()? {
        // The paper's file, or the folders of its volume before it.
        first if parts.name == "anthology.aclweb.org" => segments.next_back().unwrap_or(first),
        "anthology" | "anthology-new" | "pdf" => segments.next_back()?,
        "papers" => segments.next()?,
        _ => return None,
    };
    let is_page = acl_id(file)? == file;
    Some(if is_page { format!("/{file}/") } else { format!("/{file}") })
}
