//! `cargo xtask bench`: the crates' benches, then whole processes as a person would start them, then the window.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use wait4::Wait4;

use crate::house::{FEATURES, House, Profile};
use crate::pages;
use crate::rapporteur::Rapporteur;
use crate::setup::{self, Needs};
use crate::shell::{self, Outcome};
use crate::speed;
use crate::text::Text;

/// What of it was asked for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Part {
    /// The crates' own benches, and all that follows.
    All,
    /// Whole processes only.
    Processes,
    /// The window only.
    Window,
}

const RUNS: usize = 5;

/// What Typst took for 100,000 words where our first sketch took 2.11 s: a machine of the past, so only a
/// hint. With `typst` on the PATH it is measured here.
const TYPST_REFERENCE: Duration = Duration::from_millis(2_840);

pub fn bench(part: Part) -> Outcome {
    let house = House::find()?;
    setup::prepare(Needs::Terminal)?;
    // What needs no window is measured also where the window's tools can't be had.
    let unready = if part == Part::Processes { None } else { setup::prepare(Needs::Tests).err() };
    let window = part != Part::Processes && unready.is_none();
    if part == Part::All {
        shell::step("Benches of the crates", || crates(&house))?;
    }
    shell::step("The programs, as people get them", || programs(&house, window))?;
    if part != Part::Window {
        let rows = shell::step("Whole processes", || processes(&house))?;
        println!("\n{}", table(&rows));
    }
    if window {
        shell::step("The window, with many meetings and with few", || speed::measure(&house))?;
    }
    match unready {
        Some(reason) if part == Part::Window => Err(reason),
        Some(reason) => {
            println!("\nThe window is not measured: {reason}");
            Ok(())
        }
        None => Ok(()),
    }
}

/// In one go: apart, cargo would give the dependencies other features and compile them twice.
fn programs(house: &House, window: bool) -> Outcome {
    if !window {
        return shell::run(&mut house.cargo(["build", "--release", "--package", "cli", "--bins"]));
    }
    pages::install(house)?;
    pages::build(house)?;
    let mut cargo = house.cargo(["build", "--release", "--workspace", "--bins", "--examples"]);
    shell::run(cargo.args(FEATURES))
}

/// Those that have benches: the others' unit tests are nothing to measure.
fn crates(house: &House) -> Outcome {
    let folder = house.root.join("src-tauri/crates");
    let entries = std::fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut names: Vec<_> = entries
        .filter_map(Result::ok)
        .filter(|entry| entry.path().join("benches").is_dir())
        .map(|entry| entry.file_name())
        .collect();
    names.sort();
    if names.is_empty() {
        println!("No crate has benches.");
        return Ok(());
    }
    let mut cargo = house.cargo(["bench", "--bench", "*"]);
    shell::run(cargo.args(names.iter().flat_map(|name| ["--package".as_ref(), name.as_os_str()])))
}

fn processes(house: &House) -> Outcome<Vec<Row>> {
    let folder = house.fresh_folder("bench")?;
    let text = Text::new(100_000, 20);
    let minutes = minutes(house, &folder, &text)?;
    let typst = typst(&folder, &text)?;
    let (both, export) = sample(house, &folder)?;
    Ok(vec![
        Row::new("minutes of 100,000 words, from store to PDF", &minutes, &typst),
        match typst {
            Typst::Here(measured) => Row::new("the same text with Typst, a-2a and ua-1", &measured, &typst),
            Typst::Elsewhere => Row::of_reference(),
        },
        Row::new("`new --sample` and its first PDF", &both, &Typst::Elsewhere).without_ratio(),
        Row::new("of that, the PDF", &export, &Typst::Elsewhere).without_ratio(),
    ])
}

/// Minutes of 100,000 words, 20 headings and 20 tables: what `minutes export` takes once they are in the store.
fn minutes(house: &House, folder: &Path, text: &Text) -> Outcome<Measured> {
    let rapporteur = at(house, folder.join("minutes.rapporteur"));
    timed(&mut rapporteur.new_store())?;
    let body = rapporteur.add_body("Task Force on Long Minutes")?;
    let meeting = rapporteur.add_meeting(&body, "2026-03-05")?;
    let source = folder.join("minutes.md");
    shell::write(&source, text.markdown())?;
    timed(&mut rapporteur.import_minutes(&meeting, &source))?;
    let mut runs = Vec::new();
    for run in 1..=RUNS {
        let to = folder.join(format!("minutes-{run}.pdf"));
        runs.push(timed(&mut rapporteur.export_minutes(&meeting, &to))?.with_size(&to)?);
    }
    Measured::of(runs)
}

/// The same text with the typesetter we compare ourselves with, where there is one.
#[derive(Clone, Copy)]
enum Typst {
    Here(Measured),
    Elsewhere,
}

fn typst(folder: &Path, text: &Text) -> Outcome<Typst> {
    let Some(program) = shell::on_path("typst") else { return Ok(Typst::Elsewhere) };
    let source = folder.join("minutes.typ");
    shell::write(&source, text.typst())?;
    let mut runs = Vec::new();
    for run in 1..=RUNS {
        let to = folder.join(format!("typst-{run}.pdf"));
        let mut command = Command::new(&program);
        command.args(["compile", "--pdf-standard", "a-2a,ua-1"]).arg(&source).arg(&to);
        runs.push(timed(&mut command)?.with_size(&to)?);
    }
    Measured::of(runs).map(Typst::Here)
}

/// From nothing to the first PDF of the sample; and the second half of it, the PDF.
fn sample(house: &House, folder: &Path) -> Outcome<(Measured, Measured)> {
    let (mut both, mut exports) = (Vec::new(), Vec::new());
    for run in 1..=RUNS {
        let rapporteur = at(house, folder.join(format!("sample-{run}.rapporteur")));
        let to = folder.join(format!("sample-{run}.pdf"));
        let new = timed(&mut rapporteur.new_sample())?;
        let meeting = with_minutes(&rapporteur, &folder.join(format!("sample-{run}-sought.pdf")))?;
        let export = timed(&mut rapporteur.export_minutes(&meeting, &to))?.with_size(&to)?;
        both.push(Run { wall: new.wall + export.wall, peak: new.peak.max(export.peak), size: export.size });
        exports.push(export);
    }
    Ok((Measured::of(both)?, Measured::of(exports)?))
}

fn with_minutes(rapporteur: &Rapporteur, to: &Path) -> Outcome<String> {
    let has_minutes = |meeting: &String| shell::output(&mut rapporteur.export_minutes(meeting, to)).is_ok();
    let meetings = rapporteur.meetings()?;
    meetings.into_iter().find(has_minutes).ok_or_else(|| "no meeting of the sample has minutes".to_owned())
}

fn at(house: &House, store: PathBuf) -> Rapporteur {
    Rapporteur::new(house.binary("rapporteur", Profile::Release), store)
}

/// One run of a process.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Run {
    wall: Duration,
    /// The most memory it held at once, in bytes.
    peak: u64,
    /// The size of the file it made, in bytes.
    size: u64,
}

impl Run {
    fn with_size(self, file: &Path) -> Outcome<Run> {
        let size = std::fs::metadata(file).map_err(|error| format!("{}: {error}", file.display()))?.len();
        Ok(Run { size, ..self })
    }
}

/// Runs it to its end; what it prints to standard output is not shown.
fn timed(command: &mut Command) -> Outcome<Run> {
    let program = command.get_program().to_string_lossy().into_owned();
    let start = Instant::now();
    let child = command.stdin(Stdio::null()).stdout(Stdio::null()).spawn();
    let ended =
        child.and_then(Wait4::wait4).map_err(|error| format!("`{program}` could not be run: {error}"))?;
    let wall = start.elapsed();
    if !ended.status.success() {
        return Err(format!("{command:?} ended with {}", ended.status));
    }
    Ok(Run { wall, peak: ended.rusage.maxrss, size: 0 })
}

/// Several runs taken together: the median of the times, the highest of the peaks.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Measured {
    wall: Duration,
    peak: u64,
    size: u64,
}

impl Measured {
    fn of(mut runs: Vec<Run>) -> Outcome<Measured> {
        runs.sort_by_key(|run| run.wall);
        let middle = runs.get(runs.len() / 2).ok_or("nothing was measured")?;
        let peak = runs.iter().map(|run| run.peak).max().unwrap_or(middle.peak);
        Ok(Measured { wall: middle.wall, peak, size: middle.size })
    }
}

/// A line of the closing table.
struct Row([String; 5]);

impl Row {
    fn new(name: &str, measured: &Measured, typst: &Typst) -> Row {
        let (reference, mark) = match typst {
            Typst::Here(typst) => (typst.wall, ""),
            Typst::Elsewhere => (TYPST_REFERENCE, "*"),
        };
        Row([
            name.to_owned(),
            format!("{:.3} s", measured.wall.as_secs_f64()),
            megabytes(measured.peak),
            megabytes(measured.size),
            format!("{:.2}{mark}", measured.wall.as_secs_f64() / reference.as_secs_f64()),
        ])
    }

    fn without_ratio(self) -> Row {
        let Row([name, wall, peak, size, _]) = self;
        Row([name, wall, peak, size, String::new()])
    }

    fn of_reference() -> Row {
        let wall = format!("{:.3} s", TYPST_REFERENCE.as_secs_f64());
        Row([
            "* Typst, once, elsewhere: no `typst` on the PATH".to_owned(),
            wall,
            "".into(),
            "".into(),
            "1".into(),
        ])
    }
}

/// In millions of bytes; the kernel and the file system count in bytes.
fn megabytes(bytes: u64) -> String {
    // Tenths of a megabyte, rounded.
    let tenths = (bytes + 50_000) / 100_000;
    format!("{}.{} MB", tenths / 10, tenths % 10)
}

fn table(rows: &[Row]) -> String {
    let head =
        Row(["what", "wall (median of 5)", "peak memory", "file", "of Typst's time"].map(str::to_owned));
    let all: Vec<&Row> = std::iter::once(&head).chain(rows).collect();
    let mut text = String::new();
    for Row([name, wall, peak, size, ratio]) in all {
        let line = format!("{name:<52} {wall:>18} {peak:>12} {size:>9} {ratio:>16}");
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(milliseconds: u64, peak: u64) -> Run {
        Run { wall: Duration::from_millis(milliseconds), peak, size: 7 }
    }

    #[test]
    fn the_median_and_the_highest_peak_are_kept() {
        let measured = Measured::of(vec![run(9, 1), run(1, 5), run(3, 2), run(2, 1), run(100, 1)]).unwrap();
        assert_eq!(measured, Measured { wall: Duration::from_millis(3), peak: 5, size: 7 });
        assert!(Measured::of(Vec::new()).is_err());
    }

    #[test]
    fn a_process_is_timed_and_weighed() {
        let measured = timed(Command::new("sh").args(["-c", ":"])).unwrap();
        assert!(!measured.wall.is_zero() && measured.peak > 100_000, "{measured:?}");
        assert!(timed(Command::new("sh").args(["-c", "exit 4"])).unwrap_err().contains("exit status: 4"));
    }

    #[test]
    fn the_ratio_says_what_it_was_compared_with() {
        let measured = Measured::of(vec![run(1_420, 50_000_000)]).unwrap();
        let Row([_, wall, peak, _, ratio]) = Row::new("minutes", &measured, &Typst::Elsewhere);
        assert_eq!((wall.as_str(), peak.as_str(), ratio.as_str()), ("1.420 s", "50.0 MB", "0.50*"));
        let here = Typst::Here(Measured::of(vec![run(2_840, 1)]).unwrap());
        let Row([.., ratio]) = Row::new("minutes", &measured, &here);
        assert_eq!(ratio, "0.50");
    }
}
