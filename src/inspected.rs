//! What the addresses of a document are, each as the kind of its link lets it be judged.

use crate::document::{Document, Link, LinkKind};
use crate::link::{self, Inspection, LinkRules, Malformed, Problem, ProblemKind};

/// What a link's URL is. A reference is judged where it is defined; of a bare `www.` address GitHub wrote the
/// scheme, and without its `www.` it would be no link. One among words is what its author wrote.
pub(crate) fn inspect(document: &Document<'_>, link: &Link, rules: &LinkRules) -> Inspection {
    // The text of these is their address.
    let is_shown = matches!(link.kind, LinkKind::Bare | LinkKind::Autolink);
    let look = if is_shown { link::inspect_shown } else { link::inspect_with };
    let mut inspection = look(&link.url, rules);
    let written = link.destination.of(document.source.text());
    if link.kind == LinkKind::Definition && inspection.problems.iter().any(is_script) && is_image(&link.url) {
        // Images are written so, and what GitHub does with a link to one harms nobody.
        inspection.problems.clear();
    }
    if link.kind != LinkKind::Definition && document.is_picture(link) {
        link::take_for_banner(&link.url, &mut inspection.problems);
    }
    if link.kind == LinkKind::Reference {
        inspection.problems.clear();
    } else if link.kind == LinkKind::Html {
        // Browsers read a blank there as `%20`.
        inspection.leave(&link.url, |kind| *kind == ProblemKind::Malformed(Malformed::Space));
    } else if link.kind == LinkKind::Bare && written.starts_with("www.") {
        let is_given =
            |kind: &ProblemKind| matches!(kind, ProblemKind::Insecure | ProblemKind::Noncanonical(_));
        inspection.leave(&link.url, is_given);
    } else if link.kind == LinkKind::Bare && !inspection.problems.is_empty() && !document.is_alone(link) {
        let is_in_cell = link.cell.is_some();
        let is_left = |kind: &ProblemKind| {
            matches!(kind, ProblemKind::Noncanonical(_)) || (is_in_cell && *kind == ProblemKind::Insecure)
        };
        inspection.leave(&link.url, is_left);
    }
    inspection
}

fn is_script(problem: &Problem) -> bool {
    matches!(problem.kind, ProblemKind::Script(_))
}

fn is_image(url: &str) -> bool {
    url.get(..11).is_some_and(|start| start.eq_ignore_ascii_case("data:image/"))
}
