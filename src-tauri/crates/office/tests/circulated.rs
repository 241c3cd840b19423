//! What became of the text of minutes since the delegations had it.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

mod support;

use office::{
    domain::{AgendaItem, Kind, MinutesId, RichText, Role, Section, TextBlock},
    minutes::{self, Fate, MinutesComparison},
    records, redo, undo,
};
use serde_json::json;
use support::{Office, actor};

const TEXT: &str = "The Chair opened the meeting.\n\n# 1 Adoption of the agenda\n\nAdopted as circulated.\n\n\
                    # Case presentations\n\nTwo cases were presented to the meeting.\n\n# Any other business\n\nNone.\n";

fn circulate(office: &mut Office, id: MinutesId) {
    let day = support::at("2026-11-01T12:00:00Z");
    minutes::circulate(&mut office.desk, &actor(Role::Secretariat), id, day).unwrap();
}

fn sections(office: &Office, id: MinutesId) -> Vec<Section> {
    minutes::sections(&office.desk, id).unwrap()
}

fn write(office: &mut Office, section: &Section, text: RichText) {
    minutes::write_section(&mut office.desk, &actor(Role::Secretariat), section.id, text).unwrap();
}

fn compared(office: &Office, id: MinutesId) -> Option<MinutesComparison> {
    minutes::since_circulated(&office.desk, id).unwrap()
}

/// Each section that differs: its number and heading, and what went in brackets, what came in braces.
fn told(office: &Office, id: MinutesId) -> Vec<String> {
    let words = |comparison: MinutesComparison| {
        comparison.sections.into_iter().map(|section| {
            let pieces = section.passages.iter().map(|passage| {
                let piece = |piece: &minutes::Piece| match piece.fate {
                    Fate::Kept => piece.words.clone(),
                    Fate::Removed => format!("[{}]", piece.words),
                    Fate::Added => format!("{{{}}}", piece.words),
                };
                passage.pieces.iter().map(piece).collect::<String>()
            });
            format!("{} {}: {}", section.number, section.title, pieces.collect::<Vec<_>>().join(" | "))
        })
    };
    compared(office, id).into_iter().flat_map(words).collect()
}

#[test]
fn whatever_the_paper_says_otherwise_of_a_record_or_a_heading_is_told() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let id = office.take_minutes(&meeting, TEXT).minutes_id;
    let items = records::list::<AgendaItem>(&office.desk).unwrap();
    let cases = items.iter().find(|item| item.title == "Case presentations").unwrap().id.to_string();
    let under = |text: &str| json!({ "meeting_id": meeting, "item_id": cases, "text": text });
    let decision = office.add(Kind::Decision, under("The form is adopted."));
    let point = office.add(Kind::ActionPoint, under("Map the routes of stolen goods."));
    let mut said = under("We know the routes");
    said["speaker"] = json!("Ms Radu");
    let statement = office.add(Kind::Statement, said);
    circulate(&mut office, id);
    office.try_set(Kind::Decision, &decision, json!({ "outcome": "postponed" })).unwrap();
    office.try_set(Kind::ActionPoint, &point, json!({ "due": "2027-01-31" })).unwrap();
    office.try_set(Kind::Statement, &statement, json!({ "speaker": "Ms Duca" })).unwrap();
    office.try_set(Kind::AgendaItem, &cases, json!({ "title": "Case reports" })).unwrap();
    let expected = [
        "2 Case reports: [Case presentations] | {Case reports} | Ms [Radu: ]{Duca: }We know the routes | 12.1 The form \
         is adopted. [(Adopted)]{(Postponed)} | 12.1 Map the routes of stolen goods. {(Due: 31 January 2027)}",
    ];
    assert_eq!(told(&office, id), expected);

    // What is done about a point after the approval is none of the text's.
    minutes::submit(&mut office.desk, &actor(Role::Secretariat), id).unwrap();
    let approve = minutes::ApproveMinutes { id, by: None, function: None, digest: None };
    minutes::approve(&mut office.desk, &actor(Role::Chair), approve).unwrap();
    office.try_set(Kind::ActionPoint, &point, json!({ "due": "2027-03-31" })).unwrap();
    assert_eq!(told(&office, id), expected);
}

#[test]
fn whoever_is_called_otherwise_since_the_approval_is_no_difference() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let id = office.take_minutes(&meeting, TEXT).minutes_id;
    let owner = office.add(Kind::Organisation, json!({ "name": "Border Guard", "kind": "agency" }));
    let point = json!({ "meeting_id": meeting, "text": "Map the routes.", "owner_ids": [owner] });
    office.add(Kind::ActionPoint, point);
    circulate(&mut office, id);
    minutes::submit(&mut office.desk, &actor(Role::Secretariat), id).unwrap();
    let approve = minutes::ApproveMinutes { id, by: None, function: None, digest: None };
    minutes::approve(&mut office.desk, &actor(Role::Chair), approve).unwrap();
    office.try_set(Kind::Organisation, &owner, json!({ "name": "Border Police" })).unwrap();
    assert_eq!(told(&office, id), Vec::<String>::new());
}

#[test]
fn the_text_that_was_circulated_is_compared_with_the_one_that_stands_now() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let id = office.take_minutes(&meeting, TEXT).minutes_id;
    let items = records::list::<AgendaItem>(&office.desk).unwrap();
    let cases = items.iter().find(|item| item.title == "Case presentations").unwrap().id;
    let decide = |text: &str| json!({ "meeting_id": meeting, "item_id": cases, "text": text });
    let kept = office.add(Kind::Decision, decide("The form is adopted for every port of entry."));
    let gone = office.add(Kind::Decision, decide("Nothing else was decided."));
    assert_eq!(compared(&office, id), None, "nobody had it yet");

    circulate(&mut office, id);
    let since = compared(&office, id).unwrap();
    assert_eq!((since.by.as_str(), since.sections.len()), ("the secretariat", 0));

    let before = sections(&office, id);
    write(
        &mut office,
        &before[1],
        RichText::paragraphs(["Adopted as circulated.", "Hungary asked for the floor."]),
    );
    let mut bold = before[3].text.clone();
    if let TextBlock::Paragraph { marking, .. } = &mut bold.blocks[0] {
        *marking = Some("TLP:AMBER".parse().unwrap());
    }
    write(&mut office, &before[3], bold);
    // Typed in several goes, and one of them taken back.
    for words in ["Two", "Three cases were presented", "Three cases were presented to the meeting."] {
        write(&mut office, &before[2], RichText::paragraphs([words]));
    }
    office
        .try_set(Kind::Decision, &kept, json!({ "text": "The form is adopted for every airport." }))
        .unwrap();
    records::remove_any(&mut office.desk, &actor(Role::Secretariat), Kind::Decision, gone.parse().unwrap())
        .unwrap();
    let expected = [
        "1 Adoption of the agenda: {Hungary asked for the floor.}",
        "2 Case presentations: [Two ]{Three }cases were presented to the meeting. | 12.1 The form is adopted for every \
         [port of entry. ]{airport. }(Adopted) | [12.2 Nothing else was decided. (Adopted)]",
        " Any other business: ",
    ];
    assert_eq!(told(&office, id), expected);

    // What goes out once more is what they have from then on.
    minutes::return_to_secretariat(&mut office.desk, &actor(Role::Secretariat), id, "More".into()).unwrap();
    assert_eq!(told(&office, id), expected);
    circulate(&mut office, id);
    assert_eq!(told(&office, id), Vec::<String>::new());
    undo(&mut office.desk, &actor(Role::Secretariat)).unwrap();
    assert_eq!(told(&office, id), expected, "it didn't go out");
    redo(&mut office.desk, &actor(Role::Secretariat)).unwrap();
    assert_eq!(told(&office, id), Vec::<String>::new());

    records::remove_any(&mut office.desk, &actor(Role::Secretariat), Kind::Section, before[3].id.into())
        .unwrap();
    assert_eq!(told(&office, id), [" Any other business: [None.]"]);
}
