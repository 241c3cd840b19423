//! `cargo xtask`: the project's own commands. Each of them does all of its set-up itself.
//!
//! It must never know what the program is about: it calls cargo, npm and the built binaries, and links none
//! of the other crates, so that it is compiled in seconds on a machine that has nothing yet.

mod bench;
mod counts;
mod fuzz;
mod house;
mod large;
mod pages;
mod rapporteur;
mod run;
mod screenshots;
mod setup;
mod shell;
mod speed;
mod test;
mod text;

use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask COMMAND

  run [--release] [--terminal]   build Rapporteur and open its window; where there is no display (or with
                                 --terminal), make the sample store and export its papers instead
  test                           check and test everything, in an order that fails early
  screenshots                    take pictures of every screen of the window, into screenshots/
  fuzz [--long]                  try what nobody would write on all that reads what comes from outside: a
                                 minute for each parser, or an hour
  bench [--processes | --window] run the benches, then measure whole processes, then the window with a file of
                                 10,000 meetings beside one of 100 (or one of the two alone)

Each command first installs what it lacks, and says what that is.";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match Command::parse(&words) {
        Ok(Command::Usage) => {
            println!("{USAGE}");
            Ok(())
        }
        Ok(Command::Run(options)) => run::run(options),
        Ok(Command::Test) => test::test(),
        Ok(Command::Bench(options)) => bench::bench(options),
        Ok(Command::Screenshots) => screenshots::screenshots(),
        Ok(Command::Fuzz(options)) => fuzz::fuzz(options),
        Err(word) => {
            eprintln!("cargo xtask does not know \"{word}\".\n\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("\ncargo xtask stopped: {reason}");
            ExitCode::FAILURE
        }
    }
}

#[derive(Debug, PartialEq)]
enum Command {
    Usage,
    Run(run::Options),
    Test,
    Bench(bench::Part),
    Screenshots,
    Fuzz(fuzz::Options),
}

impl Command {
    /// The command the words ask for, or the first word that means nothing here.
    fn parse(words: &[&str]) -> Result<Command, String> {
        let Some((&name, rest)) = words.split_first() else { return Ok(Command::Usage) };
        let mut options = rest.to_vec();
        let mut given = |option: &str| {
            let before = options.len();
            options.retain(|word| *word != option);
            options.len() < before
        };
        let command = match name {
            "help" | "--help" | "-h" => Command::Usage,
            "run" => {
                Command::Run(run::Options { release: given("--release"), terminal: given("--terminal") })
            }
            "test" => Command::Test,
            "screenshots" => Command::Screenshots,
            "fuzz" => Command::Fuzz(fuzz::Options { long: given("--long") }),
            "bench" if given("--processes") => Command::Bench(bench::Part::Processes),
            "bench" if given("--window") => Command::Bench(bench::Part::Window),
            "bench" => Command::Bench(bench::Part::All),
            unknown => return Err(unknown.to_owned()),
        };
        match options.first() {
            None => Ok(command),
            Some(unknown) => Err((*unknown).to_owned()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_become_commands() {
        assert_eq!(Command::parse(&[]), Ok(Command::Usage));
        assert_eq!(Command::parse(&["test"]), Ok(Command::Test));
        let window = run::Options { release: true, terminal: false };
        assert_eq!(Command::parse(&["run", "--release"]), Ok(Command::Run(window)));
        let parts = [(&["bench"][..], bench::Part::All), (&["bench", "--processes"], bench::Part::Processes)];
        for (words, part) in parts {
            assert_eq!(Command::parse(words), Ok(Command::Bench(part)));
        }
        assert_eq!(Command::parse(&["bench", "--processes", "--window"]), Err("--window".to_owned()));
        assert_eq!(Command::parse(&["fuzz", "--long"]), Ok(Command::Fuzz(fuzz::Options { long: true })));
    }

    #[test]
    fn an_unknown_word_is_named() {
        assert_eq!(Command::parse(&["tset"]), Err("tset".to_owned()));
        assert_eq!(Command::parse(&["test", "--release"]), Err("--release".to_owned()));
    }
}
