//! What a text of a meeting could say of the record: every fact that there is, with its words today.

use super::said;
use crate::{Desk, Problem, names::called};
use domain::{
    Attendee, AttendeeFact, BodyFact, Decision, Document, FactRef, Headcount, Language, Meeting, MeetingFact,
    MeetingId, OperationId, OrganisationId, Presentation,
};
use serde::Serialize;
use specta::Type;
use std::collections::HashSet;
use store::By;

/// A fact that can be put into a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct OfferedFact {
    /// What is meant.
    pub reference: FactRef,
    /// Whose fact it is, where the value doesn't say so: the attendee's name, whom a figure counts, what was decided.
    pub of: Option<String>,
    /// What the record says, in the text's language.
    pub value: String,
}

/// The facts of a meeting that its texts can name, in the order in which a release tells them: the meeting, its
/// body, the figures, what was presented, the decisions, the people, their delegations. What the record is silent about
/// is left out.
///
/// # Errors
/// Where there is no such meeting.
pub fn offered(desk: &Desk, id: MeetingId, language: &Language) -> Result<Vec<OfferedFact>, Problem> {
    let view = desk.view();
    let meeting = view.require::<Meeting>(id)?;
    let presentations = view.find::<Presentation>(By::Meeting(id))?;
    let attendees = view.find::<Attendee>(By::Meeting(id))?;

    let mut references: Vec<(FactRef, Option<String>)> = Vec::new();
    references.extend(MeetingFact::ALL.iter().map(|&fact| (FactRef::Meeting(fact), None)));
    references.extend(BodyFact::ALL.iter().map(|&fact| (FactRef::Body(meeting.body_id, fact), None)));
    for count in view.find::<Headcount>(By::Meeting(id))? {
        let of = [count.of_whom, count.from_where].join(" ");
        references.push((FactRef::Headcount(count.id), Some(of.trim().to_owned())));
    }
    references.extend(presentations.iter().map(|one| (FactRef::Presentation(one.id), None)));
    for operation in
        once::<OperationId>(presentations.iter().flat_map(|one| one.operation_ids.iter().copied()))
    {
        references.push((FactRef::Operation(operation), None));
    }
    let presented = presentations.iter().flat_map(|one| one.document_ids.iter().copied());
    let own = view.find::<Document>(By::Meeting(id))?;
    for document in once(presented.chain(own.iter().map(|document| document.id))) {
        references.push((FactRef::Document(document), None));
    }
    for decision in view.find::<Decision>(By::Meeting(id))? {
        references.push((FactRef::Decision(decision.id), Some(decision.text)));
    }
    for attendee in &attendees {
        let of = Some(called(attendee));
        references.push((FactRef::Attendee(attendee.id, AttendeeFact::Name), None));
        references.push((FactRef::Attendee(attendee.id, AttendeeFact::Function), of.clone()));
        references.push((FactRef::Attendee(attendee.id, AttendeeFact::Organisation), of));
    }
    let hosts = meeting.hosts.iter().map(|host| host.organisation_id);
    let delegations = attendees.iter().filter_map(|attendee| attendee.organisation_id);
    for organisation in once::<OrganisationId>(hosts.chain(delegations)) {
        references.push((FactRef::Organisation(organisation), None));
    }

    let mut offered = Vec::new();
    for (reference, of) in references {
        if let Some(value) = said(&view, Some(&meeting), &reference, language)? {
            offered.push(OfferedFact { reference, of: of.filter(|of| !of.is_empty()), value });
        }
    }
    Ok(offered)
}

/// Each once, in the order in which it came first.
fn once<I: Copy + Eq + std::hash::Hash>(ids: impl Iterator<Item = I>) -> Vec<I> {
    let mut known = HashSet::new();
    ids.filter(|&id| known.insert(id)).collect()
}
