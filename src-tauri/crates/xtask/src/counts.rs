//! How many tests ran, read from what cargo test and vitest print.

/// Tests by outcome.
#[derive(Debug, Default, Clone, Copy, PartialEq)]
pub struct Counts {
    pub passed: u32,
    pub failed: u32,
    pub skipped: u32,
}

/// Adds each of them up.
impl Extend<Counts> for Counts {
    fn extend<I: IntoIterator<Item = Counts>>(&mut self, more: I) {
        for counts in more {
            self.passed += counts.passed;
            self.failed += counts.failed;
            self.skipped += counts.skipped;
        }
    }
}

impl Counts {
    /// The counts of a line like `test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; …`.
    pub fn of_cargo(line: &str) -> Option<Counts> {
        let line = plain(line);
        let (_, counted) = line.trim().strip_prefix("test result: ")?.split_once(". ")?;
        Some(Counts::of_parts(counted.split(';')))
    }

    /// Whether a test says on this line that it can't be made here. Cargo counts it among the passed ones.
    pub fn stands_aside(line: &str) -> bool {
        plain(line).starts_with("skipped: ")
    }

    /// The same tests, so many of the passed ones being skipped in truth.
    pub fn with_aside(self, aside: u32) -> Counts {
        let aside = aside.min(self.passed);
        Counts { passed: self.passed - aside, skipped: self.skipped + aside, ..self }
    }

    /// The counts of a line like `Tests  1 failed | 11 passed | 2 skipped (14)`.
    pub fn of_vitest(line: &str) -> Option<Counts> {
        let line = plain(line);
        let counted = line.trim().strip_prefix("Tests ")?;
        counted.contains(['|', '(']).then(|| Counts::of_parts(counted.split('|')))
    }

    fn of_parts<'a>(parts: impl Iterator<Item = &'a str>) -> Counts {
        let mut counts = Counts::default();
        for part in parts {
            let mut words = part.split_whitespace();
            let Some(number) = words.next().and_then(|number| number.parse::<u32>().ok()) else { continue };
            match words.next() {
                Some("passed") => counts.passed += number,
                Some("failed") => counts.failed += number,
                Some("ignored" | "skipped" | "todo") => counts.skipped += number,
                _ => {}
            }
        }
        counts
    }
}

/// The line without its colours (ECMA-48 control sequences).
fn plain(line: &str) -> String {
    let mut text = String::with_capacity(line.len());
    let mut letters = line.chars();
    while let Some(letter) = letters.next() {
        if letter == '\u{1b}' {
            letters.by_ref().skip(1).find(|letter| ('@'..='~').contains(letter));
        } else {
            text.push(letter);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(passed: u32, failed: u32, skipped: u32) -> Option<Counts> {
        Some(Counts { passed, failed, skipped })
    }

    #[test]
    fn cargo_lines() {
        let line = "test result: ok. 12 passed; 0 failed; 2 ignored; 0 measured; 5 filtered out; finished in 0.01s\n";
        assert_eq!(Counts::of_cargo(line), counts(12, 0, 2));
        let red = "test result: \u{1b}[31mFAILED\u{1b}[m. 1 passed; 3 failed; 0 ignored; 0 measured; 0 filtered out";
        assert_eq!(Counts::of_cargo(red), counts(1, 3, 0));
        assert_eq!(Counts::of_cargo("test days::leap ... ok"), None);
    }

    #[test]
    fn tests_that_stand_aside_are_skipped_ones() {
        assert!(Counts::stands_aside("skipped: seed-000.txt can't be read: No such file"));
        assert!(!Counts::stands_aside("test skipped: never ... ok"));
        assert_eq!(counts(12, 0, 2).map(|some| some.with_aside(3)), counts(9, 0, 5));
        assert_eq!(counts(1, 1, 0).map(|some| some.with_aside(2)), counts(0, 1, 1));
    }

    #[test]
    fn vitest_lines() {
        assert_eq!(Counts::of_vitest("      Tests  12 passed (12)\n"), counts(12, 0, 0));
        let red = "\u{1b}[2m      Tests \u{1b}[22m \u{1b}[31m1 failed\u{1b}[39m | \u{1b}[32m11 passed\u{1b}[39m | 2 skipped (14)";
        assert_eq!(Counts::of_vitest(red), counts(11, 1, 2));
        assert_eq!(Counts::of_vitest(" Test Files  3 passed (3)"), None);
        assert_eq!(Counts::of_vitest("Tests are good"), None);
    }
}
