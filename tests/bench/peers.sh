#!/usr/bin/env bash
# How long learnvlm-lint and its neighbours take, side by side in one run. Prints the table of the README.
#
#   tests/bench/peers.sh [--tools FOLDER] [--bytes N] [--runs N] [--limit SECONDS] [seed|check|report|fix|folder]...
#
# seed: a check of the reference list. check: of a made-up list of N bytes (10 MB) without findings; report and fix: of
# one with about one finding a row. folder: a check of 2,000 READMEs of 20 KB. All five if none is named. The neighbours
# come from npm, PyPI and crates.io into FOLDER, which tests/peers/harm can use as well, or into a temporary one. A
# neighbour that cannot be installed here is left out. Those that take a minute for 10 MB are run once there, for at most
# 300 seconds. Needs hyperfine, npm, Python and Rust.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
tools=$scratch/tools bytes=10000000 runs=5 limit=300 wanted=()
while [[ $# -gt 0 ]]; do
  case $1 in
    --tools) tools=$(mkdir -p "$2" && cd "$2" && pwd); shift 2 ;;
    --bytes) bytes=$2; shift 2 ;;
    --runs) runs=$2; shift 2 ;;
    --limit) limit=$2; shift 2 ;;
    seed | check | report | fix | folder) wanted+=("$1"); shift ;;
    *) sed -n '2,12s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2; exit 2 ;;
  esac
done
[[ ${#wanted[@]} -gt 0 ]] || wanted=(seed check report fix folder)
command -v hyperfine >/dev/null || { echo "hyperfine is missing (apt install hyperfine, cargo install hyperfine)" >&2; exit 2; }

# What is measured.
cd "$root"
# Apart, and the program last: built together, its crates would have what only the tests ask of them.
cargo build --locked --quiet --release --bench bench
cargo build --locked --quiet --release --bin learnvlm-lint
target=${CARGO_TARGET_DIR:-target}/release
ours=$root/$target/learnvlm-lint
[[ $target == /* ]] && ours=$target/learnvlm-lint
bench=$(find "$target/deps" -name 'bench-*' -type f -perm -u+x -newer Cargo.toml -print0 | xargs -0 ls -t | head -1)
bench=$(cd "$(dirname "$bench")" && pwd)/$(basename "$bench")
echo 'fn main() {}' | rustc -O -o "$scratch/empty" -

install() { # install KIND COMMAND PACKAGE...
  local kind=$1 command=$2 home=$tools/$1 folder
  shift 2
  folder=$home/$([[ $kind == npm ]] && echo node_modules/.bin || echo bin)
  if [[ ! -x $folder/$command ]]; then
    mkdir -p "$home"
    if [[ $kind == npm ]]; then
      npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$home" "$@" >&2 || return 0
    elif [[ $kind == cargo ]]; then
      cargo install --quiet --locked --root "$home" "$@" >&2 || return 0
    else
      [[ -x $home/bin/pip ]] || python3 -m venv "$home"
      "$home/bin/pip" install --quiet "$@" >&2 || return 0
    fi
  fi
  PATH=$folder:$PATH
}
install npm prettier prettier@3.10.1
install npm markdownlint-cli2 markdownlint-cli2@0.22.1
install npm oxfmt oxfmt@0.79.0
install pip mdformat mdformat==0.7.22 mdformat-gfm==1.0.0
install pip rumdl rumdl==0.3.0
install cargo mdtablefix mdtablefix@0.6.1
install npm dprint dprint@0.57.4 @dprint/markdown@0.28.1

# Name, what checks, what fixes. Behind a `~` those that are slow.
contenders=(
  "an empty process|$scratch/empty|"
  "pulldown-cmark, bare|$bench pulldown|"
  "comrak, bare|$bench comrak|"
  "**learnvlm-lint**|$ours|$ours --fix"
  "rumdl|rumdl check --no-cache|rumdl check --no-cache --fix"
  "mdtablefix|mdtablefix|mdtablefix --in-place"
  "dprint|dprint check|dprint fmt"
  "oxfmt|oxfmt --check|oxfmt"
  "~prettier|prettier --check|prettier --write"
  "~markdownlint-cli2|markdownlint-cli2|markdownlint-cli2 --fix"
  "~mdformat|mdformat --check|mdformat"
)

work=$scratch/work
mkdir -p "$work"
cd "$work"
if plugin=$(find "$tools/npm/node_modules/@dprint/markdown" -name '*.wasm' 2>/dev/null | head -1) && [[ -n $plugin ]]; then
  printf '{"markdown": {}, "includes": ["**/*.md"], "plugins": ["%s"]}\n' "$plugin" >dprint.json
fi
cp "$root/fixtures/learnvlm/README.md" seed.md
"$bench" write messy "$bytes" original.md
"$bench" write clean "$bytes" clean.md

measure() { # measure SET WHO OPTION...: all contenders of a kind, in turn
  local set=$1 who=$2 names=() commands=() contender name check fix command of
  shift 2
  for contender in "${contenders[@]}"; do
    IFS='|' read -r name check fix <<<"$contender"
    if [[ $set != seed ]]; then
      [[ $who == slow ]] && [[ $name != "~"* ]] && continue
      [[ $who == quick ]] && [[ $name == "~"* ]] && continue
    fi
    name=${name#"~"}
    # The floor is the same for a fix.
    command=$check
    [[ $set == fix && -n $fix ]] && command=$fix
    if ! command -v "${command%% *}" >/dev/null || { [[ $name == dprint ]] && [[ ! -f dprint.json ]]; }; then
      continue
    fi
    case $set in
      seed) of=seed.md ;;
      check) of=clean.md ;;
      folder) of=folder ;;
      *) of=list.md ;;
    esac
    [[ $set == folder && $name == *bare ]] && of="$(find folder -name '*.md' | sort | tr '\n' ' ')"
    [[ $set == folder && $name == markdownlint* ]] && of="folder/**/*.md"
    [[ $set == folder && $name == dprint ]] && of=""
    [[ $name == "an empty process" ]] && of=""
    [[ $who == slow ]] && command="timeout $limit $command"
    names+=("$name") commands+=("$command $of")
  done
  [[ ${#names[@]} -gt 0 ]] || return 0
  echo "== $set, $who" >&2
  hyperfine --shell=none --ignore-failure --style=none "$@" --export-json "$scratch/$set.$who.json" "${commands[@]}" >&2
  printf '%s\n' "${names[@]}" >"$scratch/$set.$who.names"
}

for set in "${wanted[@]}"; do
  cp original.md list.md
  case $set in
    seed) measure seed quick --warmup 5 --min-runs $((runs * 8)) ;;
    check | report) measure "$set" quick --warmup 1 --runs "$runs" && measure "$set" slow --runs 1 ;;
    fix)
      measure fix quick --runs "$runs" --prepare "cp original.md list.md"
      measure fix slow --runs 1 --prepare "cp original.md list.md"
      ;;
    folder)
      [[ -d folder ]] || "$bench" write folder 2000 20000 folder
      measure folder quick --warmup 1 --runs "$runs" && measure folder slow --runs 1
      ;;
  esac
done

python3 - "$scratch" "$bytes" "$limit" "${wanted[@]}" <<'PYTHON'
"""The table: medians in milliseconds, and ratios to the floor of each column."""
import json, pathlib, sys

scratch, size, limit, sets = pathlib.Path(sys.argv[1]), int(sys.argv[2]) / 1e6, int(sys.argv[3]), sys.argv[4:]
heads = {
    "seed": ("reference list", "an empty process"),
    "check": (f"check of a clean {size:g} MB", "comrak, bare"),
    "report": (f"check with findings, {size:g} MB", "comrak, bare"),
    "fix": (f"fix, {size:g} MB", "comrak, bare"),
    "folder": ("2,000 READMEs", "comrak, bare"),
}
medians, order = {}, []
for name in sets:
    medians[name] = {}
    for kind in ("quick", "slow"):
        if (scratch / f"{name}.{kind}.names").exists():
            names = (scratch / f"{name}.{kind}.names").read_text().splitlines()
            results = json.loads((scratch / f"{name}.{kind}.json").read_text())["results"]
            for who, result in zip(names, results):
                # `timeout` ends what it stops with 124.
                medians[name][who] = None if 124 in result["exit_codes"] else result["median"] * 1000
            order += [who for who in names if who not in order]
print("| | " + " | ".join(f"{heads[name][0]} (1 = {heads[name][1]})" for name in sets) + " |")
print("| --- |" + " ---: |" * len(sets))
for who in order:
    cells = []
    for name in sets:
        time, floor = medians[name].get(who), medians[name][heads[name][1]]
        if who not in medians[name]:
            cells.append("")
        elif time is None:
            cells.append(f"over {limit} s")
        else:
            cells.append(f"{time / floor:.1f} ({time:,.{1 if time < 100 else 0}f} ms)")
    print(f"| {who} | " + " | ".join(cells) + " |")
PYTHON
