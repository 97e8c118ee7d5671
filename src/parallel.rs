//! Work on all cores. What comes out does not depend on how many there are, nor on whether a thread can be had.

use std::panic::resume_unwind;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread::{self, Builder, Scope, ScopedJoinHandle};

/// So much text is worth a thread: to ask for the number of cores and to start one takes 0.15 ms, in which 50 KB
/// are checked.
const WORTH_IT: usize = 200_000;

/// Whether there is to be no second thread.
static ALONE: AtomicBool = AtomicBool::new(false);

/// Starts no thread any more. Each reserves 64 MiB or more of address space beside what it needs, which counts where that
/// is limited.
pub(crate) fn stay_alone() {
    ALONE.store(true, Ordering::Relaxed);
}

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
    // Each item has the place for what is made of it, so that no more than that is held.
    let made: Vec<Mutex<Option<R>>> = items.iter().map(|_| Mutex::new(None)).collect();
    let queue = Mutex::new(items.into_iter().zip(&made));
    let next = || queue.lock().unwrap_or_else(PoisonError::into_inner).next();
    let worker = || {
        while let Some((item, place)) = next() {
            let made = work(item);
            *place.lock().unwrap_or_else(PoisonError::into_inner) = Some(made);
        }
    };
    thread::scope(|scope| {
        // Where the system gives no thread, this one does all.
        let others: Vec<_> = (1..cores).map_while(|_| start(scope, worker)).collect();
        worker();
        others.into_iter().for_each(ended);
    });
    drop(queue);
    made.into_iter().filter_map(|made| made.into_inner().unwrap_or_else(PoisonError::into_inner)).collect()
}

/// What `one` makes on a thread of its own and `other` on this one; where no thread can be had, `one` comes first.
pub(crate) fn beside<A: Send, B>(one: impl FnOnce() -> A + Send, other: impl FnOnce() -> B) -> (A, B) {
    // A thread that is not started loses what it was to do, so it takes that from here.
    let job = Mutex::new(Some(one));
    let work = || {
        let one = job.lock().unwrap_or_else(PoisonError::into_inner).take();
        one.map_or_else(|| unreachable!("it is taken once"), |one| one())
    };
    thread::scope(|scope| match start(scope, work) {
        Some(thread) => {
            let other = other();
            (ended(thread), other)
        }
        None => (work(), other()),
    })
}

/// Starts a thread, if the system gives one.
fn start<'s, R: Send + 's>(
    scope: &'s Scope<'s, '_>,
    work: impl FnOnce() -> R + Send + 's,
) -> Option<ScopedJoinHandle<'s, R>> {
    let is_alone = ALONE.load(Ordering::Relaxed);
    if is_alone { None } else { Builder::new().spawn_scoped(scope, work).ok() }
}

fn ended<R>(thread: ScopedJoinHandle<'_, R>) -> R {
    thread.join().unwrap_or_else(|panic| resume_unwind(panic))
}
