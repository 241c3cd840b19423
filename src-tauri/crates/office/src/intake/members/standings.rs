//! Which standings a body has given already, and which rows of a list name one member twice.

use super::UnderstoodMember;
use crate::Problem;
use crate::intake::{MatchFault, known::folded};
use domain::{Body, BodyId, Membership, MembershipId, OrganisationId, Standing};
use std::collections::HashMap;
use store::{By, View};

/// The standings in a body.
pub(super) struct Standings(Vec<Membership>);

impl Standings {
    pub(super) fn read(view: &View<'_>, body: BodyId) -> Result<Standings, Problem> {
        Ok(Standings(view.find::<Membership>(By::Body(view.require::<Body>(body)?.id))?))
    }

    /// What keeps a known organisation from becoming a member as the row tells.
    pub(super) fn against(&self, row: &UnderstoodMember) -> Option<MatchFault> {
        let id: OrganisationId = row.organisation_id?;
        let new = Membership {
            id: MembershipId::from(uuid::Uuid::nil()),
            body_id: self.0.first()?.body_id,
            organisation_id: id,
            standing: Standing::MemberState,
            since: row.since,
            until: None,
        };
        let at_that_time = |one: &&Membership| one.organisation_id == id && one.overlaps(&new);
        let at = self
            .0
            .iter()
            .filter(at_that_time)
            .max_by_key(|one| one.until.map_or((1, None), |day| (0, Some(day))))?;
        Some(match at.until {
            None => MatchFault::MemberAlready { standing: at.standing },
            Some(until) => MatchFault::MemberUntil { until },
        })
    }
}

/// For each row the earlier one, from 1, that names the same member.
pub(super) fn named_before(rows: &[UnderstoodMember]) -> Vec<Option<u32>> {
    let mut first: HashMap<String, u32> = HashMap::new();
    let told = (1..).zip(rows).map(|(number, row)| {
        let key = match (row.organisation_id, &row.country) {
            (Some(id), _) => id.to_string(),
            (None, Some(country)) => country.to_string(),
            (None, None) if row.name.trim().is_empty() => return None,
            (None, None) => format!("“{}”", folded(&row.name)),
        };
        let at = *first.entry(key).or_insert(number);
        (at != number).then_some(at)
    });
    told.collect()
}
