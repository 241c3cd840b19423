//! Running other programs: each is shown before it runs, and a failure names the program.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader, IsTerminal};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

/// A result whose error is a sentence for the person at the terminal.
pub type Outcome<T = ()> = Result<T, String>;

/// Prints a heading, does the work, and prints how long it took.
pub fn step<T>(title: &str, work: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
    println!("\n── {title}");
    let start = Instant::now();
    let done = work().map_err(|reason| format!("{title}: {reason}"))?;
    println!("── {title}: done in {:.1} s", start.elapsed().as_secs_f64());
    Ok(done)
}

/// Runs a command to its end; anything but success is an error.
pub fn run(command: &mut Command) -> Outcome {
    println!("$ {}", shown(command));
    let status = command.status().map_err(|error| not_started(command, &error))?;
    if status.success() { Ok(()) } else { Err(format!("`{}` ended with {status}", shown(command))) }
}

/// Like [`run`], and hands each line of standard output to `read` once it has been printed.
///
/// The error comes only after the last line, so that what was read is whole also for a failed run.
pub fn run_reading(command: &mut Command, mut read: impl FnMut(&str)) -> Outcome {
    println!("$ {}", shown(command));
    let mut child = command.stdout(Stdio::piped()).spawn().map_err(|error| not_started(command, &error))?;
    if let Some(output) = child.stdout.take() {
        let mut output = BufReader::new(output);
        let mut line = Vec::new();
        // Bytes, not text: a test may print anything, and its output must not end ours.
        while output.read_until(b'\n', &mut line).map_err(|error| error.to_string())? > 0 {
            let text = String::from_utf8_lossy(&line);
            print!("{text}");
            read(&text);
            line.clear();
        }
    }
    let status = child.wait().map_err(|error| not_started(command, &error))?;
    if status.success() { Ok(()) } else { Err(format!("`{}` ended with {status}", shown(command))) }
}

/// What the command printed; an error with its own words if it failed.
pub fn output(command: &mut Command) -> Outcome<String> {
    let output = command.output().map_err(|error| not_started(command, &error))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        let words = String::from_utf8_lossy(&output.stderr);
        Err(format!("`{}` ended with {}: {}", shown(command), output.status, words.trim()))
    }
}

/// Whether the command can be started and succeeds; what it prints is not shown.
pub fn succeeds(command: &mut Command) -> bool {
    let quiet = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    quiet.status().is_ok_and(|status| status.success())
}

/// The program of that name on the PATH.
pub fn on_path(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file())
}

/// Whether a person reads this as it comes; then programs whose output passes through here are asked for colour.
pub fn is_terminal() -> bool {
    std::io::stdout().is_terminal()
}

/// Reads a text file; the error names it.
pub fn read(file: &Path) -> Outcome<String> {
    std::fs::read_to_string(file).map_err(|error| format!("{} cannot be read: {error}", file.display()))
}

/// Writes a text file; the error names it.
pub fn write(file: &Path, text: impl AsRef<[u8]>) -> Outcome {
    std::fs::write(file, text).map_err(|error| format!("{} cannot be written: {error}", file.display()))
}

/// Makes a folder with its parents; the error names it.
pub fn make_folder(folder: &Path) -> Outcome {
    std::fs::create_dir_all(folder).map_err(|error| format!("{} cannot be made: {error}", folder.display()))
}

fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args()).map(quoted);
    words.collect::<Vec<_>>().join(" ")
}

fn quoted(word: &OsStr) -> String {
    let word = word.to_string_lossy();
    let plain = |letter: char| letter.is_alphanumeric() || "-_./=,:@+".contains(letter);
    if !word.is_empty() && word.chars().all(plain) { word.into_owned() } else { format!("'{word}'") }
}

fn not_started(command: &Command, error: &std::io::Error) -> String {
    format!("`{}` could not be run: {error}", command.get_program().to_string_lossy())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_shown_as_one_would_type_it() {
        let mut command = Command::new("rapporteur");
        command.args(["body", "add", "--name", "Task Force"]);
        assert_eq!(shown(&command), "rapporteur body add --name 'Task Force'");
    }

    #[test]
    fn a_failure_names_the_program() {
        let reason = run(&mut Command::new("no-such-program")).unwrap_err();
        assert!(reason.contains("`no-such-program`"), "{reason}");
        let reason = run(Command::new("sh").args(["-c", "exit 3"])).unwrap_err();
        assert!(reason.contains("exit status: 3"), "{reason}");
    }

    #[test]
    fn lines_are_read_even_when_the_program_fails() {
        let mut lines = Vec::new();
        let mut command = Command::new("sh");
        let outcome = run_reading(command.args(["-c", "echo one; echo two; exit 1"]), |line| {
            lines.push(line.trim_end().to_owned());
        });
        assert!(outcome.is_err());
        assert_eq!(lines, ["one", "two"]);
    }
}
