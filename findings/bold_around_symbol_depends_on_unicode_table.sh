#!/usr/bin/env bash
# One would expect `**done ✔**yes` to be bold in all programs that follow CommonMark, or in none. Whether the closing asterisks close
# depends on whether the sign before them is punctuation, and programs have different tables: to cmark-gfm (PyPI cmarkgfm 2025.10.22)
# symbols such as ✔, → and € are none, so that it is bold. To CommonMark since 0.31 they are, as they are to comrak (PyPI comrak
# 0.0.16), a port of cmark-gfm, to markdown-it (npm 14.1.0; PyPI markdown-it-py 4.0.0) and to micromark (npm micromark 4.0.2 with
# micromark-extension-gfm 3.0.0): these four show the asterisks. With `+`, which is ASCII, it is bold in none, and before a blank in all.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --target "$dir/py" \
  cmarkgfm==2025.10.22 comrak==0.0.16 markdown-it-py==4.0.0
cd "$dir"
npm install --silent --no-audit --no-fund micromark@4.0.2 micromark-extension-gfm@3.0.0 markdown-it@14.1.0 >/dev/null
cat >run.mjs <<'JS'
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import MarkdownIt from "markdown-it";
const texts = JSON.parse(process.argv[2]);
const md = new MarkdownIt();
const all = {
  "micromark 4.0.2": (t) => micromark(t, { extensions: [gfm()], htmlExtensions: [gfmHtml()] }),
  "markdown-it 14.1.0": (t) => md.render(t),
};
console.log(JSON.stringify(Object.fromEntries(Object.entries(all).map(([n, f]) => [n, texts.map((t) => f(t).includes("<strong>"))]))));
JS
PYTHONPATH="$dir/py" python3 - <<'PY'
import json
import subprocess
from importlib.metadata import version

import cmarkgfm
import comrak
from markdown_it import MarkdownIt

signs = ["✔", "→", "€", "+"]
texts = [f"**done {sign}**{behind}" for behind in ("yes", " yes") for sign in signs]
readers = {
    f"cmarkgfm {version('cmarkgfm')}": cmarkgfm.github_flavored_markdown_to_html,
    f"comrak {version('comrak')}": comrak.render_markdown,
    f"markdown-it-py {version('markdown-it-py')}": MarkdownIt().render,
}
seen = {name: ["<strong>" in render(text) for text in texts] for name, render in readers.items()}
seen |= json.loads(subprocess.run(["node", "run.mjs", json.dumps(texts)], capture_output=True, text=True, check=True).stdout)
for name, bold in seen.items():
    told = ", ".join(f"`{text}` {'bold' if is_bold else 'not'}" for text, is_bold in zip(texts, bold))
    print(f"{name}: {told}")
ported, others = [True, True, True, False] + [True] * 4, [False] * 4 + [True] * 4
holds = list(seen.values()) == [ported] + [others] * 4
print("behaviour as described" if holds else "CHANGED")
raise SystemExit(0 if holds else 1)
PY
