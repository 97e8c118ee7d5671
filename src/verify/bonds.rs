//! What belongs together stays together, although the page would show nothing wrong.

use super::change::Change;
use super::mismatch::Mismatch;
use crate::document::Document;
use crate::entry::{ListTable, Structure};

/// Refuses an order that parts a row from the one above it where it means something only there, or that takes a row past a
/// heading; and any change of a text that holds a merge conflict.
pub(super) fn hold(
    old: &Document<'_>,
    lists: &[ListTable],
    new: &str,
    changes: &[Change],
) -> Result<(), Mismatch> {
    let text = old.source.text();
    if new != text
        && let Some(conflict) = old.conflicts().iter().next()
    {
        return Err(refusal("no change beside a merge conflict", conflict.marker.of(text)));
    }
    for change in changes {
        let Change::Order { table, order } = change else { continue };
        let list = lists.iter().find(|list| list.table == *table);
        if let Some(place) = list.and_then(|list| parted(&list.structure, order)) {
            return Err(refusal(
                "rows that belong together",
                &format!("another row at place {place} of table {table}"),
            ));
        }
    }
    Ok(())
}

/// The first place at which an order (`order[new place] = old place`) puts what does not belong there.
fn parted(structure: &Structure, order: &[usize]) -> Option<usize> {
    let follows = |place: usize, row: usize| place > 0 && order[place - 1] + 1 == row;
    let run = structure.groups().flat_map(|group| group.clone().map(move |_| group.clone()));
    let mut groups = vec![None; order.len()];
    for (place, group) in structure.groups().flatten().zip(run) {
        groups[place] = Some(group);
    }
    (0..order.len()).find(|place| {
        let row = order[*place];
        let is_at_home = match &groups[*place] {
            Some(group) => group.contains(&row),
            None => row == *place,
        };
        !is_at_home || (structure.goes_with_above(row) && !follows(*place, row))
    })
}

fn refusal(expected: &str, found: &str) -> Mismatch {
    Mismatch { parser: "learnvlm-lint", expected: expected.into(), found: found.into() }
}
