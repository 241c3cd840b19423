//! Beginning a press release from the meeting's record.

use crate::{Desk, Problem, records};
use domain::{
    Act, Actor, Body, BodyId, DateStyle, Dateline, DatelinePosition, Host, HostPart, Language, Marking,
    Meeting, MeetingId, OrganisationId, QuotationStyle, Release, ReleaseStatus, RichText,
};
use store::{By, Operation, Tx};

/// Begins a press release about a meeting: its title as the headline, place and last day as the dateline.
/// Issuers, contacts and what stands below every release are those of the body's last one in the language.
///
/// # Errors
/// Where there is no such meeting, or the chair acts.
pub fn begin(
    desk: &mut Desk,
    actor: &Actor,
    meeting: MeetingId,
    language: Language,
) -> Result<Release, Problem> {
    actor.role.may(Act::WriteRelease)?;
    let id = desk.new_id();
    desk.transact(Operation::WriteRelease, actor, |tx| {
        let meeting = tx.require::<Meeting>(meeting)?;
        let body = tx.require::<Body>(meeting.body_id)?;
        let earlier = earlier(tx, body.id, &language)?;
        let of_meeting = tx.find::<Release>(By::Meeting(meeting.id))?;
        let original = of_meeting.iter().find(|other| {
            other.language != language && other.variant_of_id.is_none() && other.correction_of_id.is_none()
        });
        let same_language = earlier.as_ref().filter(|earlier| earlier.language == language);
        let release = Release {
            id,
            meeting_id: Some(meeting.id),
            body_id: Some(body.id),
            variant_of_id: original.map(|original| original.id),
            issuer_ids: match &earlier {
                Some(earlier) if !earlier.issuer_ids.is_empty() => earlier.issuer_ids.clone(),
                _ => issuers(&body, &meeting),
            },
            number: String::new(),
            headline: meeting.title_in(&body),
            sub_headline: String::new(),
            dateline: Dateline {
                place: meeting.city,
                date: Some(meeting.last_day),
                style: earlier.as_ref().map_or(DateStyle::default(), |earlier| earlier.dateline.style),
                position: earlier
                    .as_ref()
                    .map_or(DatelinePosition::default(), |earlier| earlier.dateline.position),
                words: None,
            },
            text: RichText::default(),
            quotations: earlier.as_ref().map_or(QuotationStyle::default(), |earlier| earlier.quotations),
            statement_ids: Vec::new(),
            photographs: Vec::new(),
            boilerplates: same_language.map(|earlier| earlier.boilerplates.clone()).unwrap_or_default(),
            notes: Vec::new(),
            contacts: earlier.as_ref().map(|earlier| earlier.contacts.clone()).unwrap_or_default(),
            end_mark: earlier.as_ref().is_some_and(|earlier| earlier.end_mark),
            embargo: None,
            status: ReleaseStatus::Draft,
            marking: Marking::Clear,
            correction_of_id: None,
            withdrawn_reason: String::new(),
            released_at: None,
            returned: None,
            sent: None,
            language,
        };
        records::Ruled::rules(&release, None, tx)?;
        tx.put(&release)?;
        Ok(release)
    })
}

/// The body's newest release, one in the language before any other.
fn earlier(tx: &Tx<'_>, body: BodyId, language: &Language) -> Result<Option<Release>, Problem> {
    let releases = tx.find::<Release>(By::Body(body))?;
    Ok(releases.into_iter().max_by_key(|release| (release.language == *language, release.id)))
}

/// The organisation that the body belongs to, and those that organised the meeting with it.
fn issuers(body: &Body, meeting: &Meeting) -> Vec<OrganisationId> {
    let with = meeting.hosts.iter().filter(|host: &&Host| host.part == HostPart::CoOrganiser);
    let mut all: Vec<OrganisationId> =
        body.organisation_id.into_iter().chain(with.map(|host| host.organisation_id)).collect();
    let mut seen = Vec::new();
    all.retain(|id| {
        let new = !seen.contains(id);
        seen.push(*id);
        new
    });
    all
}
