//! One record of each noun.

use super::Dice;
use chrono::NaiveTime;
use domain::{agenda::NumberingScheme, *};
use exchange::Records;

/// Some records of every noun; in full, at least one of each.
pub fn records(dice: &mut Dice) -> Records {
    Records {
        files: dice.many(file),
        organisations: dice.many(organisation),
        bodies: dice.many(body),
        memberships: dice.many(membership),
        people: dice.many(person),
        meetings: dice.many(meeting),
        attendees: dice.many(attendee),
        headcounts: dice.many(headcount),
        documents: dice.many(document),
        operations: dice.many(operation),
        agenda_items: dice.many(agenda_item),
        presentations: dice.many(presentation),
        decisions: dice.many(decision),
        action_points: dice.many(action_point),
        minutes: dice.many(minutes),
        sections: dice.many(section),
        statements: dice.many(statement),
        releases: dice.many(release),
    }
}

fn file(d: &mut Dice) -> File {
    let name = d.words().replace(['/', '\\', '\0'], "-");
    File { id: d.id(), name, media_type: format!("image/{}", d.text()), size: d.number(), digest: d.digest() }
}

fn organisation(d: &mut Dice) -> Organisation {
    Organisation {
        id: d.id(),
        name: d.words(),
        short_name: d.text(),
        kind: d.pick(OrganisationKind::ALL),
        country: d.some(Dice::country),
        parent_id: d.some(Dice::id),
        logo_id: d.some(Dice::id),
    }
}

fn body(d: &mut Dice) -> Body {
    Body {
        id: d.id(),
        kind: d.pick(BodyKind::ALL),
        name: d.words(),
        subject: d.text(),
        organisation_id: d.some(Dice::id),
        coordinator_id: d.some(Dice::id),
        established: d.some(|d| 1800 + d.below(200) as u16),
        title_pattern: d
            .pick(&["{ordinal} Meeting of {name}", "Ședința {number}, {city} {year}"])
            .parse()
            .unwrap(),
        numbered: d.coin(),
        languages: d.many(Dice::language),
        marking: d.marking(),
        former_names: d.many(|d| FormerName { name: d.text(), until: d.day() }),
        notice_days: d.some(|d| d.number() as u16),
    }
}

fn membership(d: &mut Dice) -> Membership {
    let days = [d.day(), d.day()];
    Membership {
        id: d.id(),
        body_id: d.id(),
        organisation_id: d.id(),
        standing: d.pick(Standing::ALL),
        since: d.some(|_| days[0].min(days[1])),
        until: d.some(|_| days[0].max(days[1])),
    }
}

fn person(d: &mut Dice) -> Person {
    Person {
        id: d.id(),
        name: d.name(),
        function: d.text(),
        organisation_id: d.some(Dice::id),
        emails: d.many(|d| format!("{}@example.org", d.number())),
        phones: d.many(Dice::text),
        note: d.text(),
    }
}

fn meeting(d: &mut Dice) -> Meeting {
    let days = [d.day(), d.day()];
    let (first_day, last_day) = (days[0].min(days[1]), days[0].max(days[1]));
    let hour = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap();
    let sittings = vec![
        Sitting { day: first_day, from: hour(9), to: hour(12) },
        Sitting { day: last_day, from: hour(14), to: hour(18) },
    ];
    Meeting {
        id: d.id(),
        body_id: d.id(),
        number: d.some(|d| d.number().max(1)),
        title: d.some(Dice::words),
        first_day,
        last_day,
        zone: d.zone(),
        venue: d.text(),
        city: d.text(),
        country: d.some(Dice::country),
        mode: d.pick(Mode::ALL),
        theme: d.text(),
        aims: d.many(Dice::text),
        hosts: d.many(|d| Host { organisation_id: d.id(), part: d.pick(HostPart::ALL), words: d.text() }),
        status: d.pick(MeetingStatus::ALL),
        status_reason: d.text(),
        marking: d.some(Dice::marking),
        language: d.language(),
        numbering: d.pick(&[NumberingScheme::Decimal, NumberingScheme::Roman, NumberingScheme::Letter]),
        sittings: d.some(|_| sittings).unwrap_or_default(),
        previous_id: d.some(Dice::id),
        sequence: d.number(),
        adopted: d.some(agenda_version),
        issued: d.some(|d| IssuedAgenda { on: d.day(), version: agenda_version(d) }),
    }
}

fn agenda_version(d: &mut Dice) -> AgendaVersion {
    AgendaVersion {
        at: d.instant(),
        by: d.text(),
        sittings: d.some(|d| vec![Sitting { day: d.day(), from: d.time(), to: d.time() }]),
        occasion: d.some(|d| VersionOccasion {
            first_day: d.day(),
            last_day: d.day(),
            venue: d.text(),
            city: d.text(),
            country: d.some(Dice::country),
            mode: d.pick(&[Mode::InPerson, Mode::Hybrid, Mode::Online]),
        }),
        items: d.many(version_item),
    }
}

fn version_item(d: &mut Dice) -> VersionItem {
    VersionItem {
        item_id: d.id(),
        number: d.text(),
        title: d.text(),
        minutes_planned: d.some(Dice::number),
        terms: d.some(|d| VersionTerms {
            kind: d.pick(ItemKind::ALL),
            day: d.some(Dice::day),
            from: d.some(Dice::time),
            presenters: d.many(Dice::text),
            closed: d.coin(),
            marking: d.some(Dice::marking),
        }),
    }
}

fn attendee(d: &mut Dice) -> Attendee {
    Attendee {
        id: d.id(),
        meeting_id: d.id(),
        person_id: d.some(Dice::id),
        name: d.some(Dice::name).unwrap_or_default(),
        organisation_id: d.some(Dice::id),
        delegation: d.words(),
        standing: d.pick(Standing::ALL),
        function: d.text(),
        parts: d.many(|d| match d.below(3) {
            0 => Part::OpenedOnBehalf { of: d.text() },
            1 => Part::HeadOfDelegation,
            _ => Part::Interpreter,
        }),
        reply: d.pick(Reply::ALL),
        presence: d
            .some(|d| vec![SittingPresence { sitting: d.number(), presence: d.pick(Presence::ALL) }])
            .unwrap_or_default(),
        represented_by_id: d.some(Dice::id),
        position: d.number(),
    }
}

fn headcount(d: &mut Dice) -> Headcount {
    Headcount {
        id: d.id(),
        meeting_id: d.id(),
        qualifier: d.pick(Qualifier::ALL),
        number: d.number().max(1),
        of_whom: d.words(),
        from_where: d.text(),
        position: d.number(),
    }
}

fn document(d: &mut Dice) -> Document {
    Document {
        id: d.id(),
        symbol: d.text(),
        title: d.words(),
        kind: d.text(),
        date: d.some(Dice::day),
        body_id: d.some(Dice::id),
        meeting_id: d.some(Dice::id),
        file_id: d.some(Dice::id),
    }
}

fn operation(d: &mut Dice) -> Operation {
    let award = |d: &mut Dice| Award { by: d.text(), year: d.some(|d| d.number() as u16), title: d.text() };
    Operation { id: d.id(), name: d.words(), field: d.text(), awards: d.many(award) }
}

fn agenda_item(d: &mut Dice) -> AgendaItem {
    AgendaItem {
        id: d.id(),
        meeting_id: d.id(),
        parent_id: d.some(Dice::id),
        position: d.number(),
        title: d.words(),
        kind: d.pick(ItemKind::ALL),
        minutes_planned: d.some(|d| d.number() % 1441),
        starts_at: d.some(Dice::time),
        sitting: d.some(Dice::number),
        presenter_ids: d.many(Dice::id),
        paper_ids: d.many(Dice::id),
        marking: d.some(Dice::marking),
        closed: d.coin(),
    }
}

fn presentation(d: &mut Dice) -> Presentation {
    Presentation {
        id: d.id(),
        meeting_id: d.id(),
        item_id: d.some(Dice::id),
        title: d.words(),
        speaker_ids: d.many(Dice::id),
        operation_ids: d.many(Dice::id),
        document_ids: d.many(Dice::id),
        slides_id: d.some(Dice::id),
        state: d.pick(PresentationState::ALL),
        consent: d.pick(Consent::ALL),
        marking: d.some(Dice::marking),
        position: d.number(),
    }
}

fn point_number(d: &mut Dice) -> PointNumber {
    PointNumber { meeting: d.number().max(1), place: d.number().max(1) }
}

fn decision(d: &mut Dice) -> Decision {
    Decision {
        id: d.id(),
        body_id: d.id(),
        meeting_id: d.id(),
        item_id: d.some(Dice::id),
        number: point_number(d),
        text: d.words(),
        outcome: d.pick(Outcome::ALL),
        how: match d.below(3) {
            0 => How::InMeeting,
            1 => How::Silence { deadline: d.day() },
            _ => How::Vote { in_favour: d.number().max(1), against: d.number(), abstaining: d.number() },
        },
    }
}

fn action_point(d: &mut Dice) -> ActionPoint {
    ActionPoint {
        id: d.id(),
        body_id: d.id(),
        meeting_id: d.id(),
        item_id: d.some(Dice::id),
        number: point_number(d),
        text: d.words(),
        owner_ids: d.many(Dice::id),
        person_ids: d.many(Dice::id),
        due: d.some(Dice::day),
        priority: d.pick(Priority::ALL),
        status: d.pick(ActionStatus::ALL),
        updates: d.many(|d| Update {
            at: d.instant(),
            author: d.text(),
            from_id: d.some(Dice::id),
            text: d.words(),
            status: d.some(|d| d.pick(ActionStatus::ALL)),
        }),
        reviewed_ids: d.many(Dice::id),
    }
}

fn minutes(d: &mut Dice) -> Minutes {
    let picture = |d: &mut Dice| SentPicture { file_id: d.id(), media_type: d.text(), digest: d.digest() };
    let dress = |d: &mut Dice| ApprovedDress {
        logo: d.some(|d| SentLogo { picture: picture(d), alt: d.text() }),
        pictures: d.many(picture),
        zone: d.zone(),
    };
    let approval = d.some(|d| Approval {
        by: d.text(),
        function: d.text(),
        at: d.instant(),
        digest: d.digest(),
        dress: d.some(dress),
    });
    let corrigendum =
        |d: &mut Dice| Corrigendum { number: d.number(), at: d.instant(), by: d.text(), text: d.words() };
    Minutes {
        id: d.id(),
        meeting_id: d.id(),
        language: d.language(),
        status: match &approval {
            Some(_) => MinutesStatus::Approved,
            None => d.pick(&[MinutesStatus::Draft, MinutesStatus::Circulated, MinutesStatus::Submitted]),
        },
        deadline: d.some(Dice::instant),
        corrections: d.many(|d| Correction {
            section_id: d.id(),
            paragraph: d.some(Dice::number),
            asked_by: d.text(),
            at: d.instant(),
            text: d.text(),
            state: d.pick(CorrectionState::ALL),
        }),
        returned: d.some(|d| Returned { by: d.text(), at: d.instant(), reason: d.text() }),
        corrigenda: if approval.is_some() { d.many(corrigendum) } else { vec![] },
        approval,
    }
}

fn section(d: &mut Dice) -> Section {
    Section {
        id: d.id(),
        minutes_id: d.id(),
        part: d.pick(&[
            SectionPart::Opening,
            SectionPart::Attendance,
            SectionPart::Item,
            SectionPart::Closing,
        ]),
        item_id: d.some(Dice::id),
        heading: d.words(),
        position: d.number(),
        text: d.rich(),
        marking: d.some(Dice::marking),
    }
}

fn statement(d: &mut Dice) -> Statement {
    Statement {
        id: d.id(),
        meeting_id: d.id(),
        item_id: d.some(Dice::id),
        attendee_id: d.some(Dice::id),
        speaker: d.words(),
        speech: d.pick(Speech::ALL),
        language: d.language(),
        text: d.words(),
        clearance: Clearance {
            state: d.pick(ClearanceState::ALL),
            by: d.text(),
            at: d.some(Dice::instant),
            text: Some(d.digest()),
        },
    }
}

fn release(d: &mut Dice) -> Release {
    let status = d.pick(ReleaseStatus::ALL);
    Release {
        id: d.id(),
        meeting_id: d.some(Dice::id),
        body_id: d.some(Dice::id),
        variant_of_id: d.some(Dice::id),
        language: d.language(),
        issuer_ids: d.many(Dice::id),
        number: d.text(),
        headline: d.words(),
        sub_headline: d.text(),
        dateline: Dateline {
            place: d.text(),
            date: d.some(Dice::day),
            style: d.pick(DateStyle::ALL),
            position: d.pick(DatelinePosition::ALL),
            words: d.some(Dice::text),
        },
        text: d.rich(),
        quotations: d.pick(QuotationStyle::ALL),
        statement_ids: d.many(Dice::id),
        photographs: d.many(|d| Photograph {
            file_id: d.some(Dice::id),
            credit: d.text(),
            alt: d.text(),
            caption: d.text(),
        }),
        boilerplates: d.many(Dice::text),
        notes: d.many(Dice::text),
        contacts: d.many(|d| MediaContact {
            name: d.text(),
            function: d.text(),
            phone: d.text(),
            email: d.text(),
        }),
        end_mark: d.coin(),
        embargo: d.some(|d| Embargo { until: d.instant(), zone: d.zone() }),
        status,
        marking: d.marking(),
        correction_of_id: d.some(Dice::id),
        withdrawn_reason: d.text(),
        released_at: d.some(Dice::instant),
        returned: d.some(|d| Returned { by: d.text(), at: d.instant(), reason: d.text() }),
        sent: if status.is_out() { d.some(Dice::digest) } else { None },
    }
}
