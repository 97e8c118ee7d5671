//! The documentation of a rule in its file.

/// The `//!` lines of a rule's file. The rest of the file does not get into the program, which it made 80 KB larger.
macro_rules! documentation {
    ($file:literal) => {{
        const FILE: &str = include_str!($file);
        const LINES: [u8; $crate::rules::rule::documented(FILE)] = $crate::rules::rule::first(FILE);
        match std::str::from_utf8(&LINES) {
            Ok(lines) => lines,
            Err(_) => panic!("the lines of a text are text"),
        }
    }};
}
pub(in super::super) use documentation;

/// How many bytes the `//!` lines at the beginning of a file take.
pub(in super::super) const fn documented(file: &str) -> usize {
    let bytes = file.as_bytes();
    let (mut at, mut start) = (0, 0);
    while at < bytes.len() {
        if at < start + MARK.len() && bytes[at] != MARK[at - start] {
            return start;
        }
        if bytes[at] == b'\n' {
            start = at + 1;
        }
        at += 1;
    }
    start
}

const MARK: &[u8] = b"//!";

/// The first `N` bytes of a file that has as many.
pub(in super::super) const fn first<const N: usize>(file: &str) -> [u8; N] {
    let mut first = [0; N];
    let mut at = 0;
    while at < N {
        first[at] = file.as_bytes()[at];
        at += 1;
    }
    first
}
