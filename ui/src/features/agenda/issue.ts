/** That the agenda goes out to the delegations: who records it, when it is due, and how it is told. */
import { dayWords } from '$lib/dates';
import { office, type MeetingView } from '$lib/ipc/client';
import { wrote } from '$lib/ipc/records';
import { notices } from '$lib/notices.svelte';
import { pending } from '$lib/pending';
import { working } from '$lib/working.svelte';
import { m } from '$paraglide/messages';

type Agenda = Pick<MeetingView, 'agenda_issued' | 'agenda_issuers' | 'agenda_adopted_at'>;

/** Whether it may be recorded by whoever works here. */
export const mayIssue = (meeting: Agenda): boolean => meeting.agenda_issuers.includes(working.as);

/** Whether it changed since it went out. What was adopted is no matter of sending any more. */
export const isOutdated = ({ agenda_issued, agenda_adopted_at }: Agenda): boolean =>
  agenda_adopted_at === null && agenda_issued !== null && agenda_issued.changes > 0;

/** Whether it is still to go out, or to go out again. */
export const isToBeIssued = (meeting: Agenda): boolean =>
  meeting.agenda_adopted_at === null && (meeting.agenda_issued === null || isOutdated(meeting));

/** "Issued on 3 June 2026", or that it has changed since; empty where it wasn't issued. */
export function issuedWords(meeting: Agenda): string {
  if (meeting.agenda_issued === null) return '';
  const day = dayWords(meeting.agenda_issued.on);
  return isOutdated(meeting) ? m.agenda_issued_changed({ day }) : m.agenda_issued_on({ day });
}

/** What the step is called. */
export const issueVerb = ({ agenda_issued }: Agenda): string =>
  agenda_issued === null ? m.agenda_issue() : m.agenda_issue_again();

/** Records that the agenda went out as it stands, on a day or today; not while a part of it stands only in its field. */
export async function issue(meetingId: string, on: string | null): Promise<void> {
  if (!(await pending.write())) throw new Error(m.minutes_not_written());
  await wrote(office.issueAgenda(meetingId, on));
  notices.say(m.agenda_issued());
}
