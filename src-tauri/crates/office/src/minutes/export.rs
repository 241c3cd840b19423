//! Minutes as a paper.

use super::{approve::approved_content, content, dress::dress};
use crate::{Desk, Prepared, Problem, pictures::Pictures};
use domain::{Body, Meeting, Minutes, MinutesId, MinutesStatus};
use papers::{
    FileOf, file_name,
    minutes::{Dress, TextStatus},
    words::day_of,
};

/// Gathers the minutes as a paper. Approved minutes come from the text that was approved, with the mark, the
/// pictures and the zone of that day, whatever the record says today, and bear the instant of their approval: the
/// same bytes every time.
///
/// # Errors
/// Where there are no such minutes, or the text needs a picture or record that isn't there.
pub fn paper(desk: &mut Desk, id: MinutesId) -> Result<Prepared, Problem> {
    let now = desk.now();
    let minutes = desk.view().require::<Minutes>(id)?;
    let meeting = desk.view().require::<Meeting>(minutes.meeting_id)?;
    let body = desk.view().require::<Body>(meeting.body_id)?;
    let content = match &minutes.approval {
        Some(approval) => approved_content(&desk.view(), approval)?,
        None => content(&desk.view(), &minutes)?,
    };
    // What was approved before these were kept stands beside what the record says today.
    let beside = match minutes.approval.as_ref().and_then(|approval| approval.dress.clone()) {
        Some(kept) => kept,
        None => dress(&desk.view(), &minutes, &content)?,
    };
    let pictures = Pictures::kept(desk, beside.all_pictures())?;
    let status = match (&minutes.status, &minutes.approval, minutes.deadline) {
        (_, Some(approval), _) => TextStatus::Approved {
            by: approval.by.clone(),
            function: approval.function.clone(),
            on: day_of(approval.at, beside.zone),
            digest: approval.digest,
        },
        (MinutesStatus::Circulated, None, Some(deadline)) => {
            TextStatus::Circulated { deadline: day_of(deadline, beside.zone) }
        }
        (MinutesStatus::Submitted, None, _) => TextStatus::Submitted,
        _ => TextStatus::Draft { as_of: day_of(now, beside.zone) },
    };
    let images = |file| pictures.of(file);
    let logo = beside.logo.as_ref();
    let dress = Dress {
        logo: logo.and_then(|logo| Some((pictures.of(logo.picture.file_id)?, logo.alt.clone()))),
        corrigenda: &minutes.corrigenda,
        zone: beside.zone,
        ..Dress::new(status, &images)
    };
    let instant = match (&minutes.approval, minutes.corrigenda.last()) {
        (_, Some(corrigendum)) => corrigendum.at,
        (Some(approval), None) => approval.at,
        (None, None) => now,
    };
    Ok(Prepared {
        paper: papers::minutes::paper(&content, &dress)?,
        instant,
        name: name(&minutes, &meeting, &body),
        read: Some(content.digest()?),
    })
}

/// A name for the file.
///
/// # Errors
/// Where there are no such minutes.
pub fn suggested_name(desk: &Desk, id: MinutesId) -> Result<String, Problem> {
    let view = desk.view();
    let minutes = view.require::<Minutes>(id)?;
    let meeting = view.require::<Meeting>(minutes.meeting_id)?;
    let body = view.require::<Body>(meeting.body_id)?;
    Ok(name(&minutes, &meeting, &body))
}

fn name(minutes: &Minutes, meeting: &Meeting, body: &Body) -> String {
    let number = meeting.series().to_string();
    file_name(
        FileOf::Minutes(minutes.status),
        body.name_on(meeting.first_day),
        Some(&number),
        &minutes.language,
    )
}
