//! The words with which a cell says that it holds what the one above it does. All are in lower case.

/// Which nothing else begins with.
#[rustfmt::skip]
pub(super) const PHRASES: &[&str] = &[
    "同上", "同 上", "同\u{3000}上", "与上相同", "與上相同", "与上同", "與上同", "与上一行相同", "与上行相同", "与前相同", "和上面一样", "和上一行一样",
    "跟上面一样", "如上", "上と同じ", "上に同じ", "上記と同じ", "上記に同じ", "以上と同じ", "上の行と同じ", "前の行と同じ", "前行と同じ", "前項に同じ",
    "仝上", "同上一行", "同上行", "同上一条", "同上條",
    "위와 같음", "위와같음", "위와 동일", "위와동일", "상기와 동일", "전과 동일", "위 행과 동일",
];

/// Which may begin a title or a name.
#[rustfmt::skip]
pub(super) const WORDS: &[&str] = &[
    // English
    "ditto", "as above", "as in the above", "as in the row above", "as previous", "see above", "see previous", "see the row above", "same above",
    "idem", "ibid", "ibidem", "same again", "the same again",
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
    "то же", "те же", "та же", "тот же", "там же", "те саме", "теж саме", "та сама", "той самий", "как выше", "см. выше", "см выше", "аналогично", "j.w", "jw", "jak wyżej", "jak wyzej", "to samo", "dtto", "viz výše", "lásd fent",
    "ld. fent", "mint fent", "mint az előző", "ugyanott", "ugyanaz", "dettó", "u.a", "yukarıdaki gibi", "yukarıdakiyle aynı", "như trên", "sda",
    "sama seperti di atas", "نفسه", "نفس الشيء", "كما سبق", "كما أعلاه", "كما في الأعلى", "انظر أعلاه", "المرجع نفسه", "المصدر نفسه", "أعلاه", "वही", "כנ\"ל", "כנ״ל", "כנ”ל",
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

/// Which a full stop makes a word for what is the same.
pub(super) const STOPPED: &[&str] = &["id.", "do.", "dto.", "d°", "dgl."];

/// Which say nothing else, wherever they stand in a short cell.
#[rustfmt::skip]
pub(super) const DITTO: &[&str] = &[
    "ditto", "dito", "idem", "ídem", "ibid", "ibidem", "dto", "dtto", "dettó", "ebenda", "ebd", "desgl", "desgleichen", "jw", "כנ\"ל", "כנ״ל", "כנ”ל",
];

/// Which say at the beginning of a short cell what is the same.
#[rustfmt::skip]
pub(super) const OPENS: &[&str] = &[
    "same", "mismo", "misma", "mismos", "mismas", "mesmo", "mesma", "mesmos", "mesmas", "même", "mêmes", "gleiche", "gleicher", "gleiches",
    "gleichen", "dasselbe", "derselbe", "dieselbe", "dieselben", "stesso", "stessa", "stessi", "zelfde", "hetzelfde", "dezelfde", "samma", "samme",
    "ugyanaz", "ugyanazon", "نفس",
];

/// What a word says of a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// That it is above: `above`, `ci-dessus`.
    Above,
    /// The same of what is named beside it: `previous`.
    Previous,
    /// That it is below.
    Below,
    /// The same of what is named beside it: `next`.
    Next,
    /// A row.
    Row,
    /// A row, where nothing else is named beside it: `the next one`.
    One,
    /// What a row may be of, or who made it.
    Work,
    /// That what is named behind it is the same.
    Same,
}

/// Words for places; with a `*` all that begin so.
#[rustfmt::skip]
pub(super) const PLACES: &[(Place, &[&str])] = &[
    (Place::Above, &[
        "above", "aforementioned", "supra", "oben", "obig*", "darüber", "drüber", "vorstehend*", "ci-dessus", "dessus", "arriba", "acima", "sopra",
        "soprastante", "suddett*", "boven", "hierboven", "bovenstaand*", "ovan", "ovanstående", "ovenfor", "ovenstående", "выше*", "вище*", "wyżej", "powyż*",
        "výše", "fent*", "yukarı*", "yllä", "أعلاه", "לעיל", "ऊपर",
    ]),
    (Place::Previous, &[
        "former", "latter", "previous", "preceding", "prev", "vorig*", "vorherig*", "vorangehend*", "vorhergehend*", "précédent*", "anterior*", "precedente", "precedenti", "precedentes",
        "föregående", "foregående", "forrige", "предыдущ*", "попередн*", "poprzedni*", "předchoz*", "előző*", "előbbi*", "önceki*", "السابق*", "trên",
        "atas", "sebelumnya", "הקודמ*", "הקודם",
    ]),
    (Place::Below, &[
        "below", "unten", "darunter", "nachstehend*", "ci-dessous", "dessous", "abajo", "abaixo", "sotto", "beneden", "hieronder", "nedan", "nedenfor",
        "ниже", "нижче", "poniż*", "niżej", "níže", "alább*", "aşağı*", "dưới", "أدناه", "להלן", "नीचे",
    ]),
    (Place::Next, &[
        "next", "following", "nächst*", "folgend*", "suivant*", "siguiente*", "seguinte*", "seguente*", "volgende", "nästa", "næste", "следующ*",
        "наступн*", "następn*", "následujíc*", "következő*", "sonraki*", "التالي*", "berikutnya", "הבא*",
    ]),
    (Place::Row, &[
        "row", "rows", "entry", "zeile*", "eintrag*", "ligne", "entrée", "fila", "entrada", "linha", "riga", "rij", "rad", "raden", "rade", "række", "строк*",
        "строч*", "запис*", "рядок", "рядк*", "wiersz*", "pozycj*", "řádek", "řádk*", "sor", "sora", "sorban", "satır*", "الصف", "السطر", "hàng", "dòng",
        "baris", "השורה", "שורה",
    ]),
    (Place::One, &["one", "ones", "line", "lines", "línea", "linje", "regel"]),
    (Place::Work, &[
        "item", "record", "paper", "article", "post", "part", "talk", "video", "episode", "job", "position", "listing", "posting",
        "artikel*", "papier", "beitrag*", "teil", "papel", "artículo", "artigo", "articolo", "voce", "partie", "стать*",
        "част*", "работ*", "artykuł*", "bài", "mục",
        "team*", "author*", "group*", "lab", "labs", "laborator*", "compan*", "org", "orgs", "organi*", "institut*", "firm", "firma", "startup",
        "universi*", "affiliation*", "developer*", "creator*", "maker*", "people", "vendor*", "publisher*", "model*", "method*", "version*", "release*",
        "project*", "équipe*", "auteur*", "labo", "entreprise*", "société*", "modèle*", "méthode*", "equipo*", "equipe*", "autor*", "grupo*", "empresa*",
        "compañ*", "gruppo", "azienda", "società", "gruppe*", "labor", "unternehmen", "verfasser*", "groep", "bedrijf", "автор*", "команд*", "групп*",
        "лаборатор*", "компан*", "организац*", "модел*", "университет*", "zesp*", "ekip", "ekibi", "yazar*", "şirket*", "المؤلف*", "الفريق", "الشركة",
    ]),
    (Place::Same, &[
        "same", "mismo", "misma", "mismos", "mismas", "mesmo", "mesma", "mesmos", "mesmas", "même", "mêmes", "gleiche", "gleicher", "gleiches",
        "gleichen", "selbe", "selben", "dasselbe", "derselbe", "dieselbe", "dieselben", "stesso", "stessa", "stessi", "stesse", "zelfde", "dezelfde",
        "hetzelfde", "samma", "samme", "же", "ugyanaz", "ugyanazon", "aynı", "نفس",
    ]),
];

/// Behind which `below` tells of a row in what may be a name, as `see` does.
pub(super) const AS: &[&str] = &["as", "wie", "como", "come", "comme", "как", "als", "som", "jak"];

/// Before `next` where nothing follows, of what becomes of a row: `reverted by next`, `read with the following`.
#[rustfmt::skip]
pub(super) const TIES: &[&str] = &[
    "by", "to", "with", "of", "for", "durch", "vom", "von", "zum", "zur", "mit", "par", "au", "avec", "du", "por", "al", "con", "del", "pelo", "com",
    "dal", "door", "met", "av", "af", "med", "till", "til", "przez", "do", "z", "для", "к", "с",
];

/// Between `the next` and what is said of them.
pub(super) const SOME: &[&str] =
    &["two", "three", "zwei", "drei", "deux", "trois", "dos", "tres", "due", "tre"];

/// Behind `the next` and `the following` where they are a row themselves: `the following is its code`.
pub(super) const IS: &[&str] =
    &["is", "are", "ist", "sind", "est", "es", "é", "è", "sont", "son", "fixes", "replaces"];

/// That what is named behind it stands above.
#[rustfmt::skip]
pub(super) const EAST_PREVIOUS: &[&str] = &[
    "上面", "上边", "上一", "上个", "上個", "前面", "前一", "前个", "前個", "前述", "上述", "上の", "前の", "先の", "위", "위의", "앞", "앞의", "이전", "상기", "바로 위",
];

/// That what is named behind it stands below.
pub(super) const EAST_NEXT: &[&str] =
    &["下面", "下边", "下一", "下个", "下個", "后面", "後面", "下の", "次の", "아래", "아래의", "다음"];

/// That what is named behind it is the same.
pub(super) const EAST_EQUAL: &[&str] =
    &["同", "同一", "同じ", "同样", "同樣", "相同", "같은", "동일", "동일한"];

/// Between such a word and what is named.
pub(super) const EAST_JOINS: &[&str] = &["的", "の", "个", "個", "那个", "那個", "家", "代", " "];

/// What a row may be of, or who made it.
#[rustfmt::skip]
pub(super) const EAST_THINGS: &[&str] = &[
    "团队", "團隊", "作者", "著者", "机构", "機構", "单位", "單位", "组", "組", "公司", "会社", "社", "校", "实验室", "實驗室", "研究室", "研究组", "チーム", "企业",
    "厂", "廠", "模型", "モデル", "论文", "論文", "工作", "方法", "版本", "文章", "项目", "項目", "条目", "팀", "저자", "회사", "모델", "연구", "기관", "논문", "항목",
];

/// For the row above, each with whether it says nothing else in a long text, either. Behind `上` no name may begin: `同上海`.
#[rustfmt::skip]
pub(super) const EAST_ABOVE: &[(&str, bool)] = &[
    ("同上", true), ("仝上", true), ("上一行", true), ("上一条", true), ("上一條", true), ("上一项", true), ("上一項", true), ("上一篇", true),
    ("上一栏", true), ("上一欄", true), ("上面一", true), ("前一行", true), ("前一条", true), ("前一條", true), ("前一项", true), ("前一項", true),
    ("前一篇", false), ("见上", false), ("見上", false), ("见上行", true), ("见上条", true), ("参见上条", true), ("见上文", false), ("见上表", false),
    ("見上條", true), ("如上", false), ("如上所", false), ("上述", false), ("上面的", false), ("上文的", false),
    ("接上", false), ("接上篇", false), ("接上条", false), ("前作续", false), ("前作的", false), ("前作の", false), ("与上", false), ("與上", false), ("上の行", true), ("前の行", true),
    ("前行と", true), ("前行の", true), ("上記", false), ("上の項", false), ("前の項", false), ("上の論文", false), ("前の論文", false), ("上の続", false),
    ("上の改", false), ("上のもの", false), ("前項", false), ("위 행", true), ("윗줄", true), ("윗 줄", true), ("윗행", true), ("앞 행", true),
    ("이전 행", true), ("이전 항목", false), ("위 항목", false), ("위 논문", false), ("위의 논문", false), ("앞 논문", false), ("앞의 논문", false), ("이전 논문", false),
    ("上篇", false), ("위 참조", false), ("前者", false), ("后者", false), ("後者", false), ("전자와", false), ("위와 같", false), ("위와 동", false), ("바로 위", false), ("상기 논문", false), ("전과 동일", false),
];

/// For the row below.
#[rustfmt::skip]
pub(super) const EAST_BELOW: &[(&str, bool)] = &[
    ("下一行", true), ("下一条", true), ("下一條", true), ("下一项", true), ("下一項", true), ("下一篇", false), ("见下", false), ("見下", false),
    ("同下", true), ("以下两", false), ("以下兩", false), ("以下二", false), ("以下三", false), ("以下几", false), ("以下幾", false), ("下面是", false), ("下面两", false),
    ("下面三", false), ("以下是", false), ("以下2", false), ("以下3", false), ("如下", false), ("如下一", false), ("下面一", true), ("后一行", true), ("後一行", true), ("次の行", true), ("下の行", true), ("下記", false), ("次の項", false),
    ("아래 행", true), ("다음 행", true), ("아래 항목", false), ("아래 논문", false), ("아래 참조", false),
];

/// For the row below, where no other letter stands beside it: `（下同）`, but not `天下同归`.
#[rustfmt::skip]
pub(super) const EAST_BELOW_ALONE: &[&str] = &[
    "下同", "以下同", "以下相同", "以下同じ", "以下同様", "下行", "见下行", "見下行", "接下行", "转下行", "轉下行", "次行", "次行へ", "後行", "다음 줄", "아래 줄", "아래와 같음", "이하 동일",
];

/// That something is the same, at the beginning of a short cell.
#[rustfmt::skip]
pub(super) const EAST_SAME: &[&str] = &[
    "同一", "同团队", "同團隊", "同作者", "同机构", "同機構", "同单位", "同單位", "同组", "同組", "同校", "同前", "同じ", "同チーム", "仝", "々", "〻", "같은 ", "동일",
];

/// That something is to be seen elsewhere.
#[rustfmt::skip]
pub(super) const SEE: &[&str] = &[
    "see", "cf", "vgl", "siehe", "voir", "véase", "ver", "vide", "vedi", "zie", "см", "див", "patrz", "viz", "lásd", "ld", "bkz", "xem", "lihat", "se",
];

/// Before the number of a row.
#[rustfmt::skip]
pub(super) const COUNTERS: &[&str] = &["no", "nr", "nº", "n°", "num", "number", "nummer", "numéro", "número", "numero", "№", "#"];

/// The beginnings of words that count rows.
#[rustfmt::skip]
pub(super) const ORDINALS: &[&str] = &[
    "first", "second", "third", "fourth", "fifth", "sixth", "last", "1st", "2nd", "3rd", "4th", "5th", "6th", "7th", "8th", "9th", "erste", "zweite",
    "dritte", "vierte", "letzte", "premi", "deuxième", "seconde", "troisième", "derni", "primer", "segund", "tercer", "últim", "prim", "terceir",
    "terz", "ultim", "перв", "втор", "трет", "последн", "eerste", "tweede", "derde", "laatste",
];

/// Units of rows behind `第 3`.
pub(super) const EAST_ROWS: &[&str] = &["行", "横行", "橫行"];

/// Units of what a row may be of.
pub(super) const EAST_WORKS: &[&str] = &["条", "條", "项", "項", "篇", "个", "個", "列"];
