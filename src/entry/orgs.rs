//! Organisations in a cell, in the author's order.

use super::content::has_picture;
use super::org_joins::Joins;
use super::org_marks::cut;
use super::{Field, is_placeholder};
use crate::document::{Cell, Document, InlineKind, LinkKind, decode};
use crate::text::Span;

/// The organisations of an entry.
///
/// Invariant: at least one name; no name is empty; `joints` has one element less than `names`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Orgs {
    /// The names, in the author's order.
    pub names: Vec<String>,
    /// What stands between two names: the separator with the blanks at its sides.
    pub joints: Vec<Span>,
    /// A separator with no name at one of its sides. Such a cell is taken for one name.
    pub open: Option<Span>,
}

impl Orgs {
    fn single(name: String, open: Option<Span>) -> Self {
        Self { names: vec![name], joints: Vec::new(), open }
    }

    /// Where the names stand in `cell`, from which they were read, with their markup and without the blanks round
    /// them; as many as there are names.
    pub fn spans<'o>(&'o self, document: &'o Document<'_>, cell: Cell) -> impl Iterator<Item = Span> + 'o {
        let starts = std::iter::once(cell.span.start()).chain(self.joints.iter().map(|joint| joint.end()));
        let ends = self.joints.iter().map(|joint| joint.start()).chain([cell.span.end()]);
        starts.zip(ends).map(|(start, end)| {
            let slot = Span::new(start, end);
            let written = slot.of(document.source.text());
            let left = written.len() - written.trim_start().len();
            slot.narrow(left..left + written.trim().len())
        })
    }
}

/// Reads an organisation cell.
///
/// `、`, `;`, `；` and `<br>` separate names, outside brackets, quotation marks, links and code; `list` knows whether `&`, a comma or a
/// slash do.
pub(super) fn read(document: &Document<'_>, cell: Cell, list: &Joins) -> Field<Orgs> {
    if let Some(name) = single_name(document, cell, list.own.as_deref()) {
        let orgs = || Orgs::single(name.to_owned(), None);
        return if is_placeholder(name) { Field::Absent } else { Field::Parsed(orgs()) };
    }
    let shown = document.visible_text(cell);
    if is_placeholder(&shown) && !(shown.is_empty() && has_picture(document, cell)) {
        return Field::Absent;
    }
    if shows_entity(&shown) {
        // `\&amp;` or `&amp;amp;`: escaped once too often, and no list of names as it stands.
        return Field::Parsed(Orgs::single(shown, None));
    }
    let cut = cut(document, cell, list.own.as_deref());
    let (mut names, mut joints) = (Vec::new(), Vec::new());
    let mut name = cut.parts.first().cloned().unwrap_or_default();
    for (n, mark) in cut.marks.iter().enumerate() {
        if list.parts(&cut, n) {
            names.push(std::mem::take(&mut name));
            joints.push(mark.span);
        } else {
            name.push_str(&cut.between[n]);
        }
        name.push_str(&cut.parts[n + 1]);
    }
    names.push(name);
    let names: Vec<String> = names.iter().map(|name| name.trim().to_owned()).collect();
    let is_open = |name: &String| name.is_empty() || name.starts_with(MARKS) || name.ends_with(MARKS);
    if let Some(at) = names.iter().position(is_open).filter(|_| !joints.is_empty()) {
        // The mark behind that name; before the last one.
        let mark = joints.get(at).or(joints.last()).copied();
        return Field::Parsed(Orgs::single(shown, mark));
    }
    if names.iter().any(|name| name.starts_with(['(', '（'])) {
        // One that brackets explain: not a plain list of names.
        return Field::Parsed(Orgs::single(shown, None));
    }
    Field::Parsed(Orgs { names, joints, open: None })
}

/// What is never at the end of a name beside a separator.
const MARKS: [char; 7] = ['&', '＆', '、', ',', '，', ';', '；'];

/// The text of a cell that holds one piece of text and no separator, as most do.
fn single_name<'d>(document: &'d Document<'_>, cell: Cell, separator: Option<&str>) -> Option<&'d str> {
    let [piece] = document.inlines_in(cell.slot) else { return None };
    let text = piece.span.of(document.source.text());
    let is_single = matches!(piece.kind, InlineKind::Text)
        && !text.contains(['&', '＆', '、', ';', '；'])
        && separator.is_none_or(|own| !text.contains(own.trim()));
    is_single.then(|| text.trim())
}

/// Whether a reader sees a character reference; `&T;` is none.
fn shows_entity(shown: &str) -> bool {
    shown.split('&').skip(1).any(|rest| {
        let name = rest.split(';').next().unwrap_or_default();
        let is_name = |b: u8| b.is_ascii_alphanumeric() || b == b'#';
        if name.len() == rest.len() || name.is_empty() || !name.bytes().all(is_name) {
            return false;
        }
        let written = format!("x&{name};");
        decode(&written, LinkKind::Inline, false).is_some_and(|read| read != written)
    })
}
