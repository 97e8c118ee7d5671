#!/usr/bin/env bash
# One would expect a line that holds only "<br>" below the words of a list item, without indent, to go on with these words, as any
# other line does, so that a link on the next line is one. CommonMark says that a tag alone on a line interrupts no paragraph.
# In cmark-gfm (PyPI cmarkgfm 2025.10.22) it ends the item, and a quote as well: a block of HTML begins that lasts to the next blank
# line, and the link shows as the text that was written. Indented as the item is, or in a paragraph without a list, it does not.
# markdown-it (PyPI markdown-it-py 4.0.0) and mistune (PyPI mistune 3.1.4) make a link in all four.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --target "$dir/py" \
  cmarkgfm==2025.10.22 markdown-it-py==4.0.0 mistune==3.1.4
PYTHONPATH="$dir/py" python3 - <<'PY'
from importlib.metadata import version

import cmarkgfm
import mistune
from cmarkgfm.cmark import Options
from markdown_it import MarkdownIt

texts = {
    "item": "- acorn\n<br>\n[birch](https://example.org/birch)\n",
    "quote": "> acorn\n<br>\n[birch](https://example.org/birch)\n",
    "item, indented": "- acorn\n  <br>\n  [birch](https://example.org/birch)\n",
    "no list": "acorn\n<br>\n[birch](https://example.org/birch)\n",
}
unsafe = Options.CMARK_OPT_UNSAFE
readers = {
    f"cmarkgfm {version('cmarkgfm')}": lambda text: cmarkgfm.github_flavored_markdown_to_html(text, options=unsafe),
    f"markdown-it-py {version('markdown-it-py')}": MarkdownIt().render,
    f"mistune {version('mistune')}": mistune.create_markdown(escape=False),
}
seen = []
for reader, render in readers.items():
    for name, text in texts.items():
        html = render(text)
        is_link = '<a href="https://example.org/birch"' in html
        seen.append(is_link)
        print(f"{reader}, {name}: {'a link' if is_link else 'shows as written: ' + str('[birch](' in html)}")
holds = seen == [False, False, True, True] + [True] * 8
print("behaviour as described" if holds else "CHANGED")
raise SystemExit(0 if holds else 1)
PY
