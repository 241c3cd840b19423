//! The languages that occur in a paper.

use papers::Language;

/// Place of a language among those of the paper; 0 is the paper's own.
pub(crate) type LanguageId = u16;

/// What shaping and hyphenation need to know of a language.
pub(crate) struct Known {
    /// The tag as the record has it.
    pub(crate) tag: String,
    /// For OpenType's `locl`.
    pub(crate) shaping: Option<harfrust::Language>,
    /// Patterns; without them lines of this language are left ragged.
    pub(crate) hyphenation: Option<hypher::Lang>,
}

/// The languages of one paper, in order of their first occurrence.
pub(crate) struct Languages(Vec<Known>);

impl Languages {
    pub(crate) fn new(paper: &Language) -> Self {
        Languages(vec![known(paper)])
    }

    /// The language's id, given on first sight.
    pub(crate) fn id(&mut self, language: &Language) -> LanguageId {
        let place = self.0.iter().position(|k| k.tag == language.as_str()).unwrap_or_else(|| {
            self.0.push(known(language));
            self.0.len() - 1
        });
        LanguageId::try_from(place).unwrap_or(0)
    }

    pub(crate) fn get(&self, id: LanguageId) -> Option<&Known> {
        self.0.get(usize::from(id))
    }
}

fn known(language: &Language) -> Known {
    let iso: Option<[u8; 2]> = language.primary().as_bytes().try_into().ok();
    Known {
        tag: language.as_str().to_owned(),
        shaping: harfrust::Language::new(language.as_str()),
        hyphenation: iso.and_then(hypher::Lang::from_iso),
    }
}
