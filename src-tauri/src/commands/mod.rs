//! What the pages may ask for: every command is one use case of `office`, called away from the window's
//! own thread.

pub mod agenda;
pub mod attendees;
pub mod desk;
pub mod exports;
pub mod files;
pub mod intake;
pub mod journal;
pub mod meetings;
pub mod members;
pub mod minutes;
mod names;
pub mod people;
pub mod points;
pub mod records;
pub mod releases;
pub mod reports;
pub mod roles;
pub mod search;
pub mod stores;

pub use names::NAMES;

use tauri::Runtime;
use tauri_specta::{Builder, collect_commands};

/// All commands, with the types they speak in. What goes out has the same shape as what comes in, so the
/// pages need no two names for one type.
#[must_use]
pub fn all<R: Runtime>() -> Builder<R> {
    Builder::new()
        .disable_serde_phases()
        .commands(collect_commands![
            stores::open_store,
            stores::show_store_aside,
            stores::create_store,
            stores::close_store,
            stores::recent_stores,
            stores::current_store,
            stores::forget_store,
            stores::back_up_store,
            meetings::bodies,
            meetings::meetings,
            meetings::meeting,
            meetings::coming_meetings,
            exports::cancel_export,
            exports::work_under_way,
            exports::call_off_work,
            exports::preview_paper,
            exports::export_paper,
            exports::paper_name,
            exports::paper_lacks,
            exports::unprintable,
            journal::undo,
            journal::redo,
            journal::undo_state,
            search::search,
            roles::role,
            roles::set_role,
            roles::go_by_name,
            records::list_records,
            records::records_of_meeting,
            records::show_record,
            records::add_record,
            records::change_record,
            records::remove_record,
            records::restore_record,
            records::trash,
            records::record_history,
            meetings::next_meeting,
            meetings::plan_meeting,
            meetings::advance_meeting,
            points::update_point,
            points::ask_point,
            points::decide,
            points::carry_over,
            minutes::begin_minutes,
            minutes::minutes_sections,
            minutes::add_sections,
            minutes::stale_in_minutes,
            minutes::compare_minutes,
            minutes::write_section,
            minutes::circulate_minutes,
            minutes::submit_minutes,
            minutes::approve_minutes,
            minutes::return_minutes,
            minutes::issue_corrigendum,
            releases::begin_release,
            releases::correct_release,
            releases::stale_in_release,
            releases::offered_facts,
            releases::advance_release,
            releases::clear_statement,
            agenda::insert_item,
            agenda::insert_items,
            agenda::move_item,
            agenda::issue_agenda,
            agenda::adopt_agenda,
            agenda::compare_agenda,
            attendees::enter_attendee,
            attendees::record_presence,
            attendees::invite_all,
            people::merge_people,
            people::merge_organisations,
            people::merge_bodies,
            files::attach_slides,
            files::attach_photograph,
            files::file_facts,
            files::open_kept_file,
            points::action_points,
            points::action_point,
            desk::desk,
            reports::report_attendance,
            reports::report_points,
            reports::report_approval,
            reports::export_report,
            intake::understand_text,
            intake::understand_file,
            intake::understand_again,
            intake::take_in,
            members::countries,
            members::understand_members,
            members::understand_members_file,
            members::understand_members_again,
            members::take_in_members,
            members::add_state_member,
            members::add_state_host,
            intake::check_invitation,
            intake::export_invitation,
            intake::export_table,
        ])
        // The nouns cross as plain data through the commands that keep the record.
        .typ::<office::domain::ActionPoint>()
        .typ::<office::domain::AgendaItem>()
        .typ::<office::domain::Attendee>()
        .typ::<office::domain::Body>()
        .typ::<office::domain::Decision>()
        .typ::<office::domain::Document>()
        .typ::<office::domain::File>()
        .typ::<office::domain::Headcount>()
        .typ::<office::domain::Meeting>()
        .typ::<office::domain::Membership>()
        .typ::<office::domain::Minutes>()
        .typ::<office::domain::Operation>()
        .typ::<office::domain::Organisation>()
        .typ::<office::domain::Person>()
        .typ::<office::domain::Presentation>()
        .typ::<office::domain::Release>()
        .typ::<office::domain::Section>()
        .typ::<office::domain::Statement>()
        .typ::<office::meetings::NewMeeting>()
        .typ::<office::points::NewActionPoint>()
        .typ::<office::points::NewDecision>()
        .typ::<office::points::ActionPointUpdate>()
        .typ::<office::releases::AdvanceRelease>()
        .typ::<office::domain::Role>()
        .typ::<office::domain::MeetingMove>()
}
