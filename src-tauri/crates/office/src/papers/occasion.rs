//! What the papers of a meeting have in common, read from the record.

use crate::Problem;
use domain::{Body, Marking, Meeting, MeetingId, Organisation};
use papers::{FileOf, Occasion, file_name};
use store::View;

/// A meeting with its body.
pub(super) struct Of {
    pub(super) meeting: Meeting,
    pub(super) body: Body,
}

impl Of {
    pub(super) fn read(view: &View<'_>, id: MeetingId) -> Result<Of, Problem> {
        let meeting = view.require::<Meeting>(id)?;
        let body = view.require::<Body>(meeting.body_id)?;
        Ok(Of { meeting, body })
    }

    /// The meeting as its lists name it, in its own language; `markings` are those of the list's parts.
    pub(super) fn occasion(
        &self,
        view: &View<'_>,
        markings: impl IntoIterator<Item = Marking>,
    ) -> Result<Occasion, Problem> {
        let Of { meeting, body } = self;
        let organisation = body.organisation_id.map(|id| view.get::<Organisation>(id)).transpose()?.flatten();
        Ok(Occasion {
            language: meeting.language.clone(),
            organisation: organisation.map(|organisation| organisation.name).unwrap_or_default(),
            body: body.name_on(meeting.first_day).to_owned(),
            title: meeting.title_in(body),
            number: meeting.number,
            first_day: meeting.first_day,
            last_day: meeting.last_day,
            venue: meeting.venue.clone(),
            city: meeting.city.clone(),
            country: meeting
                .country
                .as_ref()
                .map(|country| papers::country(country, &meeting.language))
                .unwrap_or_default(),
            mode: meeting.mode,
            marking: self.marking(markings),
        })
    }

    /// The marking that a list bears: the strictest of the meeting's own and those of the list's parts.
    pub(super) fn marking(&self, parts: impl IntoIterator<Item = Marking>) -> Marking {
        let own = self.meeting.marking_in(&self.body);
        Marking::strictest(parts.into_iter().chain([own])).unwrap_or(own)
    }

    pub(super) fn name(&self, of: FileOf) -> String {
        let number = self.meeting.series().to_string();
        let body = self.body.name_on(self.meeting.first_day);
        file_name(of, body, Some(&number), &self.meeting.language)
    }
}
