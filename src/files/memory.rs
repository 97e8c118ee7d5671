//! How much memory a text may need, and how much there is.
//!
//! An allocation that fails ends the program at once, whatever it is doing. So what a text may need is reckoned from its
//! bytes before anything is made of it, and one that may need more than there is is refused with a line. No text may take
//! more than [`MOST`]. Where somebody has set the process a limit (`ulimit -v`), that counts too. Limits that the
//! system does not tell a process of, such as that of a container, are not known here.

use memchr::memmem::find_iter;

use super::read::MOST_BYTES;
use crate::language::{Key, Message};

/// The most that a text may need. As much is reckoned for a check of the largest list that GitHub takes, in rows as they
/// are usual.
pub const MOST: u64 = 48 * MOST_BYTES;

/// What a run needs whatever it reads, in bytes: words of messages, tables of characters, threads.
const BASE: u64 = 24 << 20;

/// What is made of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// It is checked, or its page is compared with another.
    Check,
    /// It is checked and fixed: the proof reads both texts by both parsers.
    Fix,
}

/// Memory for each byte of a text, whatever it is, in bytes.
const fn per_byte(task: Task) -> u64 {
    match task {
        Task::Check => 13,
        Task::Fix => 25,
    }
}

/// The same for each address: what is found in it, and what is tried to mend it.
const fn per_address(task: Task) -> u64 {
    match task {
        Task::Check => 750,
        Task::Fix => 3700,
    }
}

/// In bytes, for each line: a node of each parser, and a row or a block of ours.
const PER_LINE: u64 = 26;

/// In bytes, for each pipe, and for each cell that rows lack, which is made as well.
const PER_CELL: u64 = 260;

/// In bytes, for each mark that may begin or end something: a link, emphasis, code, a tag, a name.
const PER_MARK: u64 = 520;

/// In bytes, for each dash: an item of a list, the name of a rule.
const PER_DASH: u64 = 730;

/// So many cells that rows lack GitHub's parser makes in a text.
const MOST_MADE: u64 = 0x80000;

/// What `text` may need, in bytes, besides what every run does.
///
/// It is never too little, and for most texts several times too much: what a check finds is not known before.
/// `tests/bench/memory` holds it against what is taken, for a hundred kinds of text.
pub fn need(text: &[u8], task: Task) -> u64 {
    let (mut lines, mut pipes, mut marks, mut dashes, mut widest) = (0, 0, 0, 0, 0);
    for line in text.split(|byte| matches!(byte, b'\n' | b'\r')) {
        let cells = count(line, |byte| byte == b'|');
        lines += 1;
        pipes += cells;
        widest = widest.max(cells);
        marks += count(line, is_mark);
        dashes += count(line, |byte| byte == b'-');
    }
    marks += find_iter(text, "、").count() as u64;
    let addresses = ["://", "www."].map(|start| find_iter(text, start).count() as u64);
    let made = (widest * lines).saturating_sub(pipes).min(MOST_MADE);
    per_byte(task) * text.len() as u64
        + per_address(task) * addresses.iter().sum::<u64>()
        + PER_LINE * lines
        + PER_CELL * (pipes + made)
        + PER_MARK * marks
        + PER_DASH * dashes
}

fn is_mark(byte: u8) -> bool {
    matches!(
        byte,
        b'[' | b']' | b'*' | b'_' | b'~' | b'`' | b'<' | b'>' | b'&' | b'\\' | b'!' | b':' | b',' | b'+'
    )
}

fn count(line: &[u8], is_it: fn(u8) -> bool) -> u64 {
    line.iter().filter(|byte| is_it(**byte)).count() as u64
}

/// Memory that can be given to texts.
#[derive(Debug)]
pub struct Memory {
    /// In bytes; `None` where there is no limit.
    left: Option<u64>,
    task: Task,
}

/// What was set aside for a text of which only the length is known.
#[derive(Debug, Default)]
pub struct Reserved(u64);

/// There is not enough: what a text may need, in MiB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Short {
    /// More than this process may take.
    OfRoom(u64),
    /// More than [`MOST`].
    OfMost(u64),
}

impl From<Short> for Message {
    fn from(short: Short) -> Self {
        let number = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
        match short {
            Short::OfRoom(need) => Message::new(Key::Command("no-room")).with("need", number(need)),
            Short::OfMost(need) => Message::new(Key::Command("too-much"))
                .with("need", number(need))
                .with("most", number(MOST >> 20)),
        }
    }
}

impl Memory {
    /// What there is for texts of which something is made.
    pub fn left(task: Task) -> Self {
        Self { left: limit().map(|limit| limit.saturating_sub(in_use().saturating_add(BASE))), task }
    }

    /// Whether somebody has set a limit.
    pub fn is_limited(&self) -> bool {
        self.left.is_some()
    }

    /// Sets aside what a text of `bytes` needs at the least. Where there is less, nothing is set aside.
    pub fn reserve(&mut self, bytes: u64) -> Result<Reserved, Short> {
        let need = per_byte(self.task).saturating_mul(bytes);
        self.give(need, need)?;
        Ok(Reserved(need))
    }

    /// Gives what `text` may need, of which some is set aside.
    pub fn give_to(&mut self, text: &[u8], reserved: &Reserved) -> Result<(), Short> {
        let need = need(text, self.task);
        if need > MOST {
            return Err(Short::OfMost(in_mib(need)));
        }
        self.give(need.saturating_sub(reserved.0), need)
    }

    fn give(&mut self, more: u64, need: u64) -> Result<(), Short> {
        let Some(left) = &mut self.left else { return Ok(()) };
        *left = left.checked_sub(more).ok_or(Short::OfRoom(in_mib(need)))?;
        Ok(())
    }
}

fn in_mib(need: u64) -> u64 {
    (need.saturating_add(BASE) >> 20) + 1
}

/// The most that the address space or the data of this process may hold, in bytes.
#[cfg(unix)]
fn limit() -> Option<u64> {
    use rustix::process::{Resource, getrlimit};
    [Resource::As, Resource::Data].into_iter().filter_map(|resource| getrlimit(resource).current).min()
}

#[cfg(not(unix))]
fn limit() -> Option<u64> {
    None
}

/// How much address space is taken now, in bytes; 0 where the system does not say.
fn in_use() -> u64 {
    // `VmSize:     5364 kB`
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let size = status.lines().find_map(|line| line.strip_prefix("VmSize:")?.split_whitespace().next());
    size.and_then(|size| size.parse::<u64>().ok()).unwrap_or(0) << 10
}
