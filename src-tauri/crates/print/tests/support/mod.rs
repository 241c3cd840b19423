//! What the tests share: printing, checking, reading back, and papers with invented people.
#![allow(dead_code, unreachable_pub)]

pub mod bulk;
pub mod papers;
pub mod reading;

use ::papers::Language;
use ::papers::block::Paper;
use chrono::{DateTime, TimeZone, Utc};
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};
use print::{Fonts, PrintError, Setting, Sheet, pdf};
use std::io::Write as _;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::process::{Command, Output};
use std::sync::LazyLock;

pub static FONTS: LazyLock<Fonts> = LazyLock::new(|| Fonts::load().unwrap());

pub fn instant() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 10, 15, 16, 20, 0).unwrap()
}

pub fn language(tag: &str) -> Language {
    Language::parse(tag).unwrap()
}

pub fn setting() -> Setting<'static> {
    Setting::new(&FONTS, instant())
}

pub fn try_print(paper: &Paper) -> Result<Vec<u8>, PrintError> {
    pdf(paper, &setting(), &mut |_| ControlFlow::Continue(()))
}

pub fn print(paper: &Paper) -> Vec<u8> {
    try_print(paper).unwrap()
}

pub fn print_on(paper: &Paper, sheet: Sheet) -> Vec<u8> {
    pdf(paper, &Setting { sheet, ..setting() }, &mut |_| ControlFlow::Continue(())).unwrap()
}

/// Keeps a file where a person can look at it; gives its path.
pub fn keep(name: &str, bytes: &[u8]) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, bytes).unwrap();
    path
}

/// Checks that a file is PDF/A-2a and PDF/UA-1.
#[track_caller]
pub fn assert_conforms(bytes: &[u8]) {
    for profile in [ValidationProfile::PdfA2a, ValidationProfile::PdfUa1] {
        let report = validate_pdf_bytes(bytes, &ValidationOptions::default().profile(profile)).unwrap();
        let failures: Vec<String> = report.failures.iter().map(ToString::to_string).collect();
        assert!(report.is_compliant, "{profile}: {failures:#?}");
    }
}

/// Runs a tool of the system. `None`, with the reason printed, where it is missing; where
/// `RAPPORTEUR_REQUIRE_TOOLS` is set it must be there.
pub fn tool(name: &str, arguments: &[&str]) -> Option<Output> {
    match Command::new(name).args(arguments).output() {
        Ok(output) => Some(output),
        Err(error) if std::env::var_os("RAPPORTEUR_REQUIRE_TOOLS").is_none() => {
            // Past the harness, which keeps what a passing test prints to itself.
            let _ = writeln!(std::io::stdout(), "\nskipped: {name} can’t be run here ({error})");
            None
        }
        Err(error) => panic!("{name} is required and can’t be run: {error}"),
    }
}

/// The words that pdftotext reads, with lines and hyphens at their ends rejoined.
pub fn words_of(path: &std::path::Path) -> Option<String> {
    let output = tool("pdftotext", &["-enc", "UTF-8", "-nopgbrk", path.to_str().unwrap(), "-"])?;
    assert!(output.status.success());
    Some(fold(&String::from_utf8(output.stdout).unwrap()))
}

/// Rejoins words at soft hyphens and makes every run of white space one space.
pub fn fold(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('\u{ad}') {
        out.push_str(before);
        rest = after.strip_prefix(['\n', '\r']).unwrap_or(after).trim_start_matches('\n');
    }
    out.push_str(rest);
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}
