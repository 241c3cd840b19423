//! The named operations: what the journal, the undo menu and a record's history call a change.

use domain::Kind;

macro_rules! operations {
    ($($(#[$doc:meta])* $name:ident $code:literal $words:literal $(, $final:ident)?;)*) => {
        /// What somebody did, in one transaction.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Operation {
            /// A new record.
            Add(Kind),
            /// A record changed.
            Change(Kind),
            /// A record put in the trash or taken out of the store.
            Remove(Kind),
            /// A record taken out of the trash.
            Restore(Kind),
            $($(#[$doc])* #[doc = concat!("“", $words, "”.")] $name,)*
        }

        impl Operation {
            /// The operations that aren't simply a verb and a noun.
            pub const NAMED: &'static [Operation] = &[$(Operation::$name,)*];

            /// The code kept in the journal; it never changes.
            pub fn code(self) -> String {
                match self {
                    Operation::Add(kind) => format!("add:{}", kind.code()),
                    Operation::Change(kind) => format!("change:{}", kind.code()),
                    Operation::Remove(kind) => format!("remove:{}", kind.code()),
                    Operation::Restore(kind) => format!("restore:{}", kind.code()),
                    $(Operation::$name => $code.to_owned(),)*
                }
            }

            /// The operation with this code.
            pub fn from_code(code: &str) -> Option<Operation> {
                match code {
                    $($code => Some(Operation::$name),)*
                    _ => {
                        let (verb, kind) = code.split_once(':')?;
                        let kind = Kind::from_code(kind)?;
                        match verb {
                            "add" => Some(Operation::Add(kind)),
                            "change" => Some(Operation::Change(kind)),
                            "remove" => Some(Operation::Remove(kind)),
                            "restore" => Some(Operation::Restore(kind)),
                            _ => None,
                        }
                    }
                }
            }

            /// The operation as people read it, for example after “Undo:”.
            pub fn words(self) -> String {
                match self {
                    Operation::Add(kind) => format!("add {}", kind.words()),
                    Operation::Change(kind) => format!("change {}", kind.words()),
                    Operation::Remove(kind) => format!("remove {}", kind.words()),
                    Operation::Restore(kind) => format!("restore {}", kind.words()),
                    $(Operation::$name => $words.to_owned(),)*
                }
            }

            /// Whether it can't be undone: what was approved, sent out or erased stays so.
            pub fn is_final(self) -> bool {
                match self {
                    $($(Operation::$name => operations!(@$final),)?)*
                    _ => false,
                }
            }
        }
    };
    (@is_final) => { true };
}

operations! {
    SetUpBody "set_up_body" "set up body";
    PlanMeeting "plan_meeting" "plan meeting";
    AdvanceMeeting "advance_meeting" "change the meeting's status";
    TakeInMembers "take_in_members" "take in members";
    InviteDelegations "invite_delegations" "invite delegations";
    PasteAttendees "paste_attendees" "paste attendees";
    RecordReply "record_reply" "record reply";
    RecordPresence "record_presence" "record presence";
    AddAgendaItems "add_agenda_items" "add agenda items";
    MoveAgendaItem "move_agenda_item" "move agenda item";
    IssueAgenda "issue_agenda" "record that the agenda was issued";
    AdoptAgenda "adopt_agenda" "record the adoption of the agenda";
    AdvancePresentation "advance_presentation" "change the presentation's state";
    RecordDecision "record_decision" "record decision";
    RecordActionPoint "record_action_point" "record action point";
    UpdateActionPoint "update_action_point" "update action point";
    CarryOver "carry_over" "carry over action points";
    RecordStatement "record_statement" "record statement";
    ClearStatement "clear_statement" "record clearance of statement";
    ImportMinutes "import_minutes" "import minutes";
    WriteMinutes "write_minutes" "write minutes";
    AddSections "add_sections" "add sections for new agenda items";
    CirculateMinutes "circulate_minutes" "circulate minutes";
    AskCorrection "ask_correction" "ask for correction";
    SettleCorrection "settle_correction" "settle correction";
    SubmitMinutes "submit_minutes" "submit minutes";
    ApproveMinutes "approve_minutes" "approve minutes", is_final;
    ReturnMinutes "return_minutes" "return minutes";
    IssueCorrigendum "issue_corrigendum" "issue corrigendum", is_final;
    ImportRelease "import_release" "import press release";
    WriteRelease "write_release" "write press release";
    AdvanceRelease "advance_release" "change the press release's status";
    Release "release" "send out press release", is_final;
    WithdrawRelease "withdraw_release" "withdraw press release";
    AttachFile "attach_file" "attach file";
    MergePeople "merge_people" "merge people";
    MergeOrganisations "merge_organisations" "merge organisations";
    MergeBodies "merge_bodies" "merge bodies";
    ImportDossier "import_dossier" "import dossier";
    MakeSample "make_sample" "make sample";
    EmptyTrash "empty_trash" "empty the trash";
    Erase "erase" "erase", is_final;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_operation_comes_back_from_its_code() {
        let verbs = [Operation::Add, Operation::Change, Operation::Remove, Operation::Restore];
        let nouns = verbs.iter().flat_map(|verb| Kind::ALL.iter().map(|&kind| verb(kind)));
        for operation in Operation::NAMED.iter().copied().chain(nouns) {
            assert_eq!(Operation::from_code(&operation.code()), Some(operation));
            assert!(!operation.words().is_empty());
        }
        assert_eq!(Operation::from_code("add:colour"), None);
    }

    #[test]
    fn what_left_the_house_is_final() {
        let last: Vec<_> = Operation::NAMED.iter().copied().filter(|o| o.is_final()).collect();
        use Operation::*;
        assert_eq!(last, [ApproveMinutes, IssueCorrigendum, Release, Erase]);
    }
}
