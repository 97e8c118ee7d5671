//! The action's steps, run as a runner runs them. The Windows runner has no `bash` of its own to trust.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;
use std::process::{Command, Stdio};

use crate::util::{LIST, Ran, Room};

/// What is hostile when a shell evaluates it.
const TRAPS: [&str; 6] = [
    "$(touch pwned) a.md",
    "`touch pwned`.md",
    "--help",
    "; touch pwned #.md",
    "' \"$(touch pwned)\" *.md",
    "列 表.md",
];

struct Runner(Room);

impl Runner {
    /// A workspace with the program installed where the action installs it.
    fn new() -> Self {
        let room =
            Room::new().file("temp/learnvlm-lint/bin/.keep", "").file("work/.keep", "").file("bin/.keep", "");
        let program = room.path("temp/learnvlm-lint/bin/learnvlm-lint");
        symlink(env!("CARGO_BIN_EXE_learnvlm-lint"), program).expect("a link");
        Self(room)
    }

    fn file(self, name: &str, content: &str) -> Self {
        Self(self.0.file(&format!("work/{name}"), content))
    }

    /// Runs a step with these inputs; the others are what `action.yml` has.
    fn run(&self, step: &str, inputs: &[(&str, &str)]) -> Ran {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let path = format!("{}:{}", self.0.path("bin").display(), std::env::var("PATH").expect("a path"));
        let mut command = Command::new("bash");
        command.arg(root.join(".github/action.sh")).arg(step).current_dir(self.0.path("work")).env_clear();
        command.env("PATH", path).env("LANG", "C.UTF-8").env("GITHUB_ACTION_PATH", root);
        command.env("RUNNER_OS", "Linux").env("RUNNER_ARCH", "X64").env("RUNNER_TEMP", self.0.path("temp"));
        for name in ["GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY"] {
            command.env(name, self.0.path(name));
            fs::write(self.0.path(name), "").expect("a file");
        }
        let defaults = [
            ("PATHS", "."),
            ("ARGS", ""),
            ("VERSION", ""),
            ("FORMAT", "github"),
            ("OUTPUT", ""),
            ("SUMMARY", "true"),
        ];
        command.envs(defaults).envs(inputs.iter().copied());
        Ran::of(command.stdin(Stdio::null()).output().expect("bash runs"))
    }

    fn outputs(&self) -> String {
        self.0.read("GITHUB_OUTPUT")
    }
}

/// What stands where the runner takes no commands, and what stands behind.
fn parts(out: &str) -> (&str, &str) {
    let (token, rest) =
        out.strip_prefix("::stop-commands::").and_then(|out| out.split_once('\n')).expect("a token");
    assert_eq!(token.len(), 32, "{token}");
    rest.split_once(&format!("::{token}::\n")).expect("the token again")
}

#[test]
fn a_list_is_checked_counted_and_summed_up() {
    let runner = Runner::new().file("README.md", LIST);
    let ran = runner.run("check", &[]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    let (log, commands) = parts(&ran.out);
    assert_eq!(log, "");
    assert!(commands.starts_with("::error file=README.md,line=14,"), "{ran:?}");
    assert_eq!(runner.outputs(), "errors=13\nwarnings=3\nnotes=0\nfixable=12\nexit-code=1\n");
    let summary = runner.0.read("GITHUB_STEP_SUMMARY");
    assert!(summary.starts_with("### <code>README.md</code>\n\n| line |"), "{summary}");
    // Once more, and what it leaves behind is no list.
    let ran = runner.run("check", &[("SUMMARY", "false"), ("ARGS", " --fix\n--quiet\n")]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert_eq!(runner.outputs(), "errors=3\nwarnings=1\nnotes=0\nfixable=0\nexit-code=1\n");
    assert_eq!(runner.0.read("GITHUB_STEP_SUMMARY"), "");
}

#[test]
fn a_clean_list_passes() {
    let runner = Runner::new().file("README.md", "# nothing\n");
    let ran = runner.run("check", &[("PATHS", "")]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert_eq!(runner.outputs(), "errors=0\nwarnings=0\nnotes=0\nfixable=0\nexit-code=0\n");
}

#[test]
fn paths_are_paths() {
    let runner = TRAPS.iter().fold(Runner::new(), |runner, name| runner.file(name, LIST));
    let ran = runner.run("check", &[("PATHS", &TRAPS.join("\n"))]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(!runner.0.path("work/pwned").exists());
    assert!(runner.outputs().starts_with(&format!("errors={}\n", 13 * TRAPS.len())), "{ran:?}");
    let summary = runner.0.read("GITHUB_STEP_SUMMARY");
    assert_eq!(summary.matches("### <code>").count(), TRAPS.len(), "{summary}");
}

#[test]
fn what_is_no_option_is_exit_2_and_is_not_run() {
    let runner = Runner::new().file("README.md", LIST);
    let hostile = ["$(touch pwned)", "--nope", "`touch pwned`", "; touch pwned", "*", "-- x"];
    for args in hostile {
        for input in ["ARGS", "FORMAT", "PATHS"] {
            let ran = runner.run("check", &[(input, args)]);
            assert_eq!(ran.code, Some(2), "{input} {args} {ran:?}");
            assert!(runner.outputs().ends_with("exit-code=2\n"), "{ran:?}");
            // The message says what was wrong, where the runner takes no commands.
            assert!(parts(&ran.out).0.contains("error: "), "{ran:?}");
        }
    }
    assert!(!runner.0.path("work/pwned").exists());
}

#[test]
fn a_list_commands_no_runner() {
    let text =
        "| 名称 | 时间 | 机构 |\n| --- | --- | --- |\n| ##[error]forged ::error::forged | 2024.13 | |\n";
    let runner = Runner::new().file("::error::a.md", text);
    let ran = runner.run("check", &[("FORMAT", "short"), ("PATHS", "::error::a.md\n##[error]missing")]);
    let (log, commands) = parts(&ran.out);
    assert!(log.contains("missing: no such file") && log.contains("error::a.md:3:"), "{ran:?}");
    assert_eq!((commands, ran.err.as_str()), ("", ""));
    let ran = runner.run("check", &[]);
    for line in parts(&ran.out).1.lines().filter(|line| !line.starts_with("1 table")) {
        let (level, rest) = line.split_once(' ').unwrap_or_default();
        assert!(
            matches!(level, "::error" | "::warning" | "::notice")
                && rest.starts_with("file=%3A%3Aerror%3A%3Aa.md,"),
            "{line}"
        );
    }
}

#[test]
fn a_report_can_go_to_a_file() {
    let runner = Runner::new().file("README.md", LIST);
    let ran = runner.run("check", &[("FORMAT", "sarif"), ("OUTPUT", "a b.sarif")]);
    assert_eq!(parts(&ran.out), ("", ""));
    let log: serde_json::Value = serde_json::from_str(&runner.0.read("work/a b.sarif")).expect("JSON");
    assert_eq!(log["runs"][0]["results"].as_array().map(Vec::len), Some(16));
}

#[test]
fn what_is_installed_is_named_and_built_once() {
    let runner = Runner::new();
    let fake = runner.0.path("bin/cargo");
    fs::write(&fake, "#!/bin/sh\nprintf '%s\\n' \"$PWD\" \"$@\"\n").expect("a file");
    fs::set_permissions(&fake, fs::Permissions::from_mode(0o755)).expect("a program");
    let home = runner.0.path("temp/learnvlm-lint").display().to_string();
    let root = env!("CARGO_MANIFEST_DIR");
    let own = runner.run("install", &[]).out;
    // Not in the workspace, whose `.cargo/config.toml` could name a program to run.
    assert_eq!(own, format!("{root}\ninstall\n--locked\n--root\n{home}\n--path\n.\n"));
    let release = runner.run("install", &[("VERSION", "0.1.0")]).out;
    assert!(release.ends_with("--tag\nv0.1.0\nlearnvlm-lint\n"), "{release}");
    for version in ["main", "0.1", "0.1.0 --config x", "$(touch pwned)", "0.1.0\n1"] {
        for step in ["key", "install"] {
            let ran = runner.run(step, &[("VERSION", version)]);
            assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{ran:?}");
        }
    }
    let key = |version: &str| {
        assert_eq!(runner.run("key", &[("VERSION", version)]).code, Some(0));
        runner.outputs()
    };
    assert_eq!(key("0.1.0-rc.1"), "key=learnvlm-lint-Linux-X64-own-v0.1.0-rc.1\n");
    let own = key("");
    assert_eq!((own.trim_end().len(), &own), ("key=learnvlm-lint-Linux-X64-own-".len() + 40, &key("")));
}

#[test]
fn inputs_reach_no_script_but_through_the_environment() {
    let action =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("action.yml")).expect("action.yml");
    let script = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(".github/action.sh"))
        .expect("action.sh");
    let runs: Vec<&str> = action.lines().filter(|line| line.trim_start().starts_with("run:")).collect();
    assert_eq!(runs.len(), 3);
    for run in runs {
        assert!(
            run.contains("run: bash \"$GITHUB_ACTION_PATH/.github/action.sh\" ") && !run.contains("${{"),
            "{run}"
        );
    }
    for line in action.lines().filter(|line| line.contains("${{ inputs.")) {
        let (name, value) = line.trim().split_once(": ").expect("a variable");
        assert_eq!(value, format!("${{{{ inputs.{} }}}}", name.to_lowercase()));
        assert!(script.contains(&format!("${name}")), "{name} is not used");
    }
}
