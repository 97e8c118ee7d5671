//! Benchmarks: `cargo bench` for the stages, and what `peers.sh` and `.ci/run speed` need beside the program.
//!
//! Every figure stands beside a bare parse of the same bytes in the same run: machines differ, ratios less so.

mod generate;
mod growth;
mod parsers;
mod shapes;
mod stages;

use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use generate::{Kind, list};
use learnvlm_lint::files::memory::{self, Task};

const USAGE: &str = "\
cargo bench                              times the stages on lists up to 10 MB
cargo bench -- FILE…                     times the stages on these files
cargo bench -- write clean BYTES FILE    writes a list without findings
cargo bench -- write messy BYTES FILE    writes a list with about one finding a row
cargo bench -- write shape NAME FILE     writes hostile text (`shapes` names them)
cargo bench -- growth                    the kinds of text that `.ci/run growth` doubles
cargo bench -- write growth KIND N DIR   writes such a kind, of N pieces
cargo bench -- memory FILE               its bytes, and how much memory a check and a fix may take
cargo bench -- write folder N BYTES DIR  writes N messy READMEs
cargo bench -- comrak FILE…              only parses, as a process of its own
cargo bench -- pulldown FILE…            only parses, as a process of its own
";

fn main() -> ExitCode {
    // `cargo bench` adds `--bench`.
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln(&error);
            ExitCode::from(2)
        }
    }
}

#[expect(clippy::print_stderr, reason = "a program of its own")]
fn eprintln(message: &str) {
    eprintln!("{message}");
}

fn run(arguments: &[&str]) -> Result<(), String> {
    match arguments {
        [] => stages::generated(),
        ["comrak", files @ ..] => each(files, parsers::comrak),
        ["pulldown", files @ ..] => each(files, parsers::pulldown),
        ["shapes"] => shapes::names(),
        ["growth"] => growth::kinds(),
        ["memory", file] => reckoned(file),
        ["write", "clean", bytes, file] => write(file, &list(Kind::Clean, number(bytes)?, 1)),
        ["write", "messy", bytes, file] => write(file, &list(Kind::Messy, number(bytes)?, 1)),
        ["write", "shape", name, file] => {
            let text = shapes::shape(name).ok_or_else(|| format!("no shape is called `{name}`"))?;
            write(file, &text)
        }
        ["write", "growth", kind, pieces, folder] => growth::write(kind, number(pieces)?, Path::new(folder)),
        ["write", "folder", count, bytes, folder] => {
            let bytes = number(bytes)?;
            (0..number(count)?).try_for_each(|n| {
                let folder = Path::new(folder).join(format!("{:02}/{n:04}", n % 100));
                fs::create_dir_all(&folder).map_err(|error| told(&folder.display(), &error))?;
                write(&folder.join("README.md").to_string_lossy(), &list(Kind::Messy, bytes, n as u64))
            })
        }
        [first, ..] if first.starts_with('-') || *first == "write" => Err(USAGE.to_owned()),
        files => stages::files(files),
    }
}

fn each(files: &[&str], parse: impl Fn(&str) -> usize) -> Result<(), String> {
    for file in files {
        let text = fs::read_to_string(file).map_err(|error| told(file, &error))?;
        std::hint::black_box(parse(&text));
    }
    Ok(())
}

fn reckoned(file: &str) -> Result<(), String> {
    let text = fs::read(file).map_err(|error| told(&file, &error))?;
    let [check, fix] = [Task::Check, Task::Fix].map(|task| memory::need(&text, task));
    writeln!(io::stdout(), "{} {check} {fix}", text.len()).map_err(|error| told(&"standard output", &error))
}

fn write(file: &str, text: &str) -> Result<(), String> {
    fs::write(file, text).map_err(|error| told(&file, &error))
}

fn number(text: &str) -> Result<usize, String> {
    text.parse().map_err(|_| format!("`{text}` is no number\n\n{USAGE}"))
}

fn told(name: &dyn std::fmt::Display, error: &io::Error) -> String {
    format!("{name}: {error}")
}
