//! No output quotes a secret: every format, rule, language and width, wherever a text is cut.

use std::collections::BTreeSet;

use clap::ValueEnum;
use learnvlm_lint::diagnostic::Wanted;
use learnvlm_lint::language::Language;
use learnvlm_lint::link::secrets_in;
use learnvlm_lint::masked::{Masked, shorten};
use learnvlm_lint::report::{Checked, Format, Look, render};
use learnvlm_lint::rows::{self, RowsFormat};
use learnvlm_lint::rules::RULES;
use learnvlm_lint::verify::verify;
use learnvlm_lint::{check, fix};

use crate::corpus::{entries, fixtures, read, source};
use crate::util::{Room, plain, settings};

/// Of letters of which no four stand beside each other in any word or fixture.
const SECRET: &str = "zq7xkvbwjh3yfgpd";

/// Addresses that publish `SECRET`, as a link, as text, and in disguise.
fn addresses() -> Vec<String> {
    let written = [
        "https://bob:SECRET@github.com/a/b",
        "HTTPS://Bob:SECRET@GitHub.com/a",
        "<https://bob:SECRET@e.com>",
        "`https://bob:SECRET@e.com/x`",
        "[x](https://bob:SECRET@e.com)",
        "[x](https://bob:SECRET@e.com/a b)",
        "[https://bob:SECRET@e.com](https://e.com/y)",
        "<a href=\"https://bob:SECRET@e.com\">t</a>",
        "https&#58;//bob:SECRET@e.com",
        "https://bob:SECRET&#x40;e.com",
        "https://bob&colon;SECRET&commat;e.com",
        "https:\\/\\/bob:SECRET\\@e.com",
        "https%3A%2F%2Fbob%3ASECRET%40e.com",
        "https://e.com/?u=https%253A%252F%252Fbob%253ASECRET%2540e.com",
        "https://web.archive.org/web/2020/https://bob:SECRET@e.com/",
        "https：//bob：SECRET＠e.com",
        "https:/bob:SECRET@e.com",
        "ssh://git:SECRET@e.com:22/a",
        "//bob:SECRET@e.com/x",
        "https://bob:SECRET@e.com/中文",
        "https://bob:pa/SECRET@e.com",
        "https://bob:pa SECRET@e.com",
        "https://bob:a&SECRET@e.com",
        "https://bob:a、SECRET@e.com",
        "https://bob:**SECRET**@e.com",
        "https://ghp_SECRET@github.com/a",
        "https://SECRET@github.com/a",
        "HTTP://SECRET@e.com\"t<",
        "https://github_pat_SECRET:x@github.com/a",
        "http://mp.weixin.qq.com/s?__biz=MzA5&mid=1&idx=1&sn=2&key=SECRET",
        "mp.weixin.qq.com/s?pass_ticket=SECRET&x=1",
        "https：//mp.weixin.qq.com/s?u=1%26key%3DSECRET",
        "https://mp.weixin.qq.com/s?a b&amp;uin=SECRET",
        "https://x.substack.com/p/y?token=SECRET",
        "https://b.s3.amazonaws.com/a?X-Amz-Expires=60&X-Amz-Signature=SECRET",
        "`https://b.s3.amazonaws.com/a?X-Amz-Signature=SECRET&X-Amz-Expires=60`",
        "https://a.blob.core.windows.net/x?se=2026&sv=1&sig=SECRET",
        "https://e.com/?access_token=SECRET",
        "https://e.com/?a=1&Refresh-Token=SECRET&b=2",
        "https://e.com/#access_token=SECRET&type=x",
        "https://e.com/?apiKey=SECRET",
        "https://e.com/a;jsessionid=SECRET?x=1",
        "https://e.com/?PHPSESSID=SECRET",
        "https://e.com/?user[password]=SECRET",
        "https://e.com/?client%5Fsecret%3DSECRET",
        "[x](https://e.com/?a=b&amp;pwd=SECRET)",
        "https://e.com/?u=https%3A%2F%2Fe.org%3Fid_token%3DSECRET",
        "https://b.oss.com/a?X-Amz-Signature=SECRET",
        "https://a.windows.net/x?sv=1&sr=b&sig=SECRET",
        "https://raw.githubusercontent.com/a/b/main/c.pdf?token=SECRET",
        "https://mp.weixin.qq.com/s/x https://e.com/?sessionid=SECRET",
        "https://e.com/?x=ghp_SECRET",
        "https://e.com/?q=sk-proj-SECRET",
        "https://e.com/a/xoxb-12-SECRET",
        "https://e.com/?k=eyJhbGciOiJIUzI1NiJ9.eyJ1IjoxfQ.SECRET",
        "https://hooks.slack.com/services/T0/B0/SECRET",
        "[x](https://discord.com/api/webhooks/12/SECRET)",
        "https://canary.discordapp.com/api/v10/webhooks/12/SECRET?wait=true",
        "https://api.telegram.org/bot12:SECRET/getMe",
        "open.feishu.cn/open-apis/bot/v2/hook/SECRET",
        "https:// bob:SECRET@e.com/x",
        "[x](https:// bob:SECRET@e.com/x)",
        "https://bo b:SECRET@e.com/x",
        "https://bo b c:pa SECRET@e.com/x",
        "https:/ /bob:SECRET@e.com/x",
        "https://bob: SECRET@e.com/x",
        "https://bob:SECRET @e.com/x",
        "https://bo | b:SECRET@e.com/x",
        "https://hooks.slack.com:443/services/T0/B0/SECRET",
        "https://e.com/?ticket=ST-1-SECRET&pw=1",
        "https://bob:pass|SECRET@e.com/x",
        "https://bob:pass | SECRET@e.com/x",
        "https://bob:a|b\t |   SECRET@e.com/x",
        "https://bob:pa ss      |      wo | SECRET@e.com/x",
        "https://e.com/me?access_token=12345678901|SECRET",
        "[x](https://e.com/me?access_token=12345678901|SECRET)",
        "[see https://e.com/me?access_token=12345678901\\|SECRET](https://e.com/z)",
        "https://e.com/?sid=4SECRET",
        "https://e.com/?authCookie=4SECRET",
        "https://e.com/?subscription-key=4SECRET",
        "https://e.com/?access_token= SECRET",
        "https://e.com/?a=b,access_token=SECRET",
        "https://e.com/?a=b，access_token＝SECRET",
        "https://e.com/?a=b%2Caccess_token%3DSECRET",
        "https://e.com/?access_token:SECRET",
        "https://e.com/?a=b&amp;access_token：SECRET",
        "https://e.com/?a=b,password:SECRET",
        "https://e.com/?access_\u{200b}token=SECRET",
        "https://e.com/?a=b&\u{2060}pass\u{ad}word\u{feff}=SECRET",
        "https://e.com/?access_&ZeroWidthSpace;token=SECRET",
        "https://e.com/?access_&#8203;to&shy;ken:SECRET",
        "https://e.com/?access_%E2%80%8Btoken=SECRET",
        "https://bob\u{200d}:\u{200b}SECRET@e.com",
        "https://e.com/?x=gh\u{200b}p_SECRET",
        "https://hooks.sl\u{200c}ack.com/services/T0/B0/SECRET",
        "x <!-- learnvlm-lint: allow https://e.com/x?a=b,access_token=SECRET -->",
        "x <!-- learnvlm-lint: allow https://e.com/x?a=b;access_\u{200b}token:SECRET -->",
    ];
    written.iter().map(|written| written.replace("SECRET", SECRET)).collect()
}

/// Keys in the address, and behind its `#`, whose random values are secrets.
#[test]
fn a_random_value_of_a_key_with_the_name_of_a_secret_is_masked() {
    let keys = [
        "sid",
        "bearer",
        "license_key",
        "credential",
        "otp",
        "hmac",
        "x-api-key",
        "#!token",
        "#/access_token",
        "#!/sessionId",
    ];
    for key in keys {
        let address = format!("https://e.com/?{key}=4{SECRET}");
        assert!(!secrets_in(&address).is_empty(), "{address}");
    }
}

/// Asserts that no piece of the secret that tells anything stands in `out`.
fn discreet(out: &str, of: &str) {
    let lower = out.to_lowercase();
    for start in 0..=SECRET.len() - 4 {
        let piece = &SECRET[start..start + 4];
        assert!(!lower.contains(piece), "{piece} of {of:?} in:\n{out}");
    }
}

/// All that is printed of a text, without what is documented to quote it.
fn printed(text: &str, width: usize, languages: &[Language]) -> Vec<String> {
    let source = source(text);
    let settings = settings();
    let report = check(&source, &settings);
    let found = rows::rows("README.md", &report, &[]);
    let mut all: Vec<String> =
        RowsFormat::value_variants().iter().map(|format| rows::render(&found, *format)).collect();
    for refusal in fix(&report, Wanted { notes_too: true, unsafe_too: true }).refused {
        all.push(refusal.reason.to_string());
    }
    let checked = [Checked { path: "README.md".to_owned(), report }];
    for (format, language) in Format::value_variants()
        .iter()
        .flat_map(|format| languages.iter().map(|language| (*format, *language)))
    {
        for statistics in [false, format.has_statistics()] {
            all.push(render(
                &checked,
                &[],
                &Look {
                    format,
                    screen: plain(width),
                    errors_only: false,
                    counts: false,
                    language,
                    statistics,
                },
            ));
        }
    }
    all
}

#[test]
fn a_text_is_masked_wherever_it_is_cut() {
    for address in addresses() {
        assert!(!secrets_in(&address).is_empty(), "{address}");
        for before in 0..60 {
            let text = format!("{}{address} 文字", "一".repeat(before % 7) + &"x ".repeat(before / 2));
            discreet(&shorten(&text, 40), &text);
            let masked = Masked::of(text.as_str());
            discreet(&masked, &text);
            assert_eq!(Masked::of(&*masked), masked, "to mask twice is to mask once");
        }
    }
}

#[test]
fn ordinary_texts_stay_whole() {
    for text in [
        "A & B：见 https://e.com:8080/a?key=value&token=x#y",
        "https://medium.com/@somebody/a-b",
        "mail me@e.com, or see https://e.com/x@y",
        "https://mp.weixin.qq.com/s?__biz=MzA5&mid=1&idx=1&sn=2&chksm=ab",
        "git@github.com:a/b.git",
        "`key = value` && `a=b@c`, 12:30:05, http://localhost:3000",
        "[a](https://e.com):b@c.d",
        "见 https://a.e.com\u{a0}国内访问：https://b.e.com|193",
        "https://a.e.com 国内：https://b.e.com",
        "https://e.com/a?sig=1 and https://[::1]:80/",
        "hf_hub_download, ghp_ tokens, `user:password`",
        "https://pan.baidu.com/s/1abcDEF?pwd=x1y2 提取码",
        "https://pan.xunlei.com/s/VN_x?pwd=x1y2#, https://e.com/?password=",
        "https://e.com/?v=dQw4w9WgXcQ&id=0123456789abcdef0123&tokens=128000&author=sessions",
        "https://mp.weixin.qq.com/s?__biz=MzA5&mid=1&sessionid=1544838845&subscene=92",
        "https://e.com/sk-learn-and-transformers, https://e.com/?q=ghp_tokens",
        "https://discord.com/developers/docs/resources/webhook https://api.slack.com/messaging/webhooks",
        "https://e.com Email: me@e.com, https://e.com and https://b.e.com/@x",
        "| http://localhost:3000 | me@e.com |",
        "https://sk-learn.org/x, https://hf_x.e.com and https://e.com: me@e.com",
        "https://boards.e.com/embed/job_app?token=8016006002&session=20240512",
        "见 password: 123456, a, token=of-words, f(a,token= b) and # token: of words",
        "https://e.com/?key=12&sid=20240512&pin=48.85,2.35&otp=27.1.2&code=hello-world-again-2024",
        "https://www.dropbox.com/s/a/b.pdf?rlkey=kq7xzp00vb93lmtn4crw8syd",
        "| https://e.com/a | mail me@e.com | https://e.com:80/x | b@e.com |",
    ] {
        assert!(secrets_in(text).is_empty(), "{text}: {:?}", secrets_in(text));
    }
}

#[test]
fn a_cell_is_masked_wherever_it_is_cut() {
    for (n, address) in addresses().iter().enumerate() {
        for before in (0..44).filter(|before| n == 0 || *before == n) {
            let pad = "a".repeat(before);
            let cell = format!("{pad}{}{address}", if before == 0 { "" } else { " " });
            let text = format!(
                "# {cell}\n\n| Title | Date | Org | Note |\n| --- | --- | --- | --- |\n\
                 | {cell} |  | MIT | n |\n| [b](https://e.com/2) | {cell} | A & B | n |\n\
                 | [c](https://e.com/3) | 2024.3 | A & B | n | {cell} |\n\
                 | [d](https://e.com/4) | 2024.2 | {cell}、B | {cell} |\n| {cell} | 2024.1 |\n\n{cell}\n"
            );
            for out in printed(&text, [40, 80, 160][before % 3], &Language::ALL) {
                discreet(&out, &cell);
            }
        }
    }
}

/// A new rule is tried as soon as it has its fixtures: each place that a message quotes gets an address beside it.
#[test]
fn what_a_rule_quotes_is_masked() {
    let addresses = addresses();
    let mut fired = BTreeSet::new();
    for rule in RULES {
        // Whatever is added to other rules, these texts stay the same.
        let mut next = rule.name.len() + 3;
        for case in entries(&fixtures().join("rules").join(rule.name)) {
            let input = read(&case.join("input.md"));
            if input.len() > 4000 {
                continue;
            }
            let source = source(&input);
            let mut places = BTreeSet::new();
            for found in &check(&source, &settings()).diagnostics {
                let said = Language::English.say(&found.message);
                let quoted = said.split('`').skip(1).step_by(2).filter(|quoted| !quoted.is_empty());
                let quoted = quoted.filter_map(|quoted| input.find(quoted).map(|at| (at, at + quoted.len())));
                places.extend(quoted.chain([(found.span.start(), found.span.end())]).take(3));
            }
            for (start, end) in places.into_iter().take(2) {
                next += 1;
                let address = &addresses[next % addresses.len()];
                // Behind a letter it would be another one.
                let start = input[..start].trim_end_matches(char::is_alphanumeric).len();
                let text = match next % 3 {
                    0 => format!("{}{address}{}", &input[..start], &input[end..]),
                    1 => format!("{}{address} {}", &input[..start], &input[start..]),
                    _ => format!("{} {address}{}", &input[..end], &input[end..]),
                };
                for out in printed(&text, 80, &Language::ALL[next % 2..][..1]) {
                    discreet(&out, address);
                    if out.contains('…') && out.contains(rule.name) {
                        fired.insert(rule.name);
                    }
                }
            }
        }
    }
    assert!(fired.len() * 4 > RULES.len() * 3, "too few rules met a secret: {fired:?}");
}

#[test]
fn the_report_of_a_refused_fix_is_masked() {
    let around = |text: &str| {
        [
            format!("x {text} z\n"),
            format!("x <b title='{text}'>y</b>\n"),
            format!("`{text}`\n"),
            format!("| Title | Date |\n|---|---|\n| {text} | 2024.5 |\n"),
            format!("| Title | Date |\n|---|---|\n| x \\\\| {text} | 2024.5 |\n"),
            format!("[x]: {text}\n\n[x]\n"),
            format!("```\n{text}\n```\n"),
            format!("<!-- learnvlm-lint: off {text} -->\n"),
        ]
    };
    for address in addresses() {
        for (n, old) in around(&address).into_iter().enumerate() {
            let others = [
                old.replacen("ob", "ab", 1),
                old.replace('z', "y"),
                around("other")[n].clone(),
                old.replace(SECRET, "zq7x"),
            ];
            for new in others.into_iter().filter(|new| *new != old) {
                for (old, new) in [(&old, &new), (&new, &old)] {
                    if let Err(mismatch) = verify(&source(old), new.clone(), &[]) {
                        discreet(&mismatch.to_string().replace("zq7x`", "").replace("zq7x@", ""), old);
                    }
                }
            }
        }
    }
}

#[test]
fn the_program_prints_no_secret() {
    let url = format!("https://bob:{SECRET}@github.com/a/b");
    let tagged = |n| format!("| [T{n}](https://e.com/{n}?utm_source={url}) | 2024.{n} | A | x |\n");
    let tagged: String = (1..=9).map(tagged).collect();
    let list = format!(
        "| Title | Date | Org | {url} |\n| --- | --- | --- | --- |\n| {url} | 2024.5 | MIT | 2024.1 |\n\
         | b | x{url} | A | 2024.2 |\n{tagged}\nx HTTP://bob:{SECRET}@ARXIV.org/ z\n\n\
         | {url} | b |\n|---|---|\n{}",
        "| 2024.5.1 | b |\n".repeat(12)
    );
    let room = Room::new().file("README.md", list);
    for args in [
        &["--verbose"][..],
        &["--statistics"],
        &["--write-baseline", "baseline.txt"],
        &["rows"],
        &["rows", "--format", "csv"],
        &["init", "--print"],
        &["init"],
        &["--print-config"],
        &["--fix", "--unsafe-fixes"],
    ] {
        let ran = room.run(args);
        discreet(&ran.out, &format!("{args:?}"));
        discreet(&ran.err, &format!("{args:?}"));
    }
    for name in room.names().iter().filter(|name| *name != "README.md") {
        discreet(&room.read(name), name);
    }
    for config in [
        format!("[rules]\n\"{url}\" = \"error\"\n"),
        format!("[rules]\nmissing-date = \"{url}\"\n"),
        format!("[style]\ndates = \"{url}\"\n"),
        format!("exclude = [3, \"{url}\"]\n"),
        format!("x = {url}\n"),
        format!("[organisations.aliases]\n\"{url}\" = 3 # {url}\n"),
        format!("[columns]\ndate = 3 # {url}\n"),
    ] {
        let room = Room::new().file("README.md", "a\n").file("learnvlm-lint.toml", &config);
        let ran = room.run(&["README.md"]);
        assert_eq!(ran.code, Some(2), "{config} {ran:?}");
        discreet(&ran.out, &config);
        discreet(&ran.err, &config);
    }
}

/// Of two addresses in one line each has its own password; what stands between them is none.
#[test]
fn the_words_between_two_passwords_are_no_secret() {
    let text = "| [Fen](https://x:hunter2pass@example.com/?) | 2019.1 | [Moor](https://x:hunter2pass@example.com/?) |";
    let found: Vec<&str> = secrets_in(text).into_iter().map(|place| &text[place]).collect();
    assert_eq!(found, ["hunter2pass"; 2]);
}
