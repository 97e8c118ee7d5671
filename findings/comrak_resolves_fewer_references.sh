#!/usr/bin/env bash
# One would expect a short list with one picture by reference in each row to show each of them: cmark-gfm (PyPI cmarkgfm 2025.10.22)
# resolves references until their addresses and titles have added 100,000 bytes to the page or as many as the text has, whichever is
# more. comrak (PyPI comrak 0.0.16), a port of it, stops at whichever is less: of 40 pictures in 687 bytes it shows 7, and the others as
# the text that was written. So words added below, which refer to nothing, bring more pictures back. markdown-it (PyPI markdown-it-py
# 4.0.0) shows them all, too.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --target "$dir/py" \
  cmarkgfm==2025.10.22 comrak==0.0.16 markdown-it-py==4.0.0
PYTHONPATH="$dir/py" python3 - <<'PY'
from importlib.metadata import version

import cmarkgfm
import comrak
from markdown_it import MarkdownIt

rows = "\n\n".join(f"![tick {n}][t]" for n in range(40))
text = f'{rows}\n\n[t]: https://example.org/icons/{"tick/" * 10}tick.svg "tick"\n'
texts = {"as it is": text, "with 2,000 letters below": text + "\n" + "acorn " * 333 + "\n"}
readers = {
    f"cmarkgfm {version('cmarkgfm')}": cmarkgfm.github_flavored_markdown_to_html,
    f"comrak {version('comrak')}": comrak.render_markdown,
    f"markdown-it-py {version('markdown-it-py')}": MarkdownIt().render,
}
seen = []
for reader, render in readers.items():
    for name, words in texts.items():
        pictures = render(words).count("<img")
        seen.append(pictures)
        print(f"{reader}, {name}: {pictures} of 40 pictures in {len(words)} bytes")
holds = seen == [40, 40, 7, 30, 40, 40]
print("behaviour as described" if holds else "CHANGED")
raise SystemExit(0 if holds else 1)
PY
