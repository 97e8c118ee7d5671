//! Whether the words in a column go up or down a scale: `first`, `second`, `third`; `XS`, `S`, `M`; `甲`, `乙`, `丙`.

use std::iter;
use std::ops::Range;

use super::scales::SCALES;
use super::steps::are_slips;
use crate::habit::is_no_chance;
use crate::order::Ranking;

/// Whether what a column says goes up or down one scale, but for slips, not by chance in one of so many `ways`, and no longer so in
/// the order of `dates`. Words that are no steps of it have no say, if they are fewer.
pub(super) fn are_steps(said: &[Option<String>], ways: usize, dates: Option<&Ranking>) -> bool {
    // Whoever goes by a scale begins with a step of it, or ends with one.
    let ends = [said.iter().flatten().next(), said.iter().flatten().next_back()];
    let ends = ends.map(|said| said.map(|said| word(said)));
    let holds = |scale: &[&[&str]], word: &String| scale.iter().any(|step| step.contains(&word.as_str()));
    let scales = SCALES.iter().filter(|(_, scale)| ends.iter().flatten().any(|word| holds(scale, word)));
    let mut scales = scales.peekable();
    if scales.peek().is_none() {
        return false;
    }
    let words: Vec<Option<String>> = said.iter().map(|said| said.as_deref().map(word)).collect();
    let groups =
        dates.map_or_else(|| iter::once(0..said.len()).collect(), |dates| dates.units.groups().to_vec());
    scales.any(|(cycles, scale)| {
        let Some(steps) = Steps::on(*cycles, scale, &words) else { return false };
        let standing: Vec<usize> = (0..said.len()).collect();
        let Some(slips) = steps.slips(&groups, &standing) else { return false };
        let is_kept = |dates: &Ranking| {
            let sorted: Vec<usize> = dates.sorted().into_iter().collect();
            steps.slips(&groups, &sorted).is_some_and(|others| others <= slips)
        };
        // Any rows may be those that slipped.
        let ways = iter::repeat_n(steps.known(), slips).fold(ways, usize::saturating_mul);
        let alike = groups.iter().map(|group| steps.alike(group));
        is_no_chance(alike, ways) && !dates.is_some_and(is_kept)
    })
}

/// A cell without the marks at its ends, in lower case.
fn word(said: &str) -> String {
    said.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}

/// The step of each row on a scale.
struct Steps {
    steps: Vec<Option<usize>>,
    /// How many the scale has where the first follows the last, as of the days of a week.
    cycle: Option<usize>,
}

impl Steps {
    /// `None` where most words are no steps of it.
    fn on(cycles: bool, scale: &[&[&str]], words: &[Option<String>]) -> Option<Self> {
        let step = |word: &String| scale.iter().position(|step| step.contains(&word.as_str()));
        let steps: Vec<Option<usize>> = words.iter().map(|word| word.as_ref().and_then(step)).collect();
        let found = Self { steps, cycle: cycles.then_some(scale.len()) };
        (found.known() * 2 > words.iter().flatten().count()).then_some(found)
    }

    fn known(&self) -> usize {
        self.steps.iter().flatten().count()
    }

    /// The steps of the rows of a group that come in this `order`.
    fn of(&self, group: &Range<usize>, order: &[usize]) -> Vec<usize> {
        let rows = order.get(group.clone()).unwrap_or_default();
        rows.iter().filter_map(|row| *self.steps.get(*row)?).collect()
    }

    /// How many rows go neither up nor down with the others of their group; `None` where they are no slips.
    fn slips(&self, groups: &[Range<usize>], order: &[usize]) -> Option<usize> {
        let of_groups: Vec<Vec<usize>> = groups.iter().map(|group| self.of(group, order)).collect();
        let up = |steps: &Vec<usize>| rising(&self.begun(steps));
        let down = |steps: &Vec<usize>| rising(&self.begun(&steps.iter().rev().copied().collect::<Vec<_>>()));
        let known: usize = of_groups.iter().map(Vec::len).sum();
        let along = of_groups.iter().map(up).sum::<usize>().max(of_groups.iter().map(down).sum());
        let slips = known - along;
        (slips == 0 || are_slips(along, slips)).then_some(slips)
    }

    /// A cycle may begin at any of its steps.
    fn begun(&self, steps: &[usize]) -> Vec<usize> {
        let (Some(cycle), Some(first)) = (self.cycle, steps.first()) else { return steps.to_vec() };
        steps.iter().map(|step| (step + cycle - first) % cycle).collect()
    }

    /// How many rows of a group stand on each step.
    fn alike(&self, group: &Range<usize>) -> Vec<usize> {
        let mut steps: Vec<usize> =
            self.steps.get(group.clone()).unwrap_or_default().iter().flatten().copied().collect();
        steps.sort_unstable();
        steps.chunk_by(|one, other| one == other).map(<[_]>::len).collect()
    }
}

/// The greatest number of values that rise as they stand.
pub(super) fn rising<T: Ord + Copy>(values: &[T]) -> usize {
    let mut ends: Vec<T> = Vec::new();
    for value in values {
        let place = ends.partition_point(|end| end <= value);
        match ends.get_mut(place) {
            Some(end) => *end = *value,
            None => ends.push(*value),
        }
    }
    ends.len()
}
