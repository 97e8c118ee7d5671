//! What both fuzzers of documents put in libFuzzer's place: most changes are such as people make, the rest is its own.

#[path = "mutate.rs"]
mod mutate;

/// Where rows are taken from.
const LISTS: &[&str] = &[include_str!("../../fixtures/learnvlm/README.md")];

/// Changes the text of `size` bytes at the start of `bytes`, and gives its new size, which is at most `most`.
pub fn mutate(bytes: &mut [u8], size: usize, most: usize, seed: u32) -> usize {
    let mutated = std::str::from_utf8(&bytes[..size])
        .ok()
        .filter(|_| seed % 8 != 0)
        .map(|text| mutate::mutate(text, u64::from(seed), LISTS))
        .filter(|text| text.len() <= most);
    let Some(text) = mutated else { return libfuzzer_sys::fuzzer_mutate(bytes, size, most) };
    bytes[..text.len()].copy_from_slice(text.as_bytes());
    text.len()
}
