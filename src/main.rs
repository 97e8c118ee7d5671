//! Process entry: arguments, run, exit code.

fn main() {}
