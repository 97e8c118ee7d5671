#![no_main]
//! Fuzzes [`laws::check`] with lists that are changed as people change them, and byte by byte.

#[path = "../laws.rs"]
#[allow(dead_code)]
mod laws;
#[path = "../mutate.rs"]
mod mutate;

/// Where rows are taken from.
const LISTS: &[&str] = &[include_str!("../../../fixtures/learnvlm/README.md")];

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| laws::check(bytes));

libfuzzer_sys::fuzz_mutator!(|bytes: &mut [u8], size: usize, most: usize, seed: u32| {
    let mutated = std::str::from_utf8(&bytes[..size])
        .ok()
        .filter(|_| seed % 8 != 0)
        .map(|text| mutate::mutate(text, u64::from(seed), LISTS))
        .filter(|text| text.len() <= most);
    let Some(text) = mutated else { return libfuzzer_sys::fuzzer_mutate(bytes, size, most) };
    bytes[..text.len()].copy_from_slice(text.as_bytes());
    text.len()
});
