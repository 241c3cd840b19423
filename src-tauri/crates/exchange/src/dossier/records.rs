//! The records of a dossier, noun by noun.

use super::Referring;
use domain::{
    ActionPoint, AgendaItem, Attendee, Body, Decision, Document, File, Headcount, Meeting, Membership,
    Minutes, Operation, Organisation, Person, Presentation, Release, Section, Statement,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Something that looks at every record of a dossier.
pub trait Visit {
    /// Why it stops.
    type Error;
    /// Looks at one.
    ///
    /// # Errors
    /// Where it stops.
    fn record<R: Referring>(&mut self, record: &R) -> Result<(), Self::Error>;
}

/// Something that has records of every noun.
pub trait Source {
    /// Why it can't give them.
    type Error;
    /// All records of one noun.
    ///
    /// # Errors
    /// Where it can't give them.
    fn all<R: Referring>(&mut self) -> Result<Vec<R>, Self::Error>;
}

macro_rules! records {
    ($($field:ident: $noun:ty, $doc:literal;)*) => {
        /// The records, one list a noun. A noun stands after those it refers to, so that records can
        /// be taken over in this order, save for references within a noun.
        #[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
        #[serde(deny_unknown_fields)]
        pub struct Records {
            $(
                #[doc = $doc]
                #[serde(default)]
                pub $field: Vec<$noun>,
            )*
        }

        impl Records {
            /// Shows every record to a visitor, in the order of the nouns.
            ///
            /// # Errors
            /// Where the visitor stops.
            pub fn visit<V: Visit>(&self, visitor: &mut V) -> Result<(), V::Error> {
                $(self.$field.iter().try_for_each(|record| visitor.record(record))?;)*
                Ok(())
            }

            /// Takes all records that a source has.
            ///
            /// # Errors
            /// Where the source can't give them.
            pub fn gather<S: Source>(source: &mut S) -> Result<Records, S::Error> {
                Ok(Records { $($field: source.all()?,)* })
            }

            /// How many records there are.
            pub fn count(&self) -> usize {
                [$(self.$field.len(),)*].into_iter().sum()
            }
        }

        #[cfg(test)]
        pub(super) const NOUNS: &[domain::Kind] = &[$(<$noun as domain::Record>::KIND,)*];
    };
}

records! {
    files: File, "Files.";
    organisations: Organisation, "Organisations.";
    bodies: Body, "Bodies.";
    memberships: Membership, "Memberships.";
    people: Person, "People.";
    meetings: Meeting, "Meetings.";
    attendees: Attendee, "Attendees.";
    headcounts: Headcount, "Head-counts.";
    documents: Document, "Documents.";
    operations: Operation, "Operations.";
    agenda_items: AgendaItem, "Agenda items.";
    presentations: Presentation, "Presentations.";
    decisions: Decision, "Decisions.";
    action_points: ActionPoint, "Action points.";
    minutes: Minutes, "Minutes.";
    sections: Section, "Sections of minutes.";
    statements: Statement, "Statements.";
    releases: Release, "Press releases.";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_noun_has_its_list_in_order() {
        assert_eq!(NOUNS, domain::Kind::ALL);
    }
}
