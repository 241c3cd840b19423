//! What the tests of this crate share: a fresh store, an actor, and one invented record of every noun.
#![allow(dead_code, reason = "each test binary uses its own part")]

use chrono::{DateTime, NaiveDate, TimeDelta, TimeZone, Utc};
use domain::{agenda::NumberingScheme, *};
use store::{Operation, Series, Store, StoreError, Tx};
use tempfile::TempDir;
use uuid::Uuid;

pub fn fresh() -> (TempDir, Store) {
    let dir = TempDir::new().unwrap();
    let store = Store::create(&dir.path().join("test.rapporteur")).unwrap();
    (dir, store)
}

pub fn actor() -> Actor {
    Actor { name: "Ilinca Radu".into(), role: Role::Secretariat }
}

/// The n-th minute of the test.
pub fn at(n: i64) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 3, 5, 9, 30, 0).unwrap() + TimeDelta::minutes(n)
}

pub fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, day).unwrap()
}

pub fn id<I: Id>(n: u128) -> I {
    I::from(Uuid::from_u128(n))
}

pub fn write<T>(
    store: &mut Store,
    operation: Operation,
    work: impl FnOnce(&mut Tx<'_>) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    store.transact(operation, &actor(), at(0), work)
}

pub fn person(n: u128, given: &str, family: &str) -> Person {
    Person {
        id: id(n),
        name: Name { honorific: "Ms".into(), given: given.into(), family: family.into() },
        function: "Adviser".into(),
        organisation_id: None,
        emails: vec!["a@example.org".into()],
        phones: vec![],
        note: String::new(),
    }
}

pub fn organisation(n: u128, name: &str) -> Organisation {
    Organisation {
        id: id(n),
        name: name.into(),
        short_name: String::new(),
        kind: OrganisationKind::State,
        country: None,
        parent_id: None,
        logo_id: None,
    }
}

pub fn body(n: u128, name: &str) -> Body {
    Body {
        id: id(n),
        kind: BodyKind::TaskForce,
        name: name.into(),
        subject: "river traffic".into(),
        organisation_id: None,
        coordinator_id: None,
        established: Some(2014),
        title_pattern: TitlePattern::parse("{ordinal} Meeting of {name}").unwrap(),
        numbered: true,
        languages: vec![Language::english()],
        marking: Marking::Amber,
        former_names: vec![],
        notice_days: Some(30),
    }
}

pub fn meeting(n: u128, body: BodyId, number: Option<u32>) -> Meeting {
    Meeting {
        id: id(n),
        body_id: body,
        number,
        title: None,
        first_day: day(5),
        last_day: day(6),
        zone: Zone::UTC,
        venue: "Danube Hall".into(),
        city: "Galați".into(),
        country: Some("RO".parse().unwrap()),
        mode: Mode::Hybrid,
        theme: "Locks and weirs".into(),
        aims: vec!["to agree on signals".into()],
        hosts: vec![],
        status: MeetingStatus::Planned,
        status_reason: String::new(),
        marking: Some(Marking::Green),
        language: Language::english(),
        numbering: NumberingScheme::Decimal,
        sittings: vec![],
        previous_id: None,
        sequence: 0,
        adopted: Some(agenda_version()),
        issued: Some(IssuedAgenda { on: day(1), version: agenda_version() }),
    }
}

fn agenda_version() -> AgendaVersion {
    AgendaVersion {
        at: at(0),
        by: "Ana Duţă".into(),
        sittings: Some(vec![]),
        occasion: None,
        items: vec![VersionItem {
            item_id: id(8),
            number: "1".into(),
            title: "Signals".into(),
            minutes_planned: Some(30),
            terms: None,
        }],
    }
}

pub fn attendee(n: u128, meeting: MeetingId, family: &str, position: u32) -> Attendee {
    Attendee {
        id: id(n),
        meeting_id: meeting,
        person_id: None,
        name: Name { honorific: String::new(), given: "Petar".into(), family: family.into() },
        organisation_id: None,
        delegation: "Serbia".into(),
        standing: Standing::MemberState,
        function: "Head of Unit".into(),
        parts: vec![Part::HeadOfDelegation, Part::OpenedOnBehalf { of: "the Ministry".into() }],
        reply: Reply::Accepted,
        presence: vec![SittingPresence { sitting: 0, presence: Presence::InPerson }],
        represented_by_id: None,
        position,
    }
}

pub fn item(n: u128, meeting: MeetingId, title: &str, position: u32) -> AgendaItem {
    AgendaItem {
        id: id(n),
        meeting_id: meeting,
        parent_id: None,
        position,
        title: title.into(),
        kind: agenda::ItemKind::Discussion,
        minutes_planned: Some(20),
        starts_at: None,
        sitting: Some(0),
        presenter_ids: vec![],
        paper_ids: vec![],
        marking: None,
        closed: true,
    }
}

pub fn decision(n: u128, body: BodyId, meeting: MeetingId, number: PointNumber) -> Decision {
    Decision {
        id: id(n),
        body_id: body,
        meeting_id: meeting,
        item_id: None,
        number,
        text: "The signals are agreed.".into(),
        outcome: Outcome::Adopted,
        how: How::Vote { in_favour: 9, against: 0, abstaining: 1 },
    }
}

pub fn section(n: u128, minutes: MinutesId, text: &str, position: u32) -> Section {
    Section {
        id: id(n),
        minutes_id: minutes,
        part: SectionPart::Item,
        item_id: None,
        heading: "Signals".into(),
        position,
        text: RichText::paragraphs([text]),
        marking: None,
    }
}

pub fn minutes(n: u128, meeting: MeetingId) -> Minutes {
    Minutes {
        id: id(n),
        meeting_id: meeting,
        language: Language::english(),
        status: MinutesStatus::Draft,
        deadline: None,
        corrections: vec![],
        returned: None,
        approval: None,
        corrigenda: vec![],
    }
}

pub fn action_point(n: u128, body: BodyId, meeting: MeetingId, number: PointNumber) -> ActionPoint {
    ActionPoint {
        id: id(n),
        body_id: body,
        meeting_id: meeting,
        item_id: None,
        number,
        text: "Circulate the table of signals".into(),
        owner_ids: vec![],
        person_ids: vec![],
        due: Some(day(30)),
        priority: Priority::High,
        status: ActionStatus::Open,
        updates: vec![],
        reviewed_ids: vec![],
    }
}

pub fn release(n: u128, meeting: Option<MeetingId>, headline: &str) -> Release {
    Release {
        id: id(n),
        meeting_id: meeting,
        body_id: None,
        variant_of_id: None,
        language: Language::english(),
        issuer_ids: vec![],
        number: "7/2026".into(),
        headline: headline.into(),
        sub_headline: String::new(),
        dateline: Dateline {
            place: "GALAȚI".into(),
            date: Some(day(6)),
            style: DateStyle::DayMonthYear,
            position: DatelinePosition::RunIn,
            words: None,
        },
        text: RichText::paragraphs(["The task force agreed on signals."]),
        quotations: QuotationStyle::Inline,
        statement_ids: vec![],
        photographs: vec![],
        boilerplates: vec![],
        notes: vec![],
        contacts: vec![],
        end_mark: true,
        embargo: Some(Embargo { until: at(900), zone: Zone::UTC }),
        status: ReleaseStatus::Draft,
        marking: Marking::Clear,
        correction_of_id: None,
        withdrawn_reason: String::new(),
        released_at: None,
        returned: None,
        sent: None,
    }
}

/// One record of every noun, referring to each other wherever they can. Ids are fixed.
pub fn one_of_each(store: &mut Store) -> Result<(), StoreError> {
    let slides = b"%PDF- slides".as_slice();
    let digest = store.add_content(&mut &*slides, slides.len() as u64, &mut |_| {})?;
    write(store, Operation::MakeSample, |tx| {
        let (b, m, mi) = (id::<BodyId>(2), id::<MeetingId>(5), id::<MinutesId>(14));
        tx.put(&File {
            id: id(90),
            name: "slides.pdf".into(),
            media_type: "application/pdf".into(),
            size: 12,
            digest,
        })?;
        tx.put(&organisation(1, "Serbia"))?;
        tx.put(&Organisation {
            parent_id: Some(id(1)),
            logo_id: Some(id(90)),
            ..organisation(30, "River Agency")
        })?;
        tx.put(&Body {
            organisation_id: Some(id(30)),
            coordinator_id: Some(id(1)),
            ..body(2, "Task Force Meridian")
        })?;
        tx.put(&Membership {
            id: id(3),
            body_id: b,
            organisation_id: id(1),
            standing: Standing::MemberState,
            since: Some(day(1)),
            until: None,
        })?;
        tx.put(&Person { organisation_id: Some(id(1)), ..person(4, "Cristina", "Duţă") })?;
        let host = Host { organisation_id: id(30), part: HostPart::Host, words: "hosted by".into() };
        tx.put(&Meeting { hosts: vec![host], ..meeting(5, b, Some(22)) })?;
        tx.put(&Attendee {
            person_id: Some(id(4)),
            organisation_id: Some(id(1)),
            ..attendee(6, m, "Đorđević", 0)
        })?;
        tx.put(&Attendee {
            represented_by_id: Some(id(6)), ..attendee(31, m, "Παπαδόπουλος", 1)
        })?;
        tx.put(&Headcount {
            id: id(7),
            meeting_id: m,
            qualifier: Qualifier::Over,
            number: 40,
            of_whom: "representatives".into(),
            from_where: "twelve States".into(),
            position: 0,
        })?;
        tx.put(&Document {
            id: id(8),
            symbol: "TFM/2026/3".into(),
            title: "Table of signals".into(),
            kind: "working paper".into(),
            date: Some(day(2)),
            body_id: Some(b),
            meeting_id: Some(m),
            file_id: Some(id(90)),
        })?;
        tx.put(&domain::Operation {
            id: id(9),
            name: "ANIMA".into(),
            field: "smuggling".into(),
            awards: vec![Award { by: "the Council".into(), year: Some(2025), title: "Best case".into() }],
        })?;
        let papers =
            AgendaItem { presenter_ids: vec![id(6)], paper_ids: vec![id(8)], ..item(10, m, "Signals", 0) };
        tx.put(&papers)?;
        tx.put(&AgendaItem { parent_id: Some(id(10)), ..item(32, m, "Buoys", 0) })?;
        tx.put(&Presentation {
            id: id(11),
            meeting_id: m,
            item_id: Some(id(10)),
            title: "Operation ANIMA".into(),
            speaker_ids: vec![id(6)],
            operation_ids: vec![id(9)],
            document_ids: vec![id(8)],
            slides_id: Some(id(90)),
            state: PresentationState::Accepted,
            consent: Consent::Given,
            marking: None,
            position: 0,
        })?;
        let number = tx.give_number(b, Series::Decision, 22)?;
        tx.put(&Decision { item_id: Some(id(10)), ..decision(12, b, m, number) })?;
        let number = tx.give_number(b, Series::ActionPoint, 22)?;
        tx.put(&ActionPoint {
            item_id: Some(id(10)),
            owner_ids: vec![id(1)],
            person_ids: vec![id(4)],
            updates: vec![Update {
                at: at(1),
                author: "Ilinca Radu".into(),
                from_id: Some(id(1)),
                text: "Sent".into(),
                status: None,
            }],
            reviewed_ids: vec![m],
            ..action_point(13, b, m, number)
        })?;
        tx.put(&minutes(14, m))?;
        let text = RichText {
            blocks: RichText::paragraphs([
                "Ms Duţă presented the table.",
                "Ο κύριος Παπαδόπουλος συμφώνησε.",
            ])
            .blocks
            .into_iter()
            .chain([
                TextBlock::Decision { decision_id: id(12) },
                TextBlock::ActionPoint { action_point_id: id(13) },
                TextBlock::Statement { statement_id: id(16) },
            ])
            .collect(),
        };
        tx.put(&Section { item_id: Some(id(10)), text, ..section(15, mi, "", 0) })?;
        tx.put(&Statement {
            id: id(16),
            meeting_id: m,
            item_id: Some(id(10)),
            attendee_id: Some(id(6)),
            speaker: String::new(),
            speech: Speech::Direct,
            language: Language::english(),
            text: "Мы согласны с таблицей".into(),
            clearance: Clearance::none(),
        })?;
        let photograph = Photograph {
            file_id: Some(id(90)),
            credit: "River Agency".into(),
            alt: "A lock".into(),
            caption: String::new(),
        };
        tx.put(&Release {
            body_id: Some(b),
            issuer_ids: vec![id(30)],
            statement_ids: vec![id(16)],
            photographs: vec![photograph],
            ..release(17, Some(m), "Signals agreed")
        })?;
        tx.put(&Release { variant_of_id: Some(id(17)), ..release(33, Some(m), "Semnale convenite") })
    })
}

/// Every record of every noun as JSON, to compare two states of a store.
pub fn dump(store: &Store) -> Vec<String> {
    fn of<R: store::Kept>(store: &Store, into: &mut Vec<String>) {
        into.extend(store.view().all::<R>().unwrap().iter().map(|r| serde_json::to_string(r).unwrap()));
    }
    let mut all = Vec::new();
    of::<File>(store, &mut all);
    of::<Organisation>(store, &mut all);
    of::<Body>(store, &mut all);
    of::<Membership>(store, &mut all);
    of::<Person>(store, &mut all);
    of::<Meeting>(store, &mut all);
    of::<Attendee>(store, &mut all);
    of::<Headcount>(store, &mut all);
    of::<Document>(store, &mut all);
    of::<domain::Operation>(store, &mut all);
    of::<AgendaItem>(store, &mut all);
    of::<Presentation>(store, &mut all);
    of::<Decision>(store, &mut all);
    of::<ActionPoint>(store, &mut all);
    of::<Minutes>(store, &mut all);
    of::<Section>(store, &mut all);
    of::<Statement>(store, &mut all);
    of::<Release>(store, &mut all);
    all.extend(store.view().trashed().unwrap().iter().map(|t| format!("{t:?}")));
    all
}

pub fn sound(store: &Store) {
    assert_eq!(store.check(&mut |_| {}).unwrap().faults, Vec::<String>::new());
}
