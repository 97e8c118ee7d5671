//! The most rows that are in order as they stand, where rows may have spans for keys.
//!
//! `2024` is in order beside any month of it, above and below, though the months are not in any order beside each
//! other. So each row may take whatever key of its span fits, and the most rows are sought whose keys fall.

/// The greatest number of rows whose keys can be chosen from their spans (`lowest..=highest`, below `bounds`) so that
/// they never rise: for each of these rows its key, for the others `None`. Of several such choices the one that patience
/// sorting makes. Takes time n log n.
pub(super) fn falling(spans: &[(usize, usize)], bounds: usize) -> Vec<Option<usize>> {
    // So many chains of rows can end in a key of at least x: the `ends` that are not below x. A row lengthens each
    // chain that ends in its span or above, up to its highest key; that below the span is no longer the best.
    let mut ends = Counts::new(bounds);
    let mut passed: Vec<Option<usize>> = Vec::with_capacity(spans.len());
    for (lowest, highest) in spans {
        let below = ends.below(*lowest);
        let end = below.checked_sub(1).and_then(|last| ends.nth(last));
        if let Some(end) = end {
            ends.remove(end);
        }
        ends.add(*highest);
        passed.push(end);
    }
    // Backwards: a row belongs to the chain if it is not as long without it.
    let mut keys = vec![None; spans.len()];
    let mut length = ends.total;
    let mut key = ends.nth(0).unwrap_or_default();
    for (row, (lowest, highest)) in spans.iter().enumerate().rev() {
        ends.remove(*highest);
        if let Some(end) = passed[row] {
            ends.add(end);
        }
        if length == 0 || ends.total - ends.below(key) >= length {
            continue;
        }
        keys[row] = Some(key.max(*lowest));
        length -= 1;
        key = ends.total.checked_sub(length).and_then(|place| ends.nth(place)).unwrap_or_default();
    }
    keys
}

/// How often each number below a bound is there: a Fenwick tree.
struct Counts {
    tree: Vec<usize>,
    total: usize,
}

impl Counts {
    fn new(bounds: usize) -> Self {
        Self { tree: vec![0; bounds + 1], total: 0 }
    }

    fn add(&mut self, number: usize) {
        self.total += 1;
        self.each_above(number, |count| *count += 1);
    }

    fn remove(&mut self, number: usize) {
        self.total -= 1;
        self.each_above(number, |count| *count -= 1);
    }

    fn each_above(&mut self, number: usize, change: impl Fn(&mut usize)) {
        let mut node = number + 1;
        while let Some(count) = self.tree.get_mut(node) {
            change(count);
            node += node & node.wrapping_neg();
        }
    }

    /// How many are less than `number`.
    fn below(&self, number: usize) -> usize {
        let (mut count, mut node) = (0, number);
        while node > 0 {
            count += self.tree[node];
            node &= node - 1;
        }
        count
    }

    /// The one at `place`, from 0, of all in rising order.
    fn nth(&self, place: usize) -> Option<usize> {
        let (mut node, mut left) = (0, place);
        let mut step = self.tree.len().next_power_of_two();
        while step > 0 {
            if let Some(count) = self.tree.get(node + step)
                && *count <= left
            {
                node += step;
                left -= count;
            }
            step /= 2;
        }
        (place < self.total).then_some(node)
    }
}
