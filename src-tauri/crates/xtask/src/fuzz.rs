//! `cargo xtask fuzz`: input that nobody would think of, for all that reads what comes from outside.
//!
//! The instrumentation is switched on with the compiler's own stable options, so that the toolchain of the house is
//! enough. What was found to be worth trying again is kept in `target/fuzz/corpus`; an input that ends in a panic
//! is named at the end.

use std::path::Path;
use std::process::Command;

use crate::house::House;
use crate::setup::{self, Needs};
use crate::shell::{self, Outcome};

/// Each reads another kind of thing; `seeds` are what it begins with, beneath the checkout.
struct Target {
    name: &'static str,
    seeds: &'static [&'static str],
    /// Inputs are no longer than this, so that many are tried.
    length: u32,
}

const TARGETS: [Target; 4] = [
    Target { name: "dossier", seeds: &["src-tauri/crates/exchange/tests/dossier"], length: 65_536 },
    Target { name: "members", seeds: &["src-tauri/crates/exchange/fuzz/seeds/members"], length: 4_096 },
    Target { name: "people", seeds: &["src-tauri/crates/exchange/fuzz/seeds/people"], length: 4_096 },
    Target { name: "texts", seeds: &["assets/sample"], length: 4_096 },
];

/// Coverage of edges as libFuzzer counts it, with what numbers and words are compared to.
const INSTRUMENTED: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares --cfg fuzzing -Ccodegen-units=1";

/// What `cargo xtask fuzz` was asked for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Options {
    /// An hour for each target instead of a minute.
    pub long: bool,
}

impl Options {
    fn seconds(self) -> u32 {
        if self.long { 3600 } else { 60 }
    }
}

pub fn fuzz(options: Options) -> Outcome {
    let house = House::find()?;
    setup::prepare(Needs::Fuzz)?;
    let host = host(&house)?;
    let folder = house.target.join("fuzz");
    shell::step("The fuzzed parsers", || shell::run(&mut build(&house, &folder, &host)))?;
    let programs = folder.join(&host).join("release");
    for target in &TARGETS {
        let corpus = folder.join("corpus").join(target.name);
        shell::make_folder(&corpus)?;
        shell::step(target.name, || {
            shell::run(&mut target.run(&house, &programs, &corpus, options)).map_err(|reason| {
                format!("{reason}; the input that did it is kept beside {}", corpus.display())
            })
        })?;
    }
    Ok(())
}

/// The machine that cargo builds for.
fn host(house: &House) -> Outcome<String> {
    let told = shell::output(Command::new("rustc").arg("-vV").current_dir(&house.root))?;
    let host = told.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).ok_or_else(|| format!("rustc doesn't say what it builds for: {told}"))
}

/// With the machine named, build scripts and macros stay as they are.
fn build(house: &House, folder: &Path, host: &str) -> Command {
    let mut cargo = house.cargo(["build", "--release", "--locked"]);
    cargo
        .args(["--target", host, "--manifest-path", "src-tauri/crates/exchange/fuzz/Cargo.toml"])
        .env("CARGO_TARGET_DIR", folder)
        .env("RUSTFLAGS", INSTRUMENTED);
    cargo
}

impl Target {
    fn run(&self, house: &House, programs: &Path, corpus: &Path, options: Options) -> Command {
        let mut command = Command::new(programs.join(self.name));
        command
            .current_dir(&house.root)
            .arg(format!("-max_total_time={}", options.seconds()))
            .arg(format!("-max_len={}", self.length))
            .arg(format!("-artifact_prefix={}-", corpus.display()))
            .args(["-timeout=10", "-print_final_stats=1"])
            .arg(corpus)
            .args(self.seeds);
        command
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_target_is_built_and_begins_with_something() {
        let house = House::find().unwrap();
        let folder = house.root.join("src-tauri/crates/exchange/fuzz");
        let manifest = shell::read(&folder.join("Cargo.toml")).unwrap();
        for target in &TARGETS {
            assert!(manifest.contains(&format!("path = \"targets/{}.rs\"", target.name)), "{}", target.name);
            assert!(folder.join("targets").join(target.name).with_extension("rs").is_file());
            for seed in target.seeds {
                assert!(house.root.join(seed).is_dir(), "{seed}");
            }
        }
        assert_eq!(manifest.matches("[[bin]]").count(), TARGETS.len());
    }
}
