//! The words with which a cell says that it holds what the one above it does. All are in lower case.

/// Which nothing else begins with.
#[rustfmt::skip]
pub(super) const PHRASES: &[&str] = &[
    "同上", "同 上", "同\u{3000}上", "与上相同", "與上相同", "与上同", "與上同", "与上一行相同", "与上行相同", "与前相同", "和上面一样", "和上一行一样",
    "跟上面一样", "如上", "上と同じ", "上に同じ", "上記と同じ", "上記に同じ", "以上と同じ", "上の行と同じ", "前の行と同じ", "前行と同じ", "前項に同じ",
    "위와 같음", "위와같음", "위와 동일", "위와동일", "상기와 동일", "전과 동일", "위 행과 동일",
];

/// Which may begin a title or a name.
#[rustfmt::skip]
pub(super) const WORDS: &[&str] = &[
    // English
    "ditto", "as above", "as in the above", "as in the row above", "as previous", "see above", "see previous", "see the row above", "same above",
    "idem", "ibid", "ibidem",
    // Chinese, Japanese, Korean
    "同前", "同左", "上同", "见上", "見上", "同樣", "同様", "同じ", "同じく", "承上", "상동",
    // French, Spanish, Portuguese, Italian
    "comme ci-dessus", "comme plus haut", "voir ci-dessus", "voir plus haut", "ci-dessus", "même chose", "ídem", "ibíd", "como arriba", "lo mismo",
    "ver arriba", "véase arriba", "como el anterior", "como acima", "como o anterior", "ver acima", "vide acima", "idem acima", "come sopra",
    "vedi sopra", "c.s",
    // German, Dutch, Nordic
    "dito", "wie oben", "wie zuvor", "wie vor", "siehe oben", "s.o", "s. o", "desgl", "desgleichen", "ebenda", "ebd", "ebenso", "zie boven",
    "als boven", "idem dito", "detto", "som ovan", "som ovenfor", "se ovan", "se ovenfor",
    // Slavic, Hungarian, Turkish, Vietnamese, Indonesian, Arabic, Hindi
    "то же", "те же", "та же", "тот же", "там же", "как выше", "см. выше", "см выше", "аналогично", "j.w", "jw", "jak wyżej", "jak wyzej", "to samo", "dtto", "viz výše", "lásd fent",
    "ld. fent", "mint fent", "mint az előző", "ugyanott", "ugyanaz", "dettó", "u.a", "yukarıdaki gibi", "yukarıdakiyle aynı", "như trên", "sda",
    "sama seperti di atas", "نفسه", "نفس الشيء", "كما سبق", "كما أعلاه", "كما في الأعلى", "انظر أعلاه", "المرجع نفسه", "المصدر نفسه", "أعلاه", "वही",
];

/// Which may be a value.
#[rustfmt::skip]
pub(super) const LOOSE: &[&str] = &[
    "same", "the same", "above", "同", "igual", "mismo", "mesmo", "o mesmo", "même", "gleich", "dgl", "samma", "samme", "тоже", "так же",
    "аналог", "aynı", "sama", "동일", "azonos",
];

/// That it goes on, where a cell says nothing else.
#[rustfmt::skip]
pub(super) const CONTINUED: &[&str] = &[
    "continued", "cont", "cont'd", "cont’d", "contd", "continued from above", "续", "續", "接上", "接上行", "续上", "續上", "续前", "续表", "续上表",
    "続", "続き", "つづき", "계속", "suite", "continuación", "continuação", "continua", "continuazione", "seguito", "fortsetzung", "forts",
    "vervolg", "продолжение", "прод", "ciąg dalszy", "c.d", "folytatás", "folyt", "devamı", "tiếp", "lanjutan", "تابع", "تتمة",
];

/// Which say what is the same.
#[rustfmt::skip]
pub(super) const SAME: &[&str] = &[
    "same", "identical", "equal", "igual", "mismo", "misma", "mismos", "mismas", "idéntico", "idéntica", "mesmo", "mesma", "mesmos", "mesmas",
    "même", "mêmes", "identique", "gleich", "gleiche", "gleicher", "gleiches", "gleichen", "dasselbe", "derselbe", "dieselbe", "dieselben",
    "identisch", "stesso", "stessa", "stessi", "zelfde", "hetzelfde", "dezelfde", "samma", "samme", "то", "тот", "та", "те", "так", "ugyanaz",
    "ugyanazon", "azonos", "taki", "takie", "نفس", "مثل", "aynı",
];

/// Which say that it stands above.
#[rustfmt::skip]
pub(super) const ABOVE: &[&str] = &[
    "above", "previous", "preceding", "prev", "arriba", "anterior", "anteriores", "acima", "cima", "ci-dessus", "dessus", "haut", "précédent",
    "précédente", "précédents", "oben", "zuvor", "vorher", "davor", "sopra", "precedente", "boven", "vorige", "ovan", "ovenfor", "выше", "предыдущий",
    "предыдущая", "предыдущее", "предыдущие", "fent", "fenti", "fentebb", "előző", "előbbi", "wyżej", "powyżej", "yukarıdaki", "أعلاه",
    "السابق", "السابقة", "سبق", "الأعلى",
];
