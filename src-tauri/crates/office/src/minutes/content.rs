//! Gathering what minutes say from the record.

use super::records::Records;
use crate::{
    Problem,
    names::{Names, called},
};
use domain::{
    Attendee, Body, ContentDelegation, ContentHeadcount, ContentPerson, Headcount, Language, Marking,
    Meeting, Minutes, MinutesContent, Organisation, Presence, Reply, RichText, Standing,
};
use std::collections::BTreeMap;
use store::{By, View};

/// What the minutes say today.
///
/// # Errors
/// Where the record can't be read.
pub fn content(view: &View<'_>, minutes: &Minutes) -> Result<MinutesContent, Problem> {
    let meeting = view.require::<Meeting>(minutes.meeting_id)?;
    let body = view.require::<Body>(meeting.body_id)?;
    let organisation = body.organisation_id.map(|id| view.get::<Organisation>(id)).transpose()?.flatten();
    let attendees = view.find::<Attendee>(By::Meeting(meeting.id))?;
    let sections = Records::read(view, minutes)?.into_sections(view, &meeting, &attendees)?;
    let own = meeting.marking_in(&body);
    let marking = strictest(own, sections.iter().map(|section| (section.marking, &section.text)));
    Ok(MinutesContent {
        form: 1,
        language: minutes.language.clone(),
        organisation: organisation.map(|organisation| organisation.name).unwrap_or_default(),
        body: body.name_on(meeting.first_day).to_owned(),
        title: meeting.title_in(&body),
        number: meeting.number,
        first_day: meeting.first_day,
        last_day: meeting.last_day,
        country: meeting.country.as_ref().map_or_else(String::new, |c| papers::country(c, &minutes.language)),
        mode: meeting.mode,
        marking,
        chairs: attendees
            .iter()
            .filter(|attendee| attendee.chairs())
            .map(|a| person(a, &attendees))
            .collect(),
        attendance: attendance(view, &attendees, &minutes.language)?,
        headcounts: headcounts(view, &meeting)?,
        sections,
        venue: meeting.venue,
        city: meeting.city,
        theme: meeting.theme,
        aims: meeting.aims,
    })
}

/// The marking of minutes: the strictest of their meeting's, and of what their sections and paragraphs bear.
pub(super) fn strictest<'s>(
    own: Marking,
    sections: impl Iterator<Item = (Option<Marking>, &'s RichText)>,
) -> Marking {
    let borne = sections.flat_map(|(marking, text)| marking.into_iter().chain(text.marking()));
    Marking::strictest(borne.chain([own])).unwrap_or(own)
}

fn person(attendee: &Attendee, attendees: &[Attendee]) -> ContentPerson {
    let taken: Vec<Presence> = attendee.presence.iter().map(|at| at.presence).collect();
    let proxy = attendees.iter().find(|other| Some(other.id) == attendee.represented_by_id);
    ContentPerson {
        name: if attendee.name.is_blank() { String::new() } else { attendee.name.full() },
        function: attendee.function.clone(),
        parts: attendee.parts.clone(),
        present: taken.iter().any(|presence| presence.is_present()),
        remote: taken.contains(&Presence::Remote) && !taken.contains(&Presence::InPerson),
        apologies: taken.contains(&Presence::Apologies)
            && !taken.iter().any(|presence| presence.is_present()),
        // Who had declined and came all the same would have been noted.
        not_taken: taken.is_empty() && attendee.reply != Reply::Declined,
        represented_by: proxy.map(called).unwrap_or_default(),
    }
}

/// Delegations by standing and by their countries' names in the minutes' language, heads first; the meeting's
/// own staff last.
fn attendance(
    view: &View<'_>,
    attendees: &[Attendee],
    language: &Language,
) -> Result<Vec<ContentDelegation>, Problem> {
    let organisations = attendees.iter().filter_map(|attendee| attendee.organisation_id);
    let names = Names::read(view, organisations, [])?;
    let mut delegations: BTreeMap<(bool, Standing, &str), Vec<&Attendee>> = BTreeMap::new();
    for attendee in attendees {
        let key = (attendee.is_staff(), attendee.standing, attendee.delegation.as_str());
        delegations.entry(key).or_default().push(attendee);
    }
    let delegation = |((staff, standing, name), mut people): ((bool, Standing, &str), Vec<&Attendee>)| {
        people.sort_by_key(|attendee| (!attendee.is_head(), attendee.position, attendee.id));
        let country = people.iter().find_map(|attendee| names.country(attendee.organisation_id));
        let people = people.into_iter().map(|attendee| person(attendee, attendees)).collect();
        (country, ContentDelegation { standing, name: name.to_owned(), people, staff })
    };
    let all: Vec<_> = delegations.into_iter().map(delegation).collect();
    let sorted = papers::in_order_of_countries(all, language, |(country, one)| (country.as_ref(), &one.name));
    let mut sorted: Vec<ContentDelegation> = sorted.into_iter().map(|(_, delegation)| delegation).collect();
    sorted.sort_by_key(|delegation| (delegation.staff, delegation.standing));
    Ok(sorted)
}

fn headcounts(view: &View<'_>, meeting: &Meeting) -> Result<Vec<ContentHeadcount>, Problem> {
    let stated =
        view.find::<Headcount>(By::Meeting(meeting.id))?.into_iter().map(|headcount| ContentHeadcount {
            qualifier: headcount.qualifier,
            number: headcount.number,
            of_whom: headcount.of_whom,
            from_where: headcount.from_where,
        });
    Ok(stated.collect())
}

#[cfg(test)]
mod tests {
    use super::person;
    use domain::{Attendee, Reply};

    #[test]
    fn whoever_declined_is_absent_where_nobody_noted_otherwise() {
        let folder = tempfile::tempdir().unwrap();
        let desk = crate::sample::make(&folder.path().join("sample.rapporteur")).unwrap();
        let one = desk.view().all::<Attendee>().unwrap().remove(0);
        let is_told = |reply| {
            let attendee = Attendee { reply, presence: Vec::new(), ..one.clone() };
            let person = person(&attendee, &[]);
            assert!(!person.present && !person.apologies);
            !person.not_taken
        };
        assert!(is_told(Reply::Declined));
        assert!(!is_told(Reply::Accepted) && !is_told(Reply::Invited));
    }
}
