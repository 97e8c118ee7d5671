//! How much reference links may add to a page, of which comrak allows less than GitHub.
//!
//! Each link by reference adds the length of its address and title. cmark-gfm resolves them until they have added 100,000 bytes or as
//! many as the text has, whichever is more, comrak 0.59 until whichever is less: of a short README with an icon in each row
//! (`![yes][yes]`) it shows most as text. `findings/comrak_resolves_fewer_references.sh` shows it.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

use comrak::options::BrokenLinkReference;
use comrak::{Options, ResolvedReference};
use pulldown_cmark::{Options as Extensions, Parser};

/// In bytes.
const LIMIT: usize = 100_000;

/// The text with so many blanks behind it that its links may add what GitHub lets them, where it has definitions and is shorter. They
/// are as many for each text, so that two of them are told alike.
pub(super) fn lengthened(text: Cow<'_, str>) -> Cow<'_, str> {
    if text.len() >= LIMIT || !text.contains("]:") {
        return text;
    }
    Cow::Owned(format!("{text}{}\n", " ".repeat(LIMIT)))
}

/// `options` with the definitions of a long text, as pulldown-cmark reads them: what comrak resolves no more is resolved by them.
pub(super) fn resolving<'o>(mut options: Options<'o>, text: &str) -> Options<'o> {
    if text.len() < LIMIT || !text.contains("]:") {
        return options;
    }
    let parser = Parser::new_ext(text, Extensions::ENABLE_TABLES | Extensions::ENABLE_FOOTNOTES);
    let known: HashMap<String, ResolvedReference> = parser
        .reference_definitions()
        .iter()
        .map(|(label, definition)| {
            let title = definition.title.as_deref().unwrap_or_default().to_owned();
            (folded(label), ResolvedReference { url: definition.dest.to_string(), title })
        })
        .collect();
    options.parse.broken_link_callback =
        Some(Arc::new(move |link: BrokenLinkReference<'_>| known.get(&folded(link.original)).cloned()));
    options
}

/// A label as labels are compared.
fn folded(label: &str) -> String {
    label.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
