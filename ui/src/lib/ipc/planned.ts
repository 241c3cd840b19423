/** The commands that are being built: their shapes, until the generated bindings carry them. */
import { Channel, invoke } from '@tauri-apps/api/core';
import type {
  ActionPoint,
  ActionPointUpdate,
  ActionStatus,
  AdvanceRelease,
  AgendaItem,
  AgendaItemId,
  AttendeeId,
  Attendee,
  BodyId,
  Decision,
  ExportProgress,
  Exported,
  Kind,
  Meeting,
  MeetingId,
  MeetingMove,
  Minutes,
  MinutesId,
  NewActionPoint,
  NewDecision,
  NewMeeting,
  OrganisationId,
  Presence,
  PersonId,
  Priority,
  Release,
  Role,
  RichText,
  Section,
  Sheet,
  Standing,
  Statement,
  StatementId,
  ItemKind,
  Language,
} from './bindings';

/** Any field of a noun, as plain data. */
export type Fields = Record<string, unknown>;

// ── The record, any noun (office::records) ────────────────────────────────────────────────────────────
export interface TrashRow {
  kind: Kind;
  id: string;
  title: string;
  removed_at: string;
  removed_by: string;
  with: number;
}
export interface ChangeRow {
  at: string;
  actor: string;
  role: Role;
  operation: string;
  fields: FieldChange[];
}
export interface FieldChange {
  field: string;
  before: string | null;
  after: string | null;
}

// ── Working as ────────────────────────────────────────────────────────────────────────────────────────
// `Move` (in the bindings) gains: needs_reason: boolean; by: Role | null (null: every role may).

// ── Meetings ──────────────────────────────────────────────────────────────────────────────────────────
/** What the next meeting of a body would be. */
export interface NextMeeting {
  body_id: BodyId;
  body_name: string;
  number: number | null;
  title: string;
  last: { id: MeetingId; title: string; first_day: string; last_day: string; city: string } | null;
  zone: string | null;
  language: Language;
  agenda_items: number;
  attendees: number;
  pending_points: number;
}
/** `MeetingView` gains: raw record for the form. */

// ── Agenda ────────────────────────────────────────────────────────────────────────────────────────────
/** `AgendaRow` gains: position, starts_at (fixed, HH:MM:SS) | null, sitting | null, ends: HH:MM | null,
 *  presenter_ids, paper_ids, clash: boolean (the fixed start lies before the item above ends).
 *  `MeetingView` gains `sitting_loads: SittingLoad[]` and `agenda_adopted_at: string | null`. */
export interface SittingLoad {
  sitting: number;
  day: string;
  from: string;
  to: string;
  planned: number;
  room: number;
  over: number;
}
export interface NewAgendaItem {
  meeting_id: MeetingId;
  parent_id: AgendaItemId | null;
  after_id: AgendaItemId | null;
  title: string;
  kind: ItemKind;
  minutes_planned: number | null;
}
export type AgendaDifference =
  | { change: 'added'; number: string; title: string }
  | { change: 'removed'; number: string; title: string }
  | { change: 'moved'; title: string; from: string; to: string }
  | { change: 'retitled'; number: string; from: string; to: string }
  | { change: 'retimed'; number: string; title: string; from: number | null; to: number | null };
export interface AgendaComparison {
  adopted_at: string;
  adopted_by: string;
  differences: AgendaDifference[];
}

// ── Attendees ─────────────────────────────────────────────────────────────────────────────────────────
/** `AttendeeRow` gains: person_id, organisation_id, standing, position. */
export interface UnderstoodPerson {
  honorific: string;
  given: string;
  family: string;
  function: string;
  email: string;
  delegation: string;
  organisation_id: OrganisationId | null;
  person_id: PersonId | null;
  standing: Standing;
  /** As it stood in what was pasted or read. */
  source: string;
  /** What keeps this row from being taken; null where nothing does. */
  problem: string | null;
  /** Something to look at, though the row can be taken. */
  remark: string | null;
}
export interface Understood {
  rows: UnderstoodPerson[];
  columns: string[];
  format: 'table' | 'addresses' | 'vcard' | 'csv';
}

// ── Action points ─────────────────────────────────────────────────────────────────────────────────────
export interface PointRow {
  id: string;
  number: string;
  text: string;
  body_id: BodyId;
  body_name: string;
  meeting_id: MeetingId;
  meeting_title: string;
  owners: { id: OrganisationId; name: string; returned: boolean }[];
  people: { id: PersonId; name: string }[];
  due: string | null;
  priority: Priority;
  status: ActionStatus;
  overdue: boolean;
  updates: number;
  last_update: string | null;
  allowed_moves: import('./bindings').Move[];
}
export interface PointHistory {
  row: PointRow;
  came_from: { meeting_id: MeetingId; meeting_title: string; item: string | null };
  /** The meetings it passed through, oldest first. */
  reviewed: { meeting_id: MeetingId; meeting_title: string; day: string }[];
  updates: { at: string; author: string; from: string | null; text: string; status: ActionStatus | null }[];
}

// ── Desk ──────────────────────────────────────────────────────────────────────────────────────────────
export type DeskKind =
  | 'replies_missing'
  | 'slides_missing'
  | 'agenda_not_adopted'
  | 'invitation_not_sent'
  | 'minutes_to_take'
  | 'minutes_to_send'
  | 'minutes_to_approve'
  | 'minutes_returned'
  | 'quotes_to_clear'
  | 'release_to_clear'
  | 'release_to_issue'
  | 'embargo_ends'
  | 'point_overdue'
  | 'point_due';
export interface DeskRow {
  kind: DeskKind;
  urgency: 'late' | 'today' | 'soon' | 'later';
  title: string;
  count: number;
  due: string | null;
  meeting_id: MeetingId | null;
  meeting_title: string;
  part: string;
  record_id: string | null;
}

// ── Papers ────────────────────────────────────────────────────────────────────────────────────────────
/** `id` is a meeting's for all but releases. */
export type PaperKind = 'agenda' | 'participants' | 'action_list' | 'minutes' | 'release';
export interface PaperPreview {
  pages: number;
  name: string;
  /** The PDF, base64 (RFC 4648). */ pdf: string;
}

// ── In and out ────────────────────────────────────────────────────────────────────────────────────────
export type TableKind = 'people' | 'attendees' | 'action_points';
export interface Written {
  path: string;
  bytes: number;
  rows: number;
}
export interface FileFacts {
  id: string;
  name: string;
  bytes: number;
  media_type: string;
  may_carry_macros: boolean;
}

/** The name of the command in Rust, its arguments by the names given here (camelCase in the call). */
export const planned = {
  role: () => invoke<Role>('role'),
  setRole: (role: Role) => invoke<null>('set_role', { role }),

  // Nouns of any kind; `fields` as the noun's type says; errors carry `field`.
  listRecords: (kind: Kind) => invoke<unknown[]>('list_records', { kind }),
  recordsOfMeeting: (kind: Kind, meetingId: MeetingId) =>
    invoke<unknown[]>('records_of_meeting', { kind, meetingId }),
  showRecord: (kind: Kind, id: string) => invoke<unknown>('show_record', { kind, id }),
  addRecord: (kind: Kind, fields: Fields) => invoke<unknown>('add_record', { kind, fields }),
  changeRecord: (kind: Kind, id: string, fields: Fields) =>
    invoke<unknown>('change_record', { kind, id, fields }),
  removeRecord: (kind: Kind, id: string) => invoke<null>('remove_record', { kind, id }),
  restoreRecord: (kind: Kind, id: string) => invoke<null>('restore_record', { kind, id }),
  trash: () => invoke<TrashRow[]>('trash'),
  history: (id: string) => invoke<ChangeRow[]>('record_history', { id }),

  // Bodies, organisations, people. Merging moves everything that names `from` to `into` and trashes `from`.
  mergePeople: (from: PersonId, into: PersonId) => invoke<null>('merge_people', { from, into }),
  mergeOrganisations: (from: OrganisationId, into: OrganisationId) =>
    invoke<null>('merge_organisations', { from, into }),

  nextMeeting: (bodyId: BodyId, number: number | null) =>
    invoke<NextMeeting>('next_meeting', { bodyId, number }),
  planMeeting: (request: NewMeeting) => invoke<Meeting>('plan_meeting', { request }),
  advanceMeeting: (id: MeetingId, step: MeetingMove, reason: string) =>
    invoke<Meeting>('advance_meeting', { id, step, reason }),

  insertItem: (request: NewAgendaItem) => invoke<AgendaItem>('insert_item', { request }),
  /** `position` among the new siblings, from 0; the others make room. */
  moveItem: (id: AgendaItemId, parentId: AgendaItemId | null, position: number) =>
    invoke<null>('move_item', { id, parentId, position }),
  adoptAgenda: (meetingId: MeetingId) => invoke<null>('adopt_agenda', { meetingId }),
  compareAgenda: (meetingId: MeetingId) => invoke<AgendaComparison | null>('compare_agenda', { meetingId }),

  recordPresence: (id: AttendeeId, sitting: number | null, presence: Presence | null) =>
    invoke<Attendee>('record_presence', { id, sitting, presence }),
  /** Sets the reply of everybody not invited yet to “invited”; answers how many. */
  inviteAll: (meetingId: MeetingId) => invoke<number>('invite_all', { meetingId }),
  /** Reads pasted text (spreadsheet rows, CSV, mail addresses); writes nothing. */
  understandText: (text: string, meetingId: MeetingId | null) =>
    invoke<Understood>('understand_text', { text, meetingId }),
  /** Reads a .csv or .vcf file; writes nothing. */
  understandFile: (path: string, meetingId: MeetingId | null) =>
    invoke<Understood>('understand_file', { path, meetingId }),
  /** All or nothing; with a meeting they become its attendees, without one people. */
  takeIn: (rows: UnderstoodPerson[], meetingId: MeetingId | null) =>
    invoke<number>('take_in', { rows, meetingId }),

  attachFile: (presentationId: string, path: string, job: string, progress: Channel<ExportProgress>) =>
    invoke<FileFacts>('attach_slides', { presentationId, path, job, progress }),
  fileFacts: (id: string) => invoke<FileFacts>('file_facts', { id }),
  /** Writes the file into a private folder and opens it with the system's program. */
  openFile: (id: string) => invoke<null>('open_kept_file', { id }),

  actionPoints: (bodyId: BodyId | null) => invoke<PointRow[]>('action_points', { bodyId }),
  actionPoint: (id: string) => invoke<PointHistory>('action_point', { id }),
  updatePoint: (request: ActionPointUpdate) => invoke<ActionPoint>('update_point', { request }),
  askPoint: (request: NewActionPoint) => invoke<ActionPoint>('ask_point', { request }),
  decide: (request: NewDecision) => invoke<Decision>('decide', { request }),
  carryOver: (meetingId: MeetingId) => invoke<number>('carry_over', { meetingId }),

  /** What waits for the role one works as, most urgent first. */
  desk: () => invoke<DeskRow[]>('desk'),

  previewPaper: (paper: PaperKind, id: string, sheet: Sheet) =>
    invoke<PaperPreview>('preview_paper', { paper, id, sheet }),
  exportPaper: (
    paper: PaperKind,
    id: string,
    to: string,
    sheet: Sheet,
    job: string,
    progress: Channel<ExportProgress>,
  ) => invoke<Exported>('export_paper', { paper, id, to, sheet, job, progress }),
  paperName: (paper: PaperKind, id: string) => invoke<string>('paper_name', { paper, id }),

  beginMinutes: (meetingId: MeetingId, language: Language) =>
    invoke<Minutes>('begin_minutes', { meetingId, language }),
  minutesSections: (minutesId: MinutesId) => invoke<Section[]>('minutes_sections', { minutesId }),
  writeSection: (id: string, text: RichText) => invoke<Section>('write_section', { id, text }),
  circulateMinutes: (id: MinutesId, deadline: string) =>
    invoke<Minutes>('circulate_minutes', { id, deadline }),
  submitMinutes: (id: MinutesId) => invoke<Minutes>('submit_minutes', { id }),
  approveMinutes: (id: MinutesId) => invoke<Minutes>('approve_minutes', { id }),
  returnMinutes: (id: MinutesId, reason: string) => invoke<Minutes>('return_minutes', { id, reason }),

  beginRelease: (meetingId: MeetingId, language: Language) =>
    invoke<Release>('begin_release', { meetingId, language }),
  advanceRelease: (request: AdvanceRelease) => invoke<Release>('advance_release', { request }),
  clearStatement: (id: StatementId, state: string, by: string) =>
    invoke<Statement>('clear_statement', { id, state, by }),

  exportInvitation: (meetingId: MeetingId, to: string) =>
    invoke<Written>('export_invitation', { meetingId, to }),
  exportTable: (table: TableKind, meetingId: MeetingId | null, to: string) =>
    invoke<Written>('export_table', { table, meetingId, to }),
};
