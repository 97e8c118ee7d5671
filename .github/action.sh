#!/usr/bin/env bash
# The steps of the action: `bash .github/action.sh key|install|check`. What they are told comes from the environment
# and is never run: inputs are words and lines, not code. Bash 3.2 (macOS) has to do.
set -euo pipefail

home=$RUNNER_TEMP/learnvlm-lint

# Names what is to be built, so that it is built once.
step_key() {
  local made
  if [[ -n $VERSION ]]; then
    check_version
    made=v$VERSION
  else
    cd "$GITHUB_ACTION_PATH"
    made=$(find Cargo.toml Cargo.lock src -type f | LC_ALL=C sort | while IFS= read -r file; do
      printf '%s\n' "$file"
      cat "$file"
    done | git hash-object --stdin)
  fi
  # A program that was built on a newer system may not run on an older one.
  echo "key=learnvlm-lint-$RUNNER_OS-$RUNNER_ARCH-${ImageOS:-own}-$made" >>"$GITHUB_OUTPUT"
}

# Builds it. The checked-out repository has no say in how: cargo would read its configuration in the current folder.
step_install() {
  cd "$GITHUB_ACTION_PATH"
  if [[ -n $VERSION ]]; then
    check_version
    cargo install --locked --root "$home" --git https://github.com/learnvlm/learnvlm-lint --tag "v$VERSION" learnvlm-lint
  else
    cargo install --locked --root "$home" --path .
  fi
}

check_version() {
  if [[ ! $VERSION =~ ^[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.]+)?$ ]]; then
    echo "learnvlm-lint: \`version\` has to be a version such as 0.1.0, or empty" >&2
    exit 2
  fi
}

# Checks the lists: report, outputs, summary, exit code.
step_check() {
  local words=() files=() line report code=0 token numbers name
  read -r -d '' -a words <<<"$ARGS" || true
  while IFS= read -r line; do
    [[ -z $line ]] || files+=("$line")
  done <<<"$PATHS"
  report=$home/report

  # Only what the program says in commands is one; nothing that a list, a path or an error message quotes.
  token=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  echo "::stop-commands::$token"
  { lint "--format=$FORMAT" >"$report"; } 2>&1 || code=$?
  if [[ -z $OUTPUT && $FORMAT != github ]]; then
    cat "$report"
  fi
  echo "::$token::"
  if [[ -n $OUTPUT ]]; then
    cp -- "$report" "$OUTPUT"
  elif [[ $FORMAT == github ]]; then
    cat "$report"
  fi

  # Each number stands on a line of its own, and no text has lines in JSON.
  numbers=$(lint --format=json --statistics 2>/dev/null | sed -n '/^  "summary": {$/,$p') || true
  for name in errors warnings notes fixable; do
    echo "$name=$(sed -n "s/^ *\"$name\": \([0-9]*\),\{0,1\}\$/\1/p" <<<"$numbers")" >>"$GITHUB_OUTPUT"
  done
  echo "exit-code=$code" >>"$GITHUB_OUTPUT"
  if [[ $SUMMARY == true ]]; then
    lint --format=markdown 2>/dev/null >>"$GITHUB_STEP_SUMMARY" || true
  fi
  exit "$code"
}

# Standard input is closed: a path of `-` has nothing to wait for.
lint() {
  "$home/bin/learnvlm-lint" "$@" ${words[@]+"${words[@]}"} -- ${files[@]+"${files[@]}"} </dev/null
}

"step_$1"
