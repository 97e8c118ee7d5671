//! Rows that are no entries by what they say: invitations (`Add your paper`), pointers to more (`See all`), and statements that nothing
//! took place (`no meeting (holiday)`, `no award`).

/// Whether the words of a row that says nothing else ask readers to write an entry, or lead to more of them.
pub(super) fn invites(shown: &str) -> bool {
    let lower = shown.trim().trim_start_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let is_end = |rest: &str| !rest.starts_with(char::is_alphanumeric);
    let begins =
        |phrase: &str| lower.strip_prefix(phrase).is_some_and(|rest| !phrase.is_ascii() || is_end(rest));
    let words = lower.trim_end_matches(|c: char| !c.is_alphanumeric());
    let is_place = || {
        YOURS.iter().any(|yours| words.starts_with(yours)) && HERE.iter().any(|here| words.ends_with(here))
    };
    lower.chars().nth(LONGEST).is_none()
        && (INVITE.iter().any(|phrase| begins(phrase)) || POINT.contains(&words) || is_place())
}

/// Whether a cell says that nothing took place, or that there was nothing to give: `no meeting`, `summer break`, `not awarded`.
pub(super) fn says_none_held(shown: &str) -> bool {
    let lower = shown.trim().trim_start_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let said = lower.split(['(', '（', ':', '：', '–', '—', ',', '，']).next().unwrap_or_default();
    let said = said.trim_end_matches(|c: char| !c.is_alphanumeric());
    let is_no = || {
        let thing = NO.iter().find_map(|no| said.strip_prefix(no));
        thing.is_some_and(|thing| HELD.iter().any(|held| thing.strip_suffix('s').unwrap_or(thing) == *held))
    };
    lower.chars().nth(LONGEST).is_none() && (NONE_HELD.contains(&said) || is_no())
}

/// In characters: what is longer is a sentence.
const LONGEST: usize = 48;

/// What begins an invitation.
#[rustfmt::skip]
const INVITE: &[&str] = &[
    "add your", "add yours", "add a new", "add another", "add more", "submit a", "submit an", "submit your", "submit yours", "suggest a", "suggest an", "contribute",
    "want to add", "want to contribute", "open a pr", "open a pull request", "open an issue", "send a pr", "prs welcome", "pull requests welcome", "be the first",
    "添加你的", "添加您的", "添加更多", "提交你的", "提交您的", "欢迎补充", "歡迎補充", "欢迎投稿", "歡迎投稿", "欢迎添加", "欢迎提交", "欢迎贡献", "欢迎pr", "欢迎 pr", "我要投稿", "投稿",
    "追加する", "あなたの", "추가하기", "추가해 주세요", "ajoutez", "ajouter votre", "proposez", "füge deine", "fügen sie", "beitrag einreichen", "añade tu", "agrega tu", "envía tu",
    "adicione seu", "adicione o seu", "envie seu", "aggiungi il tuo", "добавьте", "добавить", "dodaj", "voeg toe", "ekle", "thêm",
];

/// What leads to more, and says nothing else.
#[rustfmt::skip]
const POINT: &[&str] = &[
    "see all", "see all papers", "see more", "see the full list", "see full list", "view all", "view more", "view the full list", "show all", "show more", "read more", "full list",
    "complete list", "the full list", "list of all", "all papers", "all talks", "all posts", "all entries", "all past talks", "all past events", "older", "older entries", "older posts",
    "earlier entries", "archive", "archives", "load more", "more", "more papers", "more talks", "more here", "more posts", "and more", "browse all", "查看更多", "查看全部", "更多", "更多论文",
    "更多内容", "完整列表", "全部", "查看完整列表", "点击查看更多", "查看所有", "更多請見", "もっと見る", "すべて見る", "一覧", "더 보기", "전체 보기", "전체 목록", "voir tout", "voir plus",
    "liste complète", "alle anzeigen", "mehr", "vollständige liste", "weitere", "ver todo", "ver todos", "ver más", "lista completa", "ver mais", "vedi tutti", "vedi tutto", "показать все",
    "полный список", "ещё", "смотреть все", "zobacz wszystkie", "pełna lista", "alles bekijken", "tümünü gör", "xem tất cả", "xem thêm",
];

/// What begins a place to be filled in: `your paper here`.
const YOURS: &[&str] = &[
    "your ", "yours", "deine", "ihr ", "ihre ", "votre ", "tu ", "su ", "seu ", "il tuo ", "ваш", "你的",
    "您的",
];

/// What ends it.
const HERE: &[&str] = &["here", "hier", "ici", "aquí", "aqui", "qui", "здесь", "此处", "这里", "在此"];

/// What says that there was none of what follows.
const NO: &[&str] = &[
    "no ", "kein ", "keine ", "pas de ", "pas d'", "sin ", "sem ", "nessun ", "nessuna ", "geen ", "нет ",
    "без ",
];

/// What is held or given, in the singular.
#[rustfmt::skip]
const HELD: &[&str] = &[
    "meeting", "class", "lecture", "seminar", "talk", "session", "event", "award", "prize", "winner", "recipient", "awardee", "conference", "workshop", "meetup", "lab", "recitation", "tutorial",
    "reading group", "call", "episode", "show", "race", "game", "match", "edition", "contest", "exhibition", "ceremony", "laureate", "treffen", "sitzung", "vorlesung", "seminar", "preisträger",
    "preis", "veranstaltung", "réunion", "cours", "séance", "prix", "séminaire", "lauréat", "reunión", "clase", "premio", "sesión", "seminario", "aula", "reunião", "prêmio", "riunione", "lezione",
    "vincitore", "vergadering", "college", "занятий", "лекции", "встречи", "победителя", "premi",
];

/// Which say so by themselves.
#[rustfmt::skip]
const NONE_HELD: &[&str] = &[
    "not awarded", "none awarded", "not held", "no one", "holiday", "public holiday", "national holiday", "summer break", "winter break", "spring break", "fall break", "autumn break",
    "easter break", "christmas break", "holiday break", "mid-semester break", "midterm break", "reading week", "break", "recess", "thanksgiving", "cancelled", "canceled", "called off",
    "skipped", "off week", "bye week", "vacant", "放假", "假期", "休息", "停课", "停課", "寒假", "暑假", "春节", "国庆", "国庆放假", "五一放假", "空缺", "无会议", "無會議", "本周停会", "暂停一次", "不开会",
    "未颁发", "未頒發", "未颁奖", "从缺", "從缺", "该届未举办", "未举办", "未舉辦", "休講", "休会", "休み", "該当なし", "中止", "開催なし", "冬休み", "夏休み", "휴강", "휴무", "방학", "수상자 없음", "미개최",
    "sommerpause", "winterpause", "feiertag", "ferien", "osterferien", "weihnachtsferien", "entfällt", "ausgefallen", "nicht vergeben", "nicht verliehen", "relâche", "vacances", "férié", "jour férié",
    "vacances d'été", "annulé", "annulée", "non attribué", "non décerné", "vacaciones", "feriado", "festivo", "desierto", "no otorgado", "cancelado", "férias", "não atribuído", "vacanza", "festa",
    "non assegnato", "vakantie", "feestdag", "каникулы", "праздник", "выходной", "отменено", "не присуждалась", "не проводился", "ferie", "przerwa", "święto", "nie przyznano", "tatil", "nghỉ lễ",
];
