//! PDFs as independent readers see them.

use std::{path::Path, process::Command};

/// Why a test can't run here; in the full run (`RAPPORTEUR_REQUIRE_TOOLS=1`) that is a failure.
pub fn skip(reason: &str) {
    assert!(std::env::var_os("RAPPORTEUR_REQUIRE_TOOLS").is_none(), "{reason}");
    crate::cases::stand_aside(reason);
}

/// Whether a program can be called.
pub fn has(program: &str) -> bool {
    Command::new(program).arg("--version").output().is_ok()
}

/// The height of the head and foot of a page, in points; running lines lie within.
const MARGIN: i32 = 60;

/// The text between head and foot of all pages, as pdftotext reads it.
///
/// # Panics
/// Where pdftotext can't read the file.
pub fn text(path: &Path) -> String {
    let crop = ["-x", "0", "-y", &MARGIN.to_string(), "-W", "596", "-H", &(842 - 2 * MARGIN).to_string()];
    let output = Command::new("pdftotext").args(["-enc", "UTF-8"]).args(crop).arg(path).arg("-").output();
    let output = output.expect("pdftotext runs");
    assert!(output.status.success(), "pdftotext: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("pdftotext writes UTF-8")
}

/// Folds what a reader can't give back exactly: white space to single spaces, hyphens at line ends rejoined.
pub fn folded(text: &str) -> String {
    let joined = text.replace("\u{ad}\n", "").replace("\u{ad}", "").replace("-\n", "-");
    joined.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What `qpdf --check` has to say against a file; empty where nothing.
///
/// # Panics
/// Where qpdf can't be run.
pub fn faults(path: &Path) -> String {
    let output = Command::new("qpdf").arg("--check").arg(path).output().expect("qpdf runs");
    if output.status.success() { String::new() } else { String::from_utf8_lossy(&output.stderr).into_owned() }
}
