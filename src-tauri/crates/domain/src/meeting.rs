//! Meetings.

use crate::{
    AgendaVersion, Body, BodyId, Country, Fault, Guarded, Invalid, IssuedAgenda, Kind, Language, Marking,
    MeetingId, OrganisationId, Record, TitleWords, Zone, agenda::NumberingScheme, record::not_blank,
    status::machine,
};
use chrono::{Datelike, NaiveDate, NaiveTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use specta::Type;

machine! {
    /// The life of a meeting.
    MeetingStatus {
        /// Its date and place are set.
        Planned "planned" [Convene => Convened, Postpone => Postponed, Cancel => Cancelled],
        /// The invitation has gone out.
        Convened "convened" [Open => InSession, Postpone => Postponed, Cancel => Cancelled],
        /// It is sitting.
        InSession "in session" [Close => Closed],
        /// It is over.
        Closed "closed" [],
        /// It won't take place.
        Cancelled "cancelled" [],
        /// It will take place later.
        Postponed "postponed" [Replan => Planned, Cancel => Cancelled],
    }
    /// What can be done to a meeting.
    MeetingMove {
        /// Send the invitation.
        Convene "convene",
        /// Open the first sitting.
        Open "open",
        /// Close the last sitting.
        Close "close",
        /// Put it off, with a reason.
        Postpone "postpone",
        /// Call it off, with a reason.
        Cancel "cancel",
        /// Set a new date.
        Replan "plan again",
    }
}

impl Guarded for MeetingStatus {
    fn needs_reason(step: MeetingMove) -> bool {
        matches!(step, MeetingMove::Postpone | MeetingMove::Cancel)
    }
}

/// Where people meet.
#[derive(
    Debug,
    Default,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    JsonSchema,
    Type,
)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// Everybody in the room.
    #[default]
    InPerson,
    /// In the room and remotely.
    Hybrid,
    /// Remotely only.
    Online,
}

impl Mode {
    /// Every one, in order.
    pub const ALL: &'static [Mode] = &[Mode::InPerson, Mode::Hybrid, Mode::Online];

    /// As people write it.
    pub fn words(self) -> &'static str {
        match self {
            Mode::InPerson => "in person",
            Mode::Hybrid => "hybrid",
            Mode::Online => "online",
        }
    }
}

/// The part an organisation has in holding the meeting.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, Type,
)]
#[serde(rename_all = "snake_case")]
pub enum HostPart {
    /// It gives the room.
    Host,
    /// It organises the meeting together with others.
    CoOrganiser,
}

impl HostPart {
    /// Every one, in order.
    pub const ALL: &'static [HostPart] = &[HostPart::Host, HostPart::CoOrganiser];

    /// As people write it.
    pub fn words(self) -> &'static str {
        match self {
            HostPart::Host => "host",
            HostPart::CoOrganiser => "co-organiser",
        }
    }
}

/// An organisation that holds the meeting, with the words for its part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
#[serde(deny_unknown_fields)]
pub struct Host {
    /// The organisation.
    pub organisation_id: OrganisationId,
    /// The part.
    pub part: HostPart,
    /// The words in which papers say it: “hosted by the Hellenic Police”. May be empty.
    pub words: String,
}

/// A stretch of one day on which the meeting sits, in the meeting's own time zone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
#[serde(deny_unknown_fields)]
pub struct Sitting {
    /// The day.
    pub day: NaiveDate,
    /// When it begins.
    pub from: NaiveTime,
    /// When it ends.
    pub to: NaiveTime,
}

/// A meeting of a body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
#[serde(deny_unknown_fields)]
pub struct Meeting {
    /// Its id.
    pub id: MeetingId,
    /// The body that meets.
    pub body_id: BodyId,
    /// Its number in the body; an annual meeting has none.
    pub number: Option<u32>,
    /// Its title where it isn't the one the body's pattern gives.
    pub title: Option<String>,
    /// The first day.
    pub first_day: NaiveDate,
    /// The last day.
    pub last_day: NaiveDate,
    /// The time zone in which its days and hours are meant.
    pub zone: Zone,
    /// The house and room; may be empty.
    pub venue: String,
    /// The city; may be empty.
    pub city: String,
    /// The country.
    pub country: Option<Country>,
    /// Where people meet.
    pub mode: Mode,
    /// The theme; may be empty.
    pub theme: String,
    /// What it was called for.
    #[serde(default)]
    pub aims: Vec<String>,
    /// Hosts and co-organisers.
    #[serde(default)]
    pub hosts: Vec<Host>,
    /// Where it stands in its life.
    pub status: MeetingStatus,
    /// Why it was postponed or cancelled; may be empty.
    pub status_reason: String,
    /// A marking of its own.
    pub marking: Option<Marking>,
    /// The language of its papers.
    pub language: Language,
    /// How its agenda is numbered.
    pub numbering: NumberingScheme,
    /// The sittings in order.
    #[serde(default)]
    pub sittings: Vec<Sitting>,
    /// The meeting before it.
    pub previous_id: Option<MeetingId>,
    /// How often its invitation was revised (RFC 5545, section 3.8.7.4).
    pub sequence: u32,
    /// The agenda as it was adopted.
    #[serde(default)]
    pub adopted: Option<AgendaVersion>,
    /// The agenda as it was last issued.
    #[serde(default)]
    pub issued: Option<IssuedAgenda>,
}

impl Meeting {
    /// The title: its own, or the one that the body's pattern gives in the meeting's language.
    pub fn title_in(&self, body: &Body) -> String {
        let Meeting { title, number, first_day, city, language, .. } = self;
        title_in(body, title.as_deref(), *number, *first_day, city, language)
    }

    /// The marking: its own, or the body's.
    pub fn marking_in(&self, body: &Body) -> Marking {
        marking_in(body, self.marking)
    }

    /// What its decisions and action points are numbered after: its number, or its year.
    pub fn series(&self) -> u32 {
        series(self.number, self.first_day)
    }

    fn wrong(field: &'static str, problem: String) -> Invalid {
        Invalid::new(Kind::Meeting, field, problem)
    }

    fn check_sitting(&self, sitting: &Sitting) -> Result<(), Invalid> {
        let Sitting { day, from, to } = sitting;
        if day < &self.first_day || day > &self.last_day {
            let problem = format!(
                "a sitting is on {day}, outside the meeting's days {} to {}",
                self.first_day, self.last_day
            );
            return Err(Self::wrong("sittings", problem).of(Fault::OutsideTheDays));
        }
        if to <= from {
            let problem = format!("the sitting on {day} ends at {to}, not after it begins at {from}");
            return Err(Self::wrong("sittings", problem).of(Fault::EndsTooEarly));
        }
        Ok(())
    }
}

/// A meeting as far as lists show it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the fields are those of Meeting")]
pub struct MeetingBrief {
    pub id: MeetingId,
    pub body_id: BodyId,
    pub number: Option<u32>,
    pub title: Option<String>,
    pub first_day: NaiveDate,
    pub last_day: NaiveDate,
    pub zone: Zone,
    pub city: String,
    pub country: Option<Country>,
    pub status: MeetingStatus,
    pub marking: Option<Marking>,
    pub language: Language,
}

impl MeetingBrief {
    /// As [`Meeting::title_in`].
    pub fn title_in(&self, body: &Body) -> String {
        let MeetingBrief { title, number, first_day, city, language, .. } = self;
        title_in(body, title.as_deref(), *number, *first_day, city, language)
    }

    /// As [`Meeting::marking_in`].
    pub fn marking_in(&self, body: &Body) -> Marking {
        marking_in(body, self.marking)
    }

    /// As [`Meeting::series`].
    pub fn series(&self) -> u32 {
        series(self.number, self.first_day)
    }
}

impl From<Meeting> for MeetingBrief {
    fn from(meeting: Meeting) -> MeetingBrief {
        MeetingBrief {
            id: meeting.id,
            body_id: meeting.body_id,
            number: meeting.number,
            title: meeting.title,
            first_day: meeting.first_day,
            last_day: meeting.last_day,
            zone: meeting.zone,
            city: meeting.city,
            country: meeting.country,
            status: meeting.status,
            marking: meeting.marking,
            language: meeting.language,
        }
    }
}

fn series(number: Option<u32>, first_day: NaiveDate) -> u32 {
    number.unwrap_or_else(|| first_day.year().unsigned_abs())
}

fn marking_in(body: &Body, own: Option<Marking>) -> Marking {
    own.unwrap_or(body.marking)
}

fn title_in(
    body: &Body,
    own: Option<&str>,
    number: Option<u32>,
    first_day: NaiveDate,
    city: &str,
    language: &Language,
) -> String {
    own.map(str::to_owned).unwrap_or_else(|| {
        let name = body.name_on(first_day);
        let words = TitleWords { number, name, subject: &body.subject, year: first_day.year(), city };
        body.title_pattern.fill(words, language)
    })
}

impl Record for Meeting {
    type Id = MeetingId;
    const KIND: Kind = Kind::Meeting;

    fn id(&self) -> MeetingId {
        self.id
    }

    fn check(&self) -> Result<(), Invalid> {
        if self.last_day < self.first_day {
            let problem =
                format!("the meeting ends on {}, before it begins on {}", self.last_day, self.first_day);
            return Err(Self::wrong("last_day", problem).of(Fault::EndsTooEarly));
        }
        if self.number == Some(0) {
            return Err(Self::wrong("number", "meetings are numbered from 1".into()));
        }
        if let Some(title) = &self.title {
            not_blank(Kind::Meeting, "title", title)?;
        }
        if self.previous_id == Some(self.id) {
            return Err(Self::wrong("previous_id", "a meeting can't be the one before itself".into()));
        }
        self.sittings.iter().try_for_each(|sitting| self.check_sitting(sitting))?;
        let overlap = self.sittings.windows(2).find(|pair| match pair {
            [a, b] => (b.day, b.from) < (a.day, a.to),
            _ => false,
        });
        match overlap {
            Some([_, later]) => {
                let problem = format!(
                    "the sitting on {} at {} begins before the one before it ends",
                    later.day, later.from
                );
                Err(Self::wrong("sittings", problem).of(Fault::SittingsOverlap))
            }
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::Status;

    pub(crate) fn meeting() -> Meeting {
        let day = NaiveDate::from_ymd_opt(2026, 10, 14).unwrap();
        Meeting {
            id: uuid::Uuid::from_u128(1).into(),
            body_id: uuid::Uuid::from_u128(2).into(),
            number: Some(12),
            title: None,
            first_day: day,
            last_day: day.succ_opt().unwrap(),
            zone: Zone::UTC,
            venue: String::new(),
            city: "Plovdiv".into(),
            country: None,
            mode: Mode::InPerson,
            theme: String::new(),
            aims: vec![],
            hosts: vec![],
            status: MeetingStatus::Planned,
            status_reason: String::new(),
            marking: None,
            language: Language::english(),
            numbering: NumberingScheme::Decimal,
            sittings: vec![],
            previous_id: None,
            sequence: 0,
            adopted: None,
            issued: None,
        }
    }

    fn at(hour: u32) -> NaiveTime {
        NaiveTime::from_hms_opt(hour, 0, 0).unwrap()
    }

    #[test]
    fn a_meeting_does_not_end_before_it_begins() {
        let mut meeting = meeting();
        assert_eq!(meeting.check(), Ok(()));
        meeting.last_day = meeting.first_day.pred_opt().unwrap();
        assert_eq!(meeting.check().unwrap_err().field, "last_day");
    }

    #[test]
    fn sittings_lie_within_the_days_and_follow_each_other() {
        let mut meeting = meeting();
        let sitting = |from, to| Sitting { day: meeting.first_day, from: at(from), to: at(to) };
        let (morning, afternoon, late) = (sitting(9, 12), sitting(11, 17), sitting(17, 17));
        let outside = Sitting { day: meeting.last_day.succ_opt().unwrap(), ..morning.clone() };
        for (sittings, good) in [
            (vec![morning.clone()], true),
            (vec![outside], false),
            (vec![late], false),
            (vec![morning, afternoon], false),
        ] {
            meeting.sittings = sittings;
            assert_eq!(meeting.check().is_ok(), good, "{:?}", meeting.sittings);
        }
    }

    #[test]
    fn only_listed_moves_are_open() {
        assert_eq!(MeetingStatus::Planned.after(MeetingMove::Convene), Ok(MeetingStatus::Convened));
        let refused = MeetingStatus::InSession.after(MeetingMove::Cancel).unwrap_err();
        assert_eq!(
            refused.to_string(),
            "“cancel” isn't possible while the status is “in session”; possible from there: close"
        );
        let refused = MeetingStatus::Closed.after(MeetingMove::Open).unwrap_err();
        assert!(refused.to_string().ends_with("no move is open from there"));
    }
}
