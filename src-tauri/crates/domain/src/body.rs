//! Bodies: task forces, working groups, committees, councils, conference series.

use crate::{
    BodyId, Invalid, Kind, Language, Marking, OrganisationId, Record, TitlePattern, record::not_blank,
};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use specta::Type;

/// What sort of body it is.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, Type,
)]
#[serde(rename_all = "snake_case")]
pub enum BodyKind {
    /// A task force.
    TaskForce,
    /// A working group.
    WorkingGroup,
    /// A committee.
    Committee,
    /// A council.
    Council,
    /// A series of conferences or annual meetings.
    ConferenceSeries,
}

impl BodyKind {
    /// Every one, in order.
    pub const ALL: &'static [BodyKind] = &[
        BodyKind::TaskForce,
        BodyKind::WorkingGroup,
        BodyKind::Committee,
        BodyKind::Council,
        BodyKind::ConferenceSeries,
    ];

    /// As people write it.
    pub fn words(self) -> &'static str {
        match self {
            BodyKind::TaskForce => "task force",
            BodyKind::WorkingGroup => "working group",
            BodyKind::Committee => "committee",
            BodyKind::Council => "council",
            BodyKind::ConferenceSeries => "conference series",
        }
    }
}

/// A name that the body had once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
#[serde(deny_unknown_fields)]
pub struct FormerName {
    /// The name.
    pub name: String,
    /// The last day on which it was in use.
    pub until: NaiveDate,
}

/// A body that meets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
#[serde(deny_unknown_fields)]
pub struct Body {
    /// Its id.
    pub id: BodyId,
    /// What sort it is.
    pub kind: BodyKind,
    /// The name, with the word for its sort: “Task Force Meridian”.
    pub name: String,
    /// What it is about; fills `{subject}` in titles. May be empty.
    pub subject: String,
    /// The organisation that it belongs to.
    pub organisation_id: Option<OrganisationId>,
    /// The coordinating State or organisation.
    pub coordinator_id: Option<OrganisationId>,
    /// The year in which it was established.
    pub established: Option<u16>,
    /// How its meetings are called.
    pub title_pattern: TitlePattern,
    /// Whether its meetings bear numbers; an annual meeting has none.
    pub numbered: bool,
    /// The languages of its papers; the first is the main one.
    #[serde(default)]
    pub languages: Vec<Language>,
    /// The marking of its meetings where they have none of their own.
    pub marking: Marking,
    /// Earlier names.
    #[serde(default)]
    pub former_names: Vec<FormerName>,
    /// How many days before a meeting its agenda must be issued.
    pub notice_days: Option<u16>,
}

impl Body {
    /// The name on a day.
    pub fn name_on(&self, day: NaiveDate) -> &str {
        self.former_names
            .iter()
            .filter(|former| day <= former.until)
            .min_by_key(|former| former.until)
            .map_or(&self.name, |former| &former.name)
    }

    /// The main language of its papers.
    pub fn language(&self) -> Language {
        self.languages.first().cloned().unwrap_or_else(Language::english)
    }
}

impl Record for Body {
    type Id = BodyId;
    const KIND: Kind = Kind::Body;

    fn id(&self) -> BodyId {
        self.id
    }

    fn check(&self) -> Result<(), Invalid> {
        not_blank(Kind::Body, "name", &self.name)?;
        if let Some(year) = self.established.filter(|year| !(1800..=2200).contains(year)) {
            return Err(Invalid::new(
                Kind::Body,
                "established",
                format!("{year} can't be the year it was established"),
            ));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_renamed_body_keeps_the_name_of_the_day() {
        let day = |year| NaiveDate::from_ymd_opt(year, 6, 1).unwrap();
        let former = |name: &str, year| FormerName { name: name.into(), until: day(year) };
        let body = Body {
            id: uuid::Uuid::nil().into(),
            kind: BodyKind::TaskForce,
            name: "Task Force Meridian".into(),
            subject: String::new(),
            organisation_id: None,
            coordinator_id: None,
            established: Some(2014),
            title_pattern: TitlePattern::parse("{ordinal} Meeting of {name}").unwrap(),
            numbered: true,
            languages: vec![],
            marking: Marking::Amber,
            former_names: vec![former("Contact Group", 2018), former("Liaison Group", 2016)],
            notice_days: None,
        };
        assert_eq!(body.name_on(day(2015)), "Liaison Group");
        assert_eq!(body.name_on(day(2017)), "Contact Group");
        assert_eq!(body.name_on(day(2019)), "Task Force Meridian");
    }
}
