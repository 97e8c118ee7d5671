//! Signals that end the program (Ctrl-C, `kill`, a terminal that is closed) wait while a temporary file is there: it gets
//! its name or is removed, which takes a moment, and then the program ends as the signal says.
//!
//! What somebody told the system to ignore (`nohup`, a job in the background of a script) stays ignored.

use std::fs;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::SeqCst};
use std::sync::{Arc, OnceLock};

use signal_hook::consts::{
    SIGALRM, SIGHUP, SIGINT, SIGPROF, SIGQUIT, SIGTERM, SIGUSR1, SIGUSR2, SIGVTALRM, SIGXCPU,
};
use signal_hook::{flag, low_level};

/// While this lives, no signal ends the program; one that came ends it when this goes.
#[derive(Debug)]
pub(super) struct Hold(&'static State);

#[derive(Debug)]
struct State {
    /// Whether a signal may end the program at once.
    is_free: Arc<AtomicBool>,
    /// The signal that came meanwhile; 0 for none.
    came: Arc<AtomicUsize>,
}

impl Hold {
    pub(super) fn new() -> Self {
        static STATE: OnceLock<State> = OnceLock::new();
        let state = STATE.get_or_init(State::new);
        state.is_free.store(false, SeqCst);
        Self(state)
    }
}

impl Drop for Hold {
    fn drop(&mut self) {
        self.0.is_free.store(true, SeqCst);
        let signal = self.0.came.load(SeqCst);
        if let Ok(signal @ 1..) = i32::try_from(signal) {
            // Where this fails the program goes on, as if the signal had come a moment later and not been heard.
            let _ = low_level::emulate_default_handler(signal);
        }
    }
}

impl State {
    /// Signals that cannot be caught end the program as they did before.
    fn new() -> Self {
        let state = Self { is_free: Arc::new(AtomicBool::new(true)), came: Arc::default() };
        for signal in heard() {
            let number = usize::try_from(signal).unwrap_or(0);
            let _ = flag::register_conditional_default(signal, Arc::clone(&state.is_free));
            let _ = flag::register_usize(signal, Arc::clone(&state.came), number);
        }
        state
    }
}

/// What ends a program that does not hear it, and no fault of its own.
const ENDING: [i32; 10] =
    [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGALRM, SIGUSR1, SIGUSR2, SIGXCPU, SIGVTALRM, SIGPROF];

/// The signals that are not ignored. Only Linux says which those are; elsewhere the one that is ignored most often is
/// left alone.
fn heard() -> Vec<i32> {
    // `SigIgn:	0000000000001000`, a bit for each signal.
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let ignored =
        status.lines().find_map(|line| u64::from_str_radix(line.strip_prefix("SigIgn:")?.trim(), 16).ok());
    match ignored {
        Some(ignored) => ENDING.into_iter().filter(|signal| ignored & 1 << (signal - 1) == 0).collect(),
        None => vec![SIGINT, SIGTERM],
    }
}
