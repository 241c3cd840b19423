import type { DeskRow } from '$lib/ipc/client';
import { details, dueWords, grouped, lead, whereDone } from './desk';

const row = (fields: Partial<DeskRow>): DeskRow => ({
  kind: 'replies_missing',
  urgency: 'soon',
  title: '',
  count: 1,
  due: null,
  meeting_id: 'm',
  meeting_title: '12th Meeting',
  meeting_day: null,
  issued_on: null,
  part: 'attendees',
  record_id: null,
  ...fields,
});

test('late things come first, and no heading stands over nothing', () => {
  const groups = grouped([row({}), row({ urgency: 'late' }), row({ title: 'b' })]);
  expect(groups.map((group) => [group.urgency, group.rows.length])).toEqual([
    ['late', 1],
    ['soon', 2],
  ]);
});

test('each leads to the place where it is done', () => {
  expect(whereDone(row({}))).toBe('#/meetings/m/attendees?reply=invited');
  expect(whereDone(row({ kind: 'not_invited' }))).toBe('#/meetings/m/attendees?reply=not_invited');
  expect(whereDone(row({ kind: 'invitation_not_sent' }))).toBe('#/meetings/m/attendees');
  expect(whereDone(row({ meeting_id: null, part: 'actions' }))).toBe('#/points');
  expect(whereDone(row({ part: 'press', record_id: 'r-fr' }))).toBe('#/meetings/m/press?shown=r-fr');
  expect(whereDone(row({ meeting_id: null, part: 'press', record_id: 'r' }))).toBe('#/press?shown=r');
  expect(whereDone(row({ meeting_id: null, part: 'actions', record_id: 'p' }))).toBe('#/points?shown=p');
  expect(whereDone(row({ part: 'something new' }))).toBe('#/meetings/m/overview');
});

test('a day is said from today', () => {
  const due = (urgency: 'late' | 'today', day: string) => dueWords(row({ due: day, urgency }), '2026-09-28');
  expect(due('late', '2026-09-26')).toBe('2 days late');
  expect(due('today', '2026-09-28')).toBe('today');
  // Where the meeting is held it is another day already, or still.
  expect(due('late', '2026-09-28')).toBe('1 day late');
  expect(due('today', '2026-09-29')).toBe('today');
  expect(dueWords(row({ due: '2026-10-01' }), '2026-09-28')).toBe('1 Oct 2026');
  expect(dueWords(row({}), '2026-09-28')).toBe('no set day');
});

test('one thing is told by its title, several by what waits, what came back by that', () => {
  const lines = (fields: Partial<DeskRow>) => {
    const told = row({ kind: 'point_overdue', meeting_title: '9th Meeting', ...fields });
    return [lead(told), details(told, '2026-09-28')];
  };
  expect(lines({ title: '9.4 Ask the museums', record_id: 'p' })).toEqual([
    '9.4 Ask the museums',
    'An action point is overdue · 9th Meeting',
  ]);
  expect(lines({ title: '9.4, 9.5', count: 2 })).toEqual([
    '2 action points are overdue',
    '9.4, 9.5 · 9th Meeting',
  ]);
  expect(lines({ kind: 'minutes_to_take', record_id: 'm' })).toEqual(['Minutes to be taken', '9th Meeting']);
  expect(lines({ kind: 'minutes_returned', title: 'Item 3 is missing', record_id: 'm' })).toEqual([
    'Minutes returned by the chair',
    'Item 3 is missing · 9th Meeting',
  ]);
});

test('what is said already is not said again', () => {
  expect(details(row({ title: '12th Meeting' }), '2026-09-28')).toBe('12th Meeting');
});

test('an agenda that changed says when it went out, and how near the meeting is', () => {
  const changed = row({
    kind: 'agenda_changed',
    part: 'agenda',
    issued_on: '2026-06-03',
    meeting_day: '2026-06-18',
  });
  expect(lead(changed)).toBe('The agenda has changed since it was issued on 3 June 2026');
  expect(details(changed, '2026-06-09')).toBe('12th Meeting · in 9 days');
  expect(details(changed, '2026-06-17')).toBe('12th Meeting · tomorrow');
  expect(details(changed, '2026-06-18')).toBe('12th Meeting');
});
