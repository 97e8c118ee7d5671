#![no_main]
//! Fuzzes [`laws::fix`] with lists that are changed as people change them, and byte by byte.

#[path = "../laws.rs"]
#[allow(dead_code)]
mod laws;
#[path = "../mutator.rs"]
mod mutator;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| laws::fix(bytes));

libfuzzer_sys::fuzz_mutator!(|bytes: &mut [u8], size: usize, most: usize, seed: u32| {
    mutator::mutate(bytes, size, most, seed)
});
