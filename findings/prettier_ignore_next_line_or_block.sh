#!/usr/bin/env bash
# rumdl 0.3.0 honours prettier's comment <!-- prettier-ignore -->; one would expect it to spare the same table.
# prettier 3.6.2 spares the next block, also over an empty line; rumdl spares the next line only.
# With the comment directly above a table rumdl still reports every line but the header, and fixes none of them.
# With an empty line between, prettier keeps the table and rumdl lays it out anew.
# So a tool for tables that honours the comment must choose an extent, and no choice agrees with both.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --target "$dir/py" rumdl==0.3.0
npm install --silent --no-audit --no-fund --prefix "$dir/npm" prettier@3.6.2 >/dev/null
prettier=$dir/npm/node_modules/.bin/prettier
rumdl=$dir/py/bin/rumdl
cd "$dir"
table='| a | bbbbbbb |
|-|-|
| x | 1 |
| yyyyyyyyyy | 1 |'
printf '# T\n\n<!-- prettier-ignore -->\n%s\n' "$table" >near.md
printf '# T\n\n<!-- prettier-ignore -->\n\n%s\n' "$table" >apart.md
printf '[global]\nenable = ["MD060"]\n\n[MD060]\nenabled = true\nstyle = "aligned"\n' >rumdl.toml
"$rumdl" --version
echo "prettier $("$prettier" --version)"
failed=0
expect() { # what, file, fixed text that must stand in it
    if grep -qxF -e "$3" "$2"; then
        echo "as described: $1"
    else
        echo "CHANGED: $1"
        failed=1
    fi
}
for name in near apart; do
    "$prettier" --parser markdown <"$name.md" >"$name.prettier"
    cp "$name.md" "$name.rumdl.md"
    "$rumdl" fmt --config rumdl.toml --no-cache "$name.rumdl.md" >"$name.said" || true
    for file in "$name.prettier" "$name.rumdl.md" "$name.said"; do
        echo "--- $file"
        cat "$file"
    done
done
expect "prettier keeps the table below the comment" near.prettier '| x | 1 |'
expect "prettier keeps it over an empty line too" apart.prettier '| x | 1 |'
expect "rumdl leaves the table below the comment" near.rumdl.md '| x | 1 |'
expect "rumdl lays out the table over an empty line" apart.rumdl.md '| x          | 1       |'
if grep -q '^near.rumdl.md:4:' near.said || ! grep -q '^near.rumdl.md:6:.*MD060' near.said; then
    echo "CHANGED: rumdl reports the rows but not the header"
    failed=1
fi
exit "$failed"
