//! A link or an image names a file that is not in the repository.
//!
//! A relative address (`docs/notes.md`, `../a.md`, `images/map.png`) names a file beside the text, and one
//! that begins with `/` a file from the root of the repository; capitals matter on GitHub. Where no such file
//! or folder is, a reader meets an error page or a broken image. The help names a file with nearly the same
//! name, if there is one.
//!
//! ```markdown
//! [Reef](./resource/reef.md)
//! ```
//!
//! Files are looked for only where the text lies in a git repository, on the disk: what git does not know yet
//! counts. Nothing is asked of addresses that lead out of the repository (`../../issues`, `../../wiki`), lead
//! through a symbolic link or a submodule, or hold a `:`, a backslash or braces; nor of a sparse checkout, or
//! of a text without a name on standard input. Whether a place in that file is there (`a.md#part`) is not
//! asked, either.
//!
//! There is no fix: only a person knows which file was meant.

use super::rule::{Check, Context, Findings, Rule, subject};
use crate::diagnostic::Severity;
use crate::document::LinkKind;
use crate::language::{Key, Message};
use crate::masked::{Masked, shorten};
use crate::text::Span;

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "missing-file",
    severity: Severity::Warning,
    fixable: false,
    check: Check::Document(check),
    source: super::rule::documentation!("missing_file.rs"),
    chinese: include_str!("zh-CN/missing-file.md"),
};

fn check(context: &Context<'_>, findings: &mut Findings<'_>) {
    if context.absent.is_empty() {
        return;
    }
    let document = context.document;
    // What is no address at all is told for that alone.
    let sound = document.links.iter().zip(context.inspections).filter(|(_, seen)| seen.problems.is_empty());
    for (link, _) in sound.filter(|(link, _)| link.kind != LinkKind::Reference) {
        report(context, &link.url, link.destination, subject(link), findings);
    }
    for image in &document.images {
        report(context, &image.url, image.span, Message::new(Key::Rules("this-image")), findings);
    }
}

fn report(context: &Context<'_>, url: &str, span: Span, subject: Message, findings: &mut Findings<'_>) {
    let Some(near) = context.absent.get(url).filter(|_| !context.document.is_in_comment(span)) else {
        return;
    };
    let words = match near {
        Some(near) => Message::new(Key::Rules("missing-file-near")).with("near", quotable(near)),
        None => Message::new(Key::Rules("missing-file")),
    };
    findings.report(span, words.with("link", subject).with("path", quotable(url)));
}

fn quotable(text: &str) -> Masked {
    shorten(&text.replace('`', "'"), 60)
}
