//! The secrets of a file, by where they stand and by what they say.

use std::borrow::Cow;
use std::ops::{Deref, RangeInclusive};

use crate::link::{readings, without_token_prefix};
use crate::masked::ELLIPSIS;
use crate::source::Source;
use crate::text::Span;

/// So many characters of a secret are a piece of it. Fewer stand anywhere by chance.
const PIECE: usize = 4;

/// Characters of a secret that stand beside each other, in lower case; the last is none in a secret of three.
type Piece = [char; PIECE];

/// The places of a file that hold somebody's secret.
///
/// A message may quote what was cut out of an address, such as a name of an organisation with a `&` in the password:
/// of that nothing tells any more that it is part of a secret but that a secret of the same line reads so.
///
/// Invariant: `places` are sorted and none is twice there; they may overlap.
#[derive(Clone, Debug, Default)]
pub struct Secrets {
    places: Vec<Span>,
    /// Each piece with the line of its secret, from 0; sorted.
    pieces: Vec<(Piece, usize)>,
}

impl Secrets {
    /// The secrets of a text that stand at these places.
    pub fn new(mut places: Vec<Span>, source: &Source) -> Self {
        places.sort_unstable();
        places.dedup();
        let mut pieces = Vec::new();
        for place in &places {
            let line = source.lines().line_of(place.start());
            let written = place.of(source.text());
            add_pieces(&mut pieces, line, written);
            // As a reader sees it, and as a program does.
            for read in readings(written).iter().chain(&without_markup(written)) {
                add_pieces(&mut pieces, line, read);
            }
        }
        pieces.sort_unstable();
        pieces.dedup();
        Self { places, pieces }
    }

    /// The text with `…` for what it has of the secrets of some lines.
    pub fn mask<'t>(&self, text: &'t str, lines: &[RangeInclusive<usize>]) -> Cow<'t, str> {
        if self.pieces.is_empty() {
            return Cow::Borrowed(text);
        }
        let chars: Vec<char> = text.chars().collect();
        let mut is_hidden = vec![false; chars.len()];
        for at in 0..chars.len() {
            for length in [PIECE, PIECE - 1] {
                let Some(written) = chars.get(at..at + length) else { continue };
                if self.has(&piece(written), lines) {
                    is_hidden[at..at + length].fill(true);
                }
            }
        }
        if !is_hidden.contains(&true) {
            return Cow::Borrowed(text);
        }
        let mut shown = String::with_capacity(text.len());
        for (c, is_hidden) in chars.into_iter().zip(is_hidden) {
            let c = if is_hidden { ELLIPSIS } else { c };
            if c != ELLIPSIS || !shown.ends_with(ELLIPSIS) {
                shown.push(c);
            }
        }
        Cow::Owned(shown)
    }

    fn has(&self, piece: &Piece, lines: &[RangeInclusive<usize>]) -> bool {
        lines.iter().any(|lines| {
            let next = self.pieces.partition_point(|known| *known < (*piece, *lines.start()));
            self.pieces.get(next).is_some_and(|(known, line)| known == piece && lines.contains(line))
        })
    }
}

impl Deref for Secrets {
    type Target = [Span];

    fn deref(&self) -> &[Span] {
        &self.places
    }
}

/// The text without emphasis and tags, where it may have some.
fn without_markup(text: &str) -> Option<String> {
    text.contains(['*', '~', '`', '<']).then(|| {
        let pieces = text.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, shown)| shown));
        pieces.collect::<String>().replace(['*', '~', '`'], "")
    })
}

/// What is known of a token by what it begins with is no secret.
fn add_pieces(pieces: &mut Vec<(Piece, usize)>, line: usize, secret: &str) {
    let chars: Vec<char> = without_token_prefix(secret).chars().collect();
    if chars.len() == PIECE - 1 {
        pieces.push((piece(&chars), line));
    }
    pieces.extend(chars.windows(PIECE).map(|window| (piece(window), line)));
}

fn piece(chars: &[char]) -> Piece {
    let mut piece = ['\0'; PIECE];
    for (to, from) in piece.iter_mut().zip(chars) {
        *to = from.to_lowercase().next().unwrap_or(*from);
    }
    piece
}
