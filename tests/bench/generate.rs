//! Lists of any size, made up: the same bytes on every machine.

use std::fmt::Write;

use learnvlm_lint::text::width::display_width;

/// What a list is like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Nothing is to be said against it.
    Clean,
    /// About one finding a row, of many rules, and no table laid out.
    Messy,
}

/// A list of about `bytes` bytes; never less, and at most one section more.
pub(crate) fn list(kind: Kind, bytes: usize, seed: u64) -> String {
    let mut maker = Maker { kind, random: Random(seed), made: 0 };
    let mut text = String::with_capacity(bytes + bytes / 8);
    text.push_str("# 阅读清单\n\n收录论文、模型与文章，按时间排序，最新的在前。\n");
    let mut section = 0;
    while text.len() < bytes {
        section += 1;
        maker.section(&mut text, section, bytes);
    }
    text
}

/// The widest that a column of a list is padded.
const MOST_WIDTH: usize = 60;

struct Maker {
    kind: Kind,
    random: Random,
    /// Rows so far: titles and addresses are told apart by it.
    made: u64,
}

impl Maker {
    /// A heading, a line of text and a table; now and then something else that READMEs hold.
    fn section(&mut self, text: &mut String, number: usize, bytes: usize) {
        let topic = self.random.pick(TOPICS);
        let _ = write!(text, "\n## {number}. {topic}\n\n");
        match self.random.below(4) {
            0 => text.push_str("补充说明见 [贡献指南](CONTRIBUTING.md)，也欢迎提 issue：https://github.com/example/list/issues\n\n"),
            1 => text.push_str("- [x] 已整理\n- [ ] 待整理：`arXiv` 与 *公众号* 的重复条目\n\n"),
            2 => text.push_str("```sh\npip install example | tee log.txt\n```\n\n"),
            _ => {}
        }
        let most = usize::try_from(20 + self.random.below(300)).unwrap_or(20);
        let room = bytes.saturating_sub(text.len());
        let mut rows = vec![["名称", "时间", "说明", "机构"].map(str::to_owned)];
        let mut size = 0;
        let mut month = 12 * 2026;
        while rows.len() < most && size < room {
            month -= u64::from(self.random.below(6) == 0);
            let row = self.row(month);
            size += row.iter().map(|cell| cell.len() + 3).sum::<usize>();
            rows.push(row);
        }
        self.table(text, &rows);
    }

    fn row(&mut self, month: u64) -> [String; 4] {
        self.made += 1;
        let name = format!("{}-{}", self.random.pick(NAMES), self.made);
        let address = self.address();
        let is_messy = self.kind == Kind::Messy;
        let title = match self.random.below(16) {
            0 if is_messy => name,
            1 => format!("**[{name}]({address})**"),
            _ => format!("[{name}]({address})"),
        };
        let (year, month) = (month / 12, month % 12 + 1);
        let date = match self.random.below(24) {
            0 if is_messy => String::new(),
            1 | 2 if is_messy => format!("{year}-{month:02}"),
            3 if is_messy => format!("{}.{month}", year + 1),
            _ => format!("{year}.{month}"),
        };
        let mut about = String::new();
        for _ in 0..2 + self.random.below(4) {
            about.push_str(self.random.pick(PHRASES));
        }
        match self.random.below(12) {
            0 => about.push_str("，[代码](https://github.com/example/code)"),
            1 => about.push_str("，见 `config.yaml`"),
            2 => about.push_str("，R&amp;D 团队出品"),
            _ => {}
        }
        let joint = if is_messy && self.random.below(6) == 0 { "、" } else { " & " };
        let orgs = match self.random.below(8) {
            0 if is_messy => String::new(),
            0 | 1 => [self.random.pick(ORGS), self.random.pick(LABS)].join(joint),
            _ => self.random.pick(ORGS).to_owned(),
        };
        [title, date, about.trim_end().to_owned(), orgs]
    }

    fn address(&mut self) -> String {
        let made = self.made;
        let is_messy = self.kind == Kind::Messy;
        match self.random.below(10) {
            0..=4 => {
                let biz = 3_000_000_000 + made;
                let (sn, chksm) = (self.random.hex(32), self.random.hex(76));
                let tracked = is_messy && self.random.below(2) == 0;
                let share = if tracked {
                    format!("&mpshare=1&scene=1&srcid={}#rd", self.random.hex(16))
                } else {
                    String::new()
                };
                format!(
                    "https://mp.weixin.qq.com/s?__biz={}==&mid={}&idx=1&sn={sn}&chksm={chksm}{share}",
                    account(biz),
                    2_247_000_000 + made,
                )
            }
            5 | 6 => format!("https://arxiv.org/abs/{:04}.{:05}", 2001 + made / 100_000, made % 100_000),
            7 if is_messy => format!("http://github.com/example/model-{made}.git"),
            7 => format!("https://github.com/example/model-{made}"),
            8 if is_messy => format!("https://huggingface.co/blog/post-{made}?utm_source=wechat_session"),
            8 => format!("https://huggingface.co/blog/post-{made}"),
            _ => format!("https://zhuanlan.zhihu.com/p/{}", 600_000_000 + made),
        }
    }

    fn table(&self, text: &mut String, rows: &[[String; 4]]) {
        let mut widths = [3; 4];
        for (width, at) in widths.iter_mut().zip(0..) {
            let cells = rows.iter().map(|row| display_width(&row[at]).min(MOST_WIDTH));
            *width = cells.max().unwrap_or(3).max(3);
        }
        for (number, row) in rows.iter().enumerate() {
            for (cell, width) in row.iter().zip(widths) {
                let width = if self.kind == Kind::Clean { width } else { 0 };
                let padding = width.saturating_sub(display_width(cell));
                let _ = write!(text, "| {cell}{:padding$} ", "");
            }
            text.push_str("|\n");
            if number == 0 {
                for width in widths {
                    let _ = write!(text, "| {:-<width$} ", "");
                }
                text.push_str("|\n");
            }
        }
    }
}

/// The account in a WeChat address: ten digits in base 64 without their padding.
fn account(number: u64) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let digits = number.to_string();
    let mut written = String::new();
    for three in digits.as_bytes().chunks(3) {
        let bits = three.iter().fold(0_usize, |bits, byte| bits << 8 | usize::from(*byte));
        let bits = bits << (8 * (3 - three.len()));
        for place in 0..=three.len() {
            written.push(char::from(LETTERS[bits >> (18 - 6 * place) & 63]));
        }
    }
    written
}

/// `SplitMix64`.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    fn pick(&mut self, words: &[&'static str]) -> &'static str {
        let at = self.below(words.len() as u64);
        usize::try_from(at).ok().and_then(|at| words.get(at)).copied().unwrap_or_default()
    }

    fn hex(&mut self, digits: usize) -> String {
        (0..digits)
            .map(|_| char::from(b"0123456789abcdef"[usize::from(self.next().to_le_bytes()[7] & 15)]))
            .collect()
    }
}

const TOPICS: &[&str] = &["图文理解", "视频理解", "文档解析", "语音", "智能体", "推理", "数据集", "评测"];
const NAMES: &[&str] = &["LLaVA", "InternVL", "Qwen2-VL", "视界", "MiniCPM-V", "Emu3", "Show-o", "书生"];
const ORGS: &[&str] = &["上海AI Lab", "智谱", "阿里", "DeepSeek", "字节跳动", "Google", "面壁智能", "AT&T"];
const LABS: &[&str] = &["清华大学", "北京大学", "MMLab", "CUHK", "Stanford"];
const PHRASES: &[&str] = &[
    "端侧VLM",
    "多模态大模型综述 ",
    "支持长视频理解 ",
    "在 12 个基准上领先 ",
    "training-free 方法 ",
    "开源权重与数据 ",
    "**SOTA** 结果 ",
    "涵盖 OCR、图表与文档 ",
];
