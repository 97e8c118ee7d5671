//! The names of columns, by what they hold: Simplified and Traditional Chinese, English, and the commonest in Japanese,
//! Korean, Spanish, Portuguese, French, German, Russian, Hungarian, Italian, Dutch, Polish, Turkish, Vietnamese, Indonesian and Arabic.

use super::role::{Rank, Role};

/// Names of each role, in lower case. Found in a survey of 3,627 tables of 117 repositories (2026-11).
pub(super) const NAMES: &[(Role, Rank, &[&str])] = &[
    (Role::Date, Rank::Sure, DATES),
    (Role::Date, Rank::Kind, SECOND_DATES),
    (Role::Orgs, Rank::Sure, ORGS),
    (Role::Orgs, Rank::Weak, MAKERS),
    (Role::Description, Rank::Sure, DESCRIPTIONS),
    (Role::Description, Rank::Kind, KEYWORDS),
    (Role::Title, Rank::First, TITLES),
    (Role::Title, Rank::Sure, NAMED),
    (Role::Title, Rank::Kind, WORKS),
    (Role::Link, Rank::Sure, ARTICLE_LINKS),
    (Role::Link, Rank::Kind, LINKS),
];

#[rustfmt::skip]
const DATES: &[&str] = &[
    "时间", "日期", "年份", "年月", "年", "发布时间", "发布日期", "发布年份", "发布年月", "发表时间", "发表日期", "发表年份",
    "发行时间", "发行日期", "上线时间", "开源时间", "提出时间", "出版时间", "出版日期", "公布时间", "推出时间", "论文时间",
    "提交时间",
    "date", "dates", "year", "time", "release date", "released", "release time", "publish date", "published",
    "publish time", "published date", "publication date", "publication year", "pub date", "date published",
    "date released", "release year", "year released",
    "時間", "發布時間", "發佈時間", "發布日期", "發佈日期", "發表時間", "發表日期", "出版時間",
    "日付", "日時", "公開年", "公開日", "発表年", "発表日", "発行年", "リリース日", "날짜", "연도", "출시일", "발표일", "발행일",
    "fecha", "fechas", "año", "data de lançamento", "fecha de publicación", "ano", "data de publicação", "année", "date de sortie", "année de sortie",
    "date de publication", "datum", "jahr", "erscheinungsjahr", "дата", "год", "дата выхода", "dátum", "év",
    "anno", "data di pubblicazione", "data di uscita", "data di rilascio", "jaar", "publicatiedatum", "rok", "data publikacji", "data wydania",
    "tarih", "yıl", "yayın tarihi", "ngày", "năm", "ngày phát hành", "tanggal", "tahun", "tanggal rilis", "التاريخ", "تاريخ", "السنة", "سنة",
];

#[rustfmt::skip]
const SECOND_DATES: &[&str] = &[
    "更新时间", "更新日期", "最近更新", "最后更新", "最新更新", "收录时间", "收录日期", "创建时间", "创建日期",
    "date added", "updated", "last updated", "update date", "update time", "created", "added",
    "更新時間", "更新日", "업데이트", "fecha de actualización", "mise à jour", "aktualisiert",
];

#[rustfmt::skip]
const ORGS: &[&str] = &[
    "机构", "单位", "公司", "组织", "团队", "厂商", "企业", "作者单位", "发布机构", "研究机构", "开发机构", "所属机构", "机构名称",
    "发布单位", "研发机构", "研发单位", "开发商", "公司名称", "公司名字", "公司名", "企业名称", "高校", "大学", "院校", "学校",
    "研究院", "研究所", "科研机构", "科研院所",
    "org", "orgs", "organization", "organizations", "organisation", "organisations", "affiliation", "affiliations",
    "institute", "institutes", "institution", "institutions", "company", "companies", "team", "vendor", "lab", "labs",
    "company name", "developer", "developers", "university", "universities", "academia", "institution name",
    "organization name", "maker", "manufacturer",
    "機構", "單位", "組織", "團隊", "廠商", "企業", "學校", "研究機構", "開發商",
    "機関", "会社", "開発元", "提供元", "メーカー", "発行元", "기관", "소속", "회사", "회사명", "개발사", "제작자", "제조사",
    "empresa", "organización", "institución", "organização", "instituição", "entreprise", "organisme", "développeur",
    "unternehmen", "firma", "компания", "организация", "compañía", "universidad", "companhia", "universidade", "société", "université",
    "universität", "hochschule", "университет", "вуз", "cég", "vállalat", "szervezet", "egyetem",
    "企業名", "会社名", "기업", "기업명", "대학", "대학교",
    "azienda", "organizzazione", "istituzione", "università", "ente", "organisatie", "bedrijf", "universiteit", "organizacja", "instytucja",
    "uczelnia", "uniwersytet", "kurum", "kuruluş", "şirket", "üniversite", "tổ chức", "công ty", "đại học", "organisasi", "perusahaan",
    "institusi", "universitas", "المؤسسة", "الشركة", "المنظمة", "الجامعة",
];

/// Who makes or offers something. Some of them are also what is offered, or people: what the cells hold must agree.
#[rustfmt::skip]
const MAKERS: &[&str] = &[
    "开发者", "主办方", "承办方", "主办", "承办", "出版社", "出版商", "供应商", "提供商", "提供者", "提供方", "服务商", "发行商", "运营商",
    "运营方", "制造商", "生产商", "厂家", "发布者", "雇主", "品牌",
    "provider", "providers", "supplier", "suppliers", "publisher", "publishers", "employer", "employers", "organizer", "organizers",
    "organiser", "organisers", "school", "schools", "developed by", "made by", "built by", "published by", "provided by", "offered by",
    "organized by", "organised by", "hosted by", "released by", "issued by", "run by", "operated by", "issuer", "producer", "producers",
    "college", "agency", "operator", "startup", "startups", "brand", "seller", "studio", "hospital",
    "主催", "主催者", "提供者", "出版元", "発行者", "開発者", "運営", "運営元", "販売元", "製造元", "配信元", "団体", "学校名", "大学名", "主辦方", "出版商",
    "供應商", "提供商", "開發者",
    "운영", "운영사", "주최", "주최사", "주관", "제공", "제공사", "출판사", "공급사", "학교", "단체", "제조", "개발", "운영진",
    "proveedor", "editorial", "empleador", "organizador", "escuela", "desarrollador", "fabricante", "desarrollado por",
    "provedor", "fornecedor", "editora", "empregador", "escola", "desenvolvedor", "desenvolvido por",
    "fournisseur", "éditeur", "employeur", "organisateur", "école", "fabricant", "développé par", "laboratoire", "prestataire",
    "anbieter", "lieferant", "verlag", "arbeitgeber", "veranstalter", "schule", "hersteller", "entwickler", "entwickelt von", "institut",
    "поставщик", "провайдер", "издательство", "издатель", "работодатель", "организатор", "школа", "разработчик", "производитель", "институт",
    "szolgáltató", "beszállító", "kiadó", "munkáltató", "szervező", "iskola", "gyártó", "fejlesztő", "intézmény",
];

#[rustfmt::skip]
const DESCRIPTIONS: &[&str] = &[
    "说明", "描述", "简介", "备注", "介绍", "内容", "特点", "亮点", "摘要", "概要", "总结", "用途", "概述", "核心内容", "主要内容",
    "简要说明", "一句话总结", "一句话概括", "一句话介绍", "一句话简介",
    "核心亮点", "核心贡献", "简述",
    "description", "desc", "descriptions", "note", "notes", "summary", "introduction", "intro", "comment", "comments",
    "abstract", "details", "remark", "remarks", "highlights", "core idea", "key idea", "contribution",
    "contributions", "key contribution", "takeaway", "feature", "features", "tldr", "tl dr",
    "說明", "簡介", "備註", "介紹", "內容", "説明", "備考", "설명", "비고", "내용", "한줄평", "ポイント", "descripción", "notas", "descrição", "beschreibung",
    "описание",
    "descrizione", "beschrijving", "omschrijving", "opis", "açıklama", "mô tả", "deskripsi", "الوصف",
];

/// Beside a description they are none.
#[rustfmt::skip]
const KEYWORDS: &[&str] = &["关键词", "关键字", "keyword", "keywords"];

/// What companies look for: in a list of jobs a row is called so.
#[rustfmt::skip]
pub(super) const POSITIONS: &[&str] = &[
    "职位", "岗位", "职位名称", "岗位名称", "招聘岗位",
    "role", "roles", "position", "positions", "job", "jobs", "job title", "job role",
];

#[rustfmt::skip]
const TITLES: &[&str] = &[
    "标题", "题目", "title", "titles", "title authors",
    "標題", "題目", "タイトル", "제목", "título", "titre", "titel", "название", "cím",
    "titolo", "tytuł", "başlık", "tiêu đề", "judul", "العنوان",
];

#[rustfmt::skip]
const NAMED: &[&str] = &[
    "名称", "名字", "name", "names",
    "名稱", "名前", "이름", "nombre", "nome", "nom", "наименование", "имя", "név", "megnevezés",
    "naam", "nazwa", "isim", "tên", "nama", "الاسم",
];

/// What lists are lists of. Beside a title or a name such a column may hold links.
#[rustfmt::skip]
pub(super) const WORKS: &[&str] = &[
    "模型", "论文", "项目", "文章", "数据集", "工作", "方法", "算法", "工具", "资源", "书", "书名", "书籍", "图书", "课程", "主题",
    "大模型", "产品", "平台", "框架", "库", "型号", "教程", "博客", "视频",
    "model", "models", "paper", "papers", "project", "projects", "article", "articles", "dataset", "datasets",
    "benchmark", "benchmarks", "method", "methods", "work", "works", "tool", "tools", "resource", "resources", "acronym",
    "platform", "platforms", "framework", "frameworks", "library", "libraries", "course", "courses", "book", "books",
    "system", "package", "tutorial", "tutorials", "detector", "product", "software", "app",
    "device", "game", "protocol", "chip", "plugin", "extension",
    "软件", "应用", "设备", "游戏", "服务", "协议", "芯片", "插件", "產品", "軟體", "應用", "製品", "製品名", "商品", "商品名", "アプリ", "ソフト",
    "ソフトウェア", "サービス", "ゲーム", "機種", "제품", "제품명", "상품", "앱", "서비스", "게임", "소프트웨어", "도구", "데이터셋",
    "producto", "proyecto", "herramienta", "programa", "aplicación", "dispositivo", "artículo", "libro", "curso",
    "produto", "projeto", "ferramenta", "aplicativo", "artigo", "livro",
    "produit", "outil", "logiciel", "appareil", "jeu", "livre", "cours",
    "produkt", "werkzeug", "gerät", "programm", "anwendung", "spiel", "buch", "kurs", "artikel",
    "prodotto", "progetto", "strumento",
    "продукт", "проект", "модель", "инструмент", "программа", "устройство", "приложение", "игра", "книга", "статья", "курс",
    "termék", "eszköz", "program", "alkalmazás", "játék", "könyv", "cikk", "tanfolyam",
    "narzędzie", "urządzenie", "aplikacja",
    "論文", "專案", "資料集", "工具名", "モデル", "プロジェクト", "논문", "모델", "프로젝트", "modelo", "modèle", "modell", "projet", "projekt",
];

/// Links to the thing itself, before links to what belongs to it.
#[rustfmt::skip]
const ARTICLE_LINKS: &[&str] = &[
    "链接", "地址", "网址", "原文", "论文链接", "论文地址", "源地址", "原文链接", "文章链接", "网页",
    "link", "links", "url", "urls", "pdf", "arxiv", "paper link", "paper url", "paper page", "preprint", "source link",
    "連結", "鏈接", "網址", "リンク", "링크", "enlace", "lien",
    "ссылка", "collegamento", "bağlantı", "liên kết", "tautan", "الرابط",
];

#[rustfmt::skip]
const LINKS: &[&str] = &[
    "代码", "官网", "下载", "代码链接", "代码地址", "项目链接", "项目地址", "主页", "演示", "站点", "仓库",
    "code", "github", "repo", "repository", "website", "homepage", "home page", "site", "demo", "code link",
    "project page", "download", "downloads", "blog", "video", "videos", "code base", "webpage", "page", "official website",
];

/// Who wrote, spoke or taught: a link there leads to a person.
#[rustfmt::skip]
pub(super) const PEOPLE: &[&str] = &[
    "作者", "讲者", "报告人", "主讲人", "分享人", "主持", "主持人", "老师", "导师", "教师", "贡献者", "维护者", "上传者",
    "author", "authors", "first author", "last author", "speaker", "speakers", "presenter", "presenters", "instructor",
    "instructors", "lecturer", "maintainer", "maintainers", "contributor", "contributors", "owner", "저자", "발표자",
];

/// What lists tell besides, and what an entry is never called.
#[rustfmt::skip]
pub(super) const OTHERS: &[&str] = &[
    "作者", "序号", "编号", "排名", "语言", "许可", "许可证", "类别", "类型", "分类", "标签", "状态", "大小", "任务", "领域", "会议",
    "期刊", "城市", "地区", "省市", "星数", "推荐",
    "author", "authors", "id", "no", "rank", "index", "stars", "star", "language", "languages", "license", "licence",
    "category", "categories", "type", "types", "tag", "tags", "topic", "topics", "status", "size", "task", "tasks",
    "venue", "conference", "journal", "publication", "pub", "where", "when", "location", "deadline", "maintainer",
];

/// What is released again and again.
pub(super) const RELEASES: &[&str] = &["release", "releases"];

/// The same, of which each is called by a number.
#[rustfmt::skip]
pub(super) const VERSIONS: &[&str] = &[
    "version", "versions", "ver", "版本", "版本号", "版号", "バージョン", "버전", "versión", "versiones", "versão", "versões", "versione",
    "версия", "версии", "verzió", "verziók", "wersja", "wersje", "versie", "verze",
];

/// What stands beside an entry and may be a link to something else than it: where it is, what shows it, who said so.
#[rustfmt::skip]
pub(super) const BESIDE: &[&str] = &[
    "commit", "commits", "hash", "sha", "revision", "tag", "branch", "report", "reports", "audit", "evidence", "proof", "source", "sources",
    "reference", "references", "ref", "refs", "citation", "announcement", "news", "press", "changelog", "issue", "issues", "pr",
    "badge", "badges", "stars", "star", "forks", "downloads", "map", "maps", "city", "cities", "town", "country", "countries", "region",
    "state", "location", "locations", "place", "address", "hq", "headquarters", "office", "email", "contact", "twitter", "social",
    "提交", "报告", "证据", "来源", "出处", "参考", "引用", "公告", "新闻", "截图", "徽章", "星标", "地图", "城市", "国家", "地区", "地点", "位置", "总部",
    "联系方式", "報告", "證據", "來源", "出典", "証拠", "地図", "都市", "国名", "所在地", "本社", "コミット", "보고서", "증거", "출처", "지도", "도시", "국가",
    "위치", "본사", "커밋", "informe", "evidencia", "fuente", "mapa", "ciudad", "país", "sede", "relatório", "evidência", "fonte", "cidade",
    "rapport", "preuve", "carte", "ville", "pays", "siège", "bericht", "beleg", "nachweis", "quelle", "karte", "stadt", "ort", "standort",
    "land", "sitz", "rapporto", "prova", "mappa", "città", "paese", "отчёт", "отчет", "источник", "карта", "город", "страна", "коммит",
    "jelentés", "bizonyíték", "forrás", "térkép", "város", "ország", "székhely", "raport", "źródło", "miasto", "kraj",
];

/// What dates are called in Portuguese, Italian and Polish, and anything else in English.
pub(super) const DATA: &str = "data";

/// What stands beside it in these languages, and in no others.
#[rustfmt::skip]
pub(super) const BESIDE_DATA: &[&str] = &[
    "título", "nome", "ano", "instituição", "organização", "empresa", "companhia", "universidade", "descrição", "autor", "autores", "artigo",
    "projeto", "livro", "evento", "ligação", "editora", "escola", "titolo", "anno", "istituzione", "organizzazione", "azienda",
    "università", "ente", "descrizione", "autore", "autori", "articolo", "progetto", "libro", "luogo", "collegamento", "tytuł", "nazwa", "rok",
    "instytucja", "organizacja", "firma", "uczelnia", "opis", "wydarzenie", "miejsce",
];
