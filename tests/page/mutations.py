"""What happens to documents: `LINES` change a list of lines in place, `TEXTS` return another text."""
import re

DIRECTIVES = ["<!-- learnvlm-lint: allow missing-org -->", "<!-- learnvlm-lint: allow missing-date, unsorted-rows -->",
              "<!-- learnvlm-lint: allow insecure-url -- why -->", "<!-- learnvlm-lint: off -->", "<!-- learnvlm-lint: on -->",
              "<!-- learnvlm-lint: allow-file missing-link -->", "<!-- learnvlm-lint: off unsorted-rows -->",
              "<!-- learnvlm-lint: allow no-rule -->", "<!--learnvlm-lint: allow tracking-parameter-->"]
PIECES = ["`a|b`", "`a\\|b`", "`a||b`", "$p(x|y)$", "$$x|y$$", "[[a|b]]", "{{ a | b }}", "\\[ \\| \\]", "[l](u \"A|B\")", "\\|", "\\\\|",
          "[Eps[^1]](https://e.com/1)", "<br>", "<b>x</b>", "<!-- c -->", "<!--", "-->", "&amp;", "&#124;", "~x~", "~~x~~", "**x", "*",
          "_x_", "\u3000x\u3000", "\u00a0", "\\", "`", "[", "](", "![](i.png)", "[^1]", "[ref]", "www.e.com", "a@b.com", "👩\u200d👧",
          "e\u0301", "İ", "\u202ex", "\u200b", "<details>", "</details>", "http://", "[x]", "[ ]", "同上", "^^", "〃", "（注）", ":smile:"]
BEHIND = ["，视频里有完整说明", "、https://e.com/2?utm_source=y", "，说明", "。", "）", "；另见 https://arxiv.org/abs/2411.1", "（中文）", "」后", "!",
          "模型", "：www.e.com", ",next", "~", "*", "_", ")", "**粗**", "&copy;", ";", "\\", "`"]
TRACKED = ["https://www.bilibili.com/video/BV1xx411c7mD/?spm_id_from=333", "https://e.com/1?utm_source=x", "https://e.com/?fbclid=a",
           "https://www.google.com/url?q=https%3A%2F%2Fe.com&sa=D", "https://link.zhihu.com/?target=https%3A//e.com/a",
           "https://x.com/a/status/1?s=20", "https://youtu.be/dQw4w9WgXcQ?si=abc", "https://zhuanlan.zhihu.com/p/1?source=x",
           "HTTP://ARXIV.ORG/abs/2411.15296", "www.http://github.com/a/b.git", "http://github.com/a/b.git", "www.arxiv.org/abs/2411.1",
           "https:/arxiv.org/abs/2411.15296", "http://http://e.com", "https：//e.com", "http://1?utm_source=xwwwxİ"]
CONTROLS = "\u000b\u000c\u0001\u0007\u001b\u007f\u0085\u2028\u2029\ufeff\u200b\t\r\u3000\u00a0\u00ad"
SIGNS = "|`*_~[]()<>!\\&;:#-+=\"'$^，。、；｜"
PREFIXES = ["> ", ">", "> > ", "- ", "  ", "    ", "\t", "1. ", "* > ", "- [ ] ", "- [x] ", "[^1]: ", "    > "]


def _at(rng, lines):
    return rng.randrange(len(lines) + 1)


def _some(rng, lines):
    return rng.randrange(len(lines)) if lines else lines.append("") or 0


def _rows(lines):
    return [n for n, line in enumerate(lines) if line.count("|") > 1 and not re.match(r"^[\s|:>-]+$", line)]


def _row(rng, lines):
    rows = _rows(lines)
    return rng.choice(rows) if rows else _some(rng, lines)


def _cells(line):
    return re.split(r"(?<!\\)\|", line)


def _set_cell(rng, lines, change):
    at = _row(rng, lines)
    cells = _cells(lines[at])
    inner = range(1, len(cells) - 1) if len(cells) > 2 else range(len(cells))
    n = rng.choice(list(inner))
    cells[n] = f" {change(cells[n].strip())} "
    lines[at] = "|".join(cells)


def splice(rng, lines, maker):
    for _ in range(rng.randrange(1, 4)):
        lines.insert(_row(rng, lines) + 1, maker.row(rng))


def swallowed(rng, lines, maker):
    text = rng.choice(TRACKED) + rng.choice(BEHIND)
    if rng.random() < 0.5:
        _set_cell(rng, lines, lambda cell: text if rng.random() < 0.5 else f"{cell} {text}")
    else:
        lines.insert(_at(rng, lines), rng.choice(("见 {}", "{}", "- {}", "# {}", "> {}", "两篇：{}", "**{}**")).format(text))


def twice(rng, lines, maker):
    address = rng.choice(TRACKED) if rng.random() < 0.5 else maker.address(rng)
    forms = ("[c]({a}) {a}", "{a} {a}", "<{a}> {a}", "[c]({a}) [d]({a})", "[{a}]({a})", "[a]: {a}\n{a}", "{a}\n[a]: {a}", "{a} `{a}`")
    text = rng.choice(forms).format(a=address)
    if "\n" not in text and rng.random() < 0.5:
        _set_cell(rng, lines, lambda cell: text)
    else:
        at = _at(rng, lines)
        lines[at:at] = text.split("\n")


def footnote(rng, lines, maker):
    table = maker.table(rng) if rng.random() < 0.6 else ["date|e", "-|-"]
    label = rng.choice(("[^1]:", "[^1]: Sources:", "[^1]:[^1]:", "[^1]:\n ", "[^2]: x\n"))
    first = rng.choice(("", " "))
    at = _at(rng, lines)
    if rng.random() < 0.3:
        block = [f"{label.split(chr(10))[0]}{first}{table[0]}", *("    " + line for line in table[1:])]
    else:
        block = [*label.split("\n"), *[""] * rng.randrange(2), *("    " + line for line in table)]
    lines[at:at] = block + [""] * rng.randrange(2)
    if rng.random() < 0.7:
        _set_cell(rng, lines, lambda cell: cell + "[^1]")


def directive(rng, lines, maker):
    for _ in range(rng.choice((1, 1, 2, 3))):
        text = rng.choice(DIRECTIVES)
        if rng.random() < 0.5:
            _set_cell(rng, lines, lambda cell: f"{cell} {text}")
        else:
            lines.insert(_at(rng, lines), rng.choice(("", "", "", *PREFIXES)) + text)


def conflict(rng, lines, maker):
    at = _row(rng, lines)
    ours, theirs = lines[at:at + 1], [maker.row(rng) for _ in range(rng.randrange(1, 3))]
    base = ["||||||| base", *ours] if rng.random() < 0.3 else []
    block = ["<<<<<<< HEAD", *ours, *base, "=======", *theirs, ">>>>>>> topic"]
    if rng.random() < 0.15:
        block[-1] = "> > > > > > > topic"
    lines[at:at + 1] = block


def definition(rng, lines, maker):
    lines.insert(_at(rng, lines), f"[{rng.choice(('ref', 'a', 'T0', '^1'))}]: {maker.address(rng)}" + rng.choice(("", " \"x\"", "，")))
    if rng.random() < 0.6:
        _set_cell(rng, lines, lambda cell: rng.choice(("[ref]", "[x][ref]", "[a][]", cell + " [ref]")))


def raw_html(rng, lines, maker):
    at = _at(rng, lines)
    lines[at:at] = rng.choice((["<details>", ""], ["", "</details>"], ["<!--"], ["-->"], ["<!-->"], ["<div align=\"center\">"],
                               [f"<a href=\"{maker.address(rng)}\">x</a>"], [f"<!-->{maker.address(rng)}"], ["<table>"], ["<br>"],
                               ["<pre>"], ["```"], ["~~~ md"], ["<!-- prettier-ignore -->"], ["$$"], ["</div>", ""], ["<p>x"]))


def prefix(rng, lines, maker):
    text, at = rng.choice(PREFIXES), _some(rng, lines)
    for n in range(at, min(len(lines), at + rng.choice((1, 1, 4, 30)))):
        indent = re.sub(r"[^>\t]", " ", text)
        lines[n] = (text if n == at or ">" in text and rng.random() < 0.95 else indent) + lines[n]


def piece(rng, lines, maker):
    for _ in range(rng.choice((1, 1, 2, 4))):
        text = rng.choice(PIECES)
        _set_cell(rng, lines, lambda cell: rng.choice((f"{cell} {text}", f"{text} {cell}", text, cell + text)))


def signs(rng, lines, maker):
    at = _some(rng, lines)
    for _ in range(rng.choice((1, 1, 2, 5))):
        place = rng.randrange(len(lines[at]) + 1)
        lines[at] = lines[at][:place] + rng.choice(SIGNS if rng.random() < 0.7 else CONTROLS.replace("\r", "")) + lines[at][place:]


def wide(rng, lines, maker):
    cells = rng.choice((1, 2, 8, 40))
    for at in _rows(lines):
        lines[at] += "".join(f" {rng.choice(('x', '', 'y z', '表'))} |" for _ in range(cells))
    for at, line in enumerate(lines):
        if re.match(r"^[\s|:>-]*-[\s|:>-]*$", line) and "|" in line:
            lines[at] += " --- |" * cells


def empty(rng, lines, maker):
    for _ in range(rng.choice((1, 2, 5))):
        _set_cell(rng, lines, lambda cell: rng.choice(("", "", "-", "同上", "^^", "ditto", "\u3000")))


def continues(rng, lines, maker):
    at = _row(rng, lines)
    count = max(1, len(_cells(lines[at])) - 2)
    cells = [""] * count
    cells[rng.randrange(count)] = f"[Code]({maker.address(rng)})"
    lines.insert(at + 1, f"| {' | '.join(cells)} |")


def heading_row(rng, lines, maker):
    at = _row(rng, lines)
    count = max(1, len(_cells(lines[at])) - 2)
    word = rng.choice(("**2024**", "**VLM**", "2023", "视频理解", "**Total**", "..."))
    cells = [word] * count if rng.random() < 0.2 else [word] + [""] * (count - 1)
    lines.insert(at, f"| {' | '.join(cells)} |" if rng.random() < 0.8 else word)


def pipes(rng, lines, maker):
    for at in range(len(lines)) if rng.random() < 0.5 else [_some(rng, lines)]:
        line = lines[at].strip()
        lines[at] = line.strip("|").strip() if line.startswith("|") and len(line) > 2 else lines[at]


def move(rng, lines, maker):
    at = _some(rng, lines)
    line = lines.pop(at)
    kind = rng.random()
    if kind < 0.4:
        lines.insert(_at(rng, lines), line)
    elif kind < 0.6:
        lines[at:at] = [line, line]
    elif kind < 0.8:
        cut = rng.randrange(len(line) + 1)
        lines[at:at] = [line[:cut], line[cut:]] if rng.random() < 0.5 else [line[:cut]]


def date(rng, lines, maker):
    for at in _rows(lines):
        if rng.random() < 0.4:
            lines[at] = re.sub(r"\b(20\d\d)[.年/-](\d\d?)\b月?", lambda found: rng.choice(
                (f"{found[1]}.{found[2]}", f"{found[1]}-{found[2]:0>2}", f"{found[1]}年{found[2]}月", f"{found[1]}{found[2]:0>2}",
                 f"{found[1]}.", f"{found[2]}/{found[1]}", "", f"**{found[1]}.{found[2]}**")), lines[at], count=1)


def scheme(rng, lines, maker):
    at = _some(rng, lines)
    lines[at] = re.sub(r"https?://", rng.choice(("HTTP://", "http://", "Https://", "https:/", "www.", "；www.", "http://www.http://")),
                       lines[at])


def table_below(rng, lines, maker):
    at = _at(rng, lines)
    lines[at:at] = [*[""] * rng.randrange(2), *maker.table(rng), *[""] * rng.randrange(2)]


def rule(rng, lines, maker):
    lines.insert(_at(rng, lines), rng.choice(("---", "===", "|-", "-|-", "- -", "***", "| --- | --- |", "", "", ": Caption", "{: .x }")))


LINES = [splice, splice, swallowed, swallowed, twice, footnote, directive, directive, conflict, definition, raw_html, prefix,
         prefix, piece, piece, signs, signs, wide, empty, continues, heading_row, pipes, move, move, date, scheme, table_below, rule]


def bom(rng, text):
    return "\ufeff" + text


def line_ends(rng, text):
    ends = rng.choice((["\r\n"], ["\r"], ["\r\n", "\n"], ["\r", "\n"], ["\n", "\n", "\r\n", "\r"]))
    return "".join(line + rng.choice(ends) for line in text.split("\n"))


def controls(rng, text):
    for _ in range(rng.choice((1, 1, 3))):
        at = rng.randrange(len(text) + 1)
        text = text[:at] + rng.choice(CONTROLS) + text[at:]
    return text


def front_matter(rng, text):
    return rng.choice(("---\ntitle: x\n---\n", "---\n", "+++\n+++\n")) + text


def cut(rng, text):
    return text[:rng.randrange(len(text) + 1)]


TEXTS = [bom, line_ends, line_ends, controls, front_matter, cut, lambda rng, text: bom(rng, line_ends(rng, text))]
