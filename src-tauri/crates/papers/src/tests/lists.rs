use super::outline::outline;
use super::sample::*;
use crate::action_list::{self, ActionList, ListedPoint};
use crate::agenda::{self, Agenda, AgendaEntry, AgendaSitting, AgendaState};
use crate::participants::{self, ListedDelegation, ListedPerson, Participants};
use crate::{Occasion, plain};
use chrono::NaiveTime;
use domain::*;

fn occasion(tag: &str) -> Occasion {
    Occasion::from(&meeting(tag))
}

fn time(text: &str) -> NaiveTime {
    text.parse().unwrap()
}

fn entry(number: &str, title: &str, from: &str, to: &str) -> AgendaEntry {
    AgendaEntry {
        number: Some(number.to_owned()).filter(|number| !number.is_empty()),
        depth: u32::from(number.contains('.')),
        title: title.into(),
        from: Some(time(from)),
        to: to.parse().ok(),
        presenters: vec![],
        papers: vec![],
        points: vec![],
        closed: false,
        marking: None,
    }
}

fn two_days(tag: &str, state: AgendaState) -> Agenda {
    let cases = AgendaEntry {
        presenters: vec!["Ms. Vera Kolar".into(), "Mr. Jon Ash".into()],
        papers: vec!["TFM/12/3 Figures, third quarter".into(), "TFM/12/4 Ports".into()],
        closed: true,
        marking: Some(Marking::Red),
        ..entry("2.1", "Forged stamps", "11:30:00", "12:15:00")
    };
    Agenda {
        occasion: occasion(tag),
        state,
        sittings: vec![
            AgendaSitting {
                day: day("2026-10-14"),
                from: time("09:00:00"),
                to: time("12:30:00"),
                items: vec![
                    AgendaEntry {
                        points: vec!["11.4".into(), "12.1".into()],
                        ..entry("1", "Matters arising", "09:00:00", "09:15:00")
                    },
                    entry("", "Coffee", "10:15:00", "10:45:00"),
                    entry("2", "Cases", "10:45:00", ""),
                    cases,
                ],
            },
            AgendaSitting {
                day: day("2026-10-15"),
                from: time("09:00:00"),
                to: time("12:00:00"),
                items: vec![],
            },
        ],
        unplaced: vec![AgendaEntry { from: None, ..entry("3", "Any other business", "09:00:00", "") }],
    }
}

#[test]
fn an_adopted_agenda_in_english() {
    let adopted = AgendaState::Adopted { on: day("2026-10-14"), changed: false };
    insta::assert_snapshot!(outline(&agenda::paper(&two_days("en", adopted), None)));
}

#[test]
fn a_draft_agenda_says_so_on_every_page_and_a_changed_one_admits_it() {
    let draft = agenda::paper(&two_days("ro", AgendaState::Draft { as_of: day("2026-09-01") }), None);
    assert_eq!(draft.draft_mark.as_deref(), Some("PROIECT"));
    assert_eq!(draft.running.foot, "Proiect la data de 1 septembrie 2026");
    let issued = agenda::paper(&two_days("en", AgendaState::Issued { on: day("2026-09-14") }), None);
    assert_eq!(
        (issued.draft_mark.as_deref(), issued.running.foot.as_str()),
        (None, "Issued on 14 September 2026")
    );
    assert!(!plain::text(&issued).contains("Draft"), "what was sent is no draft");
    let revised = AgendaState::Revised { as_of: day("2026-09-20"), issued: day("2026-09-14") };
    let revised = agenda::paper(&two_days("sr-Latn", revised), None);
    assert_eq!(revised.draft_mark.as_deref(), Some("NACRT"));
    let foot = "Nacrt, stanje: 20. septembar 2026. Izmenjeno nakon dostavljanja: 14. septembar 2026.";
    assert_eq!(revised.running.foot, foot);
    assert!(plain::text(&revised).contains("Nacrt dnevnog reda"), "{}", plain::text(&revised));
    let changed = AgendaState::Adopted { on: day("2026-10-14"), changed: true };
    let changed = agenda::paper(&two_days("fr", changed), None);
    assert_eq!(changed.draft_mark, None);
    assert!(plain::text(&changed).contains("Mercredi 14 octobre 2026, 09:00–12:30"));
    assert_eq!(changed.running.foot, "Adopté le 14 octobre 2026, modifié depuis");
}

#[test]
fn an_empty_agenda_and_one_without_sittings_are_papers_too() {
    let mut agenda = two_days("en", AgendaState::Draft { as_of: day("2026-09-01") });
    agenda.sittings.clear();
    let text = plain::text(&agenda::paper(&agenda, None));
    assert!(text.contains("Any other business") && !text.contains("Not yet placed"), "{text}");
    agenda.unplaced.clear();
    assert!(plain::text(&agenda::paper(&agenda, None)).contains("no items on the agenda yet"));
}

fn person(name: &str, function: &str, parts: Vec<Part>) -> ListedPerson {
    ListedPerson { name: name.into(), function: function.into(), parts, remote: name.starts_with("Mr.") }
}

fn delegation(
    standing: Option<Standing>,
    name: &str,
    people: Vec<ListedPerson>,
    unnamed: u32,
) -> ListedDelegation {
    let country = match name {
        "Turkey" => "TR".parse().ok(),
        "Österreich" => "AT".parse().ok(),
        _ => None,
    };
    ListedDelegation { standing, name: name.into(), country, people, unnamed }
}

fn listed(tag: &str) -> Participants {
    let member = Some(Standing::MemberState);
    Participants {
        occasion: occasion(tag),
        as_of: day("2026-10-10"),
        provisional: true,
        delegations: vec![
            delegation(None, "Secretariat", vec![person("Mr. Ion Pop", "", vec![Part::Interpreter])], 0),
            delegation(member, "Turkey", vec![], 21),
            delegation(
                member,
                "Österreich",
                vec![
                    person("Mr. Jon Ash", "", vec![Part::Delegate]),
                    person("Ms. Vera Kolar", "Director, Operations", vec![Part::HeadOfDelegation]),
                ],
                1,
            ),
            delegation(
                Some(Standing::Observer),
                "Nordmark",
                vec![person("Ms. Ada Lund", "Envoy", vec![])],
                0,
            ),
        ],
    }
}

#[test]
fn a_provisional_list_of_participants_in_serbian() {
    insta::assert_snapshot!(outline(&participants::paper(&listed("sr-Latn"), None)));
}

#[test]
fn a_part_that_the_function_says_already_is_not_said_again() {
    let parts = vec![Part::Interpreter, Part::Speaker];
    let mut list = listed("en");
    list.delegations = vec![delegation(None, "", vec![person("Ms. Ada Lund", "Interpreter", parts)], 0)];
    let text = plain::text(&participants::paper(&list, None));
    assert!(text.contains("Ms. Ada Lund, Interpreter (speaker)"), "{text}");
}

#[test]
fn participants_are_counted_without_the_meetings_staff() {
    let text = plain::text(&participants::paper(&listed("en"), None));
    assert!(text.contains("As of 10 October 2026 · 25 participants · 3 delegations"), "{text}");
}

fn point(number: &str, status: ActionStatus, due: Option<&str>, overdue: bool) -> ListedPoint {
    ListedPoint {
        number: number.parse().unwrap(),
        text: format!("What {number} asks"),
        owners: vec!["Bulgaria".into(), "Ms. Kolar".into()],
        due: due.map(day),
        priority: if overdue { Priority::High } else { Priority::Normal },
        status,
        overdue,
        carried: number.starts_with("11."),
    }
}

#[test]
fn an_action_list_has_what_is_overdue_first() {
    let list = ActionList {
        occasion: occasion("fr"),
        as_of: day("2026-10-16"),
        points: vec![
            point("12.10", ActionStatus::Open, None, false),
            point("12.2", ActionStatus::InProgress, Some("2026-12-01"), false),
            point("11.4", ActionStatus::Done, Some("2026-06-01"), false),
            point("11.1", ActionStatus::InProgress, Some("2026-09-01"), true),
        ],
    };
    insta::assert_snapshot!(outline(&action_list::paper(&list, None)));
}
