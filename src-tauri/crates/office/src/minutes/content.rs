//! Gathering what minutes say from the record.

use super::sections::in_order;
use crate::{
    Problem,
    names::{Names, called},
    statements,
};
use domain::{
    ActionPoint, AgendaItem, AgendaItemId, Attendee, Body, ContentAction, ContentDecision, ContentDelegation,
    ContentHeadcount, ContentPerson, ContentSection, ContentStatement, Decision, Headcount, Language,
    Marking, Meeting, Minutes, MinutesContent, Organisation, Presence, Reply, RichText, Standing, Statement,
    agenda::outline,
};
use std::collections::{BTreeMap, HashMap};
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
    let sections = sections(view, minutes, &meeting, &attendees)?;
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

/// An agenda item with its place.
struct Placed {
    item: AgendaItem,
    depth: u32,
    number: Option<String>,
}

fn sections(
    view: &View<'_>,
    minutes: &Minutes,
    meeting: &Meeting,
    attendees: &[Attendee],
) -> Result<Vec<ContentSection>, Problem> {
    let items = view.find::<AgendaItem>(By::Meeting(meeting.id))?;
    let places = outline(&items, meeting.numbering)?;
    let mut agenda: HashMap<AgendaItemId, Placed> = items
        .into_iter()
        .filter_map(|item| {
            let place = places.iter().find(|place| place.id == item.id)?;
            let depth = u32::try_from(place.depth).unwrap_or(u32::MAX);
            Some((item.id, Placed { item, depth, number: place.number.clone() }))
        })
        .collect();
    let mut kept = Kept::read(view, meeting)?;
    let order: Vec<AgendaItemId> = places.iter().map(|place| place.id).collect();
    let mut sections: Vec<ContentSection> = Vec::new();
    for section in in_order(view, minutes.id, &order)? {
        let placed = section.item_id.and_then(|id| agenda.remove(&id));
        sections.push(ContentSection {
            id: Some(section.id),
            part: section.part,
            number: placed.as_ref().and_then(|placed| placed.number.clone()),
            depth: placed.as_ref().map_or(0, |placed| placed.depth),
            heading: match &placed {
                Some(placed) if section.heading.is_empty() => placed.item.title.clone(),
                _ => section.heading,
            },
            presenters: placed.as_ref().map(|placed| presenters(&placed.item, attendees)).unwrap_or_default(),
            text: section.text,
            marking: section.marking.or(placed.as_ref().and_then(|placed| placed.item.marking)),
            decisions: kept.decisions_of(section.item_id),
            actions: kept.actions_of(section.item_id),
            statements: kept.statements_of(section.item_id),
        });
    }
    kept.rest_into(&mut sections);
    Ok(sections)
}

fn presenters(item: &AgendaItem, attendees: &[Attendee]) -> Vec<String> {
    item.presenter_ids.iter().filter_map(|id| crate::names::attendee(attendees, *id)).collect()
}

/// What the meeting decided, asked for and heard, handed out to the sections.
struct Kept {
    decisions: Vec<(Option<AgendaItemId>, ContentDecision)>,
    actions: Vec<(Option<AgendaItemId>, ContentAction)>,
    statements: Vec<(Option<AgendaItemId>, ContentStatement)>,
}

impl Kept {
    fn read(view: &View<'_>, meeting: &Meeting) -> Result<Kept, Problem> {
        let by = By::Meeting(meeting.id);
        let mut decisions = view.find::<Decision>(by)?;
        decisions.sort_by_key(|decision| decision.number);
        let mut points = view.find::<ActionPoint>(by)?;
        points.sort_by_key(|point| point.number);
        let organisations = points.iter().flat_map(|point| point.owner_ids.iter().copied());
        let names = Names::read(
            view,
            organisations,
            points.iter().flat_map(|point| point.person_ids.iter().copied()),
        )?;
        let said = |statement: Statement| -> Result<_, Problem> {
            Ok((statement.item_id, statements::said(view, statement)?))
        };
        Ok(Kept {
            decisions: decisions.into_iter().map(|d| (d.item_id, decision(d))).collect(),
            actions: points.into_iter().map(|point| (point.item_id, action(point, &names))).collect(),
            statements: view.find::<Statement>(by)?.into_iter().map(said).collect::<Result<_, _>>()?,
        })
    }

    fn decisions_of(&mut self, item: Option<AgendaItemId>) -> Vec<ContentDecision> {
        taken(&mut self.decisions, item)
    }

    fn actions_of(&mut self, item: Option<AgendaItemId>) -> Vec<ContentAction> {
        taken(&mut self.actions, item)
    }

    fn statements_of(&mut self, item: Option<AgendaItemId>) -> Vec<ContentStatement> {
        taken(&mut self.statements, item)
    }

    /// What belongs to no written section goes into the last one: nothing recorded is left out of the paper.
    fn rest_into(self, sections: &mut [ContentSection]) {
        if let Some(last) = sections.last_mut() {
            last.decisions.extend(self.decisions.into_iter().map(|(_, decision)| decision));
            last.actions.extend(self.actions.into_iter().map(|(_, action)| action));
            last.statements.extend(self.statements.into_iter().map(|(_, statement)| statement));
        }
    }
}

/// Takes out what belongs to the item; a section without an item takes nothing.
fn taken<T>(of: &mut Vec<(Option<AgendaItemId>, T)>, item: Option<AgendaItemId>) -> Vec<T> {
    if item.is_none() {
        return Vec::new();
    }
    let (taken, rest) = std::mem::take(of).into_iter().partition(|(under, _)| *under == item);
    *of = rest;
    let taken: Vec<(Option<AgendaItemId>, T)> = taken;
    taken.into_iter().map(|(_, kept)| kept).collect()
}

fn decision(decision: Decision) -> ContentDecision {
    ContentDecision {
        id: decision.id,
        number: decision.number.to_string(),
        text: decision.text,
        outcome: decision.outcome,
        how: decision.how,
    }
}

fn action(point: ActionPoint, names: &Names) -> ContentAction {
    ContentAction {
        owners: names.owners(&point.owner_ids, &point.person_ids),
        id: point.id,
        number: point.number.to_string(),
        text: point.text,
        due: point.due,
    }
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
