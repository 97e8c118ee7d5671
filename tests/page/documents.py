"""Documents that a list's keeper, contributors, editors and merges might leave behind: mutations of real ones.

`Maker(folders).document(seed)` is the same for the same seed and folders.
"""
import pathlib
import random
import re
import string

import mutations

LONGEST = 6000  # characters
HEADERS = ["Title|Date|Org", "名称|时间|机构", "Title|Date|Org|Link", "|时间|高校|公司", "Paper|Venue|Year|Code", "Model|When|Team",
           "Entreprise|Fecha|Note", "日付|名前", "Date|Title|Description|Organization", "佳作|更新日期|链接"]
DATES = ["2024.5", "2024.05", "2024-05", "2024年5月", "May 2024", "2024.5.3", "202405", "05/2024", "2024/5/3", "2024", "2024.13",
         "5月", "2024.", "Q3 2024", "2024-05-03", "3 May 2024", "1985.05", "2024.5-6", "CVPR 2024", "TBD"]
ORGS = ["MIT", "清华", "腾讯", "A & B", "同济、蚂蚁", "AT&T", "Weights & Biases", "A；B", "A; B", "A/B", "A, B", "清华&北大",
        "Nest Labs", "NestLabs", "nest-labs", "Johnson & Johnson、MIT", "A；www.B", "腾讯；www.qq.com", ""]
PATHS = ["github.com/a/b.git", "arxiv.org/abs/2411.{n:05}", "www.arxiv.org/pdf/2411.{n:05}.pdf", "e.com/{n}", "hf.co/a/b",
         "mp.weixin.qq.com/s/LmWJGCLyddA9sAM7ar{n:04}", "zhuanlan.zhihu.com/p/{n}", "www.bilibili.com/video/BV1xx411c7mD/",
         "example.com/a_(b)?c={n}", "dx.doi.org/10.1/{n}", "openreview.net/forum?id=a{n}", "youtu.be/dQw4w9WgXcQ"]
QUERIES = ["", "", "", "utm_source=x", "spm_id_from=333", "fbclid=abc", "s=20", "si=ab_c", "source=feed", "scene=1&mpshare=1",
           "from=timeline", "x=1&utm_medium=y&z=2", "tab=readme-ov-file", "share_source=copy_web", "amp;utm_source=x"]


class Document:
    """`text`, an `older` version of it for --since, and if one is planted in it a `secret` and the `address` that has it."""

    def __init__(self, text, older, secret=None, address=None):
        is_whole = address is not None and address in text
        self.text, self.older = text, older
        self.secret, self.address = (secret, address) if is_whole else (None, None)


class Maker:
    def __init__(self, folders):
        files = sorted(path for folder in folders for path in pathlib.Path(folder).rglob("*")
                       if path.suffix.lower() in (".md", ".markdown") and path.is_file())
        self.texts = [text for path in files if (text := _text(path))]
        if not self.texts:
            raise ValueError("no Markdown file is there to begin with")
        tables = [table for text in self.texts for table in _tables(text)]
        self.tables = tables or [["| Title | Date |", "| --- | --- |", "| a | 2024.5 |"]]

    def document(self, seed):
        rng = random.Random(seed)
        lines = self._base(rng)
        for _ in range(rng.choice((0, 1, 1, 2, 2, 3, 4, 6))):
            rng.choice(mutations.LINES)(rng, lines, self)
        secret, address = _plant(rng, lines) if rng.random() < 0.15 else (None, None)
        text = "\n".join(lines)[:LONGEST] + rng.choice(("\n", "\n", "\n", "", "\n\n"))
        older = _older(rng, lines)
        if rng.random() < 0.3:
            text = rng.choice(mutations.TEXTS)(rng, text)
        return Document(_encodable(text), _encodable(older), secret, address)

    def _base(self, rng):
        kind = rng.random()
        if kind < 0.35:
            lines = rng.choice(self.texts).split("\n")
            at = rng.randrange(len(lines))
            size = rng.choice((5, 10, 20, 40))
            return lines[max(0, at - 2):at + size]
        if kind < 0.7:
            table = rng.choice(self.tables)
            first = rng.randrange(2, max(3, len(table)))
            return ["## A list", ""] * rng.randrange(2) + table[:2] + table[first:first + rng.choice((1, 3, 6, 12))]
        lines = self.table(rng)
        for _ in range(rng.choice((0, 0, 1, 2))):
            lines += ["", *self.table(rng)]
        return lines

    def table(self, rng):
        header = rng.choice(HEADERS).split("|")
        rows = [header, ["---"] * len(header)]
        year, form, joined = rng.randrange(2019, 2026), rng.choice(DATES), rng.random() < 0.7
        for n in range(rng.choice((1, 2, 3, 5, 8))):
            rows.append([self.cell(rng, name, form if joined else rng.choice(DATES), year, n) for name in header])
        tight = rng.random() < 0.2
        return ["|".join(row) if tight else f"| {' | '.join(row)} |" for row in rows]

    def cell(self, rng, header, form, year, n):
        if re.search(r"(?i)date|year|when|venue|时间|日期|fecha|日付", header):
            return form.replace("2024", str(year)).replace("5", str(rng.choice((5, 12 - n % 12, rng.randrange(1, 13)))), 1)
        if re.search(r"(?i)org|team|entreprise|机构|高校|公司", header):
            return rng.choice(ORGS)
        return rng.choice((f"[t{n}]({self.address(rng)})", f"[t{n}]({self.address(rng)})", self.address(rng), f"w{n}", ""))

    def address(self, rng):
        path = rng.choice(PATHS).format(n=rng.randrange(10000))
        query = rng.choice(QUERIES)
        mark = "&" if "?" in path else "?"
        return rng.choice(("http://", "https://", "https://")) + path + (mark + query if query else "")

    def row(self, rng):
        """A row of a real list."""
        return rng.choice(rng.choice(self.tables)[2:] or ["| a | 2024.5 |"])


def _text(path):
    try:
        text = path.read_bytes().decode()
    except (UnicodeDecodeError, OSError):
        return None
    return text.lstrip("\ufeff").replace("\r\n", "\n")[:400_000] if "\0" not in text else None


def _tables(text):
    lines, at = text.split("\n"), 1
    while at < len(lines):
        if re.match(r"^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)+\|?\s*$", lines[at]) and "|" in lines[at - 1]:
            end = at + 1
            while end < len(lines) and lines[end].strip():
                end += 1
            if all(len(line) < 1500 for line in lines[at - 1:end]):
                yield lines[at - 1:end][:400]
            at = end
        at += 1


def _older(rng, lines):
    """The lines as they were before a contributor came: without some, with others."""
    older = list(lines)
    for _ in range(rng.choice((1, 1, 2, 3))):
        if len(older) < 2:
            break
        at = rng.randrange(len(older))
        if rng.random() < 0.7:
            del older[at]
        else:
            older[at] = re.sub(r"\d", lambda digit: str((int(digit[0]) + 1) % 10), older[at], count=2)
    return "\n".join(older)[:LONGEST] + "\n"


def _plant(rng, lines):
    """Puts an address with a new secret somewhere. It begins as no word does: lower, upper, lower, upper case."""
    start = [rng.choice(string.ascii_lowercase if n % 2 == 0 else string.ascii_uppercase) for n in range(4)]
    secret = "".join(start + rng.choices(string.ascii_letters, k=rng.randrange(8, 40)))
    way = rng.choice(("http", "https", "HTTP", "Https"))
    host = rng.choice(("github.com/a/b", "e.com", "ARXIV.org/abs/2411.15296", "mp.weixin.qq.com/s/LmWJGCLyddA9sAM7arYpag"))
    article = "mp.weixin.qq.com/s?__biz=MzAwMTIzNDU2Nw==&mid=2247485379&idx=1&sn=0123456789abcdef0123456789abcdef"
    address = rng.choice((
        f"{way}://bob:{secret}@{host}", f"{way}://bob:{secret}@{host}", f"{way}://{secret}@{host}",
        f"{way}://bob:{secret}@{host}?utm_source=x", f"{way}://mp.weixin.qq.com/s?key={secret}",
        f"{way}://{article}&pass_ticket={secret}&scene=1", f"{way}://{article}&key={secret}",
        f"{way}://mp.weixin.qq.com/cgi-bin/home?t=home&token={secret}"))
    form = rng.choice(("{a}", "{a}", "<{a}>", "[t]({a})", "[t]({a} \"x\")", "[{a}]({a})", "![i]({a})", "<a href=\"{a}\">t</a>",
                       "见 {a}，说明", "{w} {a}", "[{w}]({a})", "`{a}`", "[{a}](https://e.com)", "**{a}**", "<!-- {a} -->"))
    written = form.format(a=address, w="w" * rng.randrange(60))
    rows = [n for n, line in enumerate(lines) if line.count("|") > 1]
    if rows and rng.random() < 0.8:
        at = rng.choice(rows)
        cells = re.split(r"(?<!\\)\|", lines[at])
        n = rng.randrange(len(cells))
        cells[n] = f" {written} " if rng.random() < 0.7 else f"{cells[n].rstrip()} {written} "
        lines[at] = "|".join(cells)
    else:
        lines.insert(rng.randrange(len(lines) + 1), rng.choice(("{}", "# {}", "- {}", "> {}", "[^1]: {}", "[x]: {}")).format(
            address if rng.random() < 0.2 else written))
    return secret, address


def _encodable(text):
    return text.replace("\0", "").encode("utf-8", "ignore").decode()
