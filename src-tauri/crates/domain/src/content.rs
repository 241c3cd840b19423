//! Everything that minutes say, gathered from the record, and its canonical form.
//!
//! This is what the paper prints, what the chair approves and what the approval's digest is taken of.
//! Once approved, the canonical form is kept and the paper is printed from it alone, so that later
//! changes of the record can't reach an approved text.

use crate::{
    ActionPointId, DecisionId, Digest, How, Language, Marking, Mode, Outcome, Part, RichText, SectionId,
    SectionPart, Speech, Standing, StatementId,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The content of minutes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MinutesContent {
    /// The version of this form; 1.
    pub form: u32,
    /// The language of the fixed words.
    pub language: Language,
    /// The issuing organisation; may be empty.
    pub organisation: String,
    /// The body's name on the day.
    pub body: String,
    /// The meeting's title.
    pub title: String,
    /// The meeting's number.
    pub number: Option<u32>,
    /// First day.
    pub first_day: NaiveDate,
    /// Last day.
    pub last_day: NaiveDate,
    /// Venue; may be empty.
    pub venue: String,
    /// City; may be empty.
    pub city: String,
    /// Country's name; may be empty.
    pub country: String,
    /// Where people met.
    pub mode: Mode,
    /// The theme; may be empty.
    pub theme: String,
    /// What it was called for.
    pub aims: Vec<String>,
    /// The strictest marking of meeting, items and paragraphs.
    pub marking: Marking,
    /// Those who chaired, with their functions.
    pub chairs: Vec<ContentPerson>,
    /// Who attended, delegation by delegation in the order of the list.
    pub attendance: Vec<ContentDelegation>,
    /// Stated head-counts as sentences of figure, of whom, from where.
    pub headcounts: Vec<ContentHeadcount>,
    /// The sections in order.
    pub sections: Vec<ContentSection>,
}

/// A person as named in minutes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContentPerson {
    /// The name with honorific; empty for an unnamed delegate.
    pub name: String,
    /// The function on that day; may be empty.
    pub function: String,
    /// The parts taken.
    pub parts: Vec<Part>,
    /// Whether present at any sitting: in the room, remotely, or only by apologies.
    pub present: bool,
    /// Whether taking part remotely at every sitting attended.
    pub remote: bool,
    /// Whether apologies were sent.
    pub apologies: bool,
    /// Whether nobody noted at any sitting how they were there: then nothing is said of it. Not told in texts that
    /// were approved before this was kept.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub not_taken: bool,
    /// Who sat in this one's place; may be empty.
    pub represented_by: String,
}

/// A delegation as listed in minutes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContentDelegation {
    /// Its standing.
    pub standing: Standing,
    /// Its name.
    pub name: String,
    /// Its people, heads first.
    pub people: Vec<ContentPerson>,
    /// Whether they work for the meeting instead of sitting in a delegation; not told in texts that were
    /// approved before this was kept.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub staff: bool,
}

/// A stated head-count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContentHeadcount {
    /// How exact the figure is.
    pub qualifier: crate::Qualifier,
    /// The figure.
    pub number: u32,
    /// Of whom.
    pub of_whom: String,
    /// From where; may be empty.
    pub from_where: String,
}

/// A section of the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContentSection {
    /// The section it was; none in texts that were approved before this was kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<SectionId>,
    /// Which part it is.
    pub part: SectionPart,
    /// The agenda number; `None` for parts without one.
    pub number: Option<String>,
    /// The depth of the agenda item, from 0.
    pub depth: u32,
    /// The heading; empty where the part's fixed word serves.
    pub heading: String,
    /// Who presented the item, named; may be empty.
    pub presenters: Vec<String>,
    /// The text.
    pub text: RichText,
    /// A marking of its own.
    pub marking: Option<Marking>,
    /// The decisions taken under the item.
    pub decisions: Vec<ContentDecision>,
    /// The action points that came from the item.
    pub actions: Vec<ContentAction>,
    /// The statements made under the item.
    pub statements: Vec<ContentStatement>,
}

/// A decision as recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContentDecision {
    /// Its id, by which the text places it.
    pub id: DecisionId,
    /// Its number.
    pub number: String,
    /// What was decided.
    pub text: String,
    /// What became of it.
    pub outcome: Outcome,
    /// How it was taken.
    pub how: How,
}

/// An action point as recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContentAction {
    /// Its id, by which the text places it.
    pub id: ActionPointId,
    /// Its number.
    pub number: String,
    /// What is to be done.
    pub text: String,
    /// The names of those who are to do it.
    pub owners: Vec<String>,
    /// By when.
    pub due: Option<NaiveDate>,
}

/// A statement as recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContentStatement {
    /// Its id, by which the text places it.
    pub id: StatementId,
    /// The speaker.
    pub speaker: String,
    /// Direct or indirect.
    pub speech: Speech,
    /// The language of the words.
    pub language: Language,
    /// The words.
    pub text: String,
}

/// A text that can't be read from its canonical form.
#[derive(Debug, thiserror::Error)]
#[error("the text that was kept for good can't be read ({0}); restore the file from a backup")]
pub struct NotCanonical(#[from] serde_json::Error);

/// JSON with sorted keys and no white space.
pub(crate) fn canonical(content: &impl Serialize) -> Result<Vec<u8>, NotCanonical> {
    // serde_json's own map is a BTreeMap: keys come out sorted by their code units, as RFC 8785, section
    // 3.2.3 asks for the ASCII keys used here.
    Ok(serde_json::to_vec(&serde_json::to_value(content)?)?)
}

impl MinutesContent {
    /// The canonical form: JSON with sorted keys and no white space (RFC 8785; the form holds no
    /// fractions, so that rule 3.2.2.3 on numbers never bites).
    ///
    /// # Errors
    /// Only where serde refuses, which these types never do.
    pub fn canonical(&self) -> Result<Vec<u8>, NotCanonical> {
        canonical(self)
    }

    /// The digest of the canonical form.
    ///
    /// # Errors
    /// As [`MinutesContent::canonical`].
    pub fn digest(&self) -> Result<Digest, NotCanonical> {
        Ok(Digest::of(&self.canonical()?))
    }

    /// Reads a canonical form back.
    ///
    /// # Errors
    /// [`NotCanonical`] when the bytes aren't such a form.
    pub fn from_canonical(bytes: &[u8]) -> Result<MinutesContent, NotCanonical> {
        Ok(serde_json::from_slice(bytes)?)
    }

    /// Whether the sections say nothing at all.
    pub fn is_blank(&self) -> bool {
        self.sections.iter().all(|section| section.text.is_blank())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Inline;

    fn content(words: &str) -> MinutesContent {
        let day = NaiveDate::from_ymd_opt(2026, 10, 14).unwrap();
        MinutesContent {
            form: 1,
            language: Language::english(),
            organisation: "Regional Centre".into(),
            body: "Task Force Meridian".into(),
            title: "12th Meeting".into(),
            number: Some(12),
            first_day: day,
            last_day: day,
            venue: String::new(),
            city: "Plovdiv".into(),
            country: "Bulgaria".into(),
            mode: Mode::Hybrid,
            theme: String::new(),
            aims: vec![],
            marking: Marking::Amber,
            chairs: vec![],
            attendance: vec![],
            headcounts: vec![],
            sections: vec![ContentSection {
                id: None,
                part: SectionPart::Opening,
                number: None,
                depth: 0,
                heading: String::new(),
                presenters: vec![],
                text: RichText {
                    blocks: vec![crate::TextBlock::Paragraph {
                        inlines: vec![Inline::plain(words)],
                        marking: None,
                    }],
                },
                marking: None,
                decisions: vec![],
                actions: vec![],
                statements: vec![],
            }],
        }
    }

    #[test]
    fn the_canonical_form_is_stable_and_comes_back() {
        let form = content("Duţă").canonical().unwrap();
        let text = String::from_utf8(form.clone()).unwrap();
        assert!(
            text.starts_with(r#"{"aims":[],"attendance":[],"body":"Task Force Meridian","chairs":[]"#),
            "{text}"
        );
        assert_eq!(MinutesContent::from_canonical(&form).unwrap(), content("Duţă"));
        assert_eq!(content("Duţă").digest().unwrap(), content("Duţă").digest().unwrap());
    }

    #[test]
    fn one_character_changes_the_digest() {
        assert_ne!(content("Duţă").digest().unwrap(), content("Duță").digest().unwrap());
    }

    #[test]
    fn minutes_of_spaces_are_blank() {
        assert!(content(" \u{a0}").is_blank());
        assert!(!content("The Chair opened the meeting.").is_blank());
    }
}
