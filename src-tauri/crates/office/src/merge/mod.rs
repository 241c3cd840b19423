//! Merging what was entered twice: everything that names one record names the other from then on.

mod listed;
mod naming;

use crate::{Desk, Explained, Problem, Saying, records::Ruled};
use domain::{
    Actor, Attendee, Body, BodyId, Id, Kind, Meeting, Membership, Organisation, OrganisationId, Person,
    PersonId,
};
use store::{By, Operation, Tx};

/// Why two records can't become one.
#[derive(Debug, thiserror::Error)]
pub enum MergeError {
    /// They are one already.
    #[error("this is the same {0}; choose another one to merge it with")]
    Same(Kind),
    /// Both are on one list, for two delegations.
    #[error(
        "both {from} and {into} are on the list of {meeting}, for different delegations; open that list, \
         give both the same delegation or remove one of them, then merge again"
    )]
    BothListed {
        /// Who would go.
        from: String,
        /// Who would stay.
        into: String,
        /// The meeting.
        meeting: String,
    },
    /// Each has a standing in one body, and they differ.
    #[error(
        "{from} and {into} have different standings in {body} at the same time; end or remove one of them first"
    )]
    TwoStandings {
        /// What would go.
        from: String,
        /// What would stay.
        into: String,
        /// The body.
        body: String,
    },
    /// One organisation has a standing in each of two bodies, and they differ.
    #[error(
        "{organisation} has different standings in {from} and {into} at the same time; end or remove one of \
         them first"
    )]
    StandingInBoth {
        /// The organisation.
        organisation: String,
        /// The body that would go.
        from: String,
        /// The body that would stay.
        into: String,
    },
}

impl Explained for MergeError {
    fn code(&self) -> &'static str {
        match self {
            MergeError::Same(_) => "same_record",
            MergeError::BothListed { .. } => "both_listed",
            MergeError::TwoStandings { .. } | MergeError::StandingInBoth { .. } => "two_standings",
        }
    }

    fn saying(&self) -> Option<Saying> {
        Some(match self {
            MergeError::Same(_) => Saying::SameRecord,
            MergeError::BothListed { from, into, meeting } => {
                Saying::BothListed { from: from.clone(), into: into.clone(), meeting: meeting.clone() }
            }
            MergeError::TwoStandings { from, into, body } => {
                Saying::TwoStandings { from: from.clone(), into: into.clone(), body: body.clone() }
            }
            MergeError::StandingInBoth { organisation, from, into } => Saying::StandingInBoth {
                organisation: organisation.clone(),
                from: from.clone(),
                into: into.clone(),
            },
        })
    }
}

/// Makes one person of two. What the one that stays doesn't say is taken from the other, which goes to
/// the trash. Where both are on one meeting's list, their two entries become one as well. Approved minutes
/// keep their own text.
///
/// # Errors
/// Where both are on the list of one meeting for different delegations.
pub fn people(desk: &mut Desk, actor: &Actor, from: PersonId, into: PersonId) -> Result<Person, Problem> {
    actor.role.may(Person::act())?;
    differ(Kind::Person, from, into)?;
    desk.transact(Operation::MergePeople, actor, |tx| {
        let (gone, mut kept) = (tx.require::<Person>(from)?, tx.require::<Person>(into)?);
        let listed = tx.find::<Attendee>(By::Person(into))?;
        for attendee in tx.find::<Attendee>(By::Person(from))? {
            let Some(other) = listed.iter().find(|other| other.meeting_id == attendee.meeting_id) else {
                continue;
            };
            if listed::apart(&attendee, other) {
                let (from, into) = (gone.name.full(), kept.name.full());
                return Err(MergeError::BothListed { from, into, meeting: title(tx, &attendee)? }.into());
            }
            listed::unite(tx, &attendee, other.clone())?;
        }
        naming::everywhere(tx, from.into(), into.into())?;
        fill(&mut kept.function, &gone.function);
        fill(&mut kept.note, &gone.note);
        kept.organisation_id = kept.organisation_id.or(gone.organisation_id);
        unite(&mut kept.emails, gone.emails);
        unite(&mut kept.phones, gone.phones);
        tx.put(&kept)?;
        tx.trash::<Person>(from)?;
        Ok(kept)
    })
}

/// Makes one organisation of two, as [`people`] does for people. A standing that both have in a body is
/// had once, from the earlier day to the later.
///
/// # Errors
/// Where they have different standings in a body at the same time, or the one that stays would become a
/// part of itself.
pub fn organisations(
    desk: &mut Desk,
    actor: &Actor,
    from: OrganisationId,
    into: OrganisationId,
) -> Result<Organisation, Problem> {
    actor.role.may(Organisation::act())?;
    differ(Kind::Organisation, from, into)?;
    desk.transact(Operation::MergeOrganisations, actor, |tx| {
        let (gone, mut kept) = (tx.require::<Organisation>(from)?, tx.require::<Organisation>(into)?);
        let all = tx.find::<Membership>(By::Organisation(from))?;
        standings(tx, all, |moved| moved.organisation_id = into, &|tx, moved| {
            let body = tx.require::<Body>(moved.body_id)?.name;
            let (from, into) = (gone.label().to_owned(), kept.label().to_owned());
            Ok(MergeError::TwoStandings { from, into, body })
        })?;
        naming::everywhere(tx, from.into(), into.into())?;
        naming::in_open_texts(tx, from.into(), into.into())?;
        if kept.parent_id.is_none_or(|parent| parent == from) {
            kept.parent_id = gone.parent_id.filter(|parent| *parent != into);
        }
        fill(&mut kept.short_name, &gone.short_name);
        kept.country = kept.country.or(gone.country);
        kept.logo_id = kept.logo_id.or(gone.logo_id);
        tx.put(&kept)?;
        kept.rules(None, tx)?;
        tx.trash::<Organisation>(from)?;
        Ok(kept)
    })
}

/// Makes one body of two, as [`organisations`] does: its meetings, members and documents are the other's from then on.
/// Numbers stay as they were given: what bears one that the other body has given too can't come over.
///
/// # Errors
/// Where both gave the same number, or an organisation has different standings in them at the same time.
pub fn bodies(desk: &mut Desk, actor: &Actor, from: BodyId, into: BodyId) -> Result<Body, Problem> {
    actor.role.may(Body::act())?;
    differ(Kind::Body, from, into)?;
    desk.transact(Operation::MergeBodies, actor, |tx| {
        let (gone, mut kept) = (tx.require::<Body>(from)?, tx.require::<Body>(into)?);
        let all = tx.find::<Membership>(By::Body(from))?;
        standings(tx, all, |moved| moved.body_id = into, &|tx, moved| {
            let organisation = tx.require::<Organisation>(moved.organisation_id)?.label().to_owned();
            let (from, into) = (gone.name.clone(), kept.name.clone());
            Ok(MergeError::StandingInBoth { organisation, from, into })
        })?;
        naming::everywhere(tx, from.into(), into.into())?;
        naming::in_open_texts(tx, from.into(), into.into())?;
        fill(&mut kept.subject, &gone.subject);
        kept.organisation_id = kept.organisation_id.or(gone.organisation_id);
        kept.coordinator_id = kept.coordinator_id.or(gone.coordinator_id);
        kept.established = kept.established.or(gone.established);
        kept.notice_days = kept.notice_days.or(gone.notice_days);
        tx.put(&kept)?;
        kept.rules(None, tx)?;
        tx.trash::<Body>(from)?;
        Ok(kept)
    })
}

/// What a clash of two standings is called.
type Clash<'c> = &'c dyn Fn(&Tx<'_>, &Membership) -> Result<MergeError, Problem>;

/// Gives standings to what stays. One that is had there already at the same time is had once.
fn standings(
    tx: &mut Tx<'_>,
    all: Vec<Membership>,
    moved_to: impl Fn(&mut Membership),
    clash: Clash<'_>,
) -> Result<(), Problem> {
    for mut moved in all {
        moved_to(&mut moved);
        let here = tx.find::<Membership>(By::Organisation(moved.organisation_id))?;
        let overlapping = here
            .into_iter()
            .find(|other| other.id != moved.id && other.body_id == moved.body_id && other.overlaps(&moved));
        match overlapping {
            None => tx.put(&moved)?,
            Some(mut other) if other.standing == moved.standing => {
                // An open beginning or end is the widest.
                other.since = other.since.zip(moved.since).map(|(one, two)| one.min(two));
                other.until = other.until.zip(moved.until).map(|(one, two)| one.max(two));
                tx.trash::<Membership>(moved.id)?;
                tx.put(&other)?;
                other.rules(Some(&other), tx)?;
            }
            Some(_) => return Err(clash(tx, &moved)?.into()),
        }
    }
    Ok(())
}

fn differ<I: Id>(kind: Kind, from: I, into: I) -> Result<(), MergeError> {
    if from == into { Err(MergeError::Same(kind)) } else { Ok(()) }
}

fn title(tx: &Tx<'_>, attendee: &Attendee) -> Result<String, Problem> {
    let meeting = tx.require::<Meeting>(attendee.meeting_id)?;
    let body = tx.require::<Body>(meeting.body_id)?;
    Ok(format!("“{}”", meeting.title_in(&body)))
}

fn fill(kept: &mut String, gone: &str) {
    if kept.trim().is_empty() {
        gone.clone_into(kept);
    }
}

fn unite(kept: &mut Vec<String>, gone: Vec<String>) {
    for one in gone {
        if !kept.contains(&one) {
            kept.push(one);
        }
    }
}
