//! Speed of setting papers.
fn main() {}
