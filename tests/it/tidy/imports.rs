//! Which file of the program takes something from which other one.
//!
//! Read from `use` declarations and from paths in the code (`date::plain_date(…)`). A name that a module hands on
//! (`pub use`) is followed to the file that defines it, so a `mod.rs` is tied to what it uses itself, and to no more.

use std::collections::{BTreeMap, BTreeSet};

/// A module, as the names of the path to it from the root.
type Module = Vec<String>;

/// For each file of `files`, by its path below `src` (`date/mod.rs`) with its text, the files that it takes from.
pub(super) fn imports(files: &[(String, String)]) -> BTreeMap<&str, BTreeSet<&str>> {
    let house: House = files.iter().map(|(path, text)| (module(path), Read::new(path, text))).collect();
    let of = |read: &Read, module: &Module| {
        let names = read.uses.iter().filter(|import| !import.is_public || read.names.contains(&import.name));
        let imported = names.map(|import| (true, &import.path));
        let paths = imported.chain(read.paths.iter().map(|path| (false, path)));
        let found = paths.filter_map(|(is_import, path)| defined_in(&house, module, path, is_import, 0));
        found.filter(|found| found != module).collect::<BTreeSet<Module>>()
    };
    let path_of: BTreeMap<Module, &str> =
        files.iter().map(|(path, _)| (module(path), path.as_str())).collect();
    let arrows = house.iter().map(|(module, read)| {
        (path_of[module], of(read, module).iter().map(|other| path_of[other]).collect())
    });
    arrows.collect()
}

type House = BTreeMap<Module, Read>;

/// The module that a file is.
fn module(path: &str) -> Module {
    let path = path.trim_end_matches(".rs");
    let path = path.strip_suffix("/mod").unwrap_or(path);
    if path == "lib" { Vec::new() } else { path.split('/').map(str::to_owned).collect() }
}

/// The file that defines what `path` names in `module`; none for what is no file of ours, or a module as such.
fn defined_in(
    house: &House,
    module: &Module,
    path: &[String],
    is_import: bool,
    steps: usize,
) -> Option<Module> {
    // Names may be handed round.
    if steps > 9 {
        return None;
    }
    let (head, mut rest) = path.split_first()?;
    let child = |module: &Module, name: &String| {
        let child: Module = module.iter().chain([name]).cloned().collect();
        Some(child).filter(|child| house.contains_key(child))
    };
    let mut at = match head.as_str() {
        "crate" | "learnvlm_lint" => Vec::new(),
        "self" => module.clone(),
        "super" => module[..module.len().checked_sub(1)?].to_vec(),
        _ if !rest.is_empty() && child(module, head).is_some() => child(module, head)?,
        _ if is_import => return None,
        _ => {
            let import = house[module].uses.iter().find(|import| import.name == *head)?;
            let whole: Vec<String> = import.path.iter().chain(rest).cloned().collect();
            return defined_in(house, module, &whole, true, steps + 1);
        }
    };
    loop {
        let (name, behind) = rest.split_first()?;
        let handed_on = house[&at].uses.iter().find(|import| import.name == *name);
        match (child(&at, name), handed_on) {
            _ if name == "*" => return Some(at),
            _ if name == "super" => at.truncate(at.len().checked_sub(1)?),
            (Some(below), None) => at = below,
            (Some(below), Some(_)) if !behind.is_empty() => at = below,
            (_, Some(import)) => {
                let whole: Vec<String> = import.path.iter().chain(behind).cloned().collect();
                return defined_in(house, &at, &whole, true, steps + 1);
            }
            (None, None) => return Some(at),
        }
        rest = behind;
    }
}

/// What is read of a file.
struct Read {
    uses: Vec<Import>,
    /// Names of more than one part in the code.
    paths: Vec<Vec<String>>,
    /// All names in the code that stand by themselves or begin a path.
    names: BTreeSet<String>,
}

/// A name that a `use` declaration brings.
struct Import {
    path: Vec<String>,
    name: String,
    is_public: bool,
}

impl Read {
    fn new(path: &str, text: &str) -> Self {
        let tokens = without_tests(tokens(text));
        let mut read = Self { uses: Vec::new(), paths: Vec::new(), names: BTreeSet::new() };
        let mut at = 0;
        while at < tokens.len() {
            let before = if at == 0 { ";" } else { tokens[at - 1] };
            let is_use = tokens[at] == "use" && matches!(before, ";" | "{" | "}" | ")" | "]" | "pub");
            if is_use {
                let end = at + tokens[at..].iter().position(|token| *token == ";").expect("`use` ends");
                let is_public = matches!(before, ")" | "pub");
                read.tree(&tokens[at + 1..end], &[], is_public);
                at = end;
            } else if is_word(tokens[at]) && !matches!(before, "::" | ".") {
                let mut end = at + 1;
                while end + 1 < tokens.len() && tokens[end] == "::" && is_word(tokens[end + 1]) {
                    end += 2;
                }
                let is_field = tokens.get(end) == Some(&":");
                if before != "mod" && !is_field {
                    read.names.insert(tokens[at].to_owned());
                }
                if end > at + 1 {
                    read.paths.push(tokens[at..end].iter().step_by(2).map(|&name| name.to_owned()).collect());
                }
                at = end;
                continue;
            }
            at += 1;
        }
        assert!(!tokens.is_empty(), "{path} is empty");
        read
    }

    /// Takes the names of `tree`, a part of a `use` declaration that stands behind `before`.
    fn tree(&mut self, tree: &[&str], before: &[String], is_public: bool) {
        let mut path = before.to_vec();
        for (at, &token) in tree.iter().enumerate() {
            match token {
                "::" => {}
                "{" => {
                    let inner = &tree[at + 1..tree.len() - 1];
                    let mut depth = 0;
                    let each = inner.split(|token| {
                        depth += i32::from(*token == "{") - i32::from(*token == "}");
                        *token == "," && depth == 0
                    });
                    each.filter(|part| !part.is_empty()).for_each(|part| self.tree(part, &path, is_public));
                    return;
                }
                "as" => break,
                "self" if !path.is_empty() => {}
                _ => path.push(token.to_owned()),
            }
        }
        let name = tree.last().filter(|name| **name != "self").map(|name| (*name).to_owned());
        let name = name.or_else(|| path.last().cloned()).unwrap_or_default();
        self.uses.push(Import { path, name, is_public });
    }
}

fn is_word(token: &str) -> bool {
    token.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

/// What stands before the tests of a file.
fn without_tests(mut tokens: Vec<&str>) -> Vec<&str> {
    let mark = ["#", "[", "cfg", "(", "test", ")", "]", "mod"];
    let start = tokens.windows(mark.len()).position(|window| window == mark);
    tokens.truncate(start.unwrap_or(tokens.len()));
    tokens
}

/// The words and marks of a Rust text, without its comments and literals.
fn tokens(text: &str) -> Vec<&str> {
    let (mut tokens, mut rest) = (Vec::new(), text);
    while let Some(first) = rest.chars().next() {
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if let Some(length) = literal(rest) {
            length
        } else if first == '\'' {
            1
        } else if first.is_alphanumeric() || first == '_' {
            let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
            tokens.push(&rest[..end]);
            end
        } else if first.is_whitespace() {
            first.len_utf8()
        } else {
            let length = if rest.starts_with("::") { 2 } else { first.len_utf8() };
            tokens.push(&rest[..length]);
            length
        };
        rest = &rest[length..];
    }
    tokens
}

/// The length of the string or the character at the start of `rest`.
fn literal(rest: &str) -> Option<usize> {
    let prefix = rest.len() - rest.trim_start_matches(['b', 'r']).len();
    let (is_raw, own) = (rest[..prefix].contains('r'), &rest[prefix..]);
    let hashes = own.len() - own.trim_start_matches('#').len();
    if is_raw && own[hashes..].starts_with('"') {
        let end = format!("\"{}", "#".repeat(hashes));
        return own[hashes + 1..].find(&end).map(|at| prefix + hashes + 1 + at + end.len());
    }
    let quote = own.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let mut chars = own.char_indices().skip(1);
    // A lifetime is no character.
    if quote == '\'' && !own[1..].starts_with('\\') && own[1..].chars().nth(1) != Some('\'') {
        return None;
    }
    while let Some((at, c)) = chars.next() {
        match c {
            '\\' => drop(chars.next()),
            _ if c == quote => return Some(prefix + at + 1),
            _ => {}
        }
    }
    None
}
