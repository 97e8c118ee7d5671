//! The fewest rows that have to move.

/// The fewest rows that have to move so that the rest is in order, the greatest key first: those outside a longest
/// subsequence that is.
pub(super) fn misplaced<K: Ord + Copy>(keys: &[Option<K>]) -> Vec<usize> {
    let rows: Vec<(usize, K)> = keys.iter().enumerate().filter_map(|(n, key)| Some((n, (*key)?))).collect();
    // Patience sorting: `ends[k]` is the row that ends the best subsequence of length k + 1.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; rows.len()];
    for (n, (_, key)) in rows.iter().enumerate() {
        let length = ends.partition_point(|&end| rows[end].1 >= *key);
        before[n] = length.checked_sub(1).map(|k| ends[k]);
        if length == ends.len() {
            ends.push(n);
        } else {
            ends[length] = n;
        }
    }
    let mut stays = vec![false; rows.len()];
    let mut next = ends.last().copied();
    while let Some(n) = next {
        stays[n] = true;
        next = before[n];
    }
    rows.iter().zip(stays).filter(|(_, stays)| !stays).map(|((row, _), _)| *row).collect()
}
