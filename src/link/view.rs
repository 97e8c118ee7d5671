//! A line as a reader of it may read it, with the bytes that each part was written with.

use std::ops::Range;

use memchr::{Memchr3, memchr_iter, memchr3_iter};

/// A line after some decoding.
#[derive(Clone, Debug)]
pub(super) struct View {
    /// What it reads.
    pub(super) bytes: Vec<u8>,
    /// Where each byte was written in the line; one more for the end.
    from: Vec<u32>,
}

impl View {
    /// The line without backslash escapes, entities, full-width marks and what nobody sees; `None` where it has none.
    pub(super) fn markdown(line: &[u8]) -> Option<Self> {
        let decode = |rest: &[u8]| match rest {
            [b'\\', mark, ..] if mark.is_ascii_punctuation() => Some((Some(*mark), 2)),
            [b'&', ..] => entity(rest),
            [0xef, 0xbc | 0xbd, _, ..] => fullwidth(rest).map(|mark| (Some(mark), 3)),
            [0..0x80, ..] => None,
            _ => Some((None, unseen(rest)?)),
        };
        let first = |mut marks: Memchr3<'_>| marks.find(|at| decode(&line[*at..]).is_some());
        let marks = [
            memchr3_iter(b'\\', b'&', 0xef, line),
            memchr3_iter(0xc2, 0xe1, 0xe2, line),
            memchr3_iter(0xcd, 0xd8, 0xf3, line),
        ];
        Some(Self::decoded(line, marks.into_iter().filter_map(first).min()?, decode))
    }

    /// The line without percent-encoding of ASCII and of what nobody sees; `None` where it has none.
    pub(super) fn percent(line: &[u8]) -> Option<Self> {
        let decode = |rest: &[u8]| match encoded(rest)? {
            byte @ b' '..0x80 => Some((Some(byte), 3)),
            0..0x80 => None,
            _ => {
                let bytes: Vec<u8> = rest.chunks(3).take(4).map_while(encoded).collect();
                Some((None, 3 * unseen(&bytes)?))
            }
        };
        let first = memchr_iter(b'%', line).find(|at| decode(&line[*at..]).is_some())?;
        Some(Self::decoded(line, first, decode))
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

    /// `decode` gives what the beginning of a rest reads, and how many bytes it takes; something at `first`, and nothing
    /// before it.
    fn decoded(line: &[u8], first: usize, decode: impl Fn(&[u8]) -> Option<(Option<u8>, usize)>) -> Self {
        let mut view = Self { bytes: line[..first].to_vec(), from: (0..first).map(place).collect() };
        let mut at = first;
        while let Some(&byte) = line.get(at) {
            let (read, length) = decode(&line[at..]).unwrap_or((Some(byte), 1));
            if let Some(read) = read {
                view.bytes.push(read);
                view.from.push(place(at));
            }
            at += length;
        }
        view.from.push(place(line.len()));
        view
    }
}

/// A place in a line, of which none is as long as 4 GiB.
fn place(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// The byte that `%` and two digits encode.
fn encoded(rest: &[u8]) -> Option<u8> {
    let [b'%', high, low, ..] = rest else { return None };
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    Some(digit(*high)? * 16 + digit(*low)?)
}

/// How many bytes the character at the beginning takes, if nobody sees it.
fn unseen(rest: &[u8]) -> Option<usize> {
    let length = match rest.first()? {
        0..0xe0 => 2,
        0xe0..0xf0 => 3,
        _ => 4,
    };
    let c = std::str::from_utf8(rest.get(..length)?).ok()?.chars().next()?;
    is_unseen(c).then_some(length)
}

/// Whether a character has neither width nor ink: as it gets into an address that is copied from a chat.
fn is_unseen(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
        | '\u{e0000}'..='\u{e01ef}')
}

/// The longest entity that is read, `&ZeroWidthSpace;`; a number may have zeros before it.
const LONGEST: usize = 17;

/// The ASCII character that an entity stands for, or none for one that nobody sees.
fn entity(rest: &[u8]) -> Option<(Option<u8>, usize)> {
    let end = rest.iter().take(LONGEST).position(|byte| *byte == b';')?;
    let name = std::str::from_utf8(&rest[1..end]).ok()?;
    let number = name.strip_prefix('#').map(|number| match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16),
        None => number.parse(),
    });
    let read = match number {
        Some(number) => char::from_u32(number.ok()?)?,
        None => NAMED.iter().find(|(of, _)| *of == name)?.1,
    };
    let ascii = u8::try_from(read).ok().filter(|byte| (b' '..0x7f).contains(byte));
    (ascii.is_some() || is_unseen(read)).then_some((ascii, end + 1))
}

// source: HTML, "named character references": those of the marks of an address, and of what nobody sees
const NAMED: &[(&str, char)] = &[
    ("amp", '&'),
    ("AMP", '&'),
    ("ast", '*'),
    ("bsol", '\\'),
    ("colon", ':'),
    ("commat", '@'),
    ("equals", '='),
    ("excl", '!'),
    ("gt", '>'),
    ("lowbar", '_'),
    ("lt", '<'),
    ("num", '#'),
    ("percnt", '%'),
    ("period", '.'),
    ("quest", '?'),
    ("quot", '"'),
    ("semi", ';'),
    ("sol", '/'),
    ("vert", '|'),
    ("shy", '\u{ad}'),
    ("ZeroWidthSpace", '\u{200b}'),
    ("zwnj", '\u{200c}'),
    ("zwj", '\u{200d}'),
    ("lrm", '\u{200e}'),
    ("rlm", '\u{200f}'),
    ("NoBreak", '\u{2060}'),
    ("InvisibleTimes", '\u{2062}'),
    ("InvisibleComma", '\u{2063}'),
];

/// The ASCII mark of a full-width one; letters are left, an address has none.
fn fullwidth(rest: &[u8]) -> Option<u8> {
    let c = std::str::from_utf8(rest.get(..3)?).ok()?.chars().next()?;
    let read = u8::try_from(u32::from(c).checked_sub(0xfee0)?).ok()?;
    matches!(read, b':' | b'/' | b'@' | b'=' | b'?' | b'&' | b'#' | b';' | b',' | b'%').then_some(read)
}
