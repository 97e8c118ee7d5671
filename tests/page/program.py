"""Runs of the program over folders of documents, many in one process."""
import os
import pathlib
import re
import resource
import signal
import subprocess

NAMED = re.compile(r"(\d{6})\.md")
OUR_BUG = re.compile(r"bug in learnvlm-lint|learnvlm-lint \S+ 的缺陷|not fixed, because|没有修复，因为|panicked at")
TODAY = "2026-11-23"
SECONDS = 20  # of CPU time, that a document may take, and as a rule a whole folder


class Folder:
    """A folder with a file for each document, named by its number."""

    def __init__(self, path, program):
        self.path, self.program = pathlib.Path(path), program
        self.path.mkdir(parents=True)
        self.quiet = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C.UTF-8",
                      "RUST_BACKTRACE": "0"}

    def name(self, n):
        return f"{n:06}.md"

    def write(self, texts):
        for n, text in enumerate(texts):
            (self.path / self.name(n)).write_bytes(text.encode())

    def read(self, count):
        return [(self.path / self.name(n)).read_bytes().decode() for n in range(count)]

    def run(self, *options):
        """Exit code (None where it did not end), standard output and standard error."""
        command = [self.program, *options]
        try:
            done = subprocess.run(command, cwd=self.path, env=self.quiet, stdin=subprocess.DEVNULL, capture_output=True,
                                  timeout=60 * SECONDS, check=False, preexec_fn=_limit)
        except subprocess.TimeoutExpired:
            return None, "", ""
        code = None if done.returncode == -signal.SIGXCPU else done.returncode
        return code, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace")

    def commit(self):
        """Makes what the folder holds the first commit of a repository."""
        git = ["git", "-c", "user.name=x", "-c", "user.email=x@example.com", "-c", "core.autocrlf=false", "-c", "gc.auto=0"]
        for words in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "x"]):
            subprocess.run([*git, *words], cwd=self.path, env=self.quiet, check=True, stdin=subprocess.DEVNULL, capture_output=True)


def _limit():
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))


def bugs(errors):
    """The documents, by number, of which standard error says that a fix was refused or that we have a bug, and the line."""
    found, last = {}, None
    for line in errors.splitlines():
        named = NAMED.search(line)
        last = int(named[1]) if named else last
        if OUR_BUG.search(line):
            found.setdefault(last, line)
    return found


def fix(path, program, texts, *options, older=None):
    """Fixes each text, twice. Returns the texts after the first and the second run, what was said of bugs, and the numbers
    of texts with which the program failed: it crashed, did not end, or changed a text that it refused."""
    count, failed = len(texts), {}
    folder = Folder(path, program)
    if older is not None:
        folder.write(older)
        folder.commit()
        options = (*options, "--since", "HEAD")
    folder.write(texts)
    config = () if "--config" in options else ("--no-config",)
    own = ("--fix", "--format", "short", "--today", TODAY, *config)
    options = (*own, *options, ".")
    code, _, errors = folder.run(*options)
    after = folder.read(count)
    if code in (0, 1, 2):
        again, _, more = folder.run(*options)
        if again in (0, 1, 2):
            return after, folder.read(count), bugs(errors), failed
        code, errors = again, more
    if count == 1:
        failed[0] = "took too long" if code is None else f"exit code {code}: {errors.strip()[-200:]}"
        return texts, texts, bugs(errors), failed
    # Which one was it? Each half by itself says it.
    half, options = count // 2, options[len(own):-1]
    options = tuple(option for option in options if option not in ("--since", "HEAD"))
    parts = [fix(f"{path}-{n}", program, texts[cut], *options, older=older and older[cut])
             for n, cut in enumerate((slice(None, half), slice(half, None)))]
    bugs_found = {**parts[0][2], **{n + half: line for n, line in parts[1][2].items() if n is not None}}
    failed = {**parts[0][3], **{n + half: why for n, why in parts[1][3].items()}}
    return parts[0][0] + parts[1][0], parts[0][1] + parts[1][1], bugs_found, failed


FORMATS = ["human", "short", "json", "github", "sarif", "gitlab", "rdjson", "junit", "markdown"]


def outputs(path, program, texts):
    """All that the program prints of the texts, in each format and language, as pairs of the command and what it printed.
    `--diff` and `same-page` are left out: they quote."""
    folder = Folder(path, program)
    folder.write(texts)
    common = ["--no-config", "--today", TODAY]
    commands = [[*common, "--format", name, "--lang", lang, "."] for name in FORMATS for lang in ("en", "zh-CN")]
    commands += [["rows", ".", "--format", name] for name in ("json", "jsonl", "csv", "tsv")]
    commands += [[*common, "--verbose", "."], [*common, "--write-baseline", "baseline.json", "."], ["init", "--print", "."]]
    commands += [[*common, "--fix", "--unsafe-fixes", "--format", "human", "--lang", lang, "."] for lang in ("en", "zh-CN")]
    printed = []
    for command in commands:
        if "--fix" in command:
            folder.write(texts)
        code, out, errors = folder.run(*command)
        printed.append((" ".join(command), code, out + errors))
    baseline = folder.path / "baseline.json"
    printed.append(("--write-baseline", 0, baseline.read_text() if baseline.is_file() else ""))
    return printed
