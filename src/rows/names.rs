//! What entries and organisations are called: a cell without what stands beside the name.

use crate::date::{self, DateOrder};
use crate::document::{Cell, Document, InlineKind, Link};
use crate::entry::{Joins, folded, is_link_word, name_in};
use crate::text::is_picture;

/// What an entry is called whose name stands in `cell`.
pub(super) fn title(document: &Document<'_>, cell: Cell) -> String {
    let cell = name_in(document, cell);
    let shown = super::words(&document.visible_text(cell));
    let links = document.links_in(cell.span);
    let mut text = without_codes(unlinked(&shown));
    if let Some(link) = links.iter().find(|link| names(&link.text) && !is_label(&link.text)) {
        let name = without_codes(&super::words(&link.text));
        if is_decoration(document, cell, link, &text, &name) {
            text = name;
        }
    }
    let text = without_labels(&text, links);
    let text = without_venue(trimmed(text));
    if names(text) { text.to_owned() } else { shown }
}

fn names(text: &str) -> bool {
    text.contains(char::is_alphanumeric)
}

/// Whether a text only says what kind of link it is, or of material.
fn is_label(text: &str) -> bool {
    let bare = text.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    is_link_word(text) || MATERIALS.contains(&bare.as_str())
}

/// What is shown in `[text](words of prose)`, which is no link.
fn unlinked(shown: &str) -> &str {
    let inside = shown.strip_prefix('[').and_then(|rest| rest.strip_suffix(')'));
    match inside.and_then(|inside| inside.split_once("](")) {
        Some((text, target)) if target.contains(' ') && names(text) && !text.contains(['[', ']']) => text,
        _ => shown,
    }
}

/// Whether nothing stands beside the name, the text of a link, but code, pictures and labels.
fn is_decoration(document: &Document<'_>, cell: Cell, link: &Link, text: &str, name: &str) -> bool {
    let Some((before, behind)) = text.split_once(name) else { return false };
    let pieces = document.inlines_in(cell.slot).iter().filter(|piece| !link.span.contains(piece.span));
    let mut rest = format!("{before} {behind}");
    for piece in pieces {
        if let InlineKind::Code(code) = &piece.kind {
            rest = rest.replacen(super::words(code).as_str(), " ", 1);
        }
    }
    let mut words = rest.split(|c: char| c.is_whitespace() || "()[]（）【】|/·,".contains(c));
    words.all(|word| !names(word) || is_label(word))
}

/// Without the names of emoji: `:lock:`.
fn without_codes(text: &str) -> String {
    let is_code = |word: &str| {
        let name = word.strip_prefix(':').and_then(|rest| rest.strip_suffix(':'));
        name.is_some_and(|name| {
            name.contains(|c: char| c.is_ascii_lowercase())
                && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"_+-".contains(&b))
        })
    };
    let kept: Vec<&str> = text.split(' ').filter(|word| !is_code(word)).collect();
    kept.join(" ")
}

/// Without the pictures at its ends.
fn trimmed(text: &str) -> &str {
    let is_drawn = |c: char| is_picture(c) || matches!(c, '\u{fe0f}' | '\u{200d}') || c.is_whitespace();
    let own = text.trim_matches(is_drawn);
    if names(own) { own } else { text }
}

/// Without what links behind the name are called: `MovieQA [paper]`, `A talk (slides)`, `A talk [[Poe et al.](…)]`.
fn without_labels<'t>(text: &'t str, links: &[Link]) -> &'t str {
    let mut text = text.trim_end();
    loop {
        let bare = text.trim_end_matches(|c: char| c.is_whitespace() || "|/·,".contains(c) || is_picture(c));
        let Some((before, label)) = last_label(bare, links) else { break };
        if !names(before) || !label {
            break;
        }
        text = before.trim_end();
    }
    text
}

/// What stands before the last words of a text that are in brackets, or the text of a link; and whether they are a label.
fn last_label<'t>(text: &'t str, links: &[Link]) -> Option<(&'t str, bool)> {
    let of_link = |shown: &str| {
        let cites = shown.contains(" et al") || shown.ends_with(|c: char| c.is_ascii_digit());
        let is_it = |link: &Link| super::words(link.text.trim_matches(['[', ']'])) == shown;
        cites && links.iter().any(is_it)
    };
    for (open, close) in [('[', ']'), ('(', ')'), ('（', '）'), ('【', '】')] {
        if let Some(inside) = text.strip_suffix(close) {
            let inside = inside.strip_suffix(close).unwrap_or(inside);
            let at = inside.rfind(open)?;
            let before = inside[..at].trim_end_matches(open);
            let said = inside[at + open.len_utf8()..].trim();
            return Some((before, said.split(['/', ',', '|']).all(is_label) || of_link(said)));
        }
    }
    let bare = |link: &Link| link.text.trim_matches(['[', ']']).trim().to_owned();
    let link = links.iter().rev().find(|link| is_label(&link.text) && text.ends_with(&bare(link)))?;
    Some((text.strip_suffix(bare(link).as_str())?, true))
}

/// Without the venue in brackets before it: `[CVPR 2024] A title`.
fn without_venue(text: &str) -> &str {
    for (open, close) in [('[', ']'), ('【', '】'), ('(', ')'), ('（', '）')] {
        let Some((venue, rest)) = text.strip_prefix(open).and_then(|rest| rest.split_once(close)) else {
            continue;
        };
        let rest = rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '：' | '-'));
        let is_dated = venue.ends_with(|c: char| c.is_ascii_digit())
            && venue.len() <= LONGEST_VENUE
            && date::read(venue, DateOrder::default(), None).is_ok();
        if is_dated && names(rest) {
            return rest;
        }
    }
    text
}

/// In bytes.
const LONGEST_VENUE: usize = 24;

/// The organisations that a name of the list says, of which `links` are the links of its cell.
pub(super) fn organisations(name: &str, links: &[Link], joins: &Joins) -> Vec<String> {
    let name = without_others(without_country(name.trim()));
    let kind = name.to_lowercase();
    if KINDS.contains(&kind.as_str()) || links.iter().any(|link| says_kind(link, name)) {
        return Vec::new();
    }
    let halves = AND.iter().find_map(|and| name.split_once(and));
    match halves.filter(|(one, other)| joins.knows(one) && joins.knows(other)) {
        Some((one, other)) => [one, other].iter().map(|name| name.trim().to_owned()).collect(),
        None => vec![name.to_owned()],
    }
}

/// Whether a name is that of a kind of links; that of a host is one where the link leads to no page of its own.
fn says_kind(link: &Link, name: &str) -> bool {
    let path =
        link.url.split("://").nth(1).and_then(|rest| rest.split_once('/')).map_or("", |(_, path)| path);
    is_link_word(name) && folded(&link.text) == folded(name) && !path.trim_matches('/').is_empty()
}

/// Without the country in brackets before it: `[JP] A university`.
fn without_country(name: &str) -> &str {
    for (open, close) in [('[', ']'), ('(', ')'), ('（', '）'), ('【', '】')] {
        if let Some((country, rest)) = name.strip_prefix(open).and_then(|rest| rest.split_once(close)) {
            let is_code = matches!(country.len(), 2 | 3) && country.bytes().all(|b| b.is_ascii_uppercase());
            if is_code && names(rest) {
                return rest.trim_start();
            }
        }
    }
    name
}

/// Without what says that there are others.
fn without_others(name: &str) -> &str {
    let bare = |rest: &'_ str| rest.trim_end_matches([' ', ',', '、']).len();
    let rest = OTHERS.iter().find_map(|others| name.strip_suffix(others)).map(|rest| &rest[..bare(rest)]);
    rest.filter(|rest| names(rest)).unwrap_or(name)
}

/// What stands between two names.
const AND: &[&str] = &[" and ", " und ", " et ", " y ", " e ", " и ", " és ", "和", "及", "与", "と", " 및 "];

#[rustfmt::skip]
const OTHERS: &[&str] = &[
    " and others", " and more", ", etc.", " etc.", " et al.", " et al", " u. a.", " u.a.", " y otros", " e outros", " et autres", " и др.", " и другие",
    "等", "など", " 외", " 등",
];

/// What is shown of a work besides.
#[rustfmt::skip]
const MATERIALS: &[&str] = &[
    "slides", "slide", "poster", "recording", "talk", "notes", "appendix", "weights", "event", "announcement", "幻灯片", "视频", "课件", "スライド", "動画", "資料",
    "발표자료", "영상", "diapositivas", "folien", "слайды", "видео",
];

/// Kinds of those who make something, and none of them.
#[rustfmt::skip]
const KINDS: &[&str] = &[
    "academia", "academic", "industry", "industrial", "community", "government", "public", "private", "public sector", "private sector", "nonprofit",
    "non-profit", "ngo", "individual", "individuals", "personal", "independent", "official", "unofficial", "third party", "third-party", "enterprise",
    "various", "multiple", "volunteers", "open source", "freelance", "self-employed",
    "官方", "非官方", "社区", "社群", "学术界", "学界", "工业界", "产业界", "业界", "个人", "企业", "高校", "政府", "民间", "第三方", "非营利", "學術界", "業界", "個人", "民間", "社區",
    "公式", "非公式", "コミュニティ", "有志", "企業", "学生", "自治体", "공식", "비공식", "커뮤니티", "개인", "기업", "학계", "산업계", "정부", "민간", "언론",
    "academia e indústria", "comunidad", "gobierno", "privada", "privado", "pública", "público", "oficial", "comunidade", "governo", "indústria", "industria",
    "communauté", "gouvernement", "industrie", "officiel", "privé", "gemeinschaft", "öffentlich", "privat", "offiziell", "wissenschaft",
    "сообщество", "государство", "частная", "частный", "официальный", "официально", "közösség", "kormány", "hivatalos", "magán",
];
