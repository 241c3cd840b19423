//! Taking things back out of the trash.

use super::{
    Ruled, for_kind,
    let_go::take_again,
    rules::whole_acts,
    trash::{Removal, called, removals},
};
use crate::{
    Desk, Explained, Problem, Saying,
    agenda::put_behind_break,
    meetings::sittings::{self, Places},
};
use domain::{Actor, AgendaItem, Attendee, Kind, MeetingId};
use std::collections::HashMap;
use store::{Changed, Operation, Tx};
use uuid::Uuid;

/// Why something can't come out of the trash.
#[derive(Debug, thiserror::Error)]
pub enum RestoreError {
    /// It is a part of something that is in the trash too.
    #[error("this {part} was removed as a part of a {whole}; take that out of the trash")]
    PartOf {
        /// The noun.
        part: Kind,
        /// What it belongs to.
        whole: Kind,
    },
    /// What it names is in the trash.
    #[error(
        "this {part} can't come back yet: it names the {whole} {title}, which is in the trash; take that out of the trash first"
    )]
    Names {
        /// The noun.
        part: Kind,
        /// What it names.
        whole: Kind,
        /// What that is called.
        title: String,
    },
}

impl Explained for RestoreError {
    fn code(&self) -> &'static str {
        match self {
            RestoreError::PartOf { .. } => "part_of_removed",
            RestoreError::Names { .. } => "names_removed",
        }
    }

    fn saying(&self) -> Option<Saying> {
        Some(match self {
            RestoreError::PartOf { part, whole } => Saying::PartOfRemoved { part: *part, whole: *whole },
            RestoreError::Names { part, whole, title } => Saying::NamesRemoved {
                part: *part,
                whole: *whole,
                title: title.trim_matches(['“', '”']).to_owned(),
            },
        })
    }
}

/// Takes a record and what was removed with it back out of the trash.
///
/// # Errors
/// Where it isn't there, it was removed as a part of something else, what it names is in the trash still,
/// another record took its place, or it is another role's to bring back.
pub fn restore(desk: &mut Desk, actor: &Actor, kind: Kind, id: Uuid) -> Result<(), Problem> {
    let back = Back::of(desk, kind, id)?;
    for act in whole_acts(kind, back.changed.iter().map(|change| change.kind)) {
        actor.role.may(act)?;
    }
    desk.transact(Operation::Restore(kind), actor, |tx| {
        for (kind, id) in &back.all {
            tx.restore(*kind, *id)?;
        }
        for (part, part_id) in &back.all {
            let of = if *part_id == id { Of::Itself } else { Of::Part };
            leads_nowhere_removed(tx, *part, *part_id, of)?;
            back.follow_sittings(tx, *part, *part_id)?;
        }
        if matches!(kind, Kind::Document | Kind::Operation | Kind::File) {
            take_again(tx, id, &back.changed)?;
        }
        // Nothing becomes a part of a break, and what it was a part of may have become one.
        if kind == Kind::AgendaItem {
            put_behind_break(tx, id.into())?;
        }
        // The world went on while it was away: a person may be on the list again, a time taken, a text approved.
        // Nothing went on within what was away as a whole.
        let whole = matches!(kind, Kind::Meeting | Kind::Minutes | Kind::Body);
        for (part, part_id) in back.all.iter().filter(|(_, part_id)| !whole || *part_id == id) {
            for_kind!(*part, Noun => tx.require::<Noun>((*part_id).into())?.returns(tx)?);
        }
        Ok(())
    })
}

/// What comes back together, and what is known of its removal.
struct Back {
    /// The record that is meant, then what was removed along with it.
    all: Vec<(Kind, Uuid)>,
    /// What the removal changed.
    changed: Vec<Changed>,
    /// How the sittings of its meeting changed since.
    sittings: HashMap<MeetingId, Vec<Places>>,
}

impl Back {
    fn of(desk: &Desk, kind: Kind, id: Uuid) -> Result<Back, Problem> {
        let mut back = Back { all: vec![(kind, id)], changed: Vec::new(), sittings: HashMap::new() };
        for Removal { seq, heads, parts, .. } in removals(desk)? {
            let whole = heads.first().map(|head| head.kind);
            if heads.iter().any(|head| head.id == id) {
                back.all.extend(parts.iter().map(|part| (part.kind, part.id)));
                back.changed = desk.store.changed_in(seq)?;
                back.read_sittings(desk, seq)?;
            } else if let (Some(whole), true) = (whole, parts.iter().any(|part| part.id == id)) {
                return Err(RestoreError::PartOf { part: kind, whole }.into());
            }
        }
        Ok(back)
    }

    fn read_sittings(&mut self, desk: &Desk, removed: u32) -> Result<(), Problem> {
        for (kind, id) in &self.all {
            let view = desk.view();
            let meeting = match kind {
                Kind::Attendee => view.in_trash::<Attendee>((*id).into())?.map(|one| one.meeting_id),
                Kind::AgendaItem => view.in_trash::<AgendaItem>((*id).into())?.map(|one| one.meeting_id),
                _ => None,
            };
            if let Some(meeting) = meeting.filter(|meeting| !self.sittings.contains_key(meeting)) {
                self.sittings.insert(meeting, sittings::since(desk, meeting, removed)?);
            }
        }
        Ok(())
    }

    /// Presence and the sitting of an item follow the sittings that were changed meanwhile.
    fn follow_sittings(&self, tx: &mut Tx<'_>, kind: Kind, id: Uuid) -> Result<(), Problem> {
        let none = Vec::new();
        let since = |meeting: &MeetingId| self.sittings.get(meeting).unwrap_or(&none);
        match kind {
            Kind::Attendee => {
                let attendee = tx.require::<Attendee>(id.into())?;
                let places = since(&attendee.meeting_id);
                tx.put(&places.iter().fold(attendee, |attendee, places| places.of_attendee(attendee)))?;
            }
            Kind::AgendaItem => {
                let item = tx.require::<AgendaItem>(id.into())?;
                let places = since(&item.meeting_id);
                tx.put(&places.iter().fold(item, |item, places| places.of_item(item)))?;
            }
            _ => {}
        }
        Ok(())
    }
}

/// Whether a record was meant to come back, or comes along with the one that was.
#[derive(Clone, Copy, PartialEq)]
enum Of {
    Itself,
    Part,
}

/// Refuses a record whose place is in the trash: nobody would find it in any list.
fn leads_nowhere_removed(tx: &Tx<'_>, part: Kind, id: Uuid, of: Of) -> Result<(), Problem> {
    for (field, whole) in tx.led_into_trash(part, id)? {
        let needed = match whole.kind {
            // A series of meetings goes on without one of them, and so does what one of them looked at.
            Kind::Meeting => field != "previous_id" && field != "reviewed_ids",
            // A correction that was asked for tells of a section that was written anew since.
            Kind::Section => false,
            // A part that named what was removed before it comes back as it was.
            Kind::AgendaItem | Kind::Attendee | Kind::Release => of == Of::Itself,
            _ => true,
        };
        if needed {
            let title = format!("“{}”", called(tx, &whole)?);
            return Err(RestoreError::Names { part, whole: whole.kind, title }.into());
        }
    }
    Ok(())
}
