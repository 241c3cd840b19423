//! Levels of headings: no deeper than four, and never skipping one downwards.

/// The levels of a paper's headings, given out in reading order.
#[derive(Debug, Default)]
pub(crate) struct Levels {
    last: u8,
    section: u8,
}

const DEEPEST: u8 = 4;

impl Levels {
    /// The level of a section's heading; `depth` counts from 0.
    pub(crate) fn section(&mut self, depth: u32) -> u8 {
        self.section = self.next(u8::try_from(depth).unwrap_or(DEEPEST).saturating_add(1));
        self.section
    }

    /// The level of a heading within the section's text; `level` counts from 1.
    pub(crate) fn within(&mut self, level: u8) -> u8 {
        self.next(self.section.saturating_add(level.max(1)))
    }

    fn next(&mut self, wanted: u8) -> u8 {
        self.last = wanted.min(self.last.saturating_add(1)).min(DEEPEST);
        self.last
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn no_level_is_skipped(asked in prop::collection::vec((any::<bool>(), 0u8..9), 1..20)) {
            let mut levels = Levels::default();
            let mut last = 0;
            for (section, depth) in asked {
                let level = if section { levels.section(depth.into()) } else { levels.within(depth) };
                prop_assert!((1..=4).contains(&level) && level <= last + 1);
                last = level;
            }
        }
    }

    #[test]
    fn headings_of_the_text_stand_below_their_section() {
        let mut levels = Levels::default();
        assert_eq!((levels.section(0), levels.within(1), levels.within(2)), (1, 2, 3));
        assert_eq!((levels.section(1), levels.within(1), levels.section(0)), (2, 3, 1));
    }
}
