#!/usr/bin/env bash
# One would expect that a blank at the end of a line, behind the box of a task without words, changes nothing: nobody sees it. On GitHub it decides
# what the next line is. With it, cmark-gfm (PyPI cmarkgfm 2025.10.22) takes `- [x] ` for a task that is empty, so that `[a]: address` below is a
# reference definition and `[a]` further down a link; without it the box is text, the line below goes on with it, and `[a]` leads nowhere. To
# comrak (PyPI comrak 0.0.16), micromark (npm micromark 4.0.2 with micromark-extension-gfm 3.0.0) and mistune (PyPI 3.0.2) the blank means nothing
# here: the line below is text of the item in either case. marked (npm 15.0.0) does as GitHub does.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --target "$dir/py" \
  cmarkgfm==2025.10.22 comrak==0.0.16 mistune==3.0.2
cd "$dir"
npm install --silent --no-audit --no-fund micromark@4.0.2 micromark-extension-gfm@3.0.0 marked@15.0.0 >/dev/null
cat >run.mjs <<'JS'
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { marked } from "marked";
const texts = JSON.parse(process.argv[2]);
const all = {
  "micromark 4.0.2": (t) => micromark(t, { extensions: [gfm()], htmlExtensions: [gfmHtml()] }),
  "marked 15.0.0": (t) => marked.parse(t),
};
console.log(JSON.stringify(Object.fromEntries(Object.entries(all).map(([n, f]) => [n, texts.map(f)]))));
JS
PYTHONPATH="$dir/py" python3 - <<'PY'
import json
import subprocess
from importlib.metadata import version

import cmarkgfm
import comrak
import mistune

options = comrak.ExtensionOptions()
options.tasklist = True
readers = {
    f"cmarkgfm {version('cmarkgfm')}": cmarkgfm.github_flavored_markdown_to_html,
    f"comrak {version('comrak')}": lambda text: comrak.render_markdown(text, options),
    f"mistune {version('mistune')}": mistune.create_markdown(plugins=["task_lists"]),
}
below = "\n[boats]: https://example.org/boats\n\nSee [boats].\n"
texts = ["- [x]" + below, "- [x] " + below]
pages = {name: [read(text) for text in texts] for name, read in readers.items()}
node = subprocess.run(["node", "run.mjs", json.dumps(texts)], check=True, capture_output=True, text=True)
pages.update(json.loads(node.stdout))
print("is `[boats]` a link, with no blank behind the box and with one:")
seen = {name: ['See <a href="https://example.org/boats"' in page for page in both] for name, both in pages.items()}
for name, links in seen.items():
    print(f"{name}: {links}")
for name, links in seen.items():
    wanted = [False, True] if name.startswith(("cmarkgfm", "marked")) else [False, False]
    assert links == wanted, f"{name}: {links}, and not {wanted}"
PY
