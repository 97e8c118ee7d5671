//! Files that take from each other in a circle can only be understood together.

use std::collections::{BTreeMap, BTreeSet};

use super::imports::imports;
use super::root;
use crate::corpus::{files, read};

/// The files of the program, by their paths below `src`, with their texts.
fn program() -> Vec<(String, String)> {
    let src = root().join("src");
    let path = |path: &std::path::Path| {
        let below = path.strip_prefix(&src).expect("a file of src");
        below.to_str().expect("UTF-8").replace('\\', "/")
    };
    files(&src, &["rs"]).iter().map(|file| (path(file), read(file))).collect()
}

/// The files that take from each other, together, each group sorted; also those that stand alone.
fn circles<'p>(arrows: &BTreeMap<&'p str, BTreeSet<&'p str>>) -> Vec<BTreeSet<&'p str>> {
    let reached = |from: &'p str| {
        let (mut seen, mut next) = (BTreeSet::new(), vec![from]);
        while let Some(file) = next.pop() {
            next.extend(arrows[file].iter().filter(|other| seen.insert(**other)));
        }
        seen
    };
    let reached: BTreeMap<&str, BTreeSet<&str>> = arrows.keys().map(|file| (*file, reached(file))).collect();
    let with = |file: &'p str| {
        let back = reached[file].iter().filter(|other| reached[*other].contains(file));
        back.copied().chain([file]).collect::<BTreeSet<&str>>()
    };
    let all: BTreeSet<BTreeSet<&str>> = arrows.keys().map(|file| with(file)).collect();
    all.into_iter().collect()
}

/// The most files of a room that take from each other in a circle.
const MOST: usize = 3;

/// A room is a folder of `src/`, or a file beside them.
fn rooms<'p>(circle: &BTreeSet<&'p str>) -> BTreeSet<&'p str> {
    circle.iter().map(|file| file.split('/').next().unwrap_or(file)).collect()
}

#[test]
fn rooms_do_not_take_from_each_other_in_a_circle() {
    let files = program();
    let arrows = imports(&files);
    let crossing: Vec<_> = circles(&arrows).into_iter().filter(|circle| rooms(circle).len() > 1).collect();
    assert!(crossing.is_empty(), "move what both need to where both can see it: {crossing:#?}");
}

#[test]
fn circles_in_a_room_are_small() {
    let files = program();
    let arrows = imports(&files);
    let large: Vec<_> = circles(&arrows).into_iter().filter(|circle| circle.len() > MOST).collect();
    assert!(large.is_empty(), "move what they share to a file of its own: {large:#?}");
}

#[test]
fn a_circle_is_seen_through_what_a_module_hands_on() {
    let file = |path: &str, text: &str| (path.to_owned(), text.to_owned());
    let mut files = [
        file("lib.rs", "//! A.\nmod reed;\nmod tide;\n"),
        file(
            "reed/mod.rs",
            "//! B.\nmod leaf;\nmod root;\npub use leaf::Leaf;\npub use root::{self, Root};\n",
        ),
        file("reed/leaf.rs", "//! C.\nuse crate::tide;\npub struct Leaf;\nfn high() { tide::high() }\n"),
        file("reed/root.rs", "//! D. `use crate::reed::Leaf;`\npub struct Root(&'static str, char);\n"),
        file(
            "tide.rs",
            "//! E.\nuse crate::reed::Root;\npub fn high() { let _ = ('\"', \"use crate::reed::Leaf;\"); }\n",
        ),
    ];
    let seen = |files: &[(String, String)]| -> Vec<Vec<String>> {
        let arrows = imports(files);
        let found = circles(&arrows).into_iter().filter(|circle| circle.len() > 1);
        found.map(|circle| circle.into_iter().map(str::to_owned).collect()).collect()
    };
    assert!(seen(&files).is_empty(), "{:?}", seen(&files));
    files[4].1 = files[4].1.replace("reed::Root", "reed::{Root, Leaf as Blade}");
    assert_eq!(seen(&files), [["reed/leaf.rs", "tide.rs"]]);
}
