/** What placed decisions, action points and statements look like in a text. */
import { dayWords, listWords } from '$lib/dates';
import type { Lookup, Placed } from '$lib/editor/placed';
import type { ActionPointRow, AttendeeRow, DecisionRow, MeetingView, Statement } from '$lib/ipc/client';
import { actionStatus, decidedHow, outcome } from '$lib/words';
import { clearanceState } from '$lib/words/moves';
import { m } from '$paraglide/messages';

export function attendeesOf(meeting: MeetingView): AttendeeRow[] {
  return meeting.attendees.flatMap((group) => group.delegations.flatMap((one) => one.attendees));
}

/** Those who may have said something: the attendees who have a name. */
export function speakersOf(meeting: MeetingView): { value: string; words: string }[] {
  return attendeesOf(meeting).flatMap(({ id, name }) => (name === null ? [] : [{ value: id, words: name }]));
}

/** Who said it: the name that stands in the record, or else the attendee's. */
export function speakerOf(statement: Statement, meeting: MeetingView): string {
  const attendee = attendeesOf(meeting).find((one) => one.id === statement.attendee_id);
  return statement.speaker || (attendee?.name ?? '');
}

const decisionPlaced = (row: DecisionRow): Placed => ({
  name: m.decision_number({ number: row.number }),
  facts: `${outcome(row.outcome)}, ${decidedHow(row.how)}`,
  words: row.text,
});

const pointPlaced = (row: ActionPointRow): Placed => ({
  name: m.action_number({ number: row.number }),
  facts: [
    listWords(row.owners),
    row.due === null ? '' : m.action_due({ day: dayWords(row.due) }),
    actionStatus(row.status),
  ]
    .filter((words) => words !== '')
    .join(' · '),
  words: row.text,
});

export function placedIn(meeting: MeetingView, statements: readonly Statement[]): Lookup {
  const known = new Map<string, Placed>();
  for (const row of meeting.decisions) known.set(`decision ${row.id}`, decisionPlaced(row));
  for (const row of meeting.action_points) known.set(`action_point ${row.id}`, pointPlaced(row));
  for (const row of statements) {
    known.set(`statement ${row.id}`, {
      name: m.statement_of({ speaker: speakerOf(row, meeting) }),
      facts: clearanceState(row.clearance.state),
      words: row.speech === 'direct' ? m.quoted({ words: row.text }) : row.text,
    });
  }
  return (kind, id) => known.get(`${kind} ${id}`) ?? null;
}
