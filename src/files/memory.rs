//! How much memory the process may still ask for, where somebody has set it a limit (`ulimit -v`).
//!
//! An allocation that fails ends the program at once, whatever it is doing. So what a file will need is reckoned
//! before it is read, and a file that needs more than there is is refused with a line. Limits that the system does not
//! tell a process of, such as that of a container, are not known here.

/// How many times its bytes a text needs at the most while it is checked.
const CHECK: u64 = 12;

/// The same while it is fixed: the proof compares four readings of the text.
const FIX: u64 = 30;

/// What a run needs whatever it reads, in bytes: words of messages, tables of characters, threads.
const BASE: u64 = 24 << 20;

/// Memory that can be given to texts.
#[derive(Debug)]
pub struct Memory {
    /// In bytes; `None` where there is no limit.
    left: Option<u64>,
    times: u64,
}

impl Memory {
    /// What there is for texts that are checked, and perhaps fixed.
    pub fn left(is_fix: bool) -> Self {
        let left = limit().map(|limit| limit.saturating_sub(in_use().saturating_add(BASE)));
        Self { left, times: if is_fix { FIX } else { CHECK } }
    }

    /// Whether somebody has set a limit.
    pub fn is_limited(&self) -> bool {
        self.left.is_some()
    }

    /// Takes what a text of `bytes` needs. Where there is less, nothing is taken and what it needs is given, in MiB.
    pub fn take(&mut self, bytes: u64) -> Result<(), u64> {
        let Some(left) = &mut self.left else { return Ok(()) };
        let need = bytes.saturating_mul(self.times);
        match left.checked_sub(need) {
            Some(rest) => *left = rest,
            None => return Err((need.saturating_add(BASE) >> 20) + 1),
        }
        Ok(())
    }
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
