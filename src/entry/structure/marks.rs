//! Cells that say what the one above them says.

/// How a cell says that it holds what the one above it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// By what says nothing else: `^^`, `同上`, `〃`, `ditto`.
    Sure,
    /// By an arrow, which may also say that something rises.
    Arrow,
    /// By a word that may be a name or a value.
    Word,
}

/// How a cell with this text says that it holds what the one above it does, if it does.
pub(super) fn mark(text: &str) -> Option<Mark> {
    // Nearly every cell says more than any of these does.
    if text.is_empty() || text.len() > LONGEST {
        return None;
    }
    let sign = text.trim_matches(['*', '\\', '`', ' ']).replace('\\', "");
    if is_quote(&sign) || matches!(sign.as_str(), "^^" | "^") {
        return Some(Mark::Sure);
    }
    if is_arrow(&sign) {
        return Some(Mark::Arrow);
    }
    let bare = text.trim().trim_matches(['*', '_', '(', ')', '（', '）', '[', ']', '<', '>', '\\', ' ']);
    let bare = bare.trim_end_matches(['.', '。', '!']).to_lowercase();
    if WORDS.contains(&bare.as_str()) {
        Some(Mark::Sure)
    } else {
        LOOSE.contains(&bare.as_str()).then_some(Mark::Word)
    }
}

/// Whether a cell begins with an arrow from the row above it: `↳ code`.
pub(super) fn hangs_below(text: &str) -> bool {
    text.trim_start().starts_with(['↳', '└', '╰', '⤷'])
}

/// Bytes of the longest of them, with markup.
const LONGEST: usize = 48;

/// Whether it is drawn as quotation marks, perhaps between dashes.
fn is_quote(text: &str) -> bool {
    let is_mark = |c: char| {
        matches!(
            c,
            '"' | '〃'
                | '″'
                | '”'
                | '“'
                | '„'
                | '‟'
                | '˝'
                | '〞'
                | '＂'
                | '々'
                | '〻'
                | '仝'
                | '\''
                | '’'
        )
    };
    let is_dash = |c: char| matches!(c, '-' | '–' | '—' | '−' | '―' | '~' | '/' | '.' | ' ');
    let marks = text.chars().filter(|c| is_mark(*c)).count();
    let single = text.matches(['\'', '’']).count();
    let inside = text.strip_prefix(['-', '–', '—']).and_then(|text| text.strip_suffix(['-', '–', '—']));
    let is_slashed = inside.is_some_and(|inside| inside.trim() == "//");
    is_slashed || ((1..=4).contains(&marks) && single != 1 && text.chars().all(|c| is_mark(c) || is_dash(c)))
}

fn is_arrow(text: &str) -> bool {
    let is_mark = |c: char| "^↑⬆⇧⇑↟☝👆🔼⤴↳⤷\u{fe0f}".contains(c);
    !text.is_empty() && text.chars().count() <= 4 && text.chars().all(is_mark)
}

/// In lower case.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    // English
    "ditto", "same as above", "same as the above", "same as previous", "same as prev", "same above", "as above",
    "see above", "idem", "ibid", "ibidem", "-ditto-", "- ditto -",
    // Chinese, Japanese, Korean
    "同上", "同前", "同左", "同上行", "同上一行", "与上相同", "與上相同", "与上同", "上同", "见上", "同樣", "同様", "同じ", "上と同じ", "上記と同じ",
    "同上記", "以上と同じ", "위와 같음", "위와 동일", "상동", "〃", "″",
    // French, Spanish, Portuguese, Italian
    "comme ci-dessus", "voir ci-dessus", "ídem", "igual que arriba", "lo mismo", "como arriba", "ver arriba",
    "igual ao anterior", "como acima", "idem acima", "come sopra", "vedi sopra", "c.s",
    // German, Dutch, Nordic
    "dito", "wie oben", "siehe oben", "s.o", "s. o", "desgl", "zie boven", "als boven", "idem dito", "detto",
    "som ovan", "som ovenfor",
    // Slavic, Turkish, Vietnamese, Indonesian, Arabic, Hindi
    "то же", "то же самое", "как выше", "см. выше", "аналогично", "j.w", "jw", "jak wyżej", "jak wyzej", "dtto", "viz výše", 
    "yukarıdaki gibi", "như trên", "sda", "sama seperti di atas", "idem ut supra", "نفسه", "كما سبق", "वही",
];

/// In lower case.
#[rustfmt::skip]
const LOOSE: &[&str] = &[
    "same", "the same", "above", "同", "igual", "mismo", "mesmo", "o mesmo", "gleich", "dgl", "samma", "samme", "тоже", "так же", "aynı", "sama",
];
