//! A line as a reader of it may read it, with the bytes that each part was written with.

use std::ops::Range;

use memchr::{memchr_iter, memchr3_iter};

/// A line after some decoding.
#[derive(Clone, Debug)]
pub(super) struct View {
    /// What it reads.
    pub(super) bytes: Vec<u8>,
    /// Where each byte was written in the line; one more for the end.
    from: Vec<u32>,
}

impl View {
    /// The line without backslash escapes, entities and full-width marks; `None` where it has none.
    pub(super) fn markdown(line: &[u8]) -> Option<Self> {
        let marks = memchr3_iter(b'\\', b'&', 0xef, line);
        Self::decoded(line, marks, |rest| match rest {
            [b'\\', mark, ..] if mark.is_ascii_punctuation() => Some((*mark, 2)),
            [b'&', ..] => entity(rest),
            [0xef, 0xbc | 0xbd, _, ..] => fullwidth(rest).map(|mark| (mark, 3)),
            _ => None,
        })
    }

    /// The line without percent-encoding of ASCII; `None` where it has none.
    pub(super) fn percent(line: &[u8]) -> Option<Self> {
        Self::decoded(line, memchr_iter(b'%', line), |rest| match rest {
            [b'%', high @ b'2'..=b'7', low, ..] => {
                let digit =
                    |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
                Some((digit(*high)? * 16 + digit(*low)?, 3))
            }
            _ => None,
        })
    }

    /// The same without percent-encoding; `None` where it has none.
    pub(super) fn percent_decoded(&self) -> Option<Self> {
        let mut view = Self::percent(&self.bytes)?;
        for at in &mut view.from {
            *at = self.from[*at as usize];
        }
        Some(view)
    }

    /// The bytes with which a part was written.
    pub(super) fn written(&self, part: &Range<usize>) -> Range<usize> {
        self.from[part.start] as usize..self.from[part.end] as usize
    }

    /// `decode` gives what the beginning of a rest reads, and how many bytes it takes; something only at `marks`.
    fn decoded(
        line: &[u8],
        mut marks: impl Iterator<Item = usize>,
        decode: impl Fn(&[u8]) -> Option<(u8, usize)>,
    ) -> Option<Self> {
        let first = marks.find(|at| decode(&line[*at..]).is_some())?;
        let mut view = Self { bytes: line[..first].to_vec(), from: (0..first).map(place).collect() };
        let mut at = first;
        while let Some(&byte) = line.get(at) {
            let (read, length) = decode(&line[at..]).unwrap_or((byte, 1));
            view.bytes.push(read);
            view.from.push(place(at));
            at += length;
        }
        view.from.push(place(line.len()));
        Some(view)
    }
}

/// A place in a line, of which none is as long as 4 GiB.
fn place(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// The longest entity that is read, `&commat;`; a number may have zeros before it.
const LONGEST: usize = 12;

/// The ASCII character that an entity stands for.
fn entity(rest: &[u8]) -> Option<(u8, usize)> {
    let end = rest.iter().take(LONGEST).position(|byte| *byte == b';')?;
    let name = std::str::from_utf8(&rest[1..end]).ok()?;
    let number = name.strip_prefix('#').map(|number| match number.strip_prefix(['x', 'X']) {
        Some(hex) => u8::from_str_radix(hex, 16),
        None => number.parse(),
    });
    let read = match number {
        Some(number) => number.ok().filter(|number| (b' '..0x7f).contains(number))?,
        None => NAMED.iter().find(|(of, _)| *of == name)?.1,
    };
    Some((read, end + 1))
}

// source: HTML, "named character references": those of the marks of an address
const NAMED: &[(&str, u8)] = &[
    ("amp", b'&'),
    ("AMP", b'&'),
    ("ast", b'*'),
    ("bsol", b'\\'),
    ("colon", b':'),
    ("commat", b'@'),
    ("equals", b'='),
    ("excl", b'!'),
    ("gt", b'>'),
    ("lowbar", b'_'),
    ("lt", b'<'),
    ("num", b'#'),
    ("percnt", b'%'),
    ("period", b'.'),
    ("quest", b'?'),
    ("quot", b'"'),
    ("semi", b';'),
    ("sol", b'/'),
    ("vert", b'|'),
];

/// The ASCII mark of a full-width one; letters are left, an address has none.
fn fullwidth(rest: &[u8]) -> Option<u8> {
    let c = std::str::from_utf8(rest.get(..3)?).ok()?.chars().next()?;
    let read = u8::try_from(u32::from(c).checked_sub(0xfee0)?).ok()?;
    matches!(read, b':' | b'/' | b'@' | b'=' | b'?' | b'&' | b'#' | b';' | b'%').then_some(read)
}
