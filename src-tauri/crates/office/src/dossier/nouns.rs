//! The lists of a dossier with their nouns. `exchange` and `store` each know the nouns by a trait of their
//! own; only here do the two meet.

/// Calls a macro with every list of [`exchange::Records`] and its noun, in the order of references.
macro_rules! each_list {
    ($call:ident) => {
        $call! {
            files: File, organisations: Organisation, bodies: Body, memberships: Membership, people: Person,
            meetings: Meeting, attendees: Attendee, headcounts: Headcount, documents: Document,
            operations: Operation, agenda_items: AgendaItem, presentations: Presentation, decisions: Decision,
            action_points: ActionPoint, minutes: Minutes, sections: Section, statements: Statement,
            releases: Release,
        }
    };
}
pub(super) use each_list;
