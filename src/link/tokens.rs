//! What tells a token of an address: how it begins, and the page it stands in.

use std::ops::Range;

use memchr::{memchr, memchr_iter, memmem};

use super::hosts::within;

/// What tokens begin with, each with letters and digits behind it.
// source: docs of GitHub, GitLab, Hugging Face, OpenAI, Stripe, Groq, npm, PyPI, Slack, DigitalOcean, SendGrid, Replicate and Google Cloud, "token formats"; AWS, "unique identifiers"
#[rustfmt::skip]
pub(super) const PREFIXES: &[&str] = &[
    "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_", "glpat-", "hf_", "sk-", "sk_live_", "rk_live_", "gsk_", "npm_", "pypi-",
    "xoxb-", "xoxp-", "xoxa-", "xapp-", "AKIA", "ASIA", "AIza", "dop_v1_", "SG.", "r8_", JWT,
];

/// A JSON object in base64, which the header of a JWT is.
const JWT: &str = "eyJ";

/// So many letters and digits in a row are no word.
const RANDOM: usize = 16;

/// Finds what has the form of a token.
pub(super) fn tokens_in(line: &[u8], found: &mut impl FnMut(Range<usize>)) {
    let mut start = 0;
    for run in line.split(|b| !b.is_ascii_alphanumeric() && !matches!(b, b'_' | b'-' | b'.')) {
        if let Some(at) = last_random(run).and_then(|random| (0..random).find(|at| begins(run, *at, random)))
        {
            found(start + at..start + run.len());
        }
        start += run.len() + 1;
    }
}

/// What a text begins with, if that is a token.
pub(super) fn prefix_of(text: &[u8]) -> Option<&'static str> {
    let random = last_random(text)?;
    PREFIXES.iter().copied().find(|prefix| is_before(text, prefix, random))
}

/// How a value begins that is a token of a known kind. Much that begins as a JWT is other JSON.
pub(super) fn begins_as(value: &str) -> Option<&'static str> {
    prefix_of(value.as_bytes()).filter(|prefix| *prefix != JWT)
}

/// Whether a token begins at `at` of what may be its characters.
fn begins(run: &[u8], at: usize, random: usize) -> bool {
    let is_first = at.checked_sub(1).is_none_or(|before| !run[before].is_ascii_alphanumeric());
    is_first && PREFIXES.iter().any(|prefix| is_before(&run[at..], prefix, random - at))
}

fn is_before(text: &[u8], prefix: &str, random: usize) -> bool {
    text.starts_with(prefix.as_bytes()) && prefix.len() <= random
}

/// Where the last letters and digits begin that are no word.
fn last_random(text: &[u8]) -> Option<usize> {
    let mut end = text.len();
    text.rsplit(|b| !b.is_ascii_alphanumeric()).find_map(|piece| {
        let random = end.checked_sub(RANDOM).filter(|_| piece.len() >= RANDOM);
        end = end.saturating_sub(piece.len() + 1);
        random
    })
}

/// Pages that do what is asked of them for whoever knows their address: the host, and what stands before the secret.
// source: docs of Slack, Discord, Telegram, Feishu, Microsoft Teams, IFTTT and Zapier, "incoming webhooks"; Google Calendar, "secret address"
const HOOKS: &[(&str, &str)] = &[
    ("hooks.slack.com", "/services/"),
    ("hooks.slack.com", "/workflows/"),
    ("hooks.slack.com", "/triggers/"),
    ("discord.com", "/webhooks/"),
    ("discordapp.com", "/webhooks/"),
    ("api.telegram.org", "/bot"),
    ("open.feishu.cn", "/hook/"),
    ("open.larksuite.com", "/hook/"),
    ("webhook.office.com", "/webhookb2/"),
    ("outlook.office.com", "/webhook/"),
    ("maker.ifttt.com", "/key/"),
    ("hooks.zapier.com", "/catch/"),
    ("calendar.google.com", "/private-"),
];

/// What stands before the secret in the path of such a page, and where the secret begins.
pub(super) fn hook(host: &str, path: &[u8]) -> Option<(&'static str, usize)> {
    let of_host = HOOKS.iter().filter(|(of, _)| within(host, of));
    let mut places =
        of_host.filter_map(|(_, before)| Some((*before, memmem::find(path, before.as_bytes())?)));
    places.next().map(|(before, at)| (before, at + before.len()))
}

/// Whether this is the secret of such a page, and no word or example.
pub(super) fn is_hook(secret: &str) -> bool {
    secret.len() >= RANDOM && memchr(b'{', secret.as_bytes()).is_none()
}

/// Finds the secrets in the paths of such pages.
pub(super) fn hooks_in(line: &[u8], found: &mut impl FnMut(Range<usize>)) {
    let mut done = 0;
    for slash in memchr_iter(b'/', line) {
        let is_host = |b: &&u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-');
        // No host that is known is longer.
        let port = line[..slash].iter().rev().take(5).take_while(|b| b.is_ascii_digit()).count();
        let end = if line[..slash - port].ends_with(b":") { slash - port - 1 } else { slash };
        let length = line[..end].iter().rev().take(32).take_while(is_host).count();
        let host = &line[end - length..end];
        // A word may be glued to the host.
        let known = HOOKS.iter().find(|(of, _)| ends_with(host, of)).filter(|_| slash >= done);
        let Some((host, _)) = known else { continue };
        let is_end = |b: &u8| {
            b.is_ascii_whitespace()
                || matches!(b, b'|' | b'<' | b'>' | b'"' | b'`' | b')' | b']' | 0xe3..=0xef)
        };
        let path = &line[slash..];
        let path = &path[..path.iter().position(is_end).unwrap_or(path.len())];
        done = slash + path.len();
        if let Some((_, start)) = hook(host, path) {
            found(slash + start..done);
        }
    }
}

fn ends_with(host: &[u8], end: &str) -> bool {
    host.len().checked_sub(end.len()).is_some_and(|at| host[at..].eq_ignore_ascii_case(end.as_bytes()))
}
