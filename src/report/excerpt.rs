//! A readable window of a long line.
//!
//! Rows of a list are 400 to 700 columns wide, most of it URL. The window shows the marked place
//! and what a person needs to know the row again: URLs are cut after their first columns, padding
//! shrinks to one blank, the rest is cut by display width around the marker, and nothing in it can
//! steer a terminal.

use std::borrow::Cow;
use std::ops::Range;

use super::addresses::{dull, urls};
use super::visible::mark;
use crate::text::width::display_width;

/// So much of a URL is shown, in columns: at least `https://mp.weixin.qq.com/`, more in a wide window.
const URL_HEAD: std::ops::RangeInclusive<usize> = 25..=32;
/// So much of a URL is shown on either side of a marker inside it, in characters.
const URL_CONTEXT: usize = 4;
/// So much of the line must be seen behind the marker, in display columns, or the window moves away from
/// the start of the line.
const CONTEXT: usize = 4;
/// So many bytes on either side of the place where the marker begins are looked at: a row of a few thousand
/// bytes whole, and no more of a line of a megabyte for each of its findings.
const REACH: usize = 2048;
/// Display columns that the renderer draws between the middle of the marker and the label.
const ARM: usize = 4;

/// What is to be shown.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// The line, without its line end.
    pub line: &'a str,
    /// First byte of the marked place in the line.
    pub start: usize,
    /// The byte behind it.
    pub end: usize,
    /// Byte ranges of the line that no report shows.
    pub secrets: &'a [Range<usize>],
    /// Columns the window may take.
    pub room: usize,
    /// Columns the label takes; it stands under the marker and must fit into the room, too.
    pub label: usize,
    /// What stands for text that is left out.
    pub ellipsis: &'static str,
}

/// The window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// What to print; never empty.
    pub text: String,
    /// The marked bytes of `text`.
    pub marker: Range<usize>,
}

/// Something that is shown or left out as a whole: a character with what is drawn on top of it, a
/// mark, or an ellipsis.
#[derive(Debug)]
struct Glyph<'l> {
    text: Cow<'l, str>,
    width: usize,
    source: Range<usize>,
}

/// The window of a line.
pub fn excerpt(request: &Request<'_>) -> Excerpt {
    let line = request.line;
    let boundary = |at: usize| (0..=at.min(line.len())).rev().find(|at| line.is_char_boundary(*at));
    let end = request.end.clamp(request.start, line.len().max(request.start));
    let near = boundary(request.start.saturating_sub(REACH)).unwrap_or(0)
        ..boundary(request.start.saturating_add(REACH)).unwrap_or(line.len());
    // Of a marker that runs on for longer, the beginning is shown.
    let marker = request.start..end.min(near.end.max(request.start));
    let urls = urls(line, &near);
    let dull = dull(line, &urls, &marker, *URL_HEAD.end(), request.secrets);
    let mut glyphs = elide_urls(glyphs(request, &near, &dull), &urls, &marker, request);
    shrink_padding(&mut glyphs, &marker);
    window(&glyphs, &marker, request)
}

/// Of the `dull` parts, which are not shown, each is one glyph.
fn glyphs<'l>(request: &Request<'l>, near: &Range<usize>, dull: &[Range<usize>]) -> Vec<Glyph<'l>> {
    let mut glyphs: Vec<Glyph<'l>> = Vec::with_capacity(near.len() / 2);
    if near.start > 0 {
        glyphs.push(glyph(request.ellipsis, 0..near.start));
    }
    let met = |secret: &&Range<usize>| secret.start < near.end && near.start < secret.end;
    let secrets: Vec<&Range<usize>> = request.secrets.iter().filter(met).collect();
    let mut before = ' ';
    let mut dull = dull.iter().peekable();
    let (mut from, mut chars) = (near.start, request.line[near.clone()].char_indices());
    while let Some((at, c)) = chars.next() {
        let at = from + at;
        if let Some(part) = dull.next_if(|part| part.start == at) {
            glyphs.push(glyph(&request.line[part.clone()], part.clone()));
            before = 'x';
            (from, chars) = (part.end, request.line[part.end..near.end].char_indices());
            continue;
        }
        let source = at..at + c.len_utf8();
        if let Some(secret) = secrets.iter().find(|secret| secret.contains(&at)) {
            match glyphs.last_mut() {
                Some(last) if secret.contains(&last.source.start) => last.source.end = source.end,
                _ => glyphs.push(glyph(request.ellipsis, source)),
            }
        } else if matches!(c, ' '..='~') {
            // Most of a row: with a measured string of its own for each, a finding took twice as long.
            glyphs.push(Glyph { text: Cow::Borrowed(&request.line[source.clone()]), width: 1, source });
        } else if is_modifier(before, c) || (c == '\u{feff}' && at == 0) {
            // Terminals do not agree how wide a joined or coloured emoji is, and the renderer adds
            // up characters: the parts are shown side by side, which everybody measures alike.
            if let Some(last) = glyphs.last_mut() {
                last.source.end = source.end;
            }
        } else if let Some(mark) = mark(c) {
            glyphs.push(glyph(mark, source));
        } else {
            let text = &request.line[source.clone()];
            match (display_width(text), glyphs.last_mut()) {
                (0, Some(last)) => {
                    last.text.to_mut().push(c);
                    last.source.end = source.end;
                }
                (width, _) => glyphs.push(Glyph { text: Cow::Borrowed(text), width, source }),
            }
        }
        before = c;
    }
    if near.end < request.line.len() {
        glyphs.push(glyph(request.ellipsis, near.end..request.line.len()));
    }
    glyphs
}

fn glyph<'l>(text: impl Into<Cow<'l, str>>, source: Range<usize>) -> Glyph<'l> {
    let text = text.into();
    Glyph { width: display_width(&text), text, source }
}

/// Whether `c` only says how the emoji before it is drawn, or joins it with the next one.
fn is_modifier(before: char, c: char) -> bool {
    match c {
        '\u{fe0e}' | '\u{fe0f}' => true,
        '\u{200d}' | '\u{1f3fb}'..='\u{1f3ff}' => !before.is_ascii() && !before.is_whitespace(),
        _ => false,
    }
}

/// Leaves out what is behind the head of each URL, except round a marker inside it.
fn elide_urls<'l>(
    glyphs: Vec<Glyph<'l>>,
    urls: &[Range<usize>],
    marker: &Range<usize>,
    request: &Request<'l>,
) -> Vec<Glyph<'l>> {
    let mut shown = Vec::with_capacity(glyphs.len());
    let mut rest = glyphs.into_iter();
    for url in urls {
        let before = rest.as_slice().partition_point(|glyph| glyph.source.start < url.start);
        shown.extend(rest.by_ref().take(before));
        let inside = rest.as_slice().partition_point(|glyph| glyph.source.start < url.end);
        let kept = kept(&rest.as_slice()[..inside], url, marker, request);
        let mut n = 0;
        while n < inside {
            let run = kept[n..].iter().take_while(|&&k| k == kept[n]).count();
            let pieces = &rest.as_slice()[..run];
            let width: usize = pieces.iter().map(|glyph| glyph.width).sum();
            // An ellipsis for three columns hides more than it saves.
            if kept[n] || width <= 3 {
                shown.extend(rest.by_ref().take(run));
            } else if let (Some(from), Some(to)) = (pieces.first(), pieces.last()) {
                shown.push(glyph(request.ellipsis, from.source.start..to.source.end));
                rest.by_ref().take(run).for_each(drop);
            }
            n += run;
        }
    }
    shown.extend(rest);
    shown
}

/// Which glyphs of a URL are shown.
fn kept(pieces: &[Glyph<'_>], url: &Range<usize>, marker: &Range<usize>, request: &Request<'_>) -> Vec<bool> {
    // A marker that holds the whole URL shows nothing in particular in it.
    let covers = marker.start <= url.start && url.end <= marker.end;
    let touches = marker.start < url.end && url.start <= marker.end && !covers;
    let wish = if touches { 0 } else { request.room / 4 };
    let head = wish.clamp(*URL_HEAD.start(), *URL_HEAD.end());
    // A parameter needs nothing of the one before it to be understood.
    let from_marker = request.line.get(marker.start..).unwrap_or_default();
    let at_joint = from_marker.starts_with(['&', '?', '#', '/']);
    let near_start = marker.start.saturating_sub(if at_joint { 0 } else { URL_CONTEXT });
    let most_marked = (request.room / 4).max(16);
    let (mut column, mut inside) = (0, 0);
    let keep = |glyph: &Glyph<'_>| {
        column += glyph.width;
        inside += if marker.contains(&glyph.source.start) { glyph.width } else { 0 };
        let near = glyph.source.end > near_start && glyph.source.start < marker.end + URL_CONTEXT;
        let seen = inside <= most_marked || glyph.source.start >= marker.end;
        column <= head || (touches && near && seen)
    };
    pieces.iter().map(keep).collect()
}

/// Leaves one blank of each run of blanks that the marker does not touch: an aligned table is padded
/// with dozens of them, and they would push the row's name out of the window.
fn shrink_padding(glyphs: &mut Vec<Glyph<'_>>, marker: &Range<usize>) {
    glyphs.dedup_by(|glyph, last| {
        let touched = marker.start <= glyph.source.end && glyph.source.start <= marker.end;
        let is_padding = glyph.text == " " && last.text == " " && !touched && last.source.end != marker.end;
        if is_padding {
            last.source.end = glyph.source.end;
        }
        is_padding
    });
}

/// Cuts the glyphs at both sides so that marker and label fit.
fn window(glyphs: &[Glyph<'_>], marker: &Range<usize>, request: &Request<'_>) -> Excerpt {
    let holds = |glyph: &Glyph<'_>| glyph.source.start < marker.end && marker.start < glyph.source.end;
    let total: usize = glyphs.iter().map(|glyph| glyph.width).sum();
    let start: usize =
        glyphs.iter().take_while(|glyph| glyph.source.end <= marker.start).map(|glyph| glyph.width).sum();
    let width: usize = glyphs.iter().filter(|glyph| holds(glyph)).map(|glyph| glyph.width).sum();
    let dots = display_width(request.ellipsis);
    let from = first_column(start, width.max(1), total, dots, request);

    let mut text = String::new();
    let mut range: Option<Range<usize>> = None;
    let (mut column, mut used) = (0, 0);
    let mut rest = total;
    for glyph in glyphs {
        let at = column;
        column += glyph.width;
        rest -= glyph.width;
        if at < from {
            continue;
        }
        if used == 0 && at > 0 {
            text.push_str(request.ellipsis);
            used = dots;
        }
        let tail = if rest > 0 { dots } else { 0 };
        if used + glyph.width + tail > request.room {
            text.push_str(request.ellipsis);
            break;
        }
        if glyph.source.start >= marker.start && marker.is_empty() && range.is_none() {
            range = Some(text.len()..text.len());
        }
        if holds(glyph) {
            let begin = range.map_or(text.len(), |range| range.start);
            range = Some(begin..text.len() + glyph.text.len());
        }
        text.push_str(&glyph.text);
        used += glyph.width;
    }
    let marker = range.unwrap_or(text.len()..text.len());
    if marker.end == text.len() && marker.is_empty() {
        // The renderer draws no marker behind the last character.
        text.push(' ');
    }
    Excerpt { text, marker }
}

/// The column of the line at which the window begins.
fn first_column(start: usize, width: usize, total: usize, dots: usize, request: &Request<'_>) -> usize {
    let room = request.room;
    let label_fits = |start: usize, width: usize| start + width / 2 + ARM + request.label <= room;
    let after = total.saturating_sub(start + width);
    let whole = start + width + after.min(CONTEXT + dots) <= room;
    let clipped = start <= room / 4 && start + width > room;
    if (whole || clipped) && label_fits(start, width.min(room - start.min(room))) {
        return 0;
    }
    let inner = room.saturating_sub(2 * dots);
    let width = width.min(inner);
    let slack = inner - width;
    let wish = (slack / 2).max(slack.saturating_sub(after + 1));
    let most = room.saturating_sub(dots + width / 2 + ARM + request.label);
    start.saturating_sub(wish.min(most))
}
