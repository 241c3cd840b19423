//! What an exported paper's file is called.

use crate::PhraseBook;
use domain::{Language, MinutesStatus, ReleaseStatus};

/// Which paper, and where its text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileOf {
    /// An agenda.
    Agenda(AgendaText),
    /// A list of participants, final or not yet.
    Participants {
        /// Whether people may still be added.
        provisional: bool,
    },
    /// An action list.
    ActionList,
    /// Minutes.
    Minutes(MinutesStatus),
    /// A press release.
    Release {
        /// Where its text stands.
        status: ReleaseStatus,
        /// Whether it corrects another one.
        corrects: bool,
    },
}

/// Where the text of an agenda stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgendaText {
    /// Nobody was sent it, or not as it stands.
    Draft,
    /// It is what the delegations were sent; the meeting hasn't adopted it.
    Issued,
    /// It is what the meeting adopted.
    Adopted,
    /// It isn't any more what the meeting adopted.
    Changed,
}

/// The longest name that every file system takes, in bytes of UTF-8 (ext4; NTFS and APFS count fewer).
const LONGEST: usize = 240;

/// “TF Meridian 22 – Minutes – approved.pdf”, in the document's language and safe on all file systems.
///
/// `body` is the body's short name, or whatever else the reader knows the paper by; `number` the
/// meeting's or the release's.
pub fn file_name(of: FileOf, body: &str, number: Option<&str>, language: &Language) -> String {
    let book = PhraseBook::of(language);
    let (kind, status) = match of {
        FileOf::Agenda(text) => {
            let status = match text {
                AgendaText::Draft => "draft",
                AgendaText::Issued => "issued",
                AgendaText::Adopted => "adopted",
                AgendaText::Changed => "changed",
            };
            (book.say("agenda"), book.say_with("status-agenda", [("status", status.into())]))
        }
        FileOf::Participants { provisional } => {
            let status = if provisional { book.say("status-participants") } else { String::new() };
            (book.say("participants"), status)
        }
        FileOf::ActionList => (book.say("action-list"), String::new()),
        FileOf::Minutes(status) => (book.say("minutes"), minutes_status(status, book)),
        FileOf::Release { status, .. } => (book.say("press-release"), release_status(status, book)),
    };
    let name = [body, number.unwrap_or_default()].map(safe);
    let mut name = name.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    let mut rest = vec![safe(&kind)];
    if matches!(of, FileOf::Release { corrects: true, .. }) {
        rest.push(safe(&book.say("correction")));
    }
    rest.extend(Some(safe(&status)).filter(|status| !status.is_empty()));
    if !book.speaks(language) {
        // Otherwise two languages without words of their own would get the same name.
        rest.push(language.to_string());
    }
    let rest = rest.join(" – ");
    let room = LONGEST.saturating_sub(rest.len() + " – .pdf".len());
    while name.len() > room {
        name.pop();
    }
    let name = name.trim_end_matches([' ', '.']);
    if name.is_empty() { format!("{rest}.pdf") } else { format!("{name} – {rest}.pdf") }
}

fn minutes_status(status: MinutesStatus, book: &PhraseBook) -> String {
    let key = match status {
        MinutesStatus::Draft => "draft",
        MinutesStatus::Circulated => "circulated",
        MinutesStatus::Submitted => "submitted",
        MinutesStatus::Approved => "approved",
    };
    book.say_with("status-minutes", [("status", key.into())])
}

fn release_status(status: ReleaseStatus, book: &PhraseBook) -> String {
    let key = match status {
        ReleaseStatus::Draft => "draft",
        ReleaseStatus::InClearance => "in-clearance",
        ReleaseStatus::Cleared => "cleared",
        ReleaseStatus::Released => "released",
        ReleaseStatus::Withdrawn => "withdrawn",
    };
    book.say_with("status-release", [("status", key.into())])
}

/// A part of a name without what Windows, macOS or Linux refuse or hide. A name as a whole never is a
/// device's (CON, NUL): the kind of paper always stands in it.
fn safe(part: &str) -> String {
    let replaced = part.chars().map(|c| match c {
        '/' | '\\' | ':' | '|' => '-',
        '"' => '\'',
        '<' | '>' | '*' | '?' => ' ',
        // Invisible characters that order text or join letters (Unicode, category Cf).
        '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}'
        | '\u{feff}'
        | '\u{ad}' => ' ',
        c if c.is_control() => ' ',
        c => c,
    });
    let replaced: String = replaced.collect();
    let joined = replaced.split_whitespace().collect::<Vec<_>>().join(" ");
    joined.trim_matches(['.', ' ']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn name(of: FileOf, body: &str, number: Option<&str>, tag: &str) -> String {
        file_name(of, body, number, &Language::parse(tag).unwrap())
    }

    #[test]
    fn names_say_what_the_paper_is() {
        let approved = FileOf::Minutes(MinutesStatus::Approved);
        assert_eq!(
            name(approved, "TF Meridian", Some("22"), "en"),
            "TF Meridian 22 – Minutes – approved.pdf"
        );
        assert_eq!(name(approved, "ОГ Меридијан", None, "sr"), "ОГ Меридијан – Записник – одобрен.pdf");
        assert_eq!(
            name(FileOf::Agenda(AgendaText::Draft), "x", None, "fr"),
            "x – Ordre du jour – projet.pdf"
        );
        let provisional = FileOf::Participants { provisional: true };
        assert_eq!(name(provisional, "x", None, "en"), "x – List of participants – provisional.pdf");
        assert_eq!(name(FileOf::ActionList, "x", Some("22"), "en"), "x 22 – List of action points.pdf");
        let cleared = FileOf::Release { status: ReleaseStatus::Cleared, corrects: false };
        assert_eq!(name(cleared, "", Some("2026/31"), "en"), "2026-31 – Press release – cleared.pdf");
        assert_eq!(name(cleared, "x", None, "bg"), "x – Press release – cleared – bg.pdf");
        assert_eq!(name(cleared, " ../CON: ", None, "en"), "-CON- – Press release – cleared.pdf");
    }

    #[test]
    fn a_correction_isn_t_called_like_what_it_corrects() {
        let correction = FileOf::Release { status: ReleaseStatus::Draft, corrects: true };
        assert_eq!(name(correction, "x", Some("22"), "en"), "x 22 – Press release – correction – draft.pdf");
        assert_eq!(
            name(correction, "x", Some("22"), "fr"),
            "x 22 – Communiqué de presse – rectification – projet.pdf"
        );
    }

    proptest! {
        #[test]
        fn names_are_safe_everywhere(body in "\\PC*|[\\x00-\\x7f\u{202e}]*|(ж){0,400}", number in any::<Option<String>>()) {
            let of = FileOf::Release { status: ReleaseStatus::Draft, corrects: true };
            let name = name(of, &body, number.as_deref(), "sr-Cyrl");
            prop_assert!(name.len() <= 255 && name.ends_with(".pdf"), "{}", name.len());
            let unsafe_one = |c: char| c.is_control() || "/\\:*?\"<>|\u{202e}".contains(c);
            prop_assert!(!name.contains(unsafe_one), "{}", name);
            prop_assert!(!name.starts_with(['.', ' ']) && !name.contains(" .pdf"));
        }
    }
}
