//! The names of columns of what is offered or takes place, of where one applies, and of papers.

/// What somebody offers, or what takes place: beside who does it an entry is called so.
#[rustfmt::skip]
pub(super) const OFFERS: &[&str] = &[
    "opportunity", "opportunities", "scholarship", "scholarships", "fellowship", "fellowships", "grant", "grants", "internship", "internships",
    "program", "programs", "programme", "programmes", "competition", "competitions", "contest", "contests", "hackathon", "hackathons", "award",
    "awards", "event", "events", "bootcamp", "workshop", "workshops", "vacancy", "vacancies", "opening", "openings", "certification",
    "certifications", "certificate", "certificates", "degree", "offer", "offers", "initiative", "incident", "incidents", "campaign", "show",
    "活动", "活动名称", "比赛", "竞赛", "赛事", "奖学金", "机会", "证书", "实习", "活動", "獎學金", "比賽", "イベント", "イベント名", "奨学金", "コンテスト", "資格", "求人", "大会",
    "공고", "대회", "대회명", "장학금", "행사", "행사명", "이벤트", "공모전", "채용", "자격증", "beca", "becas", "concurso", "oportunidad", "evento", "eventos",
    "vacante", "bolsa", "oportunidade", "vaga", "vagas", "bourse", "concours", "événement", "offre", "poste", "stage", "stelle", "stipendium",
    "veranstaltung", "wettbewerb", "angebot", "вакансия", "стипендия", "конкурс", "мероприятие", "событие", "ösztöndíj", "verseny", "esemény", "állás",
    "borsa", "opportunità", "stypendium", "konkurs", "wydarzenie", "burs", "etkinlik", "ilan", "beasiswa", "lomba", "học bổng",
];

/// Columns of papers and projects beside the title: what is a link there leads to the entry.
#[rustfmt::skip]
pub(super) const PAPERS: &[&str] = &[
    "paper", "papers", "article", "articles", "project", "projects", "论文", "文章", "项目", "論文", "プロジェクト", "논문", "프로젝트", "artículo", "proyecto",
    "artigo", "projeto", "projet", "artikel", "projekt", "статья", "проект", "articolo", "progetto", "cikk",
];

/// For whom something was done, where a project or a report says what; elsewhere a program that asks a server.
#[rustfmt::skip]
pub(super) const CLIENTS: &[&str] = &[
    "client", "clients", "customer", "customers", "client name", "customer name", "客户", "委托方", "客戶", "委託方", "クライアント", "顧客", "고객", "고객사",
    "cliente", "clientes", "kunde", "kunden", "auftraggeber", "klient", "клиент", "заказчик", "ügyfél", "klant", "müşteri",
];

/// What was done for somebody, or tells of it.
#[rustfmt::skip]
pub(super) const REPORTS: &[&str] = &[
    "project", "projects", "report", "reports", "audit", "audits", "case study", "case studies", "engagement", "项目", "报告", "審計報告", "プロジェクト", "報告書",
    "프로젝트", "보고서", "proyecto", "informe", "projeto", "relatório", "projet", "rapport", "projekt", "bericht", "проект", "отчёт", "отчет", "progetto",
];

/// Columns of links to where one applies.
#[rustfmt::skip]
pub(super) const APPLICATIONS: &[&str] = &[
    "apply", "application", "applications", "register", "registration", "signup", "rsvp", "tickets", "投递", "报名", "申请", "報名", "申請", "応募", "申込", "지원",
    "신청", "등록", "postular", "inscripción", "inscrição", "candidatar", "postuler", "candidature", "inscription", "bewerben", "bewerbung", "anmeldung",
    "регистрация", "jelentkezés", "iscrizione", "rejestracja", "başvuru",
];
