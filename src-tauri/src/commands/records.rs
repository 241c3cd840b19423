//! The record, noun by noun: whatever a form shows and changes.

use crate::session::Session;
use office::Problem;
use office::domain::{Kind, MeetingId};
use office::records::{self, ChangeRow, TrashRow};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use specta::Type;
use specta_typescript::Unknown;
use std::collections::HashMap;
use tauri::State;
use uuid::Uuid;

/// A record of any noun; its shape is the noun's type.
#[derive(Debug, Clone, Serialize, Type)]
#[serde(transparent)]
pub struct AnyRecord(#[specta(type = Unknown)] Value);

/// Fields of any noun, by their names.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
#[serde(transparent)]
pub struct Fields(#[specta(type = HashMap<String, Unknown>)] Map<String, Value>);

fn records(found: Vec<Value>) -> Vec<AnyRecord> {
    found.into_iter().map(AnyRecord).collect()
}

/// All records of a noun in the noun's order.
#[tauri::command]
#[specta::specta]
pub async fn list_records(session: State<'_, Session>, kind: Kind) -> Result<Vec<AnyRecord>, Problem> {
    session.at_desk(move |desk| records::list_any(desk, kind).map(self::records)).await
}

/// The records of a noun that belong to a meeting.
#[tauri::command]
#[specta::specta]
pub async fn records_of_meeting(
    session: State<'_, Session>,
    kind: Kind,
    meeting_id: MeetingId,
) -> Result<Vec<AnyRecord>, Problem> {
    session.at_desk(move |desk| records::of_meeting_any(desk, kind, meeting_id).map(self::records)).await
}

/// One record.
#[tauri::command]
#[specta::specta]
pub async fn show_record(session: State<'_, Session>, kind: Kind, id: Uuid) -> Result<AnyRecord, Problem> {
    session.at_desk(move |desk| records::show_any(desk, kind, id).map(AnyRecord)).await
}

/// Adds a record from some of its fields; the others begin as a new record's do.
#[tauri::command]
#[specta::specta]
pub async fn add_record(
    session: State<'_, Session>,
    kind: Kind,
    fields: Fields,
) -> Result<AnyRecord, Problem> {
    let actor = session.actor();
    session.at_desk(move |desk| records::add_fields(desk, &actor, kind, fields.0).map(AnyRecord)).await
}

/// Changes some fields of a record.
#[tauri::command]
#[specta::specta]
pub async fn change_record(
    session: State<'_, Session>,
    kind: Kind,
    id: Uuid,
    fields: Fields,
) -> Result<AnyRecord, Problem> {
    let actor = session.actor();
    session.at_desk(move |desk| records::change_fields(desk, &actor, kind, id, fields.0).map(AnyRecord)).await
}

/// Removes a record, and what is a part of it, to the trash.
#[tauri::command]
#[specta::specta]
pub async fn remove_record(session: State<'_, Session>, kind: Kind, id: Uuid) -> Result<(), Problem> {
    let actor = session.actor();
    session.at_desk(move |desk| records::remove_any(desk, &actor, kind, id)).await
}

/// Takes a record, and what was removed with it, out of the trash.
#[tauri::command]
#[specta::specta]
pub async fn restore_record(session: State<'_, Session>, kind: Kind, id: Uuid) -> Result<(), Problem> {
    let actor = session.actor();
    session.at_desk(move |desk| records::restore(desk, &actor, kind, id)).await
}

/// What is in the trash, the newest first.
#[tauri::command]
#[specta::specta]
pub async fn trash(session: State<'_, Session>) -> Result<Vec<TrashRow>, Problem> {
    session.at_desk(|desk| records::in_trash(desk)).await
}

/// What happened to a record, the newest first.
#[tauri::command]
#[specta::specta]
pub async fn record_history(session: State<'_, Session>, id: Uuid) -> Result<Vec<ChangeRow>, Problem> {
    session.at_desk(move |desk| records::history(desk, id)).await
}
