//! One cell, before and after.

use super::change::Wording;
use super::compare::{same_token, words};
use super::element::Quote;
use super::named::Urls;
use super::page::Token;
use crate::language::{Key, Message};

/// Holds the new tokens of a cell against the old ones, in which `texts` are replaced in order.
pub(super) fn same_cell(
    old: &[Token<'_>],
    new: &[Token<'_>],
    texts: &[Wording],
    urls: &Urls<'_>,
    quote: Quote,
) -> Result<(), (Message, Message)> {
    if texts.is_empty() {
        for at in 0..old.len().max(new.len()) {
            let (before, after) = (old.get(at), new.get(at));
            let same = matches!((before, after), (Some(a), Some(b)) if same_token(a, b, urls));
            if !same {
                return Err((words(before, after, quote), words(after, before, quote)));
            }
        }
        return Ok(());
    }
    if is_replaced(&atoms(old), &atoms(new), texts, urls) {
        return Ok(());
    }
    let text = |tokens| quote(&text_of(tokens));
    let change = |Wording { from, to, .. }: &Wording| quote(&format!("`{from}` → `{to}`"));
    let changes: Vec<_> = texts.iter().map(change).collect();
    let words = Message::new(Key::Page("changed-text")).with("text", text(old)).with("changes", changes);
    Err((words, Message::new(Key::Page("text")).with("text", text(new))))
}

/// A byte of visible text, or a token that is none.
#[derive(Clone, Copy)]
enum Atom<'t> {
    Byte(u8),
    Token(&'t Token<'t>),
}

fn atoms<'t>(tokens: &'t [Token<'t>]) -> Vec<Atom<'t>> {
    let mut atoms = Vec::new();
    for token in tokens {
        match token {
            Token::Text(text) => atoms.extend(text.bytes().map(Atom::Byte)),
            other => atoms.push(Atom::Token(other)),
        }
    }
    atoms
}

/// The most work that one cell is worth: more is no cell of a reading list.
const MOST_STEPS: usize = 1 << 24;

/// Whether `new` is `old` with all of `texts` replaced in this order, somewhere.
///
/// How far the texts before a place have shifted it tells its counterpart, so it is enough to know which
/// places of `old` can be reached with the first `n` texts replaced.
fn is_replaced(old: &[Atom<'_>], new: &[Atom<'_>], texts: &[Wording], urls: &Urls<'_>) -> bool {
    let same = |at: usize, counterpart: usize| match (old.get(at), new.get(counterpart)) {
        (Some(Atom::Byte(a)), Some(Atom::Byte(b))) => a == b,
        (Some(Atom::Token(a)), Some(Atom::Token(b))) => same_token(a, b, urls),
        _ => false,
    };
    // The places that a replacement leads to, in order; then all that can be reached from them.
    let mut starts = vec![0];
    // The counterpart of place `at` is `at + grown - shrunk`.
    let (mut grown, mut shrunk) = (0, 0);
    let mut steps = 0;
    for n in 0..=texts.len() {
        let mut reached: Vec<usize> = Vec::new();
        for &start in starts.iter().filter(|&&start| start + grown >= shrunk) {
            if reached.last().is_some_and(|&last| start <= last) {
                continue;
            }
            reached.push(start);
            let mut at = start;
            while same(at, at + grown - shrunk) {
                at += 1;
                reached.push(at);
            }
        }
        let Some(Wording { from, to, .. }) = texts.get(n) else {
            return reached.last() == Some(&old.len()) && old.len() + grown == new.len() + shrunk;
        };
        steps += reached.len();
        if steps > MOST_STEPS {
            return false;
        }
        reached.retain(|&at| {
            starts_with(&old[at..], from) && starts_with(new.get(at + grown - shrunk..).unwrap_or(&[]), to)
        });
        starts = reached.into_iter().map(|at| at + from.len()).collect();
        grown += to.len();
        shrunk += from.len();
    }
    false
}

fn starts_with(atoms: &[Atom<'_>], text: &str) -> bool {
    atoms.len() >= text.len()
        && atoms.iter().zip(text.bytes()).all(|(atom, byte)| matches!(atom, Atom::Byte(b) if *b == byte))
}

fn text_of(tokens: &[Token<'_>]) -> String {
    let texts = tokens.iter().filter_map(|token| match token {
        Token::Text(text) => Some(&**text),
        _ => None,
    });
    texts.collect()
}
