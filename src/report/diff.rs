//! What a fix would change, as a unified diff that `git apply` and `patch -p1` take.
//!
//! A patch must hold the bytes of the file, so nothing is made visible or hidden here. A terminal, to which nobody
//! applies patches, gets it with control characters spelled out.

use std::fmt::Write;
use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices, group_diff_ops};

/// Lines of context, as `diff -u` shows.
const CONTEXT: usize = 3;

/// The diff from `old` to `new`, the two texts of the file at `path`; empty when they are equal.
pub fn unified(path: &str, old: &str, new: &str) -> String {
    // Only LF ends a line of a patch; a lone CR is a character like others.
    let old: Vec<&str> = old.split_inclusive('\n').collect();
    let new: Vec<&str> = new.split_inclusive('\n').collect();
    let mut out = String::new();
    for group in group_diff_ops(capture_diff_slices(Algorithm::Myers, &old, &new), CONTEXT) {
        let (Some(first), Some(last)) = (group.first(), group.last()) else { continue };
        if out.is_empty() {
            let _ = write!(out, "--- {}\n+++ {}\n", name('a', path), name('b', path));
        }
        let range = |of: fn(&DiffOp) -> Range<usize>| hunk_range(&(of(first).start..of(last).end));
        let _ = writeln!(out, "@@ -{} +{} @@", range(DiffOp::old_range), range(DiffOp::new_range));
        for op in &group {
            let (_, before, after) = op.as_tag_tuple();
            if let DiffOp::Equal { .. } = op {
                lines(&mut out, ' ', &old[before]);
            } else {
                lines(&mut out, '-', &old[before]);
                lines(&mut out, '+', &new[after]);
            }
        }
    }
    out
}

fn lines(out: &mut String, sign: char, lines: &[&str]) {
    for line in lines {
        let end = if line.ends_with('\n') { "" } else { "\n\\ No newline at end of file\n" };
        let _ = write!(out, "{sign}{line}{end}");
    }
}

/// `start,length` from 1; an empty range names the line before it.
fn hunk_range(range: &Range<usize>) -> String {
    match range.len() {
        0 => format!("{},0", range.start),
        1 => format!("{}", range.start + 1),
        length => format!("{},{length}", range.start + 1),
    }
}

/// `a/README.md`, as git writes it: quoted where the name could be misread.
fn name(side: char, path: &str) -> String {
    let path = path.trim_start_matches('/');
    if path.contains(|c: char| c.is_control() || matches!(c, '"' | '\\')) {
        let mut quoted = format!("\"{side}/");
        for c in path.chars() {
            match c {
                '"' | '\\' => quoted.extend(['\\', c]),
                c if c.is_ascii_control() => {
                    let _ = write!(quoted, "\\{:03o}", u32::from(c));
                }
                c => quoted.push(c),
            }
        }
        return quoted + "\"";
    }
    // A tab ends a name that holds spaces.
    format!("{side}/{path}{}", if path.contains(' ') { "\t" } else { "" })
}
