/** What waits on the desk: in words, and where it is done. */
import { dayShort, dayWords } from '$lib/dates';
import type { DeskKind, DeskRow, Reply } from '$lib/ipc/client';
import { href, meetingParts, type MeetingPart } from '$lib/routes';
import { m } from '$paraglide/messages';

const kinds: Record<DeskKind, (inputs: { count: number; day: string }) => string> = {
  not_invited: m.desk_not_invited,
  replies_missing: m.desk_replies_missing,
  slides_missing: m.desk_slides_missing,
  agenda_empty: m.desk_agenda_empty,
  agenda_not_issued: m.desk_agenda_not_issued,
  agenda_changed: m.desk_agenda_changed,
  agenda_not_adopted: m.desk_agenda_not_adopted,
  invitation_not_sent: m.desk_invitation_not_sent,
  meeting_to_convene: m.desk_meeting_to_convene,
  minutes_to_take: m.desk_minutes_to_take,
  minutes_to_send: m.desk_minutes_to_send,
  minutes_to_approve: m.desk_minutes_to_approve,
  minutes_returned: m.desk_minutes_returned,
  release_returned: m.desk_release_returned,
  quotes_to_clear: m.desk_quotes_to_clear,
  release_to_clear: m.desk_release_to_clear,
  release_to_issue: m.desk_release_to_issue,
  embargo_ends: m.desk_embargo_ends,
  point_overdue: m.desk_point_overdue,
  point_due: m.desk_point_due,
};

const waitsFor = ({ kind, count, issued_on: day }: DeskRow): string =>
  kinds[kind]({ count, day: day === null ? '' : dayWords(day) });

/** Of these the title is why something came back, not what a thing is called. */
const returned: readonly DeskKind[] = ['minutes_returned', 'release_returned'];

const isOneThing = (row: DeskRow): boolean =>
  row.record_id !== null && row.title !== '' && !returned.includes(row.kind);

/** What tells the row from its neighbours: one thing by its title, several by what waits. */
export const lead = (row: DeskRow): string => (isOneThing(row) ? row.title : waitsFor(row));

/** The line beneath: the rest of it, at which meeting and how near that is; what was said already is left out. */
export const details = (row: DeskRow, today: string): string =>
  [...new Set([isOneThing(row) ? waitsFor(row) : row.title, row.meeting_title, nearness(row, today)])]
    .filter((words) => words !== '')
    .join(' · ');

/** Of a meeting that is still to come. */
function nearness({ meeting_day }: DeskRow, today: string): string {
  const count = meeting_day === null ? 0 : Math.round((Date.parse(meeting_day) - Date.parse(today)) / day);
  return count > 0 ? m.desk_in_days({ count }) : '';
}

const verbs: Record<MeetingPart, () => string> = {
  overview: m.desk_open_overview,
  agenda: m.desk_open_agenda,
  attendees: m.desk_open_attendees,
  presentations: m.desk_open_presentations,
  actions: m.desk_open_actions,
  minutes: m.desk_open_minutes,
  press: m.desk_open_press,
  papers: m.desk_open_papers,
};

const partOf = (row: DeskRow): MeetingPart => meetingParts.find((part) => part === row.part) ?? 'overview';

/** The step that leads on. */
export const verb = (row: DeskRow): string =>
  verbs[row.meeting_id === null && row.part !== 'press' ? 'actions' : partOf(row)]();

/** Of the attendees only these are meant. */
const meant: Partial<Record<DeskKind, Reply>> = { not_invited: 'not_invited', replies_missing: 'invited' };

/** The place where it is done, with the record it is done to. */
export function whereDone(row: DeskRow): string {
  const shown = row.record_id;
  if (row.meeting_id !== null) {
    const part = partOf(row);
    const reply = part === 'attendees' ? meant[row.kind] : undefined;
    return href({ at: 'meeting', id: row.meeting_id, part, shown, ...(reply && { reply }) });
  }
  return href({ at: row.part === 'press' ? 'press' : 'points', shown });
}

const day = 86_400_000;

/** "3 days late", "today", the day, or that none is set: late and today as they are where the meeting is held. */
export function dueWords(row: DeskRow, today: string): string {
  if (row.due === null) return m.desk_no_day();
  if (row.urgency === 'today') return m.desk_due_today();
  if (row.urgency !== 'late') return dayShort(row.due);
  const late = Math.round((Date.parse(today) - Date.parse(row.due)) / day);
  return m.desk_days_late({ count: Math.max(late, 1) });
}

export const urgencies = ['late', 'today', 'soon', 'later'] as const;

export const urgencyWords: Record<(typeof urgencies)[number], () => string> = {
  late: m.desk_late,
  today: m.desk_today,
  soon: m.desk_soon,
  later: m.desk_later,
};

export interface DeskGroup {
  urgency: (typeof urgencies)[number];
  rows: DeskRow[];
}

/** By urgency; within each as the office orders them. */
export function grouped(rows: readonly DeskRow[]): DeskGroup[] {
  return urgencies
    .map((urgency) => ({ urgency, rows: rows.filter((row) => row.urgency === urgency) }))
    .filter((group) => group.rows.length > 0);
}
