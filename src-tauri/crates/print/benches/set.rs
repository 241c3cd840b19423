//! Speed of setting: minutes of 100,000 words (about 205 pages), and of ten pages.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "../tests/support/mod.rs"]
mod support;

use criterion::{Criterion, criterion_group, criterion_main};
use support::{bulk, print};

fn set(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("set");
    for (name, words) in [("10 pages", 5_000), ("200 pages", 100_000)] {
        let paper = bulk::minutes(words);
        group.sample_size(10).bench_function(name, |b| b.iter(|| print(&paper)));
    }
    group.finish();
}

criterion_group!(benches, set);
criterion_main!(benches);
