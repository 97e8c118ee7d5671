#!/usr/bin/env bash
# One would expect that what makes a line of dashes a delimiter row is the same everywhere: dashes, colons, pipes, spaces and tabs. The GFM
# specification takes form feeds and vertical tabs, which old files have at the end of a page, for no spaces there. cmark-gfm (PyPI cmarkgfm
# 2025.10.22), which GitHub uses, and comrak (PyPI comrak 0.0.16) let them stand in it all the same, so that there is a table; micromark (npm
# micromark 4.0.2 with micromark-extension-gfm 3.0.0), markdown-it (npm 14.1.0; PyPI markdown-it-py 4.0.0) and marked (npm 15.0.0) show text. And a
# line of nothing but a form feed below a table ends it in markdown-it, but is one more row, an empty one, in the four others, so that what
# follows it stays in the table.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --target "$dir/py" \
  cmarkgfm==2025.10.22 comrak==0.0.16 markdown-it-py==4.0.0
cd "$dir"
npm install --silent --no-audit --no-fund micromark@4.0.2 micromark-extension-gfm@3.0.0 markdown-it@14.1.0 marked@15.0.0 >/dev/null
cat >run.mjs <<'JS'
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import MarkdownIt from "markdown-it";
import { marked } from "marked";
const texts = JSON.parse(process.argv[2]);
const md = new MarkdownIt();
const all = {
  "micromark 4.0.2": (t) => micromark(t, { extensions: [gfm()], htmlExtensions: [gfmHtml()] }),
  "markdown-it 14.1.0": (t) => md.render(t),
  "marked 15.0.0": (t) => marked.parse(t),
};
const rows = (html) => (html.match(/<tr>/g) || []).length;
console.log(JSON.stringify(Object.fromEntries(Object.entries(all).map(([n, f]) => [n, texts.map((t) => rows(f(t)))]))));
JS
PYTHONPATH="$dir/py" python3 - <<'PY'
import json
import subprocess
from importlib.metadata import version

import cmarkgfm
import comrak
from markdown_it import MarkdownIt

options = comrak.ExtensionOptions()
options.table = True
readers = {
    f"cmarkgfm {version('cmarkgfm')}": cmarkgfm.github_flavored_markdown_to_html,
    f"comrak {version('comrak')}": lambda text: comrak.render_markdown(text, options),
    f"markdown-it-py {version('markdown-it-py')}": MarkdownIt().enable("table").render,
}
head, row = "| tree | year |\n", "| oak | 2024 |\n"
texts = {
    "form feed in the delimiter row": head + "| --- |\f--- |\n" + row,
    "vertical tab in the delimiter row": head + "| --- |\v--- |\n" + row,
    "spaces in the delimiter row": head + "|  ---  |  ---  |\n" + row,
    "line of a form feed below a row": head + "| --- | --- |\n" + row + "\f\n" + row,
    "empty line below a row": head + "| --- | --- |\n" + row + "\n" + row,
}
seen = {name: [read(text).count("<tr>") for text in texts.values()] for name, read in readers.items()}
node = subprocess.run(["node", "run.mjs", json.dumps(list(texts.values()))], check=True, capture_output=True, text=True)
seen.update(json.loads(node.stdout))
print("rows with the header, 0 where there is no table:", ", ".join(texts))
for name, rows in seen.items():
    print(f"{name}: {rows}")
like_github, others, closes = [2, 2, 2, 4, 2], [0, 0, 2, 4, 2], [0, 0, 2, 2, 2]
expected = {"cmarkgfm": like_github, "comrak": like_github, "micromark": others, "marked": others, "markdown-it": closes, "markdown-it-py": closes}
for name, rows in seen.items():
    wanted = expected[name.split(" ")[0]]
    assert rows == wanted, f"{name}: {rows}, and not {wanted}"
PY
