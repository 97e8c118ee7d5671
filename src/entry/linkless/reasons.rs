//! The words with which a row says why it has no link.

/// Whether a cell says that its link is still to come: `[🤗]() (TBA)`.
pub(in super::super) fn is_to_come(shown: &str) -> bool {
    has(&shown.to_lowercase(), TO_COME)
}

/// Whether what a cell says is why there is no link: `not public`, `文件缺失`.
pub(super) fn is_reason(shown: &str) -> bool {
    let said = shown.to_lowercase();
    WHOLE.contains(&said.trim_matches(|c: char| !c.is_alphanumeric()))
        || has(&said, SURE)
        || has(&said, TO_COME)
}

/// Whether a title says so in brackets, or behind a colon or a dash: `Reeds (not found)`.
pub(super) fn ends_with_reason(title: &str) -> bool {
    let ends = |c: char| matches!(c, '(' | '（' | '[' | '【' | ':' | '：' | '—' | '–');
    title.rsplit_once(ends).is_some_and(|(before, reason)| !before.trim().is_empty() && is_reason(reason))
}

/// Whether it has one of `phrases`, which begins where a word does.
fn has(said: &str, phrases: &[&str]) -> bool {
    let begins = |at: usize| !said[..at].ends_with(|c: char| c.is_ascii_alphanumeric());
    phrases.iter().any(|phrase| said.match_indices(phrase).any(|(at, _)| !phrase.is_ascii() || begins(at)))
}

#[rustfmt::skip]
const TO_COME: &[&str] = &[
    "tba", "tbd", "coming soon", "to be released", "to be announced", "to be published", "to appear", "stay tuned", "即将", "敬请期待", "敬請期待",
    "待发布", "待公开", "待更新", "待开源", "待补", "待公開", "即將", "近日公開", "公開予定", "準備中", "공개 예정", "준비 중", "à paraître", "à venir",
    "bientôt", "prochainement", "demnächst", "erscheint", "in kürze", "próximamente", "em breve", "prossimamente", "in arrivo", "binnenkort",
    "скоро", "в печати", "готовится", "wkrótce", "yakında",
];

/// Which say nothing else, wherever they stand in a cell.
#[rustfmt::skip]
const SURE: &[&str] = &[
    "not found", "not public", "not yet public", "not available", "not released", "not yet released", "not published", "not open", "not online",
    "no link", "no url", "no longer", "file missing", "missing file", "link missing", "missing link", "dead link", "link dead", "broken link",
    "link broken", "paper only", "print only", "behind a paywall", "on request", "in press", "under review", "out of print", "sold in",
    "文件缺失", "缺失", "未找到", "找不到", "未公开", "不公开", "暂未", "未开源", "不开源", "未发布", "链接失效", "已失效", "失效", "已删除", "已下架", "无链接",
    "暂无", "未提供", "未公開", "非公開", "不公開", "リンク切れ", "リンクなし", "見つか", "비공개", "미공개", "링크 없음", "삭제됨", "non disponible", "indisponible",
    "introuvable", "non publi", "non public", "sur demande", "pas de lien", "épuisé", "nicht verfügbar", "nicht öffentlich", "nicht gefunden",
    "nicht veröffentlicht", "kein link", "auf anfrage", "vergriffen", "no disponible", "no encontrad", "no publicad", "sin enlace", "bajo pedido",
    "não disponível", "não encontrad", "não publicad", "sem link", "sob consulta", "non trovat", "non pubblicat", "su richiesta", "niet beschikbaar",
    "niet gevonden", "недоступ", "не найден", "не опубликован", "нет ссылки", "по запросу", "закрыт", "удален", "удалён", "niedostępn", "nie znaleziono",
];

/// Which may be part of a name.
#[rustfmt::skip]
const WHOLE: &[&str] = &[
    "closed", "expired", "filled", "private", "missing", "offline", "dead", "removed", "deleted", "withdrawn", "retracted", "internal", "unavailable",
    "unreleased", "unpublished", "unlisted", "confidential", "proprietary", "closed source", "closed-source", "forthcoming", "upcoming", "soon", "paywall", "paywalled",
    "404", "discontinued", "defunct", "已关闭", "已结束", "已截止", "已下线", "关闭", "下架", "闭源", "内部", "私有", "丢失", "缺", "无", "撤稿", "已撤稿", "删除",
    "privé", "retiré", "privat", "intern", "zurückgezogen", "fehlt", "privado", "retirado", "privato", "ritirato", "отозван", "削除", "삭제",
];
