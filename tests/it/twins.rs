//! What two names say of each other.

use learnvlm_lint::twins::names::{Kinship, kinship};

#[test]
fn names_tell_editions_families_and_strangers() {
    let editions = [
        ("Sail-7B", "Sail-13B (13b)"),
        ("Sail", "Sail++"),
        ("Sail-V2", "Sail V2 Lite"),
        ("Sail-8x7B", "sail"),
        ("Sail (RQ)", "Sail (DQ)"),
        ("Sail EN", "Sail CN"),
    ];
    let families = [
        ("Sail-20b-Ja", "Tide3-14B-Ja"),
        ("Sail-1.5", "Sail-2"),
        ("U-Net & SAIL", "Swin & SAIL"),
        ("SailBench", "SailBench1.5"),
        ("SailBench", "SailBenchV2"),
    ];
    let strangers =
        [("Tide（Sail）", "Sail"), ("SailQA", "SailRefer"), ("Sail Net", "sail-net"), ("7B", "13B")];
    for (pairs, kin) in [
        (&editions[..], Kinship::Editions),
        (&families[..], Kinship::Family),
        (&strangers[..], Kinship::Strangers),
    ] {
        for (one, other) in pairs {
            assert_eq!(kinship(one, other), kin, "{one} and {other}");
            assert_eq!(kinship(other, one), kin, "{other} and {one}");
        }
    }
}

#[test]
fn a_sentence_is_no_name() {
    let (one, other) =
        ("Sailing small boats with language models", "Sailing large boats with language models");
    assert_eq!(kinship(one, other), Kinship::Strangers);
}
