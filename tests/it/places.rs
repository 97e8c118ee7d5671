//! Which part of a link a problem stands on, and links near a problem that have none.

use learnvlm_lint::link::{Inspection, ProblemKind, inspect};

const LONG: &str = "__biz=Mzk0OTYwNzc3NQ==&mid=2247485379&idx=1&sn=3a1733c7ed2b0231cb13082c7146d7a0";

/// A link, the problem, and the place it is reported on. `LONG` stands for a WeChat article's keys.
const PLACES: &[(&str, &str, &str)] = &[
    ("javascript:alert(1)", "script(javascript)", "javascript:"),
    ("\u{1}data:text/html,x", "script(data)", "data:"),
    ("https ://example.com/a", "space-in-url", " "),
    ("https:/ example.com/a", "space-in-url", " "),
    ("http;//example.com/a", "scheme-slashes", ";//"),
    ("http:/／example.com/a", "fullwidth", ":/／"),
    ("https:example.com/a", "scheme-slashes", "https:"),
    ("httphttps://example.com/a", "double-scheme", "httphttps"),
    ("https://http://example.com/a", "double-scheme", "https://http://"),
    ("https://http:/example.com/a", "double-scheme", "https://http:/"),
    ("https://http//example.com/a", "double-scheme", "https://http//"),
    ("https://example.com/a\u{200c}b", "invisible-char", "\u{200c}"),
    ("https://example.com/a\u{1}b", "invisible-char", "\u{1}"),
    ("https://example.com/a\u{7f}b", "invisible-char", "\u{7f}"),
    ("https://example.com/轻音少女！", "trailing-punct", "！"),
    ("https://example.com/wiki/abc！", "trailing-punct", "！"),
    ("https://zhihu.com/wiki/轻音少女！", "trailing-punct", "！"),
    ("https://example.com/a\\_b", "backslash-escape", "\\"),
    ("https://mp.weixin.qq.com/s%3FLONG", "encoded-delimiter", "%3F"),
    (
        "https://mp.weixin.qq.com/s?__biz%3DMzk0OTYwNzc3NQ==&mid=2247485379&idx=1&sn=3a1733c7ed2b0231cb13082c7146d7a0",
        "encoded-delimiter",
        "%3D",
    ),
    ("https://mp.weixin.qq.com/s/&LONG", "missing-question-mark", "/&"),
    ("https://mp.weixin.qq.com/s?", "missing-key(__biz,mid,idx,sn)", "/s"),
    ("https://mp.weixin.qq.com/s?LONG&scene=1#rd", "tracking(scene,#)", "scene=1#rd"),
    ("https://mp.weixin.qq.com/s?scene=1&LONG#rd", "tracking(scene,#)", "scene=1"),
    ("https://mp.weixin.qq.com/s?LONG#rd", "wechat-anchor", "#rd"),
    ("https：//mp.weixin.qq.com/s?pass_ticket=AAAAAAAA=uin=BBBB", "secret(pass_ticket)", "AAAAAAAA=uin=BBBB"),
    ("https：//mp.weixin.qq.com/s?u=1%26key%3DSECRETSECRET", "secret(key)", "SECRETSECRET"),
    (
        "https://mp.weixin.qq.com/mp/wappoc_appmsgcaptcha?poc_token=SECRETSECRET&target_url=https://mp.weixin.qq.com/s/x",
        "secret(poc_token)",
        "SECRETSECRET",
    ),
    (
        "https://mp.weixin.qq.com/mp/wappoc_appmsgcaptcha?key=SECRETSECRET&target_url=https://mp.weixin.qq.com/s/LmWJGCLyddA9sAM7arYpag",
        "secret(key)",
        "SECRETSECRET",
    ),
    ("https://github.com/owner/name.git", "git-suffix", ".git"),
    (
        "https://mp.weixin.qq.com/s?__biz=Mzk0OTYwNzc3NQ%3D%3D&mid=2247485379&idx=1&sn=3a1733c7ed2b0231cb13082c7146d7a0",
        "percent-encoding",
        "__biz=Mzk0OTYwNzc3NQ%3D%3D",
    ),
    (
        "https://mp.weixin.qq.com/s?mid=2247485379&__biz=Mzk0OTYwNzc3NQ==&idx=1&sn=3a1733c7ed2b0231cb13082c7146d7a0",
        "key-order",
        "mid=2247485379",
    ),
    ("https://gоogle.com/a", "lookalike-host", "gоogle.com"),
    ("https://mp.weixiin.qq.com/a", "lookalike-host", "mp.weixiin.qq.com"),
    ("https://mp.weixim.qq.com/a", "lookalike-host", "mp.weixim.qq.com"),
];

/// Links that come near the problem and do not have it.
const QUIET: &[(&str, &str)] = &[
    ("httpabcd://example.com/a", "double-scheme"),
    ("http;example.com", "scheme-slashes"),
    ("https://http:8080/a", "double-scheme"),
    ("https://http/example.com", "double-scheme"),
    ("https://example.com/می\u{200c}خواهم", "invisible-char"),
    ("https://example.com/wiki/轻音少女！", "trailing-punct"),
    ("https://example.com/a\\b", "backslash-escape"),
    ("https://example.com/a\\%20b", "backslash-escape"),
    ("https://example.com/？=x", "fullwidth"),
    ("https://example.com/a？b", "fullwidth"),
    ("https://example.com/a＝b", "fullwidth"),
    ("https://mp.weixin.qq.com/mp/homepage?tempkey=abc", "temporary-preview"),
    ("https://weixin.qq.com/x/abc", "group-invite"),
    ("https://aжx.com/", "lookalike-host"),
    ("https://müller.de/", "lookalike-host"),
    ("https://почта.рф/", "lookalike-host"),
    ("https://my-site.example.com/", "lookalike-host"),
    ("https://xarxiv.org.example.com/", "lookalike-host"),
    ("https://arxiv.orgx.example.com/", "lookalike-host"),
    ("https://mp.veixim.qq.com/", "lookalike-host"),
    ("https://mp.wexn.qq.com/", "lookalike-host"),
];

/// Broken links whose repair is a guess, or would publish a secret.
const NOT_REPAIRED: &[&str] = &[
    "https://mp.weixin.qq.com/s/LmWJGCLyddA9sAM7arYpag!scene=1",
    "https://mp.weixin.qq.com/s/LmWJGCLyddA9sAM7arYpa!&scene=1",
    "https：//example.com/?u=weixin&key=777",
    "https://link.zhihu.com/?target=https%3A//mp.weixin.qq.com.evil.example/s/x",
];

fn codes(found: &Inspection) -> Vec<String> {
    found.problems.iter().map(|problem| problem.kind.code()).collect()
}

#[test]
fn every_problem_stands_on_its_place() {
    for (url, code, place) in PLACES {
        let url = url.replace("LONG", LONG);
        let found = inspect(&url);
        let problem = found.problems.iter().find(|problem| problem.kind.code() == *code);
        let problem = problem.unwrap_or_else(|| panic!("{url}: {:?}", codes(&found)));
        // A secret's problem stands on its value.
        assert_eq!(url.get(problem.range.clone()), Some(*place), "{url}: {code}");
    }
}

#[test]
fn what_only_comes_near_is_not_reported() {
    for (url, code) in QUIET {
        let found = codes(&inspect(url));
        assert!(!found.iter().any(|found| found == code), "{url}: {found:?}");
    }
}

#[test]
fn a_repair_that_would_be_a_guess_is_not_made() {
    for url in NOT_REPAIRED {
        let found = inspect(url);
        assert!(!found.problems.is_empty() && found.canonical.is_none(), "{url}: {found:?}");
    }
}

#[test]
fn a_host_without_its_scheme_is_known_however_long_it_is() {
    let code = |below: usize| codes(&inspect(&format!("{}.github.com/a", "a".repeat(below))));
    assert_eq!((code(52), code(53)), (vec!["missing-scheme".to_owned()], vec!["missing-scheme".to_owned()]));
}

#[test]
fn neighbours_go_in_one_edit() {
    let found = inspect("https://example.com/a?utm_source=x&utm_medium=y&b=1&utm_term=z");
    let edits: Vec<usize> = found.problems.iter().map(|problem| problem.edits.len()).collect();
    assert_eq!(edits, [2]);
}

#[test]
fn blanks_before_a_link_move_every_place() {
    let urls = PLACES.iter().map(|(url, ..)| url.replace("LONG", LONG));
    let secret = format!("https://mp.weixin.qq.com/s?{LONG}&key=SECRETSECRET&scene=1");
    for url in urls.filter(|url| !url.starts_with('\u{1}')).chain([secret]) {
        let moved = format!(" \t{url} ");
        let (found, again) = (inspect(&url), inspect(&moved));
        assert_eq!(again.canonical, found.canonical.map(|canonical| format!(" \t{canonical} ")), "{url}");
        assert_eq!(found.problems.len(), again.problems.len(), "{url}");
        for (one, other) in found.problems.iter().zip(&again.problems) {
            assert_eq!(
                (one.range.start + 2, one.range.end + 2),
                (other.range.start, other.range.end),
                "{url}"
            );
            for (one, other) in one.edits.iter().zip(&other.edits) {
                let ends = (one.range.start + 2, one.range.end + 2);
                assert_eq!(ends, (other.range.start, other.range.end), "{url}");
            }
            if let (ProblemKind::Secret { keys }, ProblemKind::Secret { keys: others }) =
                (&one.kind, &other.kind)
            {
                for (one, other) in keys.iter().zip(others) {
                    assert_eq!(url.get(one.value()), moved.get(other.value()), "{url}");
                }
            }
        }
    }
}

#[test]
fn a_link_that_still_holds_a_secret_has_no_identity() {
    let page = format!("https://mp.weixin.qq.com/s?{LONG}");
    let identity = |url: &str| inspect(url).identity.map(|identity| identity.to_string());
    let article = Some("WeChat article 3949607775/2247485379/1".to_owned());
    assert_eq!(identity(&format!("{page}&key=SECRETSECRET")), article);
    assert_eq!(identity(&format!("{page}&key=777&other=777")), article, "777 may stand there by chance");
    assert_eq!(identity(&format!("{page}&key=SECRETSECRET&other=SECRETSECRET")), None);
    // More than 32 are not looked for.
    assert_eq!(identity(&(page.clone() + &"&key=SECRETSECRET".repeat(32))), article);
    assert_eq!(identity(&(page + &"&key=SECRETSECRET".repeat(33))), None);
}
