//! Work on all cores. What comes out does not depend on how many there are.

use std::sync::{Mutex, PoisonError};
use std::thread;

use crate::text::by_place;

/// So much text is worth a thread: to ask for the number of cores and to start one takes 0.15 ms, in which 50 KB
/// are checked.
const WORTH_IT: usize = 200_000;

/// What `work` makes of each of `items`, in their order. `bytes` is how much text they hold together.
pub(crate) fn map<T: Send, R: Send>(items: Vec<T>, bytes: usize, work: impl Fn(T) -> R + Sync) -> Vec<R> {
    let cores = if items.len() < 2 || bytes < WORTH_IT {
        1
    } else {
        thread::available_parallelism().map_or(1, |cores| cores.get().min(items.len()))
    };
    if cores == 1 {
        return items.into_iter().map(work).collect();
    }
    let queue = Mutex::new(items.into_iter().enumerate());
    let next = || queue.lock().unwrap_or_else(PoisonError::into_inner).next();
    let worker = || {
        let mut made = Vec::new();
        while let Some((place, item)) = next() {
            made.push((place, work(item)));
        }
        made
    };
    let made: Vec<(usize, R)> = thread::scope(|scope| {
        let others: Vec<_> = (1..cores).map(|_| scope.spawn(worker)).collect();
        let mut made = worker();
        for other in others {
            made.extend(other.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        }
        made
    });
    by_place(made, |(place, _)| *place).into_iter().map(|(_, made)| made).collect()
}

/// What `one` and `other` make, at the same time where `bytes` of text are worth it.
pub(crate) fn both<A: Send, B>(
    bytes: usize,
    one: impl FnOnce() -> A + Send,
    other: impl FnOnce() -> B,
) -> (A, B) {
    if bytes < WORTH_IT {
        return (one(), other());
    }
    thread::scope(|scope| {
        let one = scope.spawn(one);
        let other = other();
        (one.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)), other)
    })
}
