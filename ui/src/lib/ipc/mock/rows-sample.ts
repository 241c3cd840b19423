/** People and agenda items of an invented meeting, in brief. */
import type { AgendaRow, AttendeeRow, MinutesSection, Move, Part, Presence, Reply } from '$lib/ipc/bindings';

let people = 0;

export function person(
  name: string | null,
  what: string,
  parts: Part['part'][] = ['delegate'],
  presence: (Presence | null)[] = ['in_person', 'in_person'],
  reply: Reply = 'accepted',
): AttendeeRow {
  people += 1;
  return {
    id: `a-${people}`,
    name,
    function: what,
    parts: parts.map((part) => ({ part }) as Part),
    reply,
    presence,
    represented_by: null,
    person_id: null,
    organisation_id: null,
    standing: 'member_state',
    position: people,
  };
}

export const away: (Presence | null)[] = ['apologies', 'apologies'];
export const remote: (Presence | null)[] = ['remote', 'remote'];

export const item = (
  number: string,
  title: string,
  clock: string,
  minutes: number,
  rest: Partial<AgendaRow> = {},
): AgendaRow => ({
  id: `i-${number || title}`,
  parent_id: null,
  number,
  depth: number.split('.').length - 1,
  title,
  kind: 'discussion',
  presenters: [],
  arising: [],
  minutes_planned: minutes,
  minutes_counted: minutes,
  falls_in: 0,
  day: '2026-10-14',
  clock,
  closed: false,
  marking: null,
  position: 0,
  presenter_ids: [],
  paper_ids: [],
  starts_at: null,
  sitting: null,
  ends: null,
  clash: false,
  ...rest,
});

export const second = { day: '2026-10-15', falls_in: 1 };

export const agenda: AgendaRow[] = [
  item('', 'Opening', '09:00', 15, { kind: 'opening', presenters: ['Ms Elena Marković'] }),
  item('1', 'Adoption of the agenda', '09:15', 5, { kind: 'adoption' }),
  item('2', 'Minutes of the 11th meeting', '09:20', 10, { kind: 'previous_minutes' }),
  item('3', 'Matters arising', '09:30', 45, { kind: 'matters_arising' }),
  item('', 'Coffee', '10:15', 30, { id: 'i-coffee', kind: 'break' }),
  item('4', 'Case presentations', '10:45', 0, { minutes_planned: null, kind: 'presentation' }),
  item('4.1', 'Operation LANTERN', '10:45', 40, {
    kind: 'presentation',
    presenters: ['Ms Ilinca Duţă', 'Mr Radu Ţăranu'],
  }),
  item('4.2', 'Operation CLEARWATER', '11:25', 20, {
    kind: 'presentation',
    presenters: ['Mr Petros Ioannou'],
  }),
  item('4.3', 'Joint team at the ports', '11:45', 45, {
    kind: 'presentation',
    presenters: ['Ms Maja Horvat'],
    closed: true,
    marking: 'TLP:RED',
  }),
  item('5', 'Regional situation 2026', '09:30', 90, second),
  item('6', 'Any other business', '11:00', 20, { ...second, kind: 'other_business' }),
  item('7', 'Date of next meeting', '11:20', 10, { ...second, kind: 'next_meeting' }),
  item('', 'Closing', '11:30', 10, { ...second, id: 'i-closing', kind: 'closing' }),
];

export const minuted = (
  number: string,
  title: string,
  paragraphs: string[],
  item_id: string | null = `i-${number || title}`,
): MinutesSection => ({
  id: null,
  part: title === 'Opening' ? 'opening' : title === 'Closing' ? 'closing' : 'item',
  item_id,
  number,
  depth: number.split('.').length - 1,
  title,
  paragraphs,
  state: paragraphs.length === 0 ? 'empty' : 'written',
  marking: null,
});

/** Moves as the record names them. */
export const move = (code: string): Move => ({
  code,
  name: code.replaceAll('_', ' '),
  needs_reason: false,
  is_final: false,
  by: null,
});
