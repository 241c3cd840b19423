/** That the agenda goes out to the delegations: who records it, when it is due, and how it is told. */
import { dayWords } from '$lib/dates';
import { exports } from '$lib/exports.svelte';
import { office, type MeetingView } from '$lib/ipc/client';
import { wrote } from '$lib/ipc/records';
import { paperOf } from '$lib/papers/paper';
import { pending } from '$lib/pending';
import { working } from '$lib/working.svelte';
import { m } from '$paraglide/messages';

type Agenda = Pick<MeetingView, 'agenda_issued' | 'agenda_issuers' | 'agenda_issue_due'>;

/** Whether it is to go out, or to go out again, and whoever works here may record that. */
export const mayIssue = (meeting: Agenda): boolean =>
  meeting.agenda_issue_due && meeting.agenda_issuers.includes(working.as);

/** Whether it is to go out again: it changed since it went out. */
export const isOutdated = ({ agenda_issued, agenda_issue_due }: Agenda): boolean =>
  agenda_issue_due && agenda_issued !== null;

/** "Issued on 3 June 2026", or that it has changed since; empty where it wasn't issued. */
export function issuedWords(meeting: Agenda): string {
  if (meeting.agenda_issued === null) return '';
  const day = dayWords(meeting.agenda_issued.on);
  return isOutdated(meeting) ? m.agenda_issued_changed({ day }) : m.agenda_issued_on({ day });
}

/** What the step is called. */
export const issueVerb = ({ agenda_issued }: Agenda): string =>
  agenda_issued === null ? m.agenda_issue() : m.agenda_issue_again();

/**
 * Records that the agenda went out as it stands, on a day or today; not while a part of it stands only in its field.
 * Its paper is a draft no more: the one to send is offered.
 */
export async function issue(meetingId: string, on: string | null): Promise<void> {
  if (!(await pending.write())) throw new Error(m.minutes_not_written());
  await wrote(office.issueAgenda(meetingId, on));
  const paper = paperOf('agenda', meetingId, m.tab_agenda());
  exports.offer(m.agenda_issued(), { words: m.agenda_issued_next(), run: () => exports.start(paper) });
}
